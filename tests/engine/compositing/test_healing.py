"""Holes are filled with texture from around, patches take on the tone of their place, and photos stay as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine.compositing import healing
from engine.compositing.compositor import Compositor
from engine.compositing.filling import filled
from engine.compositing.membrane import stretched, toned
from engine.compositing.one_piece import covered
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def none(layer: object) -> None:
    return None


def stripes(height: int = 96, width: int = 128) -> np.ndarray:
    """Upright stripes, 8 px wide, in a picture that grows lighter to the right."""
    x = np.arange(width)
    row = np.where(x % 16 < 8, 60, 140) + x // 4
    return np.repeat(np.repeat(row[None, :, None], height, 0), 3, 2).astype(np.uint8)


def photo_scene(pixels: np.ndarray) -> Scene:
    height, width = pixels.shape[:2]
    return Scene(width, height, (PhotoLayer(id="photo", name="Photo", photo=Photo(pixels)),))


def seen(scene: Scene) -> np.ndarray:
    return Compositor().read(scene, scene.box, 0, none)[..., 2::-1]


def test_a_membrane_over_a_slope_is_the_slope() -> None:
    slope = (np.arange(60)[None, :, None] * 2 + np.arange(40)[:, None, None] * np.ones((1, 1, 3))).astype(np.float32)
    hole = np.zeros((40, 60), np.bool_)
    hole[8:30, 12:50] = True
    broken = np.where(hole[..., None], 255, slope).astype(np.float32)
    assert np.abs(stretched(broken, hole) - slope).max() < 1.5
    assert not stretched(broken, np.ones_like(hole)).any()


def test_what_is_copied_keeps_its_texture_and_takes_on_the_tone() -> None:
    texture = np.random.RandomState(1).randint(-20, 20, (40, 60, 1)) * np.ones((1, 1, 3))
    place, copied = np.full((40, 60, 3), 180.0, np.float32), (60 + texture).astype(np.float32)
    hole = np.zeros((40, 60), np.bool_)
    hole[10:30, 10:50] = True
    result = toned(copied, place, hole)[14:26, 14:46]
    assert abs(result.mean() - 180) < 6, "not 60"
    assert np.corrcoef(result.ravel(), copied[14:26, 14:46].ravel())[0, 1] > 0.95


def test_a_hole_in_stripes_is_filled_with_stripes() -> None:
    picture = stripes()
    hole = np.zeros(picture.shape[:2], np.bool_)
    hole[38:58, 50:78] = True
    broken = np.where(hole[..., None], np.uint8(255), picture)
    result = filled(broken, hole)
    assert np.array_equal(result[~hole], picture[~hole])
    off = np.abs(result.astype(int) - picture)[hole]
    smooth = cv2.inpaint(np.ascontiguousarray(broken), hole.astype(np.uint8), 5, cv2.INPAINT_TELEA)
    assert off.mean() < 8 < np.abs(smooth.astype(int) - picture)[hole].mean()
    assert np.array_equal(filled(broken, hole), result), "the same each time"


def test_a_hole_with_hardly_anything_around_it_is_filled_smoothly() -> None:
    picture = np.full((12, 12, 3), 90, np.uint8)
    hole = np.zeros((12, 12), np.bool_)
    hole[2:10, 2:10] = True
    assert (filled(np.where(hole[..., None], np.uint8(0), picture), hole) == 90).all()


def rough(height: int = 160, width: int = 200) -> np.ndarray:
    """Strokes that run every way, dark to light from left to right, with a smooth part at the right."""
    rng = np.random.RandomState(3)
    picture = np.repeat(np.linspace(70, 150, width)[None, :, None], height, 0) * np.ones((1, 1, 3))
    for x, y, dx, dy in rng.randint((0, 0, -6, -9), (width - 60, height, 7, 10), (1500, 4)):
        cv2.line(picture, (int(x), int(y)), (int(x + dx), int(y + dy)), [int(rng.randint(40, 190))] * 3, 2)
    return picture.astype(np.uint8)


def roughness(picture: np.ndarray, hole: np.ndarray) -> float:
    fine = picture.astype(np.float32) - cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 3)
    return float(np.sqrt((fine[hole] ** 2).mean()))


def test_a_spot_in_a_rough_place_is_covered_by_one_piece_as_rough_in_its_tone() -> None:
    picture = rough()
    hole = cv2.circle(np.zeros(picture.shape[:2], np.uint8), (60, 80), 15, 1, -1) > 0
    broken = np.where(hole[..., None], np.uint8(0), picture)
    result = covered(broken, hole)
    assert result is not None and np.array_equal(result[~hole], picture[~hole])
    assert 0.8 < roughness(result, hole) / roughness(picture, hole) < 1.25
    assert roughness(filled(broken, hole), hole) < 0.7 * roughness(picture, hole), "which many patches are not"
    assert abs(result[hole].mean() - picture[hole].mean()) < 8
    assert np.array_equal(covered(broken, hole), result), "the same each time"


def test_where_no_piece_fits_it_is_not_covered_by_one() -> None:
    picture = np.full((90, 90, 3), 40, np.uint8)
    picture[:45, :45] = 220  # the only corner there is
    hole = np.zeros((90, 90), np.bool_)
    hole[35:55, 35:55] = True
    assert covered(picture, hole) is None
    assert covered(np.full((24, 24, 3), 90, np.uint8), np.ones((24, 24), np.bool_)) is None


def test_a_spot_is_healed_on_a_layer_of_its_own() -> None:
    picture = stripes()
    picture[40:50, 60:70] = 255
    scene, spot = photo_scene(picture), Mask.empty().stroke([(65, 45, 10)], 1.0)
    after = healing.spot_healed(scene, "heal", None, spot, 1.0, none)
    assert after.find("photo") is scene.find("photo") and isinstance(after.find("heal"), PaintLayer)
    assert seen(after)[40:50, 60:70].max() < 190
    again = healing.spot_healed(after, "heal", None, spot, 1.0, none)
    assert len(again.layers) == 2


def test_a_long_thin_hole_is_filled_piece_by_piece_and_seamlessly() -> None:
    picture = np.tile(stripes(64, 16), (1, 20, 1))
    wire = Mask.empty().stroke([(20, 26, 3), (300, 38, 3)], 1.0)
    scene = photo_scene(np.where(wire.read(Box(0, 0, 320, 64))[..., None] == 255, np.uint8(255), picture))
    after = healing.spot_healed(scene, "heal", None, wire, 1.0, none)
    assert (np.abs(seen(after).astype(int) - picture) > 40).mean() < 0.005


def test_healing_copies_from_elsewhere_in_the_tone_of_the_place() -> None:
    picture = np.full((80, 120, 3), 200, np.uint8)
    picture[:, :50] = 80 + 30 * (np.arange(50) % 2)[None, :, None]
    scene = edits.add_paint(photo_scene(picture), "heal")
    dab = Mask.empty().stroke([(90, 40, 12)], 1.0)
    pixels = healing.healed_pixels(scene, "heal", dab, (-64, 0), none).read(Box(82, 36, 98, 44)).astype(int)
    assert abs(pixels[..., :3].mean() - 200) < 8 and np.abs(np.diff(pixels[4, :, 0])).min() > 20
    assert not healing.healed_pixels(scene, "heal", dab, (-500, 0), none).read(scene.box).any()
    half = healing.healed_pixels(scene, "heal", dab, (-90, 0), none).read(Box(78, 40, 102, 41))[0]
    assert (half[12:, 3] == 255).all() and not half[:12].any(), "nothing from beyond the picture, as in cloning"


def test_what_is_moved_out_leaves_a_filled_hole_and_the_photo_untouched() -> None:
    picture = stripes()
    picture[40:50, 60:70] = (255, 0, 0)
    scene = photo_scene(picture)
    after = healing.moved_out(scene, Mask.empty().inverted(Box(60, 40, 70, 50)), "cut", "hole")
    assert [layer.id for layer in after.layers] == ["photo", "hole", "cut"]
    assert after.find("photo") is scene.find("photo")
    assert np.array_equal(seen(after)[40:50, 60:70], picture[40:50, 60:70])
    without = seen(edits.remove(after, "cut"))
    assert (without[40:50, 60:70, 0].astype(int) - without[40:50, 60:70, 1]).max() < 20, "nothing of it is left beneath"
    with pytest.raises(Problem, match="no photo"):
        healing.moved_out(Scene(9, 9, (PaintLayer(id="p", name="p"),)), Mask.empty().stroke([(4, 4, 2)]), "a", "b")


def test_a_long_thin_hole_is_filled_in_pieces_or_as_a_whole() -> None:
    canvas, pieces = Box(0, 0, 900, 200), list[int]()
    wire = Mask.from_array(np.full((8, 800), 255, np.uint8), 50, 90)

    def read(box: Box) -> np.ndarray:
        return np.full((box.height, box.width, 4), 255, np.uint8)

    def fill(rgb: np.ndarray, hole: np.ndarray) -> np.ndarray:
        pieces.append(int(hole.sum()))
        return np.where(hole[..., None], 9, rgb).astype(np.uint8)

    pixels = healing.pixels_for(wire, canvas, read, fill).read(wire.bounds())
    assert (pixels == (9, 9, 9, 255)).all() and len(pieces) == 13
    pieces.clear()
    hole = wire.read(canvas) > 0
    filled = healing.filled_at_once(read(canvas)[..., :3], hole, fill)
    assert (filled[hole] == 9).all() and (filled[~hole] == 255).all() and pieces == [8 * 800]
