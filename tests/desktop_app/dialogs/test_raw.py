"""The dialog for RAW photos: what it shows and opens is developed as was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.raw import RawDialog
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.scene.layers import PhotoLayer
from tests.desktop_app.dialogs.conftest import Keep
from tests.engine.formats.negative import negative


def brightness(document: Document) -> float:
    layer = document.scene.layers[0]
    assert isinstance(layer, PhotoLayer) and layer.photo.bits == 16
    return float(layer.photo.samples.mean())


def test_a_raw_is_shown_and_opened_as_chosen(keep: Keep, workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    pytest.importorskip("rawpy")
    file = tmp_path / "a.dng"
    file.write_bytes(negative(0.1))
    workspace.files.open(file)
    document = workspace.document
    qtbot.waitUntil(lambda: document.title.startswith("a.dng"))
    plain = brightness(document)
    dialog = RawDialog(file, workspace.files)
    keep(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull())
    before = dialog.preview.pixmap().toImage().pixelColor(200, 150).lightness()
    dialog.stops.gesture.move(1.0)
    dialog.stops.gesture.end()
    qtbot.waitUntil(lambda: dialog.preview.pixmap().toImage().pixelColor(200, 150).lightness() > before + 20)
    dialog.accept()  # the file is open without changes, so that it is opened anew in its place
    qtbot.waitUntil(lambda: brightness(document) > plain + 20)


def test_what_cannot_be_developed_is_told_in_place_of_the_picture(
    keep: Keep, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.dng"
    file.write_bytes(b"II*\0 nothing of a photo")
    dialog = RawDialog(file, workspace.files)
    keep(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "a.dng" in dialog.preview.text())
