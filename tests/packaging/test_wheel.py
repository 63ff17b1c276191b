"""What pip would install: everything of the three trees, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
TREES = ("desktop_app", "engine", "resources")
SKIPPED = {"resources/screenshot.png"}  # for the README


def there() -> set[str]:
    """The files of the trees, less what Python itself leaves there and what is for those who work on the code."""
    files = [path for tree in TREES for path in (ROOT / tree).rglob("*") if path.is_file()]
    names = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}
    return {name for name in names if not name.endswith(("DECISIONS.md", ".ts"))} - SKIPPED


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    folder = tmp_path_factory.mktemp("wheel")
    # A copy, since building leaves a folder behind.
    for name in ("pyproject.toml", "README.md", "LICENSE", "packaging/THIRD-PARTY.md", *there()):
        copy = folder / "source" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    answer = subprocess.run(
        [*command, "--wheel-dir", str(folder), str(folder / "source")], capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    (made,) = folder.glob("scumble-*.whl")
    return zipfile.Path(made)


def test_the_wheel_holds_every_file_and_no_other(wheel: zipfile.Path) -> None:
    names = set(wheel.root.namelist())
    assert {name for name in names if ".dist-info/" not in name and name[-1] != "/"} == there()


def test_the_wheel_says_who_may_use_it_and_how_it_is_started(wheel: zipfile.Path) -> None:
    (info,) = [path for path in wheel.iterdir() if path.name.endswith(".dist-info")]
    assert "License-Expression: Apache-2.0" in (info / "METADATA").read_text(encoding="utf-8")
    assert "Apache License" in (info / "licenses" / "LICENSE").read_text(encoding="utf-8")
    starts = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert "scumble = desktop_app.__main__:main" in starts
    assert "scumble-engine = engine.cli:main" in starts
