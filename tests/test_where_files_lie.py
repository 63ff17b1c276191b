"""Files of tests lie in memory where there is room."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.memory_folder import in_memory


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere none is known")
def test_there_has_to_be_a_folder_with_room(tmp_path: Path) -> None:
    assert in_memory(tmp_path, 0) == str(tmp_path)
    assert in_memory(tmp_path, 1 << 60) is None and in_memory(tmp_path / "nowhere", 0) is None


def test_they_lie_there(tmp_path: Path) -> None:
    folder = in_memory()
    assert folder is None or tmp_path.is_relative_to(folder)
