"""A mask follows the borders that a photo's colours tell, minds the points, and needs no torch for it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from engine.generators.refining import refine, working_copy
from engine.problem import Problem
from engine.scene.box import Box
from tests.engine.generators.test_segmentation import discs, overlap


def test_pictures_of_another_kind_are_refused() -> None:
    for shape in ((20, 20), (20, 20, 4), (0, 5, 3)):
        with pytest.raises(Problem, match="RGB"):
            working_copy(np.zeros(shape, np.uint8))


def test_refining_minds_the_points() -> None:
    rgb, inside = discs(640, 480, (320, 240, 130))
    rgb[60:120, 60:120] = (60, 60, 220)
    mask = np.where(discs(640, 480, (320, 240, 120))[1], 255, 0).astype(np.uint8)
    assert overlap(mask, inside) < 0.86
    refined = refine(rgb, mask)
    assert overlap(refined, inside) > 0.96 and (refine(rgb, mask) == refined).all()
    more = refine(rgb, mask, include=[(90, 90)])
    assert more[90, 90] == 255 and more[240, 320] > 200
    less = refine(rgb, more, exclude=[(90, 90)])
    assert less[90, 90] == 0 and less[240, 320] > 200
    assert not refine(rgb, np.zeros_like(mask)).any()
    for point in ((640, 10), (-1, 10), (5, 480)):
        with pytest.raises(Problem, match="point"):
            refine(rgb, mask, include=[point])


def test_refining_needs_no_more_than_a_box() -> None:
    rgb, inside = discs(400, 300, (200, 150, 60))
    refined = refine(rgb, np.zeros((300, 400), np.uint8), Box(130, 80, 270, 220), include=[(200, 150)])
    assert refined[150, 200] == 255 and not refined[:70].any()
    assert overlap(refined, inside) > 0.9


def test_torch_is_not_loaded_for_it() -> None:
    code = """
import sys
import numpy as np
from engine.generation.subjects import at_point
assert at_point(None, np.tile(np.uint8([[[210, 60, 50]]]), (60, 80, 1)), 40, 30).shape == (60, 80)
assert "torch" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_point_beside_the_photo_is_told_in_whole_px() -> None:
    rgb = np.zeros((20, 30, 3), np.uint8)
    with pytest.raises(Problem, match="The point -6, 40 lies outside the photo, which is 30 x 20 px"):
        refine(rgb, rgb[..., 0], include=[(-5.66038, 40.2)])
