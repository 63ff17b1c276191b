"""In a slot the newest wins, the running job finishes, and nobody starves."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.jobs import Cancelled, Job, Slots

LONG_S = 20.0  # never waited for, unless something is broken


def take(slots: Slots[object]) -> Job[object]:
    job = slots.take(timeout_s=0)
    assert job is not None
    return job


def test_the_newest_of_a_slot_wins() -> None:
    slots: Slots[object] = Slots()
    for value in range(5):
        assert slots.put("a", value)
    assert take(slots).request == 4
    assert not slots.has_pending


def test_slots_take_turns_and_a_newer_request_keeps_the_turn() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    slots.put("b", 1)
    slots.put("a", 2)
    first = take(slots)
    slots.put("a", 3)
    assert (first.slot, first.request) == ("a", 2)
    slots.done(first)
    second = take(slots)
    slots.done(second)
    assert (second.slot, take(slots).request) == ("b", 3)


def test_one_job_runs_at_a_time() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    slots.put("b", 1)
    job = take(slots)
    assert slots.take(timeout_s=0) is None
    slots.done(job)
    assert take(slots).slot == "b"


def test_what_runs_is_not_run_twice_and_carries_the_newest_equal_request() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    job = take(slots)
    assert slots.put("a", 2)
    assert not slots.put("a", 1.0)  # equal to 1, and newer than 2
    assert not slots.has_pending
    newest = slots.done(job)
    assert isinstance(newest, float)
    assert slots.put("a", 1)  # finished by now: a new job


def test_an_equal_request_of_another_slot_is_another_job() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    take(slots)
    assert slots.put("b", 1)
    assert slots.has_pending


def test_cancel_forgets_what_waits_and_ends_what_runs_in_that_slot_only() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    slots.put("b", 1)
    job = take(slots)
    slots.cancel("b")
    job.check()
    assert not slots.has_pending
    slots.put("a", 2)
    slots.cancel("a")
    with pytest.raises(Cancelled):
        job.check()
    assert not slots.has_pending
    assert slots.done(job) is None


def test_a_cancelled_job_counts_no_more_as_running() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    job = take(slots)
    slots.cancel("a")
    assert slots.put("a", 1)
    assert slots.done(job) is None
    again = take(slots)
    again.check()
    assert slots.done(again) == 1


def test_cancelled_is_not_caught_as_an_error() -> None:
    assert not issubclass(Cancelled, Exception)


def test_the_rest_of_a_job_goes_last_and_gives_way_to_a_newer_request() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", "abc")
    slots.put("b", 1)
    job = take(slots)
    assert slots.put_back(job, "bc")
    other = take(slots)
    assert other.slot == "b"
    slots.done(other)
    job = take(slots)
    assert job.request == "bc"
    slots.put("a", "xyz")
    assert not slots.put_back(job, "c")
    job = take(slots)
    assert job.request == "xyz"
    slots.cancel("a")
    assert not slots.put_back(job, "yz")
    assert not slots.has_pending


def test_idle_means_that_the_last_answer_is_delivered() -> None:
    slots: Slots[object] = Slots()
    assert slots.is_idle
    slots.put("a", 1)
    assert not slots.is_idle
    job = take(slots)
    assert not slots.is_idle
    slots.done(job)
    assert not slots.is_idle  # its taker holds the answer still
    assert not slots.wait_until_idle(timeout_s=0)
    assert slots.take(timeout_s=0) is None
    assert slots.is_idle
    assert slots.wait_until_idle(timeout_s=0)


def test_clear_forgets_all_and_close_refuses_what_comes_after() -> None:
    slots: Slots[object] = Slots()
    slots.put("a", 1)
    slots.put("b", 1)
    job = take(slots)
    slots.clear()
    assert job.cancelled.is_set() and not slots.has_pending
    slots.done(job)
    slots.put("a", 1)
    slots.close()
    assert not slots.put("a", 2)
    assert slots.take() is None


def test_close_wakes_who_waits() -> None:
    slots: Slots[object] = Slots()
    taken: list[object] = []
    thread = threading.Thread(target=lambda: taken.append(slots.take()))
    thread.start()
    slots.close()
    thread.join(LONG_S)
    assert taken == [None]


def test_put_wakes_who_waits() -> None:
    slots: Slots[int] = Slots()
    taken: list[Job[int] | None] = []
    thread = threading.Thread(target=lambda: taken.append(slots.take(LONG_S)))
    thread.start()
    slots.put("a", 7)
    thread.join(LONG_S)
    assert taken[0] is not None and taken[0].request == 7


actions = st.lists(
    st.tuples(st.sampled_from(["put", "put", "put", "take", "done"]), st.sampled_from("abc")), max_size=60
)


@given(actions)
def test_answers_come_in_order_and_the_last_is_of_the_last_value(actions: list[tuple[str, str]]) -> None:
    slots: Slots[int] = Slots()
    job: Job[int] | None = None
    put: dict[str, list[int]] = {"a": [], "b": [], "c": []}
    answered: dict[str, list[int]] = {"a": [], "b": [], "c": []}

    def finish() -> None:
        assert job is not None
        value = slots.done(job)
        assert value is not None
        answered[str(job.slot)].append(value)

    for value, (action, slot) in enumerate(actions):
        if action == "put":
            slots.put(slot, value)
            put[slot].append(value)
        elif action == "take" and job is None:
            job = slots.take(timeout_s=0)
        elif action == "done" and job is not None:
            finish()
            job = None
    if job is not None:
        finish()
    while (job := slots.take(timeout_s=0)) is not None:
        finish()
    for slot, values in put.items():
        assert answered[slot] == sorted(set(answered[slot]))
        assert set(answered[slot]) <= set(values)
        assert answered[slot][-1:] == values[-1:]
