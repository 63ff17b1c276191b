"""Presets of adjustments as the text of a file: a list of {name, adjustment: {kind, and its own fields}}."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from engine.formats.fields import Fields, Unsound
from engine.formats.kinds.adjustment import adjustment_of, record_of
from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments import Adjustment

LONGEST_NAME = 60


@dataclass(frozen=True)
class Preset:
    """Settings of an adjustment under a name. Raises Problem for a name without a letter, or with more than 60."""

    name: str
    adjustment: Adjustment

    def __post_init__(self) -> None:
        checks.set_fields(self, name=checks.text("preset's name", " ".join(self.name.split()), LONGEST_NAME))


def text_of(presets: Iterable[Preset]) -> str:
    """Return the text from which `presets_in` makes the same presets."""
    records = [{"name": preset.name, "adjustment": record_of(preset.adjustment)} for preset in presets]
    return json.dumps(records, indent=2, ensure_ascii=False) + "\n"


def presets_in(text: str) -> tuple[list[Preset], int]:
    """Return the presets of a text, and how many of its entries make no sense. Raises Problem where it is no list."""
    try:
        records = json.loads(text)
    except (ValueError, RecursionError) as reason:
        raise Problem("The presets are no sound JSON.") from reason
    if not isinstance(records, list):
        raise Problem("The presets are no list.")
    found = []
    for record in records:
        try:
            fields = Fields(record)
            found.append(Preset(fields.text("name"), adjustment_of(fields.fields("adjustment"))))
        except (Problem, Unsound, RecursionError):
            continue
    return found, len(records) - len(found)
