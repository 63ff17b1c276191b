"""The window's end of the engine's thread: hands requests over, takes answers, and knows what every layer shows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.document.appearances import FingerprintSource, ShownAppearances, visible_live
from desktop_app.document.engine_requests import ModelRequests
from desktop_app.document.layer_names import shown_name
from desktop_app.document.notices import LAYER
from desktop_app.document.variations import SLOT as VARIATIONS
from desktop_app.document.variations import Take, VariationRequests
from desktop_app.widgets.translation import tr, tr_sentence
from engine.compositing.appearance import Appearance
from engine.generation.maker import AppearanceMaker
from engine.generation.store import Store
from engine.generators.catalog import Catalog
from engine.scene.layers import LiveLayer
from engine.scene.scene import EMPTY, Scene
from engine.worker import Answer, ModelRequest, Progress, Request, VariationsRequest

PARTS = 100  # of a request's work, as its progress is told

T = TypeVar("T")


class Maker(Protocol):
    """The part of engine.generation.maker.AppearanceMaker that is used here; all of it may be used from any thread."""

    @property
    def catalog(self) -> Catalog: ...
    @property
    def fingerprints(self) -> FingerprintSource: ...
    @property
    def store(self) -> Store: ...
    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None: ...
    def use_catalog(self, catalog: Catalog) -> None: ...


class Engine(Protocol):
    """The part of engine.worker.Worker that is used here."""

    def start(self) -> None: ...
    def submit(self, request: Request | VariationsRequest | ModelRequest) -> None: ...
    def cancel(self, slot: str) -> None: ...
    def stop_all(self) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class EngineCallbacks:
    """The functions that the engine calls from its own thread."""

    on_answer: Callable[[Answer], None]
    on_progress: Callable[[Progress | None], None]
    on_ready: Callable[[object], None]


@dataclass(frozen=True)
class _Ready:
    """The engine's libraries are loaded."""


MakeEngine = Callable[[EngineCallbacks], Engine]
EngineReport = Answer | Progress | _Ready | None  # what comes from the engine's thread; None: it rests


class EngineClient(QObject):
    """Follows the scene that it is shown, and does what is asked of it beside that. For the window's thread."""

    answered = Signal(object)  # frozenset of the ids of layers that show another appearance now
    told = Signal(str, str)  # one sentence for a person, and its cause (see Notices)
    over = Signal(str)  # a cause that is over
    stopped = Signal(object)  # frozenset of the ids of layers that are shown as small previews, as Esc has left them
    progressed = Signal(str, float)  # what is being done, share done 0..1 (below 0: unknown)
    activity_changed = Signal()  # something began or ended
    state_changed = Signal()
    _posted = Signal()  # without payload: what the engine tells lies in the mailbox

    def __init__(
        self,
        maker: Maker,  # what makes the appearances: its catalog, their fingerprints
        make_engine: MakeEngine,  # builds the engine's worker around the functions that listen to it
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalog = maker.catalog
        self._maker = maker
        self._scene = EMPTY  # the one that was shown last
        self._is_ready = self._has_failed = self._is_closed = False
        self._when_up_to_date: deque[Callable[[], None]] = deque()
        self._mailbox: deque[EngineReport] = deque()  # append and popleft are atomic
        self._is_posted = False  # whether a signal is on its way
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._engine = make_engine(EngineCallbacks(self._post, self._post, lambda maker: self._post(_Ready())))
        self.appearances = ShownAppearances(maker.fingerprints, maker.store, self._engine.submit, self._engine.cancel)
        self._model_requests = ModelRequests(self._engine.submit, self._engine.cancel)
        self._variations = VariationRequests(self._engine.submit, self._engine.cancel)

    @property
    def device(self) -> str:
        """Return the device that computes: "cpu", "cuda" or "mps"; "" until the engine is loaded."""
        return self._maker.fingerprints.compute.device if self._is_ready else ""

    @property
    def state(self) -> str:
        """ "loading", "ready" or "failed"."""
        return "ready" if self._is_ready else "failed" if self._has_failed else "loading"

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked is still to be done."""
        return self.appearances.is_waiting or self._model_requests.is_waiting or bool(self._when_up_to_date)

    @property
    def is_finishing(self) -> bool:
        """Whether something waits for the objects to be as their recipes say."""
        return bool(self._when_up_to_date)

    def start(self) -> None:
        """Start the engine's thread, which loads its libraries."""
        self._engine.start()

    def close(self) -> None:
        """End the engine's thread. Nothing may be asked afterwards."""
        if not self._is_closed:
            self._is_closed = True
            self.appearances.forget_requests()
            self._engine.close()

    def use_catalog(self, catalog: Catalog) -> None:
        """Use these models from now on; what a layer shows stays where none of them can draw it."""
        for layer_id, appearance in self.appearances.snapshot(self._scene).items():
            self._maker.adopt(appearance, layer_id)
        self.catalog = catalog
        self._maker.use_catalog(catalog)
        self.catch_up()

    # Appearances

    def load(self, scene: Scene, saved: Mapping[str, Appearance]) -> None:
        """Begin with another document, and the appearances by layer that came with it."""
        self._when_up_to_date.clear()
        self._model_requests.leave()
        for layer in scene.live_layers():
            if layer.id in saved:
                self._maker.adopt(saved[layer.id], layer.id)
        self.appearances.load(scene, saved)

    def follow(self, scene: Scene, edited: frozenset[str] | None = None) -> frozenset[str]:
        """Ask for what the scene needs and nobody has made yet; return the layers that look otherwise at once.

        edited: while a gesture runs, the layers that it has touched; these alone are asked for, and small.
        """
        self._scene = scene
        shown = self.appearances.follow(scene, edited)
        self._go_on()
        return shown

    def put_off(self, layer_id: str) -> None:
        """Give up what a layer is to look like: something comes that changes it. `catch_up` where nothing came."""
        self.appearances.put_off(layer_id)

    def catch_up(self) -> None:
        """Ask for what was put off or stopped."""
        self.answered.emit(self.follow(self._scene))

    def when_up_to_date(self, begin: Callable[[], None]) -> None:
        """Run this when every object shows what its recipe asks for: a file holds no stale pixels."""
        self.catch_up()
        if self.appearances.is_waiting:
            self._when_up_to_date.append(begin)
            self.progressed.emit(tr("Finishing the objects"), -1.0)
            self.activity_changed.emit()
        else:
            begin()

    def stop(self) -> None:
        """Give up what is still to be done.

        What is not shown as its recipe says by then is made small, at once: nobody is left with the picture of another
        recipe. It is made in full with the next edit, or before the document is saved or exported.
        """
        self._when_up_to_date.clear()
        self.appearances.forget_requests()
        self._model_requests.forget()
        self._engine.stop_all()
        failed = self.appearances.failed(self._scene)
        layers = visible_live(self._scene.layers)
        stale = {layer.id: layer for layer in layers if not self.appearances.is_exact(layer.id)}
        self.answered.emit(self.follow(self._scene, frozenset(stale)))
        self.stopped.emit(frozenset(key for key in stale if key not in failed and self._has_preview(stale[key])))

    def _has_preview(self, layer: LiveLayer) -> bool:
        """Return whether a layer's small picture is another one than its best."""
        return self.appearances.size_of(layer, preview=True) != self.appearances.size_of(layer, preview=False)

    def vary(self, layer_id: str, noises: tuple[tuple[float, ...], ...], take: Take) -> None:
        """Have small pictures of an object made, one for each noise; `take` gets each as it comes."""
        self._variations.start(self._scene, layer_id, noises, take)

    def stop_varying(self) -> None:
        """Nobody looks at variations any longer."""
        self._variations.forget()

    # What else is asked

    def ask(
        self,
        slot: str,
        title: str,  # what the status bar says meanwhile, as "Finding the subject"
        work: Callable[[AppearanceMaker], T],  # runs in the engine's thread; reads values only
        then: Callable[[T], None],
        failed: Callable[[], None] | None = None,
        stays: bool = False,  # though another document is shown meanwhile; see `Document.ask`
    ) -> None:
        """Have something done with the engine's models, and `then` take the result in the window's thread.

        In a slot the newest wins, and what runs is left to finish: its result is used too. An error is told.
        `failed` is called where nothing comes of the newest: for an error, or since it was stopped or forgotten.
        """
        self.over.emit(slot)
        self._model_requests.start(slot, title, work, then, failed, stays)
        self.activity_changed.emit()

    def report(self, title: str, share: float) -> None:
        """Tell how far the work of a request is, 0..1; for the engine's thread."""
        self._post(Progress(title, "", done=round(share * PARTS), total=PARTS))

    def forget(self, slot: str) -> None:
        """Give up what was asked in a slot."""
        self._model_requests.forget(slot)
        self.activity_changed.emit()

    # From the engine

    def _post(self, report: EngineReport) -> None:
        """In the engine's thread: into the mailbox, and a signal without payload, if none is on its way."""
        self._mailbox.append(report)
        if not self._is_posted:
            self._is_posted = True
            self._posted.emit()

    @Slot()
    def _on_posted(self) -> None:
        self._is_posted = False  # before the mailbox is looked into: what comes from now on may be too late for it
        if self._is_closed:
            return
        while self._mailbox:
            report = self._mailbox.popleft()
            if isinstance(report, Answer):
                self._on_answer(report)
            elif isinstance(report, Progress):
                share = report.done / report.total if report.total else -1.0
                self.progressed.emit(self._text_of(report), share)
            elif isinstance(report, _Ready):
                self._is_ready = True
                self.state_changed.emit()
            elif not (self._is_ready or self._has_failed):
                self._has_failed = True  # it rests before it was ever ready; what was wrong it answers to each request
                self.state_changed.emit()
        self.appearances.forget_cancelled()
        self._go_on()

    def _on_answer(self, answer: Answer) -> None:
        if answer.slot == VARIATIONS:
            self._variations.take(answer)
            return
        error = answer.error if answer.layer_id else self._model_requests.take(answer)
        shown = self.appearances.take(answer) if answer.layer_id else frozenset()
        for sentence in (error, answer.notice):
            if sentence is not None:
                self.told.emit(sentence, LAYER + answer.layer_id if answer.layer_id else answer.slot)
        self.answered.emit(shown)

    def _text_of(self, progress: Progress) -> str:
        """Return the engine's step as a person reads it."""
        if progress.layer_id and self._scene.has(progress.layer_id):
            return tr("Making {name}", name=shown_name(self._scene.find(progress.layer_id)))
        return tr_sentence(progress.step)

    def _go_on(self) -> None:
        """Go on with what waited for the objects."""
        while self._when_up_to_date and not self.appearances.is_waiting:
            self._when_up_to_date.popleft()()
        self.activity_changed.emit()
