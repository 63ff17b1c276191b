"""The order of exemplars: photos before renderings, whole ones before those that are cut off, and bent ones last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.generators.exemplar_ranking import BENT_COST, MOST_BENT, WHOLE, Origin, rank_of, ranked
from engine.generators.exemplar_shape import exemplar_shape_of, shape_of
from tests.engine.generators.test_exemplar_warp import animal, blob, ellipse, head, sitter

RENDERED = Origin(whole=True, rendered=True)


def test_a_rendered_one_comes_after_photos_that_fit_nearly_as_well() -> None:
    shapes = [shape_of(animal()), shape_of(ellipse(80, 60))]
    for first in (WHOLE, RENDERED):
        assert ranked(shape_of(animal()), shapes, (first, WHOLE))[0][0] == 0
    alike = [shape_of(animal())] * 2
    assert ranked(shape_of(animal()), alike, (RENDERED, Origin(whole=False)))[0][0] == 1


def test_what_a_photo_cuts_off_costs_nothing_where_only_the_upper_part_is_shown() -> None:
    alike = [exemplar_shape_of(sitter())] * 2
    for mask, first in ((head(), 0), (sitter(), 1)):
        assert ranked(shape_of(mask), alike, (Origin(whole=False), WHOLE))[0][0] == first


def test_who_is_bent_too_far_comes_after_others() -> None:
    shapes = [shape_of(blob(seed)) for seed in range(8)]
    found = ranked(shape_of(animal()), shapes, [WHOLE] * 8)
    ranks = [rank_of(warp, WHOLE) for _, warp in found]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks != [warp.likeness for _, warp in found]
    (_, warp) = found[0]
    most = MOST_BENT / (warp.bending / warp.energy)
    less, more = (rank_of(replace(warp, energy=share * most), WHOLE) for share in (0.9, 1.5))
    assert less == warp.likeness
    assert less - more == pytest.approx(0.5 * BENT_COST * MOST_BENT)
