"""The state that the window keeps between two starts: recent files, its place on the screen, the docks."""

from __future__ import annotations

import json
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
    def recent(self) -> list[Path]:
        """The files opened or saved last, newest first, those among them that are gone included."""
        return [Path(name) for name in self._values.get("recent", "").split("\n") if name]

    def opened(self, path: Path) -> None:
        """This file is the newest now."""
        path = path.absolute()
        kept = [path, *(other for other in self.recent if other != path)][:MOST_RECENT]
        self.set("recent", "\n".join(str(one) for one in kept if "\n" not in str(one)))

    def forget(self, path: Path) -> None:
        self.set("recent", "\n".join(str(one) for one in self.recent if one != path))

    def forget_all(self) -> None:
        self.set("recent", "")

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
