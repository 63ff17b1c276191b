"""A widget that looks at a part of the document's canvas: where it looks, and how that is changed."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.document.document import Document
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE


class Looking(QWidget):
    """Keeps the viewport; until a person looks elsewhere, the whole picture stays in sight whatever the size."""

    looked = Signal()  # the viewport is another one

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._viewport = Viewport()
        self._fitted = NOWHERE  # the canvas that was fitted last

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    def look(self, viewport: Viewport) -> None:
        """Show this part of the canvas; some of the picture always stays in sight."""
        scene = self.document.scene
        if not scene.is_empty:
            viewport = viewport.kept_near(scene.width, scene.height)
        if viewport == self._viewport:
            return
        self._viewport = self.document.tab.viewport = viewport
        self.lay_all()
        self.looked.emit()

    def lay_all(self) -> None:
        """Lay everything out anew for another viewport."""
        self.update()

    def fit(self, largest: float = math.inf) -> None:
        """Show the whole picture."""
        scene = self.document.scene
        if not scene.is_empty:
            self.look(self._viewport.fitted(scene.width, scene.height, largest))
            self.document.tab.viewport, self._fitted = None, scene.box

    def look_again(self) -> None:
        """Show the part of another document that was looked at when it was left; of a new one all of it, upright."""
        seen, now = self.document.tab.viewport, self._viewport
        if seen is None:
            self.upright()
            self.fit(largest=1.0)
        else:
            self._viewport = seen.resized(now.width, now.height, now.ratio)

    def keep_fitting(self) -> None:
        """Show the whole picture again, if it was and has another size now."""
        if self.document.tab.viewport is None and self.document.scene.box != self._fitted:
            self.fit(largest=1.0)

    def fit_width(self) -> None:
        """Show the whole width of the picture, from its top."""
        scene = self.document.scene
        if not scene.is_empty:
            self.look(self._viewport.fitted_across(scene.width, scene.height))

    def zoom_to(self, zoom: float) -> None:
        """Zoom at the widget's centre; 1 shows one canvas px on one px of the screen."""
        self.look(self._viewport.zoomed(zoom))

    def zoom_in(self) -> None:
        self.look(self._viewport.zoomed_in())

    def zoom_out(self) -> None:
        self.look(self._viewport.zoomed_out())

    def turn_by(self, degrees: float) -> None:
        """Turn the view clockwise; the picture stays as it is."""
        self.look(self._viewport.turned(self._viewport.angle + degrees))

    def mirror(self) -> None:
        """Look at the picture as in a mirror, or again as it is."""
        self.look(self._viewport.mirrored())

    def upright(self) -> None:
        """Look at the picture as it is, neither turned nor mirrored."""
        self.look((self._viewport.mirrored() if self._viewport.is_mirrored else self._viewport).turned(0))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._resize()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resize()

    def _resize(self) -> None:
        ratio, fits = self.devicePixelRatioF(), self.document.tab.viewport is None
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        self._viewport = self._viewport.resized(width, height, ratio)
        if fits:
            self.fit(largest=1.0)
        self.lay_all()
        self.looked.emit()
