"""Dashed lines around what of the selected layer is hidden by those above it."""

from __future__ import annotations

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.lines import ClosedLines
from engine.compositing.hidden import hidden_outlines
from engine.compositing.sources import Sources

SOURCES_BYTES = 16 << 20


class HiddenParts:
    """Looked for when they are first asked for after something changed; not while a gesture goes on."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sources = Sources(SOURCES_BYTES)
        self._known: ClosedLines | None = None
        document.changed.connect(self._on_changed)

    def lines(self) -> ClosedLines | None:
        """Return what is to be drawn; None where nothing is hidden."""
        document, layer = self._document, self._document.selected_object
        if document.history.in_gesture or layer is None or document.alone is not None or not layer.visible:
            return None
        if self._known is None:
            found = hidden_outlines(document.scene, layer, document.engine.appearances, self._sources)
            self._known = ClosedLines(found, is_dashed=True)
        return self._known if self._known.lines else None

    def _on_changed(self, change: Change) -> None:
        self._known = None
