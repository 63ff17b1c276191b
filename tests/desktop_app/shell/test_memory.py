"""Memory that was freed goes back to the system once the program is calm."""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.shell.memory import HEAPS, MemoryRelease, release_freed
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.apps import app_in, end


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others have no such call")
def test_what_is_freed_below_what_is_kept_goes_back() -> None:
    blocks = [np.ones(64 << 10, np.uint8) for _ in range(1600)]  # 100 MiB
    kept = blocks[::64]
    del blocks
    before = resident_bytes()
    assert release_freed()
    assert before - resident_bytes() > 60 << 20 and len(kept) == 25


HEAPS_OF_THREADS = """
import ctypes, sys, threading
from desktop_app.shell.memory import use_few_heaps
if sys.argv[1] == "few":
    assert use_few_heaps()
together = threading.Barrier(6)
def work():
    together.wait()
    kept = [bytearray(100_000) for _ in range(50)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads: thread.start()
for thread in threads: thread.join()
library = ctypes.CDLL(None)
library.fopen.restype, library.malloc_info.argtypes = ctypes.c_void_p, (ctypes.c_int, ctypes.c_void_p)
library.fclose.argtypes = (ctypes.c_void_p,)
told = library.fopen(sys.argv[2].encode(), b"w")
library.malloc_info(0, told)
library.fclose(told)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others have no such call")
def test_threads_share_few_heaps(tmp_path: Path) -> None:
    counts = {}
    for how in ("few", "many"):
        told = tmp_path / how
        subprocess.run([sys.executable, "-c", HEAPS_OF_THREADS, how, str(told)], check=True, timeout=60)
        counts[how] = told.read_text().count("<heap nr=")
    assert counts["few"] <= HEAPS < counts["many"]


def test_heaps_are_few_before_the_engine_begins(
    qapp: QApplication,
    tmp_path: Path,
    make_maker: Callable[[Compositor], AppearanceMaker],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.shell.app.use_few_heaps", lambda: there.append("heaps"))
        patch.setattr("threading.Thread.start", lambda thread: there.append(thread.name))
        patch.setattr("threading.Thread.is_alive", lambda thread: False)
        made = app_in(tmp_path, make_maker)
        made.start()
        assert there[0] == "heaps" and "scumble-worker" in there
        made.shutdown()
    end(made)


def test_it_waits_for_a_calm_moment_and_lets_tiles_go_when_nothing_is_open(
    workspace: Workspace, document: Document, photo_scene: Scene, qtbot: QtBot
) -> None:
    released: list[int] = []
    compositor = Compositor()
    MemoryRelease(workspace, compositor, release=lambda: released.append(len(compositor._tiles)), calm_ms=0)
    document.open_scene(photo_scene)
    compositor.tile(photo_scene, 0, 0, 0, lambda layer: None)
    with document.gesture("Rename"):
        document.update(lambda scene: edits.rename(scene, scene.layers[0].id, "Meadow"))
        QApplication.processEvents()
        assert not released, "in the middle of something"
    qtbot.waitUntil(lambda: released == [1])
    workspace.tabs.close(document.tab)
    qtbot.waitUntil(lambda: released == [1, 0])


def test_who_never_rests_is_not_waited_for_forever(
    workspace: Workspace, document: Document, photo_scene: Scene, qtbot: QtBot
) -> None:
    released: list[bool] = []
    MemoryRelease(workspace, Compositor(), release=lambda: released.append(True), calm_ms=60_000, longest_ms=1)
    document.open_scene(photo_scene)
    qtbot.waitUntil(lambda: bool(released))
