"""The handles that some kinds of layers have in place of those of an outline: which, and what dragging them does."""

from __future__ import annotations

from desktop_app.tools.shadow_handle import DropShadowHandle, ShadowHandle
from desktop_app.tools.vignette_handle import VignetteHandle, handles_of
from desktop_app.widgets.translation import tr
from engine.scene.box import Box
from engine.scene.layers import Layer

OwnHandle = ShadowHandle | DropShadowHandle | VignetteHandle

HINTS = {
    ShadowHandle: "Drag the end of the line: where the shadow falls, and how far. Shift: in steps of 15°.",
    DropShadowHandle: "Drag the end of the line: where the shadow falls, and how far. Shift: in steps of 15°.",
    VignetteHandle: "Drag the middle, or the line from which on it acts.",
}


def hint_of(handle: OwnHandle) -> str:
    """Return what dragging it does, in the person's language."""
    return tr(HINTS[type(handle)])


def own_handles(layer: Layer | None, canvas: Box) -> tuple[OwnHandle, ...]:
    """Return the handles of a layer, the one that is grasped first before the others; none for most layers."""
    shadow = ShadowHandle.of(layer) or DropShadowHandle.of(layer, canvas)
    return (shadow,) if shadow is not None else handles_of(layer, canvas)
