"""Backgrounds in a project.

    colours [[r, g, b], ...], recipe: {kinds [[name, share], ...], noise, seed, knobs, strength, model} or null,
    appearance as an object's, size [width, height] or null, place [xx, xy, x0, yx, yy, y0]

Other programs see the whole canvas as the background draws it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from engine.compositing.appearance import BackgroundAppearance
from engine.formats import records
from engine.formats.fields import Fields, Unsound, number, whole
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.layers import BackgroundLayer, BackgroundRecipe

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: BackgroundLayer, project: Writer) -> tuple[Record, StackPicture]:
    record = {
        "colours": [list(colour) for colour in layer.colours],
        "recipe": None if layer.recipe is None else _recipe_record(layer.recipe),
        "appearance": None if layer.recipe is None else project.appearance(layer),
        "size": None if layer.size is None else list(layer.size),
        "place": records.affine_record(layer.place),
    }
    return record, project.drawn(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> BackgroundLayer:
    colours = fields.items("colours")
    if not all(isinstance(colour, list) for colour in colours):
        raise Unsound("a colour has the wrong form")
    recipe, appearance = fields.take("recipe"), fields.take("appearance")
    layer = BackgroundLayer(
        colours=tuple(tuple(colour) for colour in colours),
        recipe=None if recipe is None else _recipe_of(Fields(recipe)),
        size=_size_of(fields.take("size")),
        place=records.affine_of(fields.numbers("place")),
        **common,
    )
    if appearance is not None and recipe is None:
        raise Unsound("it has pixels for a background in plain colours")
    project.take_appearance(layer, appearance, BackgroundAppearance)
    return layer


def _size_of(value: Any) -> tuple[int, int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != 2:
        raise Unsound("the size of a background has the wrong form")
    return whole("size", value[0]), whole("size", value[1])


def _recipe_record(recipe: BackgroundRecipe) -> Record:
    return dataclasses.asdict(recipe) | {"kinds": [list(kind) for kind in recipe.kinds]}


def _recipe_of(fields: Fields) -> BackgroundRecipe:
    kinds = fields.items("kinds")
    if not all(isinstance(kind, list) and len(kind) == 2 and isinstance(kind[0], str) for kind in kinds):
        raise Unsound("a kind of scene has the wrong form")
    recipe = BackgroundRecipe(
        kinds=tuple((name, number("kinds", share)) for name, share in kinds),
        noise=records.noise_of(fields),
        seed=fields.whole_or_none("seed"),
        knobs=fields.numbers("knobs"),
        strength=fields.number("strength"),
        model=fields.text("model"),
    )
    fields.done()
    return recipe


register(BackgroundLayer, LayerFormat("background", write, read))
