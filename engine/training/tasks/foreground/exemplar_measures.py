"""What is measured of objects drawn from exemplars alone: their gradient, what the generator changes in them, and how
evenly a slider does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.context import grow
from engine.generators.difference_transfer import to_oklab
from engine.generators.exemplar_drawing import Ground, Prepared, Steering, draw
from engine.generators.noise import between, steer
from engine.training.tasks.foreground.evaluation import DRAWN_NOISE, Windows
from engine.training.tasks.foreground.exemplar_pool import FromExemplars, bytes_of, plane_of

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

SLIDER_STEPS = 16
KNOB_REACH = 2.0  # standard deviations that a knob goes either way
UNMOVED = 0.25  # sRGB: a slider whose steps stay below it in the mean shows no change, so none that jumps


def gradient(rgb: Tensor, mask: Tensor) -> float:
    """Mean step of brightness between neighbouring pixels inside masks; rgb N x 3 x R x R, mask N x 1 x R x R."""
    grey, inside = rgb.mean(1, keepdim=True), 1 - grow(1 - mask)
    steps = (grey[..., 1:, :-1] - grey[..., :-1, :-1]).abs() + (grey[..., :-1, 1:] - grey[..., :-1, :-1]).abs()
    return float((steps * inside[..., :-1, :-1]).sum() / inside[..., :-1, :-1].sum())


@dataclass(frozen=True, eq=False)
class Steered:
    """One object that a generator steers: its exemplar in its mask, and what is drawn of the exemplar's own code."""

    row: FromExemplars
    label: int
    place: Ground
    prepared: Prepared
    code: Floats
    own: Bytes
    noise: Floats  # another one, of the same length as the code

    @property
    def inside(self) -> NDArray[np.bool_]:
        """The mask, less its edge."""
        return cv2.erode(self.place.mask, np.ones((5, 5), np.uint8)) >= 250

    def wanted(self, noise: Floats) -> Bytes:
        """What the generator draws of a noise, in mean light."""
        return self.row.drawn(self.place, self.label, noise)

    def draw(self, wanted: Bytes, follow: float = 1.0) -> Bytes:
        """The object's colours, steered to what the generator draws; follow: how far it takes the place's light."""
        steering = Steering(self.own, wanted)
        return draw(self.prepared, self.place.mask, self.place, self.place, steering, follow=follow)


def steered(row: FromExemplars, windows: Windows, most: int) -> Iterator[Steered]:
    """Iterate over the objects of some windows that an exemplar fits, each with noise of its own."""
    noises = np.random.RandomState(9).standard_normal((len(windows.rgb), DRAWN_NOISE)).astype(np.float32)
    grounds, masks, valids = bytes_of(windows.context), plane_of(windows.mask), plane_of(windows.valid)
    for i in np.linspace(0, len(windows.rgb) - 1, min(most, len(windows.rgb))).astype(int):
        place, label = Ground(grounds[i], valids[i], masks[i]), int(windows.label[i])
        if not (fits := row.fits(place.mask, label)):
            continue
        choice = row.choice(fits, noises[i])
        code = row.code(fits[choice], label)
        one = Steered(
            row, label, place, row.prepared(place.mask, label, choice), code, row.drawn(place, label, code),
            noises[i, : len(code)],
        )  # fmt: skip
        if one.inside.any():
            yield one


def transferred(row: FromExemplars, windows: Windows, most: int = 60) -> dict[str, float]:
    """How much of the generator's own change of mean colour arrives half-way to other noise, and how much of the
    exemplar's gradient is kept: medians over some windows.
    """
    shares, kept = [], []
    for one in steered(row, windows, most):
        inside, asked = one.inside, one.wanted(one.code + np.float32(0.5) * (one.noise - one.code))
        before, after = one.draw(one.own, follow=0.0), one.draw(asked, follow=0.0)
        wanted = (to_oklab(asked) - to_oklab(one.own))[inside].mean(0)
        got = (to_oklab(after) - to_oklab(before))[inside].mean(0)
        shares.append(float(got @ wanted / max(float(wanted @ wanted), 1e-8)))
        steps = [np.abs(np.diff(to_oklab(x)[..., 0], axis=1))[inside[:, 1:]].mean() for x in (before, after)]
        kept.append(float(steps[1] / max(steps[0], 1e-6)))
    return {"transfer": float(np.median(shares)), "transfer_gradient": float(np.median(kept))}


def smoothness(row: FromExemplars, windows: Windows, most: int = 12) -> dict[str, float]:
    """How evenly sliders change an object: the largest over the median step of SLIDER_STEPS. One knob of each of some
    windows, a knob after the other, and the way between the exemplar's looks and others; medians and the worst.
    """
    assert row.model is not None
    knobs, ways = [], []
    for number, one in enumerate(steered(row, windows, most)):
        directions = row.model.card.directions_of(row.classes[one.label])
        shares = np.linspace(0, 1, SLIDER_STEPS + 1)
        code, noise = tuple(one.code.tolist()), tuple(one.noise.tolist())
        ways.append(_evenness(one, [np.array(between(code, noise, float(share)), np.float32) for share in shares]))
        if len(directions):
            way = np.zeros((len(shares), len(directions)))
            way[:, number % len(directions)] = KNOB_REACH * (2 * shares - 1)
            knobs.append(_evenness(one, [steer(code, directions, tuple(values), 1.0) for values in way]))
    found = {"between": ways, "knobs": knobs}
    return {
        f"{name}_{which}": float(of([ratio for ratio in ratios if ratio is not None] or [0.0]))
        for name, ratios in found.items()
        for which, of in (("step", np.median), ("worst_step", np.max))
    }


def _evenness(one: Steered, noises: list[Floats]) -> float | None:
    """The largest over the median change from one noise to the next; None where a slider changes next to nothing."""
    pictures = [one.draw(one.wanted(noise)).astype(np.float32)[one.place.mask >= 128] for noise in noises]
    steps = [float(np.abs(b - a).mean()) for a, b in pairwise(pictures)]
    return max(steps) / max(float(np.median(steps)), 1e-3) if np.mean(steps) >= UNMOVED else None
