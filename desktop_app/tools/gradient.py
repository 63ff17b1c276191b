"""The gradient tool: a drag lays a gradient over paint, or lets a mask fade; one step of undo."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_open, check_painted
from desktop_app.document.slow_edits import slow_edit
from desktop_app.tools.gradient_preview import GradientPreview
from desktop_app.tools.handles import XY
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.settings import SettingsInUse
from desktop_app.tools.snapping import at_lines
from desktop_app.tools.strokes import paints_mask
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import is_drag
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene import edits, gradients
from engine.scene.gradients import Gradient, Shape
from engine.scene.layers import RGB, PaintLayer
from engine.scene.scene import Scene

STEP = math.radians(45)  # of the direction, with Shift


@dataclass(frozen=True)
class Settings:
    """What the options bar says of the next gradient."""

    shape: Shape = "linear"
    fades: bool = False  # to nothing, not to the brush's other colour
    is_reversed: bool = False


class GradientSettings(SettingsInUse[Settings]):
    """Begins with the usual ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Settings(), parent)


class GradientTool(Tool):
    """Where a mask is painted it is the mask's; else it is laid on the selected paint layer, or on a new one."""

    name = "gradient"

    def __init__(self, document: Document, surface: Surface, settings: GradientSettings, brush: BrushTip) -> None:
        super().__init__(document, surface)
        self.settings, self.brush = settings, brush
        self._dragged: Gradient | None = None  # and not laid yet

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.CrossCursor

    def swap(self) -> bool:
        self.brush.swap_colours()
        return True

    def takes_digits(self) -> bool:
        return True

    def type_digits(self, percent: int, with_shift: bool) -> bool:
        self.brush.set_opacity(percent / 100)
        return True

    def gesture(self, event: PointerEvent) -> Gesture:
        document, layer = self.document, self.document.selected_layer
        check_open(document)
        is_target = paints_mask(document) or isinstance(layer, PaintLayer)
        if layer is not None and is_target:
            check_painted(document, layer)
        press = at_lines(event, self.surface, document.scene)
        try:
            while event.kind != "release":
                event = yield
                if not event.shift:  # which keeps a direction
                    event = at_lines(event, self.surface, document.scene)
                self._dragged = self._gradient(press, event) if is_drag(press, event) else None
                self.show_overlay(Overlay(line=((press.x, press.y), _end(press, event))))
        except GeneratorExit:
            self._dragged = None
            raise
        finally:
            self.show_overlay(None)
        if self._dragged is not None:
            self._lay(self._dragged)

    def drawings(self) -> Sequence[Drawing]:
        """Return what is dragged or being laid, where it can be shown: on paint in normal mode, nothing selected."""
        scene, layer = self.document.scene, self.document.selected_layer
        is_plain = not isinstance(layer, PaintLayer) or layer.mode == "normal"
        if self._dragged is None or paints_mask(self.document) or scene.selection is not None or not is_plain:
            return super().drawings()
        return (GradientPreview(self._dragged, scene.box),)

    def _gradient(self, press: PointerEvent, event: PointerEvent) -> Gradient:
        now, tip = self.settings.now, self.brush.tip
        ends: tuple[RGB | None, RGB | None] = tip.colour, tip.other
        if now.fades or paints_mask(self.document):
            ends = tip.colour, None
        first, last = ends[::-1] if now.is_reversed else ends
        return Gradient((press.x, press.y), _end(press, event), first, last, now.shape, tip.opacity)

    def _lay(self, gradient: Gradient) -> None:
        document, layer = self.document, self.document.selected_layer
        if layer is not None and paints_mask(document):
            change = partial(gradients.mask, id=layer.id, gradient=gradient, is_thinned=layer.is_generated)
            slow_edit(document, tr("Gradient in mask"), change, finally_do=lambda: self._laid(gradient))
            return
        is_new = not isinstance(layer, PaintLayer)
        layer_id, above = edits.new_id() if layer is None or is_new else layer.id, document.selected

        def paint(scene: Scene) -> Scene:
            if is_new:
                scene = edits.add_paint(scene, layer_id, above if above is not None and scene.has(above) else None)
            return gradients.paint(scene, layer_id, gradient)

        slow_edit(
            document,
            tr("Gradient"),
            paint,
            lambda: document.select(layer_id),
            finally_do=lambda: self._laid(gradient),
        )

    def _laid(self, gradient: Gradient) -> None:
        if self._dragged is gradient:
            self._dragged = None
            self.surface.redraw()


def _end(press: PointerEvent, event: PointerEvent) -> XY:
    """Return where a gradient ends; with Shift its direction is a multiple of 45 degrees."""
    if not event.shift:
        return event.x, event.y
    x, y = event.x - press.x, event.y - press.y
    angle = round(math.atan2(y, x) / STEP) * STEP
    length = x * math.cos(angle) + y * math.sin(angle)
    return press.x + length * math.cos(angle), press.y + length * math.sin(angle)
