"""Where an object's frame lies on a canvas that is as large as the frame was, and pictures warped to there and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

Matrix = NDArray[np.float64]  # 3 x 3, in shares of half a canvas, as grid_sample counts


@dataclass(frozen=True)
class Place:
    """A place of the frame."""

    right: float = 0.0  # share of the canvas
    down: float = 0.0
    angle: float = 0.0  # degrees clockwise
    scale: float = 1.0

    @property
    def to_frame(self) -> Matrix:
        """What brings a picture of the canvas into the frame: where each point of the frame lies on the canvas."""
        turn = np.radians(self.angle)
        cos, sin = float(np.cos(turn)) * self.scale, float(np.sin(turn)) * self.scale
        return np.array([[cos, -sin, 2 * self.right], [sin, cos, 2 * self.down], [0, 0, 1]])

    @property
    def to_canvas(self) -> Matrix:
        """What brings a picture of the frame onto the canvas."""
        return np.asarray(np.linalg.inv(self.to_frame), np.float64)


def warp(x: Tensor, matrix: Matrix, padding: str) -> Tensor:
    """Return pictures N x C x R x R warped; padding: "border" or "zeros"."""
    theta = torch.from_numpy(matrix[:2]).float().to(x.device).expand(len(x), 2, 3)
    grid = F.affine_grid(theta, [len(x), 1, *x.shape[2:]], align_corners=False)
    return F.grid_sample(x, grid, padding_mode=padding, align_corners=False)
