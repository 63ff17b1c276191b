"""What was done with one photo is done with others: beside the window, stopped and gone on with, with a report."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop_app.dialogs.apply import ApplyDialog
from engine.cli.batch import Applier, InThread, Job, Made
from engine.formats.batch_recipe import open_recipe
from engine.scene import edits
from engine.scene.adjustments import Invert

pytestmark = pytest.mark.parametrize("person", ["tiny"], indirect=True)

COLOURS = {"a": (10, 20, 30), "b": (200, 100, 50)}


@pytest.fixture
def dialog(person: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ApplyDialog:
    """Over an inverted photo, with two photos and a file that is none in its list; work is done in a thread."""
    monkeypatch.setattr(
        person.built.applying, "_workplace", lambda recipe, settings, at_once: InThread(open_recipe(recipe), settings)
    )
    (tmp_path / "in").mkdir()
    for name, colour in COLOURS.items():
        Image.new("RGB", (40, 30), colour).save(tmp_path / "in" / f"{name}.png")
    (tmp_path / "in/bad.png").write_bytes(b"nothing")
    person.open(tmp_path / "in/a.png")
    person.document.edit("Invert", lambda scene: edits.add_adjustment(scene, Invert())[0])
    person.do("apply")
    shown: ApplyDialog = person.dialog(ApplyDialog)
    assert not shown.apply_button.isEnabled()
    shown.photos.add([tmp_path / "in", tmp_path / "in/b.png"])
    shown.fields.format.set_value("png")
    shown.folder.setText(str(tmp_path / "in"))
    shown.folder.textEdited.emit(shown.folder.text())
    assert "would overwrite" in shown.error.text() and not shown.apply_button.isEnabled()
    shown.folder.setText(str(tmp_path / "out"))
    shown.folder.textEdited.emit(shown.folder.text())
    assert shown.told.text() == "Photos: 3."
    return shown


def run(person: Any, dialog: ApplyDialog) -> str:
    dialog.apply_button.click()
    assert dialog.stop_button.isVisible() and not dialog.chosen.isEnabled()
    person.qtbot.waitUntil(lambda: not person.built.applying.is_running, timeout=20_000)
    assert not dialog.stop_button.isVisible() and dialog.chosen.isEnabled()
    return dialog.told.text()


def test_photos_become_pictures_with_a_report(person: Any, dialog: ApplyDialog, tmp_path: Path) -> None:
    before = person.document.scene
    assert run(person, dialog) == "Made: 2. Not made: 1."
    for name, colour in COLOURS.items():
        with Image.open(tmp_path / "out" / f"{name}.png") as picture:
            assert picture.getpixel((5, 5)) == tuple(255 - value for value in colour)
    (line,) = dialog.report.toPlainText().splitlines()
    assert line.startswith('bad.png was not made: "bad.png" is not a picture')
    assert person.document.scene is before
    assert run(person, dialog) == "As they were: 2. Not made: 1."
    dialog.keeps.setChecked(False)
    assert run(person, dialog) == "Made: 2. Not made: 1."
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_told_of_several_photos_is_told_once(person: Any, dialog: ApplyDialog, tmp_path: Path) -> None:
    for name in ("c.jpg", "d.jpg", "e.jpg"):
        file = io.BytesIO()
        Image.effect_noise((64, 64), 40).convert("RGB").save(file, "JPEG")
        (tmp_path / "in" / name).write_bytes(file.getvalue()[:-600])
    dialog.photos.add([tmp_path / "in" / name for name in ("c.jpg", "d.jpg", "e.jpg")])
    assert run(person, dialog) == "Made: 5. Not made: 1."
    failed, noted = dialog.report.toPlainText().splitlines()
    assert failed.startswith("bad.png was not made")
    assert noted == "c.jpg and 2 more: The file ends too early; what is missing of the picture is empty."


def test_it_is_stopped_with_nothing_half_written(
    person: Any, dialog: ApplyDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply, is_at_b = Applier.__call__, threading.Event()

    def waiting(self: Applier, job: Job) -> Made:
        if job.photo.name == "b.png":
            is_at_b.set()
            while not self._is_stopped():
                is_over.wait(0.01)
        return apply(self, job)

    is_over = threading.Event()
    monkeypatch.setattr(Applier, "__call__", waiting)
    dialog.apply_button.click()
    person.qtbot.waitUntil(is_at_b.is_set, timeout=20_000)
    dialog.reject()  # stops; the dialog stays, to tell of it
    person.qtbot.waitUntil(lambda: not person.built.applying.is_running, timeout=20_000)
    assert dialog.isVisible() and dialog.told.text() == "Made: 1. Applying to photos was cancelled."
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.png", "scumble-apply.jsonl"]
    monkeypatch.setattr(Applier, "__call__", apply)
    assert run(person, dialog) == "Made: 1. As they were: 1. Not made: 1."


def test_a_picture_whose_photo_is_hidden_is_refused_in_a_sentence(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.document.edit("Hide", lambda scene: edits.set_visible(scene, scene.layers[0].id, False))
    person.do("apply")
    assert "is hidden" in person.notices[-1] and not person.window.findChildren(ApplyDialog)


def test_a_folder_without_a_place_lies_beside_the_photo(dialog: ApplyDialog, tmp_path: Path) -> None:
    for text in ("results", "~nobody of that name"):
        dialog.folder.setText(text)
        dialog.folder.textEdited.emit(text)
        assert dialog.wish.folder == tmp_path / "in" / text and dialog.apply_button.isEnabled()
