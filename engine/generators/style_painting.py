"""Style by patches: every small piece of a photo is painted anew with the piece of a style picture that fits it best.

Which piece fits is found from coarse to fine, after Image Analogies (Hertzmann et al., 2001) and texture optimisation
(Kwatra et al., 2005), with PatchMatch's propagation and random search (Barnes et al., 2009): it has to be as light and
as coloured there as the photo, which takes the style's colours for that (`colour_maps`), and to go on what is painted
around it. What is found at a small size says where each pixel comes from at any size, so a preview and the full picture
show the same strokes, in the style picture's own detail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.colour_maps import ColourMap, Moments, colour_map, floats_of, mapped, moments
from engine.generators.strips import in_strips, threads

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Whole = NDArray[np.int32]

COARSEST, FINEST = 320, 960  # px of the longer side at which a photo is compared
READ = 192  # px of the longer side at which a style picture is compared
LEAST = 16  # px of the shorter side of a photo that is compared
PATCH, STEP = 8, 4  # px a side of a patch, and between those of a photo
LEVELS = 3  # sizes at which pieces are looked for, each twice as large as the one before
KEPT = 12  # numbers that a patch's looks are told in
GUIDE = (1, 4, 6)  # rows and columns of a patch at which its lightness is compared
TOWARDS_PHOTO, TOWARDS_AROUND = 1.5, 0.35  # weights of what the photo asks for, and of what is painted around
CHROMA = 2.1  # weight of colours beside one of the nine lightnesses
STYLE_BLUR, PHOTO_BLUR = 3.0, 1.2  # px: strokes do not count as shapes, fine shapes do
COHERENT = 0.8  # a neighbour's piece is gone on with unless another is so much better
ROUNDS = 2  # of propagation and search at each size
GROUND_BLUR, GROUND_SHARE = 6.0, 0.6  # px, and how far the broad tones are led back to the photo's
SHARP = 4  # how far the nearest patch stands before the others that lie over a pixel
STRIP_ROWS = 128  # that are painted at once
POOLED = 240  # rows from which on a photo is put together by all threads
YCC = np.array([[0.299, 0.587, 0.114], [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]], np.float32)

CARD = Card(
    name="style-pieces",
    kind="style",
    title="Pieces of the style picture",
    classes=("style",),
    resolution=READ,
    noise=0,
    licence="No model: the rights in the style picture are what counts.",
    open=True,
    sources=("nothing: it is no network",),
    weights="",
    sha256=sha256(b"style painting 1").hexdigest(),  # with another number everything is painted anew
)
"""What is told of the method, in place of a model's card: no weights belong to it."""


@dataclass(frozen=True, eq=False)
class Level:
    """A style picture at one size."""

    picture: Floats  # h x w x 3, RGB in 0..1
    colours: Moments  # of its guide: the picture without strokes
    lightness: Floats  # all luma of the guide, from dark to light
    basis: Floats  # PATCH * PATCH * 3 x KEPT: what tells patches apart
    looks: Floats  # rows x cols x KEPT, of the patch that begins at each pixel
    asked: Floats  # rows x cols x 11, of the guide there


@dataclass(frozen=True, eq=False)
class StyleReading:
    """All that matching needs of a style picture, fine first."""

    levels: tuple[Level, ...]
    colours: Moments  # of the picture as it was given

    @property
    def nbytes(self) -> int:
        kept = (array for level in self.levels for array in vars(level).values())
        return sum(array.nbytes for array in kept if isinstance(array, np.ndarray))


@dataclass(frozen=True, eq=False)
class Field:
    """Where the pieces of a photo come from."""

    begins: Whole  # rows x cols x 2: top and left of each patch in the style picture as it was read
    size: tuple[int, int]  # height and width of the photo as it was compared, px
    read_size: tuple[int, int]  # height and width of the style picture as it was read, px


@dataclass(frozen=True, eq=False)
class Match:
    """What is known of a photo in a style, at any size and in any colours."""

    field: Field
    from_style: ColourMap  # from the style's colours to the photo's
    tone: Floats  # h x w x 3: what the broad tones lack, in the style's colours

    @property
    def nbytes(self) -> int:
        return self.field.begins.nbytes + self.tone.nbytes


def read_style(style: Bytes, longest: int = READ) -> StyleReading:
    """Make a style picture, uint8 (h, w, 3) of any size, ready for being matched: so many px along its longer side."""
    picture = floats_of(within(style, longest))
    with threads() as pool:
        return StyleReading(tuple(pool.map(lambda number: _level(picture, number), range(LEVELS))), moments(style))


def _level(picture: Floats, number: int) -> Level:
    small = picture if number == 0 else _reduced(picture, 2**number)
    least = max(0, PATCH + 1 - min(small.shape[:2]))
    small = np.asarray(cv2.copyMakeBorder(small, 0, least, 0, least, cv2.BORDER_REFLECT), np.float32)
    ycc = np.asarray(small @ YCC.T, np.float32)
    guide = np.asarray(cv2.GaussianBlur(ycc, (0, 0), STYLE_BLUR), np.float32)
    colours = moments(np.asarray(guide @ np.linalg.inv(YCC).T.astype(np.float32), np.float32))
    basis = _basis(ycc)
    lightness = np.sort(guide[..., 0], axis=None)
    return Level(small, colours, lightness, basis, _looks(ycc, basis, 1), _asked(guide, 1))


def match(
    photo: Bytes,
    reading: StyleReading,
    coarse: float,
    jitter: float,
    seed: int,
    meanwhile: Callable[[], object] = lambda: None,
) -> Match:
    """Find for each piece of a photo, uint8 (h, w, 3), the piece of the style picture that it is painted with.

    coarse: 0 fine strokes, 1 broad ones: a photo is compared the smaller. jitter: how far chance decides among pieces,
    0..1, by the seed. The same bytes each time. meanwhile: what is done by the thread that is the first without work,
    for the search itself is one thread's; what it raises is raised.
    """
    longest = min(max(photo.shape[:2]), round(FINEST * (COARSEST / FINEST) ** coarse))
    rng = np.random.RandomState(seed)
    full = floats_of(within(photo, longest, LEAST))
    style = reading.levels[0].picture
    with threads() as pool:
        sizes = [full, *(_reduced(full, 2**number) for number in range(1, len(reading.levels)))]
        guides = pool.map(_guided, sizes[::-1], reading.levels[::-1])
        grounding, done = pool.submit(_grounded, full, style), pool.submit(meanwhile)
        field, painted = None, full
        for small, guide, level in zip(sizes[::-1], guides, reading.levels[::-1], strict=True):
            frame = _Frame(small.shape[:2])
            asked = _asked(frame.padded(_shaken(*guide, jitter, rng)), STEP) * TOWARDS_PHOTO
            offered = level.asked * TOWARDS_PHOTO
            if field is None:
                begins = _nearest(asked, offered)
                painted = _assembled(Field(begins, frame.size, level.picture.shape[:2]), level.picture, pool)
            else:
                begins = _enlarged(field.begins, frame.cells)
                painted = np.asarray(cv2.resize(painted, frame.size[::-1]), np.float32)
            around = _looks(frame.padded(painted @ YCC.T), level.basis, STEP)
            wanted = np.concatenate([around * TOWARDS_AROUND, asked], 2)
            offered = np.concatenate([level.looks * TOWARDS_AROUND, offered], 2)
            field = Field(_improved(begins, wanted, offered, rng), frame.size, level.picture.shape[:2])
            painted = _assembled(field, level.picture, pool)
        assert field is not None
        ground, from_style = grounding.result()
        tone = cv2.GaussianBlur(ground - painted, (0, 0), GROUND_BLUR)
        done.result()
        return Match(field, from_style, np.asarray(tone, np.float32))


def paint(found: Match, style: Bytes, size: tuple[int, int], colours: float) -> Iterator[Bytes]:
    """Paint a picture of a size (height, width), in strips from top to bottom, with the style picture of any size.

    colours: 0 the photo's own, 1 the style's.
    """
    scale = max(size) / max(found.field.size)
    if max(style.shape) > READ * scale:
        style = within(style, round(READ * scale))  # as fine as it is shown, lest it sparkles
    return in_strips(lambda strip: _strip(found, style, strip, size, colours), size[0], STRIP_ROWS)


def _strip(found: Match, style: Bytes, strip: slice, size: tuple[int, int], colours: float) -> Bytes:
    rows = np.arange(strip.start, strip.stop)
    painted = _copied(found.field, style, rows, size)
    tone = found.tone[strip] if found.field.size == size else _toned(found, rows, size)
    painted += tone * np.float32(GROUND_SHARE + (1 - GROUND_SHARE) * (1 - colours))
    if colours < 1:
        painted += (mapped(painted, found.from_style) - painted) * np.float32(1 - colours)
    return np.asarray(cv2.convertScaleAbs(np.maximum(painted, 0, out=painted), alpha=255), np.uint8)


def _toned(found: Match, rows: NDArray[np.int_], size: tuple[int, int]) -> Floats:
    """Return the tone of these rows of a picture of a size."""
    down = _centres(rows, found.field.size[0] / size[0])
    across = _centres(np.arange(size[1]), found.field.size[1] / size[1])
    rows_of, cols_of = (np.ascontiguousarray(at) for at in np.meshgrid(down, across, indexing="ij"))
    return np.asarray(_remapped(found.tone, rows_of, cols_of, cv2.INTER_LINEAR), np.float32)


# --- colours --------------------------------------------------------------------------------------------------------


def _grounded(photo: Floats, style: Floats) -> tuple[Floats, ColourMap]:
    """Return a photo in a style's colours, and the map from these to its own."""
    own, theirs = moments(photo), moments(style)
    ground = mapped(photo, colour_map(own, theirs))
    return np.clip(ground, 0, 1, out=ground), colour_map(theirs, own)


def _guided(photo: Floats, style: Level) -> tuple[Floats, Floats]:
    """Return a photo's luma and chroma, spread as those of a style's guide are, so that all of it is asked for; and how
    far they vary.
    """
    soft = np.asarray(cv2.GaussianBlur(photo, (0, 0), PHOTO_BLUR), np.float32)
    ycc = mapped(soft, colour_map(moments(soft), style.colours)) @ YCC.T
    ycc[..., 0] = 0.5 * (ycc[..., 0] + _spread_as(ycc[..., 0], style.lightness))
    return np.asarray(ycc, np.float32), _deviation(ycc)


def _deviation(ycc: Floats) -> Floats:
    """Return how far each of three numbers varies, 3: what `std` gives to the last bit, in a quarter of its time.

    As there, pixels are summed one after another: chance decides by these bits, in filters of before too.
    """
    planes = np.ascontiguousarray(ycc.reshape(-1, 3).T)
    count = np.float32(planes.shape[1])
    planes -= np.add.accumulate(planes, 1)[:, -1:] / count
    np.square(planes, out=planes)
    return np.asarray(np.sqrt(np.add.accumulate(planes, 1)[:, -1] / count), np.float32)


def _shaken(ycc: Floats, spread: Floats, jitter: float, rng: np.random.RandomState) -> Floats:
    """Return a guide with chance added, the more the further it varies."""
    if jitter > 0:
        cells = rng.standard_normal((*(side // STEP + 2 for side in ycc.shape[:2]), 3)).astype(np.float32)
        chance = cv2.resize(cells, ycc.shape[1::-1], interpolation=cv2.INTER_CUBIC)
        ycc = ycc + chance * (0.5 * jitter * spread)
    return np.asarray(ycc, np.float32)


def _spread_as(values: Floats, like: Floats) -> Floats:
    """Return values with the distribution of others, which are in order, to a thousandth of their range."""
    low, span = float(values.min()), max(float(np.ptp(values)), 1e-6)
    levels = np.asarray((values - low) * (1000 / span), np.int32)
    share = np.cumsum(np.bincount(levels.ravel(), minlength=1001)) / values.size
    return np.asarray(_at_shares(like, share).take(levels), np.float32)


def _at_shares(ordered: Floats, shares: NDArray[np.float64]) -> Floats:
    """Return what `quantile` gives of numbers that are in order, without putting them in order again."""
    places = shares * (len(ordered) - 1)
    before = np.minimum(places.astype(np.int64), len(ordered) - 1)
    low, high = ordered[before], ordered[np.minimum(before + 1, len(ordered) - 1)]
    on, apart = places - before, high - low
    return np.asarray(np.where(on < 0.5, low + apart * on, high - apart * (1 - on)), np.float32)


# --- patches --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Frame:
    """Where the patches of a photo lie: every STEP px, the first ones STEP px beyond its edges."""

    size: tuple[int, int]  # height and width of the photo, px

    @property
    def cells(self) -> tuple[int, int]:
        return -(-self.size[0] // STEP) + 1, -(-self.size[1] // STEP) + 1

    def padded(self, picture: Floats) -> Floats:
        """Return a picture with as much around it as its patches reach."""
        below, right = (cells * STEP - side for cells, side in zip(self.cells, self.size, strict=True))
        return np.asarray(cv2.copyMakeBorder(picture, STEP, below, STEP, right, cv2.BORDER_REFLECT), np.float32)


def _looks(ycc: Floats, basis: Floats, step: int) -> Floats:
    """Return the patches that begin every `step` px, told in KEPT numbers: rows x cols x KEPT."""
    patches = sliding_window_view(ycc, (PATCH, PATCH), (0, 1))[::step, ::step]
    looks = np.empty((*patches.shape[:2], basis.shape[1]), np.float32)
    for row, seen in zip(patches, looks, strict=True):  # one at a time, which stays in the processor's cache
        np.matmul(row.reshape(len(row), -1), basis, out=seen)
    return looks


def _asked(guide: Floats, step: int) -> Floats:
    """Return a guide's lightness at nine places of each such patch, and its colour in the middle: rows x cols x 11."""
    rows, cols = ((side - PATCH) // step + 1 for side in guide.shape[:2])

    def at(row: int, col: int) -> Floats:
        return guide[row : row + step * (rows - 1) + 1 : step, col : col + step * (cols - 1) + 1 : step]

    lightness = [at(row, col)[..., :1] for row in GUIDE for col in GUIDE]
    return np.concatenate([*lightness, at(PATCH // 2, PATCH // 2)[..., 1:] * CHROMA], 2)


def _basis(ycc: Floats) -> Floats:
    """Return the KEPT principal directions of a picture's patches."""
    patches = sliding_window_view(ycc, (PATCH, PATCH), (0, 1))[::3, ::3].reshape(-1, PATCH * PATCH * 3)
    patches = patches - patches.mean(0)
    _, vectors = np.linalg.eigh(patches.T @ patches / np.float32(len(patches)))
    return np.ascontiguousarray(vectors[:, : -KEPT - 1 : -1], np.float32)


def _nearest(wanted: Floats, offered: Floats) -> Whole:
    """Return where the nearest of all offered patches begins, for each wanted one: rows x cols x 2."""
    choices = offered.reshape(-1, offered.shape[2])
    squares = (choices * choices).sum(1)
    found = [(squares - 2 * (row @ choices.T)).argmin(1) for row in wanted]
    return np.stack(np.divmod(np.stack(found), offered.shape[1]), 2).astype(np.int32)


def _improved(field: Whole, wanted: Floats, offered: Floats, rng: np.random.RandomState) -> Whole:
    """Let neighbours' pieces go on, and look for better ones at random, ever nearer."""
    last = np.array(offered.shape[:2], np.int32) - 1
    choices, across = offered.reshape(-1, offered.shape[2]), offered.shape[1]
    off = np.empty_like(wanted)

    def apart(candidate: Whole) -> Floats:
        choices.take(candidate[..., 0] * across + candidate[..., 1], axis=0, out=off, mode="clip")
        np.subtract(off, wanted, out=off)
        return np.asarray(np.einsum("rcd,rcd->rc", off, off), np.float32)

    field = np.clip(field, 0, last)
    best = apart(field)

    def take(candidate: Whole, handicap: float) -> None:
        np.clip(candidate, 0, last, out=candidate)
        cost = apart(candidate)
        is_better = cost * np.float32(handicap) < best
        np.copyto(field, candidate, where=is_better[..., None])
        np.copyto(best, cost, where=is_better)

    for _ in range(ROUNDS):
        for step in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            take(np.roll(field, step, (0, 1)) + np.array(step, np.int32) * STEP, COHERENT)
        reach = int(last.max()) // 2
        while reach >= 2:
            take(field + rng.randint(-reach, reach + 1, field.shape).astype(np.int32), 1.0)
            reach //= 4
    return field


def _enlarged(field: Whole, cells: tuple[int, int]) -> Whole:
    """Return a field for twice the size."""
    if field.shape[:2] == cells:
        return field
    rows, cols = ((np.arange(count) * old // count) for count, old in zip(cells, field.shape[:2], strict=True))
    return np.asarray(field[rows[:, None], cols] * 2, np.int32)


# --- pixels ---------------------------------------------------------------------------------------------------------


def _assembled(field: Field, picture: Floats, pool: ThreadPoolExecutor) -> Floats:
    """Return the photo as it was compared, put together from the style picture as it was read: a small one here, since
    the pool is at work on guides of larger ones.
    """
    rows = np.arange(field.size[0])
    if len(rows) < POOLED:
        return _copied(field, picture, rows, field.size)
    parts = np.array_split(rows, max(1, cv2.getNumThreads()))
    return np.concatenate(list(pool.map(lambda rows: _copied(field, picture, rows, field.size), parts)))


def _copied(field: Field, style: Bytes | Floats, rows: NDArray[np.int_], size: tuple[int, int]) -> Floats:
    """Return these rows of a picture of a size, RGB in 0..1: each pixel the mean of the four patches that lie there,
    the nearest one foremost.
    """
    down = _centres(rows, field.size[0] / size[0])
    across = _centres(np.arange(size[1]), field.size[1] / size[1])
    taller, wider = (np.float32(full / read) for full, read in zip(style.shape[:2], field.read_size, strict=True))
    if field.size == size and field.read_size == style.shape[:2]:
        how = cv2.INTER_NEAREST  # pixels lie on pixels
    else:
        how = cv2.INTER_CUBIC if taller * field.size[0] < size[0] else cv2.INTER_LINEAR
    begins, half = field.begins.astype(np.float32), np.float32(0.5)
    rows_of = [_patch_at(down, odd, begins.shape[0]) for odd in (0, 1)]
    cols_of = [_patch_at(across, odd, begins.shape[1]) for odd in (0, 1)]
    mass_y, mass_x = (of[0][2] + of[1][2] for of in (rows_of, cols_of))
    total = np.zeros((len(down), 3 * len(across)), np.float32)
    weighed = np.empty_like(total)
    for row, y, heavy_y in rows_of:
        part = begins[row]
        for col, x, heavy_x in cols_of:
            top, left = part[..., 0].take(col, 1), part[..., 1].take(col, 1)
            from_y, from_x = (top + y[:, None] + half) * taller - half, (left + x + half) * wider - half
            piece = _remapped(style, from_y, from_x, how)
            np.multiply((heavy_y / mass_y)[:, None], np.repeat(heavy_x / mass_x, 3), out=weighed)
            total += np.multiply(weighed, piece.reshape(total.shape), out=weighed)
    painted = total.reshape(len(down), len(across), 3)
    return painted if style.dtype == np.float32 else np.divide(painted, np.float32(255), out=painted)


def _patch_at(places: Floats, odd: int, count: int) -> tuple[NDArray[np.int_], Floats, Floats]:
    """Return, of every second patch, which one lies at some places; where in it they are; and what it weighs there."""
    number = np.clip(np.floor((places / STEP + 1 - odd) / 2).astype(int) * 2 + odd, 0, count - 1)
    inside = np.asarray(places - (number - 1) * STEP, np.float32)
    middle = (PATCH - 1) / 2
    near = np.clip(1 - np.abs(inside - middle) / (middle + 0.5), 0.01, 1)
    return number, inside, np.asarray(near**SHARP, dtype=np.float32)


def _centres(pixels: NDArray[np.int_], scale: float) -> Floats:
    return np.asarray((pixels + 0.5) * scale - 0.5, np.float32)


def _remapped(picture: Bytes | Floats, down: Floats, across: Floats, how: int) -> NDArray[Any]:
    return np.asarray(cv2.remap(picture, across, down, how, borderMode=cv2.BORDER_REFLECT_101))


def within(picture: Bytes, longest: int, shortest: int = PATCH + 1) -> Bytes:
    """Return a picture whose longer side is `longest` px, and whose shorter one at least `shortest`."""
    height, width = picture.shape[:2]
    scale = longest / max(height, width)
    size = max(shortest, round(width * scale)), max(shortest, round(height * scale))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _size_at(size: tuple[int, int], by: int) -> tuple[int, int]:
    return max(PATCH, size[0] // by), max(PATCH, size[1] // by)


def _reduced(picture: Floats, by: int) -> Floats:
    height, width = _size_at(picture.shape[:2], by)
    return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.float32)
