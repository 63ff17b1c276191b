"""Warps of exemplars: they fit, they never fold, and the same masks give the same bytes."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.generators import exemplar_warp
from engine.generators.exemplar_deformation import NODES, mended, rest_places, smallest_areas, unfolded
from engine.generators.exemplar_outline import natural_outline
from engine.generators.exemplar_polish import at_places
from engine.generators.exemplar_sampling import sample
from engine.generators.exemplar_shape import exemplar_shape_of, part_like, rank, shape_of
from engine.generators.exemplar_warp import Warp, best, warps
from engine.problem import Problem
from tests.engine.generators.animals import seen_from_before, seen_from_the_side

Bytes = NDArray[np.uint8]

# The sums of some places of versions, whose recipes must look tomorrow as they do today.
SUMS = {1: (808.84, 814.37), 4: (807.63, 804.79)}
POLISHED = (96.32, 124.71)  # how far all nodes are moved by the polish of version 5, px


def ellipse(width: int = 90, height: int = 50, angle: float = 0, size: int = 160) -> Bytes:
    mask = np.zeros((size, size), np.uint8)
    cv2.ellipse(mask, (size // 2, size // 2), (width // 2, height // 2), angle, 0, 360, 255, -1, cv2.LINE_AA)
    return mask


def animal(size: int = 160) -> Bytes:
    """A body with a head to the right, a tail to the left and two legs."""
    mask = ellipse(90, 44, size=size)
    cv2.circle(mask, (size // 2 + 48, size // 2 - 24), 16, 255, -1, cv2.LINE_AA)
    cv2.line(mask, (size // 2 - 40, size // 2), (size // 2 - 66, size // 2 + 10), 255, 5, cv2.LINE_AA)
    for x in (-24, 24):
        cv2.line(mask, (size // 2 + x, size // 2), (size // 2 + x, size // 2 + 52), 255, 12, cv2.LINE_AA)
    return mask


def blob(seed: int, size: int = 96) -> Bytes:
    """A random smooth body."""
    noise = np.random.RandomState(seed).standard_normal((size, size)).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), size / 10)
    bump = cv2.GaussianBlur(np.pad(np.ones((size // 3, size // 3), np.float32), size // 3), (0, 0), size / 12)
    bump = cv2.resize(bump, (size, size))
    field = smooth / smooth.std() * 0.35 + bump * 2 - 1
    mask = (field > 0).astype(np.uint8) * 255
    mask[size // 2 - 4 : size // 2 + 4, size // 2 - 4 : size // 2 + 4] = 255
    return mask


def sitter() -> Bytes:
    """A sitting body, 150 px high, with a head that has ears, from the 20th row to the 75th."""
    mask = np.zeros((200, 160), np.uint8)
    cv2.ellipse(mask, (80, 130), (46, 42), 0, 0, 360, 255, -1, cv2.LINE_AA)
    cv2.circle(mask, (80, 50), 26, 255, -1, cv2.LINE_AA)
    for x in (60, 100):
        cv2.fillConvexPoly(mask, np.array([(x - 9, 42), (x, 16), (x + 9, 42)]), 255, cv2.LINE_AA)
    cv2.rectangle(mask, (66, 70), (94, 100), 255, -1)
    return mask


def head(size: int = 160) -> Bytes:
    """The sitting body's head and chest, half again as large."""
    mask = sitter()
    mask[92:] = 0
    return np.asarray(cv2.warpAffine(mask, np.array([[1.5, 0, -40], [0, 1.5, 0]]), (size, size)), np.uint8)


def test_a_mask_is_warped_onto_itself_without_being_moved() -> None:
    shape = shape_of(animal())
    (warp,) = warps(shape, [(shape, False)])
    left, top, side = shape.window
    places = np.linspace(0, 1, NODES) * side
    expected = np.stack(np.meshgrid(places + left, places + top), -1)
    assert np.abs(warp.places - expected).max() < 0.01 * side
    assert warp.overlap > 0.97
    assert warp.energy < 1e-3


def test_a_mirrored_mask_is_met_by_a_flip() -> None:
    target, exemplar = shape_of(animal()), shape_of(np.ascontiguousarray(animal()[:, ::-1]))
    assert rank(target, [exemplar]) == [(0, True)]
    ((_, warp),) = best(target, [exemplar])
    assert warp.flip
    assert warp.overlap > 0.97
    assert (np.diff(warp.places[..., 0], axis=1) < 0).all()


def test_what_is_smaller_elsewhere_and_turned_a_little_is_laid_over() -> None:
    target = shape_of(animal())
    matrix = cv2.getRotationMatrix2D((80, 80), 12, 0.7)
    matrix[:, 2] += (20, -14)
    moved = np.asarray(cv2.warpAffine(animal(), matrix, (200, 180)), np.uint8)
    (affine,) = warps(target, [(shape_of(moved), False)], deformed=False)
    (bent,) = warps(target, [(shape_of(moved), False)])
    assert affine.overlap > 0.85
    assert bent.overlap > max(0.93, affine.overlap)


def test_bending_brings_another_body_into_the_mask() -> None:
    target, exemplar = shape_of(animal()), shape_of(ellipse(100, 60, 10))
    (affine,) = warps(target, [(exemplar, False)], deformed=False)
    (bent,) = warps(target, [(exemplar, False)])
    assert bent.overlap > affine.overlap + 0.05


def test_the_likest_shape_comes_first() -> None:
    target = shape_of(ellipse(90, 50))
    others = [shape_of(mask) for mask in (animal(), ellipse(40, 110), ellipse(86, 50, 3), blob(3))]
    assert rank(target, others, 2)[0][0] == 2
    assert len(rank(target, others, 2)) == 2
    found = best(target, others)
    assert found[0][0] == 2
    assert [warp.likeness for _, warp in found] == sorted((warp.likeness for _, warp in found), reverse=True)


def folds(places: np.ndarray) -> bool:
    """Whether a grid of places folds anywhere: bilinear cells do not, if and only if none of their corners does."""
    return not any((smallest_areas(places * way) > 0).all() for way in np.float32([(1, 1), (-1, 1)]))


def test_no_candidates_give_no_warps() -> None:
    assert best(shape_of(animal()), []) == []


def test_an_empty_mask_has_no_shape() -> None:
    with pytest.raises(Problem, match="empty"):
        shape_of(np.zeros((40, 40), np.uint8))


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (700, 9)])
def test_the_oddest_masks_have_a_shape_and_a_warp(size: tuple[int, int]) -> None:
    odd = shape_of(np.full(size, 255, np.uint8))
    for target, exemplar in ((odd, shape_of(animal())), (shape_of(animal()), odd)):
        (warp,) = warps(target, [(exemplar, False)])
        assert np.isfinite(warp.places).all()
        assert not folds(warp.places)


@given(st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1), st.booleans())
def test_no_warp_folds(one: int, other: int, flip: bool) -> None:
    (warp,) = warps(shape_of(blob(one)), [(shape_of(blob(other)), flip)])
    assert not folds(warp.places)


@given(st.integers(0, 2**31 - 1), st.floats(0.001, 1))
def test_no_displacement_whatever_folds(seed: int, strength: float) -> None:
    rest = np.stack(np.meshgrid(*[np.linspace(0, 1, NODES, dtype=np.float32)] * 2), -1)
    wild = np.random.RandomState(seed).standard_normal(rest.shape).astype(np.float32) * np.float32(strength)
    assert folds(rest + wild) or strength < 0.02
    assert not folds(unfolded(rest + wild))
    assert not folds(mended(rest + wild))


def test_a_fold_is_mended_where_it_is() -> None:
    rest = np.stack(np.meshgrid(*[np.linspace(0, 1, NODES, dtype=np.float32)] * 2), -1)
    moved = rest + np.float32(0.01)
    moved[20, 20] += 0.04
    found = mended(moved)
    assert folds(moved)
    assert not folds(found)
    assert np.array_equal(found[40:], moved[40:])
    assert np.abs(unfolded(moved) - moved)[40:].max() > 0.001


def test_the_same_masks_give_the_same_bytes_alone_and_among_others() -> None:
    target, shapes = shape_of(animal()), [shape_of(blob(seed)) for seed in range(5)]
    together = warps(target, [(shape, False) for shape in shapes])
    again = warps(target, [(shape, False) for shape in shapes])
    assert [warp.places.tobytes() for warp in together] == [warp.places.tobytes() for warp in again]
    (alone,) = warps(target, [(shapes[2], False)])
    assert np.abs(alone.places - together[2].places).max() < 0.05
    assert exemplar_warp.VERSION == 6


def test_each_version_bends_as_it_ever_did() -> None:
    target, exemplar = shape_of(animal()), shape_of(blob(3))
    first, second, third = (warps(target, [(exemplar, False)], version=version)[0] for version in (1, 2, 3))
    (fourth,) = warps(target, [(exemplar, False)], version=4)
    for version, warp in ((1, first), (4, fourth)):
        assert np.allclose(warp.places[16::16, 16::16].sum((0, 1)), SUMS[version], atol=0.05)
    (fifth,) = warps(target, [(exemplar, False)], version=5)
    assert np.allclose(np.abs(fifth.places - fourth.places).sum((0, 1)), POLISHED, rtol=0.01)
    assert second.overlap > first.overlap + 0.01
    assert np.abs(third.places - second.places).max() > 0.5


@pytest.mark.parametrize("seed", range(4))
def test_the_polish_lays_outline_on_outline_and_leaves_what_lies_within(seed: int) -> None:
    target, exemplar = shape_of(animal()), shape_of(blob(seed))
    (before,), (now,) = warps(target, [(exemplar, False)], is_draft=True), warps(target, [(exemplar, False)])
    assert now.overlap > before.overlap + 0.01
    moved = np.abs(now.places - before.places).max(-1) / exemplar.window[2]
    inside = at_places(target.fields[64], rest_places(NODES))
    assert moved[np.abs(inside) < 0.01].max() > 0.004
    assert moved[inside > 0.1].max() < 0.002
    assert now.energy == before.energy


def test_who_is_compared_is_not_polished_yet() -> None:
    target, exemplar = shape_of(animal()), shape_of(blob(3))
    ((_, compared),) = best(target, [exemplar])
    draft, now = (warps(target, [(exemplar, compared.flip)], is_draft=is_draft)[0] for is_draft in (True, False))
    assert compared.places.tobytes() == draft.places.tobytes() != now.places.tobytes()


def test_the_body_of_a_head_is_hidden_where_the_mask_does_not_show_it() -> None:
    target, samples = head(), np.dstack([np.full((200, 160, 3), 90, np.uint8), sitter()])
    (warp,) = warps(shape_of(target), [(exemplar_shape_of(sitter()), False)])
    hidden, whole = (sample(samples, one, 160, 160).cover >= 128 for one in (warp, replace(warp, lowest=np.inf)))
    lowest = int(np.flatnonzero((target >= 128).any(1))[-1])
    assert whole[lowest + 3 :].any() and not hidden[lowest + 3 :].any()
    inside = target >= 128
    assert np.array_equal(hidden[inside], whole[inside])
    assert (hidden & inside).sum() / (hidden | inside).sum() > 0.94
    (body,) = warps(shape_of(sitter()), [(exemplar_shape_of(sitter()), False)])
    assert body.lowest == np.inf


def test_a_head_takes_a_head_and_a_body_the_whole() -> None:
    exemplar = exemplar_shape_of(sitter())
    before, now = (warps(shape_of(head()), [(exemplar, False)], version=version)[0] for version in (3, 4))
    (whole,) = warps(shape_of(sitter()), [(exemplar, False)])
    assert _place(whole, 80, 170)[1] == pytest.approx(170, abs=3)
    eyes = [_place(warp, 80, 75) for warp in (now, before)]  # px of the mask, half again as large as the exemplar's
    assert np.hypot(*(eyes[0] - (80, 50))) < 4
    assert np.hypot(*(eyes[1] - (80, 50))) > 10
    assert now.score > before.score + 0.1 and now.likeness > before.likeness + 0.1


@pytest.mark.parametrize("build", [(56, 26, 19, 9), (64, 38, 10, 6)])
def test_a_natural_outline_is_filled_as_it_was_bent(build: tuple[int, int, int, int]) -> None:
    mask = natural_outline(seen_from_before(), seen_from_the_side(*build))
    target, exemplar = shape_of(mask), exemplar_shape_of(seen_from_before())
    before, now = (warps(target, [(exemplar, False)], version=version)[0] for version in (5, 6))
    assert before.is_part and not now.is_part
    assert now.overlap > before.overlap + 0.01 and now.bending < before.bending / 2
    assert warps(target, [(exemplar, False)], is_draft=True)[0].is_part, "who is only compared is bent once"


def test_a_whole_that_is_bent_hardly_less_than_a_part_is_no_outline_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    mask = natural_outline(seen_from_before(), seen_from_the_side(56, 26, 19, 9))
    target, exemplar = shape_of(mask), exemplar_shape_of(seen_from_before())
    part, whole = (warps(target, [(exemplar, False)], version=version)[0] for version in (5, 6))
    for share, is_part in ((0.9, True), (1.1, False)):  # of the share that this one needs, roughly
        monkeypatch.setattr(exemplar_warp, "LESS_BENT", share * whole.bending / part.bending)
        assert warps(target, [(exemplar, False)])[0].is_part == is_part
    monkeypatch.setattr(exemplar_warp, "ITS_OWN", 1.0)
    assert warps(target, [(exemplar, False)])[0].is_part, "nor one that fits less well"


def test_a_head_stays_a_head() -> None:
    before, now = (warps(shape_of(head()), [(exemplar_shape_of(sitter()), False)], version=v)[0] for v in (5, 6))
    assert now.is_part and np.abs(now.places - before.places).max() < 0.05


def test_whose_head_is_like_the_mask_comes_first() -> None:
    bodies = [ellipse(110, 100), sitter(), ellipse(80, 120)]
    assert rank(shape_of(head()), [exemplar_shape_of(one) for one in bodies])[0] == (1, False)
    assert rank(shape_of(head()), [shape_of(one) for one in bodies])[0][0] != 1


def test_a_mirrored_part_is_found_as_well() -> None:
    lean = np.asarray(cv2.warpAffine(sitter(), np.array([[1, 0.4, -40], [0, 1, 0]]), (180, 200)), np.uint8)
    upper = lean.copy()
    upper[92:] = 0
    target, exemplar = shape_of(np.ascontiguousarray(upper[:, ::-1])), exemplar_shape_of(lean)
    assert rank(target, [exemplar]) == [(0, True)]
    assert part_like(target, exemplar, True)[0] in exemplar.parts


def test_whose_head_is_where_the_others_have_their_tails_comes_after_them() -> None:
    target, right, left = shape_of(animal()), (0.85, 0.2), (0.05, 0.5)
    others = [np.roll(animal(), shift, axis=0) | animal() for shift in (3, 4)]
    mirrored = np.ascontiguousarray(others[1][:, ::-1])

    def first(head: tuple[float, float] | None) -> int:
        shapes = [exemplar_shape_of(animal(), head), exemplar_shape_of(others[0], right)]
        return rank(target, [*shapes, exemplar_shape_of(mirrored, (1 - right[0], right[1]))])[0][0]

    assert [first(head) for head in (right, left, None)] == [0, 1, 0]


def test_what_a_head_costs_is_told_by_likeness() -> None:
    shapes = [exemplar_shape_of(animal(), head) for head in ((0.85, 0.2), (0.85, 0.25), (0.05, 0.5))]
    found = dict(best(shape_of(animal()), shapes))
    assert found[0].likeness == pytest.approx(found[1].likeness, abs=0.01)
    assert found[2].likeness < found[0].likeness - 0.05
    (alone, unknown) = (best(shape_of(animal()), [one])[0][1] for one in (shapes[2], shape_of(animal())))
    assert alone.likeness == unknown.likeness


def test_a_head_stays_where_it_is_in_an_upper_part() -> None:
    exemplar = exemplar_shape_of(sitter(), (80 / 160, 50 / 200))
    for shape in (exemplar, *exemplar.parts):
        assert shape.head is not None
        middle = np.array(shape.centre) + np.array(shape.head) * shape.spread
        assert np.allclose(shape.window[:2] + middle * shape.window[2], (80, 50), atol=0.1)


def test_where_the_whole_is_as_like_as_a_part_it_is_taken() -> None:
    box = np.full((80, 60), 255, np.uint8)  # whose upper parts are the same shape, once it is normalised
    exemplar = exemplar_shape_of(box)
    assert part_like(shape_of(box), exemplar, False)[0] is exemplar


def test_parts_do_not_change_what_older_recipes_show() -> None:
    target = shape_of(head())
    for version in (1, 2, 3):
        one, other = (
            warps(target, [(shape, True)], version=version)[0]
            for shape in (shape_of(sitter()), exemplar_shape_of(sitter()))
        )
        assert one.places.tobytes() == other.places.tobytes()


def _place(warp: Warp, x: float, y: float) -> NDArray[np.float32]:
    """Where in the exemplar a place of the mask is, both in px."""
    left, top, side = warp.window
    column, row = ((value - start) / side * (NODES - 1) for value, start in ((x, left), (y, top)))
    return np.asarray(warp.places[round(row), round(column)])
