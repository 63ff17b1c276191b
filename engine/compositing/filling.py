"""Fills a hole in a picture with what lies around it: patches of the surroundings that agree with each other.

After Y. Wexler, E. Shechtman, M. Irani, "Space-Time Completion of Video" (PAMI 2007), with the search of C. Barnes,
E. Shechtman, A. Finkelstein, D. Goldman, "PatchMatch" (SIGGRAPH 2009), for all pixels of the hole at once. A guide, a
blurred idea of what is to be there, says where the search begins and what light its patches are to have.
"""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.drawn_lines import drawn
from engine.compositing.joints import steps_between
from engine.compositing.lines import Line, lines_through
from engine.compositing.membrane import stretched
from engine.compositing.wanted import check_wanted
from engine.scene.filters.fill import SEARCH

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

RADIUS = 3  # px of a patch around its middle
SMALLEST = 4 * RADIUS + 2  # px a side of the coarsest picture
FEWEST = 0.5  # whole patches for each px of the hole, without which a size tells too little to begin with
ROUNDS = (14, 10, 6, 4, 1)  # of search and vote at each size, coarsest first; the last number for all others
MOST_SEARCHED = 50_000  # px of a hole in which patches are searched; a larger one is searched at half its size or less
LOUDNESS = 0.3  # of the unlikeness of three quarters of all patches: so much less like is e times less heard
RING = 9  # px around the hole over which is averaged how its tone is off
TRUST = 1.3  # times less heard is a patch for each px that it lies deeper in the hole, so that lines go on into it
HEIGHTS = 50.0  # levels, of 255: what lies at the lower edge of the picture differs by so much from the upper one's
LINES = 100.0  # levels by which what lies on a line that goes through the hole differs from what lies beside it
SIDES = 100.0  # and what lies on the one side of a border from what lies on the other
DEEPEST = 40  # px from where on they all count the same
BAND = 64  # rows that are enlarged at once
AT_ONCE = 1 << 12  # px of which it is kept in memory what all patches over them say
GUIDED = 32  # px of the longer side of what a guide is taken to show, however large it is
GUIDED_DEPTH = 8.0  # px that a hole is deep at least where the search begins with a guide


def filled(
    rgb: Bytes,
    hole: Bools,
    guide: Bytes | None = None,  # uint8 (h, w, 3): what could be in the hole, only roughly
    avoided: Bools | None = None,  # bool (h, w): what is outside of the hole, and copied from nowhere
    seed: int = 0,
    most_searched: int = MOST_SEARCHED,
    search: int = SEARCH,  # the version
) -> Bytes:
    """Return the picture, uint8 (h, w, 3), with the hole, bool (h, w), filled; the rest is as it was.

    The same picture is filled the same way each time, by another seed in another. Where nothing around the hole is
    large enough for a patch, colours only go on smoothly into it. A hole of more px than are to be searched takes its
    own pixels from where they are found at half its size, or smaller: sooner there, and nearly the same.

    Version 1 begins at the coarsest size that has any whole patch, 2 where there are enough of them. 3 prefers patches
    that lie as high as their place, so that horizons go on, and lets the tone go on where patches meet. 4 lets lines go
    on that enter the hole on one side and leave it on the other, whatever way they slant.
    """
    if not hole.any():
        return rgb
    searched = hole if avoided is None or (hole | avoided).all() else hole | avoided
    result = _searched(rgb, searched, guide, seed, most_searched, search)
    return _put(rgb, result, hole)


def _searched(rgb: Bytes, hole: Bools, guide: Bytes | None, seed: int, most_searched: int, search: int) -> Floats:
    picture = rgb.astype(np.float32)
    halves = list(_halves(picture, hole))
    sizes = _sizes(halves, most_searched, 0 if search == 1 else FEWEST)
    if not sizes:
        return stretched(picture, hole)
    if guide is not None:
        sizes = _where_guided(sizes)
        picture_guided = np.where(hole[..., None], guide, rgb).astype(np.uint8)
    lines = lines_through(halves) if search > 3 and guide is None else []
    field: _Field | None = None
    for number, (values, missing) in enumerate(sizes):
        shown = None if guide is None else _shown(picture_guided, missing.shape)
        besides = None
        if guide is None and search > 2:
            besides = _where(missing.shape, 1 << round(np.log2(hole.shape[0] / missing.shape[0])), lines)
        field = _Field(values, missing, field, shown, besides, seed)
        field.improve(ROUNDS[min(number, len(ROUNDS) - 1)])
    assert field is not None
    scale = 1 << round(np.log2(hole.shape[0] / field.shape[0]))
    correction = field.correction(tones_go_on=search > 2)
    return field.toned(correction) if scale == 1 else field.enlarged(picture, hole, scale, correction)


def _put(rgb: Bytes, values: Floats, hole: Bools) -> Bytes:
    result = rgb.copy()
    result[hole] = np.rint(values[hole]).clip(0, 255)
    return result


def _halves(picture: Floats, hole: Bools) -> Iterator[tuple[Floats, Bools]]:
    """Return the picture and its hole, then both half as large, and so on as long as there is a hole to be seen."""
    yield picture, hole
    while min(hole.shape) >= 2 * SMALLEST:
        height, width = hole.shape
        half = (width // 2, height // 2)
        crop = slice(0, 2 * half[1]), slice(0, 2 * half[0])
        known = (~hole[crop]).astype(np.float32)
        share = np.asarray(cv2.resize(known, half, interpolation=cv2.INTER_AREA), np.float32)
        sums = np.asarray(cv2.resize(picture[crop] * known[..., None], half, interpolation=cv2.INTER_AREA), np.float32)
        picture, hole = np.asarray(sums / np.maximum(share, 1e-6)[..., None], np.float32), share < 0.5
        if not hole.any():
            break
        yield picture, hole


def _sizes(halves: list[tuple[Floats, Bools]], most_searched: int, fewest: float) -> list[tuple[Floats, Bools]]:
    """Return the picture and its hole in the sizes at which patches are searched, coarsest first.

    fewest: whole patches for each px of the hole that all but the finest size have at least.
    """
    sizes: list[tuple[Floats, Bools]] = []
    for picture, hole in halves:
        whole = _middles(hole).sum() if min(hole.shape) >= SMALLEST else 0
        if not whole or (sizes and whole < fewest * hole.sum()):
            break
        sizes.append((picture, hole))
        if cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3).max() <= RADIUS:
            break
    while len(sizes) > 1 and sizes[0][1].sum() > most_searched:
        del sizes[0]
    return sizes[::-1]


def _where_guided(sizes: list[tuple[Floats, Bools]]) -> list[tuple[Floats, Bools]]:
    """Return the sizes, coarsest first, without those in which the hole is too small for a guide to tell anything."""
    depths = [cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3).max() for _, hole in sizes]
    first = next((index for index, depth in enumerate(depths) if depth >= GUIDED_DEPTH), len(sizes) - 1)
    return sizes[first:]


def _shown(guided: Bytes, shape: tuple[int, ...]) -> Bytes:
    """Return a picture with its guide, as rough as a guide is, in the size of one in which patches are searched."""
    height, width = guided.shape[:2]
    share = min(1.0, GUIDED / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    small = cv2.resize(guided, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, shape[::-1], interpolation=cv2.INTER_LINEAR), np.uint8)


def _middles(hole: Bools) -> Bools:
    """Return where the middle of a patch may lie that is known as a whole."""
    side = 2 * RADIUS + 1
    near = np.asarray(cv2.dilate(hole.astype(np.uint8), np.ones((side, side), np.uint8)), np.bool_)
    middles = ~near
    middles[:RADIUS], middles[-RADIUS:], middles[:, :RADIUS], middles[:, -RADIUS:] = False, False, False, False
    return middles


class _Field:
    """For each pixel whose patch meets the hole, where the patch lies that is most like it."""

    def __init__(
        self,
        picture: Floats,
        hole: Bools,
        coarse: _Field | None,  # of half the size, with which it begins; None: by chance, over the guide or smooth
        guided: Bytes | None,  # uint8 (h, w, 3): the picture as it is roughly, its hole filled by a guide
        besides: Bytes | None,  # a number of each pixel, in rows, heard as its colours are; None: the guide's light
        seed: int,
    ) -> None:
        self.shape = height, width = hole.shape
        self._random = np.random.RandomState(seed)
        self._hole = hole
        self._middles = _middles(hole).ravel()
        side = 2 * RADIUS + 1
        near = np.asarray(cv2.dilate(hole.astype(np.uint8), np.ones((side, side), np.uint8)), np.bool_)
        inner = np.zeros_like(hole)
        inner[RADIUS : height - RADIUS, RADIUS : width - RADIUS] = True
        self._places = np.flatnonzero(near & inner)  # of patches to find something for
        self._number = np.full(height * width, -1, np.intp)  # of each place among them
        self._number[self._places] = np.arange(self._places.size)
        self._neighbours = [
            self._beside(step) for reach in (4, 1) for step in (-reach, reach, -reach * width, reach * width)
        ]
        rows, columns = np.mgrid[-RADIUS : RADIUS + 1, -RADIUS : RADIUS + 1]
        # Every other pixel of a patch, as on a chess-board, tells as much.
        self._offsets = (rows * width + columns)[(rows + columns) % 2 == 0]
        covered = np.asarray(cv2.dilate((near & inner).astype(np.uint8), np.ones((side, side), np.uint8)), np.bool_)
        self._pixels, self._over = self._overlaps(np.flatnonzero(covered))
        self._fills = hole.ravel()[self._pixels]  # which of them are in the hole
        self._ring = covered & ~hole  # where patches over the hole's edge lie on what is known
        depth = cv2.distanceTransform(hole.astype(np.uint8), cv2.DIST_L2, 3).ravel()[self._places]
        self._trust = np.power(np.float32(TRUST), -np.minimum(depth, DEEPEST)).astype(np.float32)
        self._source = self._random.choice(np.flatnonzero(self._middles), self._places.size)
        begun = picture
        if coarse is None:
            begun = stretched(picture, hole) if guided is None else np.where(hole[..., None], guided, picture)
        self.picture = begun.astype(np.float32)
        packed = np.empty((hole.size, 4), np.uint8)
        packed[:, :3] = self.picture.reshape(-1, 3) + 0.5
        if besides is not None:
            packed[:, 3] = besides
        elif guided is not None:
            packed[:, 3] = cv2.cvtColor(guided, cv2.COLOR_RGB2GRAY).reshape(-1)
        else:
            packed[:, 3] = 0
        self._packed = packed.view(np.uint32)[:, 0]
        if coarse is not None:
            self._begin_with(coarse)
            self._compare()
            self._vote()

    def _overlaps(self, pixels: Ints) -> tuple[Ints, NDArray[np.int32]]:
        """Return those of the pixels that patches lie over, and the numbers of these, -1 for none."""
        over = np.empty((pixels.size, self._offsets.size), np.int32)
        for part in _parts(pixels.size):
            place = pixels[part, None] - self._offsets  # beyond a border there is none
            is_there = (place >= 0) & (place < self._number.size)
            over[part] = np.where(is_there, self._number[place.clip(0, self._number.size - 1)], -1)
        is_covered = (over >= 0).any(axis=1)
        return pixels[is_covered], over[is_covered]

    def _begin_with(self, coarse: _Field) -> None:
        """Take over where the patches of the smaller picture lie."""
        width, coarse_width = self.shape[1], coarse.shape[1]
        row, column = np.divmod(self._places, width)
        half_row = (row // 2).clip(RADIUS, coarse.shape[0] - RADIUS - 1)
        half_column = (column // 2).clip(RADIUS, coarse_width - RADIUS - 1)
        number = coarse._number[half_row * coarse_width + half_column]
        source_row, source_column = np.divmod(coarse._source[number], coarse_width)
        wanted_row = row + 2 * (source_row - half_row)
        wanted_column = column + 2 * (source_column - half_column)
        self._take(wanted_row, wanted_column, number >= 0)

    def _take(self, row: Ints, column: Ints, valid: Bools) -> None:
        height, width = self.shape
        valid = valid & (row >= 0) & (row < height) & (column >= 0) & (column < width)
        wanted = np.where(valid, row * width + column, 0)
        valid &= self._middles[wanted]
        self._source = np.where(valid, wanted, self._source)

    def _beside(self, step: int) -> tuple[int, Ints, Ints]:
        """Return a step, the patches that have a neighbour there, and these neighbours."""
        beside = self._number[(self._places + step).clip(0, self._hole.size - 1)]
        which = np.flatnonzero(beside >= 0)
        return step, which, beside[which]

    def improve(self, rounds: int) -> None:
        """Search better patches, and let them say what the hole shows; so many times."""
        for _ in range(rounds):
            self._compare()
            for which, candidates in self._candidates():
                check_wanted()
                self._try(which, candidates)
            self._vote()

    def _compare(self) -> None:
        """See how the patches lie there by now, and how unlike those are that were found for them."""
        self._wanted = self._patches(self._places)
        self._cost = _costs(self._wanted, self._patches(self._source))

    def _candidates(self) -> Iterator[tuple[Ints, Ints]]:
        """Return where else some patches may lie: beside those of their neighbours, then nearer and nearer to the
        best."""
        height, width = self.shape
        for step, which, beside in self._neighbours:
            candidates = self._source[beside] - step
            inside = (candidates >= 0) & (candidates < self._hole.size)
            yield which[inside], candidates[inside]
        reach = max(height, width)
        while reach >= 1:
            row, column = np.divmod(self._source, width)
            row += self._random.randint(-reach, reach + 1, row.size)
            column += self._random.randint(-reach, reach + 1, row.size)
            which = np.flatnonzero((row >= 0) & (row < height) & (column >= 0) & (column < width))
            yield which, (row * width + column)[which]
            reach //= 3

    def _try(self, which: Ints, candidates: Ints) -> None:
        """Take those candidates for some patches that are better."""
        possible = self._middles[candidates] & (candidates != self._source[which])
        which, candidates = which[possible], candidates[possible]
        if not which.size:
            return
        cost = _costs(self._wanted.take(which, 0), self._patches(candidates))
        is_better = cost < self._cost[which]
        which = which[is_better]
        self._source[which], self._cost[which] = candidates[is_better], cost[is_better]

    def _patches(self, places: Ints) -> Bytes:
        """Return the colours of the patches at these places, in rows."""
        patches: Bytes = self._packed.take(places[:, None] + self._offsets).view(np.uint8)
        return patches

    def _vote(self) -> None:
        """Let each pixel of the hole be what the patches over it say, the better ones louder."""
        cost = self._cost
        loud = np.exp(-cost / max(1.0, LOUDNESS * float(np.percentile(cost, 75)))).astype(np.float32) + 1e-6
        weights = np.append(loud * self._trust, np.float32(0))  # the last one where is no patch
        self._voted = np.empty((self._pixels.size, 3), np.float32)
        for part in _parts(self._pixels.size):
            heard = weights.take(self._over[part], mode="wrap")
            places = self._source.take(self._over[part], mode="wrap") + self._offsets
            said = self._packed.take(places).view(np.uint8).reshape(*heard.shape, 4).astype(np.float32)
            total = np.einsum("pkc,pk->pc", said, heard)[:, :3]
            self._voted[part] = total / np.maximum(heard.sum(axis=1), 1e-20)[:, None]
        filled, colours = self._pixels[self._fills], self._voted[self._fills]
        self.picture.reshape(-1, 3)[filled] = colours
        self._packed.view(np.uint8).reshape(-1, 4)[filled, :3] = colours + 0.5

    def toned(self, correction: Floats) -> Floats:
        """Return the picture with the hole as light as what is around it."""
        return np.where(self._hole[..., None], self.picture + correction, self.picture)

    def correction(self, tones_go_on: bool) -> Floats:
        """Return by how much the hole is off, as patches over its edge tell, and, where tones are to go on from one to
        the other, those that meet within it.
        """
        off = np.zeros_like(self.picture)
        beside = self._pixels[~self._fills]
        off.reshape(-1, 3)[beside] = self.picture.reshape(-1, 3)[beside] - self._voted[~self._fills]
        share = cv2.blur(self._ring.astype(np.float32), (RING, RING))
        means = cv2.blur(off, (RING, RING)) / np.maximum(share, 1e-6)[..., None]
        steps = None
        if tones_go_on:
            steps = steps_between(self.picture, ~self._hole, self._places, self._source)
        return stretched(np.asarray(means, np.float32), ~self._ring, steps)

    def enlarged(self, picture: Floats, hole: Bools, scale: int, correction: Floats) -> Floats:
        """Return the hole of a picture so many times larger, filled with its own pixels from the same places.

        A pixel is what the four nearest places say, the nearer ones louder: where pieces meet they fade over. Into
        specks that are too small to be seen at this field's size colours go on smoothly.
        """
        height, width = hole.shape
        correction = np.asarray(cv2.resize(correction, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
        result, specks = picture.copy(), np.zeros_like(hole)
        for top in range(0, height, BAND):
            row, column = np.nonzero(hole[top : top + BAND])
            row += top
            said, heard = self._told(picture, row, column, scale)
            is_heard = heard != 0
            specks[row[~is_heard], column[~is_heard]] = True
            row, column, voted = row[is_heard], column[is_heard], said[is_heard] / heard[is_heard, None]
            result[row, column] = voted + correction[row, column]
        return stretched(result, specks) if specks.any() else result

    def _told(self, picture: Floats, row: Ints, column: Ints, scale: int) -> tuple[Floats, Floats]:
        """Return what the four nearest places say together of some pixels of a larger picture, and how loudly."""
        height, width = picture.shape[:2]
        rows, columns = _either_side(row, scale, self.shape[0]), _either_side(column, scale, self.shape[1])
        source_rows, source_columns = np.divmod(self._source, self.shape[1])
        said, heard = np.zeros((row.size, 3), np.float32), np.zeros(row.size, np.float32)
        colours = picture.reshape(-1, 3)
        for small_row, near_row in rows:
            for small_column, near_column in columns:
                check_wanted()
                number = self._number.take(small_row * self.shape[1] + small_column)
                source_row = (row + scale * (source_rows.take(number) - small_row)).clip(0, height - 1)
                source_column = (column + scale * (source_columns.take(number) - small_column)).clip(0, width - 1)
                near = np.where(number >= 0, near_row * near_column, 0).astype(np.float32)
                said += near[:, None] * colours.take(source_row * width + source_column, 0)
                heard += near
        return said, heard


def _where(shape: tuple[int, ...], scale: float, lines: list[Line]) -> Bytes:
    """Return numbers of the pixels of a picture, in rows, which are alike where these may stand for each other: by
    their height, whether they lie on a line, and on which side of it."""
    height, width = shape[:2]
    heights = np.repeat((np.arange(height) * (HEIGHTS / height) + 0.5).astype(np.uint8), width)
    if not lines:
        return heights
    on, sides = drawn(lines, shape, scale)
    return heights + (LINES * on + SIDES * (sides + 1) / 2).astype(np.uint8).reshape(-1)


def _parts(count: int) -> Iterator[slice]:
    """Return the parts of so many pixels that are dealt with at once."""
    return (slice(first, first + AT_ONCE) for first in range(0, count, AT_ONCE))


def _costs(patches: Bytes, others: Bytes) -> Floats:
    """Return how unlike patches are to others: sums of differences."""
    return np.asarray(cv2.reduce(cv2.absdiff(patches, others), 1, cv2.REDUCE_SUM, dtype=cv2.CV_32F), np.float32)[:, 0]


def _either_side(places: Ints, scale: int, count: int) -> list[tuple[Ints, NDArray[np.float64]]]:
    """Return the two pixels of a side so many times smaller between whose middles places lie, and how near each is;
    of its `count` pixels only those in which a patch may have its middle."""
    at = (places + 0.5) / scale - 0.5
    first = np.floor(at).astype(np.intp)
    return [(small.clip(RADIUS, count - RADIUS - 1), 1 - np.abs(at - small)) for small in (first, first + 1)]
