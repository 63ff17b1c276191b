"""Scenes to choose from: what a dialog has asked of the engine, and what has come of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance
from engine.generation.kind import PREVIEW_SIZE
from engine.generation.maker import AppearanceMaker
from engine.scene import edits
from engine.scene.layers import BackgroundRecipe

SEVERAL, ONE = "scenes", "scene"  # the engine's slots
MOST_KEPT = 256  # small pictures, of about 90 kB each

Size = tuple[int, int]  # width and height of the canvas in px


class Candidates(QObject):
    """Several scenes one after the other, and one more, at any time, which is being steered. Newest wins for both."""

    arrived = Signal(int)  # one of the several is there, by its number
    steered = Signal()  # the one that was asked for last, or one on the way to it
    failed = Signal()  # nothing more comes of what was asked; a notice of the document tells why

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._kept: OrderedDict[tuple[BackgroundRecipe, Size], Appearance] = OrderedDict()
        self._recipes: tuple[BackgroundRecipe, ...] = ()
        self._size: Size = (1, 1)
        self._round = 0
        self._is_over = False
        self.shown: Appearance | None = None  # of the one that is steered

    @property
    def size(self) -> Size:
        """The canvas that the several are made for."""
        return self._size

    def look(self, number: int) -> Appearance | None:
        """Return the picture of one of the several; None until it has arrived."""
        return self._kept.get((self._recipes[number], self._size)) if number < len(self._recipes) else None

    def show(self, recipes: Sequence[BackgroundRecipe], size: Size) -> None:
        """Make these scenes, in place of those that were asked for before."""
        self._recipes, self._size = tuple(recipes), size
        self._round += 1
        for number in range(len(self._recipes)):
            if self.look(number) is not None:
                self.arrived.emit(number)
        self._go_on(self._round)

    def steer(self, recipe: BackgroundRecipe, size: Size) -> None:
        """Make this one scene, as soon as may be."""
        known = self._kept.get((recipe, size))
        if known is not None:
            self._document.engine.forget(ONE)
            self._show(known)
            return

        def then(appearance: Appearance) -> None:
            self._keep(recipe, size, appearance)
            self._show(appearance)

        self._document.engine.ask(ONE, tr("Making a scene"), made(recipe, size), then, self._fail)

    def stop(self) -> None:
        """Ask for nothing more."""
        self._is_over = True
        self._round += 1
        for slot in (SEVERAL, ONE):
            self._document.engine.forget(slot)

    def _go_on(self, at: int, first: int = 0) -> None:
        missing = [number for number in range(first, len(self._recipes)) if self.look(number) is None]
        if at != self._round or not missing:
            return
        number, size = missing[0], self._size
        recipe = self._recipes[number]

        def then(appearance: Appearance) -> None:
            self._keep(recipe, size, appearance)
            if at == self._round:
                self.arrived.emit(number)
                self._go_on(at, number + 1)

        def failed() -> None:
            if at == self._round:
                self._fail()

        self._document.engine.ask(SEVERAL, tr("Making scenes"), made(recipe, size), then, failed)

    def _show(self, appearance: Appearance) -> None:
        self.shown = appearance
        self.steered.emit()

    def _fail(self) -> None:
        if not self._is_over:
            self.failed.emit()

    def _keep(self, recipe: BackgroundRecipe, size: Size, appearance: Appearance) -> None:
        self._kept[recipe, size] = appearance
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)


def made(recipe: BackgroundRecipe, size: Size) -> Callable[[AppearanceMaker], Appearance]:
    """Return the work of the engine for one small picture."""

    def work(maker: AppearanceMaker) -> Appearance:
        scene, layer_id = edits.new_scene(*size, recipe)
        return maker.make(scene, layer_id, PREVIEW_SIZE)

    return work
