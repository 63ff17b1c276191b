"""Filters to test with: models of cartoons, restoring, defects and weather that are a few lines of arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.cartooning import Drawing
from engine.generators.catalog import Catalog
from engine.scene.filters.season import KINDS

CARTOON_CARD = Card(
    name="cartoons", kind="cartoon", title="Cartoons", classes=("cartoon",), resolution=64, noise=0, licence="CC0-1.0",
    weights="cartoons.safetensors", sha256="ef" * 32,
)  # fmt: skip

RESTORE_CARD = Card(
    name="restorer", kind="restore", title="Restorer", classes=("restore",), resolution=64, noise=0, licence="CC0-1.0",
    weights="restorer.safetensors", sha256="fe" * 32,
)  # fmt: skip

SEASON_CARD = Card(
    name="weather", kind="season", title="Weather", classes=KINDS, resolution=64, noise=4, licence="CC0-1.0",
    weights="weather.safetensors", sha256="dc" * 32,
)  # fmt: skip

STYLE_CARD = Card(
    name="painter", kind="style", title="Painter", classes=("style",), resolution=64, noise=0, licence="CC0-1.0",
    weights="painter.safetensors", sha256="cd" * 32,
)  # fmt: skip


def maker_of(card: Card, model: object) -> AppearanceMaker:
    """Return a maker whose only model is this one."""
    return AppearanceMaker(
        Catalog((card,)), load_generator=lambda *_: model, find_compute=lambda _: Compute("cpu", "float32")
    )


class Sketcher:
    """Flat colours are the picture's in steps of 32, lines are dark where a pixel is darker than the one before it."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []  # shapes, since pictures would be kept for as long as a test runs

    def draw(self, rgb: NDArray[np.uint8]) -> Drawing:
        self.asked.append(rgb.shape)
        grey = rgb.astype(np.float32).mean(axis=2)
        lines = np.diff(grey, axis=1, prepend=grey[:, :1]) / 64
        return Drawing(rgb, rgb // 32 * 32, np.asarray(lines.clip(-1, 1), np.float32))


class Inverter:
    """In place of a model that restores: the negative."""

    asked = 0

    def restore(self, rgb: NDArray[np.uint8], on_progress: Callable[[float], None]) -> NDArray[np.uint8]:
        self.asked += 1
        on_progress(0.5)
        on_progress(1.0)
        return 255 - rgb


class WhiteSpots:
    """The lighter a pixel is, the likelier it is part of a defect."""

    def likely(self, rgb: NDArray[np.uint8], on_progress: Callable[[float], None]) -> NDArray[np.uint8]:
        on_progress(1.0)
        return np.asarray(rgb.min(axis=2))


class Tinter:
    """In place of a model of weather: another colour for each kind, further away with more noise."""

    card = SEASON_CARD

    def look(self, rgb: NDArray[np.uint8], to: str, noise: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.float32([0, 20, 40]) * KINDS.index(to) / 5 + 10 * noise[:3]

    def lay(
        self, rgb: NDArray[np.uint8], look: NDArray[np.float32], on_rows: Callable[[int], None]
    ) -> NDArray[np.uint8]:
        on_rows(len(rgb))
        return (rgb + look).clip(0, 255).astype(np.uint8)


def style_model(features: bool = True) -> Any:
    """Return a tiny network of style with weights of chance, with or without what refines."""
    import torch

    from engine.generators.style import Style
    from engine.networks.style import StyleConfig, StyleNetwork
    from engine.networks.style_features import FeaturesConfig

    with torch.random.fork_rng():
        torch.manual_seed(1)
        config = StyleConfig((4, 4, 8), 1, 8, FeaturesConfig((4, 4, 8)) if features else None)
        return Style(STYLE_CARD, StyleNetwork(config), torch.device("cpu"), torch.float32)
