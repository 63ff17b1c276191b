"""The dialogs of colour profiles: each edit is one step, a proof changes nothing, and a bad file is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.profile_choice import FILE
from desktop_app.dialogs.profiles import AssignProfileDialog, ConvertProfileDialog, ProofSetupDialog
from desktop_app.document.colour_view import ColourView, ProofSetup
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.colour.conversion import Conversion
from engine.colour.spaces import profile_of
from engine.scene import edits
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.profiles import SWAPPED, printer

P3, ADOBE = profile_of("display-p3"), profile_of("adobe-rgb")


@pytest.fixture(autouse=True)
def none_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.dialogs.profile_choice.installed", lambda spaces: {})


Keep = Callable[[QDialog], None]


@pytest.fixture
def keep_closing(keep: Keep) -> Keep:
    """Keep a dialog that deletes itself once it is closed, as the window has it."""

    def kept(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep(dialog)

    return kept


@pytest.fixture
def scene(document: Document) -> Scene:
    noise = np.random.RandomState(0).randint(0, 256, (30, 40, 3)).astype(np.uint8)
    document.open_scene(edits.open_photo(Photo(noise, P3)))
    return document.scene


def samples(document: Document) -> np.ndarray:
    layer = document.scene.photo_layer
    assert isinstance(layer, PhotoLayer) and layer.photo.profile == document.scene.profile
    return layer.photo.samples


def test_a_profile_is_assigned_as_one_step(
    workspace: Workspace, document: Document, scene: Scene, keep_closing: Keep
) -> None:
    dialog = AssignProfileDialog(document, workspace.files)
    keep_closing(dialog)
    assert dialog.profile.value == "display-p3" and "Display P3" in dialog.told.text()
    dialog.profile.set_value("adobe-rgb")
    before = samples(document)
    dialog.accept()
    assert document.scene.profile == ADOBE and samples(document) is before
    assert document.history.labels[-1] == "Assign profile"
    document.undo()
    assert document.scene is scene


def test_a_picture_is_converted_as_one_step_beside_the_window(
    workspace: Workspace, document: Document, scene: Scene, keep_closing: Keep, qtbot: QtBot
) -> None:
    dialog = ConvertProfileDialog(document, workspace.files)
    keep_closing(dialog)
    dialog.profile.set_value("adobe-rgb")
    dialog.accept()
    assert document.scene is scene, "the window did not wait"
    qtbot.waitUntil(lambda: document.scene is not scene)
    assert np.array_equal(samples(document), Conversion(P3, ADOBE)(samples_of(scene)))
    assert document.history.labels[-1] == "Convert to profile"
    document.undo()
    assert document.scene is scene


def samples_of(scene: Scene) -> np.ndarray:
    layer = scene.photo_layer
    assert layer is not None
    return layer.photo.samples


def test_a_profile_of_ones_own_is_chosen_and_a_wrong_one_refused(
    workspace: Workspace,
    document: Document,
    scene: Scene,
    keep_closing: Keep,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    dialog = AssignProfileDialog(document, workspace.files)
    keep_closing(dialog)
    files = {"own": SWAPPED, "printer": printer()}
    for name, content in files.items():
        (tmp_path / f"{name}.icc").write_bytes(content)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, name=name: (str(tmp_path / f"{name}.icc"), ""))
        dialog.profile.set_value(FILE)
        dialog.profile.activated.emit(dialog.profile.currentIndex())
    assert "CMYK" in dialog.error.text() and not dialog.error.isHidden()
    assert dialog.profile.currentText() == "made for a test", "the one before is still chosen"
    dialog.accept()
    assert document.scene.profile == SWAPPED


def test_a_proof_is_set_up_and_remembered(document: Document, scene: Scene, keep_closing: Keep, tmp_path: Path) -> None:
    (tmp_path / "paper.icc").write_bytes(printer())
    colours, kept = ColourView(document), [""]
    colours.remember("no setup", kept.append)
    dialog = ProofSetupDialog(colours)
    keep_closing(dialog)
    dialog.profile.choose(tmp_path / "paper.icc")
    dialog.intent.set_value("perceptual")
    dialog.paper.setChecked(True)
    dialog.accept()
    assert colours.is_proofing and ProofSetup.of_text(kept[-1]) == colours.setup
    assert colours.setup == ProofSetup(str(tmp_path / "paper.icc"), "perceptual", True, True)
    assert document.scene is scene and not document.history.can_undo


def test_a_printers_file_that_is_gone_is_told_and_no_proof_is_shown(
    document: Document, scene: Scene, notices: list[str], tmp_path: Path
) -> None:
    colours = ColourView(document)
    colours.remember(ProofSetup(str(tmp_path / "gone.icc")).text, lambda text: None)
    colours.toggle_proof()
    assert not colours.is_proofing and notices[-1] == 'There is no file "gone.icc".'


def test_views_of_printers_are_made_beside_the_window(
    workspace: Workspace, document: Document, scene: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "paper.icc").write_bytes(printer())
    colours = workspace.colours
    with qtbot.waitSignal(colours.changed):
        colours.set_up(ProofSetup(str(tmp_path / "paper.icc")))
    meanwhile = colours.view(scene.profile)
    assert meanwhile is not None and meanwhile.proof is None
    with qtbot.waitSignal(colours.changed):
        pass
    view = colours.view(scene.profile)
    assert view is not None and view.proof is not None and colours.view(scene.profile) is view
