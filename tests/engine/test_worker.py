"""The worker answers in order, ends what is cancelled, and leaves no thread behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, flatten_deep
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Photo
from engine.scene.scene import Scene
from engine.scene.tiles import TILE
from engine.worker import (
    ModelRequest,
    Progress,
    VariationsRequest,
)
from tests.engine.worker_bench import (
    CARD,
    CPU,
    GROUND,
    LONG_S,
    Bench,
    Fake,
    asked,
    request,
    thing,
    value_of,
)


def test_an_answer_carries_pixels_and_what_was_asked(free: Bench) -> None:
    free.worker.submit(request(7, stamp=41))
    answer = free.answer()
    assert (answer.slot, answer.layer_id, answer.stamp, answer.error, answer.notice) == (
        "object one",
        "one",
        41,
        None,
        None,
    )
    assert value_of(answer) == 7
    assert free.threads and threading.get_ident() not in free.threads


def test_the_maker_is_built_in_the_thread_and_announced() -> None:
    where: list[int] = []

    def make() -> AppearanceMaker:
        where.append(threading.get_ident())
        return AppearanceMaker(Catalog((CARD,)), load_generator=Fake().load, find_compute=lambda choice: CPU)

    with Bench(Fake(), make=make) as bench:
        assert bench.ready.wait(LONG_S)
    assert where and where[0] != threading.get_ident()


def test_while_one_runs_only_the_newest_waits(bench: Bench) -> None:
    bench.worker.submit(request(1, stamp=1))
    assert bench.fake.entered.get(timeout=LONG_S) == 1
    for value in (2, 3, 4):
        bench.worker.submit(request(value, stamp=value))
    assert bench.worker.is_busy
    bench.fake.go(2)
    assert [(one.stamp, value_of(one)) for one in bench.settle()] == [(1, 1), (4, 4)]
    assert not bench.worker.is_busy


def test_an_equal_request_is_not_run_twice_and_its_stamp_is_answered(bench: Bench) -> None:
    bench.worker.submit(request(1, stamp=1))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.submit(request(2, stamp=2))
    bench.worker.submit(request(1, stamp=3))  # back where it was
    bench.fake.go(5)
    assert [(one.stamp, value_of(one)) for one in bench.settle()] == [(3, 1)]
    assert len(bench.fake.calls) == 1


def test_the_same_pixels_of_another_scene_are_the_same_request(bench: Bench) -> None:
    bench.worker.submit(request(1, stamp=1))
    bench.fake.entered.get(timeout=LONG_S)
    renamed = Scene(300, 200, (GROUND, replace(thing(1), name="Tom")))
    bench.worker.submit(asked(renamed, "one", "object one", stamp=2))
    bench.fake.go(5)
    assert [one.stamp for one in bench.settle()] == [2] and len(bench.fake.calls) == 1


def test_other_slots_are_served_in_turn(bench: Bench) -> None:
    bench.worker.submit(request(1, "a"))
    bench.fake.entered.get(timeout=LONG_S)
    for value, id in ((2, "a"), (3, "b"), (4, "a"), (5, "c")):
        bench.worker.submit(request(value, id))
    bench.fake.go(5)
    assert [(one.layer_id, value_of(one)) for one in bench.settle()] == [("a", 1), ("a", 4), ("b", 3), ("c", 5)]


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["a", "b"])), min_size=1, max_size=40))
def test_of_many_values_answers_come_in_order_and_the_last_is_of_the_last(values: list[tuple[int, str]]) -> None:
    with Bench(Fake()) as bench:
        for stamp, (value, id) in enumerate(values):
            bench.worker.submit(request(value, id, stamp=stamp))
        answers = bench.settle()
    for id in {id for _, id in values}:
        stamps = [one.stamp for one in answers if one.layer_id == id]
        assert stamps == sorted(set(stamps))
        assert all(values[one.stamp] == (value_of(one), id) for one in answers if one.layer_id == id)
        assert values[stamps[-1]][0] == [value for value, other in values if other == id][-1]


def test_a_cancelled_job_gives_no_answer_and_the_next_one_does(bench: Bench) -> None:
    low, top = thing(1, "low"), thing(2, "top", x=120)
    both = Scene(300, 200, (GROUND, low, top))
    bench.worker.submit(asked(both, "top", "object top"))
    assert bench.fake.entered.get(timeout=LONG_S) == 1
    bench.worker.cancel("object top")
    bench.fake.go()
    assert bench.settle() == []
    assert bench.fake.calls == [(1, 128)]  # it ended before the second step
    bench.worker.submit(asked(both, "top", "object top", stamp=2))
    bench.fake.go()
    assert [one.stamp for one in bench.settle()] == [2]
    assert bench.fake.calls == [(1, 128), (2, 128)]


def test_the_late_result_of_a_cancelled_job_is_thrown_away(bench: Bench) -> None:
    bench.worker.submit(request(1))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.cancel("object one")
    bench.fake.go()
    assert bench.settle() == []


def test_cancelling_one_slot_leaves_the_others_alone(bench: Bench) -> None:
    bench.worker.submit(request(1, "a"))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.submit(request(2, "b"))
    bench.worker.submit(request(3, "c"))
    bench.worker.cancel("object b")
    bench.fake.go(3)
    assert [one.layer_id for one in bench.settle()] == ["a", "c"]


def test_stop_forgets_everything_and_the_worker_lives_on(bench: Bench) -> None:
    bench.worker.submit(request(1, "a"))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.submit(request(2, "b"))
    bench.worker.stop_all()
    bench.fake.go()
    assert bench.settle() == []
    bench.worker.submit(request(3, "b"))
    bench.fake.go()
    assert value_of(bench.answer()) == 3


def test_close_ends_the_thread_whatever_it_does() -> None:
    before = set(threading.enumerate())
    bench = Bench(Fake(free=False))
    bench.worker.start()
    bench.worker.submit(request(1))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.submit(request(2))
    assert set(threading.enumerate()) - before
    bench.fake.go()
    bench.worker.close()
    assert set(threading.enumerate()) - before == set()
    bench.worker.close()
    bench.worker.submit(request(3))
    assert not bench.worker.is_busy
    assert bench.answers.empty()


def test_a_calm_moment_prepares_the_models_and_an_error_in_it_ends_nothing(
    free: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("broken")

    free.fake.fail_preparing = fail
    free.worker.submit(request(1))
    free.answer()
    assert free.fake.prepared.wait(LONG_S)
    free.worker.submit(request(2))
    assert value_of(free.answer()) == 2
    assert "broken" in caplog.text


def test_a_worker_that_was_never_started_can_be_closed() -> None:
    Bench(Fake()).worker.close()


def variations(*values: float, stamp: int = 0) -> VariationsRequest:
    scene = request(0).scene
    return VariationsRequest("variations", scene, "one", tuple((value,) for value in values), 64, stamp=stamp)


def test_variations_come_one_by_one_as_previews(free: Bench) -> None:
    free.worker.submit(variations(5, 6, 7, stamp=3))
    answers = free.settle()
    assert [(one.variation, value_of(one), one.stamp) for one in answers] == [(0, 5, 3), (1, 6, 3), (2, 7, 3)]
    assert all(one.appearance is not None and one.appearance.preview for one in answers)


def test_other_slots_come_between_variations_and_a_newer_set_replaces_the_rest(bench: Bench) -> None:
    bench.worker.submit(variations(5, 6, 7))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.submit(request(1))
    bench.fake.go()
    assert value_of(bench.answer()) == 5
    bench.fake.entered.get(timeout=LONG_S)  # the request's
    bench.worker.submit(variations(8, stamp=9))
    bench.fake.go(2)
    assert [(one.slot, value_of(one)) for one in bench.settle()] == [("object one", 1), ("variations", 8)]


def test_cancelled_variations_stop(bench: Bench) -> None:
    bench.worker.submit(variations(5, 6, 7))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.cancel("variations")
    bench.fake.go()
    assert bench.settle() == []
    assert len(bench.fake.calls) == 1


def test_variations_need_a_noise_and_an_object(free: Bench) -> None:
    with pytest.raises(Problem, match="at least one"):
        VariationsRequest("v", request(0).scene, "one", (), 64)
    for id in ("ground", "gone"):
        free.worker.submit(replace(variations(1, 2), layer_id=id))
        answer = free.answer()
        assert answer.error and answer.variation == 0
    assert free.settle() == []


def test_an_ask_gives_what_its_work_gives(free: Bench) -> None:
    where: list[int] = []

    def work(maker: AppearanceMaker) -> Any:
        where.append(threading.get_ident())
        return maker.catalog.classes

    free.worker.submit(ModelRequest("subject", "Finding the subject", work, stamp=4))
    answer = free.answer()
    assert (answer.slot, answer.layer_id, answer.stamp, answer.error) == ("subject", "", 4, None)
    assert answer.result == ("cat",) and answer.appearance is None
    assert where and where[0] != threading.get_ident()
    free.settle()
    assert free.progress[2:] == [Progress("Finding the subject", "subject"), None]


@pytest.mark.parametrize("result", [None, "a text", 0])
def test_an_asks_result_may_be_anything(free: Bench, result: object) -> None:
    free.worker.submit(ModelRequest("s", "Looking", lambda maker: result))
    answer = free.answer()
    assert answer.error is None and answer.result == result


def test_of_asks_in_a_slot_the_newest_waits_and_cancelled_ones_are_not_answered(bench: Bench) -> None:
    bench.worker.submit(request(1))
    bench.fake.entered.get(timeout=LONG_S)
    for value in (1, 2, 3):
        bench.worker.submit(ModelRequest("shape", "Drawing", lambda maker, value=value: value, stamp=value))  # type: ignore[misc]
    bench.worker.submit(ModelRequest("subject", "Looking", lambda maker: 9))
    bench.worker.cancel("subject")
    bench.fake.go()
    assert [one.result for one in bench.settle() if not one.layer_id] == [3]


def test_an_ask_that_runs_ends_when_it_is_cancelled(free: Bench) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(maker: AppearanceMaker) -> int:
        begun.set()
        assert go_on.wait(LONG_S)
        return 1

    free.worker.submit(ModelRequest("s", "Looking", work))
    assert begun.wait(LONG_S)
    free.worker.cancel("s")
    go_on.set()
    assert free.settle() == []


@pytest.mark.parametrize("way", ["flatten", "flatten_deep", "read"])
def test_drawing_ends_before_the_next_tile_when_it_is_cancelled(free: Bench, way: str) -> None:
    scene = edits.open_photo(Photo(np.zeros((TILE, 3 * TILE, 3), np.uint8)))
    draw: dict[str, Callable[[], np.ndarray]] = {
        "flatten": lambda: flatten(scene, lambda layer: None),
        "flatten_deep": lambda: flatten_deep(scene, lambda layer: None),
        "read": lambda: Compositor().read(scene, scene.box, 0, lambda layer: None),
    }
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    drawn: list[np.ndarray] = []

    def work(maker: AppearanceMaker) -> int:
        drawn.append(draw[way]())
        begun.set()
        assert go_on.wait(LONG_S)
        try:
            drawn.append(draw[way]())
        finally:
            ended.set()
        return 1

    free.worker.submit(ModelRequest("s", "Flattening", work))
    assert begun.wait(LONG_S)
    free.worker.cancel("s")
    go_on.set()
    assert ended.wait(LONG_S) and free.settle() == [] and len(drawn) == 1
    assert np.array_equal(draw[way](), drawn[0]), "in another thread it is drawn as ever"
