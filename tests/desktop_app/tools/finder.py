"""A document whose finder knows red things, and a photo with three balls: for the tests of finding a subject."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from desktop_app.document.document import Document
from desktop_app.tools.finding import SLOT, Finding
from engine.compositing.compositor import Compositor
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import Photo
from tests.desktop_app.conftest import HandMaker, animals
from tests.desktop_app.tools.shape_models import Reds, card_of

FINDER = card_of("segmentation")


def balls() -> np.ndarray:
    """A large red ball at (100, 100), a small one at (240, 60), and a green one at (240, 150), on grey."""
    samples = np.full((200, 300, 3), 120, np.uint8)
    cv2.circle(samples, (100, 100), 45, (230, 30, 20), -1)
    cv2.circle(samples, (240, 60), 18, (230, 30, 20), -1)
    cv2.circle(samples, (240, 150), 22, (20, 200, 40), -1)
    return samples


@pytest.fixture
def maker() -> HandMaker:
    made = HandMaker(Catalog((animals(), FINDER)))
    made.models[FINDER.name] = Reds()
    made.compositor = Compositor()  # type: ignore[attr-defined]
    return made


@pytest.fixture
def settle(engine: Any, deliver: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        while SLOT in engine.waiting:
            engine.answer(engine.waiting[SLOT])
            deliver()

    return run


@pytest.fixture
def finding(document: Document) -> Finding:
    document.open_scene(edits.open_photo(Photo(balls(), source="balls.png")))
    document.choose_class("cat")
    return Finding(document, document)
