"""Whether the photo is untouched outside the masks: proven in a thread of its own, while nothing else is going on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJob, FileJobs
from desktop_app.widgets.translation import tr
from engine.compositing.coverage import why_no_proof
from engine.compositing.proof import Compared, compare

REST_MS = 2500  # without an edit, after which it is proven unasked


class ProofCheck(QObject):
    """What is known of the scene as it is now. An edit makes it unknown, and ends a proof under way."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._jobs = FileJobs(self)
        self._asked: object | None = None  # stands for the comparison under way
        self._told: tuple[bool, str | None] = (False, None)  # whether there is a photo, and what is in the way
        self.compared: Compared | None = None  # None: not yet, or nothing can be proven
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest)
        document.changed.connect(self._on_changed)

    @property
    def has_photo(self) -> bool:
        """Whether there is a photo to compare with."""
        return self._document.scene.photo_layer is not None

    @property
    def obstacle(self) -> str | None:
        """Why nothing can be proven of the scene, one sentence; None where it can."""
        return why_no_proof(self._document.scene)

    @property
    def is_under_way(self) -> bool:
        return self._asked is not None

    def ask(self) -> None:
        """Compare now, unless that is known or under way, or nothing can be proven; `changed` tells the result."""
        scene = self._document.scene
        if self.compared is not None or self.is_under_way or scene.is_empty or self.obstacle is not None:
            return
        looks = self._document.looks_now()
        self._asked = asked = object()
        self._jobs.start(
            FileJob(
                tr("Proving"),
                lambda report: compare(scene, looks, report),
                lambda compared: self._on_compared(asked, compared),
                lambda _sentence: self._on_compared(asked, None),
            )
        )
        self.changed.emit()

    def close(self) -> None:
        """End what is under way; nothing comes of it any more."""
        self._rest.stop()
        self._jobs.close()

    def _on_compared(self, asked: object, compared: Compared | None) -> None:
        if self._asked is asked:
            self._asked, self.compared = None, compared
            self.changed.emit()

    @Slot()
    def _on_rest(self) -> None:
        if self._document.history.in_gesture or self._document.engine.is_busy:
            self._rest.start()
        else:
            self.ask()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what not in ("scene", "appearance", "file"):
            return
        before = self.compared, self._asked, self._told
        self.compared, self._asked, self._told = None, None, (self.has_photo, self.obstacle)
        self._jobs.stop()
        if self._told == (True, None):
            self._rest.start()
        else:
            self._rest.stop()
        if before != (None, None, self._told):
            self.changed.emit()
