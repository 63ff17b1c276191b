"""What cannot hold the pixels that its head claims is refused before any is decoded; what can, is opened."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFile
from psd_tools import PSDImage
from psd_tools.api.layers import Layer
from tifffile import TiffPage

from engine.formats import claims
from engine.formats.importers.psd import read_psd
from engine.formats.photos import read_photo
from engine.problem import Problem
from tests.engine.formats.hostile_pictures import png, tiff

SIDE = 2_500  # px


def plain(format: str, side: int, mode: str = "RGB", **extras: Any) -> bytes:
    file = io.BytesIO()
    Image.new(mode, (side, side)).save(file, format, **extras)
    return file.getvalue()


def stretched_tiff(whole: bytes) -> bytes:
    """The file with SIDE for its width, its height and the rows of its strip."""
    changed = bytearray(whole)
    first = struct.unpack_from("<I", whole, 4)[0]
    for at in range(first + 2, first + 2 + 12 * struct.unpack_from("<H", whole, first)[0], 12):
        if struct.unpack_from("<H", whole, at)[0] in (256, 257, 278):
            struct.pack_into("<HIHH", changed, at + 2, 3, 1, SIDE, 0)
    return bytes(changed)


def stretched(whole: bytes, at: int, code: str) -> bytes:
    changed = bytearray(whole)
    struct.pack_into(code, changed, at, SIDE, SIDE)
    return bytes(changed)


def stretched_jpeg(**extras: Any) -> bytes:
    whole = plain("JPEG", 8, **extras)
    return stretched(whole, max(whole.find(b"\xff\xc0"), whole.find(b"\xff\xc2")) + 5, ">HH")


def photoshop(packing: int, bits: int = 8) -> bytes:
    head = struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, SIDE, SIDE, bits, 3)
    return head + bytes(12) + struct.pack(">H", packing) + bytes(2000)


CLAIMS: dict[str, Callable[[], bytes]] = {
    "a row of.png": partial(png, SIDE, SIDE, rows=1),
    "nothing of.png": lambda: png(SIDE, SIDE, rows=1)[:60],
    "interlaced.png": partial(png, SIDE, SIDE, 8, 2, 1, rows=1),
    "bits.png": partial(png, SIDE, SIDE, 1, 0, rows=1),
    "palette.png": partial(png, SIDE, SIDE, 4, 3, rows=1),
    "deep.png": partial(png, SIDE, SIDE, 16, 6, rows=1),
    "a.jpg": stretched_jpeg,
    "progressive.jpg": partial(stretched_jpeg, progressive=True),
    "a.gif": lambda: stretched(plain("GIF", 8, "P"), 6, "<HH"),
    "a.webp": lambda: stretched(plain("WEBP", 8), 26, "<HH"),
    "a.bmp": lambda: stretched(plain("BMP", 8), 18, "<ii"),
    "a.tga": lambda: stretched(plain("TGA", 8), 12, "<HH"),
    "rle.tga": lambda: stretched(plain("TGA", 8, compression="tga_rle"), 12, "<HH"),
    "a.ppm": lambda: b"P6 %d %d 255 " % (SIDE, SIDE) + bytes(2000),
    "text.ppm": lambda: b"P3 %d %d 255 " % (SIDE, SIDE) + b"0 " * 2000,
    "a.psd": partial(photoshop, 1), "plain.psd": partial(photoshop, 0), "deflated.psd": partial(photoshop, 2),
    "deep.psd": partial(photoshop, 0, 16),
}  # fmt: skip
CLAIMS |= {
    f"{packing}.tif": lambda packing=packing: stretched_tiff(plain("TIFF", 8, compression=packing))
    for packing in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg")
}
CLAIMS |= {
    f"deep {packing}.tif": lambda packing=packing: stretched_tiff(
        tiff(np.zeros((8, 8, 3), np.uint16), compression=packing)
    )
    for packing in (None, "deflate")
}


@pytest.mark.parametrize("name", CLAIMS)
def test_what_cannot_be_there_is_refused_before_anything_is_decoded(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def decoded(*_: object, **__: object) -> None:
        raise AssertionError("it was decoded")

    whole = CLAIMS[name]()
    monkeypatch.setattr(claims, "LIKELY_PIXELS", SIDE * SIDE - 1)
    for owner, method in (
        (ImageFile.ImageFile, "load"), (Image.Image, "load"), (TiffPage, "asarray"), (PSDImage, "open"),
    ):  # fmt: skip
        monkeypatch.setattr(owner, method, decoded)
    with pytest.raises(Problem, match="suspiciously large for so small a file"):
        read_photo(io.BytesIO(whole), name)


def test_layers_that_cannot_be_there_are_refused_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    psd, file = PSDImage.new("RGB", (20, 16)), io.BytesIO()
    psd.create_pixel_layer(Image.new("RGB", (7, 9), "red"), name="Large", top=3, left=2)
    psd.save(file)
    whole = file.getvalue()
    monkeypatch.setattr("engine.formats.psd.LIKELY_PIXELS", SIDE * SIDE - 1)
    place = struct.pack(">4i", 3, 2, 12, 9)
    assert whole.count(place) == 1
    monkeypatch.setattr(Layer, "topil", lambda *_, **__: pytest.fail("it was unpacked"))
    with pytest.raises(Problem, match="suspiciously large"):
        read_psd(io.BytesIO(whole.replace(place, struct.pack(">4i", 3, 2, 3 + SIDE, 2 + SIDE))), "a.psd")


PLAIN: dict[str, dict[str, Any]] = {
    "PNG": {}, "JPEG": {"progressive": True, "quality": 1}, "GIF": {}, "WEBP": {}, "BMP": {}, "PPM": {},
    "TGA": {"compression": "tga_rle"},
}  # fmt: skip


@pytest.mark.parametrize("format", PLAIN)
def test_what_is_all_of_one_colour_is_opened(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For which the bounds are made: no file of its kind holds as much in as few bytes."""
    monkeypatch.setattr(claims, "LIKELY_PIXELS", 0)
    assert read_photo(io.BytesIO(plain(format, 1_500, **PLAIN[format])), "plain").size == (1_500, 1_500)


UNBOUNDED: dict[str, dict[str, Any]] = {
    "WEBP": {"lossless": True, "method": 0}, "AVIF": {"speed": 10}, "JPEG2000": {"mode": "L"},
}  # fmt: skip


@pytest.mark.parametrize("format", UNBOUNDED)
def test_a_plain_canvas_is_opened_from_next_to_nothing(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As these packings do hold that much: millions of pixels in less than a thousand bytes."""
    monkeypatch.setattr(claims, "LIKELY_PIXELS", 0)
    whole = plain(format, SIDE, **UNBOUNDED[format])
    assert len(whole) < 1_000
    assert read_photo(io.BytesIO(whole), "plain").size == (SIDE, SIDE)


def test_a_plain_canvas_is_opened_as_far_as_memory_is_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = plain("WEBP", SIDE, **UNBOUNDED["WEBP"])
    monkeypatch.setattr(claims, "SUSPICIOUS_BYTES", 3 * SIDE * SIDE)
    assert read_photo(io.BytesIO(whole), "plain").size == (SIDE, SIDE)
    monkeypatch.setattr(claims, "SUSPICIOUS_BYTES", 3 * SIDE * SIDE - 1)
    with pytest.raises(Problem, match="suspiciously large"):
        read_photo(io.BytesIO(whole), "plain")


@pytest.mark.parametrize("packing", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg", "group4"])
def test_a_tiff_all_of_one_colour_is_opened(packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "LIKELY_PIXELS", 0)
    whole = plain("TIFF", 1_500, "1" if packing == "group4" else "RGB", compression=packing)
    assert read_photo(io.BytesIO(whole), "plain").size == (1_500, 1_500)


@pytest.mark.parametrize("format", ["WEBP", "AVIF", "JPEG2000"])
def test_a_mask_is_opened_however_small_it_is_packed(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "LIKELY_PIXELS", 0)
    disc = np.hypot(*np.mgrid[-700:700, -700:700]) < 400
    file = io.BytesIO()
    extras = {"WEBP": {"lossless": True}, "AVIF": {"speed": 10}}.get(format, {})
    Image.fromarray(np.dstack([disc] * 3).astype(np.uint8) * 255).save(file, format, **extras)
    assert read_photo(file, "disc").size == (1_400, 1_400)


@pytest.mark.parametrize("format", ["PNG", "BMP", "TIFF"])
def test_a_twentieth_of_a_photo_is_opened_as_far_as_it_goes(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "LIKELY_PIXELS", 0)
    noise = np.random.RandomState(1).randint(0, 256, (400, 400, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(noise).save(file, format)
    photo = read_photo(io.BytesIO(file.getvalue()[: file.tell() // 20]), "noise")
    assert photo.size == (400, 400) and "ends too early" in photo.notices[0]


def test_another_process_is_told_how_many_pixels_a_file_may_claim() -> None:
    assert claims.most_pixels(100, 6, 400_000_000) == claims.SUSPICIOUS_BYTES // 6
    assert claims.most_pixels(1_200_000, 6, 400_000_000) == 100_000_000
    assert claims.most_pixels(10_000_000, 6, 400_000_000) == 400_000_000
