"""What computes, and in which numbers; torch is asked once, when it is first needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from engine.problem import Problem

DEVICES = ("auto", "cpu", "cuda", "mps")


class Compute(NamedTuple):
    """What computes, and in which numbers: both decide the bytes that come out."""

    device: str  # cpu, cuda, mps
    dtype: str  # float32, bfloat16


UNKNOWN = Compute("cpu", "unknown")  # until somebody has asked torch
FindCompute = Callable[[str], Compute]


def find_compute(choice: str) -> Compute:
    """Return what one of DEVICES means on this machine; imports torch. Problem where there is no such device."""
    if "torch" not in sys.modules:
        _let_threads_wait()
        _use_large_pages()
    import torch

    from engine.generators.foreground import best_dtype

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    device = next(name for name, is_there in there.items() if is_there) if choice == "auto" else choice
    if not there.get(device):
        raise Problem(f'Torch finds no device "{choice}" on this computer; choose "auto" or "cpu" instead.')
    return Compute(device, str(best_dtype(torch.device(device))).removeprefix("torch."))


def _let_threads_wait() -> None:
    """Say how OpenMP's threads wait for one another, which it reads once, as torch is imported.

    Spinning as long as they like they took ten seconds for a picture on two cores beside another busy program; sleeping
    at once 48 ms on a quiet machine, and 80 beside two busy ones; spinning for a moment before they sleep 28 and 79.
    """
    if sys.platform != "linux":
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    elif "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault("GOMP_SPINCOUNT", "15000")


def _use_large_pages() -> None:
    """Let torch ask Linux for memory in pages of 2 MB, which it decides once, at its first large tensor.

    In pages of 4 kB a picture of 1,024 px touched 19,000 new ones on its way through the restorer: a fifth of its time.
    """
    os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")
