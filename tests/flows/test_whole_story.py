"""One sitting from an opened photo to an exported picture, with everything in between, and the proof at its end."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from desktop_app.tools.handles import Outline
from engine.compositing.proof import prove
from engine.formats.export import ExportOptions
from engine.scene.affine import Place


def test_from_photo_to_proof(
    person: Any,
    photo_file: Path,
    photo_samples: Any,
    tmp_path: Path,
    names: Callable[[Path], None],
    connections: list[str],
) -> None:
    photo_bytes = photo_file.read_bytes()
    person.open(photo_file)
    states = [person.document.scene]

    # A cat is painted, changed by a knob, moved, turned and scaled.
    person.document.choose_class("cat")
    person.built.window.brush.set_size(100)
    person.stroke((220, 300), (260, 290), (300, 310))
    person.wait()
    cat = person.document.selected
    states.append(person.document.scene)
    strength = person.slider("Strength")
    for value in (0.9, 0.7, 0.5):
        strength.gesture.move(value)
    strength.gesture.end()
    states.append(person.document.scene)
    assert person.layer.recipe.strength == 0.5
    person.do("move")
    person.stroke((260, 295), (270, 300), (280, 315))
    states.append(person.document.scene)
    outline = Outline.of(person.layer.extent)
    x, y = outline.spots["se"]
    person.stroke((x, y), (x + 10, y + 6), (x + 24, y + 16))
    states.append(person.document.scene)
    place = Place.of(person.layer.place, person.layer.side)
    assert place.scale > 1.05
    person.wait()

    # A bird that overlaps it.
    person.do("new-object")
    person.document.choose_class("bird")
    person.built.window.brush.set_size(80)
    person.stroke((340, 300), (380, 290))
    person.wait()
    bird = person.document.selected
    assert bird is not None and bird != cat
    states.append(person.document.scene)
    layers = {layer.id: layer for layer in person.document.scene.objects()}
    both = [layer.mask.warped(layer.place).read(person.document.scene.box) for layer in layers.values()]
    ys, xs = np.nonzero((both[0] == 255) & (both[1] == 255))
    assert len(xs) > 50, "they overlap"
    spot = (float(np.median(xs)), float(np.median(ys)))
    person.document.select(None)
    bird_on_top = person.colour_at(*spot)

    # Reordered by dragging its row: now the cat hides the bird.
    person.drop_layer(cat, 2)
    states.append(person.document.scene)
    assert [layer.id for layer in person.document.scene.objects()] == [bird, cat]
    person.wait()
    person.document.select(None)
    assert person.colour_at(*spot) != bird_on_top

    # All the way back, and forth again: the very same scenes.
    for scene in reversed(states[:-1]):
        person.do("undo")
        assert person.document.scene is scene
    assert not person.document.history.can_undo and not person.document.is_modified
    for scene in states[1:]:
        person.do("redo")
        assert person.document.scene is scene
    person.wait()
    person.document.select(None)
    last_seen = person.seen()

    # Saved, closed, opened again: the same picture.
    names(tmp_path / "work.ora")
    person.do("save")
    person.qtbot.waitUntil(lambda: person.document.path == tmp_path / "work.ora", timeout=60_000)
    assert not person.document.is_modified and photo_file.read_bytes() == photo_bytes
    person.do("close")
    person.open(tmp_path / "work.ora")
    person.wait()
    person.document.select(None)
    assert person.document.scene is not states[-1]
    assert [layer.name for layer in person.document.scene.walk()] == [layer.name for layer in states[-1].walk()]
    assert (person.seen() == last_seen).all()

    # Exported: outside the masks byte by byte the photo, and the proof says so.
    person.built.workspace.files.export(tmp_path / "out.png", ExportOptions())
    person.qtbot.waitUntil(
        lambda: (tmp_path / "out.png").exists() and not person.built.workspace.activity.is_busy, timeout=60_000
    )
    out = np.asarray(Image.open(tmp_path / "out.png"))
    proof = prove(person.document.scene, person.document.engine.appearances)
    assert proof.holds and proof.differing == 0 and proof.covered > 1000
    covered = np.zeros((480, 640), bool)
    for layer in person.document.scene.objects():
        covered |= layer.mask.warped(layer.place).read(person.document.scene.box) > 0
    grown = np.pad(covered, 1)
    near = sum(grown[dy : dy + 480, dx : dx + 640].astype(int) for dy in range(3) for dx in range(3)) > 0
    assert (out[~near] == photo_samples[~near]).all() and (out[covered] != photo_samples[covered]).any()
    assert person.notices == ["Exported out.png."]
    assert connections == [] and "PySide6.QtNetwork" not in sys.modules


def test_a_connection_would_be_seen(connections: list[str]) -> None:
    socket.socket().close()
    assert "socket.__new__" in connections[0]
