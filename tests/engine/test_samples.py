"""The sample scene: the same recipes on every call, of classes that the catalog really offers."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import cv2
import numpy as np
import pytest

from engine import samples
from engine.exemplars.library import Library
from engine.formats.project import open_project
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer, ShadowLayer

SIZE = (1200, 800)


@pytest.fixture(autouse=True)
def plain_ground(monkeypatch: pytest.MonkeyPatch) -> None:
    """Painting the meadow is tests/resources' matter, and takes a second."""
    monkeypatch.setattr(samples.meadow, "paint", lambda: np.full((SIZE[1], SIZE[0], 3), 128, np.uint8))


def catalog_of(*classes: str, experimental: tuple[str, ...] = ()) -> Catalog:
    card = Card(
        name="fg",
        kind="foreground",
        title="",
        classes=classes,
        experimental=experimental,
        resolution=64,
        noise=5,
        licence="CC0-1.0",
        weights="fg.safetensors",
        sha256="0" * 64,
    )
    return Catalog((card,) if classes else ())


@pytest.mark.parametrize("classes", [(), ("teapot",)])
def test_only_what_exemplars_and_the_catalog_offer_is_in_the_scene(classes: tuple[str, ...]) -> None:
    scene = samples.sample_scene(catalog_of(*classes))
    assert (scene.width, scene.height) == SIZE
    (layer,) = scene.objects()
    assert layer.recipe.exemplar is not None, "an exemplar needs no class of a model's"


def test_all_that_the_catalog_offers_is_in_the_scene() -> None:
    scene = samples.sample_scene(catalog_of("butterfly", experimental=("butterfly",)))
    assert [layer.recipe.class_name for layer in scene.objects()] == ["fox", "butterfly"]


def test_what_stands_on_the_ground_throws_a_shadow() -> None:
    scene = samples.sample_scene(catalog_of("butterfly"))
    fox, _ = scene.objects()
    (shadow,) = [layer for layer in scene.walk() if isinstance(layer, ShadowLayer)]
    assert shadow.owner == fox.id


def test_blades_stand_before_its_feet(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.random.RandomState(3).normal(0, 1, SIZE[::-1]).astype(np.float32)
    blades = cv2.GaussianBlur(noise, (0, 0), sigmaX=1.5, sigmaY=9)
    grey = np.rint(110 + 40 * blades / blades.std()).clip(0, 255).astype(np.uint8)
    monkeypatch.setattr(samples.meadow, "paint", lambda: np.repeat(grey[..., None], 3, axis=2))
    fox, _ = samples.sample_scene(catalog_of("butterfly")).objects()
    body, hidden = fox.mask.bounds(), fox.hidden.bounds()
    assert hidden.top > body.top + 0.6 * body.height
    assert fox.hidden.read(Box(body.left, body.bottom - 6, body.right, body.bottom)).max() > 200


def test_each_object_is_a_recipe_with_noise_of_the_models_length() -> None:
    catalog = catalog_of(*(sample.class_name for sample in samples.SAMPLES))
    scene = samples.sample_scene(catalog)
    assert len(list(scene.objects())) == len(samples.SAMPLES) > 0
    for layer, sample in zip(scene.objects(), samples.SAMPLES, strict=True):
        assert layer.recipe.noise == (() if sample.seed is None else draw(sample.seed, 5))
        assert layer.recipe.seed == sample.seed
        assert scene.box.contains(box_on_canvas(layer))


def test_two_calls_give_the_same_recipes() -> None:
    catalog = catalog_of(*(sample.class_name for sample in samples.SAMPLES))
    first, second = samples.sample_scene(catalog), samples.sample_scene(catalog)
    for one, other in zip(first.objects(), second.objects(), strict=True):
        assert dataclasses.replace(one, id="x") == dataclasses.replace(other, id="x")


def box_on_canvas(layer: ObjectLayer) -> Box:
    return layer.place.bounds(layer.side, layer.side)


@pytest.mark.parametrize("sample", samples.SAMPLES, ids=lambda sample: sample.class_name)
def test_a_mask_is_where_it_should_be_with_a_soft_edge(sample: samples.Sample) -> None:
    exemplar = Library.load().find(sample.exemplar).read() if sample.exemplar else None
    mask = samples.mask_of(sample, *SIZE, exemplar)
    box = mask.bounds()
    assert box.left == pytest.approx(sample.left * SIZE[0], abs=6)
    assert box.top == pytest.approx(sample.top * SIZE[1], abs=6)
    assert box.width == pytest.approx(sample.width * SIZE[0], rel=0.05)
    coverage = mask.read(box)
    assert 0.2 < (coverage == 255).mean() < 0.9
    assert ((coverage > 0) & (coverage < 255)).any()


def test_the_curve_goes_through_its_points() -> None:
    square = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    curve = samples.smooth(square)
    assert np.allclose(curve[:: samples.SMOOTHNESS], square)
    steps = np.linalg.norm(np.roll(curve, -1, axis=0) - curve, axis=1)
    assert steps.max() < 0.2


def test_the_sample_is_written_as_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Catalog, "load", classmethod(lambda cls: catalog_of("butterfly")))
    file = tmp_path / "sample.ora"
    assert samples.main([str(file)]) == 0
    scene, appearances = open_project(file)
    assert [layer.recipe.class_name for layer in scene.objects()] == ["fox", "butterfly"]
    assert not appearances


def test_a_wrong_call_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert samples.main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_its_ground_is_called_as_the_window_says_it() -> None:
    catalog = catalog_of("butterfly")
    first, second = samples.sample_scene(catalog), samples.sample_scene(catalog, "Wiese")
    assert (first.layers[0].name, second.layers[0].name) == ("Meadow", "Wiese")
