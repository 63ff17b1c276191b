"""Many spots are mended at once, each by itself, on a layer above a photo that stays as it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.compositing.mending import mended
from engine.problem import Problem
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY
from engine.scene.tiles import Tiles
from tests.engine.compositing.test_healing import photo_scene, seen, stripes


def _spotted() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Stripes, the same with two red spots close to each other and a scratch, and where these are."""
    clean, mask = stripes(120, 160), np.zeros((120, 160), np.uint8)
    mask[40:46, 50:57] = mask[40:46, 66:73] = mask[90:92, 10:150] = 255
    return clean, np.where(mask[..., None] > 0, (255, 0, 0), clean).astype(np.uint8), mask


def test_spots_are_mended_above_the_photo_and_none_by_another() -> None:
    clean, spotted, mask = _spotted()
    scene, heard = replace(photo_scene(spotted), selection=Mask.from_array(mask)), []
    after = mended(scene, Mask.from_array(mask), "m", heard.append)
    assert [layer.id for layer in after.layers] == ["photo", "m"] and after.selection is None
    assert isinstance(after.find("m"), PaintLayer) and after.layers[0] is scene.layers[0]
    picture = seen(after)
    np.testing.assert_array_equal(picture[mask == 0], spotted[mask == 0])
    off = np.abs(picture.astype(int) - clean)[mask > 0]
    assert off.mean() < 12, "the stripes go on, and nothing red is copied"
    assert heard == sorted(heard) and heard[-1] == 1 and len(heard) == 3


def test_what_lies_above_the_photo_is_not_seen_and_stays_above() -> None:
    _, spotted, mask = _spotted()
    alone = photo_scene(spotted)
    black = np.zeros((120, 160, 4), np.uint8)
    black[..., 3] = 255
    veil = PaintLayer(id="veil", name="Veil", tiles=Tiles.from_array(black, 0, 0))
    after = mended(replace(alone, layers=(*alone.layers, veil)), Mask.from_array(mask), "m")
    assert [layer.id for layer in after.layers] == ["photo", "m", "veil"]
    assert after.find("m") == mended(alone, Mask.from_array(mask), "m").find("m")


def test_a_spot_takes_nothing_from_one_that_still_waits() -> None:
    pixels, mask = np.full((100, 160, 3), (120, 120, 120), np.uint8), np.zeros((100, 160), np.uint8)
    for left in (20, 100):  # the same around both, and nowhere else; too faint to look rough
        pixels[30:54, left : left + 24] = (0, 60, 200)
        pixels[38:46, left + 8 : left + 16], mask[38:46, left + 8 : left + 16] = (0, 90, 200), 255
    assert seen(mended(photo_scene(pixels), Mask.from_array(mask), "m"))[mask > 0][:, 1].max() < 65


def test_a_spot_in_a_clear_photo_and_one_at_the_corner_are_mended_too() -> None:
    _, spotted, _ = _spotted()
    alpha = np.full(spotted.shape[:2], 255, np.uint8)
    alpha[:20, :20] = 0
    mask = np.zeros(alpha.shape, np.uint8)
    mask[:4, -4:] = mask[24:28, 20:26] = 255
    after = seen(mended(photo_scene(np.dstack([spotted, alpha])), Mask.from_array(mask), "m"))
    assert after[mask > 0].min() > 30


def test_without_a_photo_or_anything_selected_there_is_nothing_to_mend() -> None:
    with pytest.raises(Problem, match="no photo here to mend"):
        mended(EMPTY, Mask.empty(), "m")
    with pytest.raises(Problem, match="Nothing of the photo"):
        mended(photo_scene(stripes()), Mask.empty(), "m")
