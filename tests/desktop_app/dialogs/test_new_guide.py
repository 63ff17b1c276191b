"""A guide is laid at an exact place, as one step; what cannot be becomes a notice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop_app.dialogs.new_guide import NewGuideDialog
from desktop_app.document.document import Document
from engine.scene.guides import Guides
from engine.scene.scene import Scene


def test_it_begins_with_the_middle_and_lays_one_guide(
    document: Document, photo_scene: Scene, keep: Callable[[QDialog], None]
) -> None:
    document.open_scene(photo_scene)
    dialog = NewGuideDialog(document)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    keep(dialog)
    assert dialog.place.value() == 200
    dialog.way.setCurrentIndex(1)
    assert dialog.place.value() == 150
    dialog.place.selectAll()
    QTest.keyClicks(dialog.place, "12.5")
    QTest.keyClick(dialog.place, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert document.scene.guides == Guides((), (12.5,)) and document.history.labels[-1] == "New guide"
