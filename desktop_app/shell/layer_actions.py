"""Rows of the table of actions: what is made of layers, and done with those that are selected."""

from __future__ import annotations

from desktop_app.document import before_feet, exemplars, merging, pick_up
from desktop_app.document import layer_commands as commands
from desktop_app.document.looks import LibraryWanted
from desktop_app.document.text_edits import TypingWanted
from desktop_app.shell.action import (
    SEPARATOR,
    Action,
    ActionContext,
    can_lower,
    can_raise,
    do,
    has_extent,
    has_hidden,
    has_kind,
    has_layer,
    has_object,
    has_scene,
)
from desktop_app.shell.align_actions import ALIGN
from engine.scene.adjustments import ADJUSTMENTS, Adjustment
from engine.scene.layers import ActingLayer, GroupLayer, TextLayer


def adjustment_action(kind: type[Adjustment]) -> Action:
    def run(context: ActionContext) -> None:
        commands.new_adjustment(context.document, kind)

    return Action(
        f"new-{kind.kind}",
        "Adjust",
        kind.title,
        run,
        enabled=has_scene,
        icon=kind.kind,
        tooltip="Changes the colours of all that lies below it, and can be changed or taken away at any time",
    )


def new_object(context: ActionContext) -> None:
    """The next stroke or box makes another object instead of changing the selected one's mask."""
    context.document.select(None)
    if context.canvas.tool.name != "box":
        context.choose_tool("brush")


def new_noise(context: ActionContext) -> None:
    if context.document.selected is not None:
        exemplars.throw(context.document, context.document.selected)


def has_noise(context: ActionContext) -> bool:
    """Return whether what is selected is drawn from noise."""
    layer = context.document.selected_live
    return layer is not None and layer.recipe is not None and layer.recipe.has_noise


def edit_text(context: ActionContext) -> None:
    if context.document.selected is not None:
        context.document.wanted.emit(TypingWanted(context.document.selected))


LAYERS: tuple[Action | str, ...] = (
    Action(
        "new-object",
        "Layer",
        "New object",
        new_object,
        enabled=has_scene,
        icon="add-object",
        tooltip="The next stroke makes a new object of the chosen class",
    ),
    Action(
        "new-background",
        "Layer",
        "New background",
        do(commands.new_background),
        enabled=has_scene,
        icon="background",
        tooltip="A colour, a gradient or a generated scene below everything",
    ),
    Action(
        "new-paint",
        "Layer",
        "New paint layer",
        do(commands.new_paint),
        enabled=has_scene,
        icon="paint",
        tooltip="An empty layer for the brush: the photo below stays as it is",
    ),
    *(adjustment_action(kind) for kind in ADJUSTMENTS.values()),
    SEPARATOR,
    Action(
        "apply-adjustment",
        "Adjust",
        "Apply to the pixels below",
        do(merging.apply),
        enabled=has_kind(ActingLayer),
        tooltip="Change the layer below for good, as the selected adjustment or filter shows it where its mask lets it",
    ),
    Action(
        "new-shadow",
        "Layer",
        "Add shadow",
        do(commands.new_shadow),
        enabled=has_object,
        icon="shadow",
        tooltip="Let the object stand on the ground: its shadow follows it",
    ),
    Action(
        "drop-shadow",
        "Layer",
        "Drop shadow",
        do(commands.drop_shadow),
        enabled=lambda d: commands.can_have_drop_shadow(d.document),
        icon="drop-shadow",
        tooltip="Let the layer throw a soft shadow, as if it lay above what is below it; the shadow follows it",
    ),
    Action(
        "hide-feet",
        "Layer",
        "Ground before the feet",
        do(before_feet.hide_feet),
        enabled=has_object,
        icon="hide-feet",
        tooltip="Let grass or water of the photo stand before the object's feet",
    ),
    Action(
        "show-all",
        "Layer",
        "Show all of the object",
        do(before_feet.show_all),
        enabled=has_hidden,
        tooltip="Bring back what the edge eraser or the ground hides of it",
    ),
    Action(
        "new-noise",
        "Layer",
        "New noise",
        new_noise,
        enabled=has_noise,
        icon="dice",
        tooltip="Throw the dice: another one",
    ),
    Action(
        "pick-up",
        "Layer",
        "Pick up looks from under the mask",
        do(pick_up.from_under),
        enabled=has_object,
        icon="picker",
        tooltip="Let the object look like what stands there in the photo",
    ),
    Action(
        "pick-up-photo",
        "Layer",
        "Pick up looks from a photo…",
        lambda d: pick_up.ask_photo(d.document, d.canvas.window()),
        enabled=has_object,
        tooltip="Let the object look like the one of another photo, or like a cut-out",
    ),
    Action(
        "copy-looks",
        "Layer",
        "Copy looks",
        do(pick_up.copy),
        enabled=has_object,
        tooltip="Keep the object's looks for others of its class",
    ),
    Action(
        "paste-looks",
        "Layer",
        "Paste looks",
        do(pick_up.paste),
        enabled=lambda d: pick_up.can_paste(d.document),
        tooltip="Give the object the looks that were copied",
    ),
    Action(
        "exemplars",
        "Layer",
        "Exemplars…",
        lambda d: d.document.wanted.emit(LibraryWanted()),
        icon="photo",
        tooltip="Look through the exemplars, your own and those that come along, and add photos of yours",
    ),
    SEPARATOR,
    *ALIGN,
    Action("flip", "Layer", "Flip horizontally", do(commands.flip), enabled=has_extent, icon="flip"),
    Action(
        "flip-vertical",
        "Layer",
        "Flip vertically",
        do(commands.flip_vertically),
        enabled=has_extent,
        icon="flip-vertical",
    ),
    Action(
        "rotate-right",
        "Layer",
        "Rotate 90° clockwise",
        do(commands.rotate, 90.0),
        enabled=has_extent,
        icon="rotate-right",
    ),
    Action(
        "rotate-left",
        "Layer",
        "Rotate 90° counter-clockwise",
        do(commands.rotate, -90.0),
        enabled=has_extent,
        icon="rotate-left",
    ),
    SEPARATOR,
    Action("raise", "Layer", "Move up", do(commands.shift, 1), enabled=can_raise, icon="up"),
    Action("lower", "Layer", "Move down", do(commands.shift, -1), enabled=can_lower, icon="down"),
    Action(
        "bring-in-front",
        "Layer",
        "Bring in front of…",
        lambda d: d.choose_tool("bring-in-front"),
        enabled=has_extent,
        tooltip="Click another object in the picture: the selected one comes to lie right above it",
    ),
    Action(
        "reset-distortion",
        "Layer",
        "Reset distortion",
        do(commands.reset_distortion),
        enabled=lambda d: commands.is_distorted(d.document),
        icon="reset",
        tooltip="Let the layer lie as before its corners were pulled; place, angle and size stay",
    ),
    Action("group", "Layer", "Group", do(commands.group), enabled=has_layer, icon="group"),
    Action("ungroup", "Layer", "Ungroup", do(commands.ungroup), enabled=has_kind(GroupLayer), icon="ungroup"),
    SEPARATOR,
    Action(
        "merge",
        "Layer",
        "Merge down",
        do(merging.down),
        enabled=has_layer,
        tooltip="Make pixels of the layer and the one below it, or of all that are selected",
    ),
    Action("merge-visible", "Layer", "Merge visible", do(merging.visible), enabled=has_scene),
    Action("flatten", "Layer", "Flatten the picture", do(merging.flatten), enabled=has_scene),
    Action(
        "to-pixels",
        "Layer",
        "Turn into pixels",
        do(merging.to_pixels),
        enabled=has_layer,
        tooltip="The layer stays as it looks now; an object is no longer live",
    ),
    SEPARATOR,
    Action(
        "edit-text",
        "Layer",
        "Edit text",
        edit_text,
        enabled=has_kind(TextLayer),
        icon="text",
        tooltip="Type in the selected text; a double click on it does the same",
    ),
    Action("rename", "Layer", "Rename", lambda d: d.layers.rename(), enabled=has_layer),
    Action("visible", "Layer", "Show or hide", do(commands.toggle_visible), enabled=has_layer, icon="eye"),
    Action("locked", "Layer", "Lock or unlock", do(commands.toggle_locked), enabled=has_layer, icon="lock"),
)
