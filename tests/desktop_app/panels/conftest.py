"""A document as the panels know it: a real one, over an engine that answers at once with flat colours."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy
from numpy.typing import NDArray
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.engine_client import EngineCallbacks
from desktop_app.document.workspace import Workspace
from desktop_app.widgets.translation import FOLDER, LANGUAGES
from engine.compositing.appearance import Appearance
from engine.generation.fingerprint import Fingerprints
from engine.generation.store import Store
from engine.generators import noise
from engine.generators.card import Card, Knob
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import FilterLayer, ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Answer, ModelRequest, Request, VariationsRequest

KNOBS = ("Colour", "Brightness", "Pattern", "Fur", "Contrast", "Head", "Warmth", "Build")


def card(
    folder: Path,
    name: str,
    classes: tuple[str, ...],
    length: int,
    knobs: tuple[str, ...],
    experimental: tuple[str, ...] = (),
) -> Card:
    """A card whose weights are there, as far as its knobs go: each adds to one number of the noise."""
    content = safetensors.numpy.save({"knobs": np.eye(len(knobs), length, dtype=np.float32)})
    (folder / f"{name}.safetensors").write_bytes(content)
    return Card(
        folder=folder,
        name=name,
        kind="foreground",
        title=name.capitalize(),
        classes=classes,
        resolution=256,
        noise=length,
        knobs=tuple(Knob(knob, "less", "more") for knob in knobs),
        licence="CC-BY-4.0",
        sources=("Photos of the test (CC0)",),
        experimental=experimental,
        weights=f"{name}.safetensors",
        sha256=sha256(content).hexdigest(),
    )


class FlatMaker:
    """What the document needs of an AppearanceMaker; the keys are the real ones."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.fingerprints = Fingerprints(catalog)
        self.store = Store()

    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None: ...

    def model(self, card: Card) -> MeanColours:
        return MeanColours(card.noise)


class MeanColours:
    """A model that finds the mean colour of an object in it, as noise."""

    def __init__(self, length: int) -> None:
        self.length = length

    def encode(self, rgb: NDArray[np.uint8], mask: NDArray[np.uint8], class_name: str) -> NDArray[np.float32]:
        noise = np.zeros(self.length, np.float32)
        noise[:3] = rgb[mask > 127].mean(axis=0) / 128 - 1
        return noise


class FlatEngine:
    """Answers each request with one colour, or with what its work gives, in the caller's thread."""

    def __init__(self, maker: FlatMaker, callbacks: EngineCallbacks) -> None:
        self.maker, self.fingerprints = maker, maker.fingerprints
        self.callbacks = callbacks
        self.requests: list[Request] = []
        self.varied: list[VariationsRequest] = []

    def start(self) -> None: ...

    def submit(self, request: Request | VariationsRequest | ModelRequest) -> None:
        if isinstance(request, ModelRequest):
            try:
                made, error = request.work(self.maker), None  # type: ignore[arg-type]
            except Problem as problem:
                made, error = None, str(problem)
            self.callbacks.on_answer(Answer(request.slot, "", request.stamp, error=error, result=made))
            return
        if isinstance(request, VariationsRequest):
            self.varied.append(request)
            for number, values in enumerate(request.noises):
                rgb = np.full((request.size, request.size, 3), sha256(repr(values).encode()).digest()[0], np.uint8)
                appearance = Appearance(f"variation {number}", rgb)
                answer = Answer(request.slot, request.layer_id, request.stamp, appearance, variation=number)
                self.callbacks.on_answer(answer)
            return
        self.requests.append(request)
        layer = request.scene.find(request.layer_id)
        if isinstance(layer, FilterLayer):
            return  # whose pixels no page shows
        assert isinstance(layer, ObjectLayer)
        colour = sha256(repr(layer.recipe).encode()).digest()[:3]
        rgb = np.full((request.size, request.size, 3), list(colour), np.uint8)
        appearance = Appearance(self.fingerprints.of(request.scene, layer, request.size), rgb)
        self.callbacks.on_answer(Answer(request.slot, request.layer_id, request.stamp, appearance))

    def cancel(self, slot: str) -> None: ...
    def stop_all(self) -> None: ...
    def close(self) -> None: ...


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return Catalog(
        (
            card(tmp_path, "creatures", ("bird", "cat", "dog"), 16, KNOBS, experimental=("dog",)),
            card(tmp_path, "flyers", ("butterfly",), 24, ("Wings", *KNOBS[:5])),
        )
    )


def photo(width: int = 240, height: int = 160) -> Photo:
    rows, columns = np.mgrid[0:height, 0:width]
    samples = np.stack([columns * 255 // width, rows * 255 // height, np.full_like(rows, 90)], axis=-1)
    return Photo(samples.astype(np.uint8), source="meadow.jpg")


def disc(x: float, y: float, radius: float) -> Mask:
    return Mask.empty().stroke([(x, y, radius)], 0.9)


def scene_with_objects() -> Scene:
    """A photo, and over it a cat and a bird."""
    scene = edits.open_photo(photo())
    scene, _ = edits.add_object(scene, class_name="cat", mask=disc(80, 90, 40), noise=noise.draw(7, 16), seed=7)
    scene, _ = edits.add_object(scene, class_name="bird", mask=disc(150, 60, 30), noise=noise.draw(8, 16), seed=8)
    return scene


@pytest.fixture
def workspace(qapp: object, catalog: Catalog) -> Iterator[Workspace]:
    maker = FlatMaker(catalog)
    made = Workspace(maker, lambda callbacks: FlatEngine(maker, callbacks))
    yield made
    made.shutdown()
    made.deleteLater()


@pytest.fixture
def empty_document(workspace: Workspace) -> Document:
    return workspace.document


@pytest.fixture
def document(empty_document: Document) -> Document:
    """With the photo, the cat and the bird; the bird is selected."""
    empty_document.open_scene(scene_with_objects())
    return empty_document


@pytest.fixture
def changes(document: Document) -> list[Change]:
    """What the document tells, from now on."""
    told: list[Change] = []
    document.changed.connect(told.append)
    return told


@pytest.fixture
def notices(document: Document) -> list[str]:
    told: list[str] = []
    document.notice.connect(told.append)
    return told


@pytest.fixture
def ids(document: Document) -> dict[str, str]:
    """Ids of the layers by their names."""
    return {layer.name: layer.id for layer in document.scene.walk()}


@pytest.fixture(params=["en", *LANGUAGES])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language; English again afterwards."""
    translator = QTranslator()
    translator.load(f"scumble_{request.param}", str(FOLDER))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
