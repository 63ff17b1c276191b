"""The outline of a mask as closed lines, in shares of the mask's box: it can be drawn at any size."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.scene.box import Box

Lines = tuple[tuple[tuple[float, float], ...], ...]  # closed lines of (x, y), 0..1 from the box's corner to the other

SLACK_PX = 0.6  # that a line may lie beside the mask's own edge
FEWEST_POINTS = 3


def outlines(mask: NDArray[np.uint8]) -> Lines:
    """Return the lines around what is covered at least by half, of uint8 (h, w); holes have lines of their own."""
    height, width = mask.shape
    covered = (mask >= 128).astype(np.uint8)
    found, _ = cv2.findContours(covered, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    lines: list[tuple[tuple[float, float], ...]] = []
    for contour in found:
        points = cv2.approxPolyDP(contour, SLACK_PX, True)[:, 0, :].astype(np.float64)
        if len(points) < FEWEST_POINTS:
            continue
        # Contours run through the middles of the outermost pixels; as shares they reach the box's edges.
        shares = points / (max(1, width - 1), max(1, height - 1))
        lines.append(tuple((float(x), float(y)) for x, y in shares))
    return tuple(lines)


def shrunk(box: Box, canvas: tuple[int, int], longest: int) -> tuple[Box, tuple[int, int]]:
    """Return a box, and the canvas (width, height) around it, reduced until the box's longer side is at most that."""
    share = min(1.0, longest / max(1, box.width, box.height))
    if share == 1.0:
        return box, canvas
    left, top = round(box.left * share), round(box.top * share)
    width, height = max(1, round(box.width * share)), max(1, round(box.height * share))
    small = Box(left, top, left + width, top + height)
    return small, (max(1, round(canvas[0] * share)), max(1, round(canvas[1] * share)))
