"""The table of everything a person can do; menus, the tool bar and the list of shortcuts are made from it."""

from __future__ import annotations

from desktop_app.document import layer_commands as commands
from desktop_app.document import mending, selected_part
from desktop_app.shell.action import (
    SEPARATOR,
    Action,
    ActionContext,
    Run,
    can_redo,
    can_undo,
    do,
    has_layer,
    has_scene,
    has_selection,
    is_modified,
    show,
)
from desktop_app.shell.filter_actions import FILTER
from desktop_app.shell.layer_actions import LAYERS
from desktop_app.shell.mask_actions import MASKS
from desktop_app.shell.picture_actions import CLIPBOARD, DUPLICATE, PICTURE, PROFILES
from desktop_app.shell.select_actions import SELECT
from desktop_app.shell.view_actions import VIEW
from engine.scene.painting import Ink


def tool_action(name: str, text: str, tooltip: str) -> Action:
    def run(context: ActionContext) -> None:
        context.choose_tool(name)

    return Action(name, "Tools", text, run, icon=name, tooltip=tooltip, tool=name)


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


def with_all(write: Run) -> Run:
    """Write the picture with what the tool in hand has drawn and not yet applied, such as a crop's frame."""
    return lambda context: context.canvas.tool.complete(lambda: write(context))


def export_again(context: ActionContext) -> None:
    """Ask where this picture was not exported yet."""
    if (last := context.document.tab.exported) is None:
        context.show_dialog("export")
    else:
        context.files.export(*last)


MENUS = ("File", "Edit", "Image", "Layer", "Mask", "Adjust", "Select", "Filter", "Tools", "View", "Help")

# SEPARATOR stands for a line in the menu of the action before it.
TABLE: tuple[Action | str, ...] = (
    Action(
        "new-scene",
        "File",
        "New scene…",
        show("new-scene"),
        icon="scene",
        tooltip="Begin with a generated scene: choose one of a dozen, and steer it",
    ),
    Action(
        "open",
        "File",
        "Open…",
        lambda d: d.ask_open(),
        icon="open",
        tooltip="Open photos or projects, each in a tab of its own",
    ),
    Action("recent", "File", "Open recent", lambda d: None),
    Action(
        "add-photo",
        "File",
        "Add photo as layer…",
        lambda d: d.file_dialogs.ask_add_photos(),
        enabled=has_scene,
        icon="photo",
    ),
    SEPARATOR,
    Action(
        "save",
        "File",
        "Save project",
        lambda d: d.file_dialogs.save(),
        enabled=is_modified,
        icon="save",
        tooltip="Save everything, live objects included; the photo's own file is never written to",
    ),
    Action("save-as", "File", "Save project as…", lambda d: d.file_dialogs.ask_save_as(), enabled=has_scene),
    Action(
        "export",
        "File",
        "Export picture…",
        with_all(show("export")),
        enabled=has_scene,
        icon="export",
        tooltip="Write the picture as PNG, JPEG, TIFF or in another format",
    ),
    Action(
        "export-again",
        "File",
        "Export again",
        with_all(export_again),
        enabled=has_scene,
        tooltip="Write this picture once more under the same name, as it was chosen last",
    ),
    Action(
        "export-all",
        "File",
        "Export all…",
        with_all(show("export-all")),
        enabled=has_scene,
        tooltip="Write all pictures that are open into a folder, each in a file of its own",
    ),
    Action(
        "apply",
        "File",
        "Apply to photos…",
        show("apply"),
        enabled=has_scene,
        tooltip="Do with many photos what was done with this one: adjustments, filters, objects, texts",
    ),
    Action(
        "print",
        "File",
        "Print…",
        with_all(show("print")),
        enabled=has_scene,
        icon="print",
        tooltip="Print the finished picture, or save it on a page of a PDF",
    ),
    SEPARATOR,
    Action("close", "File", "Close picture", lambda d: d.closing.close(d.document.tab), enabled=has_scene),
    Action("close-all", "File", "Close all", lambda d: d.closing.close(*d.tabs.all), enabled=has_scene),
    Action("settings", "File", "Settings…", show("settings"), icon="settings"),
    Action("quit", "File", "Quit", lambda d: d.close()),
    Action("undo", "Edit", "Undo", undo, enabled=can_undo, icon="undo"),
    Action("redo", "Edit", "Redo", redo, enabled=can_redo, icon="redo"),
    SEPARATOR,
    *CLIPBOARD,
    SEPARATOR,
    DUPLICATE,
    Action("delete", "Edit", "Delete", do(selected_part.delete), enabled=has_layer, icon="trash"),
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
    Action(
        "fill-around",
        "Edit",
        "Fill from around",
        do(mending.fill_selection),
        enabled=has_selection,
        icon="heal",
        tooltip="What is selected goes, and what lies around it takes its place, on a layer of its own",
    ),
    SEPARATOR,
    *PROFILES,
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
    *LAYERS,
    *MASKS,
    *SELECT,
    *FILTER,
    tool_action("move", "Move, turn, scale", "Shift snaps to 15 degrees, Alt scales about the pivot, Ctrl distorts"),
    tool_action("brush", "Brush", "Paint where the object shall be"),
    tool_action("eraser", "Eraser", "Erase from the selected object's mask"),
    tool_action("edge-eraser", "Edge eraser", "Hide parts of the object, as feet in grass; its looks stay"),
    tool_action("box", "Box", "Drag a box: a shape of the chosen class fills it"),
    tool_action("marquee", "Select by a box", "Select a rectangle or an ellipse; what is painted keeps to it"),
    tool_action("lasso", "Lasso", "Draw around what is to be selected, or click its corners"),
    tool_action("wand", "Wand", "Select what is coloured like the place that is clicked"),
    tool_action("select-brush", "Selection brush", "Paint what is to be selected, shown in red"),
    tool_action("clone", "Clone stamp", "Alt-click where to copy from, then paint it elsewhere, on a layer of its own"),
    tool_action("spot-heal", "Spot healing", "Paint over a blemish: it is filled from around, on a layer of its own"),
    tool_action("heal", "Healing brush", "Like the clone stamp, but what is copied takes on the tone of the place"),
    tool_action("gradient", "Gradient", "Drag a gradient onto paint, or let a mask fade"),
    tool_action("text", "Text", "Click and type, or drag a box for a text that wraps; a click on a text edits it"),
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
    *VIEW,
    Action(
        "commands",
        "Help",
        "Find a command…",
        show("commands"),
        tooltip="Type a few letters of what you want to do",
    ),
    Action(
        "guide",
        "Help",
        "Guide",
        show("guide"),
        tooltip="A page for each task; it opens at the one about the tool in hand",
    ),
    Action(
        "tour",
        "Help",
        "Tour",
        lambda d: d.take_tour(),
        tooltip="Four steps beside the parts of the window: make an object, change it, move it, save it",
    ),
    Action("shortcuts", "Help", "Keyboard shortcuts", show("shortcuts")),
    Action(
        "last-error",
        "Help",
        "Last error…",
        show("last-error"),
        tooltip="What went wrong in Scumble itself, as a report to copy that names none of your files",
    ),
    Action("about", "Help", "About Scumble", show("about"), icon="info"),
)


def actions() -> tuple[Action, ...]:
    return tuple(row for row in TABLE if isinstance(row, Action))
