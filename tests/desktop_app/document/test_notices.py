"""What a person is told goes when its cause does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.document.notices import Notices
from desktop_app.document.workspace import Workspace
from engine.problem import Problem
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.conftest import HandEngine

Deliver = Callable[[], None]


class Shown:
    """The sentences that stand there at this moment."""

    def __init__(self, document: Document) -> None:
        self.texts: list[str] = []
        document.notice.connect(self.texts.append)
        document.notice_over.connect(self.texts.remove)


@pytest.fixture
def shown(document: Document, two_objects: Scene) -> Shown:
    document.open_scene(two_objects)
    return Shown(document)


def test_a_newer_sentence_takes_the_place_of_an_older_one_with_its_cause() -> None:
    shown: list[str] = []
    notices = Notices(shown.append, shown.remove)
    notices.tell("A is locked.", "edit")
    notices.tell("B is locked.", "edit")
    notices.tell("No room.", "file")
    assert shown == ["B is locked.", "No room."]
    notices.over("edit")
    notices.over("edit")
    assert shown == ["No room."] and notices.causes == ("file",)
    notices.all_over()
    assert shown == []


def test_what_is_told_in_a_dialog_is_told_there_alone_until_it_closes() -> None:
    shown: list[str] = []
    in_dialog: list[str] = []
    notices = Notices(shown.append, lambda sentence: shown.remove(sentence) if sentence in shown else None)
    close = notices.tell_elsewhere(("subject", "ground"), in_dialog.append)
    notices.tell("Nothing was found.", "subject")
    notices.tell("No room.", "file")
    assert in_dialog == ["Nothing was found."] and shown == ["No room."]
    close()
    assert notices.causes == ("file",)
    notices.tell("Nothing was found.", "subject")
    assert in_dialog == ["Nothing was found."] and shown == ["No room.", "Nothing was found."]


def test_of_two_dialogs_the_one_on_top_is_told_and_then_the_other_again() -> None:
    window: list[str] = []
    below: list[str] = []
    above: list[str] = []
    notices = Notices(window.append, lambda sentence: None)
    close_below = notices.tell_elsewhere(("looks", "file "), below.append)
    close_above = notices.tell_elsewhere(("looks",), above.append)
    notices.tell("It is no photo.", "looks")
    notices.tell("No room.", "file Saving")
    close_above()
    notices.tell("It is broken.", "looks")
    close_below()
    notices.tell("It is gone.", "looks")
    assert (above, below, window) == (["It is no photo."], ["No room.", "It is broken."], ["It is gone."])


@pytest.mark.parametrize("then", ["edit", "selection", "file"])
def test_a_refused_edit_is_over_with_what_is_done_next(document: Document, shown: Shown, then: str) -> None:
    def refuse(scene: Scene) -> Scene:
        raise Problem("It is locked.")

    assert not document.attempt("Paint", refuse)
    assert shown.texts == ["It is locked."]
    if then == "edit":
        document.attempt("Rename", lambda scene: edits.rename(scene, scene.layers[0].id, "Sky"))
    elif then == "selection":
        document.select(document.scene.layers[0].id)
    else:
        document.close()
    assert shown.texts == []


@pytest.mark.parametrize("then", ["made", "undone", "hidden", "deleted"])
def test_what_is_said_of_an_object_is_over_when_it_is_made_or_gone(
    document: Document, engine: HandEngine, shown: Shown, deliver: Deliver, then: str
) -> None:
    engine.answer_all()
    deliver()
    bird = document.scene.layers[-1].id
    layer_commands.new_noise(document, bird, seed=99)
    engine.answer(error="The object could not be generated: no memory.")
    deliver()
    assert shown.texts == ["The object could not be generated: no memory."]
    document.attempt("Rename", lambda scene: edits.rename(scene, bird, "Wren"))
    assert shown.texts, "it is still not what its recipe says"
    if then == "made":
        layer_commands.new_noise(document, bird, seed=7)
        engine.answer_all()
        deliver()
    elif then == "undone":
        document.undo()
        document.undo()
    elif then == "hidden":
        document.attempt("Hide", lambda scene: edits.set_visible(scene, bird, False))
    else:
        document.attempt("Delete", lambda scene: edits.remove(scene, bird))
    assert shown.texts == []


def test_what_is_said_of_a_file_is_over_with_the_next_one(
    document: Document, workspace: Workspace, shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace.files.open(tmp_path / "none.png")
    qtbot.waitUntil(lambda: shown.texts != [])
    assert "none.png" in shown.texts[0]
    workspace.files.open(tmp_path / "other.png")
    assert shown.texts == []
    qtbot.waitUntil(lambda: shown.texts != [])
    assert ["other.png" in text for text in shown.texts] == [True]
