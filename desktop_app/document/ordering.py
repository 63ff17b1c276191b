"""Commands on the order of layers, and a hint where objects stand in the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.document.notices import Offer
from desktop_app.widgets.translation import tr
from engine.generation.standing_order import WrongOrder, wrong_order
from engine.scene import ordering
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene

LONGEST_NAME = 30  # characters


def bring_in_front(document: Document, other: str, layer_id: str | None = None) -> None:
    """Put a layer, else the selected one, right above another one. What lies above it already is told so."""
    layer_id = layer_id or document.selected
    if layer_id is None:
        return
    name, other_name = _name(document, layer_id), _name(document, other)
    if ordering.is_above(document.scene, layer_id, other):
        document.notice.emit(tr("{name} lies in front of {other} already.", name=name, other=other_name))
        return
    document.attempt(
        tr("Bring {name} in front of {other}", name=name, other=other_name),
        lambda scene: ordering.bring_in_front(scene, layer_id, other),
    )


@dataclass(frozen=True)
class _Told:
    """What a hint was given of, and the sentence."""

    wrong: WrongOrder
    sentence: str


class OrderHints(QObject):
    """Tells once of each two objects that one stands nearer and yet lies behind the other, and offers to mend it.

    It is looked for when an edit is over that changed one of them, and taken back when all is well again.
    """

    offered = Signal(object)  # Offer
    over = Signal(str)  # a sentence that was offered and holds no longer

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._known: set[WrongOrder] = set()
        self._told: _Told | None = None
        document.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._known.clear()
            self._end()
        elif change.what == "scene" and not self._document.history.in_gesture:
            self._look(self._document.scene, change.layers)

    def _look(self, scene: Scene, changed: frozenset[str]) -> None:
        if self._told is not None and not _holds(scene, self._told.wrong):
            self._end()
        for layer in scene.objects():
            if layer.id not in changed or (wrong := wrong_order(scene, layer.id)) is None or wrong in self._known:
                continue
            self._end()
            self._known.add(wrong)
            names = {"nearer": _name(self._document, wrong.nearer), "farther": _name(self._document, wrong.farther)}
            sentence = tr("{nearer} stands nearer than {farther}, but lies behind it.", **names)
            mend = partial(bring_in_front, self._document, wrong.farther, wrong.nearer)
            self._told = _Told(wrong, sentence)
            self.offered.emit(Offer(sentence, tr("Bring in front"), mend))
            return

    def _end(self) -> None:
        told, self._told = self._told, None
        if told is not None:
            self.over.emit(told.sentence)


def _holds(scene: Scene, wrong: WrongOrder) -> bool:
    both = [scene.find(layer_id) for layer_id in (wrong.nearer, wrong.farther) if scene.has(layer_id)]
    is_there = len(both) == 2 and all(isinstance(layer, ObjectLayer) for layer in both)
    return is_there and wrong_order(scene, wrong.nearer) == wrong


def _name(document: Document, layer_id: str) -> str:
    return shown_name(document.scene.find(layer_id), LONGEST_NAME)
