"""What can be read of the document that a window shows: its history, file, and what is seen and selected of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.document.layer_edits import outermost
from desktop_app.document.tab import Tab
from engine.scene.history import History
from engine.scene.layers import Layer, LiveLayer, ObjectLayer, is_live
from engine.scene.scene import EMPTY, Scene


class ShownTab(QObject):
    """Answers for whichever tab is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tab = Tab(History(EMPTY))

    @property
    def history(self) -> History:
        return self.tab.history

    @property
    def path(self) -> Path | None:
        """The project's file; None while there is none."""
        return self.tab.path

    @property
    def source(self) -> Path | None:
        """What was opened: the photo or the project."""
        return self.tab.source

    @property
    def scene(self) -> Scene:
        return self.history.scene

    @property
    def is_modified(self) -> bool:
        return self.history.is_modified

    @property
    def title(self) -> str:
        """The document's name, without its folder."""
        return self.tab.title

    # What is looked at

    @property
    def seen_scene(self) -> Scene:
        """The scene as it is looked at: all of it, or one layer alone."""
        return self.tab.solo.seen(self.scene)

    @property
    def alone(self) -> Layer | None:
        """The layer that is looked at alone."""
        return self.scene.get(self.tab.solo.layer_id or "")

    # The layers that are selected

    @property
    def selected(self) -> str | None:
        """The id of the selected layer; of several the one whose properties are shown."""
        return self.tab.selected

    @property
    def selected_ids(self) -> list[str]:
        """The ids of all selected layers, bottom first."""
        return [layer.id for layer in self.scene.walk() if layer.id in self.tab.selected_ids]

    @property
    def selected_layers(self) -> list[Layer]:
        """All selected layers, bottom first, but for those in a group that is selected, too."""
        return [self.scene.find(layer_id) for layer_id in outermost(self.scene, self.tab.selected_ids)]

    @property
    def selected_layer(self) -> Layer | None:
        return None if self.tab.selected is None else self.scene.find(self.tab.selected)

    @property
    def selected_object(self) -> ObjectLayer | None:
        layer = self.selected_layer
        return layer if isinstance(layer, ObjectLayer) else None

    @property
    def selected_live(self) -> LiveLayer | None:
        """The selected layer, if it is generated."""
        layer = self.selected_layer
        return layer if layer is not None and is_live(layer) else None
