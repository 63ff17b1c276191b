"""Objects in the light of their place: they follow it, and are not bleached by it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.difference_transfer import to_oklab
from engine.generators.lighting import followed, gain_of_place, relit
from engine.generators.place_light import light_of_place

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
SIDE = 64
MASK = np.zeros((SIDE, SIDE), np.uint8)
MASK[20:50, 20:44] = 255
VALID = np.full_like(MASK, 255)
SHEEP, DOG, COW, ELEPHANT = (222, 212, 196), (176, 128, 78), (120, 72, 48), (132, 122, 112)
OF_VERSION_2 = (1.8736, 1.741, 1.5963, 0.717, 0.5975, 0.4806)
OF_VERSION_3 = (0.3064, 0.2462, 0.198, 0.4737, 0.2846, 0.1435)
OF_VERSION_4 = (2.0069, 1.6567, 1.3495, 0.7835, 0.7947, 0.8034)
OF_VERSION_5 = (0.9434, 0.9569, 0.9674, 0.4822, 0.5655, 0.6644)
LIT_BY_VERSION_5 = (60.364, 39.761, 21.406, 235.933, 165.143, 98.535)
OF_VERSION_6 = (0.1832, 0.2148, 0.2524, 0.4276, 0.1657, 0.0643)
LIT_BY_VERSION_6 = (30.508, 21.5, 15.179)
OF_VERSION_7 = (3.1827, 2.0261, 0.8465, 1.9372, 1.2749, 0.7145)
GARISH, WHEAT = (164, 220, 17), (200, 150, 40)
SNOW, SAND, GRASS, SUN = (242, 246, 252), (232, 214, 182), (96, 150, 52), (255, 214, 130)
OVEREXPOSED = (255, 255, 255)


def ground(*colour: int, sky: tuple[int, ...] | None = None) -> Bytes:
    rgb = np.full((SIDE, SIDE, 3), colour, np.uint8)
    if sky is not None:
        rgb[:35] = sky
    return rgb


def animal(*colour: int) -> Bytes:
    fur = np.random.RandomState(3).randint(-22, 23, (SIDE, SIDE, 1))
    return np.clip(np.array(colour) + fur, 0, 255).astype(np.uint8)


def lit(rgb: Bytes, place: Bytes, follow: float = 1.0) -> Bytes:
    return followed(rgb, MASK, gain_of_place(place, MASK, VALID, follow))


def lightness_and_chroma(rgb: Bytes) -> tuple[float, float]:
    lab = to_oklab(rgb)[MASK > 0]
    return float(lab[:, 0].mean()), float(np.hypot(*lab[:, 1:].T).mean())


@pytest.mark.parametrize(("colour", "place"), [
    (SHEEP, ground(*SNOW)), (DOG, ground(*SAND)), (COW, ground(*GRASS)), (ELEPHANT, ground(60, 44, 40, sky=SUN)),
], ids=["sheep on snow", "dog on sand", "cow on grass", "elephant against the sun"])  # fmt: skip
def test_an_object_is_neither_bleached_nor_loses_its_colour(colour: tuple[int, ...], place: Bytes) -> None:
    own = animal(*colour)
    seen = lit(own, place)
    (before, colourful), (after, still) = lightness_and_chroma(own), lightness_and_chroma(seen)
    assert after < max(0.92, before + 0.01)
    assert after - before < 0.15
    assert still > 0.7 * colourful
    inside = seen[MASK > 0]
    assert (inside.min(1) >= 254).mean() <= (own[MASK > 0].min(1) >= 254).mean() + 0.001
    assert inside.astype(int).std(0).min() > 0.55 * own[MASK > 0].astype(int).std(0).min()


def test_a_place_that_is_like_mean_light_changes_nothing() -> None:
    own = animal(*DOG)
    assert (followed(own, MASK, np.ones(3, np.float32)) == own).all()
    assert (lit(own, ground(*SNOW), follow=0.0) == own).all()
    assert (gain_of_place(ground(*SNOW), MASK, np.zeros_like(VALID), 1.0) == 1).all()


def test_a_few_hundredths_tell_what_is_white() -> None:
    meadow = ground(*GRASS)
    with_daisies = meadow.copy()
    with_daisies[1::7, 1::7] = SNOW
    without, seen = (gain_of_place(place, MASK, VALID, 1.0).mean() for place in (meadow, with_daisies))
    assert without < 0.9 and seen > 1.1


@pytest.mark.parametrize("change", [-0.5, 0.5])
def test_exposure_is_answered_by_what_has_room_for_it(change: float) -> None:
    own = animal(*COW)
    tones = []
    for tone in (0.3, 0.3 * float(np.exp(change))):
        place = ground(*[round(255 * tone ** (1 / 2.2))] * 3)
        tones.append(np.log((lit(own, place)[MASK > 0] / 255.0) ** 2.2 + 1e-4).mean())
    assert (tones[1] - tones[0]) / change == pytest.approx(1, abs=0.15)


def test_a_bright_sky_behind_an_object_does_not_light_it() -> None:
    dim = gain_of_place(ground(60, 60, 60), MASK, VALID, 1.0)
    against = gain_of_place(ground(60, 60, 60, sky=(255, 255, 255)), MASK, VALID, 1.0)
    beneath = gain_of_place(ground(255, 255, 255, sky=(60, 60, 60)), MASK, VALID, 1.0)
    assert dim.max() < against.max() < 0.85 * beneath.min()


def test_a_cast_turns_the_hue_and_not_the_brightness() -> None:
    own = animal(150, 150, 150)
    grey, warm = (lit(own, ground(*colour)) for colour in ((128, 128, 128), (150, 126, 100)))
    assert warm[MASK > 0][:, 0].mean() > warm[MASK > 0][:, 2].mean() + 8
    assert abs(lightness_and_chroma(grey)[0] - lightness_and_chroma(warm)[0]) < 0.03


def test_against_a_bright_sky_an_object_is_nearly_as_dark_as_its_ground() -> None:
    dusk = gain_of_place(ground(60, 44, 40, sky=(255, 214, 130)), MASK, VALID, 1.0)
    assert dusk.mean() < 0.6 * gain_of_place(ground(60, 44, 40, sky=(255, 214, 130)), MASK, VALID, 1.0, 2).mean()
    assert dusk.mean() > 2 * gain_of_place(ground(60, 44, 40), MASK, VALID, 1.0).mean()


@pytest.mark.parametrize(("low", "high", "least", "most"), [
    ((110, 96, 84), (150, 128, 110), 0.15, 0.4),  # dusk: all of it warm
    ((70, 80, 96), (104, 116, 132), -0.4, -0.1),  # rain: all of it cool
    ((150, 128, 110), (104, 116, 132), 0, 0.12),  # sand and a grey sky: nothing to follow
    ((160, 50, 4), (255, 140, 0), 0.9, 1.2),  # a low sun, which leaves no blue
    ((150, 60, 8), (70, 110, 120), 0.6, 1.1),  # the same under a sky that is still blue
    ((150, 92, 66), (225, 230, 238), 0, 0.2),  # bricks in white light
    ((60, 110, 40), (96, 150, 52), 0, 0.25),  # grass: green is its own
    ((10, 60, 190), (40, 100, 230), -0.25, -0.1),  # a blue sky: not all of it, either
])  # fmt: skip
def test_a_cast_is_what_no_part_of_the_ground_is_free_of(
    low: tuple[int, ...], high: tuple[int, ...], least: float, most: float
) -> None:
    red, _, blue = np.log(gain_of_place(ground(*low, sky=high), MASK, VALID, 1.0))
    assert least < (red - blue) / 2 < most


def test_the_warmth_of_a_garish_lawn_is_no_light() -> None:
    """A lawn without blue turned a chestnut horse pink; an ordinary one, sand and a low sun tell what they told."""

    def warmth(place: Bytes, version: int) -> float:
        red, _, blue = np.log(gain_of_place(place, MASK, VALID, 1.0, version))
        return float(red - blue) / 2

    assert warmth(ground(*GARISH), 8) < 0.2 < 0.6 < warmth(ground(*GARISH), 7)
    assert warmth(ground(*WHEAT), 8) < 0.35 < 0.45 < warmth(ground(*WHEAT), 7)
    for place in (ground(*GRASS), ground(*SAND), ground(160, 50, 4, sky=(255, 140, 0))):
        assert warmth(place, 8) == pytest.approx(warmth(place, 7), abs=0.01)
    chestnut = animal(150, 92, 58)
    before, now = (
        to_oklab(followed(chestnut, MASK, gain_of_place(ground(*GARISH), MASK, VALID, 1.0, version)))[MASK > 0].mean(0)
        for version in (7, 8)
    )
    own = to_oklab(chestnut)[MASK > 0].mean(0)
    assert before[1] > 1.3 * own[1] > 1.1 * now[1]  # redness


def test_a_sun_in_the_picture_is_no_white_thing_and_a_red_sky_is_light() -> None:
    place = ground(20, 8, 5, sky=(150, 40, 8))
    place[4:16, 26:38] = 255

    def warmth(version: int) -> float:
        red, _, blue = np.log(gain_of_place(place, MASK, VALID, 1.0, version))
        return float(red - blue) / 2

    assert warmth(6) < 0.6 < 0.85 < warmth(7) < 1.2
    place[1:20, 20:44] = 255  # larger than the tenth of a ground that stands for its most neutral part
    assert warmth(6) < 0.3 < 0.85 < warmth(7) < 1.2
    place[:20] = 255  # the white wall of a studio
    assert warmth(7) == pytest.approx(warmth(6), abs=0.02)


def test_a_large_object_is_lit_as_a_small_one_is() -> None:
    """What of it tells how bright it is, is looked at every few px."""
    shade = np.linspace(0.3, 1.3, SIDE)[:, None, None]  # a dark back over a pale belly
    small = (animal(150, 120, 90) * shade).clip(0, 255).astype(np.uint8)
    inside = np.full((SIDE, SIDE), 255, np.uint8)
    large, whole = (np.kron(one, np.ones((13, 13, *([1] * (one.ndim - 2))), np.uint8)) for one in (small, inside))
    for place in (ground(*SNOW), ground(60, 44, 40, sky=SUN)):
        gain = gain_of_place(place, MASK, VALID, 1.0)
        assert followed(large, whole, gain)[6::13, 6::13] == pytest.approx(followed(small, inside, gain), abs=1.5)


def test_leaves_are_darker_than_other_grounds_in_the_same_light() -> None:
    leaves, grey = (gain_of_place(ground(*colour), MASK, VALID, 1.0) for colour in ((60, 110, 40), (96, 96, 96)))
    assert leaves.mean() > 1.15 * grey.mean()


def test_what_is_black_stays_black_in_bright_light() -> None:
    black, brown = (lit(animal(*colour), ground(*OVEREXPOSED)).mean() for colour in ((36, 34, 40), (120, 72, 48)))
    assert black < 1.15 * animal(36, 34, 40).mean()
    assert brown > 1.15 * animal(120, 72, 48).mean()


@pytest.mark.parametrize("place", [SNOW, SAND, (205, 225, 228)], ids=["snow", "sand", "a bright sea"])
def test_a_ground_that_is_white_by_itself_hardly_brightens(place: tuple[int, ...]) -> None:
    gain = gain_of_place(ground(*place, sky=(90, 140, 210)), MASK, VALID, 1.0)
    assert 0.95 < gain.mean() < 1.3
    assert gain.mean() < 0.8 * gain_of_place(ground(*place, sky=(90, 140, 210)), MASK, VALID, 1.0, 4).mean()


def test_a_white_ground_darkens_as_its_photo_does() -> None:
    bright, dim, dusk = (
        gain_of_place(ground(*(round(tone * channel) for channel in SNOW)), MASK, VALID, 1.0).mean()
        for tone in (1.0, 0.6, 0.3)
    )
    assert dim < 0.75 * bright
    assert dusk < 0.25 * bright


def test_a_meadow_lies_in_the_light_of_white_clouds_and_a_ground_at_dusk_does_not() -> None:
    meadow, dusk = ground(96, 130, 40, sky=(235, 238, 240)), ground(58, 56, 52, sky=(235, 238, 240))
    gains = [[gain_of_place(place, MASK, VALID, 1.0, version).mean() for version in (4, 5)] for place in (meadow, dusk)]
    assert 1.1 * gains[0][0] < gains[0][1] < 1
    assert gains[1][1] <= gains[1][0] < 0.5


def test_only_a_ground_without_colour_is_white_by_itself() -> None:
    """As a photo is exposed for longer, a lawn's object is brightened with it, one on a white wall hardly is."""
    changes = []
    for version in (5, 6):
        for colour in ((128, 164, 64), (176, 176, 176)):
            seen, longer = ((np.array(colour) / 255) ** 2.2 * light for light in (1, np.exp(0.3)))
            gains = [
                gain_of_place(ground(*np.rint(255 * one ** (1 / 2.2))), MASK, VALID, 1.0, version)
                for one in (seen, longer)
            ]
            changes.append(float(np.log(gains[1] / gains[0]).mean()) / 0.3)
    lawn_before, wall_before, lawn, wall = changes
    assert lawn > 0.9 > 3 * lawn_before
    assert abs(wall) < 0.3 and abs(wall_before) < 0.3


def test_on_a_white_ground_that_is_not_bleached_an_object_is_as_in_its_own_photo() -> None:
    sky = (90, 140, 210)
    white, sand, bleached = (
        gain_of_place(ground(*colour, sky=sky), MASK, VALID, 1.0).mean()
        for colour in ((232, 236, 240), SAND, OVEREXPOSED)
    )
    assert white == pytest.approx(1, abs=0.05) and sand == pytest.approx(1, abs=0.05)
    assert 1.25 < bleached < 1.4


def test_in_the_light_of_a_middling_ground_an_object_is_as_in_its_own_photo() -> None:
    assert gain_of_place(ground(168, 168, 168), MASK, VALID, 1.0) == pytest.approx(np.ones(3), abs=0.02)


def test_a_path_through_a_meadow_is_as_bright_as_without_its_grass() -> None:
    meadow = ground(60, 110, 40)
    meadow[50:, 20:44] = (206, 200, 192)
    light, before = (light_of_place(meadow, MASK, VALID, version) for version in (6, 5))
    assert light is not None and before is not None
    assert light.neutral > 0.85 and light.brightness < 0.9 * before.brightness


def test_beside_a_bright_sea_a_cliff_in_its_own_shade_is_dark() -> None:
    place = ground(4, 5, 6, sky=(120, 150, 190))
    place[30:, :14] = (150, 165, 180)
    before, now = (gain_of_place(place, MASK, VALID, 1.0, version).mean() for version in (5, 6))
    assert 0.1 < now < 0.5 * before


def test_where_no_ground_is_seen_beneath_an_object_nothing_is_taken_for_its_shade() -> None:
    mask, valid = np.zeros_like(MASK), np.full_like(MASK, 255)
    mask[20:, 6:-6] = 255
    valid[40:] = 0
    place = ground(*SAND)
    before, now = (gain_of_place(place, mask, valid, 1.0, version).mean() for version in (5, 6))
    assert now > 0.95 * before


def test_a_cliff_before_a_bright_sea_is_hardly_lit_by_it() -> None:
    place = ground(4, 5, 6, sky=(120, 150, 190))
    place[30:, :14] = (150, 165, 180)
    before, now = (gain_of_place(place, MASK, VALID, 1.0, version).mean() for version in (6, 7))
    assert 0.05 < now < 0.65 * before


@pytest.mark.parametrize("gain", [0.1, 0.2])
def test_what_is_darkened_is_so_in_its_mean(gain: float) -> None:
    """Curves that are steeper about the median left bright parts bright."""
    shade = np.where(np.arange(SIDE)[:, None, None] < 42, 0.35, 1.5)
    own = (animal(150, 120, 90) * shade).clip(0, 255).astype(np.uint8)
    before, now, newest = (
        np.mean((followed(own, MASK, np.full(3, gain, np.float32), version)[MASK > 0] / 255.0) ** 2.2)
        / np.mean((own[MASK > 0] / 255.0) ** 2.2)
        for version in (5, 6, 7)
    )
    assert now == pytest.approx(gain, rel=0.03) and newest == pytest.approx(gain, rel=0.03)
    assert before > 1.1 * gain


def test_pale_legs_of_a_dark_animal_are_darkened_as_white_is() -> None:
    own = animal(60, 50, 40)
    own[47:] = 235
    legs = (slice(47, 50), slice(20, 44))
    before, now = (
        np.mean((followed(own, MASK, np.full(3, 0.15, np.float32), version)[legs] / 255.0) ** 2.2) / (235 / 255) ** 2.2
        for version in (6, 7)
    )
    assert before > 1.2 * 0.15 and now < 1.1 * 0.15


def test_version_2_is_as_it_was() -> None:
    """The factors over sand, and against the sun, as they were before there was a third version."""
    found = [gain_of_place(place, MASK, VALID, 1.0, 2) for place in (ground(*SAND), ground(60, 44, 40, sky=SUN))]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_2, abs=2e-3)


def test_version_3_is_as_it_was() -> None:
    """Likewise at dusk, and in a low sun, as they were before there was a fourth version."""
    places = (ground(110, 96, 84, sky=(150, 128, 110)), ground(160, 50, 4, sky=(255, 140, 0)))
    found = [gain_of_place(place, MASK, VALID, 1.0, 3) for place in places]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_3, abs=2e-3)


def test_version_4_is_as_it_was() -> None:
    """Likewise over sand, and in a meadow, as they were before there was a fifth version."""
    places = (ground(*SAND), ground(96, 130, 40, sky=(235, 238, 240)))
    found = [gain_of_place(place, MASK, VALID, 1.0, 4) for place in places]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_4, abs=2e-3)


def test_version_5_is_as_it_was() -> None:
    """Likewise in a meadow, and before a cliff; and a dog that is darkened and brightened."""
    cliff = ground(4, 5, 6, sky=(120, 150, 190))
    cliff[30:, :14] = (150, 165, 180)
    places = (ground(96, 130, 40, sky=(235, 238, 240)), cliff)
    found = [gain_of_place(place, MASK, VALID, 1.0, 5) for place in places]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_5, abs=2e-3)
    gains = ((0.1, 0.08, 0.06), (2.0, 1.8, 1.6))
    lit_before = [followed(animal(*DOG), MASK, np.array(gain, np.float32), 5)[MASK > 0].mean(0) for gain in gains]
    assert np.concatenate(lit_before) == pytest.approx(LIT_BY_VERSION_5, abs=0.02)


def test_version_6_is_as_it_was() -> None:
    """Likewise before that cliff, and against a red sun; and a dark animal with pale legs that is darkened."""
    cliff, red = ground(4, 5, 6, sky=(120, 150, 190)), ground(46, 14, 6, sky=(150, 40, 8))
    cliff[30:, :14] = (150, 165, 180)
    red[4:16, 26:38] = 255
    found = [gain_of_place(place, MASK, VALID, 1.0, 6) for place in (cliff, red)]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_6, abs=2e-3)
    own = animal(60, 50, 40)
    own[47:] = 235
    lit_before = followed(own, MASK, np.array((0.2, 0.15, 0.1), np.float32), 6)[MASK > 0].mean(0)
    assert lit_before == pytest.approx(LIT_BY_VERSION_6, abs=0.02)


def test_version_7_is_as_it_was() -> None:
    """Likewise on a garish lawn, and before ripe wheat."""
    found = [gain_of_place(place, MASK, VALID, 1.0, 7) for place in (ground(*GARISH), ground(*WHEAT))]
    assert np.concatenate(found) == pytest.approx(OF_VERSION_7, abs=2e-3)


def test_drawing_1_keeps_the_texture_of_what_is_nearly_white() -> None:
    ramp = np.arange(180, 256, dtype=np.uint8)[None, :, None].repeat(3, 2)
    bright = relit(ramp, np.full(3, 2.0, np.float32))[0, :, 0].astype(int)
    assert bright[0] > 200 and bright[-1] == 255
    assert bright[-1] - bright[0] > 25
    dark = relit(ramp, np.full(3, 0.5, np.float32))[0, :, 0].astype(int)
    assert np.abs(dark - np.arange(180, 256) * 0.5 ** (1 / 2.2)).max() <= 1
    assert (relit(ramp, np.ones(3, np.float32)) == ramp).all()
