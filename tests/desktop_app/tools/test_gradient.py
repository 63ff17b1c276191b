"""A drag with the gradient tool is one step: on paint, on a new layer, or in a mask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.tools.gradient import GradientSettings, GradientTool
from desktop_app.tools.gradient_preview import GradientPreview
from desktop_app.tools.tip import BrushTip
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, PaintLayer

Lead = Callable[..., Any]
Deliver = Callable[[], None]


@pytest.fixture
def tool(document: Document, surface: Any) -> GradientTool:
    return GradientTool(document, surface, GradientSettings(document), BrushTip(document))


def pixel(document: Document, x: int, y: int) -> list[int]:
    layer = document.selected_layer
    assert isinstance(layer, PaintLayer)
    return layer.tiles.read(Box(x, y, x + 1, y + 1))[0, 0].tolist()


def test_without_paint_it_is_laid_on_a_new_layer_in_one_step(
    opened: Document, tool: GradientTool, engine: Any, deliver: Deliver, lead: Lead
) -> None:
    opened.select(None)
    tool.settings.set(is_reversed=True)
    lead(tool, (100, 50), (300, 50))
    assert isinstance(tool.drawings()[0], GradientPreview), "it is seen until it is laid"
    engine.answer_all()
    deliver()
    assert opened.history.labels == ["Open", "Gradient"]
    assert not any(isinstance(one, GradientPreview) for one in tool.drawings())
    assert pixel(opened, 20, 50) == [255] * 4 and pixel(opened, 350, 50) == [0, 0, 0, 255]
    layer = opened.selected
    tool.settings.set(fades=True, shape="radial", is_reversed=False)
    tool.brush.change(colour=(0, 0, 255))
    lead(tool, (100, 50), (180, 50))
    engine.answer_all()
    deliver()
    assert opened.selected == layer and pixel(opened, 100, 50)[0] >= 252 and pixel(opened, 20, 200) == [255] * 4
    opened.undo()
    opened.undo()
    assert len(list(opened.scene.walk())) == 3


def test_shift_leads_it_along_45_degrees(opened: Document, tool: GradientTool, surface: Any, lead: Lead) -> None:
    running = lead(tool, (100, 50), (200, 60), release=False, shift=True)
    assert surface.overlays[-1].line == ((100, 50), pytest.approx((200, 50)))
    running.cancel()
    assert surface.overlays[-1] is None and opened.history.labels == ["Open"]


def test_a_mask_fades(opened: Document, tool: GradientTool, engine: Any, deliver: Deliver, lead: Lead) -> None:
    new_adjustment(opened, Levels)
    lead(tool, (0, 50), (400, 50))
    engine.answer_all()
    deliver()
    layer = opened.selected_layer
    assert isinstance(layer, AdjustmentLayer) and opened.history.labels[-1] == "Gradient in mask"
    row = layer.mask_in(opened.scene.box).read(opened.scene.box)[50]
    assert row[2] > 250 and abs(int(row[200]) - 127) <= 1 and row[397] < 5


def test_a_locked_layer_is_told_before_the_drag(opened: Document, tool: GradientTool, lead: Lead) -> None:
    layer_id = opened.selected
    assert layer_id is not None
    opened.edit("Lock", lambda scene: edits.set_locked(scene, layer_id, True))
    with pytest.raises(Problem, match="locked"):
        lead(tool, (100, 50), (300, 50))
