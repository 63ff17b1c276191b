"""Brings the feature networks that training and evaluation need from torchvision's published weights (a download)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from engine.networks.features import MEAN, SqueezeNet, Vgg19
from engine.problem import Problem

# File in DATA/features -> torchvision's weights, and the last layer of `features` that is used.
NETWORKS = {
    Vgg19.FILE: ("VGG19_Weights", 16),
    SqueezeNet.FILE: ("SqueezeNet1_1_Weights", 12),
}
# What torchvision's networks expect: RGB in 0..1 minus this, divided by that.
THEIR_MEAN = (0.485, 0.456, 0.406)
THEIR_DEVIATION = (0.229, 0.224, 0.225)


def fetch(folder: Path, say: Callable[[str], None]) -> None:
    """Write the files that are missing in DATA/features; Problem without torchvision or without a connection."""
    missing = {name: source for name, source in NETWORKS.items() if not (folder / name).is_file()}
    if not missing:
        return
    try:
        from torchvision import models
    except ImportError:
        raise Problem('Fetching feature networks needs torchvision: install Scumble\'s extra "train".') from None
    folder.mkdir(parents=True, exist_ok=True)
    for name, (weights, last) in missing.items():
        say(f"{name}: fetching torchvision's {weights}")
        try:
            state = getattr(models, weights).IMAGENET1K_V1.get_state_dict(progress=False, check_hash=True)
        except (OSError, RuntimeError) as error:  # no connection, or a file that is not what it should be
            raise Problem(f"torchvision's {weights} could not be fetched: {error}.") from None
        part = folder / f"{name}.part"
        save_file(converted(state, last), part)
        part.replace(folder / name)


def converted(state: Mapping[str, Tensor], last: int) -> dict[str, Tensor]:
    """Return the layers `features.0` to `features.LAST`, for pixels in 0..255 minus MEAN instead of what torchvision
    expects.

    The difference is put into the first convolution; it is exact but for the first convolution's zero padding, where
    the two means differ by half a grey level.
    """
    taken = {name: value.float().clone() for name, value in state.items() if _layer(name) in range(last + 1)}
    weight, bias = taken["features.0.weight"], taken["features.0.bias"]
    scale = 1 / (255 * torch.tensor(THEIR_DEVIATION))
    offset = (torch.tensor(MEAN) - 255 * torch.tensor(THEIR_MEAN)) * scale
    taken["features.0.bias"] = bias + (weight * _channels(offset)).sum((1, 2, 3))
    taken["features.0.weight"] = weight * _channels(scale)
    return {name: value.contiguous() for name, value in taken.items()}


def _layer(name: str) -> int:
    parts = name.split(".")
    return int(parts[1]) if parts[0] == "features" else -1


def _channels(values: Tensor) -> Tensor:
    return values[None, :, None, None]
