"""The picker gives its colour to the brush, or to the adjustment whose page wants one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.document.picking import Pick
from desktop_app.tools.picker import Picker
from desktop_app.tools.tip import BrushTip
from engine.scene.adjustments import Levels, WhiteBalance
from engine.scene.layers import AdjustmentLayer, PhotoLayer
from engine.scene.scene import Scene


@pytest.fixture
def picker(opened: Document, surface: Any) -> Picker:
    def composite(scene: Scene, box: Any) -> np.ndarray:
        """Grey that grows to the right, of the photo alone."""
        assert isinstance(scene.layers[-1], PhotoLayer) and box.width <= 3
        return np.full((box.height, box.width, 4), (90, 120, 50 + box.left, 255), np.uint8)

    surface.colour_at = lambda x, y: (150, 120, 90) if x < 400 else None
    surface.composite = composite
    return Picker(opened, surface, BrushTip())


def adjustment(document: Document) -> Any:
    layer = document.selected_layer
    assert isinstance(layer, AdjustmentLayer)
    return layer.adjustment


def want(document: Document, kind: type[Any], tone: str = "grey") -> None:
    document.select(document.scene.layers[0].id)
    new_adjustment(document, kind)
    layer_id = document.selected
    assert layer_id is not None

    def change(it: Any, colour: Any, _risen: float) -> Any:
        return it.with_picked(tone, colour)

    document.picking.begin(Pick(tone, layer_id, "Click", "Pick", change))


def test_a_click_makes_grey_what_lies_below_there(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    want(opened, WhiteBalance)
    before = picker.brush.tip
    lead(picker, (101, 100))
    assert adjustment(opened) == WhiteBalance().with_picked("grey", (150 / 255, 120 / 255, 90 / 255)) != WhiteBalance()
    assert opened.history.labels[-1] == "Pick" and picker.brush.tip == before
    lead(picker, (5000, 100))
    assert opened.history.labels.count("Pick") == 1, "nothing is there"
    lead(picker, (100, 100), alt=True)
    assert picker.brush.tip.other == (150, 120, 90) and opened.history.labels.count("Pick") == 1
    opened.undo()
    assert adjustment(opened) == WhiteBalance()


def test_a_drag_picks_anew_and_is_one_step(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    want(opened, Levels, "black")
    lead(picker, (101, 100), (131, 100), (61, 100))
    assert adjustment(opened) == Levels().with_picked("black", (110 / 255, 120 / 255, 90 / 255))
    assert opened.history.labels.count("Pick") == 1


def test_what_is_held_rises_with_the_pointer(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    want(opened, Levels)
    seen: list[tuple[tuple[float, ...], float]] = []

    def change(it: Levels, colour: tuple[float, ...], risen: float) -> Levels:
        seen.append((colour, risen))
        return it

    assert opened.selected is not None
    opened.picking.begin(Pick("hand", opened.selected, "Click", "Pick", change, holds=True))
    opened.picking.by_control = opened.picking.pick
    lead(picker, (101, 100), (131, 80))
    assert seen[0] == ((150 / 255, 120 / 255, 90 / 255), 0) and seen[-1] == (seen[0][0], 20)
    opened.picking.end()
    lead(picker, (101, 100), control=True)
    assert len(seen) == 5
    lead(picker, (101, 100))
    assert len(seen) == 5


def test_else_the_brush_gets_the_colour(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    lead(picker, (100, 100), (120, 100))
    assert picker.brush.tip.colour == (150, 120, 90) and "Pick" not in opened.history.labels
    want(opened, WhiteBalance)
    assert picker.leave() and opened.picking.pick is None and not picker.leave()
    lead(picker, (100, 100))
    assert adjustment(opened) == WhiteBalance()
