"""The filter that restores: its settings mix what the model makes, which is made once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.generation.kinds.restore import mixed
from engine.scene.filters import Restore
from engine.scene.layers import FilterLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.filters import RESTORE_CARD, Inverter, maker_of


def test_what_the_model_makes_is_made_once_and_mixed_as_asked() -> None:
    model = Inverter()
    maker = maker_of(RESTORE_CARD, model)
    own = np.random.RandomState(1).randint(0, 256, (40, 60, 3)).astype(np.uint8)
    photo = PhotoLayer(id="photo", name="photo", photo=Photo(own))

    def look(recipe: Restore) -> np.ndarray:
        scene = Scene(60, 40, (photo, FilterLayer(id="filter", name="f", recipe=recipe)))
        steps: list[tuple[int, int]] = []
        made = maker.make(scene, "filter", on_step=lambda done, total: steps.append((done, total)))
        return np.asarray(made.rgb)

    np.testing.assert_array_equal(look(Restore()), 255 - own)
    np.testing.assert_array_equal(look(Restore(luminance=0, colour=0)), own)
    np.testing.assert_array_equal(look(Restore(luminance=0.3)), mixed(own, 255 - own, 0.3, 1))
    assert model.asked == 1
    photo = replace(photo, photo=Photo(255 - own))
    np.testing.assert_array_equal(look(Restore()), own)
    assert model.asked == 2
    photo = replace(photo, photo=Photo(own))  # undone
    np.testing.assert_array_equal(look(Restore(luminance=0.6)), mixed(own, 255 - own, 0.6, 1))
    assert model.asked == 2


@pytest.mark.parametrize(("luminance", "colour"), [(1.0, 0.0), (0.0, 1.0), (0.5, 0.5)])
def test_brightness_and_colours_change_apart(luminance: float, colour: float) -> None:
    rng = np.random.default_rng(2)
    before, after = (rng.integers(90, 160, (300, 5, 3)).astype(np.uint8) for _ in range(2))
    made = mixed(before, after, luminance, colour).astype(float)
    luma = np.array([0.299, 0.587, 0.114])
    change, whole = made - before, after.astype(float) - before
    np.testing.assert_allclose(change @ luma, luminance * (whole @ luma), atol=0.6)
    apart, whole_apart = (x - (x @ luma)[..., None] for x in (change, whole))
    np.testing.assert_allclose(apart, colour * whole_apart, atol=1.2)
