"""EXIF and XMP kept as they came: only the few fields that our own work makes wrong are changed, in place.

Written anew by a library, a camera's own notes lose their inner offsets; patched in place, they stay whole.
The structure is that of TIFF 6.0 (section 2) and of CIPA DC-008 (EXIF 2.32, section 4.6).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from engine.formats.metadata import LEAST_DPI, MOST_DPI

PREFIX = b"Exif\0\0"
ORIENTATION = 0x0112
X_RESOLUTION = 0x011A
Y_RESOLUTION = 0x011B
RESOLUTION_UNIT = 0x0128
ARTIST = 0x013B
EXIF_FOLDER = 0x8769
INTEROPERABILITY_FOLDER = 0xA005
INTEROPERABILITY_RULE = 1
PIXEL_WIDTH = 0xA002
PIXEL_HEIGHT = 0xA003
THUMBNAIL_START = 0x0201
THUMBNAIL_LENGTH = 0x0202
ASCII = 2
SHORT = 3
LONG = 4
RATIONAL = 5
SIZES = {1: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}  # bytes
PER_INCH, PER_CM = 2, 3  # a unit of resolution; else inches are meant
CM_PER_INCH = 2.54
MOST_ENTRIES = 4096
LONGEST_NAME = 200


class Entry(NamedTuple):
    """One entry of a folder: a tag, and where its values are."""

    tag: int
    kind: int  # of its values, as TIFF numbers them
    values: int  # how many there are
    at: int  # where the value (or its offset) stands, counted from the TIFF header


class Tiff:
    """A writable copy of the TIFF structure inside EXIF bytes, "Exif\\0\\0" or not in front; ValueError if broken."""

    def __init__(self, exif: bytes) -> None:
        self.content = bytearray(exif.removeprefix(PREFIX))
        order = bytes(self.content[:2])
        if order not in (b"II", b"MM"):
            raise ValueError("no byte order")
        self.order = "<" if order == b"II" else ">"
        if self.number("H", 2) != 42:
            raise ValueError("no TIFF header")

    @property
    def first_folder(self) -> int:
        """Where the first folder stands."""
        return self.number("I", 4)

    def number(self, code: str, at: int) -> int:
        """Return the number that stands at an offset, of a kind that struct knows by this letter."""
        try:
            return int(struct.unpack_from(self.order + code, self.content, at)[0])
        except struct.error as error:
            raise ValueError("an offset points outside") from error

    def put(self, code: str, at: int, value: int) -> None:
        """Write such a number."""
        try:
            struct.pack_into(self.order + code, self.content, at, value)
        except struct.error as error:
            raise ValueError("an offset points outside") from error

    def folder(self, at: int) -> Iterator[Entry]:
        """Iterate over the entries of the folder that stands at an offset."""
        count = self.number("H", at)
        if count > MOST_ENTRIES:
            raise ValueError("too many entries")
        for start in range(at + 2, at + 2 + 12 * count, 12):
            yield Entry(self.number("H", start), self.number("H", start + 2), self.number("I", start + 4), start + 8)

    def next_folder_at(self, at: int) -> int:
        """Return where it stands in a folder where the next one is."""
        return at + 2 + 12 * self.number("H", at)

    def place(self, entry: Entry) -> slice:
        """Where the bytes of an entry's value stand, which may be beyond the end."""
        length = SIZES.get(entry.kind, 1) * entry.values
        at = entry.at if length <= 4 else self.number("I", entry.at)
        return slice(at, at + length)

    def text(self, entry: Entry) -> str:
        """What an ASCII value says, up to its first NUL; cameras write UTF-8, too."""
        said = self.content[self.place(entry)][:LONGEST_NAME]
        return bytes(said).split(b"\0")[0].decode("utf-8", "replace").strip()

    def value(self, entry: Entry) -> int:
        """Return an entry's one whole number."""
        return self.number("H" if entry.kind == SHORT else "I", entry.at)

    def set_value(self, entry: Entry, value: int) -> None:
        """Change an entry's one whole number; others, and a number that is too large for it, are left alone."""
        if entry.values == 1 and entry.kind == LONG:
            self.put("I", entry.at, value)
        elif entry.values == 1 and entry.kind == SHORT and value <= 0xFFFF:
            self.put("H", entry.at, value)


def artist(exif: bytes) -> str:
    """Return who took the photo, as the camera was told; "" where it was not, or where the structure is broken."""
    try:
        tiff = Tiff(exif)
        found = [entry for entry in tiff.folder(tiff.first_folder) if entry.tag == ARTIST and entry.kind == ASCII]
        return tiff.text(found[0]) if found else ""
    except ValueError:
        return ""


def is_adobe_rgb(exif: bytes) -> bool:
    """Return whether a camera tells in its own way, without a profile, that colours are Adobe RGB (DCF 2.0: "R03")."""
    try:
        tiff = Tiff(exif)
        folder = tiff.first_folder
        for link in (EXIF_FOLDER, INTEROPERABILITY_FOLDER):
            folder = next((tiff.value(entry) for entry in tiff.folder(folder) if entry.tag == link), 0)
            if not folder:
                return False
        rules = [entry for entry in tiff.folder(folder) if entry.tag == INTEROPERABILITY_RULE and entry.kind == ASCII]
        return bool(rules) and tiff.text(rules[0]) == "R03"
    except ValueError:
        return False


@lru_cache(maxsize=16)
def resolution(exif: bytes) -> float | None:
    """Return how many px an inch of the photo has across; None where it does not tell, or tells nonsense."""
    try:
        tiff = Tiff(exif)
        found = {entry.tag: entry for entry in tiff.folder(tiff.first_folder)}
        across, unit = found.get(X_RESOLUTION), found.get(RESOLUTION_UNIT)
        if across is None or across.kind != RATIONAL:
            return None
        at = tiff.number("I", across.at)
        px = tiff.number("I", at) / (tiff.number("I", at + 4) or 1)
        px *= CM_PER_INCH if unit is not None and tiff.value(unit) == PER_CM else 1
        return px if LEAST_DPI < px <= MOST_DPI else None
    except ValueError:
        return None


def upright(exif: bytes) -> bytes:
    """Return EXIF bytes, "Exif\\0\\0" in front, that say the picture stands upright; ValueError if broken."""
    tiff = Tiff(exif)
    for entry in tiff.folder(tiff.first_folder):
        if entry.tag == ORIENTATION:
            tiff.set_value(entry, 1)
    return PREFIX + bytes(tiff.content)


def for_export(exif: bytes, width: int, height: int, dpi: tuple[float, float] | None = None) -> bytes:
    """Return EXIF bytes for a picture of that size: upright, its size told, the thumbnail (of the old picture) blanked.

    dpi: px an inch across and down, told where EXIF has a place for them. ValueError if the structure is broken.
    """
    tiff = Tiff(upright(exif))
    first = tiff.first_folder
    for entry in tiff.folder(first):
        if entry.tag == EXIF_FOLDER:
            for inner in tiff.folder(tiff.value(entry)):
                if inner.tag == PIXEL_WIDTH:
                    tiff.set_value(inner, width)
                elif inner.tag == PIXEL_HEIGHT:
                    tiff.set_value(inner, height)
        elif dpi is not None and entry.kind == RATIONAL and entry.tag in (X_RESOLUTION, Y_RESOLUTION):
            at = tiff.number("I", entry.at)
            exact = Fraction(dpi[entry.tag - X_RESOLUTION]).limit_denominator(10_000)
            tiff.put("I", at, exact.numerator)
            tiff.put("I", at + 4, exact.denominator)
        elif dpi is not None and entry.tag == RESOLUTION_UNIT:
            tiff.set_value(entry, PER_INCH)
    _blank_thumbnail(tiff, first)
    return PREFIX + bytes(tiff.content)


def _blank_thumbnail(tiff: Tiff, first: int) -> None:
    link = tiff.next_folder_at(first)
    second = tiff.number("I", link)
    if second == 0:
        return
    found = {entry.tag: tiff.value(entry) for entry in tiff.folder(second)}
    start, length = found.get(THUMBNAIL_START, 0), found.get(THUMBNAIL_LENGTH, 0)
    if start and start + length <= len(tiff.content):
        tiff.content[start : start + length] = bytes(length)
    tiff.put("I", link, 0)


def upright_xmp(xmp: bytes) -> bytes:
    """Return the same XMP packet saying that the picture stands upright, in either of the two ways of writing it."""
    xmp = re.sub(rb"""(tiff:Orientation\s*=\s*["'])[0-9](["'])""", rb"\g<1>1\g<2>", xmp)
    return re.sub(rb"(<tiff:Orientation>\s*)[0-9](\s*</tiff:Orientation>)", rb"\g<1>1\g<2>", xmp)
