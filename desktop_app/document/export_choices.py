"""What was chosen for exports before: of each format the last, and presets under names."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from desktop_app.widgets.translation import tr
from engine.formats.export_options import ExportOptions
from engine.problem import Problem

LONGEST_NAME = 60
COME_ALONG = {
    "For the web": ExportOptions(
        format="jpeg", quality=82, longest=2048, sharpen="screen", metadata="no-place", progressive=True, convert="srgb"
    ),
    "For e-mail": ExportOptions(
        format="jpeg", quality=80, longest=1280, sharpen="screen", metadata="no-place", convert="srgb"
    ),
    "For print": ExportOptions(format="tiff", dpi=300, sharpen="print"),
    "Every pixel, 16 bits": ExportOptions(format="png", depth=16),
}


class ExportChoices:
    """The text that is given to `keep` is what `text` has to be at the next start; a damaged one counts as empty."""

    def __init__(self, text: str = "", keep: Callable[[str], object] = lambda text: None) -> None:
        self._keep = keep
        self._last: dict[str, ExportOptions] = {}  # by format, the latest one last
        self._own: dict[str, ExportOptions] = {}
        self._read(text)

    @property
    def last(self) -> ExportOptions | None:
        """What was chosen last."""
        return next(reversed(self._last.values()), None)

    def of_format(self, name: str) -> ExportOptions | None:
        """Return what was chosen last for a format."""
        return self._last.get(name)

    @property
    def presets(self) -> dict[str, ExportOptions]:
        """Those that come along, under their names in the person's language, and then a person's own."""
        return {tr(name): options for name, options in COME_ALONG.items()} | dict(sorted(self._own.items()))

    def is_own(self, name: str) -> bool:
        """Return whether a preset is the person's own."""
        return name in self._own

    def chosen(self, options: ExportOptions) -> None:
        """Keep what was chosen."""
        if options.format is not None:
            self._last.pop(options.format, None)
            self._last[options.format] = ExportOptions.of_record(options.to_record())
            self._write()

    def save(self, name: str, options: ExportOptions) -> str:
        """Keep a preset in place of the person's own of that name, which is returned. Raises Problem for a bad name."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if not name:
            raise Problem(tr("Give the preset a name."))
        if name in self.presets and not self.is_own(name):
            raise Problem(tr('"{name}" is a preset that comes along: choose another name.', name=name))
        self._own[name] = ExportOptions.of_record(options.to_record())
        self._write()
        return name

    def remove(self, name: str) -> None:
        """Forget one of the person's own."""
        if self._own.pop(name, None) is not None:
            self._write()

    def _write(self) -> None:
        groups = {"last": self._last, "presets": self._own}
        self._keep(
            json.dumps({group: {name: it.to_record() for name, it in of.items()} for group, of in groups.items()})
        )

    def _read(self, text: str) -> None:
        try:
            found: Any = json.loads(text or "{}")
        except (ValueError, RecursionError):
            return
        for group, of in (("last", self._last), ("presets", self._own)):
            records = found.get(group) if isinstance(found, dict) else None
            for name, record in records.items() if isinstance(records, dict) else ():
                try:
                    of[name] = ExportOptions.of_record(record)
                except (Problem, AttributeError):
                    continue
