"""Opening, saving and exporting leave the document alone where they fail, and the photo's file always."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage
from pytestqt.qtbot import QtBot

from desktop_app.document import files, layer_names
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene


def objects(document: Document) -> list[ObjectLayer]:
    return list(document.scene.objects())


def shown(document: Document, layer: ObjectLayer) -> tuple[int, ...] | None:
    """The colour an object shows."""
    appearance = document.engine.appearances(layer)
    return None if appearance is None else tuple(appearance.rgb[0, 0].tolist())


def test_a_photo_opens_and_is_never_written_to(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, engine: Any
) -> None:
    file = tmp_path / "photo.png"
    Image.fromarray(np.full((20, 30, 3), 7, np.uint8)).save(file)
    before = file.read_bytes()
    workspace.files.open(file)
    qtbot.waitUntil(lambda: "file" in told.whats)
    assert (document.scene.width, document.scene.height) == (30, 20)
    assert document.path is None and document.title == "photo.png" and not document.is_modified
    workspace.files.save()
    assert told.notices == ["Choose a name for the project first."]
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n half of one"])
def test_what_is_no_picture_leaves_the_document(
    document: Document,
    workspace: Workspace,
    told: Any,
    tmp_path: Path,
    qtbot: QtBot,
    content: bytes,
    two_objects: Scene,
) -> None:
    document.open_scene(two_objects)
    told.clear()
    file = tmp_path / "photo.png"
    file.write_bytes(content)
    workspace.files.open(file)
    qtbot.waitUntil(lambda: len(told.notices) == 1)
    assert told.notices[0].count("photo.png") >= 1 and told.notices[0].endswith(".")
    assert document.scene is two_objects and "file" not in told.whats
    qtbot.waitUntil(lambda: not workspace.activity.is_busy or document.engine.appearances.is_waiting)


def test_of_files_opened_together_the_one_that_ends_too_early_is_named(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    whole, cut = tmp_path / "whole.jpg", tmp_path / "cut.jpg"
    samples = np.random.default_rng(0).integers(0, 255, (200, 300, 3), np.uint8)
    Image.fromarray(samples).save(whole)
    content = whole.read_bytes()
    cut.write_bytes(content[: len(content) // 2])
    workspace.files.open_together((whole, cut))
    qtbot.waitUntil(lambda: len(told.notices) == 1)
    assert told.notices[0].startswith("cut.jpg: The file ends too early")
    workspace.files.add_photo(cut)
    qtbot.waitUntil(lambda: len(told.notices) == 2)
    assert told.notices[1] == told.notices[0]


def test_of_several_files_each_that_fails_is_told_until_the_next_is_opened(
    document: Document, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    shown: list[str] = []
    document.notice.connect(shown.append)
    document.notice_over.connect(shown.remove)
    Image.new("RGB", (30, 20)).save(tmp_path / "b.png")
    (tmp_path / "a.png").write_bytes(b"no picture")
    for name in ("a.png", "b.png", "c.png"):
        workspace.files.open(tmp_path / name)
    qtbot.waitUntil(lambda: document.title == "b.png" and not workspace.activity.is_busy)
    assert ['"a.png"' in shown[0], '"c.png"' in shown[1], len(shown)] == [True, True, 2], shown
    workspace.files.open(tmp_path / "b.png")
    assert shown == []
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)


def test_a_project_comes_back_with_its_pixels(
    document: Document,
    workspace: Workspace,
    engine: Any,
    told: Any,
    tmp_path: Path,
    qtbot: QtBot,
    two_objects: Scene,
    maker: Any,
) -> None:
    document.open_scene(two_objects)
    document.edit("Rename", lambda scene: edits.rename(scene, objects(document)[0].id, "Tom"))
    workspace.files.save(tmp_path / "work.ora")
    assert not (tmp_path / "work.ora").exists(), "it waits for the objects, lest old pixels are saved"
    engine.answer_all()
    qtbot.waitUntil(lambda: "saved" in told.whats)
    assert not document.is_modified and document.path == tmp_path / "work.ora"
    colours = [shown(document, layer) for layer in objects(document)]
    told.clear()
    engine.asked.clear()
    workspace.files.open(tmp_path / "work.ora")
    qtbot.waitUntil(lambda: "file" in told.whats)
    assert [layer.name for layer in objects(document)] == ["Tom", "Bird"]
    assert [shown(document, layer) for layer in objects(document)] == colours
    assert engine.asked == [], "the saved pixels are those of the recipes"
    assert set(maker.adopted) == {layer.id for layer in objects(document)}


def test_a_name_without_ending_becomes_a_projects(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    document.open_scene(photo_scene)
    workspace.files.save(tmp_path / "work.v2")
    qtbot.waitUntil(lambda: "saved" in told.whats)
    assert document.path == tmp_path / "work.v2.ora" and document.path.exists()


def test_an_edit_while_saving_stays_unsaved(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    document.open_scene(photo_scene)
    document.edit("Rename", lambda scene: edits.rename(scene, photo_scene.layers[0].id, "First"))
    workspace.files.save(tmp_path / "work.ora")
    document.edit("Rename", lambda scene: edits.rename(scene, photo_scene.layers[0].id, "Second"))
    qtbot.waitUntil(lambda: "saved" in told.whats)
    assert document.is_modified


def test_an_unwritable_place_is_told_and_the_document_stays(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    document.open_scene(photo_scene)
    (tmp_path / "a file").write_text("no folder")
    workspace.files.save(tmp_path / "a file" / "work.ora")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "work.ora" in told.notices[0] and document.path is None
    workspace.files.export(tmp_path / "a file" / "out.png")
    qtbot.waitUntil(lambda: len(told.notices) == 2)
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)


def test_an_export_waits_for_the_objects_and_copies_the_photo(
    document: Document, workspace: Workspace, engine: Any, told: Any, tmp_path: Path, qtbot: QtBot, two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    workspace.files.export(tmp_path / "out.png")
    engine.answer_all()
    qtbot.waitUntil(lambda: told.notices == ["Exported out.png."])
    out = np.asarray(Image.open(tmp_path / "out.png"))
    photo = two_objects.layers[0].photo.samples  # type: ignore[attr-defined]
    assert (out[:90] == photo[:90]).all()
    cat = objects(document)[0]
    assert tuple(out[150, 120].tolist()) == shown(document, cat)


def test_other_programs_read_the_names_that_are_seen(
    document: Document,
    workspace: Workspace,
    engine: Any,
    told: Any,
    tmp_path: Path,
    qtbot: QtBot,
    two_objects: Scene,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(layer_names, "tr", lambda text: {"cat": "Katze", "bird": "Vogel"}.get(text, text))
    document.open_scene(two_objects)
    workspace.files.export(tmp_path / "out.psd")
    engine.answer_all()
    qtbot.waitUntil(lambda: any(notice.startswith("Exported out.psd.") for notice in told.notices))
    assert [layer.name for layer in PSDImage.open(tmp_path / "out.psd")][1:] == ["Katze", "Vogel"]
    assert [layer.name for layer in document.scene.layers][1:] == ["Cat", "Bird"]


def test_another_photo_becomes_a_layer(
    document: Document, workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, photo_scene: Scene
) -> None:
    file = tmp_path / "leaf.png"
    Image.fromarray(np.full((20, 30, 4), 200, np.uint8)).save(file)
    document.open_scene(photo_scene)
    workspace.files.add_photo(file)
    qtbot.waitUntil(lambda: len(document.scene.layers) == 2)
    assert document.scene.layers[1].name == "leaf" and document.selected == document.scene.layers[1].id
    assert document.history.labels[-1] == "Add photo leaf"
    workspace.files.add_photo(file, (101.2, 50.0))
    qtbot.waitUntil(lambda: len(document.scene.layers) == 3)
    laid = document.scene.layers[2].laid  # type: ignore[attr-defined]
    assert laid.box == Box(86, 40, 116, 60), "around the point, at whole pixels"


def test_a_photo_that_arrives_during_a_gesture_is_a_step_of_its_own(
    document: Document, workspace: Workspace, engine: Any, tmp_path: Path, qtbot: QtBot, two_objects: Scene
) -> None:
    file = tmp_path / "leaf.png"
    Image.fromarray(np.full((20, 30, 4), 200, np.uint8)).save(file)
    document.open_scene(two_objects)
    engine.answer_all()
    bird = objects(document)[-1]
    document.begin("Move")
    workspace.files.add_photo(file)
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    document.update(lambda scene: edits.rename(scene, bird.id, "Wren"))
    document.commit()
    assert document.scene.layers[-1].name == "leaf" and document.history.labels[-2:] == ["Move", "Add photo leaf"]


@pytest.mark.parametrize("what", ["open", "add_photo"])
def test_cancelling_ends_what_is_being_read(
    workspace: Workspace, told: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """The reader tells how far it is, piece by piece, and is ended there."""
    begun = threading.Event()

    def read(file: Path, on_progress: Callable[[float], None]) -> None:
        while True:
            on_progress(0.1)
            begun.set()

    monkeypatch.setattr(files, "open_file", read)
    monkeypatch.setattr(files, "open_photo", read)
    getattr(workspace.files, what)(tmp_path / "slow.tif")
    assert begun.wait(10)
    workspace.activity.stop()
    assert told.notices == ["Opening slow.tif was cancelled."] and not workspace.activity.is_busy
    qtbot.waitUntil(lambda: not workspace.has_left_threads)
