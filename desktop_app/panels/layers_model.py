"""The scene's layers as a tree that a view can show: topmost first, groups with what they hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.document.closed_groups import tell_if_acting_on_less
from desktop_app.document.document import Document
from desktop_app.document.layer_edits import moved
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.kinds.table import row_of
from desktop_app.widgets.blend_modes import mode_name
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import tr, within
from engine.scene import edits
from engine.scene.layers import GroupLayer, Layer
from engine.scene.scene import Scene

DRAGGED = "application/x-scumble-layers"

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of a row, from the left."""

    EYE = 0
    NAME = 1
    LOCK = 2


@dataclass(frozen=True)
class Dragged:
    """Layers that are dragged out of a list."""

    tab: str  # the key of the tab that they lie in
    ids: tuple[str, ...]


@dataclass
class _Node:
    """A row: the layer and where it hangs."""

    layer: Layer
    parent: int  # number of the group's node, 0 at the top level
    row: int
    children: list[int] = field(default_factory=list)  # topmost first


class LayersModel(QAbstractItemModel):
    """Reads the document's scene; what a person does to a row becomes an edit of the document."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._numbers: dict[str, int] = {}  # a layer keeps its number for as long as the panel lives
        self._nodes: dict[int, _Node] = {}
        self._top: list[int] = []
        self._read(document.scene)

    # From the scene

    def follow(self, scene: Scene) -> bool:
        """Show this scene; True when rows came, went or moved, so that the view has lost its place.

        A row of which only the pictures changed is left for `refresh`.
        """
        before = {number: node.layer for number, node in self._nodes.items()}
        if self._shape_of(scene.layers) != self._shape():
            self.beginResetModel()
            self._read(scene)
            self.endResetModel()
            return True
        self._read(scene)
        for number, node in self._nodes.items():
            if node.layer is not before[number] and _said(node.layer) != _said(before[number]):
                self._tell(number)
        return False

    def refresh(self, layer_id: str | None) -> None:
        """Draw a layer's row again, or all: its pictures have changed."""
        for number, node in self._nodes.items():
            if layer_id is None or node.layer.id == layer_id:
                self._tell(number)

    def _tell(self, number: int) -> None:
        row = self._nodes[number].row
        self.dataChanged.emit(self.createIndex(row, Column.EYE, number), self.createIndex(row, Column.LOCK, number))

    def _read(self, scene: Scene) -> None:
        self._nodes = {}
        self._top = self._hang(scene.layers, 0)

    def _hang(self, layers: Sequence[Layer], parent: int) -> list[int]:
        numbers = []
        for row, layer in enumerate(reversed(layers)):
            number = self._numbers.setdefault(layer.id, len(self._numbers) + 1)
            self._nodes[number] = _Node(layer, parent, row)
            self._nodes[number].children = self._hang(layer.children, number)
            numbers.append(number)
        return numbers

    def _shape_of(self, layers: Sequence[Layer]) -> list[object]:
        return [
            (layer.id, type(layer), self._shape_of(layer.children) if isinstance(layer, GroupLayer) else None)
            for layer in reversed(layers)
        ]

    def _shape(self, numbers: Iterable[int] | None = None) -> list[object]:
        found: list[object] = []
        for number in self._top if numbers is None else numbers:
            node = self._nodes[number]
            inner = self._shape(node.children) if isinstance(node.layer, GroupLayer) else None
            found.append((node.layer.id, type(node.layer), inner))
        return found

    # For the panel

    def layer(self, index: Index) -> Layer | None:
        """The layer of a row; None where there is none."""
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        return None if node is None else node.layer

    def index_of(self, layer_id: str, column: Column = Column.NAME) -> QModelIndex:
        """The cell of a layer; invalid where it is not shown."""
        number = self._numbers.get(layer_id, 0)
        node = self._nodes.get(number)
        return QModelIndex() if node is None else self.createIndex(node.row, column, number)

    def groups(self) -> list[str]:
        """The ids of all groups."""
        return [node.layer.id for node in self._nodes.values() if isinstance(node.layer, GroupLayer)]

    # Of a model

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        numbers = self._children(parent)
        if not (0 <= row < len(numbers) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, numbers[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        if node is None or node.parent == 0:
            return QModelIndex()
        return self.createIndex(self._nodes[node.parent].row, 0, node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def _children(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self._top
        node = self._nodes.get(parent.internalId())
        return [] if node is None else node.children

    def flags(self, index: Index) -> Qt.ItemFlag:
        layer = self.layer(index)
        if layer is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        made = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        if index.column() == Column.NAME:
            made |= Qt.ItemFlag.ItemIsEditable
        if isinstance(layer, GroupLayer):
            made |= Qt.ItemFlag.ItemIsDropEnabled
        return made

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        layer = self.layer(index)
        if layer is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole and index.column() == Column.NAME:
            return shown_name(layer)
        if role == Qt.ItemDataRole.EditRole:
            return shown_name(layer)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(layer, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(_tip(layer, Column(index.column())))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        layer = self.layer(index)
        name = plain(str(value)).strip()
        if layer is None or role != Qt.ItemDataRole.EditRole or not name or name in (layer.name, shown_name(layer)):
            return False
        return self._document.attempt(tr("Rename"), lambda scene: edits.rename(scene, layer.id, name))

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        layers = (self.layer(index) for index in indexes if index.column() == Column.NAME)
        made = QMimeData()
        text = json.dumps([self._document.tab.key, *(layer.id for layer in layers if layer is not None)])
        made.setData(DRAGGED, QByteArray(text.encode()))
        return made

    def has(self, layers: Dragged) -> bool:
        """Return whether what is dragged lies in the document that is shown."""
        return layers.tab == self._document.tab.key

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        layers = dragged(data)
        if layers is None or not self.has(layers):
            return False
        ids = [layer_id for layer_id in layers.ids if self._document.scene.has(layer_id)]
        group = self.layer(parent)
        if not ids or (group is not None and not isinstance(group, GroupLayer)):
            return False
        group_id = None if group is None else group.id
        shown = [self._nodes[number].layer.id for number in self._children(parent)]
        if row < 0:  # upon a group: its top; beside everything: the very bottom
            row = 0 if group is not None else len(shown)
        below = [one for one in shown[row:] if one not in ids and self._document.scene.find(one).owner not in ids]
        label = tr("Move layer") if len(ids) == 1 else tr("Move {ids} layers", ids=len(ids))
        before = self._document.scene
        is_done = self._document.attempt(label, lambda scene: moved(scene, ids, len(below), group_id))
        tell_if_acting_on_less(self._document, before)
        return is_done


def dragged(data: QMimeData) -> Dragged | None:
    """Return the layers that are being dragged; None where it is something else."""
    if not data.hasFormat(DRAGGED):
        return None
    try:
        found = json.loads(bytes(data.data(DRAGGED).data()).decode())
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or len(found) < 2 or not all(isinstance(one, str) for one in found):
        return None
    return Dragged(found[0], tuple(found[1:]))


def second_line(layer: Layer) -> str:
    """Below the name: the kind, and how it is laid over the rest where that is out of the ordinary."""
    row = row_of(layer)
    parts = [row.kind(layer)]
    if shown_name(layer).lower().startswith(parts[0].lower()):
        parts = [row.noun(layer)]  # the name tells the kind already
    if layer.mode != layer.modes[0]:
        parts.append(within(mode_name(layer.mode)))
    if layer.opacity < 1.0:
        parts.append(f"{round(layer.opacity * 100)}%")
    return " · ".join(parts)


def _said(layer: Layer) -> tuple[object, ...]:
    """Return all that a row shows besides pictures."""
    mask = layer.layer_mask
    states = layer.visible, layer.locked, layer.is_clipped, mask is not None, mask is not None and mask.enabled
    return shown_name(layer), second_line(layer), *states


def _spoken(layer: Layer, column: Column) -> str:
    name = shown_name(layer)
    if column is Column.EYE:
        return f"{name}: {tr('visible') if layer.visible else tr('hidden')}"
    if column is Column.LOCK:
        return f"{name}: {tr('locked') if layer.locked else tr('not locked')}"
    states = [
        *([] if layer.visible else [tr("hidden")]),
        *([tr("locked")] if layer.locked else []),
        *([tr("clipped to the layer below")] if layer.is_clipped else []),
        *([tr("mask disabled")] if layer.layer_mask is not None and not layer.layer_mask.enabled else []),
    ]
    return ", ".join((name, second_line(layer), *states))


def _tip(layer: Layer, column: Column) -> str:
    if column is Column.EYE:
        return (
            tr("Hide (Space). Alt-click: this layer alone.")
            if layer.visible
            else tr("Show (Space). Alt-click: this layer alone.")
        )
    if column is Column.LOCK:
        return tr("Unlock, so that it can be changed.") if layer.locked else tr("Lock against changes.")
    what = f"{shown_name(layer)}: {second_line(layer)}"
    if layer.layer_mask is not None:
        return tr(
            "{what}. Click its mask to paint that; Alt-click looks at the mask alone, Shift-click disables it, "
            "Ctrl-click selects by it.",
            what=what,
        )
    return tr("{what}. Double-click or F2 renames, dragging reorders.", what=what)
