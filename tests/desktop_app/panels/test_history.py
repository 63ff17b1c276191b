"""The history panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.panels.history import HistoryPanel
from engine.scene import edits


@pytest.fixture
def panel(qtbot: QtBot, document: Document, ids: dict[str, str]) -> HistoryPanel:
    panel = HistoryPanel(document)
    qtbot.addWidget(panel)
    panel.show()
    for opacity in (0.9, 0.8, 0.7):
        document.edit(f"To {opacity}", lambda scene, opacity=opacity: edits.set_opacity(scene, ids["Cat"], opacity))
    return panel


def texts(panel: HistoryPanel) -> list[str]:
    return [panel.steps.item(row).text() for row in range(panel.steps.count())]


def test_it_lists_every_step(panel: HistoryPanel) -> None:
    assert texts(panel) == ["Open", "To 0.9", "To 0.8", "To 0.7"]
    assert panel.steps.currentRow() == 3
    assert panel.bytes.text().startswith("3 steps, ")


def test_it_follows_undo_and_keeps_what_was_undone_in_grey(panel: HistoryPanel, document: Document) -> None:
    document.undo()
    document.undo()
    assert panel.steps.currentRow() == 1 and len(texts(panel)) == 4
    inks = [panel.steps.item(row).foreground().color().name() for row in range(4)]
    assert inks[0] == inks[1] != inks[2] == inks[3]
    document.redo()
    assert panel.steps.currentRow() == 2


def test_a_click_goes_there(panel: HistoryPanel, document: Document, ids: dict[str, str], qtbot: QtBot) -> None:
    place = panel.steps.visualItemRect(panel.steps.item(1)).center()
    qtbot.mouseClick(panel.steps.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert document.scene.find(ids["Cat"]).opacity == 0.9 and document.history.index == 1
    assert len(texts(panel)) == 4
    qtbot.keyClick(panel.steps, Qt.Key.Key_End)
    assert document.scene.find(ids["Cat"]).opacity == 0.7


def test_a_new_step_takes_the_place_of_what_was_undone(
    panel: HistoryPanel, document: Document, ids: dict[str, str]
) -> None:
    document.jump(1)
    document.edit("Other", lambda scene: edits.rename(scene, ids["Cat"], "Tom"))
    assert texts(panel) == ["Open", "To 0.9", "Other"] and panel.steps.currentRow() == 2


def test_within_a_gesture_nothing_is_listed_yet(panel: HistoryPanel, document: Document, ids: dict[str, str]) -> None:
    document.begin("Drag")
    document.update(lambda scene: edits.set_opacity(scene, ids["Cat"], 0.1))
    assert len(texts(panel)) == 4
    document.commit()
    assert texts(panel)[-1] == "Drag"


def test_a_jump_within_a_gesture_is_refused(panel: HistoryPanel, document: Document, ids: dict[str, str]) -> None:
    document.begin("Drag")
    document.update(lambda scene: edits.set_opacity(scene, ids["Cat"], 0.1))
    panel.steps.setCurrentRow(0)
    assert document.scene.find(ids["Cat"]).opacity == 0.1
    assert panel.steps.currentRow() == 3
    document.commit()


def test_another_document_starts_another_list(panel: HistoryPanel, document: Document) -> None:
    document.open_scene(document.scene)
    assert texts(panel) == ["Open"] and panel.bytes.text().startswith("0 steps")


def test_nothing_open_lists_nothing(qtbot: QtBot, empty_document: Document) -> None:
    panel = HistoryPanel(empty_document)
    qtbot.addWidget(panel)
    assert not texts(panel) and not panel.bytes.text()
