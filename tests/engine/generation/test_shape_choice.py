"""Which shapes are offered for a box: whole silhouettes that it stretches least, in turn, and seeds of the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.generation.shape_choice import MOST_REAL, OFFERED, TRIED, suited, to_judge
from engine.generation.shapes import Bytes, Draft, plausibility
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar

BOX = Box(0, 0, 100, 100)


@dataclass(frozen=True)
class Silhouette:
    """One of which only its form counts."""

    width: int
    height: int = 100
    whole: bool = True
    rendered: bool = False
    path: Path = Path()
    name: str = ""

    def read(self) -> Exemplar:
        raise AssertionError("it is not drawn here")

    def read_small(self) -> Bytes:
        raise AssertionError("nor here")


def widths(exemplars: Sequence[Silhouette], rolls: int) -> list[int]:
    return [one.exemplar.width for one in to_judge(exemplars, BOX, None, 2, rolls) if one.exemplar is not None]


def test_whole_ones_come_first_and_then_those_that_are_stretched_least() -> None:
    exemplars = [Silhouette(300), Silhouette(100, whole=False), Silhouette(140)]
    assert [one.exemplar for one in to_judge(exemplars, BOX, None)] == [exemplars[2], exemplars[0], exemplars[1]]


def test_each_time_the_next_ones_have_their_turn() -> None:
    exemplars = [Silhouette(width) for width in (100, 120, 140, 160, 180)]
    assert [widths(exemplars, rolls) for rolls in range(3)] == [[100, 120], [140, 160], [180, 100]]


def test_a_model_gives_twice_as_many_as_there_is_room_for() -> None:
    exemplars = [Silhouette(100 + width) for width in range(9)]
    drafts = to_judge(exemplars, BOX, range)
    real = [one for one in drafts if one.exemplar is not None]
    assert len(real) == MOST_REAL and len(drafts) - len(real) == TRIED * (OFFERED - MOST_REAL)


def test_a_new_box_takes_one_from_which_the_fewest_objects_are_drawn() -> None:
    exemplars = [Silhouette(100, name="one"), Silhouette(120, name="two"), Silhouette(300, name="too wide")]

    def taken(*used: str) -> set[str]:
        drafts = [suited(Draft(seed), exemplars, BOX, True, used) for seed in range(8)]
        return {draft.exemplar.name for draft in drafts if isinstance(draft.exemplar, Silhouette)}

    assert taken() == taken("one", "two", "three") == {"one", "two"}
    assert taken("one") == taken("one", "two", "one") == {"two"}
    assert taken("two", "two", "one") == {"one"}


def test_a_photo_is_taken_before_what_a_computer_rendered() -> None:
    exemplars = [Silhouette(100, rendered=True, name="figure"), Silhouette(120, name="photo")]

    def taken(*used: str) -> set[str]:
        return {str(suited(Draft(seed), exemplars, BOX, True, used).exemplar.name) for seed in range(8)}  # type: ignore[union-attr]

    assert taken() == {"photo"}
    assert taken("photo") == {"figure", "photo"}
    assert taken("photo", "photo") == {"figure"}
    rows, columns = np.mgrid[-20:21, -20:21]
    mask = np.where(np.hypot(rows, columns) <= 20, 255, 0).astype(np.uint8)
    figure, photo = (plausibility(Draft(0, exemplar=one), mask, BOX, ()) for one in exemplars)
    assert figure < photo, "in the strip, too"


def test_in_a_box_that_fits_none_it_is_the_one_that_fits_best_if_any_is_whole() -> None:
    box, exemplars = Box(0, 0, 100, 400), [Silhouette(140), Silhouette(90), Silhouette(60, whole=False)]
    for has_model in (False, True):
        assert suited(Draft(3), exemplars, box, has_model).exemplar == exemplars[1]
    assert suited(Draft(3), exemplars[2:], box, True).exemplar is None, "the model draws a body"
    assert suited(Draft(3), exemplars[2:], box, False).exemplar == exemplars[2]
