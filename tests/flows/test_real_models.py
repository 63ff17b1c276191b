"""The box and the subject tool over the real model classes, at tiny size: what the window asks is what they give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generation.models import load_generator
from engine.generation.shape_choice import OFFERED
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene.box import Box
from tests.engine.generators import test_segmentation, test_shape
from tests.flows.conftest import Blend, Person, someone_at_a_window


@pytest.fixture
def tiny_person(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """Over networks of random weights, of which the finder's is made to look for red."""
    animals = Card(
        name="tiny", kind="foreground", title="Tiny", classes=("cat",), resolution=128, noise=16, licence="CC0-1.0",
        weights="tiny.safetensors", sha256="cd" * 32,
    )  # fmt: skip
    shapes = test_shape.make_card(tmp_path)
    finder = test_segmentation.save(tmp_path, test_segmentation.weights())

    def load(card: Card, device: str, dtype: str) -> Any:
        if card is animals:
            return Blend()
        model = load_generator(card, device, dtype)
        if card is finder:
            model.network = test_segmentation.Reddish()
        return model

    def make(compositor: Compositor) -> AppearanceMaker:
        return AppearanceMaker(
            Catalog((animals, shapes, finder)),
            compositor=compositor,
            load_generator=load,
            find_compute=lambda choice: Compute("cpu", "float32"),
        )

    with someone_at_a_window(tmp_path, make, qtbot) as person:
        yield person


def settle(person: Person) -> None:
    person.wait()
    person.qtbot.wait(1)


def covered(person: Person) -> np.ndarray:
    return person.layer.mask.warped(person.layer.place).read(Box(0, 0, 640, 480))


def test_a_shape_fills_its_box_and_is_refined(tiny_person: Person, photo_file: Path) -> None:
    person = tiny_person
    person.open(photo_file)
    person.do("box")
    person.stroke((200, 180), (300, 240), (360, 330))
    settle(person)
    box = person.layer.mask.warped(person.layer.place).bounds()
    assert abs(box.left - 200) <= 2 and abs(box.bottom - 330) <= 2 and person.labels == ["Open", "Add cat"]
    shapes = person.window.tools.shapes
    assert len(shapes.offered) == OFFERED and all(shapes.lines_of(draft) for draft in shapes.offered)
    before = covered(person)
    person.window.tools.shape_strip.buttons[5].click()
    settle(person)
    assert person.labels[-1] == "Another shape" and (covered(person) != before).any()
    person.window.tools.shape_strip.flip.click()
    settle(person)
    assert person.labels[-1] == "Flip shape"
    person.do("refine-mask")
    settle(person)
    assert person.labels[-1] == "Refine mask" and person.notices == []


@pytest.mark.parametrize("how", ["select", "box", "click"])
def test_a_subject_is_found_and_refined(
    tiny_person: Person, photo_samples: Any, tmp_path: Path, how: str, names: Callable[[Path], None]
) -> None:
    person = tiny_person
    ball = np.zeros((480, 640), np.uint8)
    cv2.circle(ball, (320, 250), 80, 1, -1)
    samples = photo_samples.copy()
    samples[ball > 0] = (230, 30, 25)
    Image.fromarray(samples).save(tmp_path / "ball.png")
    person.open(tmp_path / "ball.png")
    person.do("subject")
    if how == "select":
        person.do("select-subject")
    elif how == "box":
        person.stroke((220, 150), (300, 300), (420, 350))
    else:
        person.stroke((320, 250), (320, 250))
    person.wait()
    person.stroke((300, 200), (300, 200))  # a click on it: nothing to add
    person.wait()
    found = person.window.finding.found
    assert found is not None and len(found.include) == (2 if how == "click" else 1) and person.notices == []
    mask = found.mask.read(Box(0, 0, 640, 480)) > 127
    assert (mask & (ball > 0)).sum() / (mask | (ball > 0)).sum() > 0.85
    person.window.finding.make_object()
    person.wait()
    assert person.labels == ["Open", "Replace subject with cat"]
