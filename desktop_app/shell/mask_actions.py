"""Rows of the table of actions: what is done with the masks of layers, and clipping."""

from __future__ import annotations

from desktop_app.document import mask_commands as commands
from desktop_app.document import refine_mask
from desktop_app.shell.action import (
    SEPARATOR,
    Action,
    ActionContext,
    do,
    has_kind,
    has_layer,
    has_object,
    has_scene,
    show,
)
from engine.scene.layers import PaintLayer


def can_have_mask(context: ActionContext) -> bool:
    return commands.can_have_mask(context.document.selected_layer)


def has_mask(context: ActionContext) -> bool:
    """Return whether the selected layer has a mask, an object's among them."""
    layer = context.document.selected_layer
    return layer is not None and layer.has_mask


def has_layer_mask(context: ActionContext) -> bool:
    """Return whether the selected layer has a mask beside what it is."""
    layer = context.document.selected_layer
    return layer is not None and layer.layer_mask is not None


def has_masked_paint(context: ActionContext) -> bool:
    return has_layer_mask(context) and has_kind(PaintLayer)(context)


def modification_action(name: str) -> Action:
    dialog, title = f"mask-{name}", commands.MODIFICATIONS[name].title
    return Action(dialog, "Mask", f"{title}…", show(dialog), enabled=has_mask)


MASKS: tuple[Action | str, ...] = (
    Action(
        "add-mask",
        "Mask",
        "Add mask",
        do(commands.add),
        enabled=can_have_mask,
        icon="mask",
        tooltip="The layer shows where something is selected, without a selection everywhere; then paint on the mask",
    ),
    Action(
        "add-hiding-mask",
        "Mask",
        "Add mask that hides",
        do(commands.add, True),
        enabled=can_have_mask,
        tooltip="The layer is hidden where something is selected, without a selection everywhere",
    ),
    Action(
        "delete-mask",
        "Mask",
        "Delete mask",
        do(commands.remove),
        enabled=has_layer_mask,
        tooltip="All of the layer shows again",
    ),
    Action(
        "apply-mask",
        "Mask",
        "Apply mask",
        do(commands.apply),
        enabled=has_masked_paint,
        tooltip="Take from the paint for good what the mask hides",
    ),
    Action(
        "mask-on",
        "Mask",
        "Disable or enable mask",
        do(commands.toggle_enabled),
        enabled=has_layer_mask,
        icon="mask-off",
        tooltip="See the layer without its mask; Shift+click on the mask's picture among the layers does the same",
    ),
    Action(
        "link-mask",
        "Mask",
        "Link mask to its layer",
        do(commands.toggle_linked),
        enabled=has_layer_mask,
        icon="link",
        tooltip="Let the mask move with the layer, or stay where it is",
    ),
    SEPARATOR,
    Action("invert-mask", "Mask", "Invert mask", do(commands.invert), enabled=has_mask, icon="invert"),
    *map(modification_action, commands.MODIFICATIONS),
    Action(
        "refine-mask",
        "Mask",
        "Refine mask",
        do(refine_mask.refine),
        enabled=has_object,
        icon="refine",
        tooltip="Turn a roughly painted mask into a plausible shape of its class",
    ),
    SEPARATOR,
    Action(
        "view-mask",
        "Mask",
        "Look at the mask alone",
        do(commands.view),
        enabled=has_mask,
        icon="mask-view",
        tooltip="In grey, white where the layer shows; Alt+click on the mask's picture does the same",
    ),
    Action(
        "mask-overlay",
        "Mask",
        "Show what the mask hides",
        lambda d: d.document.masking.toggle_hidden(),
        enabled=has_scene,
        tooltip="In colour, while a mask is painted; the settings say in which",
    ),
    Action(
        "mask-to-selection",
        "Mask",
        "Mask to selection",
        do(commands.to_selection),
        enabled=has_mask,
        tooltip="Select where the mask is white; Ctrl+click on the mask's picture does the same",
    ),
    SEPARATOR,
    Action(
        "load-mask",
        "Mask",
        "Load mask…",
        lambda d: d.file_dialogs.ask_load_mask(),
        enabled=has_layer,
        tooltip="Take a grey picture of the canvas's size for the layer's mask: white shows",
    ),
    Action(
        "save-mask",
        "Mask",
        "Save mask…",
        lambda d: d.file_dialogs.ask_save_mask(),
        enabled=has_mask,
        tooltip="Write the layer's mask as a grey picture",
    ),
    SEPARATOR,
    Action(
        "clip",
        "Mask",
        "Clip to the layer below",
        do(commands.toggle_clipped),
        enabled=has_layer,
        icon="clip",
        tooltip="It shows only where the layer below does; Alt+click between the two in the list does the same",
    ),
)
