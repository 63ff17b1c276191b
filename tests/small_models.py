"""Models in files, as they are published: the weights of a network of a few channels, and their card."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors.torch
from torch import Tensor

from engine.generators.card import Card


def write_model(
    folder: Path, kind: str, classes: tuple[str, ...], weights: Mapping[str, Tensor] | bytes, **fields: Any
) -> Card:
    """Write a model's weights, tensors in half precision or a file's bytes as they are, and its card; return that."""
    folder.mkdir(exist_ok=True)
    if isinstance(weights, bytes):
        content = weights
    else:
        content = safetensors.torch.save({key: value.half() for key, value in weights.items()})
    name = fields.setdefault("name", "m")
    known = {"title": name, "resolution": 64, "noise": 0, "licence": "l", "sha256": hashlib.sha256(content).hexdigest()}
    card = Card(kind=kind, classes=classes, weights=f"{name}.safetensors", folder=folder, **known | fields)
    (folder / card.weights).write_bytes(content)
    (folder / f"{name}.json").write_text(card.to_json())
    return card
