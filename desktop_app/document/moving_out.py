"""Parts of the photo that are moved for good: cut out onto a layer, over a hole that is filled from around."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document.document import Document
from desktop_app.document.slow_edits import slow_edit
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr
from engine.compositing.healing import moved_out
from engine.problem import Problem
from engine.scene import edits
from engine.scene.mask import Mask


def selection(document: Document) -> None:
    """Move out what is selected of the photo; nothing is selected afterwards, as it has a layer of its own then."""
    mask = document.scene.selection
    if mask is None:
        raise Problem(tr("Select a part of the picture first."))
    move_out(document, mask)


def move_out(document: Document, mask: Mask, then: Callable[[], object] = lambda: None) -> None:
    """Move out what a mask (canvas px) covers, as one step, and select it."""
    cut, hole = edits.new_id(), edits.new_id()

    def done() -> None:
        document.select(cut)
        move = with_shortcut(tr("the move tool"), "move")
        document.notice.emit(tr("Cut out, and the hole filled from around it; {move} takes it along.", move=move))
        then()

    slow_edit(
        document,
        tr("Cut out and fill the hole with patches"),
        lambda scene: moved_out(scene, mask, cut, hole),
        done,
        tr("Filling the hole"),
    )
