"""Training of the cartoon filter: the network learns what the slow drawing by code makes of patches of photos."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.networks.cartoon import CartoonConfig, CartoonNetwork
from engine.problem import Problem
from engine.training.core import publish as models
from engine.training.core.photo_patches import Patches, load_patches
from engine.training.core.pictures import as_tensor, rows_of
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, to_device
from engine.training.core.threaded import samples_of
from engine.training.stages import Say, load_run
from engine.training.tasks.cartoon.drawing import drawn

LARGEST = 800_000  # bytes of a weights file
SHEET = 6  # patches on a run's sheet
FOLDERS = ("objects", "objects-open", "photos")
PATCH = 192  # px a side of what is drawn at a time: what is learned from is a part of it
LONGEST = (200, 512)  # px that a window is reduced to before patches are cut out, so that all scales are seen
EACH, EACH_PHOTO = 2, 24


@dataclass(frozen=True)
class CartoonPlan(Plan):
    """How the network is trained; `resolution` is the side of what it learns from at a time."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width", "rate_discriminator"})

    channels: int = 16
    blocks: int = 3
    colours: float = 1.0  # weight of the distance of the flat colours
    borders: float = 2.0  # of the distance of their steps from pixel to pixel: even areas stay even, borders sharp
    lines: float = 0.5  # of the distance of the lines

    def check(self, source: str) -> None:
        """Problem for sizes that the network cannot have."""
        if self.channels < 4 or self.blocks < 1:
            raise Problem(f"{source}: a cartoon's network has at least 4 channels and one block.")
        if self.resolution > PATCH:
            raise Problem(f"{source}: a cartoon is learned from at most {PATCH} px, so the resolution is 64 or 128.")


class CartoonTask(TrainingTask[CartoonPlan]):
    """One run."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network",)

    def __init__(self, plan: CartoonPlan, patches: Patches, device: torch.device) -> None:
        super().__init__(plan, device)
        config = CartoonConfig(plan.channels, plan.blocks)
        self.network, self.average = averaged(lambda: CartoonNetwork(config))
        self.averages = [(self.average, self.network)]
        to_device(device, self.network, self.average)
        self.optimizers = {"network": torch.optim.Adam(self.network.parameters(), plan.rate_generator, (0.9, 0.99))}
        self.pixels = patches.pixels
        self._drawn: dict[int, NDArray[np.uint8]] = {}  # by patch, drawn when it is first asked for

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        rgb, flat, lines = self.draw(number)
        with self.autocast():
            its_flat, its_lines = self.network(rgb)
        parts = {
            "colours": (its_flat - flat).abs().mean(),
            "borders": _steps_apart(its_flat, flat),
            "lines": (its_lines - lines).abs().mean(),
        }
        plan = self.plan
        return self.minimise("network", parts, colours=plan.colours, borders=plan.borders, lines=plan.lines)

    def draw(self, number: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return a batch, the same for each number: photos, their flat colours, and their lines."""
        rng = np.random.default_rng((self.plan.seed, number))
        patches = rng.integers(len(self.pixels), size=self.plan.batch).tolist()
        missing = sorted(set(patches) - self._drawn.keys())
        self._drawn.update(zip(missing, samples_of(missing, self._patch, self.plan.seed, number), strict=True))
        batch = as_tensor(samples_of(patches, self._one, self.plan.seed, number), self.device)
        return batch[:, :3], batch[:, 3:6], batch[:, 6:]

    def _one(self, index: int, rng: np.random.Generator) -> NDArray[np.uint8]:
        """Return a part of a patch with its drawing, turned and flipped."""
        side = self.plan.resolution
        top, left = rng.integers(0, PATCH - side + 1, 2)
        part = np.rot90(self._drawn[index][top : top + side, left : left + side], int(rng.integers(4)))
        return part[:, ::-1] if rng.random() < 0.5 else part

    def _patch(self, index: int, _: np.random.Generator) -> NDArray[np.uint8]:
        """Return a patch with its drawing: photo, flat colours, lines, (s, s, 7)."""
        flat, lines = drawn(self.pixels[index])
        ink = np.rint((lines + 1) * 127.5).astype(np.uint8)
        return np.dstack([self.pixels[index], flat, ink])

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a patch: the photo; flat colours and lines by code, and by this network."""
        rgb, flat, lines = self.draw(10_000_019)
        its_flat, its_lines = self.average(rgb)
        columns = [rgb, flat, its_flat, lines.expand_as(rgb), its_lines.expand_as(rgb)]
        return rows_of(columns, SHEET)


def _steps_apart(one: Tensor, other: Tensor) -> Tensor:
    """Return how far the steps from pixel to pixel are apart, across and down."""
    return torch.stack([(one.diff(dim=axis) - other.diff(dim=axis)).abs().mean() for axis in (2, 3)]).mean()


def patches_of(data: Path, plan: Plan, say: Say) -> Patches:
    """Return the patches that a plan trains on."""
    return load_patches(
        data, PATCH, say, is_wanted=lambda origin: origin.trains(plan.only_open), folders=FOLDERS, each=EACH,
        each_photo=EACH_PHOTO, longest=LONGEST,
    )  # fmt: skip


class CartoonStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = CartoonPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> CartoonTask:
        """Read the patches that train, and build the network."""
        assert isinstance(plan, CartoonPlan)
        return CartoonTask(plan, patches_of(data, plan, say), device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        patches = patches_of(data, done.plan, say)
        origin = models.origin_of(patches.origins, done.notes, "pictures")
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, kind="cartoon", noise=0, plan=plan_name, **origin
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure it on photos that it never saw, beside the slow drawing and OpenCV's own filters."""
        from engine.training.tasks.cartoon.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = CartoonStage()
