"""Training of the network that finds defects, on defects put onto patches of photos by code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.networks.defects import DefectsConfig, DefectsNetwork
from engine.networks.layers import folded
from engine.problem import Problem
from engine.training.core import publish as models
from engine.training.core.photo_patches import Patches, load_patches
from engine.training.core.pictures import rows_of
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, to_device
from engine.training.core.threaded import samples_of
from engine.training.stages import Say, load_run
from engine.training.tasks.defects.marring import littered, marred, sky

LARGEST = 800_000  # bytes of a weights file
SHEET = 6  # patches on a run's sheet
FOLDERS = ("objects", "objects-open", "photos")
PATCH = 192  # px a side of what is kept: what is learned from is a part of it
LONGEST = (256, 512)  # px that a window is reduced to before patches are cut out, so that all scales are seen
EACH, EACH_PHOTO = 4, 24
ENLARGED, MOST_ENLARGED = 0.4, 3.0  # share of the parts that are enlarged, as soft as large photos are; and how far
TYPICAL = 40  # px of a defect whose pixels count as much as those of none; a smaller one's count more each
COUNTED = 32  # for which 1 stands


@dataclass(frozen=True)
class DefectsPlan(Plan):
    """How the network is trained; `resolution` is the side of what it learns from at a time."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width", "rate_discriminator"})

    channels: int = 16
    blocks: int = 3
    missed: float = 1.0  # how much more a missed pixel of a defect of TYPICAL size counts than one of no defect
    skies: float = 0.2  # share of what is learned from that is no part of a photo but a sky drawn by code
    littered: float = 0.1  # share upon which specks or lines that are alike are drawn before any defect
    overlap: float = 0.5  # weight of the overlap that is lacking, beside each pixel on its own

    def check(self, source: str) -> None:
        """Problem for sizes that the network cannot have."""
        if self.channels < 4 or self.blocks < 1:
            raise Problem(f"{source}: a network has at least 4 channels and one block.")
        if self.resolution > PATCH:
            raise Problem(f"{source}: defects are learned from at most {PATCH} px, so the resolution is 64 or 128.")


class DefectsTask(TrainingTask[DefectsPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")

    def __init__(self, plan: DefectsPlan, patches: Patches, device: torch.device) -> None:
        super().__init__(plan, device)
        config = DefectsConfig(plan.channels, plan.blocks)
        self.network, self.average = averaged(lambda: DefectsNetwork(config, norm=True))
        self.averages = [(self.average, self.network)]
        to_device(device, self.network, self.average)
        self.optimizers = {"network": torch.optim.Adam(self.network.parameters(), plan.rate_generator, (0.9, 0.99))}
        self.pixels = patches.pixels

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        rgb, truth, counted = self.draw(number)
        with self.autocast():
            logits = self.network(rgb)
        pixel = F.binary_cross_entropy_with_logits(logits, truth, counted)
        losses = {"pixel": pixel, "overlap": lacking(logits, truth, counted)}
        return self.minimise("network", losses, overlap=self.plan.overlap)

    def draw(self, number: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return a batch, the same for each number: photos with defects, where they are, how much a pixel counts."""
        chosen = np.random.default_rng((self.plan.seed, number)).integers(len(self.pixels), size=self.plan.batch)
        made = np.stack(samples_of(chosen.tolist(), self._one, self.plan.seed, number))
        batch = torch.from_numpy(made).to(self.device).permute(0, 3, 1, 2).float()
        rgb, counted = batch[:, :3] / 127.5 - 1, batch[:, 3:] / COUNTED
        truth = (counted > 0).float()
        return (
            rgb.contiguous(memory_format=torch.channels_last), truth,
            torch.where(counted > 0, self.plan.missed * counted, 1.0),
        )  # fmt: skip

    def _one(self, index: int, rng: np.random.Generator) -> NDArray[np.uint8]:
        """Return a part of a patch, or a sky, with defects, and what `importance` says of these: (s, s, 4)."""
        side = self.plan.resolution
        clean = sky(side, rng) if rng.random() < self.plan.skies else self._part(index, rng)
        if rng.random() < self.plan.littered:
            clean = littered(clean, rng)
        made = marred(clean, rng)
        return np.dstack([made.pixels, importance(made.numbers)])

    def _part(self, index: int, rng: np.random.Generator) -> NDArray[np.uint8]:
        """Return a part of a patch, turned and flipped, or a smaller one enlarged: uint8 (s, s, 3)."""
        side = self.plan.resolution
        seen = round(side / rng.uniform(1, MOST_ENLARGED)) if rng.random() < ENLARGED else side
        top, left = rng.integers(0, PATCH - seen + 1, 2)
        part = np.rot90(self.pixels[index, top : top + seen, left : left + seen], int(rng.integers(4)))
        part = np.ascontiguousarray(part[:, ::-1] if rng.random() < 0.5 else part)
        if seen < side:
            part = np.asarray(cv2.resize(part, (side, side), interpolation=cv2.INTER_CUBIC), np.uint8)
        return part

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a patch: with its defects, where they are, and where this network finds them."""
        rgb, truth, _ = self.draw(10_000_019)
        its = torch.sigmoid(self.average(rgb))
        columns = [rgb, *((2 * mask - 1).expand_as(rgb) for mask in (truth, its))]
        return rows_of(columns, SHEET)


def importance(numbers: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return COUNTED times how much each pixel counts, uint8 (h, w), where the defects lie that have these numbers.

    A large defect counts more than a small one, but not by as much as it has more pixels; where there is none, 0.
    """
    sizes = np.bincount(numbers.ravel(), minlength=1)
    counted = COUNTED * np.sqrt(TYPICAL / np.maximum(1, sizes))
    counted[0] = 0
    return np.asarray(np.rint(counted).clip(0, 255)[numbers], np.uint8)


def lacking(logits: Tensor, truth: Tensor, counted: Tensor) -> Tensor:
    """Return what is lacking to a full overlap over the batch, 0..1 (Milletari et al. 2016, arXiv 1606.04797)."""
    likely = torch.sigmoid(logits)
    both, either = (counted * likely * truth).sum(), (counted * (likely + truth)).sum()
    return 1 - (2 * both + 1) / (either + 1)


def patches_of(data: Path, plan: Plan, say: Say) -> Patches:
    """Return the patches that a plan trains on."""
    return load_patches(
        data, PATCH, say, is_wanted=lambda origin: origin.trains(plan.only_open), folders=FOLDERS, each=EACH,
        each_photo=EACH_PHOTO, longest=LONGEST,
    )  # fmt: skip


class DefectsStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = DefectsPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> DefectsTask:
        """Read the patches that train, and build the network."""
        assert isinstance(plan, DefectsPlan)
        return DefectsTask(plan, patches_of(data, plan, say), device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        origin = models.origin_of(patches_of(data, done.plan, say).origins, done.notes, "pictures")
        network = DefectsNetwork(DefectsConfig.of(done.state["average"]), norm=True)
        network.load_state_dict(done.state["average"])
        return models.write(
            folder, done, folded(network), largest=LARGEST, kind="defects", noise=0, plan=plan_name, **origin
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure it on photos that it never saw, beside a median filter."""
        from engine.training.tasks.defects.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = DefectsStage()
