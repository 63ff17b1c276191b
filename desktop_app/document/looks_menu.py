"""The menu of what a photo's object can be used for: as the looks of one of the objects, or as an exemplar to keep."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.document import looks
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.widgets import icons
from desktop_app.widgets.translation import tr
from engine.exemplars.photo_subject import OpenSubject
from engine.scene.layers import ObjectLayer

MOST = 12  # objects that are listed, topmost first


class LooksMenu(QMenu):
    """Each entry opens the dialog that shows what was found before it is taken."""

    def __init__(self, document: Document, opening: OpenSubject, parent: QWidget | None = None) -> None:
        super().__init__(tr("Use as exemplar"), parent)
        self._document, self._opening = document, opening
        for layer in list(reversed(list(document.scene.objects())))[:MOST]:
            self._entry(tr("Looks of {name}…", name=shown_name(layer, 40)), "object", layer)
        self.addSeparator()
        self._entry(tr("Keep in my library…"), "save", None)

    def _entry(self, text: str, icon: str, layer: ObjectLayer | None) -> None:
        action = QAction(text, self)
        icons.set_icon(action, icon)
        action.triggered.connect(lambda: looks.want(self._document, self._opening, layer))
        self.addAction(action)
