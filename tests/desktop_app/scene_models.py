"""Models of scenes for tests, of a few lines each, and a document with a real engine around them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.shell.app import worker_around
from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card, Knob
from engine.generators.catalog import Catalog

Bytes = NDArray[np.uint8]
NOISE = 16
PATIENCE_MS = 30_000
CPU = Compute("cpu", "float32")


def card(name: str, kind: str, *classes: str, **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": kind, "title": name.capitalize(), "classes": classes, "resolution": 128,
           "noise": NOISE, "licence": "CC0-1.0", "weights": f"{name}.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


KNOBS = (Knob("brightness", "darker", "lighter"), Knob("haze"))
ANIMALS = card("animals", "foreground", "bird", "cat")
GROUNDS = card("grounds", "background", "forest", "sea", "sunrise", knobs=KNOBS, experimental=("forest",))
DETAIL = card("detail", "detail")
CATALOG = Catalog((ANIMALS, GROUNDS, DETAIL))


@dataclass
class Ground:
    """One colour out of noise and kinds, in the form that is asked for; waits while the gate is closed."""

    asked: list[tuple[dict[str, float], tuple[float, ...], int, int]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def generate(self, shares: Mapping[str, float], noise: NDArray[np.float32], width: int, height: int) -> Bytes:
        assert self.gate.wait(20)
        self.asked.append((dict(shares), tuple(noise.tolist()), width, height))
        scale = 128 / min(width, height)
        colour = 110 + 40 * noise[:3] + 50 * np.array([shares.get(kind, 0) for kind in GROUNDS.classes])
        picture = np.empty((round(height * scale), round(width * scale), 3), np.uint8)
        picture[:] = colour.clip(0, 255)
        return picture


@dataclass
class Detail:
    """Repeats each pixel; waits while the gate is closed."""

    gate: threading.Event = field(default_factory=threading.Event)

    def enlarge(self, rgb: Bytes) -> Bytes:
        assert self.gate.wait(20)
        return np.asarray(cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST))


class Animal:
    """An object of its ground's colour, a little lighter."""

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        return np.asarray(cv2.add(rgb, (20, 20, 20, 0))), None


class Models:
    """Gives out the models, and the maker around them."""

    def __init__(self, catalog: Catalog = CATALOG) -> None:
        self.catalog = catalog
        self.ground, self.detail = Ground(), Detail()
        self.ground.gate.set()
        self.detail.gate.set()

    def load(self, card: Card, device: str, dtype: str) -> object:
        return {"background": self.ground, "detail": self.detail, "foreground": Animal()}[card.kind]

    def maker(self, compositor: Compositor | None = None) -> AppearanceMaker:
        return AppearanceMaker(
            self.catalog, compositor=compositor, load_generator=self.load, find_compute=lambda choice: CPU
        )


@pytest.fixture(autouse=True)
def knob_directions(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first knob adds to the first number of the noise, the second to the second; there is no weights file."""

    def directions_of(self: Card, class_name: str) -> NDArray[np.float32]:
        return np.eye(len(self.knobs_of(class_name)), self.noise, dtype=np.float32)

    monkeypatch.setattr(Card, "directions_of", directions_of)


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def scenes(qapp: QApplication, models: Models) -> Iterator[Document]:
    """A document without a document, over a real engine with these models."""
    maker = models.maker()
    workspace = Workspace(maker, worker_around(maker))
    workspace.engine.start()
    yield workspace.document
    models.ground.gate.set()
    models.detail.gate.set()
    workspace.shutdown()
    workspace.deleteLater()


@pytest.fixture
def settle(scenes: Document, qtbot: QtBot) -> Callable[[], None]:
    """Wait until the engine has nothing to do."""
    return lambda: qtbot.waitUntil(lambda: not scenes.engine.is_busy, timeout=PATIENCE_MS)
