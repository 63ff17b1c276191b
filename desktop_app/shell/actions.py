"""One table of everything a person can do; menus, the tool bar and the list of shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.canvas.view import Canvas
from desktop_app.document import pick_up, refine_mask
from desktop_app.document.document import Document
from desktop_app.tools.brush import BrushTip
from desktop_app.tools.finding import Finding
from desktop_app.widgets.shortcuts import SHORTCUTS
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import GroupLayer, common_extent
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from desktop_app.panels.layers import LayersPanel  # which tells its shortcuts from this table


class Desk(Protocol):
    """What an action may reach: the window, as far as it is needed here."""

    session: Document
    canvas: Canvas
    tip: BrushTip
    layers: LayersPanel  # acts on all layers that are chosen there
    finding: Finding  # of a subject in the photo

    def choose_tool(self, name: str) -> None: ...
    def ask_new_scene(self) -> None: ...
    def ask_open(self) -> None: ...
    def ask_add_photo(self) -> None: ...
    def save(self) -> None: ...
    def ask_save_as(self) -> None: ...
    def ask_export(self) -> None: ...
    def close_document(self) -> None: ...
    def show_settings(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def toggle_panels(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def reset_layout(self) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> bool: ...


Test = Callable[[Desk], bool]
Run = Callable[[Desk], object]


def always(desk: Desk) -> bool:
    return True


def has_scene(desk: Desk) -> bool:
    return not desk.session.scene.is_empty


def has_selection(desk: Desk) -> bool:
    return desk.session.selected is not None


def has_object(desk: Desk) -> bool:
    return desk.session.selected_object is not None


def has_extent(desk: Desk) -> bool:
    """Whether what is selected can be moved, turned, scaled and flipped."""
    return common_extent(desk.session.selected_layers) is not None


def has_live(desk: Desk) -> bool:
    return desk.session.selected_live is not None


def has_group(desk: Desk) -> bool:
    return isinstance(desk.session.selected_layer, GroupLayer)


def can_undo(desk: Desk) -> bool:
    return desk.session.history.can_undo or desk.canvas.tool.can_take_back


def can_redo(desk: Desk) -> bool:
    return desk.session.history.can_redo


def can_go_up(desk: Desk) -> bool:
    return _can_step(desk.session, 1)


def can_go_down(desk: Desk) -> bool:
    return _can_step(desk.session, -1)


def is_modified(desk: Desk) -> bool:
    return has_scene(desk) and (desk.session.is_modified or desk.session.path is None)


@dataclass(frozen=True)
class Action:
    """One row of the table."""

    name: str
    menu: str  # the menu it stands in; "" for none
    text: str
    run: Run
    enabled: Test = always
    icon: str = ""
    tip: str = ""  # one sentence more than the text, for tooltips
    tool: str = ""  # the tool it chooses: it is checked while that is in hand
    on_canvas: bool = False  # its shortcut is the canvas's alone, since elsewhere the key has another use
    in_gesture: bool = False  # may be used while a gesture goes on

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """Its keys, the first of which is shown; on_canvas: only there."""
        return SHORTCUTS.get(self.name, ())


SEPARATOR = "-"


def tool_action(name: str, text: str, tip: str) -> Action:
    def run(desk: Desk) -> None:
        desk.choose_tool(name)

    return Action(name, "Tools", text, run, icon=name, tip=tip, tool=name)


# What the functions do


def undo(desk: Desk) -> None:
    if not desk.canvas.tool.take_back():
        desk.session.undo()


def redo(desk: Desk) -> None:
    desk.session.redo()


def new_object(desk: Desk) -> None:
    """The next stroke or box makes another object instead of changing the selected one's mask."""
    desk.session.select(None)
    if desk.canvas.tool.name != "box":
        desk.choose_tool("brush")


def select_subject(desk: Desk) -> None:
    desk.choose_tool("subject")
    desk.session.guarded(desk.finding.find)


def new_background(desk: Desk) -> None:
    """A plain ground below everything, selected so that its colours can be chosen."""
    made: list[str] = []

    def change(scene: Scene) -> Scene:
        scene, layer_id = edits.add_background(scene, [(255, 255, 255)])
        made.append(layer_id)
        return scene

    if desk.session.attempt("Add background", change):
        desk.session.select(made[0])


def new_noise(desk: Desk) -> None:
    if desk.session.selected is not None:
        desk.session.new_noise(desk.session.selected)


def flip(desk: Desk) -> None:
    layers = desk.session.selected_layers
    extent = common_extent(layers)
    if extent is not None:
        name = layers[0].name if len(layers) == 1 else f"{len(layers)} layers"
        desk.session.attempt(f"Flip {name}", lambda scene: edits.transform(scene, layers, extent.mirror))


def toggle_locked(desk: Desk) -> None:
    desk.layers.toggle_locked()


def _can_step(session: Document, by: int) -> bool:
    """Whether the selected layer has a neighbour above (1) or below (-1) it."""
    if session.selected is None:
        return False
    siblings = [layer.id for layer in session.scene.siblings_of(session.selected)]
    return 0 <= siblings.index(session.selected) + by < len(siblings)


def _select_beside(desk: Desk, by: int) -> None:
    session = desk.session
    ids = [layer.id for layer in session.scene.walk()]
    if not ids:
        return
    at = ids.index(session.selected) + by if session.selected in ids else (0 if by > 0 else len(ids) - 1)
    session.select(ids[min(len(ids) - 1, max(0, at))])


def select_above(desk: Desk) -> None:
    _select_beside(desk, 1)


def select_below(desk: Desk) -> None:
    _select_beside(desk, -1)


def invert_mask(desk: Desk) -> None:
    """Within the object's frame, what was masked is not and what was not is."""
    session = desk.session
    layer = session.selected_object
    if layer is None:
        return

    def change(scene: Scene) -> Scene:
        inverted = layer.mask.inverted(layer.frame)
        if inverted.is_empty:
            raise Problem("Nothing of the mask would be left.")
        return edits.set_mask(scene, layer.id, inverted)

    session.attempt("Invert mask", change)


MENUS = ("File", "Edit", "Layer", "Select", "Tools", "View", "Help")

# SEPARATOR stands for a line in the menu of the action before it.
TABLE: tuple[Action | str, ...] = (
    Action(
        "new-scene",
        "File",
        "New scene…",
        lambda d: d.ask_new_scene(),
        icon="scene",
        tip="Begin with a generated scene: choose one of a dozen, and steer it",
    ),
    Action("open", "File", "Open…", lambda d: d.ask_open(), icon="open", tip="Open a photo or a project"),
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
        tip="Save everything, live objects included; the photo's own file is never written to",
    ),
    Action("save-as", "File", "Save project as…", lambda d: d.ask_save_as(), enabled=has_scene),
    Action(
        "export",
        "File",
        "Export picture…",
        lambda d: d.ask_export(),
        enabled=has_scene,
        icon="export",
        tip="Write the picture as PNG or JPEG",
    ),
    SEPARATOR,
    Action("close", "File", "Close picture", lambda d: d.close_document(), enabled=has_scene),
    Action("settings", "File", "Settings…", lambda d: d.show_settings(), icon="settings"),
    Action("quit", "File", "Quit", lambda d: d.close()),
    Action("undo", "Edit", "Undo", undo, enabled=can_undo, icon="undo"),
    Action("redo", "Edit", "Redo", redo, enabled=can_redo, icon="redo"),
    SEPARATOR,
    Action("duplicate", "Edit", "Duplicate", lambda d: d.layers.duplicate(), enabled=has_selection, icon="duplicate"),
    Action("delete", "Edit", "Delete", lambda d: d.layers.delete(), enabled=has_selection, icon="trash"),
    SEPARATOR,
    Action(
        "stop",
        "Edit",
        "Cancel",
        lambda d: d.stop(),
        icon="stop",
        tip="Take back the gesture under way, or stop what the engine still has to do",
        in_gesture=True,
    ),
    Action(
        "new-object",
        "Layer",
        "New object",
        new_object,
        enabled=has_scene,
        icon="add-object",
        tip="The next stroke makes a new object of the chosen class",
    ),
    Action(
        "new-background",
        "Layer",
        "New background",
        new_background,
        enabled=has_scene,
        icon="background",
        tip="A colour, a gradient or a generated scene below everything",
    ),
    Action(
        "new-noise", "Layer", "New noise", new_noise, enabled=has_live, icon="dice", tip="Throw the dice: another one"
    ),
    Action(
        "pick-up",
        "Layer",
        "Pick up looks from under the mask",
        lambda d: pick_up.from_under(d.session),
        enabled=has_object,
        icon="picker",
        tip="Let the object look like what stands there in the photo",
    ),
    Action(
        "pick-up-photo",
        "Layer",
        "Pick up looks from a photo…",
        lambda d: pick_up.ask_photo(d.session, d.canvas.window()),
        enabled=has_object,
        tip="Let the object look like the one of another photo, or like a cut-out",
    ),
    Action(
        "copy-looks",
        "Layer",
        "Copy looks",
        lambda d: pick_up.copy(d.session),
        enabled=has_object,
        tip="Keep the object's looks for others of its class",
    ),
    Action(
        "paste-looks",
        "Layer",
        "Paste looks",
        lambda d: pick_up.paste(d.session),
        enabled=lambda d: pick_up.can_paste(d.session),
        tip="Give the object the looks that were copied",
    ),
    SEPARATOR,
    Action("flip", "Layer", "Flip horizontally", flip, enabled=has_extent, icon="flip"),
    Action("invert-mask", "Layer", "Invert mask in its frame", invert_mask, enabled=has_object, icon="invert"),
    Action(
        "refine-mask",
        "Layer",
        "Refine mask",
        lambda d: refine_mask.refine(d.session),
        enabled=has_object,
        icon="refine",
        tip="Turn a roughly painted mask into a plausible shape of its class",
    ),
    SEPARATOR,
    Action("raise", "Layer", "Move up", lambda d: d.layers.shift(1), enabled=can_go_up, icon="up"),
    Action("lower", "Layer", "Move down", lambda d: d.layers.shift(-1), enabled=can_go_down, icon="down"),
    Action("group", "Layer", "Group", lambda d: d.layers.group(), enabled=has_selection, icon="group"),
    Action("ungroup", "Layer", "Ungroup", lambda d: d.layers.ungroup(), enabled=has_group, icon="ungroup"),
    SEPARATOR,
    Action("rename", "Layer", "Rename", lambda d: d.layers.rename(), enabled=has_selection),
    Action("visible", "Layer", "Show or hide", lambda d: d.layers.toggle_visible(), enabled=has_selection, icon="eye"),
    Action("locked", "Layer", "Lock or unlock", toggle_locked, enabled=has_selection, icon="lock"),
    Action(
        "select-subject",
        "Select",
        "Select subject",
        select_subject,
        enabled=has_scene,
        icon="subject",
        tip="Find the main thing in the photo, to replace or copy it",
    ),
    SEPARATOR,
    Action("above", "Select", "Select the layer above", select_above, enabled=has_scene),
    Action("below", "Select", "Select the layer below", select_below, enabled=has_scene),
    Action(
        "deselect",
        "Select",
        "Select nothing",
        lambda d: d.session.select(None),
        enabled=has_selection,
    ),
    tool_action("move", "Move, turn, scale", "Shift snaps to 15 degrees, Alt scales from the centre"),
    tool_action("brush", "Brush", "Paint where the object shall be"),
    tool_action("eraser", "Eraser", "Erase from the selected object's mask"),
    tool_action("box", "Box", "Drag a box: a shape of the chosen class fills it"),
    tool_action("subject", "Subject", "Find a thing in the photo, to replace or copy it"),
    tool_action("hand", "Hand", "Drag to look elsewhere; holding Space does it from every tool"),
    tool_action("zoom", "Zoom", "Click to zoom in, Alt-click to zoom out, drag sideways to zoom freely"),
    SEPARATOR,
    Action("smaller", "Tools", "Smaller brush", lambda d: d.tip.step_size(-1), in_gesture=True),
    Action("larger", "Tools", "Larger brush", lambda d: d.tip.step_size(1), in_gesture=True),
    Action("softer", "Tools", "Softer brush", lambda d: d.tip.step_hardness(-1), in_gesture=True),
    Action("harder", "Tools", "Harder brush", lambda d: d.tip.step_hardness(1), in_gesture=True),
    Action("swap", "Tools", "Swap painting and erasing", lambda d: d.tip.set_erases(not d.tip.tip.erases)),
    Action("fit", "View", "Fit in window", lambda d: d.canvas.fit(), enabled=has_scene, icon="fit"),
    Action("actual", "View", "100 %", lambda d: d.canvas.zoom_to(1.0), enabled=has_scene),
    Action("zoom-in", "View", "Zoom in", lambda d: d.canvas.zoom_in(), enabled=has_scene),
    Action("zoom-out", "View", "Zoom out", lambda d: d.canvas.zoom_out(), enabled=has_scene),
    SEPARATOR,
    Action("panels", "View", "Show or hide the panels", lambda d: d.toggle_panels(), on_canvas=True),
    Action("full-screen", "View", "Full screen", lambda d: d.toggle_full_screen()),
    Action("reset-layout", "View", "Reset the panels", lambda d: d.reset_layout()),
    Action("shortcuts", "Help", "Keyboard shortcuts", lambda d: d.show_shortcuts()),
    Action("about", "Help", "About Scumble", lambda d: d.show_about(), icon="info"),
)

# Keys that are held or belong to the pointer; they stand in the list of shortcuts beside those of the table.
HELD_KEYS = (
    ("Space and drag, middle button", "Look elsewhere"),
    ("Ctrl and wheel", "Zoom at the pointer"),
    ("\\ held", "Show the photo as it was"),
    ("Shift-click", "Straight line from the last stroke"),
    ("Ctrl-click", "Select the object under the brush"),
    ("Shift, Alt, Space with a box", "Square, from the middle, move it"),
    ("Alt-click", "What does not belong to the subject"),
    ("Enter", "Make an object of the subject"),
    ("Arrows, with Shift ten-fold", "Nudge the selected object"),
)


def actions() -> tuple[Action, ...]:
    return tuple(row for row in TABLE if isinstance(row, Action))
