"""A key changes with everything that can change an object's pixels, and with nothing else."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.context_view import mask_in_frame, pull
from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, object_edits, picture_edits
from engine.scene.adjustments import Curves, GaussianBlur, Levels, Range
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    PASS_THROUGH,
    AdjustmentLayer,
    BackgroundLayer,
    GroupLayer,
    Layer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

CPU = Compute("cpu", "float32")


def card(name: str, *classes: str, resolution: int = 128, sha256: str = "ab" * 32) -> Card:
    return Card(
        name=name, kind="foreground", title=name, classes=classes, resolution=resolution, noise=4, licence="",
        weights=f"{name}.safetensors", sha256=sha256, folder=Path("nowhere"),
    )  # fmt: skip


CATALOG = Catalog((card("animals", "cat", "dog"), card("birds", "bird", resolution=256)))


def thing(id: str, x: float, y: float, side: int = 100, class_name: str = "cat", **changes: Any) -> ObjectLayer:
    """An object whose frame is centred on (x, y)."""
    inner = np.full((side * 3 // 4, side * 3 // 4), 255, np.uint8)
    recipe = Recipe(class_name, noise=(0.5, -1.0, 0.25, 2.0), seed=3)
    mask = Mask.from_array(inner, side // 8, side // 8)
    return ObjectLayer(
        **{"id": id, "name": id, "recipe": recipe, "mask": mask, "side": side, "place": Place(x, y).to_affine(side)}
        | changes
    )


def photo(seed: int = 0, size: tuple[int, int] = (640, 480), **changes: Any) -> PhotoLayer:
    samples = np.random.RandomState(seed).randint(0, 256, (size[1], size[0], 3), np.uint8)
    return PhotoLayer(id="photo", name="photo", photo=Photo(samples=samples, **changes))


def strokes(*spots: tuple[int, int]) -> PaintLayer:
    tiles = Tiles.empty(4)
    for left, top in spots:
        tiles = tiles.write(Box(left, top, left + 8, top + 8), np.full((8, 8, 4), 255, np.uint8))
    return PaintLayer(id="paint", name="paint", tiles=tiles)


LOWER = thing("lower", 180, 150)
UPPER = thing("upper", 230, 160)
SCENE = Scene(640, 480, (photo(), strokes((200, 150)), LOWER, UPPER))


def fingerprint(
    scene: Scene, id: str = "upper", size: int = 128, compute: Compute = CPU, catalog: Catalog = CATALOG
) -> str:
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    return Fingerprints(catalog, compute).of(scene, layer, size)


def changed(id: str, **changes: Any) -> Scene:
    return edits.replace(SCENE, id, **changes)


def with_recipe(id: str, **changes: Any) -> Scene:
    layer = SCENE.find(id)
    assert isinstance(layer, ObjectLayer)
    return changed(id, recipe=replace(layer.recipe, **changes))


def adjusted(index: int = 3, **fields: Any) -> Scene:
    """The scene with levels in it; index 3 is right below the upper object."""
    fields = {"id": "levels", "name": "l", "adjustment": Levels(rgb=Range(gamma=2.0))} | fields
    return Scene(640, 480, (*SCENE.layers[:index], AdjustmentLayer(**fields), *SCENE.layers[index:]))


def other_pixel() -> Photo:
    samples = photo().photo.samples.copy()
    samples[150, 200, 1] ^= 1
    return Photo(samples=samples)


SPOT = LayerMask.showing(Mask.empty().stroke([(230, 160, 20)]))


def grouped(scene: Scene, *ids: str, **fields: Any) -> Scene:
    """The scene with some layers in a group that passes through."""
    return edits.replace(edits.group(scene, ids, group_id="group"), "group", **fields)


MATTERS: dict[str, Callable[[], Scene]] = {
    "its noise": lambda: with_recipe("upper", noise=(0.5, -1.0, 0.25, 2.5)),
    "its knobs": lambda: with_recipe("upper", knobs=(0.0, 0.1)),
    "its strength": lambda: with_recipe("upper", strength=0.9),
    "its light": lambda: with_recipe("upper", light=0.9),
    "its class": lambda: with_recipe("upper", class_name="dog"),
    "its mask": lambda: changed("upper", mask=UPPER.mask.stroke([(20, 20, 9)])),
    "its place": lambda: changed("upper", place=Place(231, 160).to_affine(100)),
    "its flip": lambda: changed("upper", place=Place(230, 160, flip=True).to_affine(100)),
    "a pixel of the photo": lambda: changed("photo", photo=other_pixel()),
    "the photo's place": lambda: changed("photo", place=Affine.translation(1, 0)),
    "the photo's turn": lambda: changed("photo", place=Affine(0, -1, 600, 1, 0, 0)),
    "the paint's place": lambda: changed("paint", place=Affine.scaling(1.01)),
    "the photo's opacity": lambda: changed("photo", opacity=0.5),
    "the photo's mode": lambda: changed("photo", mode="multiply"),
    "paint in the frame": lambda: changed("paint", tiles=strokes((200, 150), (220, 150)).tiles),
    "paint that is hidden": lambda: changed("paint", visible=False),
    "the lower object's noise": lambda: with_recipe("lower", noise=(0.5, -1.0, 0.25, 2.5)),
    "the lower object's mask": lambda: changed("lower", mask=LOWER.mask.stroke([(20, 20, 9)])),
    "the lower object's place": lambda: changed("lower", place=Place(181, 150).to_affine(100)),
    "the lower object's opacity": lambda: changed("lower", opacity=0.5),
    "the lower object's mode": lambda: changed("lower", mode="screen"),
    "the lower object's feather": lambda: changed("lower", feather=2.0),
    "no lower object": lambda: edits.remove(SCENE, "lower"),
    "another order": lambda: edits.move_layer(SCENE, "lower", 3),
    "what lies below the lower object": lambda: changed("paint", tiles=strokes((200, 150), (140, 110)).tiles),
    "a background": lambda: Scene(
        640, 480, (BackgroundLayer(id="sky", name="sky", colours=((1, 2, 3),)), *SCENE.layers)
    ),
    "what is hidden of one below it": lambda: changed("lower", hidden=Mask.empty().stroke([(50, 50, 20)])),
    "levels below it": adjusted,
    "levels below what is below it": lambda: adjusted(1),
    "levels where it is": lambda: adjusted(layer_mask=LayerMask.showing(Mask.empty().stroke([(230, 160, 20)]))),
    "a larger canvas": lambda: Scene(640, 481, SCENE.layers),
    "a profile": lambda: Scene(640, 480, SCENE.layers, b"profile"),
    "a group that is half there": lambda: Scene(
        640, 480, (*SCENE.layers[:2], GroupLayer(id="group", name="group", opacity=0.5, children=(LOWER,)), UPPER)
    ),
    "levels below it in a group": lambda: grouped(adjusted(), "levels", "upper"),
    "a mask of a group around it": lambda: grouped(SCENE, "lower", "upper", layer_mask=SPOT),
    "a group around it that is half there": lambda: grouped(SCENE, "lower", "upper", opacity=0.5),
    "a group below it that is half there": lambda: grouped(SCENE, "paint", "lower", opacity=0.5),
    "a group around it": lambda: Scene(
        640, 480, (*SCENE.layers[:2], GroupLayer(id="group", name="group", opacity=0.5, children=(LOWER, UPPER)))
    ),
}

MATTERS_NOT: dict[str, Callable[[], Scene]] = {
    "its name": lambda: changed("upper", name="other"),
    "its own opacity": lambda: changed("upper", opacity=0.5),
    "its own mode": lambda: changed("upper", mode="screen"),
    "its own feather": lambda: changed("upper", feather=3.0),
    "what is hidden of itself": lambda: changed("upper", hidden=Mask.empty().stroke([(50, 50, 20)])),
    "its being hidden": lambda: changed("upper", visible=False),
    "its seed, the noise being the same": lambda: with_recipe("upper", seed=None),
    "knobs at zero": lambda: with_recipe("upper", knobs=(0.0, 0.0)),
    "names below": lambda: changed("lower", name="other"),
    "what the photo's camera said": lambda: changed("photo", photo=replace(photo().photo, exif=b"camera")),
    "paint in another tile": lambda: changed("paint", tiles=strokes((200, 150), (600, 400)).tiles),
    "an object elsewhere": lambda: Scene(640, 480, (*SCENE.layers[:3], thing("far", 560, 400), UPPER)),
    "a hidden object": lambda: Scene(
        640, 480, (*SCENE.layers[:3], replace(thing("x", 230, 150), visible=False), UPPER)
    ),
    "levels above it": lambda: adjusted(4),
    "hidden levels": lambda: adjusted(visible=False),
    "levels elsewhere": lambda: adjusted(layer_mask=LayerMask.showing(Mask.empty().stroke([(560, 400, 20)]))),
    "levels with an empty mask": lambda: adjusted(layer_mask=LayerMask.showing(Mask.empty())),
    "an object above": lambda: Scene(640, 480, (*SCENE.layers, thing("above", 230, 150))),
    "a hidden group": lambda: Scene(
        640,
        480,
        (*SCENE.layers[:3], GroupLayer(id="g", name="g", visible=False, children=(thing("x", 230, 150),)), UPPER),
    ),
    "a group around it that passes through": lambda: grouped(SCENE, "lower", "upper"),
    "a group below it that passes through": lambda: grouped(SCENE, "paint", "lower"),
    "a group below it and all the rest": lambda: grouped(SCENE, "photo", "paint", "lower", mode=PASS_THROUGH),
    "the same values made anew": lambda: Scene(
        640, 480, (photo(), strokes((200, 150)), thing("lower", 180, 150), UPPER)
    ),
}


@pytest.mark.parametrize("what", MATTERS)
def test_the_key_changes_with(what: str) -> None:
    assert fingerprint(MATTERS[what]()) != fingerprint(SCENE)


@pytest.mark.parametrize("what", MATTERS_NOT)
def test_the_key_does_not_change_with(what: str) -> None:
    assert fingerprint(MATTERS_NOT[what]()) == fingerprint(SCENE)


def test_the_key_changes_with_what_computes_and_with_the_weights() -> None:
    fingerprints = {
        fingerprint(SCENE),
        fingerprint(SCENE, compute=Compute("cuda", "float32")),
        fingerprint(SCENE, compute=Compute("cpu", "bfloat16")),
        fingerprint(SCENE, size=64),
        fingerprint(SCENE, catalog=Catalog((card("animals", "cat", "dog", sha256="cd" * 32),))),
    }
    assert len(fingerprints) == 5
    assert all(len(one) == 64 and int(one, 16) >= 0 for one in fingerprints)


def test_in_a_group_that_passes_through_what_lies_below_counts_as_without_it() -> None:
    assert fingerprint(grouped(adjusted(), "levels", "upper")) == fingerprint(adjusted())
    assert fingerprint(grouped(adjusted(), "lower", "levels")) == fingerprint(adjusted())
    assert fingerprint(grouped(adjusted(1), "lower", "upper")) == fingerprint(adjusted(1))
    blurred = adjusted(adjustment=GaussianBlur(radius=30))
    assert fingerprint(grouped(blurred, "levels", "upper")) == fingerprint(blurred)
    beside = edits.replace(blurred, "paint", tiles=strokes((200, 150), (296, 150)).tiles)  # the blur brings it near
    assert fingerprint(grouped(beside, "levels", "upper")) == fingerprint(beside) != fingerprint(blurred)


def test_what_is_clipped_to_a_group_closes_it_for_all_that_lies_in_it() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    scene = grouped(adjusted(), "levels", "upper")
    above = replace(strokes((9, 9)), id="above")
    above_it, clipped = (
        edits.add_layer(scene, replace(above, is_clipped=is_clipped), above="group") for is_clipped in (False, True)
    )
    closed = edits.replace(scene, "group", mode="normal")
    for one, expected in ((scene, adjusted()), (above_it, adjusted()), (clipped, closed), (above_it, adjusted())):
        assert fingerprints.of(one, one.find("upper"), 128) == fingerprint(expected)  # type: ignore[arg-type]


def test_only_the_recipe_leaves_the_context_alone() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    one, other = (
        fingerprints.with_context(SCENE, UPPER, 128),
        fingerprints.with_context(with_recipe("upper", light=0.0), UPPER_OF(0.0), 128),
    )
    assert one[1] == other[1] and one[0] != other[0]
    moved = changed("upper", place=Place(231, 160).to_affine(100))
    assert fingerprints.with_context(moved, moved.layers[3], 128)[1] != one[1]  # type: ignore[arg-type]


def UPPER_OF(light: float) -> ObjectLayer:
    return replace(UPPER, recipe=replace(UPPER.recipe, light=light))


def test_a_layer_of_another_scene_is_a_problem() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    for stranger in (thing("stranger", 100, 100), UPPER_OF(0.5)):
        with pytest.raises(Problem, match="no longer there"):
            fingerprints.of(SCENE, stranger, 128)


def test_sizes_are_what_the_model_can_do() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    bird, unknown = thing("b", 100, 100, class_name="bird"), thing("u", 100, 100, class_name="unicorn")
    sizes = fingerprints.sizes_of(bird)
    assert [sizes.at(size) for size in (1, 64, 100, 128, 255, 256, 4096)] == [64, 64, 64, 128, 128, 256, 256]
    assert fingerprints.sizes_of(LOWER).at(256) == 128
    assert fingerprints.best_size(bird) == 256
    assert fingerprints.sizes_of(unknown).at(500) == 64
    assert fingerprints.of(SCENE, UPPER, 128) == fingerprints.of(SCENE, UPPER, 1000)


def test_the_best_sees_the_best_below_and_a_preview_sees_previews() -> None:
    bird = thing("bird", 180, 150, class_name="bird")
    scene = Scene(640, 480, (photo(), bird, UPPER))
    fingerprints = Fingerprints(CATALOG, CPU)
    assert fingerprints.below(scene, UPPER, 128) == [(bird, 256)]
    assert fingerprints.below(scene, UPPER, 64) == [(bird, 64)]


def test_an_object_without_a_model_counts_as_what_it_shows() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    unknown = thing("unknown", 180, 150, class_name="unicorn")
    scene = Scene(640, 480, (photo(), unknown, UPPER))
    before = fingerprints.of(scene, UPPER, 128)
    fingerprints.stand_in("unknown", "what the file showed")
    assert fingerprints.of(scene, UPPER, 128) != before


def test_what_is_needed_comes_lowest_first_and_nobody_looks_beneath_what_is_there() -> None:
    layers = [thing(f"o{i}", 100 + 40 * i, 100) for i in range(5)]
    scene = Scene(640, 480, (photo(), *layers))
    fingerprints = Fingerprints(CATALOG, CPU)

    def names(*there: str) -> list[str]:
        needed = fingerprints.needed(scene, layers[4], 128, lambda layer, size: layer.id not in there)
        return [layer.id for layer, _ in needed]

    assert names() == ["o0", "o1", "o2", "o3", "o4"]
    assert names("o4") == ["o4"]
    assert names("o2", "o3") == ["o2", "o3", "o4"]


def test_hundreds_of_objects_in_a_pile_are_no_deep_recursion() -> None:
    layers = tuple(thing(f"o{i}", 100, 100) for i in range(300))
    scene = Scene(200, 200, layers)
    assert Fingerprints(CATALOG, CPU).of(scene, layers[-1], 128)


def test_through_a_blur_it_matters_what_lies_farther_away() -> None:
    far = changed("paint", tiles=strokes((200, 150), (600, 400)).tiles)

    def blurred(scene: Scene, radius: float) -> str:
        blur = AdjustmentLayer(id="blur", name="b", adjustment=GaussianBlur(radius))
        return fingerprint(replace(scene, layers=(*scene.layers[:3], blur, *scene.layers[3:])))

    assert blurred(far, 1) == blurred(SCENE, 1) and blurred(far, 90) != blurred(SCENE, 90)


def test_it_matters_what_an_adjustment_below_is_set_to() -> None:
    settings = [
        {},
        {"adjustment": Levels(rgb=Range(gamma=2.1))},
        {"adjustment": Levels(red=Range(gamma=2.0))},
        {"adjustment": Curves()},
        {"opacity": 0.5},
        {"mode": "screen"},
        {"layer_mask": LayerMask.showing(Mask.empty().stroke([(230, 160, 20)]))},
        {"layer_mask": LayerMask.showing(Mask.empty().stroke([(230, 160, 21)]))},
        {"layer_mask": LayerMask(Mask.empty().stroke([(230, 160, 20)]))},
        {"layer_mask": LayerMask(Mask.empty().stroke([(230, 160, 20)]), density=0.5)},
        {"layer_mask": LayerMask(Mask.empty().stroke([(230, 160, 20)]), feather=3)},
        {"is_clipped": True},
    ]
    assert len({fingerprint(adjusted(**fields)) for fields in settings}) == len(settings)


edited = st.sampled_from([one for one in MATTERS if one != "a profile"] + list(MATTERS_NOT))


@given(st.lists(edited, max_size=6), st.sampled_from([64, 128]))
def test_what_was_remembered_gives_the_same_keys_as_a_fresh_look(steps: list[str], size: int) -> None:
    """Scene after scene with much in common, as while editing; the last key is what it is alone."""
    fingerprints = Fingerprints(CATALOG, CPU)
    for step in [*steps, "its name"]:
        scene = (MATTERS | MATTERS_NOT)[step]()
        for layer in scene.objects():
            assert fingerprints.of(scene, layer, size) == Fingerprints(CATALOG, CPU).of(scene, layer, size)


def test_scenes_gone_by_are_not_held() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    for number in range(20):
        scene = with_recipe("upper", light=number / 20)
        fingerprints.of(scene, scene.layers[3], 128)  # type: ignore[arg-type]
    gc.collect()
    assert len(fingerprints._indexes) <= 4
    assert len(fingerprints._facts._answers) <= 8


def lookup(layer: ObjectLayer) -> Appearance:
    """A picture that any change of the object's recipe changes."""
    value = int(abs(layer.recipe.noise[0]) * 1000) % 256
    return Appearance("", np.full((64, 64, 3), value, np.uint8))


spots = st.integers(-150, 450)
places = st.builds(
    lambda x, y, angle, scale: Place(x, y, angle, scale),
    spots,
    spots,
    st.integers(0, 359),
    st.sampled_from([0.3, 1, 2]),
)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[Scene, Scene]:
    """A scene, and one in which something below its topmost object differs, here or far away."""
    sides = st.sampled_from([20, 90, 200])
    lower, top = draw(places), draw(places)
    side, top_side = draw(sides), draw(sides)
    upper = thing("upper", 0, 0, top_side, place=top.to_affine(top_side))
    below = thing("lower", 0, 0, side, place=lower.to_affine(side), feather=draw(st.sampled_from([0.0, 6.0])))
    other: Layer = replace(below, recipe=replace(below.recipe, noise=(0.1, 0, 0, 0)))
    ground = photo(1, draw(st.sampled_from([(300, 200), (90, 300)])))
    background = BackgroundLayer(id="sky", name="sky", colours=((200, 1, 2), (1, 200, 2)))
    wrap = draw(st.sampled_from([None, None, "screen", PASS_THROUGH]))
    share = draw(st.sampled_from([1.0, 0.5]))
    blur = AdjustmentLayer(id="b", name="b", adjustment=GaussianBlur(radius=9))

    def wrapped(one: Layer) -> Layer:
        return GroupLayer(id="g", name="g", mode=wrap, opacity=share, children=(one, blur)) if wrap else one

    here, there = wrapped(below), wrapped(other)
    if draw(st.booleans()):
        paint = strokes((100, 100))
        more = strokes((100, 100), (draw(spots), draw(spots)))
        here, there = (wrapped(one) for one in (paint, more))
    if draw(st.booleans()):
        upper = GroupLayer(id="t", name="t", mode=PASS_THROUGH, opacity=share, children=(replace(blur, id="c"), upper))
    return tuple(Scene(300, 300, (background, ground, one, upper)) for one in (here, there))  # type: ignore[return-value]


@given(scenes(), st.sampled_from([64, 128]))
def test_where_keys_are_the_same_contexts_are_too(pair: tuple[Scene, Scene], size: int) -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    layers = [scene.find("upper") for scene in pair]
    contexts = [fingerprints.with_context(scene, layer, size)[1] for scene, layer in zip(pair, layers, strict=True)]  # type: ignore[arg-type]
    if contexts[0] != contexts[1]:
        return
    compositor = Compositor()
    seen = []
    for scene, layer in zip(pair, layers, strict=True):
        assert isinstance(layer, ObjectLayer)
        below = {lower.id for lower, _ in fingerprints.below(scene, layer, size)}
        known = lambda one, below=below: lookup(one) if one.id in below else None  # noqa: E731
        seen.append((*pull(scene, layer, size, compositor, known), mask_in_frame(layer, size)))
    for one, other in zip(*seen, strict=True):
        assert np.array_equal(one, other)


def test_a_duplicate_on_its_original_is_the_same_picture_until_it_is_moved() -> None:
    """What lies in the mask's own hole is never seen around it."""
    scene = edits.duplicate(SCENE, "upper", "copy")
    assert fingerprint(scene, "copy") == fingerprint(scene) == fingerprint(SCENE)
    assert fingerprint(object_edits.set_feather(scene, "upper", 9), "copy") == fingerprint(SCENE)
    moved = object_edits.set_place(scene, "copy", Place(231, 160))
    assert fingerprint(moved, "copy") != fingerprint(object_edits.set_place(SCENE, "upper", Place(231, 160)))
    fingerprints = Fingerprints(CATALOG, CPU)
    copy = scene.find("copy")
    assert isinstance(copy, ObjectLayer)
    assert [layer.id for layer, _ in fingerprints.below(scene, copy, 128)] == ["lower"]


def test_a_shadow_counts_for_what_lies_above_and_not_for_its_own_object() -> None:
    scene, shadow = edits.add_shadow(SCENE, "lower", length=2.0, angle=0.0)
    assert fingerprint(scene, "lower") == fingerprint(SCENE, "lower")
    assert fingerprint(scene, "upper") != fingerprint(SCENE, "upper")
    softer = edits.replace(scene, shadow, softness=1.0)
    assert fingerprint(softer, "upper") != fingerprint(scene, "upper")
    assert fingerprint(softer, "lower") == fingerprint(SCENE, "lower")
    hidden = edits.set_visible(scene, shadow, False)
    assert fingerprint(hidden, "upper") == fingerprint(SCENE, "upper")
    copied = edits.duplicate(scene, "lower", "copy")
    assert fingerprint(copied, "copy") == fingerprint(SCENE, "lower"), "a duplicate hides the original's shadow"


def test_a_drop_shadow_counts_for_what_lies_above_with_all_that_throws_it() -> None:
    fields = {"distance": 60.0, "angle": 0.0, "size": 20.0}
    scene, shadow = edits.add_drop_shadow(SCENE, "lower", **fields)
    assert fingerprint(scene, "lower") == fingerprint(SCENE, "lower"), "its own object does not see it"
    assert fingerprint(scene) != fingerprint(SCENE)
    wider, far = (edits.replace(scene, shadow, **change) for change in ({"size": 40.0}, {"distance": 9_000.0}))
    assert fingerprint(wider) != fingerprint(scene) and fingerprint(far) == fingerprint(SCENE)
    assert fingerprint(edits.set_visible(scene, shadow, False)) == fingerprint(SCENE)
    assert fingerprint(edits.duplicate(scene, "lower", "copy"), "copy") == fingerprint(SCENE, "lower")
    # Far from all that the upper object sees, but for its shadow.
    away = edits.replace(SCENE, "paint", tiles=strokes((560, 150)).tiles)
    painted, _ = edits.add_drop_shadow(away, "paint", distance=330.0, angle=180.0, size=20.0)
    more = edits.replace(painted, "paint", tiles=strokes((560, 150), (560, 170)).tiles)
    assert len({fingerprint(painted), fingerprint(more), fingerprint(away)}) == 3
    grouped = edits.group(SCENE, ["lower"], group_id="group")
    grouped, _ = edits.add_drop_shadow(grouped, "group", **fields)
    assert fingerprint(grouped, "lower") == fingerprint(SCENE, "lower") and fingerprint(grouped) != fingerprint(SCENE)


def test_a_canvas_cut_off_at_the_right_counts_though_no_layer_is_another() -> None:
    scene = Scene(640, 480, (photo(), thing("a", 100, 100)))
    narrower = picture_edits.crop(scene, Box(0, 0, 600, 480))
    fingerprints = Fingerprints(CATALOG)
    before = fingerprints.of(scene, scene.find("a"), 128, CPU)  # type: ignore[arg-type]
    after = fingerprints.of(narrower, narrower.find("a"), 128, CPU)  # type: ignore[arg-type]
    fresh = Fingerprints(CATALOG).of(narrower, narrower.find("a"), 128, CPU)  # type: ignore[arg-type]
    assert narrower.find("a") is scene.find("a") and after == fresh != before
