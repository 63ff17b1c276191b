"""Guides follow the picture and are no part of it."""

from __future__ import annotations

import dataclasses

import pytest

from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.box import NOWHERE, Box
from engine.scene.difference import difference
from engine.scene.guides import MOST_GUIDES, NO_GUIDES, Guides
from engine.scene.scene import Scene

SCENE = Scene(100, 60, (), guides=Guides((10, 70), (20,)))


def test_guides_are_kept_in_order_and_none_twice() -> None:
    assert Guides((5, 1, 5), ()).xs == (1, 5) and len(Guides((5, 1, 5), (3,))) == 3 and not NO_GUIDES
    with pytest.raises(Problem, match="more than 500"):
        Guides(tuple(range(MOST_GUIDES + 1)))
    with pytest.raises(Problem, match="place of a guide"):
        Guides((float("nan"),))


def test_one_is_laid_moved_and_taken_away() -> None:
    assert NO_GUIDES.moved("y", None, 7) == Guides((), (7,))
    assert Guides((1, 5)).moved("x", 5, 3) == Guides((1, 3))
    assert Guides((1, 5)).moved("x", 5, None) == Guides((1,))


@pytest.mark.parametrize(
    ("edited", "guides"),
    [
        (picture_edits.flip(SCENE), Guides((30, 90), (20,))),
        (picture_edits.rotate(SCENE, 1), Guides((40,), (10, 70))),
        (picture_edits.crop(SCENE, Box(10, 5, 90, 55)), Guides((0, 60), (15,))),
        (picture_edits.resize(SCENE, 200, 60), Guides((20, 140), (20,))),
        (picture_edits.crop(SCENE, Box(0, 0, 100, 60), angle=10), Guides((10.60769, 69.696155), (20.151922,))),
    ],
)
def test_they_follow_the_picture(edited: Scene, guides: Guides) -> None:
    assert edited.guides.xs == pytest.approx(guides.xs) and edited.guides.ys == pytest.approx(guides.ys)


def test_another_guide_changes_no_pixel() -> None:
    edited = edits.set_guides(SCENE, Guides((11,)))
    assert difference(SCENE, edited).box == NOWHERE and edited.guides.xs == (11,)
    assert edits.set_guides(SCENE, dataclasses.replace(SCENE.guides)) is SCENE
