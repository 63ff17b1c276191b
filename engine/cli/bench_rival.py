"""The published foreground generator behind the same door as ours, for `bench` to run beside it."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.networks.published import NOISE, PublishedForeground

SIDE = 128  # pixels; it knows no other size

Samples = NDArray[np.uint8]


class Published:
    """Full width, random weights: for speed these are as good as trained ones."""

    def __init__(self, card: Card, device: str, dtype: str) -> None:
        torch.manual_seed(0)
        self._device, self._dtype = torch.device(device), getattr(torch, dtype)
        self._network = PublishedForeground().eval().requires_grad_(False).to(self._device, self._dtype)

    @torch.inference_mode()
    def generate(
        self,
        rgb: Samples,
        valid: Samples,
        mask: Samples,
        class_name: str,
        noise: NDArray[np.float32],
        light: float = 1.0,
    ) -> tuple[Samples, Samples | None]:
        """Generate as engine.generators.foreground.Foreground.generate; other sizes than its own are scaled."""
        canvas = torch.from_numpy(np.array(cv2.resize(rgb, (SIDE, SIDE)))).permute(2, 0, 1)[None]
        plane = torch.from_numpy(np.array(cv2.resize(mask, (SIDE, SIDE))))[None, None]
        drawn = torch.from_numpy(np.resize(noise, (1, NOISE)).astype(np.float32))
        label = torch.zeros(1, dtype=torch.long, device=self._device)
        canvas, plane, drawn = (value.to(self._device, self._dtype) for value in (canvas, plane, drawn))
        picture = self._network(canvas / 127.5 - 1, plane / 255, label, drawn)[0].float()
        samples = ((picture.permute(1, 2, 0) + 1) * 127.5).clamp(0, 255).to(torch.uint8).cpu().numpy()
        return np.ascontiguousarray(cv2.resize(samples, (rgb.shape[1], rgb.shape[0])), np.uint8), None
