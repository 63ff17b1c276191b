"""Which appearances are asked for, where the best ones are larger than previews."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.document.appearances import ShownAppearances, slot_of
from engine.generation.devices import UNKNOWN, Compute
from engine.generation.kind import PreviewPolicy, Sizes
from engine.generation.store import Store
from engine.scene import edits
from engine.scene.layers import LiveLayer, ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Request


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
    mask = Mask.empty().dab(40, 30, 20)
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
