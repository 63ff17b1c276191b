"""A loaded mask-shape model: class, noise and box become a mask that fills the box; a rough mask becomes a true one."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.fields import SIZE, as_distances, bounds_of, field_of, mask_of
from engine.generators.foreground import best_dtype
from engine.generators.legs import with_legs
from engine.generators.weights import building, part, tensors_of, unfit
from engine.networks.layers import StyleConv, to_channels_last
from engine.networks.shape import ShapeConfig, ShapeEncoder, ShapeGenerator
from engine.networks.shape_prior import ShapePrior
from engine.problem import Problem
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Place = tuple[float, float, float, float, float]

REFINED = 0.5  # share of the drawn shape in a refined mask; the rest is the rough mask itself
FARTHEST = 8.0  # field px; how far from the border a refined mask's fields still count
LEAST_REFINED = 8  # px a side of a rough mask's box


def place_of(box: Box, canvas: tuple[int, int]) -> Place:
    """What a shape generator is told of a box: its centre's x and y, its width and height as shares of the canvas'
    width and height (`canvas`, in pixels), and its own width / height. Problem where box or canvas are empty.
    """
    if box.is_empty:
        raise Problem("The box is empty: drag it at least one pixel wide and high.")
    width, height = canvas
    if width < 1 or height < 1:
        raise Problem("The canvas is empty.")
    return (
        (box.left + box.right) / 2 / width,
        (box.top + box.bottom) / 2 / height,
        box.width / width,
        box.height / height,
        box.width / box.height,
    )


class Shape:
    """Generator and encoder of one card, on one device, in one number format."""

    def __init__(
        self,
        card: Card,
        generator: ShapeGenerator,
        encoder: ShapeEncoder,
        prior: ShapePrior,
        device: torch.device,
        dtype: torch.dtype,
    ):
        self.card, self.device, self.dtype = card, device, dtype
        self.generator = generator.to(device, dtype).eval()
        self.encoder = encoder.to(device=device).eval()
        self.prior = prior.to(device=device)
        for network in (self.generator, self.encoder):
            to_channels_last(network)
            network.requires_grad_(False)
        for module in self.generator.modules():
            if isinstance(module, StyleConv):
                module.freeze()

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Shape:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            generator, encoder, prior = networks_of(tensors)
        config = generator.config
        if (config.classes, generator.size, config.noise) != (len(card.classes), card.resolution, card.noise):
            raise unfit(card)
        if generator.size != SIZE:
            raise Problem(f'The weights of the model "{card.name}" draw fields of another size than {SIZE} px.')
        return cls(card, generator, encoder, prior, device, dtype or best_dtype(device))

    @torch.inference_mode()
    def draw(self, class_name: str, noise: NDArray[np.float32], place: Place) -> Floats:
        """Return the signed distance field of a shape over its box (see `generators.fields`): float32, SIZE x SIZE.

        noise: float32, as long as the card says; place: what `place_of` gives.
        """
        drawn = self.fields(
            torch.tensor([self._label(class_name)]), torch.tensor([place], dtype=torch.float32),
            torch.from_numpy(self._checked(noise))[None],
        )  # fmt: skip
        return as_distances(np.asarray(drawn[0].cpu().numpy(), np.float32))

    @torch.inference_mode()
    def fields(self, label: Tensor, place: Tensor, noise: Tensor) -> Tensor:
        """Return a batch as the network draws it: label N, place N x 5, noise N x length; float32, N x SIZE x SIZE."""
        label, place, noise = (x.to(self.device) for x in (label, place, noise))
        return self._fields(label, place, self.prior(label, place, noise))

    def _fields(self, label: Tensor, place: Tensor, found: Tensor) -> Tensor:
        """Likewise, of noises as the encoder finds them."""
        fields: Tensor = self.generator(label, place, found.to(self.dtype))[:, 0].float()
        return fields

    def mask(
        self, class_name: str, noise: NDArray[np.float32], box: Box, canvas: tuple[int, int], flip: bool = False
    ) -> Bytes:
        """Return the mask of a shape that fills a box of the canvas (width, height), px: uint8 (box.height, box.width).

        It touches all four sides, is one body, and has no holes smaller than a thousandth of it. `flip` mirrors the
        shape that the mirrored box on the mirrored canvas would have been given. The same call gives the same bytes.
        """
        if flip:
            box = Box(canvas[0] - box.right, box.top, canvas[0] - box.left, box.bottom)
        mask = mask_of(self.draw(class_name, noise, place_of(box, canvas)), box.width, box.height)
        return np.ascontiguousarray(mask[:, ::-1]) if flip else mask

    @torch.inference_mode()
    def encode(self, mask: Bytes, class_name: str, box: Box | None = None) -> tuple[Floats, Box]:
        """The noise of the shape most like a mask, uint8 (h, w), of which `box` is drawn around it by default; and the
        box that the true shape would fill, which may reach over the mask's edges.
        """
        label = torch.tensor([self._label(class_name)], device=self.device)
        box = box or bounds_of(mask)
        if min(box.width, box.height) < LEAST_REFINED:
            raise Problem(f"The mask is too small to be refined: {box.width} x {box.height} pixels.")
        field = torch.from_numpy(field_of(mask, box))[None, None].to(self.device)
        place = torch.tensor([place_of(box, (mask.shape[1], mask.shape[0]))], dtype=torch.float32, device=self.device)
        mean, _, sides = self.encoder(field, label, place)
        left, top, right, bottom = (float(side) for side in sides[0])
        true = Box(
            round(box.left + left * box.width),
            round(box.top + top * box.height),
            round(box.right + right * box.width),
            round(box.bottom + bottom * box.height),
        )
        return np.asarray(mean[0].cpu().numpy(), np.float32), true

    def refine(self, mask: Bytes, class_name: str) -> Bytes:
        """Return a plausible shape of the class near a rough mask, uint8 (h, w) -> uint8 (h, w).

        It lies halfway between the mask and what the network draws for it, so what was painted with care is not lost;
        legs stay as they were painted, since the network fuses them.

        Problem where the mask is empty or smaller than LEAST_REFINED pixels.
        """
        noise, box = self.encode(mask, class_name)
        height, width = mask.shape
        place = torch.tensor([place_of(box, (width, height))], dtype=torch.float32, device=self.device)
        label = torch.tensor([self._label(class_name)], device=self.device)
        found = torch.from_numpy(noise)[None].to(self.device)
        drawn = as_distances(np.asarray(self._fields(label, place, found)[0].cpu().numpy(), np.float32))
        inside = box.intersect(Box(0, 0, width, height))
        painted = np.zeros((box.height, box.width), np.uint8)
        painted[inside.slices(box)] = mask[inside.slices()]
        own = field_of(painted, Box(0, 0, box.width, box.height))
        field = as_distances(REFINED * _near(drawn) + (1 - REFINED) * _near(own))
        whole = np.zeros_like(mask)
        whole[inside.slices()] = mask_of(field, box.width, box.height)[inside.slices(box)]
        return with_legs(whole, mask)

    def _label(self, class_name: str) -> int:
        if class_name not in self.card.classes:
            raise Problem(f'The model "{self.card.name}" does not know the class "{class_name}".')
        return self.card.classes.index(class_name)

    def _checked(self, noise: NDArray[np.float32]) -> Floats:
        noise = np.array(noise, np.float32)
        if noise.shape != (self.card.noise,) or not np.isfinite(noise).all():
            raise Problem(f'The noise of the model "{self.card.name}" is {self.card.noise} finite numbers.')
        return noise


def _near(field: Floats) -> Floats:
    """Return a field of which only what lies near the border counts."""
    return np.asarray(np.clip(field, -FARTHEST, FARTHEST), np.float32)


def networks_of(tensors: dict[str, Tensor]) -> tuple[ShapeGenerator, ShapeEncoder, ShapePrior]:
    """Generator, encoder and prior of a weights file, in 32 bits; KeyError or RuntimeError where it holds others."""
    parts = [part(tensors, name) for name in ("generator", "encoder", "prior")]
    generator, encoder = ShapeGenerator(ShapeConfig.of(parts[0])), ShapeEncoder.of(parts[1])
    prior = ShapePrior.of(parts[2])
    generator.load_state_dict(parts[0], strict=True)
    encoder.load_state_dict(parts[1], strict=True)
    prior.load_state_dict(parts[2], strict=True)
    return generator, encoder, prior
