"""A hint at layers that are shown as previews, since Esc stopped what made them in full, and how to finish them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.document.notices import Offer
from desktop_app.widgets.translation import tr

LONGEST_NAME = 30  # characters


class UnfinishedHints(QObject):
    """Tells of what was stopped, and offers to finish it; taken back when something asks for it again."""

    offered = Signal(object)  # Offer
    over = Signal(str)  # a sentence that was offered and holds no longer

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._told: str | None = None
        document.engine.stopped.connect(self._on_stopped)
        document.changed.connect(self._on_changed)

    @Slot(object)
    def _on_stopped(self, ids: frozenset[str]) -> None:
        self._end()
        names = [shown_name(layer, LONGEST_NAME) for layer in self._document.scene.walk() if layer.id in ids]
        if not names:
            return
        if len(names) == 1:
            told = tr("{name} stays a preview until the next change, or until it is saved or exported.", name=names[0])
        else:
            told = tr(
                "{count} layers stay previews until the next change, or until they are saved or exported.",
                count=len(names),
            )
        self._told = told
        self.offered.emit(Offer(told, tr("Finish now"), self._document.engine.catch_up))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "file"):
            self._end()

    def _end(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            self.over.emit(told)
