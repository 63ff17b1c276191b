"""Groups that pass through: their layers meet what lies below, and mask and opacity bound what they do together."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing import merging
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, flatten_deep
from engine.compositing.hidden import hidden_outlines
from engine.compositing.plan import only_below, plan_tile
from engine.compositing.proof import prove
from engine.compositing.sources import Sources
from engine.scene import edits
from engine.scene.adjustments import Exposure, GaussianBlur, Invert
from engine.scene.affine import Place
from engine.scene.difference import difference
from engine.scene.layers import (
    PASS_THROUGH,
    AdjustmentLayer,
    BackgroundLayer,
    GroupLayer,
    Layer,
    LayerMask,
    PaintLayer,
    Photo,
    PhotoLayer,
    ShadowLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import (
    ellipse,
    face,
    lookup,
    noise,
    object_layer,
    photo_layer,
    ramp,
    stroke_tiles,
    with_layer,
)

Floats = NDArray[np.float64]
WIDTH, HEIGHT = 420, 300
SOFT = LayerMask(Mask.empty().stroke([(170, 140, 110)], 0.2), hides=False, feather=12.0)
looks = lookup(face())


def adjusted(kind: object, id: str, **fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(id=id, name=id, adjustment=kind, **fields)  # type: ignore[arg-type]


def passing(*children: Layer, id: str = "group", **fields: object) -> GroupLayer:
    return GroupLayer(id=id, name=id, mode=PASS_THROUGH, children=children, **fields)  # type: ignore[arg-type]


def children() -> tuple[Layer, ...]:
    """One of each way to meet what lies below: adjusted, blurred, blended, laid over it, and with a shadow."""
    tiles = stroke_tiles(120, 40, (20, 120, 220, 255), 180, 90)
    layers: tuple[Layer, ...] = (
        adjusted(Exposure(0.8), "exposure"),
        PaintLayer(id="paint", name="paint", tiles=tiles, mode="multiply"),
        adjusted(GaussianBlur(radius=9), "blur", opacity=0.8),
        object_layer(ellipse(150), Place(210, 150, 20, 1.1), id="object", feather=5.0),
    )
    shadow = ShadowLayer(id="shadow", name="shadow", object_id="object", mode="multiply", opacity=0.7)
    return scene_of(photo_layer(ramp(HEIGHT, WIDTH)), *layers, shadow).layers[1:]


@lru_cache
def below(alpha: bool = False) -> tuple[Layer, ...]:
    samples = np.dstack([ramp(HEIGHT, WIDTH), noise(HEIGHT, WIDTH, 1)]) if alpha else ramp(HEIGHT, WIDTH)
    return (photo_layer(samples), adjusted(Exposure(-0.4), "darker"))


def scene_of(*layers: Layer) -> Scene:
    return Scene(WIDTH, HEIGHT, layers)


def drawn(scene: Scene, level: int = 0) -> NDArray[np.uint8]:
    return Compositor().read(scene, scene.box.at_level(level), level, looks)


def coverage(mask: LayerMask, level: int = 0) -> Floats:
    """How far a mask shows a layer, as a layer of white tells."""
    white = BackgroundLayer(id="white", name="white", colours=((255, 255, 255),), layer_mask=mask)
    return drawn(scene_of(white), level)[..., 3:] / 255.0


def by_hand(under: NDArray[np.uint8], over: NDArray[np.uint8], share: Floats | float) -> Floats:
    return under * (1.0 - share) + over * share


NESTED = {
    "alone": lambda: passing(*children()),
    "in each other": lambda: passing(passing(*children()[:3], id="inner"), *children()[3:]),
    "one by one": lambda: passing(*(passing(child, id=f"around {child.id}") for child in children()[:3])),
}


@pytest.mark.parametrize("nested", NESTED)
@pytest.mark.parametrize("alpha", [False, True])
def test_a_group_that_is_seen_in_full_gives_the_very_bytes_of_its_layers(nested: str, alpha: bool) -> None:
    group = NESTED[nested]()
    leaves = tuple(layer for layer in group.walk() if not layer.children)
    grouped, plain = scene_of(*below(alpha), group), scene_of(*below(alpha), *leaves)
    assert np.array_equal(flatten(grouped, looks), flatten(plain, looks))
    assert np.array_equal(flatten_deep(grouped, looks), flatten_deep(plain, looks))
    for level in (0, 1, 2):
        assert np.array_equal(drawn(grouped, level), drawn(plain, level))
        assert plan_tile(grouped, level, 0, 0, looks) == plan_tile(plain, level, 0, 0, looks), "nor any more work"
    closed = drawn(with_layer(grouped, "group", mode="normal"))
    assert not np.array_equal(closed, drawn(plain)), "which is another picture"


MASKS = {"opacity": {"opacity": 0.35}, "mask": {"layer_mask": SOFT}, "both": {"opacity": 0.6, "layer_mask": SOFT}}


@pytest.mark.parametrize("bound", MASKS)
@pytest.mark.parametrize("alpha", [False, True])
def test_mask_and_opacity_mix_what_is_below_with_what_the_layers_make_of_it(bound: str, alpha: bool) -> None:
    fields = MASKS[bound]
    group = passing(*children(), **fields)
    scenes = (scene_of(*below(alpha)), scene_of(*below(alpha), *children()), scene_of(*below(alpha), group))
    for level in (0, 1, 2):
        share = fields.get("opacity", 1.0) * (coverage(SOFT, level) if "layer_mask" in fields else 1.0)
        under, over, mixed = (drawn(scene, level) for scene in scenes)
        away = np.abs(mixed - by_hand(under, over, share))
        assert away.max() <= 0.51 and (mixed[..., :3] <= mixed[..., 3:]).all()
        assert np.abs(mixed.astype(int) - under).max() > 50
        if "layer_mask" in fields:
            assert np.array_equal(mixed[share[..., 0] == 0], under[share[..., 0] == 0])


def test_sixteen_bits_are_mixed_as_finely() -> None:
    native = np.random.RandomState(4).randint(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
    photo = PhotoLayer(id="photo", name="photo", photo=Photo((native // 257).astype(np.uint8), native=native))
    rest = (adjusted(Exposure(0.8), "exposure"), adjusted(GaussianBlur(radius=9), "blur"))
    group = passing(*rest, layer_mask=SOFT, opacity=0.7)
    under, over, mixed = (
        flatten_deep(scene_of(photo, *more), looks).astype(float) for more in ((), rest, (group,))
    )
    assert np.abs(mixed - by_hand(under, over, coverage(SOFT) * 0.7)).max() <= 1.01  # of 65535


def test_density_and_a_disabled_mask_count_as_on_any_layer() -> None:
    thin = replace(SOFT, density=0.5, feather=0.0)
    under, over = drawn(scene_of(*below())), drawn(scene_of(*below(), *children()))
    mixed = drawn(scene_of(*below(), passing(*children(), layer_mask=thin)))
    assert np.abs(mixed - by_hand(under, over, coverage(thin))).max() <= 0.51
    off = drawn(scene_of(*below(), passing(*children(), layer_mask=replace(SOFT, enabled=False))))
    assert np.array_equal(off, over)


def test_hidden_groups_and_those_that_a_mask_hides_do_nothing() -> None:
    alone = drawn(scene_of(*below()))
    for fields in ({"visible": False}, {"opacity": 0.0}, {"layer_mask": LayerMask(hides=False)}):
        assert np.array_equal(drawn(scene_of(*below(), passing(*children(), **fields))), alone)


def test_at_the_bottom_it_looks_like_a_closed_one() -> None:
    for fields in MASKS.values():
        one, other = (drawn(scene_of(replace(passing(*children(), **fields), mode=mode))) for mode in MODES)
        assert np.abs(one.astype(int) - other).max() <= 2  # which is rounded after its mask and after its opacity


MODES = (PASS_THROUGH, "normal")


def test_within_a_closed_group_it_passes_to_what_that_holds() -> None:
    spot = PaintLayer(id="spot", name="spot", tiles=stroke_tiles(40, 40, (200, 30, 90, 255), 300, 200))
    inner = passing(adjusted(Invert(), "invert"), adjusted(GaussianBlur(radius=9), "blur"), id="inner")
    closed = GroupLayer(id="closed", name="closed", children=(spot, inner))
    plain = replace(closed, children=(spot, *inner.children))
    assert np.array_equal(drawn(scene_of(*below(), closed)), drawn(scene_of(*below(), plain)))


# Clipping


def subject() -> PaintLayer:
    return PaintLayer(id="subject", name="s", tiles=stroke_tiles(90, 60, (220, 120, 40, 255), 200, 150), mode="screen")


@pytest.mark.parametrize("radius", [0, 9])
def test_adjustments_of_a_clipped_group_act_on_what_it_is_clipped_to(radius: int) -> None:
    two = (adjusted(Invert(), "invert"), adjusted(GaussianBlur(radius=radius), "blur"))
    clipped = (replace(layer, is_clipped=True) for layer in two)
    grouped = scene_of(*below(), subject(), passing(*two, is_clipped=True))
    assert np.array_equal(drawn(grouped), drawn(scene_of(*below(), subject(), *clipped)))
    half = drawn(with_layer(grouped, "group", opacity=0.5, layer_mask=SOFT))
    shares = by_hand(drawn(scene_of(*below(), subject())), drawn(grouped), 0.5 * coverage(SOFT))
    assert np.abs(half - shares).max() <= 3  # rounded in the subject's own colours, which are then blended


def test_what_lies_in_a_clipped_group_shows_no_further_than_it_is_clipped_to() -> None:
    wide = PaintLayer(id="wide", name="wide", tiles=stroke_tiles(0, 0, (20, 240, 40, 255), WIDTH, HEIGHT))
    blur = adjusted(GaussianBlur(radius=9), "blur")
    scene = scene_of(*below(), subject(), passing(wide, blur, is_clipped=True))
    assert np.array_equal(drawn(scene)[..., 3], drawn(scene_of(*below(), subject()))[..., 3])
    beside = drawn(scene)[:50], drawn(scene_of(*below(), subject()))[:50]
    assert np.array_equal(*beside) and not np.array_equal(drawn(scene), drawn(scene_of(*below(), subject())))


def test_a_clipped_group_leaves_the_very_bytes_where_it_changes_nothing() -> None:
    spot = PaintLayer(id="spot", name="spot", tiles=stroke_tiles(100, 80, (20, 240, 40, 255), 30, 20))
    ground = photo_layer(noise(HEIGHT, WIDTH, 3))
    changed = drawn(scene_of(ground, passing(spot, is_clipped=True, opacity=0.75))) != drawn(scene_of(ground))
    assert changed.any() and not changed[100:].any() and not changed[:, 130:].any()


def test_a_group_that_something_is_clipped_to_is_put_together_by_itself() -> None:
    spot = replace(subject(), id="spot", mode="normal", is_clipped=True)
    scene = scene_of(*below(), passing(*children()), spot)
    assert np.array_equal(drawn(scene), drawn(with_layer(scene, "group", mode="normal")))
    beneath = only_below(scene, "spot")
    assert np.array_equal(drawn(beneath), drawn(with_layer(only_below(scene, "spot"), "group", mode="normal")))
    assert not scene.passes_through("group") and edits.remove(scene, "spot").passes_through("group")


def test_a_group_clipped_to_an_adjustment_acts_where_that_does() -> None:
    base = adjusted(Exposure(0.5), "base", layer_mask=SOFT)
    blur = adjusted(GaussianBlur(radius=9), "blur")
    grouped = scene_of(*below(), base, passing(blur, is_clipped=True))
    plain = scene_of(*below(), base, replace(blur, is_clipped=True))
    assert np.abs(drawn(grouped).astype(int) - drawn(plain)).max() <= 1  # the latter is rounded under its mask first


# What is known without drawing


def steps() -> list[Scene]:
    """Scenes, each an edit from the one before."""
    spot = LayerMask(Mask.empty().stroke([(60, 60, 20)]), hides=False)
    top = PaintLayer(id="top", name="top", tiles=stroke_tiles(300, 200, (9, 9, 200, 255), 40, 30))
    exposed = adjusted(Exposure(1.5), "spot", layer_mask=spot)
    found = [scene_of(*below(), passing(exposed, *children()), top)]

    def then(id: str, **fields: object) -> None:
        found.append(with_layer(found[-1], id, **fields))

    then("group", layer_mask=SOFT)
    then("group", opacity=0.4)
    then("spot", adjustment=Exposure(-1.5))
    then("top", is_clipped=True)  # closes the group
    then("top", is_clipped=False)
    then("group", mode="normal")
    then("group", mode=PASS_THROUGH)
    then("object", place=Place(250, 150, 20, 1.1).to_affine(150))
    found.append(edits.ungroup(found[-1], "group"))
    return found


def test_nothing_changes_outside_of_what_a_difference_tells() -> None:
    parts = set()
    for before, after in pairwise(steps()):
        box = difference(before, after).box
        inside = np.zeros((HEIGHT, WIDTH), bool)
        inside[box.slices(before.box)] = True
        is_other = (drawn(before) != drawn(after)).any(axis=2)
        assert is_other.any() and not (is_other & ~inside).any()
        parts.add(box)
    assert any(not box.contains(before.box) for box in parts), "not always all of it"


def test_tiles_are_kept_for_as_long_as_nothing_in_them_changes() -> None:
    scene = steps()[2]
    compositor = Compositor()
    first = compositor.tile(scene, 0, 0, 0, looks)
    elsewhere = PaintLayer(id="far", name="far", tiles=stroke_tiles(400, 280, (9, 9, 200, 255), 9, 9))
    added = edits.add_layer(scene, elsewhere, above="top")
    assert compositor.tile(added, 0, 0, 0, looks) is first
    assert compositor.tile(with_layer(scene, "group", opacity=0.41), 0, 0, 0, looks) is not first


def test_the_photo_is_proven_where_nothing_of_the_group_shows() -> None:
    bound = replace(SOFT, feather=0.0)
    found = prove(scene_of(photo_layer(ramp(HEIGHT, WIDTH)), passing(*children(), layer_mask=bound)), looks)
    shown = int(np.count_nonzero(coverage(bound)))
    assert found.holds and found.covered == shown
    inside = scene_of(passing(photo_layer(ramp(HEIGHT, WIDTH)), adjusted(Exposure(1), "e", layer_mask=bound)))
    assert prove(inside, looks).holds and prove(inside, looks).covered == shown


def test_what_a_group_hides_of_an_object_is_outlined() -> None:
    lower = object_layer(ellipse(150), Place(150, 150, 0, 1.0), id="lower")
    upper = object_layer(ellipse(150), Place(190, 150, 0, 1.0), id="upper")
    grouped, plain = (scene_of(*below(), lower, top) for top in (passing(upper), upper))
    found = hidden_outlines(grouped, lower, looks, Sources())
    assert found and found == hidden_outlines(plain, lower, looks, Sources())


# What it is made into


def test_merged_with_what_lies_below_it_looks_the_same() -> None:
    scene = scene_of(*below(), passing(*children(), layer_mask=SOFT, opacity=0.7))
    ids = [layer.id for layer in scene.layers]
    merged = merging.put(scene, ids, merging.merged(scene, ids, looks))
    assert len(merged.layers) == 1 and np.array_equal(drawn(merged), drawn(scene))
    assert np.array_equal(flatten(merging.flattened(scene, looks), looks), flatten(scene, looks))


def test_merged_alone_it_is_what_its_own_layers_draw() -> None:
    scene = scene_of(*below(), passing(*children()[1:]))
    layer = merging.merged(scene, ["group"], looks)
    alone = drawn(scene_of(*children()[1:]))
    assert layer.mode == "normal" and np.array_equal(drawn(scene_of(layer)), alone)


def test_ungrouped_it_looks_the_same() -> None:
    scene = scene_of(*below(), passing(*children()))
    assert np.array_equal(drawn(edits.ungroup(scene, "group")), drawn(scene))
    hidden = with_layer(scene, "group", visible=False)
    assert np.array_equal(drawn(edits.ungroup(hidden, "group")), drawn(hidden))
    clipped = scene_of(*below(), subject(), passing(adjusted(Invert(), "invert"), is_clipped=True))
    assert np.array_equal(drawn(edits.ungroup(clipped, "group")), drawn(clipped))


def test_grouping_changes_nothing_that_is_seen() -> None:
    scene = scene_of(*below(), *children())
    grouped = edits.group(scene, [layer.id for layer in children()], group_id="new")
    assert grouped.find("new").passes_through and np.array_equal(drawn(grouped), drawn(scene))
