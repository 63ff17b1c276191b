"""The edge eraser: it hides parts of an object, so that grass stands before its feet; mask and looks stay."""

from __future__ import annotations

from desktop_app.tools.brush import Brush
from desktop_app.tools.drawings import BrushOutline
from desktop_app.widgets.labels import plain
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import edits
from engine.scene.brush import Point
from engine.scene.layers import ObjectLayer


class EdgeEraser(Brush):
    """Hides the selected object along the stroke, as it is drawn; with Alt, or a pen's other end, shows it again."""

    name = "edge-eraser"

    @property
    def erases(self) -> bool:
        return True

    def pointer_drawing(self, event: PointerEvent) -> BrushOutline:
        tip = self.brush.tip
        return BrushOutline(event.x, event.y, tip.size / 2, tip.hardness, not _shows(event))

    def gesture(self, event: PointerEvent) -> Gesture:
        if event.control:
            yield from super().gesture(event)
            return
        layer, document = self._target(), self.document
        shows, hardness = _shows(event), self.brush.tip.hardness
        last = self._point(event)
        piece = [self._last, last] if event.shift and self._last is not None else [last]
        name = plain(layer.name, 40)
        what = tr("Show parts of {name}", name=name) if shows else tr("Hide parts of {name}", name=name)
        with document.gesture(what):
            self._draw(layer, piece, hardness, shows)
            while event.kind != "release":
                event = yield
                piece, last = [last, self._point(event)], self._point(event)
                self._draw(layer, piece, hardness, shows)
        self._last = last

    def _draw(self, layer: ObjectLayer, piece: list[Point], hardness: float, shows: bool) -> None:
        self.document.update(lambda scene: edits.hide_part(scene, layer.id, piece, hardness, shows))

    def _target(self) -> ObjectLayer:
        layer = self.document.selected_object
        if layer is None:
            raise Problem(tr("Select an object first, then hide parts of it."))
        if self.document.scene.is_locked(layer.id):
            raise Problem(tr('The layer "{name}" is locked.', name=layer.name))
        return layer


def _shows(event: PointerEvent) -> bool:
    """Return whether a stroke brings back what is hidden."""
    return event.alt or event.is_eraser
