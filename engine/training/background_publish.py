"""Turns a finished run of the background stage into a model of the catalog: weights, knobs and a card."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import safetensors.torch
import torch

from engine.generators.catalog import DIRECTIONS, Card, Knob
from engine.networks.background import BackgroundConfig, BackgroundGenerator
from engine.networks.prior import NARROWED, Prior
from engine.problem import Problem
from engine.training import background_knobs, checkpoint
from engine.training.publish import FREE, LARGEST, OPEN, RESTRICTED
from engine.training.scenes import SceneSet
from engine.training.stages import Say, plan_of


def publish(run: Path, scenes: SceneSet, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
    """Write NAME.safetensors and NAME.json of a run's averaged generator, trained on `scenes`; returns the card."""
    state, notes = checkpoint.load(run / "checkpoint.safetensors", device)
    plan = plan_of(notes["plan"])
    try:
        generator = BackgroundGenerator(BackgroundConfig.of(state["average"]))
        generator.load_state_dict(state["average"], strict=True)
        generator.prior = prior = Prior(len(plan.classes), plan.noise)
        prior.load_state_dict(state["prior"], strict=True)
        prior.factor *= NARROWED
    except (KeyError, IndexError, RuntimeError, ValueError):
        raise Problem(f"{run} is no run of the background stage.") from None
    generator.to(device).eval().requires_grad_(False)
    found = background_knobs.find(generator, device)
    say("Knobs: " + ", ".join(f"{knob.name} ({knob.effect:.0f} of 255)" for knob in found))

    tensors = {name: value.half().contiguous().cpu() for name, value in generator.state_dict().items()}
    tensors[DIRECTIONS] = torch.stack([torch.from_numpy(knob.direction) for knob in found]).float()
    content = safetensors.torch.save(tensors)
    if len(content) > LARGEST:
        raise Problem(f"The weights of {plan.name} take {len(content)} bytes; {LARGEST} is the most.")
    card = Card(
        name=plan.name,
        kind="background",
        title=plan.title or plan.name,
        classes=plan.classes,
        resolution=plan.resolution,
        noise=plan.noise,
        knobs=tuple(Knob(knob.name, knob.low, knob.high) for knob in found),
        licence=FREE if all(record.licence.startswith(OPEN) for record in scenes.records) else RESTRICTED,
        sources=sources_of(scenes),
        plan=plan_name,
        plan_sha256=notes["plan_sha256"],
        weights=f"{plan.name}.safetensors",
        sha256=hashlib.sha256(content).hexdigest(),
    )
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in ((card.weights, content), (f"{card.name}.json", card.to_json().encode())):
        part = folder / f"{name}.part"
        part.write_bytes(written)
        part.replace(folder / name)
    return card


def sources_of(scenes: SceneSet) -> tuple[str, ...]:
    """One line a source and licence, with its count."""
    counts = Counter(f"{record.source}: {record.licence}" for record in scenes.records)
    return tuple(f"{line} ({count} scenes)" for line, count in sorted(counts.items()))
