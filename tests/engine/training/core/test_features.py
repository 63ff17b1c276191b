"""Feature networks from torchvision's weights answer as torchvision's do, though they take other pixels."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import nn

from engine.networks.features import SqueezeNet, Vgg19
from engine.problem import Problem
from engine.training.core.features import NETWORKS, THEIR_DEVIATION, THEIR_MEAN, converted, fetch


def _theirs(rgb: torch.Tensor) -> torch.Tensor:
    """RGB in [-1, 1] as torchvision's networks want it."""
    mean, deviation = (torch.tensor(x)[None, :, None, None] for x in (THEIR_MEAN, THEIR_DEVIATION))
    return ((rgb + 1) / 2 - mean) / deviation


def test_vgg_gives_their_features(tmp_path: Path) -> None:
    """A VGG-19 of random weights and slim layers, built as torchvision builds it, classifier included."""
    torch.manual_seed(1)
    layers: list[nn.Module] = []
    widths = ((3, 4), (4, 4), (0, 0), (4, 6), (6, 6), (0, 0), (6, 8), (8, 8), (8, 8), (8, 8), (0, 0), (8, 8))
    for inputs, outputs in widths:
        layers += [nn.Conv2d(inputs, outputs, 3, 1, 1), nn.ReLU()] if inputs else [nn.MaxPool2d(2)]
    theirs = nn.Module()
    theirs.features = nn.Sequential(*layers)
    theirs.classifier = nn.Linear(8, 2)
    save_file(converted(theirs.state_dict(), 16), tmp_path / "vgg.safetensors")
    ours = Vgg19(tmp_path / "vgg.safetensors")
    rgb = torch.rand(2, 3, 32, 32) * 2 - 1
    with torch.no_grad():
        (found,) = ours(rgb, ("relu3_4",))
        wanted = theirs.features[:18](_theirs(rgb))
    assert found.shape == wanted.shape
    torch.testing.assert_close(found[..., 2:-2, 2:-2], wanted[..., 2:-2, 2:-2], rtol=0.01, atol=0.002)


def test_squeezenet_gives_their_features(tmp_path: Path) -> None:
    """Its first convolution has no padding, so the answer is the same everywhere."""
    torch.manual_seed(2)
    theirs = {"features.0.weight": torch.randn(64, 3, 3, 3), "features.0.bias": torch.randn(64)}
    fires = {3: (64, 16, 64), 4: (128, 16, 64), 6: (128, 32, 128), 7: (256, 32, 128)}
    fires |= {9: (256, 48, 192), 10: (384, 48, 192), 11: (384, 64, 256), 12: (512, 64, 256)}
    for index, (inputs, squeeze, expand) in fires.items():
        for name, size in (
            ("squeeze", (squeeze, inputs, 1, 1)), ("expand1x1", (expand, squeeze, 1, 1)),
            ("expand3x3", (expand, squeeze, 3, 3)),
        ):  # fmt: skip
            theirs[f"features.{index}.{name}.weight"] = torch.randn(size) * (2 / (size[1] * size[2] ** 2)) ** 0.5
            theirs[f"features.{index}.{name}.bias"] = torch.zeros(size[0])
    save_file(converted(theirs, 12), tmp_path / "squeeze.safetensors")
    ours = SqueezeNet(tmp_path / "squeeze.safetensors")
    rgb = torch.rand(1, 3, 32, 32) * 2 - 1
    wanted = F.conv2d(_theirs(rgb), theirs["features.0.weight"], theirs["features.0.bias"], 2)
    pixels = (rgb + 1) * 127.5 - torch.tensor((123.68, 116.779, 103.939))[None, :, None, None]
    with torch.no_grad():
        torch.testing.assert_close(ours.features[0](pixels), wanted, rtol=1e-3, atol=1e-3)


def test_what_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    for name in NETWORKS:
        (tmp_path / name).write_bytes(b"mine")
    said: list[str] = []
    fetch(tmp_path, said.append)
    assert not said


def test_without_torchvision_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_import = builtins.__import__

    def refuse(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("torchvision"):
            raise ImportError(name)
        return true_import(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(Problem, match="torchvision"):
        fetch(tmp_path, lambda sentence: None)
