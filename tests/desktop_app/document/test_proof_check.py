"""The proof is known after a rest, an edit makes it unknown, and the badge shows in red what is not the photo's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.shell.proof_badge import ProofBadge
from engine.scene import edits
from engine.scene.adjustments import Invert, Levels
from engine.scene.scene import Scene


@pytest.fixture
def badge(workspace: Workspace, canvas: Canvas, qtbot: QtBot) -> ProofBadge:
    made = ProofBadge(workspace.proof, workspace.document, canvas)
    qtbot.addWidget(made)
    return made


def test_the_badge_says_that_the_photo_is_unchanged_and_shows_where_it_is_not_seen(
    workspace: Workspace, badge: ProofBadge, canvas: Canvas, engine: Any, two_objects: Scene,
    deliver: Callable[[], None], qtbot: QtBot,
) -> None:  # fmt: skip
    document = workspace.document
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    assert badge.text() == "Photo: not compared yet"
    with qtbot.waitSignal(workspace.proof.changed, check_params_cb=lambda: workspace.proof.compared is not None):
        badge.click()
        assert badge.text() == "Photo: being compared…"
    assert badge.text() == "Photo outside masks: unchanged" and "byte for byte" in badge.toolTip()
    compared = workspace.proof.compared
    assert compared is not None and canvas._shown.shows_changed
    red = compared.changed.read(document.scene.box)
    assert red[150, 150] == 255 and red[20, 20] == 0 and int(np.count_nonzero(red)) <= compared.proof.covered
    document.edit("Hide", lambda scene: edits.replace(scene, next(scene.objects()).id, visible=False))
    assert badge.text() == "Photo: not compared yet" and not canvas._shown.shows_changed


def test_of_a_resampled_photo_nothing_can_be_proven_and_the_badge_tells_why(
    document: Document, badge: ProofBadge, photo_scene: Scene, told: Any
) -> None:
    assert badge.isHidden()
    layer = photo_scene.layers[0]
    document.open_scene(replace(photo_scene, layers=(replace(layer, name="Meadow", opacity=0.5),)))
    assert badge.text() == "Photo: cannot be compared" and not badge.isHidden()
    badge.click()
    assert "is not opaque" in told.notices[-1]


def test_it_is_proven_unasked_after_a_rest_but_not_in_a_gesture(
    workspace: Workspace, photo_scene: Scene, qtbot: QtBot
) -> None:
    proof, document = workspace.proof, workspace.document
    document.open_scene(photo_scene)
    document.begin("Draw")
    proof._on_rest()
    assert not proof.is_under_way and proof._rest.isActive()
    document.commit()
    with qtbot.waitSignal(proof.changed, check_params_cb=lambda: proof.compared is not None):
        proof._on_rest()
    assert proof.compared is not None and proof.compared.proof.holds


def test_an_adjustment_that_changes_nothing_leaves_the_photo_unchanged(
    workspace: Workspace, badge: ProofBadge, photo_scene: Scene, qtbot: QtBot
) -> None:
    for kind, told in ((Levels(), "Photo: unchanged"), (Invert(), "Photo: covered everywhere")):
        workspace.document.open_scene(edits.add_adjustment(photo_scene, kind)[0])
        with qtbot.waitSignal(workspace.proof.changed, check_params_cb=lambda: workspace.proof.compared is not None):
            badge.click()
        assert badge.text() == told
