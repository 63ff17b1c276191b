"""The table of everything a person can do; menus, the tool bar and the list of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document import before_feet, exemplars, merging, pick_up, refine_mask, selecting
from desktop_app.document import layer_commands as commands
from desktop_app.document.looks import LibraryWanted
from desktop_app.shell.action import (
    SEPARATOR,
    Action,
    ActionContext,
    Run,
    can_lower,
    can_raise,
    can_redo,
    can_undo,
    has_extent,
    has_group,
    has_hidden,
    has_layer,
    has_live,
    has_object,
    has_scene,
    has_selection,
    is_modified,
)
from desktop_app.shell.picture_actions import CLIPBOARD, PICTURE
from engine.scene.adjustments import ADJUSTMENTS, Adjustment
from engine.scene.painting import Ink


def _do(command: Callable[..., object], *arguments: object) -> Run:
    """Run a command of the document."""
    return lambda context: command(context.document, *arguments)


def tool_action(name: str, text: str, tooltip: str) -> Action:
    def run(context: ActionContext) -> None:
        context.choose_tool(name)

    return Action(name, "Tools", text, run, icon=name, tooltip=tooltip, tool=name)


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


def modification_action(name: str) -> Action:
    def run(context: ActionContext) -> None:
        context.show_dialog(f"select-{name}")

    title = selecting.MODIFICATIONS[name].title
    return Action(f"select-{name}", "Select", f"{title}…", run, enabled=has_selection)


# What the functions do


def undo(context: ActionContext) -> None:
    if not context.canvas.tool.take_back():
        context.document.undo()


def swap(context: ActionContext) -> None:
    """What the tool has to swap, else painting and erasing."""
    if not context.canvas.tool.swap():
        context.brush.set_erases(not context.brush.tip.erases)


def redo(context: ActionContext) -> None:
    context.document.redo()


def new_object(context: ActionContext) -> None:
    """The next stroke or box makes another object instead of changing the selected one's mask."""
    context.document.select(None)
    if context.canvas.tool.name != "box":
        context.choose_tool("brush")


def select_subject(context: ActionContext) -> None:
    context.choose_tool("subject")
    context.document.guarded(context.finding.find)


def new_noise(context: ActionContext) -> None:
    if context.document.selected is not None:
        exemplars.throw(context.document, context.document.selected)


MENUS = ("File", "Edit", "Image", "Layer", "Adjust", "Select", "Tools", "View", "Help")

# SEPARATOR stands for a line in the menu of the action before it.
TABLE: tuple[Action | str, ...] = (
    Action(
        "new-scene",
        "File",
        "New scene…",
        lambda d: d.show_dialog("new-scene"),
        icon="scene",
        tooltip="Begin with a generated scene: choose one of a dozen, and steer it",
    ),
    Action("open", "File", "Open…", lambda d: d.ask_open(), icon="open", tooltip="Open a photo or a project"),
    Action("recent", "File", "Open recent", lambda d: None),
    Action(
        "add-photo",
        "File",
        "Add photo as layer…",
        lambda d: d.ask_add_photo(),
        enabled=has_scene,
        icon="photo",
    ),
    SEPARATOR,
    Action(
        "save",
        "File",
        "Save project",
        lambda d: d.save(),
        enabled=is_modified,
        icon="save",
        tooltip="Save everything, live objects included; the photo's own file is never written to",
    ),
    Action("save-as", "File", "Save project as…", lambda d: d.ask_save_as(), enabled=has_scene),
    Action(
        "export",
        "File",
        "Export picture…",
        lambda d: d.show_dialog("export"),
        enabled=has_scene,
        icon="export",
        tooltip="Write the picture as PNG or JPEG",
    ),
    SEPARATOR,
    Action("close", "File", "Close picture", lambda d: d.close_document(), enabled=has_scene),
    Action("settings", "File", "Settings…", lambda d: d.show_dialog("settings"), icon="settings"),
    Action("quit", "File", "Quit", lambda d: d.close()),
    Action("undo", "Edit", "Undo", undo, enabled=can_undo, icon="undo"),
    Action("redo", "Edit", "Redo", redo, enabled=can_redo, icon="redo"),
    SEPARATOR,
    *CLIPBOARD,
    SEPARATOR,
    Action("duplicate", "Edit", "Duplicate", _do(commands.duplicate), enabled=has_layer, icon="duplicate"),
    Action("delete", "Edit", "Delete", _do(commands.delete), enabled=has_layer, icon="trash"),
    SEPARATOR,
    Action(
        "fill-colour",
        "Edit",
        "Fill with the brush's colour",
        lambda d: commands.fill_paint(d.document, Ink(d.brush.tip.colour, d.brush.tip.opacity)),
        enabled=has_scene,
        tooltip="All that is selected, on the paint layer that is selected or on a new one",
    ),
    Action(
        "fill-other",
        "Edit",
        "Fill with the other colour",
        lambda d: commands.fill_paint(d.document, Ink(d.brush.tip.other, d.brush.tip.opacity)),
        enabled=has_scene,
    ),
    SEPARATOR,
    Action(
        "stop",
        "Edit",
        "Cancel",
        lambda d: d.stop(),
        icon="stop",
        tooltip="Take back the gesture under way, or stop what the engine still has to do",
        in_gesture=True,
    ),
    *PICTURE,
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
        _do(commands.new_background),
        enabled=has_scene,
        icon="background",
        tooltip="A colour, a gradient or a generated scene below everything",
    ),
    Action(
        "new-paint",
        "Layer",
        "New paint layer",
        _do(commands.new_paint),
        enabled=has_scene,
        icon="paint",
        tooltip="An empty layer for the brush: the photo below stays as it is",
    ),
    *(adjustment_action(kind) for kind in ADJUSTMENTS.values()),
    Action(
        "new-shadow",
        "Layer",
        "Add shadow",
        _do(commands.new_shadow),
        enabled=has_object,
        icon="shadow",
        tooltip="Let the object stand on the ground: its shadow follows it",
    ),
    Action(
        "hide-feet",
        "Layer",
        "Ground before the feet",
        _do(before_feet.hide_feet),
        enabled=has_object,
        icon="hide-feet",
        tooltip="Let grass or water of the photo stand before the object's feet",
    ),
    Action(
        "show-all",
        "Layer",
        "Show all of the object",
        _do(before_feet.show_all),
        enabled=has_hidden,
        tooltip="Bring back what the edge eraser or the ground hides of it",
    ),
    Action(
        "new-noise",
        "Layer",
        "New noise",
        new_noise,
        enabled=has_live,
        icon="dice",
        tooltip="Throw the dice: another one",
    ),
    Action(
        "pick-up",
        "Layer",
        "Pick up looks from under the mask",
        _do(pick_up.from_under),
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
        _do(pick_up.copy),
        enabled=has_object,
        tooltip="Keep the object's looks for others of its class",
    ),
    Action(
        "paste-looks",
        "Layer",
        "Paste looks",
        _do(pick_up.paste),
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
    Action("flip", "Layer", "Flip horizontally", _do(commands.flip), enabled=has_extent, icon="flip"),
    Action(
        "flip-vertical",
        "Layer",
        "Flip vertically",
        _do(commands.flip_vertically),
        enabled=has_extent,
        icon="flip-vertical",
    ),
    Action(
        "rotate-right",
        "Layer",
        "Rotate 90° clockwise",
        _do(commands.rotate, 90.0),
        enabled=has_extent,
        icon="rotate-right",
    ),
    Action(
        "rotate-left",
        "Layer",
        "Rotate 90° counter-clockwise",
        _do(commands.rotate, -90.0),
        enabled=has_extent,
        icon="rotate-left",
    ),
    SEPARATOR,
    Action(
        "invert-mask", "Layer", "Invert mask in its frame", _do(commands.invert_mask), enabled=has_object, icon="invert"
    ),
    Action(
        "refine-mask",
        "Layer",
        "Refine mask",
        _do(refine_mask.refine),
        enabled=has_object,
        icon="refine",
        tooltip="Turn a roughly painted mask into a plausible shape of its class",
    ),
    SEPARATOR,
    Action("raise", "Layer", "Move up", _do(commands.shift, 1), enabled=can_raise, icon="up"),
    Action("lower", "Layer", "Move down", _do(commands.shift, -1), enabled=can_lower, icon="down"),
    Action("group", "Layer", "Group", _do(commands.group), enabled=has_layer, icon="group"),
    Action("ungroup", "Layer", "Ungroup", _do(commands.ungroup), enabled=has_group, icon="ungroup"),
    SEPARATOR,
    Action(
        "merge",
        "Layer",
        "Merge down",
        lambda d: d.document.guarded(lambda: merging.down(d.document)),
        enabled=has_layer,
        tooltip="Make pixels of the layer and the one below it, or of all that are selected",
    ),
    Action("merge-visible", "Layer", "Merge visible", _do(merging.visible), enabled=has_scene),
    Action("flatten", "Layer", "Flatten the picture", _do(merging.flatten), enabled=has_scene),
    Action(
        "to-pixels",
        "Layer",
        "Turn into pixels",
        _do(merging.to_pixels),
        enabled=has_layer,
        tooltip="The layer stays as it looks now; an object is no longer live",
    ),
    SEPARATOR,
    Action("rename", "Layer", "Rename", lambda d: d.layers.rename(), enabled=has_layer),
    Action("visible", "Layer", "Show or hide", _do(commands.toggle_visible), enabled=has_layer, icon="eye"),
    Action("locked", "Layer", "Lock or unlock", _do(commands.toggle_locked), enabled=has_layer, icon="lock"),
    Action("select-all", "Select", "Select all", _do(selecting.everything), enabled=has_scene),
    Action(
        "deselect",
        "Select",
        "Select nothing",
        _do(selecting.nothing),
        enabled=lambda d: has_selection(d) or has_layer(d),
        tooltip="No part of the picture; where that is so already, no layer",
    ),
    Action(
        "reselect", "Select", "Reselect", _do(selecting.again), enabled=lambda d: selecting.last(d.document) is not None
    ),
    Action("invert-selection", "Select", "Invert selection", _do(selecting.inverted), enabled=has_scene),
    SEPARATOR,
    *map(modification_action, selecting.MODIFICATIONS),
    SEPARATOR,
    Action(
        "select-layer",
        "Select",
        "Select the layer's pixels",
        _do(selecting.by_selected_layer),
        enabled=has_layer,
        tooltip="What the layer covers; Ctrl+click on its picture in the list does the same",
    ),
    Action(
        "selection-to-mask",
        "Select",
        "Selection to the layer's mask",
        _do(selecting.to_mask),
        enabled=lambda d: has_selection(d) and has_layer(d),
        icon="mask",
    ),
    Action(
        "load-selection",
        "Select",
        "Load selection…",
        lambda d: d.file_dialogs.ask_load_selection(),
        enabled=has_scene,
        tooltip="Select by a grey picture: white is selected",
    ),
    Action(
        "save-selection",
        "Select",
        "Save selection…",
        lambda d: d.file_dialogs.ask_save_selection(),
        enabled=has_selection,
        tooltip="Write the selection as a grey picture",
    ),
    SEPARATOR,
    Action(
        "select-subject",
        "Select",
        "Select subject",
        select_subject,
        enabled=has_scene,
        icon="subject",
        tooltip="Find the main thing in the photo, to replace or copy it",
    ),
    SEPARATOR,
    Action("above", "Select", "Select the layer above", _do(commands.select_beside, 1), enabled=has_scene),
    Action("below", "Select", "Select the layer below", _do(commands.select_beside, -1), enabled=has_scene),
    tool_action("move", "Move, turn, scale", "Shift snaps to 15 degrees, Alt scales from the centre"),
    tool_action("brush", "Brush", "Paint where the object shall be"),
    tool_action("eraser", "Eraser", "Erase from the selected object's mask"),
    tool_action("edge-eraser", "Edge eraser", "Hide parts of the object, as feet in grass; its looks stay"),
    tool_action("box", "Box", "Drag a box: a shape of the chosen class fills it"),
    tool_action("marquee", "Select by a box", "Select a rectangle or an ellipse; what is painted keeps to it"),
    tool_action("lasso", "Lasso", "Draw around what is to be selected, or click its corners"),
    tool_action("wand", "Wand", "Select what is coloured like the place that is clicked"),
    tool_action("select-brush", "Selection brush", "Paint what is to be selected, shown in red"),
    tool_action("clone", "Clone stamp", "Alt-click where to copy from, then paint it elsewhere, on a layer of its own"),
    tool_action("picker", "Colour picker", "Take a colour out of the picture for the brush"),
    tool_action("subject", "Subject", "Find a thing in the photo, to replace or copy it"),
    tool_action("crop", "Crop and straighten", "Frame what shall stay, turned so that it stands upright"),
    tool_action("hand", "Hand", "Drag to look elsewhere; holding Space does it from every tool"),
    tool_action("zoom", "Zoom", "Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely"),
    SEPARATOR,
    Action("smaller", "Tools", "Smaller brush", lambda d: d.brush.step_size(-1), in_gesture=True),
    Action("larger", "Tools", "Larger brush", lambda d: d.brush.step_size(1), in_gesture=True),
    Action("softer", "Tools", "Softer brush", lambda d: d.brush.step_hardness(-1), in_gesture=True),
    Action("harder", "Tools", "Harder brush", lambda d: d.brush.step_hardness(1), in_gesture=True),
    Action("swap", "Tools", "Swap painting and erasing, or the colours", swap),
    Action("usual-colours", "Tools", "Paint in black, with white to swap to", lambda d: d.brush.reset_colours()),
    Action("fit", "View", "Fit in window", lambda d: d.canvas.fit(), enabled=has_scene, icon="fit"),
    Action("actual", "View", "100 %", lambda d: d.canvas.zoom_to(1.0), enabled=has_scene),
    Action("zoom-in", "View", "Zoom in", lambda d: d.canvas.zoom_in(), enabled=has_scene),
    Action("zoom-out", "View", "Zoom out", lambda d: d.canvas.zoom_out(), enabled=has_scene),
    SEPARATOR,
    Action(
        "selection-edges",
        "View",
        "Show or hide the selection's edge",
        lambda d: d.canvas.toggle_selection_edges(),
        enabled=has_selection,
    ),
    Action("panels", "View", "Show or hide the panels", lambda d: d.toggle_panels(), on_canvas=True),
    Action("full-screen", "View", "Full screen", lambda d: d.toggle_full_screen()),
    Action("reset-layout", "View", "Reset the panels", lambda d: d.reset_layout()),
    Action(
        "commands",
        "Help",
        "Find a command…",
        lambda d: d.show_dialog("commands"),
        tooltip="Type a few letters of what you want to do",
    ),
    Action("shortcuts", "Help", "Keyboard shortcuts", lambda d: d.show_dialog("shortcuts")),
    Action("about", "Help", "About Scumble", lambda d: d.show_dialog("about"), icon="info"),
)


def actions() -> tuple[Action, ...]:
    return tuple(row for row in TABLE if isinstance(row, Action))
