"""Shadows in one sitting each: of an object on the ground, and of paint above the photo; saved, opened, exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.document import layer_edits
from desktop_app.panels.object_page import ObjectPage
from engine.compositing.proof import prove
from engine.formats.photos import open_photo
from engine.scene.layers import DropShadowLayer, ShadowLayer

PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def shadow(person: Any) -> ShadowLayer:
    (layer,) = (one for one in person.document.scene.walk() if isinstance(one, ShadowLayer))
    return layer


def test_an_object_stands_on_the_ground(person: Any, photo_file: Path, move: Any, tmp_path: Path) -> None:
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.document.shadows_begin = True
    person.stroke((280, 240), (320, 230), (360, 250))
    person.wait()
    cat = person.layer

    # It stands on the ground from the first, in one step; a click takes the shadow away.
    assert shadow(person).object_id == cat.id and person.labels == ["Open", "Add cat"]
    page = person.built.window.findChild(ObjectPage)
    QTest.mouseClick(page.shadow, LEFT, PLAIN)
    assert not person.document.scene.owned_by(cat.id) and not page.shadow.isChecked()
    person.wait()
    appearance = person.document.engine.appearances(cat)
    bare = person.colour_at(350, 292)

    # It is added from the menu, and its object is not lit anew by it.
    person.do("new-shadow")
    person.wait()
    assert person.document.selected == shadow(person).id and sum(person.colour_at(350, 292)) < sum(bare)
    assert person.document.engine.appearances(cat) is appearance

    # Its length is dragged, live.
    track = person.slider("Length").track
    start, before = QPoint(round(track.knob_x()), track.height() // 2), person.seen()
    QTest.mousePress(track, LEFT, PLAIN, start)
    move(track, start + QPoint(40, 0))
    assert (person.seen() != before).any() and person.document.history.in_gesture
    QTest.mouseRelease(track, LEFT, PLAIN, start + QPoint(40, 0))
    assert shadow(person).length > 0.6 and person.labels[-2:] == ["Add shadow", "Shadow"]

    # The object is dragged: the shadow goes with it while the button is held, in one step.
    person.document.select(cat.id)
    person.do("move")
    steps = len(person.labels)
    person.press(320, 240)
    person.drag_to(340, 240)
    person.drag_to(420, 220)
    held = shadow(person)
    assert held.thrower == person.layer.silhouette and person.document.history.in_gesture
    person.release(420, 220)
    person.wait()
    assert len(person.labels) == steps + 1
    person.document.select(None)
    scene, seen = person.document.scene, person.seen()

    # Deleted and brought back together.
    person.document.select(cat.id)
    person.do("delete")
    assert not any(isinstance(layer, ShadowLayer) for layer in person.document.scene.walk())
    person.do("undo")
    person.document.select(None)
    person.wait()
    assert person.document.scene == scene and np.array_equal(person.seen(), seen)

    # Saved, opened and exported; the proof counts it.
    person.built.workspace.files.save(tmp_path / "a.ora")
    person.wait()
    person.built.workspace.files.export(tmp_path / "a.png")
    person.wait()
    person.open(tmp_path / "a.ora")
    assert person.document.scene == scene
    proof = prove(scene, person.document.engine.appearances, open_photo(tmp_path / "a.png").samples)
    assert proof.holds and proof.covered > np.count_nonzero(cat.mask.read(cat.frame))


def test_paint_throws_a_drop_shadow(person: Any, photo_file: Path, move: Any, tmp_path: Path) -> None:
    person.open(photo_file)
    person.do("new-paint")
    paint = person.document.selected
    person.do("brush")
    person.built.window.brush.set_size(60)
    person.stroke((200, 200), (300, 200))
    person.wait()
    before = person.seen()

    # It is added from the menu, and darkens the photo beside the stroke.
    person.do("drop-shadow")
    person.wait()
    (shadow,) = person.document.scene.owned_by(paint)
    assert isinstance(shadow, DropShadowLayer) and person.document.selected == shadow.id
    assert (person.seen() != before).any()

    # Its distance is dragged, live, in one step.
    track = person.slider("Distance").track
    start, seen = QPoint(round(track.knob_x()), track.height() // 2), person.seen()
    QTest.mousePress(track, LEFT, PLAIN, start)
    move(track, start + QPoint(40, 0))
    assert (person.seen() != seen).any() and person.document.history.in_gesture
    QTest.mouseRelease(track, LEFT, PLAIN, start + QPoint(40, 0))
    assert person.labels[-2:] == ["Drop shadow", "Drop shadow"]

    # What is painted on throws it too, at once; and it goes with the paint while that is dragged.
    person.document.select(paint)
    person.do("brush")
    person.stroke((200, 320), (300, 320))
    (longer,) = person.document.scene.owned_by(paint)
    assert longer.box_in(person.document.scene.box).height > shadow.box_in(person.document.scene.box).height + 60
    person.do("move")
    person.press(250, 200)
    person.drag_to(330, 240)
    (held,) = person.document.scene.owned_by(paint)
    assert held.thrower is person.document.scene.find(paint) and person.document.history.in_gesture
    person.release(330, 240)
    person.wait()
    person.document.select(None)
    scene = person.document.scene

    # Saved, opened and exported; the proof counts it.
    person.built.workspace.files.save(tmp_path / "a.ora")
    person.wait()
    person.built.workspace.files.export(tmp_path / "a.png")
    person.wait()
    person.open(tmp_path / "a.ora")
    assert person.document.scene == scene
    bare = prove(layer_edits.removed(scene, [held.id]), person.document.engine.appearances)
    proof = prove(scene, person.document.engine.appearances, open_photo(tmp_path / "a.png").samples)
    assert proof.holds and proof.covered > bare.covered
