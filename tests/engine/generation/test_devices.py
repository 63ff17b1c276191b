"""What computes is asked of torch once, and how its threads wait is said before that."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

import pytest

from engine.generation import devices
from engine.generation.devices import find_compute
from engine.problem import Problem


def test_a_device_that_is_not_there_is_a_problem() -> None:
    find_compute("cpu")
    import torch

    assert find_compute("cpu").device == "cpu"
    assert find_compute("auto").device in ("cpu", "cuda", "mps")
    for device, is_there in (("cuda", torch.cuda.is_available()), ("mps", torch.backends.mps.is_available())):
        if not is_there:
            with pytest.raises(Problem, match=f'no device "{device}"'):
                find_compute(device)


@pytest.mark.parametrize(
    ("platform", "given", "expected"),
    [
        ("linux", {}, {"GOMP_SPINCOUNT": "15000"}),
        ("linux", {"OMP_WAIT_POLICY": "ACTIVE"}, {"OMP_WAIT_POLICY": "ACTIVE"}),
        ("linux", {"GOMP_SPINCOUNT": "1"}, {"GOMP_SPINCOUNT": "1"}),
        ("darwin", {}, {"OMP_WAIT_POLICY": "PASSIVE"}),
    ],
)
def test_threads_wait_as_a_person_says_or_for_a_moment(
    monkeypatch: pytest.MonkeyPatch, platform: str, given: dict[str, str], expected: dict[str, str]
) -> None:
    environment = dict(given)
    monkeypatch.setattr(os, "environ", environment)
    monkeypatch.setattr(sys, "platform", platform)
    devices._let_threads_wait()
    assert environment == expected


@pytest.mark.parametrize("given", [None, "0"])
def test_memory_comes_in_large_pages_unless_a_person_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    environment = {} if given is None else {"THP_MEM_ALLOC_ENABLE": given}
    monkeypatch.setattr(os, "environ", environment)
    devices._use_large_pages()
    assert environment == {"THP_MEM_ALLOC_ENABLE": given or "1"}


def test_both_are_said_where_torch_is_not_there_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    environment: dict[str, str] = {}
    monkeypatch.setattr(os, "environ", environment)
    monkeypatch.setattr(devices, "sys", SimpleNamespace(modules={}, platform="linux"))
    find_compute("cpu")
    assert environment == {"GOMP_SPINCOUNT": "15000", "THP_MEM_ALLOC_ENABLE": "1"}
