"""How many threads the libraries use: fewer beside busy programs at once, more again only after a while."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator

import cv2
import pytest
import torch

from engine.generation.threads import CALM_S, PACE_S, Threads, busy_elsewhere, free_cores, one_core_left, window_works


@pytest.fixture(autouse=True)
def four_cores() -> Iterator[None]:
    before = torch.get_num_threads(), cv2.getNumThreads()
    torch.set_num_threads(4)
    yield
    torch.set_num_threads(before[0])
    cv2.setNumThreads(before[1])


@pytest.mark.parametrize("busy, left", [(0, 4), (1, 3), (3, 1), (9, 1)])
def test_busy_programs_keep_their_cores_and_one_is_always_left(busy: int, left: int) -> None:
    assert free_cores(4, busy) == left


def test_there_are_fewer_at_once_and_more_only_after_a_calm_while() -> None:
    busy, now = [0], [0.0]
    threads = Threads(lambda: busy[0], lambda: now[0])

    def used(others: int, at: float) -> int:
        busy[0], now[0] = others, at
        assert threads.adapt() == torch.get_num_threads()
        return torch.get_num_threads()

    assert used(0, 0) == 4
    assert used(3, 0.1) == 1 == cv2.getNumThreads()
    assert used(0, 0.2) == 1
    assert used(2, 0.3) == 1, "there is room for one more, but not for long enough yet"
    assert used(3, CALM_S + 0.2) == 1, "busy again: the calm has to begin anew"
    assert used(0, CALM_S + 0.3) == 1
    assert used(0, 2 * CALM_S + 0.4) == 4


def test_torch_leaves_a_window_that_works_a_core_and_opencv_draws_for_it() -> None:
    threads = Threads(lambda: 1, lambda: 0.0, lambda: True)
    assert threads.adapt() == 2 == torch.get_num_threads()
    assert cv2.getNumThreads() == 3


@pytest.mark.skipif(sys.platform != "linux", reason="no other system tells it cheaply")
def test_the_window_works_while_another_thread_asks() -> None:
    found = list[bool]()

    def ask() -> None:
        for _ in range(10_000):
            found.append(window_works())
            if found[-1]:
                return

    thread = threading.Thread(target=ask)
    thread.start()
    while thread.is_alive():
        pass
    assert found[-1]
    assert not window_works(), "who asks in the window's thread has its core anyway"


def test_busy_programs_are_not_counted_for_each_of_many_quick_pieces_of_work() -> None:
    now, counts = [0.0], list[float]()

    def count() -> int:
        counts.append(now[0])
        return 3

    threads = Threads(count, lambda: now[0])
    for number in range(9):
        now[0] = number * PACE_S / 4
        assert threads.adapt() == 1
    assert counts == [0.0, PACE_S, 2 * PACE_S]


def tell(monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> None:
    """Let the system tell this."""

    def opened(name: str, mode: str = "r", **_: object) -> io.IOBase:
        if name not in files:
            raise OSError(name)
        return io.BytesIO(files[name].encode()) if "b" in mode else io.StringIO(files[name])

    monkeypatch.setattr("builtins.open", opened)
    monkeypatch.setattr("os.listdir", lambda folder: ["11", "12", "13"])


def test_threads_of_this_program_are_not_others(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {f"/proc/self/task/{n}/stat": f"{n} (a ) b) {state} 1 2" for n, state in ((11, "R"), (12, "S"))}
    tell(monkeypatch, own | {"/proc/loadavg": "0.20 0.18 0.12 4/101 13\n"})
    assert busy_elsewhere() == 3, "one of the four is ours, one of ours sleeps, and one has ended"


def test_a_machine_that_does_not_tell_counts_as_free(monkeypatch: pytest.MonkeyPatch) -> None:
    tell(monkeypatch, {})
    assert busy_elsewhere() == 0


def test_torch_leaves_a_core_for_a_while_even_where_that_ends_with_an_error() -> None:
    with pytest.raises(ZeroDivisionError), one_core_left():
        assert torch.get_num_threads() == 3
        raise ZeroDivisionError
    assert torch.get_num_threads() == 4
    torch.set_num_threads(1)
    with one_core_left():
        assert torch.get_num_threads() == 1
