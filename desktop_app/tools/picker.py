"""The picker: takes the colour that is seen at the pointer for the brush, or one below an adjustment for that."""

from __future__ import annotations

import math
from functools import partial

from desktop_app.document.document import Document
from desktop_app.document.picking import Pick
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.cursors import Cursor, cursor
from desktop_app.widgets.pointer import Gesture, PointerEvent
from engine.compositing.backdrop import below
from engine.compositing.warp import straightened
from engine.scene import edits
from engine.scene.adjustments.base import Colour
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer
from engine.scene.scene import Scene

AROUND = 1  # px around the one that is clicked: the mean of 3 x 3 is less of a grain of noise


class Picker(Tool):
    """A press or a drag picks the brush's colour, with Alt the other one.

    Where the page of an adjustment wants a colour (`Document.picking`), that gets it instead; Esc ends the wish. With
    Ctrl a press is for the page's own use of it, which is a point of a curve.
    """

    name = "picker"

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface)
        self.brush = tip

    def cursor_at(self, event: PointerEvent) -> Cursor:
        return cursor("picker")

    def swap(self) -> bool:
        self.brush.swap_colours()
        return True

    def left(self) -> None:
        super().left()
        self.document.picking.end()

    def leave(self) -> bool:
        is_wanted = self.document.picking.pick is not None
        self.document.picking.end()
        return is_wanted

    def gesture(self, event: PointerEvent) -> Gesture:
        wanted = self.document.picking
        pick = wanted.pick or (wanted.by_control if event.control else None)
        layer = None if pick is None or event.alt else self.document.selected_layer
        if pick is not None and isinstance(layer, AdjustmentLayer) and layer.id == pick.layer_id:
            yield from self._for_page(pick, layer, event)
        else:
            yield from picking(self.surface, self.brush, event, of_other=event.alt)

    def _for_page(self, pick: Pick, layer: AdjustmentLayer, event: PointerEvent) -> Gesture:
        press, seen = event, below(self.document.scene, layer.id)
        colour = self._colour_in(seen, event)
        with self.document.gesture(pick.label, self):
            while True:
                if colour is not None:
                    risen = (press.device_y - event.device_y) / self.surface.viewport.ratio
                    changed = pick.change(layer.adjustment, colour, risen)
                    self.document.update(partial(edits.set_adjustment, id=layer.id, adjustment=changed))
                if event.kind == "release":
                    return
                event = yield
                colour = colour if pick.holds else self._colour_in(seen, event)

    def _colour_in(self, scene: Scene, event: PointerEvent) -> Colour | None:
        x, y = math.floor(event.x), math.floor(event.y)
        box = Box(x, y, x + 1, y + 1).grown(AROUND).intersect(scene.box)
        if box.is_empty:
            return None
        pixels = straightened(self.surface.composite(scene, box)).reshape(-1, 4)
        seen = pixels[pixels[:, 3] > 0]
        if not len(seen):
            return None
        blue, green, red = (seen[:, :3].mean(axis=0) / 255).tolist()
        return red, green, blue


def picking(surface: Surface, brush: BrushTip, event: PointerEvent, of_other: bool = False) -> Gesture:
    """Pick colours until the release."""
    while True:
        colour = surface.colour_at(event.x, event.y)
        if colour is not None and of_other:
            brush.set_other(colour)
        elif colour is not None:
            brush.set_colour(colour)
        if event.kind == "release":
            return
        event = yield
