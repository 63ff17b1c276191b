"""Memory that was freed goes back to the system once the program is calm."""

from __future__ import annotations

import platform
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.shell.memory import MemoryRelease, release_freed
from engine.compositing.compositor import Compositor
from engine.scene import edits
from engine.scene.scene import Scene


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
