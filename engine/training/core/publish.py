"""What every stage's run becomes: a weights file and its card in a folder of the catalog, with licence and sources."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import safetensors.torch
import torch
from torch import Tensor

from engine.generators.card import DIRECTIONS, Card
from engine.generators.weights import SIZE, packed
from engine.problem import Problem
from engine.training.core.checkpoint import Run
from engine.training.core.licences import is_open, licence_of

LARGEST = 12_000_000  # bytes of a weights file


def write(
    folder: Path,  # of the models
    run: Run,
    tensors: Mapping[str, Tensor],  # written in 16 bits, directions of knobs in 32
    *,
    packs: bool = False,  # whether the large ones are written in 8 bits
    largest: int = LARGEST,  # bytes of the weights file
    noise: int | None = None,  # numbers that the model draws from; None: as many as the plan says
    **fields: Any,  # of the card, besides what the run says
) -> Card:
    """Write NAME.safetensors and NAME.json, each of them whole or not at all; return the card.

    Problem where the weights take more bytes than `largest`.
    """
    content = safetensors.torch.save(
        {name: _kept(name, value) for name, value in (packed(tensors) if packs else tensors).items()}
    )
    if len(content) > largest:
        raise Problem(f"The weights of {run.plan.name} take {len(content)} bytes; {largest} is the most.")
    card = Card(
        name=run.plan.name,
        title=run.plan.title or run.plan.name,
        classes=run.plan.classes,
        weights=f"{run.plan.name}.safetensors",
        sha256=hashlib.sha256(content).hexdigest(),
        folder=folder,
        resolution=run.plan.resolution,
        noise=run.plan.noise if noise is None else noise,
        plan_sha256=run.notes["plan_sha256"],
        **fields,
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in ((card.weights, content), (f"{card.name}.json", card.to_json().encode())):
        part = folder / f"{name}.part"
        part.write_bytes(written)
        part.replace(folder / name)
    return card


def _kept(name: str, value: Tensor) -> Tensor:
    """Return a tensor as it is written."""
    if name.split(".")[0] == DIRECTIONS or name.endswith(SIZE):
        value = value.float()
    elif value.dtype != torch.int8:
        value = value.half()
    return value.contiguous().cpu()


class Sourced(Protocol):
    """A record of a training picture."""

    @property
    def source(self) -> str:
        """The collection that it is from."""

    @property
    def licence(self) -> str:
        """Its licence."""


def origin_of(records: Sequence[Sourced], notes: Mapping[str, Any], noun: str = "crops") -> dict[str, Any]:
    """Return a card's licence, whether that is open, and its sources: the models that a run with these notes began
    with, and the training pictures (a line a source and licence, with its count).
    """
    begun: list[tuple[str, str, bool]] = [(name, *rest, False)[:3] for name, *rest in notes.get("begun_from", [])]
    counts = Counter(f"{record.source}: {record.licence}" for record in records)
    licences = {record.licence for record in records}
    return {
        "licence": " ".join(dict.fromkeys([*(licence for _, licence, _ in begun), licence_of(licences)])),
        "open": all(map(is_open, licences)) and all(was_open for _, _, was_open in begun),
        "sources": (
            *(f"began with the model {name}: {licence}" for name, licence, _ in begun),
            *(f"{line} ({count} {noun})" for line, count in sorted(counts.items())),
        ),
    }
