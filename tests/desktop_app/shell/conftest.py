"""A photo in a file, for tests of the window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    file = tmp_path / "meadow.png"
    rows, columns = np.mgrid[0:300, 0:400]
    samples = np.stack([columns * 255 // 400, rows * 255 // 300, np.full_like(rows, 90)], axis=-1)
    Image.fromarray(samples.astype(np.uint8)).save(file)
    return file
