"""The worker answers in order, never dies of an error, ends what is cancelled, and leaves no thread behind."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.generation import models
from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generation.maker import AppearanceMaker
from engine.generation.models import Generator
from engine.generators import failures
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, ObjectLayer, Recipe, is_live
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.watch import HANGS_AFTER_S, STOPS_WITHIN_S
from engine.worker import (
    HANGS,
    NO_MEMORY,
    NO_MEMORY_FOR,
    Answer,
    ModelRequest,
    Progress,
    Request,
    VariationsRequest,
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


@pytest.fixture
def bench() -> Iterator[Bench]:
    """A worker whose generator waits to be let go."""
    with Bench(Fake(free=False)) as bench:
        yield bench


@pytest.fixture
def free() -> Iterator[Bench]:
    """A worker whose generator runs freely."""
    with Bench(Fake()) as bench:
        yield bench


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
