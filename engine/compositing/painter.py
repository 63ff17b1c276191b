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
from engine.compositing.warp import premultiplied, straightened
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
    tile, upper = _begun(ops, sources)
    for op in upper:
        if isinstance(op, ClipOp):
            if tile is not None:
                op.clear(tile)
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
    return sources.nothing() if tile is None else tile


def drawn(beneath: Beneath, sources: Sources) -> Pixels:
    """Return the tile of what lies beneath a layer, read-only: drawn once for all that look into it."""
    return sources.keep(beneath.key, lambda: draw(beneath.ops, sources))


def _begun(ops: tuple[Op, ...], sources: Sources) -> tuple[Pixels | None, tuple[Op, ...]]:
    """Return the tile of as many lower ops as are drawn for what looks into them anyway, and the ops above.

    So each of many blurs above one another is drawn once in a tile, and not again for each above it.
    """
    for index in reversed(range(1, len(ops))):
        beneath = ops[index].beneath
        if beneath is not None and ops[:index] in (beneath.ops, _parts_of(beneath.ops)):
            return drawn(beneath, sources).copy(), ops[index:]
    return None, ops


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
