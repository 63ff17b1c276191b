"""Functions of tensors recorded as one program each, which torch runs without Python: other threads go on meanwhile.

A network of some hundred small operations takes Python's lock anew after each of them. Beside a window that is at work
it waited for the lock nearly as long as it computed. A recording does the same operations in the same order, so it
gives the same bytes; where it does not, or where torch cannot record, the function itself goes on being called.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

import torch
from torch import Tensor

Function = Callable[..., tuple[Tensor, ...]]

_jit: Any = torch.jit  # whose functions say no types


class Recorded:
    """A pure function of tensors, and of lists, tuples and dataclasses of them (or None), that gives tensors.

    What it does must follow from the shapes alone. Each form of inputs, their shapes and types, has a recording of its
    own, made by `record` after it has been seen; until then the function is called. For one thread at a time.
    """

    def __init__(self, function: Function) -> None:
        self._function = function
        self._programs: dict[object, Function] = {}  # by the form of their inputs
        self._seen: dict[object, tuple[object, ...]] = {}  # inputs of each form that is not recorded yet

    def __call__(self, *inputs: object) -> tuple[Tensor, ...]:
        tensors = list(_tensors(inputs))
        form = tuple((one.shape, one.dtype) for one in tensors)
        program = self._programs.get(form)
        if program is None:
            self._seen[form] = inputs
            return self._function(*inputs)
        with _jit.optimized_execution(False):  # which would cost ten calls' time, and gains nothing
            return program(*tensors)

    def record(self) -> None:
        """Record the forms that have been seen; each takes about five calls' time, once."""
        while self._seen:
            form, inputs = self._seen.popitem()
            self._programs[form] = self._recorded(inputs)

    def _recorded(self, inputs: tuple[object, ...]) -> Function:
        def plain(*tensors: Tensor) -> tuple[Tensor, ...]:
            return self._function(*cast(tuple[object, ...], _with(inputs, iter(tensors))))

        tensors = tuple(_tensors(inputs))
        try:
            with warnings.catch_warnings(), _jit.optimized_execution(False):
                warnings.simplefilter("ignore")  # that shapes become constants, and what torch offers instead
                program: Function = _jit.trace(plain, tensors, check_trace=False)
                is_same = all(map(torch.equal, program(*tensors), plain(*tensors)))
        except (RuntimeError, AttributeError):  # torch may fail to from Python 3.14 on, and leave it out some day
            return plain
        return program if is_same else plain


def _tensors(value: object) -> Iterator[Tensor]:
    """Return all tensors of a value, in order."""
    if isinstance(value, Tensor):
        yield value
    elif value is not None:
        for part in _parts(value):
            yield from _tensors(part)


def _with(value: object, tensors: Iterator[Tensor]) -> object:
    """Return a value of the same form with other tensors."""
    if value is None:
        return None
    if isinstance(value, Tensor):
        return next(tensors)
    parts = [_with(part, tensors) for part in _parts(value)]
    if isinstance(value, list | tuple):
        return type(value)(parts)
    names = [one.name for one in fields(cast(Any, value))]
    return replace(cast(Any, value), **dict(zip(names, parts, strict=True)))


def _parts(value: object) -> list[object]:
    if isinstance(value, list | tuple):
        return list(value)
    assert is_dataclass(value)
    return [getattr(value, one.name) for one in fields(value)]
