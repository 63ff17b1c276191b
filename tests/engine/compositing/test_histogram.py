"""The histogram behind an adjustment counts what the adjustment adjusts."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.compositing.appearance import no_appearances
from engine.compositing.backdrop import below
from engine.compositing.compositor import Compositor
from engine.compositing.histogram import Statistics, counting
from engine.scene.adjustments import Levels, Range
from engine.scene.adjustments.colour import LUMA
from engine.scene.layers import AdjustmentLayer, GroupLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import noise, photo_layer


def counted(scene: Scene, layer_id: str) -> np.ndarray:
    return all_of(below(scene, layer_id))


def all_of(scene: Scene, within: Mask | None = None) -> np.ndarray:
    return list(counting(scene, Compositor(), no_appearances, within))[-1]


def levels(id: str, **fields: object) -> AdjustmentLayer:
    return AdjustmentLayer(id=id, name=id, adjustment=Levels(**fields))  # type: ignore[arg-type]


def test_every_pixel_of_each_channel_is_counted_once() -> None:
    samples = noise(50, 60, 3)
    counts = counted(Scene(60, 50, (photo_layer(samples), levels("a"))), "a")
    luma = np.rint(samples @ np.array(LUMA, np.float32)).astype(int)
    assert np.array_equal(counts[3], np.bincount(luma.ravel(), minlength=256))
    for channel in range(3):
        assert np.array_equal(counts[channel], np.bincount(samples[..., channel].ravel(), minlength=256))


def test_what_lies_above_and_the_layer_itself_are_not_counted() -> None:
    samples, dark = noise(50, 60, 3), Range(high=10)
    below = Scene(60, 50, (photo_layer(samples), levels("a")))
    scene = Scene(60, 50, (photo_layer(samples), levels("a", rgb=dark), photo_layer(noise(50, 60, 3, 1), id="b")))
    assert np.array_equal(counted(scene, "a"), counted(below, "a"))
    assert counted(Scene(60, 50, (photo_layer(samples), levels("x", rgb=dark), levels("a"))), "a")[:, 11:].sum() == 0


def test_in_a_group_only_the_group_is_counted() -> None:
    inner = photo_layer(noise(10, 10, 3), id="inner")
    group = GroupLayer(id="g", name="g", children=(inner, levels("a")))
    assert counted(Scene(60, 50, (photo_layer(noise(50, 60, 3)), group)), "a").sum() == 4 * 100


def test_clipped_it_counts_only_what_it_is_clipped_to() -> None:
    small = photo_layer(noise(10, 10, 3), id="small")
    clipped = replace(levels("a"), is_clipped=True)
    scene = Scene(60, 50, (photo_layer(noise(50, 60, 3)), small, replace(levels("b"), is_clipped=True), clipped))
    assert counted(scene, "a").sum() == 4 * 100


def test_clear_pixels_are_not_counted_and_straight_colours_are() -> None:
    samples = np.full((20, 20, 4), (102, 51, 204, 190), np.uint8)
    samples[:5, :, 3] = 40
    counts = counted(Scene(20, 20, (photo_layer(samples), levels("a"))), "a")
    assert [counts[0, 101:104].sum(), counts[1, 50:53].sum(), counts[2, 203:206].sum()] == [300] * 3


def test_a_large_canvas_is_counted_reduced() -> None:
    counts = counted(Scene(3000, 100, (photo_layer(np.full((100, 3000, 3), 77, np.uint8)), levels("a"))), "a")
    assert counts[0, 77] == counts.sum() // 4 == 750 * 25


def test_only_what_is_selected_is_counted() -> None:
    samples = np.full((300, 900, 3), 9, np.uint8)
    samples[:, 600:] = 200
    scene = Scene(900, 300, (photo_layer(samples),))
    counts = all_of(scene, Mask.from_array(np.full((20, 30), 255, np.uint8), 590, 40))
    assert counts[:, [9, 200]].tolist() == [[200, 400]] * 4 and counts.sum() == 4 * 600
    assert all_of(scene, Mask.empty()).sum() == 0


def test_it_is_counted_tile_by_tile() -> None:
    steps = list(counting(Scene(600, 300, (photo_layer(noise(300, 600, 3)),)), Compositor(), no_appearances))
    assert [int(step.sum()) for step in steps] == [0, *(4 * n for n in (65536, 131072, 153600, 164864, 176128, 180000))]


def test_statistics_are_those_of_all_rows_together() -> None:
    samples = np.random.RandomState(4).randint(0, 256, (3, 501))
    samples[:, :40] = 255
    counts = np.array([np.bincount(row, minlength=256) for row in samples])
    found = Statistics.of(counts)
    assert found is not None and found.count == 1503 and found.median == np.median(samples)
    assert np.isclose(found.mean, samples.mean()) and np.isclose(found.deviation, samples.std())
    assert (found.darkest, found.brightest) == ((samples == 0).mean(), (samples == 255).mean())
    assert Statistics.of(np.zeros((4, 256), np.int64)) is None
