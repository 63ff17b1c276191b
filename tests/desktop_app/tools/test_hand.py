"""Looking elsewhere changes the viewport and never the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.canvas.tool import Running
from desktop_app.document.document import Document
from desktop_app.tools.hand import Hand, Zoom
from desktop_app.widgets.pointer import PointerEvent


def test_the_hand_drags_the_canvas(opened: Document, surface: Any) -> None:
    running = Running()
    running.press(Hand(opened, surface), PointerEvent("press", 0, 0, 100, 100))
    for x, y in ((110, 105), (130, 140)):
        running.report(PointerEvent("move", 0, 0, x, y))
    running.report(PointerEvent("release", 0, 0, 130, 140))
    assert (surface.viewport.left, surface.viewport.top) == (30, 40)
    assert opened.history.labels == ["Open"]


@pytest.mark.parametrize(("alt", "zoom"), [(False, 1.5), (True, 2 / 3)])
def test_a_click_zooms_a_step(opened: Document, surface: Any, lead: Callable[..., Any], alt: bool, zoom: float) -> None:
    before = surface.viewport
    lead(Zoom(opened, surface), (100, 80), alt=alt)
    assert surface.viewport.zoom == pytest.approx(zoom)
    assert surface.viewport.to_device(100, 80) == pytest.approx(before.to_device(100, 80), abs=0.6)


def test_a_drag_sideways_zooms_freely(opened: Document, surface: Any) -> None:
    running = Running()
    running.press(Zoom(opened, surface), PointerEvent("press", 100, 80, 100, 80))
    running.report(PointerEvent("move", 0, 0, 260, 80))
    running.report(PointerEvent("release", 0, 0, 260, 80))
    assert surface.viewport.zoom == pytest.approx(2.0)
