"""Several documents, of which one is shown: each keeps what is its own, and nothing of one reaches another."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.document.slow_edits import slow_edit
from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.document.workspace import Workspace
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.conftest import colour_of


@pytest.fixture
def tabs(workspace: Workspace) -> Tabs:
    return workspace.tabs


@pytest.fixture
def pair(
    tabs: Tabs, two_objects: Scene, photo_scene: Scene, engine: Any, deliver: Any, tmp_path: Path
) -> tuple[Tab, Tab]:
    """Objects in the first tab, a photo alone in the second one, which is shown."""
    first = tabs.open(Opened(two_objects, file=tmp_path / "objects.ora", is_project=True))
    engine.answer_all()
    deliver()
    return first, tabs.open(Opened(photo_scene, file=tmp_path / "photo.png"))


def renamed(scene: Scene, name: str) -> Scene:
    return edits.rename(scene, scene.layers[0].id, name)


def leaf(folder: Path) -> Path:
    Image.fromarray(np.full((20, 30, 4), 200, np.uint8)).save(folder / "leaf.png")
    return folder / "leaf.png"


def test_each_tab_keeps_history_selection_file_and_looks(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], engine: Any, maker: Any
) -> None:
    first, second = pair
    assert tabs.all == [first, second] and document.title == "photo.png" and document.selected is None
    document.edit("Rename", lambda scene: renamed(scene, "Sky"))
    engine.asked.clear()
    maker.store.clear()  # as when much else was made meanwhile
    tabs.show(first)
    cat, bird = document.scene.objects()
    assert document.selected == bird.id and document.title == "objects.ora" and document.history.labels == ["Open"]
    assert [tuple(document.engine.appearances(one).rgb[0, 0].tolist()) for one in (cat, bird)] == [
        colour_of(cat),
        colour_of(bird),
    ]
    assert engine.asked == [], "what was made is known"
    tabs.step(1)
    assert document.history.labels == ["Open", "Rename"] and second.is_modified and not first.is_modified


def test_the_first_document_takes_the_place_of_the_empty_one(tabs: Tabs, pair: tuple[Tab, Tab]) -> None:
    assert len(tabs.all) == 2
    tabs.close(*pair)
    assert len(tabs.all) == 1 and tabs.document.scene.is_empty


def test_closing_shows_the_neighbour(tabs: Tabs, document: Document, pair: tuple[Tab, Tab], photo_scene: Scene) -> None:
    first, second = pair
    third = tabs.open(Opened(photo_scene))
    tabs.show(first)
    tabs.close(first)
    assert tabs.all == [second, third] and document.tab is second, "the next one"
    fourth = tabs.open(Opened(photo_scene))
    assert tabs.all == [second, fourth, third]
    tabs.close(second)
    assert document.tab is fourth, "it was shown, and still is"
    fifth = tabs.open(Opened(photo_scene))
    tabs.show(third)
    tabs.close(third)
    assert tabs.all == [fourth, fifth] and document.tab is fifth, "the last one left"


def test_a_file_that_is_open_has_one_tab(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], photo_scene: Scene, tmp_path: Path
) -> None:
    first, _ = pair
    assert tabs.with_file(tmp_path / "objects.ora") is first and tabs.with_file(tmp_path / "no.ora") is None
    again = tabs.open(Opened(photo_scene, file=tmp_path / "photo.png"))
    assert tabs.all == [first, again] and document.tab is again, "read anew"
    document.edit("Rename", lambda scene: renamed(scene, "Sky"))
    assert tabs.open(Opened(photo_scene, file=tmp_path / "photo.png")) is again
    assert document.history.labels == ["Open", "Rename"], "nothing that is unsaved is lost"


def test_a_file_that_arrives_under_a_dialog_is_not_shown_yet(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], photo_scene: Scene, qtbot: QtBot
) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    arrived = tabs.open(Opened(photo_scene))
    assert tabs.all == [*pair, arrived] and document.tab is pair[1]
    dialog.close()
    tabs.step(1)
    assert document.tab is arrived


def test_what_is_opened_together_comes_in_order_beside_the_first(
    tabs: Tabs, document: Document, workspace: Workspace, two_objects: Scene, tmp_path: Path, qtbot: QtBot
) -> None:
    """One of them cannot be read; whoever goes elsewhere meanwhile stays there."""
    files = [tmp_path / f"{name}.png" for name in ("one", "no", "two", "three", "four")]
    for file in files:
        Image.new("RGB", (8, 6)).save(file)
    files[1].write_bytes(b"nothing of a picture")
    early = tabs.open(Opened(two_objects))
    late = tabs.open(Opened(two_objects))
    tabs.show(early)
    workspace.files.open_together(files)
    qtbot.waitUntil(lambda: document.source == files[0])
    tabs.show(late)
    qtbot.waitUntil(lambda: len(tabs.all) == 6)
    assert [tab.source for tab in tabs.all] == [None, files[0], *files[2:], None] and document.tab is late


def test_a_photo_that_arrives_later_is_for_the_tab_that_asked(
    tabs: Tabs, document: Document, workspace: Workspace, pair: tuple[Tab, Tab], tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = pair
    workspace.files.add_photo(leaf(tmp_path))
    tabs.show(first)
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    assert [layer.name for layer in document.scene.layers] == ["meadow.png", "Cat", "Bird"]
    tabs.show(second)
    assert [layer.name for layer in document.scene.layers] == ["meadow.png", "leaf"]


def test_an_edit_that_the_engine_works_out_waits_for_the_tab_that_asked(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], engine: Any, deliver: Any
) -> None:
    first, second = pair
    for name in ("Sky", "Sea"):
        slow_edit(document, name, partial(renamed, name=name))
    tabs.show(first)
    assert document.history.labels == ["Open"], "nothing of one document reaches another"
    document.ask("same", "Work", lambda maker: "Land", lambda name: document.edit(name, lambda it: renamed(it, name)))
    engine.answer_all()
    deliver()
    assert document.history.labels == ["Open", "Land"] and second.history.labels == ["Open"]
    tabs.show(second)
    assert document.history.labels == ["Open", "Sky", "Sea"]
    assert document.scene.layers[0].name == "Sea" and not second.when_free


def test_of_a_tab_that_was_closed_nothing_comes(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], engine: Any, deliver: Any
) -> None:
    first, second = pair
    slow_edit(document, "Sky", lambda scene: renamed(scene, "Sky"))
    tabs.close(second)
    engine.answer_all()
    deliver()
    assert document.tab is first and document.history.labels == ["Open"] and second.history.labels == ["Open"]


def test_what_two_tabs_ask_for_in_one_slot_is_made_for_both(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], engine: Any, deliver: Any
) -> None:
    first, second = pair
    for tab in (first, second):
        tabs.show(tab)
        document.ask("same", "Work", lambda maker: "Made", lambda it: document.edit(it, lambda one: renamed(one, it)))
    engine.answer_all()
    deliver()
    tabs.show(first)
    assert first.history.labels == second.history.labels == ["Open", "Made"]


def test_a_file_that_was_on_its_way_is_saved_before_another_tab_is_shown(
    tabs: Tabs,
    document: Document,
    workspace: Workspace,
    pair: tuple[Tab, Tab],
    engine: Any,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    first, second = pair
    tabs.show(first)
    bird = document.selected_object
    assert bird is not None
    recipe = replace(bird.recipe, class_name="dog")
    document.edit("Class", lambda scene: edits.set_recipe(scene, bird.id, recipe))
    workspace.files.save()
    tabs.show(second)
    assert document.tab is first, "the save still waits for the objects"
    engine.answer_all()
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    assert document.tab is second and not first.is_modified and (tmp_path / "objects.ora").exists()


def test_tabs_that_are_not_shown_share_one_budget_of_undo(
    tabs: Tabs, document: Document, pair: tuple[Tab, Tab], photo_scene: Scene
) -> None:
    first, second = pair
    sizes = []
    for tab in (second, first):
        tabs.show(tab)
        document.edit("Drop", lambda scene: edits.remove(scene, scene.layers[0].id))
        sizes.append(tab.history.past_nbytes)
    assert min(sizes) > 300_000, "the photo is undo's alone now"
    document.history_bytes = sizes[1]
    tabs.open(Opened(photo_scene))
    assert first.history.can_undo and not second.history.can_undo, "the latest one remembers most"


def test_each_tab_is_looked_at_where_it_was(
    tabs: Tabs, document: Document, canvas: Canvas, pair: tuple[Tab, Tab]
) -> None:
    first, second = pair
    fitted = canvas.viewport
    canvas.look(canvas.viewport.zoomed(3.0, 10, 20))
    looked = canvas.viewport
    tabs.show(first)
    assert canvas.viewport == fitted, "of the same size, and never looked at closely"
    canvas.resize(660, 480)
    tabs.show(second)
    assert canvas.viewport == looked.resized(660, 480, looked.ratio)
