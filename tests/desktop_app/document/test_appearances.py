"""Which appearances are asked for, where the best ones are larger than previews."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.document.appearances import ShownAppearances, slot_of
from desktop_app.document.document import Document
from engine.compositing.appearance import Appearance
from engine.generation.devices import UNKNOWN, Compute
from engine.generation.kind import PreviewPolicy, Sizes
from engine.generation.store import Store
from engine.scene import edits
from engine.scene.filters import Cartoon
from engine.scene.layers import FilterLayer, Layer, LiveLayer, ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Answer, Request
from tests.desktop_app.conftest import HandMaker


class Texts:
    """Fingerprints that tell size and opacity; best at 512 px."""

    compute: Compute = UNKNOWN

    def of(self, scene: Scene, layer: LiveLayer, size: int) -> str:
        return f"{layer.id} {layer.opacity} at {size}"

    def sizes_of(self, layer: LiveLayer) -> Sizes:
        return Sizes((64, 128, 512), seen=128)

    def preview_of(self, layer: LiveLayer) -> PreviewPolicy:
        return PreviewPolicy()

    def forget_scenes(self) -> None:
        pass


@pytest.fixture
def scene() -> Scene:
    scene = edits.open_photo(Photo(np.full((60, 90, 3), 120, np.uint8), source="a"))
    mask = Mask.empty().stroke([(40, 30, 20)])
    for _ in range(2):
        scene, _ = edits.add_object(scene, class_name="cat", mask=mask, noise=(0.0,), seed=1)
    return scene


def test_a_gesture_waits_for_nothing_large_which_comes_after_it(scene: Scene) -> None:
    asked: list[Request] = []
    cancelled: list[str] = []
    shown = ShownAppearances(Texts(), Store(), asked.append, cancelled.append)
    lower, upper = (layer for layer in scene.walk() if isinstance(layer, ObjectLayer))
    shown.follow(scene)
    assert [(it.layer_id, it.size) for it in asked] == [(lower.id, 512), (upper.id, 512)]

    asked.clear()
    faded = replace(scene, layers=(*scene.layers[:-1], replace(upper, opacity=0.5)))
    shown.follow(faded, frozenset({upper.id}))
    assert cancelled == [slot_of(lower.id), slot_of(upper.id)]
    assert [(it.layer_id, it.size) for it in asked] == [(upper.id, 128)]
    shown.follow(replace(scene, layers=(*scene.layers[:-1], replace(upper, opacity=0.4))), frozenset({upper.id}))
    assert len(cancelled) == 2, "a preview that runs is left to finish"

    asked.clear()
    shown.follow(faded)
    assert [(it.layer_id, it.size) for it in asked] == [(lower.id, 512), (upper.id, 512)]


class WithKnobs(Texts):
    def of(self, scene: Scene, layer: LiveLayer, size: int) -> str:
        knobs = layer.recipe.knobs if isinstance(layer, ObjectLayer) else ()
        return f"{super().of(scene, layer, size)} {knobs}"


def test_a_slow_gesture_asks_for_pictures_that_many_values_share_until_it_ends(scene: Scene) -> None:
    asked: list[Request] = []
    now = 0.0
    shown = ShownAppearances(WithKnobs(), Store(), asked.append, lambda slot: None, lambda: now)
    of = list(scene.objects())[-1]
    layer_id = of.id

    def knob(value: float, seconds: float, edited: frozenset[str] | None = frozenset({layer_id})) -> tuple[float, ...]:
        """Turn the knob, and answer after so long; return for which value a picture was asked."""
        nonlocal now
        recipe = replace(of.recipe, knobs=(value,))
        shown.follow(edits.set_recipe(scene, layer_id, recipe), edited)
        request, now = asked[-1], now + seconds
        layer = request.scene.find(layer_id)
        assert isinstance(layer, ObjectLayer)
        pixels = np.zeros((request.size, request.size, 3), np.uint8)
        shown.take(Answer(request.slot, layer_id, request.stamp, Appearance(request.fingerprint, pixels)))
        return layer.recipe.knobs

    assert knob(0.5, 0.02) == (0.5,) and knob(0.6, 0.1) == (0.6,)
    assert knob(0.7, 0.1) == pytest.approx((0.72,))
    before = len(asked)
    assert knob(0.74, 0.1) == pytest.approx((0.72,)) and len(asked) == before, "that picture is there"
    assert knob(0.9, 0.02) == pytest.approx((0.96,)) and knob(1.1, 0.1) == (1.1,), "it is quick again"
    assert knob(1.15, 0.1, None) == (1.15,) and knob(0.51, 0.02) == (0.51,)


class WithFilter(Texts):
    """A filter's fingerprint tells all that lies below it; its best is slow, and previews follow what lies below."""

    def of(self, scene: Scene, layer: LiveLayer, size: int) -> str:
        if not isinstance(layer, FilterLayer):
            return super().of(scene, layer, size)
        return f"{layer.recipe.text} of {[one.opacity for one in scene.backdrop_of(layer.id)]} at {size}"

    def preview_of(self, layer: LiveLayer) -> PreviewPolicy:
        is_filter = isinstance(layer, FilterLayer)
        return PreviewPolicy(is_best_slow=is_filter, follows_below=is_filter)


def faded(scene: Scene, layer: Layer, opacity: float) -> Scene:
    return edits.set_opacity(scene, layer.id, opacity)


def test_a_filter_follows_what_lies_below_it_and_nothing_else(scene: Scene) -> None:
    scene, filter_id = edits.add_filter(scene, Cartoon(), above=scene.layers[1].id)
    lower, upper = (layer for layer in scene.walk() if isinstance(layer, ObjectLayer))
    asked: list[Request] = []
    store = Store()
    shown = ShownAppearances(WithFilter(), store, asked.append, lambda slot: None)

    def answer(request: Request) -> None:
        rgb = np.zeros((8, 8, 3), np.uint8)
        shown.take(
            Answer(request.slot, request.layer_id, request.stamp, Appearance(request.fingerprint, rgb, preview=False))
        )

    shown.follow(scene)
    assert [(it.layer_id, it.size) for it in asked] == [(lower.id, 512), (filter_id, 128)]  # what stands on it waits
    for request in asked:  # which grows: after the small one comes the best, and then what stands on it
        answer(request)
    assert [(it.layer_id, it.size) for it in asked[2:]] == [(filter_id, 512), (upper.id, 512)]
    assert not shown.is_waiting and shown.is_exact(filter_id)

    asked.clear()
    shown.follow(faded(scene, upper, 0.5), frozenset({upper.id}))
    assert [it.layer_id for it in asked] == [upper.id], "what lies above changes nothing of it"
    answer(asked[0])
    asked.clear()
    below = faded(scene, lower, 0.5)
    shown.follow(below, frozenset({lower.id}))
    assert [(it.layer_id, it.size) for it in asked] == [(lower.id, 128), (filter_id, 128)]
    for request in asked[:2]:
        answer(request)
    asked.clear()
    shown.follow(below)
    assert [(it.layer_id, it.size) for it in asked] == [(lower.id, 512), (filter_id, 512)]


def test_a_filter_whose_best_is_small_is_made_once(scene: Scene) -> None:
    class Alike(WithFilter):
        def of(self, scene: Scene, layer: LiveLayer, size: int) -> str:
            return super().of(scene, layer, 0 if isinstance(layer, FilterLayer) else size)

    scene, filter_id = edits.add_filter(scene, Cartoon())
    asked: list[Request] = []
    ShownAppearances(Alike(), Store(), asked.append, lambda slot: None).follow(scene)
    assert [it.size for it in asked if it.layer_id == filter_id] == [512]


GIVING_UP: dict[str, Callable[[ShownAppearances, Scene], object]] = {
    "its layers are gone": lambda shown, scene: shown.follow(edits.open_photo(Photo(np.zeros((60, 90, 3), np.uint8)))),
    "it is stopped": lambda shown, scene: shown.forget_requests(),
    "it is put off": lambda shown, scene: [shown.put_off(layer.id) for layer in scene.live_layers()],
    "a gesture begins": lambda shown, scene: shown.follow(replace(scene), frozenset()),
}


@pytest.mark.parametrize("give_up", GIVING_UP.values(), ids=list(GIVING_UP))
def test_what_is_given_up_keeps_no_scene(scene: Scene, give_up: Callable[[ShownAppearances, Scene], object]) -> None:
    """The engine answers nothing that was cancelled, so its scene would be kept for nobody."""
    asked: list[Request] = []
    shown = ShownAppearances(Texts(), Store(), asked.append, lambda slot: None)
    about = replace(scene)
    kept = weakref.ref(about)
    shown.follow(about)
    assert len(asked) == 2
    give_up(shown, about)
    asked.clear()
    del about
    assert kept() is not None, "an answer may be on its way"
    shown.forget_cancelled()
    assert kept() is None and not shown.is_waiting


def test_what_was_given_up_is_forgotten_once_the_engine_has_told_something_else(
    document: Document, maker: HandMaker, engine: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = next(two_objects.objects())
    about = edits.set_recipe(two_objects, cat.id, replace(cat.recipe, strength=0.5))
    kept = weakref.ref(about)
    document.engine.follow(about)
    late = engine.waiting.popitem()[1]
    document.engine.follow(two_objects)
    engine.asked.clear()
    maker.fingerprints.forget_scenes()
    del about, late
    assert kept() is not None
    engine.callbacks.on_progress(None)
    deliver()
    assert kept() is None
