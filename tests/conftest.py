"""The ground every test stands on: no display, a home of its own, few threads, the same dice, nothing left behind."""

from __future__ import annotations

import os
import random
import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings

from tests.memory_folder import in_memory

# A disk is waited for: each file that replaces another one has to be on it. What failed stays there, to be looked at.
if (folder := in_memory()) is not None:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", folder)

# Before anything imports Qt, torch or platformdirs: these are read once.
HOME = tempfile.TemporaryDirectory(prefix="scumble-tests-", dir=in_memory())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# One thread each: the processes that run the tests beside each other share the cores.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # threads that spin take the core from those that work
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"  # tests read what the window says in English
for _name, _folder in {
    "HOME": ".",
    "USERPROFILE": ".",
    "APPDATA": "config",
    "LOCALAPPDATA": "share",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "share",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    _path = Path(HOME.name, _folder).resolve()
    _path.mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_path)

settings.register_profile(
    "scumble",
    deadline=None,  # machines differ; time is measured by the bench, not by property tests
    max_examples=int(os.environ.get("SCUMBLE_EXAMPLES", "30")),
    suppress_health_check=[HealthCheck.too_slow],
    # The same commit passes or fails everywhere; whoever asks for a number of examples wants to find new ones.
    derandomize="SCUMBLE_EXAMPLES" not in os.environ,
    database=None,
)
settings.load_profile("scumble")

GRACE_S = 3.0


def pytest_unconfigure() -> None:
    HOME.cleanup()


def _left_over_threads(before: set[threading.Thread]) -> list[str]:
    """Names of the threads started since, after each had a moment to end."""
    end = time.monotonic() + GRACE_S
    for thread in set(threading.enumerate()) - before:
        # A dummy stands for a thread that Python did not start (Qt's pool) and cannot be joined.
        if not isinstance(thread, threading._DummyThread):
            thread.join(max(0.0, end - time.monotonic()))
    return sorted(
        thread.name
        for thread in set(threading.enumerate()) - before
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    )


def _top_level_widgets() -> dict[int, str]:
    """Address and class of the widgets without a parent that exist now; empty where no test has used Qt yet."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    core = sys.modules["PySide6.QtCore"]
    application = widgets.QApplication.instance()
    application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    application.processEvents()
    # The tool tip's label belongs to the application and is kept for the next tip.
    return {
        id(widget): type(widget).__name__
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    }


@pytest.fixture(autouse=True)
def the_same_dice(request: pytest.FixtureRequest) -> Iterator[None]:
    """Seeds that the program draws by chance are a test's own, the same in each run."""
    dice = random.Random(request.node.nodeid)
    with mock.patch.object(secrets, "randbelow", dice.randrange):
        yield


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails the test that leaves a thread, a window or another arithmetic behind."""
    threads = set(threading.enumerate())
    widgets = _top_level_widgets()
    yield
    left = _left_over_threads(threads)
    assert not left, f"threads left behind: {left}"
    assert sys.float_info.min / 2 > 0, "numbers that are very small become 0 from here on"
    shown = {name for address, name in _top_level_widgets().items() if address not in widgets}
    assert not shown, f"widgets left behind: {sorted(shown)}"
