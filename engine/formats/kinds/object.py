"""Objects in a project.

    mask: {picture, tiles}, side, place and distortion (see records.placed_record), feather,
    hidden: {picture, tiles} or null,
    recipe: {class, noise, seed, knobs, strength, light, model, locked [flags] where a knob is, lighting and texture
    where not 1, exemplar {index (into exemplars), flip, code, fidelity, warp, drawing, locked where it is} where there
    is one},
    appearance: {picture, key, preview} or null

Other programs see what the object alone draws on the canvas.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from engine.compositing.appearance import Appearance
from engine.formats import records
from engine.formats.fields import Fields
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.exemplar import ExemplarUse
from engine.scene.layers import ObjectLayer, Recipe
from engine.scene.mask import Mask

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: ObjectLayer, project: Writer) -> tuple[Record, StackPicture]:
    record = {
        "mask": project.tiles("scumble/masks/", layer.mask.tiles),
        "side": layer.side,
        **records.placed_record(layer),
        "feather": layer.feather,
        "hidden": None if layer.hidden.is_empty else project.tiles("scumble/masks/", layer.hidden.tiles),
        "recipe": _recipe_record(layer.recipe, project),
        "appearance": project.appearance(layer),
    }
    return record, project.drawn(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> ObjectLayer:
    hidden = fields.take("hidden")
    layer = ObjectLayer(
        mask=Mask(project.tiles(fields.fields("mask"), 1)),
        side=fields.whole("side"),
        **records.placed_fields(fields),
        feather=fields.number("feather"),
        hidden=Mask.empty() if hidden is None else Mask(project.tiles(Fields(hidden), 1)),
        recipe=_recipe_of(fields.fields("recipe"), project),
        **common,
    )
    project.take_appearance(layer, fields.take("appearance"), Appearance)
    return layer


def _recipe_record(recipe: Recipe, project: Writer) -> Record:
    record = dataclasses.asdict(dataclasses.replace(recipe, exemplar=None))
    record["class"] = record.pop("class_name")
    del record["exemplar"]
    if (use := recipe.exemplar) is not None:
        index = project.exemplar(use.exemplar)
        record["exemplar"] = {name: value for name, value in vars(use).items() if name != "exemplar"} | {"index": index}
        if not use.locked:
            del record["exemplar"]["locked"]
    if not recipe.locked:
        del record["locked"]
    for version in ("lighting", "texture"):
        if record[version] == 1:
            del record[version]
    return record


def _recipe_of(fields: Fields, project: Reader) -> Recipe:
    recipe = Recipe(
        class_name=fields.text("class"),
        noise=records.noise_of(fields),
        seed=fields.whole_or_none("seed"),
        knobs=fields.numbers("knobs"),
        strength=fields.number("strength"),
        light=fields.number("light"),
        model=fields.text("model"),
        locked=fields.flags("locked") if fields.has("locked") else (),
        exemplar=_use_of(fields.fields("exemplar"), project) if fields.has("exemplar") else None,
        lighting=fields.whole("lighting") if fields.has("lighting") else 1,
        texture=fields.whole("texture") if fields.has("texture") else 1,
    )
    fields.done()
    return recipe


def _use_of(fields: Fields, project: Reader) -> ExemplarUse:
    use = ExemplarUse(
        project.exemplar(fields.whole("index")),
        flip=fields.flag("flip"),
        code=records.noise_of(fields, "code"),
        fidelity=fields.number("fidelity"),
        warp=fields.whole("warp"),
        drawing=fields.whole("drawing"),
        locked=fields.flag("locked") if fields.has("locked") else False,
    )
    fields.done()
    return use


register(ObjectLayer, LayerFormat("object", write, read))
