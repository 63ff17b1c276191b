"""A vignette's handles: its middle is dragged, and where it begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.tools.move import Move
from desktop_app.tools.vignette_handle import VignetteHandle, handles_of
from engine.scene.adjustments import Levels, Vignette
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer

Lead = Callable[..., Any]


@pytest.fixture
def move(opened: Document, surface: Any) -> Move:
    """The move tool in hand, over a document whose vignette is selected."""
    new_adjustment(opened, Vignette)
    return Move(opened, surface)


def handles(document: Document) -> tuple[VignetteHandle, VignetteHandle]:
    start, middle = handles_of(document.selected_layer, document.scene.box)
    return start, middle


def vignette(document: Document) -> Vignette:
    layer = document.selected_layer
    assert isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, Vignette)
    return layer.adjustment


def test_the_middle_follows_within_the_picture(opened: Document, move: Move, lead: Lead) -> None:
    box, steps = opened.scene.box, len(opened.history.labels)
    middle = handles(opened)[1].point
    assert middle == (box.width / 2, box.height / 2)
    lead(move, middle, (box.width * 0.4, box.height * 0.4), (box.width / 4, box.height * 0.6))
    assert (vignette(opened).x, vignette(opened).y) == pytest.approx((25, 60))
    assert opened.history.labels[steps:] == ["Vignette"]
    lead(move, handles(opened)[1].point, (box.width + 500, -500))
    assert (vignette(opened).x, vignette(opened).y) == (100, 0)


def test_the_ellipse_follows_in_its_own_proportions(opened: Document, move: Move, lead: Lead) -> None:
    box, start = opened.scene.box, handles(opened)[0].point
    across, down = Vignette().reach(box)
    assert start == pytest.approx((box.width / 2 + across / 5, box.height / 2))
    lead(move, start, (box.width / 2, box.height / 2 + down / 2))
    assert vignette(opened).start == pytest.approx(50)
    lead(move, handles(opened)[0].point, (box.width * 3, 0))
    assert vignette(opened).start == 99 and vignette(opened).x == 50


def test_the_corners_of_the_picture_are_where_it_is_strongest() -> None:
    for roundness in (0.0, 60.0, 100.0):
        across, down = Vignette(roundness=roundness).reach(Box(0, 0, 300, 200))
        assert np.hypot(150 / across, 100 / down) == pytest.approx(1)
    assert across == pytest.approx(down)


def test_they_are_drawn_within_their_boxes(opened: Document, move: Move) -> None:
    drawings = move.drawings()
    assert list(drawings) == list(handles(opened))
    viewport = move.surface.viewport
    for drawing in drawings:
        image = QImage(800, 600, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.draw(painter, viewport)
        painter.end()
        rows, columns = np.nonzero(np.frombuffer(image.constBits(), np.uint8).reshape(600, 800, 4)[..., 3])
        box = drawing.device_box(viewport)
        assert len(rows) and box.has(columns.min(), rows.min()) and box.has(columns.max(), rows.max())


def test_other_adjustments_have_none(opened: Document, move: Move) -> None:
    new_adjustment(opened, Levels)
    assert handles_of(opened.selected_layer, opened.scene.box) == () == handles_of(None, opened.scene.box)
    assert move.drawings() == ()
