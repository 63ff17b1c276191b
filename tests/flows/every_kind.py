"""A small document in which each kind of layer stands, to try on it what has to work with all of them."""

from __future__ import annotations

from functools import cache

import numpy as np

from engine.compositing.kinds.table import PLANS
from engine.scene import edits
from engine.scene.adjustments import Curves
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Cartoon
from engine.scene.layers import (
    PASS_THROUGH,
    AdjustmentLayer,
    BackgroundLayer,
    BackgroundRecipe,
    DropShadowLayer,
    FilterLayer,
    GroupLayer,
    Layer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
    ShadowLayer,
    Text,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

WIDTH, HEIGHT = 160, 120
NOISE = tuple(float(number) for number in np.linspace(-1, 1, 16))


def photo(side: int, seed: int) -> Photo:
    return Photo(np.random.RandomState(seed).randint(40, 200, (side * 3 // 4, side, 3)).astype(np.uint8))


def paint(left: int, top: int) -> Tiles:
    pixels = np.zeros((30, 40, 4), np.uint8)
    pixels[..., 0], pixels[..., 3] = np.arange(40) * 5, 200
    return Tiles.empty(4).write(Box(left, top, left + 40, top + 30), pixels)


def animal(name: str, class_name: str, x: float, y: float) -> ObjectLayer:
    mask = Mask.empty().stroke([(24, 24, 20)], 0.8)
    recipe = Recipe(class_name=class_name, noise=NOISE, seed=5)
    return ObjectLayer(id=name, name=name, recipe=recipe, mask=mask, side=48, place=Affine.translation(x, y))


@cache
def scene(with_selection: bool = False) -> Scene:
    """Return the document: 160 x 120, a layer of each kind, bottom first; ids are the kinds' names in small letters."""
    spot = LayerMask(Mask.empty().stroke([(80, 60, 30)], 0.5))
    layers: tuple[Layer, ...] = (
        BackgroundLayer(
            id="background",
            name="background",
            colours=((90, 120, 160), (200, 190, 150)),
            recipe=BackgroundRecipe((("sea", 1.0),), NOISE, seed=3),
        ),
        PhotoLayer(id="photo", name="photo", photo=photo(WIDTH, 1), layer_mask=spot),
        animal("object", "cat", 20, 30),
        GroupLayer(
            id="group",
            name="group",
            mode=PASS_THROUGH,
            children=(
                animal("inner", "bird", 70, 40),
                PhotoLayer(id="small", name="small", photo=photo(40, 2), place=Affine.translation(90, 10)),
            ),
        ),
        PaintLayer(id="paint", name="paint", tiles=paint(60, 70)),
        TextLayer(id="text", name="text", text=Text("Sky", "Sans", size=20), box=Box(0, 0, 40, 30), tiles=paint(0, 0)),
        AdjustmentLayer(id="adjustment", name="adjustment", adjustment=Curves(), layer_mask=spot),
        FilterLayer(id="filter", name="filter", recipe=Cartoon(), layer_mask=spot),
    )
    selection = Mask.empty().stroke([(70, 60, 45)], 0.6) if with_selection else None
    made = Scene(WIDTH, HEIGHT, layers, selection=selection)
    made = edits.add_layer(made, ShadowLayer(id="shadow", name="shadow", object_id="object"))
    made = edits.add_layer(made, DropShadowLayer(id="drop-shadow", name="drop-shadow", layer_id="text"))
    present = {type(layer) for layer in made.walk()}
    assert not [kind.__name__ for kind in PLANS if kind not in present], "a kind of layer is missing here"
    return made
