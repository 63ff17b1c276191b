"""Blind sheets: every way in every row, in an order that the key tells."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from engine.training.tasks.foreground.blind_sheet import GAP, draw_blind_sheets
from engine.training.tasks.foreground.evaluation import Windows


def test_the_key_tells_what_stands_where(tmp_path: Path) -> None:
    mask = torch.zeros(9, 1, 32, 32)
    mask[:, :, 8:24, 8:24] = 1
    windows = Windows(mask.expand(-1, 3, -1, -1) - 0.5, mask, mask * 0 + 1, torch.zeros(9, dtype=torch.long), ["k"] * 9)

    def white(context: Tensor, *_: Tensor) -> Tensor:
        return torch.ones_like(context)

    def black(context: Tensor, *_: Tensor) -> Tensor:
        return -torch.ones_like(context)

    assert draw_blind_sheets(tmp_path, "blind", windows, {"white": white, "black": black}) == 9
    key = json.loads((tmp_path / "blind-key.json").read_text())
    sheet = np.concatenate([np.asarray(Image.open(path)) for path in sorted(tmp_path.glob("blind-*.png"))])
    middles = sheet[16 :: 32 + GAP, 16 :: 32 + GAP, 0].tolist()
    levels = {"white": 255, "black": 0, "real": 191}
    assert middles == [[levels[way] for way in row] for row in key]
    assert len({tuple(row) for row in key}) > 1
