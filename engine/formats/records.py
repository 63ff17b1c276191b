"""The fields of `scumble/project.json`, values of the scene to JSON and back, without pixels.

    schema_version, program, width, height, profile (entry or null),
    exemplars, where an object uses one: [{picture, class, ground [r, g, b] or null, name, licence, credit, source,
    changes, whole}],
    photos: [{picture, profile, exif, xmp (entries or null), source, notices,
        and where there are any floats (an entry: bare 32-bit floats), iptc (an entry), comment, dpi [across, down]}],
    selection, where something is selected: {picture, tiles},
    layers, bottom first: {kind, id, name, visible, opacity, mode, locked} and what the kind's file in `kinds` says,
    clipped true where it is, layer_mask where it has one: {shape: {picture, tiles}, and hides, density, feather,
    enabled, linked, place [xx, xy, x0, yx, yy, y0] where they are not as usual}

Entries are names within the zip. A picture of tiles holds the tiles of 256 px side by side, row by row, as `tiles`
[[tx, ty], ...] lists them: paint may lie anywhere, so a picture of all it reaches could be too large for any file.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from engine.compositing.warp import reordered
from engine.formats.fields import Fields, Unsound, number, whole
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar
from engine.scene.layers import RGB, Layer, LayerMask
from engine.scene.layers.placed import Placed
from engine.scene.mask import Mask
from engine.scene.projective import Projective
from engine.scene.tiles import TILE, Pixels, Tiles

FARTHEST_TILE = 1024  # more than a layer may have
LARGEST_FLOAT32 = float(np.finfo(np.float32).max)
PROJECTIVE_FIELDS = ("xx", "xy", "x0", "yx", "yy", "y0", "wx", "wy", "w0")
AFFINE_FIELDS = ("xx", "xy", "x0", "yx", "yy", "y0")


def common_record(kind: str, layer: Layer) -> dict[str, Any]:
    """Return what all kinds of layers have, but for a mask."""
    return {
        "kind": kind,
        "id": layer.id,
        "name": layer.name,
        "visible": bool(layer.visible),
        "opacity": layer.opacity,
        "mode": layer.mode,
        "locked": bool(layer.locked),
    } | ({"clipped": True} if layer.is_clipped else {})


def common_fields(fields: Fields) -> dict[str, Any]:
    """Return the same as arguments for a layer."""
    return {
        "id": fields.text("id"),
        "name": fields.text("name"),
        "visible": fields.flag("visible"),
        "opacity": fields.number("opacity"),
        "mode": fields.text("mode"),
        "locked": fields.flag("locked"),
        "is_clipped": fields.flag("clipped") if fields.has("clipped") else False,
    }


def mask_record(mask: LayerMask) -> dict[str, Any]:
    """Return a layer's mask without its shape."""
    usual = LayerMask()
    names = (field.name for field in dataclasses.fields(mask) if field.name not in ("shape", "place"))
    record = {name: value for name in names if (value := getattr(mask, name)) != getattr(usual, name)}
    return record | {"place": affine_record(mask.place)} if mask.is_resampled else record


def mask_of(fields: Fields, shape: Mask) -> LayerMask:
    """Return the layer's mask of such a record and its shape."""
    flags = {name: fields.flag(name) for name in ("hides", "enabled", "linked") if fields.has(name)}
    numbers = {name: fields.number(name) for name in ("density", "feather") if fields.has(name)}
    place = affine_of(fields.numbers("place")) if fields.has("place") else IDENTITY
    return dataclasses.replace(LayerMask(shape, place=place), **flags, **numbers)  # type: ignore[arg-type]  # by name


def exemplar_record(exemplar: Exemplar) -> dict[str, Any]:
    """Return an exemplar without its pixels."""
    return {
        "class": exemplar.class_name,
        "ground": None if exemplar.ground is None else list(exemplar.ground),
        "name": exemplar.name,
        "licence": exemplar.licence,
        "credit": exemplar.credit,
        "source": exemplar.source,
        "changes": exemplar.changes,
        "whole": exemplar.whole,
    }


def exemplar_of(fields: Fields, samples: Pixels) -> Exemplar:
    """Return the exemplar of such a record and its pixels."""
    ground = fields.take("ground")
    if ground is not None:
        if not isinstance(ground, list) or len(ground) != 3:
            raise Unsound("the light of an exemplar's ground has the wrong form")
        ground = tuple(number("ground", value) for value in ground)
    return Exemplar(
        samples=samples,
        class_name=fields.text("class"),
        ground=ground,
        name=fields.text("name"),
        licence=fields.text("licence"),
        credit=fields.text("credit"),
        source=fields.text("source"),
        changes=fields.text("changes"),
        whole=fields.flag("whole"),
    )


def noise_of(fields: Fields, name: str = "noise") -> tuple[float, ...]:
    """Return the numbers of a field; Unsound where one is larger than 32 bits hold."""
    noise = fields.numbers(name)
    if any(abs(value) > LARGEST_FLOAT32 for value in noise):
        raise Unsound("its noise is not made of usable numbers")
    return noise


def placed_record(layer: Placed) -> dict[str, Any]:
    """Return a layer's place [xx, xy, x0, yx, yy, y0], and its distortion [xx, xy, x0, yx, yy, y0, wx, wy, w0] where it
    is distorted."""
    record: dict[str, Any] = {"place": affine_record(layer.place)}
    if layer.distortion is not None:
        record["distortion"] = [float(getattr(layer.distortion, name)) for name in PROJECTIVE_FIELDS]
    return record


def placed_fields(fields: Fields) -> dict[str, Any]:
    """Return the same as arguments for a layer."""
    place = affine_of(fields.numbers("place"))
    if not fields.has("distortion"):
        return {"place": place}
    numbers = fields.numbers("distortion")
    if len(numbers) != len(PROJECTIVE_FIELDS):
        raise Unsound("the distortion of a layer has the wrong form")
    return {"place": place, "distortion": Projective(*numbers)}


def box_record(box: Box) -> list[int]:
    """Return left, top, right, bottom."""
    return [box.left, box.top, box.right, box.bottom]


def box_of(sides: list[Any]) -> Box:
    """Return the box with these sides; Unsound where they are not four whole numbers."""
    if len(sides) != 4:
        raise Unsound("a box in it has not four sides")
    left, top, right, bottom = (whole("box", side) for side in sides)
    return Box(left, top, right, bottom)


def colour_of(parts: list[Any]) -> RGB:
    """Return red, green and blue, of any size; Unsound where they are not three whole numbers."""
    if len(parts) != 3:
        raise Unsound("a colour has the wrong form")
    red, green, blue = (whole("colour", part) for part in parts)
    return red, green, blue


def affine_record(affine: Affine) -> list[float]:
    """Return xx, xy, x0, yx, yy, y0."""
    return [float(getattr(affine, name)) for name in AFFINE_FIELDS]


def affine_of(numbers: tuple[float, ...]) -> Affine:
    """Return the map of these; Unsound where they are not six, Problem where they make no map."""
    if len(numbers) != len(AFFINE_FIELDS):
        raise Unsound("the place of a layer has the wrong form")
    return Affine(*numbers)


class TilesPicture:
    """All tiles side by side in one nearly square picture, whose rows are made as they are asked for.

    Its samples are uint8: of a mask H x W, of paint H x W x 4, RGBA, premultiplied as the tiles are.
    """

    dtype = np.dtype(np.uint8)

    def __init__(self, tiles: Tiles) -> None:
        self._tiles = tiles
        self._keys = sorted(tiles.keys(), key=lambda key: (key[1], key[0]))
        self._columns = max(1, int(np.ceil(np.sqrt(len(self._keys)))))
        rows = max(1, -(-len(self._keys) // self._columns))
        sides = rows * TILE, self._columns * TILE
        self.shape: tuple[int, ...] = sides if tiles.channels == 1 else (*sides, tiles.channels)

    @property
    def places(self) -> list[list[int]]:
        """Where each tile belongs."""
        return [list(key) for key in self._keys]

    @property
    def nbytes(self) -> int:
        return math.prod(self.shape)

    def __getitem__(self, rows: slice) -> Pixels:
        """Return rows from `rows.start` up to `rows.stop`."""
        start, stop, _ = rows.indices(self.shape[0])
        samples = np.zeros((stop - start, *self.shape[1:]), np.uint8)
        for row in range(start // TILE, -(-stop // TILE)):
            top, bottom = max(start, row * TILE), min(stop, (row + 1) * TILE)
            for column, key in enumerate(self._keys[row * self._columns : (row + 1) * self._columns]):
                pixels = self._tiles.get(*key)
                assert pixels is not None
                part = pixels[top - row * TILE : bottom - row * TILE]
                samples[top - start : bottom - start, column * TILE : (column + 1) * TILE] = part
        return samples if self._tiles.channels == 1 else reordered(samples)


def longest_side(tiles: int) -> int:
    """Return how many px a side a picture of so many tiles has at most."""
    return max(1, int(np.ceil(np.sqrt(tiles)))) * TILE


def cut_tiles(
    stripes: Iterable[Pixels], count: int, channels: int, on_kept: Callable[[int], None]
) -> tuple[Pixels | None, ...]:
    """Return so many tiles out of such a picture in stripes of 256 rows, None for one that is all 0: one channel from
    its first, or four, as premultiplied BGRA, from RGBA. Those of one colour are the same array.

    on_kept: hears the bytes of each array before it is made, and may raise.
    """
    cut: list[Pixels | None] = []
    plain: dict[int, Pixels] = {}
    for stripe in stripes:
        if channels == 4 and stripe.shape[2] != 4:
            raise Unsound("a picture of paint has no alpha")
        for left in range(0, stripe.shape[1] - TILE + 1, TILE):
            if len(cut) == count:
                return tuple(cut)
            tile = stripe[:, left : left + TILE]
            if len(tile) == TILE:
                cut.append(_kept(tile if channels == 4 else tile[:, :, 0], plain, on_kept))
    if len(cut) < count:
        raise Unsound("a picture of tiles is smaller than it should be")
    return tuple(cut)


def _kept(tile: Pixels, plain: dict[int, Pixels], on_kept: Callable[[int], None]) -> Pixels | None:
    """Return a tile by itself, or all of the stripe would be kept; of paint, BGRA."""
    pixels = tile if tile.ndim == 2 else tile.view(np.uint32)[:, :, 0]
    colour = int(pixels[0, 0])
    is_plain = bool((pixels == pixels[0, 0]).all())
    if is_plain and colour == 0:
        return None
    if is_plain and colour in plain:
        return plain[colour]
    on_kept(tile.nbytes)
    kept = np.array(tile if tile.ndim == 2 else tile[:, :, [2, 1, 0, 3]], order="C")
    if is_plain:
        plain[colour] = kept
    return kept


def tiles_of(cut: Sequence[Pixels | None], places: list[Any], channels: int) -> Tiles:
    """Return tiles that were cut out, as many as there are places, each in its place."""
    found: dict[tuple[int, int], Pixels | None] = {}
    for tile, place in zip(cut, places, strict=True):
        if not isinstance(place, list) or len(place) != 2:
            raise Unsound("the place of a tile has the wrong form")
        tx, ty = (whole("tiles", value) for value in place)
        if max(abs(tx), abs(ty)) > FARTHEST_TILE or (tx, ty) in found:
            raise Unsound("the place of a tile makes no sense")
        found[tx, ty] = tile
    return Tiles.empty(channels).changed({key: tile for key, tile in found.items() if tile is not None})
