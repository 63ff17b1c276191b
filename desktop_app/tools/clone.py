"""The clone stamp: it copies what is seen elsewhere in the picture onto paint, so that the photo stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtGui import QPainter, QPen

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_painted
from desktop_app.tools.brush import Brush
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.handles import XY
from desktop_app.tools.strokes import PaintStroke, Stroke
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface
from desktop_app.widgets.cursors import Cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.ink import DARK, LIGHT
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.compositing.plan import only_below
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer
from engine.scene.painting import Copied, paint_layer
from engine.scene.scene import Scene

ARM_PX = 6  # logical px of the cross where is copied from


@dataclass(frozen=True)
class CloneOutline:
    """The brush at the pointer, and a cross where it copies from (canvas px)."""

    brush: BrushOutline
    source: XY | None

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""
        box = self.brush.device_box(viewport)
        if self.source is None:
            return box
        x, y = (int(part) for part in viewport.to_device(*self.source))
        return box.union(Box(x, y, x + 1, y + 1).grown(round((ARM_PX + 3) * viewport.ratio)))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        self.brush.draw(painter, viewport)
        if self.source is None:
            return
        centre, arm = QPointF(*viewport.to_device(*self.source)), ARM_PX * viewport.ratio
        for colour, width in ((DARK, 3.0), (LIGHT, 1.2)):
            painter.setPen(QPen(colour, width * viewport.ratio))
            painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


class Clone(Brush):
    """A click with Alt, or with Ctrl where a window manager takes that, says from where; a stroke copies from there on
    the selected paint layer, else on a new one.

    The way from a stroke to its source stays the same until another one is named.
    """

    name = "clone"

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface, tip)
        self._source: XY | None = None  # canvas px
        self._way: tuple[int, int] | None = None  # px from where is painted to where is copied from
        document.changed.connect(self._on_changed)

    @property
    def erases(self) -> bool:
        return False

    def cursor_of_keys(self, event: PointerEvent) -> Cursor | None:
        return Qt.CursorShape.CrossCursor if event.alt or event.control else None

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        if not self.is_outlined(event):
            return None
        source = self._source
        if self._way is not None:
            source = event.x + self._way[0], event.y + self._way[1]
        return CloneOutline(self.outline(event, erases=False), source)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._source = self._way = None

    has_opacity = True

    @property
    def stroke_kind(self) -> type[Cloning]:
        """What its strokes are."""
        return Cloning

    def act(self, event: PointerEvent) -> Gesture:
        if event.alt or event.control:
            self._source, self._way = (event.x, event.y), None
            while event.kind != "release":
                event = yield
            return
        if self._source is None:
            raise Problem(tr("Alt-click or Ctrl-click where to copy from first."))
        if self._way is None:
            self._way = round(self._source[0] - event.x), round(self._source[1] - event.y)
        yield from self._draw_stroke(event)

    def check(self, erases: bool) -> None:
        self._target()

    def _stroke(self, tip: Tip) -> Stroke:
        assert self._way is not None
        layer_id, above = self._target()
        return self.stroke_kind(self.document.scene, layer_id, above, tip, self._way, self.surface)

    def _target(self) -> tuple[str, str | None]:
        """Return the id of the layer that is painted on, and above which one it is made if it is not there."""
        layer = self.document.selected_layer
        if not isinstance(layer, PaintLayer):
            return edits.new_id(), None if layer is None else layer.id
        check_painted(self.document, layer)
        if layer.is_resampled:
            raise Problem(tr("This layer is scaled or turned: select none to copy onto a new one."))
        return layer.id, None


class Cloning(PaintStroke):
    """Copies what lies below a paint layer, and the paint that was there; a layer that is not there yet is made."""

    @property
    def label(self) -> str:
        """Its name in the list of edits."""
        return tr("Clone")

    def __init__(
        self, scene: Scene, layer_id: str, above: str | None, tip: Tip, way: tuple[int, int], surface: Surface
    ) -> None:
        self._id, self._above, self._tip, self._way = layer_id, above, tip, way
        self._scene = scene = self._with_layer(scene)
        target, below = paint_layer(scene, layer_id), only_below(scene, layer_id)
        source = replace(below, layers=(*below.layers, target))
        copied = Copied(lambda box: surface.composite(source, box), *way, tip.opacity)
        super().__init__(self.label, scene, target, copied, tip)

    def edit(self, scene: Scene) -> Scene:
        return super().edit(self._with_layer(scene))

    def leave(self, document: Document) -> None:
        document.select(self._id)

    def _with_layer(self, scene: Scene) -> Scene:
        return scene if scene.has(self._id) else edits.add_paint(scene, self._id, self._above)
