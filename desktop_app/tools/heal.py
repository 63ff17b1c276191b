"""Healing: the brush copies from elsewhere in the tone of the place, the spot brush fills from around."""

from __future__ import annotations

from functools import reduce
from weakref import WeakKeyDictionary

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.engine_requests import new_slot
from desktop_app.document.layer_checks import check_open, check_painted
from desktop_app.document.slow_edits import slow_edit
from desktop_app.document.tab import Tab
from desktop_app.tools.brush import Brush
from desktop_app.tools.clone import Clone, Cloning
from desktop_app.tools.strokes import Stroke
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.compositing import healing
from engine.scene import edits
from engine.scene.brush import Point
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.painting import Copied, inked, paint_layer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles


class Heal(Clone):
    """As the clone stamp; when the stroke is over, what was copied takes on the light and colour of its place."""

    name = "heal"

    @property
    def stroke_kind(self) -> type[Cloning]:
        return _Healing


class _Healing(Cloning):
    """Shows the copy while it is drawn."""

    @property
    def label(self) -> str:
        return tr("Heal")

    def leave(self, document: Document) -> None:
        super().leave(document)
        before, cloned, mask, way, layer_id = self._scene, document.scene, self.covered, self._way, self._id
        opacity, looks = self._tip.opacity, document.looks_now()
        painted = paint_layer(cloned, layer_id).tiles

        def heal(pixels: Tiles) -> None:
            laid = Copied(pixels.read, 0, 0, opacity)

            def change(scene: Scene) -> Scene:
                layer = paint_layer(scene, layer_id)
                if layer.tiles == painted:  # else something was painted over it already
                    layer = paint_layer(before, layer_id)
                return edits.replace(scene, layer_id, tiles=inked(layer, mask, laid))

            if document.scene.has(layer_id):
                document.edit(self.label, change, amends=cloned)

        document.ask(
            new_slot(),
            tr("Healing"),
            lambda maker: healing.healed_pixels(before, layer_id, mask, way, looks),
            heal,
        )


class SpotHeal(Brush):
    """What is painted over is filled with what lies around it, on a layer of its own."""

    name = "spot-heal"
    has_opacity = True

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface, tip)
        self._waiting: WeakKeyDictionary[Tab, list[Mask]] = WeakKeyDictionary()  # what is still to be filled
        document.changed.connect(self._on_changed)

    @property
    def erases(self) -> bool:
        return False

    def act(self, event: PointerEvent) -> Gesture:
        yield from self._draw_stroke(event)

    def cursor_of_keys(self, event: PointerEvent) -> None:
        return None

    def check(self, erases: bool) -> None:
        check_open(self.document)
        layer = self.document.selected_layer
        if isinstance(layer, PaintLayer) and not layer.is_resampled:
            check_painted(self.document, layer)

    def _stroke(self, tip: Tip) -> Stroke:
        self.check(tip.erases)
        layer = self.document.selected_layer
        if isinstance(layer, PaintLayer) and not layer.is_resampled:
            return _Spot(self, layer.id, None, tip)
        return _Spot(self, edits.new_id(), None if layer is None else layer.id, tip)

    def wait_for(self, mask: Mask) -> None:
        """Show what is still to be filled."""
        self._waiting.setdefault(self.document.tab, []).append(mask)
        self.show()

    def no_longer_for(self, mask: Mask) -> None:
        for waiting in self._waiting.values():
            waiting[:] = [one for one in waiting if one is not mask]
        self.show()

    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self.show()

    def show(self) -> None:
        if self.is_in_hand:
            here = self._waiting.get(self.document.tab)
            self.show_mask(reduce(Mask.joined, here) if here else None)


class _Spot(Stroke):
    """Shown in red until it is filled."""

    def __init__(self, tool: SpotHeal, layer_id: str, above: str | None, tip: Tip) -> None:
        scene, self._tool = tool.document.scene, tool
        self.seen, canvas = Mask.empty(), scene.box
        self._within = canvas if scene.selection is None else scene.selection.clipped(canvas)
        self._id, self._above, self._opacity = layer_id, above, tip.opacity

    def paint(self, piece: list[Point], hardness: float) -> None:
        self.seen = self.seen.stroke(piece, hardness, within=self._within)

    def leave(self, document: Document) -> None:
        looks = document.looks_now()

        def change(scene: Scene) -> Scene:
            return healing.spot_healed(scene, self._id, self._above, self.seen, self._opacity, looks)

        self._tool.wait_for(self.seen)
        slow_edit(
            document,
            tr("Spot heal"),
            change,
            lambda: document.select(self._id),
            tr("Healing the spot"),
            lambda: self._tool.no_longer_for(self.seen),
        )
