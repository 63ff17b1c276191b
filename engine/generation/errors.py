"""Errors of models and libraries: which of them are about memory, and what they say in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import cv2
import numpy as np

from engine.generators.card import Card
from engine.generators.plugins import package_of
from engine.problem import Problem

MEMORY_ERRORS = (MemoryError, RuntimeError, cv2.error)  # as which Python, torch and OpenCV report full memory
OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "insufficient memory")


def is_out_of_memory(error: BaseException) -> bool:
    """Return whether an error of Python, torch or OpenCV says that memory is used up."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    told = str(error).lower()
    return any(words in told for words in OUT_OF_MEMORY)


def in_one_line(error: BaseException) -> str:
    """Return an error's own words, fit to stand in a sentence."""
    lines = str(error).strip().splitlines()
    return (lines[0].rstrip(".")[:200] if lines else "") or type(error).__name__


@contextmanager
def told_as(sentence: Callable[[str], str]) -> Iterator[None]:
    """While libraries work: what they raise becomes a Problem with a sentence of what they say, or MemoryError."""
    try:
        yield
    except MEMORY_ERRORS as error:
        if is_out_of_memory(error):
            raise MemoryError from error
        raise Problem(sentence(in_one_line(error))) from error


class ModelFailed(Problem):
    """A model cannot be used after all; another one may draw in its place from now on."""


@contextmanager
def guarded(card: Card) -> Iterator[None]:
    """While a model runs: what the code of a plug-in raises becomes a Problem; other errors pass through."""
    try:
        yield
    except Problem:
        raise
    except Exception as error:
        if card.plugin is None or is_out_of_memory(error):
            raise
        who = f'The generator "{card.name}" of {package_of(card.plugin)}'
        raise Problem(f"{who} failed: {in_one_line(error)}.") from error


def check_picture(card: Card, picture: object, shape: tuple[int, ...]) -> None:
    """Raise Problem unless a model's result is a uint8 picture of that shape."""
    if not isinstance(picture, np.ndarray):
        raise Problem(f'The model "{card.name}" gave no picture.')
    if np.issubdtype(picture.dtype, np.floating) and not np.isfinite(picture).all():
        raise Problem(f'The model "{card.name}" gave numbers that are not finite.')
    if picture.dtype != np.uint8 or picture.shape != shape:
        raise Problem(
            f'The model "{card.name}" gave {picture.dtype} pixels of shape {picture.shape}, not uint8 of {shape}.'
        )
