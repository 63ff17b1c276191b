"""Samples from one depth to another."""

from __future__ import annotations

import numpy as np

from engine.scene.depth import bits_of, eight_bits, sixteen_bits

ALL = np.arange(65536, dtype=np.uint16).reshape(256, 256)


def test_every_value_of_sixteen_bits_is_rounded_to_nearest() -> None:
    assert np.array_equal(eight_bits(ALL), np.rint(ALL / 257)) and eight_bits(ALL).dtype == np.uint8


def test_eight_bits_come_back_from_sixteen() -> None:
    values = np.arange(256, dtype=np.uint8).reshape(16, 16)
    assert np.array_equal(eight_bits(sixteen_bits(values)), values)
    assert sixteen_bits(values).max() == 65535 and eight_bits(values) is values and sixteen_bits(ALL) is ALL


def test_floats_hold_all_sixteen_bits_and_are_cut_at_black_and_white() -> None:
    floats = ALL.astype(np.float32) / 65535
    assert np.array_equal(sixteen_bits(floats), ALL)
    odd = np.array([[-1, 0.5, 2, np.nan]], np.float32)
    assert eight_bits(odd).tolist() == [[0, 128, 255, 0]] and sixteen_bits(odd).tolist() == [[0, 32768, 65535, 0]]
    assert [bits_of(values) for values in (odd, ALL, eight_bits(ALL))] == [32, 16, 8]
