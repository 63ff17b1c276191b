"""What a click on the picture is wanted for: a page of the panels wants a colour, and the picker brings it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.scene.adjustments.base import Adjustment, Colour


@dataclass(frozen=True)
class Pick:
    """A wish for a colour of what lies below an adjustment layer.

    change: what the adjustment, as it was at the press, becomes by the colour and by how far up the pointer was dragged
    since, in logical px. holds: the colour is that of the press, wherever it is dragged; else that at the pointer.
    """

    name: str
    layer_id: str
    what: str  # a person is to do, in a few words
    label: str  # of the edit
    change: Callable[[Any, Colour, float], Adjustment]
    holds: bool = False


class Picking(QObject):
    """At most one wish at a time."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pick: Pick | None = None
        self.by_control: Pick | None = None  # what a click with Ctrl is for, where nothing else is wanted

    def begin(self, pick: Pick) -> None:
        """Want this from the next clicks on, in place of what was wanted before."""
        self.pick = pick
        self.changed.emit()

    def end(self) -> None:
        """Want nothing any more."""
        if self.pick is not None:
            self.pick = None
            self.changed.emit()
