"""The page of drop shadows, and what menus and keys do with layers that have one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands as commands
from desktop_app.document.document import Document
from desktop_app.panels.drop_shadow_page import DropShadowPage
from desktop_app.panels.kinds.table import row_of
from desktop_app.panels.layers_menu import LayersMenu
from desktop_app.panels.properties import PropertiesPanel
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.layers import DropShadowLayer
from tests.desktop_app.selected import selected_layer


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> Iterator[PropertiesPanel]:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(288, 760)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel


@pytest.fixture
def page(panel: PropertiesPanel, document: Document) -> DropShadowPage:
    """Of the drop shadow of an object, which was added by the command."""
    document.select(next(document.scene.objects()).id)
    commands.drop_shadow(document)
    shown = panel.page_of(DropShadowPage)
    assert panel.page is shown
    return shown


def shadow(document: Document) -> DropShadowLayer:
    return selected_layer(document, DropShadowLayer)


def test_the_command_adds_one_and_selects_it(page: DropShadowPage, document: Document) -> None:
    owner = document.scene.find(shadow(document).layer_id)
    assert document.scene.owned_by(owner.id) == (shadow(document),)
    assert document.history.labels[-1] == "Drop shadow" and owner.name in page.text.text()
    assert page.warning.isHidden() and row_of(shadow(document)).icon(shadow(document)) == "drop-shadow"


def test_a_second_time_it_only_selects_it(page: DropShadowPage, document: Document) -> None:
    one, before = shadow(document), document.scene
    for layer_id in (one.layer_id, one.id):
        document.select(layer_id)
        commands.drop_shadow(document)
        assert document.scene is before and document.selected == one.id


@pytest.mark.parametrize(
    ("slider", "field", "value", "shown", "moved"),
    [
        ("angle", "angle", 120.0, 120.0, 7.0),
        ("distance", "distance", 33.0, 33.0, 7.0),
        ("blur", "size", 250.0, 250.0, 7.0),
        ("strength", "opacity", 0.25, 25.0, 0.07),
    ],
)
def test_sliders_show_and_set(
    page: DropShadowPage, document: Document, slider: str, field: str, value: float, shown: float, moved: float
) -> None:
    control = getattr(page, slider)
    document.edit("Model", lambda scene: edits.replace(scene, shadow(document).id, **{field: value}))
    assert control.value == pytest.approx(shown)
    control.gesture.move(7.0)
    assert document.history.in_gesture
    control.gesture.end()
    assert getattr(shadow(document), field) == pytest.approx(moved)
    assert document.history.labels[-1] == "Drop shadow"


def test_the_colour_is_chosen(page: DropShadowPage, document: Document) -> None:
    page.ask_colour = lambda present, *rest: QColor(10, 20, 30)
    page.colour.click()
    assert shadow(document).colour == (10, 20, 30) and page.colour.text() == "#0a141e"


def test_it_says_where_its_layer_is_gone(panel: PropertiesPanel, document: Document) -> None:
    document.edit("Foreign", lambda scene: edits.add_layer(scene, DropShadowLayer(id="s", name="s", layer_id="gone")))
    document.select("s")
    page = panel.page_of(DropShadowPage)
    assert not page.warning.isHidden() and "nothing is drawn" in page.warning.text() and page.text.isHidden()


def offered(document: Document) -> list[str]:
    menu = LayersMenu(document, lambda: None, lambda: None)
    return [action.text() for action in menu.actions() if "Drop shadow" in action.text()]


def test_the_menu_of_a_row_offers_it_where_there_is_an_outline(page: DropShadowPage, document: Document) -> None:
    one = shadow(document)
    for layer_id in (one.id, one.layer_id):
        document.select(layer_id)
        assert offered(document) and commands.can_have_drop_shadow(document)
    document.edit("Add", lambda scene: edits.add_adjustment(scene, Levels())[0])
    document.select(document.scene.layers[-1].id)
    assert not offered(document) and not commands.can_have_drop_shadow(document)
    document.select(None)
    assert not offered(document) and not commands.can_have_drop_shadow(document)
    document.select(one.layer_id, one.layer_id, one.id)
    assert not offered(document), "of several at once"
