"""Holes in the picture that are filled from around: under what is cut out of the photo, and where one wants it gone."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document.document import Document
from desktop_app.document.slow_edits import slow_edit
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr
from engine.compositing.healing import moved_out, spot_healed
from engine.compositing.mending import mended
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask


def fill_selection(document: Document) -> None:
    """Fill what is selected with what lies around it, on the selected paint layer or on a new one, as one step."""
    mask, layer = _selected(document), document.selected_layer
    looks = document.looks_now()
    on_it = isinstance(layer, PaintLayer) and not layer.is_resampled
    above = None if layer is None else layer.id
    layer_id = above if above is not None and on_it else edits.new_id()
    slow_edit(
        document,
        tr("Fill from around"),
        lambda scene: spot_healed(scene, layer_id, above, mask, 1.0, looks),
        lambda: document.select(layer_id),
        tr("Filling the hole"),
    )


def mend_selection(document: Document) -> None:
    """Mend each selected spot of the photos by itself, on a new layer above them, as one step; then nothing is
    selected."""
    mask, layer_id, name = _selected(document), edits.new_id(), tr("Mended")
    title = tr("Mending spots")
    slow_edit(
        document,
        tr("Mend spots"),
        lambda scene: mended(scene, mask, layer_id, lambda share: document.engine.report(title, share), name),
        lambda: document.select(layer_id),
        title,
    )


def move_out_selection(document: Document) -> None:
    """Move out what is selected of the photo; nothing is selected afterwards, as it has a layer of its own then."""
    move_out(document, _selected(document))


def _selected(document: Document) -> Mask:
    mask = document.scene.selection
    if mask is None:
        raise Problem(tr("Select a part of the picture first."))
    return mask


def move_out(
    document: Document, mask: Mask, hole: Mask | None = None, then: Callable[[], object] = lambda: None
) -> None:
    """Move out what a mask (canvas px) covers, as one step, and select it; hole: what is filled, None for as much."""
    cut, under = edits.new_id(), edits.new_id()

    def done() -> None:
        document.select(cut)
        move = with_shortcut(tr("the move tool"), "move")
        document.notice.emit(tr("Cut out, and the hole filled from around it; {move} takes it along.", move=move))
        then()

    slow_edit(
        document,
        tr("Cut out and fill the hole with patches"),
        lambda scene: moved_out(scene, mask, cut, under, hole),
        done,
        tr("Filling the hole"),
    )
