"""Dabs build up with the flow, keep their distance, follow pressure and tilt, and do not depend on how they come."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.brush import Touch
from engine.scene.dabs import DabStroke
from engine.scene.mask import Mask

WHOLE = Box(0, 0, 300, 100)


def stroke(*points: Touch, **how: Any) -> DabStroke:
    made = DabStroke(**how)
    made.paint(points)
    return made


def test_one_dab_is_that_of_the_smooth_stroke() -> None:
    dab = stroke(Touch(50, 50, 20), hardness=0.5).coverage.read(WHOLE)
    assert np.array_equal(dab, Mask.empty().stroke([(50, 50, 20)], 0.5).read(WHOLE))


def test_at_full_flow_close_dabs_are_the_smooth_stroke_to_a_few_levels() -> None:
    points = Touch(30, 50, 20), Touch(200, 52, 12)
    dabs = stroke(*points, hardness=0.5, spacing=0.02).coverage.read(WHOLE).astype(int)
    smooth = Mask.empty().stroke(points, 0.5).read(WHOLE).astype(int)
    assert np.abs(dabs - smooth)[:, :195].max() <= 6  # the last dab lies up to a step before the end


def test_a_fainter_flow_builds_up_from_dab_to_dab() -> None:
    once = stroke(Touch(50, 50, 20), hardness=1, flow=0.2)
    again = stroke(Touch(50, 50, 20), Touch(250, 50, 20), Touch(50, 50, 20), hardness=1, flow=0.2)
    assert once.coverage.read(WHOLE)[50, 50] == 51
    assert again.coverage.read(WHOLE)[50, 150] == round(255 * (1 - 0.8**20))  # ten dabs each way reach each place
    assert stroke(*[Touch(50, 50, 20)] * 2, hardness=1, flow=0.2).coverage == once.coverage, "at rest"


def test_wide_spacing_leaves_gaps() -> None:
    row = stroke(Touch(20, 50, 5), Touch(220, 50, 5), spacing=4).coverage.read(WHOLE)[50]
    assert row[[20, 60, 100, 140, 180]].tolist() == [255] * 5 and not row[30:50].any()


def test_a_stroke_in_pieces_is_the_stroke_in_one() -> None:
    whole = stroke(Touch(20, 50, 9), Touch(240, 50, 9), flow=0.3, spacing=0.25)
    pieces = stroke(Touch(20, 50, 9), flow=0.3, spacing=0.25)
    for x in range(20, 240, 20):
        pieces.paint([Touch(x, 50, 9), Touch(x + 20, 50, 9)])
    assert pieces.coverage == whole.coverage


def test_beyond_its_box_nothing_is_covered() -> None:
    box = Box(40, 45, 120, 60)
    whole, within = (
        stroke(Touch(20, 50, 9), Touch(240, 50, 9), flow=0.3, spacing=0.25, within=room) for room in (None, box)
    )
    assert within.coverage == whole.coverage.clipped(box) and not within.coverage.is_empty


def test_strength_and_radius_change_along_the_way() -> None:
    row = stroke(Touch(20, 50, 4, 0.2), Touch(240, 50, 16, 1.0), spacing=0.05).coverage.read(WHOLE)
    assert row[50, 60] < row[50, 130] < row[50, 220]
    assert np.count_nonzero(row[:, 60]) < np.count_nonzero(row[:, 220])


def test_a_flat_tip_is_long_one_way_and_turns_the_shorter_way() -> None:
    flat = stroke(Touch(50, 50, 20, roundness=0.25, angle=90), hardness=1.0).coverage
    assert (flat.bounds().width, flat.bounds().height) == (pytest.approx(10, abs=2), pytest.approx(40, abs=2))
    turning = stroke(Touch(50, 50, 20, 1, 0.2, 170), Touch(150, 50, 20, 1, 0.2, 10), hardness=1.0).coverage
    assert turning.bounds().height < 20, "by way of 180 degrees, not of 90"


def test_what_is_out_of_range_is_refused() -> None:
    with pytest.raises(Problem, match="flow"):
        DabStroke(flow=1.5)
    with pytest.raises(Problem, match="spacing"):
        DabStroke(spacing=0)
    with pytest.raises(Problem, match="radius"):
        stroke(Touch(0, 0, float("nan")))
