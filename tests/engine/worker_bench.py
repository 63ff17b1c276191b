"""A worker over a generator that does what a test says, and what is asked of it."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generation.maker import AppearanceMaker
from engine.generation.models import Generator
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, ObjectLayer, Recipe, is_live
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import (
    Answer,
    Progress,
    Request,
    Worker,
)

Bytes = NDArray[np.uint8]
CPU, CUDA = Compute("cpu", "float32"), Compute("cuda", "float32")
LONG_S = 20.0  # waited for in full only where something is broken

CARD = Card(
    name="animals", kind="foreground", title="Animals", classes=("cat",), resolution=128, noise=1, licence="",
    weights="x.safetensors", sha256="ab" * 32,
)  # fmt: skip
MASK = Mask.from_array(np.full((60, 60), 255, np.uint8), 10, 10)
GROUND = BackgroundLayer(id="ground", name="ground", colours=((9, 9, 9),))


def thing(value: float, id: str = "one", x: float = 100) -> ObjectLayer:
    return ObjectLayer(
        id=id, name=id, recipe=Recipe("cat", noise=(value,)), mask=MASK, side=80, place=Place(x, 100).to_affine(80)
    )


def request(value: float, id: str = "one", size: int = 128, stamp: int = 0) -> Request:
    return asked(Scene(300, 200, (GROUND, thing(value, id))), id, f"object {id}", size, stamp)


def asked(scene: Scene, id: str, slot: str = "s", size: int = 128, stamp: int = 0) -> Request:
    layer = scene.find(id)
    fingerprint = Fingerprints(Catalog((CARD,)), CPU).of(scene, layer, size) if is_live(layer) else "none"
    return Request(slot, scene, id, size, fingerprint, stamp)


def value_of(answer: Answer) -> int:
    assert answer.appearance is not None, answer.error
    return int(answer.appearance.rgb[0, 0, 0])


class Fake:
    """A generator that paints its noise, on command: `entered` fills as calls come in, each waits for a `go`."""

    def __init__(self, free: bool = True) -> None:
        self.entered: queue.Queue[int] = queue.Queue()
        self.gate = threading.Semaphore(0)
        self.free = free
        self.loads: list[tuple[str, str]] = []
        self.calls: list[tuple[int, int]] = []  # (value, size)
        self.fail: Callable[[int, str], None] = lambda size, device: None
        self.fail_load: Callable[[str], None] = lambda device: None
        self.prepared = threading.Event()
        self.fail_preparing: Callable[[], None] = lambda: None

    def load(self, card: Card, device: str, dtype: str) -> Generator:
        self.loads.append((card.name, device))
        self.fail_load(device)
        return _On(self, device)

    def go(self, times: int = 1) -> None:
        self.gate.release(times)


class _On:
    """The fake on one device."""

    def __init__(self, fake: Fake, device: str) -> None:
        self.fake, self.device = fake, device

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        value = int(noise[0])
        self.fake.calls.append((value, len(rgb)))
        self.fake.entered.put(value)
        if not self.fake.free:
            assert self.fake.gate.acquire(timeout=LONG_S)
        self.fake.fail(len(rgb), self.device)
        return np.full(rgb.shape, value, np.uint8), None

    def prepare(self) -> None:
        self.fake.prepared.set()
        self.fake.fail_preparing()


class Bench:
    """A worker over a fake, with its answers in a queue."""

    def __init__(self, fake: Fake, compute: Compute = CPU, make: Callable[[], AppearanceMaker] | None = None) -> None:
        self.fake = fake
        self.answers: queue.Queue[Answer] = queue.Queue()
        self.progress: list[Progress | None] = []
        self.threads: set[int] = set()
        self.ready = threading.Event()

        def find(choice: str) -> Compute:
            return CPU if choice == "cpu" else compute

        def make_maker() -> AppearanceMaker:
            return AppearanceMaker(Catalog((CARD,)), load_generator=fake.load, find_compute=find)

        def on_answer(answer: Answer) -> None:
            self.threads.add(threading.get_ident())
            self.answers.put(answer)

        self.worker = Worker(on_answer, make or make_maker, self.progress.append, self._on_ready)

    def _on_ready(self, maker: AppearanceMaker) -> None:
        self.maker = maker
        self.ready.set()

    def __enter__(self) -> Bench:
        self.worker.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.fake.free = True
        self.fake.go(1000)
        self.worker.close(LONG_S)

    def answer(self) -> Answer:
        return self.answers.get(timeout=LONG_S)

    def settle(self) -> list[Answer]:
        assert self.worker.wait_until_idle(LONG_S)
        return [self.answers.get_nowait() for _ in range(self.answers.qsize())]
