"""Identities of values that never change: where they are equal so are the pixels, mostly without reading them.

Tiles are copied on write, so an array that is still the same object still has the same pixels. `id()` would do if it
were never given out twice; an identity is not. A dab copies a whole tile and changes a corner of it: the digests of
its blocks say which.
"""

from __future__ import annotations

import itertools
import threading
import weakref
from collections import OrderedDict
from collections.abc import Hashable
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.scene.box import Box
from engine.scene.tiles import TILE, Tiles

BLOCK = 64  # px
MOST_NUMBERS = 1 << 14  # keys that are remembered
Blocks = tuple[tuple[bytes, ...], ...]


class _Known:
    """One living value."""

    __slots__ = ("blocks", "identity", "reference")

    def __init__(self, reference: weakref.ref[Any], identity: int) -> None:
        self.reference = reference
        self.identity = identity
        self.blocks: Blocks | None = None


_counter = itertools.count(1)
_known: dict[int, _Known] = {}
_numbers: OrderedDict[Hashable, int] = OrderedDict()
# Re-entrant: the interpreter may collect an array, and call _forget, while this thread is looking at another.
_lock = threading.RLock()


def identity_of(value: NDArray[Any] | Tiles | None) -> int:
    """Return a number that belongs to this one alone, now and later; 0 for None."""
    return 0 if value is None else _know(value).identity


def identities_in(tiles: Tiles, box: Box) -> tuple[tuple[int, int, int], ...]:
    """Return column, row and identity of each tile within a box of the plane; () where nothing is."""
    keys = box.intersect(tiles.box).tiles(TILE)
    return tuple((tx, ty, identity_of(tile)) for tx, ty in keys if (tile := tiles.get(tx, ty)) is not None)


def number_of(key: Hashable) -> int:
    """Return a number that stands for a key: the same for equal ones while it is remembered, and never another's.

    A key that is made of keys, and these of others, grows with each; with numbers for them it does not.
    """
    with _lock:
        number = _numbers.setdefault(key, next(_counter))
        _numbers.move_to_end(key)
        if len(_numbers) > MOST_NUMBERS:
            _numbers.popitem(last=False)
        return number


def block_digests(tile: NDArray[np.uint8]) -> Blocks:
    """Return a digest of each 64 x 64 px of a one-channel tile, in rows; b"" for one that is all 0."""
    known = _know(tile)
    if known.blocks is None:
        known.blocks = tuple(
            tuple(_digest(tile[top : top + BLOCK, left : left + BLOCK]) for left in range(0, TILE, BLOCK))
            for top in range(0, TILE, BLOCK)
        )
    return known.blocks


def _digest(block: NDArray[np.uint8]) -> bytes:
    return blake2b(block.tobytes(), digest_size=16).digest() if block.any() else b""


def _know(value: NDArray[Any] | Tiles) -> _Known:
    address = id(value)
    known = _known.get(address)
    if known is not None and known.reference() is value:
        return known
    with _lock:
        known = _known.get(address)
        if known is None or known.reference() is not value:
            reference = weakref.ref(value, lambda gone: _forget(address, gone))
            known = _known[address] = _Known(reference, next(_counter))
        return known


def _forget(address: int, gone: weakref.ref[Any]) -> None:
    with _lock:
        known = _known.get(address)
        if known is not None and known.reference is gone:
            del _known[address]
