"""EXIF, XMP and IPTC without what must not travel: previews of the photo as it was, and where it was taken.

EXIF is changed in place, so that what stays keeps its offsets (see `exif`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from engine.formats.exif import EXIF_FOLDER, PREFIX, Entry, Tiff
from engine.formats.xmp import NAMESPACES, packet, packet_tree

GPS_FOLDER = 0x8825
MAKER_NOTE = 0x927C
JPEG_END = b"\xff\xd9"
JPEG_BORDERS = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|\xff\xd9")
PLACE_RECORDS = {26, 27, 90, 92, 95, 100, 101, 103}  # of IPTC's record 2: content location, city to country
IPTC_MARK = 0x1C
PLACES = {
    "http://ns.adobe.com/photoshop/1.0/": {"City", "State", "Country"},
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": {"Location", "CountryCode"},
    NAMESPACES["Iptc4xmpExt"]: {"LocationShown", "LocationCreated"},
}
PREVIEWS = {
    NAMESPACES["xmp"]: {"Thumbnails"},
    "http://ns.google.com/photos/1.0/image/": {"Data"},
    "http://ns.google.com/photos/1.0/depthmap/": {"Data"},
}


def without_previews(exif: bytes) -> bytes:
    """Return EXIF bytes in which every JPEG, in a thumbnail's folder or a camera's notes, is blanked."""
    content = bytearray(exif)
    start, depth = 0, 0
    for found in JPEG_BORDERS.finditer(exif):  # a preview may have a thumbnail of its own
        if found.group() != JPEG_END:
            start = found.start() if depth == 0 else start
            depth += 1
        elif depth > 0:
            depth -= 1
            if depth == 0:
                content[start : found.end()] = bytes(found.end() - start)
    return bytes(content)


def without_place(exif: bytes) -> bytes:
    """Return EXIF bytes without the place, and without a camera's notes, which may tell it; ValueError if broken."""
    tiff = Tiff(exif)
    first = tiff.first_folder
    for entry in list(tiff.folder(first)):
        if entry.tag == GPS_FOLDER:
            start = tiff.value(entry)
            for inner in tiff.folder(start):
                _blank(tiff, inner)
            count = tiff.number("H", start)
            tiff.content[start : start + 2 + 12 * count] = bytes(2 + 12 * count)
        elif entry.tag == EXIF_FOLDER:
            for inner in tiff.folder(tiff.value(entry)):
                if inner.tag == MAKER_NOTE:
                    _blank(tiff, inner)
    _drop(tiff, first, GPS_FOLDER)
    return PREFIX + bytes(tiff.content)


def _blank(tiff: Tiff, entry: Entry) -> None:
    """Make an entry's value zeros, wherever it stands."""
    place = tiff.place(entry)
    tiff.content[place] = bytes(len(tiff.content[place]))


def _drop(tiff: Tiff, folder: int, tag: int) -> None:
    """Take an entry out of a folder; those after it, and where the next folder is, move up."""
    count = tiff.number("H", folder)
    places = [entry.at - 8 for entry in tiff.folder(folder) if entry.tag == tag]
    for at in reversed(places):
        end = folder + 2 + 12 * count + 4
        tiff.content[at : end - 12] = tiff.content[at + 12 : end]
        tiff.content[end - 12 : end] = bytes(12)
        count -= 1
        tiff.put("H", folder, count)


def xmp_without_previews(xmp: bytes) -> bytes | None:
    """Return an XMP packet without pictures of the photo, the very packet where it has none; None if it is broken."""
    return _without(xmp, lambda uri, name: name in PREVIEWS.get(uri, ()))


def xmp_without_place(xmp: bytes) -> bytes | None:
    """Return an XMP packet without where the photo was taken, the very packet if that is not told; None if broken."""

    def is_place(uri: str, name: str) -> bool:
        return name in PLACES.get(uri, ()) or (uri == NAMESPACES["exif"] and name.startswith("GPS"))

    return _without(xmp, is_place)


def _without(xmp: bytes, goes: Callable[[str, str], bool]) -> bytes | None:
    """Return a packet without the properties of whose namespace and name `goes` is true."""
    root = packet_tree(xmp)
    if root is None:
        return None
    is_changed = False
    for parent in list(root.iter()):
        for name in [name for name in parent.attrib if goes(*_parts(name))]:
            del parent.attrib[name]
            is_changed = True
        for child in [child for child in parent if goes(*_parts(child.tag))]:
            parent.remove(child)
            is_changed = True
    return packet(root) if is_changed else xmp


def _parts(name: str) -> tuple[str, str]:
    """Return namespace and name of a tag or attribute."""
    uri, _, local = name.removeprefix("{").rpartition("}")
    return uri, local


def iptc_without_place(records: bytes) -> bytes:
    """Return IPTC-IIM records without those that tell a place; what is broken is left out."""
    return b"".join(
        record for number, dataset, record in _records(records) if number != 2 or dataset not in PLACE_RECORDS
    )


def _records(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield number, data set and all bytes of each record (IPTC-IIM 4.2, chapter 3; no extended data sets)."""
    at = 0
    while at + 5 <= len(content) and content[at] == IPTC_MARK:
        length = int.from_bytes(content[at + 3 : at + 5], "big")
        if length & 0x8000 or at + 5 + length > len(content):
            return
        yield content[at + 1], content[at + 2], content[at : at + 5 + length]
        at += 5 + length
