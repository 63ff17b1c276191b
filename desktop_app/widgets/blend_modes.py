"""Blend modes as a person reads and chooses them."""

from __future__ import annotations

from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.translation import tr
from engine.formats.layered import mode_title
from engine.scene.layers import BLEND_MODES

GROUPS = (
    ("normal",),
    ("darken", "multiply", "color-burn"),
    ("lighten", "screen", "color-dodge", "plus"),
    ("overlay", "soft-light", "hard-light"),
    ("difference",),
    ("hue", "saturation", "color", "luminosity"),
)


def mode_name(mode: str) -> str:
    """A blend mode as a person reads it."""
    return tr(mode_title(mode))


def add_modes(combo: ComboBox) -> None:
    """Fill a list with all of them, a line between the groups."""
    for number, group in enumerate(GROUPS):
        if number:
            combo.insertSeparator(combo.count())
        for mode in group:
            combo.add(mode, mode_name(mode))
    combo.setMaxVisibleItems(len(BLEND_MODES) + len(GROUPS))
