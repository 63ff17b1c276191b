"""Adjustments map colours by the formulas that they say, and refuse settings that make no sense."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene import edits, mask_edits
from engine.scene.adjustments import (
    ADJUSTMENTS,
    Adjustment,
    AreaAdjustment,
    BlackWhite,
    ColourAdjustment,
    Curve,
    Curves,
    Exposure,
    GaussianBlur,
    GradientMap,
    Grain,
    HighPass,
    Invert,
    LensBlur,
    Levels,
    MotionBlur,
    Posterise,
    Range,
    Threshold,
    ToneAdjustment,
    UnsharpMask,
    WhiteBalance,
)
from engine.scene.adjustments.base import TONES_PICKED, Limited
from engine.scene.adjustments.colour import luma, pixels_of, planes_of
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, LayerMask
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.kinds import subclasses
from tests.engine.scene.adjusting import FORMULAS, SETTINGS
from tests.engine.scene.painted import with_stroke
from tests.engine.scene.strategies import disc, photo

VALUES = np.arange(256) / 255
bytes_ = st.integers(0, 255)


def pixels(*colours: tuple[int, int, int, int]) -> np.ndarray:
    return np.array([colours], np.uint8)


EFFECTS = {
    *(BlackWhite, GradientMap, Invert, Posterise, Threshold),
    *(GaussianBlur, MotionBlur, LensBlur, UnsharpMask, HighPass, Grain),
}


@dataclass
class Whole:
    """A canvas as an adjustment sees it: nothing around, so a blur reaches no further than its borders."""

    rgb: np.ndarray
    scale = 1

    @property
    def box(self) -> Box:
        return Box(0, 0, *self.rgb.shape[:0:-1])

    canvas = box

    def blurred(self, radius: float) -> np.ndarray:
        found: np.ndarray = cv2.GaussianBlur(np.moveaxis(self.rgb, 0, 2), (0, 0), radius)
        return np.moveaxis(found, 2, 0)

    def blurred_luma(self, radius: float) -> np.ndarray:
        return luma(self.blurred(radius))

    @property
    def around(self) -> np.ndarray:
        return pixels_of(self.rgb, np.full((*self.rgb.shape[1:], 4), 255, np.uint8))

    def weighted(self, plane: np.ndarray, weights: np.ndarray) -> np.ndarray:
        return cv2.filter2D(plane, cv2.CV_32F, weights)

    def smooth(self, plane: np.ndarray, radius: float) -> np.ndarray:
        margin = (plane.shape[0] - self.box.height) // 2
        return cv2.GaussianBlur(plane, (0, 0), radius)[margin:-margin, margin:-margin]


@pytest.mark.parametrize("kind", ADJUSTMENTS.values(), ids=list(ADJUSTMENTS))
def test_as_made_an_adjustment_changes_nothing_unless_it_is_an_effect(kind: type[Adjustment]) -> None:
    every = np.random.RandomState(1).randint(0, 256, (64, 48, 4)).astype(np.uint8)
    every[..., :3][::2] = every[..., :1][::2]  # greys too
    changed = kind().apply_in(Whole(planes_of(every)), every)
    assert np.array_equal(changed, every) != (kind in EFFECTS)
    assert np.array_equal(changed[..., 3], every[..., 3])


@pytest.mark.parametrize("kind", ADJUSTMENTS.values(), ids=list(ADJUSTMENTS))
def test_numbers_beyond_their_limits_are_refused(kind: type[Adjustment]) -> None:
    for name, limits in kind.limits.items():
        for value in (limits[0] - 0.01, limits[1] + 0.01, float("nan"), "1"):
            with pytest.raises(Problem, match=f"{name} of {kind.title.lower()} must be"):
                kind(**{name: value})
    parts = {f.name: getattr(kind(), f.name) for f in fields(kind) if isinstance(getattr(kind(), f.name), Limited)}
    for part in parts.values():
        assert part.limits.keys() == {field.name for field in fields(part)}
    plain = {field.name for field in fields(kind) if type(getattr(kind(), field.name)) is float}
    assert plain == kind.limits.keys()


def test_every_adjustment_has_its_formula_among_the_tests() -> None:
    assert set(FORMULAS) == set(ADJUSTMENTS.values()) - {Grain} == {type(one) for one in SETTINGS}


def test_every_adjustment_is_offered() -> None:
    whole = {kind for kind in subclasses(Adjustment) if not list(subclasses(kind))}
    assert whole - {ColourAdjustment, AreaAdjustment} == set(ADJUSTMENTS.values())
    assert all(name == kind.kind and kind.title for name, kind in ADJUSTMENTS.items())


def test_all_that_matters_is_in_the_text() -> None:
    one, other = Levels(), Levels(green=Range(gamma=1.1))
    assert one.text == Levels().text == f"levels {((0.0, 255.0, 1.0, 0.0, 255.0),) * 4}"
    assert other.text != one.text and Curves().text != one.text


# Levels


@given(
    black=st.integers(0, 254),
    white=st.integers(1, 255),
    gamma=st.floats(0.1, 10),
    low=bytes_,
    high=bytes_,
    value=bytes_,
)
def test_levels_follow_their_formula(
    black: int, white: int, gamma: float, low: int, high: int, value: int
) -> None:
    assume(black < white)
    table = Levels(rgb=Range(black, white, gamma, low, high)).tables
    share = min(max((value - black) / (white - black), 0), 1)
    expected = low + (high - low) * share ** (1 / gamma)
    assert np.abs(table[:, value] - expected).max() <= 0.5 + 1e-9


def test_a_channels_levels_come_before_those_of_all() -> None:
    levels = Levels(rgb=Range(black=100), green=Range(low=100, high=100), blue=Range(0, 255, 1, 255, 0))
    changed = levels.apply(pixels((0, 7, 255, 33)))
    # Blue 0 is turned to 255 and stays there; green is 100, which all channels' black point makes 0.
    assert changed.tolist() == [[[255, 0, 255, 33]]]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"black": 255.0}, "black point of levels must be below"),
        ({"black": 9.0, "white": 9.0}, "black point of levels must be below"),
        ({"black": -1.0}, "levels' black must be between 0 and 255"),
        ({"high": 256.0}, "levels' high must be"),
        ({"gamma": 0.0}, "levels' gamma must be between 0.1 and 10"),
        ({"gamma": float("nan")}, "levels' gamma"),
        ({"low": "1"}, "levels' low must be a number"),
    ],
)
def test_levels_that_make_no_sense(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(Problem, match=words):
        Range(**fields)


# Curves

points = st.lists(st.tuples(bytes_, bytes_), min_size=2, max_size=16, unique_by=lambda point: point[0]).map(
    lambda found: tuple(sorted(found))
)


@given(points)
def test_a_curve_runs_through_its_points_and_never_beyond_them(found: tuple[tuple[float, float], ...]) -> None:
    table = Curve(found).at(VALUES) * 255
    for (x, y), (right, upper) in pairwise(found):
        between = table[int(x) : int(right) + 1]
        assert np.allclose(between[[0, -1]], (y, upper))
        assert np.diff(between).min() >= -1e-9 if upper >= y else np.diff(between).max() <= 1e-9
    assert np.allclose(table[: int(found[0][0])], found[0][1])
    assert np.allclose(table[int(found[-1][0]) :], found[-1][1])


def test_a_curve_is_the_monotone_cubic_that_others_draw() -> None:
    curve = Curve(((0, 0), (64, 32), (128, 180), (192, 180), (255, 255)))
    at = np.array([16, 48, 96, 160, 224]) / 255
    # Computed by SciPy's PchipInterpolator.
    expected = [2.53333333, 19.6, 112.57777778, 180.0, 204.14815306]
    assert np.abs(curve.at(at) * 255 - expected).max() < 1e-6
    assert Curves(red=curve).tables[0, 48] == 20 and Curves(red=curve).tables[1, 48] == 48


def test_two_points_make_a_straight_line() -> None:
    assert np.allclose(Curve(((0, 255), (255, 0))).at(VALUES), 1 - VALUES)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (((0, 0),), "2 to 16 points"),
        (tuple((x, x) for x in range(17)), "2 to 16 points"),
        (((0, 0), (9, 9, 9)), "2 to 16 points"),
        (((9, 0), (9, 255)), "further right"),
        (((9, 0), (8, 255)), "further right"),
        (((0, 0), (256, 255)), "curve's input must be between 0 and 255"),
        (((0, 0), (255, float("inf"))), "curve's output"),
    ],
)
def test_curves_that_make_no_sense(wrong: Any, words: str) -> None:
    with pytest.raises(Problem, match=words):
        Curve(wrong)


# Exposure


@given(st.floats(-10, 10), st.floats(-0.5, 0.5), st.floats(0.1, 10), bytes_)
def test_exposure_follows_its_formula(stops: float, offset: float, gamma: float, value: int) -> None:
    def light(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    exposed = min(max(light(value / 255) * 2**stops + offset, 0), 1) ** (1 / gamma)
    expected = 255 * (12.92 * exposed if exposed <= 0.0031308 else 1.055 * exposed ** (1 / 2.4) - 0.055)
    assert np.abs(Exposure(stops, offset, gamma).tables[:, value] - expected).max() <= 0.5 + 1e-6


def test_a_stop_is_twice_the_light() -> None:
    assert Exposure(1).tables[0, [0, 55, 137, 188, 255]].tolist() == [0, 78, 188, 255, 255]


# Colours that are picked


@pytest.mark.parametrize("adjustment", [Levels(), Levels(red=Range(30, 220, 1.3)), Curves()])
@given(st.tuples(st.integers(40, 200), st.integers(40, 200), st.integers(40, 200)))
def test_a_picked_colour_becomes_black_grey_or_white(adjustment: Levels | Curves, colour: tuple[int, int, int]) -> None:
    red, green, blue = colour

    def made(tone: str) -> list[int]:
        changed = adjustment.with_picked(tone, (red / 255, green / 255, blue / 255))
        return changed.apply(pixels((blue, green, red, 255)))[0, 0, :3].tolist()  # type: ignore[no-any-return]

    assert made("black") == [0, 0, 0] and made("white") == [255, 255, 255]
    assert np.ptp(made("grey")) <= 1 and 30 < made("grey")[0] < 225


def faded(*ends: tuple[int, int]) -> np.ndarray[Any, Any]:
    """How often each value occurs in channels that lie between those ends, with a speck beyond them."""
    counts = np.zeros((3, 256), np.int64)
    for channel, (low, high) in zip(counts, ends, strict=True):
        channel[low : high + 1] = 1000
        channel[[0, 255]] = 5
    return counts


def test_auto_contrast_lays_all_channels_out_alike() -> None:
    counts = faded((60, 200), (50, 180), (40, 150))
    assert Levels().with_auto_contrast(counts) == Levels(rgb=Range(40, 200))
    assert Levels(red=Range(gamma=2)).with_auto_contrast(counts).red == Range(gamma=2)
    half = Levels(blue=Range(40, 150, low=0, high=240)).with_auto_contrast(counts)
    assert half.rgb == Range(0, 240)


def test_auto_colour_lays_each_channel_out_by_itself() -> None:
    changed = Levels(rgb=Range(10, 240, 1.5)).with_auto_colour(faded((60, 200), (50, 180), (40, 150)))
    assert changed == Levels(Range(gamma=1.5), Range(60, 200), Range(50, 180), Range(40, 150))


@pytest.mark.parametrize("counts", [np.zeros((3, 256), np.int64), faded((90, 90), (90, 90), (90, 90))])
def test_of_nothing_and_of_one_value_there_are_no_ends(counts: np.ndarray[Any, Any]) -> None:
    counts[:, [0, 255]] = 0
    assert Levels().with_auto_contrast(counts) == Levels().with_auto_colour(counts) == Levels()


def test_a_tone_that_is_not_picked_is_refused() -> None:
    with pytest.raises(Problem, match="Invert cannot make a colour grey"):
        Invert().with_picked("grey", (0.5, 0.5, 0.4))
    assert all(set(kind.picked_tones) <= set(TONES_PICKED) for kind in ADJUSTMENTS.values())


def test_points_are_put_in_and_taken_away_by_picks() -> None:
    curve = Curve(((0, 0), (100, 90), (128, 140), (255, 255)))
    assert curve.with_point(102, 300).points == ((0, 0), (102, 255), (128, 140), (255, 255))
    assert curve.with_end("black", 110).points == ((110, 0), (128, 140), (255, 255))
    assert curve.with_end("white", 90).points == ((0, 0), (90, 255))
    assert curve.with_end("black", 255).points == ((254, 0), (255, 255))


# Others


@given(st.tuples(st.integers(60, 200), st.integers(60, 200), st.integers(60, 200)))
def test_white_balance_makes_a_colour_grey(colour: tuple[int, int, int]) -> None:
    balance = WhiteBalance().with_picked("grey", (colour[0] / 255, colour[1] / 255, colour[2] / 255))
    assume(abs(balance.temperature) < 100 and abs(balance.tint) < 100)
    blue, green, red = balance.apply(pixels((*colour[::-1], 255)))[0, 0, :3].astype(int)
    assert max(red, green, blue) - min(red, green, blue) <= 1 or max(red, green, blue) == 255


def test_a_gradients_stops_go_from_left_to_right() -> None:
    for stops in (((0, 1, 2, 3),), ((50, 0, 0, 0), (50, 9, 9, 9)), ((0, 0, 0), (100, 1, 1))):
        with pytest.raises(Problem, match="gradient"):
            GradientMap(stops)  # type: ignore[arg-type]


def test_grain_is_noise_of_the_strength_that_is_asked_for() -> None:
    grey = np.full((3, 256, 256), 0.5, np.float32)
    for grain in (Grain(20), Grain(20, size=4), Grain(20, colour=100), Grain(20, seed=5)):
        noise = grain.colours_in(Whole(grey)) - grey
        assert abs(noise.std() - 0.05) < 0.004 and abs(noise.mean()) < 0.004
        assert (np.ptp(noise, axis=0).max() > 0.01) == (grain.colour > 0)
    first, same, other = (Grain(20, seed=seed).colours_in(Whole(grey)) for seed in (1, 1, 2))
    assert np.array_equal(first, same) and abs(np.corrcoef(first[0].ravel(), other[0].ravel())[0, 1]) < 0.02
    assert abs(np.corrcoef(first[0, 1:].ravel(), first[0, :-1].ravel())[0, 1]) < 0.02


def test_a_table_keeps_to_what_pixels_can_hold() -> None:
    class Steep(ToneAdjustment):
        def tone(self, values: np.ndarray, channel: str) -> np.ndarray:
            return values * 3 - 1

    assert Steep().tables[0, [0, 85, 128, 255]].tolist() == [0, 0, 129, 255]


# As layers


def test_an_adjustment_is_added_above_a_layer_under_a_free_name() -> None:
    scene = edits.open_photo(photo())
    scene, first = edits.add_adjustment(scene, Levels())
    scene, second = edits.add_adjustment(scene, Levels(), disc(), above=scene.layers[0].id)
    assert [layer.name for layer in scene.layers] == ["photo.png", "Levels 2", "Levels"]
    assert [layer.id for layer in scene.layers[1:]] == [second, first]
    assert scene.find(first).box_in(scene.box) == scene.box
    assert scene.find(second).box_in(scene.box) == disc().bounds()
    assert list(scene.find(first).arrays()) == [] and len(list(scene.find(second).arrays())) == 1


def test_a_high_pass_begins_in_the_mode_in_which_it_sharpens() -> None:
    scene, id = edits.add_adjustment(edits.open_photo(photo()), HighPass())
    assert scene.find(id).mode == "overlay"


def test_its_settings_and_its_mask_are_edits() -> None:
    scene, id = edits.add_adjustment(edits.open_photo(photo()), Levels())
    assert edits.set_adjustment(scene, id, Levels()) is scene
    assert adjustment_in(edits.set_adjustment(scene, id, Curves()), id).adjustment == Curves()
    confined = mask_edits.set_mask(scene, id, LayerMask.showing(disc()))
    assert adjustment_in(confined, id).mask_in(scene.box) == disc() and mask_edits.set_mask(confined, id, None) == scene
    with pytest.raises(Problem, match="not of the kind"):
        edits.set_adjustment(scene, scene.layers[0].id, Levels())
    with pytest.raises(Problem, match="locked"):
        edits.set_adjustment(edits.set_locked(scene, id, True), id, Curves())


def test_painting_begins_a_mask_and_erasing_takes_away_from_everywhere() -> None:
    scene, id = edits.add_adjustment(edits.open_photo(photo()), Levels())
    stroke = [(120.0, 90.0, 40.0)]
    painted = with_stroke(scene, id, stroke)
    assert adjustment_in(painted, id).mask_in(scene.box) == disc()
    erased = with_stroke(painted, id, stroke, erase=True)
    assert adjustment_in(erased, id).mask_in(scene.box) == disc().without(disc())
    erased = with_stroke(scene, id, stroke, erase=True)
    assert adjustment_in(erased, id).mask_in(scene.box) == Mask.empty().inverted(scene.box).without(disc())


def adjustment_in(scene: Scene, id: str) -> AdjustmentLayer:
    layer = scene.find(id)
    assert isinstance(layer, AdjustmentLayer)
    return layer
