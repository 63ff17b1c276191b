"""A training run: its networks, their averages and its optimizers, and what the steps of all tasks have in common."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.layers import to_channels_last
from engine.problem import Problem
from engine.training.core import checkpoint
from engine.training.core.plan import Plan

P = TypeVar("P", bound=Plan)
N = TypeVar("N", bound=nn.Module)


class TrainingTask(ABC, Generic[P]):
    """One run. A subclass builds networks, `averages` and `optimizers` in `__init__`, and learns from a batch in
    `train_on`; the weights of a seed depend on the order in which it builds its networks.
    """

    kept: ClassVar[tuple[str, ...]]  # attributes, all of them modules, that a checkpoint holds beside the optimizers
    warm: ClassVar[tuple[str, ...]]  # those of them that a run takes over from another run
    stored_as: ClassVar[Mapping[str, str]] = {}  # attribute -> its field in a checkpoint, where that has another name
    clip: ClassVar[float] = 20.0  # norm that gradients are clipped to, group by group; infinite: they are not
    scheduled: ClassVar[bool] = True  # the learning rates follow the plan's schedule; otherwise they stay as they are

    def __init__(self, plan: P, device: torch.device) -> None:
        self.plan, self.device = plan, device
        self.averages: list[tuple[nn.Module, nn.Module]] = []  # a moving average, and the network that it follows
        self.optimizers: dict[str, torch.optim.Optimizer] = {}
        self.share = 0.0  # how much of the run is over
        torch.manual_seed(plan.seed)

    # --- one step ---------------------------------------------------------------------------------------------------

    def step(self, number: int, share: float | None = None) -> dict[str, float]:
        """Train on batch `number` (from 0); return the losses.

        share: how much of the run is over, 0..1; None: as many steps as the plan says make a run.
        """
        self.share = number / self.plan.steps if share is None else share
        for name, optimizer in self.optimizers.items() if self.scheduled else ():
            for group in optimizer.param_groups:
                group["lr"] = group.setdefault("initial_lr", group["lr"]) * self.rate(name, number)
        report = self.train_on(number)
        for average, network in self.averages:
            update_average(average, network, min(self.plan.ema, (1 + number) / (10 + number)))
        return report

    def rate(self, name: str, number: int) -> float:
        """Return the part of its learning rate at which the optimizer of that name makes step `number`."""
        return self.plan.rate(number, self.share)

    @abstractmethod
    def train_on(self, number: int) -> dict[str, float]:
        """Descend on the losses of batch `number`; return them."""

    def minimise(self, name: str, losses: Mapping[str, Tensor], **weights: float) -> dict[str, float]:
        """Descend on the sum of some losses (weight 1 where none is given); return them without these weights."""
        self.descend(name, torch.stack([weights.get(key, 1.0) * loss.float() for key, loss in losses.items()]).sum())
        return {key: float(loss.detach()) for key, loss in losses.items()}

    def descend(self, name: str, loss: Tensor) -> None:
        """Let the optimizer of that name make a step against the gradients of a loss."""
        optimizer = self.optimizers[name]
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        for group in optimizer.param_groups:
            if math.isfinite(clip := group.get("clip", self.clip)):
                nn.utils.clip_grad_norm_(group["params"], clip)
        optimizer.step()

    def rng(self, number: int) -> torch.Generator:
        """Return the random numbers of a step: the same every time."""
        return torch.Generator().manual_seed(self.plan.seed * 1_000_003 + number)

    def autocast(self) -> torch.autocast:
        """Compute in bfloat16 where it serves, unless the plan asks for 32 bits throughout."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=not self.plan.precise)

    # --- what a run keeps -------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return everything that is needed to resume: nested dicts of tensors."""
        state: dict[str, Any] = {self._field(name): dict(getattr(self, name).state_dict()) for name in self.kept}
        return state | {"optimizers": {name: checkpoint.optimizer_state(o) for name, o in self.optimizers.items()}}

    def load(self, state: dict[str, Any]) -> None:
        """Put `state` back, strictly; KeyError or RuntimeError where it is another plan's."""
        for name in self.kept:
            getattr(self, name).load_state_dict(state[self._field(name)], strict=True)
        for name, optimizer in self.optimizers.items():
            # An optimizer that has made no step yet has no state.
            checkpoint.load_optimizer(optimizer, state["optimizers"].get(name, {}))

    def warm_start(self, state: Mapping[str, Any], classes: Sequence[str]) -> int:
        """Take over the weights of another run, of these classes, where they fit; return how many tensors did."""
        taken = 0
        for name in self.warm:
            module: nn.Module = getattr(self, name)
            theirs = state.get(self._field(name), {})
            same = checkpoint.taken_over(module.state_dict(), theirs, self.plan.classes, classes)
            module.load_state_dict(same, strict=False)
            taken += len(same)
        if not taken:
            raise Problem("The run to start from has nothing in common with the plan's networks.")
        return taken

    def unpublished(self, weights: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
        """Return a model's weights as the networks of a run hold them."""
        return weights

    def _field(self, name: str) -> str:
        return self.stored_as.get(name, name)

    @abstractmethod
    def sheet(self) -> NDArray[np.uint8]:
        """Return a contact sheet of the averaged networks: H x W x 3."""


@torch.no_grad()
def update_average(average: nn.Module, network: nn.Module, keep: float) -> None:
    """Move an average of weights and statistics towards those of the network that is trained, in place."""
    pairs: list[tuple[Tensor, Tensor]] = list(zip(average.buffers(), network.buffers(), strict=True))
    pairs += [pair for pair in zip(average.parameters(), network.parameters(), strict=True) if pair[1].requires_grad]
    floats = [pair for pair in pairs if pair[0].is_floating_point()]
    torch._foreach_lerp_([mine for mine, _ in floats], [theirs for _, theirs in floats], 1 - keep)
    for mine, theirs in pairs:
        if not mine.is_floating_point():
            mine.copy_(theirs)


@contextmanager
def frozen(parameters: Iterable[nn.Parameter]) -> Iterator[None]:
    """Leave these parameters, which are trained otherwise, without gradients."""
    chosen = list(parameters)
    for parameter in chosen:
        parameter.requires_grad_(False)
    yield
    for parameter in chosen:
        parameter.requires_grad_(True)


def averaged(make: Callable[[], N]) -> tuple[N, N]:
    """Return a network, and its moving average, which begins as the same and is never trained by itself."""
    network, average = make(), make()
    average.requires_grad_(False).eval().load_state_dict(network.state_dict())
    return network, average


def to_device(device: torch.device, *modules: nn.Module) -> None:
    """Move networks to a device, in the memory format in which convolutions are fastest."""
    for module in modules:
        module.to(device)
        to_channels_last(module)


def trained(*modules: nn.Module) -> list[nn.Parameter]:
    """Return the parameters of some networks that are trained."""
    return [parameter for module in modules for parameter in module.parameters() if parameter.requires_grad]
