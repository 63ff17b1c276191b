"""The program with its window, and a photo in a file to open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.shell.app import App
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from tests.desktop_app.apps import app_in, end


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    file = tmp_path / "meadow.png"
    rows, columns = np.mgrid[0:300, 0:400]
    samples = np.stack([columns * 255 // 400, rows * 255 // 300, np.full_like(rows, 90)], axis=-1)
    Image.fromarray(samples.astype(np.uint8)).save(file)
    return file


@pytest.fixture
def built(
    qapp: QApplication, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qtbot: QtBot
) -> Iterator[App]:
    made = app_in(tmp_path, make_maker)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.start()
    yield made
    end(made)


@pytest.fixture
def opened(built: App, photo_file: Path, qtbot: QtBot) -> App:
    built.window.open(photo_file)
    qtbot.waitUntil(lambda: not built.document.scene.is_empty and not built.workspace.activity.is_busy)
    return built
