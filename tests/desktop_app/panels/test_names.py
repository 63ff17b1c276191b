"""Every widget of the panels and dialogs has a name, a tip with its shortcut, and shows texts as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.about import AboutDialog
from desktop_app.dialogs.apply import ApplyDialog
from desktop_app.dialogs.canvas_size import CanvasSizeDialog
from desktop_app.dialogs.defects import DefectsDialog
from desktop_app.dialogs.export import ExportDialog
from desktop_app.dialogs.guide import GuideDialog
from desktop_app.dialogs.image_size import ImageSizeDialog
from desktop_app.dialogs.library import LibraryDialog
from desktop_app.dialogs.looks import NOTHING, POINTS, STROKES, LooksDialog
from desktop_app.dialogs.modify_selection import ModifySelectionDialog
from desktop_app.dialogs.new_guide import NewGuideDialog
from desktop_app.dialogs.new_scene import NewSceneDialog
from desktop_app.dialogs.print import PrintDialog
from desktop_app.document import selecting
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.document.looks import LibraryWanted, LooksWanted
from desktop_app.document.photo_applying import PhotoApplying
from desktop_app.panels.history import HistoryPanel
from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell.actions import actions
from desktop_app.shell.command_palette import CommandPalette
from desktop_app.shell.error_dialog import ErrorDialog
from desktop_app.shell.settings import Settings
from desktop_app.shell.settings_dialog import SettingsDialog
from desktop_app.shell.shortcut_editor import ShortcutEditor
from desktop_app.widgets import mnemonics
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.shortcuts import shortcut_of, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.compositing.compositor import Compositor
from engine.exemplars.photo_subject import OpenSubject
from engine.generators.card import Knob
from engine.generators.catalog import Catalog
from engine.scene import edits
from tests.desktop_app.pages import all_built

Make = Callable[[Document, Path], QWidget]
MAKERS: dict[str, Make] = {
    "layers": lambda document, folder: LayersPanel(document),
    "properties": lambda document, folder: all_built(PropertiesPanel(document)),
    "history": lambda document, folder: HistoryPanel(document),
    "export": lambda document, folder: ExportDialog(document, Mock(spec=Files)),
    "settings": lambda document, folder: SettingsDialog(Settings(folder / "settings.json")),
    "about": lambda document, folder: AboutDialog(document),
    "new scene": lambda document, folder: NewSceneDialog(document, Mock()),
    "image size": lambda document, folder: ImageSizeDialog(document, Mock(spec=Files)),
    "canvas size": lambda document, folder: CanvasSizeDialog(document, Mock(spec=Files)),
    "defects": lambda document, folder: DefectsDialog(document),
    "new guide": lambda document, folder: NewGuideDialog(document),
    "print": lambda document, folder: PrintDialog(document, Mock(spec=Files), Compositor()),
    "grow": lambda document, folder: ModifySelectionDialog(selecting.MODIFICATIONS["grow"], Mock()),
    "guide": lambda document, folder: GuideDialog(),
    "last error": lambda document, folder: ErrorDialog([], False, Mock()),
    "shortcuts": lambda document, folder: ShortcutEditor(Settings(folder / "settings.json")),
    "looks": lambda document, folder: LooksDialog(document, LooksWanted(OpenSubject(folder / "a.png"), "cat", "x")),
    "library": lambda document, folder: LibraryDialog(document, LibraryWanted()),
    "apply": lambda document, folder: ApplyDialog(document, applying()),
    "commands": lambda document, folder: CommandPalette({one.name: QAction() for one in actions()}),
}
PANELS = {"layers", "properties", "history"}  # of these, the rest are dialogs
# Fields with the focus as the dialog opens, such that stand behind another one, and one that takes all keys.
KNOWN_WITHOUT = (
    "Find an action or a key", "Find a command", "Longer side in pixels", "Pixels per inch", "Unit", "Press a key",
)  # fmt: skip
EVIL = '<img src="file:///etc/passwd"><b>bold</b>'


def applying() -> Mock:
    return Mock(spec=PhotoApplying, is_running=False, total=0, lines=[])


@pytest.fixture(params=MAKERS)
def widget(request: pytest.FixtureRequest, qtbot: QtBot, document: Document, tmp_path: Path) -> QWidget:
    made = MAKERS[request.param](document, tmp_path)
    qtbot.addWidget(made)
    return made


def parts(widget: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Return the parts that are the program's own; a button for words may get these when it is shown."""
    return [
        part
        for part in widget.findChildren(kind)
        if not part.objectName().startswith("qt_") and not isinstance(part.parent(), QLineEdit)
        if not (isinstance(part, QPushButton) and part.isHidden() and not part.text())
    ]


def test_icon_only_buttons_have_a_name_and_a_tip(widget: QWidget) -> None:
    nameless = [
        (type(button).__name__, button.toolTip())
        for button in parts(widget, QAbstractButton)
        if not button.text() and not (button.accessibleName() and button.toolTip())
    ]
    assert not nameless


def test_a_button_that_does_what_an_action_does_tells_its_shortcut(widget: QWidget) -> None:
    texts = {action.text.rstrip("…").lower(): action for action in actions() if action.shortcuts}
    silent = [
        button.accessibleName() or button.text()
        for button in parts(widget, QAbstractButton)
        if not isinstance(button.parent(), QDialogButtonBox)
        and (action := texts.get((button.accessibleName() or button.text()).rstrip("…").lower()))
        and f"({action.shortcuts[0]})" not in button.toolTip()
    ]
    assert not silent


def test_what_takes_the_focus_has_a_name(widget: QWidget) -> None:
    buddies = {label.buddy() for label in widget.findChildren(QLabel)}
    nameless = [
        type(part).__name__
        for part in parts(widget, QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not (isinstance(part, QAbstractButton) and part.text())
        if not isinstance(part, QScrollBar | QHeaderView)
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox)
        and not _is_of_a_list(part)
        and not part.accessibleName()
        and part not in buddies
    ]
    assert not nameless


def _is_of_a_list(part: QWidget) -> bool:
    """The pop-up of a list to choose from is named by the list."""
    parent = part.parentWidget()
    return parent is not None and (isinstance(parent, QComboBox) or isinstance(parent.parentWidget(), QComboBox))


def test_everything_can_be_reached_by_the_keyboard(widget: QWidget) -> None:
    deaf = [
        button.accessibleName() or button.text()
        for button in parts(widget, QAbstractButton)
        if not button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert not deaf


@pytest.mark.usefixtures("language")
def test_every_control_of_a_dialog_has_an_alt_key_of_its_own(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    for name in MAKERS.keys() - PANELS:
        dialog = MAKERS[name](document, tmp_path)
        qtbot.addWidget(dialog)
        mnemonics.give(dialog)
        texts = [mnemonics.text_of(one) for one in mnemonics.named_in(dialog) if one.isVisibleTo(dialog)]
        buddies = [label.buddy() for label in dialog.findChildren(QLabel)]
        fields = [*parts(dialog, QLineEdit), *parts(dialog, QComboBox), *parts(dialog, QAbstractSpinBox)]
        assert [text for text in texts if not mnemonics.letter_in(text)] == [], name
        letters = Counter(map(mnemonics.letter_in, texts))
        assert [letter for letter, count in letters.items() if count > 1] == [], name
        nameless = {one.accessibleName() for one in fields if not one.isHidden() and _is_alone(one, buddies)}
        assert nameless <= {tr(known) for known in KNOWN_WITHOUT}, name


@pytest.mark.usefixtures("language")
def test_what_to_do_with_a_photo_of_looks_is_told_in_full(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = MAKERS["looks"](document, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    for text in (POINTS, STROKES, NOTHING):
        dialog.hint.setText(tr(text))
        assert not dialog.hint.is_cut, tr(text)


def _is_alone(field: QWidget, buddies: list[QWidget | None]) -> bool:
    """Whether no name stands before a field; a slider's number and the line of a box have that of the whole."""
    has_slider = isinstance(field.parent(), Slider)
    is_line = isinstance(field.parent(), QComboBox | QAbstractSpinBox)
    return field not in buddies and not has_slider and not is_line


def test_texts_are_plain(qtbot: QtBot, document: Document, catalog: Catalog, tmp_path: Path) -> None:
    """A layer, a class, a knob or a licence that is full of markup shows it instead of obeying it."""
    evil = replace(
        catalog.models[0],
        title=EVIL,
        classes=("bird", "cat", EVIL),
        experimental=("bird",),
        licence=EVIL,
        sources=(EVIL,),
        knobs=tuple(Knob(EVIL, EVIL, EVIL) for _ in range(6)),
    )
    document.catalog = Catalog((evil,))
    layer = document.selected_object
    assert layer is not None
    document.edit(EVIL, lambda scene: edits.rename(scene, layer.id, EVIL))
    for make in MAKERS.values():
        widget = make(document, tmp_path)
        qtbot.addWidget(widget)
        for label in widget.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
        for part in (widget, *widget.findChildren(QWidget)):
            bare = re.sub(r"^<qt>|</qt>$", "", part.toolTip())
            assert "<" not in bare, part.toolTip()
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    assert panel.title.text() == EVIL and panel.page_of(ObjectPage).knobs[0].label.text().startswith("<img")


@pytest.fixture(params=[1.0, 2.0], ids=["usual text", "text of 200 %"])
def text_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield
    qapp.setFont(font)


@pytest.mark.usefixtures("text_size")
def test_texts_are_not_cut_at_the_panels_width(qtbot: QtBot, document: Document) -> None:
    """At the narrowest, only names that came from outside may end in an ellipsis."""
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(panel.minimumWidth(), 700)
    panel.show()
    QApplication.processEvents()
    page = panel.page_of(ObjectPage)
    for part in (page.strength, page.light, page.feather, page.opacity, page.angle, page.scale, *page.knobs):
        assert not part.label.is_cut, part.label.text()
        assert part.track.width() >= part.track.minimumSizeHint().width()
    for button in (page.dice, page.unlock_button):
        assert button.width() >= button.sizeHint().width() or button.isHidden(), button.text()
    assert panel.area.widget().width() <= panel.area.viewport().width()


def test_shortcuts_come_from_the_table(qapp: QApplication, qtbot: QtBot) -> None:
    assert shortcut_of("duplicate") == "Ctrl+J"
    assert shortcut_of("no-such-action") == ""
    assert with_shortcut("Copy", "duplicate") == "Copy (Ctrl+J)" and with_shortcut("Copy", "") == "Copy"
    pressed: list[int] = []
    button = icon_button("add", "Add", lambda: pressed.append(1), "duplicate", "More.")
    qtbot.addWidget(button)
    button.click()
    assert pressed == [1] and button.toolTip() == "<qt>Add (Ctrl+J). More.</qt>"
