"""Coverage is greater than 0 wherever a layer can make any difference."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from engine.compositing.compositor import Compositor
from engine.compositing.coverage import why_no_proof
from engine.compositing.flatten import flatten
from engine.problem import Problem
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, GroupLayer, Layer, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    coverage_tile,
    ellipse,
    face,
    family,
    lookup,
    noise,
    object_layer,
    photo_layer,
    plain,
    scene_layer,
    scenes,
    view,
    with_layer,
)

OPAQUE = object_layer(np.full((40, 40), 255, np.uint8), Place(50, 50), id="o")


def on_photo(*layers: Layer) -> Scene:
    return Scene(100, 100, (photo_layer(noise(100, 100, 3)), *layers))


@given(scenes(alpha=False))
def test_what_is_not_covered_looks_like_the_photo(scene: Scene) -> None:
    """Whatever the objects look like: black, white or anything, a pixel they change is covered."""
    photo = scene.photo_layer
    assert photo is not None
    compositor = Compositor()
    for look in (plain((0, 0, 0)), plain((255, 255, 255)), face(16)):
        for tx, ty in scene.box.tiles(256):
            seen = compositor.tile(scene, 0, tx, ty, lookup(look))
            alone = compositor.tile(replace(scene, layers=(photo,)), 0, tx, ty, lookup(look))
            covered = coverage_tile(scene, tx, ty, lookup(look), above=photo.id) > 0
            assert not ((seen != alone).any(axis=2) & ~covered).any()


def test_it_is_the_greatest_of_all_layers_above() -> None:
    weak = replace(OPAQUE, id="weak", opacity=0.2)
    scene = on_photo(weak, replace(OPAQUE, opacity=0.6))
    assert coverage_tile(scene, 0, 0, lookup(face()), above="photo")[50, 50] == 153
    assert coverage_tile(scene, 0, 0, lookup(face()), above="weak")[50, 50] == 153
    assert not coverage_tile(scene, 0, 0, lookup(face()), above="o").any()
    assert coverage_tile(scene, 0, 0, lookup(face()))[1, 1] == 255  # the photo itself
    with pytest.raises(Problem):
        coverage_tile(scene, 0, 0, lookup(face()), above="gone")


def test_a_trace_still_covers() -> None:
    faint = replace(OPAQUE, mask=Mask.from_array(np.full((40, 40), 1, np.uint8)), opacity=0.001)
    assert coverage_tile(on_photo(faint), 0, 0, lookup(face()), above="photo")[50, 50] == 1
    group = GroupLayer(id="g", name="g", opacity=0.001, children=(faint,))
    assert coverage_tile(on_photo(group), 0, 0, lookup(face()), above="photo")[50, 50] == 1


def test_it_stays_within_the_mask_and_the_canvas() -> None:
    scene = on_photo(object_layer(ellipse(40), Place(90, 50), id="o", feather=9.0))
    covered = coverage_tile(scene, 0, 0, lookup(face()), above="photo")
    full = coverage_tile(with_layer(scene, "o", feather=0.0), 0, 0, lookup(face()), above="photo")
    assert (covered <= full).all() and covered.sum() < full.sum()
    assert covered[:, 70:100].any() and not covered[:, 100:].any() and not covered[100:].any()


def test_paint_and_backgrounds_cover_by_their_alpha() -> None:
    pixels = np.zeros((10, 10, 4), np.uint8)
    pixels[3, 4] = (0, 0, 0, 7)
    paint = PaintLayer(id="p", name="p", tiles=Tiles.from_array(pixels, 20, 30))
    covered = coverage_tile(on_photo(paint), 0, 0, lookup(face()), above="photo")
    assert covered[33, 24] == 7 and covered.astype(int).sum() == 7
    ground = BackgroundLayer(id="b", name="b", colours=((0, 0, 0),), mode="multiply")
    assert (coverage_tile(on_photo(ground), 0, 0, lookup(face()), above="photo")[:100, :100] == 255).all()


def test_a_generated_ground_covers_what_lies_below_it_only() -> None:
    above = coverage_tile(on_photo(scene_layer()), 0, 0, lookup(view(20, 30)), above="photo")
    assert (above[:100, :100] == 255).all()
    scene = on_photo()
    beneath = replace(scene, layers=(scene_layer(), *scene.layers))
    assert why_no_proof(beneath) is None
    assert not coverage_tile(beneath, 0, 0, lookup(view(20, 30)), above="photo").any()
    assert "no photo" in str(why_no_proof(replace(scene, layers=(scene_layer(),))))


def test_hidden_layers_and_missing_looks_cover_nothing() -> None:
    assert not coverage_tile(on_photo(replace(OPAQUE, visible=False)), 0, 0, lookup(face()), above="photo").any()
    assert not coverage_tile(on_photo(OPAQUE), 0, 0, lookup({}), above="photo").any()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"visible": False}, "is hidden"),
        ({"opacity": 0.99}, "is not opaque"),
        ({"mode": "multiply"}, "blend mode multiply"),
    ],
)
def test_why_nothing_can_be_proven(change: dict[str, object], words: str) -> None:
    scene, _ = family()
    assert why_no_proof(scene) is None
    assert words in str(why_no_proof(with_layer(scene, "photo", **change)))
    group = GroupLayer(id="g", name="Sky", children=(scene.find("photo"),), **change)  # type: ignore[arg-type]
    reason = str(why_no_proof(Scene(300, 220, (group,))))
    assert words in reason and "Sky" in reason and reason.endswith(".")
    assert "no photo" in str(why_no_proof(Scene(3, 3, (BackgroundLayer(id="b", name="b", colours=((1, 2, 3),)),))))


def test_what_is_hidden_by_hand_is_the_ground_again() -> None:
    """In the picture and for the proof, softly, and the same however the object is turned and zoomed."""
    hidden = Mask.from_array(np.tile(np.linspace(0, 255, 40).astype(np.uint8), (40, 1)))
    whole = on_photo(OPAQUE)
    scene = with_layer(whole, "o", hidden=hidden)
    covered = coverage_tile(scene, 0, 0, lookup(face()), above="photo")
    assert covered[50, 30] == 255 and covered[50, 69] == 0 and 100 < covered[50, 50] < 150
    photo = flatten(replace(whole, layers=whole.layers[:1]), lookup(face()))
    seen = flatten(scene, lookup(face()))
    assert (seen[50, 69] == photo[50, 69]).all() and (seen[50, 30] != photo[50, 30]).any()
    small = Compositor().tile(scene, 1, 0, 0, lookup(face()))
    assert np.abs(small[25, 34].astype(int) - Compositor().tile(whole, 1, 0, 0, lookup(face()))[25, 34]).max() > 20
