"""Draws ops into tiles with QPainter, the one place of the engine that knows Qt (QtGui: pictures, no widgets).

Qt's raster engine has all separable blend modes; the other four are in `blend`. A QImage may be painted in any thread,
each by one painter at a time.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from engine.compositing import blend, deep
from engine.compositing.ops import Beneath, ClipOp, GroupOp, Op
from engine.compositing.sources import Sources
from engine.compositing.warp import mixed, premultiplied, straightened
from engine.scene.tiles import TILE

Pixels = NDArray[np.uint8]

# More rows at once are shared among Qt's threads, which beside busy programs are waited for 10 ms and longer, for what
# takes 0.2 ms.
STRIP_ROWS = 64

_Modes = QPainter.CompositionMode
MODES = {
    "normal": _Modes.CompositionMode_SourceOver,
    "multiply": _Modes.CompositionMode_Multiply,
    "screen": _Modes.CompositionMode_Screen,
    "overlay": _Modes.CompositionMode_Overlay,
    "darken": _Modes.CompositionMode_Darken,
    "lighten": _Modes.CompositionMode_Lighten,
    "color-dodge": _Modes.CompositionMode_ColorDodge,
    "color-burn": _Modes.CompositionMode_ColorBurn,
    "hard-light": _Modes.CompositionMode_HardLight,
    "soft-light": _Modes.CompositionMode_SoftLight,
    "difference": _Modes.CompositionMode_Difference,
    "plus": _Modes.CompositionMode_Plus,
}


def draw(ops: tuple[Op, ...], sources: Sources) -> Pixels:
    """Return the tile that the ops give, lowest first: a new uint8 (256, 256, 4), BGRA premultiplied.

    From deep sources the same as floats: see `deep`.
    """
    tile, first = _begun(ops, sources)
    tile = _drawn_on(tile, ops, first, sources)
    return sources.nothing() if tile is None else tile


def _drawn_on(tile: Pixels | None, ops: tuple[Op, ...], first: int, sources: Sources) -> Pixels | None:
    """Return the tile of the ops up to the first, perhaps the very array, with all others on it; None: nothing."""
    for index in range(first, len(ops)):
        op = ops[index]
        if isinstance(op, ClipOp):
            if tile is not None:
                op.clear(tile)
            continue
        if op.passing:
            tile = passed(tile, op, ops[:index], sources)
            continue
        if op.from_backdrop:
            tile = None if tile is None else _changed(tile, op, sources)
            continue
        source = draw(op.children, sources) if isinstance(op, GroupOp) else op.image(sources, None)
        if source is None:
            continue
        source = sources.in_depth(source)
        if tile is None and op.opacity == 1:
            # On nothing every mode leaves the source as it is.
            tile = source if source.flags.writeable else source.copy()
            continue
        if tile is None:
            tile = np.zeros_like(source)
        composite(tile, source, op.mode, op.opacity)
    return tile


def passed(tile: Pixels | None, op: Op, below: tuple[Op, ...], sources: Sources) -> Pixels | None:
    """Return the tile, which stays as it is, as the passing ops of an op change it; None: nothing, as the tile may be.

    below: the ops that the tile was drawn from, as far as they are known.
    """
    share = op.shown(sources)
    if share is not None and not share.any():
        return tile
    ops = (*below, *op.passing)
    begun, first = _begun(ops, sources, len(below))
    if begun is None:
        begun, first = None if tile is None else tile.copy(), len(below)
    changed = _drawn_on(begun, ops, first, sources)
    if changed is None:
        return tile
    return mixed(sources.nothing() if tile is None else tile, changed, share, op.opacity)


def drawn(beneath: Beneath, sources: Sources) -> Pixels:
    """Return the tile of what lies beneath a layer, read-only: drawn once for all that look into it."""
    return sources.keep(beneath.key, lambda: draw(beneath.ops, sources))


def _begun(ops: tuple[Op, ...], sources: Sources, known: int = 0) -> tuple[Pixels | None, int]:
    """Return the tile of as many lower ops as are drawn for what looks into them anyway, more than are known, and how
    many these are; None and 0 where there are none.

    So each of many blurs above one another is drawn once in a tile, and not again for each above it.
    """
    for index in reversed(range(known + 1, len(ops))):
        beneath = ops[index].beneath
        if beneath is not None and ops[:index] in (beneath.ops, _parts_of(beneath.ops)):
            return drawn(beneath, sources).copy(), index
    return None, 0


def _parts_of(ops: tuple[Op, ...]) -> tuple[Op, ...]:
    """Return what the ops are drawn from if they are one group, which by itself looks like its parts."""
    return ops[0].children if len(ops) == 1 and isinstance(ops[0], GroupOp) and ops[0].opacity == 1 else ()


def _changed(tile: Pixels, op: Op, sources: Sources) -> Pixels:
    """Return the tile under what an op makes of it: blended as if it were opaque, so that its alpha stays as it is."""
    alpha, full = tile[..., 3].copy(), deep.full_of(tile)
    is_opaque = bool((alpha == full).all())
    if not is_opaque:
        tile = straightened(tile)
        tile[..., 3] = full
    source = op.image(sources, tile)
    if source is not None:
        composite(tile, sources.in_depth(source), op.mode, op.opacity)
    if not is_opaque:
        tile[..., 3] = alpha
        tile = premultiplied(tile)
    return tile


def composite(under: Pixels, over: Pixels, mode: str, opacity: float) -> None:
    """Composite over onto under, in place; both uint8 (256, 256, 4) BGRA premultiplied, or floats; opacity 0..1."""
    if deep.is_deep(under):
        deep.composite(under, over, mode, opacity)  # type: ignore[arg-type]
        return
    if mode not in MODES:
        blend.blend(mode, under, over, opacity)
        return
    if mode == "plus" and opacity < 1:
        # Qt would add all of it, cut at white, and only then fade between before and after.
        over, opacity = np.asarray(cv2.convertScaleAbs(over, alpha=opacity), np.uint8), 1
    target, source = _as_image(under), _as_image(over)
    painter = QPainter(target)
    try:
        painter.setCompositionMode(MODES[mode])
        painter.setOpacity(opacity)
        for top in range(0, TILE, STRIP_ROWS):
            painter.drawImage(QPoint(0, top), source, QRect(0, top, TILE, STRIP_ROWS))
    finally:
        painter.end()


def _as_image(pixels: Pixels) -> QImage:
    """Return a picture that shows the array's own bytes; the array has to outlive it."""
    return QImage(pixels.data, TILE, TILE, TILE * 4, QImage.Format.Format_ARGB32_Premultiplied)
