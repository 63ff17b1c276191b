"""Weights that are kept in 8 bits: what comes back, what is left as it is, and what is said of damaged files."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save

from engine.generators.card import Card
from engine.generators.weights import LARGE, SIZE, STEPS, packed, tensors_of, unpacked
from engine.problem import Problem


def large() -> torch.Tensor:
    """Convolutions whose channels are of very different sizes, one of them empty."""
    sizes = torch.tensor([1.0, 1e-3, 50.0, 0.0]).repeat(32)[:, None, None, None]
    weights = torch.randn(128, 64, 3, 3, generator=torch.Generator().manual_seed(1)) * sizes
    assert weights.numel() >= LARGE
    return weights


def test_what_is_large_comes_back_within_half_a_step_of_its_channel() -> None:
    weights = large()
    kept = packed({"large": weights})
    assert kept["large" + STEPS].dtype == torch.int8 and kept["large" + SIZE].shape == (128, 1, 1, 1)
    found = unpacked(kept)
    assert set(found) == {"large"}
    off = (found["large"] - weights).abs().amax((1, 2, 3))
    assert (off <= weights.abs().amax((1, 2, 3)) / 254 * 1.001).all() and off.max() > 0


def test_what_is_small_is_left_as_it_is() -> None:
    small = {"small": torch.randn(16, 8, 3, 3), "bias": torch.randn(4)}
    kept = packed(small)
    assert set(kept) == set(small) and all(torch.equal(kept[name], small[name]) for name in small)
    halves = {name: value.half() for name, value in small.items()}
    assert all(torch.equal(value, halves[name].float()) for name, value in unpacked(halves).items())


@pytest.mark.parametrize("change", ["no sizes", "other sizes"])
def test_a_file_whose_sizes_do_not_fit_is_refused_in_a_sentence(change: str, tmp_path: Path) -> None:
    kept = packed({"large": large()})
    if change == "no sizes":
        del kept["large" + SIZE]
    else:
        kept["large" + SIZE] = torch.ones(5, 1, 1, 1)
    content = save(kept)
    (tmp_path / "a.safetensors").write_bytes(content)
    card = Card(
        name="a", kind="segmentation", title="A", classes=("cat",), resolution=64, noise=0, licence="CC0",
        weights="a.safetensors", sha256=hashlib.sha256(content).hexdigest(), folder=tmp_path,
    )  # fmt: skip
    with pytest.raises(Problem, match="another kind of network"):
        tensors_of(card)
    good = save(packed({"large": large()}))
    (tmp_path / "a.safetensors").write_bytes(good)
    assert set(tensors_of(replace(card, sha256=hashlib.sha256(good).hexdigest()))) == {"large"}
