"""The bar above the canvas: what the next stroke will do, and with which brush."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.document.change import Change
from desktop_app.document.class_choice import ClassChoice
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.tools.brush import Brush
from desktop_app.tools.brush_options import BrushOptionsButton
from desktop_app.tools.strokes import is_painted, lays_colour
from desktop_app.tools.swatches import Swatches
from desktop_app.tools.tip import MAX_SIZE, MIN_SIZE, BrushTip, Tip
from desktop_app.tools.tool import Tool, ToolCanvas
from desktop_app.widgets import icons
from desktop_app.widgets.labels import ShortLabel
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.scene.layers import ObjectLayer

TRACK_WIDTH = 110
HEIGHT = 36  # the same for every tool, or the canvas would jump
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
        self.class_choice = ClassChoice(
            self._document, tr("Class of the next object"), tr("What the next stroke will become.")
        )
        self.class_choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        self.class_choice.currentIndexChanged.connect(self._on_class_chosen)
        self.size_slider.gesture.moved.connect(lambda value: brush.set_size(round(value)))
        self.hardness_slider.gesture.moved.connect(lambda value: brush.set_hardness(value / 100))
        self.opacity_slider.gesture.moved.connect(lambda value: brush.set_opacity(value / 100))
        self.paint_button.clicked.connect(lambda: brush.set_erases(False))
        self.erase_button.clicked.connect(lambda: brush.set_erases(True))
        for changed in (brush.changed, self._canvas.tool_chosen, self._document.picking.changed):
            changed.connect(self._show)
        self._document.changed.connect(self._on_changed)

    def _way(self, icon: str, text: str, what_it_does: str) -> QToolButton:
        button = QToolButton()
        icons.set_icon(button, icon)
        button.setCheckable(True)
        button.setAccessibleName(text)
        tell_shortcut(button, lambda: with_shortcut(what_it_does, "swap"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what != "appearance" and not self._document.history.in_gesture:
            self._show()

    @Slot()
    def _on_class_chosen(self) -> None:
        self._document.choose_class(self.class_choice.value)

    def _hint_for(self, tool: str) -> str:
        pick = self._document.picking.pick
        if tool == "picker" and pick is not None:
            return tr("{what}. Esc ends it.", what=pick.what)
        return tr(HINTS[tool]) if tool in HINTS else ""

    @Slot()
    def _show(self) -> None:
        tool, document = self._canvas.tool, self._document
        for part in self._brush_parts:
            part.setVisible(isinstance(tool, Brush))
        name_now = tool.name if isinstance(tool, Tool) else ""
        for name, one in self._parts.items():
            one.setVisible(name == name_now)
        self._hint.setVisible(not isinstance(tool, Brush) and name_now not in self._parts)
        self._hint.setText(self._hint_for(name_now))
        if not isinstance(tool, Brush):
            return
        is_selection = tool.name == "select-brush"
        target = document.selected_layer if is_painted(document, tool.erases) and not is_selection else None
        self.class_choice.set_value(document.current_class)
        self.class_choice.setVisible(target is None and not is_selection)
        is_paint = target is not None and lays_colour(document)
        self.new_button.setVisible(target is not None and not is_paint)
        is_clone = tool.name in ("clone", "heal", "spot-heal")
        self.opacity_slider.setVisible(tool.has_opacity)
        self.more_button.options.set_lays_paint(tool.has_opacity, is_paint and not tool.erases and not is_clone)
        does_one_thing = is_clone or tool.name in ("eraser", "edge-eraser")
        self.paint_button.setVisible(not does_one_thing)
        self.erase_button.setVisible(not does_one_thing)
        erases = tool.erases
        if is_selection:
            self._what.setText(tr("Erase from the selection") if erases else tr("Add to the selection"))
        elif is_clone:
            self.class_choice.hide()
            self.new_button.hide()
            self._what.setText(
                tr("Paint over a spot to remove it")
                if tool.name == "spot-heal"
                else tr("Alt-click or Ctrl-click where to copy from, then paint")
            )
        elif tool.name == "edge-eraser":
            self.class_choice.hide()
            self.new_button.hide()
            name = shown_name(target, 24) if isinstance(target, ObjectLayer) else ""
            self._what.setText(
                tr("Hide parts of {name}, with Alt show them again", name=name)
                if name
                else tr("Select an object to hide parts of it")
            )
        elif target is None:
            self._what.setText(tr("Paint a new") if not erases else tr("Select an object to erase from its mask"))
            self.class_choice.setVisible(not erases)
        elif is_paint:
            name = shown_name(target, 24)
            self._what.setText(tr("Erase from {name}", name=name) if erases else tr("Paint on {name}", name=name))
        else:
            name = shown_name(target, 24)
            self._what.setText(
                tr("Erase from the mask of {name}", name=name)
                if erases
                else tr("Add to the mask of {name}", name=name)
            )
        self.swatches.setVisible(is_paint and not erases and not is_clone)
        tip_now = self._brush.tip
        self.opacity_slider.set_value(100 * tip_now.opacity)
        self.erase_button.setChecked(tip_now.erases)
        self.paint_button.setChecked(not tip_now.erases)
        self.size_slider.set_value(tip_now.size)
        self.hardness_slider.set_value(100 * tip_now.hardness)
