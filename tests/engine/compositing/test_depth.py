"""Soft edges inside a mask."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from engine.compositing.feather import depth, feathered
from engine.scene.mask import Mask
from engine.scene.tiles import Pixels

coverages = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 24), st.integers(1, 24)), elements=st.sampled_from([0, 90, 255, 255, 255, 255])
)
radii = st.floats(0.1, 12)


def brute_force_depth(inside: np.ndarray) -> np.ndarray:
    """To the nearest pixel outside, where all beyond the array is outside."""
    padded = np.pad(inside, 1)
    outside = np.argwhere(~padded)
    there = np.argwhere(np.ones_like(padded))
    squares = ((there[:, None, :] - outside[None, :, :]) ** 2).sum(axis=2).min(axis=1)
    return np.sqrt(squares.astype(np.float32)).reshape(padded.shape)[1:-1, 1:-1]


@given(coverages)
def test_depth_is_the_exact_distance_to_the_last_bit(coverage: Pixels) -> None:
    assert np.array_equal(depth(coverage > 0), brute_force_depth(coverage > 0))


def test_depth_is_exact_in_a_large_mask_too() -> None:
    rows, columns = np.mgrid[:900, :1200].astype(np.float32)
    corners = np.minimum((rows - 70) ** 2 + (columns - 1100) ** 2, (rows - 800) ** 2 + (columns - 31) ** 2)
    border = np.minimum(np.minimum(rows, 899 - rows), np.minimum(columns, 1199 - columns)) + 1
    inside = np.ones((900, 1200), np.bool_)
    inside[70, 1100] = inside[800, 31] = False
    assert np.array_equal(depth(inside), np.sqrt(np.minimum(corners, border**2)))


@given(coverages, radii)
def test_nothing_grows_and_the_depth_stays(coverage: Pixels, radius: float) -> None:
    soft = feathered(coverage, radius)
    assert soft.dtype == np.uint8 and soft.shape == coverage.shape
    assert (soft <= coverage).all()
    deep = brute_force_depth(coverage > 0) >= radius + 0.5
    assert np.array_equal(soft[deep], coverage[deep])


@given(coverages, radii, radii)
def test_a_wider_feather_is_never_more(coverage: Pixels, one: float, other: float) -> None:
    narrow, wide = sorted((one, other))
    assert (feathered(coverage, wide).astype(int) <= feathered(coverage, narrow).astype(int) + 1).all()


def test_no_feather_leaves_the_mask() -> None:
    coverage = Mask.empty().stroke([(20, 20, 15)]).read(Mask.empty().stroke([(20, 20, 15)]).bounds())
    assert feathered(coverage, 0) is feathered(coverage, 1e-60) is coverage
    assert np.array_equal(feathered(coverage, 0.5), coverage)


def test_the_ramp_rises_smoothly_over_the_radius() -> None:
    row = feathered(np.full((101, 101), 255, np.uint8), 20)[50].astype(int)
    assert (np.diff(row[:51]) >= 0).all() and np.abs(np.diff(row)).max() < 255 * 1.5 / 20 + 2
    assert row[0] < 2 and abs(row[10] - 136) < 4 and row[20] == 255  # half way in at half the radius


@given(coverages, st.floats(0.1, 4))
@settings(max_examples=30)
def test_a_part_with_margin_is_as_the_whole(coverage: Pixels, radius: float) -> None:
    margin = int(np.ceil(radius)) + 1
    padded = np.pad(coverage, margin)
    part = padded[: 8 + 2 * margin, : 8 + 2 * margin]
    whole = feathered(coverage, radius)[:8, :8]
    assert np.array_equal(
        feathered(part, radius)[margin:-margin, margin:-margin][: whole.shape[0], : whole.shape[1]], whole
    )
