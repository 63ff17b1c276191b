"""A TIFF that is damaged within: deflated ones tell each damage, of LZW what cannot be unpacked is left out."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
import tifffile
from PIL import Image

from engine.formats.decoders.table import DAMAGED_WITHIN
from tests.engine.formats.conftest import opened
from tests.engine.formats.negative import tiff
from tests.engine.formats.test_truncated import by_libtiff

ROWS = 16  # of a strip, of which there are six
LARGEST_SHARE = {"one strip": 1.0}  # of a picture that one segment is; else a sixth, or 4 of 32 x 32 in 9


@cache
def picture() -> np.ndarray:
    """Rough enough that a byte that is wrong makes other pixels wrong, too."""
    return np.random.RandomState(3).randint(0, 256, (96, 80, 3)).astype(np.uint8)


DEEP = picture().astype(np.uint16) * 257


def by_pillow(mode: str) -> bytes:
    file = io.BytesIO()
    made = Image.fromarray(picture()).convert(mode)
    made.save(file, "TIFF", compression="tiff_adobe_deflate", tiffinfo={278: ROWS})
    return file.getvalue()


DEFLATED: dict[str, Callable[[], bytes]] = {
    "strips": lambda: tiff(picture(), rowsperstrip=ROWS, compression="deflate", predictor=True),
    "last one lower": lambda: tiff(picture()[:90], rowsperstrip=ROWS, compression="deflate"),
    "one strip": lambda: tiff(picture(), compression="deflate"),
    "tiles": lambda: tiff(picture(), tile=(32, 32), compression="deflate"),
    "planes": lambda: tiff(np.moveaxis(picture(), 2, 0), rowsperstrip=ROWS, compression="deflate", planarconfig=2),
    "big": lambda: tiff(DEEP, rowsperstrip=ROWS, compression="deflate", bigtiff=True, byteorder=">"),
    "deep": lambda: tiff(DEEP, rowsperstrip=ROWS, compression="deflate"),
    "by libtiff": lambda: by_pillow("RGB"), "grey by libtiff": lambda: by_pillow("L"),
    "black and white": lambda: by_pillow("1"),
}  # fmt: skip


def segments(content: bytes) -> list[tuple[int, int]]:
    """Where each strip or tile begins and ends."""
    with tifffile.TiffFile(io.BytesIO(content)) as file:
        page = file.pages.first
        return [
            (start, start + length) for start, length in zip(page.dataoffsets, page.databytecounts, strict=True)
        ]


def wrong_at(content: bytes, at: int, count: int, seed: int) -> bytes:
    """Return the file with other bytes there."""
    made = bytearray(content)
    for place in range(at, at + count):
        made[place] ^= random.Random(seed + place).randrange(1, 256)
    return bytes(made)


@pytest.mark.parametrize("name", DEFLATED)
def test_each_damage_to_what_is_deflated_is_told_and_spoils_no_other_segment(name: str) -> None:
    whole = DEFLATED[name]()
    sound = opened(whole)
    assert DAMAGED_WITHIN not in sound.notices
    parts = segments(whole)
    for seed in range(8):
        start, end = parts[seed * 7 % len(parts)]
        count = (1, 4, 60)[seed % 3]
        found = opened(wrong_at(whole, random.Random(seed).randrange(start, end - count), count, seed))
        assert found.notices[0] == DAMAGED_WITHIN and found.size == sound.size
        differ = (found.samples != sound.samples).any(axis=-1).mean()
        assert differ < LARGEST_SHARE.get(name, 0.18)


def test_a_checksum_that_is_wrong_leaves_all_as_it_is() -> None:
    whole = DEFLATED["strips"]()
    _, end = segments(whole)[1]
    found = opened(wrong_at(whole, end - 1, 1, 0))
    assert found.notices[0] == DAMAGED_WITHIN and (found.samples == opened(whole).samples).all()


def test_strips_of_lzw_that_cannot_be_unpacked_are_empty_and_the_others_whole() -> None:
    whole = by_libtiff("tiff_lzw")
    sound, parts = opened(whole), segments(whole)
    start = parts[2][0]
    found = opened(whole[: start + 40] + bytes(60) + whole[start + 100 :])
    assert found.notices[0] == DAMAGED_WITHIN
    rows = (found.samples == sound.samples).all(axis=(1, 2))
    assert rows[: 2 * ROWS].all() and rows[3 * ROWS :].all() and not found.samples[2 * ROWS : 3 * ROWS].any()
