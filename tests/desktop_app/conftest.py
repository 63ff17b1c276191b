"""A document for the tests of the window: over an engine that answers when it is told to, or over the real thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import numpy as np
import pytest
import shiboken6
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.engine_client import EngineCallbacks
from desktop_app.document.workspace import Workspace
from desktop_app.tools.hand import Hand, Turn, Zoom
from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generation.maker import AppearanceMaker
from engine.generation.store import Store
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Answer, ModelRequest, Request

Bytes = NDArray[np.uint8]
CPU = Compute("cpu", "float32")
NOISE = 16


def animals(**changes: Any) -> Card:
    fields: dict[str, Any] = {
        "name": "animals",
        "kind": "foreground",
        "title": "Animals",
        "classes": ("bird", "cat", "dog"),
        "resolution": 128,
        "noise": NOISE,
        "licence": "CC0-1.0",
        "weights": "animals.safetensors",
        "sha256": "ab" * 32,
    }
    return Card(**(fields | changes))


def colour_of(layer: ObjectLayer) -> tuple[int, ...]:
    """What the generator of these tests paints an object with: one colour for each recipe."""
    return tuple(sha256(repr(layer.recipe).encode()).digest()[:3])


@dataclass
class HandEngine:
    """Keeps what it is asked and answers when a test says so, newest first come, newest first served in each slot."""

    maker: HandMaker
    callbacks: EngineCallbacks
    waiting: dict[str, Request | ModelRequest] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)
    asks: list[ModelRequest] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)

    @property
    def fingerprints(self) -> Fingerprints:
        return self.maker.fingerprints

    def start(self) -> None:
        self.calls.append("start")

    def submit(self, request: Request | ModelRequest) -> None:
        (self.asks if isinstance(request, ModelRequest) else self.asked).append(request)  # type: ignore[attr-defined]
        self.waiting[request.slot] = request

    def cancel(self, slot: str) -> None:
        self.calls.append(f"cancel {slot}")
        self.waiting.pop(slot, None)

    def stop_all(self) -> None:
        self.calls.append("stop_all")
        self.waiting.clear()

    def close(self) -> None:
        self.calls.append("close")
        self.waiting.clear()

    def answer(self, request: Request | ModelRequest | None = None, **changes: Any) -> Request | ModelRequest:
        """Answer this request, else the one that waits longest; its pixels, or its work's result, by default."""
        if request is None:
            request = next(iter(self.waiting.values()))
        if self.waiting.get(request.slot) == request:
            del self.waiting[request.slot]
        if isinstance(request, ModelRequest):
            changes = changes or {"result": request.work(self.maker)}  # type: ignore[arg-type]
            self.callbacks.on_answer(Answer(request.slot, "", request.stamp, **changes))
            return request
        layer = request.scene.find(request.layer_id)
        assert isinstance(layer, ObjectLayer)
        if not changes:
            rgb = np.empty((request.size, request.size, 3), np.uint8)
            rgb[:] = colour_of(layer)
            changes = {"appearance": Appearance(self.fingerprints.of(request.scene, layer, request.size), rgb)}
        self.callbacks.on_answer(Answer(request.slot, request.layer_id, request.stamp, **changes))
        return request

    def answer_all(self) -> None:
        while self.waiting:
            self.answer()


class HandMaker:
    """What a document needs of an AppearanceMaker."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.fingerprints = Fingerprints(catalog, CPU)
        self.store = Store()
        self.adopted: dict[str | None, Appearance] = {}
        self.models: dict[str, Any] = {}  # what `model` gives, by the card's name

    def use_catalog(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.fingerprints.use_catalog(catalog)

    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None:
        self.adopted[layer_id] = appearance
        if not appearance.preview:
            self.store.keep(appearance.fingerprint, appearance)

    def model(self, card: Card) -> Any:
        return self.models[card.name]


class Told:
    """Everything a workspace has told since the test began."""

    def __init__(self, workspace: Workspace) -> None:
        self.changes: list[Change] = []
        self.notices: list[str] = []
        self.busy: list[bool] = []
        workspace.document.changed.connect(self.changes.append)
        workspace.document.notice.connect(self.notices.append)
        workspace.activity.busy.connect(self.busy.append)

    @property
    def whats(self) -> list[str]:
        return [change.what for change in self.changes]

    def clear(self) -> None:
        self.changes.clear()
        self.notices.clear()
        self.busy.clear()


@pytest.fixture
def engines() -> list[HandEngine]:
    return []


@pytest.fixture
def maker() -> HandMaker:
    return HandMaker(Catalog((animals(),)))


@pytest.fixture
def workspace(qapp: object, maker: HandMaker, engines: list[HandEngine]) -> Iterator[Workspace]:
    """Without a document, over an engine that is answered by hand."""

    def make_engine(callbacks: EngineCallbacks) -> HandEngine:
        engines.append(HandEngine(maker, callbacks))
        return engines[-1]

    made = Workspace(maker, make_engine)
    yield made
    made.shutdown()
    made.deleteLater()


@pytest.fixture
def document(workspace: Workspace) -> Document:
    return workspace.document


@pytest.fixture
def engine(document: Document, engines: list[HandEngine]) -> HandEngine:
    return engines[0]


@pytest.fixture
def finish(engine: HandEngine, deliver: Callable[[], None]) -> Callable[[], None]:
    """Let the engine do all that it was asked, and what follows from that."""

    def run() -> None:
        while engine.waiting:
            engine.answer_all()
            deliver()

    return run


@pytest.fixture
def told(workspace: Workspace) -> Told:
    return Told(workspace)


@pytest.fixture
def deliver(qapp: Any) -> Callable[[], None]:
    """Let the queued signals arrive."""
    return lambda: qapp.processEvents()


def photo(width: int = 400, height: int = 300) -> Photo:
    rows, columns = np.mgrid[0:height, 0:width]
    samples = np.stack([columns * 255 // width, rows * 255 // height, np.full_like(rows, 90)], axis=-1)
    return Photo(samples.astype(np.uint8), source="meadow.png")


def with_object(scene: Scene, x: float, y: float, radius: float, class_name: str = "cat", seed: int = 7) -> Scene:
    mask = Mask.empty().stroke([(x, y, radius)], 0.9)
    scene, _ = edits.add_object(scene, class_name=class_name, mask=mask, noise=noise.draw(seed, NOISE), seed=seed)
    return scene


@pytest.fixture
def photo_scene() -> Scene:
    return edits.open_photo(photo())


@pytest.fixture
def two_objects(photo_scene: Scene) -> Scene:
    """A cat, and over it a bird; they overlap."""
    return with_object(with_object(photo_scene, 150, 150, 50), 200, 150, 40, "bird", 8)


@pytest.fixture
def canvas(document: Document, qtbot: QtBot) -> Iterator[Canvas]:
    """Shown at 640 x 480; whatever is opened is fitted to it."""
    made = Canvas(document, Compositor())
    hand = Hand(document, made)
    made.look_around_with(hand, Zoom(document, made), Turn(document, made))
    made.choose_tool(hand)
    made.resize(640, 480)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.cancel_gesture()
    made.close()
    made.deleteLater()


class Paint:
    """A generator in place of a trained one: a flat colour of noise and ground, so that both can be seen to matter."""

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        colour = 0.3 * rgb.reshape(-1, 3).mean(axis=0) + 90 + 50 * noise[:3]
        return np.broadcast_to(colour.clip(0, 255).astype(np.uint8), rgb.shape).copy(), None


@pytest.fixture(scope="session")
def make_maker() -> Callable[[Compositor], AppearanceMaker]:
    """A real maker over the generator of these tests."""

    def make(compositor: Compositor) -> AppearanceMaker:
        return AppearanceMaker(
            Catalog((animals(),)),
            compositor=compositor,
            load_generator=lambda card, device, dtype: Paint(),
            find_compute=lambda choice: CPU,
        )

    return make


Keep = Callable[[QDialog], None]


@pytest.fixture
def keep(qapp: QApplication) -> Iterator[Keep]:
    """Takes a dialog that the test opens; whatever is left of it afterwards goes."""
    kept: list[QDialog] = []
    yield kept.append
    for dialog in kept:
        if shiboken6.isValid(dialog):
            dialog.close()
    qapp.sendPostedEvents()
