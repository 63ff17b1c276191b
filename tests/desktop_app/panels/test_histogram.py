"""The histogram panel counts what is seen, where something is selected only that, and only while it is to be seen."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.panels.histogram import HistogramPanel
from engine.compositing.compositor import Compositor
from engine.scene import selection
from engine.scene.mask import Mask


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> Iterator[HistogramPanel]:
    panel = HistogramPanel(document, Compositor())
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.hide()


def shown(panel: HistogramPanel, name: str) -> float:
    return float(panel.values[name].text().replace(",", "").removesuffix(" %"))


def test_it_tells_of_what_is_seen(qtbot: QtBot, panel: HistogramPanel, document: Document) -> None:
    size = document.scene.width * document.scene.height
    qtbot.waitUntil(lambda: panel.values["count"].text() != "")
    assert shown(panel, "count") == size
    panel.channel.set_value("luma")
    panel.channel.activated.emit(1)
    assert shown(panel, "count") == size and 0 < shown(panel, "mean") < 255
    mask = Mask.from_array(np.full((10, 20), 255, np.uint8), 3, 3)
    document.edit("Select", lambda scene: selection.select(scene, mask))
    qtbot.waitUntil(lambda: shown(panel, "count") == 200)
    document.close()
    qtbot.waitUntil(lambda: panel.values["mean"].text() == "–")


def test_hidden_it_counts_nothing(qtbot: QtBot, panel: HistogramPanel, document: Document) -> None:
    qtbot.waitUntil(lambda: panel.values["count"].text() != "")
    panel.hide()
    document.edit("Select", lambda scene: selection.select(scene, Mask.empty().stroke([(9, 9, 4)])))
    assert not panel._counting._later.isActive()
    panel.show()
    assert not panel._counting._later.isActive()  # nothing is waited for while it is empty
    qtbot.waitUntil(lambda: shown(panel, "count") < 300)
