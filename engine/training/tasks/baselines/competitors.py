"""The methods that are compared: trained runs and the shipped generator, each as something that draws objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.generators.background import Background
from engine.generators.card import Card
from engine.generators.context import fill
from engine.generators.foreground import Foreground, best_dtype
from engine.networks.layers import to_channels_last
from engine.problem import Problem
from engine.training import stages
from engine.training.core.batches import composite
from engine.training.core.candidate import Candidate
from engine.training.core.places import Place, warp
from engine.training.stages import Say
from engine.training.tasks.baselines.task import BaselinePlan, generator_of
from engine.training.tasks.published.task import PublishedPlan, load_baseline

CENTRE = Place()
Grounds = Callable[[Tensor], Tensor]  # noise N x 128 -> grounds N x 3 x R x R in [-1, 1]
TOGETHER = 16  # objects that are drawn at a time


@dataclass(frozen=True)
class Competitor:
    """A method of the comparison."""

    candidate: Candidate
    note: str  # what has to be said of it
    in_frames: bool = False  # an object is drawn in a frame of its own, which a place moves; else on the canvas
    at_once: bool = False  # all masks of a picture are drawn at once; else one object after the other
    ground: Grounds | None = None  # what draws grounds for its objects, where it has such a generator

    def insert(self, ground: Tensor, mask: Tensor, label: Tensor, noise: Tensor, place: Place = CENTRE) -> Tensor:
        """Return the grounds with an object drawn at a place of each.

        ground N x 3 x R x R in [-1, 1]; mask N x 1 x R x R as in the object's frame; label N; noise N x its length.
        """
        drawn, _ = self.raw(ground, mask, label, noise, place)
        return composite(drawn, ground, warp(mask, place.to_canvas, "zeros"))

    def raw(
        self, ground: Tensor, mask: Tensor, label: Tensor, noise: Tensor, place: Place = CENTRE
    ) -> tuple[Tensor, Tensor]:
        """Return what the network draws, all of it, and where on the canvas it draws anything: N x 1 x R x R."""
        everywhere = torch.ones_like(mask)
        if self.in_frames:
            around, inside = warp(ground, place.to_frame, "border"), warp(everywhere, place.to_frame, "zeros")
            drawn = self.draw(fill(around, mask), mask, inside, label, noise)
            return warp(drawn, place.to_canvas, "border"), warp(everywhere, place.to_canvas, "zeros")
        cover = warp(mask, place.to_canvas, "zeros")
        return self.draw(fill(ground, cover), cover, everywhere, label, noise), everywhere

    def draw(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Draw objects, a few at a time: N x 3 x R x R."""
        parts = zip(*(torch.split(x, TOGETHER) for x in (context, mask, valid, label, noise)), strict=True)
        return torch.cat([self.candidate.draw(*part).float() for part in parts])


def of_run(run: Path, data: Path, classes: Sequence[str], device: torch.device, say: Say) -> Competitor:
    """Load a run of any of the methods; `classes` are those by whose numbers it will be asked."""
    plan, _, notes = stages.load_run(run, device)
    spent = f"{notes['step']} steps of {plan.batch} windows, {notes.get('seconds', 0) / 60:.1f} minutes."
    if isinstance(plan, PublishedPlan):
        candidate, note = load_baseline(run, classes, device, best_dtype(device))
        return Competitor(candidate, note)
    if isinstance(plan, BaselinePlan):
        note = f"{plan.name}: {plan.title}; its widths times {plan.width:g}, trained on the same crops for {spent}"
        return Competitor(_translation(run, classes, device), note, at_once=True)
    card = stages.stage(plan.stage).publish(run, data, run / "model", f"{plan.name}.toml", device, say)
    if card is None or card.kind != "foreground":
        raise Problem(f"{run} is no run of a generator of objects.")
    ours = of_card(card, classes, plan.resolution, device)
    return replace(ours, note=f"{plan.name}: our generator with the same budget, {spent}")


def of_card(card: Card, classes: Sequence[str], resolution: int, device: torch.device) -> Competitor:
    """Load a published generator of ours, to draw at a resolution that it knows."""
    model = Foreground.load(card, device)
    theirs = _numbers(card.classes, classes, card.name, device)

    def draw(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return model.draw(context, mask, valid, theirs[label], noise)

    parameters = sum(parameter.numel() for parameter in model.generator.parameters())
    note = f"{card.name}: our generator as it comes along, trained far longer, drawn at {resolution} px."
    return Competitor(Candidate(card.name, draw, resolution, card.noise, parameters), note, in_frames=True)


def grounds_of_card(card: Card, resolution: int, device: torch.device) -> Grounds:
    """Load a published background generator of ours: it draws its kinds in turn, reduced to a resolution."""
    model = Background.load(card, device)

    def draw(noise: Tensor) -> Tensor:
        kinds = F.one_hot(torch.arange(len(noise), device=noise.device) % len(card.classes), len(card.classes)).float()
        parts = zip(torch.split(kinds, TOGETHER), torch.split(noise[:, : card.noise], TOGETHER), strict=True)
        drawn = torch.cat([model.draw(*part).float() for part in parts])
        return F.interpolate(drawn, size=resolution, mode="area")

    return draw


def _translation(run: Path, classes: Sequence[str], device: torch.device) -> Candidate:
    loaded = stages.load_run(run, device)
    plan = loaded.plan
    assert isinstance(plan, BaselinePlan)
    generator = generator_of(plan)
    generator.load_state_dict(loaded.network("generator"), strict=True)
    generator.to(device).eval().requires_grad_(False)
    to_channels_last(generator)
    theirs = _numbers(plan.classes, classes, plan.name, device)
    dtype = best_dtype(device)

    @torch.inference_mode()
    def draw(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        with torch.autocast(device.type, dtype, enabled=dtype != torch.float32):
            drawn: Tensor = generator(context, mask, theirs[label], noise)
        return drawn.float()

    parameters = sum(parameter.numel() for parameter in generator.parameters())
    return Candidate(plan.name, draw, plan.resolution, plan.noise, parameters)


def _numbers(theirs: Sequence[str], classes: Sequence[str], name: str, device: torch.device) -> Tensor:
    """Return, of each of `classes`, its number among theirs; Problem where they lack one."""
    if unknown := [one for one in classes if one not in theirs]:
        raise Problem(f"{name} does not know {', '.join(unknown)}.")
    return torch.tensor([list(theirs).index(one) for one in classes], device=device)
