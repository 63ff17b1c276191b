"""The icons: every drawing is well-formed, in the theme's colour, and shows something at every size."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from importlib import resources

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.shell.actions import actions
from desktop_app.widgets import icons

WANTED = {
    "add", "add-object", "background", "box", "brush", "dice", "duplicate", "eraser", "export", "eye", "eye-closed",
    "flip", "folder", "group", "hand", "history", "layers", "lock", "mask", "move", "object", "open", "paint", "photo",
    "redo", "save", "settings", "trash", "undo", "ungroup", "unlock", "zoom",
}  # fmt: skip


def source(name: str) -> str:
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def test_what_the_program_needs_is_there() -> None:
    assert set(icons.names()) >= WANTED
    assert set(icons.names()) >= {action.icon for action in actions() if action.icon}


@pytest.mark.parametrize("name", icons.names())
def test_a_drawing_is_square_on_the_grid_and_without_colours_of_its_own(name: str) -> None:
    root = ElementTree.fromstring(source(name))  # noqa: S314 - our own file
    assert root.get("viewBox") in ("0 0 16 16", "0 0 24 24")
    assert not re.search(r"#[0-9a-f]{3}|rgb|<image|<style|<script|href", source(name))
    assert "currentColor" in source(name)


@pytest.mark.parametrize("name", icons.names())
@pytest.mark.parametrize("size", [16, 24])
def test_a_drawing_shows_something_and_stays_inside(qapp: QApplication, name: str, size: int) -> None:
    image = icons.drawn(name, size, QColor("#ff8000"), 2.0).toImage()
    assert image.width() == image.height() == size * 2
    seen = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 128]
    assert 0.02 < len(seen) / image.width() ** 2 < 0.7
    colour = image.pixelColor(*max(seen, key=lambda place: image.pixelColor(*place).alpha()))
    assert (colour.red(), colour.blue()) == (255, 0) and abs(colour.green() - 128) <= 1
    edge = image.width() - 1
    assert not [place for place in seen if 0 in place or edge in place], "cut off at the edge"


def test_no_two_icons_look_the_same(qapp: QApplication) -> None:
    seen = {icons.drawn(name, 24, QColor("white")).toImage().constBits().tobytes() for name in icons.names()}
    assert len(seen) == len(icons.names())


def test_disabled_is_paler_than_normal(qapp: QApplication) -> None:
    made = icons.icon("brush")
    normal = made.pixmap(24, 24, QIcon.Mode.Normal).toImage()
    disabled = made.pixmap(24, 24, QIcon.Mode.Disabled).toImage()
    assert normal != disabled


def test_an_unknown_name_is_a_mistake_in_the_program(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-drawing")


def test_a_checked_button_that_cannot_be_used_is_grey(qapp: QApplication) -> None:
    images = [
        icons.icon("brush").pixmap(QSize(20, 20), 1.0, QIcon.Mode.Disabled, state).toImage()
        for state in (QIcon.State.Off, QIcon.State.On)
    ]
    assert images[0] == images[1]
