"""The experiments of the layered method's paper (arXiv 1902.00671), for any method: figures, and pictures to look at.

A mask is moved, turned and scaled; two objects of a class come together until one hides the other; one ground gets new
noise, and other light; a box becomes a mask, and the mask an object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.light import relight
from engine.generators.shape import Shape
from engine.scene.box import Box
from engine.training.core.batches import composite
from engine.training.core.crops import Record
from engine.training.core.measures import border_gradient
from engine.training.core.page import Figure
from engine.training.core.places import Place, warp
from engine.training.tasks.baselines.competitors import CENTRE, Competitor
from engine.training.tasks.foreground.evaluation import DRAWN_NOISE, Windows

MOVES = (Place(right=0.12), Place(angle=30), Place(scale=0.7))
LEFT = Place(right=-0.2, scale=0.6)  # where the first of two objects stands
STEPS = tuple(Place(right=right, scale=0.6) for right in (0.22, 0.08, -0.04, -0.12))  # where the second comes to
LIGHTS = ((1.0, 1.0, 1.0), (0.4, 0.4, 0.4), (1.7, 1.7, 1.7), (1.25, 1.0, 0.65))  # gains of linear light
NOISES = 4
LEVELS = 127.5  # grey levels of one unit of [-1, 1]

FIGURES = {
    "noise": Figure("What new noise changes of an object, in grey levels, mean inside the mask.", 1),
    "moved": Figure(
        "What of the object changes when its mask is moved by an eighth, turned by 30 degrees or scaled by 0.7, in "
        "grey levels after aligning back. What resampling alone changes is in it.",
        1,
    ),
    "elsewhere": Figure(
        "What else changes then: of the whole picture that the network draws, outside of both masks, in grey levels. "
        "It is never seen, since all methods' objects alone are put into the ground.",
        1,
    ),
    "off": Figure("How far that picture is from the ground there, in grey levels.", 1),
    "first": Figure(
        "What of an object changes, where it is seen, when another of its class comes over it; grey levels.", 1
    ),
    "second": Figure("What of the other one changes on its way, after aligning back; grey levels.", 1),
    "two": Figure(
        "Gradient along the other one's border where it hides the first, over the mean gradient inside both: at 1 and "
        "below, two objects have become one."
    ),
}


@dataclass(frozen=True)
class Experiments:
    """What is drawn by every method alike."""

    windows: Windows  # of the resolution at which all draw

    @property
    def ground(self) -> Tensor:
        """The grounds without their objects."""
        return self.windows.context

    @cached_property
    def noises(self) -> list[Tensor]:
        """Noises N x DRAWN_NOISE; a method takes as many numbers of each as it needs."""
        count = len(self.windows.rgb)
        drawn = [np.random.RandomState(seed).standard_normal((count, DRAWN_NOISE)) for seed in range(1, NOISES + 1)]
        return [torch.from_numpy(noise).float().to(self.windows.rgb.device) for noise in drawn]

    def insert(
        self, method: Competitor, place: Place = CENTRE, number: int = 0, ground: Tensor | None = None
    ) -> Tensor:
        """Return the grounds with a method's objects, drawn of noise `number`, at a place."""
        ground = self.ground if ground is None else ground
        return method.insert(ground, *self._asked(method, number), place)

    def _asked(self, method: Competitor, number: int) -> tuple[Tensor, Tensor, Tensor]:
        """Return masks, classes and noises that a method is asked with."""
        return self.windows.mask, self.windows.label, self.noises[number][:, : method.candidate.noise]

    def moved(self, method: Competitor) -> list[Tensor]:
        """Return the pictures of each of MOVES, the object as masked first."""
        return [self.insert(method, place) for place in (CENTRE, *MOVES)]

    def renewed(self, method: Competitor) -> list[Tensor]:
        """Return the pictures of each noise."""
        return [self.insert(method, number=number) for number in range(NOISES)]

    def lit(self, method: Competitor) -> list[Tensor]:
        """Return the pictures in each of LIGHTS."""
        gains = (torch.tensor([gain], device=self.ground.device).expand(len(self.ground), 3) for gain in LIGHTS)
        return [self.insert(method, ground=relight(self.ground, gain)) for gain in gains]

    def meeting(self, method: Competitor) -> list[Tensor]:
        """Return the pictures of each of STEPS: the second object comes over the first."""
        if not method.at_once:
            before = self.insert(method, LEFT)
            return [self.insert(method, place, 1, before) for place in STEPS]
        noise, label = self.noises[0][:, : method.candidate.noise], self.windows.label
        covers = (torch.maximum(self.cover(LEFT), self.cover(place)) for place in STEPS)
        return [method.insert(self.ground, cover, label, noise) for cover in covers]

    def from_nothing(self, method: Competitor) -> list[Tensor]:
        """Return grounds that were drawn of noise, and the pictures with a method's objects on them."""
        assert method.ground is not None
        with torch.no_grad():
            ground = method.ground(self.noises[-1])
        return [ground, self.insert(method, ground=ground)]

    def cover(self, place: Place) -> Tensor:
        """Return the masks at a place of the canvas."""
        return warp(self.windows.mask, place.to_canvas, "zeros")

    def elsewhere(self, method: Competitor) -> dict[str, float]:
        """Return the figures of what a network draws outside of its masks, which all methods throw away."""
        drawn = []
        for place in (CENTRE, *MOVES):
            picture, drawn_at = method.raw(self.ground, *self._asked(method, 0), place)
            drawn.append((composite(picture, self.ground, drawn_at), 1 - _outer(self.cover(place))))
        (before, outside), *moved = drawn
        return {
            "elsewhere": float(np.mean([_change(before, after, outside * free) for after, free in moved])),
            "off": _change(before, self.ground, outside),
        }

    # --- figures ----------------------------------------------------------------------------------------------------

    def figures(
        self, moved: Sequence[Tensor], renewed: Sequence[Tensor], meeting: Sequence[Tensor]
    ) -> dict[str, float]:
        """Return the figures of what a method drew."""
        mask = _inner(self.windows.mask)
        found = {"noise": float(np.mean([_change(renewed[0], other, mask) for other in renewed[1:]]))}
        changes = []
        for place, picture in zip(MOVES, moved[1:], strict=True):
            on_canvas = warp(warp(torch.ones_like(mask), place.to_canvas, "zeros"), place.to_frame, "zeros")
            changes.append(_change(moved[0], warp(picture, place.to_frame, "border"), mask * (on_canvas > 0.99)))
        found["moved"] = float(np.mean(changes))
        first, second = self.cover(LEFT), [self.cover(place) for place in STEPS]
        alone = (_inner(first) * (1 - _outer(cover)) * (1 - _outer(second[0])) for cover in second[1:])
        found["first"] = float(
            np.mean([_change(meeting[0], one, where) for one, where in zip(meeting[1:], alone, strict=True)])
        )
        aligned = [warp(picture, place.to_frame, "border") for picture, place in zip(meeting, STEPS, strict=True)]
        found["second"] = float(np.mean([_change(aligned[0], one, mask) for one in aligned[1:]]))
        return found | _apart(meeting[-1], first, second[-1])


def _change(a: Tensor, b: Tensor, where: Tensor) -> float:
    """Return the mean difference of pictures in grey levels, each picture's over its own part."""
    difference = ((a - b).abs().mean(1, keepdim=True) * where).sum((1, 2, 3))
    size = where.sum((1, 2, 3))
    return float((difference / size.clamp(min=1))[size > 0].mean() * LEVELS)


def _apart(picture: Tensor, first: Tensor, second: Tensor) -> dict[str, float]:
    """Return the figure "two", or nothing where the second object hides none of the first."""
    hidden = _inner(first)
    crossing = (hidden * (_outer(second) - _inner(second))).sum((1, 2, 3)) > 8
    along = border_gradient(picture, second, hidden)
    across = picture[..., 1:-1, 2:] - picture[..., 1:-1, :-2]
    down = picture[..., 2:, 1:-1] - picture[..., :-2, 1:-1]
    steep = F.pad((across.square() + down.square()).sqrt().mean(1, keepdim=True), (1, 1, 1, 1))
    inside = _inner(torch.maximum(_inner(first) * (1 - _outer(second)), _inner(second)))
    usual = (steep * inside).sum((1, 2, 3)) / inside.sum((1, 2, 3)).clamp(min=1)
    ratios = (along / usual.clamp(min=1e-3))[crossing]
    return {"two": float(ratios.median())} if len(ratios) else {}


def _inner(mask: Tensor) -> Tensor:
    return (-F.max_pool2d(-mask, 3, 1, 1) > 0.5).float()


def _outer(mask: Tensor) -> Tensor:
    return (F.max_pool2d(mask, 3, 1, 1) > 0.5).float()


def masks_of_boxes(windows: Windows, records: Sequence[Record], shape: Shape, classes: Sequence[str]) -> Windows:
    """Return the grounds with masks that a shape model drew into the boxes of objects, as far as it knows the class."""
    masks = windows.mask.clone()
    side = masks.shape[-1]
    for index, (record, label) in enumerate(zip(records, windows.label.tolist(), strict=True)):
        if classes[label] in shape.card.classes:
            noise = np.random.RandomState(index).standard_normal(shape.card.noise).astype(np.float32)
            drawn = _boxed(masks[index, 0].cpu().numpy(), record, shape, classes[label], noise, side)
            masks[index, 0] = torch.from_numpy(drawn).to(masks.device)
    return Windows(windows.context, masks, windows.valid, windows.label, windows.keys)


def _boxed(
    mask: NDArray[np.float32], record: Record, shape: Shape, name: str, noise: NDArray[np.float32], side: int
) -> NDArray[np.float32]:
    """Return a mask drawn into the box of another, in a window of `side` px."""
    box = Box.of_nonzero(mask > 0.5)
    if box.is_empty:
        return mask
    x, y, length = record.window
    scale = length / side
    left, top, right, bottom = x + box.left * scale, y + box.top * scale, x + box.right * scale, y + box.bottom * scale
    drawn = shape.mask(name, noise, Box(round(left), round(top), round(right), round(bottom)), record.photo)
    small = cv2.resize(drawn, (box.width, box.height), interpolation=cv2.INTER_AREA)
    found = np.zeros_like(mask)
    found[box.slices()] = small.astype(np.float32) / 255
    return found
