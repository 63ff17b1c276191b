"""Several processes that train one run, started by `torchrun`: each takes its share of the batch, and gradients are
averaged before every step of an optimizer. A task need not know of it. The first process writes.

Each process draws windows of its own (its seed differs) and is given the first one's weights at the start; since all
of them then make the same steps, they stay equal. Statistics over a batch (minibatch deviation, the baseline's batch
normalisation) are each process's own.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor
from torch.optim.optimizer import register_optimizer_step_pre_hook

from engine.problem import Problem
from engine.training.core.plan import Plan

SEED_STEP = 7_919  # between the seeds of neighbouring processes

P = TypeVar("P", bound=Plan)


def world_size() -> int:
    """Return how many processes train this run."""
    return dist.get_world_size() if dist.is_initialized() else 1


def rank() -> int:
    """Return which of them this one is, from 0."""
    return dist.get_rank() if dist.is_initialized() else 0


@contextmanager
def process_group(device: torch.device) -> Iterator[torch.device]:
    """Join the processes that `torchrun` started, if it did; gives the device of this one.

    On CUDA each process takes the GPU of its number (NCCL); elsewhere they meet by gloo.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) == 1:
        yield device
        return
    if str(device) == "cuda":  # none of its numbers was named
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    handle = register_optimizer_step_pre_hook(lambda optimizer, args, options: average_gradients(_of(optimizer)))
    try:
        yield device
    finally:
        handle.remove()
        dist.destroy_process_group()


def share_of(plan: P) -> P:
    """Return the plan of this process: its part of the batch, and a seed of its own."""
    if world_size() == 1:
        return plan
    if plan.batch % world_size() or plan.batch // world_size() < 2:
        raise Problem(
            f"A batch of {plan.batch} cannot be shared by {world_size()} processes: each takes at least 2 windows."
        )
    return dataclasses.replace(plan, batch=plan.batch // world_size(), seed=plan.seed + SEED_STEP * rank())


def average_gradients(parameters: Iterable[Tensor]) -> None:
    """Replace the gradients of these parameters by their mean over the processes: those that have one, in one go."""
    gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
    if world_size() == 1 or not gradients:
        return
    flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
    dist.all_reduce(flat)
    flat /= world_size()
    first = 0
    for gradient in gradients:
        gradient.copy_(flat[first : first + gradient.numel()].view_as(gradient))
        first += gradient.numel()


def broadcast(state: Any) -> None:
    """Give every process the first one's tensors, in place: nested dicts as a task's `state` gives them."""
    if world_size() == 1:
        return
    if isinstance(state, dict):
        for name in sorted(state):
            broadcast(state[name])
    elif isinstance(state, Tensor):
        shared = state.detach().contiguous()
        dist.broadcast(shared, 0)
        with torch.no_grad():
            state.copy_(shared)


def any_of(answer: bool, device: torch.device) -> bool:
    """Whether any process says yes; all get the same answer, so all stop after the same step."""
    if world_size() == 1:
        return answer
    asked = torch.tensor(float(answer), device=device)
    dist.all_reduce(asked, dist.ReduceOp.MAX)
    return bool(asked > 0)


def _of(optimizer: Any) -> Iterable[Tensor]:
    return (parameter for group in optimizer.param_groups for parameter in group["params"])
