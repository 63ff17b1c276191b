"""Photos, masks, appearances and scenes made by code, for the tests of compositing; and scenes by chance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance, Appearances, BackgroundAppearance
from engine.compositing.ops import coverage_of
from engine.compositing.plan import only_above, plan_tile
from engine.compositing.sources import Sources
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    BLEND_MODES,
    PASS_THROUGH,
    BackgroundLayer,
    BackgroundRecipe,
    GroupLayer,
    Layer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
    ShadowLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Pixels = NDArray[np.uint8]

RECIPE = Recipe("cat", (0.0,), 1)


def noise(height: int, width: int, channels: int, seed: int = 0) -> Pixels:
    return np.random.RandomState(seed).randint(0, 256, (height, width, channels)).astype(np.uint8)


def ramp(height: int, width: int) -> Pixels:
    """A smooth RGB picture: red to the right, green downward, blue in wide checks."""
    rows, columns = np.mgrid[:height, :width]
    checks = (columns // 16 + rows // 16) % 2 * 60 + 90
    return np.stack([columns * 255 // max(1, width - 1), rows * 255 // max(1, height - 1), checks], axis=2).astype(
        np.uint8
    )


def photo_layer(samples: Pixels, id: str = "photo", **fields: object) -> PhotoLayer:
    return PhotoLayer(id=id, name=id, photo=Photo(samples), **fields)  # type: ignore[arg-type]


def ellipse(side: int, width: float = 0.35, height: float = 0.3) -> Pixels:
    """An antialiased ellipse in the middle of a frame; half axes as shares of its side."""
    rows, columns = np.mgrid[:side, :side] + 0.5
    distance = np.hypot((columns / side - 0.5) / width, (rows / side - 0.5) / height)
    return (np.clip((1 - distance) * side * min(width, height) + 0.5, 0, 1) * 255).round().astype(np.uint8)


def object_layer(mask: Pixels, place: Place | Affine, id: str = "object", **fields: object) -> ObjectLayer:
    """An object whose frame is the mask's array."""
    side = mask.shape[0]
    affine = place.to_affine(side) if isinstance(place, Place) else place
    return ObjectLayer(id=id, name=id, recipe=RECIPE, mask=Mask.from_array(mask), side=side, place=affine, **fields)  # type: ignore[arg-type]


def face(size: int = 64, alpha: bool = False) -> Appearance:
    """A picture on which turning, flipping and blur can be seen: a disc with one eye on stripes."""
    rows, columns = (np.mgrid[:size, :size] + 0.5) / size
    rgb = np.empty((size, size, 3), np.uint8)
    rgb[:] = np.where((rows * 8 % 1 < 0.25)[..., None], (30, 60, 20), (225, 220, 190))
    rgb[np.hypot(columns - 0.5, rows - 0.5) < 0.28] = (190, 40, 30)
    rgb[np.hypot(columns - 0.4, rows - 0.42) < 0.08] = (250, 240, 90)
    see_through = (np.clip(columns * 1.4, 0, 1) * 255).astype(np.uint8) if alpha else None
    return Appearance(fingerprint=f"face {size} {alpha}", rgb=rgb, alpha=see_through)


def plain(colour: tuple[int, int, int], size: int = 8) -> Appearance:
    return Appearance(fingerprint=f"plain {colour}", rgb=np.full((size, size, 3), colour, np.uint8))


def lookup(known: Mapping[str, Appearance] | Appearance) -> Appearances:
    """The same appearance for all objects, or each its own by id."""
    if isinstance(known, Appearance):
        return lambda layer: known
    return lambda layer: known.get(layer.id)


def scene_layer(id: str = "ground", **fields: object) -> BackgroundLayer:
    """A generated background; red until it has pixels."""
    recipe = BackgroundRecipe((("sea", 1.0),), (0.0,), 1)
    return BackgroundLayer(**({"id": id, "name": id, "colours": ((200, 10, 10),), "recipe": recipe} | fields))


def view(height: int, width: int) -> BackgroundAppearance:
    return BackgroundAppearance(fingerprint=f"view {height} {width}", rgb=ramp(height, width))


def stroke_tiles(x: int, y: int, colour: tuple[int, int, int, int], width: int = 60, height: int = 40) -> Tiles:
    """A soft rectangle of paint at (x, y): colour is RGBA, its alpha fades to the right."""
    fade = np.linspace(1, 0.2, width)[None, :, None]
    straight = np.array([colour[2], colour[1], colour[0], 255]) / 255
    array = np.broadcast_to(straight * colour[3] * fade, (height, width, 4)).round().astype(np.uint8)
    return Tiles.from_array(np.ascontiguousarray(array), x, y)


def family() -> tuple[Scene, Appearances]:
    """A photo with two overlapping objects, a group of paint and an object, at 300 x 220: one of each thing."""
    layers: tuple[Layer, ...] = (
        photo_layer(ramp(220, 300)),
        object_layer(ellipse(150), Place(100, 110, 0, 1.0), id="a", feather=6.0),
        object_layer(ellipse(120, 0.3, 0.45), Place(160, 120, 25, 1.3, flip=True), id="b", opacity=0.9),
        GroupLayer(
            id="group",
            name="group",
            opacity=0.7,
            children=(
                PaintLayer(id="paint", name="paint", tiles=stroke_tiles(180, 20, (20, 120, 220, 255), 100, 60)),
                object_layer(ellipse(60), Place(250, 60, -40, 0.9), id="c", mode="multiply"),
            ),
        ),
    )
    return Scene(300, 220, layers), lookup({"a": face(), "b": face(128), "c": face(32, alpha=True)})


def with_layer(scene: Scene, id: str, **changes: object) -> Scene:
    """The scene with one layer's fields changed, whatever edits there are."""

    def inside(layers: tuple[Layer, ...]) -> Iterable[Layer]:
        for layer in layers:
            if layer.id == id:
                yield replace(layer, **changes)  # type: ignore[arg-type]
            elif isinstance(layer, GroupLayer):
                yield replace(layer, children=tuple(inside(layer.children)))
            else:
                yield layer

    return replace(scene, layers=tuple(inside(scene.layers)))


places = st.builds(
    Place,
    x=st.floats(-80, 420),
    y=st.floats(-80, 380),
    angle=st.sampled_from([0.0, 90.0, 180.0]) | st.floats(-180, 180),
    scale=st.sampled_from([1.0, 0.5, 2.0]) | st.floats(0.05, 6),
    flip=st.booleans(),
)
modes = st.sampled_from(BLEND_MODES)
opacities = st.sampled_from([1.0, 0.0, 0.001, 0.5]) | st.floats(0, 1)


@st.composite
def masks(draw: st.DrawFn) -> Pixels:
    """Square frames with discs, single faint pixels, or everything covered."""
    side = draw(st.integers(16, 300))
    kind = draw(st.sampled_from(["ellipse", "pixels", "all", "faint"]))
    if kind == "all":
        return np.full((side, side), 255, np.uint8)
    if kind == "ellipse":
        return ellipse(side, draw(st.floats(0.05, 0.5)), draw(st.floats(0.05, 0.5)))
    mask = np.zeros((side, side), np.uint8)
    chance = np.random.RandomState(draw(st.integers(0, 99)))
    rows, columns = chance.randint(0, side, (2, 12))
    mask[rows, columns] = chance.randint(1, 3 if kind == "faint" else 256, 12)
    return mask


@st.composite
def appearances_of(draw: st.DrawFn) -> Appearance:
    size = draw(st.sampled_from([1, 5, 16, 64]))
    seed = draw(st.integers(0, 99))
    alpha = noise(size, size, 1, seed + 1)[..., 0] if draw(st.booleans()) else None
    return Appearance(fingerprint="by chance", rgb=noise(size, size, 3, seed), alpha=alpha)


FLIP, OBLIQUE = Affine(-1, 0, 40, 0, 1, 0), Affine.rotation(20) @ Affine.scaling(1.7)
turns = st.sampled_from([*[IDENTITY] * 4, Affine.rotation(90), FLIP, OBLIQUE])
"""What photos and paint may have gone through: mostly nothing, else what keeps their pixels or makes new ones."""


@st.composite
def layer_masks(draw: st.DrawFn) -> LayerMask | None:
    """A soft disc that is shown or hidden, mostly feathered; often none."""
    if draw(st.booleans()):
        return None
    touch = draw(st.tuples(st.integers(-20, 300), st.integers(-20, 240), st.integers(2, 200)))
    disc = Mask.empty().stroke([touch], 0.5)
    feather, density = draw(st.sampled_from([0.0, 0.2, 5.0, 90.0])), draw(st.sampled_from([1.0, 1.0, 0.4]))
    return LayerMask(disc, draw(st.booleans()), density, feather)


@st.composite
def layers_of(draw: st.DrawFn, id: str, deep: int = 1) -> Layer:
    """Any layer but the photo."""
    fields = {
        "mode": draw(modes),
        "opacity": draw(opacities),
        "visible": draw(st.sampled_from([True, True, True, False])),
        "is_clipped": draw(st.sampled_from([False, False, True])),
    }
    kind = draw(st.sampled_from(["object", "object", "object", "paint", "background", "photo", *["group"] * deep]))
    if kind != "object":
        fields["layer_mask"] = draw(layer_masks())
    if kind == "object":
        feather = draw(st.sampled_from([0.0, 0.0, 3.5, 20.0]))
        mask, hidden = draw(masks()), Mask.empty()
        if draw(st.booleans()):
            foot = (len(mask) / 2, len(mask) * 0.7, len(mask) / 3)
            hidden = hidden.stroke([foot], 0.3).clipped(Box(0, 0, *mask.shape))
        return object_layer(mask, draw(places), id=id, feather=feather, hidden=hidden, **fields)
    if kind == "paint":
        x, y, seed = draw(st.integers(-40, 280)), draw(st.integers(-40, 240)), draw(st.integers(0, 9))
        turned = draw(turns)
        pixels = noise(50, 70, 4, seed)
        pixels[..., :3] = pixels[..., :3].astype(int) * pixels[..., 3:] // 255
        return PaintLayer(id=id, name=id, tiles=Tiles.from_array(pixels, x, y), place=turned, **fields)  # type: ignore[arg-type]
    if kind == "background":
        # Never over everything in these scenes: it would leave nothing to compare.
        child = BackgroundLayer(id=id + "b", name="b", colours=((10, 20, 30), (250, 240, 200)), visible=False)
        return GroupLayer(id=id, name=id, children=(child,), **fields)  # type: ignore[arg-type]
    if kind == "photo":
        samples = noise(40, 30, draw(st.sampled_from([3, 4])), draw(st.integers(0, 9)))
        corner = draw(st.integers(-20, 280)), draw(st.integers(-20, 240))
        return photo_layer(samples, id=id, place=Affine.translation(*corner) @ draw(turns), **fields)
    fields["mode"] = draw(st.sampled_from([PASS_THROUGH, fields["mode"]]))
    children = tuple(draw(layers_of(f"{id}-{index}", deep - 1)) for index in range(draw(st.integers(0, 3))))
    return GroupLayer(id=id, name=id, children=children, **fields)  # type: ignore[arg-type]


@st.composite
def scenes(draw: st.DrawFn, alpha: bool | None = None) -> Scene:
    """A noisy photo, opaque or not, with layers above it and beneath it, all with appearances by chance."""
    width, height = draw(st.sampled_from([(300, 270), (256, 256), (1, 1), (517, 40)]))
    channels = draw(st.sampled_from([3, 4])) if alpha is None else 4 if alpha else 3
    samples = noise(height, width, channels, draw(st.integers(0, 99)))
    above = tuple(draw(layers_of(f"above {index}")) for index in range(draw(st.integers(1, 4))))
    beneath = tuple(draw(layers_of(f"beneath {index}")) for index in range(draw(st.sampled_from([0, 0, 1]))))
    # A photo beneath would be the lowest one, and then this one would be what covers it.
    beneath = tuple(layer for layer in beneath if not any(isinstance(one, PhotoLayer) for one in _all([layer])))
    scene = Scene(width, height, (*beneath, photo_layer(samples), *above))
    for owner in list(scene.objects())[: draw(st.sampled_from([0, 0, 1]))]:
        scene = edits.add_layer(scene, draw(shadows_of(owner)))
    return scene


@st.composite
def shadows_of(draw: st.DrawFn, owner: ObjectLayer) -> ShadowLayer:
    angle, length, softness = draw(st.floats(-180, 180)), draw(st.floats(0, 2)), draw(st.floats(0, 1))
    fields = {"id": f"shadow of {owner.id}", "mode": draw(modes), "opacity": draw(opacities)}
    return ShadowLayer(name="s", object_id=owner.id, angle=angle, length=length, softness=softness, **fields)  # type: ignore[arg-type]


def _all(layers: Iterable[Layer]) -> Iterable[Layer]:
    for layer in layers:
        yield layer
        if isinstance(layer, GroupLayer):
            yield from _all(layer.children)


def coverage_tile(scene: Scene, tx: int, ty: int, appearances: Appearances, above: str | None = None) -> Pixels:
    """The greatest coverage of any layer above the one with that id (None: of any layer) in a tile of full size."""
    scene = scene if above is None else only_above(scene, above)
    return coverage_of(plan_tile(scene, 0, tx, ty, appearances), Sources())


def rgba(picture: Pixels) -> Pixels:
    """RGB or RGBA as RGBA."""
    if picture.shape[2] == 4:
        return picture
    return np.dstack([picture, np.full(picture.shape[:2], 255, np.uint8)])


def difference(one: Pixels, other: Pixels) -> int:
    """How far the pictures are apart at most."""
    assert one.shape == other.shape
    return int(np.abs(one.astype(int) - other.astype(int)).max(initial=0))


WHOLE = Box(0, 0, 300, 220)  # of the family


def premultiplied_noise(height: int, width: int, seed: int = 0) -> Pixels:
    """BGRA in which no colour exceeds its alpha; a fifth of the pixels opaque, a fifth transparent."""
    pixels = noise(height, width, 4, seed)
    alpha = np.clip(pixels[..., 3].astype(int) * 5 // 3 - 85, 0, 255)
    pixels[..., 3] = alpha
    pixels[..., :3] = (pixels[..., :3].astype(int) * alpha[..., None] + 127) // 255
    return pixels
