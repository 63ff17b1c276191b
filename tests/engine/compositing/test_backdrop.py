"""What a layer that acts on others sees, as one picture."""

from __future__ import annotations

import numpy as np

from engine.compositing.backdrop import backdrop_in, backdrop_of
from engine.compositing.compositor import Compositor
from engine.scene.box import Box
from engine.scene.filters import Cartoon
from engine.scene.layers import FilterLayer, PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles


def test_colours_are_straight_where_paint_lets_through_and_black_where_nothing_is() -> None:
    bgra = np.zeros((300, 300, 4), np.uint8)
    bgra[:, :280] = 10, 60, 120, 255
    bgra[270:290, :280] = 5, 30, 60, 128  # premultiplied
    paint = PaintLayer(id="paint", name="Paint", tiles=Tiles.from_array(bgra, 0, 0))
    scene = Scene(300, 300, (paint, FilterLayer(id="filter", name="Filter", recipe=Cartoon())))

    rgb = backdrop_of(scene, "filter", 300, Compositor(), lambda layer: None).rgb
    assert (rgb[:270, :280] == (120, 60, 10)).all() and (rgb[:, 280:] == 0).all()
    assert np.abs(rgb[270:290, :280].astype(int) - (120, 60, 10)).max() <= 1

    part = backdrop_in(scene, "filter", Box(250, 260, 290, 310), 0, Compositor(), lambda layer: None).rgb
    assert np.array_equal(part[:40], rgb[260:300, 250:290]) and (part[40:] == 0).all()
