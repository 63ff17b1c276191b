"""What the canvas shows of the document: the tiles of its composite, and over them a mask in red."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPolygonF

from desktop_app.canvas.backdrop import checker, is_opaque
from desktop_app.canvas.tile_image import NO_EXTENT, Extent, Picture, QuickMask
from desktop_app.canvas.veil import Veil
from desktop_app.document.change import Change
from desktop_app.document.colour_view import ColourView
from desktop_app.document.document import Document
from desktop_app.document.views import photos_only
from desktop_app.widgets.drawing import to_screen
from desktop_app.widgets.viewport import Viewport
from engine.compositing.compositor import Compositor
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import RGB
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Pixels


class ShownDocument:
    """The document's pixels at the viewport's level. What has to be repainted it gives in canvas px."""

    def __init__(self, document: Document, compositor: Compositor, colours: ColourView) -> None:
        self._document = document
        self._colours = colours
        self._compositor = compositor
        self._picture = Picture()
        self._quick_mask = QuickMask()
        self._mask: Mask | None = None  # what a tool paints
        self._changed: Mask | None = None  # what is not the photo's own any more, if that is wanted
        self._promised: Mask | None = None  # where the selected object will be, while it has no pixels yet
        self._veil: Veil | None = None  # what the mask hides that is edited
        self._damage = NOWHERE  # canvas px that may look otherwise than the picture shows them
        self.is_before = False  # the photo is shown as it was opened
        self.split: int | None = None  # device px up to which it is, beside what is shown else
        self._before = Picture()  # left of it
        self.is_stale = True

    @property
    def scene(self) -> Scene:
        """The scene as it is looked at."""
        return photos_only(self._document.scene) if self.is_before else self._document.seen_scene

    def note(self, change: Change) -> None:
        """Something of the document is another one."""
        if change.what == "file":
            self._picture.lay_out(NO_EXTENT)  # nothing of another document is seen while this one is drawn
            self._before.lay_out(NO_EXTENT)
        is_all = change.what == "file" or self._document.tab.solo.is_mask  # which is seen where its layer is not, too
        self._damage = self._document.scene.box if is_all else self._damage.union(change.box)
        self.is_stale = self.is_stale or not self._damage.is_empty

    @property
    def is_complete(self) -> bool:
        """Whether no tile waits to be drawn."""
        return self._picture.is_complete and (self.split is None or self._before.is_complete)

    def refresh(self, extent: Extent, budget_s: float = math.inf) -> list[Box]:
        """Bring tiles up to date until the time is over; the boxes (canvas px) of those that are others now."""
        end = time.monotonic() + budget_s
        scene, appearances = self.scene, self._document.engine.appearances
        damage, self._damage, self.is_stale = self._damage, NOWHERE, False
        draw_tile = partial(self._compositor.tile, scene, appearances=appearances)
        view, is_over = self._colours.view(scene.profile), lambda: time.monotonic() > end
        changed = self._picture.refresh(extent, draw_tile, damage, is_over, view)
        if self.split is not None:
            draw_before = partial(self._compositor.tile, photos_only(scene), appearances=appearances)
            changed += self._before.refresh(extent, draw_before, damage, is_over, view)
        return changed

    def colour_at(self, x: float, y: float) -> RGB | None:
        """Return the colour of the composite at a canvas point, as fine as it is shown; None where there is none."""
        extent = self._picture.extent
        column, row = int(x) >> extent.level, int(y) >> extent.level
        if not extent.box.has(column, row):
            return None
        # Not from the picture, in which the tile may still have to wait.
        pixel = Box(column, row, column + 1, row + 1)
        seen = self._compositor.read(self.scene, pixel, extent.level, self._document.engine.appearances)
        blue, green, red, alpha = seen[0, 0].tolist()
        if alpha == 0:
            return None
        red, green, blue = (min(255, round(255 * value / alpha)) for value in (red, green, blue))
        return red, green, blue

    def composite(self, scene: Scene, box: Box) -> Pixels:
        """Return what a scene shows in a box (canvas px), now: premultiplied BGRA, uint8 (h, w, 4)."""
        return self._compositor.read(scene, box, 0, self._document.engine.appearances)

    def lay_out(self, extent: Extent) -> None:
        """Show another part of the document."""
        self.is_stale = True
        self._quick_mask.show(extent, self._red)

    def show_mask(self, extent: Extent, mask: Mask | None, changed: Box | None) -> Box:
        """Lay a mask over the picture, of which only `changed` is new; None takes it away."""
        self._mask = mask
        return self._quick_mask.show(extent, self._red, changed)

    @property
    def shows_changed(self) -> bool:
        """Whether the red is what is not the photo's own any more."""
        return self._changed is not None and self._red is self._changed

    @property
    def _red(self) -> Mask | Veil | None:
        return self._mask or self._changed or self._promised or self._veil

    def show_changed(self, extent: Extent, mask: Mask | None) -> bool:
        """Lay over the picture what is not the photo's own any more (canvas px); return whether that is another one."""
        if mask is self._changed:
            return False
        self._changed = mask
        self._quick_mask.show(extent, self._red)
        return True

    def show_promised(self, extent: Extent) -> Box:
        """Show an object that has no pixels yet by its mask."""
        layer, document = self._document.selected_object, self._document
        is_missing = layer is not None and layer.visible and document.engine.appearances(layer) is None
        mask = layer.mask.warped(layer.to_canvas, document.scene.box) if layer is not None and is_missing else None
        if mask == self._promised:
            return NOWHERE
        self._promised = mask
        return NOWHERE if self._red is not (mask or self._veil) else self._quick_mask.show(extent, self._red)

    def show_veil(self, extent: Extent) -> Box:
        """Show what the mask hides that is edited, where that is wanted."""
        before, masking = self._veil, self._document.masking
        mask = masking.mask if masking.shows_hidden and not self._document.tab.solo.is_mask else None
        veil = None if mask is None else Veil(mask, self._document.scene.box, self._compositor.sources)
        if veil == before:
            return NOWHERE
        self._veil = veil
        if self._red is not veil:
            return NOWHERE
        return self._quick_mask.show(extent, veil, None if veil is None else veil.changed_from(before))

    def set_ink(self, extent: Extent, bgr: tuple[int, int, int], strength: float) -> Box:
        """Take another colour and opacity (0..1) for masks that are laid over the picture."""
        self._quick_mask.set_ink(bgr, strength)
        return self._quick_mask.show(extent, self._red)

    def draw(self, painter: QPainter, viewport: Viewport, clip: Box) -> None:
        """Draw what lies in the device px of `clip`."""
        scene = self.scene
        inside = viewport.device_box(scene.box).intersect(clip)
        if inside.is_empty:
            return
        if not is_opaque(scene):
            left, top = viewport.to_device(0, 0)
            painter.setBrushOrigin(QPoint(round(left), round(top)))
            self._fill(painter, viewport, inside, checker(viewport.ratio))
        if self.split is None or self.is_before:
            self._picture.draw(painter, viewport, inside)
        else:
            self._before.draw(painter, viewport, replace(inside, right=min(inside.right, self.split)))
            self._picture.draw(painter, viewport, replace(inside, left=max(inside.left, self.split)))
        self._quick_mask.draw(painter, viewport, inside)

    def _fill(self, painter: QPainter, viewport: Viewport, inside: Box, brush: QBrush) -> None:
        """Fill the canvas's part of these device px."""
        if viewport.is_upright:
            painter.fillRect(inside.left, inside.top, inside.width, inside.height, brush)
            return
        path = QPainterPath()
        box = self.scene.box
        path.addPolygon(to_screen(viewport).map(QPolygonF(QRectF(box.left, box.top, box.width, box.height))))
        painter.fillPath(path, brush)
