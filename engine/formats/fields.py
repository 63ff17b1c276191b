"""Reading JSON from strangers: every field by name and type, none missing, none left over."""

from __future__ import annotations

import json
import math
from typing import Any, TypeVar

T = TypeVar("T")


class Unsound(ValueError):
    """What is wrong with a project, as the end of a sentence."""


class Fields:
    """The fields of one JSON object, taken one by one; `done` makes sure that no unknown one is left.

    Each way to take one raises Unsound where it is missing or of another type; numbers are finite, whole ones fit 53
    bits.
    """

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise Unsound("a part of its description has the wrong form")
        self._left: dict[str, Any] = dict(value)

    def take(self, key: str) -> Any:
        if key not in self._left:
            raise Unsound(f'its description lacks the field "{key}"')
        return self._left.pop(key)

    def has(self, key: str) -> bool:
        """Return whether a field is there that may be absent."""
        return key in self._left

    def text(self, key: str) -> str:
        return _of_type(key, self.take(key), str)

    def text_or_none(self, key: str) -> str | None:
        value = self.take(key)
        return None if value is None else _of_type(key, value, str)

    def flag(self, key: str) -> bool:
        return _of_type(key, self.take(key), bool)

    def flags(self, key: str) -> tuple[bool, ...]:
        return tuple(_of_type(key, value, bool) for value in self.items(key))

    def whole(self, key: str) -> int:
        return whole(key, self.take(key))

    def whole_or_none(self, key: str) -> int | None:
        value = self.take(key)
        return None if value is None else whole(key, value)

    def number(self, key: str) -> float:
        return number(key, self.take(key))

    def numbers(self, key: str) -> tuple[float, ...]:
        return tuple(number(key, value) for value in self.items(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(_of_type(key, value, str) for value in self.items(key))

    def items(self, key: str) -> list[Any]:
        return _of_type(key, self.take(key), list)

    def fields(self, key: str) -> Fields:
        return Fields(self.take(key))

    def done(self) -> None:
        """Raise Unsound if something is left that nobody asked for."""
        if self._left:
            raise Unsound(f'its description has an unknown field "{next(iter(self._left))[:40]}"')


def _of_type(key: str, value: Any, kind: type[T]) -> T:
    if not isinstance(value, kind):
        raise Unsound(f'the field "{key}" has the wrong type')
    return value


def whole(key: str, value: Any) -> int:
    """Return a whole number that fits 53 bits."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 1 << 53:
        raise Unsound(f'the field "{key}" is not a whole number')
    return value


def number(key: str, value: Any) -> float:
    """Return a finite number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e300 or not math.isfinite(value):
        raise Unsound(f'the field "{key}" is not a finite number')
    return float(value)


def _refused_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def parsed(content: bytes) -> dict[str, Any]:
    """Return the JSON object in the bytes; Unsound where it is none. NaN and the infinities are refused."""
    try:
        value = json.loads(content.decode("utf-8"), parse_constant=_refused_constant)
    except (ValueError, RecursionError) as error:
        raise Unsound("its description is not valid JSON") from error
    if not isinstance(value, dict):
        raise Unsound("its description is not valid JSON")
    return value
