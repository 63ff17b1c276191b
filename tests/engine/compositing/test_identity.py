"""Names tell arrays apart, for ever."""

from __future__ import annotations

import gc

import numpy as np

from engine.compositing.identity import BLOCK, block_digests, identity_of


def test_an_array_keeps_its_name_and_shares_it_with_none() -> None:
    one, other = np.zeros(3, np.uint8), np.zeros(3, np.uint8)
    assert identity_of(one) == identity_of(one) != identity_of(other)
    assert identity_of(None) == 0 != identity_of(one)


def test_a_name_is_not_given_out_again_when_its_array_is_gone() -> None:
    seen = set()
    for _ in range(200):
        # Freed at once, so the next one often lies at the same address.
        array = np.zeros(64, np.uint8)
        assert identity_of(array) not in seen
        seen.add(identity_of(array))
        del array
    gc.collect()
    assert len(seen) == 200


def test_blocks_are_named_by_their_content_alone() -> None:
    tile = np.zeros((256, 256), np.uint8)
    tile[70, 130] = 9
    digests = block_digests(tile)
    assert [(row, column) for row in range(4) for column in range(4) if digests[row][column]] == [(1, 2)]
    assert block_digests(tile.copy()) == digests
    changed = tile.copy()
    changed[3 * BLOCK, 0] = 1
    differing = [(r, c) for r in range(4) for c in range(4) if block_digests(changed)[r][c] != digests[r][c]]
    assert differing == [(3, 0)]
