"""The bar above the canvas: what the next stroke will do, and with which brush."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.document.change import Change
from desktop_app.document.class_choice import NextClass
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.tools.brush import Brush
from desktop_app.tools.brush_options import BrushOptionsButton
from desktop_app.tools.strokes import is_painted, lays_colour
from desktop_app.tools.swatches import Swatches
from desktop_app.tools.tip import MAX_SIZE, MIN_SIZE, BrushTip, Tip
from desktop_app.tools.tool import Tool, ToolCanvas
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import switch
from desktop_app.widgets.labels import ShortLabel
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.scene.layers import Layer, ObjectLayer

TRACK_WIDTH = 110
HEIGHT = 36  # the same for every tool, or the canvas would jump
COPYING = ("clone", "heal", "spot-heal")  # brushes that lay what is elsewhere in the picture
HINTS = {
    "bring-in-front": "Click what the selected layer shall lie in front of. Esc: leave the order as it is.",
    "picker": "Click a colour for the brush, Alt-click for the other one.",
    "hand": "Drag to look elsewhere. Space does it from every tool; with Shift it turns the view, with Ctrl it zooms.",
    "zoom": "Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely.",
}


class OptionsBar(QWidget):
    """Follows the tool in hand: a brush has a class, a size and a hardness, the others a sentence."""

    def __init__(
        self,
        document: Document,
        canvas: ToolCanvas,
        brush: BrushTip,
        new_object: Callable[[], None],  # what the button beside "paints the mask of" does
        parts: Mapping[str, QWidget] | None = None,  # what a tool has here of its own, by the tool's name
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._canvas, self._brush = document, canvas, brush
        self._parts = parts or {}
        self._build(new_object)
        self._lay_out()
        self._connect()
        self._show()

    def _build(self, new_object: Callable[[], None]) -> None:
        self._what = ShortLabel("")
        self.class_choice = NextClass(
            self._document, tr("Class of the next object"), tr("What the next stroke will become.")
        )
        self.new_button = QPushButton(tr("New object"))
        icons.set_icon(self.new_button, "add-object")
        tell_shortcut(self.new_button, lambda: with_shortcut(tr("The next stroke makes another object"), "new-object"))
        self.new_button.clicked.connect(new_object)
        self.paint_button = self._way("brush", tr("Paint"), tr("Strokes add to the mask"))
        self.erase_button = self._way("eraser", tr("Erase"), tr("Strokes take away from the mask"))
        self._ways = QButtonGroup(self)
        self._ways.addButton(self.paint_button)
        self._ways.addButton(self.erase_button)
        usual = Tip()
        sizes = Range(4, 800, default=usual.size, unit="px", is_ratio=True, least=MIN_SIZE, most=MAX_SIZE)
        self.size_slider = Slider(tr("Size"), sizes, tr("Width of the brush on the picture."))
        self.hardness_slider = Slider(
            tr("Hardness"),
            Range(0, 100, default=100 * usual.hardness, unit="%"),
            tr("How sharp the edge of a stroke is."),
        )
        self.opacity_slider = Slider(
            tr("Opacity"), Range(1, 100, default=100, unit="%"), tr("How much of what lies below the paint hides.")
        )
        self.swatches = Swatches(self._brush)
        self.more_button = BrushOptionsButton(self._brush)
        for slider in (self.size_slider, self.hardness_slider, self.opacity_slider):
            slider.label.setFixedWidth(slider.label.fontMetrics().horizontalAdvance(slider.label.text()) + 4)
            slider.track.setMaximumWidth(TRACK_WIDTH)
        self._hint = ShortLabel("")
        self._hint.setProperty("role", "muted")

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(1)  # on a narrow screen its end is cut off, rather than the window's
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._what, self.class_choice, self.new_button),
            (self.paint_button, self.erase_button),
            (self.size_slider,),
            (self.hardness_slider,),
            (self.opacity_slider, self.swatches, self.more_button),
        )
        self._brush_parts = tuple(part for group in groups for part in group)
        for number, group in enumerate(groups):
            if number:
                row.addSpacing(12)
            for part in group:
                row.addWidget(part)
        for one in (self._hint, *self._parts.values()):
            row.insertWidget(0, one, 100)
        row.addStretch(1)

    def _connect(self) -> None:
        brush = self._brush
        self.size_slider.gesture.moved.connect(lambda value: brush.set_size(round(value)))
        self.hardness_slider.gesture.moved.connect(lambda value: brush.set_hardness(value / 100))
        self.opacity_slider.gesture.moved.connect(lambda value: brush.set_opacity(value / 100))
        self.paint_button.clicked.connect(lambda: brush.set_erases(False))
        self.erase_button.clicked.connect(lambda: brush.set_erases(True))
        for changed in (brush.changed, self._canvas.tool_chosen, self._document.picking.changed):
            changed.connect(self._show)
        self._document.changed.connect(self._on_changed)

    def _way(self, icon: str, text: str, what_it_does: str) -> QToolButton:
        button = switch(icon, text)
        tell_shortcut(button, lambda: with_shortcut(what_it_does, "swap"))
        return button

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what != "appearance" and not self._document.history.in_gesture:
            self._show()

    def _hint_for(self, tool: str) -> str:
        pick = self._document.picking.pick
        if tool == "picker" and pick is not None:
            return tr("{what}. Esc ends it.", what=pick.what)
        return tr(HINTS[tool]) if tool in HINTS else ""

    @Slot()
    def _show(self) -> None:
        tool = self._canvas.tool
        name_now = tool.name if isinstance(tool, Tool) else ""
        for name, one in self._parts.items():
            one.setVisible(name == name_now)
        self._hint.setVisible(not isinstance(tool, Brush) and name_now not in self._parts)
        self._hint.setText(self._hint_for(name_now))
        if isinstance(tool, Brush):
            self._show_brush(tool)
            self._show_tip()
        else:
            for part in self._brush_parts:
                part.setVisible(False)

    def _show_brush(self, tool: Brush) -> None:
        """Show what a stroke would do, and what of it can be set: each part is shown or hidden once, as one that is
        hidden only to be shown again has all of the bar laid out anew."""
        is_painted_on = is_painted(self._document, tool.erases) and tool.name != "select-brush"
        target = self._document.selected_layer if is_painted_on else None
        is_paint = target is not None and lays_colour(self._document)
        makes_objects = tool.name not in (*COPYING, "select-brush", "edge-eraser")
        self._what.setText(_what_it_does(tool, target, is_paint))
        has_colour = is_paint and not tool.erases and tool.name not in COPYING
        has_both_ways = tool.name not in (*COPYING, "eraser", "edge-eraser")
        shown: dict[QWidget, bool] = {
            self.class_choice: makes_objects and target is None and not tool.erases,
            self.new_button: makes_objects and target is not None and not is_paint,
            self.paint_button: has_both_ways,
            self.erase_button: has_both_ways,
            self.swatches: has_colour,
            self.opacity_slider: tool.has_opacity,
        }
        for part in self._brush_parts:
            part.setVisible(shown.get(part, True))
        self.more_button.options.set_lays_paint(tool.has_opacity, has_colour)

    def _show_tip(self) -> None:
        tip = self._brush.tip
        self.opacity_slider.set_value(100 * tip.opacity)
        self.erase_button.setChecked(tip.erases)
        self.paint_button.setChecked(not tip.erases)
        self.size_slider.set_value(tip.size)
        self.hardness_slider.set_value(100 * tip.hardness)


def _what_it_does(tool: Brush, target: Layer | None, is_paint: bool) -> str:
    """Return what a stroke of a brush would do. target: the layer that it changes; is_paint: by a colour."""
    erases, name = tool.erases, "" if target is None else shown_name(target, 24)
    if tool.name == "select-brush":
        return tr("Erase from the selection") if erases else tr("Add to the selection")
    if tool.name == "spot-heal":
        return tr("Paint over a spot to remove it")
    if tool.name in COPYING:
        return tr("Alt-click or Ctrl-click where to copy from, then paint")
    if tool.name == "edge-eraser":
        is_there = isinstance(target, ObjectLayer)
        told = tr("Hide parts of {name}, with Alt show them again", name=name)
        return told if is_there else tr("Select an object to hide parts of it")
    if target is None:
        return tr("Select an object to erase from its mask") if erases else tr("Paint a new")
    if is_paint:
        return tr("Erase from {name}", name=name) if erases else tr("Paint on {name}", name=name)
    return tr("Erase from the mask of {name}", name=name) if erases else tr("Add to the mask of {name}", name=name)
