"""Training of season and weather: one network for all kinds, on photos of which no two show one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.networks.discriminators import PatchDiscriminator
from engine.networks.season import VIEW, SeasonConfig, SeasonNetwork, laid_on
from engine.problem import Problem
from engine.scene.filters.season import KINDS
from engine.training.core import losses as adversarial
from engine.training.core import publish as models
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, averaged, frozen, to_device
from engine.training.stages import Say, load_run
from engine.training.tasks.background.data import load as load_scenes
from engine.training.tasks.season import losses
from engine.training.tasks.season.data import (
    CODE,
    SCENES,
    WEATHER,
    SeasonBatch,
    SeasonBatches,
    SeasonPhotos,
    load_photos,
    wanted,
)

LARGEST = 3_000_000  # bytes of a weights file
GROUND = 0.2  # how much of the ground's own colours weather keeps
SHEET = 8  # photos on a run's sheet


@dataclass(frozen=True)
class SeasonPlan(Plan):
    """How the network is trained, and what its losses weigh."""

    unused: ClassVar = frozenset({"start_from_model", "shares", "noise", "width"})

    channels: int = 64
    blocks: int = 3
    palette: float = 12.0  # of the distance to the colours of a photo of the kind
    adversarial: float = 0.2  # of what the discriminator says of patches
    cycle: float = 2.0  # of the distance to the photo, there and back
    same: float = 3.0  # of the distance to a photo that is of the kind already
    kept: float = 4.0  # of the distance where a season does not act
    structure: float = 1.0
    steep: float = 10.0
    smooth: float = 1.0
    bounded: float = 2.0  # of colours beyond what can be shown

    def check(self, source: str) -> None:
        """Problem for other kinds than there are, or a size that the network does not see."""
        if self.classes != KINDS:
            raise Problem(f"{source}: the classes of season and weather are {', '.join(KINDS)}.")
        if self.resolution != VIEW:
            raise Problem(f"{source}: season and weather are learned at {VIEW} px.")


class SeasonTask(TrainingTask[SeasonPlan]):
    """One run."""

    kept: ClassVar = ("network", "average", "discriminator")
    warm: ClassVar = ("network", "average", "discriminator")

    def __init__(self, plan: SeasonPlan, photos: SeasonPhotos, device: torch.device) -> None:
        super().__init__(plan, device)
        config = SeasonConfig(len(KINDS), CODE, plan.channels, plan.blocks)
        self.network, self.average = averaged(lambda: SeasonNetwork(config))
        self.averages = [(self.average, self.network)]
        self.discriminator = PatchDiscriminator(len(KINDS), 24)
        to_device(device, self.network, self.average, self.discriminator)
        self.optimizers = {
            "network": torch.optim.Adam(self.network.parameters(), plan.rate_generator, (0.9, 0.99)),
            "discriminator": torch.optim.Adam(self.discriminator.parameters(), plan.rate_discriminator, (0.5, 0.99)),
        }
        self.batches = SeasonBatches(photos, plan.batch, plan.resolution, plan.seed, device)
        self.weather = torch.tensor([kind in WEATHER for kind in KINDS], device=device)
        self.autumn = KINDS.index("autumn")

    def train_on(self, number: int) -> dict[str, float]:
        """Train on batch `number`; return the losses."""
        plan, batch, rng = self.plan, self.batches.draw(number), self.rng(number)
        made, grid = self._changed(batch.photo, batch.kind, batch.code)
        weather = self.weather[batch.kind]
        parts = {
            "palette": self._palette(made, batch, weather, rng),
            "kept": self._kept(made, batch, weather),
            "structure": losses.structure_distance(made, batch.photo),
            "steep": losses.too_steep(made, batch.photo),
            "smooth": losses.unevenness(grid),
            "bounded": F.relu(made.abs() - 1).mean(),
        }
        half = slice(len(batch.kind) // 2)
        same, _ = self._changed(batch.example[half], batch.kind[half], batch.code[half])
        parts["same"] = (same - batch.example[half]).abs().mean()
        returns = (batch.own >= 0) & weather
        parts["cycle"] = made.sum() * 0
        if returns.any():
            back, _ = self._changed(made[returns].clamp(-1, 1), batch.own[returns], batch.own_code[returns])
            parts["cycle"] = (back - batch.photo[returns]).abs().mean()
        if plan.adversarial and weather.any():
            with frozen(self.discriminator.parameters()), self.autocast():
                score = self._score(made[weather], batch.kind[weather])
            parts["adversarial"] = adversarial.logistic_real(score)
        report = self.minimise(
            "network", parts, palette=plan.palette, kept=plan.kept, structure=plan.structure, steep=plan.steep,
            smooth=plan.smooth, bounded=plan.bounded, same=plan.same, cycle=plan.cycle, adversarial=plan.adversarial,
        )  # fmt: skip
        if plan.adversarial and weather.any():
            report |= self._train_discriminator(made.detach()[weather], batch.example[weather], batch.kind[weather])
        return report

    def _train_discriminator(self, made: Tensor, real: Tensor, kind: Tensor) -> dict[str, float]:
        with self.autocast():
            scores = self._score(torch.cat([real, made.clamp(-1, 1)]), torch.cat([kind, kind]))
        loss = adversarial.logistic(*scores.chunk(2))
        self.descend("discriminator", loss)
        return {"discriminator": float(loss.detach())}

    def _score(self, rgb: Tensor, kind: Tensor) -> Tensor:
        """Return scores of the colours alone: of the picture at half its size."""
        small = F.avg_pool2d(rgb, 2)
        scores: Tensor = self.discriminator(small, torch.ones_like(small[:, :1]), kind)[0]
        return scores

    def _changed(self, rgb: Tensor, kind: Tensor, code: Tensor) -> tuple[Tensor, Tensor]:
        """Return pictures as of these kinds, and the grids of their maps."""
        with self.autocast():
            grid, light = self.network(rgb, kind, code)
        return laid_on(rgb, grid, light), grid

    def _palette(self, made: Tensor, batch: SeasonBatch, weather: Tensor, rng: torch.Generator) -> Tensor:
        """Return how far the colours are from the example's: of sky and of ground, or of what a season changes."""
        autumn = (batch.kind == self.autumn)[:, None, None, None]
        ground = torch.where(autumn, batch.leaves, 1 - batch.sky)
        example_ground = torch.where(autumn, batch.example_autumn, 1 - batch.example_sky)
        total = made.new_zeros(())
        counted = made.new_zeros(())
        for where, there, counts in (
            (ground, example_ground, torch.ones_like(weather)),
            (batch.sky, batch.example_sky, weather),
        ):
            share = torch.minimum(where.mean((1, 2, 3)), there.mean((1, 2, 3)))
            weight = where.mean((1, 2, 3)).sqrt() * (share > 0.04) * counts
            apart = losses.palette_distance(made, batch.photo, where, batch.example, there, rng)
            total, counted = total + (apart * weight).sum(), counted + weight.sum()
        return total / counted.clamp(min=1e-3)

    def _kept(self, made: Tensor, batch: SeasonBatch, weather: Tensor) -> Tensor:
        """Return how much has changed where a season does not act: the sky over snow, all but leaves in autumn; and a
        little of how much weather has changed the ground, whose own colours are still to be told.
        """
        autumn, is_weather = ((at)[:, None, None, None] for at in (batch.kind == self.autumn, weather))
        where = torch.where(is_weather, GROUND * (1 - batch.sky), torch.where(autumn, 1 - batch.leaves, batch.sky))
        return ((made - batch.photo).abs() * where).mean()

    @torch.no_grad()
    def sheet(self) -> NDArray[np.uint8]:
        """Return a row a photo: as it is, and of each kind with the usual code, and with another."""
        batch = self.batches.draw(10_000_019)
        rng = torch.Generator().manual_seed(7)
        other = torch.randn(1, CODE, generator=rng).to(self.device)
        rows = []
        for photo in batch.photo[:SHEET]:
            pictures = [photo]
            for kind in range(len(KINDS)):
                for code in (torch.zeros_like(other), other):
                    grid, light = self.average(photo[None], torch.tensor([kind], device=self.device), code)
                    pictures.append(laid_on(photo[None], grid, light)[0])
            rows.append(torch.cat(pictures, 2))
        return as_image(torch.cat(rows, 1))


class SeasonStage:
    """How a run starts, becomes a model, and is evaluated."""

    plan: type[Plan] = SeasonPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> SeasonTask:
        """Read the photos that train, and build the networks."""
        assert isinstance(plan, SeasonPlan)
        return SeasonTask(plan, load_photos(data, device, say, plan.trains_on), device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write the averaged weights in half precision, and the card."""
        done = load_run(run, device)
        photos = wanted(load_scenes(data, SCENES, say), done.plan.trains_on)
        origin = models.origin_of(photos.records, done.notes, "photos")
        return models.write(
            folder, done, done.state["average"], largest=LARGEST, kind="season", noise=CODE, plan=plan_name, **origin
        )

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure it on photos that it never saw, beside colour transfer by mean and covariance."""
        from engine.training.tasks.season.evaluation import evaluate

        return evaluate(card, data, out, device, say)


STAGE = SeasonStage()
