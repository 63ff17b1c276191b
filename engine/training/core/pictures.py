"""Pictures as networks have them, in [-1, 1], and as files do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


def as_tensor(pictures: Iterable[NDArray[np.uint8]], device: torch.device) -> Tensor:
    """Return uint8 pictures H x W x C of one size as N x C x H x W in [-1, 1]."""
    stacked = torch.from_numpy(np.stack(list(pictures))).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1
    return stacked.contiguous(memory_format=torch.channels_last)


def as_image(rgb: Tensor) -> NDArray[np.uint8]:
    """Return a picture 3 x H x W in [-1, 1] as H x W x 3 uint8."""
    pixels = ((rgb.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy())


def rows_of(columns: Sequence[Tensor], most: int) -> NDArray[np.uint8]:
    """Return the first pictures, `most` at the most, of each column N x 3 x H x W as a sheet with a row for each."""
    rows = [torch.cat(list(row), 2) for row in list(zip(*columns, strict=True))[:most]]
    return as_image(torch.cat(rows, 1))
