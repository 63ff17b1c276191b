"""Crops painted by code, in the format of the real ones."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from engine.training.core.crops import CropSet, load_crops

if TYPE_CHECKING:
    import torch

CLASSES = ("disc", "square")


def paint_crop(rng: np.random.Generator, shape: str, size: int = 96) -> tuple[Image.Image, Image.Image]:
    """A window with one object, and its mask."""
    y, x = np.mgrid[:size, :size] - size / 2
    radius = size * 0.36
    inside = x**2 + y**2 < radius**2 if shape == "disc" else np.maximum(abs(x), abs(y)) < radius
    background, colour = rng.integers(0, 255, 3), rng.integers(0, 255, 3)
    picture = np.where(inside[..., None], colour + 20 * np.sin(x / 5)[..., None], background + y[..., None])
    return Image.fromarray(picture.clip(0, 255).astype(np.uint8)), Image.fromarray(np.uint8(255) * inside)


def write_family(path: Path, count: int = 12, seed: int = 5) -> None:
    """A family's zip with `count` crops of each class."""
    rng = np.random.default_rng(seed)
    lines = []
    with zipfile.ZipFile(path, "w") as archive:
        for shape in CLASSES:
            for number in range(count):
                key = f"{shape}-{number:05d}"
                for image, name, kind in zip(paint_crop(rng, shape), (".jpg", ".png"), ("JPEG", "PNG"), strict=True):
                    out = io.BytesIO()
                    image.save(out, kind)
                    archive.writestr(key + name, out.getvalue())
                record = {"key": key, "class": shape, "source": "painted", "licence": "CC0", "photo_id": key}
                record |= {"window": [0, 0, 96], "photo": [96, 96 if number % 4 else 48], "mask": "hand"}
                lines.append(json.dumps(record))
        archive.writestr("index.jsonl", "\n".join(lines))


def write_squeezenet(features: Path, seed: int) -> None:
    """SqueezeNet's file, of random weights."""
    import torch
    from safetensors.torch import save_file

    rng = torch.Generator().manual_seed(seed)
    weights = {}

    def add(name: str, outputs: int, inputs: int, kernel: int) -> None:
        scale = (2 / (inputs * kernel * kernel)) ** 0.5
        weights[f"features.{name}.weight"] = torch.randn(outputs, inputs, kernel, kernel, generator=rng) * scale
        weights[f"features.{name}.bias"] = torch.zeros(outputs)

    add("0", 64, 3, 3)
    inputs = 64
    for index, squeeze, expand in (
        (3, 16, 64), (4, 16, 64), (6, 32, 128), (7, 32, 128), (9, 48, 192), (10, 48, 192), (11, 64, 256), (12, 64, 256),
    ):  # fmt: skip
        add(f"{index}.squeeze", squeeze, inputs, 1)
        add(f"{index}.expand1x1", expand, squeeze, 1)
        add(f"{index}.expand3x3", expand, squeeze, 3)
        inputs = 2 * expand
    save_file(weights, features / "squeezenet1_1-features.safetensors")


def published_lite0(seed: int = 0) -> dict[str, torch.Tensor]:
    """Weights named and shaped as EfficientNet-lite0's are published, drawn at random; all its blocks."""
    import torch

    from engine.networks.efficientnet import STAGES, STEM

    chance = torch.Generator().manual_seed(seed)
    weights = {}

    def add(convolution: str, normalisation: str, outputs: int, inputs: int, kernel: int) -> None:
        scale = (2 / (inputs * kernel * kernel)) ** 0.5
        weights[f"{convolution}.weight"] = torch.randn(outputs, inputs, kernel, kernel, generator=chance) * scale
        for name, low in (("weight", 0.8), ("bias", -0.2), ("running_mean", -0.2), ("running_var", 0.8)):
            weights[f"{normalisation}.{name}"] = low + 0.4 * torch.rand(outputs, generator=chance)

    add("_conv_stem", "_bn0", STEM, 3, 3)
    width, number = STEM, 0
    for count, kernel, _, expansion, outputs in STAGES:
        for _ in range(count):
            name, inner = f"_blocks.{number}", width * expansion
            if expansion > 1:
                add(f"{name}._expand_conv", f"{name}._bn0", inner, width, 1)
            add(f"{name}._depthwise_conv", f"{name}._bn1", inner, 1, kernel)
            add(f"{name}._project_conv", f"{name}._bn2", outputs, inner, 1)
            width, number = outputs, number + 1
    return weights


def write_lite0(features: Path) -> None:
    """An EfficientNet-lite0 of random weights, as training reads it."""
    from safetensors.torch import save_file

    from engine.networks.efficientnet import folded

    save_file(folded(published_lite0()), features / "efficientnet-lite0.safetensors")


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the real one is laid out, features (of random weights) included."""
    import torch
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("data")
    (folder / "objects").mkdir()
    (folder / "features").mkdir()
    write_family(folder / "objects" / "shapes.zip")
    rng = torch.Generator().manual_seed(0)
    weights, index, channels = {}, 0, 3
    for width, count in ((8, 2), (8, 2), (12, 4)):
        for _ in range(count):
            scale = (2 / (channels * 9)) ** 0.5
            weights[f"features.{index}.weight"] = torch.randn(width, channels, 3, 3, generator=rng) * scale
            weights[f"features.{index}.bias"] = torch.zeros(width)
            index, channels = index + 2, width
        index += 1
    save_file(weights, folder / "features" / "vgg19-to-relu3_4.safetensors")
    write_lite0(folder / "features")
    return folder


@pytest.fixture(scope="module")
def crops(data_folder: Path) -> CropSet:
    """All crops of the two classes, 96 px a side."""
    return load_crops(data_folder, ("disc", "square"), 96, lambda sentence: None)
