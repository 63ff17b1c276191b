"""What every stage's run becomes: a weights file and its card in a folder of the catalog, with licence and sources."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors.torch
from torch import Tensor

from engine.generators.card import DIRECTIONS, Card
from engine.problem import Problem
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan

OPEN = ("Apache-2.0", "CC BY", "CC0")
RESTRICTED = (
    "Research and personal use: among the training photos are collections with non-commercial or unstated terms."
)
OWN = "own photos"  # licence of the crops that `dataset` makes
YOURS = "Trained on own photos: whoever trained it decides."
FREE = "CC BY-SA 4.0: trained on openly licensed photos only; the sources are named in this card."
LARGEST = 12_000_000  # bytes of a weights file


def write(
    folder: Path,  # of the models
    made_by: Plan,
    tensors: Mapping[str, Tensor],  # written in 16 bits, directions of knobs in 32
    *,
    largest: int = LARGEST,  # bytes of the weights file
    **fields: Any,  # of the card, besides what the plan says
) -> Card:
    """Write NAME.safetensors and NAME.json, each of them whole or not at all; returns the card.

    Problem where the weights take more bytes than `largest`.
    """
    content = safetensors.torch.save(
        {
            name: (value.float() if name.split(".")[0] == DIRECTIONS else value.half()).contiguous().cpu()
            for name, value in tensors.items()
        }
    )
    if len(content) > largest:
        raise Problem(f"The weights of {made_by.name} take {len(content)} bytes; {largest} is the most.")
    told: dict[str, Any] = {"resolution": made_by.resolution, "noise": made_by.noise} | fields
    card = Card(
        name=made_by.name,
        title=made_by.title or made_by.name,
        classes=made_by.classes,
        weights=f"{made_by.name}.safetensors",
        sha256=hashlib.sha256(content).hexdigest(),
        folder=folder,
        **told,
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in ((card.weights, content), (f"{card.name}.json", card.to_json().encode())):
        part = folder / f"{name}.part"
        part.write_bytes(written)
        part.replace(folder / name)
    return card


def licence_of(crops: CropSet) -> str:
    """What a model that was trained on these crops may be used for."""
    if all(record.licence == OWN for record in crops.records):
        return YOURS
    return licence_for([record.licence for record in crops.records])


def licence_for(licences: list[str]) -> str:
    """Likewise, of the licences of all that it was trained on."""
    return FREE if all(licence.startswith(OPEN) for licence in licences) else RESTRICTED


def sources_of(crops: CropSet) -> tuple[str, ...]:
    """One line a source and licence, with its count."""
    counts: dict[str, int] = {}
    for record in crops.records:
        counts[f"{record.source}: {record.licence}"] = counts.get(f"{record.source}: {record.licence}", 0) + 1
    return tuple(f"{line} ({count} crops)" for line, count in sorted(counts.items()))
