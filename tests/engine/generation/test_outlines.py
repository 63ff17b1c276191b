"""A mask's outline, as lines in shares of its box, draws the mask again at any size."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine.generation.outlines import Lines, outlines, shrunk
from engine.scene.box import Box


def drawn(lines: Lines, width: int, height: int) -> np.ndarray:
    mask = np.zeros((height, width), np.uint8)
    for line in lines:
        points = np.rint(np.array(line) * (width - 1, height - 1)).astype(np.int32)
        cv2.fillPoly(mask, [points], 255 - int(mask[tuple(points[0][::-1])]) // 255 * 255)
    return mask


def test_a_disc_comes_back_at_another_size() -> None:
    mask = np.zeros((60, 120), np.uint8)
    cv2.ellipse(mask, (60, 30), (59, 29), 0, 0, 360, 255, -1)
    lines = outlines(mask)
    assert len(lines) == 1 and all(0 <= value <= 1 for point in lines[0] for value in point)
    for along in zip(*lines[0], strict=True):
        assert (min(along), max(along)) == (pytest.approx(0, abs=0.02), pytest.approx(1, abs=0.02))
    larger = drawn(lines, 480, 240)
    wanted = cv2.resize(mask, (480, 240), interpolation=cv2.INTER_LINEAR)
    assert ((larger > 127) != (wanted > 127)).mean() < 0.02


def test_a_hole_has_a_line_of_its_own_and_nothing_has_none() -> None:
    mask = np.full((50, 50), 255, np.uint8)
    mask[15:30, 10:40] = 0
    assert len(outlines(mask)) == 2
    assert outlines(np.zeros((50, 50), np.uint8)) == ()
    assert outlines(np.full((50, 50), 127, np.uint8)) == (), "what is covered by less than half"


def test_a_large_box_is_looked_at_smaller_with_its_canvas() -> None:
    box, canvas = shrunk(Box(1000, 500, 3000, 1500), (4000, 2000), 500)
    assert (box, canvas) == (Box(250, 125, 750, 375), (1000, 500))
    assert shrunk(Box(5, 5, 25, 30), (400, 300), 500) == (Box(5, 5, 25, 30), (400, 300))
    thin, _ = shrunk(Box(0, 0, 10_000, 3), (10_000, 100), 100)
    assert (thin.width, thin.height) == (100, 1)
