"""The edge eraser: it hides parts of an object, so that grass stands before its feet; mask and looks stay."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_painted
from desktop_app.document.layer_names import shown_name
from desktop_app.tools.brush import Brush
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.strokes import LiveStroke, Stroke
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface
from desktop_app.widgets.cursors import Cursor
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import object_edits
from engine.scene.brush import Point
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene


class EdgeEraser(Brush):
    """Hides the selected object along the stroke, as it is drawn; with Alt, or a pen's other end, shows it again."""

    name = "edge-eraser"
    has_opacity = False

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface, tip)
        self._shows = False  # the stroke under way brings back what is hidden

    @property
    def erases(self) -> bool:
        return not self._shows

    def cursor_of_keys(self, event: PointerEvent) -> Cursor | None:
        return super().cursor_of_keys(replace(event, alt=False))

    def pointer_drawing(self, event: PointerEvent) -> BrushOutline | None:
        return self.outline(event, erases=not _shows(event)) if self.is_outlined(event) else None

    def act(self, event: PointerEvent) -> Gesture:
        self._shows = _shows(event)
        yield from super().act(replace(event, alt=False, is_eraser=False))

    def check(self, erases: bool) -> None:
        self._object()

    def _object(self) -> ObjectLayer:
        layer = self.document.selected_object
        if layer is None:
            raise Problem(tr("Select an object first, then hide parts of it."))
        check_painted(self.document, layer)
        return layer

    def _stroke(self, tip: Tip) -> Stroke:
        return _Hiding(self._object(), self._shows)


class _Hiding(LiveStroke):
    def __init__(self, layer: ObjectLayer, shows: bool) -> None:
        name = shown_name(layer, 40)
        super().__init__(tr("Show parts of {name}", name=name) if shows else tr("Hide parts of {name}", name=name))
        self._id, self._shows = layer.id, shows
        self._piece: list[Point] = []
        self._hardness = 1.0

    def paint(self, piece: list[Point], hardness: float) -> None:
        self._piece, self._hardness = piece, hardness

    def edit(self, scene: Scene) -> Scene:
        return object_edits.hide_part(scene, self._id, self._piece, self._hardness, self._shows)


def _shows(event: PointerEvent) -> bool:
    """Return whether a stroke brings back what is hidden."""
    return event.alt or event.is_eraser
