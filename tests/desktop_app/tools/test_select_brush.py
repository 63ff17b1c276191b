"""The selection brush: what it paints keeps to the picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.tools.select_brush import SelectionBrush
from desktop_app.tools.tip import BrushTip
from engine.scene import selection
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Lead = Callable[..., Any]
SOMETHING = Mask.empty().stroke([(300, 60, 40)])


@pytest.mark.parametrize("before", [None, SOMETHING], ids=["nothing selected", "something selected"])
@pytest.mark.parametrize("erases", [False, True], ids=["adds", "subtracts"])
def test_a_stroke_keeps_no_pixels_outside_the_picture_while_it_goes_on(
    document: Document, photo_scene: Scene, surface: Any, lead: Lead, before: Mask | None, erases: bool
) -> None:
    document.open_scene(photo_scene)
    document.edit("Select", lambda scene: selection.select(scene, before))
    tip = BrushTip(document)
    tip.change(size=90, hardness=0.6)
    brush = SelectionBrush(document, surface, tip)
    brush.chosen()
    surface.masks.clear()
    box = photo_scene.box
    points = ((30, 30), (-400, -300), (box.right + 900, 20), (box.right - 10, box.bottom + 5000), (60, box.bottom))
    running = lead(brush, *points, release=False, alt=erases)
    seen = [mask for mask in surface.masks if mask is not None]
    assert seen and all(box.contains(mask.bounds()) for mask in seen)
    running.cancel()

    lead(brush, *points, alt=erases)
    selected = document.scene.selection
    assert selected is None or box.contains(selected.bounds())
    assert (selected is None) == (erases and before is None)
