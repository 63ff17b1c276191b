"""The sizes of canvases that a background can be generated for."""

from __future__ import annotations

LONGEST_SHAPE = 8  # times the shorter side; models of backgrounds make none that are longer
MOST_PIXELS = 100_000_000  # of a new canvas


def why_no_scene(width: int, height: int) -> str | None:
    """Why no scene of that size in px can be made, in one sentence; None if it can."""
    if min(width, height) < 1 or max(width, height) > LONGEST_SHAPE * min(width, height):
        return f"A scene is at most {LONGEST_SHAPE} times as long as it is short, not {width} x {height}."
    if width * height > MOST_PIXELS:
        return f"A new scene has at most {MOST_PIXELS // 1_000_000} million pixels, not {width} x {height}."
    return None
