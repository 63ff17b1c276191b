"""Scenes made by hypothesis: every kind of layer, awkward names, canvases of several tiles, pixels far off them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from engine.compositing.appearance import Appearance, BackgroundAppearance, FilterAppearance
from engine.scene import edits
from engine.scene.adjustments import Adjustment, Curve, Curves, Grain, Levels, Range
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.box import Box
from engine.scene.depth import sixteen_bits
from engine.scene.filters import Cartoon, Style, StylePicture
from engine.scene.layers import (
    ALIGNMENTS,
    BLEND_MODES,
    PASS_THROUGH,
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
    Text,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.scene.adjusting import SETTINGS

NAMES = st.one_of(
    st.text(st.characters(), min_size=1, max_size=12).filter(lambda text: bool(text.strip())),
    st.sampled_from(["two\nlines", "🦋 motýl", "فراشة", "<&\"'>", "\0x", "\ud800", "a" * 200, "]]>", "../up.png"]),
)
IDS = st.uuids().map(lambda uuid: uuid.hex)


def noise_pixels(seed: int, *shape: int) -> np.ndarray:
    return np.random.RandomState(seed).randint(0, 256, shape).astype(np.uint8)


# Of photos and canvases: mostly small, some of several tiles, so that a tile may miss what others show.
SIDES = st.integers(1, 60) | st.sampled_from([256, 257, 300, 520])


@st.composite
def photos(draw: st.DrawFn) -> Photo:
    height, width = draw(SIDES), draw(SIDES)
    samples = noise_pixels(draw(st.integers(0, 99)), height, width, draw(st.sampled_from([3, 4])))
    if samples.shape[2] == 4 and draw(st.booleans()):
        samples[: height // 2, :, 3] = 0  # colours under clear pixels have to stay
    native = sixteen_bits(samples) ^ np.uint16(1) if draw(st.booleans()) else None
    return Photo(
        samples=samples,
        native=native,
        profile=draw(st.none() | st.binary(min_size=1, max_size=60)),
        exif=draw(st.none() | st.binary(min_size=1, max_size=60)),
        xmp=draw(st.none() | st.binary(min_size=1, max_size=60)),
        iptc=draw(st.none() | st.binary(min_size=1, max_size=60)),
        comment=draw(st.text(max_size=12)),
        dpi=draw(st.none() | st.tuples(floats(2, 999), floats(2, 999))),
        source=draw(st.text(max_size=12)),
        notices=tuple(draw(st.lists(st.text(max_size=20), max_size=2))),
        enlarged_by=draw(st.sampled_from(("", "enlarge-2x"))),
    )


def floats(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False)


@st.composite
def recipes(draw: st.DrawFn) -> Recipe:
    return Recipe(
        class_name=draw(st.sampled_from(["cat", "a class of tomorrow"])),
        noise=tuple(np.random.RandomState(draw(st.integers(0, 9))).standard_normal(8).astype(np.float32).tolist()),
        seed=draw(st.none() | st.integers(0, 2**32 - 1)),
        knobs=tuple(draw(st.lists(floats(-3, 3), max_size=6))),
        strength=draw(floats(0, 1.5)),
        light=draw(floats(0, 1)),
        model=draw(st.sampled_from(["", "forest"])),
        locked=tuple(draw(st.lists(st.booleans(), max_size=6))),
        lighting=draw(st.integers(1, 3)),
        texture=draw(st.integers(1, 3)),
    )


@st.composite
def scene_recipes(draw: st.DrawFn) -> BackgroundRecipe:
    like = draw(recipes())
    kinds = draw(st.dictionaries(st.sampled_from(["sea", "a kind of tomorrow", "forêt"]), floats(0, 1), min_size=1))
    kinds["sky"] = 0.5
    return BackgroundRecipe(tuple(kinds.items()), like.noise, like.seed, like.knobs, like.strength, like.model)


@st.composite
def object_layers(draw: st.DrawFn, common: dict[str, object]) -> ObjectLayer:
    side = draw(st.integers(8, 300))
    left, top = draw(st.integers(0, side - 1)), draw(st.integers(0, side - 1))
    pixels = noise_pixels(draw(st.integers(0, 99)), draw(st.integers(1, side - top)), draw(st.integers(1, side - left)))
    mask = draw(st.just(Mask.empty()) | st.just(Mask.from_array(pixels, left, top)))
    place = Place(
        draw(floats(-60, 60)), draw(floats(-60, 60)), draw(floats(-180, 180)), draw(floats(0.2, 3)), draw(st.booleans())
    ).to_affine(side)
    hidden = draw(st.sampled_from([Mask.empty(), Mask.empty().stroke([(side / 2, side / 2, side / 3)], 0.1)]))
    feather, hidden = draw(floats(0, 9)), hidden.clipped(mask.bounds())
    return ObjectLayer(
        recipe=draw(recipes()), mask=mask, side=side, place=place, feather=feather, hidden=hidden, **common
    )


@st.composite
def paint_layers(draw: st.DrawFn, common: dict[str, object]) -> PaintLayer:
    tiles = Tiles.empty(4)
    for _ in range(draw(st.integers(0, 2))):
        left, top = draw(st.integers(-79_000, 79_000)), draw(st.integers(-300, 300))
        pixels = noise_pixels(draw(st.integers(0, 99)), 9, 7, 4)
        pixels[:, :, :3] = np.minimum(pixels[:, :, :3], pixels[:, :, 3:])  # premultiplied
        tiles = tiles.write(Box(left, top, left + 7, top + 9), pixels)
    return PaintLayer(tiles=tiles, place=draw(places()), is_cut_out=draw(st.booleans()), **common)


@st.composite
def text_layers(draw: st.DrawFn, common: dict[str, Any]) -> TextLayer:
    """A text, and the pixels that it was drawn with elsewhere."""
    drawn = draw(paint_layers(common))
    text = Text(
        words=draw(st.sampled_from(["", "two\nlines", "🦋 motýl", "فراشة", "<&\"'>", "a\tb"])),
        family=draw(st.sampled_from(["DejaVu Sans", "a font of tomorrow"])),
        size=draw(floats(1, 5000)),
        weight=draw(st.integers(1, 1000)),
        italic=draw(st.booleans()),
        alignment=draw(st.sampled_from(ALIGNMENTS)),
        line_spacing=draw(floats(0.5, 4)),
        colour=draw(st.tuples(*[st.integers(0, 255)] * 3)),
        width=draw(st.none() | floats(1, 900)),
    )
    lettering, place = draw(places()), draw(places())
    return TextLayer(text=text, tiles=drawn.tiles, place=place, box=Box(-3, 0, 90, 40), lettering=lettering, **common)


@st.composite
def places(draw: st.DrawFn) -> Affine:
    """Whole steps mostly, on the canvas or far off it; some turned, flipped and scaled."""
    corner = st.integers(-50, 50) | st.sampled_from([-300, -256, 256, 300, 900])
    step = Affine.translation(draw(corner), draw(corner))
    turn = draw(st.sampled_from([0, 0, 0, 90, 180, 33]))
    flip = Affine(draw(st.sampled_from([1, 1, -1])), 0, 0, 0, 1, 0)
    return step @ Affine.rotation(turn) @ flip @ Affine.scaling(draw(st.sampled_from([1, 1, 1, 0.3, 2.5])))


@st.composite
def masks(draw: st.DrawFn) -> Mask:
    pixels = noise_pixels(draw(st.integers(0, 99)), draw(st.integers(1, 70)), draw(st.integers(1, 70)))
    return Mask.from_array(pixels, draw(st.integers(-300, 300)), draw(st.integers(-300, 300)))


@st.composite
def adjustments(draw: st.DrawFn) -> Adjustment:
    if draw(st.booleans()):
        return draw(st.sampled_from((*SETTINGS, Grain(30, 2.5, 40, 7))))
    if draw(st.booleans()):
        black = draw(floats(0, 254))
        span = Range(black, draw(floats(black + 1, 255)), draw(floats(0.1, 10)), draw(floats(0, 255)), 9.5)
        return Levels(rgb=span, blue=Range(gamma=draw(floats(0.1, 10))))
    found = draw(st.dictionaries(st.integers(0, 255), floats(0, 255), min_size=2, max_size=16))
    return Curves(green=Curve(tuple(sorted(found.items()))))


SHADOW_SPANS = {"angle": (-360, 360), "length": (0, 4), "softness": (0, 1), "contact": (0, 0.3)}
COLOURS = st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=3)


@st.composite
def shadows(draw: st.DrawFn, common: dict[str, Any], object_id: str | None = None) -> ShadowLayer:
    """A shadow of an object that is not there, or of the one with that id."""
    colour = draw(st.tuples(*[st.integers(0, 255)] * 3))
    numbers = {name: draw(floats(*span)) for name, span in SHADOW_SPANS.items()}
    return ShadowLayer(object_id=object_id or draw(IDS), colour=colour, **numbers, **common)


DROPPED_SPANS = {"angle": (-360, 360), "distance": (0, 10_000), "size": (0, 5_000)}


@st.composite
def drop_shadows(draw: st.DrawFn, common: dict[str, Any], layer_id: str | None = None) -> DropShadowLayer:
    """A drop shadow of a layer that is not there, or of the one with that id."""
    colour = draw(st.tuples(*[st.integers(0, 255)] * 3))
    numbers = {name: draw(floats(*span)) for name, span in DROPPED_SPANS.items()}
    return DropShadowLayer(layer_id=layer_id or draw(IDS), colour=colour, **numbers, **common)


@st.composite
def layers(draw: st.DrawFn, depth: int = 2) -> Layer:
    common = {
        "id": draw(IDS),
        "name": draw(NAMES),
        "visible": draw(st.booleans()),
        "opacity": draw(floats(0, 1)),
        "mode": draw(st.sampled_from(BLEND_MODES)),
        "locked": draw(st.booleans()),
        "is_clipped": draw(st.booleans()),
    }
    deep = ["paint", "background", "adjustment", "filter", "group", "shadow", "drop shadow", "text"] if depth else []
    kinds = ["photo", "object", *deep]
    kind = draw(st.sampled_from(kinds))
    if kind != "object":
        common["layer_mask"] = draw(st.none() | layer_masks())
    if kind == "photo":
        return PhotoLayer(photo=draw(photos()), place=draw(places()), **common)
    if kind == "object":
        return draw(object_layers(common))
    if kind == "paint":
        return draw(paint_layers(common))
    if kind == "adjustment":
        return AdjustmentLayer(adjustment=draw(adjustments()), **common)
    if kind == "filter":
        wall = StylePicture(noise_pixels(3, 16, 17, 3), draw(st.sampled_from(["", "Wall"])))
        picture = draw(st.sampled_from([None, wall]))
        style = Style(draw(floats(0, 1)), seed=7, paint=draw(floats(0, 1)), picture=picture)
        cartoon = Cartoon(draw(floats(0, 1)), edges=draw(floats(0, 1)))
        return FilterLayer(recipe=draw(st.sampled_from([style, cartoon])), **common)
    if kind == "shadow":
        return draw(shadows(common))
    if kind == "drop shadow":
        return draw(drop_shadows(common))
    if kind == "text":
        return draw(text_layers(common))
    if kind == "background":
        recipe = draw(st.none() | scene_recipes())
        return BackgroundLayer(colours=tuple(draw(COLOURS)), recipe=recipe, **common)
    common["mode"] = draw(st.sampled_from([PASS_THROUGH, common["mode"]]))
    return GroupLayer(children=tuple(draw(st.lists(layers(depth - 1), max_size=2))), **common)


@st.composite
def layer_masks(draw: st.DrawFn) -> LayerMask:
    flags = [draw(st.booleans()) for _ in range(3)]
    place = draw(st.sampled_from([IDENTITY, Affine(0.75, -0.5, 20, 0.5, 0.75, -17.5)]))
    return LayerMask(draw(masks()), flags[0], draw(floats(0, 1)), draw(floats(0, 300)), flags[1], flags[2], place)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    width, height = draw(SIDES), draw(SIDES)
    return Scene(width, height, tuple(draw(st.lists(layers(), max_size=4))), draw(st.none() | st.binary(max_size=9)))


FAR = st.sampled_from([-200_000, -30_000, 0, 31, 200_000])


@st.composite
def extreme_places(draw: st.DrawFn, width: float, height: float) -> Affine:
    """Far away, tiny or huge, turned, perhaps narrow, for a picture of that size in px."""
    scale, angle = draw(st.sampled_from([0.001, 0.7, 1.0, 1000.0])), draw(st.sampled_from([0.0, 90.0, 31.0]))
    narrow = Affine(1, 0, 0, 0, draw(st.sampled_from([1.0, -1.0, 0.001 / scale, 1000.0 / scale])), 0)
    turned = Affine.rotation(angle) @ Affine.scaling(scale) @ narrow
    return Affine.translation(draw(FAR), draw(FAR)) @ turned @ Affine.translation(-width / 2, -height / 2)


@st.composite
def extreme_layers(draw: st.DrawFn) -> Layer:
    """Layers at the ends of what they may be."""
    common = {"id": draw(IDS), "name": "a", "mode": draw(st.sampled_from(BLEND_MODES))}
    kind = draw(st.sampled_from(["photo", "object", "object", "object", "paint"]))
    if kind == "photo":
        photo = draw(photos())
        return PhotoLayer(photo=photo, place=draw(extreme_places(*photo.size)), **common)
    if kind == "paint":
        spots = [(draw(FAR), draw(FAR), draw(st.sampled_from([0.3, 40.0]))) for _ in range(2)]
        tiles = Mask.empty().stroke(spots[:1]).joined(Mask.empty().stroke(spots[1:])).tiles
        ink = Tiles.empty(4).combined(tiles, lambda below, coverage: np.repeat(coverage[..., None], 4, axis=2))
        box = ink.bounds()
        place = extreme_places(box.left + box.right, box.top + box.bottom) | st.just(IDENTITY)
        return PaintLayer(tiles=ink, place=draw(place), **common)
    side = draw(st.sampled_from([1, 8, 700, 100_000]))
    length = min(side, draw(st.sampled_from([1, 8, 700])))
    corner = draw(st.sampled_from([0, side - length]))
    mask = Mask.from_array(np.full((length, length), draw(st.sampled_from([1, 255])), np.uint8), corner, corner)
    place, feather = draw(extreme_places(side, side)), draw(st.sampled_from([0.0, 1e-40, 3.5, 10_000.0]))
    return ObjectLayer(recipe=draw(recipes()), mask=mask, side=side, place=place, feather=feather, **common)


@st.composite
def extreme_scenes(draw: st.DrawFn) -> Scene:
    """What is as large, small or far away as it may be, on a canvas that is; some objects throw shadows."""
    width, height = draw(st.sampled_from([(1, 1), (60, 300), (30_000, 1), (1, 30_000)]))
    scene = Scene(width, height, tuple(draw(st.lists(extreme_layers(), min_size=1, max_size=3))))
    for layer in scene.objects():
        if draw(st.booleans()):
            common = {"id": draw(IDS), "name": "shadow"}
            scene = edits.add_layer(scene, draw(shadows(common, layer.id)))
    for layer in scene.layers:
        if layer.has_outline and draw(st.booleans()):
            common = {"id": draw(IDS), "name": "drop shadow"}
            scene = edits.add_layer(scene, draw(drop_shadows(common, layer.id)))
    return scene


@st.composite
def looks(draw: st.DrawFn, scene: Scene) -> dict[str, Appearance]:
    """Appearances for some of the scene's generated layers."""
    made: dict[str, Appearance] = {}
    for layer in scene.live_layers():
        if draw(st.booleans()):
            if isinstance(layer, BackgroundLayer | FilterLayer):
                kind = BackgroundAppearance if isinstance(layer, BackgroundLayer) else FilterAppearance
                rgb = noise_pixels(draw(st.integers(0, 99)), draw(st.integers(1, 30)), draw(st.integers(1, 30)), 3)
                made[layer.id] = kind(draw(st.text(max_size=9)), rgb, preview=draw(st.booleans()))
                if isinstance(look := made[layer.id], FilterAppearance) and draw(st.booleans()):
                    made[layer.id] = replace(look, box=Box(3, 5, 3 + draw(st.integers(1, 30)), 20))
                continue
            size, seed = draw(st.sampled_from([1, 16])), draw(st.integers(0, 99))
            alpha = noise_pixels(seed + 1, size, size) if draw(st.booleans()) else None
            key, rgb = draw(st.text(max_size=9)), noise_pixels(seed, size, size, 3)
            made[layer.id] = Appearance(key, rgb, alpha, preview=draw(st.booleans()))
    return made
