"""Rows of the table of actions: selecting a part of the picture, or a layer."""

from __future__ import annotations

from desktop_app.document import layer_commands as commands
from desktop_app.document import mending, removing, replacing, selecting
from desktop_app.shell.action import SEPARATOR, Action, ActionContext, do, has_layer, has_scene, has_selection, show


def modification_action(name: str) -> Action:
    dialog, title = f"select-{name}", selecting.MODIFICATIONS[name].title
    return Action(dialog, "Select", f"{title}…", show(dialog), enabled=has_selection)


def select_subject(context: ActionContext) -> None:
    context.choose_tool("subject")
    context.finding.find()


SELECT: tuple[Action | str, ...] = (
    Action("select-all", "Select", "Select all", do(selecting.everything), enabled=has_scene),
    Action(
        "deselect",
        "Select",
        "Select nothing",
        do(selecting.nothing),
        enabled=lambda d: has_selection(d) or has_layer(d),
        tooltip="No part of the picture; where that is so already, no layer",
    ),
    Action(
        "reselect", "Select", "Reselect", do(selecting.again), enabled=lambda d: selecting.last(d.document) is not None
    ),
    Action("invert-selection", "Select", "Invert selection", do(selecting.inverted), enabled=has_scene),
    SEPARATOR,
    *map(modification_action, selecting.MODIFICATIONS),
    SEPARATOR,
    Action(
        "select-layer",
        "Select",
        "Select the layer's pixels",
        do(selecting.by_selected_layer),
        enabled=has_layer,
        tooltip="What the layer covers; Ctrl+click on its picture in the list does the same",
    ),
    Action(
        "selection-to-mask",
        "Select",
        "Selection to the layer's mask",
        do(selecting.to_mask),
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
    Action(
        "cut-out-and-fill",
        "Select",
        "Cut out and fill the hole",
        do(mending.move_out_selection),
        enabled=has_selection,
        icon="cut",
        tooltip="What is selected of the photo, onto a layer over a hole that is filled from around it",
    ),
    Action(
        "remove-object",
        "Select",
        "Remove object",
        do(removing.remove_subject),
        enabled=has_scene,
        icon="fill",
        tooltip="Find the main thing in the photo, or in what is selected of it, and fill its place",
    ),
    Action(
        "replace-background",
        "Select",
        "Replace background…",
        show("replace-background"),
        enabled=lambda d: has_scene(d) and replacing.can_replace(d.document.scene),
        icon="background",
        tooltip="Cut out what is selected, or the main thing in the photo, and put another background behind it",
    ),
    SEPARATOR,
    Action("above", "Select", "Select the layer above", do(commands.select_beside, 1), enabled=has_scene),
    Action("below", "Select", "Select the layer below", do(commands.select_beside, -1), enabled=has_scene),
)
