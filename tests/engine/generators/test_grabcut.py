"""GrabCut from seeds: it moves a rough border to the true one, minds clicks and boxes, and always decides alike."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators import grabcut
from engine.scene.box import Box


def scene(size: int = 200) -> tuple[np.ndarray, np.ndarray]:
    """A noisy disc on noisy ground."""
    y, x = np.mgrid[:size, :size]
    inside = (x - size * 0.5) ** 2 + (y - size * 0.5) ** 2 < (size * 0.3) ** 2
    rgb = np.where(inside[..., None], (190, 120, 60), (60, 110, 150)) + np.random.default_rng(2).normal(
        0, 12, (size, size, 3)
    )
    return rgb.clip(0, 255).astype(np.uint8), inside


def rough(inside: np.ndarray, grow: int) -> np.ndarray:
    kernel = np.ones((2 * grow + 1,) * 2, np.uint8)
    return cv2.dilate(inside.astype(np.uint8), kernel).astype(np.float32)


def test_the_border_moves_to_where_the_colours_change() -> None:
    rgb, inside = scene()
    likely = rough(inside, 4)
    found, grain = grabcut.cut(rgb, likely) or (None, 0)
    assert found is not None and grain == 1.0
    assert ((found > 0.5) != inside).mean() < ((likely > 0.5) != inside).mean() / 5


def test_it_decides_alike_each_time_and_works_on_few_pixels() -> None:
    rgb, inside = (cv2.resize(x.astype(np.uint8), (1000, 1000)) for x in scene())
    first, second = (grabcut.cut(rgb, inside.astype(np.float32)) for _ in range(2))
    assert first is not None and second is not None
    assert (first[0] == second[0]).all() and first[1] > 2


def test_nothing_likely_is_nothing_to_cut() -> None:
    rgb, _ = scene()
    assert grabcut.cut(rgb, np.zeros((200, 200), np.float32)) is None


def test_a_box_alone_is_enough_and_nothing_lies_outside_of_it() -> None:
    rgb, inside = scene()
    box = Box(36, 36, 164, 164)
    found, _ = grabcut.cut(rgb, np.zeros((200, 200), np.float32), box) or (np.zeros((200, 200)), 0)
    assert found[:30].max() == 0 and found[:, :30].max() == 0
    cut, _ = grabcut.cut(rgb, rough(inside, 30), Box(0, 0, 100, 200)) or (None, 0)
    assert cut is not None and cut[:, 104:].max() == 0 and cut[100, 60] == 1


def test_clicks_win_over_what_seemed_sure() -> None:
    rgb, inside = scene()
    rgb[20:50, 20:50] = (200, 30, 200)  # another thing, in a colour of its own
    likely = inside.astype(np.float32)
    grown, _ = grabcut.cut(rgb, likely, include=[(35, 35)]) or (None, 0)
    assert grown is not None and grown[35, 35] == 1 and grown[100, 100] == 1
    likely[15:55, 15:55] = 1
    less, _ = grabcut.cut(rgb, likely, exclude=[(35, 35)]) or (None, 0)
    assert less is not None and less[22:48, 22:48].mean() < 0.3 and less[100, 100] == 1


def test_seeds_of_one_kind_only_are_left_as_they_are() -> None:
    rgb, _ = scene(40)
    assert grabcut.divide(rgb, np.full((40, 40), cv2.GC_FGD, np.uint8)).all()
    assert not grabcut.divide(rgb, np.full((40, 40), cv2.GC_BGD, np.uint8)).any()
