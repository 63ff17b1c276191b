"""Edits: pure functions from one scene to the next.

They share what they do not touch, and one that changes nothing returns the very scene it was given. All raise Problem
for an unknown id and for a locked layer (or one in a locked group); only hiding, copying and unlocking are free.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast
from uuid import uuid4

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments import Adjustment
from engine.scene.affine import Affine
from engine.scene.filters import Filter
from engine.scene.guides import Guides
from engine.scene.layers import (
    LIGHTING,
    PASS_THROUGH,
    RGB,
    TEXTURE,
    AdjustmentLayer,
    BackgroundLayer,
    BackgroundRecipe,
    DropShadowLayer,
    FilterLayer,
    GroupLayer,
    Layer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
    ShadowLayer,
    framed,
    stacks,
)
from engine.scene.layers.placed import Placed
from engine.scene.layers.shadow import DRAWING
from engine.scene.mask import Mask
from engine.scene.projective import Map
from engine.scene.scene import Scene

SHADE = 0.7  # opacity of a new shadow
DROPPED_SHADE = 0.75  # of a new drop shadow
DROP, DROP_SIZE = 0.006, 0.008  # its distance and size, as shares of the picture's longer side
GREY = (128, 128, 128)  # of a generated background, until it has pixels

L = TypeVar("L", bound=Layer)


def new_id() -> str:
    return uuid4().hex


# The scene and its layers


def open_photo(photo: Photo) -> Scene:
    """Return a new scene of the photo's size and in its profile, with the photo as its only layer."""
    layer = PhotoLayer(id=new_id(), name=photo.source[:200].strip() or "Photo", photo=photo)
    return Scene(*photo.size, (layer,), photo.profile)


def set_guides(scene: Scene, guides: Guides) -> Scene:
    """Lay the scene's guides anew."""
    return scene if guides == scene.guides else dataclasses.replace(scene, guides=guides)


def add_layer(scene: Scene, layer: Layer, above: str | None = None) -> Scene:
    """Put the layer right above another one, else on top of everything.

    One that is not clipped goes above what is clipped to that one too, which it would have acted on instead.
    """
    scene.check_begun()
    if above is None:
        return dataclasses.replace(scene, layers=(*scene.layers, layer))
    if any(group.locked for group in scene.ancestors_of(above)):
        raise _is_locked(scene.find(above))
    below = above if layer.is_clipped else _top_of_stack(scene, above)
    return _spliced(scene, below, lambda lower: (lower, layer))


def remove(scene: Scene, id: str) -> Scene:
    """Take the layer away, and with it those that it owns."""
    _unlocked(scene, id)
    for owned in scene.owned_by(id):
        scene = _spliced(scene, owned.id, lambda layer: ())
    return _spliced(scene, id, lambda layer: ())


def duplicate(scene: Scene, id: str, copy_id: str | None = None) -> Scene:
    """Put an unlocked copy right above the layer; `copy_id` lets the caller know it (default: a new one).

    What it owns is copied with it.
    """
    layer = scene.find(id)
    copy = dataclasses.replace(
        _with_new_ids(layer), id=copy_id or new_id(), name=_free_name(scene, layer.name), locked=False
    )
    copied = add_layer(scene, copy, above=id)
    for owned in scene.owned_by(id):
        follower = dataclasses.replace(owned.owned_by(copy), id=new_id(), name=_free_name(copied, owned.name))
        copied = add_layer(copied, follower, above=id)
    return copied


def add_copies(scene: Scene, layers: Iterable[Layer], above: str | None = None) -> tuple[Scene, list[str]]:
    """Put unlocked copies of layers, perhaps of another scene, above a layer, else on top; and return their ids.

    What is owned by one of them is owned by its copy.
    """
    ids: list[str] = []
    for layer in _with_new_ids(GroupLayer(id=new_id(), name="copies", children=tuple(layers))).children:
        copy = dataclasses.replace(layer, name=_free_name(scene, layer.name), locked=False)
        scene = add_layer(scene, copy, above)
        above = copy.id
        ids.append(copy.id)
    return scene, ids


def replace(scene: Scene, id: str, **changes: Any) -> Scene:
    """Return the scene with some fields of one layer changed."""
    return _put(scene, _unlocked(scene, id), changes)


def put(scene: Scene, layer: Layer) -> Scene:
    """Return the scene with this layer in place of the one with its id."""
    _unlocked(scene, layer.id)
    return _spliced(scene, layer.id, lambda before: (layer,))


def rename(scene: Scene, id: str, name: str) -> Scene:
    return replace(scene, id, name=name)


def set_visible(scene: Scene, id: str, visible: bool) -> Scene:
    return _put(scene, scene.find(id), {"visible": visible})


def set_locked(scene: Scene, id: str, locked: bool) -> Scene:
    return _put(scene, scene.find(id), {"locked": locked})


def set_opacity(scene: Scene, id: str, opacity: float) -> Scene:
    return replace(scene, id, opacity=opacity)


def set_mode(scene: Scene, id: str, mode: str) -> Scene:
    return replace(scene, id, mode=mode)


def transform(scene: Scene, layers: Iterable[Layer], change: Map) -> Scene:
    """Put layers, and all that is in groups, where `change` leads them from where they lie as they are given.

    change maps canvas px to canvas px. A drag gives the layers as they were at its start; of the scene's own only
    their places are taken from there. Masks of what goes with a layer, as its shadow, follow it from where it lies now.
    """
    layers = tuple(layers)
    given = {layer.id for layer in layers}
    for layer in layers:
        scene, now = transform(scene, layer.children, change), scene.find(layer.id)
        if fields := layer.transformed(change) | layer.mask_transformed(change):
            scene = replace(scene, layer.id, **fields)
        if isinstance(layer, Placed) and isinstance(now, Placed):
            step = change @ layer.to_canvas @ now.to_canvas.inverse()
            # A mask that is distorted is resampled, which must not be done anew with each step of a drag.
            followers = scene.owned_by(layer.id) if isinstance(step, Affine) else ()
            for follower in (one for one in followers if one.id not in given):
                scene = _put(scene, follower, follower.mask_transformed(step))
    return scene


def without_distortion(scene: Scene, ids: Iterable[str]) -> Scene:
    """Let layers, and all that is in groups, lie as they did before they were distorted; what came after stays."""
    for id in ids:
        for layer in scene.find(id).walk():
            if isinstance(layer, Placed) and layer.distortion is not None:
                back = layer.place @ layer.distortion.inverse() @ layer.place.inverse()
                scene = replace(scene, layer.id, distortion=None, **layer.mask_transformed(back))
    return scene


# Their order


def move_layer(scene: Scene, id: str, index: int, parent: str | None = None) -> Scene:
    """Move the layer into a group (None: the top level) so that `index` others there lie below it.

    What it owns moves with it and does not count.
    """
    layer = _unlocked(scene, id)
    if parent is not None:
        _of_kind(_unlocked(scene, parent), GroupLayer)
        if parent == id or any(around.id == id for around in scene.ancestors_of(parent)):
            raise Problem("A group cannot be moved into itself.")
    taken, owned = scene, scene.owned_by(id)
    for one in (*owned, layer):
        taken = _spliced(taken, one.id, lambda layer: ())
    group = _of_kind(taken.find(parent), GroupLayer) if parent is not None else None
    others = group.children if group else taken.layers
    index = checks.whole("position of a layer", index, 0, len(others))
    placed = (*others[:index], *owned, layer, *others[index:])
    moved = _put(taken, group, {"children": placed}) if group else dataclasses.replace(taken, layers=placed)
    return scene if moved == scene else moved


def group(scene: Scene, ids: Iterable[str], name: str = "Group", group_id: str | None = None) -> Scene:
    """Gather layers, in the order they have, into a new group where the topmost of them was, which passes through.

    What belongs to one of them goes with it, and an owner with what it owns.
    """
    wanted = set(ids)
    wanted |= {owner for id in wanted if scene.has(owner := scene.find(id).owner)}
    wanted |= {owned.id for id in wanted for owned in scene.owned_by(id)}
    members = [
        _unlocked(scene, layer.id)
        for layer in scene.walk()
        if layer.id in wanted and not any(around.id in wanted for around in scene.ancestors_of(layer.id))
    ]
    for id in wanted:
        scene.find(id)
    if not members:
        raise Problem("Choose the layers to group first.")
    gathered = GroupLayer(
        id=group_id or new_id(), name=_free_name(scene, name), mode=PASS_THROUGH, children=tuple(members)
    )
    for member in members[:-1]:
        scene = _spliced(scene, member.id, lambda layer: ())
    return _spliced(scene, members[-1].id, lambda layer: (gathered,))


def ungroup(scene: Scene, id: str) -> Scene:
    """Put the group's layers where the group was; those of a hidden one are hidden, those of a clipped one clipped.

    What the group owns goes with it.
    """
    group = _of_kind(_unlocked(scene, id), GroupLayer)
    for owned in scene.owned_by(id):
        scene = _spliced(scene, owned.id, lambda layer: ())
    marks: dict[str, Any] = {"visible": False} if not group.visible else {}
    marks |= {"is_clipped": True} if group.is_clipped else {}
    children = tuple(dataclasses.replace(child, **marks) if marks else child for child in group.children)
    return _spliced(scene, id, lambda layer: children)


# Objects


def add_object(
    scene: Scene,
    *,
    class_name: str,
    mask: Mask,
    noise: Iterable[float],
    seed: int | None,
    name: str | None = None,
    model: str = "",
    above: str | None = None,
) -> tuple[Scene, str]:
    """Put a new object into `mask`, given in canvas px; return the scene and the object's id.

    Its frame is a square of 1.3 times the longer side of the mask's box, centred on it to half a pixel.
    """
    layer = ObjectLayer(
        id=new_id(),
        name=_free_name(scene, name or class_name.capitalize()),
        recipe=Recipe(class_name, tuple(noise), seed, model=model, lighting=LIGHTING, texture=TEXTURE),
        **framed(mask),
    )
    return add_layer(scene, layer, above), layer.id


def remask(scene: Scene, id: str, mask: Mask) -> Scene:
    """Let a layer show where another mask, in canvas px, does; an object's upright frame is that of a new one in it."""
    layer = _unlocked(scene, id)
    return _put(scene, layer, layer.masked(mask))


def set_recipe(scene: Scene, id: str, recipe: Recipe | BackgroundRecipe | Filter) -> Scene:
    """Give an object or a filter another recipe, or a background a scene's; one in plain colours becomes a scene."""
    layer = _unlocked(scene, id)
    if layer.recipe_type is None or not isinstance(recipe, layer.recipe_type):
        raise _is_of_another_kind(layer)
    return _put(scene, layer, {"recipe": recipe})


# Paint and backgrounds


def add_paint(scene: Scene, id: str, above: str | None = None) -> Scene:
    """Put an empty layer to paint on right above another one, else on top of everything."""
    return add_layer(scene, PaintLayer(id=id, name=_free_name(scene, "Paint")), above)


def new_scene(
    width: int, height: int, recipe: BackgroundRecipe, colours: Iterable[RGB] = (GREY,)
) -> tuple[Scene, str]:
    """Return a new document of that size in px with a generated background as its only layer; and the layer's id.

    It shows `colours` until it has pixels.
    """
    layer = generated_background(recipe, colours)
    return Scene(width, height, (layer,)), layer.id


def generated_background(recipe: BackgroundRecipe, colours: Iterable[RGB] = (GREY,)) -> BackgroundLayer:
    """Return a new background, which shows colours until it has pixels."""
    name = recipe.title[:200].capitalize()
    return BackgroundLayer(id=new_id(), name=name, colours=tuple(colours), recipe=recipe)


def add_background(scene: Scene, colours: Iterable[RGB]) -> tuple[Scene, str]:
    """Put a new background in plain colours below everything; return the scene and the layer's id."""
    scene.check_begun()
    name = _free_name(scene, "Background")
    layer = BackgroundLayer(id=new_id(), name=name, colours=tuple(colours))
    return dataclasses.replace(scene, layers=(layer, *scene.layers)), layer.id


# Adjustments and shadows


def add_adjustment(
    scene: Scene, adjustment: Adjustment, mask: Mask | None = None, above: str | None = None
) -> tuple[Scene, str]:
    """Put an adjustment of all that lies below it, where a mask in canvas px covers it; and return its layer's id."""
    name = _free_name(scene, adjustment.title)
    layer = AdjustmentLayer(
        id=new_id(),
        name=name,
        mode=adjustment.first_mode,
        adjustment=adjustment,
        layer_mask=None if mask is None else LayerMask.showing(mask),
    )
    return add_layer(scene, layer, above), layer.id


def add_filter(scene: Scene, recipe: Filter, mask: Mask | None = None, above: str | None = None) -> tuple[Scene, str]:
    """Put a filter of all that lies below it, where a mask in canvas px covers it; and return its layer's id."""
    layer_mask = None if mask is None else LayerMask.showing(mask)
    name = _free_name(scene, recipe.title)
    layer = FilterLayer(id=new_id(), name=name, recipe=recipe.as_new(), layer_mask=layer_mask)
    return add_layer(scene, layer, above), layer.id


def set_adjustment(scene: Scene, id: str, adjustment: Adjustment) -> Scene:
    return _put(scene, _of_kind(_unlocked(scene, id), AdjustmentLayer), {"adjustment": adjustment})


def add_shadow(scene: Scene, object_id: str, **fields: Any) -> tuple[Scene, str]:
    """Let an object throw a shadow, with such fields of a ShadowLayer; return the scene and the shadow's id."""
    owner = object_of(scene, object_id)
    common: dict[str, Any] = {"mode": "multiply", "opacity": SHADE, "drawing": DRAWING}
    common["name"] = _free_name(scene, "Shadow")
    layer = ShadowLayer(id=new_id(), object_id=owner.id, **(common | fields))
    return add_layer(scene, layer, above=owner.id), layer.id


def add_drop_shadow(scene: Scene, layer_id: str, **fields: Any) -> tuple[Scene, str]:
    """Give a layer a drop shadow, with such fields of a DropShadowLayer; return the scene and the shadow's id.

    Problem where the layer has no outline.
    """
    owner = _unlocked(scene, layer_id)
    if owner.owner or not owner.has_outline:
        raise Problem(f'The layer "{owner.name}" has no outline that could throw a shadow.')
    longest = max(scene.width, scene.height)
    common: dict[str, Any] = {"mode": "multiply", "opacity": DROPPED_SHADE}
    common |= {"distance": max(2, round(DROP * longest)), "size": max(3, round(DROP_SIZE * longest))}
    common["name"] = _free_name(scene, "Drop shadow")
    layer = DropShadowLayer(id=new_id(), layer_id=owner.id, is_clipped=owner.is_clipped, **(common | fields))
    return add_layer(scene, layer, above=owner.id), layer.id


# What they share


def _unlocked(scene: Scene, id: str) -> Layer:
    layer = scene.find(id)
    if scene.is_locked(id):
        raise _is_locked(layer)
    return layer


def object_of(scene: Scene, id: str) -> ObjectLayer:
    """Return an object that is to be changed."""
    return _of_kind(_unlocked(scene, id), ObjectLayer)


def _is_locked(layer: Layer) -> Problem:
    return Problem(f'The layer "{layer.name}" is locked: unlock it to change it.')


def _of_kind(layer: Layer, kind: type[L]) -> L:
    if not isinstance(layer, kind):
        raise _is_of_another_kind(layer)
    return layer


def _is_of_another_kind(layer: Layer) -> Problem:
    return Problem(f'The layer "{layer.name}" is not of the kind that can do this.')


def _top_of_stack(scene: Scene, id: str) -> str:
    """Return the highest of a layer, what it is clipped to, and what is clipped to that."""
    rows = ((base, *clipped) for base, clipped in stacks(scene.siblings_of(id)))
    return next(row[-1].id for row in rows if any(layer.id == id for layer in row))


def _put(scene: Scene, layer: Layer, changes: dict[str, Any]) -> Scene:
    """Return the scene with the changed layer in its old place; the same scene if nothing is different."""
    changed = dataclasses.replace(layer, **changes)
    return scene if changed == layer else _spliced(scene, layer.id, lambda layer: (changed,))


def _spliced(scene: Scene, id: str, splice: Callable[[Layer], tuple[Layer, ...]]) -> Scene:
    """Return the scene with what `splice` makes of one layer in its stead; the groups around it are made anew."""
    scene.find(id)

    def rebuilt(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        return tuple(new for layer in layers for new in changed(layer))

    def changed(layer: Layer) -> tuple[Layer, ...]:
        if layer.id == id:
            return splice(layer)
        if isinstance(layer, GroupLayer) and layer.id in around:
            return (dataclasses.replace(layer, children=rebuilt(layer.children)),)
        return (layer,)

    around = {group.id for group in scene.ancestors_of(id)}
    return dataclasses.replace(scene, layers=rebuilt(scene.layers))


def _with_new_ids(layer: L) -> L:
    """Return the layer and all that is in it under new ids; what is owned by one of them is owned by its copy."""
    ids, every = {inner.id: new_id() for inner in layer.walk()}, {inner.id: inner for inner in layer.walk()}

    def copied(one: Layer) -> Layer:
        children: dict[str, Any] = {"children": tuple(map(copied, one.children))} if one.children else {}
        copy, owner = dataclasses.replace(one, id=ids[one.id], **children), every.get(one.owner)
        return copy if owner is None else copy.owned_by(dataclasses.replace(owner, id=ids[owner.id]))

    return cast(L, copied(layer))


def _free_name(scene: Scene, name: str) -> str:
    """Return `name`, or the first of "name 2", "name 3" ... that no layer has."""
    taken = {layer.name for layer in scene.walk()}
    stem = name.rstrip("0123456789").rstrip() or name
    number = 1
    while name in taken:
        number += 1
        name = f"{stem} {number}"
    return name
