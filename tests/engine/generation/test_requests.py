"""What tools ask of the engine are values: equal ones ask for the same, and hold all that they read."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.generation.shapes import Draft, DrawShape, OutlineShapes, RefineMask
from engine.generation.subjects import CutOut, FindAt, FindSubject, Photos, RefineSubject, WithShadow
from engine.generators.card import Card
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import Photo
from engine.scene.mask import Mask


def card(kind: str, *classes: str) -> Card:
    return Card(
        name=kind, kind=kind, title=kind, classes=classes, resolution=64, noise=4, licence="",
        weights=f"{kind}.safetensors", sha256="ab" * 32,
    )  # fmt: skip


SHAPES, FINDER = card("shape", "cat"), card("segmentation")
BOX = Box(10, 10, 50, 40)
SCENE = edits.open_photo(Photo(np.zeros((60, 80, 3), np.uint8)))


def requests() -> list[object]:
    photos, mask = Photos(SCENE), Mask.empty().stroke([(30, 30, 9)])
    return [
        FindSubject(FINDER, photos, BOX),
        FindAt(FINDER, photos, 3.0, 4.0),
        RefineSubject(FINDER, photos, mask, ((1.0, 2.0),), ()),
        WithShadow(photos, mask, ((1.0, 2.0),)),
        CutOut(photos, mask),
        DrawShape(SHAPES, "cat", Draft(7), BOX, (80, 60)),
        OutlineShapes(SHAPES, "cat", (Draft(7), Draft(8)), BOX, (80, 60), 96),
        RefineMask(SHAPES, "cat", mask, 60),
    ]


def test_equal_requests_ask_for_the_same() -> None:
    assert requests() == requests()
    assert DrawShape(SHAPES, "cat", Draft(7), BOX, (80, 60)) != DrawShape(SHAPES, "cat", Draft(8), BOX, (80, 60))


def test_nobody_changes_a_request_that_is_under_way() -> None:
    for request in requests():
        assert callable(request) and dataclasses.is_dataclass(request)
        name = dataclasses.fields(request)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(request, name, None)
