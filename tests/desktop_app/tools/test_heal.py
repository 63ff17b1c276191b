"""Healing is one step of undo, on a layer of its own; what is still to be filled stays red."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.document.workspace import Workspace
from desktop_app.tools.heal import Heal, SpotHeal
from desktop_app.tools.tip import BrushTip
from engine.compositing.compositor import Compositor
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Lead = Callable[..., Any]
Deliver = Callable[[], None]


def scene() -> Scene:
    """Dark stripes to the left, a light wall with a red spot to the right."""
    pixels = np.full((80, 160, 3), 200, np.uint8)
    pixels[:, :60] = 60 + 40 * (np.arange(60) // 4 % 2)[None, :, None]
    pixels[36:44, 116:124] = (255, 0, 0)
    return Scene(160, 80, (PhotoLayer(id="photo", name="Photo", photo=Photo(pixels)),))


def seen(document: Document, box: Box) -> np.ndarray:
    return Compositor().read(document.scene, box, 0, lambda layer: None)[..., :3].astype(int)


@pytest.fixture
def walled(document: Document, surface: Any) -> Document:
    document.open_scene(scene())
    surface.composite = lambda scene, box: Compositor().read(scene, box, 0, lambda layer: None)
    return document


@pytest.fixture
def tip(document: Document) -> BrushTip:
    tip = BrushTip(document)
    tip.change(size=24, hardness=1.0)
    return tip


def test_a_spot_is_filled_and_red_until_then(
    walled: Document, surface: Any, tip: BrushTip, engine: Any, deliver: Deliver, lead: Lead
) -> None:
    spot = SpotHeal(walled, surface, tip)
    spot.chosen()
    lead(spot, (120, 40))
    assert walled.history.labels == ["Open"] and surface.masks[-1] is not None
    engine.answer_all()
    deliver()
    assert walled.history.labels == ["Open", "Spot heal"] and surface.masks[-1] is None
    assert np.abs(seen(walled, Box(110, 30, 130, 50)) - 200).max() <= 2
    assert isinstance(walled.selected_layer, PaintLayer)
    walled.undo()
    assert len(walled.scene.layers) == 1


def test_a_spot_keeps_to_the_canvas_and_to_what_is_selected(
    walled: Document, surface: Any, tip: BrushTip, lead: Lead
) -> None:
    spot = SpotHeal(walled, surface, tip)
    spot.chosen()
    lead(spot, (120, 40), (90_000, -60_000))
    assert surface.masks[-1].bounds() == Box(108, 0, 160, 52)
    walled.edit("Select", lambda scene: replace(scene, selection=Mask.empty().stroke([(150, 40, 30)])))
    lead(spot, (120, 40), (90_000, 40))
    assert surface.masks[-1].bounds() == Box(108, 0, 160, 52).union(Box(120, 28, 160, 52))


def test_a_spot_is_red_in_its_own_document_and_filled_when_that_is_back(
    walled: Document, workspace: Workspace, surface: Any, tip: BrushTip, engine: Any, deliver: Deliver, lead: Lead
) -> None:
    spot = SpotHeal(walled, surface, tip)
    spot.chosen()
    first = workspace.tabs.all[0]
    lead(spot, (120, 40))
    red = surface.masks[-1]
    workspace.tabs.open(Opened(scene()))
    assert surface.masks[-1] is None
    workspace.tabs.show(first)
    assert surface.masks[-1] == red is not None
    workspace.tabs.step(1)
    engine.answer_all()
    deliver()
    assert walled.history.labels == ["Open"] and first.history.labels == ["Open"]
    workspace.tabs.show(first)
    assert walled.history.labels == ["Open", "Spot heal"] and surface.masks[-1] is None


@pytest.mark.parametrize("key", ["alt", "control"])
def test_what_is_healed_takes_on_the_tone_in_the_same_step(
    walled: Document, surface: Any, tip: BrushTip, engine: Any, deliver: Deliver, lead: Lead, key: str
) -> None:
    heal = Heal(walled, surface, tip)
    lead(heal, (30, 40), **{key: True})
    lead(heal, (120, 40))
    copied = seen(walled, Box(116, 36, 124, 44))
    assert walled.history.labels == ["Open", "Heal"] and copied.max() <= 100
    engine.answer_all()
    deliver()
    healed = seen(walled, Box(116, 36, 124, 44))
    assert walled.history.labels == ["Open", "Heal"]
    assert healed.mean() > 180 and np.ptp(healed) > 25, "the wall's tone, the stripes' texture"
    walled.undo()
    assert len(walled.scene.layers) == 1


def test_a_stroke_that_was_painted_over_meanwhile_is_healed_as_a_step_of_its_own(
    walled: Document, surface: Any, tip: BrushTip, engine: Any, deliver: Deliver, lead: Lead
) -> None:
    heal = Heal(walled, surface, tip)
    lead(heal, (30, 40), alt=True)
    lead(heal, (120, 40))
    lead(heal, (90, 40))
    engine.answer_all()
    deliver()
    assert walled.history.labels[:3] == ["Open", "Heal", "Heal"]
    assert seen(walled, Box(116, 36, 124, 44)).mean() > 180


def test_without_a_source_it_says_what_to_do(walled: Document, surface: Any, tip: BrushTip, lead: Lead) -> None:
    with pytest.raises(Problem, match="Alt-click"):
        lead(Heal(walled, surface, tip), (120, 40))
