"""What a run begins with: another run's checkpoint, or a model of the catalog."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import safetensors.torch
import torch

from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.weights import unpacked
from engine.problem import Problem
from engine.training import stages
from engine.training.core.loop import Task
from engine.training.core.plan import Plan


def begin(task: Task, plan: Plan, runs: Path, device: torch.device, say: stages.Say) -> dict[str, Any]:
    """Let a new run take over what its plan names: `start_from` is a folder in `runs`, `start_from_model` a model.

    Returns what its checkpoints have to note: `begun_from`, name and licence of each model whose weights are in it, and
    whether that is open.
    """
    if plan.start_from_model:
        card = Catalog.load().find(plan.start_from_model)
        if card.kind != plan.kind:
            raise Problem(f"A run can start from a {plan.kind} model; {card.name} is a {card.kind} model.")
        if "noise" not in plan.unused and card.noise != plan.noise:
            raise Problem(
                f"{card.name} takes {card.noise} numbers of noise, so the plan has to say noise = {card.noise}."
            )
        weights = task.unpublished(_weights(card, device))
        own = task.state()["average"]
        if any(name not in weights or own[name].shape[1:] != weights[name].shape[1:] for name in own):
            raise Problem(f"{card.name} is of other sizes than the plan's networks: see width and resolution there.")
        task.warm_start(dict.fromkeys(task.state(), weights), card.classes)
        say(f"The networks are taken over from the model {card.name}; whatever is not in it starts anew")
        return {"begun_from": [[card.name, card.licence, card.open]]}
    if plan.start_from:
        run = stages.load_run(runs / plan.start_from, device)
        if plan.only_open and not run.plan.only_open:
            raise Problem(
                f"The run {plan.start_from} is not one of openly licensed pictures alone, so {plan.name} would not be."
            )
        taken = task.warm_start(run.state, run.plan.classes)
        say(f"{taken} tensors taken over from {plan.start_from}")
        return {"begun_from": run.notes.get("begun_from", [])}
    return {}


def _weights(card: Card, device: torch.device) -> dict[str, torch.Tensor]:
    """Return a model's tensors in 32 bits."""
    tensors = unpacked(safetensors.torch.load(card.read_weights()))
    return {name: value.to(device) for name, value in tensors.items()}
