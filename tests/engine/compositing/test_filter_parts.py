"""A filter that covers a box of the canvas alone: in it as one that covers all, beyond it as if it were not there."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.appearance import FilterAppearance
from engine.compositing.compositor import Compositor
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer, Photo, PhotoLayer
from engine.scene.scene import Scene

WIDTH, HEIGHT = 640, 320
BOX = Box(224, 96, 320, 192)
RGB = np.random.RandomState(0).randint(0, 256, (HEIGHT, WIDTH, 3)).astype(np.uint8)
PHOTO = PhotoLayer(id="photo", name="p", photo=Photo(np.full((HEIGHT, WIDTH, 3), 40, np.uint8)))
SCENE = Scene(WIDTH, HEIGHT, (PHOTO, FilterLayer(id="filter", name="f", recipe=Fill())))


@pytest.mark.parametrize("level", [0, 1, 2, 5])
@pytest.mark.parametrize("step", [1, 4])
def test_a_part_looks_as_the_whole_does_there(level: int, step: int) -> None:
    whole = FilterAppearance("whole", RGB[::step, ::step].copy())
    part = FilterAppearance("part", RGB[BOX.slices(Box(0, 0, WIDTH, HEIGHT))][::step, ::step].copy(), box=BOX)

    def shown(look: FilterAppearance | None) -> np.ndarray:
        return Compositor().read(SCENE, SCENE.box.at_level(level), level, lambda layer: look)

    inner = BOX.at_level(level).slices(SCENE.box.at_level(level))
    edge = 3 * step >> level if step > 1 else 0  # px within which an enlarged picture feels its end
    rows, columns = (slice(one.start + edge, one.stop - edge) for one in inner)
    assert np.array_equal(shown(part)[rows, columns], shown(whole)[rows, columns])
    outside = np.ones(shown(None).shape[:2], np.bool_)
    outside[inner] = False
    assert np.array_equal(shown(part)[outside], shown(None)[outside])


@pytest.mark.parametrize("box", [Box(5, 5, 5, 9), Box(-1, 0, 5, 5), Box(0, 0, 1 << 40, 5)])
def test_a_box_without_pixels_or_far_away_is_refused(box: Box) -> None:
    with pytest.raises(Problem, match="pixels of a filter"):
        FilterAppearance("key", np.zeros((5, 5, 3), np.uint8), box=box)
