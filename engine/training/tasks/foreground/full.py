"""Training of the whole foreground generator at its full size, on a GPU and by the clock.

As in the stage `whole`, half of each batch must give true objects back and the other half must convince the
discriminators; but these see detail (`DetailDiscriminators`), and what an object looks like is mostly left to them.
Nothing is read back from the device within a step.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.generators.context import spread_out
from engine.generators.light import gain_of, relight
from engine.networks.encoder import ENCODER_SIZE, WIDTHS, Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator, onto
from engine.networks.layers import scaled
from engine.networks.prior import NARROWED, Prior
from engine.problem import Problem
from engine.training.core import checkpoint, losses
from engine.training.core.augment import Augmentation
from engine.training.core.batches import Batch, composite, in_mean_light
from engine.training.core.candidate import Draws
from engine.training.core.crops import CropSet
from engine.training.core.device_batches import DeviceBatches, views
from engine.training.core.samples import sheet_of
from engine.training.core.task import TrainingTask, frozen, to_device, trained
from engine.training.tasks.foreground.detail_discriminators import TAPS, DetailDiscriminators, FixedNetworks
from engine.training.tasks.foreground.monitor import Monitor
from engine.training.tasks.foreground.task import ForegroundPlan

WARM_UP = 200  # steps in which a rate grows to its full height
BORROWED = 0.2  # share of the second half that draws the noise found in another picture
TOO_MANY = 10  # skipped halves of steps between two reports


@dataclass(frozen=True)
class FullPlan(ForegroundPlan):
    """How a generator is trained at its full size."""

    unused: ClassVar = frozenset({"keep_every"})

    prior_every: int = 300
    detail: float = 2.0  # adversarial, through EfficientNet-lite0
    view: int = 160  # pixels a side at which it looks
    edge: float = 0.0  # added to what the alpha is drawn from when a model is made: more of it, less soft an edge
    alone: int = 150  # steps in which the discriminators learn alone

    def check(self, source: str) -> None:
        """Problem where EfficientNet-lite0 could not halve a view five times."""
        if self.view < 64 or self.view % 32:
            raise Problem(f"{source}: view is a multiple of 32, and at least 64.")
        if self.prior_every < 1:
            raise Problem(f"{source}: in the stage full, prior_every is at least 1.")


class FullTask(TrainingTask[FullPlan]):
    """One run. Its losses are read by `report`, seldom: `step` returns none."""

    kept: ClassVar = ("average", "discriminators")

    def __init__(
        self, plan: FullPlan, crops: CropSet, features: Path, device: torch.device, monitor: Monitor | None = None
    ) -> None:
        super().__init__(plan, device)
        self.monitor = monitor
        count = len(plan.classes)
        config = ForegroundConfig.scaled(plan.width, count, plan.resolution, plan.noise, alpha=True)
        self.nets = nn.ModuleDict({
            "generator": ForegroundGenerator(config), "encoder": Encoder(count, plan.noise, scaled(WIDTHS, plan.width))
        })  # fmt: skip
        dtype = torch.bfloat16 if device.type == "cuda" and not plan.precise else torch.float32
        self.fixed = FixedNetworks(features, device, dtype)
        channels = tuple(self.fixed.vgg.channels(tap) for tap in TAPS)
        self.discriminators = DetailDiscriminators(count, channels, plan.view, plan.width)
        self.average = copy.deepcopy(self.nets).requires_grad_(False).eval()
        self.averages = [(self.average, self.nets)]
        to_device(device, self.nets, self.average, self.discriminators)
        self.learning = trained(self.discriminators)
        self.optimizers = {
            "nets": torch.optim.Adam(self.nets.parameters(), plan.rate_generator, (0.0, 0.99), fused=True),
            "discriminators": torch.optim.Adam(self.learning, plan.rate_discriminator, (0.0, 0.99), fused=True),
        }
        self.batches = DeviceBatches(crops, plan.batch, plan.resolution, plan.seed, device, plan.shares)
        self.objects = self._objects()
        self.prior = Prior(count, plan.noise).to(device)
        self.slower = 1.0  # factor of all rates, halved where too many steps are skipped
        self.skipped = torch.zeros((), device=device)  # halves of steps whose gradients were not finite
        self._report: dict[str, Tensor] = {}

    # --- one step ---------------------------------------------------------------------------------------------------

    def train_on(self, number: int) -> dict[str, float]:
        """Train on the next batch."""
        plan, learns = self.plan, number >= self.plan.alone  # whether the generator does
        if number % plan.prior_every == 0:
            self.prior = self.fitted_prior(1.0)
        batch, rng = self.batches.draw_next(), self.batches.rng
        edge, batch = batch.mask, replace(batch, mask=_hardened(batch.mask, rng))
        augmentation = Augmentation(batch.size, plan.resolution, rng, self.device)
        mask = augmentation.masks(batch.mask)
        grid = views(mask, plan.view, rng)
        with torch.set_grad_enabled(learns), self.autocast():
            noise, mean, log_variance = self._noise(batch)
            generator = _generator(self.nets)
            looked = generator.look(batch.context, batch.mask, batch.valid, batch.label)
            rgb, alpha = generator.draw(looked, batch.label, noise)
            assert alpha is not None and looked.band is not None
            rgb = rgb.float()
            drawn = composite(onto(batch.context, rgb, alpha), batch.context, batch.mask)
            fake = self.fixed.see(augmentation.pictures(drawn), mask, grid)
            with torch.no_grad():
                real = self.fixed.see(augmentation.pictures(batch.real), mask, grid)
        with self.autocast():
            parts, matched = self.discriminators.discriminate(real, fake.detached(), batch.label)
        if number % plan.r1_every == 0:
            penalty = self.discriminators.penalty(real, batch.label) + self.discriminators.penalty(fake, batch.label)
            parts["r1"] = plan.r1 * plan.r1_every * penalty
        self._learn("discriminators", parts)
        if learns:
            self.discriminators.eval()  # spectral norms are estimated only while they learn
            with frozen(self.learning), self.autocast():
                fooled, features = self.discriminators.fooled(fake, batch.label)
                parts = {f"g_{name}": getattr(plan, name) * loss for name, loss in fooled.items()}
                half = slice(batch.size // 2)
                near = losses.feature_distance([x[half] for x in fake.vgg], [x[half] for x in real.vgg])
                parts["feature"] = plan.feature * near
                near = losses.feature_distance([x[half] for x in features], [x[half] for x in matched])
                parts["matching"] = plan.matching * near
                parts |= self._encoding(batch, rgb, drawn, edge, noise)
                parts["alpha"] = plan.alpha * losses.masked_distance(alpha * batch.mask, edge, looked.band)
                parts["kl"] = plan.kl * losses.to_prior(mean, log_variance)
                self._learn("nets", parts)
            self.discriminators.train()
        return {}

    def _encoding(
        self, batch: Batch, rgb: Tensor, drawn: Tensor, edge: Tensor, noise: Tensor
    ) -> dict[str, Tensor]:  # fmt: skip
        """Return how far encoded objects are from the true ones, and generated objects' noise from what is found."""
        plan, half = self.plan, batch.size // 2
        photo, mask = batch.photo[:half], batch.mask[:half]
        found, _ = self.nets["encoder"](rgb[half:], batch.mask[half:], batch.label[half:])
        return {
            "pixel": plan.pixel * losses.masked_distance(rgb[:half], photo, mask),
            "border": plan.border * losses.border_distance(drawn[:half], photo, edge[:half], batch.valid[:half]),
            "code": plan.code * (found - noise[half:].clamp(-3, 3)).square().mean(),
        }

    def _noise(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Return noise, and mean and log-variance of what the encoder finds in another light.

        The first half is what it finds; the second is drawn from the prior, or what it finds in another picture.
        """
        mean, log_variance = self.nets["encoder"](batch.other_light, batch.mask, batch.label)
        source: dict[str, Any] = {"generator": self.batches.rng, "device": self.device}
        found = mean + torch.randn(mean.shape, **source) * (0.5 * log_variance).exp()
        half = batch.size // 2
        lent = found.detach().roll(1, 0)[half:]
        borrow = torch.rand((batch.size - half, 1), **source) < BORROWED
        fresh = self.prior(torch.randn(lent.shape, **source), batch.label[half:])
        return torch.cat([found[:half], torch.where(borrow, lent, fresh)]), mean, log_variance

    def rate(self, name: str, number: int) -> float:
        """Let a rate grow over an optimizer's first steps, stay, and fall to nothing at the end of the run."""
        begun = number - self.plan.alone if name == "nets" else number
        return self.slower * min(1.0, (begun + 1) / WARM_UP) * self.plan.decayed(self.share)

    def _learn(self, name: str, parts: Mapping[str, Tensor]) -> None:
        self._report |= {key: part.detach() for key, part in parts.items()}
        self.descend(name, torch.stack([part.float() for part in parts.values()]).sum())

    def descend(self, name: str, loss: Tensor) -> None:
        """Make a step of an optimizer; none where the gradients are not finite, which is counted on the device."""
        optimizer = self.optimizers[name]
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        norm = nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], self.clip)
        wrong = (~torch.isfinite(norm)).float()
        optimizer.found_inf = wrong  # type: ignore[attr-defined]  # a fused optimizer leaves such a step out
        optimizer.step()
        self.skipped += wrong
        self._report[f"{name}_norm"] = norm

    # --- what is known of it ----------------------------------------------------------------------------------------

    def report(self) -> dict[str, float]:
        """Return the last step's losses: the one place that waits for the device. Where too many steps were skipped
        since the last report, the average's weights are put back and all rates are halved.
        """
        values = torch.stack([value.float() for value in self._report.values()]).tolist()
        skipped = float(self.skipped)
        if skipped > TOO_MANY:
            self.nets.load_state_dict(self.average.state_dict())
            self.slower *= 0.5
        self.skipped.zero_()
        return dict(zip(self._report, values, strict=True)) | {"skipped": skipped}

    def figures(self) -> dict[str, float]:
        """Return what the averaged generator's objects are worth; nothing where too few crops are held out."""
        return {} if self.monitor is None else self.monitor.figures(self._draws(), self.plan.noise)

    def sheet(self) -> NDArray[np.uint8]:
        """Return a contact sheet of the averaged networks."""
        prior = self.fitted_prior()
        return sheet_of(self.batches, self.average["generator"], self.average["encoder"], self.plan, prior)

    @torch.no_grad()
    def fitted_prior(self, narrowed: float = NARROWED) -> Prior:
        """Return the prior of the averaged encoder's encodings."""
        batches = zip(*(torch.split(x, 512) for x in self.objects), strict=True)
        parts = [self.average["encoder"](*part) for part in batches]
        means, log_variances = (torch.cat(part).cpu() for part in zip(*parts, strict=True))
        labels = self.objects[2].cpu()
        return Prior.fitted(means, log_variances, labels, len(self.plan.classes), narrowed).to(self.device)

    @torch.no_grad()
    def _objects(self) -> tuple[Tensor, Tensor, Tensor]:
        """Return all training objects in mean light, their masks and labels, as the encoder sees them."""
        found = []
        for part in torch.split(self.batches.pictures, 512):
            window = F.interpolate(part.float() / 255, size=ENCODER_SIZE, mode="area")
            rgb, mask = window[:, :3] * 2 - 1, window[:, 3:4]
            found.append((in_mean_light(rgb, mask), mask))
        rgb, mask = (torch.cat(parts) for parts in zip(*found, strict=True))
        return rgb, mask, self.batches.labels

    def _draws(self) -> Draws:
        """Return how the averaged generator draws now, as the program would do it (`Foreground.draw`)."""
        generator, prior = _generator(self.average), self.fitted_prior()

        def draw(ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
            gain = gain_of(ground, mask)
            with self.autocast():
                looked = generator.look(relight(ground, 1 / gain), mask, valid, label)
                rgb, alpha = generator.draw(looked, label, prior(noise, label))
            return onto(ground, spread_out(relight(rgb.float(), gain), mask), alpha)

        return draw

    # --- what a run keeps -------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return what a run is gone on with and a model is made of, in half precision; the optimizers begin anew."""
        return {
            name: {key: value.half() for key, value in getattr(self, name).state_dict().items()} for name in self.kept
        }

    def load(self, state: dict[str, Any]) -> None:
        """Put `state` back, strictly; KeyError or RuntimeError where it is another plan's."""
        self.average.load_state_dict(state["average"], strict=True)
        self.nets.load_state_dict(self.average.state_dict(), strict=True)
        self.discriminators.load_state_dict(state["discriminators"], strict=True)

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over another run's averaged networks, of these classes, where they fit; return how many tensors did."""
        taken = checkpoint.taken_over(self.average.state_dict(), state["average"], self.plan.classes, classes)
        if not taken:
            raise Problem("The run to start from has nothing in common with the plan's networks.")
        self.average.load_state_dict(taken, strict=False)
        self.nets.load_state_dict(self.average.state_dict())
        return len(taken)


def _generator(nets: nn.ModuleDict) -> ForegroundGenerator:
    generator = nets["generator"]
    assert isinstance(generator, ForegroundGenerator)
    return generator


def _hardened(mask: Tensor, rng: torch.Generator) -> Tensor:
    """Harden half of the masks, as a hand may have painted them (see the fine stage)."""
    chosen = torch.rand((len(mask), 1, 1, 1), generator=rng, device=mask.device) < 0.5
    return torch.where(chosen, ((mask - 0.1) * 5).clamp(0, 1).maximum(mask), mask)
