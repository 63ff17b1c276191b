"""What lies under everything: photos alone, and whether they hide the checkerboard."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QApplication

from desktop_app.canvas.backdrop import CHECKER_PX, checker, is_opaque
from desktop_app.document.views import photos_only
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import BackgroundLayer, Photo, PhotoLayer
from engine.scene.scene import EMPTY, Scene


def test_only_the_photos_are_left(two_objects: Scene) -> None:
    assert photos_only(two_objects).layers == two_objects.layers[:1]


def test_without_photos_the_ground_is_left(two_objects: Scene) -> None:
    ground = BackgroundLayer(id="ground", name="Ground", colours=((1, 2, 3),))
    scene = Scene(400, 300, (ground, *two_objects.layers[1:]))
    assert photos_only(scene).layers == (ground,)
    assert is_opaque(scene)
    assert not is_opaque(edits.set_opacity(scene, "ground", 0.5))
    assert not is_opaque(edits.set_visible(scene, "ground", False))


def test_a_whole_photo_is_opaque_and_a_hidden_or_translucent_one_not(photo_scene: Scene) -> None:
    layer = photo_scene.layers[0]
    assert is_opaque(photo_scene) and not is_opaque(EMPTY)
    assert not is_opaque(edits.set_visible(photo_scene, layer.id, False))
    assert not is_opaque(edits.set_opacity(photo_scene, layer.id, 0.5))
    assert not is_opaque(edits.replace(photo_scene, layer.id, place=Affine.translation(1, 0)))
    clear = Photo(np.zeros((300, 400, 4), np.uint8))
    assert not is_opaque(Scene(400, 300, (PhotoLayer(id="clear", name="clear", photo=clear),)))


def test_the_checkers_are_as_large_on_any_screen(qapp: QApplication) -> None:
    assert checker(2.0).texture().width() == 4 * CHECKER_PX == 2 * checker(1.0).texture().width()
