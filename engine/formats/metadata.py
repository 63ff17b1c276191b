"""What files tell of a picture beside EXIF and XMP, as Pillow finds it: IPTC records, a comment, the resolution."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

IPTC_RESOURCE = 0x0404  # among Photoshop's image resources (Adobe Photoshop File Formats Specification)
IPTC_TAG, DESCRIPTION_TAG = 0x83BB, 0x010E  # of a TIFF
IPTC_TEXT = "Raw profile type iptc"  # of a PNG
HEX_DIGITS = 72
LONGEST_COMMENT = 64 << 10
LEAST_DPI, MOST_DPI = 1.0, 100_000.0


def iptc_of(info: dict[Any, Any], tags: Mapping[int, Any] | None) -> bytes | None:
    """Return the IPTC-IIM records of a JPEG, a PNG or, of its tags, a TIFF; None where there are none."""
    resources, text = info.get("photoshop"), info.get(IPTC_TEXT)
    found = resources.get(IPTC_RESOURCE) if isinstance(resources, dict) else None
    if isinstance(text, str):
        found = _from_text(text)
    elif tags is not None and IPTC_TAG in tags:
        found = tags[IPTC_TAG]
    return found if isinstance(found, bytes) and found else None


def iptc_text(records: bytes) -> str:
    """Return records as the text under IPTC_TEXT in which ImageMagick and ExifTool keep them in a PNG."""
    content = _resource(records)
    digits = content.hex()
    lines = [digits[at : at + HEX_DIGITS] for at in range(0, len(digits), HEX_DIGITS)]
    return "\n".join(("", "iptc", f"{len(content):>8}", *lines, ""))


def _from_text(text: str) -> bytes | None:
    words = text.split()
    try:
        content = bytes.fromhex("".join(words[2:]))
    except ValueError:
        return None
    start = content.find(_resource(b"")[:6])
    if start < 0:
        return content
    at = start + 6 + 2 + 4  # mark and number, an empty name, the length
    return content[at : at + int.from_bytes(content[at - 4 : at], "big")]


def jpeg_segment(records: bytes) -> bytes:
    """Return the segment (APP13) in which a JPEG keeps records."""
    content = b"Photoshop 3.0\0" + _resource(records)
    return b"\xff\xed" + struct.pack(">H", len(content) + 2) + content


def _resource(records: bytes) -> bytes:
    """Return records as one of Photoshop's image resources."""
    head = b"8BIM" + struct.pack(">H", IPTC_RESOURCE) + bytes(2)
    return head + struct.pack(">I", len(records)) + records + bytes(len(records) % 2)


def comment_of(info: dict[Any, Any], tags: Mapping[int, Any] | None = None) -> str:
    """Return the file's own comment, of a PNG or, by its tags, a TIFF also its description; "" where there is none."""
    found = info.get("comment") or info.get("Comment") or info.get("Description")
    if found is None and tags is not None and isinstance(found := tags.get(DESCRIPTION_TAG), str):
        found = found.encode("latin-1", "replace")  # as which Pillow reads what mostly is UTF-8
    if isinstance(found, bytes):
        found = found.decode("utf-8", "replace")
    return str(found).strip("\0").strip()[:LONGEST_COMMENT] if isinstance(found, str) else ""


def dpi_of(info: dict[Any, Any]) -> tuple[float, float] | None:
    """Return how many px an inch has across and down; None where the file does not tell, or tells nonsense."""
    found = info.get("dpi")
    try:
        across, down = (float(value) for value in found or ())
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    is_sound = LEAST_DPI < across <= MOST_DPI and LEAST_DPI < down <= MOST_DPI
    return (across, down) if is_sound else None
