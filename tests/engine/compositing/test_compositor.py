"""Tiles that are kept are those that would be drawn, from any thread, and are cheap to ask for again."""

from __future__ import annotations

import sys
import threading
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.compositing import compositor as compositor_module
from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten
from engine.compositing.sources import Sources
from engine.problem import Problem
from engine.scene.affine import Place
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY, Scene
from engine.scene.tiles import TILE, Tiles
from tests.engine.compositing.pictures import (
    appearances_of,
    ellipse,
    face,
    family,
    layers_of,
    lookup,
    noise,
    object_layer,
    photo_layer,
    scenes,
    with_layer,
)


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one for each tile that is really drawn."""
    count: list[int] = []
    real = compositor_module.draw
    monkeypatch.setattr(compositor_module, "draw", lambda *given: count.append(1) or real(*given))
    return count


def test_a_tile_is_drawn_once_and_stays_the_same_array(draws: list[int]) -> None:
    scene, appearances = family()
    compositor = Compositor()
    first = compositor.tile(scene, 0, 0, 0, appearances)
    assert compositor.tile(scene, 0, 0, 0, appearances) is first and len(draws) == 1
    assert first.shape == (256, 256, 4) and first.dtype == np.uint8 and not first.flags.writeable
    hidden = with_layer(scene, "a", visible=False)
    assert compositor.tile(hidden, 0, 0, 0, appearances) is not first
    # Undone: the tile is still there.
    assert compositor.tile(scene, 0, 0, 0, appearances) is first and len(draws) == 2
    for change in ({"opacity": 0.5}, {"mode": "screen"}):
        assert not np.array_equal(compositor.tile(with_layer(scene, "a", **change), 0, 0, 0, appearances), first)


def test_clearing_gives_the_memory_back() -> None:
    scene, appearances = family()
    compositor = Compositor()
    first = compositor.tile(scene, 0, 0, 0, appearances)
    compositor.clear()
    assert compositor._tiles.nbytes == compositor.sources._cache.nbytes == 0
    assert np.array_equal(compositor.tile(scene, 0, 0, 0, appearances), first)


def test_beyond_the_canvas_is_nothing(draws: list[int]) -> None:
    scene, appearances = family()
    compositor = Compositor()
    assert not compositor.tile(scene, 0, 5, 5, appearances).any()
    assert not compositor.tile(EMPTY, 0, 0, 0, appearances).any() and draws == []
    tile = compositor.tile(scene, 0, 1, 0, appearances)
    assert tile[:220, :44, 3].min() == 255 and not tile[220:].any() and not tile[:, 44:].any()
    tile = compositor.tile(scene, 3, 0, 0, appearances)
    assert tile[:28, :38, 3].min() == 255 and not tile[28:].any() and not tile[:, 38:].any()


@given(scenes(), st.data(), appearances_of())
@settings(max_examples=15)
def test_what_is_kept_is_what_would_be_drawn(scene: Scene, data: st.DataObject, look: Appearance) -> None:
    """Through edits of any kind, one compositor shows what a fresh one does."""
    kept = Compositor()
    for _ in range(4):
        level = data.draw(st.sampled_from([0, 0, 1, 3]))
        box = scene.box.at_level(level)
        fresh = Compositor().read(scene, box, level, lookup(look))
        assert np.array_equal(kept.read(scene, box, level, lookup(look)), fresh)
        index = data.draw(st.integers(0, len(scene.layers) - 1))
        layer = scene.layers[index]
        if isinstance(layer, ObjectLayer) and data.draw(st.booleans()):
            x, y = data.draw(st.tuples(*[st.floats(0, layer.side)] * 2))
            mask = layer.mask.stroke([(x, y, 9)], erase=data.draw(st.booleans()))
            layer = replace(layer, mask=Mask.from_array(mask.read(layer.frame)))
        else:
            layer = data.draw(layers_of(layer.id))
        scene = replace(scene, layers=(*scene.layers[:index], layer, *scene.layers[index + 1 :]))


def test_any_box_is_put_together_from_tiles() -> None:
    scene, appearances = family()
    compositor = Compositor()
    whole = compositor.read(scene, scene.box, 0, appearances)
    part = compositor.read(scene, Box(200, -30, 320, 90), 0, appearances)
    assert np.array_equal(part[30:, :100], whole[:90, 200:]) and not part[:30].any() and not part[:, 100:].any()
    assert compositor.read(scene, Box(5, 5, 5, 9), 0, appearances).shape == (4, 0, 4)
    part[:] = 7  # one's own to change
    assert np.array_equal(compositor.read(scene, scene.box, 0, appearances), whole)


def test_of_a_box_far_beyond_the_canvas_only_its_own_tiles_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    scene, appearances = family()
    asked: list[tuple[int, int]] = []
    plan = compositor_module.plan_tile

    def noted(scene: Scene, level: int, tx: int, ty: int, *rest: Any) -> Any:
        asked.append((tx, ty))
        return plan(scene, level, tx, ty, *rest)

    monkeypatch.setattr(compositor_module, "plan_tile", noted)
    far = Box(-3000, -3000, 3000, 3000)
    assert Compositor().read(scene, far, 0, appearances)[3000:, 3000:].any()
    assert set(asked) == set(scene.box.tiles(TILE)) and len(asked) == len(set(asked))


def test_below_is_the_scene_without_the_layers_above() -> None:
    scene, appearances = family()
    compositor = Compositor()
    below = compositor.read(scene, scene.box, 0, appearances, below="b")
    assert np.array_equal(below, compositor.read(replace(scene, layers=scene.layers[:2]), scene.box, 0, appearances))
    with pytest.raises(Problem):
        compositor.read(scene, scene.box, 0, appearances, below="gone")


def test_the_kept_tiles_stay_within_their_budget() -> None:
    scene = Scene(2048, 1024, (photo_layer(noise(1024, 2048, 3)), object_layer(ellipse(900), Place(900, 500))))
    compositor = Compositor(cache_bytes=4 << 20)
    compositor.read(scene, scene.box, 0, lookup(face()))
    assert compositor._tiles.nbytes + compositor.sources._cache.nbytes <= 4 << 20


def test_a_large_photo_is_never_whole_in_another_form() -> None:
    samples = noise(4000, 3000, 3)
    scene = Scene(3000, 4000, (photo_layer(samples),))
    compositor = Compositor(cache_bytes=4 << 20)
    tracemalloc.start()
    try:
        compositor.read(scene, scene.box.at_level(3), 3, lookup({}))
        for tx, ty in scene.box.tiles(256):
            compositor.tile(scene, 0, tx, ty, lookup({}))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # All levels are a third of the photo; as BGRA it would be four thirds of it.
    assert peak <= samples.nbytes * 0.34 + (9 << 20)


def test_one_and_two_threads_give_the_same_bytes() -> None:
    scene, appearances = family()
    pictures = []
    before = cv2.getNumThreads()
    try:
        for threads in (1, 2):
            cv2.setNumThreads(threads)
            compositor = Compositor()
            pictures.append(
                [flatten(scene, appearances).tobytes()]
                + [compositor.read(scene, scene.box.at_level(k), k, appearances).tobytes() for k in (0, 1, 2)]
            )
    finally:
        cv2.setNumThreads(before)
    assert pictures[0] == pictures[1]


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads are exchanged as often as possible."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_threads")
def test_window_and_engine_may_ask_at_once() -> None:
    scene, appearances = family()
    paint = scene.find("paint")
    assert isinstance(paint, PaintLayer)
    moved = with_layer(scene, "a", place=Place(120, 100, 12, 0.8).to_affine(150))
    asked = [(one, level) for one in (scene, moved) for level in (0, 1, 2)]
    expected = {
        (id(s), level): Compositor().read(s, s.box.at_level(level), level, appearances).tobytes() for s, level in asked
    }
    for _ in range(5):
        compositor = Compositor(cache_bytes=3 << 20)  # small, so that tiles come and go
        wrong: list[object] = []

        def work(seed: int, compositor: Compositor = compositor, wrong: list[object] = wrong) -> None:
            for index in np.random.RandomState(seed).permutation(len(asked) * 2) % len(asked):
                one, level = asked[index]
                try:
                    got = compositor.read(one, one.box.at_level(level), level, appearances).tobytes()
                except Exception as error:  # noqa: BLE001 - whatever it is, it belongs into the assertion
                    wrong.append(error)
                    return
                if got != expected[id(one), level]:
                    wrong.append((index, seed))

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []


def test_dots_far_apart_are_seen_small_without_what_lies_between(monkeypatch: pytest.MonkeyPatch) -> None:
    """A level would be asked for 4**18 tiles of the first otherwise."""
    dot, asked = np.full((256, 256, 4), 255, np.uint8), []
    far = Tiles.from_array(dot).write(Box(256 << 18, 0, 256 + (256 << 18), 256), dot)
    true = Tiles.get
    monkeypatch.setattr(Tiles, "get", lambda self, *key: asked.append(key) or true(self, *key))
    Sources().tile(far, 18, 0, 0)
    assert 0 < len(asked) <= 4
