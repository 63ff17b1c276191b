"""The print dialog: what is chosen is how the page is laid out."""

from __future__ import annotations

from PySide6.QtGui import QColor

from desktop_app.dialogs.print import PrintDialog
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.compositing.compositor import Compositor
from engine.scene.scene import Scene


def test_the_dialog_lays_the_page_out(document: Document, workspace: Workspace, photo_scene: Scene) -> None:
    document.open_scene(photo_scene)
    dialog = PrintDialog(document, workspace.files, Compositor())
    assert dialog.page_layout.is_across and dialog.page_layout.ppi is None and not dialog.ppi.isEnabled()
    dialog.orientation.setCurrentIndex(dialog.orientation.findData("upright"))
    dialog.sizing.setCurrentIndex(dialog.sizing.findData("actual"))
    dialog.ppi.number.stepBy(-10)
    assert not dialog.page_layout.is_across and dialog.page_layout.ppi == 290
    dialog.ppi.number.stepBy(-280)
    assert "cut off" in dialog.summary.text()
    assert dialog.preview.grab().toImage().pixelColor(160, 160) != QColor(255, 255, 255)
    dialog.deleteLater()
