"""Turns a finished run into a model of the catalog: weights in half precision, knobs, and a card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from engine.generators.card import Card, Knob, KnobFamily
from engine.generators.families import in_families
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.training.core import checkpoint
from engine.training.core import publish as models
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan
from engine.training.stages import plan_of
from engine.training.tasks.foreground import knobs
from engine.training.tasks.foreground.priors import prior_of, windows_of

RECOGNISED = 0.9  # share of the accuracy on real objects that a class has to reach


def average(run: Path, device: torch.device) -> tuple[Plan, str, ForegroundGenerator, Encoder, dict[str, Any]]:
    """The averaged networks of a run's checkpoint, its plan and the plan's sha256."""
    state, notes = checkpoint.load(run / "checkpoint.safetensors", device)
    plan = plan_of(notes["plan"])
    parts = [
        {key.removeprefix(name): value for key, value in state["average"].items() if key.startswith(name)}
        for name in ("generator.", "encoder.")
    ]
    generator, encoder = ForegroundGenerator(ForegroundConfig.of(parts[0])), Encoder.of(parts[1])
    for network, part in zip((generator, encoder), parts, strict=True):
        network.load_state_dict(part, strict=True)
        network.to(device).eval().requires_grad_(False)
    return plan, notes["plan_sha256"], generator, encoder, notes


def publish(
    run: Path,  # folder of the run
    crops: CropSet,  # what it was trained on
    folder: Path,  # of the models
    plan_name: str,  # file of the plan
    figures: dict[str, dict[str, float]] | None = None,
    experimental: tuple[str, ...] = (),
    device: torch.device | None = None,
) -> Card:
    """Write NAME.safetensors and NAME.json; returns the card."""
    device = device or torch.device("cpu")
    plan, plan_sha256, generator, encoder, notes = average(run, device)
    begun: dict[str, str] = dict(notes.get("begun_from", []))
    generator.prior = encoder.prior = prior_of(encoder, crops, device)
    families: list[KnobFamily] = []
    directions: dict[str, torch.Tensor] = {}
    for name, classes in in_families(plan.classes).items():
        found = knobs.find(generator, encoder, *windows_of(crops, plan.resolution, device, 300, classes))
        families.append(KnobFamily(name, classes, tuple(Knob(knob.name, knob.low, knob.high) for knob in found)))
        if found:
            directions[families[-1].tensor] = torch.stack([torch.from_numpy(knob.direction) for knob in found])

    tensors = {f"generator.{name}": value for name, value in generator.state_dict().items()}
    tensors |= {f"encoder.{name}": value for name, value in encoder.state_dict().items()}
    return models.write(
        folder,
        plan,
        tensors | directions,
        kind="foreground",
        knob_families=tuple(families),
        licence=" ".join(dict.fromkeys([*begun.values(), models.licence_of(crops)])),
        sources=(
            *(f"began with the model {name}: {licence}" for name, licence in begun.items()), *models.sources_of(crops)
        ),
        plan=plan_name,
        plan_sha256=plan_sha256,
        figures=figures or {},
        experimental=experimental,
    )  # fmt: skip


def with_figures(card: Card, real: dict[str, dict[str, float]], found: dict[str, dict[str, float]]) -> Card:
    """The card with what an evaluation found; classes that a judge recognises too rarely become experimental.

    real and found: class (or "all") -> figure -> value. A class without figures of its own stays as it is marked.
    """
    figures = {name: {key: round(value, 4) for key, value in row.items()} for name, row in found.items()}
    judged = [name for name in found if "accuracy" in found[name] and "accuracy" in real.get(name, {})]
    poor = {name for name in judged if found[name]["accuracy"] < RECOGNISED * real[name]["accuracy"]}
    marked = (set(card.experimental) - set(found)) | poor
    return replace(card, figures=figures, experimental=tuple(name for name in card.classes if name in marked))
