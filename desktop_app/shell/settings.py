"""The settings as one table: default, range and a sentence each; page and file are made from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QObject, Signal

from desktop_app.shell import small_files
from desktop_app.shell.display_profile import SYSTEM
from desktop_app.widgets.ink import MASK_BGR
from desktop_app.widgets.shortcut_presets import Keys, read_keys
from desktop_app.widgets.translation import LANGUAGES, tr
from engine.colour.spaces import SPACES
from engine.problem import Problem

Value = bool | int | str


@dataclass(frozen=True)
class Setting:
    """A row of the table. `low` and `high` bound numbers; `choices` are (value, what a person reads) pairs."""

    name: str
    title: str
    sentence: str
    default: Value
    low: int = 0
    high: int = 0
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    is_profile: bool = False  # beside the choices, the name of a colour space or a profile's file

    def accepts(self, value: object) -> bool:
        """Return whether the value has the kind of the default and lies in the range or among the choices."""
        if isinstance(self.default, bool):
            return isinstance(value, bool)
        if isinstance(self.default, int):
            return isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high
        if self.is_profile:
            names = (*SPACES, *(choice for choice, _ in self.choices))
            return isinstance(value, str) and (value in names or Path(value).is_absolute())
        return value in [choice for choice, _ in self.choices]


TABLE: tuple[Setting, ...] = (
    Setting(
        name="language",
        title="Language",
        sentence="Of menus, panels and messages. Counts from the next start.",
        default="system",
        choices=(("system", "As the system"), ("en", "English"), *LANGUAGES.items()),
    ),
    Setting(
        name="theme",
        title="Theme",
        sentence="Colours of the window. Neutral dark keeps the eye on the photo.",
        default="dark",
        choices=(("dark", "Dark"), ("light", "Light"), ("system", "As the system")),
    ),
    Setting(
        name="reopen_files",
        title="Files of last time",
        sentence="Open the files again that were open when Scumble ended, unless it is started with others.",
        default=False,
    ),
    Setting(
        name="plain_wheel_zooms",
        title="Plain wheel zooms",
        sentence="Turn the wheel to zoom instead of scrolling. Ctrl and the wheel zoom always.",
        default=False,
    ),
    Setting(
        name="generator_only",
        title="Generator only",
        sentence="New objects are drawn by the generator, not from the exemplar (a photo's object) that fits best.",
        default=False,
    ),
    Setting(
        name="only_open",
        title="Only open licences",
        sentence="Offer only openly licensed models and exemplars, so that pictures may be sold. Photos of yours count "
        'as open when their licence says "my own photo".',
        default=False,
    ),
    Setting(
        name="first_shadow",
        title="Contact shadows",
        sentence="New objects that stand on ground in the photo throw a soft shadow, and in water there is a faint "
        "reflection of them.",
        default=True,
    ),
    Setting(
        name="device",
        title="Compute on",
        sentence="Where objects are generated. Automatic takes a GPU if there is one. Counts from the next start.",
        default="auto",
        choices=(("auto", "Automatic"), ("cpu", "CPU"), ("cuda", "CUDA (NVIDIA)"), ("mps", "MPS (Apple)")),
    ),
    Setting(
        name="grid_px",
        title="Grid",
        sentence="How far apart the lines of the grid are, in pixels of the picture.",
        default=64,
        low=2,
        high=4096,
        unit="px",
    ),
    Setting(
        name="mask_colour",
        title="Mask colour",
        sentence="In which masks are laid over the picture while they are painted.",
        default="red",
        choices=(
            ("red", "Red"),
            ("green", "Green"),
            ("blue", "Blue"),
            ("magenta", "Magenta"),
            ("yellow", "Yellow"),
        ),
    ),
    Setting(
        name="mask_strength",
        title="Mask strength",
        sentence="How strongly that colour covers the picture.",
        default=50,
        low=10,
        high=90,
        unit="%",
    ),
    Setting(
        name="display_profile",
        title="Display profile",
        sentence="How this display shows colours. The system knows it where the display was calibrated; else it is "
        "taken for one of sRGB.",
        default=SYSTEM,
        choices=((SYSTEM, "As the system"),),
        is_profile=True,
    ),
    Setting(
        name="history_mib",
        title="Memory for undo",
        sentence="The oldest steps are forgotten beyond it. Counts from the next picture you open.",
        default=512,
        low=64,
        high=16384,
        unit="MiB",
    ),
)

MASK_COLOURS = {
    "red": MASK_BGR,
    "green": (60, 210, 40),
    "blue": (235, 90, 30),
    "magenta": (220, 40, 225),
    "yellow": (20, 225, 240),
}  # blue, green, red
KEYS = "keys"  # in the file, beside the rows of the table: a preset, and what was changed in it
ROWS = {setting.name: setting for setting in TABLE}


class Settings(QObject):
    """The chosen values, kept in a small JSON file; `changed` tells the name of what was set.

    path: the file, by default `settings.json` in the folder where the system wants a program's settings.
    A damaged file never stops the program: what cannot be read falls back to its default, and `notices` says so.
    """

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path or platformdirs.user_config_path("scumble", appauthor=False) / "settings.json"
        self._keys = Keys()
        self._is_damaged = False
        self._refused: list[str] = []  # rows whose value in the file is none that they can have
        self._values: dict[str, Value] = {setting.name: setting.default for setting in TABLE}
        self._read()

    @property
    def language(self) -> str:
        return str(self._values["language"])

    @property
    def theme(self) -> str:
        return str(self._values["theme"])

    @property
    def device(self) -> str:
        return str(self._values["device"])

    @property
    def reopen_files(self) -> bool:
        return bool(self._values["reopen_files"])

    @property
    def plain_wheel_zooms(self) -> bool:
        return bool(self._values["plain_wheel_zooms"])

    @property
    def first_shadow(self) -> bool:
        return bool(self._values["first_shadow"])

    @property
    def generator_only(self) -> bool:
        return bool(self._values["generator_only"])

    @property
    def only_open(self) -> bool:
        return bool(self._values["only_open"])

    @property
    def mask_colour(self) -> str:
        return str(self._values["mask_colour"])

    @property
    def mask_strength(self) -> int:
        """In percent."""
        return int(self._values["mask_strength"])

    @property
    def mask_ink(self) -> tuple[tuple[int, int, int], float]:
        """The colour of masks over the picture as blue, green, red, 0..255, and its opacity, 0..1."""
        return MASK_COLOURS[self.mask_colour], self.mask_strength / 100

    @property
    def display_profile(self) -> str:
        """See `display_profile.display_profile`."""
        return str(self._values["display_profile"])

    @property
    def grid_px(self) -> int:
        return int(self._values["grid_px"])

    @property
    def history_mib(self) -> int:
        return int(self._values["history_mib"])

    @property
    def history_bytes(self) -> int:
        """The history's budget in bytes."""
        return self.history_mib << 20

    @property
    def keys(self) -> Keys:
        """The keys that run actions."""
        return self._keys

    def set_keys(self, keys: Keys) -> None:
        """Choose keys, keep them and tell of "keys"; raises Problem when they cannot be written."""
        if keys != self._keys:
            self._keys = keys
            self.changed.emit(KEYS)
            self._write()

    def value(self, name: str) -> Value:
        """Return the value of a row of the table."""
        return self._values[name]

    def set(self, name: str, value: Value) -> None:
        """Chooses a value, keeps it and tells; raises Problem when it is out of range or cannot be written."""
        setting = ROWS[name]
        if not setting.accepts(value):
            raise Problem(tr("{title} cannot be {value!r}.", title=tr(setting.title), value=value))
        if self._values[name] == value:
            return
        self._values[name] = value
        self.changed.emit(name)
        self._write()

    def reset(self) -> None:
        """Every value as the program came."""
        for setting in TABLE:
            self.set(setting.name, setting.default)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person has to know of how the file was read, in sentences."""
        if self._is_damaged:
            return (tr("The settings could not be read, so the program's own are in use."),)
        if not self._refused:
            return ()
        names = ", ".join(tr("Keyboard shortcuts") if it == KEYS else tr(ROWS[it].title) for it in self._refused)
        return (tr("These settings were out of range and are as the program came: {names}.", names=names),)

    def _read(self) -> None:
        try:
            found: Any = json.loads(small_files.read_text(self.path))
            if not isinstance(found, dict):
                raise ValueError("not a table")
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError):
            self._is_damaged = True
            return
        keys = read_keys(found.pop(KEYS, Keys().record))
        if keys is None:
            self._refused.append(KEYS)
        self._keys = keys or Keys()
        for name, value in found.items():
            setting = ROWS.get(name)  # a name from a later version is passed over
            if setting is None:
                continue
            if setting.accepts(value):
                self._values[name] = value
            else:
                self._refused.append(name)

    def _write(self) -> None:
        text = json.dumps(self._values | {KEYS: self._keys.record}, indent=2, sort_keys=True) + "\n"
        try:
            small_files.write_text(self.path, text)
        except OSError as reason:
            raise Problem(tr("The settings could not be kept: {strerror}.", strerror=reason.strerror)) from reason
