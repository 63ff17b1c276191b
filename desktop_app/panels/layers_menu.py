"""The menus of the layers panel: of its rows, and of the adjustments that can be added."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.document import layer_commands as commands
from desktop_app.document import looks, mask_commands
from desktop_app.document.document import Document
from desktop_app.document.looks_menu import LooksMenu
from desktop_app.widgets import icons
from desktop_app.widgets.shortcuts import shortcut_of
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import ADJUSTMENTS
from engine.scene.layers import GroupLayer


class _Menu(QMenu):
    """A menu whose entries tell shortcuts, which the window's own actions have."""

    def _entry(self, text: str, icon: str, action_name: str, run: Callable[[], object]) -> QAction:
        shortcut = shortcut_of(action_name)
        action = QAction(f"{text}\t{shortcut}" if shortcut else text, self)
        if icon:
            icons.set_icon(action, icon)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action


class LayersMenu(_Menu):
    """The commands for the selected layers."""

    def __init__(
        self,
        document: Document,
        rename: Callable[[], object],
        new_object: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layers = [document.scene.find(layer_id) for layer_id in document.selected_ids]
        is_hidden = bool(layers) and not layers[-1].visible
        is_locked = bool(layers) and layers[-1].locked
        has_group = any(isinstance(layer, GroupLayer) for layer in layers)
        self._entry(tr("Rename…"), "", "rename", rename).setEnabled(len(layers) == 1)
        self._entry(tr("Duplicate"), "duplicate", "duplicate", lambda: commands.duplicate(document))
        self._entry(tr("Delete"), "trash", "delete", lambda: commands.delete(document))
        self.addSeparator()
        eye, eye_icon = (tr("Show"), "eye") if is_hidden else (tr("Hide"), "eye-closed")
        lock, lock_icon = (tr("Unlock"), "unlock") if is_locked else (tr("Lock"), "lock")
        self._entry(eye, eye_icon, "visible", lambda: commands.toggle_visible(document))
        self._entry(lock, lock_icon, "locked", lambda: commands.toggle_locked(document))
        self.addSeparator()
        self._entry(tr("Group"), "group", "group", lambda: commands.group(document))
        self._entry(tr("Ungroup"), "ungroup", "ungroup", lambda: commands.ungroup(document)).setVisible(has_group)
        self._entry(tr("Move up"), "up", "raise", lambda: commands.shift(document, 1))
        self._entry(tr("Move down"), "down", "lower", lambda: commands.shift(document, -1))
        self.addSeparator()
        is_clipped = bool(layers) and layers[-1].is_clipped
        clip = tr("Release from the layer below") if is_clipped else tr("Clip to the layer below")
        self._entry(clip, "clip", "clip", lambda: mask_commands.toggle_clipped(document))
        one = layers[0] if len(layers) == 1 else None
        if mask_commands.can_have_mask(one):
            self._entry(tr("Add mask"), "mask", "add-mask", lambda: mask_commands.add(document))
        elif one is not None and one.layer_mask is not None:
            self._entry(tr("Delete mask"), "", "delete-mask", lambda: mask_commands.remove(document))
        if commands.can_have_drop_shadow(document) and one is not None:
            self._entry(tr("Drop shadow"), "drop-shadow", "drop-shadow", lambda: commands.drop_shadow(document))
        opening = looks.opening_of(document, document.selected_layer) if len(layers) == 1 else None
        if opening is not None:
            self.addSeparator()
            self.addMenu(LooksMenu(document, opening, self))
        if not layers:
            for action in self.actions():
                action.setEnabled(False)
        self.addSeparator()
        self._entry(tr("New object"), "add-object", "new-object", new_object).setEnabled(not document.scene.is_empty)


class AdjustmentsMenu(_Menu):
    """The adjustments there are, to add one."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for kind in ADJUSTMENTS.values():
            self._entry(tr(kind.title), kind.kind, f"new-{kind.kind}", partial(commands.new_adjustment, document, kind))
