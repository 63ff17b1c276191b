"""Training of style: a network learns to paint photos so that VGG-19's features have the style picture's statistics.

After Johnson et al. (arXiv 1603.08155) and Huang and Belongie (arXiv 1703.06868), with the very distances by which it
is judged; beside that the encoder learns to foretell VGG-19's features, so that its statistics are worth matching.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.card import Card
from engine.generators.colour_maps import moments
from engine.generators.style import Pieces, underpainting
from engine.networks.features import Vgg19
from engine.networks.layers import conv
from engine.networks.style import StyleConfig, StyleNetwork
from engine.networks.style_features import TAPS, content, content_distance, grams, style_distance
from engine.training.core import publish as models
from engine.training.core.pictures import as_image, as_tensor
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, to_device, trained
from engine.training.core.threaded import in_threads
from engine.training.stages import Say, load_run
from engine.training.tasks.style.data import (
    SHAPES,
    Styles,
    make_styles,
    pair_of,
    photos_of,
    styles_of,
)
from engine.training.tasks.style.evaluation import evaluate, read_vgg

LARGEST = 3_000_000  # bytes of a weights file
SHEET = 6  # batches on a run's sheet


@dataclass(frozen=True)
class StylePlan(Plan):
    """How the network is trained; `resolution` is the side of photos and styles."""

    unused: ClassVar = frozenset({"shares", "noise", "width", "rate_discriminator"})
    features: ClassVar = Vgg19.FILE

    blocks: int = 3
    channels: int = 96  # at a quarter of the size
    styles: int = 3000  # that are painted before it begins
    pairs: int = 2500  # of a photo and a style
    style: float = 6.0  # weight of the root of the style distance, which draws nearer what is near already
    distance: float = 15.0  # of the style distance itself, which draws most at what is far
    content: float = 1.0
    foretold: float = 0.5  # of the distance of what the encoder foretells
    smooth: float = 0.1  # of the steps from pixel to pixel
    bounded: float = 10.0  # of colours beyond what can be shown

    @property
    def kind(self) -> str:
        """The models that it makes and can start from; its heads, which no model holds, begin anew."""
        return "style"


@dataclass(frozen=True)
class Batch:
    """N pairs of a photo and a style."""

    photo: Tensor  # N x 3 x S x S in [-1, 1], as the others
    below: Tensor  # what the network paints over
    style: Tensor
    grams: list[Tensor]  # of the style, N x C x C each


class StyleTask(TrainingTask[StylePlan]):
    """One run."""

    kept: ClassVar = ("network", "average", "heads")
    warm: ClassVar = ("network", "average", "heads")
    clip: ClassVar[float] = 5.0

    def __init__(self, plan: StylePlan, photos: NDArray[np.uint8], styles: Styles, vgg: Vgg19, device: torch.device):
        super().__init__(plan, device)
        config = StyleConfig(widths=(16, 32, plan.channels), blocks=plan.blocks)
        self.network, self.average = averaged(lambda: StyleNetwork(config))
        self.averages = [(self.average, self.network)]
        self.heads = nn.ModuleList(
            conv(width, vgg.channels(tap), 1) for width, tap in zip(config.widths, TAPS, strict=True)
        )
        to_device(device, self.network, self.average, self.heads)
        self.optimizers = {
            "network": torch.optim.Adam(trained(self.network, self.heads), plan.rate_generator, (0.9, 0.99))
        }
        self.photos, self.styles, self.vgg = photos, styles, vgg
        self._pairs: dict[int, tuple[Pieces, int]] = {}

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, batch = self.plan, self.draw(number)
        with torch.no_grad(), self.autocast():
            of_photo = self.vgg(batch.photo, TAPS)
        with self.autocast():
            seen = self.network.see(batch.style)
            made = self.network(batch.below, seen, self.noise(plan.batch, number))
            features = self.vgg(made.clamp(-1, 1), TAPS)  # as it is shown
            painted = grams(features)
            few = max(1, plan.batch // 4)
            shown = torch.cat([batch.photo[:few], made[:few].detach()])
            wanted = [
                torch.cat([photo[:few], paint[:few].detach()]) for photo, paint in zip(of_photo, features, strict=True)
            ]
            foretold = [head(one) for head, one in zip(self.heads, self.network.encoder(shown), strict=True)]
        apart = style_distance(painted, batch.grams)
        changed = content_distance(content(features), content(of_photo))
        parts = {
            "style": (apart + 1e-3).sqrt().mean(),
            "distance": apart.mean(),
            "content": changed.mean(),
            "foretold": torch.stack([_apart(*pair) for pair in zip(foretold, wanted, strict=True)]).mean(),
            "smooth": made.diff(dim=2).abs().mean() + made.diff(dim=3).abs().mean(),
            "bounded": F.relu(made.abs() - 1).mean(),
        }
        weights = {name: getattr(plan, name) for name in parts}
        return self.minimise("network", parts, **weights)

    def draw(self, number: int) -> Batch:
        """Return a batch, the same for each number."""
        rng = np.random.default_rng((self.plan.seed, number))
        pairs = self._pairs_of(rng.integers(self.plan.pairs, size=self.plan.batch).tolist())
        pieces, chosen = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        styles = self.styles.pixels[chosen]
        below = [
            underpainting(one, moments(style), float(rng.uniform(*SHAPES)))
            for one, style in zip(pieces, styles, strict=True)
        ]
        return Batch(
            as_tensor([one.photo for one in pieces], self.device),
            as_tensor(below, self.device),
            as_tensor(styles, self.device),
            [depth[chosen].to(self.device).float() for depth in self.styles.grams],
        )

    def _pairs_of(self, indices: list[int]) -> list[tuple[Pieces, int]]:
        """Return pairs of a photo and a style; pieces are looked for when a pair is first asked for."""

        def found(index: int) -> tuple[Pieces, int]:
            rng = np.random.default_rng((self.plan.seed, index, 1))
            return pair_of(self.photos, self.styles.pixels, rng)

        new = sorted(set(indices) - self._pairs.keys())
        self._pairs |= zip(new, in_threads(found, new), strict=True)
        return [self._pairs[index] for index in indices]

    def noise(self, count: int, number: int) -> list[Tensor]:
        """Return noise for a batch, each picture's of a strength of its own."""
        rng, side = self.rng(number), self.plan.resolution
        strength = torch.rand(count, 1, 1, 1, generator=rng)
        drawn = [torch.randn(count, 1, side // by, side // by, generator=rng) * strength for by in (4, 2, 1)]
        return [one.to(self.device) for one in drawn]

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return batches, a row each: of every pair the photo, the style, what is painted over, and what is painted."""
        rows = []
        for number in range(SHEET):
            batch = self.draw(10_000_019 + number)
            made = self.average(batch.below, self.average.see(batch.style), self.noise(self.plan.batch, number))
            columns = zip(batch.photo, batch.style, batch.below, made, strict=True)
            rows.append(torch.cat([picture for pair in columns for picture in pair], 2))
        return as_image(torch.cat(rows, 1))


def _apart(foretold: Tensor, feature: Tensor) -> Tensor:
    """Return the mean squared difference of a feature, brought to a mean square of 1, from what was foretold."""
    wanted = feature.float()
    return (foretold.float() - wanted * wanted.square().mean().rsqrt()).square().mean()


class StyleStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = StylePlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> StyleTask:
        """Read the photos that train, paint the styles, and build the network."""
        assert isinstance(plan, StylePlan)
        photos, vgg = photos_of(data, plan, say).pixels, read_vgg(data, device)
        say(f"Painting {plan.styles} style pictures")
        styles = styles_of(make_styles(photos, plan.styles, plan.resolution, plan.seed), vgg, device)
        return StyleTask(plan, photos, styles, vgg, device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        origin = models.origin_of(photos_of(data, done.plan, say).origins, done.notes, "pictures")
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, kind="style", noise=0, plan=plan_name, **origin
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure it on held-out photos, beside optimisation and pieces."""
        return evaluate(card, data, out, device, say)


STAGE = StyleStage()
