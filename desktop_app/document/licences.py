"""Whether openly licensed models and exemplars alone are offered, and what of a picture is not openly licensed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop_app.document import exemplars
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.object_edits import classes_of
from engine.generation.licences import not_open
from engine.generators.catalog import Catalog

NOTICE = "licences"


class Licences(QObject):
    """Lets the window use all models and exemplars, or the open ones; tells of a picture that shows others."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._all = document.catalog
        self.is_only_open = False
        document.changed.connect(self._on_changed)

    def use_only_open(self, is_on: bool) -> None:
        """Offer openly licensed models and exemplars alone, or all; `changed` tells "library"."""
        if is_on == self.is_only_open:
            return
        self.is_only_open, document = is_on, self.document
        catalog: Catalog = self._all.only_open() if is_on else self._all
        document.catalog = catalog
        document.engine.use_catalog(catalog)
        exemplars.use(document, document.library.only_open() if is_on else document.library.opened())
        names = classes_of(catalog, document.library)
        if document.current_class not in names:
            document.choose_class(names[0] if names else "")
        self._tell()

    def _tell(self) -> None:
        self.document.notices.over(NOTICE)
        if self.is_only_open and (sentence := not_open(self.document.scene, self._all)):
            self.document.notices.tell(sentence, NOTICE)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._tell()
