"""Edits of the selection: the part of the canvas that painting and new adjustments keep within.

With nothing selected there is no such limit. A selection is a soft mask in canvas px and part of the scene, so each
change of it can be undone and is saved.
"""

from __future__ import annotations

import dataclasses
from typing import Literal

from engine.scene.mask import Mask
from engine.scene.scene import Scene

Way = Literal["replace", "add", "subtract", "intersect"]


def select(scene: Scene, shape: Mask | None, way: Way = "replace") -> Scene:
    """Select a shape (canvas px), or change what is selected by it; None, or a shape of nothing: select nothing.

    With nothing selected every way begins with the shape. Raises Problem where there is no picture.
    """
    scene.check_begun()
    selection = shape
    if shape is not None and scene.selection is not None and way != "replace":
        selection = {
            "add": scene.selection.joined,
            "subtract": scene.selection.without,
            "intersect": scene.selection.intersected,
        }[way](shape)
    changed = dataclasses.replace(scene, selection=selection)
    return scene if changed.selection == scene.selection else changed


def select_all(scene: Scene) -> Scene:
    """Select the whole canvas."""
    return select(scene, Mask.empty().inverted(scene.box))


def invert(scene: Scene) -> Scene:
    """Select what was not selected; with nothing selected, the whole canvas."""
    return select(scene, (scene.selection or Mask.empty()).inverted(scene.box))
