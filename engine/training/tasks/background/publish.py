"""Turns a finished run of the background stage into a model of the catalog: weights, knobs and a card."""

from __future__ import annotations

from pathlib import Path

import torch

from engine.generators.card import DIRECTIONS, Card, Knob
from engine.networks.background import BackgroundConfig, BackgroundGenerator
from engine.networks.prior import Prior
from engine.problem import Problem
from engine.training.core import publish as models
from engine.training.core.checkpoint import Run
from engine.training.stages import Say
from engine.training.tasks.background import knobs as background_knobs
from engine.training.tasks.background.data import SceneSet


def publish(run: Run, scenes: SceneSet, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
    """Write NAME.safetensors and NAME.json of a run's averaged generator, trained on `scenes`; return the card."""
    plan, state, _ = run
    try:
        generator = BackgroundGenerator(BackgroundConfig.of(state["average"]))
        generator.load_state_dict(state["average"], strict=True)
        generator.prior = prior = Prior(len(plan.classes), plan.noise)
        prior.load_state_dict(state["prior"], strict=True)
    except (KeyError, IndexError, RuntimeError, ValueError):
        raise Problem(f"{plan.name} is no run of the background stage.") from None
    generator.to(device).eval().requires_grad_(False)
    found = background_knobs.find(generator, device)
    say("Knobs: " + ", ".join(f"{knob.name} ({knob.effect:.0f} of 255)" for knob in found))

    return models.write(
        folder,
        run,
        generator.state_dict() | {DIRECTIONS: torch.stack([torch.from_numpy(knob.direction) for knob in found])},
        kind="background",
        knobs=tuple(Knob(knob.name, knob.low, knob.high) for knob in found),
        plan=plan_name,
        **models.origin_of(scenes.records, run.notes, "scenes"),
    )
