"""The settings page, made from the table: each row a control and its sentence; a choice counts at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.profile_choice import ProfileChoice
from desktop_app.shell.settings import TABLE, Setting, Settings, Value
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import ErrorLine, label, line
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.translation import tr

WIDTH, TALLEST = 620, 620  # logical px
BELOW = 110  # what the buttons take


class SettingsDialog(QDialog):
    """Shows the settings and follows them; there is nothing to confirm."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.settings = settings
        self.controls: dict[str, ComboBox | QCheckBox | NumberBox] = {}
        self._show: dict[str, Callable[[Value], None]] = {}
        self.error = ErrorLine()
        table = QWidget()
        rows = QGridLayout(table)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        for number, setting in enumerate(TABLE):
            control = self._control(setting)
            control.setAccessibleName(tr(setting.title))
            control.setAccessibleDescription(tr(setting.sentence))
            name = label(tr(setting.title))
            name.setBuddy(control)
            rows.addWidget(name, number * 3, 0)
            is_narrow = isinstance(control, NumberBox)
            rows.addWidget(control, number * 3, 1, Qt.AlignmentFlag.AlignLeft if is_narrow else Qt.AlignmentFlag(0))
            sentence = label(tr(setting.sentence), "muted", wraps=True)
            sentence.setMinimumWidth(320)
            rows.addWidget(sentence, number * 3 + 1, 1)
            rows.setRowMinimumHeight(number * 3 + 2, 8)
            self.controls[setting.name] = control
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_button = self.buttons.addButton(tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_button.setToolTip(tr("Every setting as the program came"))
        self.reset_button.setAutoDefault(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.reset_button.clicked.connect(self._on_reset)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        area = QScrollArea()  # sentences wrap, and a small screen is lower than all of them
        area.setWidget(table)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setRowStretch(3 * len(TABLE), 1)
        column.addWidget(area, 1)
        column.addWidget(line())
        column.addWidget(self.error)
        column.addWidget(self.buttons)
        self.resize(WIDTH, min(TALLEST, table.heightForWidth(WIDTH - 32) + BELOW))
        settings.changed.connect(self._on_changed)
        for setting in TABLE:
            self._on_changed(setting.name)

    def _control(self, setting: Setting) -> ComboBox | QCheckBox | NumberBox:
        if setting.choices:
            return self._choice(setting)
        if isinstance(setting.default, bool):
            return self._check_box(setting)
        return self._number(setting)

    def _choice(self, setting: Setting) -> ComboBox:
        if setting.is_profile:
            return self._profile_choice(setting)
        made = ComboBox(tr(setting.title), tr(setting.sentence))
        for value, text in setting.choices:
            made.add(value, tr(text))
        made.activated.connect(lambda _row, made=made: self._set(setting, made.value))
        self._show[setting.name] = lambda value: made.set_value(str(value))
        return made

    def _profile_choice(self, setting: Setting) -> ComboBox:
        first = tuple((value, tr(text)) for value, text in setting.choices)
        made = ProfileChoice(tr(setting.sentence), chosen=str(self.settings.value(setting.name)), first=first)
        made.chosen.connect(lambda value: self._set(setting, value))
        made.refused.connect(self.error.tell)
        self._show[setting.name] = lambda value: made.set_value(str(value))
        return made

    def _check_box(self, setting: Setting) -> QCheckBox:
        made = QCheckBox(tr("On"))
        made.toggled.connect(lambda is_on: self._set(setting, is_on))
        self._show[setting.name] = lambda value: made.setChecked(bool(value))
        return made

    def _number(self, setting: Setting) -> NumberBox:
        gesture = Gesture(self)
        made = NumberBox(Range(setting.low, setting.high, step=1, unit=setting.unit), gesture)
        # A file is written for each value, so only the last of a turn or of a held key counts.
        gesture.ended.connect(lambda: self._set(setting, round(made.value())))
        self._show[setting.name] = lambda value: made.set_value(int(value))
        return made

    def _set(self, setting: Setting, value: Value) -> None:
        self.error.guarded(lambda: self.settings.set(setting.name, value))
        self._on_changed(setting.name)

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        self._show[name](self.settings.value(name))

    @Slot()
    def _on_reset(self) -> None:
        for setting in TABLE:
            self._set(setting, setting.default)
