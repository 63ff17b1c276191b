"""The canvas: shows the document at the right level, and over it what the tool in hand draws."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.canvas.ants import STEP_MS, Ants
from desktop_app.canvas.badge import draw_badge, told_of
from desktop_app.canvas.input import CanvasInput
from desktop_app.canvas.lines import lines_of
from desktop_app.canvas.looking import Looking
from desktop_app.canvas.rulers import Rulers
from desktop_app.canvas.shown import ShownDocument
from desktop_app.canvas.split import Split
from desktop_app.canvas.tile_image import Extent
from desktop_app.canvas.tool import Drawing, Tool
from desktop_app.document.change import Change
from desktop_app.document.colour_view import ColourView
from desktop_app.document.document import Document
from desktop_app.widgets import theme
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.view_options import RULER_PX, ViewOptions
from engine.compositing.compositor import Compositor
from engine.scene.box import Box
from engine.scene.guides import Axis
from engine.scene.layers import RGB
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Pixels

SLICE_S = 0.025  # that tiles are drawn at a stretch, before the window looks after everything else
WHOLE = QRect(0, 0, -1, -1)


class Canvas(Looking):
    """Paints cached tiles, and over them the mask and the tool's drawings. Coordinates inside are device px."""

    pointed = Signal(object)  # (x, y) in canvas px under the pointer, or None outside
    tool_chosen = Signal()

    def __init__(
        self,
        document: Document,
        compositor: Compositor,
        wheel_zooms: Callable[[], bool] = lambda: False,  # whether the plain wheel zooms, as the settings say
        parent: QWidget | None = None,
        options: ViewOptions | None = None,
        colours: ColourView | None = None,
    ) -> None:
        super().__init__(document, parent)
        self.options = options or ViewOptions(self)
        self.colours = colours or ColourView(document, parent=self)
        self._shown = ShownDocument(document, compositor, self.colours)
        self._overlay: Drawing | None = None
        self._drawn: list[tuple[Drawing, Box]] = []  # over the picture, with the device px of each
        self._ants = Ants()
        self._shows_ants = True
        self._march = QTimer(self)
        self._march.setInterval(STEP_MS)
        self._march.timeout.connect(lambda: self._update_device(self._ants.step()))
        self._surround = QColor(theme.current().surround)
        self._refresh_timer = QTimer(self, singleShot=True, interval=0)
        self._refresh_timer.timeout.connect(self.refresh)
        self._input = CanvasInput(document, self, self, wheel_zooms)
        self._split = Split(lambda: self._viewport, self._on_split)
        self._guide_tools: Mapping[Axis, Tool] = {}
        self._rulers = Rulers(self, self)
        document.changed.connect(self._on_changed)
        self.options.changed.connect(self.redraw)
        self.colours.changed.connect(self._on_colours)

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(tr("The picture. Paint with the brush, move objects with the move tool."))

    # What a tool asks for

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        """Lay a mask (canvas px) over the picture in red, of which only `changed` is new."""
        self._update_canvas(self._shown.show_mask(self._extent(), mask, changed))
        self.redraw()

    def show_changed(self, mask: Mask | None) -> None:
        """Lay over the picture in red what is not the photo's own any more (canvas px); None takes it away."""
        if self._shown.show_changed(self._extent(), mask):
            self.update()

    def show_overlay(self, overlay: Drawing | None) -> None:
        """Draw this over everything; None takes it away."""
        self._overlay = overlay
        self.redraw()

    def colour_at(self, x: float, y: float) -> RGB | None:
        """Return the colour that is seen at a canvas point, in the document's profile; None beside the picture."""
        return self._shown.colour_at(x, y) if self.document.scene.box.has(x, y) else None

    def composite(self, scene: Scene, box: Box) -> Pixels:
        """Return what a scene shows in a box (canvas px), now: premultiplied BGRA, uint8 (h, w, 4)."""
        return self._shown.composite(scene, box)

    def redraw(self) -> None:
        """Repaint what the tool draws over the picture and at the pointer, as far as it is another one."""
        drawn = [(one, one.device_box(self._viewport)) for one in self._drawings()]
        for pair in self._drawn:
            if pair not in drawn:
                self._update_device(pair[1])
        for pair in drawn:
            if pair not in self._drawn:
                self._update_device(pair[1])
        self._drawn = drawn
        self._show_ants()

    def _show_ants(self) -> None:
        """Lay the marching line around what is selected, as far as it is another one."""
        scene = self.document.scene
        is_shown = self._shows_ants and not self._shown.is_before
        self._update_device(self._ants.show(scene.selection if is_shown else None, scene.box, self._viewport))
        if self._ants.box.is_empty:
            self._march.stop()
        elif not self._march.isActive():
            self._march.start()

    def _drawings(self) -> list[Drawing]:
        if self.document.scene.is_empty:
            return []
        tool, pointer = self._input.tool, self._input.pointer
        drawings: list[Drawing] = [*lines_of(self.document.scene, self.options, self._viewport)]
        drawings += [] if self._shown.is_before else tool.drawings()
        drawings += [one for one in (self._overlay, self._split.line) if one is not None]
        if pointer is not None and not self._input.is_space_held:
            x, y = self._viewport.to_canvas(pointer.device_x, pointer.device_y)  # the canvas may have moved under it
            at_pointer = tool.pointer_drawing(replace(pointer, x=x, y=y))
            drawings += [] if at_pointer is None else [at_pointer]
        return drawings

    # The view

    def show_before(self, is_held: bool) -> None:
        """While held, the photo is shown as it was opened."""
        if is_held != self._shown.is_before:
            self._shown.is_before = is_held
            self._shown.note(Change("view", box=self.document.scene.box))
            self.redraw()
            self.update()

    @property
    def is_split(self) -> bool:
        """Whether the photo as it was opened is shown beside what became of it."""
        return self._split.is_on

    def toggle_split(self) -> None:
        """Show the photo as it was opened left of a line that can be dragged, or no longer."""
        self._split.toggle()
        self._shown.note(Change("view", box=self.document.scene.box))

    def _on_split(self) -> None:
        self._shown.split = self._split.x
        self.redraw()
        self.update()

    def set_mask_ink(self, bgr: tuple[int, int, int], strength: float) -> None:
        """Take another colour and opacity (0..1) for masks that are laid over the picture."""
        self._update_canvas(self._shown.set_ink(self._extent(), bgr, strength))

    def toggle_selection_edges(self) -> None:
        """Hide the marching line, or show it again; what is selected stays so."""
        self._shows_ants = not self._shows_ants
        self._show_ants()

    # The tool

    @property
    def tool(self) -> Tool:
        return self._input.tool

    def choose_tool(self, tool: Tool) -> None:
        if tool is not self._input.tool:
            self._input.choose(tool)
            self.tool_chosen.emit()

    def look_around_with(self, hand: Tool, zoom: Tool, turn: Tool) -> None:
        """Take these tools in hand as long as Space is held: alone, with Ctrl, with Shift."""
        self._input.look_around_with(hand, zoom, turn)

    def pull_guides_with(self, tools: Mapping[Axis, Tool]) -> None:
        """Take these tools, by the axis that their guides cross, to pull guides out of the rulers."""
        self._guide_tools = tools

    def pull_guide(self, axis: Axis, press: QMouseEvent) -> None:
        """Begin to lay a guide that crosses this axis."""
        if axis in self._guide_tools:
            self._input.press(press, self._guide_tools[axis])

    @property
    def is_in_gesture(self) -> bool:
        return self._input.is_in_gesture

    def cancel_gesture(self) -> bool:
        """Esc: take back what the hand is doing; True if it was doing something."""
        return self._input.cancel()

    def leave(self) -> bool:
        """Esc: give up the gesture, else what the tool has still in hand; True if there was anything."""
        return self._input.leave()

    def tool_over(self, event: PointerEvent) -> Tool | None:
        """Return what takes a press there before the tool in hand: the line between before and after."""
        return self._split if self._split.is_at(event) else None

    def tell_pointer(self, at: tuple[float, float] | None) -> None:
        """Tell where the pointer is, in canvas px; None: outside."""
        self.pointed.emit(at)

    # What is shown

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._input.cancel()
            self.look_again()
            self._shown.note(change)
            self.lay_all()
            if self.document.scene.is_empty:
                self.refresh()  # no paint event comes that would let go of what was shown
            self.looked.emit()
        elif change.what in ("scene", "appearance", "view"):
            self.keep_fitting()
            self._shown.note(change)
            self._update_canvas(self._extent().tiles_touched(change.box))  # drawn as they are painted
        if change.what in ("scene", "selected", "file"):
            self.redraw()
        elif change.what == "view":
            self.update()
        extent = self._extent()
        self._update_canvas(self._shown.show_promised(extent))
        self._update_canvas(self._shown.show_veil(extent))

    @Slot()
    def _on_colours(self) -> None:
        """The same picture is seen otherwise."""
        self._shown.is_stale = True
        self.update()

    def _extent(self) -> Extent:
        return Extent.of(self._viewport, self.document.scene.box)

    @Slot()
    def refresh(self) -> None:
        """Bring tiles up to date for a moment, and repaint those that are others now; the rest follows by itself."""
        self._bring_up_to_date(SLICE_S, QRegion())

    def finish(self) -> None:
        """Draw now what is still to be drawn."""
        self._bring_up_to_date(math.inf, QRegion())

    def grab(self, rectangle: QRect = WHOLE) -> QPixmap:
        """Return a picture of the widget, in which nothing is still to be drawn."""
        self.finish()
        return super().grab(rectangle)

    def _bring_up_to_date(self, budget_s: float, painted: QRegion) -> None:
        """Draw tiles until the time is over; `painted` is painted in a moment anyway."""
        self._refresh_timer.stop()
        for box in self._shown.refresh(self._extent(), budget_s):
            self.update(QRegion(self._rect_of(self._reached(box))).subtracted(painted))
        if not self._shown.is_complete:
            self._refresh_timer.start()
        else:
            self._input.point_again()

    def lay_all(self) -> None:
        self._shown.split = self._split.x
        self._shown.lay_out(self._extent())
        self.redraw()
        self.update()

    def _update_canvas(self, box: Box) -> None:
        """Repaint these canvas px."""
        if not box.is_empty:
            self._update_device(self._reached(box))

    def _reached(self, box: Box) -> Box:
        """Return the device px of these canvas px, and one more for what smooth scaling takes from its neighbours."""
        return self._viewport.device_box(box).grown(1)

    def _update_device(self, box: Box) -> None:
        if not box.is_empty:
            self.update(self._rect_of(box))

    def _rect_of(self, box: Box) -> QRect:
        """Return the widget's px that these device px are in."""
        ratio = self.devicePixelRatioF()
        left, top = math.floor(box.left / ratio), math.floor(box.top / ratio)
        right, bottom = math.ceil(box.right / ratio), math.ceil(box.bottom / ratio)
        return QRect(left, top, right - left, bottom - top).intersected(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._surround = QColor(theme.current().surround)
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown.is_stale:
            self._bring_up_to_date(SLICE_S, event.region())
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        rect = event.rect()
        clip = Box(
            math.floor(rect.left() * ratio),
            math.floor(rect.top() * ratio),
            math.ceil((rect.right() + 1) * ratio),
            math.ceil((rect.bottom() + 1) * ratio),
        )
        painter.fillRect(clip.left, clip.top, clip.width, clip.height, self._surround)
        if not self.document.scene.is_empty:
            self._shown.draw(painter, self._viewport, clip)
            for drawing, _ in self._drawn:
                drawing.draw(painter, self._viewport)
            self._ants.draw(painter)
            told = told_of(self._shown, self.document, self.colours)
            if told:
                draw_badge(painter, told, ratio, RULER_PX if self.options.is_on("rulers") else 0)
        painter.end()
