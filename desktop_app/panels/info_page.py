"""The page of layers that have nothing to steer but their place: what they are."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.page import EditPage, L
from desktop_app.panels.placed_page import PlacedPage
from desktop_app.widgets.labels import label, line, plain
from desktop_app.widgets.rows import heading
from desktop_app.widgets.translation import tr, tr_sentence


class InfoPage(EditPage[L]):
    """Tells what a layer is, and what there is to know of its pixels."""

    def _build(self, parts: QVBoxLayout) -> None:
        self.text = label("", wraps=True)
        self.notices = label("", "warning", wraps=True)
        parts.addWidget(self.text)
        parts.addWidget(self.notices)

    def description(self, layer: L) -> str:
        """Return what the layer is, in a sentence or two."""
        raise NotImplementedError(type(self).__name__)

    def warnings(self, layer: L) -> tuple[str, ...]:
        """Return what is not as a person may expect, each one sentence."""
        return ()

    def show_layer(self, layer: L, source: object | None = None) -> None:
        super().show_layer(layer, source)
        warnings = self.warnings(layer)
        self.text.setText(self.description(layer))
        self.notices.setText("\n".join(plain(tr_sentence(warning)) for warning in warnings))
        self.notices.setVisible(bool(warnings))


class PixelsPage(InfoPage[L], PlacedPage[L]):
    """Tells of a layer with pixels of its own, and where they lie."""

    def _build(self, parts: QVBoxLayout) -> None:
        super()._build(parts)
        parts.setSpacing(6)
        parts.addWidget(line())
        place = QVBoxLayout()
        place.setSpacing(4)
        place.addLayout(heading(tr("Place"), *self._place_buttons()))
        self._build_place(place)
        parts.addLayout(place)
