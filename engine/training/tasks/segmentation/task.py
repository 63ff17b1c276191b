"""Training of the segmentation network: plan, one run, and how a run becomes a model of the catalog."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.networks.efficientnet import CHANNELS, EfficientNetLite0
from engine.networks.layers import scaled, to_channels_last
from engine.networks.segmentation import DEPTHS, WIDTHS, Segmenter
from engine.problem import Problem
from engine.training.core import checkpoint
from engine.training.core import publish as models
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.pack import is_pack, read_pack
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask
from engine.training.stages import Say, load_run
from engine.training.tasks.segmentation.data import PictureMaker, Pictures, is_held_out_scene, load_scenes

CROP_SIZE = 1.25  # crops are kept at so many times the resolution, so that a closer look finds something
SCENES = 4000  # kept in memory, at most
SEEN = 192  # pixels a side of what the teacher is shown
TAUGHT = slice(2, 4)  # its features at a 16th and a 32nd of the size


@dataclass(frozen=True)
class SegmentationPlan(Plan):
    """What a segmentation network's training decides beside the usual."""

    unused: ClassVar = frozenset({"shares", "noise", "rate_generator", "rate_discriminator"})

    features: ClassVar = EfficientNetLite0.FILE
    trimmed: ClassVar = False  # it is to find what people draw

    stage: str = "segmentation"
    resolution: int = 128
    batch: int = 32
    steps: int = 2000
    rate_network: float = 2e-3  # of AdamW
    decay: float = 0.02  # of the weights
    deep: int = DEPTHS[-1]  # blocks at the coarsest level
    small_until: float = 0.75  # share of the steps that are done at half the resolution, at a quarter of the cost
    dice: float = 1.0  # weight of the Dice loss beside cross-entropy
    feature: float = 0.3  # weight of the teacher's features at the start; falls to nothing by `feature_until`
    feature_until: float = 0.75  # share of the steps

    @property
    def kind(self) -> str:
        """The models that it makes and can start from."""
        return "segmentation"

    def check(self, source: str) -> None:
        """Problem where the settings do not go together."""
        if not 0 <= self.small_until <= 1 or not 0 < self.feature_until <= 1:
            raise Problem(f"{source}: small_until and feature_until are shares of the steps, from 0 to 1.")


class Teacher(nn.Module):
    """What EfficientNet-lite0 sees in a picture, and the projection of the network's deepest features to that."""

    def __init__(self, path: Path, channels: int) -> None:
        super().__init__()
        self.seeing = EfficientNetLite0(path)
        taught = CHANNELS[TAUGHT]
        self.projection = nn.Conv2d(channels, sum(taught), 1)
        self.means, self.spreads = [torch.zeros(1)] * len(taught), [torch.ones(1)] * len(taught)

    @torch.no_grad()
    def calibrate(self, rgb: Tensor) -> None:
        """Measure how large each feature usually is, from N x 3 x R x R in [-1, 1]."""
        seen = self.seen(rgb)
        self.means = [level.mean((0, 2, 3), keepdim=True) for level in seen]
        self.spreads = [level.std((0, 2, 3), keepdim=True).clamp(min=1e-3) for level in seen]

    @torch.no_grad()
    def seen(self, rgb: Tensor) -> list[Tensor]:
        """The features that are taught, of N x 3 x R x R in [-1, 1]."""
        shown = F.interpolate(rgb, size=SEEN, mode="bilinear", antialias=True)
        return [level.float() for level in self.seeing(shown)[TAUGHT]]

    def forward(self, rgb: Tensor, deep: Tensor) -> Tensor:
        """The mean squared distance of the projection from what is seen, in standard deviations."""
        told = self.projection(deep).float().split(CHANNELS[TAUGHT], 1)
        distances = []
        for level, own, mean, spread in zip(self.seen(rgb), told, self.means, self.spreads, strict=True):
            goal = ((level - mean) / spread).clamp(-4, 4)
            sized = F.interpolate(own, size=goal.shape[-2:], mode="bilinear", align_corners=False)
            distances.append((sized - goal).square().mean())
        return torch.stack(distances).mean()


class SegmentationTask(TrainingTask[SegmentationPlan]):
    """One run: the network, its average, and the teacher whose features it learns beside the masks."""

    kept: ClassVar = ("network", "average")
    clip: ClassVar = 5.0

    def __init__(self, plan: SegmentationPlan, pictures: PictureMaker, features: Path, device: torch.device) -> None:
        super().__init__(plan, device)
        self.pictures = pictures
        widths = scaled(WIDTHS, plan.width)
        depths = (*DEPTHS[:-1], plan.deep)
        self.network = Segmenter(widths, depths).to(device).train()
        self.average = Segmenter(widths, depths).to(device).eval().requires_grad_(False)
        self.average.load_state_dict(self.network.state_dict())
        self.averages = [(self.average, self.network)]
        self.teacher = Teacher(features / EfficientNetLite0.FILE, widths[-1]).to(device) if plan.feature else None
        groups: list[dict[str, Any]] = [{"params": list(self.network.parameters())}]
        if self.teacher is not None:
            to_channels_last(self.teacher)
            self.teacher.calibrate(torch.cat([pictures.draw(plan.steps + k, device).rgb for k in range(2)]))
            groups.append({"params": list(self.teacher.projection.parameters()), "clip": math.inf})
        for network in (self.network, self.average):
            to_channels_last(network)
        self.optimizers = {
            "optimizer": torch.optim.AdamW(groups, plan.rate_network, (0.9, 0.99), weight_decay=plan.decay)
        }

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan = self.plan
        full = self.pictures.draw(number, self.device)
        shown = full.halved() if self.share < plan.small_until else full
        with self.autocast():
            logits, deep = self.network.explain(shown.rgb, shown.box)
        entropy, dice = losses(logits.float(), shown)
        parts = {"entropy": entropy, "dice": plan.dice * dice}
        weight = plan.feature * max(0.0, 1 - self.share / plan.feature_until)
        if self.teacher is not None and weight > 0:
            half = len(full.rgb) // 2  # enough to learn from, for half the time
            with self.autocast():
                parts["feature"] = weight * self.teacher(full.rgb[:half], deep[:half])
        return self.minimise("optimizer", parts)

    def state(self) -> dict[str, Any]:
        """Return everything that is needed to resume."""
        state = super().state()
        state |= state.pop("optimizers")
        if self.teacher is not None:
            state["ask"] = dict(self.teacher.projection.state_dict())
        return state

    def load(self, state: dict[str, Any]) -> None:
        """Put `state` back, strictly."""
        super().load({**state, "optimizers": state})
        if self.teacher is not None:
            self.teacher.projection.load_state_dict(state["ask"], strict=True)

    def unpublished(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """A model's weights as the network is trained: with batch normalisation, and with blocks that it has not."""
        shown = self.pictures.draw(self.plan.steps + 2, self.device)
        model = Segmenter.of(weights).to(self.device)
        if model.depths[-1] > self.plan.deep:
            raise Problem(f"The model has {model.depths[-1]} blocks at its coarsest level, more than the plan's deep.")
        model.load_state_dict(weights, strict=True)
        taken = model.unfolded(shown.rgb, shown.box).state_dict()
        added = {name: value for name, value in self.network.state_dict().items() if name not in taken}
        for name, value in added.items():
            if name.endswith("second.norm.weight"):  # a new block changes nothing at first
                added[name] = torch.zeros_like(value)
        return taken | added

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over another run's averaged weights; return how many tensors. Classes do not matter here."""
        taken = checkpoint.taken_over(self.network.state_dict(), state.get("average", {}), (), ())
        for network in (self.network, self.average):
            network.load_state_dict(taken, strict=False)
        return len(taken)

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return pictures of a batch never trained on (crops are, pictures are not): picture, mask, found."""
        shown = self.pictures.draw(self.plan.steps + 5, self.device)
        found = torch.sigmoid(self.average(shown.rgb, shown.box))
        edge = shown.box - (-F.max_pool2d(-shown.box, 3, 1, 1))
        true = torch.cat([shown.mask * shown.weight, shown.mask * shown.weight, edge], 1)
        tiles = torch.cat([shown.rgb, true * 2 - 1, found.expand(-1, 3, -1, -1) * 2 - 1], 3)
        across = min(4, len(tiles))
        rows = [torch.cat(list(tiles[i : i + across]), 2) for i in range(0, len(tiles) - across + 1, across)]
        return as_image(torch.cat(rows, 1))


def losses(logits: Tensor, shown: Pictures) -> tuple[Tensor, Tensor]:
    """Return the cross-entropy and the soft Dice loss (arXiv 1606.04797) where the mask is known, mean of pictures."""
    entropy = F.binary_cross_entropy_with_logits(logits, shown.mask, reduction="none") * shown.weight
    per_picture = entropy.sum((1, 2, 3)) / shown.weight.sum((1, 2, 3)).clamp(min=1)
    found, mask = torch.sigmoid(logits) * shown.weight, shown.mask * shown.weight
    # Some pixels on both sides, so that nothing found in an empty picture is right.
    slack = 0.002 * logits.shape[-1] * logits.shape[-2]
    both = (found * mask).sum((1, 2, 3))
    dice = 1 - (2 * both + slack) / (found.sum((1, 2, 3)) + mask.sum((1, 2, 3)) + slack)
    return per_picture.mean(), dice.mean()


def _crops(plan: Plan, data: Path, size: int, say: Say) -> CropSet:
    """Return the crops that train, of a pack at its own size."""
    if is_pack(data):
        return read_pack(data, plan.classes).only(plan.trains_on)
    return load_crops(data, plan.classes, size, say, plan.trains_on)


class SegmentationStage:
    """`segmentation`: finds the main object of a photo, or the one in a box."""

    plan: type[Plan] = SegmentationPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> SegmentationTask:
        """Read the crops and scenes that train, and build the networks."""
        assert isinstance(plan, SegmentationPlan)
        crops = _crops(plan, data, round(plan.resolution * CROP_SIZE), say)
        scenes = load_scenes(
            data / "scenes", plan.resolution, lambda key: not is_held_out_scene(key), SCENES, plan.only_open
        )
        say(f"{len(crops)} crops, {len(scenes.pictures)} scenes")
        pictures = PictureMaker(crops, scenes, plan.batch, plan.resolution, plan.seed)
        return SegmentationTask(plan, pictures, data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write weights, normalisation folded in and the large ones in 8 bits, and the card."""
        done = load_run(run, torch.device("cpu"))
        crops = _crops(done.plan, data, 16, say)  # for their records alone
        network = Segmenter.of(done.state["average"])
        network.load_state_dict(done.state["average"], strict=True)
        return models.write(
            folder,
            done,
            network.eval().folded().state_dict(),
            kind="segmentation",
            packs=True,
            noise=0,
            plan=plan_name,
            **models.origin_of(crops.records, done.notes),
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say) -> Card:
        """Measure figures on held-out crops with masks drawn by hand, beside GrabCut, and contact sheets."""
        from engine.training.tasks.segmentation.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = SegmentationStage()
