"""Masks as a shape generator sees them: which crops are whole, their fields and places, and rough versions of them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.generators.fields import HALF, bounds_of, field_of, one_body
from engine.problem import Problem
from engine.scene.box import Box
from engine.training.core.crops import Read, Record, families

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

MOST_CONTACT = 0.25  # share of a side of its box along which the photo's edge may cut an object
LARGEST = 144  # pixels of an outline's longer side
ALONE = 0.9  # share of its pixels that an object's largest body has at least


@dataclass(frozen=True)
class Outline:
    """One object's mask, cut to its box, and where it lay in its photo."""

    record: Record
    mask: Bytes  # h x w: the object's box, its longer side LARGEST pixels or fewer
    box: tuple[float, float, float, float]  # left, top, width, height in the photo, pixels

    @property
    def is_held_out(self) -> bool:
        """As `Record.is_held_out`."""
        return self.record.is_held_out


def load_outlines(folder: Path, classes: Sequence[str], say: Callable[[str], None]) -> list[Outline]:
    """Read the whole objects of these classes, in the order of the index. Say how many were left out, and why."""
    outlines: list[Outline] = []
    left_out: dict[str, int] = {}
    for family, read in families(folder):
        count = len(outlines)
        for line in read("index.jsonl").decode("utf-8").splitlines():
            try:
                record = Record.read(json.loads(line))
                if record.class_name not in classes:
                    continue
                outline, fault = _outline(record, _read_mask(record, read))
            except (ValueError, KeyError, TypeError, OSError, Image.DecompressionBombError):
                outline, fault = None, "not readable"
            if outline is not None:
                outlines.append(outline)
            else:
                left_out[fault] = left_out.get(fault, 0) + 1
        say(f"{family}: {len(outlines) - count} outlines")
    if left_out:
        say("left out: " + ", ".join(f"{count} {fault}" for fault, count in sorted(left_out.items())))
    if not outlines:
        raise Problem(f"{folder} holds no whole objects of {', '.join(classes)}.")
    return outlines


def _read_mask(record: Record, read: Read) -> Bytes:
    with Image.open(io.BytesIO(read(record.key + ".png")), formats=["PNG"]) as image:
        return np.asarray(image.convert("L"))


def _outline(record: Record, mask: Bytes) -> tuple[Outline | None, str]:
    """Return the object of a crop, or why it cannot serve."""
    inside = mask >= HALF
    if not inside.any():
        return None, "empty"
    body = one_body(np.where(inside, mask, 0).astype(np.uint8))
    if (body >= HALF).sum() < ALONE * inside.sum():
        return None, "in several pieces"
    box = bounds_of(body)
    if _contact(record, body >= HALF, box) > MOST_CONTACT:
        return None, "cut off by the photo's edge"
    x, y, side = record.window
    pixel = side / len(mask)  # of the photo
    place = (x + box.left * pixel, y + box.top * pixel, box.width * pixel, box.height * pixel)
    cut = body[box.slices()]
    share = min(1.0, LARGEST / max(cut.shape))
    size = max(2, round(cut.shape[1] * share)), max(2, round(cut.shape[0] * share))
    return Outline(record, np.asarray(cv2.resize(cut, size, interpolation=cv2.INTER_AREA), np.uint8), place), ""


def _contact(record: Record, body: NDArray[np.bool_], box: Box) -> float:
    """Return the largest share of a side of the box along which the object runs into the photo's edge."""
    x, y, side = record.window
    pixel = side / len(body)
    near = max(2, round(4 * len(body) / 256))
    left, top = -x / pixel, -y / pixel
    right, bottom = (record.photo[0] - x) / pixel, (record.photo[1] - y) / pixel
    cut = body[box.slices()]
    strips = [
        (box.left <= left + near, cut[:, :near].any(1)),
        (box.right >= right - near, cut[:, -near:].any(1)),
        (box.top <= top + near, cut[:near].any(0)),
        (box.bottom >= bottom - near, cut[-near:].any(0)),
    ]
    return max([float(strip.mean()) for touches, strip in strips if touches], default=0.0)


@dataclass(frozen=True)
class Example:
    """What the networks see of an outline: the true shape, and a rough version of it in a box of its own."""

    field: Floats  # n x n, true
    place: Floats  # PLACE numbers, true
    rough: Floats  # n x n
    rough_place: Floats
    sides: Floats  # left, top, right, bottom: how far the true box's lie from the rough one's, as shares of it


def example_of(outline: Outline, rng: np.random.Generator, move: bool = True) -> Example:
    """Turn and shear an outline a little (`move`), put its photo into a larger one or not, and roughen it."""
    mask, grown = _moved(outline.mask, rng) if move else _padded(outline.mask)
    true = bounds_of(mask)
    pixel = outline.box[2] / outline.mask.shape[1]
    left, top = outline.box[0] - grown[0] * pixel, outline.box[1] - grown[1] * pixel  # of the mask's picture
    canvas = np.array(outline.record.photo, float)
    shift, canvas = _in_larger_canvas(outline, canvas, rng) if move else (np.zeros(2), canvas)
    origin = np.array([left, top]) + shift
    rough_mask = rough(mask, rng)
    box = bounds_of(rough_mask)
    sides = [
        (true.left - box.left) / box.width,
        (true.top - box.top) / box.height,
        (true.right - box.right) / box.width,
        (true.bottom - box.bottom) / box.height,
    ]
    return Example(
        field_of(mask, true, 2), place_in(true, origin, pixel, canvas),
        field_of(rough_mask, box, 2), place_in(box, origin, pixel, canvas), np.array(sides, np.float32),
    )  # fmt: skip


def mirrored(example: Example) -> Example:
    """Mirror an example left to right."""
    sign, shift = np.array([-1, 1, 1, 1, 1], np.float32), np.array([1, 0, 0, 0, 0], np.float32)
    places = [place * sign + shift for place in (example.place, example.rough_place)]
    left, top, right, bottom = example.sides
    return replace(
        example,
        field=example.field[:, ::-1], place=places[0], rough=example.rough[:, ::-1], rough_place=places[1],
        sides=np.array([-right, top, -left, bottom], np.float32),
    )  # fmt: skip


def place_in(box: Box, origin: NDArray[np.float64], pixel: float, canvas: NDArray[np.float64]) -> Floats:
    """Return the five numbers of a box in a mask whose corner lies at `origin` of a canvas, in canvas pixels."""
    width, height = box.width * pixel, box.height * pixel
    x = origin[0] + (box.left + box.right) / 2 * pixel
    y = origin[1] + (box.top + box.bottom) / 2 * pixel
    return np.array([x / canvas[0], y / canvas[1], width / canvas[0], height / canvas[1], width / height], np.float32)


def _padded(mask: Bytes) -> tuple[Bytes, tuple[int, int]]:
    """Add room of a quarter of the longer side all around; returns the mask and the room's width left and above."""
    room = max(mask.shape) // 4 + 2
    return np.pad(mask, room), (room, room)


def _moved(mask: Bytes, rng: np.random.Generator) -> tuple[Bytes, tuple[int, int]]:
    padded, room = _padded(mask)
    angle, shear = np.radians(rng.normal(0, 4)), rng.normal(0, 0.04)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.array([[1, shear], [0, 1]])
    centre = np.array([padded.shape[1], padded.shape[0]]) / 2
    moved = cv2.warpAffine(
        padded, np.hstack([matrix, (centre - matrix @ centre)[:, None]]), (padded.shape[1], padded.shape[0])
    )
    return (np.asarray(moved, np.uint8), room) if (moved >= HALF).any() else (padded, room)


def _in_larger_canvas(
    outline: Outline, canvas: NDArray[np.float64], rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Move half of the objects into a larger canvas: people drag small boxes more often than photographers do."""
    if rng.random() < 0.5:
        return np.zeros(2), canvas
    larger = canvas * np.exp(rng.uniform(0, np.log(6))) * np.exp(rng.normal(0, 0.15, 2))
    size = np.array(outline.box[2:])
    larger = np.maximum(larger, size)
    free = np.clip(np.array(outline.box[:2]) / np.maximum(canvas - size, 1), 0, 1) + rng.normal(0, 0.1, 2)
    return np.clip(free, 0, 1) * (larger - size) - np.array(outline.box[:2]), larger


# --- rough masks ------------------------------------------------------------------------------------------------------


def rough(mask: Bytes, rng: np.random.Generator, strength: float | None = None) -> Bytes:
    """Roughen a mask as a hasty hand or a coarse tool would have drawn it: h x w uint8; strength 0..1 (or any)."""
    strength = float(rng.uniform(0.15, 1)) if strength is None else strength
    side = float(np.sqrt((mask >= HALF).sum()))  # of a square as large: what strength is counted in
    ways = [_blurred, _wobbly, _blocky, _thicker, _strokes, _polygon]
    chosen = [ways[index] for index in rng.permutation(len(ways))[: 1 + (rng.random() < 0.4)]]
    result = mask
    for way in chosen:
        changed = way(result, strength / len(chosen) ** 0.5, side, rng)
        if (changed >= HALF).any():
            result = changed
    return one_body(result)


def _blurred(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    soft = cv2.GaussianBlur(mask, (0, 0), 0.5 + 0.09 * strength * side)
    return np.uint8(255) * (soft >= rng.uniform(95, 150)).astype(np.uint8)


def _wobbly(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    height, width = mask.shape
    wave = max(3, round(max(height, width) / (side * rng.uniform(0.12, 0.35))))
    small = rng.normal(0, 0.05 * strength * side, (wave, wave, 2)).astype(np.float32)
    shift = np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    return np.asarray(cv2.remap(mask, x + shift[..., 0], y + shift[..., 1], cv2.INTER_LINEAR), np.uint8)


def _blocky(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    block = max(2, round(side * 0.2 * strength * rng.uniform(0.6, 1)))
    height, width = mask.shape
    small = cv2.resize(mask, (max(2, width // block), max(2, height // block)), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)


def _thicker(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    """Grow a mask, or now and then make it thinner."""
    reach = 1 + round(0.1 * strength * side * rng.uniform(0.3, 1))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    if rng.random() < 0.7:
        return np.asarray(cv2.dilate(mask, kernel), np.uint8)
    return np.asarray(cv2.erode(mask, kernel[reach // 2 : -(reach // 2) or None, reach // 2 : -(reach // 2) or None]),
                      np.uint8)  # fmt: skip


def _strokes(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    """Paint a mask with a round brush: discs inside, as large as fit, and lines between neighbours."""
    inside = cv2.distanceTransform((mask >= HALF).astype(np.uint8), cv2.DIST_L2, 3)
    thin = max(2.0, side * 0.03)
    painted = np.zeros_like(mask)
    rows, columns = np.nonzero(inside >= thin / 2)
    if not len(rows):
        return mask
    for index in rng.choice(len(rows), round(90 - 60 * min(1.0, strength))):
        radius = max(thin, float(inside[rows[index], columns[index]])) * rng.uniform(0.9, 1 + 0.35 * strength)
        cv2.circle(painted, (int(columns[index]), int(rows[index])), max(1, round(radius)), 255, -1)
    reach = max(1, round(thin))
    return np.asarray(cv2.morphologyEx(painted, cv2.MORPH_CLOSE, np.ones((2 * reach + 1,) * 2, np.uint8)), np.uint8)


def _polygon(mask: Bytes, strength: float, side: float, rng: np.random.Generator) -> Bytes:
    contours, _ = cv2.findContours((mask >= HALF).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    contour = max(contours, key=cv2.contourArea)
    corners = cv2.approxPolyDP(contour, 1 + 0.1 * strength * side * rng.uniform(0.5, 1), True)
    drawn = np.zeros_like(mask)
    cv2.fillPoly(drawn, [corners], 255)
    return drawn


# --- examples in memory -----------------------------------------------------------------------------------------------


class ShapeBatches:
    """Examples made once; batch number `step` is a pure function of (seed, step), so a resumed run sees the same."""

    def __init__(
        self,
        outlines: Sequence[Outline],
        classes: Sequence[str],
        size: int,  # examples a batch
        seed: int,
        versions: tuple[int, int],  # of an outline: at least, and at most so that a class has EXAMPLES
        shares: dict[str, float] | None = None,  # how often a class is drawn, beside the root of its count
    ) -> None:
        self.size, self.seed = size, seed
        counts = np.bincount([classes.index(o.record.class_name) for o in outlines], minlength=len(classes))
        examples: list[Example] = []
        labels: list[int] = []
        for number, outline in enumerate(outlines):
            label = classes.index(outline.record.class_name)
            rng = np.random.default_rng((seed, 1, number))
            for _ in range(int(np.clip(round(EXAMPLES / counts[label]), *versions))):
                examples.append(example_of(outline, rng))
                labels.append(label)
        self.labels = np.array(labels)
        self.fields = np.stack([example.field for example in examples]).astype(np.float16)
        self.roughs = np.stack([example.rough for example in examples]).astype(np.float16)
        self.places = np.stack([example.place for example in examples])
        self.rough_places = np.stack([example.rough_place for example in examples])
        self.sides = np.stack([example.sides for example in examples])
        wanted = np.sqrt(counts) * [(shares or {}).get(name, 1.0) for name in classes]
        probabilities = wanted[self.labels] / np.bincount(self.labels, minlength=len(classes))[self.labels]
        self.probabilities = probabilities / probabilities.sum()

    def __len__(self) -> int:
        return len(self.labels)

    def draw(self, step: int) -> tuple[NDArray[np.int64], list[Example]]:
        """Return labels and examples of this step's batch; half of them mirrored."""
        rng = np.random.default_rng((self.seed, 2, step))
        index = rng.choice(len(self), self.size, p=self.probabilities)
        flips = rng.random(self.size) < 0.5
        return self.labels[index], [
            mirrored(self.at(i)) if flip else self.at(i) for i, flip in zip(index, flips, strict=True)
        ]

    def at(self, index: int) -> Example:
        """Return one example as it was made."""
        return Example(
            self.fields[index].astype(np.float32), self.places[index],
            self.roughs[index].astype(np.float32), self.rough_places[index], self.sides[index],
        )  # fmt: skip


EXAMPLES = 500  # of a class, where its outlines are few
