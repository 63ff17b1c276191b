"""The rows of `bench` on filters: the first picture on a photo that the window shows, and a step of a setting."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.cli import bench_scene
from engine.cli.bench import Row
from engine.cli.bench_scene import repaint
from engine.cli.bench_times import median_row, timed_ms
from engine.compositing.appearance import no_appearances
from engine.compositing.backdrop import backdrop_of
from engine.formats import style_pictures
from engine.generation.filter_kind import PREVIEW
from engine.generation.maker import AppearanceMaker
from engine.scene import edits
from engine.scene.filters import Cartoon, Fill, Filter, Restore, Season, Style
from engine.scene.filters.style import NEW_METHOD
from engine.scene.layers import Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
Change = Callable[[Bytes], object]

AIM_MS = 150
STEPS = 3  # on each photo


def filters(maker: AppearanceMaker, quick: bool) -> Iterator[Row]:
    """Measure previews at 12 MP; beside each the simplest way by OpenCV to the like, over as many pixels."""
    scenes = [_shown(number) for number in range(2 if quick else 6)]  # on the first one models are loaded
    for recipe, step, rival, change in _measured():
        firsts, steps = [], []
        for scene in scenes:
            first, *others = _previews(maker, scene, recipe, step)
            firsts.append(first)
            steps += others
        seen = _seen(scenes[0], maker)
        theirs = timed_ms(lambda n: change(seen), 1 if quick else 3, warm_up=1)  # noqa: B023
        name = recipe.title.lower()
        yield median_row(f"{name}, first preview on a photo", firsts[1:], AIM_MS, rival, theirs)
        yield median_row(f"{name}, a step", steps[STEPS:], AIM_MS, rival, theirs)


def _shown(number: int) -> Scene:
    photo = Photo(np.roll(bench_scene.photo_samples(), 100 * number, 1), source="bench")
    _ = photo.digest  # that of an opened photo is known
    return edits.open_photo(photo)


def _previews(maker: AppearanceMaker, scene: Scene, recipe: Filter, step: Callable[[int], Filter]) -> list[float]:
    """Return the milliseconds of the first preview, and of that after each change."""
    maker.free_memory()
    repaint(maker.compositor, scene, no_appearances)
    mask = _hole() if isinstance(recipe, Fill) else None
    filtered, id = edits.add_filter(scene, recipe, mask)
    times = []
    for edited in (filtered, *(edits.set_recipe(filtered, id, step(number)) for number in range(1, STEPS + 1))):
        start = time.perf_counter()
        maker.make(edited, id, PREVIEW)
        times.append(1000 * (time.perf_counter() - start))
    return times


def _seen(scene: Scene, maker: AppearanceMaker) -> Bytes:
    scene, id = edits.add_filter(scene, Cartoon())
    return backdrop_of(scene, id, PREVIEW, maker.compositor, no_appearances).rgb


def _hole() -> Mask:
    hole = np.zeros((bench_scene.HEIGHT, bench_scene.WIDTH), np.uint8)
    cv2.ellipse(hole, (bench_scene.WIDTH // 2, bench_scene.HEIGHT // 2), (260, 220), 0, 0, 360, 255, -1)
    return Mask.from_array(hole)


def _measured() -> Iterator[tuple[Filter, Callable[[int], Filter], str, Change]]:
    cartoon, season, restore = Cartoon(), Season(), Restore()
    style = Style(method=NEW_METHOD, picture=style_pictures.shipped(next(iter(style_pictures.TITLES))))
    moved = "means and spreads moved in Lab"
    yield cartoon, lambda n: replace(cartoon, edges=n / 10), "OpenCV's bilateral filter", _bilateral
    yield season, lambda n: replace(season, variety=n / 10), moved, _moved_in_lab
    yield style, lambda n: replace(style, shapes=n / 10), moved, _moved_in_lab
    yield restore, lambda n: replace(restore, luminance=n / 10), "OpenCV's bilateral filter", _bilateral
    yield Fill(), lambda n: Fill(seed=n), "OpenCV's inpainting (Telea)", _inpainted


def _bilateral(picture: Bytes) -> object:
    return cv2.bilateralFilter(picture, 9, 30, 5)


def _moved_in_lab(picture: Bytes) -> object:
    lab = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2LAB), np.float32)
    moved = (lab - lab.mean((0, 1))) * (40 / lab.std((0, 1))) + np.float32(120)
    return cv2.cvtColor(moved.clip(0, 255).astype(np.uint8), cv2.COLOR_LAB2RGB)


def _inpainted(picture: Bytes) -> object:
    hole = np.zeros(picture.shape[:2], np.uint8)
    cv2.ellipse(hole, (picture.shape[1] // 2, picture.shape[0] // 2), (130, 110), 0, 0, 360, 255, -1)
    return cv2.inpaint(picture, hole, 5, cv2.INPAINT_TELEA)
