"""What the tests of the commands look at: the pictures that these write, and what they tell."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image


def pixels(name: str = "out.png") -> np.ndarray:
    with Image.open(name) as picture:
        return np.asarray(picture)


def grey(name: str = "mask.png") -> np.ndarray:
    with Image.open(name) as picture:
        assert picture.mode == "L"
        return np.asarray(picture)


def only_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence that a command told, without anything else."""
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith("scumble-engine: ") and line.endswith(".") and "Traceback" not in line
    return line
