"""Whatever fails in the worker is told in a sentence, what hangs is given up, and the next job runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from engine.generation import models
from engine.generation.maker import AppearanceMaker
from engine.generation.models import Generator
from engine.generators import failures
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import Recipe
from engine.scene.scene import Scene
from engine.watch import HANGS_AFTER_S, STOPS_WITHIN_S
from engine.worker import (
    HANGS,
    NO_MEMORY,
    NO_MEMORY_FOR,
    ModelRequest,
    Progress,
    Request,
)
from tests.engine.worker_bench import (
    CARD,
    CPU,
    CUDA,
    GROUND,
    LONG_S,
    Bench,
    Fake,
    asked,
    request,
    thing,
    value_of,
)


def test_a_model_that_hangs_is_given_up_and_the_next_job_runs(bench: Bench) -> None:
    worker, stuck = bench.worker, bench.worker._thread
    worker.submit(request(1, stamp=1))
    bench.fake.entered.get(timeout=LONG_S)
    worker.submit(request(1, stamp=3))  # equal, and so answered by the same job
    worker.submit(request(2, "b"))
    job = worker._slots.running
    assert job is not None
    worker._watch.look(job.checked_at + HANGS_AFTER_S - 1)
    assert bench.answers.empty()
    worker._watch.look(job.checked_at + HANGS_AFTER_S + 1)
    answer = bench.answer()
    assert (answer.error, answer.layer_id, answer.stamp, answer.appearance) == (HANGS, "one", 3, None)
    assert bench.fake.entered.get(timeout=LONG_S) == 2  # while the first still hangs
    bench.fake.go(2)
    assert [value_of(one) for one in bench.settle()] == [2]
    stuck.join(LONG_S)
    assert not stuck.is_alive()  # it came back after all, and was not asked anything else


def test_a_model_that_does_not_stop_holds_nobody_up(bench: Bench) -> None:
    worker, stuck = bench.worker, bench.worker._thread
    worker.submit(request(1))
    bench.fake.entered.get(timeout=LONG_S)
    worker.submit(ModelRequest("s", "Looking", lambda maker: 5))
    worker.cancel("object one")
    job = worker._slots.running
    assert job is not None
    worker._watch.look(job.checked_at + STOPS_WITHIN_S - 1)
    assert worker._thread is stuck
    worker._watch.look(job.checked_at + STOPS_WITHIN_S + 1)
    assert [(one.slot, one.result, one.error) for one in bench.settle()] == [("s", 5, None)]
    bench.fake.go()
    stuck.join(LONG_S)


def test_what_takes_long_and_goes_on_is_left_alone(bench: Bench) -> None:
    low, top = thing(1, "low"), thing(2, "top", x=120)
    bench.worker.submit(asked(Scene(300, 200, (GROUND, low, top)), "top", "object top"))
    bench.fake.entered.get(timeout=LONG_S)
    job = bench.worker._slots.running
    assert job is not None
    began = job.checked_at
    bench.fake.go()
    bench.fake.entered.get(timeout=LONG_S)  # the next step
    assert job.checked_at > began
    bench.worker._watch.look(began + HANGS_AFTER_S)
    bench.fake.go()
    assert [value_of(one) for one in bench.settle()] == [2]


def test_closing_does_not_wait_for_a_model_that_hangs(bench: Bench) -> None:
    bench.worker.submit(request(1))
    bench.fake.entered.get(timeout=LONG_S)
    bench.worker.close(0.01)
    assert bench.worker._thread.is_alive() and bench.worker._thread.daemon


def test_an_error_is_a_sentence_and_the_next_job_runs(free: Bench, caplog: pytest.LogCaptureFixture) -> None:
    def fail(size: int, device: str) -> None:
        raise ZeroDivisionError("division\nby zero.")

    free.fake.fail = fail
    free.worker.submit(request(1, stamp=5))
    answer = free.answer()
    assert answer.appearance is None and answer.stamp == 5
    assert answer.error == "The object could not be generated: division."
    assert "ZeroDivisionError" in caplog.text  # the whole story is in the log
    free.fake.fail = lambda size, device: None
    free.worker.submit(request(2))
    assert value_of(free.answer()) == 2


def test_where_a_persons_model_cannot_be_loaded_ours_draws_and_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told, fake = 'The weights of the model "mine" are damaged.', Fake()
    mine = replace(CARD, name="mine", resolution=256)
    monkeypatch.setattr(failures, "_failures", {})
    monkeypatch.setattr(models, "is_own", lambda card: card is mine)

    def load(card: Card, device: str, dtype: str) -> Generator:
        if card is mine:
            raise Problem(told)
        return fake.load(card, device, dtype)

    def make() -> AppearanceMaker:
        return AppearanceMaker(Catalog((CARD, mine)), load_generator=load, find_compute=lambda choice: CPU)

    with Bench(fake, make=make) as bench:
        for value, notice in ((7, told), (8, None)):
            bench.worker.submit(request(value))
            answer = bench.answer()
            assert value_of(answer) == value and answer.notice == notice


def test_what_cannot_be_generated_is_answered_with_the_problems_sentence(free: Bench) -> None:
    dragon = replace(thing(1), recipe=Recipe("dragon", noise=(1.0,)))
    free.worker.submit(asked(Scene(300, 200, (GROUND, dragon)), "one"))
    assert free.answer().error == 'There is no class "dragon"; known ones: cat.'
    free.worker.submit(Request("s", Scene(300, 200, (GROUND,)), "one", 128, "none"))
    assert free.answer().error == "That layer is no longer there."


def test_a_failed_load_is_answered_at_once_the_second_time(free: Bench) -> None:
    def fail(device: str) -> None:
        raise Problem("The weights are damaged.")

    free.fake.fail_load = fail
    for value in range(3):
        free.worker.submit(request(value))
        assert free.answer().error == "The weights are damaged."
    assert free.fake.loads == [("animals", "cpu")]


def test_an_engine_that_cannot_load_is_a_sentence_for_every_request() -> None:
    made: list[int] = []

    def make() -> AppearanceMaker:
        made.append(1)
        raise ImportError("No module named 'torch'")

    with Bench(Fake(), make=make) as bench:
        for value in range(2):
            bench.worker.submit(request(value))
            assert "No module named 'torch'" in (bench.answer().error or "")
    assert made == [1]


def test_progress_tells_each_step_and_the_end(free: Bench) -> None:
    low, top = thing(1, "low"), thing(2, "top", x=120)
    free.worker.submit(asked(Scene(300, 200, (GROUND, low, top)), "top"))
    free.settle()
    assert free.progress[:2] == [Progress("Loading the engine"), None]
    assert free.progress[2:] == [
        Progress("Generating", "s", "top", 0, 2), Progress("Generating", "s", "top", 1, 2), None,
    ]  # fmt: skip


def out_of_memory(where: Callable[[int, str], bool], error: Exception) -> Callable[[int, str], None]:
    def fail(size: int, device: str) -> None:
        if where(size, device):
            raise error

    return fail


FULL = [MemoryError(), RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate")]


@pytest.mark.parametrize("error", FULL)
def test_out_of_memory_falls_back_to_half_the_size_and_says_so(error: Exception) -> None:
    fake = Fake()
    with Bench(fake) as bench:
        bench.worker.submit(request(3))
        kept = bench.answer().appearance
        assert kept is not None and bench.maker.get(kept.fingerprint) is kept
        fake.fail = out_of_memory(lambda size, device: size > 64, error)
        bench.worker.submit(request(7))
        answer = bench.answer()
        assert value_of(answer) == 7
        assert answer.appearance is not None and answer.appearance.preview and answer.appearance.size == 64
        assert answer.notice == "Memory was full, so the object was generated at 64 x 64 pixels."
        assert bench.maker.get(kept.fingerprint) is None  # what can be made again was given back first
        fake.fail = lambda size, device: None
        bench.worker.submit(request(7))
        again = bench.answer()
    assert again.notice is None and again.appearance is not None and not again.appearance.preview


@pytest.mark.parametrize("error", [*FULL, type("OutOfMemoryError", (RuntimeError,), {})("CUDA out of memory.")])
def test_a_full_gpu_falls_back_to_the_cpu_and_says_so(error: Exception) -> None:
    fake = Fake()
    fake.fail = out_of_memory(lambda size, device: device == "cuda", error)
    with Bench(fake, compute=CUDA) as bench:
        bench.worker.submit(request(7))
        answer = bench.answer()
        assert value_of(answer) == 7
        assert answer.appearance is not None and answer.appearance.preview and answer.appearance.size == 128
        assert answer.notice == "The GPU's memory was full, so the object was computed on the CPU."
        fake.fail = lambda size, device: None
        bench.worker.submit(request(7))
        again = bench.answer()
    assert again.appearance is not None and again.appearance.fingerprint != answer.appearance.fingerprint
    assert fake.loads == [("animals", "cuda"), ("animals", "cpu")]


def test_a_model_too_large_for_the_gpu_is_loaded_on_the_cpu() -> None:
    fake = Fake()

    def fail(device: str) -> None:
        if device == "cuda":
            raise RuntimeError("CUDA out of memory.")

    fake.fail_load = fail
    with Bench(fake, compute=CUDA) as bench:
        bench.worker.submit(request(7))
        assert value_of(bench.answer()) == 7


def test_no_memory_at_all_is_one_sentence() -> None:
    fake = Fake()
    fake.fail = out_of_memory(lambda size, device: True, MemoryError())
    with Bench(fake, compute=CUDA) as bench:
        bench.worker.submit(request(7))
        assert bench.answer().error == NO_MEMORY
    assert [size for _, size in fake.calls] == [128, 64, 128]


def test_an_error_at_half_the_size_still_lets_the_cpu_try() -> None:
    fake = Fake()

    def fail(size: int, device: str) -> None:
        if device == "cuda":
            raise RuntimeError("CUDA out of memory." if size == 128 else "shapes do not fit")

    fake.fail = fail
    with Bench(fake, compute=CUDA) as bench:
        bench.worker.submit(request(7))
        assert value_of(bench.answer()) == 7


def test_an_error_of_an_ask_is_a_sentence_and_the_next_runs(free: Bench, caplog: pytest.LogCaptureFixture) -> None:
    def fail(maker: AppearanceMaker) -> None:
        raise Problem("There is no subject here.")

    free.worker.submit(ModelRequest("s", "Looking", fail, stamp=1))
    answer = free.answer()
    assert (answer.stamp, answer.error, answer.result) == (1, "There is no subject here.", None)
    free.worker.submit(ModelRequest("s", "Looking", lambda maker: 1 // 0))
    assert free.answer().error == "Looking has failed: integer division or modulo by zero."
    assert "ZeroDivisionError" in caplog.text
    free.worker.submit(ModelRequest("s", "Looking", lambda maker: 5))
    assert free.answer().result == 5


def test_an_ask_is_tried_again_when_memory_was_given_back(free: Bench) -> None:
    free.worker.submit(request(7))
    kept = free.answer().appearance
    assert kept is not None
    tries: list[int] = []

    def work(maker: AppearanceMaker) -> int:
        tries.append(1)
        if maker.get(kept.fingerprint) is not None:
            raise MemoryError
        return 5

    free.worker.submit(ModelRequest("s", "Looking", work))
    assert free.answer().result == 5 and len(tries) == 2

    def never(maker: AppearanceMaker) -> int:
        raise MemoryError

    free.worker.submit(ModelRequest("s", "Looking", never))
    assert free.answer().error == NO_MEMORY_FOR.format("looking")
