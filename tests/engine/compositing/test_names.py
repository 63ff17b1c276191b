"""Names tell arrays apart, for ever."""

from __future__ import annotations

import gc

import numpy as np

from engine.compositing.names import BLOCK, block_names, name_of


def test_an_array_keeps_its_name_and_shares_it_with_none() -> None:
    one, other = np.zeros(3, np.uint8), np.zeros(3, np.uint8)
    assert name_of(one) == name_of(one) != name_of(other)
    assert name_of(None) == 0 != name_of(one)


def test_a_name_is_not_given_out_again_when_its_array_is_gone() -> None:
    seen = set()
    for _ in range(200):
        # Freed at once, so the next one often lies at the same address.
        array = np.zeros(64, np.uint8)
        assert name_of(array) not in seen
        seen.add(name_of(array))
        del array
    gc.collect()
    assert len(seen) == 200


def test_blocks_are_named_by_their_content_alone() -> None:
    tile = np.zeros((256, 256), np.uint8)
    tile[70, 130] = 9
    names = block_names(tile)
    assert [(row, column) for row in range(4) for column in range(4) if names[row][column]] == [(1, 2)]
    assert block_names(tile.copy()) == names
    changed = tile.copy()
    changed[3 * BLOCK, 0] = 1
    differing = [(r, c) for r in range(4) for c in range(4) if block_names(changed)[r][c] != names[r][c]]
    assert differing == [(3, 0)]
