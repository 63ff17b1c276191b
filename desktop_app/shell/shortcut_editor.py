"""The list of all keys, made from the table of actions, in which they are found and changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.shell.actions import actions
from desktop_app.shell.key_capture import FIXED, KeyCapture
from desktop_app.shell.settings import Settings
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import ShortLabel, label, line, tooltip
from desktop_app.widgets.mnemonics import NO_MNEMONIC
from desktop_app.widgets.shortcut_presets import PRESETS, TITLES, Keys, normal
from desktop_app.widgets.shortcuts import readable
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr, tr_sentence
from engine.problem import Problem

# What the pointer does with keys, beside the table of actions; these stay as they are.
WITH_POINTER = (
    ("Space and drag, middle button", "Look elsewhere"),
    ("Ctrl and wheel", "Zoom at the pointer"),
    ("\\ or < held", "Show the photo as it was"),
    ("Shift-click", "Straight line from the last stroke"),
    ("Shift and drag", "Keep a stroke level or upright"),
    ("Ctrl+Alt and drag", "Size of the brush across, hardness downwards"),
    ("1 to 0, two for exact", "Opacity of the brush, with Shift its flow, where it has one"),
    ("Ctrl-click", "Select the object under the brush"),
    ("Shift, Alt, Space with a box", "Square, from the middle, move it"),
    ("Alt and drag of a handle", "Scale about the pivot"),
    ("Alt and drag of the mark in the middle", "Move the pivot"),
    ("Ctrl and drag of a corner", "Distort"),
    ("Ctrl+Alt+Shift and drag of a corner", "Distort in perspective"),
    ("Ctrl and drag with the crop tool", "Draw the horizon"),
    ("Ctrl-click with the subject tool", "What does not belong to the subject"),
    ("Enter", "Make an object of the subject"),
    ("Arrows, with Shift ten-fold", "Nudge the selected object"),
)
Row = tuple[str, str, str, str]  # the action's name or "", where it stands, what it does, its keys


def rows(keys: Keys) -> list[Row]:
    """Return all there is, in the order of the menus: actions that may have keys, and what the pointer does."""
    table = keys.table
    found = [
        (one.name, tr(one.menu), tr(one.text).rstrip("…"), ", ".join(map(readable, table.get(one.name, ()))))
        for one in actions()
        if one.name != "recent"
    ]
    return found + [("", tr("Canvas"), tr(text), tr(with_what)) for with_what, text in WITH_POINTER]


class ShortcutEditor(QDialog):
    """Everything a key does, with a field to find it by; what is chosen gets other keys, which count at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(640, 620)
        self._settings = settings
        self._titles = {one.name: tr(one.text).rstrip("…") for one in actions()}
        self._build_list()
        self._build_change()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_all = buttons.addButton(tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_all.setToolTip(tooltip(tr("Every key as the preset has it")))
        self.reset_all.clicked.connect(lambda: self._choose(Keys(settings.keys.preset)))
        for button in (self.reset_all, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Enter is a key to be pressed here
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.search.textChanged.connect(self._show)
        self.table.itemSelectionChanged.connect(self._show_change)
        settings.changed.connect(self._on_setting)
        self._show()

    def _build_list(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action or a key"))
        self.search.setAccessibleName(tr("Find an action or a key"))
        self.search.setClearButtonEnabled(True)
        self.preset = ComboBox(tr("Preset"), tr("The keys of Scumble, or those of another editor that you know."))
        for name in PRESETS:
            self.preset.add(name, TITLES[name])
        self.preset.activated.connect(lambda _row: self._choose(Keys(self.preset.value)))
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(tr("Shortcuts"))
        self.table.setHorizontalHeaderLabels(["", tr("Action"), tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _build_change(self) -> None:
        """What the chosen action's keys are changed with."""
        self.title = ShortLabel()
        self.title.setProperty("role", "heading")
        self._keys = QHBoxLayout()
        self._keys.setSpacing(6)
        self.capture = KeyCapture()
        self.capture.captured.connect(self._on_captured)
        self.reset = text_button(tr("Reset"), "", tr("The keys that the preset has for this"), self._on_reset)
        self.note = label("", "muted", wraps=True)
        self.take = text_button("", "", tr("The key does this from now on"), self._on_take)
        self._wanted = ""  # a key that something else has

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        top = QHBoxLayout()
        name = label(tr("Preset"))
        name.setBuddy(self.preset)
        top.addWidget(self.search, 1)
        top.addWidget(name)
        top.addWidget(self.preset)
        change = QHBoxLayout()
        change.addLayout(self._keys)
        change.addWidget(self.capture, 1)
        change.addWidget(self.reset)
        told = QHBoxLayout()
        told.addWidget(self.note, 1)
        told.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.title)
        column.addLayout(change)
        column.addLayout(told)
        column.addWidget(line())
        column.addWidget(buttons)

    # What is shown

    @property
    def chosen(self) -> str:
        """The name of the chosen action; "" for none."""
        item = self.table.item(self.table.currentRow(), 0) if self.table.selectedItems() else None
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    @Slot(str)
    def _on_setting(self, name: str) -> None:
        if name == "keys":
            self._show()

    @Slot()
    def _show(self) -> None:
        """List what fits the search; what was chosen stays so."""
        chosen, wanted = self.chosen, self.search.text().lower()
        found = [row for row in rows(self._settings.keys) if wanted in " ".join(row[1:]).lower()]
        self.table.blockSignals(True)
        self.table.clearSelection()
        self.table.setRowCount(len(found))
        for number, (name, *texts) in enumerate(found):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.table.setItem(number, column, item)
            if name and name == chosen:
                self.table.selectRow(number)
        self.table.blockSignals(False)
        self.preset.set_value(self._settings.keys.preset)
        self.reset_all.setEnabled(bool(self._settings.keys.own))
        self._show_change()

    @Slot()
    def _show_change(self) -> None:
        """Show the keys of the chosen action, each to be taken away."""
        name, keys = self.chosen, self._settings.keys
        while (entry := self._keys.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        for key in keys.table.get(name, ()):
            without = partial(self._choose, keys.without_key(name, key))
            button = text_button(f"{readable(key)}  ×", "", tr("Take this key away"), without)
            button.setProperty(NO_MNEMONIC, True)  # a letter marked in a key would tell another one
            self._keys.addWidget(button)
        self.title.setText(self._titles.get(name, ""))
        self.capture.setEnabled(bool(name))
        self.reset.setEnabled(name in keys.own or keys.table.get(name, ()) != keys.of_preset.get(name, ()))
        self._tell("" if name else tr("Choose an action to give it other keys."))

    def _tell(self, sentence: str, wanted: str = "") -> None:
        """Tell a sentence; wanted: a key that another action has, which may be taken away from it."""
        self._wanted = wanted
        self.note.setText(sentence)
        self.take.setVisible(bool(wanted))

    # What is pressed

    @Slot(str)
    def _on_captured(self, key: str) -> None:
        keys = self._settings.keys
        owners = [name for name in keys.owners(key) if name in self._titles]
        if normal(key) in FIXED:
            self._tell(tr("{key} belongs to the picture and stays as it is.", key=readable(key)))
        elif self.chosen in owners:
            self._tell(tr("{key} does this already.", key=readable(key)))
        elif owners:
            title = self._titles[owners[0]]
            self.take.setText(tr("Take it away from {title}", title=title))
            self._tell(tr("{key} belongs to {title}.", key=readable(key), title=title), key)
        else:
            self._choose(keys.with_key(self.chosen, key))

    @Slot()
    def _on_take(self) -> None:
        self._choose(self._settings.keys.with_key(self.chosen, self._wanted))
        self.capture.setFocus()

    @Slot()
    def _on_reset(self) -> None:
        self._choose(self._settings.keys.reset(self.chosen))

    def _choose(self, keys: Keys) -> None:
        try:
            self._settings.set_keys(keys)
        except Problem as problem:
            self._tell(tr_sentence(str(problem)))
