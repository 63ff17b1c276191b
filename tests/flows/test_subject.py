"""From something in the photo to an object in its place, or to a layer that can be moved; the photo stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import engine.generators.segmentation  # noqa: F401 - it loads torch, which no patience is to be spent on
from desktop_app.tools.subject_options import SubjectOptions
from engine.compositing.proof import prove
from engine.scene.box import Box
from engine.scene.layers import PaintLayer


@pytest.fixture
def ball(photo_samples: Any) -> np.ndarray:
    """Where the ball lies."""
    where = np.zeros(photo_samples.shape[:2], np.uint8)
    cv2.ellipse(where, (320, 250), (95, 80), 0, 0, 360, 1, -1)
    return where.astype(bool)


@pytest.fixture
def ball_file(tmp_path: Path, photo_samples: Any, ball: np.ndarray) -> Path:
    """A red ball in the meadow, lit from above."""
    samples = photo_samples.copy()
    rows = np.mgrid[0:480, 0:640][0]
    shade = np.clip(250 - (rows - 170) * 0.5, 120, 250)
    samples[ball] = np.stack([shade, shade * 0.16, shade * 0.12], axis=-1)[ball].astype(np.uint8)
    file = tmp_path / "ball.png"
    Image.fromarray(samples).save(file)
    return file


def found(person: Any) -> np.ndarray:
    mask = person.window.finding.found.mask
    return np.asarray(mask.read(Box(0, 0, 640, 480)) > 127)


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_a_subject_is_replaced(person: Any, ball_file: Path, ball: np.ndarray) -> None:
    if not person.document.catalog.of_kind("segmentation"):
        pytest.fail("the weights of the finder are missing")
    person.open(ball_file)
    person.document.choose_class("cat")
    scene, bare = person.document.scene, person.seen()
    person.do("select-subject")
    assert person.canvas.tool.name == "subject"
    person.wait()
    if person.window.finding.found is not None:  # a ball in a meadow need not stand out for everybody
        person.do("undo")
    assert person.window.finding.found is None and person.document.scene is scene
    person.notices.clear()

    # By a box, then by clicks; each can be taken back.
    person.stroke((210, 155), (300, 250), (430, 345))
    person.wait()
    by_box = found(person)
    assert overlap(by_box, ball) > 0.5
    x, y = person.at(320, 250).x(), person.at(320, 250).y()
    assert (person.seen()[y, x] != bare[y, x]).any(), "it is shown"
    person.press(320, 250)
    person.release(320, 250)
    person.wait()
    QTest.mouseClick(person.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, person.at(60, 60))
    person.wait()
    assert found(person)[250, 320] and not found(person)[60, 60] and overlap(found(person), ball) > 0.7
    person.do("undo")
    person.do("undo")
    assert (found(person) == by_box).all() and person.document.scene is scene

    person.key(Qt.Key.Key_Return)
    person.wait()
    assert person.labels == ["Open", "Replace subject with cat"] and person.layer.recipe.class_name == "cat"
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert overlap(person.layer.mask.warped(person.layer.place).read(Box(0, 0, 640, 480)) > 127, by_box) > 0.99
    assert prove(person.document.scene, person.document.engine.appearances).holds, "the photo itself is as it was"
    person.do("undo")
    assert person.document.scene is scene and person.notices == []


def test_a_subject_is_moved(person: Any, ball_file: Path, ball: np.ndarray) -> None:
    if not person.document.catalog.of_kind("segmentation"):
        pytest.fail("the weights of the finder are missing")
    person.open(ball_file)
    bare = person.seen()
    person.do("subject")
    person.stroke((210, 155), (300, 250), (430, 345))
    person.wait()
    person.window.findChild(SubjectOptions).copy_button.click()
    person.wait()
    layer = person.document.selected_layer
    assert isinstance(layer, PaintLayer) and person.labels == ["Open", "Copy subject to a layer"]
    person.document.select(None)  # or its outline would be seen
    assert np.abs(person.seen().astype(int) - bare).max() <= 2, "a copy over itself is not to be seen"
    person.do("move")
    person.stroke((320, 250), (330, 240), (470, 120))
    person.wait()
    assert person.labels[-1] == "Move Subject"
    person.document.select(None)  # whose pivot lies in its middle
    x, y = person.at(470, 120).x(), person.at(470, 120).y()
    red, green, _ = person.seen()[y, x].tolist()
    assert red > 2 * green, "the ball is there now"
    person.do("undo")
    person.do("undo")
    assert (person.seen() == bare).all()


def test_escape_leaves_the_subject(person: Any, ball_file: Path) -> None:
    if not person.document.catalog.of_kind("segmentation"):
        pytest.fail("the weights of the finder are missing")
    person.open(ball_file)
    scene, bare = person.document.scene, person.seen()
    person.do("subject")
    person.stroke((210, 155), (300, 250), (430, 345))
    person.wait()
    assert (person.seen() != bare).any()
    person.do("stop")
    assert person.window.finding.found is None and person.document.scene is scene
    assert (person.seen() == bare).all() and person.notices == []
