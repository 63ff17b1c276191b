"""The variations of an object that are asked of the engine, and who waits for them."""

from __future__ import annotations

from collections.abc import Callable

from engine.compositing.appearance import Appearance
from engine.generation.kind import PREVIEW_SIZE
from engine.scene.scene import Scene
from engine.worker import Answer, VariationsRequest

SLOT = "variations"

Take = Callable[[int, Appearance], None]  # number of the noise, and what the object looks like with it


class VariationRequests:
    """The variations that are made at present: of one object at a time, the newest wins. For the window's thread."""

    def __init__(self, submit: Callable[[VariationsRequest], None], cancel: Callable[[str], None]) -> None:
        self._submit = submit
        self._cancel = cancel
        self._stamp = 0
        self._take: Take | None = None

    def start(self, scene: Scene, layer_id: str, noises: tuple[tuple[float, ...], ...], take: Take) -> None:
        """Make small pictures of an object, one for each noise; what was asked before is given up."""
        self.forget()
        self._stamp += 1
        self._take = take
        self._submit(VariationsRequest(SLOT, scene, layer_id, noises, PREVIEW_SIZE, self._stamp))

    def take(self, answer: Answer) -> None:
        """Hand on an answer. One that failed is left out: the object's own picture tells why."""
        if self._take is None or answer.stamp != self._stamp:
            return
        if answer.variation is not None and answer.appearance is not None:
            self._take(answer.variation, answer.appearance)

    def forget(self) -> None:
        """Nobody waits any longer."""
        if self._take is not None:
            self._take = None
            self._cancel(SLOT)
