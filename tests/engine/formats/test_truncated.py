"""Files that end too early open as far as they go, row by row the picture that the whole file holds."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image, PngImagePlugin

from engine.formats.decoders.table import DAMAGED_WITHIN
from engine.problem import Problem
from tests.engine.formats.conftest import opened, rows_alike
from tests.engine.formats.negative import tiff

HEIGHT, WIDTH = 96, 80


def picture() -> np.ndarray:
    rough = np.random.RandomState(1).randint(40, 200, (12, 10, 3)).astype(np.uint8)
    return np.asarray(Image.fromarray(rough).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC))


def gif(mode: str = "P", **options: Any) -> bytes:
    file = io.BytesIO()
    made = Image.fromarray(picture()).convert(mode)
    made.save(file, "GIF", **{"interlace": 0} | options)
    return file.getvalue()


def by_libtiff(compression: str) -> bytes:
    """A TIFF of strips that libtiff has packed, with its list of contents first, as scanners and cameras write it."""
    file = io.BytesIO()
    Image.fromarray(picture()).save(file, "TIFF", compression=compression, tiffinfo={278: 16})
    file.seek(0)
    with tifffile.TiffFile(file) as packed:
        page = packed.pages.first
        number = int(page.compression)
        parts = [file.getvalue()[at:][:size] for at, size in zip(page.dataoffsets, page.databytecounts, strict=True)]
    whole = bytearray(tiff(picture(), rowsperstrip=16))
    with tifffile.TiffFile(io.BytesIO(whole)) as written:
        tags, begins = written.pages.first.tags, written.pages.first.dataoffsets[0]
    assert len(parts) == tags[273].count > 3
    del whole[begins:]
    at = np.cumsum([begins, *map(len, parts)])[:-1]
    for code, values in ((259, [number]), (273, at), (279, map(len, parts))):
        numbers = np.array(list(values), {3: "<u2", 4: "<u4"}[int(tags[code].dtype)])
        whole[tags[code].valueoffset : tags[code].valueoffset + numbers.nbytes] = numbers.tobytes()
    return bytes(whole) + b"".join(parts)


DEEP = picture().astype(np.uint16) * 257
TIFFS = {
    "plain": lambda: tiff(picture(), rowsperstrip=16), "one-strip": lambda: tiff(picture()),
    "deflate": lambda: tiff(picture(), rowsperstrip=16, compression="deflate", predictor=True),
    "lzw": lambda: by_libtiff("tiff_lzw"), "packbits": lambda: by_libtiff("packbits"),
    "deep": lambda: tiff(DEEP, rowsperstrip=16), "tiled": lambda: tiff(picture(), tile=(16, 16)),
    "deep-deflate": lambda: tiff(DEEP, rowsperstrip=16, compression="deflate", predictor=True),
    "floats": lambda: tiff((picture() / 255).astype(np.float32), rowsperstrip=16),
    "big": lambda: tiff(DEEP, rowsperstrip=16, bigtiff=True, byteorder=">"),
}  # fmt: skip


def check(whole: bytes, part: float, rows_lost: int) -> None:
    cut, full = opened(whole[: round(len(whole) * part)]), opened(whole)
    assert "ends too early" in cut.notices[0] and cut.size == full.size and "early" not in str(full.notices)
    assert part * HEIGHT - rows_lost < rows_alike(cut, full) < HEIGHT


@pytest.mark.parametrize("part", [0.5, 0.8, 0.97])
@pytest.mark.parametrize("mode", ["P", "L", "RGBA"])
def test_a_gif_as_far_as_it_goes(mode: str, part: float) -> None:
    check(gif(mode), part, 30)  # its palette stands before it, and rows do not pack alike


def test_a_gif_of_several_frames_that_ends_in_the_first() -> None:
    frames = [Image.fromarray(picture()[::-1]).convert("P")] * 3
    check(gif(save_all=True, append_images=frames, comment=b"c"), 0.2, 20)


def test_an_interlaced_gif_gives_what_its_passes_have() -> None:
    whole = gif(interlace=1)
    cut, full = opened(whole[: len(whole) // 2]), opened(whole)
    are_alike = (cut.samples == full.samples).all(axis=(1, 2))
    assert are_alike[::8].all() and not are_alike.all()  # the first pass is every eighth row


@pytest.mark.parametrize("part", [0.45, 0.8, 0.97])
@pytest.mark.parametrize("name", TIFFS)
def test_a_tiff_as_far_as_it_goes(name: str, part: float) -> None:
    check(TIFFS[name](), part, 26)


def png(mode: str = "RGB", **options: Any) -> bytes:
    file = io.BytesIO()
    Image.fromarray(picture()).convert(mode).save(file, "PNG", **options)
    return file.getvalue()


@pytest.mark.parametrize("level", [0, 6])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P"])
def test_a_png_that_is_damaged_within_opens_with_the_rows_before(mode: str, level: int) -> None:
    whole = png(mode, compress_level=level)
    for at in (0.5, 0.8):
        start = round(len(whole) * at)
        for put in (bytes(40), b"\xff" * 40, b"\x5a"):
            full, found = opened(whole), opened(whole[:start] + put + whole[start + len(put) :])
            assert found.notices[0] == DAMAGED_WITHIN and found.size == full.size
            assert (at - 0.3) * HEIGHT < rows_alike(found, full) < HEIGHT


def test_a_png_whose_text_is_damaged_has_all_of_its_pixels() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "told of it")
    whole = png(pnginfo=told)
    found = opened(whole.replace(b"told of it", b"told of us"))
    assert found.notices[0] == DAMAGED_WITHIN
    assert (found.samples == opened(whole).samples).all()


def test_no_more_than_is_there_is_made_of_what_lies() -> None:
    """A strip that claims to be vast, and a picture without anything."""
    whole = bytearray(tiff(picture(), rowsperstrip=16))
    with tifffile.TiffFile(io.BytesIO(whole)) as written:
        first = written.pages.first
        tag, start = first.tags[278], first.dataoffsets[0]
    whole[tag.valueoffset : tag.valueoffset + 4] = (0xFFFFFFF0).to_bytes(4, "little")[: tag.dtype.value * 2 or 4]
    for content in (bytes(whole[:-500]), bytes(whole[: start - 40]), gif()[:20], gif()[:13]):
        with pytest.raises(Problem) as caught:
            opened(content)
        assert str(caught.value).endswith(".")
