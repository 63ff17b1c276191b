"""A PNG in stripes, compared with Pillow, which decodes it whole."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.formats.fields import Unsound
from engine.formats.png import SIGNATURE, write_png
from engine.formats.png_stripes import stripes
from tests.engine.formats.hostile_pictures import png_chunk

CHANNELS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4}


def picture(channels: int) -> np.ndarray:
    """One that a writer that chooses among the filters uses all of them for."""
    dice = np.random.RandomState(channels)
    steep = np.add.outer(np.arange(70) * 3, np.arange(41) * 5)[:, :, None] + np.arange(channels)
    rough = dice.randint(0, 256, (30, 41, channels))
    return np.concatenate((steep, rough, np.zeros((20, 41, channels)))).astype(np.uint8)


def saved(mode: str, **options: Any) -> bytes:
    file, samples = io.BytesIO(), picture(CHANNELS.get(mode, 1))
    made = Image.fromarray(samples[:, :, 0] if samples.shape[2] == 1 else samples)
    made.convert(mode).save(file, "PNG", **options)
    return file.getvalue()


@pytest.mark.parametrize("mode", CHANNELS)
@pytest.mark.parametrize("rows", [1, 32, 200])
def test_stripes_are_the_picture(mode: str, rows: int) -> None:
    found = list(stripes(io.BytesIO(saved(mode)), rows))
    assert [len(part) for part in found[:-1]] == [rows] * (len(found) - 1)
    assert np.array_equal(np.concatenate(found), picture(CHANNELS[mode]))


def test_stripes_of_our_own() -> None:
    file = io.BytesIO()
    write_png(file, picture(4))
    file.seek(0)
    assert np.array_equal(np.concatenate(list(stripes(file, 50))), picture(4))


def test_rows_without_a_filter_between_those_with_one() -> None:
    samples = picture(3)
    rows = samples.reshape(len(samples), -1)
    filtered = np.zeros((len(rows), 1 + rows.shape[1]), np.uint8)
    filtered[:, 1:] = rows
    filtered[::3, 0], filtered[::3, 4:] = 1, rows[::3, 3:] - rows[::3, :-3]
    head = struct.pack(">IIBBBBB", samples.shape[1], len(samples), 8, 2, 0, 0, 0)
    packed = zlib.compress(filtered.tobytes())
    file = io.BytesIO(SIGNATURE + b"".join(png_chunk(*one) for one in ((b"IHDR", head), (b"IDAT", packed))))
    assert np.array_equal(np.concatenate(list(stripes(file, 40))), samples)


@pytest.mark.parametrize("mode", ["1", "P", "I;16"])
def test_what_is_packed_in_another_way_is_told(mode: str) -> None:
    with pytest.raises(Unsound, match="not supported"):
        next(stripes(io.BytesIO(saved(mode)), 32))


def test_damage_is_told_wherever_it_is() -> None:
    whole = saved("RGB")
    for at in range(0, len(whole) - 40, 7):
        with pytest.raises(Unsound, match="a picture in it"):
            list(stripes(io.BytesIO(whole[:at]), 32))
    told = 0
    for at in range(45, len(whole) - 20, 3):  # after the head
        try:
            list(stripes(io.BytesIO(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :]), 32))
        except Unsound:
            told += 1
    assert told > 100
