"""The looks of the window: neutral palettes dark and light, one style sheet, and the rule that follows the system."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.widgets import icons

_DRESSED = "scumble_dressed"


@dataclass(frozen=True)
class Theme:
    """Colours as #rrggbb; greys carry no tint, so that they do not colour what the eye makes of a photo."""

    name: str
    window: str  # panels, bars, dialogs
    base: str  # lists and fields to type into
    raised: str  # buttons
    hover: str  # a raised thing under the pointer
    line: str  # borders between parts
    edge: str  # borders of fields and buttons
    surround: str  # around the picture on the canvas
    text: str
    muted: str  # second line, hints, units
    disabled: str
    accent: str  # lines and fills that show a value or the keyboard's place
    selection: str  # ground of what is selected
    selection_text: str
    warning: str
    groove: str  # a slider's empty part


DARK = Theme(
    name="dark",
    window="#363636",
    base="#292929",
    raised="#474747",
    hover="#525252",
    line="#242424",
    edge="#5c5c5c",
    surround="#202020",
    text="#e8e8e8",
    muted="#b8b8b8",
    disabled="#818181",
    accent="#6aa9e9",
    selection="#2f5f95",
    selection_text="#ffffff",
    warning="#f0b354",
    groove="#1f1f1f",
)

LIGHT = Theme(
    name="light",
    window="#ebebeb",
    base="#ffffff",
    raised="#f8f8f8",
    hover="#ffffff",
    line="#cdcdcd",
    edge="#a6a6a6",
    surround="#a8a8a8",
    text="#1c1c1c",
    muted="#565656",
    disabled="#9a9a9a",
    accent="#1b6ac0",
    selection="#1d62ab",
    selection_text="#ffffff",
    warning="#8a5200",
    groove="#c2c2c2",
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def chosen(name: str) -> Theme:
    """Return the theme of a setting: `dark`, `light`, or `system` (dark where the system does not say)."""
    if name == "system":
        is_light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        return LIGHT if is_light else DARK
    return THEMES[name]


def current() -> Theme:
    """Return the theme the program wears now, told by its palette."""
    return DARK if QGuiApplication.palette().window().color().lightnessF() < 0.5 else LIGHT


def palette(theme: Theme) -> QPalette:
    """Return the theme as Qt's own roles, so that every widget of Fusion follows it."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, theme.window),
        (roles.WindowText, theme.text),
        (roles.Base, theme.base),
        (roles.AlternateBase, theme.window),
        (roles.Text, theme.text),
        (roles.PlaceholderText, theme.muted),
        (roles.Button, theme.raised),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.selection_text),
        (roles.ToolTipBase, theme.base),
        (roles.ToolTipText, theme.text),
        (roles.Highlight, theme.selection),
        (roles.HighlightedText, theme.selection_text),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        (roles.Light, theme.hover),
        (roles.Midlight, theme.raised),
        (roles.Mid, theme.edge),
        (roles.Dark, theme.line),
        (roles.Shadow, theme.groove),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(theme.edge))
    made.setColor(QPalette.ColorGroup.Disabled, roles.HighlightedText, QColor(theme.text))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Accent, QColor(theme.disabled))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style of what a palette cannot say: flat fields and buttons, quiet dock titles, slim scroll bars."""
    text = _SHEET
    for field in sorted(theme.__dataclass_fields__, key=len, reverse=True):
        text = text.replace("$" + field, str(getattr(theme, field)))
    return text.replace("@control", _control_folder().as_posix())


def _control_folder() -> Path:
    """Return the folder of the arrows that the style sheet names by path (a style sheet cannot recolour a picture)."""
    return Path(str(resources.files("resources"))) / "icons" / "control"


def apply(application: QApplication, name: str) -> Theme:
    """Dresses the program in the theme of the setting and redraws every icon in its colours."""
    theme = chosen(name)
    if not application.property(_DRESSED):  # under a style sheet, Qt does not tell the style's name any more
        application.setStyle("Fusion")
        application.setProperty(_DRESSED, True)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
    icons.redraw()
    return theme


_SHEET = """
QToolTip { background: $base; color: $text; border: 1px solid $edge; padding: 4px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QMainWindow::separator { background: $line; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: $accent; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolBar { border: none; spacing: 0; padding: 4px; }
QToolBar#tools { padding: 2px 4px; }
QToolBar#tools QToolButton { padding: 0px; }
QStatusBar QToolButton { padding: 0 4px; }
QToolBar::separator:horizontal { background: $line; width: 1px; margin: 4px; }
QToolBar::separator:vertical { background: $line; height: 1px; margin: 4px; }

QMenuBar { background: $window; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $selection_text; }
QMenu { background: $base; border: 1px solid $edge; padding: 4px 0; }
QMenu::item { padding: 3px 24px 3px 8px; min-height: 16px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $edge; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $selection; border-radius: 3px; }

QPushButton { background: $raised; border: 1px solid $edge; border-radius: 4px; padding: 4px 12px; min-height: 16px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; color: $selection_text; }
QPushButton:default { border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $disabled; background: $window; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { background: transparent; }
QToolButton::menu-indicator { image: none; }
#qt_toolbar_ext_button { image: url(@control/down-$name.svg); }

QLineEdit, QAbstractSpinBox, QPlainTextEdit {
    background: $base; color: $text; border: 1px solid $edge; border-radius: 3px; padding: 2px 4px;
    selection-background-color: $selection; selection-color: $selection_text;
}
QLineEdit, QAbstractSpinBox { min-height: 18px; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: $disabled; background: $window; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 4px; min-height: 0; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button { subcontrol-position: top right; width: 16px; border: none; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; width: 16px; border: none; }
QAbstractSpinBox::up-arrow { image: url(@control/up-$name.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(@control/down-$name.svg); width: 8px; height: 8px; }

QComboBox {
    background: $raised; color: $text; border: 1px solid $edge; border-radius: 4px;
    padding: 2px 4px 2px 8px; min-height: 18px;
}
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 1px solid $accent; }
QComboBox:disabled { color: $disabled; background: $window; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(@control/down-$name.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $edge; outline: none; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; background: $base; border: 1px solid $muted; border-radius: 3px; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border: 1px solid $accent; }
QCheckBox::indicator:checked { background: $selection; image: url(@control/check-$name.svg); }
QCheckBox::indicator:disabled { border: 1px solid $edge; background: $window; }
QCheckBox::indicator:checked:disabled { background: $edge; }
QCheckBox:disabled { color: $disabled; }

QMenu#recent-files { icon-size: 36px; }

QAbstractItemView { background: $base; border: none; outline: none; }
QListWidget, QTableWidget, QTextBrowser { border: 1px solid transparent; }
QListWidget:focus, QTableWidget:focus, QTextBrowser:focus { border: 1px solid $accent; }
QWidget#history QListWidget::item { padding: 0 8px; }
QHeaderView::section { background: $window; color: $muted; border: none; padding: 4px 8px; }
QScrollArea { border: none; background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: $line; color: $muted; padding: 4px 12px; border: none; }
QTabBar::tab:selected { background: $window; color: $text; }
QTabBar::tab:focus { border: 1px solid $accent; border-radius: 4px; padding: 3px 11px; }

QProgressBar { background: $groove; border: none; border-radius: 2px; max-height: 4px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QLabel[role="muted"] { color: $muted; }
QLabel[role="warning"] { color: $warning; }
QLabel:disabled, QLabel[role="muted"]:disabled { color: $disabled; }
QLabel[role="heading"] { font-weight: 600; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="vertical-line"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
"""
