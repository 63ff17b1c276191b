"""The sample scene: a painted meadow, and in it what the catalog can generate, as live objects with masks of its own.

`python -m engine.samples FILE.ora` writes it as a project. Loads no torch until it writes.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import no_appearances
from engine.exemplars.library import Library
from engine.generation.before_feet import before_feet
from engine.generation.exemplar_pictures import DRAWING
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.scene import edits, object_edits
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import Photo, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from resources.samples import meadow

Points = tuple[tuple[float, float], ...]

SMOOTHNESS = 12  # points of the drawn curve between two of an outline
SUN = 35.0  # degrees in which shadows fall
SUBPIXELS = 4  # an edge pixel's coverage is counted on a grid of 4 x 4


@dataclass(frozen=True)
class Sample:
    """One object of the sample scene: drawn by a model within outlines, or an exemplar of the bank within its own."""

    class_name: str
    left: float  # of the box its outlines fill; shares of the canvas's width and height
    top: float
    width: float  # of the canvas's width; the height follows from the outlines' own proportion
    outlines: tuple[Points, ...] = ()  # closed curves through these points, x to the right and y down, in any unit
    seed: int | None = None
    exemplar: str = ""  # its name; it stands on the ground and throws a shadow


BUTTERFLY: tuple[Points, ...] = (
    (
        (50, 36), (44, 24), (30, 10), (14, 3), (4, 8), (4, 22), (11, 38), (22, 48), (36, 52), (26, 56), (18, 66),
        (18, 80), (26, 90), (36, 90), (44, 80), (48, 66), (50, 76), (52, 66), (56, 80), (64, 90), (74, 90), (82, 80),
        (82, 66), (74, 56), (64, 52), (78, 48), (89, 38), (96, 22), (96, 8), (86, 3), (70, 10), (56, 24),
    ),
)  # fmt: skip

SAMPLES = (
    Sample("fox", 0.12, 0.31, 0.34, exemplar="fox-0004"),
    Sample("butterfly", 0.66, 0.40, 0.16, BUTTERFLY, seed=15),
)


def sample_photo(name: str) -> Photo:
    """The painted ground, 1200 x 800."""
    return Photo(meadow.paint(), source=name)


def sample_scene(catalog: Catalog, ground: str = "Meadow") -> Scene:
    """The ground, whose layer has that name, with the sample objects that exemplars and the catalog can make; the same
    recipes on every call."""
    scene = edits.open_photo(sample_photo(ground))
    for sample in [one for one in SAMPLES if one.exemplar or one.class_name in catalog.classes]:
        exemplar = Library.load().find(sample.exemplar).read() if sample.exemplar else None
        drawn = () if sample.seed is None else noise.draw(sample.seed, catalog.best(sample.class_name).noise)
        scene, id = edits.add_object(
            scene,
            class_name=sample.class_name,
            mask=mask_of(sample, scene.width, scene.height, exemplar),
            noise=drawn,
            seed=sample.seed,
        )
        if exemplar is not None:
            recipe = Recipe(sample.class_name, (), exemplar=ExemplarUse(exemplar, drawing=DRAWING))
            scene = edits.set_recipe(scene, id, recipe)
            scene, _ = edits.add_shadow(scene, id, angle=SUN, length=0.35)
            scene = object_edits.set_hidden(scene, id, grass_before(scene, id))
    return scene


def grass_before(scene: Scene, id: str) -> Mask:
    """What the meadow's blades hide of an object's feet, in its frame."""
    layer, photo = edits.object_of(scene, id), scene.photo_layer
    assert photo is not None
    mask = layer.mask.warped(layer.to_canvas, scene.box)
    body = mask.bounds()
    box = Box(body.left, body.top + body.height // 2, body.right, body.bottom)
    ground = np.ascontiguousarray(photo.photo.samples[*box.slices(), :3])
    found = before_feet(ground, mask.read(box), body.height)
    return Mask.from_array(found, box.left, box.top).warped(layer.to_canvas.inverse(), layer.frame)


def mask_of(sample: Sample, width: int, height: int, exemplar: Exemplar | None = None) -> Mask:
    """The object's mask on a canvas of width x height px: within its outlines, or the exemplar's own."""
    if exemplar is not None:
        whole = np.zeros((height, width), np.uint8)
        own_width, own_height = exemplar.size
        size = round(sample.width * width), round(sample.width * width * own_height / own_width)
        left, top = round(sample.left * width), round(sample.top * height)
        own = cv2.resize(exemplar.samples[..., 3], size, interpolation=cv2.INTER_AREA)
        whole[top : top + size[1], left : left + size[0]] = own[: height - top, : width - left]
        return Mask.from_array(whole)
    everything = np.array([point for outline in sample.outlines for point in outline])
    low = everything.min(axis=0)
    scale = sample.width * width / np.ptp(everything[:, 0])
    corner = np.array([sample.left * width, sample.top * height])
    fine = np.zeros((height * SUBPIXELS, width * SUBPIXELS), np.uint8)
    curves = [(smooth((np.array(outline) - low) * scale + corner) * SUBPIXELS) for outline in sample.outlines]
    cv2.fillPoly(fine, [np.round(curve * 16).astype(np.int32) for curve in curves], 255, shift=4)
    return Mask.from_array(cv2.resize(fine, (width, height), interpolation=cv2.INTER_AREA).astype(np.uint8))


def smooth(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A closed Catmull-Rom curve through n points (n x 2), as n * SMOOTHNESS points."""
    before, after, beyond = (np.roll(points, shift, axis=0) for shift in (1, -1, -2))
    share = np.linspace(0, 1, SMOOTHNESS, endpoint=False)[:, None, None]
    curve = 0.5 * (
        2 * points
        + (after - before) * share
        + (2 * before - 5 * points + 4 * after - beyond) * share**2
        + (3 * (points - after) + beyond - before) * share**3
    )
    ordered: NDArray[np.float64] = curve.transpose(1, 0, 2).reshape(-1, 2)
    return ordered


def main(arguments: list[str]) -> int:
    """Write the sample scene as a project; its objects are generated by whoever opens it."""
    from engine.formats.project import save_project

    if len(arguments) != 1:
        print("usage: python -m engine.samples FILE.ora", file=sys.stderr)
        return 2
    save_project(sample_scene(Catalog.load()), no_appearances, Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
