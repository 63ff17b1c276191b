"""Style pictures made by code: a ground of colours, or a photo, painted over in one of some manners."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.float32]  # H x W x 3, RGB in 0..1
Field = NDArray[np.float32]  # H x W
Bytes = NDArray[np.uint8]

TOOTH = 0.05  # how much the grain of paper shows


def style_picture(manner: str, seed: int, side: int, colours: Picture | None = None) -> Bytes:
    """Return a picture in one of MANNERS, uint8 side x side x 3, with a ground of its own; the same for the same seed.

    colours: those of its ground, count x 3 in 0..1, dark ones first; None: some that go together.
    """
    rng = np.random.RandomState(seed)
    return paint(manner, ground(rng, side, colours), rng)


def paint(manner: str, picture: Picture, rng: np.random.RandomState) -> Bytes:
    """Return a picture, RGB in 0..1, painted over in one of MANNERS, uint8 of the same size."""
    painted = MANNERS[manner](np.ascontiguousarray(picture, np.float32), rng)
    return np.asarray(np.rint(np.clip(painted, 0, 1) * 255), np.uint8)


# --- grounds --------------------------------------------------------------------------------------------------------


def ground(rng: np.random.RandomState, side: int, colours: Picture | None = None) -> Picture:
    """Return soft areas of a few colours that go together, with some round and some long shapes upon them."""
    colours = palette(rng, rng.randint(4, 7)) if colours is None else colours
    field = clouds(rng, (side, side), rng.uniform(3, 7))
    bend = clouds(rng, (side, side), 4)
    slope = np.linspace(-1, 1, side, dtype=np.float32)
    field = np.asarray(field + rng.uniform(-1, 1) * slope[:, None] + 0.6 * np.sin(6 * bend), np.float32)
    place = _ranked(field) * (len(colours) - 1)
    picture = _mixed(colours, place)
    for _ in range(rng.randint(2, 6)):
        shape = np.zeros((side, side), np.float32)
        centre, radius = rng.randint(0, side, 2), rng.uniform(0.06, 0.22) * side
        axes = (int(radius) + 1, int(radius * rng.uniform(0.3, 1)) + 1)
        cv2.ellipse(shape, _point(centre), axes, rng.uniform(0, 180), 0, 360, 1.0, -1, cv2.LINE_AA)
        shade = np.clip(colours[rng.randint(len(colours))] * (1 + 0.35 * (bend - 0.5)[..., None]), 0, 1)
        picture = picture + (shade - picture) * shape[..., None]
    return np.asarray(np.clip(picture, 0, 1), np.float32)


def palette(rng: np.random.RandomState, count: int) -> Picture:
    """Return colours from dark to light, count x 3: neighbours of one hue, muted, and a few that stand out."""
    hues = rng.uniform(0, 360) + rng.normal(0, rng.uniform(8, 35), count)
    saturation = np.clip(rng.normal(rng.uniform(0.15, 0.55), 0.1, count), 0.02, 0.8)
    accents = rng.permutation(count)[: 1 + rng.randint(2)]
    hues[accents] += 180 + rng.normal(0, 25)
    saturation[accents] += 0.2
    value = np.linspace(rng.uniform(0.05, 0.3), rng.uniform(0.8, 1.0), count)
    hsv = np.stack([hues % 360, saturation, value], 1).astype(np.float32)
    return np.asarray(cv2.cvtColor(hsv[None], cv2.COLOR_HSV2RGB)[0], np.float32)


def clouds(rng: np.random.RandomState, shape: tuple[int, int], cells: float, octaves: int = 3) -> Field:
    """Return smooth noise with values around 0.5: `cells` bumps along the longer side, and finer ones upon them."""
    height, width = shape
    total = np.zeros(shape, np.float32)
    for octave in range(octaves):
        per_px = cells * 2**octave / max(shape)
        small = rng.standard_normal((int(height * per_px) + 3, int(width * per_px) + 3)).astype(np.float32)
        total += cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC) * 0.5**octave
    return total * 0.25 + 0.5


# --- manners --------------------------------------------------------------------------------------------------------


def _oil(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Brush strokes along the shapes, broad ones first, with the relief of their bristles."""
    return _brushed(picture, rng, _flow(picture, rng, 0.25), (0.055, 0.03, 0.016), relief=0.5)


def _swirls(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Long strokes in whirls of light and dark."""
    turn = clouds(rng, _shape(picture), rng.uniform(2, 4), 1) * 2 * np.pi * rng.uniform(1, 2)
    return _brushed(picture, rng, turn, (0.03, 0.018), relief=0.6, length=5.5, vary=0.13)


def _knife(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Broad flat dabs of a palette knife."""
    return _brushed(picture, rng, _flow(picture, rng, 0.8), (0.09, 0.06), relief=0.8, length=1.6, vary=0.1)


def _points(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Dots of unmixed colours on a light ground."""
    height, width = _shape(picture)
    canvas = np.full_like(picture, 0.93) * rng.uniform(0.9, 1, 3).astype(np.float32)
    step = rng.uniform(0.012, 0.024) * max(height, width)
    for _ in range(3):
        for x, y in _scattered(rng, (height, width), step):
            colour = _varied(picture[y, x], rng, 0.16)
            cv2.circle(canvas, (x, y), max(1, round(step * rng.uniform(0.32, 0.6))), colour, -1, cv2.LINE_AA)
    return canvas


def _mosaic(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Small stones in bent rows, with mortar between them."""
    return _cells(picture, rng, rng.uniform(0.025, 0.05), 0.12, joint=rng.uniform(0.25, 0.9), edge=0.18, vary=0.07)


def _glass(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Panes of glowing glass in lead."""
    bright = np.clip((picture - picture.mean(2, keepdims=True)) * 1.9 + picture.mean(2, keepdims=True) * 1.1, 0, 1)
    return _cells(bright, rng, rng.uniform(0.07, 0.13), 0.4, joint=0.04, edge=0.1, vary=0.06)


def _facets(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Flat facets, each with a slope of light."""
    return _cells(picture, rng, rng.uniform(0.08, 0.15), 0.45, joint=-1, edge=0, vary=0.1, slope=0.35)


def _hatching(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Pen strokes, crossed where it is dark, on paper."""
    ink, paper = _ink_and_paper(rng)
    return paper + (ink - paper) * _hatched(_ranked(_grey(picture)), rng, rng.uniform(0.009, 0.016))[..., None]


def _pencils(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Crayons: strokes of the picture's own colours, and paper that shows through."""
    paper = np.full(3, rng.uniform(0.92, 0.99), np.float32)
    cover = _hatched(_ranked(_grey(picture)) * 0.55, rng, rng.uniform(0.012, 0.022), soft=True)
    tooth = 1 - 2.5 * TOOTH * np.abs(rng.standard_normal(_shape(picture)).astype(np.float32))
    strength = (0.25 + 0.75 * cover) * np.clip(tooth, 0, 1)
    vivid = np.clip(picture + 0.35 * (picture - picture.mean(2, keepdims=True)), 0, 1)
    return np.asarray(paper + (vivid - paper) * strength[..., None], np.float32)


def _watercolour(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Thin washes that darken towards their edges, on rough paper."""
    side = max(_shape(picture))
    flat = cv2.pyrMeanShiftFiltering(np.asarray(np.clip(picture, 0, 1) * 255, np.uint8), side / 40, 28)
    right, down = ((clouds(rng, _shape(picture), 18) - 0.5) * np.float32(side * 0.03) for _ in range(2))
    wash = _displaced(np.asarray(flat, np.float32) / np.float32(255), right, down)
    grey = _grey(_blurred(wash, side / 160))
    edges = np.abs(grey - _blurred(grey, side / 45))
    pigment = 0.75 + 0.7 * (clouds(rng, _shape(picture), 9, 5) - 0.5)
    grain = _blurred(rng.standard_normal(_shape(picture)).astype(np.float32), 1.0) * TOOTH * 2
    depth = (pigment + 2.6 * edges + grain)[..., None] * rng.uniform(0.7, 1.0)
    return np.asarray(np.exp(np.log(np.clip(wash, 0.04, 1)) * depth), np.float32)


def _woodcut(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Lines cut along the shapes, broad where it is light."""
    ink, paper = _ink_and_paper(rng)
    grey = _ranked(_blurred(_grey(picture), max(_shape(picture)) / 130))
    lines = _streaks(rng.standard_normal(_shape(picture)).astype(np.float32), _flow(picture, rng, 0.1), 14, 1.3)
    cover = _step(_ranked(lines) - (0.05 + 0.95 * grey), 0.08)
    return np.asarray(paper + (ink - paper) * cover[..., None], np.float32)


def _print(picture: Picture, rng: np.random.RandomState) -> Picture:
    """Flat inks, dots of a screen and dark outlines."""
    height, width = _shape(picture)
    period, angle = rng.uniform(0.014, 0.024) * max(height, width), rng.uniform(0, np.pi)
    down, across = np.mgrid[:height, :width].astype(np.float32)
    u, v = across * np.cos(angle) + down * np.sin(angle), down * np.cos(angle) - across * np.sin(angle)
    screen = _ranked(np.cos(2 * np.pi * u / period) + np.cos(2 * np.pi * v / period))
    levels = np.clip(picture, 0, 1) * 3
    inks = np.floor(levels + _step(screen[..., None] - (1 - levels % 1), 0.1)) / 3
    grey = _grey(picture)
    line = _blurred(grey, period / 8 + 0.6) - _blurred(grey, period / 4 + 1.2)
    return np.asarray(np.clip(inks * 0.96 + 0.03, 0, 1) * (1 - 0.9 * _step(-line - 0.02, 0.02))[..., None], np.float32)


MANNERS: Mapping[str, Callable[[Picture, np.random.RandomState], Picture]] = {
    "oil": _oil,
    "swirls": _swirls,
    "knife": _knife,
    "points": _points,
    "mosaic": _mosaic,
    "glass": _glass,
    "facets": _facets,
    "hatching": _hatching,
    "pencils": _pencils,
    "watercolour": _watercolour,
    "woodcut": _woodcut,
    "print": _print,
}


# --- what manners have in common ------------------------------------------------------------------------------------


def _brushed(
    picture: Picture,
    rng: np.random.RandomState,
    angles: Field,  # of the strokes, radians
    widths: tuple[float, ...],  # of the strokes of each pass, as shares of the longer side
    relief: float,  # how much their bristles stand out
    length: float = 3.5,  # over their width
    vary: float = 0.07,  # of their colours
) -> Picture:
    """Lay passes of strokes, each of the colour that it finds in its middle, and light the paint from above."""
    height, width = _shape(picture)
    canvas = _blurred(picture, widths[0] * max(height, width))
    bumps = np.zeros((height, width), np.float32)
    for number, share in enumerate(widths):
        across = max(1.5, share * max(height, width))
        seen = _blurred(picture, across / 3)
        places = _scattered(rng, (height, width), across * 0.95)
        if number:  # finer strokes go where the broad ones missed something
            off = np.abs(seen - canvas).sum(2)
            places = [(x, y) for x, y in places if off[y, x] > rng.uniform(0.02, 0.25)]
        for x, y in places:
            stamp = _stroke(rng, across * rng.uniform(0.7, 1.2), length * rng.uniform(0.6, 1.3), float(angles[y, x]))
            _stamp(canvas, bumps, stamp, x, y, np.array(_varied(seen[y, x], rng, vary), np.float32), rng)
    light = cv2.Sobel(bumps, cv2.CV_32F, 0, 1) + cv2.Sobel(bumps, cv2.CV_32F, 1, 0)
    return np.asarray(canvas * (1 + relief * np.clip(0.14 * light, -0.5, 0.5))[..., None], np.float32)


def _stroke(rng: np.random.RandomState, width: float, length: float, angle: float) -> tuple[Field, Field]:
    """Return one stroke's cover and its bristles' height."""
    radius = int(np.ceil(width * max(length, 1) / 2 + 2))
    down, across = np.mgrid[-radius : radius + 1, -radius : radius + 1].astype(np.float32)
    along = across * np.cos(angle) + down * np.sin(angle)
    beside = (down * np.cos(angle) - across * np.sin(angle)) + rng.uniform(-0.1, 0.1) / width * along**2 / length
    bristles = np.interp(beside / width * 8 + 6, np.arange(13), rng.standard_normal(13)).astype(np.float32)
    ends = np.abs(along) - (width * length / 2 - width * 0.25 * np.abs(bristles))
    cover = _step(-ends, 1.0) * _step(width / 2 - np.abs(beside), 0.8)
    return cover, np.asarray(cover * (1 + 0.5 * bristles), np.float32)


def _stamp(
    canvas: Picture, bumps: Field, stamp: tuple[Field, Field], x: int, y: int, colour: NDArray[np.float32],
    rng: np.random.RandomState,
) -> None:  # fmt: skip
    """Lay a stroke around (x, y) onto the canvas, in place."""
    cover, height = stamp
    radius = len(cover) // 2
    rows, columns = slice(max(0, y - radius), y + radius + 1), slice(max(0, x - radius), x + radius + 1)
    part, under = canvas[rows, columns], bumps[rows, columns]
    top, left = max(0, radius - y), max(0, radius - x)
    inner = (slice(top, top + part.shape[0]), slice(left, left + part.shape[1]))
    share = cover[inner][..., None] * rng.uniform(0.75, 1)
    tint = colour * (1 + 0.09 * (height[inner] - cover[inner]))[..., None]
    part += (tint - part) * share
    under += (height[inner] - under) * cover[inner]


def _cells(
    picture: Picture,
    rng: np.random.RandomState,
    size: float,  # of a cell, as a share of the longer side
    loose: float,  # how far centres stray from a grid, in cells
    joint: float,  # grey value of what is between cells; below 0: nothing is
    edge: float,  # its width, in cells
    vary: float,  # of the cells' colours
    slope: float = 0.0,  # how much lighter one side of a cell is
) -> Picture:
    """Cut a picture into cells around scattered centres, one colour each."""
    height, width = _shape(picture)
    step = size * max(height, width)
    rows, columns = int(height / step) + 3, int(width / step) + 3
    grid = np.argwhere(np.ones((rows, columns))) - 1
    centres = ((grid + rng.uniform(-loose, loose, grid.shape)) * step).astype(np.float32)
    down, across = np.mgrid[:height, :width].astype(np.float32)
    bend = [(clouds(rng, (height, width), 4, 1) - 0.5) * step * 1.5 for _ in range(2)]
    down, across = down + bend[0], across + bend[1]
    base = np.stack([down / step + 1, across / step + 1], -1).astype(int)
    first = second = np.full((height, width), np.inf, np.float32)
    owner = np.zeros((height, width), int)
    for by_row in (-1, 0, 1, 2):
        for by_column in (-1, 0, 1, 2):
            row = np.clip(base[..., 0] + by_row, 0, rows - 1)
            at = row * columns + np.clip(base[..., 1] + by_column, 0, columns - 1)
            off = (down - centres[at, 0]) ** 2 + (across - centres[at, 1]) ** 2
            nearer, own = off < first, at == owner
            second = np.where(nearer, np.where(own, second, first), np.where(own, second, np.minimum(second, off)))
            owner, first = np.where(nearer, at, owner), np.where(nearer, off, first)
    sums = np.stack([np.bincount(owner.ravel(), picture[..., c].ravel(), len(centres)) for c in range(3)], 1)
    counts = np.maximum(np.bincount(owner.ravel(), minlength=len(centres)), 1)
    means = (sums / counts[:, None] + rng.normal(0, vary, (len(centres), 1))).astype(np.float32)
    cells = means[owner]
    if slope:
        turn = rng.uniform(0, 2 * np.pi, len(centres)).astype(np.float32)[owner]
        lean = (down - centres[owner, 0]) * np.sin(turn) + (across - centres[owner, 1]) * np.cos(turn)
        cells = cells * (1 + slope * lean / step)[..., None]
    if joint >= 0:
        inside = _step(np.asarray(np.sqrt(second) - np.sqrt(first) - edge * step, np.float32), 0.8)[..., None]
        cells = joint + (cells - joint) * inside
    return np.asarray(cells, np.float32)


def _hatched(light: Field, rng: np.random.RandomState, spacing: float, soft: bool = False) -> Field:
    """Return how much ink lies where: strokes in up to four directions, the more the darker it is (0..1)."""
    height, width = light.shape
    step, first = spacing * max(height, width), rng.uniform(0, np.pi)
    down, across = np.mgrid[:height, :width].astype(np.float32)
    ink = np.zeros(light.shape, np.float32)
    for number, limit in enumerate((0.85, 0.6, 0.38, 0.18)):
        angle = first + number * np.pi / 4 * (1 if number % 2 else 2.2)
        sway = (clouds(rng, light.shape, 6) - 0.5) * step * 1.6
        wave = np.cos(2 * np.pi * (down * np.cos(angle) - across * np.sin(angle) + sway) / step)
        broken = clouds(rng, light.shape, 1 / spacing / 5, 2) - 0.5
        deep = np.clip((limit - light) * 3.5, 0, 1)
        drawn = _step(wave - 1 + 1.1 * deep + 0.5 * broken, 0.7 if soft else 0.35) * (deep > 0)
        ink = np.maximum(ink, drawn * rng.uniform(0.8, 1))
    return ink


def _streaks(field: Field, angles: Field, length: int, width: float) -> Field:
    """Return noise smeared along the angles at each place (line integral convolution)."""
    field = _blurred(field, width)
    height, width_px = field.shape
    total = field.copy()
    for sign in (1, -1):
        down, across = np.mgrid[:height, :width_px].astype(np.float32)
        for _ in range(length):
            turn = cv2.remap(angles, across, down, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
            across, down = across + sign * np.cos(turn), down + sign * np.sin(turn)
            total += cv2.remap(field, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(total, np.float32)


def _flow(picture: Picture, rng: np.random.RandomState, stray: float) -> Field:
    """Return the angles along the shapes of a picture (its structure tensor), straying by smooth noise."""
    grey = _grey(picture)
    reach = max(grey.shape) / 28
    dx, dy = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    xx, yy, xy = (_blurred(product, reach) for product in (dx * dx, dy * dy, dx * dy))
    wander = (clouds(rng, grey.shape, 3) - 0.5) * 2 * np.pi * stray
    return np.asarray(0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2 + wander, np.float32)


def _scattered(rng: np.random.RandomState, shape: tuple[int, int], step: float) -> list[tuple[int, int]]:
    """Return places (x, y) about a step apart, in random order."""
    rows, columns = np.mgrid[0 : shape[0] : step, 0 : shape[1] : step]
    places = np.stack([columns.ravel(), rows.ravel()], 1) + rng.uniform(0, step, (rows.size, 2))
    places = np.minimum(places.astype(int), (shape[1] - 1, shape[0] - 1))
    return [(int(x), int(y)) for x, y in rng.permutation(places)]


def _ink_and_paper(rng: np.random.RandomState) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    ink, paper = palette(rng, 2)
    grey = ink.mean() if rng.rand() < 0.6 else ink
    return np.asarray(np.broadcast_to(grey * 0.5, 3), np.float32), np.asarray(0.75 + 0.25 * paper, np.float32)


def _varied(colour: NDArray[np.float32], rng: np.random.RandomState, by: float) -> tuple[float, float, float]:
    red, green, blue = np.clip(colour + rng.normal(0, by) + rng.normal(0, by * 0.6, 3), 0, 1)
    return float(red), float(green), float(blue)


def _displaced(picture: Picture, right: Field, down: Field) -> Picture:
    rows, columns = np.mgrid[: picture.shape[0], : picture.shape[1]].astype(np.float32)
    moved = cv2.remap(picture, columns + right, rows + down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.float32)


def _mixed(colours: Picture, place: Field) -> Picture:
    """Return the colours at places 0 .. count - 1, mixed between whole numbers rather abruptly."""
    lower = np.clip(place.astype(int), 0, len(colours) - 2)
    share = np.clip((place - lower - 0.5) * 3 + 0.5, 0, 1)[..., None]
    return np.asarray(colours[lower] * (1 - share) + colours[lower + 1] * share, np.float32)


def _ranked(field: Field) -> Field:
    """Return values as evenly spread over 0..1 as those of a picture can be (by a histogram of 256)."""
    low, high = float(field.min()), float(field.max())
    levels = np.asarray((field - low) * (255 / max(high - low, 1e-6)), np.uint8)
    share = np.cumsum(np.bincount(levels.ravel(), minlength=256)).astype(np.float32) / levels.size
    return np.asarray(share[levels], np.float32)


def _step(value: NDArray[np.float32], soft: float) -> NDArray[np.float32]:
    """Return 0 below 0 and 1 above, with a slope `soft` wide."""
    return np.asarray(np.clip(value / soft + 0.5, 0, 1), np.float32)


def _blurred(picture: NDArray[Any], sigma: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.float32)


def _grey(picture: Picture) -> Field:
    return np.asarray(cv2.cvtColor(np.asarray(picture, np.float32), cv2.COLOR_RGB2GRAY), np.float32)


def _shape(picture: Picture) -> tuple[int, int]:
    return picture.shape[0], picture.shape[1]


def _point(place: NDArray[np.int_]) -> tuple[int, int]:
    return int(place[0]), int(place[1])
