"""Every text that a person reads can be translated: in the code, and in the window that is built of it."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFontComboBox,
    QLabel,
    QLineEdit,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.panels.layers_menu import AdjustmentsMenu, LayersMenu
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell.app import App
from desktop_app.shell.canvas_menu import CanvasMenu
from desktop_app.widgets.translation import CONTEXT, FOLDER, tr
from engine.colour.spaces import SPACES
from engine.compositing.compositor import Compositor
from engine.formats.exporters.table import EXPORTERS
from engine.generation.maker import AppearanceMaker
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.apps import app_in, end
from tests.desktop_app.pages import all_built
from tests.visible_texts import WORD, text_of, unread

ROOT = Path(__file__).resolve().parent.parent.parent
# The first says what it says because Qt cannot be loaded; the second is read by those who mend the program.
IN_ENGLISH = ("qt_libraries.py", "error_report.py")
FILES = sorted(path for path in (ROOT / "desktop_app").rglob("*.py") if path.name not in IN_ENGLISH)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_in_the_code_passes_through_tr(path: Path) -> None:
    found = [f"{node.lineno}: {text_of(node)}" for node in unread(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'button.setText("Open")',
        'button.setToolTip(tooltip(f"Open {name} (Ctrl+O)"))',
        'label("nothing" if is_empty else tr("Some"))',
        'document.attempt("Rename", change)',
        'def f():\n    return "This is no name for a file."',
        'HINT = "Drag to look elsewhere."\nlabel(HINT)',
    ],
)
def test_a_planted_text_is_found(source: str) -> None:
    assert len(list(unread(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        'button.setText(tr("Open"))',
        'label("", "muted")',
        'HINT = "Drag to look elsewhere."\nlabel(tr(HINT))',
        '"""A module about texts."""',
        'choice.add("value", tr("Words"))',
        'label(f"{width} × {height} px")',
    ],
)
def test_what_is_no_text_or_is_translated_is_not_found(source: str) -> None:
    assert list(unread(source)) == []


def test_texts_are_literals() -> None:
    """A tool that gathers texts for translators reads the code."""
    odd = [
        f"{path.name}:{call.lineno}"
        for path in FILES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr"
        if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert odd == []


# The window as built

NAMES = {"bear", "bird", "cat", "dog", "Scumble", "Animals", "meadow.png", "Cat", "Bird", "CC0-1.0"}
NAMES |= {exporter.title for exporter in EXPORTERS.values()}
NAMES |= {space.title for space in SPACES.values()}
NAMES |= {"Photoshop", "GIMP", "Krita"}
QTS_OWN = {"Cancel", "Close", "Scroll Left", "Scroll Right"}


class Marks(QTranslator):
    """Puts every text between marks, and keeps it."""

    asked: ClassVar[set[str]] = set()

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context != CONTEXT:
            return None  # type: ignore[return-value]
        self.asked.add(text)
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def built(
    qapp: QApplication, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qtbot: QtBot
) -> Iterator[App]:
    marks = Marks()
    qapp.installTranslator(marks)
    made = app_in(tmp_path, make_maker)
    made.window.show()
    panel = made.window.findChild(PropertiesPanel)
    assert panel is not None
    all_built(panel)
    yield made
    end(made)
    qapp.removeTranslator(marks)


def texts_of(widget: QWidget) -> Iterator[str]:
    """What is read on a widget, its tooltip and what a screen reader says among it."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox) and not isinstance(widget, QFontComboBox):  # names of fonts are names
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTableWidget):
        yield from (widget.item(row, 1).text() for row in range(widget.rowCount()))
    yield from (action.text() for action in widget.actions())


def untranslated(widget: QWidget) -> set[str]:
    found = set()
    for one in (widget, *widget.findChildren(QWidget)):
        if one.objectName().startswith("qt_") or type(one).__name__ in ("QDialogButtonBox", "QTabBar"):
            continue
        for text in texts_of(one):
            bare = re.sub(r"\t.*|<qt>|</qt>|&\w+;|\([^«»)]*\)", "", text)
            while (inner := re.sub(r"«[^«»]*»", "", bare)) != bare:
                bare = inner
            if WORD.search(re.sub("|".join(NAMES | QTS_OWN), "", bare)):
                found.add(f"{type(one).__name__}: {text}")
    return found


def test_the_window_is_translated(built: App, two_objects: Scene) -> None:
    assert tr("Open") == "«Open»" and tr("Undo {name}", name="x") == "«Undo x»"
    assert untranslated(built.window) == set()
    built.document.open_scene(two_objects)
    for layer in two_objects.layers:
        built.document.select(layer.id)
        assert untranslated(built.window) == set()
    for tool in built.window.tools.by_name:
        built.window.choose_tool(tool)
        assert untranslated(built.window.options) == set()
    there = {one.text for one in ET.parse(FOLDER / "scumble_de.ts").iter("source")}  # noqa: S314
    unknown = {text for text in Marks.asked - there if WORD.search(text) and "«" not in text}
    assert unknown - NAMES - {"English", "Deutsch", "Undo {name}"} == set()


def test_menus_over_layers_are_translated(built: App, two_objects: Scene) -> None:
    document = built.document
    scene = edits.group(two_objects, [two_objects.layers[1].id])
    for layer in scene.walk():
        for state in ({}, {"visible": False, "locked": True}):
            document.open_scene(edits.replace(scene, layer.id, **state))
            document.select(layer.id)
            for menu in (
                LayersMenu(document, lambda: None, lambda: None),
                CanvasMenu(document, built.window.actions_table.by_name, (150, 150)),
                AdjustmentsMenu(document),
            ):
                assert untranslated(menu) == set()
                menu.deleteLater()


DIALOGS = ("new-scene", "shortcuts", "about", "export", "print", "settings", "exemplars", "image-size")
DIALOGS += ("canvas-size", "new-guide", "apply", "defects", "mask-grow", "mask-smooth", "guide", "commands")
OF_COLOURS = ("assign-profile", "convert-profile", "proof-setup")


@pytest.mark.parametrize("name", [*DIALOGS, *OF_COLOURS])
def test_dialogs_are_translated(built: App, two_objects: Scene, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.dialogs.profile_choice.installed", lambda spaces: {})
    built.document.open_scene(two_objects)
    built.window.actions_table.by_name[name].trigger()
    (dialog,) = built.window.findChildren(QDialog)
    assert untranslated(dialog) == set()
    dialog.close()
