"""The measurements of `bench`: the list of all, and those on a scene with one object, one function a subject."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.cli import bench_adjustments, bench_files, bench_filters, bench_memory, bench_objects, bench_scene
from engine.cli.bench import Row, Rows
from engine.cli.bench_scene import blank_appearance, repaint
from engine.cli.bench_times import median_and_slowest, median_row, timed_ms
from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.generation.fingerprint import Fingerprints
from engine.generation.maker import AppearanceMaker
from engine.generation.models import load_generator
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.enlarging import enlarger_of
from engine.problem import Problem
from engine.scene import object_edits
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene
from engine.worker import Answer, Request, Worker

SLIDER_VALUES = 200
SLIDER_S = 2.0
DAB_RADIUS_PX = 60.0
PAINT_LAYERS = 5
PATIENCE_S = 120.0

Samples = NDArray[np.uint8]


class Bench:
    """All measurements, with what they share."""

    def __init__(self, device: str, quick: bool) -> None:
        self.device = device
        self.quick = quick
        self.catalog = Catalog.load()

    def parts(self) -> list[tuple[str, Rows]]:
        return [
            ("the generator", self.generator),
            ("a slider", self.slider),
            ("the second stage", self.second_stage),
            ("a scene", self.background),
            ("a dragged slider", self.dragged_slider),
            ("exemplars", lambda: bench_objects.exemplars(self._maker(), self.quick)),
            ("a dragged shadow", lambda: bench_objects.shadows(self.catalog, self.quick)),
            ("files", lambda: bench_files.files(self.quick)),
            ("a brush dab", self.dab),
            ("compositing", self.compositing),
            ("adjustments", lambda: bench_adjustments.adjustments(self.quick)),
            ("filters", lambda: bench_filters.filters(self._maker(), self.quick)),
            ("the window", self.window),
            ("memory", lambda: bench_memory.memory(self.device)),
        ]

    def machine(self) -> dict[str, object]:
        """Return what computed, and with what."""
        import torch

        compute = AppearanceMaker(self.catalog, self.device).compute
        return {
            "device": compute.device,
            "numbers": compute.dtype,
            "threads": torch.get_num_threads(),
            "torch": torch.__version__,
            "model": self._card.name,
        }

    # What is shared

    @cached_property
    def _scene(self) -> tuple[Scene, str]:
        return bench_scene.scene_with_object(self.catalog)

    @cached_property
    def _layer(self) -> ObjectLayer:
        scene, id = self._scene
        layer = scene.find(id)
        assert isinstance(layer, ObjectLayer)
        return layer

    @cached_property
    def _card(self) -> Card:
        return self.catalog.card_for(self._layer.recipe.class_name)

    def _maker(self, load: Callable[..., Any] = load_generator) -> AppearanceMaker:
        return AppearanceMaker(self.catalog, self.device, load_generator=load)

    # The measurements

    def generator(self) -> Iterator[Row]:
        """Measure the network alone, at its best size; the rival in the number format in which it is faster here."""
        from engine.cli.bench_rival import Published

        compute = self._maker().compute
        size, dice = self._card.resolution, np.random.RandomState(0)
        rgb = dice.randint(0, 256, (size, size, 3)).astype(np.uint8)
        mask = np.zeros((size, size), np.uint8)
        cv2.circle(mask, (size // 2, size // 2), size // 3, 255, -1)
        valid, class_name = np.full((size, size), 255, np.uint8), self._layer.recipe.class_name
        noises = dice.standard_normal((64, self._card.noise)).astype(np.float32)

        def times_of(generator: Any, repeats: int) -> list[float]:
            return timed_ms(lambda n: generator.generate(rgb, valid, mask, class_name, noises[n % 64]), repeats)

        ours = times_of(load_generator(self._card, compute.device, compute.dtype), 20 if self.quick else 100)
        rivals = [
            times_of(Published(self._card, compute.device, dtype), 3 if self.quick else 10)
            for dtype in dict.fromkeys(("float32", compute.dtype))
        ]
        rival = min(rivals, key=statistics.median)
        name, other = f"generator at {size} px", "the published generator at 128 px"
        # Ten times faster is the promise; as a time it depends on the rival of this very run.
        aim = statistics.median(rival) / 10
        yield from median_and_slowest(name, ours, (round(aim, 1), None), other, rival)

    def slider(self) -> Iterator[Row]:
        """Measure from a slider's value to tiles that are ready to be shown: edit, context, generate, composite."""
        from engine.cli.bench_rival import Published

        ours = self._slider_times(self._maker(), 15 if self.quick else 60)
        rival = self._slider_times(self._maker(Published), 3 if self.quick else 8)
        yield from median_and_slowest("slider to canvas", ours, (50, 100), "with the published generator", rival)

    def _slider_times(self, maker: AppearanceMaker, repeats: int) -> list[float]:
        scene, id = self._scene
        compositor = Compositor()

        def slide(number: int) -> None:
            edited = bench_scene.slid(scene, id, (number + 0.5) / (repeats + 2))
            appearance = maker.make(edited, id, self._card.resolution)  # what is shown while a slider is dragged
            repaint(compositor, edited, lambda layer: appearance)

        return timed_ms(slide, repeats)

    def second_stage(self) -> Iterator[Row]:
        """Measure the enlarger alone, on an object's picture."""
        card = enlarger_of(self.catalog)
        if card is None:
            raise Problem("There is no model that enlarges.")
        size = self._card.resolution
        rgb = np.random.RandomState(0).randint(0, 256, (size, size, 3)).astype(np.uint8)
        model = self._maker().model(card)
        repeats = 8 if self.quick else 40
        ours = timed_ms(lambda n: model.enlarge(rgb), repeats)
        rival = timed_ms(lambda n: cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_LANCZOS4), repeats)
        yield median_row(f"enlarging {size} px four times", ours, 60, "Lanczos by OpenCV", rival)

    def background(self) -> Iterator[Row]:
        """Measure a scene at the model's own size; beside it, the same network in 32 bits."""
        card = self.catalog.first_of("background")
        if card is None:
            raise Problem("There is no model of scenes.")
        compute, size = self._maker().compute, card.resolution
        noises = np.random.RandomState(0).standard_normal((64, card.noise)).astype(np.float32)
        shares = {card.classes[0]: 1.0}

        def times_of(dtype: str) -> list[float]:
            model = load_generator(card, compute.device, dtype)
            return timed_ms(lambda n: model.generate(shares, noises[n % 64], size, size), 8 if self.quick else 40)

        rival = times_of("float32")
        yield median_row(f"a scene at {size} px", times_of(compute.dtype), 60, "the same in 32 bits", rival)

    def dragged_slider(self) -> Iterator[Row]:
        """Drag through 200 values in two seconds, by the real worker; beside it, the rule of cancelling at each."""
        shown = self._drag(cancel_first=False)
        cancelled = self._drag(cancel_first=True)
        rival = "when every value cancels the one before"
        yield Row(f"pictures of {SLIDER_VALUES} values in 2 s", shown, "", 20, rival, cancelled, more_is_better=True)

    def _drag(self, cancel_first: bool) -> int:
        scene, id = self._scene
        answers: deque[Answer] = deque()
        ready = threading.Event()
        worker = Worker(answers.append, self._maker, on_ready=lambda maker: ready.set())
        compositor, shown = Compositor(), []
        fingerprints = Fingerprints(self.catalog)

        def request(scene: Scene, number: int) -> Request:
            layer, size = scene.find(id), self._card.resolution
            assert isinstance(layer, ObjectLayer)
            return Request("object", scene, id, size, fingerprints.of(scene, layer, size), number)

        worker.start()
        try:
            if not ready.wait(PATIENCE_S):
                raise Problem("The engine could not be loaded.")
            worker.submit(request(bench_scene.slid(scene, id, 0.999), 0))
            worker.wait_until_idle(PATIENCE_S)
            answers.clear()
            start = time.perf_counter()
            for number in range(SLIDER_VALUES):
                edited = bench_scene.slid(scene, id, number / SLIDER_VALUES)
                if cancel_first:
                    worker.cancel("object")
                worker.submit(request(edited, number + 1))
                shown += self._show(answers, compositor, edited)
                time.sleep(max(0.0, start + (number + 1) * SLIDER_S / SLIDER_VALUES - time.perf_counter()))
            worker.wait_until_idle(PATIENCE_S)
            shown += self._show(answers, compositor, edited)
        finally:
            worker.close()
        if shown != sorted(shown) or not shown or shown[-1] != SLIDER_VALUES:
            raise Problem("The pictures did not come in the order of the slider's values.")
        return len(shown)

    def _show(self, answers: deque[Answer], compositor: Compositor, scene: Scene) -> list[int]:
        """Repaint as the window does, once for all that has come; return the stamps that were shown."""
        newest = None
        while answers:
            newest = answers.popleft()
            if newest.error is not None:
                raise Problem(newest.error)
        if newest is None or newest.appearance is None:
            return []
        appearance = newest.appearance
        repaint(compositor, scene, lambda layer: appearance)
        return [newest.stamp]

    def dab(self) -> Iterator[Row]:
        """Measure a dab of the brush on the object's mask, with its tiles; beside it, drawing all that is visible."""
        scene, id = self._scene
        appearance = blank_appearance()
        compositor, edited = Compositor(), [scene]
        repaint(compositor, scene, lambda layer: appearance)
        dice = np.random.RandomState(2)
        points = dice.uniform((1450, 950), (2550, 2050), (500, 2))  # within the frame

        def touch(number: int) -> None:
            x, y = points[number % len(points)].tolist()
            dab = [(x, y, DAB_RADIUS_PX)]
            edited[0] = object_edits.paint_mask(edited[0], id, dab, hardness=0.8, erase=number % 2 == 0)
            repaint(compositor, edited[0], lambda layer: appearance)

        repeats = 30 if self.quick else 150
        ours = timed_ms(touch, repeats, warm_up=5)
        rival = timed_ms(lambda n: repaint(Compositor(), edited[0], lambda layer: appearance), 3 if self.quick else 9)
        yield from median_and_slowest("brush dab to canvas", ours, (16, None), "all visible tiles drawn anew", rival)

    def compositing(self) -> Iterator[Row]:
        """Measure the whole photo under paint, at full size; beside it, the same sums by plain numpy."""
        layers = bench_scene.paint_layers(PAINT_LAYERS)
        scene = bench_scene.painted_scene(layers)
        backdrop = np.asarray(cv2.cvtColor(bench_scene.photo_samples(), cv2.COLOR_RGB2BGRA), np.uint8)
        paints = [layer.tiles.read(scene.box) for layer in layers]
        repeats = 2 if self.quick else 5
        ours = timed_ms(lambda n: Compositor(1 << 20).read(scene, scene.box, 0, no_appearances), repeats, warm_up=1)
        rival = timed_ms(lambda n: composed(backdrop, paints), repeats, warm_up=1)
        name = f"compositing 12 MP, {PAINT_LAYERS} layers over a photo"
        yield median_row(name, ours, None, "the same by numpy", rival)

    def window(self) -> Iterator[Row]:
        """Measure a real start; beside it, the same if the window waited for torch."""
        repeats = 1 if self.quick else 3
        visible = [self._visible_ms() for _ in range(repeats)]
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import torch"], check=True, capture_output=True)
        torch_ms = 1000 * (time.perf_counter() - start)
        median = statistics.median(visible)
        yield Row("start to visible window", median, "ms", 1500, "if it waited for torch", median + torch_ms)

    def _visible_ms(self) -> float:
        environment = os.environ | {"SCUMBLE_TIMING": "1"}
        if not any(name in os.environ for name in ("DISPLAY", "WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "desktop_app", "--run-and-quit"]
        try:
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise Problem("The window did not close by itself.") from None
        found = re.search(r"visible_ms=(\d+)", done.stdout)
        if found is None:
            raise Problem("The window could not be started here.")
        return float(found[1])

def composed(backdrop: Samples, paints: list[Samples]) -> Samples:
    """Composite premultiplied layers over a backdrop by plain numpy, rounded as Qt does."""
    result = backdrop.astype(np.uint16)
    for paint in paints:
        result = paint + (result * (255 - paint[:, :, 3:].astype(np.uint16)) + 127) // 255
    return result.astype(np.uint8)
