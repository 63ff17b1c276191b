"""A person's presets of adjustments, kept in a small file beside the settings."""

from __future__ import annotations

from pathlib import Path

from desktop_app.document.presets import Presets
from desktop_app.shell import small_files
from desktop_app.widgets.translation import tr
from engine.formats.presets import Preset, presets_in, text_of
from engine.problem import Problem

PRESETS = "presets.json"


def presets_at(path: Path) -> tuple[Presets, str]:
    """Return the presets of a file, which keeps what is saved from now on, and a sentence of what is wrong with it.

    A damaged file stays as it is until a preset is saved; then it is put aside under another name.
    """
    fault, is_sound = "", True
    own: list[Preset] = []
    try:
        own, bad = presets_in(small_files.read_text(path))
        if bad:
            fault = tr("Some of your presets could not be read and were left out: {count}.", count=bad)
            is_sound = False
    except FileNotFoundError:
        pass
    except (OSError, ValueError, Problem):
        fault, is_sound = tr("Your presets could not be read."), False

    def keep(changed: list[Preset]) -> None:
        nonlocal is_sound
        try:
            if not is_sound:
                path.replace(path.with_suffix(".damaged.json"))
                is_sound = True
            small_files.write_text(path, text_of(changed))
        except OSError as reason:
            raise Problem(tr("The preset could not be kept: {strerror}.", strerror=reason.strerror)) from reason

    return Presets(own, keep), fault
