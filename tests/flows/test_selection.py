"""A part of the picture is selected by each tool, changed, used as a mask, saved and undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.modify_selection import ModifySelectionDialog
from desktop_app.panels.layers import LayersPanel
from engine.formats.project import open_project
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def selected(person: Any) -> np.ndarray:
    scene = person.document.scene
    assert scene.selection is not None
    return scene.selection.read(scene.box)


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_part_is_selected_and_kept_to(
    person: Any, photo_file: Path, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    person.open(photo_file)
    person.do("actual")
    opened = person.document.scene

    # A box, and a second one with Shift; the line marches around both.
    person.do("marquee")
    before = person.seen()
    person.stroke((100, 100), (200, 140), (300, 200))
    assert person.document.scene.selection.bounds() == Box(100, 100, 300, 200)
    assert (person.seen() != before).any(axis=-1).sum() > 100
    QTest.mousePress(person.canvas, LEFT, SHIFT, person.at(250, 150))
    person.drag_to(400, 300)
    person.release(400, 300)
    assert selected(person)[250, 350] == 255 and selected(person)[120, 120] == 255 and selected(person)[250, 120] == 0
    # Inside, a drag moves it.
    person.stroke((150, 150), (160, 160), (170, 170))
    assert person.document.scene.selection.bounds() == Box(120, 120, 420, 320)
    assert person.labels[-3:] == ["Select", "Add to selection", "Move selection"]

    # An adjustment takes it for its mask.
    person.do("new-exposure")
    layer = person.document.selected_layer
    assert isinstance(layer, AdjustmentLayer)
    assert layer.mask_in(person.document.scene.box).bounds() == Box(120, 120, 420, 320)
    assert person.document.scene.selection is None
    person.do("undo")

    # By its edge: a dialog asks for the pixels.
    person.do("select-grow")
    dialog = person.window.findChild(ModifySelectionDialog)
    dialog.amount.selectAll()
    QTest.keyClicks(dialog.amount, "10")
    QTest.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    person.wait()
    assert person.document.scene.selection.bounds() == Box(110, 110, 430, 330)

    # What is painted keeps to it.
    person.do("brush")
    person.document.choose_class("cat")
    person.built.window.brush.set_size(60)
    person.stroke((100, 130), (160, 130))
    person.wait()
    assert person.layer.mask.warped(person.layer.place).bounds().left == 110
    person.do("select-layer")
    person.wait()
    assert person.document.scene.selection == person.layer.mask.warped(person.layer.place)

    # Nothing, the last one again, the rest.
    person.do("deselect")
    assert person.document.scene.selection is None and person.document.selected is not None
    person.do("reselect")
    person.do("invert-selection")
    assert selected(person)[130, 130] == 0 and selected(person)[400, 500] == 255

    # Into a file and back, and in the project.
    kept = person.document.scene.selection
    names(tmp_path / "part.png")
    person.do("save-selection")
    person.wait()
    person.do("deselect")
    person.do("load-selection")
    person.wait()
    assert person.document.scene.selection == kept
    names(tmp_path / "scene.ora")
    person.do("save-as")
    person.wait()
    assert open_project(tmp_path / "scene.ora")[0].selection == kept

    while person.document.history.can_undo:
        person.do("undo")
    assert person.document.scene is opened


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_lasso_wand_and_brush(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.do("actual")
    person.do("lasso")
    for corner in ((50, 50), (250, 50), (250, 250)):
        person.stroke(corner)
    assert person.document.scene.selection is None
    person.key(Qt.Key.Key_Return)
    assert selected(person)[80, 200] == 255 and selected(person)[200, 80] == 0
    person.stroke((300, 300), (400, 300), (400, 400), (300, 400))
    assert selected(person)[350, 350] == 255 and selected(person)[80, 200] == 0, "drawn by hand, in place of it"
    person.stroke((500, 50))  # a click beside it
    assert person.document.scene.selection is None
    person.stroke((500, 50))
    person.key(Qt.Key.Key_Escape)
    assert not person.canvas.tool.can_take_back
    person.stroke((500, 50))
    person.key(Qt.Key.Key_Return)
    assert person.document.scene.selection is None, "a single corner has nothing around it"
    assert person.notices[-1] == "Draw the line around what is to be selected."
    person.stroke((500, 50))
    person.document.open_scene(person.document.scene)
    assert not person.canvas.tool.can_take_back, "another document knows nothing of that line"

    person.do("wand")
    person.window.tools.selecting.set(tolerance=70)
    person.stroke((300, 60))
    person.wait()
    assert selected(person)[:240].min() > 0 and selected(person)[280:].max() == 0, "the sky"

    person.do("select-brush")
    person.built.window.brush.set_size(80)
    person.stroke((300, 400), (340, 400))
    assert selected(person)[400, 320] == 255
    red = person.colour_at(320, 400)
    person.do("hand")
    assert red[0] > person.colour_at(320, 400)[0] + 40
    person.do("select-brush")
    QTest.mouseClick(person.canvas, LEFT, Qt.KeyboardModifier.AltModifier, person.at(320, 400))
    assert selected(person)[400, 320] == 0, "Alt takes away"
    person.do("hand")

    # Ctrl+click on a layer's picture in the list.
    panel = person.window.findChild(LayersPanel)
    rect = panel.view.visualRect(panel.model.index_of(person.document.scene.layers[0].id))
    place = rect.center()
    place.setX(rect.left() + 20)
    QTest.mouseClick(panel.view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place)
    person.wait()
    assert selected(person).min() == 255
