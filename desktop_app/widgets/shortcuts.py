"""Every shortcut of the program, by the name of the action that it runs (shell/actions.py); the first one is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.labels import set_tooltip

SHORTCUTS: dict[str, tuple[str, ...]] = {
    "new-scene": ("Ctrl+N", "Ctrl+Alt+N"),
    "open": ("Ctrl+O",),
    "save": ("Ctrl+S",),
    "save-as": ("Ctrl+Shift+S",),
    "export": ("Ctrl+Shift+E",),
    "export-again": ("Ctrl+Alt+E",),
    "print": ("Ctrl+P",),
    "close": ("Ctrl+W",),
    "close-all": ("Ctrl+Shift+W",),
    "settings": ("Ctrl+,",),
    "quit": ("Ctrl+Q",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "cut": ("Ctrl+X",),
    "copy": ("Ctrl+C",),
    "copy-merged": ("Ctrl+Shift+C",),
    "paste": ("Ctrl+V",),
    "paste-in-place": ("Ctrl+Shift+V",),
    "duplicate": ("Ctrl+J",),
    "delete": ("Del", "Shift+Del"),
    "stop": ("Esc",),
    "image-size": ("Ctrl+Alt+I",),
    "canvas-size": ("Ctrl+Alt+C",),
    "new-object": ("N",),
    "new-noise": ("R",),
    "pick-up": ("Shift+I",),
    "copy-looks": ("Ctrl+Alt+L",),
    "paste-looks": ("Ctrl+Alt+P",),
    "flip": ("F",),
    "invert-mask": ("Ctrl+I",),
    "mask-overlay": ("Ctrl+Shift+M",),
    "clip": ("Ctrl+Alt+G",),
    "refine-mask": ("Ctrl+Alt+R",),
    "raise": ("Ctrl+]", "Ctrl+Ä"),
    "lower": ("Ctrl+[", "Ctrl+Ö"),
    "group": ("Ctrl+G",),
    "ungroup": ("Ctrl+Shift+G",),
    "merge": ("Ctrl+E",),
    "rename": ("F2",),
    "visible": ("Ctrl+Alt+H",),
    "above": ("PgUp", "Alt+]"),
    "below": ("PgDown", "Alt+["),
    "select-all": ("Ctrl+A",),
    "deselect": ("Ctrl+D", "Ctrl+Shift+A"),
    "reselect": ("Ctrl+Shift+D",),
    "cut-out-and-fill": ("Ctrl+Shift+J",),
    "invert-selection": ("Ctrl+Shift+I",),
    "select-feather": ("Shift+F6",),
    "selection-edges": ("Ctrl+H",),
    "move": ("V", "Ctrl+T"),
    "brush": ("B",),
    "eraser": ("E",),
    "edge-eraser": ("Shift+E",),
    "box": ("M",),
    "marquee": ("Shift+M",),
    "lasso": ("L",),
    "wand": ("Shift+W",),
    "select-brush": ("Q",),
    "subject": ("W",),
    "crop": ("C",),
    "clone": ("S",),
    "spot-heal": ("J",),
    "heal": ("Shift+J",),
    "gradient": ("G",),
    "text": ("T",),
    "picker": ("I",),
    "hand": ("H",),
    "zoom": ("Z",),
    # Brackets are not to be had with Shift or Ctrl on many keyboards; Ö and Ä lie there on German and Nordic ones.
    "smaller": ("[", "Ö"),
    "larger": ("]", "Ä"),
    "softer": ("Shift+[", "Shift+Ö"),
    "harder": ("Shift+]", "Shift+Ä"),
    "swap": ("X",),
    "usual-colours": ("D",),
    "fill-colour": ("Alt+Backspace",),
    "fill-other": ("Ctrl+Backspace",),
    "fill-around": ("Shift+Backspace", "Shift+F5"),
    "new-fill": ("Ctrl+Shift+F",),
    "new-paint": ("Ctrl+Shift+N",),
    "fit": ("Ctrl+0", "2"),
    "fit-width": ("3",),
    "actual": ("Ctrl+1", "1"),
    "zoom-in": ("Ctrl++", "Ctrl+="),
    "zoom-out": ("Ctrl+-",),
    "turn-view-left": ("4",),
    "turn-view-right": ("6",),
    "upright-view": ("5",),
    "mirror-view": ("Ctrl+Alt+M",),
    "split-view": ("Y",),
    "gamut-warning": ("Ctrl+Shift+Y",),
    "rulers": ("Ctrl+R",),
    "guides": ("Ctrl+;", "Alt+Ö"),
    "lock-guides": ("Ctrl+Alt+;",),
    "grid": ("Ctrl+'", "Ctrl+Shift+'", "Ctrl+#"),
    "snap": ("Ctrl+Shift+;", "Alt+Shift+Ö"),
    "next-tab": ("Ctrl+Tab", "Ctrl+PgDown"),
    "previous-tab": ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    "panels": ("Tab",),
    "next-part": ("F6",),
    "previous-part": ("Ctrl+F6",),  # Shift+F6 feathers
    "full-screen": ("F11",),
    "commands": ("Ctrl+/",),
    "guide": ("F1",),
    "shortcuts": ("Shift+F1",),
}


DIGITS = tuple("0123456789")
UMLAUTS = tuple("ÄÖÜ")

_in_use: dict[str, tuple[str, ...]] = dict(SHORTCUTS)
_told: WeakKeyDictionary[QWidget, Callable[[], str]] = WeakKeyDictionary()


def keys_of(action_name: str) -> tuple[str, ...]:
    """Return the keys that an action has now, as a person chose them; in German those first that only German keyboards
    have."""
    keys = _in_use.get(action_name, ())
    is_german = QLocale().language() == QLocale.Language.German
    return tuple(sorted(keys, key=lambda key: key[-1] not in UMLAUTS)) if is_german else keys


def are_digits_free() -> bool:
    """Return whether no action has a digit for its key, so that digits may be a share of something."""
    return not any(key in DIGITS for keys in _in_use.values() for key in keys)


def shortcut_of(action_name: str) -> str:
    """Return the first shortcut of an action as a person reads it; "" where it has none."""
    return readable(next(iter(keys_of(action_name)), ""))


def readable(key: str) -> str:
    """Return a key as it is called on this computer and in this language."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_shortcut(text: str, action_name: str) -> str:
    """Return a text, such as a tooltip, with the shortcut of the action that does the same."""
    shortcut = shortcut_of(action_name)
    return f"{text} ({shortcut})" if shortcut else text


def tell_shortcut(widget: QWidget, told: Callable[[], str]) -> None:
    """Give a widget a tooltip that tells shortcuts; it is made anew whenever other keys are used."""
    _told[widget] = told
    set_tooltip(widget, told())


def use(table: Mapping[str, tuple[str, ...]]) -> None:
    """Use these keys, by the names of their actions, and tell them in all tooltips."""
    _in_use.clear()
    _in_use.update(table)
    for widget, told in list(_told.items()):
        if shiboken6.isValid(widget):
            set_tooltip(widget, told())
