"""Blend modes as a person reads and chooses them."""

from __future__ import annotations

from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.translation import tr
from engine.formats.layered import mode_title
from engine.scene.layers import BLEND_MODES, PASS_THROUGH

GROUPS = (
    ("normal",),
    ("darken", "multiply", "color-burn"),
    ("lighten", "screen", "color-dodge", "plus"),
    ("overlay", "soft-light", "hard-light"),
    ("difference",),
    ("hue", "saturation", "color", "luminosity"),
)


def mode_name(mode: str) -> str:
    """Return a blend mode as a person reads it."""
    return tr(mode_title(mode))


def add_modes(combo: ComboBox) -> None:
    """Fill a list with all that any layer can be in, a line between the groups."""
    for number, group in enumerate(GROUPS):
        if number:
            combo.insertSeparator(combo.count())
        for mode in group:
            combo.add(mode, mode_name(mode))
    combo.setMaxVisibleItems(len(BLEND_MODES) + len(GROUPS))


def offer_pass_through(combo: ComboBox, offered: bool) -> None:
    """Let the mode that groups alone can be in stand first in a list of modes, or in it no more; telling nobody."""
    if offered == (combo.findData(PASS_THROUGH) >= 0):
        return
    combo.blockSignals(True)
    if offered:
        combo.insertItem(0, mode_name(PASS_THROUGH), PASS_THROUGH)
        combo.insertSeparator(1)
    else:
        combo.removeItem(1)
        combo.removeItem(0)
    combo.setMaxVisibleItems(len(BLEND_MODES) + len(GROUPS) + 2 * offered)
    combo.blockSignals(False)
