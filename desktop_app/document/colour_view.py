"""How colours come to the screen of a window: through the display's profile, or as a proof of a printer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJob, FileJobs
from desktop_app.widgets.translation import tr
from engine.colour.conversion import INTENTS
from engine.colour.viewing import Proof, View
from engine.formats.profiles import profile_named
from engine.problem import Problem

MOST_KEPT = 6  # views


@dataclass(frozen=True)
class ProofSetup:
    """What proofs are shown of: the source is the name of a colour space, or a profile's file; see viewing.Proof."""

    source: str
    intent: str = "relative"
    black_point: bool = True
    paper: bool = False

    @property
    def proof(self) -> Proof:
        """What it means. Raises Problem for a file that holds no such profile."""
        return Proof(profile_named(self.source, ("CMYK", "RGB")), self.intent, self.black_point, self.paper)

    @classmethod
    def of_text(cls, text: str) -> ProofSetup | None:
        """Return what `text` was made from; None where it is damaged."""
        try:
            found = cls(**json.loads(text))
        except (ValueError, TypeError):
            return None
        kinds = tuple(map(type, (found.source, found.intent, found.black_point, found.paper)))
        return found if kinds == (str, str, bool, bool) and found.intent in INTENTS else None

    @property
    def text(self) -> str:
        return json.dumps(asdict(self))


class ColourView(QObject):
    """What the window's pictures are seen through. It changes nothing of a document."""

    changed = Signal()

    def __init__(
        self,
        document: Document,
        file_jobs: FileJobs | None = None,  # in whose thread views are made; None: at once
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._file_jobs = document, file_jobs
        self._keep: Callable[[str], object] = lambda text: None
        self.setup: ProofSetup | None = None
        self._display: bytes | None = None
        self._proof: Proof | None = None  # of the setup, once it was wanted
        self.is_proofing = self.warns = False
        self._ready: dict[View, View] = {}
        self._under_way: View | None = None

    def remember(self, text: str, keep: Callable[[str], object]) -> None:
        """Take the proof's setup of last time. keep: takes what `text` has to be at the next start."""
        self.setup, self._keep = ProofSetup.of_text(text), keep

    @property
    def display(self) -> bytes | None:
        """The display's profile; None is sRGB."""
        return self._display

    @display.setter
    def display(self, profile: bytes | None) -> None:
        if profile != self._display:
            self._display = profile
            self.changed.emit()

    def set_up(self, setup: ProofSetup) -> None:
        """Take another printer, and show its proof. Raises Problem where its profile cannot be used."""
        self._proof = setup.proof
        self.setup, self.is_proofing = setup, True
        self._keep(setup.text)
        self.changed.emit()

    def toggle_proof(self) -> None:
        """Show the proof, or no longer."""
        self._switch(not self.is_proofing, self.warns)

    def toggle_warning(self) -> None:
        """Cover with grey what cannot be printed, or no longer."""
        self._switch(self.is_proofing, not self.warns)

    def _switch(self, is_proofing: bool, warns: bool) -> None:
        if self.setup is None:
            return
        try:
            self._proof = self._proof or self.setup.proof
        except Problem as problem:
            is_proofing = warns = False
            self._document.notice.emit(str(problem))
        self.is_proofing, self.warns = is_proofing, warns
        self.changed.emit()

    @property
    def told(self) -> str:
        """What is to be said over a picture that is not seen as usual; "" else."""
        words = (tr("Proof of how it prints"), self.is_proofing), (tr("Grey: cannot be printed"), self.warns)
        return " · ".join(word for word, is_so in words if is_so)

    def view(self, profile: bytes | None) -> View | None:
        """Return what a document of this profile is seen through: None where its numbers are the display's.

        Where it is still being made, what there is meanwhile; `changed` tells when it is there.
        """
        proof = self._proof if self.is_proofing else None
        wanted = View(profile, self._display, proof, self._proof if self.warns else None)
        if wanted.changes_nothing:
            return None
        if wanted in self._ready:
            return self._ready[wanted]
        if self._file_jobs is None or (wanted.proof is None and wanted.warning is None):
            return self._made_now(wanted)
        if self._under_way != wanted:
            self._under_way = wanted
            work = lambda report: wanted.prepare()  # noqa: E731
            self._file_jobs.start(FileJob(tr("Preparing the proof"), work, self._on_made, self._on_refused, True))
        return self._made_now(View(profile, self._display)) if profile or self._display else None

    def _made_now(self, wanted: View) -> View | None:
        made = self._ready.get(wanted)
        if made is None:
            try:
                made = wanted.prepare()
            except Problem:
                return None  # a document or display whose profile is damaged is shown by its numbers
            self._take(made)
        return made

    def _take(self, made: View) -> None:
        self._ready[made] = made
        if len(self._ready) > MOST_KEPT:
            del self._ready[next(iter(self._ready))]

    def _on_made(self, made: View) -> None:
        self._under_way = None
        self._take(made)
        self.changed.emit()

    def _on_refused(self, sentence: str) -> None:
        self._under_way = None
        self.is_proofing = self.warns = False
        self._document.notice.emit(sentence)
        self.changed.emit()
