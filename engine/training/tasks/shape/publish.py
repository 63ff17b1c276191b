"""Turns a finished run of the shape stage into a model of the catalog: weights in half precision, and a card."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from engine.generators.card import Card
from engine.generators.fields import field_of
from engine.generators.shape import networks_of, place_of
from engine.networks.shape import ShapeEncoder
from engine.networks.shape_prior import ShapePrior
from engine.problem import Problem
from engine.training.core import publish as models
from engine.training.stages import Say, load_run
from engine.training.tasks.shape.data import Outline, load_outlines
from engine.training.tasks.shape.sheets import box_in_photo

FEW = 60  # outlines: a class with fewer to learn from is an experiment until figures say otherwise


def publish(run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
    """Write NAME.safetensors and NAME.json of a run's averaged networks; return the card."""
    done = load_run(run, device)
    plan, average = done.plan, done.state["average"]
    prior = ShapePrior(len(plan.classes), plan.noise)
    try:
        _, encoder, _ = networks_of(average | {f"prior.{n}": v for n, v in prior.state_dict().items()})
    except (KeyError, RuntimeError, ValueError, IndexError):
        raise Problem(f"{run} is no run of the shape stage.") from None
    outlines = [outline for outline in load_outlines(data, plan.classes, say) if plan.trains_on(outline.record)]
    prior.fit(*_found(encoder, outlines, plan.classes))
    tensors = average | {f"prior.{name}": value for name, value in prior.state_dict().items()}
    counts = {name: sum(outline.record.class_name == name for outline in outlines) for name in plan.classes}
    return models.write(
        folder,
        done,
        tensors,
        kind="shape",
        plan=plan_name,
        **models.origin_of([outline.record for outline in outlines], done.notes),
        experimental=tuple(name for name, count in counts.items() if count < FEW),
    )


@torch.no_grad()
def _found(
    encoder: ShapeEncoder, outlines: list[Outline], classes: tuple[str, ...]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return labels, places and noises of all outlines, as they are and mirrored."""
    labels, fields, places = [], [], []
    for outline in outlines:
        field, place = field_of(outline.mask, fine=2), place_of(*box_in_photo(outline))
        labels += [classes.index(outline.record.class_name)] * 2
        fields += [field, field[:, ::-1].copy()]
        places += [place, (1 - place[0], *place[1:])]
    label, placed = torch.tensor(labels), torch.tensor(places, dtype=torch.float32)
    seen = torch.from_numpy(np.stack(fields))[:, None]
    parts = [encoder(*part)[0] for part in zip(*(torch.split(x, 64) for x in (seen, label, placed)), strict=True)]
    return label, placed, torch.cat(parts)
