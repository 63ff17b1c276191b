"""A loaded foreground model: numpy pictures in, numpy pictures out, one object at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.context import Filling, border_of, fill, spread_out
from engine.generators.light import gain_of, in_mean_light, relight
from engine.generators.pictures import not_finite, to_tensor
from engine.generators.recorded import Recorded
from engine.generators.weights import building, part, tensors_of, unfit
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator, Look, onto
from engine.networks.layers import to_channels_last
from engine.problem import Problem

Bytes = NDArray[np.uint8]


def best_dtype(device: torch.device) -> torch.dtype:
    """Return the number format that is fastest there. It decides bytes, so it is part of an appearance's key."""
    if device.type == "cuda":
        return torch.bfloat16
    if device.type == "cpu" and torch.cpu._is_avx512_bf16_supported():
        return torch.bfloat16
    return torch.float32


class Foreground:
    """Generator and encoder of one card, on one device, in one number format."""

    def __init__(
        self, card: Card, generator: ForegroundGenerator, encoder: Encoder, device: torch.device, dtype: torch.dtype
    ):
        self.card, self.device, self.dtype = card, device, dtype
        self.generator = generator.to(device, dtype).eval()
        to_channels_last(self.generator)
        self.encoder = encoder.to(device=device).eval()
        self.generator.requires_grad_(False)
        self.generator.freeze()
        self._seen: dict[int, _Seen] = {}  # by the side of the pictures
        self._recorded = Recorded(self._drawn)
        self.encoder.requires_grad_(False)

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Foreground:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            generator, encoder = _networks(tensors)
        config = generator.config
        if (config.classes, config.resolution, config.noise) != (len(card.classes), card.resolution, card.noise):
            raise unfit(card)
        return cls(card, generator, encoder, device, dtype or best_dtype(device))

    @torch.inference_mode()
    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        """Draw one object.

        rgb n x n x 3: the context, sRGB; valid n x n: 255 inside the canvas; mask n x n;
        noise: as long as the card says; light: 1 follows the place's light, 0 stands in mean light instead.
        n is a power of two from 64 to the card's resolution. Returns RGB n x n x 3, and alpha or None.
        """
        label = self._label(class_name)
        seen = self._seen.get(len(mask))
        if seen is None or not seen.is_of(rgb, valid, mask, class_name):
            place, hole, inside = to_tensor(rgb, self.device), self._plane(mask), self._plane(valid)
            looked, gain = self._look(fill(place, hole), hole, inside, label)
            border = border_of(hole, torch.float32)
            seen = self._seen[len(mask)] = _Seen((rgb, valid, mask), class_name, border, looked, gain)
        noises = torch.from_numpy(np.array(noise, np.float32))[None].to(self.device)
        in_light = seen.gain**light if light else None
        picture, is_finite = self._recorded(noises, label, in_light, seen.looked, seen.border)
        if not bool(is_finite):
            raise not_finite(self.card)
        pixels = picture.cpu().numpy()
        return np.ascontiguousarray(pixels[..., :3]), pixels[..., 3].copy() if pixels.shape[-1] > 3 else None

    @torch.inference_mode()
    def prepare(self) -> None:
        """Have the next pictures of what was drawn made without Python's lock; a GPU hardly makes anybody wait."""
        if self.device.type == "cpu":
            self._recorded.record()

    def _drawn(
        self, noise: Tensor, label: Tensor, gain: Tensor | None, looked: Look, border: Filling
    ) -> tuple[Tensor, Tensor]:
        """One picture as R x R x 3 or, with its alpha, x 4 bytes, and whether all of its numbers are finite.

        gain: the light that it is put in; None: it stays in mean light.
        """
        drawn, alpha = self.generator.draw(looked, label, noise.to(self.dtype))
        planes = [border.fill(in_mean_light(drawn.float()) if gain is None else relight(drawn.float(), gain))]
        if alpha is not None:
            planes.append(alpha * 2 - 1)
        picture = torch.cat(planes, 1)[0]
        is_finite = torch.isfinite(picture.sum())  # as what is, is bounded
        pixels = picture.clamp_(-1, 1).add_(1).mul_(127.5).round_().to(torch.uint8)
        return pixels.permute(1, 2, 0).contiguous(), is_finite

    @torch.inference_mode()
    def draw(
        self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor, light: float = 1.0
    ) -> Tensor:
        """Draw a batch: context N x 3 x R x R in [-1, 1], its hole filled; mask, valid N x 1 x R x R; label N;
        noise N x length. Returns N x 3 x R x R in [-1, 1]: the context where the object's own edge leaves it free.
        """
        looked, gain = self._look(context, mask, valid, label)
        rgb, alpha = self.generator.draw(looked, label, noise.to(self.dtype))
        return onto(context, spread_out(relight(rgb.float(), gain**light), mask), alpha)

    def _look(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor) -> tuple[Look, Tensor]:
        """Return what the generator sees in mean light, and the place's own light."""
        gain = gain_of(context, mask)
        relit, hole, inside = (
            x.to(self.dtype).contiguous(memory_format=torch.channels_last)
            for x in (relight(context, 1 / gain), mask, valid)
        )
        return self.generator.look(relit, hole, inside, label), gain

    @torch.inference_mode()
    def encode(self, rgb: Bytes, mask: Bytes, class_name: str) -> NDArray[np.float32]:
        """Return the noise whose object looks like that of the picture: rgb n x n x 3 sRGB, mask n x n -> float32."""
        picture, plane = to_tensor(rgb, self.device), self._plane(mask)
        picture = relight(picture, 1 / gain_of(picture, plane))
        mean, _ = self.encoder(picture, plane, self._label(class_name))
        found: NDArray[np.float32] = mean[0].cpu().numpy().astype(np.float32)
        return found

    def _label(self, class_name: str) -> Tensor:
        if class_name not in self.card.classes:
            raise Problem(f'The model "{self.card.name}" does not know the class "{class_name}".')
        return torch.tensor([self.card.classes.index(class_name)], device=self.device)

    def _plane(self, values: Bytes) -> Tensor:
        return torch.from_numpy(np.array(values)).to(self.device)[None, None].float() / 255


@dataclass(frozen=True)
class _Seen:
    """The place that was looked at last: while a slider is dragged only the noise changes."""

    pictures: tuple[Bytes, Bytes, Bytes]  # rgb, valid, mask
    class_name: str
    border: Filling  # how colours are carried on to the mask's border
    looked: Look
    gain: Tensor

    def is_of(self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str) -> bool:
        """Return whether these are the very same pictures, which nobody can have changed since."""
        same = all(a is b and not a.flags.writeable for a, b in zip(self.pictures, (rgb, valid, mask), strict=True))
        return same and class_name == self.class_name


def _networks(tensors: dict[str, Tensor]) -> tuple[ForegroundGenerator, Encoder]:
    """Generator and encoder of a weights file, in 32 bits; KeyError or RuntimeError where it holds others."""
    parts = [part(tensors, name) for name in ("generator", "encoder")]
    generator, encoder = ForegroundGenerator(ForegroundConfig.of(parts[0])), Encoder.of(parts[1])
    generator.load_state_dict(parts[0], strict=True)
    encoder.load_state_dict(parts[1], strict=True)
    return generator, encoder
