"""A mask that is moved by itself, without its layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop_app.document.document import Edit
from desktop_app.tools.handles import Outline
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene import mask_edits
from engine.scene.layers import Extent, LayerMask
from engine.scene.projective import Map


@dataclass(frozen=True)
class MaskGrip:
    """A drag of the mask that a layer had at the press."""

    layer_id: str
    mask: LayerMask
    change: Callable[[PointerEvent], Map]

    @property
    def label(self) -> str:
        """The undo list's name for it."""
        return tr("Move mask")

    def edit(self, event: PointerEvent) -> Edit:
        return partial(mask_edits.move_mask, id=self.layer_id, mask=self.mask, change=self.change(event))


def outline_of(mask: LayerMask) -> Outline | None:
    """Return the rectangle around what a mask shows, or hides; None where it is the same everywhere."""
    return None if mask.shape.is_empty else Outline.of(Extent(mask.shape.bounds(), mask.place))
