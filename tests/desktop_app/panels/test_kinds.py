"""Every kind of layer has its row and its pages, and every adjustment its page, its icon and its entry in the menus."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES
from desktop_app.panels.filters.page import FILTER_PAGES
from desktop_app.panels.kinds.table import PAGES, ROWS, row_of
from desktop_app.panels.layers_model import second_line
from desktop_app.panels.object_page import EDGE, EXEMPLAR, LOOK, PLACE, ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.panels.thumbnails import Thumbnails
from desktop_app.shell import actions
from desktop_app.shell.docks import PANEL_WIDTH
from desktop_app.widgets import icons
from engine.scene import edits
from engine.scene.adjustments import ADJUSTMENTS, Adjustment, Levels
from engine.scene.filters import FILTERS
from engine.scene.layers import (
    AdjustmentLayer,
    BackgroundLayer,
    FilterLayer,
    Layer,
    LayerMask,
    PaintLayer,
    Photo,
    PhotoLayer,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.kinds import missing
from tests.flows import every_kind

SIDE = 32


def levels(**fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(**({"id": "a", "name": "A", "adjustment": Levels()} | fields))  # type: ignore[arg-type]


def test_every_kind_of_layer_has_a_row_and_pages() -> None:
    assert missing(ROWS, Layer) == [] and missing(PAGES, Layer) == []


def test_every_adjustment_has_its_page_and_is_offered() -> None:
    assert set(ADJUSTMENT_PAGES) == set(ADJUSTMENTS.values())
    offered = {action.name for action in actions.actions() if action.menu == "Adjust"}
    for name in ADJUSTMENTS:
        assert f"new-{name}" in offered and name in icons.names()


def test_every_filter_has_its_page_and_is_offered() -> None:
    assert set(FILTER_PAGES) == set(FILTERS.values())
    offered = {action.name for action in actions.actions() if action.menu == "Filter"}
    for name in FILTERS:
        assert f"new-{name}" in offered and name in icons.names()


def test_a_kind_that_is_not_in_the_table_is_told_of() -> None:
    class Unknown(AdjustmentLayer):
        pass

    with pytest.raises(TypeError, match="how Unknown is shown among the layers"):
        row_of(Unknown(id="u", name="u", adjustment=Levels()))


@pytest.mark.parametrize("kind", ADJUSTMENTS.values(), ids=list(ADJUSTMENTS))
def test_each_adjustment_gets_its_own_page(qtbot: QtBot, document: Document, kind: type[Adjustment]) -> None:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    document.edit("Add", lambda scene: replace(scene, layers=(*scene.layers, levels(adjustment=kind()))))
    document.select("a")
    assert panel.page is panel.page_of(ADJUSTMENT_PAGES[kind])
    document.select(None)
    assert panel.page is panel.empty_page


@pytest.mark.parametrize(("native", "bits"), [(np.uint16, "16"), (np.float32, "32"), (None, "")])
def test_a_photo_of_more_than_8_bits_tells_how_many(
    qtbot: QtBot, document: Document, native: type | None, bits: str
) -> None:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    black = np.zeros((4, 6, 3), np.uint8)
    photo = PhotoLayer(id="p", name="P", photo=Photo(black, native=None if native is None else black.astype(native)))
    document.edit("Add", lambda scene: replace(scene, layers=(*scene.layers, photo)))
    document.select("p")
    told = panel.page.text.text()
    assert (f"{bits} bits a channel, no colour profile" in told) == bool(bits) and "6 × 4 pixels" in told


@pytest.mark.usefixtures("language")
def test_no_page_is_wider_than_the_panel(qtbot: QtBot, document: Document) -> None:
    """Long words would widen it with the first layer of a kind, and move the picture."""
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(PANEL_WIDTH, 600)
    panel.show()
    recipes = [FilterLayer(id=name, name=name, recipe=kind()) for name, kind in FILTERS.items()]
    adjustments = [levels(id=name, adjustment=kind()) for name, kind in ADJUSTMENTS.items()]
    scene = every_kind.scene()
    layers = [replace(layer, visible=False) for layer in (*scene.layers, *recipes, *adjustments)]  # nothing is made
    document.open_scene(replace(scene, layers=tuple(layers)))
    widths = {}
    for layer in document.scene.walk():
        document.select(layer.id)
        widths[layer.id] = max(panel.minimumWidth(), panel.page.minimumSizeHint().width())
    assert {name: width for name, width in widths.items() if width > PANEL_WIDTH} == {}


@pytest.mark.usefixtures("language")
def test_a_row_does_not_say_the_name_again() -> None:
    scene, _ = edits.add_background(every_kind.scene(), ((1, 2, 3),))
    named = [replace(layer, name=layer.given_name) for layer in scene.walk() if layer.given_name]
    assert len({type(layer) for layer in named}) == len(named) - 2  # two objects and two backgrounds
    told = [(shown_name(layer).lower(), second_line(layer).lower()) for layer in named]
    assert [pair for pair in told if pair[0] == pair[1]] == []


def test_a_row_shows_the_adjustment_and_its_mask() -> None:
    thumbnails = Thumbnails(lambda layer: None)
    white = Mask.from_array(np.full((50, 100), 255, np.uint8))
    plain, masked = levels(), levels(layer_mask=LayerMask.showing(white))
    scene = Scene(100, 100, (plain,))
    assert row_of(plain).icon(plain) == "levels" and second_line(plain) == "levels"
    assert second_line(levels(name="Levels 2", opacity=0.5)) == "adjustment · 50%"
    assert thumbnails.picture(scene, plain, SIDE) is None and thumbnails.mask(scene, plain, SIDE) is None
    mask = thumbnails.mask(scene, masked, SIDE)
    assert mask is not None and thumbnails.mask(scene, masked, SIDE) is mask
    image = mask.toImage()
    assert image.pixelColor(16, 4).lightness() == 255 and image.pixelColor(16, 28).lightness() == 0


@pytest.fixture
def low_panel(language: str, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PropertiesPanel:
    """The panel in each language; no text layer lacks its font, which its page would tell of."""
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda name: True)
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.mark.parametrize("has_mask", [False, True])
def test_pages_of_pixels_need_no_scrolling_in_a_window_of_720_px(
    low_panel: PropertiesPanel, document: Document, has_mask: bool
) -> None:
    panel = low_panel
    panel.resize(PANEL_WIDTH, 274)  # what such a window leaves for it
    plain = BackgroundLayer(id="background", name="Background", colours=((1, 2, 3),))
    layers = [it for it in every_kind.scene().walk() if isinstance(it, PaintLayer | PhotoLayer | TextLayer)] + [plain]
    mask = LayerMask.showing(Mask.from_array(np.full((200, 200), 255, np.uint8))) if has_mask else None
    untold = False
    bare = [replace(it, visible=False, layer_mask=mask) for it in layers]
    document.open_scene(Scene(200, 200, tuple(bare)))
    scrolled = {}
    for layer in bare:
        document.select(layer.id)
        document.masking.edit(has_mask)  # which has a text of its own
        for _ in range(3):  # texts wrap anew
            QApplication.processEvents()
        scrolled[layer.id] = panel.area.verticalScrollBar().maximum()
        part = panel.mask_part
        if has_mask and part.more.isVisible():  # there is no room
            untold |= part.text.isVisible() or part.about.accessibleDescription() != part.text.text()
            untold |= not part.about.isVisible()
    assert not untold, "a mark tells what there is no room for"
    assert scrolled == {"photo": 0, "small": 0, "paint": 0, "text": 0, "background": 0}


def test_what_is_used_most_of_an_object_or_scene_is_seen_at_once_in_a_window_of_720_px(
    low_panel: PropertiesPanel,
) -> None:
    panel = low_panel
    panel.resize(PANEL_WIDTH, 287)  # what such a window leaves for it, with a title bar of 19 px
    page = panel.page_of(ObjectPage)
    bar = panel.area.verticalScrollBar()

    def settle() -> None:
        for _ in range(3):  # texts wrap anew
            QApplication.processEvents()

    settle()
    seen = [page.dice, page.look_tools.variations_button, *page.knobs[:5]]
    assert [part for part in seen if not panel.area.rect().contains(part.rect().translated(_at(part, panel)))] == []
    assert page.sections.bar.isVisible() and bar.maximum() > 0
    bar.setValue(50)
    scrolled = {}
    for section in (EXEMPLAR, EDGE, PLACE):
        page.sections.show_section(section)
        for button in page.exemplar.strip.buttons:  # as many as there can be
            button.show()
        for part in (page.exemplar.strip, page.exemplar.outline, page.exemplar.flip, page.exemplar.fidelity):
            part.show()
        settle()
        scrolled[section] = bar.maximum()
    page.sections.show_section(LOOK)
    settle()
    scrolled[LOOK] = bar.value()  # it is read from its top
    assert scrolled == {LOOK: 0, EXEMPLAR: 0, EDGE: 0, PLACE: 0}


def _at(part: QWidget, panel: PropertiesPanel) -> QPoint:
    return part.mapTo(panel.area, QPoint(0, 0))
