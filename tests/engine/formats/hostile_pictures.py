"""Pictures that are broken or mean harm, made by code: each is a name and bytes, and the same for the same number."""

from __future__ import annotations

import functools
import io
import random
import struct
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from psd_tools import PSDImage

from tests.engine.formats.negative import negative, tiff

LARGE_NUMBERS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x10000, 30_000)
DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "'
BILLION_LAUGHS = DOCTYPE + b"x" * 50_000 + b'">]><a>' + b"&b;" * 50_000 + b"</a>"


def pixels(channels: int = 3, dtype: Any = np.uint8, height: int = 23, width: int = 37) -> NDArray[Any]:
    found = np.random.RandomState(3).randint(0, 256, (height, width, channels))
    shown = found[:, :, 0] if channels == 1 else found
    return (shown / 255).astype(dtype) if np.dtype(dtype).kind == "f" else shown.astype(dtype)


def _by_pillow(mode: str, format: str, **extras: Any) -> bytes:
    file = io.BytesIO()
    picture = Image.fromarray(pixels(4)).convert("RGB" if mode in ("P", "LAB", "CMYK") else "RGBA")
    picture = Image.fromarray(pixels(1, np.uint16)) if mode == "I;16" else picture.convert(mode)
    picture.save(file, format, **extras)
    return file.getvalue()


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x8769] = 6, "Maker", {0x9003: "2020:01:02 03:04:05"}
    return exif.tobytes()


def _psd(mode: str = "RGB", depth: Any = 8) -> bytes:
    psd, file = PSDImage.new(mode, (37, 23), depth=depth), io.BytesIO()
    psd.create_pixel_layer(Image.fromarray(pixels()).convert(mode), name="Ground")
    upper = psd.create_group(name="Folder").create_pixel_layer(Image.fromarray(pixels()).convert(mode), name="Upper")
    upper.create_mask(Image.fromarray(pixels(1)))
    psd.save(file)
    return file.getvalue()


def _several(format: str, **extras: Any) -> bytes:
    file = io.BytesIO()
    one, other = Image.fromarray(pixels()), Image.fromarray(255 - pixels())
    one.save(file, format, save_all=True, append_images=[other], **extras)
    return file.getvalue()


@functools.cache
def wholes() -> dict[str, bytes]:
    """Return a sound file of each format, mode, depth and packing that can be made here."""
    from tests.engine.formats.test_decoders import DEEP_HEIC, HEIC

    found = {"a.heic": HEIC, "deep.heic": DEEP_HEIC, "a.dng": negative(), "packed.dng": negative(compression="deflate")}
    modes = {
        "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), "JPEG": ("L", "RGB", "CMYK"), "GIF": ("P", "L"),
        "BMP": ("1", "L", "P", "RGB", "RGBA"), "TGA": ("L", "LA", "P", "RGB", "RGBA"), "WEBP": ("RGB", "RGBA"),
        "TIFF": ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "LAB", "I;16", "F"), "PPM": ("1", "L", "RGB", "I;16"),
        "JPEG2000": ("L", "LA", "RGB", "RGBA", "I;16"), "AVIF": ("RGB", "RGBA"),
    }  # fmt: skip
    for format, some in modes.items():
        for mode in some:
            suffix = {"JPEG2000": "jp2", "TIFF": "tif"}.get(format, format.lower())
            found[f"{mode.replace(';', '')}.{suffix}"] = _by_pillow(mode, format)
    exif = _exif()
    found |= {
        "progressive.jpeg": _by_pillow("RGB", "JPEG", progressive=True, exif=exif, comment="Words", dpi=(300, 300)),
        "lossless.webp": _by_pillow("RGBA", "WEBP", lossless=True, exif=exif, xmp=b"<xmp/>"),
        "with.png": _by_pillow("RGBA", "PNG", exif=exif, icc_profile=bytes(300), dpi=(300, 300)),
        "rle.tga": _by_pillow("RGB", "TGA", compression="tga_rle"),
        "a.mpo": _several("MPO"), "frames.gif": _several("GIF"), "frames.webp": _several("WEBP"),
        "pages.tif": _several("TIFF"), "frames.png": _several("PNG"),
    }  # fmt: skip
    for packing in ("tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        found[f"{packing}.tif"] = _by_pillow("RGB", "TIFF", compression=packing)
    found["group4.tif"] = _by_pillow("1", "TIFF", compression="group4")
    for dtype in ("uint16", "uint32", "int16", "float16", "float32", "float64", "complex64"):
        found[f"{dtype}.tif"] = tiff(pixels(3, dtype))
    deep = pixels(3, np.uint16)
    found |= {
        "tiled.tif": tiff(deep, tile=(16, 16)), "planar.tif": tiff(np.moveaxis(deep, 2, 0), planarconfig="separate"),
        "big.tif": tiff(deep, bigtiff=True, byteorder=">"), "alpha.tif": tiff(pixels(4, np.uint16)),
        "deflate.tif": tiff(deep, compression="deflate", predictor=True),
        "cmyk.tif": tiff(pixels(4, np.uint16), photometric="separated"),
        "a.psd": _psd(), "deep.psd": _psd(depth=16), "floats.psd": _psd(depth=32),
        "cmyk.psd": _psd("CMYK"), "grey.psd": _psd("L"),
    }  # fmt: skip
    return found


# What is done to them


def _truncated(whole: bytes, dice: random.Random) -> bytes:
    return whole[: len(whole) * dice.randrange(0, 100, 2) // 100]


def _flipped(whole: bytes, dice: random.Random) -> bytes:
    broken = bytearray(whole)
    for _ in range(dice.choice((1, 1, 3, 10, 60))):
        broken[dice.randrange(len(broken))] ^= 1 << dice.randrange(8)
    return bytes(broken)


def _lying(whole: bytes, dice: random.Random) -> bytes:
    """Another number where a head may have one, in either byte order."""
    broken = bytearray(whole)
    for _ in range(dice.choice((1, 1, 2, 4))):
        code = dice.choice((">I", "<I", ">H", "<H", "B"))
        size = struct.calcsize(code)
        reach = min(len(broken), dice.choice((40, 150, 800, len(broken)))) - size
        number = dice.choice(LARGE_NUMBERS) & (256**size - 1)
        struct.pack_into(code, broken, dice.randrange(max(1, reach)), number)
    return bytes(broken)


def _shuffled(whole: bytes, dice: random.Random) -> bytes:
    """A part is doubled, left out, blanked or put elsewhere."""
    start, length = dice.randrange(len(whole)), dice.choice((1, 4, 12, 100, 1000))
    part, rest = whole[start : start + length], whole[:start] + whole[start + length :]
    at = dice.randrange(len(rest) + 1)
    before, after = whole[:start], whole[start + length :]
    return dice.choice((
        rest, before + part * dice.choice((2, 50)) + whole[start:], rest[:at] + part + rest[at:],
        before + bytes(length) + after, before + b"\xff" * length + after,
    ))  # fmt: skip


def _spliced(whole: bytes, dice: random.Random) -> bytes:
    other = dice.choice(list(wholes().values()))
    return whole[: dice.randrange(4, len(whole))] + other[dice.randrange(len(other)) :]


def _checked(whole: bytes, dice: random.Random) -> bytes:
    """A PNG that lies with right checksums, which a careless reader would believe; others lie as they can."""
    if not whole.startswith(b"\x89PNG"):
        return _lying(whole, dice)
    chunks, at = [], 8
    while at + 8 <= len(whole):
        length, name = struct.unpack_from(">I4s", whole, at)
        chunks.append((name, whole[at + 8 : at + 8 + length]))
        at += 12 + length
    index = dice.randrange(len(chunks))
    name, content = chunks[index]
    chunks[index] = (name, _lying(content, dice) if len(content) > 4 else bytes(dice.randrange(40)))
    if dice.random() < 0.3:
        dice.shuffle(chunks)
    return whole[:8] + b"".join(png_chunk(*one) for one in chunks)


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _truncated, _flipped, _lying, _lying, _shuffled, _spliced, _checked,
)  # fmt: skip


def mutated(number: int) -> tuple[str, bytes]:
    """Return the file of that number: every format in turn, each mutation of it in turn."""
    names = list(wholes())
    name, turn = names[number % len(names)], number // len(names)
    dice = random.Random(number)
    return name, MUTATIONS[turn % len(MUTATIONS)](wholes()[name], dice)


# Bombs


def png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def zeros(count: int) -> bytes:
    """Return that many zeros, deflated: one packed MiB again and again, so that none has to be made."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    mib = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    rest = zlib.compressobj(9, zlib.DEFLATED, -15)
    end = rest.compress(bytes(count % (1 << 20))) + rest.flush()
    checksum = (count % 65_521) << 16 | 1  # Adler-32 (RFC 1950)
    return b"\x78\xda" + mib * (count >> 20) + end + struct.pack(">I", checksum)


def png(
    width: int, height: int, bits: int = 8, colour: int = 2, interlaced: int = 0, *more: bytes, rows: int = 0
) -> bytes:
    """Return a black PNG of that size; rows: so many of them are really there, by default all."""
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    body = zeros((1 + (width * bits * channels + 7) // 8) * (rows or height))
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlaced)
    palette = png_chunk(b"PLTE", bytes(6)) if colour == 3 else b""
    return (
        b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", head) + palette + b"".join(more)
        + png_chunk(b"IDAT", body) + png_chunk(b"IEND", b"")
    )  # fmt: skip


def _plain(format: str, width: int, height: int, mode: str = "L", **extras: Any) -> bytes:
    file = io.BytesIO()
    Image.new(mode, (width, height)).save(file, format, **extras)
    return file.getvalue()


def _jpeg_of_many_scans(count: int) -> bytes:
    """A progressive JPEG whose last scan comes again and again: each goes over the whole picture."""
    whole = _plain("JPEG", 2000, 2000, progressive=True)
    at = whole.rindex(b"\xff\xda")
    return whole[:at] + whole[at:-2] * count + b"\xff\xd9"


def _resized_jpeg(width: int, height: int, **extras: Any) -> bytes:
    """A small JPEG that says that it is large."""
    whole = bytearray(_by_pillow("RGB", "JPEG", **extras))
    at = next(at for at in (whole.find(b"\xff\xc0"), whole.find(b"\xff\xc2")) if at > 0)
    whole[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(whole)


def _circular_tiff() -> bytes:
    whole = bytearray(_by_pillow("RGB", "TIFF"))
    first = struct.unpack_from("<I", whole, 4)[0]
    count = struct.unpack_from("<H", whole, first)[0]
    struct.pack_into("<I", whole, first + 2 + 12 * count, first)
    return bytes(whole)


def _tiff_of_one_entry_again(count: int) -> bytes:
    entry = struct.pack("<HHII", 270, 2, 0x7FFFFFFF, 8)
    return b"II*\0" + struct.pack("<IH", 8, count) + entry * count + bytes(4)


def _chain_of_folders(count: int) -> bytes:
    folders = b"".join(struct.pack("<HHHIII", 1, 256, 3, 1, 9, 8 + 18 * (n + 1)) for n in range(count))
    return b"II*\0" + struct.pack("<I", 8) + folders


def _bmp(width: int, height: int, bits: int, packing: int) -> bytes:
    head = struct.pack("<IIiiHHIIiiII", 54, 40, width, height, 1, bits, packing, 0, 0, 0, 0, 0)
    return b"BM" + bytes(8) + head + bytes(3000)


def _tga(width: int, height: int, kind: int, colours: int, bits: int) -> bytes:
    palette = (0, colours, 32) if colours else (0, 0, 0)
    return struct.pack("<BBBHHBHHHHBB", 0, bool(colours), kind, *palette, 0, 0, width, height, bits, 0) + bytes(500_000)


def _texts(count: int, name: bytes, content: bytes) -> bytes:
    return png(9, 9, 8, 2, 0, *[png_chunk(name, b"a%d\0" % n + content) for n in range(count)])


def _gif(width: int, height: int, frames: int) -> bytes:
    whole = _by_pillow("P", "GIF")
    head = whole[:6] + struct.pack("<HH", width, height) + whole[10:]
    start = head.index(b",", 13 + 3 * 2 ** ((head[10] & 7) + 1))
    return head[:start] + head[start:-1] * frames + b";"


def _psd_of(width: int, height: int, channels: int, depth: int = 8) -> bytes:
    """A Photoshop file without layers, of a large picture packed as hardly anything."""
    head = struct.pack(">4sH6xHIIHH", b"8BPS", 1, channels, height, width, depth, 3)
    return head + bytes(12) + struct.pack(">H", 1) + bytes(1 << 20)


BOMBS: dict[str, Callable[[], bytes]] = {
    "400-megapixels.png": lambda: png(20_000, 19_999),
    "400-megapixels-with-alpha.png": lambda: png(20_000, 19_999, 8, 6),
    "deep.png": lambda: png(15_000, 15_000, 16, 6),
    "interlaced.png": lambda: png(15_000, 12_000, 8, 2, 1),
    "bits.png": lambda: png(30_000, 13_000, 1, 0),
    "palette.png": lambda: png(20_000, 19_999, 8, 3),
    "without-rows.png": lambda: png(20_000, 19_999, rows=1),
    "more-than-it-says.png": lambda: png(9, 9, rows=20_000_000),
    "profile.png": lambda: png(9, 9, 8, 2, 0, png_chunk(b"iCCP", b"a\0\0" + zeros(500 << 20))),
    "text.png": lambda: png(9, 9, 8, 2, 0, png_chunk(b"zTXt", b"a\0\0" + zeros(500 << 20))),
    "international-text.png": lambda: png(9, 9, 8, 2, 0, png_chunk(b"iTXt", b"a\0\1\0\0\0" + zeros(500 << 20))),
    "many-texts.png": lambda: _texts(200_000, b"tEXt", b"b"),
    "many-packed-texts.png": lambda: _texts(40, b"zTXt", b"\0" + zeros(15 << 20)),
    "laughs.png": lambda: png(9, 9, 8, 2, 0, png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + BILLION_LAUGHS)),
    "laughs.webp": lambda: _by_pillow("RGB", "WEBP", xmp=BILLION_LAUGHS),
    "spaces.webp": lambda: _by_pillow("RGB", "WEBP", xmp=b"<tiff:Orientation>" + b" " * 2_000_000),
    "many-words.webp": lambda: _by_pillow("RGB", "WEBP", xmp=b"tiff:Orientation " * 200_000),
    "chunks.png": lambda: png(9, 9, 8, 2, 0, *[png_chunk(b"abCd", b"")] * 300_000),
    "a.jpeg": lambda: _resized_jpeg(30_000, 13_000),
    "progressive.jpeg": lambda: _resized_jpeg(30_000, 13_000, progressive=True),
    "plain.jpeg": lambda: _plain("JPEG", 20_000, 10_000),
    "plain-progressive.jpeg": lambda: _plain("JPEG", 12_000, 10_000, progressive=True),
    "scans.jpeg": lambda: _jpeg_of_many_scans(3_000),
    "comments.jpeg": lambda: b"\xff\xd8" + b"\xff\xfe\0\x04ab" * 200_000 + _by_pillow("RGB", "JPEG")[2:],
    "segments.jpeg": lambda: b"\xff\xd8" + b"\xff\xe1\0\x0aExif\0\0II" * 100_000 + _by_pillow("RGB", "JPEG")[2:],
    "a.gif": lambda: _gif(30_000, 13_000, 1),
    "frames.gif": lambda: _gif(9_000, 9_000, 3_000),
    "a.webp": lambda: _plain("WEBP", 16_383, 16_383, "RGB", lossless=True, method=0),
    "a.bmp": lambda: _bmp(20_000, 19_999, 24, 0),
    "rle.bmp": lambda: _bmp(20_000, 19_999, 8, 1),
    "a.tga": lambda: _tga(30_000, 13_000, 10, 0, 32),
    "palette.tga": lambda: _tga(30_000, 13_000, 9, 65_535, 8),
    "a.ppm": lambda: b"P6 20000 19999 255 " + bytes(1000),
    "text.ppm": lambda: b"P3 20000 19999 255 " + b"0 " * 500_000,
    "bits.ppm": lambda: b"P1 20000 19999 " + b"0" * 500_000,
    "comment.ppm": lambda: b"P6 #" + b"x" * 5_000_000,
    "grey.jp2": lambda: _plain("JPEG2000", 12_000, 12_000),
    "tiles.jp2": lambda: _plain("JPEG2000", 3_000, 3_000, "RGB", tile_size=(16, 16)),
    "circle.tif": _circular_tiff,
    "entries.tif": lambda: _tiff_of_one_entry_again(65_535),
    "chain.tif": lambda: _chain_of_folders(300_000),
    "plain.tif": lambda: _plain("TIFF", 20_000, 19_999, "1", compression="group4"),
    "deflate.tif": lambda: tiff(np.zeros((8_000, 8_000, 3), np.uint16), compression="deflate"),
    "packed.tif": lambda: _plain("TIFF", 15_000, 15_000, "RGB", compression="tiff_adobe_deflate"),
    "a.psd": lambda: _psd_of(20_000, 19_999, 3),
    "channels.psd": lambda: _psd_of(9_000, 9_000, 56, 16),
}  # fmt: skip
