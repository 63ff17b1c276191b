"""Merged layers show what they showed before; what is merged is found, refused and put in its place."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing import merging
from engine.compositing.flatten import flatten, flatten_deep
from engine.problem import Problem
from engine.scene import edits, painting
from engine.scene.adjustments import Exposure
from engine.scene.box import Box
from engine.scene.depth import eight_bits
from engine.scene.layers import LayerMask, PaintLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import plain
from tests.engine.scene.strategies import disc, photo


def looks(layer: object) -> object:
    return plain((200, 120, 40))


@pytest.fixture
def scene() -> Scene:
    scene = edits.open_photo(photo(200, 300))
    scene, cat = edits.add_object(scene, class_name="cat", mask=disc(150, 100, 50), noise=[0.0], seed=1)
    scene, _ = edits.add_shadow(scene, cat)
    scene = edits.add_paint(scene, "paint")
    scene = painting.paint(scene, "paint", [(120.0, 100.0, 30.0)], Ink((20, 90, 220), 0.6))
    return scene


def seen(scene: Scene) -> np.ndarray:
    return flatten(scene, looks).astype(int)  # type: ignore[arg-type]


def test_an_object_with_its_shadow_and_paint_look_the_same_in_one(scene: Scene) -> None:
    cat = next(scene.objects()).id
    layer = merging.merged(scene, [cat, "paint"], looks)  # type: ignore[arg-type]
    merged = merging.put(scene, [cat, "paint"], layer)
    assert [one.name for one in merged.layers] == [scene.layers[0].name, "Paint"]
    assert np.abs(seen(merged) - seen(scene)).max() <= 20, "a nearly black shadow multiplies nearly as it covers"


def test_one_alone_keeps_its_mode(scene: Scene) -> None:
    scene = edits.set_mode(scene, "paint", "screen")
    layer = merging.merged(scene, ["paint"], looks)  # type: ignore[arg-type]
    assert layer.mode == "screen"
    assert np.abs(seen(merging.put(scene, ["paint"], layer)) - seen(scene)).max() <= 1


def test_a_picture_flattened_is_a_photo_of_what_was_seen(scene: Scene) -> None:
    flat = merging.flattened(scene, looks)  # type: ignore[arg-type]
    assert len(flat.layers) == 1 and isinstance(flat.layers[0], PhotoLayer)
    assert np.array_equal(seen(flat), seen(scene))


def test_what_cannot_be_merged_is_told(scene: Scene) -> None:
    with pytest.raises(Problem, match="Select the layers"):
        merging.with_owned(scene, [])
    grouped = edits.group(scene, ["paint"], group_id="group")
    with pytest.raises(Problem, match="different groups"):
        merging.with_owned(grouped, ["paint", scene.layers[0].id])
    hidden = edits.set_visible(scene, "paint", False)
    with pytest.raises(Problem, match="nothing to be seen"):
        merging.merged(hidden, ["paint"], looks)  # type: ignore[arg-type]
    layer = merging.merged(scene, ["paint"], looks)  # type: ignore[arg-type]
    with pytest.raises(Problem, match="locked"):
        merging.put(edits.set_locked(scene, "paint", True), ["paint"], layer)


def test_a_shadow_without_its_object_cannot_be_merged(scene: Scene) -> None:
    shadow = next(layer.id for layer in scene.layers if layer.owner)
    with pytest.raises(Problem, match="A shadow goes with its layer"):
        merging.merged(scene, [shadow], looks)  # type: ignore[arg-type]


def test_an_adjustment_merges_into_the_photo_below_it(scene: Scene) -> None:
    bright = edits.open_photo(photo(200, 300))
    bright, lit = edits.add_adjustment(bright, Exposure(stops=1.0), Mask.empty().inverted(bright.box))
    ids = [bright.layers[0].id, lit]
    merged = merging.put(bright, ids, merging.merged(bright, ids, looks))  # type: ignore[arg-type]
    assert len(merged.layers) == 1 and np.abs(seen(merged) - seen(bright)).max() <= 1


@pytest.fixture
def deep() -> Scene:
    """A photo of 16 bits with metadata, brightened, under paint."""
    native = np.random.RandomState(2).randint(0, 65536, (60, 80, 3)).astype(np.uint16)
    source = Photo(eight_bits(native), native=native, exif=b"Exif\0\0", iptc=b"iptc", dpi=(240.0, 240.0))
    scene, _ = edits.add_adjustment(edits.open_photo(source), Exposure(stops=0.5))
    return painting.paint(edits.add_paint(scene, "paint"), "paint", [(40.0, 30.0, 9.0)], Ink((20, 90, 220), 0.6))


def nothing(layer: object) -> None:
    return None


def test_what_a_photo_of_sixteen_bits_is_merged_with_keeps_them(deep: Scene) -> None:
    whole = flatten_deep(deep, nothing)
    ids = [layer.id for layer in deep.layers]
    layer = merging.merged(deep, ids, nothing)
    for made in (layer, merging.flattened(deep, nothing).layers[0]):
        assert isinstance(made, PhotoLayer) and made.photo.native is not None
        assert np.array_equal(made.photo.native, whole) and np.array_equal(made.photo.samples, eight_bits(whole))
        assert (made.photo.exif, made.photo.iptc, made.photo.dpi) == (b"Exif\0\0", b"iptc", (240.0, 240.0))
    assert len(np.unique(whole)) > 256
    assert isinstance(merging.merged(deep, ids[:1], nothing), PaintLayer), "to paint on"


def test_only_what_is_seen_of_it_is_kept(deep: Scene) -> None:
    show = LayerMask.showing(Mask.from_array(np.pad(np.full((20, 30), 255, np.uint8), ((10, 30), (20, 30)))))
    scene = edits.replace(deep, deep.layers[0].id, layer_mask=show)
    scene = edits.remove(scene, "paint")
    layer = merging.merged(scene, [one.id for one in scene.layers], nothing)
    assert isinstance(layer, PhotoLayer) and layer.box_in(scene.box) == Box(20, 10, 50, 30)
    put = merging.put(scene, [one.id for one in scene.layers], layer)
    assert np.array_equal(flatten_deep(put, nothing), flatten_deep(scene, nothing))
