"""Specks of a mask: what is small and lies apart from the object."""

from __future__ import annotations

import numpy as np

from engine.generators.specks import without_specks
from engine.scene.box import Box
from engine.scene.mask import Mask

DISC = Mask.empty().stroke([(60, 50, 30)], 1.0)


def test_what_floats_beside_an_object_that_was_looked_for_is_left_out() -> None:
    soft = DISC.stroke([(105, 20, 6)], 0.3).stroke([(12, 12, 14)], 1.0).read(Box(0, 0, 120, 100))
    found = without_specks(soft)
    assert not found[12:29, 97:114].any() and soft[20, 105] > 127, "with its soft edge"
    assert found[12, 12] > 127, "what is not so small may belong to it"
    kept = found > 0
    assert (found[kept] == soft[kept]).all() and (found[20:81, 25:96] == soft[20:81, 25:96]).all()
    assert without_specks(found) is found


def test_of_a_mask_only_small_parts_that_lie_apart_are_left_out() -> None:
    found = np.zeros((200, 300), np.float32)
    found[40:140, 50:150] = 1  # a body
    found[150:158, 60:68] = 1  # a foot, whose leg is too thin to be seen
    found[20:70, 200:250] = 1  # another, a quarter as large
    kept = found.copy()
    found[190:198, 280:288] = 0.9  # a speck
    assert np.array_equal(without_specks(found, 0.2), kept)
    assert not without_specks(np.zeros((20, 30), np.float32), 0.2).any()
