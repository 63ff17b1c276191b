"""Checkpoints of a run as safetensors: no pickles, never half written."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from engine.problem import Problem
from engine.training.core.plan import Plan

FILE = "checkpoint.safetensors"  # in the folder of a run


class Run(NamedTuple):
    """A run as its checkpoint keeps it."""

    plan: Plan
    state: dict[str, Any]  # nested dicts of tensors
    notes: dict[str, Any]  # the plan's text and sha256, the step, seconds spent, models begun from

    def network(self, name: str) -> dict[str, Tensor]:
        """Return the weights of one of the networks that it trains, as `load_state_dict` takes them."""
        prefix = f"{name}."
        nets = self.state["nets"]
        return {key.removeprefix(prefix): value for key, value in nets.items() if key.startswith(prefix)}


def save(path: Path, state: dict[str, Any], notes: dict[str, Any]) -> None:
    """Write nested dicts of tensors and numbers; `notes` is anything JSON holds."""
    tensors: dict[str, Tensor] = {}
    _flatten("", state, tensors)
    part = path.with_name(path.name + ".part")
    save_file(tensors, part, {"notes": json.dumps(notes)})
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(path)


def load(path: Path, device: torch.device) -> tuple[dict[str, Any], dict[str, Any]]:
    """Read what `save` wrote; Problem when it is damaged."""
    try:
        with safe_open(path, "pt", device=str(device)) as file:
            tensors = {key: file.get_tensor(key) for key in list(file.keys())}
            notes = json.loads(file.metadata()["notes"])
    except Exception as error:  # safetensors raises its own type, OSError, KeyError and ValueError for damaged files
        raise Problem(f"The checkpoint {path.name} is damaged or not a checkpoint.") from error
    state: dict[str, Any] = {}
    for key, value in tensors.items():
        *folders, name = key.split("/")
        inner = state
        for folder in folders:
            inner = inner.setdefault(folder, {})
        inner[name] = value
    return state, notes


def taken_over(
    own: Mapping[str, Tensor],  # a network's tensors, by name
    theirs: Mapping[str, Tensor],  # those of another run
    classes: Sequence[str],  # that the network knows
    their_classes: Sequence[str],
) -> dict[str, Tensor]:
    """Return what the network can take over: tensors of the same name and shape, and of those with a row for each class
    the rows of the classes that both runs know. A class that is new to them begins as the mean of theirs.
    """
    rows = [(classes.index(name), row) for row, name in enumerate(their_classes) if name in classes]
    same_classes = list(classes) == list(their_classes)
    taken: dict[str, Tensor] = {}
    for name, value in theirs.items():
        mine = own.get(name)
        if mine is None or mine.ndim != value.ndim or mine.shape[1:] != value.shape[1:]:
            continue
        if not same_classes and (len(mine) if mine.ndim else 0, len(value) if value.ndim else 0) == (
            len(classes), len(their_classes),
        ):  # fmt: skip
            merged = value.float().mean(0, keepdim=True).to(mine.dtype).expand_as(mine).clone()
            for row, their_row in rows:
                merged[row] = value[their_row]
            taken[name] = merged
        elif mine.shape == value.shape:
            taken[name] = value
    return taken


def optimizer_state(optimizer: torch.optim.Optimizer) -> dict[str, Any]:
    """Return Adam's state, parameter by parameter."""
    state = optimizer.state_dict()["state"]
    return {str(index): dict(values) for index, values in state.items()}


def load_optimizer(optimizer: torch.optim.Optimizer, state: dict[str, Any]) -> None:
    """Put `optimizer_state` back."""
    whole = optimizer.state_dict()
    whole["state"] = {int(index): values for index, values in state.items()}
    optimizer.load_state_dict(whole)


def _flatten(prefix: str, value: Any, out: dict[str, Tensor]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _flatten(f"{prefix}/{key}" if prefix else str(key), inner, out)
    else:
        out[prefix] = torch.as_tensor(value).detach().contiguous().clone()
