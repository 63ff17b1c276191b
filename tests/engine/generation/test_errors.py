"""Errors about memory are known by their words."""

from __future__ import annotations

import pytest

from engine.generation.errors import in_one_line, is_out_of_memory


@pytest.mark.parametrize(
    "text", ["CUDA out of memory. Tried", "not enough memory: you tried", "(-4:Insufficient memory)"]
)
def test_out_of_memory_is_known_by_its_words(text: str) -> None:
    assert is_out_of_memory(RuntimeError(text))
    assert is_out_of_memory(MemoryError())
    assert not is_out_of_memory(RuntimeError("shapes do not match"))


def test_an_error_is_told_in_one_line() -> None:
    assert in_one_line(RuntimeError("no such kernel.\nat line 7")) == "no such kernel"
    assert in_one_line(KeyError()) == "KeyError"
    assert len(in_one_line(ValueError("x" * 1000))) == 200
