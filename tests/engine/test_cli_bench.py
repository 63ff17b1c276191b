"""The bench: its arithmetic, its rivals' honesty, and a short run of it on a small photo."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import deque
from pathlib import Path

import numpy as np
import pytest

from engine.cli import (
    bench,
    bench_adjustments,
    bench_files,
    bench_filters,
    bench_objects,
    bench_rows,
    bench_scene,
    main,
)
from engine.cli.bench import Row, as_table
from engine.cli.bench_rows import Bench, composed
from engine.cli.bench_times import timed_ms
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import ObjectLayer
from engine.worker import Answer

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A photo of 1200 x 900 in place of the 12 megapixels; the object lies in its middle all the same."""
    monkeypatch.setattr(bench_scene, "WIDTH", 1200)
    monkeypatch.setattr(bench_scene, "HEIGHT", 900)
    monkeypatch.setattr(bench_scene.photo_samples, "__defaults__", (1200, 900))


def test_ratio_and_aim_know_which_way_is_better() -> None:
    fast = Row("a", 5, "ms", 10, "other", 50)
    assert fast.ratio == 10 and fast.meets_aim
    slow = Row("a", 20, "ms", 10, "other", 10)
    assert slow.ratio == 0.5 and slow.meets_aim is False
    many = Row("a", 40, "", 20, "other", 2, more_is_better=True)
    assert many.ratio == 20 and many.meets_aim
    assert Row("a", 1, "ms", None, "other", 1).meets_aim is None


def test_the_table_lines_up_and_names_a_missed_aim() -> None:
    lines = as_table([Row("a", 5, "ms", 10, "other", 50), Row("a longer name", 2000, "MiB", 10, "rival", 10)])
    assert len(lines) == 3 and "(missed)" in lines[2] and "(missed)" not in lines[1]
    assert lines[0].index("ratio") + 5 == lines[1].index("10.0x") + 5 == lines[2].index("0.0x") + 4
    assert "2,000.0 MiB" in lines[2] and "10.0 MiB: rival" in lines[2]


def test_the_first_calls_are_not_counted() -> None:
    calls: list[int] = []
    times = timed_ms(calls.append, 3, warm_up=2)
    assert calls == [0, 1, 2, 3, 4] and len(times) == 3 and min(times) >= 0


@pytest.mark.usefixtures("small")
def test_numpy_as_a_rival_composites_the_same_picture() -> None:
    layers = bench_scene.paint_layers(2)
    scene = bench_scene.painted_scene(layers)
    ours = Compositor().read(scene, scene.box, 0, lambda layer: None)
    ground = np.dstack([bench_scene.photo_samples()[:, :, ::-1], np.full((900, 1200), 255, np.uint8)])
    theirs = composed(ground, [layer.tiles.read(scene.box) for layer in layers])
    assert np.abs(ours.astype(int) - theirs).max() <= 2


@pytest.mark.usefixtures("small")
def test_the_slider_moves_something_of_the_object() -> None:
    scene, id = bench_scene.scene_with_object(Catalog.load())
    one, other = (bench_scene.slid(scene, id, share).find(id) for share in (0, 1))
    assert isinstance(one, ObjectLayer) and isinstance(other, ObjectLayer)
    assert one.recipe.knobs == (-3,) and other.recipe.knobs == (3,)


@pytest.mark.usefixtures("small")
def test_a_short_run_as_json_and_as_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def parts(self: Bench) -> list[tuple[str, bench.Rows]]:
        def broken() -> bench.Iterator[Row]:
            raise Problem("It is broken.")
            yield

        return [("a dab", self.dab), ("compositing", self.compositing), ("this", broken)]

    monkeypatch.setattr(Bench, "parts", parts)
    assert main(["bench", "--quick", "--json"]) == 0
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert "this was not measured. It is broken." in told.err
    assert [row["unit"] for row in report["rows"]] == ["ms"] * 3
    assert all(row["value"] > 0 and row["ratio"] > 0 for row in report["rows"])
    assert report["machine"]["device"] == "cpu" and report["machine"]["cores"] >= 1
    assert main(["bench", "--quick"]) == 0
    assert "brush dab to canvas, median" in capsys.readouterr().out


@pytest.mark.usefixtures("small")
def test_a_drag_through_the_real_worker_shows_its_last_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_rows, "SLIDER_VALUES", 12)
    monkeypatch.setattr(bench_rows, "SLIDER_S", 0.3)
    assert 1 <= Bench("cpu", quick=True)._drag(cancel_first=False) <= 12


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("part", ["slider", "second_stage", "background"])
def test_every_model_is_measured_beside_its_rival(monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    monkeypatch.setattr(bench_rows, "timed_ms", lambda work, repeats, warm_up=2: timed_ms(work, 1, warm_up=0))
    rows = list(getattr(Bench("cpu", quick=True), part)())
    assert rows and all(row.value > 0 and row.rival_value > 0 and row.aim for row in rows)


@pytest.mark.usefixtures("small")
def test_objects_at_photo_size_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_objects, "timed_ms", lambda work, repeats, warm_up=2: timed_ms(work, 1, warm_up=0))
    catalog = Catalog.load()
    rows = [*bench_objects.exemplars(AppearanceMaker(catalog, "cpu"), True), *bench_objects.shadows(catalog, True)]
    assert all(row.value > 0 and row.rival_value > 0 for row in rows)
    assert [row.aim for row in rows] == [45, None, 300, 300, 35]


@pytest.mark.usefixtures("small")
def test_slow_adjustments_are_measured_beside_the_simplest_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_adjustments, "timed_ms", lambda work, repeats, warm_up=2: timed_ms(work, 1, warm_up=0))
    rows = list(bench_adjustments.adjustments(quick=True))
    assert len(rows) == 6 and all(row.value > 0 and row.rival_value > 0 for row in rows)


@pytest.mark.usefixtures("small")
def test_previews_of_filters_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_filters, "timed_ms", lambda work, repeats, warm_up=2: timed_ms(work, 1, warm_up=0))
    monkeypatch.setattr(bench_filters, "PREVIEW", 256)
    monkeypatch.setattr(bench_filters, "STEPS", 1)
    measured = [one for one in bench_filters._measured() if one[0].kind in ("cartoon", "fill")]
    monkeypatch.setattr(bench_filters, "_measured", lambda: iter(measured))
    rows = list(bench_filters.filters(AppearanceMaker(Catalog.load(), "cpu"), True))
    assert [row.name.split(",")[0] for row in rows] == ["cartoon", "cartoon", "fill", "fill"]
    assert all(row.value > 0 and row.rival_value > 0 and row.aim == 150 for row in rows)


@pytest.mark.usefixtures("small")
def test_files_are_measured_beside_the_same_coding_by_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_files, "timed_ms", lambda work, repeats, warm_up=2: timed_ms(work, 1, warm_up=0))
    rows = list(bench_files.files(quick=True))
    assert len(rows) == 5 and all(row.aim == round(1.3 * row.rival_value) for row in rows)


def test_an_error_of_the_engine_ends_the_measurement() -> None:
    answers = deque([Answer("object", "id", 1, error="It is broken.")])
    with pytest.raises(Problem, match="broken"):
        Bench("cpu", quick=True)._show(answers, Compositor(), None)  # type: ignore[arg-type]


def test_peak_memory_grows_with_what_a_process_holds() -> None:
    code = """
import numpy as np
from engine.cli.bench_memory import peak_mib
before = peak_mib()
np.ones(100 << 20, np.uint8).sum()
print(peak_mib() - before)
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert 90 < float(done.stdout) < 300
