"""The rows of `bench` on adjustments: a value that is dragged, with all that is visible drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from engine.cli import bench_scene
from engine.cli.bench import Row
from engine.cli.bench_scene import VISIBLE_LEVEL, repaint
from engine.cli.bench_times import median_row, timed_ms
from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.scene import edits
from engine.scene.adjustments import (
    Adjustment,
    Clarity,
    GaussianBlur,
    HueSaturation,
    LensBlur,
    MotionBlur,
    ShadowsHighlights,
)
from engine.scene.adjustments.hue_saturation import Hues
from engine.scene.layers import Photo

Samples = NDArray[np.uint8]
Change = Callable[[Samples, float], object]

RADIUS = 20.0  # canvas px


def adjustments(quick: bool) -> Iterator[Row]:
    """Measure the slow ones at 12 MP; beside each the simplest way in 8 bits to the like, over as many pixels."""
    photo = Photo(bench_scene.photo_samples(), source="bench")
    seen = np.ascontiguousarray(photo.samples[:: 1 << VISIBLE_LEVEL, :: 1 << VISIBLE_LEVEL])
    for name, made, rival, change in _measured():
        scene, id = edits.add_adjustment(edits.open_photo(photo), made(RADIUS))
        compositor = Compositor()
        repaint(compositor, scene, no_appearances)

        def step(number: int) -> None:
            dragged = edits.set_adjustment(scene, id, made(RADIUS + number / 10))  # noqa: B023  # called at once
            repaint(compositor, dragged, no_appearances)  # noqa: B023

        repeats = 2 if quick else 6
        ours = timed_ms(step, repeats, warm_up=1)
        theirs = timed_ms(lambda n: change(seen, RADIUS / (1 << VISIBLE_LEVEL)), repeats, warm_up=1)  # noqa: B023
        yield median_row(f"{name} at 12 MP, a step of a drag", ours, None, rival, theirs)


def _measured() -> Iterator[tuple[str, Callable[[float], Adjustment], str, Change]]:
    yield "Gaussian blur", GaussianBlur, "Pillow's", _pillow
    yield "lens blur", lambda radius: LensBlur(radius, 50), "OpenCV's filter with a disc", _disc
    yield "motion blur", lambda radius: MotionBlur(2 * radius, 30), "OpenCV's filter with a line", _line
    yield "clarity", lambda radius: Clarity(60, radius), "Pillow's unsharp mask", _unsharp
    yield "shadows and highlights", lambda radius: ShadowsHighlights(60, 40, radius), "Pillow's blur alone", _pillow
    yield "hue and saturation", lambda turn: HueSaturation(Hues(turn, 20, 0)), "OpenCV's HSV", _turned


def _pillow(picture: Samples, radius: float) -> object:
    return Image.fromarray(picture).filter(ImageFilter.GaussianBlur(radius))


def _unsharp(picture: Samples, radius: float) -> object:
    return Image.fromarray(picture).filter(ImageFilter.UnsharpMask(radius, 60, 0))


def _disc(picture: Samples, radius: float) -> object:
    side = 2 * round(radius) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)).astype(np.float32)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _line(picture: Samples, radius: float) -> object:
    side = 2 * round(radius) + 1
    kernel = np.zeros((side, side), np.float32)
    cv2.line(kernel, (0, side // 4), (side - 1, side - 1 - side // 4), 1.0)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _turned(picture: Samples, degrees: float) -> object:
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV_FULL)
    return cv2.cvtColor(cv2.add(hsv, np.array([degrees, 20, 0, 0])), cv2.COLOR_HSV2RGB_FULL)
