"""The plug-in of these tests, installed as a person would install it, into a folder of its own."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.generation import kind
from engine.generators import failures, plugins


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package scumble-stripes was installed into, offline."""
    folder = tmp_path_factory.mktemp("plugin")
    source = shutil.copytree(Path(__file__).parent / "stripes", folder / "source")
    options = ["--no-build-isolation", "--no-index", "--no-deps", "--disable-pip-version-check", "--quiet"]
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(folder / "site"), str(source)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture
def installed(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package is there, and nothing of it was imported yet; afterwards it never was."""
    monkeypatch.syspath_prepend(str(site))
    importlib.invalidate_caches()
    yield
    for name in [name for name in sys.modules if name.startswith("scumble_stripes")]:
        del sys.modules[name]
    plugins._imported.cache_clear()
    failures._failures.clear()
    kind._plugin_kinds.clear()
