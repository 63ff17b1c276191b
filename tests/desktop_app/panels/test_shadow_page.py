"""The page of shadows: turn the model, read the controls; turn the controls, read the model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands as commands
from desktop_app.document import layer_edits
from desktop_app.document.document import Document
from desktop_app.panels.kinds.table import row_of
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.panels.shadow_page import ShadowPage
from engine.scene import edits
from engine.scene.layers import ShadowLayer
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
def page(panel: PropertiesPanel, document: Document) -> ShadowPage:
    """Of a shadow that was added with the button on the object's page."""
    document.select(next(document.scene.objects()).id)
    panel.page_of(ObjectPage).shadow.click()
    shown = panel.page_of(ShadowPage)
    assert panel.page is shown
    return shown


def shadow(document: Document) -> ShadowLayer:
    return selected_layer(document, ShadowLayer)


def test_the_button_adds_one_and_selects_it(page: ShadowPage, document: Document) -> None:
    owner = document.scene.find(shadow(document).object_id)
    assert document.scene.owned_by(owner.id) == (shadow(document),)
    assert document.history.labels[-1] == "Add shadow" and owner.name in page.text.text()
    assert page.warning.isHidden() and row_of(shadow(document)).icon(shadow(document)) == "shadow"


@pytest.mark.parametrize(
    "slider, field, value, shown",
    [
        ("angle", "angle", 120.0, 120.0),
        ("length", "length", 1.5, 150.0),
        ("softness", "softness", 0.9, 90.0),
        ("strength", "opacity", 0.25, 25.0),
        ("contact", "contact", 0.2, 20.0),
    ],
)
def test_sliders_show_and_set(
    page: ShadowPage, document: Document, slider: str, field: str, value: float, shown: float
) -> None:
    control = getattr(page, slider)
    document.edit("Model", lambda scene: edits.replace(scene, shadow(document).id, **{field: value}))
    assert control.value == pytest.approx(shown)
    control.gesture.move(7.0)
    assert document.history.in_gesture
    control.gesture.end()
    assert getattr(shadow(document), field) == pytest.approx(7 if field == "angle" else 0.07)
    assert document.history.labels[-1] == "Shadow"


def test_the_colour_is_chosen(page: ShadowPage, document: Document) -> None:
    page.ask_colour = lambda present, *rest: QColor()
    page.colour.click()
    assert document.history.labels[-1] == "Add shadow", "no colour was chosen"
    page.ask_colour = lambda present, *rest: QColor(10, 20, 30)
    page.colour.click()
    assert shadow(document).colour == (10, 20, 30) and document.history.labels[-1] == "Shadow"
    assert page.colour.text() == "#0a141e" and page.colour.accessibleName() == "Colour"


def test_it_says_where_the_object_is_gone(panel: PropertiesPanel, document: Document) -> None:
    document.edit("Foreign", lambda scene: edits.add_layer(scene, ShadowLayer(id="s", name="s", object_id="gone")))
    document.select("s")
    page = panel.page_of(ShadowPage)
    assert not page.warning.isHidden() and "nothing is drawn" in page.warning.text() and page.text.isHidden()


# What menus and keys do with objects that have one


def names(document: Document) -> list[str]:
    return [type(layer).__name__ for layer in document.scene.layers]


def test_it_goes_with_its_object(page: ShadowPage, document: Document) -> None:
    owner = shadow(document).object_id
    before = document.scene
    assert not commands.can_shift(document, 1) and not commands.can_shift(document, -1)
    document.select(owner)
    index = names(document).index("ShadowLayer")
    commands.delete(document)
    assert "ShadowLayer" not in names(document) and not document.scene.has(owner)
    assert document.selected is None or document.scene.has(document.selected)
    document.undo()
    assert document.scene == before
    document.select(owner)
    commands.duplicate(document)
    assert names(document)[index:][:4] == ["ShadowLayer", "ObjectLayer"] * 2


def test_moving_up_and_down_steps_over_whole_objects(page: ShadowPage, document: Document) -> None:
    owner, shadow_id = shadow(document).object_id, shadow(document).id
    document.select(owner)
    commands.duplicate(document)
    copy = document.selected
    assert copy is not None
    (copied,) = document.scene.owned_by(copy)
    before = document.scene
    rest = [layer.id for layer in before.layers if layer.id not in (owner, shadow_id, copy, copied.id)]
    low = rest.index(before.layers[[layer.id for layer in before.layers].index(shadow_id) - 1].id) + 1

    def order() -> list[str]:
        return [layer.id for layer in document.scene.layers]

    commands.shift(document, -1)
    assert order() == [*rest[:low], copied.id, copy, shadow_id, owner, *rest[low:]]
    commands.shift(document, 1)
    assert document.scene == before
    document.select(owner, shadow_id, owner)
    commands.shift(document, 1)
    assert order() == [*rest[:low], copied.id, copy, shadow_id, owner, *rest[low:]]
    document.select(owner, owner, copy)
    commands.group(document)
    (group,) = (layer for layer in document.scene.layers if layer.children)
    assert [layer.id for layer in group.children] == [copied.id, copy, shadow_id, owner]


def test_several_with_shadows_keep_their_order_where_they_are_dropped(page: ShadowPage, document: Document) -> None:
    owner, shadow_id = shadow(document).object_id, shadow(document).id
    document.select(owner)
    commands.duplicate(document)
    copy = document.selected
    assert copy is not None
    (copied,) = document.scene.owned_by(copy)
    together = [shadow_id, owner, copied.id, copy]
    rest = [layer.id for layer in document.scene.layers if layer.id not in together]
    for index in range(len(rest) + 1):
        dropped = layer_edits.moved(document.scene, [owner, copy], index)
        assert [layer.id for layer in dropped.layers] == [*rest[:index], *together, *rest[index:]]
