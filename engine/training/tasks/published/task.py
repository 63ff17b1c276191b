"""Training of the baseline: the published foreground generator (Turkoglu et al., AAAI 2019) with its published losses.

It trains on the same crops and contexts as ours, and what it draws is put into its context before it is
evaluated, as the paper's own formula says. Of its training it keeps: Adam 2e-4 (0, 0.9), plain noise, no augmentation,
no averaging of weights, no dealing with light; 0.9 BCE on the whole picture + 0.1 BCE on the object's own square
window + 1 L1 between VGG-19 features + 1e-5 MSE outside the mask. It departs from it where a CPU asks for it, each
time in the baseline's favour: narrower (the plan's width), at the plan's resolution, `critics` discriminator steps a
generator step where the paper takes five. The features end at relu3_1 (of relu1_1 to relu5_1), in the same proportions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.features import Vgg19
from engine.networks.layers import to_channels_last
from engine.networks.published import NOISE, PublishedDiscriminator, PublishedForeground
from engine.problem import Problem
from engine.training.core import losses
from engine.training.core.batches import Batch, Batches, composite
from engine.training.core.candidate import Candidate
from engine.training.core.compared import ComparedStage
from engine.training.core.crops import CropSet
from engine.training.core.plan import Plan
from engine.training.core.samples import class_rows, fresh_noises
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.stages import load_run

WHOLE, WINDOW, OUTSIDE = 0.9, 0.1, 1e-5  # weights of the losses, VGG's being 1
TAPS = {"relu1_1": 1 / 32, "relu2_1": 1 / 16, "relu3_1": 1 / 8}
# The feature networks here take 0..255 with no scaling; those of the paper divide by ImageNet's standard deviation,
# so their features are smaller by about this factor.
FEATURE_SCALE = 57.4


@dataclass(frozen=True)
class PublishedPlan(Plan):
    """What a run of the baseline decides."""

    unused: ClassVar = frozenset({"start_from_model", "noise", "decay_from", "ema"})

    stage: str = "published"
    width: float = 0.5
    rate_generator: float = 2e-4
    rate_discriminator: float = 2e-4
    critics: int = 1  # discriminator steps a generator step

    def check(self, source: str) -> None:
        """Problem where the settings do not go together."""
        if self.critics < 1:
            raise Problem(f"{source}: the discriminators make at least one step a generator step (critics).")


class PublishedTask(TrainingTask[PublishedPlan]):
    """One run of the baseline: its generator and its two discriminators."""

    kept: ClassVar = ("nets",)
    warm: ClassVar = kept
    clip: ClassVar = math.inf
    scheduled: ClassVar = False

    def __init__(self, plan: PublishedPlan, crops: CropSet, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.crops = crops
        count = len(plan.classes)
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.nets = nn.ModuleDict(
            {
                "generator": PublishedForeground(count, plan.width, plan.resolution),
                "whole": PublishedDiscriminator(count, round(128 * plan.width)),
                "window": PublishedDiscriminator(count, round(128 * plan.width)),
            }
        )
        to_device(device, self.nets, self.vgg)
        self.discriminating = trained(self.nets["whole"], self.nets["window"])
        self.optimizers = {
            "made": torch.optim.Adam(self.nets["generator"].parameters(), plan.rate_generator, (0.0, 0.9)),
            "judging": torch.optim.Adam(self.discriminating, plan.rate_discriminator, (0.0, 0.9)),
        }
        self.batches = Batches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares, lit=False)

    def train_on(self, number: int) -> dict[str, float]:
        """Make `critics` steps of the discriminators and one of the generator; the last share their pictures."""
        plan = self.plan
        for extra in range(1, plan.critics):
            batch = self.batches.draw(number + extra * plan.steps)
            with torch.no_grad():
                rgb = self._draw(batch, self.rng(number * plan.critics + extra))
            self._discriminate(batch, composite(rgb, batch.context, batch.mask))
        batch = self.batches.draw(number)
        rgb = self._draw(batch, self.rng(number * plan.critics))
        made = composite(rgb, batch.context, batch.mask)
        report = self._discriminate(batch, made.detach())
        with frozen(self.discriminating):
            return report | self._generate(batch, rgb, made)

    def _draw(self, batch: Batch, rng: torch.Generator) -> Tensor:
        noise = torch.randn((batch.size, NOISE), generator=rng).to(self.device)
        with self.autocast():
            drawn: Tensor = self.nets["generator"](batch.context, batch.mask, batch.label, noise)
        return drawn.float()

    def _discriminate(self, batch: Batch, made: Tensor) -> dict[str, float]:
        """Make one step of both discriminators."""
        parts = {}
        with self.autocast():
            for name, (real, fake, mask) in _views(batch.mask, batch.real, made).items():
                scores = self.nets[name](torch.cat([real, fake]), torch.cat([mask, mask]), batch.label.repeat(2))
                parts[f"d_{name}"] = losses.logistic(scores[: batch.size], scores[batch.size :])
        return self.minimise("judging", parts)

    def _generate(self, batch: Batch, rgb: Tensor, made: Tensor) -> dict[str, float]:
        """Make one step of the generator. rgb is what it drew, made the same in its context."""
        with self.autocast():
            parts = {}
            for (name, (fake, mask)), weight in zip(_views(batch.mask, made).items(), (WHOLE, WINDOW), strict=True):
                parts[f"g_{name}"] = weight * losses.logistic_real(self.nets[name](fake, mask, batch.label))
            parts["feature"] = feature_distance(self.vgg, made, batch.real)
            away = (rgb - batch.context).square() * (1 - batch.mask)
            parts["outside"] = OUTSIDE * away.sum() / (1 - batch.mask).sum().clamp(min=1) / 3
        return self.minimise("made", parts)

    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a class, two windows side by side: real, then four noises."""
        generator = self.nets["generator"].eval()
        sheet = class_rows(
            self.batches,
            lambda batch: [
                generator(batch.context, batch.mask, batch.label, noise) for noise in fresh_noises(batch, NOISE)
            ],
        )
        generator.train()
        return sheet


def feature_distance(vgg: Vgg19, made: Tensor, real: Tensor) -> Tensor:
    """Return the published L1 between VGG-19's features of pictures N x 3 x R x R in [-1, 1]."""
    seen = vgg(made, tuple(TAPS))
    with torch.no_grad():
        wanted = vgg(real, tuple(TAPS))
    return torch.stack(
        [
            weight * (a.float() - b.float()).abs().mean() / FEATURE_SCALE
            for a, b, weight in zip(seen, wanted, TAPS.values(), strict=True)
        ]
    ).sum()


def _views(mask: Tensor, *pictures: Tensor) -> dict[str, tuple[Tensor, ...]]:
    """Return what each discriminator sees: the pictures and the mask whole, and the object's own square brought to that
    size.

    mask N x 1 x R x R in [0, 1]; pictures N x 3 x R x R.
    """
    grid = _square(mask)
    near = (F.grid_sample(x, grid, padding_mode="border", align_corners=False) for x in (*pictures, mask))
    return {"whole": (*pictures, mask), "window": tuple(near)}


def _square(mask: Tensor) -> Tensor:
    """Return the sampling grid of the smallest square around each mask: N x R x R x 2."""
    size = mask.shape[-1]
    places = (torch.arange(size, device=mask.device) + 0.5) / size * 2 - 1
    centres, reach = [], torch.full((len(mask),), 8 / size, device=mask.device)
    for axis in (1, 2):  # columns seen from above: x; rows: y
        on = mask[:, 0].amax(axis) > 0.5
        low = torch.where(on, places, places.new_tensor(1.0)).amin(1)
        high = torch.where(on, places, places.new_tensor(-1.0)).amax(1)
        centres.append((low + high) / 2)
        reach = torch.maximum(reach, (high - low) / 2 + 1 / size)
    matrix = torch.zeros(len(mask), 2, 3, device=mask.device)
    matrix[:, 0, 0] = matrix[:, 1, 1] = reach
    matrix[:, 0, 2], matrix[:, 1, 2] = centres
    return F.affine_grid(matrix, [len(mask), 1, size, size], align_corners=False)


def load_baseline(
    run: Path,  # folder of a run
    classes: Sequence[str],  # by whose numbers it will be asked
    device: torch.device,
    dtype: torch.dtype,  # number format that it draws in
) -> tuple[Candidate, str]:
    """Load the generator of a run as a row of the report; return what has to be said of it there."""
    loaded = load_run(run, device)
    plan, notes = loaded.plan, loaded.notes
    if not isinstance(plan, PublishedPlan) or plan.stage != PublishedPlan.stage:
        raise Problem(f"{run} is no run of the published generator (stage published).")
    unknown = [name for name in classes if name not in plan.classes]
    if unknown:
        raise Problem(f"The rival's run does not know {', '.join(unknown)}.")
    generator = PublishedForeground(len(plan.classes), plan.width, plan.resolution)
    generator.load_state_dict(loaded.network("generator"), strict=True)
    generator.to(device, dtype).eval().requires_grad_(False)
    to_channels_last(generator)
    theirs = torch.tensor([plan.classes.index(name) for name in classes], device=device)

    @torch.inference_mode()
    def draw(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        given = (x.to(dtype).contiguous(memory_format=torch.channels_last) for x in (context, mask))
        return generator(*given, theirs[label], noise.to(dtype)).float()  # type: ignore[no-any-return]

    note = (
        f"{plan.name}: the published generator (arXiv 1902.00671) with its published losses, its widths times "
        f"{plan.width:g}, at {plan.resolution} px, trained on the same crops for {notes['step']} steps of {plan.batch} "
        f"windows, {plan.critics} of the discriminators for each of the generator; "
        f"{notes.get('seconds', 0) / 60:.0f} minutes of training."
    )
    parameters = sum(parameter.numel() for parameter in generator.parameters())
    return Candidate(plan.name, draw, plan.resolution, NOISE, parameters), note


STAGE = ComparedStage(PublishedPlan, PublishedTask, "The published generator", "give its run to evaluate as --rival")
