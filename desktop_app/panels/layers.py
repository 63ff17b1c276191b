"""The layers panel: what lies over what, and how."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.document import layer_commands as commands
from desktop_app.document import layer_edits, mask_commands, selecting
from desktop_app.document.binding import Binding
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.panels.layers_masks import connect_masks, mask_button
from desktop_app.panels.layers_menu import AdjustmentsMenu, LayersMenu
from desktop_app.panels.layers_model import Column, LayersModel
from desktop_app.panels.layers_view import LayersView
from desktop_app.panels.thumbnails import Thumbnails
from desktop_app.widgets.blend_modes import add_modes, offer_pass_through
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label, line
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.layers import PASS_THROUGH, Layer

THUMBNAIL_MS = 120  # the pace at which thumbnails follow a stroke, which is not the pen's

EMPTY = "No layers yet.\nOpen a photo to begin, or drop one on the window."


class LayersPanel(QWidget):
    """Topmost first. Shows the document's scene and edits it; `new_object_wanted` asks for the brush."""

    new_object_wanted = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layers")
        self.document = document
        self.thumbnails = Thumbnails(document.engine.appearances)
        self.model = LayersModel(document, self)
        self.view = LayersView(self.model, document, self.thumbnails)
        self.mode = ComboBox(tr("Blend mode"), tr("How the colours of the layer meet those below it."))
        self.opacity = Slider(
            tr("Opacity"),
            Range(0, 100, step=1, default=100, unit="%"),
            tr("How much of the layer covers what lies below it."),
        )
        self._is_following = False  # the rows follow the document, not the other way round
        self._collapsed: set[str] = set()
        self._eyes_become: bool | None = None  # what the eyes become that the pointer is drawn over
        self._later = QTimer(self, singleShot=True, interval=THUMBNAIL_MS)
        self._later.timeout.connect(self._refresh_thumbnails)
        self._build()
        self._connect()
        self._follow_scene(is_new=True)

    # Building

    def _build(self) -> None:
        add_modes(self.mode)
        top = QVBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.setSpacing(4)
        top.addWidget(self.mode)
        top.addWidget(self.opacity)

        empty = label(tr(EMPTY), "muted", wraps=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setContentsMargins(16, 16, 16, 16)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(empty)

        self.new_button = icon_button(
            "add-object", tr("New object"), self._on_new_object, "new-object", tr("Then paint where it shall be.")
        )
        self.adjustment_button = icon_button(
            "adjustment", tr("New adjustment"), self._on_adjustments, more=tr("It changes the colours below it.")
        )
        self.mask_button = mask_button(self.document)
        self.group_button = icon_button(
            "group", tr("Group the chosen layers"), lambda: commands.group(self.document), "group"
        )
        self.duplicate_button = icon_button(
            "duplicate", tr("Duplicate"), lambda: commands.duplicate(self.document), "duplicate"
        )
        self.delete_button = icon_button("trash", tr("Delete"), lambda: commands.delete(self.document), "delete")
        bottom = QHBoxLayout()
        bottom.setContentsMargins(4, 4, 4, 4)
        bottom.setSpacing(4)
        bottom.addWidget(self.new_button)
        bottom.addWidget(self.adjustment_button)
        bottom.addWidget(self.mask_button)
        bottom.addStretch(1)
        for button in (self.group_button, self.duplicate_button, self.delete_button):
            bottom.addWidget(button)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.pages, 1)
        column.addWidget(line())
        column.addLayout(bottom)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self._bind = Binding(
            self.opacity,
            self.document,
            tr("Opacity"),
            read=lambda: 100.0 if self._current is None else self._current.opacity * 100,
            change=lambda scene, value: layer_edits.each(
                scene, self.document.selected_ids, lambda one, layer_id: edits.set_opacity(one, layer_id, value / 100)
            ),
            parent=self,
        )
        self.mode.activated.connect(self._on_mode)
        self.view.selectionModel().selectionChanged.connect(self._on_chosen)
        self.view.selectionModel().currentChanged.connect(self._on_chosen)
        self.view.collapsed.connect(self._on_collapsed)
        self.view.expanded.connect(self._on_expanded)
        self.view.eye_pressed.connect(self._on_eye)
        self.view.pixels_pressed.connect(lambda layer_id, way: selecting.by_layer(self.document, layer_id, way))
        connect_masks(self.view, self.document)
        self.view.eye_crossed.connect(self._on_eye_crossed)
        self.view.eye_released.connect(self._on_eye_released)
        self.view.lock_pressed.connect(self._on_lock)
        self.view.visibility_pressed.connect(lambda: commands.toggle_visible(self.document))
        self.view.delete_pressed.connect(lambda: commands.delete(self.document))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.document.changed.connect(self._on_changed)

    # What is chosen

    @property
    def _current(self) -> Layer | None:
        return self.document.selected_layer

    def _show_chosen(self) -> None:
        """Let the rows show what is chosen, telling nobody."""
        current = self.document.selected
        self._is_following = True
        rows = QItemSelection()
        for layer_id in self.document.selected_ids:
            index = self.model.index_of(layer_id)
            if index.isValid():
                rows.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().select(rows, flags.ClearAndSelect | flags.Rows)
        if current is not None:
            index = self.model.index_of(current)
            self.view.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.view.scrollTo(index)
        self._is_following = False
        self._show_state()

    @Slot()
    def _on_chosen(self) -> None:
        if self._is_following:
            return
        rows = self.view.selectionModel().selectedRows(Column.NAME)
        ids = [layer.id for index in rows if (layer := self.model.layer(index)) is not None]
        current = self.model.layer(self.view.currentIndex())
        if current is not None and current.id in ids:
            ids.append(current.id)
        commands.select(self.document, ids)

    # From the document

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "selected":
            self._show_chosen()
        elif change.what == "appearance":
            self._refresh_soon()
        elif change.what in ("view", "masking"):
            self.view.viewport().update()
        elif change.what == "file":
            self._follow_scene(is_new=True)
        elif change.what == "scene":
            self._follow_scene(change.source)

    def _follow_scene(self, source: object | None = None, is_new: bool = False) -> None:
        """Show the scene; is_new: another document, of which no row has been shown yet."""
        scene = self.document.scene
        place = self.view.verticalScrollBar().value()
        self._is_following = True
        is_new = self.model.follow(scene) or is_new
        if is_new:
            for layer_id in self.model.groups():
                self.view.setExpanded(self.model.index_of(layer_id, Column.EYE), layer_id not in self._collapsed)
        self._is_following = False
        if is_new:
            self.thumbnails.keep_only({layer.id for layer in scene.walk()})
            self.view.verticalScrollBar().setValue(place)
            self._show_chosen()
        else:
            self._refresh_soon()
        self.pages.setCurrentIndex(1 if scene.is_empty else 0)
        self._show_state(source)

    def _refresh_soon(self) -> None:
        if not self._later.isActive():
            self._later.start()

    @Slot()
    def _refresh_thumbnails(self) -> None:
        if self.document.history.in_gesture:
            self._later.start()  # the canvas is what one looks at then
        else:
            self.model.refresh(None)

    def _show_state(self, source: object | None = None) -> None:
        """Let the controls above and below the rows show the chosen layer."""
        layer, scene = self._current, self.document.scene
        can_edit = layer is not None and not scene.is_locked(layer.id)
        for control in (self.mode, self.opacity):
            control.setEnabled(can_edit)
        if source is not self.opacity:
            self._bind.show()
        selected = self.document.selected_layers
        offer_pass_through(self.mode, bool(selected) and all(PASS_THROUGH in one.modes for one in selected))
        self.mode.set_value("normal" if layer is None else layer.mode)
        for button in (self.new_button, self.adjustment_button):
            button.setEnabled(not scene.is_empty)
        self.mask_button.setEnabled(mask_commands.can_have_mask(layer) and can_edit)
        for button in (self.group_button, self.duplicate_button, self.delete_button):
            button.setEnabled(bool(self.document.selected_ids))

    # Edits

    @Slot(int)
    def _on_mode(self, _row: int) -> None:
        if not commands.set_mode(self.document, self.document.selected_ids, self.mode.value):
            self._show_state()

    @Slot()
    def _on_new_object(self) -> None:
        self.document.select(None)
        self.new_object_wanted.emit()

    def _on_adjustments(self) -> None:
        menu = AdjustmentsMenu(self.document, self)
        menu.exec(self.adjustment_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.deleteLater()

    def rename(self) -> None:
        """Open the editor over the selected layer's name."""
        if self.document.selected is not None:
            self.view.edit(self.model.index_of(self.document.selected))

    # The eyes

    @Slot(str, bool)
    def _on_eye(self, layer_id: str, is_alone: bool) -> None:
        if is_alone:
            self.document.look_alone(layer_id)
            return
        if self.document.alone is not None:
            self.document.look_alone(None)  # a person who shows and hides wants to see it
        layer = self.document.scene.find(layer_id)
        self._eyes_become = not layer.visible
        what = tr("Hide {name}") if layer.visible else tr("Show {name}")
        self.document.begin(commands.named(self.document, what, [layer_id]), source=self.view)
        self._on_eye_crossed(layer_id)

    @Slot(str)
    def _on_eye_crossed(self, layer_id: str) -> None:
        visible = self._eyes_become
        if visible is not None and self.document.history.in_gesture:
            self.document.update(lambda scene: edits.set_visible(scene, layer_id, visible))

    @Slot()
    def _on_eye_released(self) -> None:
        if self._eyes_become is not None and self.document.history.in_gesture:
            self.document.commit()
        self._eyes_become = None

    @Slot(str)
    def _on_lock(self, layer_id: str) -> None:
        commands.toggle_locked(self.document, layer_id)

    # The menu

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(self.view.viewport().mapToGlobal(place))
        menu.deleteLater()

    def menu(self) -> LayersMenu:
        """Return what can be done with the selected layers."""
        return LayersMenu(self.document, self.rename, self._on_new_object, self)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        layer = self.model.layer(index)
        if layer is not None and not self._is_following:
            self._collapsed.add(layer.id)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        layer = self.model.layer(index)
        if layer is not None:
            self._collapsed.discard(layer.id)
