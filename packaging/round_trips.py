"""What comes back of a photo that is opened, exported and opened again, in a table for the guide's page of formats.

`python packaging/round_trips.py` writes it there anew. Photos are made by code, those of formats that others write by
their libraries, with all that the format can tell.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import tifffile
from PIL import Image
from PIL.ExifTags import Base

from desktop_app.dialogs.export_warnings import Choices, losses
from engine.colour.spaces import profile_of
from engine.compositing.flatten import flatten, flatten_deep
from engine.formats.export import ExportOptions, export_picture, on_matte
from engine.formats.exporters.table import EXPORTERS, Picture, exporter_named
from engine.formats.importers.table import open_file
from engine.formats.metadata import jpeg_segment
from engine.scene import edits
from engine.scene.depth import eight_bits
from engine.scene.layers import PaintLayer, Photo
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

PAGE = Path(__file__).parents[1] / "resources" / "guide" / "formats.md"
TITLE = "## What comes back"
WIDTH, HEIGHT = 96, 64
COLUMNS = ("opened", "exported as", "pixels", "bits", "profile", "EXIF", "XMP", "IPTC", "comment", "resolution")
XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>"""
IPTC = b"\x1c\x02\x78\x00\x05Birds"
TURNED = (Base.Orientation, Base.XResolution, Base.YResolution, Base.ResolutionUnit)  # which an export writes anew
NONE, SAME, TOLD, LOST = "–", "same", "told", "LOST"


@dataclass(frozen=True)
class Trip:
    """A format to open, and the one to export it in."""

    opened: str
    exported: str
    name: str  # of the file
    make: Callable[[Path], object]
    options: ExportOptions


def exif(orientation: int = 6) -> bytes:
    """Return what a camera tells that was held upright."""
    found = Image.Exif()
    found[Base.Make], found[Base.Orientation] = "Camera", orientation
    found[Base.XResolution] = found[Base.YResolution] = 240.0
    found[Base.ResolutionUnit] = 2
    return found.tobytes()


def words(channels: int = 3) -> np.ndarray[Any, Any]:
    """Return smooth colours of 16 bits, and with a fourth channel clear parts."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    planes = [columns * 65535 // WIDTH, rows * 65535 // HEIGHT, (columns + rows) * 65535 // 160, rows * 65535 // HEIGHT]
    return np.ascontiguousarray(np.stack(planes[:channels], axis=-1).astype(np.uint16))


def trips() -> Iterator[Trip]:
    """Return all formats; those that cannot be exported become a PNG."""
    full = {"exif": exif(), "icc_profile": profile_of("display-p3"), "xmp": XMP}
    for bits in (8, 16):
        for format, suffix in (("png", "png"), ("tiff", "tif")):
            samples = words(4) if bits == 16 else eight_bits(words(4))
            picture = Picture(samples, profile_of("display-p3"), exif(), XMP, IPTC, "A comment", (240.0, 240.0))
            yield _same(f"{_title(format)}, {bits} bits", format, f"a.{suffix}", _written(picture, format), bits)
    yield _same(
        "JPEG",
        "jpeg",
        "a.jpg",
        lambda path: _pillow(
            path, 3, quality=95, comment=b"A comment", dpi=(240, 240), extra=jpeg_segment(IPTC), **full
        ),
        quality=95,
    )
    yield _same(
        "WebP, lossless",
        "webp",
        "a.webp",
        lambda path: _pillow(path, 4, lossless=True, exact=True, **full),
        lossless=True,
    )
    yield _same("AVIF", "avif", "a.avif", lambda path: _pillow(path, 4, quality=95, **full), quality=95)
    yield _same(
        "AVIF, 10 bits",
        "avif",
        "b.avif",
        lambda path: _opencv(path, [cv2.IMWRITE_AVIF_QUALITY, 95, cv2.IMWRITE_AVIF_DEPTH, 10]),
        quality=95,
    )
    for bits in (8, 16):
        yield _same(f"PSD, {bits} bits", "psd", "a.psd", partial(_exported, bits=bits), bits)
    yield _same("OpenRaster", "ora", "a.ora", lambda path: _exported(path, 8))
    picture = Picture(words(4), profile_of("display-p3"), exif(), XMP, IPTC, "A comment", (240.0, 240.0))
    for format in EXPORTERS:
        if format not in ("png", "tiff"):
            make, options = _written(picture, "png"), ExportOptions(format=format, quality=95)
            yield Trip("PNG, 16 bits", _title(format), "all.png", make, options)
    yield Trip(
        "TIFF, floats",
        "TIFF, 16 bits",
        "f.tif",
        lambda path: tifffile.imwrite(path, (words() / 65535).astype(np.float32), photometric="rgb"),
        ExportOptions(format="tiff", depth=16),
    )
    yield _as_png(
        "JPEG 2000, 16 bits", "a.jp2", lambda path: _opencv(path, [cv2.IMWRITE_JPEG2000_COMPRESSION_X1000, 1000]), 16
    )
    for title, suffix, channels in (("BMP", "bmp", 3), ("GIF", "gif", 3), ("TGA", "tga", 4), ("PPM", "ppm", 3)):
        yield _as_png(title, f"a.{suffix}", partial(_pillow, channels=channels))


def _same(title: str, format: str, name: str, make: Callable[[Path], object], depth: int = 8, **options: Any) -> Trip:
    exported = _title(format) + (f", {depth} bits" if len(exporter_named(format).depths) > 1 else "")
    return Trip(title, exported, name, make, ExportOptions(format=format, depth=depth, **options))


def _as_png(title: str, name: str, make: Callable[[Path], object], depth: int = 8) -> Trip:
    return Trip(title, f"PNG, {depth} bits", name, make, ExportOptions(format="png", depth=depth))


def _title(format: str) -> str:
    return exporter_named(format).title


def _written(picture: Picture, format: str) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        write = exporter_named(format).write
        assert write is not None
        with open(path, "wb") as file:
            write(file, picture, ExportOptions(format=format), lambda share: None)

    return make


def _pillow(path: Path, channels: int, **extras: Any) -> None:
    Image.fromarray(eight_bits(words(channels))).save(path, **extras)


def _opencv(path: Path, how: list[int]) -> None:
    samples = words()
    cv2.imwrite(str(path), samples[..., ::-1] if path.suffix != ".avif" else samples[..., ::-1] >> 6, how)


def _exported(path: Path, bits: int) -> None:
    """Write a photo with a layer of paint, as other editors have them."""
    native = words() if bits == 16 else None
    photo = Photo(
        eight_bits(words()), profile_of("display-p3"), exif(1), XMP, native=native, iptc=IPTC, dpi=(240.0, 240.0)
    )
    paint = np.full((20, 30, 4), (0, 60, 120, 160), np.uint8)
    layer = PaintLayer(id="paint", name="Paint", tiles=Tiles.from_array(paint, 10, 10), mode="multiply")
    scene = edits.add_layer(edits.open_photo(photo), layer)
    export_picture(scene, lambda layer: None, path, ExportOptions(format=path.suffix[1:], depth=bits))


def row(trip: Trip, folder: Path) -> tuple[str, ...]:
    """Go on a trip; return its cells."""
    trip.make(folder / trip.name)
    before = open_file(folder / trip.name).scene
    target = folder / f"again.{exporter_named(trip.options.format or '').suffixes[0][1:]}"
    told = losses(Choices(before, None, target, trip.options))
    told += export_picture(before, lambda layer: None, target, trip.options)
    found = open_file(target)
    told += found.notices
    one, other = _photo(before), _photo(found.scene)

    def kept(name: str, word: str) -> str:
        had, has = _facts(one)[name], _facts(other)[name]
        if not had:
            return NONE
        is_told = any(word in sentence or "the photo's metadata, which" in sentence for sentence in told)
        return SAME if had == has else TOLD if is_told else LOST

    bits = str(other.bits)
    if other.bits != one.bits:
        bits = f"{one.bits} → {bits}, " + (TOLD if any("bits a channel" in sentence for sentence in told) else LOST)
    names = {
        "profile": "profile",
        "exif": "EXIF",
        "xmp": "XMP",
        "iptc": "IPTC",
        "comment": "comment",
        "dpi": "resolution",
    }
    return trip.opened, trip.exported, _pixels(before, found.scene), bits, *(kept(*pair) for pair in names.items())


def _photo(scene: Scene) -> Photo:
    layer = scene.photo_layer
    assert layer is not None
    return layer.photo


def _facts(photo: Photo) -> dict[str, Any]:
    """Return what a photo tells, in values that are equal where it tells the same."""
    found = Image.Exif()
    found.load(photo.exif or b"")
    tags = {tag: value for tag, value in found.items() if tag not in TURNED}
    dpi = photo.dpi or ((found[Base.XResolution],) * 2 if Base.XResolution in found else None)
    return {
        "profile": photo.profile, "exif": tags, "xmp": photo.xmp and b"Rating" in photo.xmp, "iptc": photo.iptc,
        "comment": photo.comment, "dpi": dpi and tuple(round(float(value)) for value in dpi),
    }  # fmt: skip


def _pixels(one: Scene, other: Scene) -> str:
    """Return how far the pixels differ that are seen, clear ones by their alpha alone."""
    deep = _photo(one).bits > 8 and _photo(other).bits > 8
    draw: Any = flatten_deep if deep else flatten
    first, second = (draw(scene, lambda layer: None).astype(np.int64) for scene in (one, other))
    clear = ""
    if first.shape[2] > second.shape[2]:
        first, clear = on_matte(first.astype(np.uint8), ExportOptions().matte).astype(np.int64), ", clear parts told"
    away = np.abs(first - second)
    if first.shape[2] == 4:
        away[..., :3] *= first[..., 3:] > 0
    most = int(np.ceil(away.max() / (257 if deep else 1)))
    return (SAME if away.max() == 0 else f"within {most}") + clear


def table() -> list[str]:
    """Return the table, a line a row."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(trip, Path(folder)) for trip in trips()]
    return [_line(COLUMNS), _line("---" for _ in COLUMNS), *map(_line, rows)]


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Write the table into the page; 1 where something is lost without a word."""
    lines = table()
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(TITLE)
    words_of_it, _, _ = rest.partition("\n|")
    PAGE.write_text(f"{before}{TITLE}{words_of_it}\n" + "\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 1 if any(LOST in line for line in lines) else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
