"""Training of what brings a painted picture closer to its style: a small network learns to foretell VGG-19's features.

It learns from photos, from styles, and from what the style network painted, changed by some steps against its own
gradient: a picture that is optimised looks for whatever the network foretells wrongly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.colour_maps import moments
from engine.generators.style import underpainting
from engine.networks.features import Vgg19
from engine.networks.style import StyleConfig, StyleNetwork
from engine.networks.style_features import TAPS, FeaturesConfig, grams, style_distance
from engine.training.core import publish as models
from engine.training.core.pictures import as_image, as_tensor
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, to_device
from engine.training.core.threaded import in_threads
from engine.training.stages import Say, load_run
from engine.training.tasks.style.data import SHAPES, make_styles, pair_of, photos_of
from engine.training.tasks.style.evaluation import evaluate, read_vgg
from engine.training.tasks.style.task import LARGEST

Bytes = NDArray[np.uint8]
Painting = tuple[Bytes, Bytes, Bytes]  # a photo, what was painted of it, and its style: S x S x 3 each

FEATURES = "features."  # how the names of its tensors begin in a model of style
JITTER = 0.2  # how far chance paints in what it learns from: as usual


@dataclass(frozen=True)
class RefiningPlan(Plan):
    """How it is trained; `resolution` is the side of photos and styles, of which it learns from parts."""

    unused: ClassVar = frozenset({"shares", "noise", "width", "rate_discriminator"})
    features: ClassVar = Vgg19.FILE

    part: int = 64  # px a side of what a step sees
    styles: int = 600  # that are painted before it begins
    pairs: int = 400  # of a photo and a style
    against: int = 6  # steps against its own gradient, at most
    against_rate: float = 0.04  # by how much each of them changes a pixel, of -1..1
    distance: float = 1.0  # weight of the root of the error in the difference of a painting's style from the wanted one

    @property
    def kind(self) -> str:
        """The models that it starts from."""
        return "style"


class RefiningTask(TrainingTask[RefiningPlan]):
    """One run: the network that paints stays as it is."""

    kept: ClassVar = ("network", "average")
    warm: ClassVar = ("network", "average")
    clip: ClassVar[float] = 5.0

    def __init__(
        self,
        plan: RefiningPlan,
        config: StyleConfig,
        photos: Bytes,  # N x P x P x 3
        styles: Bytes,  # N x S x S x 3
        vgg: Vgg19,
        device: torch.device,
    ) -> None:
        super().__init__(plan, device)
        self.network, self.average = averaged(lambda: StyleNetwork(config))
        self.network.requires_grad_(False)
        assert self.network.features is not None
        self.network.features.requires_grad_(True)
        self.averages = [(self.average, self.network)]
        to_device(device, self.network, self.average)
        learning = self.network.features.parameters()
        self.optimizers = {"features": torch.optim.Adam(learning, plan.rate_generator, (0.9, 0.99))}
        self.photos, self.styles, self.vgg = photos, styles, vgg
        self._painted: dict[int, Painting] = {}
        with torch.no_grad(), self.autocast():
            told = vgg(as_tensor(styles[:16], device), TAPS)
        self.scales = [1 / float(one.float().square().mean().sqrt()) for one in told]

    def unpublished(self, weights: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
        """Return a model's weights, and the features' own where it has none yet."""
        own = {name: value for name, value in self.average.state_dict().items() if name.startswith(FEATURES)}
        return {**own, **weights}

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        features = self.network.features
        assert features is not None
        photo, painted, style = (self.cut(one, number) for one in self.draw(number))
        painted = self.changed(painted, style, number)
        shown = torch.cat([painted, style, photo[: max(1, len(photo) // 4)]])
        with torch.no_grad(), self.autocast():
            wanted = [one.float() * by for one, by in zip(self.vgg(shown, TAPS), self.scales, strict=True)]
        with self.autocast():
            told = features(shown)
            of_told, of_wanted = grams(told), grams(wanted)
        count = len(photo)
        apart = torch.stack([(a.float() - b).square().mean() for a, b in zip(told, wanted, strict=True)])
        difference = style_distance(
            [one[:count] - one[count : 2 * count] + other[count : 2 * count]
             for one, other in zip(of_told, of_wanted, strict=True)],
            [other[:count] for other in of_wanted],
        )  # fmt: skip
        whole = style_distance([one[: 2 * count] for one in of_told], [one[: 2 * count] for one in of_wanted])
        parts = {
            "apart": apart.mean(),
            "distance": (difference + 1e-5).sqrt().mean() + 0.3 * (whole + 1e-5).sqrt().mean(),
        }
        return self.minimise("features", parts, distance=self.plan.distance)

    def cut(self, pictures: Tensor, number: int) -> Tensor:
        """Return a part of each picture, somewhere else in each step."""
        room = pictures.shape[-1] - self.plan.part + 1
        top, left = torch.randint(room, (2,), generator=self.rng(number)).tolist()
        return pictures[..., top : top + self.plan.part, left : left + self.plan.part]

    def changed(self, painted: Tensor, style: Tensor, number: int) -> Tensor:
        """Return paintings that some steps against the network's own gradient brought closer, as it thinks."""
        features = self.network.features
        assert features is not None
        steps = int(torch.randint(self.plan.against + 1, (), generator=self.rng(number)))
        with torch.no_grad(), self.autocast():
            wanted = grams(features(style))
        for _ in range(steps):
            painted = painted.detach().requires_grad_()
            with self.autocast():
                made = grams(features(painted))
            (way,) = torch.autograd.grad(style_distance(made, wanted).sum(), painted)
            way = way / way.abs().mean((1, 2, 3), keepdim=True).clamp(min=1e-12)
            painted = (painted - self.plan.against_rate * way.clamp(-2, 2)).clamp(-1, 1)
        return painted.detach()

    def draw(self, number: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return photos, what was painted of them, and their styles, N x 3 x S x S each: the same for each number."""
        rng = np.random.default_rng((self.plan.seed, number))
        pairs = self._pairs_of(rng.integers(self.plan.pairs, size=self.plan.batch).tolist())
        photo, painted, style = (as_tensor([pair[at] for pair in pairs], self.device) for at in range(3))
        return photo, painted, style

    def _pairs_of(self, indices: list[int]) -> list[Painting]:
        """Return photos, what was painted of them, and their styles; each is painted when it is first asked for."""

        def found(index: int) -> Painting:
            rng = np.random.default_rng((self.plan.seed, index, 1))
            pieces, number = pair_of(self.photos, self.styles, rng)
            style = self.styles[number]
            below = underpainting(pieces, moments(style), float(rng.uniform(*SHAPES)))
            made = self._paint(as_tensor([below], self.device), as_tensor([style], self.device), index)
            return pieces.photo, made, style

        new = sorted(set(indices) - self._painted.keys())
        self._painted |= zip(new, in_threads(found, new), strict=True)
        return [self._painted[index] for index in indices]

    @torch.no_grad()
    def _paint(self, below: Tensor, style: Tensor, seed: int) -> Bytes:
        rng, side = self.rng(seed), below.shape[-1]
        noise = [torch.randn(1, 1, side // by, side // by, generator=rng) * JITTER for by in (4, 2, 1)]
        with self.autocast():
            made = self.average(below, self.average.see(style), [one.to(self.device) for one in noise])
        return as_image(made[0])

    def sheet(self) -> Bytes:
        """Return paintings, their styles, and the paintings as some steps changed them: a row each."""
        _, painted, style = self.draw(10_000_019)
        rows = [painted, style, self.changed(painted, style, 10_000_019)]
        return as_image(torch.cat([torch.cat(list(row), 2) for row in rows], 1))


class RefiningStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = RefiningPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> RefiningTask:
        """Read the photos that train, paint the styles, and build the networks."""
        assert isinstance(plan, RefiningPlan)
        photos, vgg = photos_of(data, plan, say).pixels, read_vgg(data, device)
        say(f"Painting {plan.styles} style pictures")
        styles = make_styles(photos, plan.styles, plan.resolution, plan.seed)
        shallow, half, quarter = (vgg.channels(tap) for tap in TAPS)
        config = StyleConfig(features=FeaturesConfig(channels=(shallow, half, quarter)))
        return RefiningTask(plan, config, photos, styles, vgg, device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the painter's weights and the features' averaged ones in half precision, and the card."""
        done = load_run(run, device)
        origin = models.origin_of(photos_of(data, done.plan, say).origins, done.notes, "pictures")
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, kind="style", noise=0, plan=plan_name, **origin
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure it on held-out photos, beside optimisation and pieces."""
        return evaluate(card, data, out, device, say)


STAGE = RefiningStage()
