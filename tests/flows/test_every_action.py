"""Each action of the table, run with each kind of layer selected: the document can still be saved and undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.shell.actions import actions
from engine.compositing.flatten import flatten
from engine.formats.project import open_project, save_project
from engine.scene import edits, mask_edits, object_edits
from engine.scene.guides import Guides
from engine.scene.layers import LayerMask
from engine.scene.mask import Mask
from engine.scene.projective import Projective
from engine.scene.scene import Scene
from tests.flows import every_kind

CLOSING = ("quit",)  # what ends the window: tried by itself
REPLACING = ("close", "close-all")  # what puts another document in this one's place
EACH = 2  # of the kinds an action is tried with here; all of them among the slow tests


def close_dialogs(person: Any) -> None:
    """Cancel what was opened over the window."""
    for dialog in person.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    QApplication.processEvents()


def check(person: Any, file: Path) -> None:
    """The document is saved, opened again as it was, and drawn."""
    scene, looks = person.document.scene, person.document.engine.appearances
    if scene.is_empty:
        return
    save_project(scene, looks, file)
    assert open_project(file)[0] == scene
    assert flatten(scene, looks).shape[:2] == (scene.height, scene.width)


def runs_with(person: Any, name: str, layer_id: str, with_selection: bool, file: Path | None) -> bool:
    """Run an action with a layer selected in a fresh document, or in one in which all was undone; whether it could be.

    file: where what it made of the document is saved; None: nowhere.
    """
    fresh = every_kind.scene(with_selection)
    if person.document.scene is not fresh:
        person.document.open_scene(fresh)
    person.document.select(layer_id)
    action = person.window.actions_table.by_name[name]
    if not action.isEnabled():
        return False
    action.trigger()
    QApplication.processEvents()
    close_dialogs(person)
    person.wait()
    if person.document.scene is fresh:
        return True
    if file is not None:
        check(person, file)
    while person.document.history.can_undo:
        person.do("undo")
    assert person.document.scene is fresh or name in REPLACING
    return True


NAMES = [row.name for row in actions() if row.name not in CLOSING]

# What a document just opened offers with none of its layers: what has to be there, or done, before.
THERE: dict[str, tuple[str, Callable[[Scene], Scene]]] = {
    "show-all": ("object", lambda scene: object_edits.set_hidden(scene, "object", SPOT)),
    "reset-distortion": ("paint", lambda scene: edits.replace(scene, "paint", distortion=TILTED)),
    "apply-mask": ("paint", lambda scene: mask_edits.set_mask(scene, "paint", LayerMask(SPOT))),
    "clear-guides": ("paint", lambda scene: replace(scene, guides=Guides((10.0,), (20.0,)))),
}
TOGETHER = {"distribute-across": ("photo", "paint", "object"), "distribute-down": ("photo", "paint", "object")}
DONE = {
    "undo": ("duplicate",),
    "redo": ("duplicate", "undo"),
    "paste-looks": ("copy-looks", "new-noise"),
    "reselect": ("select-all", "deselect"),
    "next-tab": (),
    "previous-tab": (),
}
SPOT = Mask.empty().stroke([(24, 24, 10)], 1.0)
TILTED = Projective.of(((1, 0, 0), (0, 1, 0), (0.001, 0, 1)))


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_each_action_with_some_kinds(answers: None, person: Any, tmp_path: Path) -> None:
    ids = [layer.id for layer in every_kind.scene().walk()]
    for step in range(EACH):
        file = tmp_path / "saved.ora" if step == EACH - 1 else None
        for position, name in enumerate(NAMES):
            runs_with(person, name, ids[(position * EACH + step) % len(ids)], step % 2 == 1, file)


@pytest.mark.slow
@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_each_action_with_all_kinds(answers: None, person: Any, tmp_path: Path) -> None:
    ids = [layer.id for layer in every_kind.scene().walk()]
    used = set()
    for step, layer_id in enumerate(ids):
        file = tmp_path / "saved.ora" if layer_id == ids[-1] else None
        used |= {name for name in NAMES if runs_with(person, name, layer_id, step % 2 == 1, file)}
    assert set(NAMES) - used <= set(THERE) | set(DONE) | set(TOGETHER)


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_each_action_that_needs_something_before(answers: None, person: Any, photo_file: Path, tmp_path: Path) -> None:
    for name, (layer_id, change) in THERE.items():
        person.document.open_scene(begin := change(every_kind.scene()))
        person.document.select(layer_id)
        person.do(name)
        person.wait()
        assert person.document.scene != begin, name
        check(person, tmp_path / "saved.ora")
        person.do("undo")
        assert person.document.scene is begin
    for name, ids in TOGETHER.items():
        person.document.open_scene(every_kind.scene())
        begin = person.document.scene
        person.document.select(*ids)
        person.do(name)
        person.wait()
        assert person.document.scene != begin, name
        check(person, tmp_path / "saved.ora")
        person.do("undo")
        assert person.document.scene is begin
    for name, before in DONE.items():
        person.document.open_scene(every_kind.scene())
        person.document.select("object")
        for one in before:
            person.do(one)
        if name.endswith("-tab"):
            person.open(photo_file)
            person.document.select(None)
        begin = person.document.scene
        person.do(name)
        person.wait()
        assert person.document.scene is not begin, name
        check(person, tmp_path / "saved.ora")
