"""Blind sheets: the same windows drawn in several ways, shuffled in each row, to be judged by eye, and their key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from engine.training.core.batches import composite
from engine.training.core.candidate import Draws
from engine.training.tasks.foreground.evaluation import DRAWN_NOISE, Windows
from engine.training.tasks.foreground.exemplar_pool import bytes_of

WINDOWS = 40
PAGE_SIDE = 1536  # px that a page is high, about
GAP = 8  # px between pictures


def draw_blind_sheets(folder: Path, name: str, windows: Windows, ways: Mapping[str, Draws]) -> int:
    """Write NAME-1.png, NAME-2.png ... and NAME-key.json into a folder; return how many rows there are.

    A row is a random held-out window as it is, and drawn in each of the ways, in a random order; it stands in its
    photo. The key names what stands where, a list a row.
    """
    rng = np.random.RandomState(1)
    chosen = rng.permutation(len(windows.rgb))[:WINDOWS]
    rgb, mask, valid, label = (x[chosen] for x in (windows.rgb, windows.mask, windows.valid, windows.label))
    some = Windows(rgb, mask, valid, label, [windows.keys[i] for i in chosen])
    noise = torch.from_numpy(rng.standard_normal((len(chosen), DRAWN_NOISE)).astype(np.float32))
    pictures = {"real": bytes_of(some.rgb)} | {way: bytes_of(_drawn(draws, some, noise)) for way, draws in ways.items()}
    orders = [rng.permutation(list(pictures)).tolist() for _ in chosen]
    rows = [np.concatenate([_framed(pictures[way][i]) for way in order], 1) for i, order in enumerate(orders)]
    folder.mkdir(parents=True, exist_ok=True)
    each = max(1, PAGE_SIDE // len(rows[0]))
    for number, first in enumerate(range(0, len(rows), each), 1):
        Image.fromarray(np.concatenate(rows[first : first + each])).save(folder / f"{name}-{number}.png")
    (folder / f"{name}-key.json").write_text(json.dumps(orders, indent=1), "utf-8")
    return len(rows)


def _drawn(draws: Draws, windows: Windows, noise: Tensor) -> Tensor:
    inputs = (windows.context, windows.mask, windows.valid, windows.label, noise.to(windows.rgb.device))
    parts = zip(*(torch.split(x, 8) for x in inputs), strict=True)
    return composite(torch.cat([draws(*part).float() for part in parts]), windows.rgb, windows.mask)


def _framed(picture: np.ndarray) -> np.ndarray:
    return np.pad(picture, ((0, GAP), (0, GAP), (0, 0)), constant_values=255)
