"""From flat colours and lines to a cartoon of any size: shades in steps, lines drawn dark, colours stronger.

All of it is done pixel by pixel, so knobs cost next to nothing and parts of a picture fit together. What was found in
a smaller picture is brought to the full size as the guided filter does it (He and Sun 2015, "Fast guided filter"):
where the flat colours follow the photo they follow its own pixels, and where they are even they stay so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.strips import in_strips

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

STEPS = 9  # of brightness from black to white
SOFTNESS = 0.22  # of a step, on both sides of its border: shades do not alias
RADIUS = 3  # px of the small picture within which its colours are told by the photo's
EVEN = 4e-4  # variance below which an area counts as even, values 0..1
STRIP_ROWS = 64
CALM = 0.35  # of a small picture's pixel: the Gaussian under which the full size is seen, or noise would fray its steps
LUMA = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, eq=False)
class Drawing:
    """What the network, or the slow drawing by code, sees in a picture: its flat colours and its lines.

    picture, flat: uint8 (h, w, 3); lines: float32 (h, w), -1..1, below 0 on the dark side of an edge.
    """

    picture: Pixels
    flat: Pixels
    lines: Floats

    @property
    def nbytes(self) -> int:
        return self.picture.nbytes + self.flat.nbytes + self.lines.nbytes


def cartoon(
    rgb: Pixels,
    drawing: Drawing,
    edges: float,
    flatness: float,
    colour: float,
    on_part: Callable[[int, int], object] = lambda done, total: None,
) -> Pixels:
    """Return the cartoon of a picture, uint8 (h, w, 3), whose drawing may have been made at a smaller size.

    edges: 0 no lines, 1 many and thick ones. flatness: 0 the photo's own shades, 1 flat ones in steps. colour: 0 grey,
    0.5 as in the photo, 1 as strong as it goes. on_part: hears how many rows are done, of how many; what it raises ends
    the work.
    """
    height, width = rgb.shape[:2]
    slopes = None if drawing.flat.shape == rgb.shape else _slopes(drawing)

    def drawn(rows: slice) -> Pixels:
        own = _calmed(rgb, rows, CALM * height / drawing.flat.shape[0] if slopes else 0.0)
        if slopes is None:
            flat, dark = drawing.flat[rows].astype(np.float32) / np.float32(255), drawing.lines[rows]
        else:
            slope, base = (_enlarged(part, rows, width, height) for part in slopes)
            flat, dark = own * slope + base, _enlarged(drawing.lines, rows, width, height, cv2.INTER_CUBIC)
        return _painted(own, flat, dark, edges, flatness, colour)

    made, done = np.empty_like(rgb), 0
    for strip in in_strips(drawn, height, STRIP_ROWS):
        made[done : done + len(strip)] = strip
        done += len(strip)
        on_part(done, height)
    return made


def _painted(own: Floats, flat: Floats, dark: Floats, edges: float, flatness: float, colour: float) -> Pixels:
    shades = own + (flat - own) * np.float32(min(1.0, 1.5 * flatness))
    luma = shades @ LUMA
    stepped = luma + (_in_steps(luma) - luma) * np.float32(flatness)
    # Brightness moves by steps; what colour adds to it is kept, and made stronger.
    painted = stepped[..., None] + (shades - luma[..., None]) * np.float32(2 * colour)
    if edges > 0:
        first = np.float32(0.62 - 0.5 * edges)  # where a line begins
        ink = ((-dark - first) / np.float32(0.16)).clip(0, 1)
        ink *= ink * (3 - 2 * ink) * np.float32(min(1.0, 2 * edges))
        painted *= (1 - ink * np.float32(0.92))[..., None]
    return np.asarray(painted.clip(0, 1) * 255 + np.float32(0.5), np.uint8)


def _calmed(rgb: Pixels, rows: slice, sigma: float) -> Floats:
    """Return some rows of a picture under a Gaussian of sigma px, 0..1; the same wherever the rows end."""
    reach = ceil(3 * sigma)
    first, last = max(0, rows.start - reach), min(len(rgb), rows.stop + reach)
    own = rgb[first:last].astype(np.float32) / np.float32(255)
    if sigma > 0:
        side = 2 * reach + 1
        own = np.asarray(cv2.GaussianBlur(own, (side, side), sigma, borderType=cv2.BORDER_REPLICATE), np.float32)
    return own[rows.start - first : rows.stop - first]


def _in_steps(luma: Floats) -> Floats:
    """Return brightness in even steps with soft borders."""
    scaled = luma * np.float32(STEPS)
    whole = np.floor(scaled)
    part = ((scaled - whole - np.float32(0.5)) / np.float32(2 * SOFTNESS) + np.float32(0.5)).clip(0, 1)
    return np.asarray((whole + part * part * (3 - 2 * part)) / np.float32(STEPS), np.float32)


def _slopes(drawing: Drawing) -> tuple[Floats, Floats]:
    """Return slope and base of the flat colours over the picture's own, around each pixel: (h, w, 3) each."""
    own, flat = drawing.picture.astype(np.float32) / np.float32(255), drawing.flat.astype(np.float32) / np.float32(255)
    mean, mean_flat = _mean(own), _mean(flat)
    variance = _mean(own * own) - mean * mean
    followed = (_mean(own * flat) - mean * mean_flat) / (variance + np.float32(EVEN))
    slope: Floats = np.asarray(followed.clip(0, 1.5), np.float32)
    return _mean(slope), _mean(mean_flat - slope * mean)


def _mean(values: Floats) -> Floats:
    side = 2 * RADIUS + 1
    return np.asarray(cv2.blur(values, (side, side), borderType=cv2.BORDER_REFLECT), np.float32)


def _enlarged(values: Floats, rows: slice, width: int, height: int, kernel: int = cv2.INTER_LINEAR) -> Floats:
    """Return some rows of the values enlarged to width x height px; the same wherever the rows end."""
    small_height, small_width = values.shape[:2]
    down = (np.arange(rows.start, rows.stop, dtype=np.float32) + np.float32(0.5)) * np.float32(small_height / height)
    across = (np.arange(width, dtype=np.float32) + np.float32(0.5)) * np.float32(small_width / width)
    x, y = np.meshgrid(across - np.float32(0.5), down - np.float32(0.5))
    return np.asarray(cv2.remap(values, x, y, kernel, borderMode=cv2.BORDER_REPLICATE), np.float32)
