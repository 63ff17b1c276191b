"""What the options bar shows for the move tool: what handles do, and where all that is selected lies, as numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.document import layer_commands, placing
from desktop_app.document.binding import Binding
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.align_button import AlignButton
from desktop_app.tools.own_handles import hint_of, own_handles
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import ShortLabel, label
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from engine.scene.layers import Extent, Layer, common_extent
from engine.scene.scene import Scene

FAR = 100_000  # px
ALONG = Range(-FAR, FAR, decimals=1)
SIDE = Range(1, FAR, decimals=1)
ANGLE = Range(-180, 180, decimals=1, unit="°")
FIELD_WIDTH = 92

WAYS = ("scale", "distort", "perspective")
TITLES = {"scale": "Scale", "distort": "Distort", "perspective": "Perspective"}
HINTS = {
    "scale": "Drag to move, outside to turn. Alt: about the pivot. Ctrl: distort, no snapping.",
    "distort": "Drag a corner or a side by itself. Shift: along a side.",
    "perspective": "Drag a corner along a side: the other corner of that side comes to meet it.",
}


Read = Callable[[Extent], float]
Lead = Callable[[Scene, Sequence[Layer], float], Scene]


class MoveSettings(QObject):
    """What the handles do without a key held."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.way = "scale"  # one of WAYS

    def set_way(self, way: str) -> None:
        if way != self.way:
            self.way = way
            self.changed.emit()


class MoveOptions(QWidget):
    """Follows the settings, and leads them."""

    def __init__(self, document: Document, settings: MoveSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self._bindings: list[Binding[float]] = []
        self._held: Sequence[Layer] = ()  # what is led, as it lay before: turned, a rectangle around several is another
        self.way = ComboBox(
            tr("Handles"),
            tr("What dragging a handle does. With Ctrl a corner always distorts, with Ctrl+Alt+Shift in perspective."),
        )
        for name in WAYS:
            self.way.add(name, tr(TITLES[name]))
        self.reset = text_button(
            tr("Reset distortion"),
            "reset",
            tr("Let it lie as before it was distorted; place, angle and size stay"),
            lambda: layer_commands.reset_distortion(document),
        )
        self.align = AlignButton(document)
        self.hint = ShortLabel("")
        self.hint.setProperty("role", "muted")
        title = label(tr("Handles"))
        title.setBuddy(self.way)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.numbers = self._build_numbers()
        for part in (title, self.way, *self.numbers, self.align, self.reset):
            row.addWidget(part)
        row.addWidget(self.hint, 1)
        self.way.currentIndexChanged.connect(lambda _index: settings.set_way(self.way.value))
        settings.changed.connect(self.show_state)
        document.changed.connect(self._on_changed)
        self.show_state()

    def _build_numbers(self) -> list[NumberField]:
        numbers: tuple[tuple[str, Range, str, str, Read, Lead], ...] = (
            ("X", ALONG, tr("Middle of what is selected, in pixels from the left."), *self._middle(0)),
            ("Y", ALONG, tr("Middle of what is selected, in pixels from the top."), *self._middle(1)),
            (tr("W"), SIDE, tr("Width of what is selected, along its own side."), *self._length(0)),
            (tr("H"), SIDE, tr("Height of what is selected, along its own side."), *self._length(1)),
            (
                *("∠", ANGLE, tr("Turn, clockwise, about the pivot: the cross between the handles."), tr("Turn")),
                placing.angle_of,
                lambda scene, layers, value: placing.turned_to(scene, layers, value, self._document.pivot.of(layers)),
            ),
        )
        fields = [self._number(*number) for number in numbers]
        fields[-1].number.setAccessibleName(tr("Angle"))
        return fields

    def _middle(self, along: int) -> tuple[str, Read, Lead]:
        return tr("Move"), lambda extent: extent.centre[along], partial(placing.moved_to, along=along)

    def _length(self, along: int) -> tuple[str, Read, Lead]:
        return tr("Scale"), partial(placing.length_of, along=along), partial(placing.stretched_to, along=along)

    def _number(self, name: str, reach: Range, what_it_does: str, label: str, read: Read, lead: Lead) -> NumberField:
        document, field = self._document, NumberField(name, reach, what_it_does)
        field.setMaximumWidth(FIELD_WIDTH)

        def shown() -> float | None:
            extent = common_extent(document.selected_layers)
            return None if extent is None else read(extent)

        def hold() -> None:
            self._held = document.selected_layers

        def change(scene: Scene, value: float) -> Scene:
            return lead(scene, self._held, value)

        field.gesture.began.connect(hold)
        self._bindings.append(Binding(field, document, label, shown, change, self))
        return field

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_state()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.what in ("scene", "file", "selected"):
            self._show_numbers(change.source)
            if not self._document.history.in_gesture:
                self.show_state()

    def _show_numbers(self, source: object | None = None) -> None:
        is_there = common_extent(self._document.selected_layers) is not None
        for field in self.numbers:
            field.setEnabled(is_there)
            if not is_there:
                field.number.show_none()
        for binding in self._bindings:
            if binding.control is not source:
                binding.show()

    @Slot()
    def show_state(self) -> None:
        self.way.set_value(self._settings.way)
        own = own_handles(self._document.selected_layer, self._document.scene.box)
        self.hint.setText(hint_of(own[0]) if own else tr(HINTS[self._settings.way]))
        self._show_numbers()
        self.reset.setVisible(layer_commands.is_distorted(self._document))
