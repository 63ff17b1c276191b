"""Which keys a person works with: a preset, such as another editor's keys, and what they changed of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from desktop_app.widgets.shortcuts import SHORTCUTS

Rows = Mapping[str, tuple[str, ...]]  # the keys of an action, by its name; () for none
SCUMBLE = "scumble"

# What other editors do with keys, where Scumble does otherwise. A key given here is taken from whatever else has it.
PRESETS: dict[str, Rows] = {
    SCUMBLE: {},
    "photoshop": {
        "marquee": ("M",),
        "box": ("U",),
        "wand": ("W",),
        "subject": ("Shift+W",),
        "full-screen": ("F", "F11"),
        "flip": ("Shift+F",),
        "settings": ("Ctrl+K",),
        "visible": ("Ctrl+,",),
        "export": ("Ctrl+Alt+Shift+W", "Ctrl+Alt+Shift+S"),
        "merge-visible": ("Ctrl+Shift+E",),
        "undo": ("Ctrl+Z", "Ctrl+Alt+Z"),
        "redo": ("Ctrl+Shift+Z",),
        "deselect": ("Ctrl+D",),
        "above": ("Alt+]", "PgUp"),
        "below": ("Alt+[", "PgDown"),
        "close-all": ("Ctrl+Alt+W",),
        "new-levels": ("Ctrl+L",),
        "new-curves": ("Ctrl+M",),
        "new-hue-saturation": ("Ctrl+U",),
        "new-colour-balance": ("Ctrl+B",),
        "new-black-white": ("Ctrl+Alt+Shift+B",),
        "fit": ("Ctrl+0",),
        "actual": ("Ctrl+1", "Ctrl+Alt+0"),
        "fit-width": ("Ctrl+Alt+3",),  # digits alone are opacity
        "turn-view-left": ("Ctrl+Alt+4",),
        "turn-view-right": ("Ctrl+Alt+6",),
        "upright-view": ("Ctrl+Alt+5",),
    },
    "gimp": {
        "move": ("M",),
        "marquee": ("R",),
        "box": ("Shift+B",),
        "lasso": ("F",),
        "wand": ("U",),
        "subject": ("I",),
        "picker": ("O",),
        "crop": ("Shift+C",),
        "brush": ("P",),
        "eraser": ("Shift+E",),
        "edge-eraser": ("Ctrl+Shift+K",),
        "clone": ("C",),
        "heal": ("H",),
        "cut-out-and-fill": ("Ctrl+Alt+J",),
        "hand": ("Shift+H",),
        "select-brush": ("Shift+Q",),
        "flip": ("Shift+F",),
        "new-noise": ("Shift+N",),
        "pick-up": ("Shift+I",),
        "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
        "duplicate": ("Ctrl+Shift+D",),
        "paste-in-place": ("Ctrl+Alt+V",),
        "deselect": ("Ctrl+Shift+A",),
        "reselect": ("Ctrl+Alt+D",),
        "invert-selection": ("Ctrl+I",),
        "invert-mask": ("Ctrl+Shift+I",),
        "selection-edges": ("Ctrl+T",),
        "fill-colour": ("Ctrl+,",),
        "fill-other": ("Ctrl+.",),
        "settings": ("Ctrl+Alt+,",),
        "guides": ("Ctrl+Shift+T",),
        "rulers": ("Ctrl+Shift+R",),
        "merge-visible": ("Ctrl+M",),
        "merge": ("Ctrl+Alt+E",),
        "export-again": ("Ctrl+E",),
        "fit": ("Ctrl+Shift+J",),
        "actual": ("1",),
        "zoom-in": ("+", "Ctrl++", "Ctrl+="),
        "zoom-out": ("-", "Ctrl+-"),
        "commands": ("/", "Ctrl+/"),
        "close-all": ("Ctrl+Shift+W",),
    },
    "krita": {
        "move": ("T", "Ctrl+T"),
        "marquee": ("Ctrl+R",),
        "picker": ("P",),
        "text": ("Shift+T",),
        "clip": ("Ctrl+Shift+G",),
        "grid": ("Ctrl+Shift+'",),
        "rulers": ("Ctrl+Alt+Shift+R",),
        "mirror-view": ("M",),
        "box": ("U",),
        "clone": ("Shift+S",),
        "new-paint": ("Ins",),
        "delete": ("Shift+Del", "Del"),
        "raise": ("Ctrl+PgUp", "Ctrl+]"),
        "lower": ("Ctrl+PgDown", "Ctrl+["),
        "above": ("PgUp",),
        "below": ("PgDown",),
        "flatten": ("Ctrl+Shift+E",),
        "export": ("Ctrl+Alt+Shift+E",),
        "ungroup": ("Ctrl+Alt+G",),
        "deselect": ("Ctrl+Shift+A",),
        "fill-colour": ("Shift+Backspace",),
        "fill-other": ("Backspace",),
        "actual": ("1", "Ctrl+0"),
        "fit": ("2",),
        "full-screen": ("Ctrl+Shift+F", "F11"),
        "new-fill": ("Ctrl+Alt+Backspace",),
        "commands": ("Ctrl+Return",),
        "new-levels": ("Ctrl+L",),
        "new-curves": ("Ctrl+M",),
        "new-hue-saturation": ("Ctrl+U",),
        "new-colour-balance": ("Ctrl+B",),
    },
}
TITLES = {SCUMBLE: "Scumble", "photoshop": "Photoshop", "gimp": "GIMP", "krita": "Krita"}


@lru_cache(maxsize=1024)
def normal(key: str) -> str:
    """Return a key as it is written everywhere, "" for what is none: "ctrl+j" is "Ctrl+J"."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString()


def _over(below: Rows, above: Rows) -> dict[str, tuple[str, ...]]:
    """Lay rows over others: an action of both has the upper row's keys, and nobody else keeps those."""
    taken = {normal(key) for keys in above.values() for key in keys}
    left = {name: tuple(key for key in keys if normal(key) not in taken) for name, keys in below.items()}
    return left | dict(above)


@dataclass(frozen=True)
class Keys:
    """A preset by its name, and the rows that a person changed in it."""

    preset: str = SCUMBLE
    own: Rows = field(default_factory=lambda: MappingProxyType({}))

    @property
    def of_preset(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action before anything was changed."""
        return _over(SHORTCUTS, PRESETS[self.preset])

    @property
    def table(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action."""
        return _over(self.of_preset, self.own)

    def owners(self, key: str) -> tuple[str, ...]:
        """Return the actions that a key runs: one, or none."""
        return tuple(name for name, keys in self.table.items() if normal(key) in map(normal, keys))

    def with_key(self, action: str, key: str) -> Keys:
        """Give an action one more key, which whoever had it loses."""
        own = dict(self.own)
        for name in self.owners(key):
            own[name] = tuple(one for one in self.table[name] if normal(one) != normal(key))
        own[action] = (*own.get(action, self.table.get(action, ())), key)
        return self._with(own)

    def without_key(self, action: str, key: str) -> Keys:
        """Take a key from an action."""
        left = tuple(one for one in self.table.get(action, ()) if normal(one) != normal(key))
        return self._with({**self.own, action: left})

    def reset(self, action: str) -> Keys:
        """Give an action the keys that its preset has for it, also those that another one has by now."""
        keys = self.of_preset.get(action, ())
        taken = set(map(normal, keys))
        others = {name: tuple(key for key in row if normal(key) not in taken) for name, row in self.own.items()}
        return self._with({**others, action: keys})

    def _with(self, own: Rows) -> Keys:
        """Keep of these rows what differs from the preset."""
        usual = self.of_preset
        return Keys(self.preset, {name: keys for name, keys in own.items() if keys != usual.get(name, ())})

    @property
    def record(self) -> dict[str, object]:
        """What the settings' file keeps."""
        return {"preset": self.preset, "own": {name: list(keys) for name, keys in self.own.items()}}


def read_keys(record: object) -> Keys | None:
    """Return the keys that a settings' file keeps; None where it is no such record."""
    match record:
        case {"preset": str(preset), "own": dict(own)} if preset in PRESETS:
            rows = {}
            for name, keys in own.items():
                if not isinstance(keys, list) or not all(isinstance(key, str) and normal(key) for key in keys):
                    return None
                rows[str(name)] = tuple(keys)
            return Keys(preset, rows)
    return None
