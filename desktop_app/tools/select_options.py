"""What the options bar shows for the tools that select: how the next shape counts, what becomes of the selection."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QToolButton, QWidget

from desktop_app.document import selecting
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.select import SelectSettings
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.icon_button import switch
from desktop_app.widgets.labels import ShortLabel, label, tooltip
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr

# How a shape counts: icon, name and what holds for one press only.
WAYS = (
    ("replace", "way-replace", "New selection", ""),
    ("add", "way-add", "Add to the selection", "Shift"),
    ("subtract", "way-subtract", "Subtract from the selection", "Alt"),
    ("intersect", "way-intersect", "Intersect with the selection", "Shift+Alt"),
)
HINTS = {
    "marquee": "Drag a box. Shift: square. Alt: from the middle. Drag inside to move the outline.",
    "lasso": "Drag around it, or click its corners; Enter closes the line.",
    "wand": "Click a colour.",
}

APART = 8  # logical px between what does not belong together


class SelectOptions(QWidget):
    """One for each of the tools, which share their settings."""

    def __init__(
        self, tool_name: str, document: Document, settings: SelectSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._settings = document, settings
        self.ways: dict[object, QToolButton] = {
            way: switch(icon, tr(text), f"{tr(text)} ({key})" if key else "") for way, icon, text, key in WAYS
        }
        self._group_of(self.ways, "way")
        self.shapes: dict[object, QToolButton] = {}  # by whether it is the ellipse
        self.numbers: dict[str, NumberBox] = {}
        self.contiguous = QCheckBox(tr("Contiguous"), self)
        self.contiguous.setToolTip(tooltip(tr("Only what hangs together with the place that is clicked")))
        self.contiguous.toggled.connect(lambda is_on: settings.set(contiguous=is_on))
        self.contiguous.setVisible(tool_name == "wand")
        self.object_button = text_button(
            tr("Make object"),
            "add-object",
            tr("A new object of the chosen class in the selection"),
            lambda: selecting.to_object(document),
        )
        told = with_shortcut(tr("Select nothing"), "deselect")
        self.drop_button = text_button(tr("Deselect"), "close", told, lambda: selecting.nothing(document))
        self.hint = ShortLabel(tr(HINTS[tool_name]))
        self.hint.setProperty("role", "muted")
        self._lay_out(tool_name)
        settings.changed.connect(self.show_state)
        document.changed.connect(self._on_changed)
        self.show_state()

    def _lay_out(self, tool_name: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        if tool_name == "marquee":
            self.shapes = {False: switch("rectangle", tr("Rectangle")), True: switch("ellipse", tr("Ellipse"))}
            self._group_of(self.shapes, "is_ellipse")
            for button in self.shapes.values():
                row.addWidget(button)
            row.addSpacing(12)
        for button in self.ways.values():
            row.addWidget(button)
        row.addSpacing(12)
        if tool_name == "wand":
            told = tr("How far a colour may differ from the one that is clicked, of 255 levels")
            self._add_number(row, "tolerance", tr("Tolerance"), told, Range(0, 255, default=32))
            row.addSpacing(APART)
            row.addWidget(self.contiguous)
        else:
            told = tr("How softly the edge of the next selection fades")
            self._add_number(row, "feather", tr("Feather"), told, Range(0, 250, unit="px"))
        row.addSpacing(12)
        for made in (self.object_button, self.drop_button):
            row.addWidget(made)
        row.addSpacing(8)
        row.addWidget(self.hint, 1)

    def _group_of(self, buttons: dict[object, QToolButton], setting: str) -> None:
        group = QButtonGroup(self)
        for value, button in buttons.items():
            group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self._settings.set(**{setting: value}))

    def _add_number(self, row: QHBoxLayout, setting: str, name: str, what_it_does: str, reach: Range) -> None:
        gesture = Gesture(self)
        made = self.numbers[setting] = NumberBox(reach, gesture)
        made.setAccessibleName(name)
        made.setToolTip(tooltip(what_it_does))
        gesture.moved.connect(lambda value: self._settings.set(**{setting: round(value)}))
        title = label(name)
        title.setBuddy(made)
        row.addWidget(title)
        row.addSpacing(APART // 2)
        row.addWidget(made)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "file") and not self._document.history.in_gesture:
            self.show_state()

    @Slot()
    def show_state(self) -> None:
        now = self._settings.now
        for way, button in self.ways.items():
            button.setChecked(way == now.way)
        for is_ellipse, button in self.shapes.items():
            button.setChecked(is_ellipse == now.is_ellipse)
        for setting, number in self.numbers.items():
            number.set_value(getattr(now, setting))
        self.contiguous.setChecked(now.contiguous)
        for made in (self.object_button, self.drop_button):
            made.setVisible(self._document.scene.selection is not None)
