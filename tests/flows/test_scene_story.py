"""A whole scene from noise: chosen in the dialog, an object on it that is lit anew, saved, opened, exported, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.new_scene import NewSceneDialog
from desktop_app.panels.colours_page import ColoursPage
from engine.cli import main
from engine.compositing.flatten import flatten
from engine.formats.project import open_project, save_project
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, BackgroundRecipe
from tests.desktop_app.scene_models import ANIMALS, CATALOG, Models, knob_directions
from tests.flows.conftest import LEFT, PATIENCE_MS, PLAIN, Person, someone_at_a_window

__all__ = ["knob_directions"]


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def someone(qapp: QApplication, tmp_path: Path, qtbot: QtBot, models: Models) -> Iterator[Person]:
    """At an empty window, with models of scenes and animals of a few lines."""
    with someone_at_a_window(tmp_path, models.maker, qtbot) as person:
        yield person


def dialog_of(someone: Person) -> NewSceneDialog:
    someone.do("new-scene")
    someone.wait()
    dialog = someone.window.findChild(NewSceneDialog)
    assert dialog is not None and dialog.isVisible()
    return dialog


def new_scene(someone: Person, tile: int = 4) -> None:
    """Choose one of the dozen, and create it."""
    dialog = dialog_of(someone)
    QTest.mouseClick(dialog.gallery.tiles[tile], LEFT)
    someone.wait()
    QTest.mouseClick(dialog.create_button, LEFT)
    QApplication.processEvents()
    someone.wait()
    QApplication.sendPostedEvents()


def ground(someone: Person) -> BackgroundLayer:
    layer = someone.document.scene.layers[0]
    assert isinstance(layer, BackgroundLayer)
    return layer


def drag_a_knob(someone: Person, move: Callable[..., None], name: str = "Brightness") -> None:
    track = someone.slider(name).track
    start = QPoint(round(track.knob_x()), track.height() // 2)
    QTest.mousePress(track, LEFT, PLAIN, start)
    for step in range(1, 21):
        move(track, start + QPoint(step, 0))
        QApplication.processEvents()
    QTest.mouseRelease(track, LEFT, PLAIN, start + QPoint(20, 0))
    someone.wait()


def test_the_story_of_a_scene(someone: Person, models: Models, move: Any, names: Any, tmp_path: Path) -> None:
    document, workspace = someone.document, someone.built.workspace
    new_scene(someone)
    assert (document.scene.width, document.scene.height) == (1920, 1080) and someone.labels == ["New scene"]
    assert document.selected == ground(someone).id and document.is_modified
    first = document.engine.appearances(ground(someone))
    assert first is not None and not first.preview and first.rgb.shape == (1080, 1920, 3)
    colour = someone.colour_at(960, 540)
    assert colour == tuple(first.rgb[540, 960].tolist())

    document.choose_class("cat")
    someone.built.window.brush.set_size(300)
    someone.stroke((900, 500), (1000, 520))
    someone.wait()
    cat = document.engine.appearances(someone.layer)
    assert cat is not None and someone.colour_at(950, 510) != colour

    document.select(ground(someone).id)
    drag_a_knob(someone, move)
    assert someone.labels == ["New scene", "Add cat", "Brightness"], "one drag is one step"
    after = document.engine.appearances(ground(someone))
    assert after is not None and not after.preview and after.rgb[0, 0, 0] > first.rgb[0, 0, 0]
    lit = document.engine.appearances(next(document.scene.objects()))
    assert lit is not None and lit.fingerprint != cat.fingerprint
    assert lit.rgb[64, 64, 0] > cat.rgb[64, 64, 0], "the object has the light of its new ground"

    project = tmp_path / "scene.ora"
    names(project)
    someone.do("save-as")
    someone.wait()
    assert not document.is_modified
    someone.do("close")
    assert document.scene.is_empty
    asked = len(models.ground.asked)
    someone.open(project)
    someone.wait()
    assert len(models.ground.asked) == asked, "what was saved still holds"
    opened = document.engine.appearances(ground(someone))
    assert opened is not None and np.array_equal(opened.rgb, after.rgb)

    picture = tmp_path / "scene.png"
    done: list[bool] = []
    workspace.files.export(picture, then=lambda: done.append(True))
    someone.qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    with Image.open(picture) as read:
        exported = np.asarray(read)
    assert np.array_equal(exported, flatten(document.scene, document.engine.appearances))
    assert exported[0, 0].tolist() == after.rgb[0, 0].tolist()


def test_a_cancelled_drag_and_undo_bring_the_scene_back(someone: Person, move: Any) -> None:
    new_scene(someone)
    before = someone.seen()
    scene = someone.document.scene
    track = someone.slider("Haze").track
    start = QPoint(round(track.knob_x()), track.height() // 2)
    QTest.mousePress(track, LEFT, PLAIN, start)
    move(track, start + QPoint(30, 0))
    someone.qtbot.waitUntil(lambda: bool((someone.seen() != before).any()), timeout=PATIENCE_MS)
    QTest.keyClick(track, Qt.Key.Key_Escape)
    QTest.mouseRelease(track, LEFT, PLAIN, start + QPoint(30, 0))
    someone.wait()
    assert someone.document.scene is scene and someone.labels == ["New scene"]
    assert (someone.seen() == before).all()

    someone.do("new-noise")
    someone.wait()
    assert someone.labels == ["New scene", "New noise"] and (someone.seen() != before).any()
    someone.do("undo")
    someone.wait()
    assert someone.document.scene is scene and (someone.seen() == before).all()


def test_cancelling_the_dialog_changes_nothing(someone: Person) -> None:
    dialog = dialog_of(someone)
    dialog.reject()
    assert someone.document.scene.is_empty and not someone.built.workspace.activity.is_busy


def test_a_second_scene_has_a_tab_of_its_own(someone: Person) -> None:
    new_scene(someone)
    first, tabs = someone.document.tab, someone.built.workspace.tabs
    dialog_of(someone).accept()
    someone.wait()
    assert tabs.all == [first, someone.document.tab] and someone.document.is_modified and first.is_modified
    assert someone.window.findChild(NewSceneDialog) is None


def test_a_plain_background_becomes_a_scene(someone: Person, photo_file: Path) -> None:
    someone.open(photo_file)
    someone.do("new-background")
    layer = ground(someone)
    assert someone.document.selected == layer.id and layer.recipe is None
    kind = someone.panel.page_of(ColoursPage).kind
    kind.setCurrentIndex(kind.findData("sunrise"))
    kind.activated.emit(kind.currentIndex())
    someone.wait()
    assert someone.document.engine.appearances(ground(someone)) is not None
    assert someone.labels == ["Open", "Add background", "Make it sunrise"]
    someone.do("undo")
    someone.do("undo")
    assert len(someone.document.scene.layers) == 1


def test_without_its_model_a_scene_opens_and_shows_its_last_pixels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models = Models()
    scene, id = edits.new_scene(96, 64, BackgroundRecipe((("sea", 1.0),), noise.draw(1, 16), 1))
    look = models.maker().make(scene, id)
    project, picture, bare = tmp_path / "scene.ora", tmp_path / "out.png", tmp_path / "models"
    bare.mkdir()
    save_project(scene, lambda layer: look, project)
    assert open_project(project)[0] == scene
    assert main(["render", str(project), "-o", str(picture), "--models", str(bare), "--device", "cpu"]) == 0
    assert "shown as it was saved" in capsys.readouterr().err
    with Image.open(picture) as read:
        assert np.array_equal(np.asarray(read), flatten(scene, lambda layer: look))
    fresh = ["render", str(project), "-o", str(picture), "--models", str(bare), "--device", "cpu", "--fresh"]
    assert main(fresh) == 1
    assert "no model of the kind background" in capsys.readouterr().err
    assert main(["proof", str(project), "--models", str(bare), "--device", "cpu"]) == 1
    assert "There is no photo in the scene" in capsys.readouterr().err
    assert Catalog((ANIMALS,)).of_kind("background") == () and CATALOG.of_kind("background")
