"""The themes: what is read can be read, and every widget takes part."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from desktop_app.shell.settings import Settings
from desktop_app.shell.theme_watcher import ThemeWatcher
from desktop_app.widgets import icons, theme

THEMES = (theme.DARK, theme.LIGHT)

# What is read on what, by field name; each pair must reach 4.5:1 (WCAG 2.2, success criterion 1.4.3).
TEXT_PAIRS = (
    ("text", "window"),
    ("text", "base"),
    ("text", "raised"),
    ("text", "hover"),
    ("muted", "window"),
    ("muted", "base"),
    ("selection_text", "selection"),
    ("warning", "window"),
)

# What is no text but must be seen, each pair at 3:1 (criterion 1.4.11).
SHAPE_PAIRS = (("accent", "window"), ("accent", "base"), ("accent", "raised"), ("accent", "groove"))


def contrast(first: str, second: str) -> float:
    """Contrast of two #rrggbb colours, 1..21, by WCAG 2.2's relative luminance."""
    brighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    value = QColor(colour)
    channels = (value.redF(), value.greenF(), value.blueF())
    linear = [c / 12.92 if c <= 0.04045 else math.pow((c + 0.055) / 1.055, 2.4) for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.mark.parametrize(("first", "second", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_the_standard(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01) == contrast(second, first)


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_text_is_readable(worn: theme.Theme) -> None:
    poor = {
        pair: contrast(getattr(worn, pair[0]), getattr(worn, pair[1]))
        for pair in TEXT_PAIRS
        if contrast(getattr(worn, pair[0]), getattr(worn, pair[1])) < 4.5
    }
    assert not poor


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_what_shows_a_value_is_seen(worn: theme.Theme) -> None:
    for front, back in SHAPE_PAIRS:
        assert contrast(getattr(worn, front), getattr(worn, back)) >= 3.0, (front, back)


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_greys_have_no_tint(worn: theme.Theme) -> None:
    for name in ("window", "base", "raised", "hover", "line", "edge", "surround", "text", "muted", "groove"):
        colour = QColor(getattr(worn, name))
        assert colour.red() == colour.green() == colour.blue(), name


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_the_palette_of_the_style_is_readable_too(worn: theme.Theme) -> None:
    """Fusion paints with these pairs of roles, whatever the style sheet says."""
    made, roles = theme.palette(worn), QPalette.ColorRole
    for front, back in (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.PlaceholderText, roles.Base),
        (roles.Link, roles.Window),
    ):
        assert contrast(made.color(front).name(), made.color(back).name()) >= 4.5, (front, back)


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_the_style_sheet_is_whole(worn: theme.Theme) -> None:
    sheet = theme.style_sheet(worn)
    assert "$" not in sheet and "@" not in sheet
    named = [part.split(")")[0] for part in sheet.split("url(")[1:]]
    assert named and all(Path(path).is_file() for path in named)


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_the_arrows_have_the_colour_of_text(worn: theme.Theme) -> None:
    sheet = theme.style_sheet(worn)
    for path in {part.split(")")[0] for part in sheet.split("url(")[1:]}:
        colour = worn.selection_text if Path(path).name.startswith("check") else worn.text
        assert f'stroke="{colour}"' in Path(path).read_text(), path


def test_apply_dresses_the_program(qapp: QApplication) -> None:
    assert theme.apply(qapp, "light") is theme.LIGHT
    assert theme.current() is theme.LIGHT
    assert theme.apply(qapp, "dark") is theme.DARK
    assert theme.current() is theme.DARK and QColor(theme.DARK.window).lightnessF() < 0.5
    qapp.setStyleSheet("")
    assert qapp.style().name() == "fusion"


def test_the_system_decides_where_it_is_asked(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """The offscreen platform tells no scheme, and then it is dark."""
    assert theme.chosen("system") is theme.DARK


@pytest.mark.parametrize("worn", THEMES, ids=lambda one: one.name)
def test_a_menu_shows_the_icon_of_what_is_checked(qapp: QApplication, qtbot: QtBot, worn: theme.Theme) -> None:
    """Of the tool in hand: it is drawn for the blue of a pressed button, and could not be seen on white."""
    theme.apply(qapp, worn.name)
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(2):
        action = menu.addAction("Brush")
        icons.set_icon(action, "brush")
        action.setCheckable(True)
        action.setChecked(number == 1)
    menu.ensurePolished()
    image = menu.grab().toImage()
    other, checked = (menu.actionGeometry(action) for action in menu.actions())

    def colours(row: QRect) -> set[str]:
        left = row.adjusted(0, 0, row.height() - row.width(), 0)
        places = ((x, y) for x in range(left.left(), left.right()) for y in range(left.top(), left.bottom()))
        return {image.pixelColor(x, y).name() for x, y in places}

    assert {worn.selection, worn.selection_text} <= colours(checked)
    assert worn.base in colours(other) and worn.selection not in colours(other)
    assert other.height() == checked.height()


def test_the_watcher_follows_the_setting(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "settings.json")
    watcher = ThemeWatcher(qapp, settings)
    assert theme.current() is theme.DARK and QColor(theme.DARK.window).lightnessF() < 0.5
    settings.set("theme", "light")
    assert theme.current() is theme.LIGHT
    settings.changed.disconnect(watcher._on_setting_changed)
    watcher.deleteLater()


def test_icons_take_the_new_colours(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "dark")
    button = QPushButton("x")
    qtbot.addWidget(button)
    icons.set_icon(button, "brush")

    def brightest() -> int:
        image = button.icon().pixmap(24, 24).toImage()
        return max(
            QColor(image.pixelColor(x, y)).lightness()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        )

    assert brightest() > 200
    theme.apply(qapp, "light")
    assert brightest() < 60
    assert QGuiApplication.palette().window().color().name() == theme.LIGHT.window


@pytest.mark.parametrize("name", [one.name for one in THEMES])
def test_the_tab_that_has_the_keyboard_has_a_ring_around_it(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    colours = theme.apply(qapp, name)
    tabs = QTabBar()
    tabs.addTab("Look")
    tabs.addTab("Edge")
    qtbot.addWidget(tabs)
    with qtbot.waitActive(tabs):
        tabs.show()
    size = tabs.tabRect(0).size()
    tabs.setFocus()
    qtbot.waitUntil(tabs.hasFocus)
    seen, ring = tabs.grab().toImage(), QColor(colours.accent)
    middle = tabs.tabRect(0).center()
    assert seen.pixelColor(middle.x(), 0) == ring == seen.pixelColor(0, middle.y())
    assert seen.pixelColor(tabs.tabRect(1).center().x(), 0) != ring
    assert tabs.tabRect(0).size() == size, "nothing moves"
