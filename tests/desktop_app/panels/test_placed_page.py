"""Photos and cut-outs on their pages: what they are, and where they lie in numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.panels.kinds.paint import PaintPage
from desktop_app.panels.kinds.photo import PhotoPage
from desktop_app.panels.kinds.table import row_of
from desktop_app.panels.placed_page import PlacedPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.widgets.slider import Slider
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.layers import PaintLayer, PhotoLayer
from engine.scene.tiles import Tiles

CUT = PaintLayer(
    id="cut", name="Cut", tiles=Tiles.from_array(np.full((20, 40, 4), 255, np.uint8), 100, 50), is_cut_out=True
)


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> PropertiesPanel:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    document.edit("Add", lambda scene: edits.add_layer(scene, CUT))
    return panel


@pytest.fixture
def cut_page(panel: PropertiesPanel, document: Document) -> PaintPage:
    document.select("cut")
    return panel.page_of(PaintPage)


@pytest.fixture
def photo_page(panel: PropertiesPanel, document: Document, ids: dict[str, str]) -> PhotoPage:
    document.select(ids["meadow.jpg"])
    return panel.page_of(PhotoPage)


def cut(document: Document) -> PaintLayer:
    layer = document.scene.find("cut")
    assert isinstance(layer, PaintLayer)
    return layer


def put(slider: Slider, value: float) -> None:
    slider.gesture.move(value)
    slider.gesture.end()


def numbers(page: PlacedPage[PaintLayer] | PlacedPage[PhotoLayer]) -> tuple[float, ...]:
    return page.place_x.value, page.place_y.value, page.angle.value, page.scale.value


def test_a_cut_out_is_called_one_and_paint_is_not(cut_page: PaintPage, document: Document) -> None:
    assert row_of(CUT).kind(CUT) == "cut-out"
    assert cut_page.text.text().startswith("Cut-out, 40 × 20")
    painted = replace(CUT, is_cut_out=False)
    assert row_of(painted).kind(painted) == "paint"
    document.edit("Model", lambda scene: edits.replace(scene, "cut", is_cut_out=False))
    assert cut_page.text.text().startswith("Paint, 40 × 20")


def test_paint_with_nothing_on_it_says_so_and_lies_nowhere(cut_page: PaintPage, document: Document) -> None:
    assert cut_page.place_part.isEnabledTo(cut_page)
    document.edit("Wipe", lambda scene: edits.replace(scene, "cut", tiles=Tiles.empty(4), is_cut_out=False))
    assert cut_page.text.text() == "Nothing is painted here yet."
    assert not cut_page.place_part.isEnabledTo(cut_page)


def test_a_cut_out_is_put_by_numbers(cut_page: PaintPage, document: Document) -> None:
    assert numbers(cut_page) == (120, 60, 0, 100)
    cut_page.place_x.gesture.move(150)
    cut_page.place_x.gesture.end()
    assert cut(document).tiles.bounds().left == 130, "whole pixels stay pixels"
    assert document.history.labels[-1] == "Move"
    put(cut_page.angle, 90)
    put(cut_page.scale, 200)
    assert numbers(cut_page) == pytest.approx((150, 60, 90, 200))
    extent = cut(document).extent
    assert extent is not None
    box = extent.place.image_of(extent.box)
    assert (box.width, box.height) == (40, 80)
    assert "resampled" in cut_page.text.text()
    cut_page.flip.click()
    assert cut_page.flip.isChecked() and cut(document).place.determinant < 0
    cut_page.reset_place.click()
    assert numbers(cut_page) == pytest.approx((150, 60, 0, 100)) and not cut_page.flip.isChecked()
    assert cut(document).place == IDENTITY, "upright and in full size it lies on the canvas's pixels again"
    for _ in range(5):
        document.undo()
    assert cut(document) == CUT


def test_width_and_height_stretch_along_the_own_sides(cut_page: PaintPage, document: Document) -> None:
    put(cut_page.angle, 90)
    put(cut_page.place_width, 60)
    assert cut_page.place_height.value == 20
    extent = cut(document).extent
    assert extent is not None
    box = extent.place.image_of(extent.box)
    assert (box.width, box.height) == (20, 60)
    put(cut_page.place_height, 10)
    assert (cut_page.place_width.value, cut_page.place_height.value) == (60, 10)


def test_what_is_stretched_stays_so_when_it_is_turned(cut_page: PaintPage, document: Document) -> None:
    stretch = Affine(2, 0, 0, 0, 1, 0)
    document.edit("Model", lambda scene: edits.transform(scene, [cut(document)], stretch))
    put(cut_page.angle, 30)
    assert cut(document).place.stretch == pytest.approx((1, 2))


def test_a_photo_is_turned_by_numbers_and_keeps_its_pixels(photo_page: PhotoPage, document: Document) -> None:
    assert numbers(photo_page) == (120, 80, 0, 100)
    put(photo_page.angle, 90)
    layer = document.selected_layer
    assert isinstance(layer, PhotoLayer) and layer.laid is not None, "a quarter turn only moves pixels"
    put(photo_page.scale, 150)
    assert "resampled" in photo_page.text.text()


def test_a_locked_photo_says_so(photo_page: PhotoPage, document: Document) -> None:
    assert photo_page.locked.isHidden() and photo_page.body.isEnabled()
    document.edit("Lock", lambda scene: edits.set_locked(scene, document.selected or "", True))
    assert not photo_page.locked.isHidden() and not photo_page.body.isEnabled()
    photo_page.unlock_button.click()
    assert photo_page.body.isEnabled()
