"""The menu at the pointer: the layers there, and the actions that fit what is selected."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.document.document import Document
from desktop_app.shell import actions, canvas_menu
from desktop_app.shell.canvas_menu import CanvasMenu, layers_at
from engine.scene import edits
from engine.scene.scene import Scene

NAMES = [row.name for row in actions.actions()]


@pytest.fixture
def table(qapp: object) -> dict[str, QAction]:
    made = {name: QAction(name) for name in NAMES}
    made["flip"].setEnabled(False)
    return made


@pytest.fixture
def menu(document: Document, two_objects: Scene, table: dict[str, QAction]) -> Iterator[CanvasMenu]:
    document.open_scene(two_objects)
    made = CanvasMenu(document, table, (175, 150))
    yield made
    made.deleteLater()


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_all_that_it_offers_is_in_the_table() -> None:
    offered = [*canvas_menu.CLIPBOARD, *canvas_menu.OBJECT, *canvas_menu.LAYER]
    assert {*offered, *(name for names in canvas_menu.SUBMENUS.values() for name in names)} <= set(NAMES)


def test_layers_under_the_pointer_come_topmost_first(two_objects: Scene) -> None:
    assert [layer.name for layer in layers_at(two_objects, 175, 150)] == ["Bird", "Cat", "meadow.png"]
    assert [layer.name for layer in layers_at(two_objects, 120, 150)] == ["Cat", "meadow.png"]
    hidden = edits.set_visible(two_objects, two_objects.layers[-1].id, False)
    assert [layer.name for layer in layers_at(hidden, 175, 150)] == ["Cat", "meadow.png"]
    assert layers_at(two_objects, 900, 900) == []


def test_a_layer_that_is_chosen_is_selected(menu: CanvasMenu, document: Document) -> None:
    bird, cat, photo = menu.actions()[:3]
    assert bird.isChecked() and not cat.isChecked() and photo.text().startswith("meadow.png")
    cat.trigger()
    assert document.selected == document.scene.layers[1].id


def test_what_cannot_be_used_is_left_out(menu: CanvasMenu, document: Document, table: dict[str, QAction]) -> None:
    assert {"copy", "new-noise", "duplicate", "Selection"} <= set(texts(menu))
    (transform,) = [one for one in menu.findChildren(QMenu) if one.title() == "Transform"]
    assert "flip-vertical" in texts(transform) and "flip" not in texts(transform)
    for action in table.values():
        action.setEnabled(False)
    assert texts(CanvasMenu(document, table, None)) == []


def test_without_a_layer_nothing_is_offered_for_one(document: Document, table: dict[str, QAction]) -> None:
    assert not {"new-noise", "duplicate"} & set(texts(CanvasMenu(document, table, None)))
