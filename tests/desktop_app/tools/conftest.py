"""A surface for tools without a widget, and a way to lead the pointer along."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.canvas.tool import Running
from desktop_app.document.document import Document
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.shapes import Shapes
from desktop_app.tools.tool import Tool
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.view_options import ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.generators.catalog import Catalog
from engine.scene.box import Box
from engine.scene.mask import Mask
from tests.desktop_app.conftest import HandMaker, animals
from tests.desktop_app.tools.shape_models import Lozenges, card_of

SHAPES = card_of("shape", ("cat", "dog"))


class Surface:
    """Notes what a tool shows; canvas px are device px at a zoom of 1."""

    def __init__(self) -> None:
        self.viewport = Viewport(800, 600)
        self.options = ViewOptions()
        self.masks: list[Mask | None] = []
        self.boxes: list[Box | None] = []
        self.overlays: list[Overlay | None] = []

    def look(self, viewport: Viewport) -> None:
        self.viewport = viewport

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        self.masks.append(mask)
        self.boxes.append(changed)

    def show_overlay(self, overlay: Overlay | None) -> None:
        self.overlays.append(overlay)

    def redraw(self) -> None:
        """What it draws is asked of the tool."""


def maker_of_shapes() -> HandMaker:
    """Return a maker whose catalog has shapes, too, which are lozenges."""
    made = HandMaker(Catalog((animals(), SHAPES)))
    made.models[SHAPES.name] = Lozenges()
    return made


@pytest.fixture
def shapes(document: Document, photo_scene: Any) -> Shapes:
    """Those of a document with a photo, where the next object is a cat."""
    document.open_scene(photo_scene)
    document.choose_class("cat")
    return Shapes(document, document)


@pytest.fixture
def surface() -> Surface:
    return Surface()


@pytest.fixture
def lead(surface: Surface) -> Callable[..., Running]:
    """Lead the pointer along canvas points, from press to release (unless it is to stay down)."""

    def run(tool: Tool, *points: tuple[float, float], release: bool = True, **changes: Any) -> Running:
        running = Running()
        kinds = ["press", *["move"] * (len(points) - 1)]
        for kind, (x, y) in zip(kinds, points, strict=True):
            device_x, device_y = surface.viewport.to_device(x, y)
            event = PointerEvent(kind, x, y, device_x, device_y, **changes)
            if kind == "press":
                running.press(tool, event)
            else:
                running.report(event)
        if release:
            x, y = points[-1]
            device_x, device_y = surface.viewport.to_device(x, y)
            running.report(PointerEvent("release", x, y, device_x, device_y, **changes))
        return running

    return run


@pytest.fixture
def settle(engine: Any, deliver: Callable[[], None]) -> Callable[[], None]:
    """Let the engine do all that it was asked but appearances, and what follows from that."""

    def run() -> None:
        while waiting := [request for request in engine.waiting.values() if not hasattr(request, "layer_id")]:
            engine.answer(waiting[0])
            deliver()

    return run


@pytest.fixture
def opened(document: Document, two_objects: Any) -> Document:
    """With a photo, a cat at (150, 150) and over it a bird at (200, 150), which is selected."""
    document.open_scene(two_objects)
    return document
