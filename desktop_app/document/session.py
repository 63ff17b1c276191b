"""The one observable thing of a window: history, selection, and the engine that makes the objects' appearances."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.document.appearances import Keys, Looks, visible_live
from desktop_app.document.change import Change as Change  # those who watch a session import it from here
from desktop_app.document.engine_requests import Asks
from desktop_app.document.file_jobs import Errands
from desktop_app.document.files import PROJECT_SUFFIX as PROJECT_SUFFIX
from desktop_app.document.files import Files, Opened
from desktop_app.document.layer_edits import outermost
from desktop_app.document.notices import REFUSED, Notices
from desktop_app.document.solo import Solo
from desktop_app.document.variations import SLOT as VARIATIONS
from desktop_app.document.variations import Take, Varying
from engine.compositing.appearance import Appearance
from engine.formats.export import ExportOptions
from engine.generation.kind import kind_of
from engine.generation.maker import AppearanceMaker
from engine.generation.store import Store
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import NOWHERE, Box
from engine.scene.difference import difference
from engine.scene.history import BUDGET_BYTES, History
from engine.scene.layers import Layer, LiveLayer, ObjectLayer, Recipe, is_live
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY, Scene
from engine.worker import Answer, Ask, Progress, Request, VariationsRequest

T = TypeVar("T")
LAYER = "layer "  # before a layer's id: the cause of what is said of its appearance


class Maker(Protocol):
    """What the session needs of engine.generation.maker.AppearanceMaker; all of it may be used from any thread."""

    @property
    def catalog(self) -> Catalog: ...
    @property
    def keys(self) -> Keys: ...
    @property
    def store(self) -> Store: ...
    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None: ...


class Engine(Protocol):
    """What the session needs of engine.worker.Worker."""

    def start(self) -> None: ...
    def submit(self, request: Request | VariationsRequest | Ask) -> None: ...
    def cancel(self, slot: str) -> None: ...
    def stop_all(self) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Ears:
    """The functions that the engine calls from its own thread."""

    on_answer: Callable[[Answer], None]
    on_progress: Callable[[Progress | None], None]
    on_ready: Callable[[object], None]


@dataclass(frozen=True)
class _Ready:
    """The engine's libraries are loaded."""


MakeEngine = Callable[[Ears], Engine]
Edit = Callable[[Scene], Scene]  # from the document as it is then, never from one remembered
Told = Answer | Progress | _Ready | None  # what comes from the engine's thread; None: it rests


class Session(QObject):
    """Widgets watch it, tools and panels edit through it; nothing else changes what the document is.

    Every method is for the window's thread. What a person did wrong, or what could not be done, arrives as `notice`
    with one sentence, and the document stays as it was.
    """

    changed = Signal(object)  # Change
    notice = Signal(str)  # one sentence for a person
    notice_over = Signal(str)  # a sentence that was told and holds no longer
    busy = Signal(bool)  # whether the engine or a file's errand has something to do
    progressed = Signal(str, float)  # what is being done, share done 0..1 (below 0: unknown)
    closing = Signal()  # once, before the threads end
    _posted = Signal()  # without payload: what the engine tells lies in the mailbox

    def __init__(
        self,
        maker: Maker,  # what makes the appearances: its catalog, its keys
        make_engine: MakeEngine,  # builds the engine's worker around the functions that listen to it
        draw_ahead: Callable[[Scene], object] = lambda scene: None,  # called elsewhere before a scene is shown
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.catalog = catalog = maker.catalog
        self._maker = maker
        self.history_bytes = BUDGET_BYTES  # for the next document
        self.history = History(EMPTY)
        self.copied_looks: Recipe | None = None  # for other objects of the class
        self.path: Path | None = None  # the project's file; None while there is none
        self.source: Path | None = None  # what was opened: the photo or the project
        self._selected: str | None = None
        self._selection: frozenset[str] = frozenset()  # with what is selected beside it
        self._current_class = catalog.classes[0] if catalog.classes else ""
        self._solo = Solo()
        self._was_busy = False
        self._before_gesture: Scene | None = None
        self._gesture_layers: frozenset[str] = frozenset()  # that the gesture touched
        self._gesture_source: object | None = None
        self._gesture_label = ""
        self._is_ready = self._has_failed = False
        self._is_shut = False
        self._when_settled: deque[Callable[[], None]] = deque()
        self._when_free: deque[Callable[[], None]] = deque()

        self._mailbox: deque[Told] = deque()  # append and popleft are atomic
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._engine = make_engine(Ears(self._post, self._post, lambda maker: self._post(_Ready())))
        self.appearances = Looks(maker.keys, maker.store, self._engine.submit, self._engine.cancel)
        self._asks = Asks(self._engine.submit, self._engine.cancel)
        self._varying = Varying(self._engine.submit, self._engine.cancel)
        self.notices = Notices(self.notice.emit, self.notice_over.emit)
        self._errands = Errands(self)
        self._errands.progressed.connect(self.progressed)
        self._errands.finished.connect(self.tell_busy)
        self._files = Files(self, self._errands, draw_ahead)

    # What there is

    @property
    def scene(self) -> Scene:
        return self.history.scene

    @property
    def selected(self) -> str | None:
        """The id of the selected layer; of several the one whose properties are shown."""
        return self._selected

    @property
    def selection(self) -> list[str]:
        """The ids of all selected layers, bottom first."""
        return [layer.id for layer in self.scene.walk() if layer.id in self._selection]

    @property
    def selected_layers(self) -> list[Layer]:
        """All selected layers, bottom first, but for those in a group that is selected, too."""
        return [self.scene.find(layer_id) for layer_id in outermost(self.scene, self._selection)]

    @property
    def selected_layer(self) -> Layer | None:
        return None if self._selected is None else self.scene.find(self._selected)

    @property
    def selected_object(self) -> ObjectLayer | None:
        layer = self.selected_layer
        return layer if isinstance(layer, ObjectLayer) else None

    @property
    def selected_live(self) -> LiveLayer | None:
        """The selected layer, if it is generated."""
        layer = self.selected_layer
        return layer if layer is not None and is_live(layer) else None

    @property
    def current_class(self) -> str:
        """The class of the next object; "" where no model is there."""
        return self._current_class

    @property
    def device(self) -> str:
        """What computes: "cpu", "cuda" or "mps"; "" until the engine is loaded."""
        return self._maker.keys.compute.device if self._is_ready else ""

    @property
    def engine_state(self) -> str:
        """ "loading", "ready" or "failed"."""
        return "ready" if self._is_ready else "failed" if self._has_failed else "loading"

    @property
    def is_busy(self) -> bool:
        asked = self.appearances.is_waiting or self._asks.is_waiting
        return asked or self._errands.is_busy or bool(self._when_settled)

    @property
    def is_modified(self) -> bool:
        return self.history.is_modified

    @property
    def title(self) -> str:
        """The document's name, without its folder."""
        name = self.path or self.source
        return "Untitled" if name is None else name.name

    def start(self) -> None:
        """Start the engine's thread; the first request loads its libraries there."""
        self._engine.start()

    def shutdown(self) -> None:
        """End the threads. Nothing may be asked of the session afterwards."""
        if self._is_shut:
            return
        self._is_shut = True
        self.closing.emit()
        self.appearances.forget_requests()
        self._engine.close()
        self._errands.close()

    @property
    def has_left_threads(self) -> bool:
        """Whether a file that nobody waits for any more is still being read."""
        return self._errands.has_left_threads

    # Edits

    def edit(self, label: str, change: Edit, source: object | None = None) -> None:
        """Change the document as one undo step; within a gesture, as a part of it. Raises what `change` raises."""
        if self.history.in_gesture:
            self.update(change, source)
            return
        before = self.scene
        scene = change(before)
        if scene is before:
            return
        self.history.apply(label, scene)
        self._on_scene(before, label, source)

    def attempt(self, label: str, change: Edit, source: object | None = None) -> bool:
        """Edit; what is wrong with it becomes a notice, and False."""
        try:
            self.edit(label, change, source)
        except Problem as problem:
            self.notices.tell(str(problem), REFUSED)
            return False
        return True

    def guarded(self, act: Callable[[], object]) -> None:
        """Do something; the Problem it ends in becomes a notice."""
        try:
            act()
        except Problem as problem:
            self.notices.tell(str(problem), REFUSED)

    def begin(self, label: str, source: object | None = None) -> None:
        """A gesture begins: until `commit` all edits are one undo step."""
        self.history.begin(label)
        self._before_gesture = self.scene
        self._gesture_layers = frozenset()
        self._gesture_source = source
        self._gesture_label = label

    def update(self, change: Edit, source: object | None = None) -> None:
        """Change the document within the gesture. Raises what `change` raises, and leaves it as it was then."""
        before = self.scene
        scene = change(before)
        if scene is before:
            return
        self.history.update(scene)
        self._on_scene(before, self._gesture_label, source or self._gesture_source)

    def commit(self) -> None:
        """The gesture is over: one undo step, and the best appearances are made."""
        before, source = self._before_gesture, self._gesture_source
        self.history.commit()
        self._before_gesture = self._gesture_source = None
        if before is not None and before is not self.scene:
            self._on_scene(before, self._gesture_label, source)
        self._go_on()

    def cancel(self) -> None:
        """The gesture never was."""
        before = self.scene
        self.history.cancel()
        self._before_gesture = self._gesture_source = None
        self._on_scene(before, "", None)
        self._go_on()

    def when_free(self, act: Callable[[], None]) -> None:
        """Do this now, or once the gesture is over that somebody makes: it is a step of its own."""
        self._when_free.append(act)
        self._go_on()

    def _go_on(self) -> None:
        while self._when_free and not self.history.in_gesture:
            self.guarded(self._when_free.popleft())

    @contextmanager
    def gesture(self, label: str, source: object | None = None) -> Iterator[None]:
        """A gesture around the edits of a block; an exception (a closed generator too) takes them back."""
        self.begin(label, source)
        try:
            yield
        except BaseException:
            self.cancel()
            raise
        else:
            self.commit()

    def undo(self) -> None:
        self._travel(self.history.undo)

    def redo(self) -> None:
        self._travel(self.history.redo)

    def jump(self, index: int) -> None:
        """To the state at this place of the undo list."""
        self._travel(lambda: self.history.jump(index))

    def _travel(self, step: Callable[[], object]) -> None:
        if self.history.in_gesture:
            return
        before = self.scene
        step()
        if self.scene is not before:
            self._on_scene(before, self.history.labels[self.history.index], None)

    def select(self, layer_id: str | None, *others: str) -> None:
        """Select a layer, and others beside it; of those that are there no longer nothing is selected."""
        if layer_id is not None and not self.scene.has(layer_id):
            layer_id = None
        selection = frozenset() if layer_id is None else frozenset(filter(self.scene.has, (layer_id, *others)))
        if (layer_id, selection) != (self._selected, self._selection):
            self.notices.over(REFUSED)
            self._selected, self._selection = layer_id, selection
            self.changed.emit(Change("selection", selection))

    def choose_class(self, class_name: str) -> None:
        """The class of the next object."""
        if class_name != self._current_class:
            self.notices.over(REFUSED)
            self._current_class = class_name
            self.changed.emit(Change("class"))

    def add_object(
        self, mask: Mask, class_name: str | None = None, source: object | None = None, label: str | None = None
    ) -> str | None:
        """A new object of the current class in this mask (canvas px), selected; its id, or None after a notice."""
        name = class_name or self._current_class
        added: list[str] = []

        def change(scene: Scene) -> Scene:
            card = self.catalog.best(name)
            seed = secrets.randbelow(2**31)
            drawn = noise.draw(seed, card.noise)
            scene, layer_id = edits.add_object(scene, class_name=name, mask=mask, noise=drawn, seed=seed)
            added.append(layer_id)
            return scene

        if not self.attempt(label or f"Add {name}", change, source):
            return None
        self.select(added[0])
        return added[0]

    def new_noise(self, layer_id: str, seed: int | None = None, source: object | None = None) -> None:
        """Throw the dice: another object of the same class in the same mask, or another scene; the knobs stay."""

        def change(scene: Scene) -> Scene:
            layer = scene.find(layer_id)
            if not is_live(layer) or layer.recipe is None:
                raise Problem("Only what is generated has noise to draw anew.")
            drawn = secrets.randbelow(2**31) if seed is None else seed
            return edits.set_recipe(scene, layer_id, kind_of(layer).redrawn(self.catalog, layer.recipe, drawn))

        self.attempt("New noise", change, source)

    # What is looked at

    @property
    def seen_scene(self) -> Scene:
        """The scene as it is looked at: all of it, or one layer alone."""
        return self._solo.seen(self.scene)

    @property
    def alone(self) -> Layer | None:
        """The layer that is looked at alone."""
        found = self._solo.layer_id
        return self.scene.find(found) if found is not None and self.scene.has(found) else None

    def look_alone(self, layer_id: str) -> None:
        """Look at this layer alone, or at all again where it is alone already; no edit, and no step of undo."""
        self._solo.toggle(self.scene, layer_id)
        self.changed.emit(Change("view", box=self.scene.box))

    # Files

    def open(self, path: Path | str, then: Callable[[], None] | None = None) -> None:
        """Open a photo or a project in place of this document, in the background; then `changed` tells "file"."""
        self._files.open(path, then)

    def open_made(self, title: str, make: Callable[[], Scene]) -> None:
        """Open a scene that the program makes itself (the sample), in the background."""
        self._files.open_made(title, make)

    def open_scene(self, scene: Scene) -> None:
        """Take a scene that is there as a new document."""
        self.replace_document(Opened(scene))

    def start_with(self, scene: Scene, looks: Mapping[str, Appearance]) -> None:
        """Take a generated scene as a new document that is not saved yet; `looks` is what is known of it, by layer."""
        self.replace_document(Opened(scene, looks, is_new=True))

    def close(self) -> None:
        """No document."""
        self.replace_document(Opened(EMPTY))

    def add_photo(self, path: Path | str) -> None:
        """Lay a photo over this document as a layer of its own."""
        self._files.add_photo(path)

    def save(self, path: Path | str | None = None, then: Callable[[], None] | None = None) -> None:
        """Save the project, in the background; then `changed` tells "saved". A photo is never written to."""
        self._files.save(path, then)

    def export(
        self, path: Path | str, options: ExportOptions | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """Write the picture as PNG or JPEG, in the background; a notice tells when it is done, and what it lost."""
        self._files.export(path, options, then)

    def replace_document(self, opened: Opened) -> None:
        """Take another document in place of this one; `changed` tells "file"."""
        self.notices.all_over()
        self._when_free.clear()
        if self.history.in_gesture:
            self.cancel()
        self._asks.forget()
        self._solo = Solo()
        for layer in opened.scene.live_layers():
            if layer.id in opened.saved:
                self._maker.adopt(opened.saved[layer.id], layer.id)
        self.appearances.load(opened.scene, opened.saved)
        self.history = History(opened.scene, self.history_bytes, "New scene" if opened.is_new else "Open")
        if opened.is_new:
            self.history.mark_saved(EMPTY)
        self.path = opened.file if opened.is_project else None
        self.source = opened.file
        offered = opened.scene.live_layers() if opened.is_new else opened.scene.objects()
        ids = [layer.id for layer in offered]
        self._selected = ids[-1] if ids else None
        self._selection = frozenset(ids[-1:])
        self._follow()
        self.changed.emit(Change("file"))
        for sentence in opened.notices:
            self.notice.emit(sentence)

    # What else is asked of the engine

    def ask(
        self,
        slot: str,
        title: str,  # what the status bar says meanwhile, as "Finding the subject"
        work: Callable[[AppearanceMaker], T],  # runs in the engine's thread; reads values only
        then: Callable[[T], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Have something done with the engine's models, and `then` take the result in the window's thread.

        In a slot the newest wins, and what runs is left to finish: its result is used too. An error becomes a notice.
        `failed` is called where nothing comes of the newest: for an error, or since it was stopped or forgotten.
        """
        self.notices.over(slot)
        self._asks.start(slot, title, work, then, failed)
        self.tell_busy()

    def forget(self, slot: str) -> None:
        """Give up what was asked in a slot."""
        self._asks.forget(slot)
        self.tell_busy()

    def vary(self, layer_id: str, noises: tuple[tuple[float, ...], ...], take: Take) -> None:
        """Have small pictures of an object made, one for each noise; `take` gets each as it comes."""
        self._varying.start(self.scene, layer_id, noises, take)

    def stop_varying(self) -> None:
        """Nobody looks at variations any longer."""
        self._varying.forget()

    def stop(self) -> None:
        """Give up what the engine and a file's errand have still to do.

        What is not shown as its recipe says by then is made small, at once: nobody is left with the picture of another
        recipe. It is made in full with the next edit, or before the document is saved or exported.
        """
        self._when_settled.clear()
        self._errands.stop()
        self.appearances.forget_requests()
        self._asks.forget()
        self._engine.stop_all()
        stale = {layer.id for layer in visible_live(self.scene.layers) if not self.appearances.is_exact(layer.id)}
        self._tell_shown(self.appearances.follow(self.scene, stale))
        self.tell_busy()

    def retry(self) -> None:
        """Ask again for what failed, as after a change of settings."""
        self.appearances.retry()
        self._tell_shown(self._follow())

    # The engine

    def _post(self, report: Told) -> None:
        """In the engine's thread: into the mailbox, and a signal without payload."""
        self._mailbox.append(report)
        self._posted.emit()

    @Slot()
    def _on_posted(self) -> None:
        if self._is_shut:
            return
        while self._mailbox:
            report = self._mailbox.popleft()
            if isinstance(report, Answer):
                self._on_answer(report)
            elif isinstance(report, Progress):
                share = report.done / report.total if report.total else -1.0
                self.progressed.emit(self._words_for(report), share)
            elif isinstance(report, _Ready):
                self._is_ready = True
                self._tell_shown(self._follow())  # now that it is known what computes, keys may be others
                self.changed.emit(Change("engine"))
            elif not (self._is_ready or self._has_failed):
                self._has_failed = True  # it rests before it was ever ready; what was wrong it answers to each request
                self.changed.emit(Change("engine"))
        self.tell_busy()

    def _on_answer(self, answer: Answer) -> None:
        if answer.slot == VARIATIONS:
            self._varying.take(answer)
            return
        if not answer.layer_id:
            error = self._asks.take(answer)
        else:
            error = answer.error
            self._tell_shown(self.appearances.take(answer))
        for sentence in (error, answer.notice):
            if sentence is not None:
                self.notices.tell(sentence, LAYER + answer.layer_id if answer.layer_id else answer.slot)
        self._end_notices()

    def _end_notices(self) -> None:
        """Take back what was told of layers that are made as they should be by now, or cannot be seen."""
        causes = [cause for cause in self.notices.causes if cause.startswith(LAYER)]
        failed = {LAYER + layer_id for layer_id in self.appearances.failed(self.scene)} if causes else ()
        for cause in causes:
            if cause not in failed:
                self.notices.over(cause)

    def _words_for(self, progress: Progress) -> str:
        """What a person reads of the engine's step."""
        if progress.layer_id and self.scene.has(progress.layer_id):
            return f"Making {self.scene.find(progress.layer_id).name}"
        return progress.step

    def _follow(self) -> frozenset[str]:
        """Ask the engine for what the scene needs and nobody has made yet; the layers that look otherwise at once."""
        edited = None if self._before_gesture is None else self._gesture_layers
        shown = self.appearances.follow(self.scene, edited)
        self.tell_busy()
        return shown

    def _tell_shown(self, layers: frozenset[str]) -> None:
        """Tell which layers show another appearance now."""
        if layers:
            self.changed.emit(Change("appearance", layers, self._box_of(layers)))

    def _box_of(self, layers: frozenset[str]) -> Box:
        """The canvas px that these layers can reach."""
        box = NOWHERE
        for layer in (self.scene.find(layer_id) for layer_id in layers if self.scene.has(layer_id)):
            box = box.union(layer.box_in(self.scene.box).grown(1))
        return box

    def once_settled(self, begin: Callable[[], None]) -> None:
        """Run this when every object shows what its recipe asks for: a file holds no stale pixels."""
        self._tell_shown(self._follow())  # what was stopped is asked for again
        if self.appearances.is_waiting:
            self._when_settled.append(begin)
            self.progressed.emit("Finishing the objects", -1.0)
            self.tell_busy()
        else:
            begin()

    @Slot()
    def tell_busy(self) -> None:
        """Go on with what waited for the objects, and tell if something is to be done now, or nothing any more."""
        while self._when_settled and not self.appearances.is_waiting:
            self._when_settled.popleft()()
        if self.is_busy != self._was_busy:
            self._was_busy = self.is_busy
            self.busy.emit(self._was_busy)

    # Telling

    def _on_scene(self, before: Scene, label: str, source: object | None) -> None:
        found = difference(before, self.scene)
        self._gesture_layers |= found.layers
        shown = self._follow()
        if self._solo.follow(self.scene):
            self.changed.emit(Change("view", box=self.scene.box))
        self.notices.over(REFUSED)
        self._end_notices()
        if not all(map(self.scene.has, self._selection)):
            left = self.selection
            self.select(self._selected if self._selected in left else left[-1] if left else None, *left)
        self.changed.emit(Change("scene", found.layers, found.box.union(self._box_of(shown)), label, source))
