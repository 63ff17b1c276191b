"""The state that the window keeps between two starts: recent files, its place on the screen, the docks."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import platformdirs

from desktop_app.shell import small_files

MOST_RECENT = 12


class Remembered:
    """A small JSON file. It holds nothing a person would miss, so a damaged or unwritable one is passed over."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or platformdirs.user_state_path("scumble", appauthor=False) / "window.json"
        self._values = self._read()

    @property
    def folder(self) -> Path:
        """Where the program keeps what lasts from one start to the next."""
        return self._path.parent

    @property
    def recent(self) -> list[Path]:
        """The files opened or saved last, those among them that are gone included: pinned ones first, newest first."""
        files, pinned = self._files("recent"), self._files("pinned")
        return sorted(files, key=lambda file: file not in pinned)

    @property
    def open_files(self) -> list[Path]:
        """The files that were open last, in the order of their tabs."""
        return self._files("open")

    @property
    def shown_file(self) -> Path | None:
        """The one of them that was shown."""
        return next(iter(self._files("shown")), None)

    def keep_open(self, files: Iterable[Path], shown: Path | None) -> None:
        """Keep which files are open, and which of them is shown."""
        self._set_files("open", (file.absolute() for file in files))
        self._set_files("shown", () if shown is None else (shown.absolute(),))

    def is_pinned(self, path: Path) -> bool:
        """Return whether a file stays on the list whatever else is opened."""
        return path in self._files("pinned")

    def opened(self, path: Path) -> None:
        """This file is the newest now."""
        path = path.absolute()
        files = [path, *(other for other in self._files("recent") if other != path)]
        loose = [file for file in files if not self.is_pinned(file)]
        self._keep(files, loose[MOST_RECENT:])

    def pin(self, path: Path, is_pinned: bool) -> None:
        """Let a file of the list stay there, or go when its time comes."""
        others = [file for file in self._files("pinned") if file != path]
        self._set_files("pinned", [path, *others] if is_pinned else others)

    def forget(self, *paths: Path) -> None:
        """Take files off the list, with their pictures."""
        self._keep(self._files("recent"), paths)

    def forget_all(self) -> None:
        """Take all files off the list but for pinned ones."""
        self.forget(*(file for file in self._files("recent") if not self.is_pinned(file)))

    def picture_of(self, path: Path) -> Path:
        """Return where the small picture of a file of the list lies, if it has one."""
        return self._path.parent / "recent" / f"{sha256(os.fsencode(path)).hexdigest()[:24]}.png"

    def _keep(self, files: Iterable[Path], but: Collection[Path]) -> None:
        self._set_files("recent", [file for file in files if file not in but])
        self._set_files("pinned", [file for file in self._files("pinned") if file not in but])
        for file in but:
            with suppress(OSError):
                self.picture_of(file).unlink(missing_ok=True)

    def _files(self, name: str) -> list[Path]:
        return [Path(one) for one in self.get(name).split("\n") if one]

    def _set_files(self, name: str, files: Iterable[Path]) -> None:
        self.set(name, "\n".join(one for one in map(str, files) if "\n" not in one))

    def get(self, name: str) -> str:
        return self._values.get(name, "")

    def set(self, name: str, value: str) -> None:
        if self._values.get(name) == value:
            return
        self._values[name] = value
        try:
            small_files.write_text(self._path, json.dumps(self._values, indent=2))
        except OSError:
            return

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(small_files.read_text(self._path))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {name: value for name, value in found.items() if isinstance(name, str) and isinstance(value, str)}
