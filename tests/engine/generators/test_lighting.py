"""Objects in the light of their place: they follow it, and are not bleached by it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.difference_transfer import to_oklab
from engine.generators.lighting import followed, gain_of_place, relit

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
SIDE = 64
MASK = np.zeros((SIDE, SIDE), np.uint8)
MASK[20:50, 20:44] = 255
VALID = np.full_like(MASK, 255)
SHEEP, DOG, COW, ELEPHANT = (222, 212, 196), (176, 128, 78), (120, 72, 48), (132, 122, 112)
SNOW, SAND, GRASS, SUN = (242, 246, 252), (232, 214, 182), (96, 150, 52), (255, 214, 130)


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


def test_drawing_1_keeps_the_texture_of_what_is_nearly_white() -> None:
    ramp = np.arange(180, 256, dtype=np.uint8)[None, :, None].repeat(3, 2)
    bright = relit(ramp, np.full(3, 2.0, np.float32))[0, :, 0].astype(int)
    assert bright[0] > 200 and bright[-1] == 255
    assert bright[-1] - bright[0] > 25
    dark = relit(ramp, np.full(3, 0.5, np.float32))[0, :, 0].astype(int)
    assert np.abs(dark - np.arange(180, 256) * 0.5 ** (1 / 2.2)).max() <= 1
    assert (relit(ramp, np.ones(3, np.float32)) == ramp).all()
