"""An action: a row of the table of everything a person can do, and what it may ask and reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.canvas.view import Canvas
from desktop_app.document import layer_commands as commands
from desktop_app.document.clipboard import Clipboard
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.document.tabs import Tabs
from desktop_app.shell.closing import Closing
from desktop_app.shell.docks import Docks
from desktop_app.shell.file_dialogs import FileDialogs
from desktop_app.tools.finding import Finding
from desktop_app.tools.tip import BrushTip
from desktop_app.widgets.shortcuts import keys_of
from engine.scene.layers import Layer, common_extent

if TYPE_CHECKING:
    from desktop_app.panels.layers import LayersPanel  # which tells its shortcuts from the table
    from desktop_app.shell.status_bar import StatusLabels
    from desktop_app.shell.window_parts import WindowParts


class ActionContext(Protocol):
    """The window, as far as an action may reach it."""

    document: Document
    canvas: Canvas
    brush: BrushTip
    layers: LayersPanel  # where a name is edited
    finding: Finding  # of a subject in the photo
    file_dialogs: FileDialogs
    clipboard: Clipboard
    status_labels: StatusLabels
    files: Files
    panels: Docks
    parts: WindowParts
    tabs: Tabs
    closing: Closing

    def choose_tool(self, name: str) -> None: ...
    def show_dialog(self, name: str) -> None: ...
    def take_tour(self) -> None: ...
    def ask_open(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> bool: ...


Test = Callable[[ActionContext], bool]
Run = Callable[[ActionContext], object]


def always(context: ActionContext) -> bool:
    return True


def has_scene(context: ActionContext) -> bool:
    return not context.document.scene.is_empty


def has_tabs(context: ActionContext) -> bool:
    """Return whether several documents are open."""
    return len(context.tabs.all) > 1


def has_layer(context: ActionContext) -> bool:
    return context.document.selected is not None


def has_selection(context: ActionContext) -> bool:
    """Return whether a part of the picture is selected."""
    return context.document.scene.selection is not None


def has_object(context: ActionContext) -> bool:
    return context.document.selected_object is not None


def has_hidden(context: ActionContext) -> bool:
    """Return whether something of the selected object is hidden by hand."""
    layer = context.document.selected_object
    return layer is not None and not layer.hidden.is_empty


def has_extent(context: ActionContext) -> bool:
    """Return whether what is selected can be moved, turned, scaled and flipped."""
    return common_extent(context.document.selected_layers) is not None


def has_kind(kind: type[Layer]) -> Test:
    """Return whether the selected layer is of a kind."""
    return lambda context: isinstance(context.document.selected_layer, kind)


def can_undo(context: ActionContext) -> bool:
    return context.document.history.can_undo or context.canvas.tool.can_take_back


def can_redo(context: ActionContext) -> bool:
    return context.document.history.can_redo


def can_raise(context: ActionContext) -> bool:
    return commands.can_shift(context.document, 1)


def can_lower(context: ActionContext) -> bool:
    return commands.can_shift(context.document, -1)


def is_modified(context: ActionContext) -> bool:
    return has_scene(context) and (context.document.is_modified or context.document.path is None)


@dataclass(frozen=True)
class Action:
    """A row of the table."""

    name: str
    menu: str  # the menu it stands in; "" for none
    text: str
    run: Run
    enabled: Test = always
    icon: str = ""
    tooltip: str = ""  # what it says beside the text: a sentence
    tool: str = ""  # the tool it chooses: it is checked while that is in hand
    is_on: Test | None = None  # of one that switches something on and off: whether it is on
    on_canvas: bool = False  # its shortcut is the canvas's alone, since elsewhere the key has another use
    in_gesture: bool = False  # may be used while a gesture goes on
    submenu: str = ""  # the menu within its menu that it stands in

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """Its keys, the first of which is shown; on_canvas: only there."""
        return keys_of(self.name)


SEPARATOR = "-"  # in a table: a line in the menu of the action before it


def do(command: Callable[..., object], *arguments: object) -> Run:
    """Run a command of the document."""
    return lambda context: command(context.document, *arguments)


def show(dialog: str) -> Run:
    """Show a dialog of the window."""
    return lambda context: context.show_dialog(dialog)
