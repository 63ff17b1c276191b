"""Filters see what an adjustment in their place would change, as it is shown, and draw it small and in full."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.compositing.appearance import FilterAppearance
from engine.compositing.flatten import flatten
from engine.compositing.proof import prove
from engine.generation.filter_kind import PREVIEW
from engine.generation.maker import AppearanceMaker
from engine.generators.cartooning import cartoon
from engine.generators.catalog import Catalog
from engine.jobs import Cancelled
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import Cartoon
from engine.scene.layers import (
    PASS_THROUGH,
    BackgroundLayer,
    FilterLayer,
    GroupLayer,
    Layer,
    LayerMask,
    Photo,
    PhotoLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE
from tests.filters import CARTOON_CARD, Sketcher, maker_of

WIDTH, HEIGHT = 60, 40


def maker(sketcher: Sketcher) -> AppearanceMaker:
    return maker_of(CARTOON_CARD, sketcher)


def photo(name: str, width: int = WIDTH, height: int = HEIGHT, seed: int = 1, channels: int = 3) -> PhotoLayer:
    pixels = np.random.RandomState(seed).randint(0, 256, (height, width, channels)).astype(np.uint8)
    return PhotoLayer(id=name, name=name, photo=Photo(pixels))


def samples(layer: Layer) -> Any:
    assert isinstance(layer, PhotoLayer)
    return layer.photo.samples


def cartooned(*above: Layer, recipe: Cartoon | None = None, mask: Mask | None = None) -> Scene:
    scene = Scene(WIDTH, HEIGHT, (photo("photo"), *above))
    layer = FilterLayer(id="filter", name="f", recipe=recipe or Cartoon())
    layer = layer if mask is None else replace(layer, layer_mask=LayerMask.showing(mask))
    return replace(scene, layers=(*scene.layers, layer))


def test_it_draws_what_lies_below_and_covers_only_where_its_mask_is() -> None:
    left = Mask.from_array(np.full((HEIGHT, WIDTH // 2), 255, np.uint8))
    scene, sketcher = cartooned(mask=left), Sketcher()
    look = maker(sketcher).make(scene, "filter")
    own = samples(scene.layers[0])
    expected = cartoon(own, sketcher.draw(own), 0.8, 0.7, 0.65)
    assert isinstance(look, FilterAppearance) and not look.preview and np.array_equal(look.rgb, expected)
    flat = flatten(scene, lambda layer: look)
    assert np.array_equal(flat[:, : WIDTH // 2, :3], expected[:, : WIDTH // 2])
    proof = prove(scene, lambda layer: look)
    assert proof.holds and proof.covered == proof.untouched == WIDTH * HEIGHT // 2


def test_strength_is_between_what_lies_below_and_what_is_drawn() -> None:
    own = samples(photo("photo"))
    looks = {share: maker(Sketcher()).make(cartooned(recipe=Cartoon(share)), "filter").rgb for share in (0.0, 0.5, 1.0)}
    assert np.array_equal(looks[0], own)
    mean = (own.astype(int) + looks[1]) / 2
    assert np.abs(looks[0.5] - mean).max() <= 0.5


def test_in_a_group_it_sees_the_group_alone_and_depends_on_nothing_else() -> None:
    made = maker(Sketcher())
    small = photo("small", 20, 10)
    inner = FilterLayer(id="filter", name="f", recipe=Cartoon())
    group = GroupLayer(id="group", name="g", children=(small, inner))
    scene = Scene(WIDTH, HEIGHT, (photo("photo"), group))
    look = made.make(scene, "filter")
    assert not look.rgb[10:].any() and look.rgb[:10, :20].any()
    flat = flatten(scene, lambda layer: look)
    assert np.array_equal(flat[10:, :, :3], samples(scene.layers[0])[10:])

    def fingerprint(other: Scene) -> str:
        return made.fingerprints.of(other, next(iter(other.live_layers())), 1 << 20, made.compute)

    assert fingerprint(edits.set_visible(scene, "photo", False)) == look.fingerprint
    assert fingerprint(edits.set_visible(scene, "small", False)) != look.fingerprint
    assert fingerprint(edits.set_recipe(scene, "filter", Cartoon(edges=0))) != look.fingerprint


def test_in_a_group_that_passes_through_it_sees_all_that_lies_below_and_depends_on_that() -> None:
    made = maker(Sketcher())
    small = photo("small", 20, 10)
    inner = FilterLayer(id="filter", name="f", recipe=Cartoon())
    mask = LayerMask.showing(Mask.empty().stroke([(30, 20, 12)]))
    group = GroupLayer(id="group", name="g", mode=PASS_THROUGH, layer_mask=mask, children=(small, inner))
    scene = Scene(WIDTH, HEIGHT, (photo("photo", seed=2), group))
    plain = Scene(WIDTH, HEIGHT, (*scene.layers[:1], small, inner))
    look = made.make(scene, "filter")
    assert np.array_equal(look.rgb, made.make(plain, "filter").rgb) and look.rgb[10:].any()

    def fingerprint(other: Scene) -> str:
        return made.fingerprints.of(other, next(iter(other.live_layers())), 1 << 20, made.compute)

    assert fingerprint(plain) == look.fingerprint, "grouping it draws nothing anew"
    assert fingerprint(edits.replace(scene, "group", layer_mask=None, opacity=0.5)) == look.fingerprint
    assert fingerprint(edits.set_visible(scene, "photo", False)) != look.fingerprint
    assert fingerprint(edits.set_visible(scene, "small", False)) != look.fingerprint
    closed = edits.set_mode(scene, "group", "normal")
    assert fingerprint(closed) != look.fingerprint
    clipped = edits.add_layer(scene, replace(photo("clip", 9, 9), is_clipped=True), above="group")
    assert fingerprint(clipped) == fingerprint(closed), "what is clipped to it closes it"
    within = edits.replace(scene, "group", is_clipped=True)
    assert fingerprint(within) != look.fingerprint, "its layers end where what it is clipped to does"


def test_what_a_filter_is_made_from_is_kept_for_an_undo_and_for_few_grounds() -> None:
    sketcher = Sketcher()
    made, scene = maker(sketcher), cartooned()
    for ground in (scene, edits.replace(scene, "photo", opacity=0.5)):
        for edges in (0.2, 0.8):
            made.make(edits.set_recipe(ground, "filter", Cartoon(edges=edges)), "filter")
    made.make(edits.set_recipe(scene, "filter", Cartoon(edges=0.5)), "filter")
    assert len(sketcher.asked) == 2, "undone, the first change of a setting draws nothing anew"
    grown = []
    for step in range(8):
        before = made.store.nbytes
        look = made.make(edits.replace(scene, "photo", opacity=0.1 + step / 20), "filter")
        grown.append(made.store.nbytes - before - look.nbytes)
    assert grown[0] > 0 and not any(grown[2:]), "a drag below it takes no more room than that"


def test_a_large_canvas_has_a_preview_whose_drawing_the_result_shares() -> None:
    width = 2 * PREVIEW
    scene = Scene(width, 6, (photo("photo", width, 6), FilterLayer(id="filter", name="f", recipe=Cartoon())))
    sketcher = Sketcher()
    made = maker(sketcher)
    small, large = made.make(scene, "filter", 128), made.make(scene, "filter")
    assert small.preview and small.rgb.shape == (3, PREVIEW, 3)
    assert not large.preview and large.rgb.shape == (6, width, 3)
    assert sketcher.asked == [(3, PREVIEW, 3)] * 2
    count = len(sketcher.asked)
    made.make(edits.set_recipe(scene, "filter", Cartoon(edges=1)), "filter", 128)
    assert len(sketcher.asked) == count  # a knob needs no new drawing
    before = flatten(scene, lambda layer: small)
    assert before.shape[:2] == (6, width)
    assert np.abs(before[..., :3].mean(axis=(0, 1)) - small.rgb.mean(axis=(0, 1))).max() < 2  # enlarged, not cut off


def test_the_best_sees_other_filters_at_their_best_and_a_preview_their_previews() -> None:
    width = 2 * PREVIEW
    low, high = (FilterLayer(id=name, name=name, recipe=Cartoon(flatness=1)) for name in ("low", "high"))
    scene = Scene(width, 6, (photo("photo", width, 6), low, high))
    fingerprints = maker(Sketcher()).fingerprints
    assert [size for _, size in fingerprints.below(scene, high, 1 << 20)] == [fingerprints.best_size(low)]
    assert [size for _, size in fingerprints.below(scene, high, 128)] == [PREVIEW]


def test_it_can_be_cancelled_between_layers_and_says_what_is_missing() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        maker(Sketcher()).make(cartooned(), "filter", on_step=stop)
    with pytest.raises(Problem, match="no model of the kind cartoon"):
        AppearanceMaker(Catalog(()), "cpu").make(cartooned(), "filter")
    with pytest.raises(Problem, match="none for the filter"):
        other = replace(CARTOON_CARD, name="others", kind="detail")
        catalog = Catalog((CARTOON_CARD, other))
        AppearanceMaker(catalog, "cpu").make(cartooned(recipe=Cartoon(model="others")), "filter")


def test_it_can_be_cancelled_while_what_lies_below_is_drawn() -> None:
    told: list[tuple[int, int]] = []
    sketcher = Sketcher()

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:  # before it begins, at the first tile and at the second
            raise Cancelled

    scene = Scene(2 * TILE, 1, (photo("photo", 2 * TILE, 1), FilterLayer(id="filter", name="f", recipe=Cartoon())))
    with pytest.raises(Cancelled):
        maker(sketcher).make(scene, "filter", on_step=stop)
    assert told == [(0, 1)] * 3 and sketcher.asked == []


def test_nothing_and_one_pixel_are_filtered_too() -> None:
    scene = Scene(1, 1, (BackgroundLayer(id="g", name="g", colours=((9, 200, 30),)),))
    for layers in ((), scene.layers):
        one = replace(scene, layers=(*layers, FilterLayer(id="filter", name="f", recipe=Cartoon())))
        look = maker(Sketcher()).make(one, "filter")
        assert look.rgb.shape == (1, 1, 3)
        shown = tuple(flatten(one, lambda layer: look)[0, 0])  # noqa: B023  # used at once
        assert shown == (tuple(look.rgb[0, 0]) if layers else (0, 0, 0, 0))
