"""The base of all tasks, with a network of one layer: rates, clipping, averages, and what a run goes on with."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import nn

from engine.problem import Problem
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.core.task import TrainingTask, frozen, update_average

PLAN = Plan(name="line", classes=("a",), steps=10, decay_from=0.5, ema=0.5)
RATE = 0.1


class LineTask(TrainingTask[Plan]):
    """Learns to multiply by `slope`; its second optimizer never makes a step."""

    kept: ClassVar = ("net", "average")
    warm: ClassVar = kept

    def __init__(self, plan: Plan = PLAN, slope: float = 1.0) -> None:
        super().__init__(plan, torch.device("cpu"))
        self.slope = slope
        self.net, self.average = nn.Linear(1, 1), nn.Linear(1, 1).requires_grad_(False)
        self.averages = [(self.average, self.net)]
        self.optimizers = {
            "net": torch.optim.Adam(self.net.parameters(), RATE),
            "late": torch.optim.Adam(self.net.parameters(), RATE),
        }

    def train_on(self, number: int) -> dict[str, float]:
        x = torch.randn(8, 1, generator=self.rng(number))
        return self.minimise("net", {"square": (self.net(x) - self.slope * x).square().mean()}, square=2.0)

    def sheet(self) -> NDArray[np.uint8]:
        return as_image(torch.zeros(3, 2, 2))


def test_rates_follow_the_plan_however_often_a_step_is_made() -> None:
    task = LineTask()
    for number in (0, 9, 9):
        task.step(number)
        assert task.optimizers["net"].param_groups[0]["lr"] == RATE * PLAN.rate(number, number / PLAN.steps)
    still = LineTask()
    still.scheduled = False  # type: ignore[misc]
    still.step(9)
    assert still.optimizers["net"].param_groups[0]["lr"] == RATE


@pytest.mark.parametrize(("clip", "longest"), [(0.5, 0.5), (torch.inf, 1e9)])
def test_gradients_are_clipped_as_the_task_says(clip: float, longest: float) -> None:
    task = LineTask(slope=1e6)
    task.clip = clip  # type: ignore[misc]
    assert task.step(0)["square"] > 1e9
    norm = float(torch.nn.utils.get_total_norm([p.grad for p in task.net.parameters() if p.grad is not None]))
    assert norm <= longest + 1e-4 if clip < 1 else norm > 1e5


def test_a_run_goes_on_to_the_same_numbers_though_an_optimizer_made_no_step() -> None:
    whole, first, second = LineTask(), LineTask(), LineTask()
    for number in range(4):
        whole.step(number)
    first.step(0)
    first.step(1)
    state = first.state()
    del state["optimizers"]["late"]  # as it is when it comes from a file, which holds nothing of it
    second.load(state)
    second.step(2)
    second.step(3)
    for name, value in whole.average.state_dict().items():
        assert torch.equal(value, second.average.state_dict()[name])


def test_an_average_follows_what_is_trained_and_all_statistics() -> None:
    average, network = (nn.Sequential(nn.Linear(1, 1), nn.BatchNorm1d(1)) for _ in range(2))
    with torch.no_grad():
        for value in (*network.parameters(), *network.buffers()):
            value.fill_(4)
        for value in (*average.parameters(), *average.buffers()):
            value.fill_(0)
    average.requires_grad_(False)
    network[0].bias.requires_grad_(False)
    update_average(average, network, 0.75)
    assert float(average[0].weight) == 1 and float(average[0].bias) == 0
    assert float(average[1].running_mean) == 1 and int(average[1].num_batches_tracked) == 4


def test_what_is_frozen_gets_no_gradient_and_is_trained_again_after() -> None:
    task = LineTask()
    with frozen(task.net.parameters()):
        assert not task.net(torch.ones(1, 1)).requires_grad
    assert task.net(torch.ones(1, 1)).requires_grad


def test_a_run_of_another_kind_is_no_start() -> None:
    with pytest.raises(Problem, match="nothing in common"):
        LineTask().warm_start({"generator": {}}, ("a",))
    assert LineTask().warm_start(LineTask(slope=2).state(), ("a",)) == 4
