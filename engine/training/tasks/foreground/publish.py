"""Turns a finished run into a model of the catalog: weights in half precision, knobs, and a card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch

from engine.generators.card import Card, Knob, KnobFamily
from engine.generators.families import in_families
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.training.core import publish as models
from engine.training.core.checkpoint import Run
from engine.training.core.crops import CropSet
from engine.training.core.page import for_card
from engine.training.tasks.foreground import knobs
from engine.training.tasks.foreground.priors import prior_of, windows_of

RECOGNISED = 0.9  # share of the accuracy on real objects that a class has to reach


def averaged(run: Run, device: torch.device) -> tuple[ForegroundGenerator, Encoder]:
    """Return the averaged networks of a run."""
    parts = [
        {key.removeprefix(name): value for key, value in run.state["average"].items() if key.startswith(name)}
        for name in ("generator.", "encoder.")
    ]
    generator, encoder = ForegroundGenerator(ForegroundConfig.of(parts[0])), Encoder.of(parts[1])
    for network, part in zip((generator, encoder), parts, strict=True):
        network.load_state_dict(part, strict=True)
        network.to(device).eval().requires_grad_(False)
    return generator, encoder


def publish(
    run: Run,
    crops: CropSet,  # what it was trained on
    folder: Path,  # of the models
    plan_name: str,  # file of the plan
    device: torch.device,
) -> Card:
    """Write NAME.safetensors and NAME.json; return the card."""
    generator, encoder = averaged(run, device)
    generator.prior = encoder.prior = prior_of(encoder, crops, device)
    families: list[KnobFamily] = []
    directions: dict[str, torch.Tensor] = {}
    for name, classes in in_families(run.plan.classes).items():
        found = knobs.find(generator, encoder, *windows_of(crops, run.plan.resolution, device, 300, classes))
        families.append(KnobFamily(name, classes, tuple(Knob(knob.name, knob.low, knob.high) for knob in found)))
        if found:
            directions[families[-1].tensor] = torch.stack([torch.from_numpy(knob.direction) for knob in found])

    tensors = {f"generator.{name}": value for name, value in generator.state_dict().items()}
    tensors |= {f"encoder.{name}": value for name, value in encoder.state_dict().items()}
    return models.write(
        folder,
        run,
        tensors | directions,
        kind="foreground",
        knob_families=tuple(families),
        plan=plan_name,
        **models.origin_of(crops.records, run.notes),
    )


def with_figures(card: Card, real: dict[str, dict[str, float]], found: dict[str, dict[str, float]]) -> Card:
    """Return the card with what an evaluation found; classes that the classifier recognises too rarely become
    experimental.

    real and found: class (or "all") -> figure -> value. A class without figures of its own stays as it is marked.
    """
    evaluated = [name for name in found if "accuracy" in found[name] and "accuracy" in real.get(name, {})]
    poor = {name for name in evaluated if found[name]["accuracy"] < RECOGNISED * real[name]["accuracy"]}
    marked = (set(card.experimental) - set(found)) | poor
    return replace(card, figures=for_card(found), experimental=tuple(name for name in card.classes if name in marked))
