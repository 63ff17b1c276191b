"""Edits, each a pure function from one scene to the next."""

import dataclasses
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene import brush, edits, object_edits, painting
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    LIGHTING,
    TEXTURE,
    BackgroundLayer,
    BackgroundRecipe,
    GroupLayer,
    ObjectLayer,
    PaintLayer,
    PhotoLayer,
    Recipe,
)
from engine.scene.mask import Mask
from engine.scene.mask_edits import set_clipped
from engine.scene.painting import Ink
from engine.scene.scene import EMPTY, Scene
from engine.scene.tiles import Tiles
from tests.engine.scene.strategies import (
    Edit,
    colours,
    disc,
    fingerprint,
    paths,
    photo,
    places,
    sample,
    some_edit,
    tried,
)

CANVAS = Box(0, 0, 300, 200)


def flat(*names: str) -> Scene:
    return Scene(300, 200, tuple(PaintLayer(id=name, name=name) for name in names))


def order(scene: Scene) -> list[str]:
    return [layer.name for layer in scene.walk()]


def one_object(mask: Mask | None = None) -> tuple[Scene, str]:
    scene = edits.open_photo(photo())
    return edits.add_object(scene, class_name="cat", mask=disc() if mask is None else mask, noise=(0.5, 1.5), seed=7)


def the_object(scene: Scene, id: str) -> ObjectLayer:
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    return layer


def on_canvas(layer: ObjectLayer) -> Mask:
    return layer.mask.warped(layer.place)


def are_near(a: Mask, b: Mask) -> bool:
    """Whether no pixel differs by more than one level: in another frame the numbers round otherwise."""
    box = a.bounds().union(b.bounds())
    return bool((np.abs(a.read(box).astype(int) - b.read(box)) <= 1).all())


# What holds for every edit


@given(st.data())
def test_no_edit_changes_the_scene_it_is_given(data: st.DataObject) -> None:
    scene = sample()
    for _ in range(3):
        before = fingerprint(scene)
        _, edit = data.draw(some_edit(scene))
        edited = tried(edit, scene)
        assert fingerprint(scene) == before
        if edited == scene:
            assert edited is scene
        if list(edited.walk()):
            scene = edited


@given(st.data())
def test_an_edit_shares_the_pixels_of_the_layers_it_does_not_touch(data: st.DataObject) -> None:
    scene = sample()
    label, edit = data.draw(some_edit(scene))
    edited = tried(edit, scene)
    old = {id(array) for array in scene.arrays()}
    new = {id(array) for array in edited.arrays()} - old
    assert not new or label in {"paint mask", "mask", "paint", "grow", "add"}


LOCKED: dict[str, Edit] = {
    "remove": lambda scene: edits.remove(scene, "dog"),
    "rename": lambda scene: edits.rename(scene, "dog", "Fox"),
    "opacity": lambda scene: edits.set_opacity(scene, "dog", 0.5),
    "mode": lambda scene: edits.set_mode(scene, "dog", "screen"),
    "move": lambda scene: edits.move_layer(scene, "dog", 0),
    "group": lambda scene: edits.group(scene, ["dog"]),
    "place": lambda scene: object_edits.set_place(scene, "dog", IDENTITY),
    "recipe": lambda scene: edits.set_recipe(scene, "dog", Recipe("fox", ())),
    "feather": lambda scene: object_edits.set_feather(scene, "dog", 2),
    "mask": lambda scene: object_edits.set_mask(scene, "dog", Mask.empty()),
    "paint mask": lambda scene: object_edits.paint_mask(scene, "dog", [(0, 0, 9)]),
    "grow": lambda scene: object_edits.grow_frame(scene, "dog", Box(0, 0, 900, 900)),
}


@pytest.mark.parametrize("edit", LOCKED.values(), ids=LOCKED)
@pytest.mark.parametrize("lock", ["dog", "kennel"])
def test_a_lock_keeps_edits_away(edit: Edit, lock: str) -> None:
    scene, id = one_object()
    dog = dataclasses.replace(scene.find(id), id="dog", name="Dog")
    kennel = GroupLayer(id="kennel", name="Kennel", children=(dog,))
    scene = dataclasses.replace(scene, layers=(scene.layers[0], kennel))
    assert edit(scene) != scene
    with pytest.raises(Problem, match='"Dog" is locked'):
        edit(edits.set_locked(scene, lock, True))


def test_locked_layers_can_be_hidden_copied_and_unlocked() -> None:
    scene = edits.set_locked(flat("a", "b"), "a", True)
    assert not edits.set_visible(scene, "a", False).find("a").visible
    assert not edits.set_locked(scene, "a", False).find("a").locked
    copied = edits.duplicate(scene, "a", "copy")
    assert not copied.find("copy").locked and copied.find("a").locked


def test_a_locked_group_takes_nothing_in_and_lets_nothing_out() -> None:
    scene = edits.set_locked(edits.group(flat("a", "b"), ["a"], group_id="g"), "g", True)
    for edit in (
        lambda: edits.move_layer(scene, "b", 0, "g"),
        lambda: edits.move_layer(scene, "a", 0),
        lambda: edits.add_layer(scene, PaintLayer(id="c", name="c"), above="a"),
        lambda: edits.duplicate(scene, "a"),
        lambda: edits.ungroup(scene, "g"),
    ):
        with pytest.raises(Problem, match="locked"):
            edit()


@pytest.mark.parametrize(
    "edit",
    [
        lambda scene, id: edits.remove(scene, id),
        lambda scene, id: edits.duplicate(scene, id),
        lambda scene, id: edits.set_visible(scene, id, False),
        lambda scene, id: edits.move_layer(scene, id, 0),
        lambda scene, id: edits.group(scene, [id]),
        lambda scene, id: painting.paint(scene, id, [], Ink()),
        lambda scene, id: edits.add_layer(scene, PaintLayer(id="n", name="n"), above=id),
    ],
)
def test_unknown_layers_are_refused(edit: Callable[[Scene, str], Scene]) -> None:
    with pytest.raises(Problem, match="no longer there"):
        edit(flat("a"), "z")


def test_layers_of_another_kind_are_refused() -> None:
    scene, id = one_object()
    photo_id = scene.layers[0].id
    for edit in (
        lambda: object_edits.set_place(scene, photo_id, IDENTITY),
        lambda: object_edits.paint_mask(scene, photo_id, [(0, 0, 5)]),
        lambda: painting.paint(scene, id, [(0, 0, 5)], Ink()),
        lambda: edits.ungroup(scene, id),
        lambda: edits.move_layer(scene, photo_id, 0, id),
    ):
        with pytest.raises(Problem, match="kind"):
            edit()


# The scene and its layers


def test_a_photo_makes_a_scene() -> None:
    opened = photo()
    scene = edits.open_photo(opened)
    layer = scene.layers[0]
    assert (scene.width, scene.height, scene.profile) == (300, 200, b"a profile")
    assert isinstance(layer, PhotoLayer) and layer.photo is opened and layer.name == "photo.png"
    assert edits.open_photo(dataclasses.replace(opened, source="")).layers[0].name == "Photo"


def test_layers_are_added_on_top_or_above_another() -> None:
    scene = flat("a", "b")
    new = PaintLayer(id="n", name="n")
    assert order(edits.add_layer(scene, new)) == ["a", "b", "n"]
    assert order(edits.add_layer(scene, new, above="a")) == ["a", "n", "b"]
    with pytest.raises(Problem, match="photo first"):
        edits.add_layer(EMPTY, new)
    with pytest.raises(Problem, match="same id"):
        edits.add_layer(scene, PaintLayer(id="a", name="a"))


def test_a_copy_shares_pixels_and_has_its_own_ids() -> None:
    scene = sample()
    copied = edits.duplicate(scene, "group", "copy")
    copy = copied.find("copy")
    assert copied.layers.index(copy) == copied.layers.index(copied.find("group")) + 1
    assert isinstance(copy, GroupLayer) and copy.name == "Group 2" and len(copy.children) == 2
    assert {id(array) for array in copied.arrays()} == {id(array) for array in scene.arrays()}
    assert edits.remove(copied, "copy") == scene


def test_names_are_counted_on() -> None:
    scene = flat("Cat", "Cat 2", "7")
    assert edits.duplicate(scene, "Cat 2", "copy").find("copy").name == "Cat 3"
    assert edits.duplicate(scene, "7", "copy").find("copy").name == "7 2"


def test_fields_are_set() -> None:
    scene = flat("a", "b")
    scene = edits.rename(edits.set_mode(edits.set_opacity(scene, "b", 0.25), "b", "screen"), "b", "Sky")
    scene = edits.set_visible(scene, "b", False)
    assert scene.layers[1] == PaintLayer(id="b", name="Sky", opacity=0.25, mode="screen", visible=False)
    assert edits.set_opacity(scene, "b", 0.25) is scene
    with pytest.raises(Problem, match="opacity"):
        edits.set_opacity(scene, "b", 2)


# Their order


@given(st.data())
def test_moving_a_layer_there_and_back(data: st.DataObject) -> None:
    scene = edits.group(flat(*"abcdef"), ["b", "c"], group_id="g")
    id = data.draw(st.sampled_from([layer.id for layer in scene.walk()]))
    parent = data.draw(st.sampled_from([None, "g"]))
    old_parent = scene.parent_of(id)
    old_index = [layer.id for layer in scene.siblings_of(id)].index(id)
    room = len(scene.layers if parent is None else scene.find("g").children)  # type: ignore[attr-defined]
    index = data.draw(st.integers(0, room))
    assume(id != parent)
    try:
        moved = edits.move_layer(scene, id, index, parent)
    except Problem as problem:
        assert "position" in str(problem) and index == room  # the layer itself was one of those there
        return
    siblings = moved.siblings_of(id)
    assert [layer.id for layer in siblings].index(id) == index
    assert edits.move_layer(moved, id, old_index, old_parent.id if old_parent else None) == scene


def test_a_group_does_not_go_into_itself() -> None:
    scene = edits.group(edits.group(flat("a", "b"), ["a"], group_id="g"), ["g"], group_id="h")
    for parent in ("g", "h"):
        with pytest.raises(Problem, match="into itself"):
            edits.move_layer(scene, "h", 0, parent)


@given(st.sets(st.sampled_from("abcdef"), min_size=1))
def test_grouping_gathers_in_order_where_the_topmost_was(chosen: set[str]) -> None:
    scene = flat(*"abcdef")
    grouped = edits.group(scene, chosen, group_id="g")
    group = grouped.find("g")
    assert isinstance(group, GroupLayer)
    assert [layer.id for layer in group.children] == sorted(chosen)
    top = [layer.id for layer in grouped.layers]
    below = [id for id in "abcdef" if id < max(chosen) and id not in chosen]
    assert top == [*below, "g", *(id for id in "abcdef" if id > max(chosen))]
    back = edits.ungroup(grouped, "g")
    assert order(back) == [*below, *sorted(chosen), *(id for id in "abcdef" if id > max(chosen))]


@given(st.integers(0, 5), st.integers(1, 6))
def test_neighbours_survive_grouping_and_ungrouping(first: int, count: int) -> None:
    scene = flat(*"abcdef")
    assert edits.ungroup(edits.group(scene, "abcdef"[first : first + count], group_id="g"), "g") == scene


def test_a_group_with_its_own_layers_is_taken_whole() -> None:
    scene = edits.group(flat("a", "b", "c"), ["a", "b"], group_id="g")
    assert order(edits.group(scene, ["g", "a", "c"], "Outer", "h")) == ["Outer", "Group", "a", "b", "c"]
    with pytest.raises(Problem, match="Choose"):
        edits.group(scene, [])


# Objects


@given(st.integers(-50, 300), st.integers(-50, 200), st.integers(1, 180), st.integers(1, 180))
def test_a_new_object_has_a_square_frame_around_its_mask(x: int, y: int, width: int, height: int) -> None:
    mask = Mask.from_array(np.full((height, width), 255, np.uint8), x, y)
    scene, id = one_object(mask)
    layer = the_object(scene, id)
    assert layer.side == max(16, int(np.ceil(1.3 * max(width, height))))
    assert layer.place.whole_translation is not None
    place = Place.of(layer.place, layer.side)
    assert abs(place.x - (x + width / 2)) <= 0.5 and abs(place.y - (y + height / 2)) <= 0.5
    assert (place.angle, place.scale, place.flip) == (0, 1, False)
    assert on_canvas(layer) == mask
    assert layer.recipe == Recipe("cat", (0.5, 1.5), 7, lighting=LIGHTING, texture=TEXTURE) and layer.name == "Cat"


def test_an_object_needs_a_mask_and_a_scene() -> None:
    scene, _ = one_object()
    with pytest.raises(Problem, match="The mask is empty"):
        edits.add_object(scene, class_name="cat", mask=Mask.empty(), noise=(), seed=1)
    with pytest.raises(Problem, match="photo first"):
        edits.add_object(EMPTY, class_name="cat", mask=disc(), noise=(), seed=1)


def test_what_is_clipped_stays_with_its_base_when_a_layer_is_added_there() -> None:
    scene = set_clipped(set_clipped(flat("a", "b", "c", "d"), "b", True), "c", True)
    for above in "abc":
        assert order(edits.add_layer(scene, PaintLayer(id="n", name="n"), above)) == [*"abcnd"]
    clipped = PaintLayer(id="n", name="n", is_clipped=True)
    assert order(edits.add_layer(scene, clipped, above="b")) == [*"abncd"]


def test_objects_are_named_and_can_go_above_another_layer() -> None:
    scene, first = one_object()
    scene, second = edits.add_object(scene, class_name="cat", mask=disc(), noise=(), seed=1, above=scene.layers[0].id)
    assert [layer.id for layer in scene.objects()] == [second, first]
    assert scene.find(second).name == "Cat 2"


def test_another_mask_brings_the_frame_of_a_new_object() -> None:
    scene, id = one_object()
    scene = object_edits.set_place(scene, id, Place(50, 60, 30, 2.0, True))
    mask = disc().moved(33, -20)
    remasked = the_object(edits.remask(scene, id, mask), id)
    fresh, fresh_id = one_object(mask)
    made = the_object(fresh, fresh_id)
    assert on_canvas(remasked) == mask and (remasked.side, remasked.place) == (made.side, made.place)
    assert remasked.recipe == the_object(scene, id).recipe
    assert edits.remask(fresh, fresh_id, mask) is fresh
    with pytest.raises(Problem, match="empty"):
        edits.remask(scene, id, Mask.empty())


@given(places)
def test_a_place_changes_neither_the_mask_nor_the_recipe(place: Place) -> None:
    scene, id = one_object()
    before, after = the_object(scene, id), the_object(object_edits.set_place(scene, id, place), id)
    assert after == dataclasses.replace(before, place=place.to_affine(before.side))
    assert after.mask is before.mask and after.recipe is before.recipe
    assert object_edits.set_place(scene, id, after.place).find(id) == after


@given(paths, st.floats(0, 1), st.booleans())
def test_painting_a_mask_is_a_stroke_on_the_canvas(path: list[brush.Point], hardness: float, erase: bool) -> None:
    scene, id = one_object()
    expected = on_canvas(the_object(scene, id)).stroke(path, hardness, erase)
    assert are_near(on_canvas(the_object(object_edits.paint_mask(scene, id, path, hardness, erase), id)), expected)


@given(paths, st.integers(0, 5), st.booleans())
def test_painting_in_pieces_is_painting_at_once(path: list[brush.Point], cut: int, erase: bool) -> None:
    scene, id = one_object()
    first, rest = path[: cut + 1], path[min(cut, len(path) - 1) :]
    pieces = object_edits.paint_mask(object_edits.paint_mask(scene, id, first, erase=erase), id, rest, erase=erase)
    once = object_edits.paint_mask(scene, id, path, erase=erase)
    assert are_near(on_canvas(the_object(pieces, id)), on_canvas(the_object(once, id)))


@given(places.filter(lambda place: 0.3 < place.scale < 4), st.floats(5, 60))
def test_a_dab_lands_under_the_pointer_however_the_object_is_placed(place: Place, radius: float) -> None:
    scene, id = one_object()
    scene = object_edits.set_place(scene, id, place)
    scene = object_edits.set_mask(scene, id, Mask.empty())
    layer = the_object(object_edits.paint_mask(scene, id, [(place.x + 9, place.y - 4, radius)], 1.0), id)
    bounds = layer.place.image_of(layer.mask.bounds())
    slack = 2 + 2 * place.scale
    expected = Box.around([(place.x + 9 + s * radius, place.y - 4 + s * radius) for s in (-1, 1)])
    if place.angle % 90 == 0:
        assert bounds.grown(round(slack)).contains(expected) and expected.grown(round(slack)).contains(bounds)
    frame_box = layer.mask.bounds()
    assert abs(frame_box.width - 2 * radius / place.scale) <= 3
    centre = layer.place.point((frame_box.left + frame_box.right) / 2, (frame_box.top + frame_box.bottom) / 2)
    assert np.hypot(centre[0] - place.x - 9, centre[1] - place.y + 4) < slack


def test_a_stroke_out_of_the_frame_grows_it_and_an_erasing_one_does_not() -> None:
    scene, id = one_object()
    layer, path = the_object(scene, id), [(120.0, 90.0, 10.0), (400.0, -100.0, 10.0)]
    assert object_edits.leaves_frame(layer, path) and not object_edits.leaves_frame(layer, path[:1])
    grown = the_object(object_edits.paint_mask(scene, id, path), id)
    assert grown.side > layer.side and grown.frame.contains(grown.mask.bounds())
    assert the_object(object_edits.paint_mask(scene, id, path, erase=True), id).side == layer.side


def test_a_long_stroke_in_small_pieces_grows_the_frame_only_now_and_then() -> None:
    scene, id = one_object()
    sides = []
    for x in range(120, 1120, 5):
        scene = object_edits.paint_mask(scene, id, [(x, 90, 10), (x + 5, 90, 10)])
        sides.append(the_object(scene, id).side)
    assert len(set(sides)) <= 20 and sides[-1] < 1.5 * (1125 + 10 - 80)


@given(places, st.integers(-200, 300), st.integers(-200, 300), st.integers(1, 300), st.integers(1, 300))
def test_growing_keeps_every_pixel_of_the_mask_at_its_place(place: Place, x: int, y: int, w: int, h: int) -> None:
    scene, id = one_object()
    scene = object_edits.set_place(scene, id, place)
    box = Box(x, y, x + w, y + h)
    before, after = the_object(scene, id), the_object(object_edits.grow_frame(scene, id, box), id)
    shift = (before.place.inverse() @ after.place).apply((0, 0))
    dx, dy = (round(value) for value in shift)
    assert np.allclose(shift, (dx, dy), atol=1e-6)
    assert after.mask == before.mask.moved(-dx, -dy)
    frame = after.frame.moved(dx, dy)
    assert frame.contains(before.frame) and frame.contains(box)
    assert after.side == max(before.frame.union(box).width, before.frame.union(box).height)


def test_growing_to_what_is_inside_changes_nothing() -> None:
    scene, id = one_object()
    assert object_edits.grow_frame(scene, id, Box(3, 3, 20, 20)) is scene


def test_a_frame_cannot_grow_without_end() -> None:
    scene, id = one_object()
    with pytest.raises(Problem, match="too large"):
        object_edits.grow_frame(scene, id, Box(0, 0, 200_000, 10))


def test_erasing_everything_leaves_an_object_with_an_empty_mask() -> None:
    scene, id = one_object()
    scene = object_edits.paint_mask(scene, id, [(120, 90, 90)], erase=True)
    assert the_object(scene, id).mask.is_empty
    assert not the_object(object_edits.paint_mask(scene, id, [(120, 90, 20)]), id).mask.is_empty


def test_other_fields_of_an_object() -> None:
    scene, id = one_object()
    recipe = Recipe("bird", (1.0,), None, (1.0, -2.0), 0.5, 0.3, "birds")
    assert the_object(edits.set_recipe(scene, id, recipe), id).recipe == recipe
    assert the_object(object_edits.set_feather(scene, id, 4), id).feather == 4
    assert the_object(object_edits.set_mask(scene, id, disc(30, 30, 20)), id).mask == disc(30, 30, 20)
    with pytest.raises(Problem, match="within its frame"):
        object_edits.set_mask(scene, id, disc(500, 30, 20))


# Paint and background


def blended(below: np.ndarray, colour: tuple[int, int, int], coverage: np.ndarray, opacity: float) -> np.ndarray:
    """Source over destination in floating point, premultiplied BGRA 0..255."""
    cover = coverage[..., None] / 255 * (round(255 * opacity) / 255)
    return np.array([*colour[::-1], 255]) * cover + below * (1 - cover)


@given(paths, paths, colours, colours, st.floats(0, 1))
def test_paint_is_laid_over_what_is_there(
    first: list[brush.Point],
    second: list[brush.Point],
    one: tuple[int, int, int],
    other: tuple[int, int, int],
    opacity: float,
) -> None:
    scene = painting.paint(flat("p"), "p", first, Ink(one))
    below = scene.find("p").tiles.read(CANVAS)  # type: ignore[attr-defined]
    pixels = painting.paint(scene, "p", second, Ink(other, opacity), 0.5).find("p").tiles.read(CANVAS)  # type: ignore[attr-defined]
    expected = blended(below, other, brush.stroke(second, 0.5).read(CANVAS), opacity)
    assert np.abs(pixels - expected).max() <= 1.51
    assert (pixels[..., :3] <= pixels[..., 3:]).all()  # premultiplied


@given(paths, st.floats(0, 1))
def test_erasing_takes_paint_away(path: list[brush.Point], opacity: float) -> None:
    scene = painting.fill(flat("p"), "p", Mask.from_array(np.full((200, 300), 255, np.uint8)), Ink((10, 200, 30)))
    pixels = painting.paint(scene, "p", path, Ink(opacity=opacity, erases=True), 0.5).find("p").tiles.read(CANVAS)  # type: ignore[attr-defined]
    cover = brush.stroke(path, 0.5).read(CANVAS)[..., None] / 255 * (round(255 * opacity) / 255)
    assert np.abs(pixels - np.array([30, 200, 10, 255]) * (1 - cover)).max() <= 1.01


def test_a_colour_that_is_none_is_refused() -> None:
    with pytest.raises(Problem, match="colour"):
        painting.paint(flat("p"), "p", [(5, 5, 5)], Ink((0, 0, 300)))


def test_a_new_scene_is_a_document_with_a_generated_ground() -> None:
    recipe = BackgroundRecipe((("bright sky", 1.0),), (0.5, 1.0), 4)
    scene, id = edits.new_scene(320, 180, recipe, [(1, 2, 3), (4, 5, 6)])
    layer = scene.find(id)
    assert (scene.width, scene.height, scene.profile, scene.layers) == (320, 180, None, (layer,))
    assert isinstance(layer, BackgroundLayer) and (layer.name, layer.recipe) == ("Bright sky", recipe)
    assert layer.colours == ((1, 2, 3), (4, 5, 6))
    with pytest.raises(Problem, match="at least one pixel"):
        edits.new_scene(0, 0, recipe)


def test_a_background_goes_below_everything_and_takes_a_recipe() -> None:
    recipe = BackgroundRecipe((("sea", 0.25), ("forest", 0.75)), (0.5, 1.0), 4)
    before = flat("a")
    scene, id = edits.add_background(before, [(1, 2, 3)])
    assert order(scene) == ["Background", "a"] and scene.layers[1] is before.layers[0]
    made = edits.set_recipe(scene, id, recipe)
    assert made.find(id) == dataclasses.replace(scene.find(id), recipe=recipe)
    assert edits.set_recipe(made, id, recipe) is made
    assert order(edits.add_background(made, [(1, 2, 3)])[0]) == ["Background 2", "Background", "a"]
    with pytest.raises(Problem, match="not of the kind"):
        edits.set_recipe(made, id, Recipe("cat", (1.0,)))
    with pytest.raises(Problem, match="not of the kind"):
        edits.set_recipe(made, "a", recipe)
    with pytest.raises(Problem, match="locked"):
        edits.set_recipe(edits.set_locked(made, id, True), id, dataclasses.replace(recipe, seed=5))
    with pytest.raises(Problem, match="photo first"):
        edits.add_background(EMPTY, [(1, 2, 3)])


# Cost


def test_a_dab_on_a_large_mask_costs_only_what_it_touches() -> None:
    mask = Mask.from_array(np.full((3000, 4000), 200, np.uint8))
    scene = edits.open_photo(photo())
    scene, id = edits.add_object(scene, class_name="cat", mask=mask, noise=(), seed=1)
    dabbed = object_edits.paint_mask(scene, id, [(1000, 1000, 50)], erase=True)
    kept = list(scene.arrays())
    new = [array for array in dabbed.arrays() if not any(array is old for old in kept)]
    assert 1 <= len(new) <= 4


# Transforming


def test_layers_are_transformed_together_with_what_is_in_groups() -> None:
    scene, id = one_object()
    scene = edits.add_layer(
        scene, PaintLayer(id="p", name="p", tiles=Tiles.from_array(np.full((9, 9, 4), 255, np.uint8)))
    )
    scene = edits.group(scene, [id, "p"], group_id="g")
    photo, group = scene.layers[0], scene.find("g")
    change = Affine.translation(30, 20) @ Affine.rotation(30) @ Affine.scaling(1.5)
    changed = edits.transform(scene, [photo, group], change)
    for layer in (photo, *group.children):
        assert changed.find(layer.id).place == change @ layer.place  # type: ignore[attr-defined]
    # From where they lay at the start, and nothing else of them is as it was then.
    changed = edits.rename(changed, id, "Tom")
    back = edits.transform(changed, [photo, group], IDENTITY)
    assert back == edits.rename(scene, id, "Tom")
    locked = edits.set_locked(scene, "p", True)
    with pytest.raises(Problem, match="locked"):
        edits.transform(locked, [locked.find("g")], change)


def test_paint_moved_by_whole_pixels_stays_on_the_canvas_grid() -> None:
    tiles = Tiles.from_array(np.full((9, 9, 4), 255, np.uint8))
    scene = edits.add_layer(flat("a"), PaintLayer(id="p", name="p", tiles=tiles))
    moved = edits.transform(scene, [scene.find("p")], Affine.translation(3, -4)).find("p")
    assert moved == PaintLayer(id="p", name="p", tiles=tiles.moved(3, -4))


def test_turned_paint_is_painted_where_the_stroke_is() -> None:
    scene = edits.add_layer(flat("a"), PaintLayer(id="p", name="p", place=Affine(0, -1, 200, 1, 0, 0)))
    layer = painting.paint(scene, "p", [(150, 40, 10)], Ink((9, 9, 9)), 1.0).find("p")
    assert layer.box_in(CANVAS).contains(Box(140, 30, 160, 50)) and layer.box_in(CANVAS).width <= 24
