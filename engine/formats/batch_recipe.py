"""Recipes of a batch: a saved project, or a list of adjustments and filters in JSON that a person can read and edit.

    {"schema_version", "width", "height": px of the photo it was made with, to which all lengths in px relate,
     "crop" [left, top, right, bottom] in these px, where it is cropped,
     "layers", bottom first: {"kind": "adjustment", "adjustment": {"kind", and its own fields}}
         or {"kind": "filter", "recipe": {"kind", and those of its fields that are not as usual}}
         with "name", "opacity" and "mode" where they are not as usual}

A project holds the same and all that has pixels of its own: masks, objects, paint, texts, further photos.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterator
from typing import Any

import numpy as np

from engine.formats.fields import Fields, Unsound, parsed
from engine.formats.kinds import adjustment, filter
from engine.formats.migrations import SCHEMA_VERSION, TooNew, migrated
from engine.formats.project import open_document
from engine.formats.reading import open_for_reading, quoted
from engine.formats.style_pictures import TITLES, shipped
from engine.problem import Problem
from engine.scene import checks, edits, picture_edits
from engine.scene.box import Box
from engine.scene.edits import new_id
from engine.scene.filters import StylePicture
from engine.scene.layers import AdjustmentLayer, FilterLayer, GroupLayer, Layer, Photo, PhotoLayer
from engine.scene.photo_exchange import exchanged_layer, with_photo
from engine.scene.replacing import replaced_in
from engine.scene.scene import Scene

MOST_BYTES = 1 << 20
USUAL = {"opacity": 1.0, "mode": "normal"}


def open_recipe(path: str | os.PathLike[str]) -> Scene:
    """Return the scene in which a recipe's photo gives way to others; Problem where it is none."""
    with open_for_reading(path) as file:
        is_text = file.read(1) in b"{ \t\r\n\xef"
        file.seek(0)
        if is_text:
            return _read(file.read(MOST_BYTES + 1), quoted(path))
    scene = open_document(path).scene
    try:
        exchanged_layer(scene)
    except Problem as problem:
        raise Problem(f"{quoted(path)} cannot be applied to other photos. {problem}") from problem
    return scene


def recipe_of(scene: Scene, looks_alone: bool = False) -> Scene:
    """Return what a scene does with its photo, without that photo's pixels: what a batch saves and sends around.

    looks_alone: its crop, adjustments and filters; all else is hidden. Raises Problem as `exchanged_layer`.
    """
    own = exchanged_layer(scene).photo
    width, height = own.size
    recipe = with_photo(scene, dataclasses.replace(_blank(width, height), source=own.source))
    if looks_alone:
        kept = (AdjustmentLayer, FilterLayer, GroupLayer)
        hidden = [one for one in scene.walk() if not isinstance(one, kept) and getattr(one, "photo", None) != own]
        replaced = replaced_in(scene)
        if replaced is not None:  # the photos themselves are seen again
            hidden += [replaced.ground, replaced.subject]
            for photo in replaced.photos:
                recipe = edits.set_visible(recipe, photo.id, True)
        for layer in hidden:
            recipe = edits.set_visible(recipe, layer.id, False)
    return recipe


def _blank(width: int, height: int) -> Photo:
    """Return a photo that gives way before any pixel of it is read."""
    return Photo(np.broadcast_to(np.zeros(3, np.uint8), (height, width, 3)))


def recipe_text(scene: Scene) -> str:
    """Return what a scene does with its photo as JSON. Raises Problem where a visible layer has pixels of its own."""
    photo = exchanged_layer(scene)
    width, height = photo.photo.size
    document: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "width": width, "height": height}
    step = photo.whole_translation
    if step is None or photo.shows_in_part or not photo.is_plain:
        raise _has_pixels(photo)
    if (*step, scene.width, scene.height) != (0, 0, width, height):
        left, top = -step[0], -step[1]
        document["crop"] = [left, top, left + scene.width, top + scene.height]
    layers = (layer for layer in _opened(scene, scene.layers) if layer.id != photo.id)
    document["layers"] = [_record(layer) for layer in layers]
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _opened(scene: Scene, layers: tuple[Layer, ...]) -> Iterator[Layer]:
    """Return the layers that are visible, in place of groups that change nothing about them what these hold."""
    for layer in layers:
        if layer.visible and scene.passes_through(layer.id) and layer.opacity == 1 and not layer.shows_in_part:
            yield from _opened(scene, layer.children)
        elif layer.visible:
            yield layer


def _record(layer: Layer) -> dict[str, Any]:
    record: dict[str, Any] = {}
    if layer.name != layer.given_name:
        record["name"] = layer.name
    record |= {name: value for name, usual in USUAL.items() if (value := getattr(layer, name)) != usual}
    if not layer.shows_in_part and isinstance(layer, AdjustmentLayer):
        return {"kind": "adjustment"} | record | {"adjustment": adjustment.record_of(layer.adjustment)}
    if not layer.shows_in_part and isinstance(layer, FilterLayer):
        return {"kind": "filter"} | record | {"recipe": filter.record_of(layer.recipe, _named)}
    raise _has_pixels(layer)


def _has_pixels(layer: Layer) -> Problem:
    return Problem(
        f'"{layer.name}" cannot be told in JSON, which holds adjustments and filters without masks; apply the project '
        "itself, or hide the layer first."
    )


def _named(picture: StylePicture) -> dict[str, Any]:
    name = next((name for name, title in TITLES.items() if title == picture.name), None)
    if name is None or shipped(name) != picture:
        raise Problem(
            f'The style picture "{picture.name}" is your own, which JSON cannot hold; apply the project itself.'
        )
    return {"name": name}


def _read(content: bytes, name: str) -> Scene:
    try:
        if len(content) > MOST_BYTES:
            raise Unsound("it is too long")
        return _scene(Fields(migrated(parsed(content))))
    except TooNew:
        raise Problem(f"{name} was written by a newer version of Scumble; update Scumble to use it.") from None
    except (Problem, ValueError) as error:
        sentence = str(error).rstrip(".")
        raise Problem(f"{name} is no sound recipe: {sentence[:1].lower()}{sentence[1:]}.") from error


def _scene(fields: Fields) -> Scene:
    fields.take("schema_version")
    width, height = checks.area("photo", fields.whole("width"), fields.whole("height"))
    scene = Scene(width, height, (PhotoLayer(id=new_id(), name="Photo", photo=_blank(width, height)),))
    if fields.has("crop"):
        sides = fields.numbers("crop")
        if len(sides) != 4:
            raise Unsound('the field "crop" does not tell left, top, right and bottom')
        scene = picture_edits.crop(scene, Box(*map(round, sides)))
    layers = tuple(_layer(Fields(record)) for record in fields.items("layers"))
    fields.done()
    return Scene(scene.width, scene.height, (*scene.layers, *layers))


def _layer(fields: Fields) -> Layer:
    name = fields.text("name") if fields.has("name") else None
    common: dict[str, Any] = {"id": new_id(), "name": name or "Layer"}
    if fields.has("opacity"):
        common["opacity"] = fields.number("opacity")
    if fields.has("mode"):
        common["mode"] = fields.text("mode")
    kind = fields.text("kind")
    layer: Layer
    if kind == "adjustment":
        layer = AdjustmentLayer(adjustment=adjustment.adjustment_of(fields.fields("adjustment")), **common)
    elif kind == "filter":
        layer = FilterLayer(recipe=filter.recipe_of(fields.fields("recipe"), _style), **common)
    else:
        raise Unsound("it has a layer that is neither an adjustment nor a filter")
    fields.done()
    return layer if name is not None else dataclasses.replace(layer, name=layer.given_name)


def _style(record: Fields) -> StylePicture:
    return shipped(record.text("name"))
