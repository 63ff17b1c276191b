"""Filters in a project: recipe {kind, and those of its fields that are not as in a new one}, appearance as an object's.

Other programs see what the filter shows as an ordinary picture, where its mask and what lies below it let it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.compositing.appearance import FilterAppearance
from engine.formats.fields import Fields, Unsound
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.filters import FILTERS, Filter, StylePicture
from engine.scene.layers import FilterLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer

PICTURE = "picture"  # the field of a recipe that holds a style picture


def write(layer: FilterLayer, project: Writer) -> tuple[Record, StackPicture]:
    recipe = record_of(layer.recipe, project.style_picture)
    return {"recipe": recipe, "appearance": project.appearance(layer)}, project.acting(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> FilterLayer:
    layer = FilterLayer(recipe=recipe_of(fields.fields("recipe"), project.style_picture), **common)
    project.take_appearance(layer, fields.take("appearance"), FilterAppearance)
    return layer


def record_of(recipe: Filter, keep: Callable[[StylePicture], Record]) -> Record:
    """Return what a file tells of a filter; `keep` writes a style picture, and returns its record."""
    plain = type(recipe)()
    fields = {
        name: keep(value) if isinstance(value, StylePicture) else value
        for name, value in vars(recipe).items()
        if value != getattr(plain, name)
    }
    return {"kind": recipe.kind} | fields


def recipe_of(record: Fields, find: Callable[[Fields], StylePicture]) -> Filter:
    """Return the recipe of a record; `find` reads a style picture by its own.

    Raises Unsound or Problem where it has none that makes sense.
    """
    kind = FILTERS.get(record.text("kind"))
    if kind is None:
        raise Unsound("it has a filter of an unknown kind")
    plain = kind()
    values: dict[str, Any] = {}
    for field in dataclasses.fields(plain):
        if record.has(field.name) and field.name == PICTURE:
            values[field.name] = find(record.fields(field.name))
        elif record.has(field.name):
            values[field.name] = _like(getattr(plain, field.name), field.name, record)
    record.done()
    return dataclasses.replace(plain, **values)


def _like(example: Any, name: str, record: Fields) -> Any:
    """Return a field's value in the form of an example."""
    if isinstance(example, bool):
        return record.flag(name)
    if isinstance(example, str):
        return record.text(name)
    return record.whole(name) if name == "seed" or isinstance(example, int) else record.number(name)


register(FilterLayer, LayerFormat("filter", write, read))
