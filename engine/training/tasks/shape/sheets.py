"""Contact sheets of a mask-shape model: noises, boxes, places, and rough masks refined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.generators.shape import Shape
from engine.problem import Problem
from engine.scene.box import Box
from engine.training.tasks.shape.data import Outline, rough

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

TILE = 104  # pixels a side
ROOM = 6  # pixels around a mask in its tile
NOISES = 8
FORMS = (0.5, 0.7, 1.0, 1.4, 2.0)  # width / height of the boxes that are tried
# Centres, as shares of the canvas.
PLACES = ((0.15, 0.25), (0.5, 0.25), (0.85, 0.25), (0.15, 0.8), (0.5, 0.8), (0.85, 0.8))
ROUGHNESS = (0.3, 0.6, 1.0)


def box_in_photo(outline: Outline) -> tuple[Box, tuple[int, int]]:
    """Return the object's box, and its photo's width and height, in pixels."""
    left, top, width, height = outline.box
    box = Box(round(left), round(top), round(left) + max(2, round(width)), round(top) + max(2, round(height)))
    return box, outline.record.photo


def noise_of(model: Shape, seed: int) -> Floats:
    """Return the noise of a seed."""
    return np.random.RandomState(seed).standard_normal(model.card.noise).astype(np.float32)


def draw_sheets(folder: Path, model: Shape, boxes: Mapping[str, Sequence[Outline]]) -> dict[str, str]:
    """Write all sheets, a row a class; boxes: class -> real objects, held-out ones first. Returns file -> caption."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = {
        "noises.png": (_noises, f"four real masks; {NOISES} noises in the first's box; {NOISES} in the second's"),
        "forms.png": (_forms, "two noises, each in boxes from tall to wide: " + ", ".join(map(str, FORMS))),
        "places.png": (_places, "one noise, one box, at the left, in the middle, at the right; above and below"),
        "refined.png": (_refined, "three held-out masks: true, rough, refined, at three strengths of roughness"),
    }
    for name, (draw, _) in sheets.items():
        rows = [draw(model, name_, list(objects)) for name_, objects in boxes.items()]
        widest = max(len(row) for row in rows)
        lines = [np.concatenate([*row, *[_tile(None)] * (widest - len(row))], 1) for row in rows]
        Image.fromarray(np.concatenate(lines, 0)).save(folder / name)
    return {name: caption for name, (_, caption) in sheets.items()}


def _noises(model: Shape, name: str, objects: list[Outline]) -> list[Bytes]:
    tiles = [_tile(outline.mask) for outline in objects[:4]] + [_tile(None)] * (4 - len(objects[:4]))
    for outline in objects[:2]:
        tiles += [_tile(model.mask(name, noise_of(model, seed), *box_in_photo(outline))) for seed in range(NOISES)]
    return tiles


def _forms(model: Shape, name: str, objects: list[Outline]) -> list[Bytes]:
    tiles = []
    for seed in (3, 4):
        for form in FORMS:
            width, height = round(160 * form**0.5), round(160 / form**0.5)
            box = Box(320 - width // 2, 240 - height // 2, 320 - width // 2 + width, 240 - height // 2 + height)
            tiles.append(_tile(model.mask(name, noise_of(model, seed), box, (640, 480))))
    return tiles


def _places(model: Shape, name: str, objects: list[Outline]) -> list[Bytes]:
    box, _ = box_in_photo(objects[0])
    share = 120 / max(box.width, box.height)
    width, height = max(2, round(box.width * share)), max(2, round(box.height * share))
    tiles = []
    for x, y in PLACES:
        left = min(max(0, round(480 * x - width / 2)), 480 - width)
        top = min(max(0, round(360 * y - height / 2)), 360 - height)
        placed = Box(left, top, left + width, top + height)
        tiles.append(_tile(model.mask(name, noise_of(model, 5), placed, (480, 360))))
    return tiles


def _refined(model: Shape, name: str, objects: list[Outline]) -> list[Bytes]:
    tiles = []
    for number, outline in enumerate(objects[:3]):
        true = np.pad(outline.mask, max(outline.mask.shape) // 4)
        tiles.append(_tile(true, ROOM))
        for strength in ROUGHNESS:
            hasty = rough(true, np.random.default_rng((number, int(10 * strength))), strength)
            tiles.append(_tile(hasty))
            try:
                tiles.append(_tile(model.refine(hasty, name)))
            except Problem:
                tiles.append(_tile(None))
    return tiles


def _tile(mask: Bytes | None, room: int = ROOM) -> Bytes:
    """Draw a mask in the middle of a tile, in its true form; white on grey, so that the tile's edge is seen."""
    tile = np.full((TILE, TILE), 70, np.uint8)
    tile[:1], tile[:, :1] = 40, 40
    if mask is None:
        return tile
    share = (TILE - 2 * room) / max(mask.shape)
    size = max(1, round(mask.shape[1] * share)), max(1, round(mask.shape[0] * share))
    left, top = (TILE - size[0]) // 2, (TILE - size[1]) // 2
    shrunk = cv2.resize(mask, size, interpolation=cv2.INTER_AREA if share < 1 else cv2.INTER_LINEAR)
    place = tile[top : top + size[1], left : left + size[0]]
    place[:] = np.maximum(shrunk, 20)  # the box is darker than the tile
    return tile
