"""Enlarging the photos of a scene: which, by how much, and what comes of a picture that was changed meanwhile."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.compositing.flatten import flatten
from engine.compositing.proof import prove
from engine.generation.enlarging import enlarged_photos, enlarged_picture, photo_enlarger_of
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.affine import Affine, Place
from engine.scene.depth import eight_bits
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.desktop_app.tools.shape_models import Doubles
from tests.engine.compositing.pictures import noise, object_layer


def _scene(channels: int = 3) -> Scene:
    return edits.open_photo(Photo(noise(20, 30, channels), source="p.jpg"))


def _photo_of(scene: Scene) -> PhotoLayer:
    layer = scene.layers[0]
    assert isinstance(layer, PhotoLayer)
    return layer


def _enlarged(scene: Scene, width: int, height: int) -> Scene:
    return enlarged_picture(scene, width, height, enlarged_photos(scene, width, height, Doubles()))


@pytest.mark.parametrize("factor", [2, 4])
def test_its_pixels_lie_on_the_canvass_and_nothing_can_be_proven(factor: int) -> None:
    scene = _scene()
    large = _enlarged(scene, 30 * factor, 20 * factor)
    assert (large.width, large.height) == (30 * factor, 20 * factor)
    layer, samples = _photo_of(large), _photo_of(scene).photo.samples
    assert layer.laid is not None and layer.photo.enlarged_by == "enlarges" and layer.photo.source == "p.jpg"
    np.testing.assert_array_equal(layer.photo.samples, samples.repeat(factor, 0).repeat(factor, 1))
    np.testing.assert_array_equal(flatten(large, lambda layer: None)[..., :3], layer.photo.samples)
    with pytest.raises(Problem, match="enlarged by a model"):
        prove(large, lambda layer: None)


def test_sizes_between_are_made_of_more_pixels_and_beyond_of_fewer() -> None:
    for width, height, factor in ((45, 30, 2), (90, 60, 4), (300, 200, 4)):
        layer = _photo_of(_enlarged(_scene(), width, height))
        assert layer.photo.size == (30 * factor, 20 * factor) and layer.resampling == "lanczos" and layer.laid is None
        assert layer.to_canvas.point(*layer.photo.size) == pytest.approx((width, height))


def test_a_smaller_picture_is_resampled_only() -> None:
    scene = _scene()
    assert _enlarged(scene, 15, 10) == picture_edits.resize(scene, 15, 10, "lanczos")
    assert enlarged_photos(scene, 30, 20, Doubles()) == {}


def test_each_photo_is_enlarged_once_by_what_it_needs_wherever_it_lies() -> None:
    """In a group, twice; and one that was shown at half its size has pixels enough."""
    scene = _scene()
    photo, other = _photo_of(scene).photo, Photo(noise(10, 10, 4))
    for copy, place in ((photo, Affine.translation(3, 4)), (other, Affine.rotation(90)), (other, Affine.scaling(0.5))):
        scene = edits.add_layer(scene, PhotoLayer(id=edits.new_id(), name="n", photo=copy, place=place))
    scene = edits.group(scene, [layer.id for layer in scene.layers[1:3]])
    heard: list[float] = []
    made = enlarged_photos(scene, 60, 40, Doubles(), heard.append)
    assert set(made) == {(photo, 2), (other, 2)} and heard == sorted(heard) and heard[-1] == 1
    large = enlarged_picture(scene, 60, 40, made)
    photos = [layer for layer in large.walk() if isinstance(layer, PhotoLayer)]
    assert sorted(layer.photo.size[0] for layer in photos) == [10, 20, 60, 60]
    assert all(layer.laid is not None for layer in photos)


def test_objects_follow_and_keep_their_recipes() -> None:
    scene = edits.add_layer(_scene(), object_layer(np.full((8, 8), 255, np.uint8), Place(15, 10)))
    large = _enlarged(scene, 60, 40)
    assert large.layers[1] == picture_edits.resize(scene, 60, 40, "lanczos").layers[1]


def test_alpha_is_enlarged_with_the_colours() -> None:
    scene = _scene(4)
    samples = _photo_of(_enlarged(scene, 60, 40)).photo.samples
    alpha = _photo_of(scene).photo.samples[..., 3].astype(float)
    assert samples.shape == (40, 60, 4)
    assert np.corrcoef(samples[::2, ::2, 3].ravel(), alpha.ravel())[0, 1] > 0.9


def test_a_picture_that_was_changed_meanwhile_is_a_problem_where_its_photos_are_others() -> None:
    scene = _scene()
    made = enlarged_photos(scene, 60, 40, Doubles())
    renamed = edits.rename(scene, scene.layers[0].id, "other name")
    assert enlarged_picture(renamed, 60, 40, made).layers[0].name == "other name"
    more = edits.add_layer(scene, replace(_photo_of(scene), id=edits.new_id(), photo=Photo(noise(5, 5, 3))))
    with pytest.raises(Problem, match="changed while it was enlarged"):
        enlarged_picture(more, 60, 40, made)


def test_what_would_be_too_large_is_a_problem_before_anything_is_made() -> None:
    with pytest.raises(Problem, match="width of the canvas"):
        enlarged_photos(_scene(), 60_000, 40_000, Doubles())
    scene = edits.add_layer(_scene(), PhotoLayer(id="w", name="w", photo=Photo(np.zeros((2, 9_000, 3), np.uint8))))
    with pytest.raises(Problem, match="width of the enlarged photo"):
        enlarged_photos(scene, 120, 80, Doubles())


def test_without_a_model_it_is_a_sentence() -> None:
    with pytest.raises(Problem, match="no model here that enlarges photos"):
        photo_enlarger_of(Catalog(()))
    assert photo_enlarger_of(Catalog((Doubles.card,))) is Doubles.card


@pytest.mark.parametrize("channels", [3, 4])
def test_all_bits_of_a_photo_are_enlarged(channels: int) -> None:
    samples = noise(20, 30, channels)
    native = samples.astype(np.uint16) * 257 + 7
    photo = _photo_of(_enlarged(edits.open_photo(Photo(samples, native=native)), 60, 40)).photo
    assert photo.own.dtype == np.uint16 and np.array_equal(photo.own[::2, ::2, :3], native[..., :3])
    assert photo.own.shape == (40, 60, channels) and np.array_equal(photo.samples, eight_bits(photo.own))
