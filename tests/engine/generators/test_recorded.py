"""Recorded functions: the same numbers without a call, for each form of their inputs; or the function itself."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from engine.generators.recorded import Recorded


@dataclass(frozen=True)
class Pair:
    first: Tensor
    others: tuple[Tensor, Tensor]
    missing: Tensor | None


class Function:
    """Counts its calls."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, x: Tensor, pair: Pair, many: list[Tensor]) -> tuple[Tensor, ...]:
        self.calls += 1
        total = x * pair.first + pair.others[0] - pair.others[1] + len(x) + sum(many)
        return (total if pair.missing is None else total * pair.missing, x.sum())


def _inputs(seed: int, size: int = 4, is_missing: bool = True) -> tuple[Tensor, Pair, list[Tensor]]:
    dice = torch.Generator().manual_seed(seed)
    one, two, three, four, five, six = (torch.rand(size, generator=dice) for _ in range(6))
    return one, Pair(two, (three, four), None if is_missing else five), [six, one]


def _same(found: tuple[Tensor, ...], expected: tuple[Tensor, ...]) -> bool:
    return all(map(torch.equal, found, expected))


def test_a_recording_gives_what_the_function_would_and_does_not_call_it() -> None:
    function = Function()
    recorded = Recorded(function)
    recorded(*_inputs(1))
    recorded.record()
    calls = function.calls
    assert _same(recorded(*_inputs(2)), Function()(*_inputs(2)))
    assert function.calls == calls


def test_other_forms_are_called_until_they_are_recorded_too() -> None:
    function = Function()
    recorded = Recorded(function)
    recorded(*_inputs(1))
    recorded.record()
    for inputs in (_inputs(2, size=3), _inputs(2, is_missing=False)):
        calls = function.calls
        assert _same(recorded(*inputs), Function()(*inputs))
        assert function.calls == calls + 1
        recorded.record()
        calls = function.calls
        assert _same(recorded(*inputs), Function()(*inputs))
        assert function.calls == calls


def test_what_recorded_gives_other_numbers_is_called_as_before() -> None:
    calls = []

    def uneven(x: Tensor) -> tuple[Tensor, ...]:
        calls.append(x)
        return (x * len(calls),)

    recorded = Recorded(uneven)
    recorded(torch.ones(1))
    recorded.record()
    before = len(calls)
    assert recorded(torch.ones(1))[0].item() == before + 1


def test_what_cannot_be_recorded_is_called_as_before() -> None:
    recorded = Recorded(lambda x: (torch.tensor(x.tolist()) if not torch.jit.is_tracing() else 1,))
    recorded(torch.ones(1))
    recorded.record()
    assert recorded(torch.full((1,), 3.0))[0].item() == 3
