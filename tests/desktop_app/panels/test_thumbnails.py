"""Small pictures of layers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from desktop_app.document.document import Document
from desktop_app.panels.drawing import CHECKS
from desktop_app.panels.thumbnails import Thumbnails
from engine.compositing.appearance import Appearance, BackgroundAppearance
from engine.scene import painting
from engine.scene.affine import Affine
from engine.scene.layers import (
    BackgroundLayer,
    BackgroundRecipe,
    GroupLayer,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
)
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

SIDE = 32


def colour(picture: QPixmap | None, x: int, y: int) -> tuple[int, int, int, int]:
    assert picture is not None and picture.width() == picture.height() == SIDE
    value = picture.toImage().pixelColor(x, y)
    return value.red(), value.green(), value.blue(), value.alpha()


def flat(rgb: tuple[int, int, int], size: int = 64, alpha: int | None = None) -> Appearance:
    pixels = np.full((size, size, 3), rgb, np.uint8)
    return Appearance("key", pixels, None if alpha is None else np.full((size, size), alpha, np.uint8))


@pytest.fixture
def cat(document: Document, ids: dict[str, str]) -> ObjectLayer:
    layer = document.scene.find(ids["Cat"])
    assert isinstance(layer, ObjectLayer)
    return layer


def test_an_object_is_cut_out_by_its_mask(document: Document, cat: ObjectLayer) -> None:
    thumbnails = Thumbnails(lambda layer: flat((250, 10, 20)))
    picture = thumbnails.picture(document.scene, cat, SIDE)
    assert colour(picture, 16, 16) == (250, 10, 20, 255)
    assert QColor(*colour(picture, 1, 1)) in CHECKS, "outside the disc the checks show"


def test_the_generators_own_alpha_counts(document: Document, cat: ObjectLayer) -> None:
    picture = Thumbnails(lambda layer: flat((250, 10, 20), alpha=0)).picture(document.scene, cat, SIDE)
    assert QColor(*colour(picture, 16, 16)) in CHECKS


def test_an_object_without_pixels_is_its_shape(document: Document, cat: ObjectLayer) -> None:
    assert colour(Thumbnails(lambda layer: None).picture(document.scene, cat, SIDE), 16, 16) == (96, 96, 96, 255)


def test_the_mask_is_white_where_it_shows(cat: ObjectLayer) -> None:
    picture = Thumbnails(lambda layer: None).mask(Scene(240, 160, (cat,)), cat, SIDE)
    assert colour(picture, 16, 16) == (255, 255, 255, 255) and colour(picture, 0, 0) == (0, 0, 0, 255)


def test_a_photo_keeps_its_shape(document: Document, ids: dict[str, str]) -> None:
    picture = Thumbnails(lambda layer: None).picture(document.scene, document.scene.find(ids["meadow.jpg"]), SIDE)
    assert colour(picture, 16, 1)[3] == 0, "240 x 160 leaves room above"
    left, right = colour(picture, 1, 16), colour(picture, 30, 16)
    assert left[0] < 20 and right[0] > 235 and left[3] == right[3] == 255


def test_a_clear_photo_shows_checks() -> None:
    photo = PhotoLayer(id="p", name="p", photo=Photo(np.zeros((40, 40, 4), np.uint8)))
    picture = Thumbnails(lambda layer: None).picture(Scene(40, 40, (photo,)), photo, SIDE)
    assert QColor(*colour(picture, 5, 5)) in CHECKS


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (5000, 2), (3, 3)])
def test_any_shape_of_photo_has_a_picture(size: tuple[int, int]) -> None:
    photo = PhotoLayer(id="p", name="p", photo=Photo(np.full((size[1], size[0], 3), 77, np.uint8)))
    picture = Thumbnails(lambda layer: None).picture(Scene(*size, (photo,)), photo, SIDE)
    assert (77, 77, 77, 255) in {colour(picture, x, y) for x in (15, 16) for y in (15, 16)}


@pytest.mark.parametrize("scale", [1, 20])
def test_paint_lies_where_it_lies_on_the_canvas(scale: int) -> None:
    scene = Scene(100 * scale, 100 * scale, (PaintLayer(id="p", name="p"),))
    scene = painting.paint(scene, "p", [(75 * scale, 25 * scale, 20 * scale)], Ink((0, 200, 0)), hardness=1.0)
    picture = Thumbnails(lambda layer: None).picture(scene, scene.find("p"), SIDE)
    assert colour(picture, 24, 8) == (0, 200, 0, 255)
    assert QColor(*colour(picture, 8, 24)) in CHECKS


def test_a_turned_cut_out_is_seen_wherever_its_own_pixels_lie() -> None:
    tiles = Tiles.from_array(np.full((40, 40, 4), 255, np.uint8), -9000, -9000)
    layer = PaintLayer(id="p", name="p", tiles=tiles, place=Affine.translation(8000, 8000) @ Affine.scaling(0.9))
    picture = Thumbnails(lambda layer: None).picture(Scene(100, 100, (layer,)), layer, SIDE)
    assert colour(picture, 16, 16) == (255, 255, 255, 255)


def test_a_background_is_its_gradient() -> None:
    layer = BackgroundLayer(id="b", name="b", colours=((0, 0, 0), (255, 0, 0)))
    picture = Thumbnails(lambda layer: None).picture(Scene(10, 10, (layer,)), layer, SIDE)
    reds = [colour(picture, 16, y)[0] for y in range(SIDE)]
    assert reds == sorted(reds) and reds[0] == 0 and reds[-1] == 255


def test_a_generated_background_is_its_picture_in_the_canvas_s_form() -> None:
    recipe = BackgroundRecipe((("sea", 1.0),), (0.5,))
    layer = BackgroundLayer(id="b", name="b", colours=((0, 0, 0),), recipe=recipe)
    scene = Scene(20, 10, (layer,))
    shown = [BackgroundAppearance("key", np.full((10, 20, 3), (9, 90, 190), np.uint8))]
    thumbnails = Thumbnails(lambda layer: shown[0])
    first = thumbnails.picture(scene, layer, SIDE)
    assert colour(first, 16, 16) == (9, 90, 190, 255) and colour(first, 16, 2)[3] == 0
    assert thumbnails.picture(scene, layer, SIDE) is first
    shown[0] = BackgroundAppearance("other", np.full((10, 20, 3), 50, np.uint8))
    assert colour(thumbnails.picture(scene, layer, SIDE), 16, 16) == (50, 50, 50, 255)
    assert colour(Thumbnails(lambda layer: None).picture(scene, layer, SIDE), 16, 16) == (0, 0, 0, 255)
    plain = replace(layer, recipe=None)
    assert colour(thumbnails.picture(scene, plain, SIDE), 16, 16) == (0, 0, 0, 255), "it has been a scene before"


def test_a_group_has_none() -> None:
    group = GroupLayer(id="g", name="g")
    thumbnails = Thumbnails(lambda layer: None)
    scene = Scene(10, 10, (group,))
    assert thumbnails.picture(scene, group, SIDE) is None and thumbnails.mask(scene, group, SIDE) is None


def test_a_picture_is_made_once_until_the_layer_changes(document: Document, cat: ObjectLayer) -> None:
    shown = [flat((1, 2, 3))]
    thumbnails = Thumbnails(lambda layer: shown[0])

    def made() -> int:
        picture = thumbnails.picture(document.scene, cat, SIDE)
        assert picture is not None
        return picture.cacheKey()

    first = made()
    assert made() == first
    cat = replace(cat, name="Tom", opacity=0.3)
    assert made() == first, "neither a name nor opacity changes it"
    shown[0] = flat((4, 5, 6))
    second = made()
    assert second != first
    cat = replace(cat, mask=Mask.empty().stroke([(20, 20, 9)], 1.0))
    assert made() != second


def test_pictures_of_layers_that_are_gone_are_forgotten(document: Document, cat: ObjectLayer) -> None:
    thumbnails = Thumbnails(lambda layer: flat((1, 2, 3)))
    first = thumbnails.picture(document.scene, cat, SIDE)
    thumbnails.keep_only(set())
    second = thumbnails.picture(document.scene, cat, SIDE)
    assert first is not None and second is not None and first.cacheKey() != second.cacheKey()
    assert isinstance(second.toImage(), QImage)
