"""Every shortcut of the program, by the name of the action that it runs (shell/actions.py); the first one is shown."""

from __future__ import annotations

SHORTCUTS: dict[str, tuple[str, ...]] = {
    "new-scene": ("Ctrl+N", "Ctrl+Alt+N"),
    "open": ("Ctrl+O",),
    "save": ("Ctrl+S",),
    "save-as": ("Ctrl+Shift+S",),
    "export": ("Ctrl+Shift+E",),
    "close": ("Ctrl+W",),
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
    "refine-mask": ("Ctrl+Alt+R",),
    "raise": ("Ctrl+]",),
    "lower": ("Ctrl+[",),
    "group": ("Ctrl+G",),
    "ungroup": ("Ctrl+Shift+G",),
    "rename": ("F2",),
    "visible": ("Ctrl+Alt+H",),
    "above": ("PgUp", "Alt+]"),
    "below": ("PgDown", "Alt+["),
    "select-all": ("Ctrl+A",),
    "deselect": ("Ctrl+D", "Ctrl+Shift+A"),
    "reselect": ("Ctrl+Shift+D",),
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
    "picker": ("I",),
    "hand": ("H",),
    "zoom": ("Z",),
    "smaller": ("[",),
    "larger": ("]",),
    "softer": ("Shift+[",),
    "harder": ("Shift+]",),
    "swap": ("X",),
    "usual-colours": ("D",),
    "fill-colour": ("Alt+Backspace",),
    "fill-other": ("Ctrl+Backspace",),
    "new-paint": ("Ctrl+Shift+N",),
    "fit": ("Ctrl+0", "2"),
    "actual": ("Ctrl+1", "1"),
    "zoom-in": ("Ctrl++", "Ctrl+="),
    "zoom-out": ("Ctrl+-",),
    "panels": ("Tab",),
    "full-screen": ("F11",),
    "shortcuts": ("F1", "Ctrl+/"),
}


def shortcut_of(action_name: str) -> str:
    """Return the first shortcut of an action as a person reads it; "" where it has none."""
    return next(iter(SHORTCUTS.get(action_name, ())), "")


def with_shortcut(text: str, action_name: str) -> str:
    """Return a text, such as a tooltip, with the shortcut of the action that does the same."""
    shortcut = shortcut_of(action_name)
    return f"{text} ({shortcut})" if shortcut else text
