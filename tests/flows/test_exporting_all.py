"""All pictures that are open go into a folder: none overwrites anything unasked, and it can be stopped."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from desktop_app.dialogs.export_all import REPLACED, ExportAllDialog
from desktop_app.document import exporting_all, layer_commands
from engine.scene import edits
from engine.scene.adjustments import Invert
from engine.scene.mask import Mask

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)

COLOURS = {"one/a.png": (10, 20, 30), "two/a.png": (200, 100, 50), "two/b.png": (90, 90, 200)}


@pytest.fixture
def dialog(person: Any, tmp_path: Path) -> ExportAllDialog:
    """Over three photos, two of one name; the first is inverted, and the last is shown."""
    for name, colour in COLOURS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (160, 120), colour).save(tmp_path / name)
        person.open(tmp_path / name)
        if name == "one/a.png":
            person.document.edit("Invert", lambda scene: edits.add_adjustment(scene, Invert())[0])
    return opened(person, tmp_path / "out")


def opened(person: Any, folder: Path) -> ExportAllDialog:
    person.do("export-all")
    shown: ExportAllDialog = person.dialog(ExportAllDialog)
    type_folder(shown, folder)
    return shown


def type_folder(dialog: ExportAllDialog, folder: Path | str) -> None:
    dialog.folder.setText(str(folder))
    dialog.folder.textEdited.emit(str(folder))


def run(person: Any, dialog: ExportAllDialog) -> str:
    dialog.export_button.click()
    person.qtbot.waitUntil(lambda: not person.built.exporting_all.is_running, timeout=20_000)
    return dialog.told.text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def colour(file: Path) -> Any:
    with Image.open(file) as picture:
        return picture.getpixel((5, 5))


def test_each_picture_gets_a_file_of_its_own(person: Any, dialog: ExportAllDialog, tmp_path: Path) -> None:
    shown = person.document.tab
    assert dialog.told.text() == "Pictures: 3."
    assert run(person, dialog) == "Made: 3." and dialog.chosen.isEnabled()
    out = tmp_path / "out"
    assert names(out) == ["a 2.png", "a.png", "b.png"]
    assert colour(out / "a.png") == (245, 235, 225) and colour(out / "a 2.png") == COLOURS["two/a.png"]
    assert person.document.tab is shown and shown.exported is not None and shown.exported[0] == out / "b.png"
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_there_stays_unless_it_is_to_be_replaced(person: Any, dialog: ExportAllDialog, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "b.png").write_bytes(b"of before")
    for row in (0, 1):
        dialog.pictures.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.told.text() == "Pictures: 1." and dialog.export_button.text() == "Export"
    run(person, dialog)
    assert (out / "b.png").read_bytes() == b"of before" and names(out) == ["b 2.png", "b.png"]
    dialog.existing.set_value(REPLACED)
    dialog.existing.activated.emit(dialog.existing.currentIndex())
    assert dialog.told.text().endswith("replaced: 1.") and dialog.export_button.text() == "Replace"
    run(person, dialog)
    assert colour(out / "b.png") == COLOURS["two/b.png"] and names(out) == ["b 2.png", "b.png"]


def test_what_was_opened_is_never_replaced(person: Any, dialog: ExportAllDialog, tmp_path: Path) -> None:
    dialog.existing.set_value(REPLACED)
    type_folder(dialog, tmp_path / "two")
    assert "would be replaced" in dialog.error.text() and not dialog.export_button.isEnabled()
    dialog.existing.set_value("numbered")
    type_folder(dialog, tmp_path / "two")
    assert dialog.error.text() == "" and dialog.export_button.isEnabled()
    type_folder(dialog, "")
    assert "a name" in dialog.error.text() and not dialog.export_button.isEnabled()


def test_an_object_of_a_picture_that_is_not_shown_is_made(person: Any, dialog: ExportAllDialog, tmp_path: Path) -> None:
    assert not dialog.fields.provenance.isEnabled()
    dialog.reject()
    layer_commands.add_object(person.document, Mask.empty().stroke([(80, 60, 40)]))
    person.built.workspace.tabs.step(1)  # before it is made
    dialog = opened(person, tmp_path / "out")
    assert dialog.fields.provenance.isEnabled()
    run(person, dialog)
    with Image.open(tmp_path / "out/b.png") as picture:
        assert picture.getpixel((80, 60)) != picture.getpixel((5, 5))


def test_one_that_fails_is_told_and_the_others_are_written(
    person: Any, dialog: ExportAllDialog, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (out / "a.png").mkdir(parents=True)  # a folder is in its place
    dialog.existing.set_value(REPLACED)
    dialog.existing.activated.emit(dialog.existing.currentIndex())
    assert run(person, dialog) == "Made: 2. Not made: 1."
    assert dialog.report.toPlainText().startswith("a.png was not made: ")


def test_it_is_stopped_with_nothing_half_written(
    person: Any, dialog: ExportAllDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, is_at_second, is_over = exporting_all.export_picture, threading.Event(), threading.Event()

    def waiting(scene: Any, looks: Any, file: Path, options: Any, report: Any, catalog: Any) -> Any:
        if file.name == "a 2.png":
            is_at_second.set()
            is_over.wait(20)
        return write(scene, looks, file, options, report, catalog)

    monkeypatch.setattr(exporting_all, "export_picture", waiting)
    dialog.export_button.click()
    person.qtbot.waitUntil(is_at_second.is_set, timeout=20_000)
    assert dialog.stop_button.isVisible() and not dialog.chosen.isEnabled()
    dialog.reject()  # stops; the dialog stays, to tell of it
    is_over.set()
    assert dialog.isVisible() and dialog.told.text() == "Made: 1. It was stopped; 2 are left."
    person.qtbot.waitUntil(lambda: not person.built.exporting_all.has_left_threads, timeout=20_000)
    assert names(tmp_path / "out") == ["a.png"]
