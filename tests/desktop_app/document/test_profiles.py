"""What is laid into a document of another profile is converted, and that is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.colour.conversion import Conversion
from engine.colour.spaces import profile_of
from engine.formats import clip as clips
from engine.scene import edits
from engine.scene.layers import Photo, PhotoLayer

P3 = profile_of("display-p3")


def flat(side: int) -> np.ndarray:
    return np.full((side, side, 3), (200, 60, 30), np.uint8)


def test_a_photo_and_a_clip_come_into_the_documents_profile(
    document: Document, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    document.notice.connect(told.append)
    document.open_scene(edits.open_photo(Photo(flat(30))))
    Image.fromarray(flat(8)).save(tmp_path / "wide.png", icc_profile=P3)
    workspace.files.add_photo(tmp_path / "wide.png")
    qtbot.waitUntil(lambda: len(document.scene.layers) == 2)
    workspace.clipboard.place(clips.of_photo(Photo(flat(8), P3), "Pasted"), None)
    qtbot.waitUntil(lambda: len(document.scene.layers) == 3)
    for layer in document.scene.layers[1:]:
        assert isinstance(layer, PhotoLayer) and layer.photo.profile is None
        assert np.array_equal(layer.photo.samples, Conversion(P3, None)(flat(8)))
    assert len(told) == 2 and all("was converted" in sentence for sentence in told)
    workspace.clipboard.place(clips.of_photo(Photo(flat(8)), "Pasted"), None)
    assert len(document.scene.layers) == 4 and len(told) == 2, "of its own profile: at once, and nothing is told"
