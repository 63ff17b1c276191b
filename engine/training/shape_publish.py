"""Turns a finished run of the shape stage into a model of the catalog: weights in half precision, and a card."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import safetensors.torch
import torch

from engine.generators.catalog import Card
from engine.generators.shape import networks_of
from engine.problem import Problem
from engine.training import checkpoint
from engine.training.crops import CropSet
from engine.training.publish import LARGEST, licence_of, sources_of
from engine.training.shape_data import Outline, load_outlines
from engine.training.stages import Say, plan_of

FEW = 60  # outlines: a class with fewer to learn from is an experiment until figures say otherwise


def publish(run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
    """Write NAME.safetensors and NAME.json of a run's averaged networks; returns the card."""
    state, notes = checkpoint.load(run / "checkpoint.safetensors", device)
    plan = plan_of(notes["plan"])
    try:
        networks_of(state["average"])
    except (KeyError, RuntimeError, ValueError, IndexError):
        raise Problem(f"{run} is no run of the shape stage.") from None
    content = safetensors.torch.save({n: v.half().contiguous().cpu() for n, v in state["average"].items()})
    if len(content) > LARGEST:
        raise Problem(f"The weights of {plan.name} take {len(content)} bytes; {LARGEST} is the most.")
    outlines = [outline for outline in load_outlines(data, plan.classes, say) if not outline.is_held_out]
    counts = {name: sum(outline.record.class_name == name for outline in outlines) for name in plan.classes}
    crops = _as_crops(outlines, plan.classes)
    card = Card(
        name=plan.name,
        kind="shape",
        title=plan.title or plan.name,
        classes=plan.classes,
        resolution=plan.resolution,
        noise=plan.noise,
        licence=licence_of(crops),
        sources=sources_of(crops),
        plan=plan_name,
        plan_sha256=notes["plan_sha256"],
        experimental=tuple(name for name, count in counts.items() if count < FEW),
        weights=f"{plan.name}.safetensors",
        sha256=hashlib.sha256(content).hexdigest(),
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in ((card.weights, content), (f"{card.name}.json", card.to_json().encode())):
        part = folder / f"{name}.part"
        part.write_bytes(written)
        part.replace(folder / name)
    return card


def _as_crops(outlines: list[Outline], classes: tuple[str, ...]) -> CropSet:
    """The records alone: what licences and sources are read off."""
    labels = np.array([classes.index(outline.record.class_name) for outline in outlines])
    records = [outline.record for outline in outlines]
    return CropSet(classes, records, np.zeros((len(outlines), 0, 0, 5), np.uint8), labels)
