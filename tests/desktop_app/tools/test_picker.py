"""The picker gives its colour to the brush, or to the white balance that is selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.tools.picker import Picker
from desktop_app.tools.tip import BrushTip
from engine.scene.adjustments import WhiteBalance
from engine.scene.layers import AdjustmentLayer


@pytest.fixture
def picker(opened: Document, surface: Any) -> Picker:
    surface.colour_at = lambda x, y: (150, 120, 90) if x < 400 else None
    return Picker(opened, surface, BrushTip())


def balance(document: Document) -> WhiteBalance:
    layer = document.selected_layer
    assert isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, WhiteBalance)
    return layer.adjustment


def test_a_click_makes_grey_what_is_seen_there(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    new_adjustment(opened, WhiteBalance)
    before = picker.brush.tip
    lead(picker, (100, 100))
    assert balance(opened) == WhiteBalance().with_picked(150 / 255, 120 / 255, 90 / 255) != WhiteBalance()
    assert opened.history.labels[-1] == "White balance" and picker.brush.tip == before
    lead(picker, (500, 100))
    assert opened.history.labels.count("White balance") == 1, "nothing is seen there"
    lead(picker, (100, 100), alt=True)
    assert picker.brush.tip.other == (150, 120, 90) and opened.history.labels.count("White balance") == 1
    opened.undo()
    assert balance(opened) == WhiteBalance()


def test_else_the_brush_gets_the_colour(opened: Document, picker: Picker, lead: Callable[..., Any]) -> None:
    lead(picker, (100, 100), (120, 100))
    assert picker.brush.tip.colour == (150, 120, 90) and "White balance" not in opened.history.labels
