"""Lists to choose a colour profile and a rendering intent from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.document.files import file_filter, globs
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.translation import tr
from engine.colour.icc import title_of
from engine.colour.spaces import SPACES
from engine.formats.profiles import SUFFIXES, installed, read_profile
from engine.problem import Problem

FILE = "file"
INTENT_NAMES = {
    "relative": "Relative colorimetric",
    "perceptual": "Perceptual",
    "saturation": "Saturation",
    "absolute": "Absolute colorimetric",
}


class ProfileChoice(ComboBox):
    """The colour spaces that the program knows, the profiles that the system has, and a file of one's own.

    A value is the name of one of SPACES, or a file; `chosen` tells it, `refused` why a file cannot be taken.
    """

    chosen, refused = Signal(str), Signal(str)

    def __init__(
        self,
        what_it_does: str,
        spaces: tuple[str, ...] = ("RGB",),
        chosen: str = "",
        first: tuple[tuple[str, str], ...] = (),  # what else may be chosen, with what a person reads
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Profile"), what_it_does, parent)
        self._spaces = spaces
        known = {name: space.title for name, space in SPACES.items()}
        files = {str(file): title for file, title in installed(spaces).items()}
        for value, text in first:
            self.add(value, text)
        for value, text in (files | known if "CMYK" in spaces else known | files).items():
            self.add(value, text)
        self.insertSeparator(self.count())
        self.add(FILE, tr("From a file…"))
        self.set_value(chosen or str(self.itemData(0)))
        self._last = self.value
        self.activated.connect(self._on_activated)

    @property
    def is_file(self) -> bool:
        """Whether the entry is chosen that asks for a file."""
        return self.value == FILE

    def set_value(self, value: str) -> None:
        """Show an entry, telling nobody; of a file that cannot be read, the first one."""
        if value != FILE and self.findData(value) < 0:
            self._add_file(Path(value))
        super().set_value(value if self.findData(value) >= 0 else str(self.itemData(0) or ""))

    @Slot()
    def _on_activated(self) -> None:
        if not self.is_file:
            self._last = self.value
            self.refused.emit("")
            self.chosen.emit(self.value)
            return
        self.set_value(self._last)
        kinds = file_filter(("Colour profiles", globs(SUFFIXES)), ("All files", "*"))
        name, _ = QFileDialog.getOpenFileName(self, tr("Colour profile"), "", kinds)
        if name:
            self.choose(Path(name))

    def choose(self, file: Path) -> None:
        """Choose a file."""
        if self._add_file(file):
            self.set_value(str(file))
            self._last = self.value
            self.chosen.emit(self.value)

    def _add_file(self, file: Path) -> bool:
        try:
            profile = read_profile(file, self._spaces)
        except Problem as problem:
            self.refused.emit(str(problem))
            return False
        if self.findData(str(file)) < 0:
            self.insertItem(0, title_of(profile), str(file))
        self.refused.emit("")
        return True


def intent_choice(chosen: str) -> ComboBox:
    """Return a list of the rendering intents."""
    made = ComboBox(
        tr("Rendering intent"),
        tr("What becomes of colours that the profile cannot hold: relative cuts them off, perceptual makes room."),
    )
    for value, name in INTENT_NAMES.items():
        made.add(value, tr(name))
    made.set_value(chosen)
    return made
