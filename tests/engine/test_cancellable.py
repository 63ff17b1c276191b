"""What a cancelled job does to a network that runs: it ends before the next layer, and only in its own thread."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from engine.jobs import Cancelled, Job
from engine.worker import cancellable

LONG_S = 20.0  # waited for in full only where something is broken


def test_a_cancelled_job_ends_before_the_next_layer_of_the_network() -> None:
    torch = pytest.importorskip("torch")
    job: Job[Any] = Job("slot", None)
    ran: list[int] = []

    class Layer(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

        def forward(self, x: Any) -> Any:
            ran.append(self.number)
            if self.number == 2:
                job.cancelled.set()
            return x

    network = torch.nn.Sequential(*(Layer(number) for number in range(5)))
    with pytest.raises(Cancelled), cancellable(job):
        network(torch.zeros(1))
    assert ran == [0, 1, 2]
    network(torch.zeros(1))  # the hook is gone with the job
    assert ran[3:] == [0, 1, 2, 3, 4]


def test_a_network_of_another_thread_is_not_cancelled() -> None:
    torch = pytest.importorskip("torch")
    job: Job[Any] = Job("slot", None)
    job.cancelled.set()
    network = torch.nn.Sequential(torch.nn.Identity())
    ended: list[bool] = []

    def run() -> None:
        network(torch.zeros(1))
        ended.append(True)

    with cancellable(job):
        thread = threading.Thread(target=run)
        thread.start()
        thread.join(LONG_S)
    assert ended == [True]
