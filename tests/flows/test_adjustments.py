"""Levels and curves in one sitting: set live over photo and object, painted, undone, saved, opened, exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.panels.adjustments.curves import CurvesPage
from desktop_app.panels.adjustments.levels import LevelsPage
from engine.compositing.proof import prove
from engine.formats.photos import open_photo
from engine.scene.layers import AdjustmentLayer, PhotoLayer

PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def adjustment(person: Any) -> AdjustmentLayer:
    layer = person.document.selected_layer
    assert isinstance(layer, AdjustmentLayer)
    return layer


def below(person: Any, x: int, y: int) -> tuple[float, ...]:
    """The mean of the photo's colours there and right around."""
    photo = next(layer for layer in person.document.scene.walk() if isinstance(layer, PhotoLayer)).photo.samples
    return tuple((photo[y - 1 : y + 2, x - 1 : x + 2].reshape(-1, 3).mean(axis=0) / 255).tolist())


def test_a_photo_is_adjusted(person: Any, photo_file: Path, move: Any, tmp_path: Path) -> None:
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.stroke((280, 240), (320, 230), (360, 250))
    person.wait()
    cat = person.layer.id
    before, appearance = person.seen(), person.document.engine.appearances(person.layer)

    # Levels above everything: a drag of the slider is seen at once, on photo and object.
    person.do("new-levels")
    track = person.slider("White").track
    start = QPoint(round(track.knob_x()), track.height() // 2)
    QTest.mousePress(track, LEFT, PLAIN, start)
    move(track, start - QPoint(25, 0))
    dragged = person.seen()
    assert (dragged != before).any(axis=-1).mean() > 0.2 and person.document.history.in_gesture
    move(track, start - QPoint(50, 0))
    QTest.mouseRelease(track, LEFT, PLAIN, start - QPoint(50, 0))
    person.wait()
    levels = adjustment(person)
    assert levels.adjustment.rgb.white < 240 and person.labels[-2:] == ["Add levels", "Levels"]  # type: ignore[attr-defined]
    assert person.document.engine.appearances(person.document.scene.find(cat)) is appearance, "it lies above the object"

    # What a click says is black becomes black; the tool of before is in hand again once nothing is wanted.
    picks = person.panel.page_of(LevelsPage).picks
    QTest.mouseClick(picks["black"], LEFT)
    assert person.canvas.tool.name == "picker" and "to be black" in person.window.options._hint.text()
    person.stroke((60, 60))
    picked = adjustment(person).adjustment
    assert picked == levels.adjustment.with_picked("black", below(person, 60, 60)) and person.labels[-1] == "Levels"
    QTest.mouseClick(picks["black"], LEFT)
    assert person.canvas.tool.name == "brush"
    levels = adjustment(person)

    # Beneath the object, the object is lit anew by what it sees.
    person.do("lower")
    person.wait()
    assert person.document.engine.appearances(person.document.scene.find(cat)) is not appearance

    # Curves of which one point is dragged; then only where they are painted.
    person.do("new-curves")
    editor = person.panel.page_of(CurvesPage).editor
    QTest.mouseClick(editor, LEFT, PLAIN, editor.place_of((100, 160)).toPoint())
    everywhere = person.seen()
    person.stroke((80, 80), (160, 80))
    person.wait()
    curves = adjustment(person)
    assert curves.layer_mask is not None and len(curves.adjustment.rgb.points) == 3  # type: ignore[attr-defined]
    assert (person.seen() != everywhere).any()
    person.document.select(None)  # its outline is not of the picture
    scene, seen = person.document.scene, person.seen()

    # Undone to the photo alone and done again, it is the same picture.
    for _ in range(7):
        person.do("undo")
    assert not any(isinstance(layer, AdjustmentLayer) for layer in person.document.scene.walk())
    for _ in range(7):
        person.do("redo")
    person.document.select(None)
    person.wait()
    assert person.document.scene == scene and np.array_equal(person.seen(), seen)

    # Saved, opened and exported.
    person.built.workspace.files.save(tmp_path / "a.ora")
    person.wait()
    person.built.workspace.files.export(tmp_path / "a.png")
    person.wait()
    person.open(tmp_path / "a.ora")
    assert person.document.scene == scene
    picture = open_photo(tmp_path / "a.png").samples
    photo = next(layer for layer in scene.walk() if isinstance(layer, PhotoLayer)).photo.samples
    row = photo[5, :, ::-1]
    opaque = np.dstack([row[None], np.full((1, len(row), 1), 255, np.uint8)])
    assert np.array_equal(picture[5], levels.adjustment.apply(opaque)[0, :, 2::-1])
    proof = prove(scene, person.document.engine.appearances, picture)
    assert proof.untouched == proof.differing == 0 and not proof.holds
    assert person.notices == [] or all("Exported" in notice for notice in person.notices)
    QApplication.processEvents()
