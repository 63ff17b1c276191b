"""The menu at the pointer: which layers lie there, and what of the actions' table fits the selected one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.kinds.table import row_of
from desktop_app.tools.handles import layer_at
from desktop_app.tools.text import TextTool
from desktop_app.widgets.translation import tr
from engine.scene.layers import Layer
from engine.scene.scene import Scene

MOST_LAYERS = 8  # that are offered at one point
CLIPBOARD = ("cut", "copy", "copy-merged", "paste", "paste-in-place")
OBJECT = ("new-noise", "new-shadow", "hide-feet", "show-all", "apply-adjustment")
LAYER = ("edit-text", "drop-shadow", "rename", "duplicate", "delete", "visible", "locked")
SUBMENUS: dict[str, tuple[str, ...]] = {
    "Looks": ("pick-up", "pick-up-photo", "copy-looks", "paste-looks"),
    "Mask": (
        *("add-mask", "add-hiding-mask", "mask-on", "link-mask", "view-mask", "invert-mask", "refine-mask"),
        *("selection-to-mask", "mask-to-selection", "apply-mask", "delete-mask", "copy-mask", "paste-mask"),
    ),
    "Arrange": ("raise", "lower", "bring-in-front", "group", "ungroup", "clip"),
    "Transform": ("flip", "flip-vertical", "rotate-right", "rotate-left", "reset-distortion"),
    "Align": (
        *("align-left", "align-centre", "align-right", "align-top", "align-middle", "align-bottom"),
        *("distribute-across", "distribute-down"),
    ),
    "Merge": ("merge", "to-pixels", "merge-visible", "flatten"),
    "Selection": (
        *("select-all", "deselect", "reselect", "invert-selection", "select-grow", "select-shrink", "select-feather"),
        *("select-layer", "cut-out-and-fill", "crop-to-selection"),
    ),
}


class CanvasMenu(QMenu):
    """Made for one point of the canvas; only what can be used now is in it."""

    def __init__(
        self,
        document: Document,
        actions: Mapping[str, QAction],  # of the window, by name
        at: tuple[float, float] | None,  # canvas px; None: no place in particular
    ) -> None:
        super().__init__()
        self._actions = actions
        if at is not None:
            for layer in layers_at(document.scene, *at)[:MOST_LAYERS]:
                self._offer(document, layer)
        self._add(self, CLIPBOARD)
        if document.selected is not None:
            self._add(self, OBJECT)
            self._add(self, LAYER)
        self.addSeparator()
        for title, names in SUBMENUS.items():
            menu = QMenu(tr(title), self)
            self._add(menu, names)
            if not menu.isEmpty():
                self.addMenu(menu)

    def _offer(self, document: Document, layer: Layer) -> None:
        """Add a layer to select."""
        action = self.addAction(f"{shown_name(layer, 40).replace('&', '&&')}\t{tr(row_of(layer).noun(layer))}")
        action.setCheckable(True)
        action.setChecked(layer.id in document.selected_ids)
        action.triggered.connect(partial(_select, document, layer.id))

    def _add(self, menu: QMenu, names: tuple[str, ...]) -> None:
        """Add those of the actions that can be used now, after a line."""
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in names if self._actions[name].isEnabled()])


class CanvasMenus(QObject):
    """Shows the menu for a right click on the canvas, and in its middle for the menu key and Shift+F10.

    Of a text that is typed, it is the menu that all fields for words have.
    """

    def __init__(self, canvas: Canvas, document: Document, actions: Mapping[str, QAction]) -> None:
        super().__init__(canvas)
        self._canvas, self._document, self._actions = canvas, document, actions
        self.shown: QMenu | None = None
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._on_asked)
        key = QShortcut(canvas)
        key.setKeys([QKeySequence("Shift+F10"), QKeySequence("Menu")])
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self._on_asked(canvas.rect().center()))

    @Slot(QPoint)
    def _on_asked(self, place: QPoint) -> None:
        canvas, document = self._canvas, self._document
        if canvas.is_in_gesture or document.scene.is_empty:
            return
        tool = canvas.tool
        if isinstance(tool, TextTool) and tool.typing.is_on:
            self._pop_up(tool.field.createStandardContextMenu(), place)
            return
        ratio = canvas.devicePixelRatioF()
        x, y = canvas.viewport.to_canvas(place.x() * ratio, place.y() * ratio)
        found = layer_at(document.scene, x, y)
        if canvas.tool.name == "move" and found is not None and found.id not in document.selected_ids:
            document.select(found.id)
        self._pop_up(CanvasMenu(document, self._actions, (x, y)), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        self.shown = menu
        menu.setParent(self._canvas, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._canvas.mapToGlobal(place))


def layers_at(scene: Scene, x: float, y: float) -> list[Layer]:
    """Return the layers that are seen at a canvas point, topmost first."""
    return [layer for layer in reversed(list(scene.walk())) if layer.covers(x, y) and scene.is_seen(layer.id)]


def _select(document: Document, layer_id: str) -> None:
    document.select(layer_id)
