"""Lines around what of a layer is hidden by those above it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.compositing.hidden import hidden_outlines
from engine.compositing.sources import Sources
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, GroupLayer, PaintLayer, ShadowLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import face, lookup, object_layer

LOOK = lookup(face())
GROUND = BackgroundLayer(id="ground", name="ground", colours=((9, 9, 9),))


def scene(**fields: object) -> Scene:
    """An object of 80 x 80 px at (60, 60), and paint over its right half."""
    mask = np.zeros((100, 100), np.uint8)
    mask[10:90, 10:90] = 255
    owner = object_layer(mask, Place(100, 100, 0, 1))
    paint = PaintLayer(id="paint", name="paint", tiles=Tiles.from_array(np.full((200, 300, 4), 255, np.uint8), 100, 0))
    return Scene(400, 300, (GROUND, owner, replace(paint, **fields)))  # type: ignore[arg-type]


def bounds(one: Scene) -> tuple[float, float, float, float] | None:
    lines = hidden_outlines(one, next(one.objects()), LOOK, Sources())
    if not lines:
        return None
    points = np.array([point for line in lines for point in line])
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())


def test_the_hidden_half_is_outlined() -> None:
    assert bounds(scene()) == pytest.approx((100, 60, 140, 140), abs=1.1)
    grouped = edits.group(scene(), ["paint"])
    assert bounds(grouped) == pytest.approx((100, 60, 140, 140), abs=1.1)
    assert isinstance(grouped.layers[-1], GroupLayer)


def test_a_large_object_is_looked_at_smaller() -> None:
    large = edits.transform(scene(), scene().layers[1:], Place(0, 0, 0, 9).to_affine(0))
    large = replace(large, width=3600, height=2700)
    assert bounds(large) == pytest.approx((900, 540, 1260, 1260), abs=5)


@pytest.mark.parametrize("fields", [{"visible": False}, {"opacity": 0.3}, {"mode": "multiply"}])
def test_what_lets_it_through_hides_nothing(fields: dict[str, object]) -> None:
    assert bounds(scene(**fields)) is None


def test_neither_its_own_shadow_nor_what_lies_below_hides_it() -> None:
    ground, owner, paint = scene().layers
    shadow = ShadowLayer(id="shadow", name="shadow", object_id=owner.id)
    assert bounds(replace(scene(), layers=(paint, owner, shadow))) is None
    assert bounds(replace(scene(), layers=(ground, owner))) is None
