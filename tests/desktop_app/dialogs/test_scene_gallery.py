"""Small pictures of scenes: laid out for their form, chosen by mouse and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.scene_gallery import OFFERED, SceneGallery, SceneView, inside
from engine.compositing.appearance import BackgroundAppearance

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def look(colour: tuple[int, int, int]) -> BackgroundAppearance:
    return BackgroundAppearance("k", np.full((18, 32, 3), colour, np.uint8))


@pytest.fixture
def gallery(qtbot: QtBot) -> SceneGallery:
    made = SceneGallery()
    qtbot.addWidget(made)
    made.resize(660, 440)
    made.set_form(16 / 9)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(("form", "columns"), [(16 / 9, 3), (1.0, 4), (2 / 3, 6), (8.0, 2), (1 / 8, 6)])
def test_the_grid_is_the_one_with_the_largest_pictures(gallery: SceneGallery, form: float, columns: int) -> None:
    gallery.set_form(form)
    assert gallery.columns == columns
    places = [tile.geometry() for tile in gallery.tiles]
    assert all(gallery.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


@pytest.mark.parametrize(("form", "place"), [(2.0, (0, 25, 100, 50)), (0.5, (25, 0, 50, 100)), (1.0, (0, 0, 100, 100))])
def test_a_picture_keeps_its_form(form: float, place: tuple[int, int, int, int]) -> None:
    assert inside(QRectF(0, 0, 100, 100), form) == QRectF(*place)


def test_a_picture_is_drawn_whole(gallery: SceneGallery, qtbot: QtBot) -> None:
    tile = gallery.tiles[4]
    assert tile.is_empty
    tile.show_look(look((250, 20, 10)))
    seen = tile.grab().toImage()
    middle = seen.pixelColor(seen.width() // 2, seen.height() // 2)
    assert (middle.red(), middle.green(), middle.blue()) == (250, 20, 10)
    view = SceneView("The chosen scene")
    qtbot.addWidget(view)
    view.show_look(look((1, 200, 3)))
    shown = view.grab().toImage()
    assert shown.pixelColor(shown.width() // 2, shown.height() // 2).green() == 200
    tile.show_look(None)
    view.show_look(None)
    assert tile.is_empty and view.is_empty


def test_the_chosen_ones_are_ringed_and_told(gallery: SceneGallery) -> None:
    tile = gallery.tiles[0]
    before = tile.grab().toImage()
    tile.mark(is_chosen=True, is_second=False)
    chosen = tile.grab().toImage()
    assert chosen != before and tile.accessibleDescription() == "chosen"
    tile.mark(is_chosen=False, is_second=True)
    assert tile.grab().toImage() not in (before, chosen) and tile.accessibleDescription() == "second of two"
    tile.mark(is_chosen=False, is_second=False)
    assert tile.accessibleDescription() == ""


def test_mouse(gallery: SceneGallery) -> None:
    told: list[tuple[str, int]] = []
    for name in ("chosen", "second", "made"):
        getattr(gallery, name).connect(lambda number, name=name: told.append((name, number)))
    QTest.mouseClick(gallery.tiles[2], LEFT)
    QTest.mouseClick(gallery.tiles[5], LEFT, CTRL)
    QTest.mouseDClick(gallery.tiles[7], LEFT)
    QTest.mouseDClick(gallery.tiles[7], LEFT, CTRL)
    assert told[0] == ("chosen", 2) and told[1] == ("second", 5)
    assert told.count(("made", 7)) == 1


def test_keys(gallery: SceneGallery, qtbot: QtBot) -> None:
    told: list[tuple[str, int]] = []
    for name in ("chosen", "second"):
        getattr(gallery, name).connect(lambda number, name=name: told.append((name, number)))
    gallery.window().activateWindow()
    gallery.tiles[0].setFocus()
    qtbot.waitUntil(gallery.tiles[0].hasFocus)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(next(tile for tile in gallery.tiles if tile.hasFocus()), key)
    assert told == [("chosen", 4)], "at the edges the keys do nothing"
    QTest.keyClick(gallery.tiles[4], Qt.Key.Key_Space, CTRL)
    assert told[-1] == ("second", 4)


def test_each_has_a_name(gallery: SceneGallery) -> None:
    assert len({tile.accessibleName() for tile in gallery.tiles}) == OFFERED
