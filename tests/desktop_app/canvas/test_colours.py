"""The canvas shows a document's colours on the display, while tools see its own numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from desktop_app.canvas.view import Canvas
from desktop_app.document.colour_view import ProofSetup
from desktop_app.document.document import Document
from engine.colour.conversion import Conversion
from engine.colour.spaces import profile_of
from engine.scene import edits
from engine.scene.layers import Photo
from tests.desktop_app.canvas.test_view import at, seen
from tests.profiles import SWAPPED, printer

P3 = profile_of("display-p3")
GREEN = (60, 220, 30)


def shown(canvas: Canvas) -> list[int]:
    point = at(canvas, 20, 15)
    colour: list[int] = seen(canvas)[point.y(), point.x()].astype(int).tolist()
    return colour


def test_a_picture_is_seen_through_its_profile_and_the_displays(canvas: Canvas, document: Document) -> None:
    plain = Photo(np.full((30, 40, 3), GREEN, np.uint8))
    document.open_scene(edits.open_photo(plain))
    assert shown(canvas) == [*GREEN]
    document.open_scene(edits.open_photo(Photo(plain.samples.copy(), P3)))
    meant = Conversion(P3, None)(plain.samples)[0, 0].astype(int)
    assert np.abs(shown(canvas) - meant).max() <= 1 and meant[0] < 20
    assert canvas.colour_at(20, 15) == GREEN, "the document's own"
    canvas.colours.display = P3
    assert shown(canvas) == [*GREEN]
    canvas.colours.display = SWAPPED
    assert shown(canvas)[1] < shown(canvas)[0]


def test_a_proof_and_a_warning_are_seen_and_told(canvas: Canvas, document: Document, tmp_path: Path) -> None:
    (tmp_path / "paper.icc").write_bytes(printer())
    document.open_scene(edits.open_photo(Photo(np.full((30, 40, 3), GREEN, np.uint8))))
    canvas.colours.set_up(ProofSetup(str(tmp_path / "paper.icc")))
    proofed = shown(canvas)
    assert np.ptp(proofed) < np.ptp(GREEN) and canvas.colours.told == "Proof of how it prints"
    canvas.colours.toggle_warning()
    assert shown(canvas) == [128, 128, 128] and "Grey" in canvas.colours.told
    canvas.colours.toggle_warning()
    canvas.colours.toggle_proof()
    assert shown(canvas) == [*GREEN] and not canvas.colours.told
