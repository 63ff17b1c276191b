"""An exemplar is checked where it is made, and known by all that decides pixels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene.exemplar import LONGEST, Exemplar


def samples(width: int = 40, height: int = 30) -> np.ndarray:
    picture = np.full((height, width, 4), (200, 120, 40, 0), np.uint8)
    picture[5:-5, 5:-5, 3] = 255
    return picture


def exemplar(**fields: Any) -> Exemplar:
    return Exemplar(**({"samples": samples(), "class_name": "horse", "ground": (0.2, 0.3, 0.4)} | fields))


def test_what_decides_pixels_decides_the_digest() -> None:
    one = exemplar()
    assert one.digest == exemplar(licence="CC0", credit="somebody", class_name="pony").digest
    other = samples()
    other[10, 10, 0] = 0
    assert one.digest not in {exemplar(samples=other).digest, exemplar(ground=None).digest}
    assert exemplar(samples=samples(30, 40)).digest != one.digest


def test_equal_exemplars_are_alike_in_words_too() -> None:
    assert exemplar() == exemplar()
    assert hash(exemplar()) == hash(exemplar())
    assert exemplar() != exemplar(credit="somebody")
    assert exemplar() != "horse"


def test_its_pixels_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        exemplar().samples[0, 0, 0] = 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"samples": samples()[..., :3]}, "transparency"),
        ({"samples": samples().astype(np.uint16)}, "8 bits"),
        ({"samples": samples(15, 200)}, "16 to 2048"),
        ({"samples": np.zeros((20, LONGEST + 1, 4), np.uint8)}, "16 to 2048"),
        ({"samples": np.zeros((20, 20, 4), np.uint8)}, "transparent all over"),
        ({"class_name": " "}, "class"),
        ({"ground": (0.2, 0.3, float("nan"))}, "light"),
        ({"credit": "x" * 1001}, "credit"),
    ],
)
def test_what_is_no_exemplar_is_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(Problem, match=words):
        exemplar(**fields)
    assert replace(exemplar(), name="one").name == "one"
