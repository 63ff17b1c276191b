"""What files tell of a picture beside EXIF and XMP, as Pillow finds it: IPTC records, a comment, the resolution."""

from __future__ import annotations

from typing import Any

IPTC_RESOURCE = 0x0404  # among Photoshop's image resources (Adobe Photoshop File Formats Specification)
LONGEST_COMMENT = 64 << 10
LEAST_DPI, MOST_DPI = 1.0, 100_000.0


def iptc_of(info: dict[Any, Any]) -> bytes | None:
    """Return the IPTC-IIM records of a JPEG or a TIFF; None where there are none."""
    resources = info.get("photoshop")
    found = resources.get(IPTC_RESOURCE) if isinstance(resources, dict) else None
    return found if isinstance(found, bytes) and found else None


def comment_of(info: dict[Any, Any]) -> str:
    """Return the file's own comment, or of a PNG its description; "" where there is none."""
    found = info.get("comment") or info.get("Comment") or info.get("Description")
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
