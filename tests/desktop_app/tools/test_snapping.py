"""What is moved comes to lie where others do: by the same rectangle that is drawn around each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop_app.tools.snapping import Snapping
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Text, TextLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

INK = Tiles.from_array(np.full((20, 80, 4), 255, np.uint8), 34, 30)  # less than the line is high, and beside its start
TEXT = TextLayer(
    id="one",
    name="one",
    text=Text("Hello", "DejaVu Sans", 40),
    tiles=INK,
    box=Box(0, 0, 100, 40),
    lettering=Affine.translation(30, 20),
)


def test_texts_snap_by_their_lines_and_not_by_the_ink_of_their_letters() -> None:
    other = replace(TEXT, id="other", place=Affine.translation(203, 100))
    scene = Scene(600, 400, (TEXT, other))
    snapping = Snapping.of(scene, [other], Box(233, 120, 333, 160))
    assert snapping.step(-201, -98, 6) == (-203, -100)
    assert snapping.found.xs == (30.0,) and snapping.found.ys == (20.0,)
