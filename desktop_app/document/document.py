"""The one observable thing of a window: the document that is shown, with history, gesture and selected layers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.change import Change, box_of
from desktop_app.document.engine_client import EngineClient
from desktop_app.document.layer_edits import outermost
from desktop_app.document.layer_names import as_seen
from desktop_app.document.masking import Masking
from desktop_app.document.notices import LAYER, REFUSED, Notices
from desktop_app.document.opened import Opened, told_of
from desktop_app.document.picking import Picking
from desktop_app.document.pivot import Pivot
from desktop_app.document.presets import Presets
from desktop_app.document.shown_tab import ShownTab
from desktop_app.document.tab import Tab
from desktop_app.document.text_edits import redrawn
from engine.compositing.appearance import Appearance, Appearances, lookup
from engine.exemplars.library import Library
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene.difference import difference
from engine.scene.history import BUDGET_BYTES
from engine.scene.layers import Recipe
from engine.scene.scene import EMPTY, Scene

T = TypeVar("T")
Edit = Callable[[Scene], Scene]  # from the document as it is then, never from one remembered


@dataclass
class _Gesture:
    """A gesture under way."""

    before: Scene
    label: str
    source: object | None
    layers: frozenset[str] = frozenset()  # that it touched


class Document(ShownTab):
    """Widgets watch it, tools and panels edit through it; nothing else changes what the document is.

    Every method is for the window's thread. What a person did wrong, or what could not be done, arrives as `notice`
    with one sentence, and the document stays as it was. What is one document's own lies in its tab, which `Tabs`
    exchanges for another one's.
    """

    changed = Signal(object)  # Change
    notice = Signal(str)  # one sentence for a person
    wanted = Signal(object)  # a dialog, by a value that says what it is about
    notice_over = Signal(str)  # a sentence that was told and holds no longer
    file_used = Signal(object)  # Path of a file that was opened or saved

    def __init__(self, engine: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.catalog = catalog = engine.catalog
        self.notices = Notices(self.notice.emit, self.notice_over.emit)
        self.library = Library(())  # of exemplars
        self.shadows_begin = False  # whether new objects that stand on ground or in water begin with a shadow
        self.history_bytes = BUDGET_BYTES  # for the next document
        self.copied_looks: Recipe | None = None  # for other objects of the class
        self.picking, self.pivot, self.masking = Picking(self), Pivot(self), Masking(self)
        self.presets = Presets(parent=self)
        self._current_class = catalog.classes[0] if catalog.classes else ""
        self._gesture: _Gesture | None = None
        engine.state_changed.connect(self._on_engine)
        engine.answered.connect(self._on_answered)
        engine.told.connect(self.tell)
        engine.over.connect(self.notices.over)

    # What is looked at

    def look_without(self, layer_id: str | None) -> None:
        """Look at the picture as if this layer were hidden, until it is told None; no edit, and no step of undo."""
        if layer_id != self.tab.solo.without:
            self.tab.solo.leave_out(layer_id)
            self.changed.emit(Change("view", box=self.scene.box))

    def look_alone(self, layer_id: str | None, is_mask: bool = False) -> None:
        """Look at this layer, or its mask, alone, or at all again; no edit, and no step of undo. See `Solo.toggle`."""
        self.tab.solo.toggle(self.scene, layer_id, is_mask)
        self.changed.emit(Change("view", box=self.scene.box))

    # The layers that are selected

    def select(self, layer_id: str | None, *others: str) -> None:
        """Select a layer, and others beside it; of those that are there no longer nothing is selected."""
        if layer_id is not None and not self.scene.has(layer_id):
            layer_id = None
        ids = frozenset() if layer_id is None else frozenset(filter(self.scene.has, (layer_id, *others)))
        if (layer_id, ids) != (self.tab.selected, self.tab.selected_ids):
            self.notices.over(REFUSED)
            self.tab.selected, self.tab.selected_ids = layer_id, ids
            self.changed.emit(Change("selected", ids))

    @property
    def current_class(self) -> str:
        """The class of the next object; "" where no model is there."""
        return self._current_class

    def choose_class(self, class_name: str) -> None:
        """The class of the next object."""
        if class_name != self._current_class:
            self.notices.over(REFUSED)
            self._current_class = class_name
            self.changed.emit(Change("class"))

    # Edits

    def edit(self, label: str, change: Edit, source: object | None = None, amends: Scene | None = None) -> None:
        """Change the document as one undo step or a part of the gesture under way; while the scene `amends` is
        present, as a part of the step that led to it. Raises what `change` raises."""
        if self.history.in_gesture:
            self.update(change, source)
            return
        before = self.scene
        scene = redrawn(change(before))
        if scene is not before:
            self.history.apply(label, scene, amends)
            self._on_scene(before, label, source)

    def attempt(self, label: str, change: Edit, source: object | None = None) -> bool:
        """Edit; what is wrong with it becomes a notice, and False."""
        return self.guarded(lambda: self.edit(label, change, source))

    def guarded(self, act: Callable[[], object]) -> bool:
        """Do something; the Problem it ends in becomes a notice, and False."""
        try:
            act()
        except Problem as problem:
            self.tell(str(problem), REFUSED)
            return False
        return True

    @Slot(str, str)
    def tell(self, sentence: str, cause: str) -> None:
        """Tell a sentence, in which layers have the names that are seen; cause: see `Notices.tell`."""
        self.notices.tell(as_seen(sentence, self.scene), cause)

    # The gesture

    def begin(self, label: str, source: object | None = None) -> None:
        """A gesture begins: until `commit` all edits are one undo step."""
        self.history.begin(label)
        self._gesture = _Gesture(self.scene, label, source)

    def update(self, change: Edit, source: object | None = None) -> None:
        """Change the document within the gesture. Raises what `change` raises, and leaves it as it was then."""
        before = self.scene
        scene = change(before)
        if scene is not before and self._gesture is not None:
            self.history.update(scene)
            self._on_scene(before, self._gesture.label, source or self._gesture.source)

    def commit(self) -> None:
        """The gesture is over: one undo step, and the best appearances are made."""
        gesture, self._gesture = self._gesture, None
        if self.history.in_gesture and gesture is not None and gesture.before is not self.scene:
            self.history.update(redrawn(self.scene))
        self.history.commit()
        if gesture is not None and gesture.before is not self.scene:
            self._on_scene(gesture.before, gesture.label, gesture.source)
        self._go_on()

    def cancel(self) -> None:
        """The gesture never was."""
        before = self.scene
        self.history.cancel()
        self._gesture = None
        self._on_scene(before, "", None, goes_back=True)
        self._go_on()

    def when_free(self, act: Callable[[], object], tab: Tab | None = None) -> None:
        """Do this now, or once the gesture is over that somebody makes: it is a step of its own. Given the tab that it
        belongs to, not before that is shown again."""
        (tab or self.tab).when_free.append(act)
        self._go_on()

    def ask(
        self,
        slot: str,
        title: str,
        work: Callable[[AppearanceMaker], T],
        then: Callable[[T], object],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Have an edit of this document worked out by the engine; see `EngineClient.ask`. `then` makes it once no
        gesture goes on, and where another tab is shown meanwhile, when this one is shown again."""
        tab = self.tab
        own = f"{slot} {id(tab)}"  # what another tab asks for does not replace it
        self.engine.ask(own, title, work, lambda it: self.when_free(lambda: then(it), tab), failed, stays=True)

    def _go_on(self) -> None:
        while self.tab.when_free and not self.history.in_gesture:
            self.guarded(self.tab.when_free.popleft())

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

    # The history

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
        before, index = self.scene, self.history.index
        step()
        if self.scene is not before:
            self._on_scene(before, self.history.labels[self.history.index], None, goes_back=True)
            back = outermost(self.scene, [layer.id for layer in self.scene.walk() if not before.has(layer.id)])
            if back and (self.selected is None or self.history.index > index):  # it is worked on again
                self.select(back[-1], *back)

    # Its file

    def open_scene(self, scene: Scene) -> None:
        """Take a scene that is there as a new document."""
        self.replace(Opened(scene))

    def start_with(self, scene: Scene, looks: Mapping[str, Appearance]) -> None:
        """Take a generated scene as a new document that is not saved yet; `looks` is what is known of it, by layer."""
        self.replace(Opened(scene, looks, is_new=True))

    def close(self) -> None:
        """No document."""
        self.replace(Opened(EMPTY))

    def replace(self, opened: Opened) -> None:
        """Take another document in place of this one; `changed` tells "file"."""
        self.tab.when_free.clear()
        self.show(self.tab_of(opened))

    def tab_of(self, opened: Opened) -> Tab:
        """Return a tab for a document that was opened, and tell what is to be known of that."""
        if opened.file is not None:
            self.file_used.emit(opened.file)
        for sentence in opened.notices:
            self.notice.emit(sentence if opened.file is None else told_of(opened.file, sentence))
        return Tab.of(opened, self.history_bytes)

    def show(self, tab: Tab) -> None:
        """Leave the document that is shown for another tab's, with what it looked like; `changed` tells "file".

        Appearances are asked for again when the tab is shown again, and what is to become an edit of it waits for
        that; what else the engine was asked for is given up.
        """
        self.notices.all_over()
        if self.history.in_gesture:
            self.cancel()
        self.tab.looks = self.looks_of(self.tab)
        self.engine.load(tab.scene, tab.looks)
        self.tab, tab.looks = tab, {}
        self.engine.follow(self.scene)
        self.changed.emit(Change("file"))
        self._go_on()

    def looks_now(self) -> Appearances:
        """Return what tells each layer's appearance as it is at this moment, in any thread."""
        return lookup(self.looks_of(self.tab))

    def looks_of(self, tab: Tab) -> Mapping[str, Appearance]:
        """Return what each layer of a tab looks like, by its id."""
        return self.engine.appearances.snapshot(self.scene) if tab is self.tab else tab.looks

    def saved(self, file: Path, scene: Scene, tab: Tab) -> None:
        """Note that `scene` of a tab is saved in a project's file; `changed` tells "saved"."""
        tab.path = tab.source = file
        if tab.scene is scene:
            tab.history.mark_saved()
            tab.kept_at = time.monotonic()
        self.file_used.emit(file)
        self.changed.emit(Change("saved"))

    # The engine

    @property
    def _touched(self) -> frozenset[str] | None:
        """The layers that the gesture under way has touched; None where there is none."""
        return None if self._gesture is None else self._gesture.layers

    @Slot()
    def _on_engine(self) -> None:
        # Once it is known what computes, fingerprints may be others.
        self._on_answered(self.engine.follow(self.scene, self._touched))
        self.changed.emit(Change("engine"))

    @Slot(object)
    def _on_answered(self, layers: frozenset[str]) -> None:
        """Tell which layers show another appearance now."""
        if layers:
            self.changed.emit(Change("appearance", layers, box_of(self.scene, layers)))
        self._end_notices()

    def _end_notices(self) -> None:
        """Take back what was told of layers that are made as they should be by now, or cannot be seen."""
        for layer_id in self.notices.layers:
            if layer_id not in self.engine.appearances.failed(self.scene):
                self.notices.over(LAYER + layer_id)

    def _on_scene(self, before: Scene, label: str, source: object | None, goes_back: bool = False) -> None:
        found = difference(before, self.scene)
        self.tab.note_made(layer_id for layer_id in found.layers if not before.has(layer_id))
        if self._gesture is not None:
            self._gesture.layers |= found.layers
        shown = self.engine.follow(self.scene, self._touched)
        is_other_view = self.tab.solo.follow(self.scene)
        if not all(map(self.scene.has, self.tab.selected_ids)):  # before anybody who is told of anything asks for them
            selected, ids = self.tab.still_selected(goes_back)
            self.select(selected, *ids)
        if is_other_view:
            self.changed.emit(Change("view", box=self.scene.box))
        self.notices.over(REFUSED)
        self._end_notices()
        self.changed.emit(Change("scene", found.layers, found.box.union(box_of(self.scene, shown)), label, source))
