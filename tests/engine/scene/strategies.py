"""Scenes, masks, strokes and edits by chance, and an oracle for their being untouched."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from engine.problem import Problem
from engine.scene import edits, object_edits, painting
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    BLEND_MODES,
    BackgroundRecipe,
    GroupLayer,
    Layer,
    PaintLayer,
    Photo,
    Recipe,
)
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Edit = Callable[[Scene], Scene]

near = st.integers(-700, 700)
boxes = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), near, near, st.integers(0, 400), st.integers(0, 400))
arrays = hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40)))
coordinates = st.floats(-300, 600)
points = st.tuples(coordinates, coordinates, st.floats(0, 60))
paths = st.lists(points, min_size=1, max_size=6)
places = st.builds(
    Place,
    x=st.floats(-500, 500),
    y=st.floats(-500, 500),
    angle=st.floats(-179, 180),
    scale=st.floats(0.05, 20),
    flip=st.booleans(),
)
colours = st.tuples(*[st.integers(0, 255)] * 3)


def photo(width: int = 300, height: int = 200, seed: int = 0) -> Photo:
    samples = np.random.RandomState(seed).randint(0, 256, (height, width, 3)).astype(np.uint8)
    return Photo(samples, profile=b"a profile", source="photo.png")


def disc(x: float = 120, y: float = 90, radius: float = 40) -> Mask:
    return Mask.empty().stroke([(x, y, radius)])


def sample() -> Scene:
    """A photo, an object, a group of a paint layer and an object, and a locked object."""
    scene = edits.open_photo(photo())
    scene, _ = edits.add_object(scene, class_name="cat", mask=disc(), noise=(0.5, -1.0), seed=1)
    paint = PaintLayer(id="paint", name="Paint")
    scene = painting.paint(edits.add_layer(scene, paint), "paint", [(30, 40, 12), (280, 150, 30)], Ink((200, 10, 90)))
    scene, second = edits.add_object(scene, class_name="bird", mask=disc(250, 30, 25), noise=(1.0,), seed=None)
    scene = edits.group(scene, ["paint", second], group_id="group")
    scene, third = edits.add_object(scene, class_name="dog", mask=disc(10, 190, 30), noise=(0.0,), seed=3)
    return edits.set_locked(scene, third, True)


def fingerprint(scene: Scene) -> str:
    """sha256 over all that a scene is, from its pixels themselves, so without the equality and digests under test."""
    total = sha256(repr((scene.width, scene.height, scene.profile)).encode())

    def add(value: Any) -> None:
        if isinstance(value, np.ndarray):
            total.update(f"{value.shape}{value.flags.writeable}".encode() + value.tobytes())
        elif isinstance(value, Tiles):
            for key in sorted(value.keys()):
                total.update(repr(key).encode())
                add(value.get(*key))
        elif isinstance(value, tuple):
            for item in value:
                add(item)
        elif isinstance(value, Layer | Photo | Mask | Recipe | BackgroundRecipe | Affine):
            total.update(type(value).__name__.encode())
            for name in value.__dataclass_fields__:
                total.update(name.encode())
                add(getattr(value, name))
        else:
            total.update(repr(value).encode())

    add(scene.layers)
    return total.hexdigest()


@st.composite
def some_edit(draw: st.DrawFn, scene: Scene) -> tuple[str, Edit]:
    """(label, edit) of any kind for one of the scene's layers; it may raise Problem where the layer cannot do it."""
    layer = draw(st.sampled_from(list(scene.walk())))
    groups = [group.id for group in scene.walk() if isinstance(group, GroupLayer)]
    id, fraction, path, erase = layer.id, draw(st.floats(0, 1)), draw(paths), draw(st.booleans())
    ids = draw(st.lists(st.sampled_from([layer.id for layer in scene.walk()]), min_size=1, max_size=3))
    index, parent = draw(st.integers(0, 4)), draw(st.sampled_from([None, *groups]))
    place, colour, mode = draw(places), draw(colours), draw(st.sampled_from(BLEND_MODES))
    recipe = Recipe("horse", (fraction,), index, knobs=(fraction,), strength=fraction)
    ground = BackgroundRecipe(
        (("sea", fraction), ("sky", 1.0)), (fraction,), index, knobs=(fraction,), strength=fraction
    )
    choices: dict[str, Edit] = {
        "remove": lambda scene: edits.remove(scene, id),
        "duplicate": lambda scene: edits.duplicate(scene, id),
        "rename": lambda scene: edits.rename(scene, id, mode),
        "hide": lambda scene: edits.set_visible(scene, id, erase),
        "lock": lambda scene: edits.set_locked(scene, id, erase),
        "opacity": lambda scene: edits.set_opacity(scene, id, fraction),
        "mode": lambda scene: edits.set_mode(scene, id, mode),
        "move": lambda scene: edits.move_layer(scene, id, index, parent),
        "group": lambda scene: edits.group(scene, ids),
        "ungroup": lambda scene: edits.ungroup(scene, id),
        "add": lambda scene: edits.add_object(scene, class_name="cat", mask=disc(), noise=(0.0,), seed=1, above=id)[0],
        "place": lambda scene: object_edits.set_place(scene, id, place),
        "recipe": lambda scene: edits.set_recipe(scene, id, recipe),
        "feather": lambda scene: object_edits.set_feather(scene, id, 9 * fraction),
        "paint mask": lambda scene: object_edits.paint_mask(scene, id, path, fraction, erase),
        "mask": lambda scene: object_edits.set_mask(scene, id, disc(40, 40, 20)),
        "grow": lambda scene: object_edits.grow_frame(scene, id, Box(-index, 0, 3, 200)),
        "paint": lambda scene: painting.paint(scene, id, path, Ink(colour, 1 - fraction, erase), fraction),
        "scene": lambda scene: edits.set_recipe(scene, id, ground),
        "transform": lambda scene: edits.transform(scene, [scene.find(id)], place.to_affine(100)),
        "add background": lambda scene: edits.set_recipe(*edits.add_background(scene, [colour]), ground),
    }
    label = draw(st.sampled_from(sorted(choices)))
    return label, choices[label]


def tried(edit: Edit, scene: Scene) -> Scene:
    """The edited scene, or the same one where the edit is refused."""
    try:
        return edit(scene)
    except Problem:
        return scene
