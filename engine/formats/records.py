"""The fields of `scumble/project.json`, schema version 2: values of the scene to JSON and back, without pixels.

    schema_version, program, width, height, profile (entry or null),
    photos: [{picture, profile, exif, xmp (entries or null), source, notices}],
    layers, bottom first: {kind, id, name, visible, opacity, mode, locked} and, by kind,
        photo: photo (index into photos), x, y
        object: mask: {picture, tiles}, side, place [xx, xy, x0, yx, yy, y0], feather,
                recipe: {class, noise, seed, knobs, strength, light, model, locked [flags] where a knob is},
                appearance: {picture, key, preview} or null
        paint: paint: {picture, tiles}
        background: colours [[r, g, b], ...], recipe: {kinds [[name, share], ...], noise, seed, knobs, strength, model}
                or null, appearance as an object's
        group: layers

Entries are names within the zip. A picture of tiles holds the tiles of 256 px side by side, row by row, as `tiles`
[[tx, ty], ...] lists them: paint may lie anywhere, so a picture of all it reaches could be too large for any file.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from engine.formats.fields import Fields, Unsound, number, whole
from engine.scene.affine import Affine
from engine.scene.layers import Layer, Recipe, SceneRecipe
from engine.scene.tiles import TILE, Pixels, Tiles

FARTHEST_TILE = 1 << 20
LARGEST_FLOAT32 = float(np.finfo(np.float32).max)
AFFINE_FIELDS = ("xx", "xy", "x0", "yx", "yy", "y0")


def common_record(kind: str, layer: Layer) -> dict[str, Any]:
    """What all kinds of layers have."""
    return {
        "kind": kind,
        "id": layer.id,
        "name": layer.name,
        "visible": bool(layer.visible),
        "opacity": layer.opacity,
        "mode": layer.mode,
        "locked": bool(layer.locked),
    }


def common_fields(fields: Fields) -> dict[str, Any]:
    """The same as arguments for a layer."""
    return {
        "id": fields.text("id"),
        "name": fields.text("name"),
        "visible": fields.flag("visible"),
        "opacity": fields.number("opacity"),
        "mode": fields.text("mode"),
        "locked": fields.flag("locked"),
    }


def recipe_record(recipe: Recipe) -> dict[str, Any]:
    record = dataclasses.asdict(recipe)
    record["class"] = record.pop("class_name")
    if not recipe.locked:
        del record["locked"]
    return record


def scene_recipe_record(recipe: SceneRecipe) -> dict[str, Any]:
    return dataclasses.asdict(recipe) | {"kinds": [list(kind) for kind in recipe.kinds]}


def scene_recipe_of(fields: Fields) -> SceneRecipe:
    kinds = fields.items("kinds")
    if not all(isinstance(kind, list) and len(kind) == 2 and isinstance(kind[0], str) for kind in kinds):
        raise Unsound("a kind of scene has the wrong form")
    recipe = SceneRecipe(
        kinds=tuple((name, number("kinds", share)) for name, share in kinds),
        noise=_noise_of(fields),
        seed=fields.whole_or_none("seed"),
        knobs=fields.numbers("knobs"),
        strength=fields.number("strength"),
        model=fields.text("model"),
    )
    fields.done()
    return recipe


def _noise_of(fields: Fields) -> tuple[float, ...]:
    noise = fields.numbers("noise")
    if any(abs(value) > LARGEST_FLOAT32 for value in noise):
        raise Unsound("its noise is not made of usable numbers")
    return noise


def recipe_of(fields: Fields) -> Recipe:
    recipe = Recipe(
        class_name=fields.text("class"),
        noise=_noise_of(fields),
        seed=fields.whole_or_none("seed"),
        knobs=fields.numbers("knobs"),
        strength=fields.number("strength"),
        light=fields.number("light"),
        model=fields.text("model"),
        locked=fields.flags("locked") if fields.has("locked") else (),
    )
    fields.done()
    return recipe


def affine_record(affine: Affine) -> list[float]:
    return [float(getattr(affine, name)) for name in AFFINE_FIELDS]


def affine_of(numbers: tuple[float, ...]) -> Affine:
    if len(numbers) != len(AFFINE_FIELDS):
        raise Unsound("the place of an object has the wrong form")
    return Affine(*numbers)


def tiles_picture(tiles: Tiles) -> tuple[Pixels, list[list[int]]]:
    """All tiles side by side in one nearly square picture, and where each belongs."""
    keys = sorted(tiles.keys(), key=lambda key: (key[1], key[0]))
    columns = max(1, int(np.ceil(np.sqrt(len(keys)))))
    rows = max(1, -(-len(keys) // columns))
    shape = (rows * TILE, columns * TILE) if tiles.channels == 1 else (rows * TILE, columns * TILE, tiles.channels)
    picture = np.zeros(shape, np.uint8)
    for index, key in enumerate(keys):
        row, column = divmod(index, columns)
        pixels = tiles.get(*key)
        if pixels is not None:
            picture[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE] = pixels
    return picture, [list(key) for key in keys]


def tiles_of(picture: Pixels, places: list[Any]) -> Tiles:
    """The tiles out of such a picture, uint8 H x W or H x W x C."""
    channels = 1 if picture.ndim == 2 else picture.shape[2]
    columns, rows = picture.shape[1] // TILE, picture.shape[0] // TILE
    if len(places) > columns * rows:
        raise Unsound("a picture of tiles is smaller than it should be")
    changes: dict[tuple[int, int], Pixels] = {}
    for index, place in enumerate(places):
        if not isinstance(place, list) or len(place) != 2:
            raise Unsound("the place of a tile has the wrong form")
        tx, ty = (whole("tiles", value) for value in place)
        if max(abs(tx), abs(ty)) > FARTHEST_TILE or (tx, ty) in changes:
            raise Unsound("the place of a tile makes no sense")
        row, column = divmod(index, columns)
        changes[tx, ty] = picture[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE].copy()
    return Tiles.empty(channels).changed(changes)
