"""A loaded shape model: masks that fill any box, the same bytes for the same noise, a sentence for what is wrong."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.generators.card import Card
from engine.generators.fields import HALF, SIZE, as_distances, bodies_and_holes
from engine.generators.shape import Shape, place_of
from engine.networks.shape import ShapeConfig, ShapeEncoder, ShapeGenerator
from engine.networks.shape_prior import ShapePrior
from engine.problem import Problem
from engine.scene.box import Box
from tests.small_models import write_model

NOISE = 6


def make_card(folder: Path, inside: float = 0.3, **changes: Any) -> Card:
    """A tiny model of random weights that draws blots; `inside` is added to its fields, in units of 8 pixels."""
    torch.manual_seed(4)
    config = ShapeConfig(2, noise=NOISE, style=16, embedding=8, widths=(12, 12, 8, 8, 8))
    generator = ShapeGenerator(config)
    with torch.no_grad():
        for block in generator.blocks:
            block.to_field.conv.weight *= 5
        generator.blocks[0].to_field.conv.bias += inside
    tensors = {f"generator.{name}": value for name, value in generator.state_dict().items()}
    tensors |= {f"encoder.{name}": value for name, value in ShapeEncoder(2, NOISE, (8, 8, 8, 8)).state_dict().items()}
    tensors |= {f"prior.{name}": value for name, value in ShapePrior(2, NOISE).state_dict().items()}
    return write_model(folder, "shape", ("cat", "dog"), tensors, **{"noise": NOISE} | changes)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Shape:
    return Shape.load(make_card(tmp_path_factory.mktemp("models")), "cpu", torch.float32)


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(NOISE).astype(np.float32)


boxes = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    st.integers(-50, 400), st.integers(-50, 300), st.integers(2, 400), st.integers(2, 300),
)  # fmt: skip


@settings(max_examples=40)
@given(boxes, st.integers(0, 2**31), st.sampled_from(["cat", "dog"]), st.booleans())
def test_a_mask_fills_its_box_whatever_the_box(model: Shape, box: Box, seed: int, class_name: str, flip: bool) -> None:
    mask = model.mask(class_name, noise(seed), box, (400, 300), flip)
    assert mask.shape == (box.height, box.width)
    assert mask.dtype == np.uint8
    assert all((side >= HALF).any() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))
    bodies, holes = bodies_and_holes(mask >= HALF)
    assert len(bodies) == 1
    assert all(hole >= 0.001 * bodies[0] for hole in holes)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_the_same_noise_is_the_same_mask_and_another_another(tmp_path: Path, dtype: torch.dtype) -> None:
    card, box = make_card(tmp_path), Box(20, 30, 220, 180)
    one, other = Shape.load(card, "cpu", dtype), Shape.load(card, "cpu", dtype)
    mask = one.mask("cat", noise(1), box, (400, 300))
    one.mask("dog", noise(2), box, (400, 300))
    assert np.array_equal(mask, other.mask("cat", noise(1), box, (400, 300)))
    assert not np.array_equal(mask, other.mask("cat", noise(2), box, (400, 300)))
    assert not np.array_equal(mask, other.mask("dog", noise(1), box, (400, 300)))


def test_flip_mirrors_shape_and_place(model: Shape) -> None:
    left, right = Box(20, 30, 220, 180), Box(180, 30, 380, 180)
    flipped = model.mask("cat", noise(1), right, (400, 300), flip=True)
    assert np.array_equal(flipped, model.mask("cat", noise(1), left, (400, 300))[:, ::-1])


def test_noise_is_mapped_by_the_prior_and_a_refined_mask_s_is_not(tmp_path: Path) -> None:
    card, place = make_card(tmp_path), place_of(Box(20, 30, 220, 180), (400, 300))
    one, other = Shape.load(card, "cpu", torch.float32), Shape.load(card, "cpu", torch.float32)
    other.prior.codes += 1
    drawn = torch.zeros(1, dtype=torch.long), torch.tensor([place]), torch.from_numpy(noise(1))[None]
    torch.testing.assert_close(other.prior(*drawn), one.prior(*drawn) + 1)
    rough = np.pad(np.full((60, 90), 255, np.uint8), 20)
    assert not np.array_equal(one.draw("cat", noise(1), place), other.draw("cat", noise(1), place))
    assert np.array_equal(one.refine(rough, "cat"), other.refine(rough, "cat"))


def test_a_batch_draws_what_one_alone_does(model: Shape) -> None:
    place = place_of(Box(20, 30, 220, 180), (400, 300))
    alone = model.draw("dog", noise(3), place)
    noises = torch.from_numpy(np.stack([noise(3), noise(4)]))
    batch = model.fields(torch.ones(2, dtype=torch.long), torch.tensor([place, place]), noises)
    assert alone.shape == (SIZE, SIZE)
    np.testing.assert_allclose(as_distances(batch[0].numpy()), alone, atol=0.05)


def test_a_refined_mask_lies_where_the_rough_one_did(model: Shape) -> None:
    rough = np.zeros((200, 300), np.uint8)
    rough[40:160, 60:240] = 255
    refined = model.refine(rough, "cat")
    assert refined.shape == rough.shape
    rows, columns = np.nonzero(refined >= HALF)
    assert abs(rows.mean() - 100) < 40
    assert abs(columns.mean() - 150) < 60
    assert np.array_equal(refined, model.refine(rough, "cat"))
    found, _ = model.encode(rough, "cat")
    assert found.shape == (NOISE,)


def test_a_mask_at_the_picture_s_edge_is_refined_within_it(model: Shape) -> None:
    rough = np.full((50, 80), 255, np.uint8)
    assert model.refine(rough, "dog").shape == (50, 80)


def test_what_is_wrong_is_said(model: Shape, tmp_path: Path) -> None:
    box = Box(0, 0, 50, 50)
    with pytest.raises(Problem, match='does not know the class "zebra"'):
        model.mask("zebra", noise(1), box, (100, 100))
    with pytest.raises(Problem, match="6 finite numbers"):
        model.mask("cat", noise(1)[:4], box, (100, 100))
    with pytest.raises(Problem, match="6 finite numbers"):
        model.mask("cat", noise(1) * np.nan, box, (100, 100))
    with pytest.raises(Problem, match="box is empty"):
        model.mask("cat", noise(1), Box(5, 5, 5, 9), (100, 100))
    with pytest.raises(Problem, match="canvas is empty"):
        model.mask("cat", noise(1), box, (0, 100))
    with pytest.raises(Problem, match="mask is empty"):
        model.refine(np.zeros((50, 50), np.uint8), "cat")
    with pytest.raises(Problem, match="too small to be refined: 3 x 3"):
        model.refine(np.pad(np.full((3, 3), 255, np.uint8), 9), "cat")


def test_weights_that_do_not_fit_their_card_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="do not fit its card"):
        Shape.load(make_card(tmp_path, noise=7))
    with pytest.raises(Problem, match="do not fit its card"):
        Shape.load(make_card(tmp_path, resolution=128))
    card = make_card(tmp_path)
    content = safetensors.torch.save({"generator.start.weight": torch.zeros(3, 3)})
    (tmp_path / "m.safetensors").write_bytes(content)
    with pytest.raises(Problem, match="another kind of network"):
        Shape.load(replace(card, sha256=hashlib.sha256(content).hexdigest()))
    with pytest.raises(Problem, match="not the file that its card describes"):
        Shape.load(card)


def test_a_field_with_nothing_inside_is_said(tmp_path: Path) -> None:
    empty = Shape.load(make_card(tmp_path, inside=-99.0), "cpu", torch.float32)
    with pytest.raises(Problem, match="empty shape"):
        empty.mask("cat", noise(1), Box(0, 0, 50, 50), (100, 100))
