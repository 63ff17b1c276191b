"""A person meets a plug-in in the window: its class, its licence, its objects, and what is left without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.about import licences
from desktop_app.document import layer_commands
from desktop_app.panels.object_page import ObjectPage
from desktop_app.shell.app import App
from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from tests.desktop_app.apps import app_in, end

PATIENCE_MS = 60_000


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], App]]:
    """Start the program, as often as wanted; over the models that are installed by then."""
    begun: list[App] = []

    def maker(compositor: Compositor) -> AppearanceMaker:
        find = Compute("cpu", "float32")
        return AppearanceMaker(Catalog.load(), "cpu", compositor=compositor, find_compute=lambda choice: find)

    def begin() -> App:
        folder = tmp_path / f"{len(begun)}"
        folder.mkdir()
        built = app_in(folder, maker)
        begun.append(built)
        built.start()
        qtbot.waitUntil(lambda: built.document.engine.state == "ready", timeout=PATIENCE_MS)
        return built

    yield begin
    for built in begun:
        end(built)


def page_of(built: App) -> ObjectPage:
    page = built.window.findChild(ObjectPage)
    assert isinstance(page, ObjectPage)
    return page


@pytest.mark.usefixtures("installed")
def test_an_object_of_a_plug_in_lives_in_the_window_and_outlives_its_package(
    start: Callable[[], App], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = start()
    document, workspace = built.document, built.workspace
    document.open_scene(edits.open_photo(Photo(np.full((200, 300, 3), 90, np.uint8))))
    document.choose_class("stripes")
    stripes = layer_commands.add_object(document, Mask.empty().stroke([(150, 100, 40)], 0.9))
    assert stripes is not None
    qtbot.waitUntil(lambda: not workspace.activity.is_busy, timeout=PATIENCE_MS)
    layer = document.scene.find(stripes)
    assert isinstance(layer, ObjectLayer)
    drawn = document.engine.appearances(layer)
    assert drawn is not None and document.engine.appearances.is_exact(stripes)
    page = page_of(built)
    assert page.class_name.findData("stripes") >= 0 and page.class_name.findData("spots") >= 0
    assert "CC0-1.0 (stripes)" in page.licence.text()
    told = licences(document.catalog)
    assert "Stripes (stripes): CC0-1.0 (stripes)" in told and "From the package scumble-stripes 1.0" in told
    workspace.files.save(tmp_path / "stripes.ora")
    qtbot.waitUntil(lambda: not workspace.activity.is_busy, timeout=PATIENCE_MS)

    monkeypatch.undo()  # the package is gone
    without = start()
    notices: list[str] = []
    without.document.notice.connect(notices.append)
    without.workspace.files.open(tmp_path / "stripes.ora")
    there = without.document
    qtbot.waitUntil(lambda: there.scene.has(stripes) and not without.workspace.activity.is_busy, timeout=PATIENCE_MS)
    kept = without.document.engine.appearances(without.document.scene.find(stripes))
    assert kept is not None and kept.rgb.tobytes() == drawn.rgb.tobytes()
    assert any(sentence.startswith('There is no class "stripes"') for sentence in notices)
    page = page_of(without)
    assert page.class_name.currentText() == "stripes (not installed)"
    assert page.note.text() == "The model of this class is not here: the object stays as it was saved."


@pytest.mark.usefixtures("installed")
def test_one_that_fails_ends_nothing_and_is_listed(start: Callable[[], App], qtbot: QtBot) -> None:
    built = start()
    document, workspace = built.document, built.workspace
    notices: list[str] = []
    document.notice.connect(notices.append)
    document.open_scene(edits.open_photo(Photo(np.full((200, 300, 3), 90, np.uint8))))
    assert layer_commands.add_object(document, Mask.empty().stroke([(100, 100, 40)], 0.9), "moonlight") is not None
    qtbot.waitUntil(lambda: not workspace.activity.is_busy, timeout=PATIENCE_MS)
    reason = 'The generator "broken" of scumble-stripes 1.0 cannot be used: OSError: the moon is in the wrong quarter.'
    assert notices == [reason]
    assert f"Not usable: {reason}" in licences(document.catalog)
    stripes = layer_commands.add_object(document, Mask.empty().stroke([(130, 100, 40)], 0.9), "stripes")
    assert stripes is not None
    qtbot.waitUntil(lambda: not workspace.activity.is_busy, timeout=PATIENCE_MS)
    assert document.engine.appearances.is_exact(stripes), "it is drawn over the one that cannot be"
