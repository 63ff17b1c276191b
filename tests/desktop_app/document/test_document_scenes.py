"""A document with a generated scene: it begins a document, is asked for like an object, and shows what is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from engine.compositing.appearance import BackgroundAppearance
from engine.generators import noise
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, BackgroundRecipe
from engine.scene.mask import Mask
from tests.desktop_app.scene_models import PATIENCE_MS, Models, knob_directions, models, scenes, settle

__all__ = ["knob_directions", "models", "scenes", "settle"]

SEA = BackgroundRecipe((("sea", 1.0),), noise.draw(3, 16), 3)


def start(document: Document) -> None:
    """Begin with a new scene of which a small picture is known."""
    scene, id = edits.new_scene(320, 180, SEA)
    document.start_with(scene, {id: BackgroundAppearance("small", np.full((128, 228, 3), 9, np.uint8), preview=True)})


@pytest.fixture
def started(scenes: Document) -> Document:
    """A document that began with a new scene."""
    start(scenes)
    return scenes


def ground(document: Document) -> BackgroundLayer:
    layer = document.scene.layers[0]
    assert isinstance(layer, BackgroundLayer)
    return layer


def test_it_is_new_unsaved_and_selected(started: Document) -> None:
    assert started.is_modified and started.path is None and started.title == "Untitled"
    assert started.history.labels == ["New scene"] and not started.history.can_undo
    assert started.selected == ground(started).id and started.selected_live is ground(started)
    assert started.selected_object is None


def test_what_is_known_is_shown_until_the_best_is_there(
    scenes: Document, models: Models, settle: Callable[[], None]
) -> None:
    models.detail.gate.clear()
    start(started := scenes)
    known = started.engine.appearances(ground(started))
    assert known is not None and known.fingerprint == "small" and started.engine.is_busy
    models.detail.gate.set()
    settle()
    best = started.engine.appearances(ground(started))
    assert best is not None and not best.preview and best.rgb.shape == (180, 320, 3)
    assert started.engine.appearances.is_exact(ground(started).id)
    assert started.engine.appearances.snapshot(started.scene) == {ground(started).id: best}


def test_a_document_that_is_opened_is_not_modified_and_selects_objects_only(started: Document) -> None:
    started.open_scene(started.scene)
    assert not started.is_modified and started.selected is None


def test_new_noise_is_drawn_for_scenes_too(started: Document, settle: Callable[[], None]) -> None:
    settle()
    before = started.engine.appearances(ground(started))
    layer_commands.new_noise(started, ground(started).id, seed=8)
    assert ground(started).recipe == replace(SEA, noise=noise.draw(8, 16), seed=8)
    settle()
    assert started.engine.appearances(ground(started)) is not before
    started.undo()
    assert started.engine.appearances(ground(started)) is before, "known still"


def test_another_scene_is_seen_small_at_once_and_then_at_its_best(
    started: Document, models: Models, settle: Callable[[], None], qtbot: QtBot
) -> None:
    settle()
    models.detail.gate.clear()
    layer_commands.new_noise(started, ground(started).id, seed=8)
    before = started.engine.appearances(ground(started))
    qtbot.waitUntil(lambda: started.engine.appearances(ground(started)) is not before, timeout=PATIENCE_MS)
    small = started.engine.appearances(ground(started))
    assert small is not None and small.preview and started.engine.is_busy
    assert not started.engine.appearances.is_exact(ground(started).id)
    models.detail.gate.set()
    settle()
    best = started.engine.appearances(ground(started))
    assert best is not None and not best.preview and started.engine.appearances.is_exact(ground(started).id)


def test_what_takes_seconds_makes_way_for_the_next_wish(
    scenes: Document, models: Models, settle: Callable[[], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.detail.gate.clear()
    start(started := scenes)
    cancelled: list[str] = []
    cancel = started.engine.appearances._cancel
    monkeypatch.setattr(started.engine.appearances, "_cancel", lambda slot: (cancelled.append(slot), cancel(slot)))
    qtbot.waitUntil(lambda: len(models.ground.asked) == 2, timeout=PATIENCE_MS)  # the best is under way
    started.begin("Strength")
    for strength in (0.9, 0.8, 0.7):
        recipe = replace(SEA, strength=strength)
        started.update(lambda scene, recipe=recipe: edits.set_recipe(scene, ground(started).id, recipe))
    assert cancelled == [f"object {ground(started).id}"], "once, not for every value"
    models.detail.gate.set()
    settle()
    last = started.engine.appearances(ground(started))
    assert last is not None and last.preview and len(cancelled) == 1
    started.commit()
    settle()
    assert started.engine.appearances.is_exact(ground(started).id)


def test_a_gesture_that_ends_before_its_last_small_picture_is_there_still_gets_the_best(
    started: Document, models: Models, settle: Callable[[], None]
) -> None:
    settle()
    models.ground.gate.clear()
    started.begin("Strength")
    started.update(lambda scene: edits.set_recipe(scene, ground(started).id, replace(SEA, strength=0.5)))
    started.commit()
    models.ground.gate.set()
    settle()
    best = started.engine.appearances(ground(started))
    assert best is not None and not best.preview and started.engine.appearances.is_exact(ground(started).id)


def test_what_stands_on_a_scene_is_asked_for_when_the_scene_is_there(
    started: Document, models: Models, settle: Callable[[], None], qtbot: QtBot
) -> None:
    layer_commands.add_object(started, Mask.empty().stroke([(100, 90, 40)]), "cat")
    settle()
    cat = next(started.scene.objects())
    lit = started.engine.appearances(cat)
    submitted: list[str] = []
    submit = started.engine.appearances._submit
    started.engine.appearances._submit = lambda request: (submitted.append(request.layer_id), submit(request))  # type: ignore[assignment, return-value]
    models.detail.gate.clear()
    for seed in (8, 9):
        layer_commands.new_noise(started, ground(started).id, seed=seed)
    qtbot.waitUntil(lambda: submitted.count(ground(started).id) == 3, timeout=PATIENCE_MS)
    assert cat.id not in submitted and started.engine.appearances(cat) is lit, "two small, and the last at its best"
    models.detail.gate.set()
    settle()
    assert submitted[-1] == cat.id and submitted.count(cat.id) == 1
    assert started.engine.appearances.is_exact(cat.id) and started.engine.appearances(cat) is not lit


def test_where_a_scene_fails_the_objects_are_tried_all_the_same(
    started: Document, models: Models, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*rest: object) -> object:
        raise ValueError("no such thing")

    settle()
    layer_commands.add_object(started, Mask.empty().stroke([(100, 90, 40)]), "cat")
    settle()
    told: list[str] = []
    started.notice.connect(told.append)
    monkeypatch.setattr(models.ground, "generate", broken)
    layer_commands.new_noise(started, ground(started).id, seed=8)
    settle()
    assert told and all("no such thing" in sentence for sentence in told) and not started.engine.is_busy


def test_stopping_gives_up_the_best_and_shows_the_small_one(
    started: Document, models: Models, settle: Callable[[], None]
) -> None:
    settle()
    models.ground.gate.clear()
    layer_commands.new_noise(started, ground(started).id, seed=8)
    started.engine.stop()
    models.ground.gate.set()
    settle()
    layer = ground(started)
    size = started.engine.appearances.size_of(layer, preview=True)
    made = started.engine.appearances(layer)
    assert (
        not started.engine.is_busy
        and made is not None
        and made.fingerprint == started.engine.appearances._fingerprints.of(started.scene, layer, size)
    )


def test_a_known_small_picture_is_shown_while_the_best_is_made(
    started: Document, models: Models, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    settle()
    started.begin("Strength")
    started.update(lambda scene: edits.set_recipe(scene, ground(started).id, replace(SEA, strength=0.5)))
    settle()
    small = started.engine.appearances(ground(started))
    started.cancel()
    settle()
    models.detail.gate.clear()
    started.edit("Strength", lambda scene: edits.set_recipe(scene, ground(started).id, replace(SEA, strength=0.5)))
    assert started.engine.appearances(ground(started)) is small and started.engine.is_busy
    models.detail.gate.set()
    settle()
    assert started.engine.appearances(ground(started)) is not small


def test_what_has_no_recipe_has_no_noise(started: Document) -> None:
    told: list[str] = []
    started.notice.connect(told.append)
    started.edit("Plain", lambda scene: edits.replace(scene, ground(started).id, recipe=None))
    layer_commands.new_noise(started, ground(started).id)
    assert told == ["Only what is generated has noise to draw anew."] and started.selected_live is None


def test_while_a_scene_is_dragged_only_it_is_asked_for_and_objects_follow_at_the_end(
    started: Document, models: Models, settle: Callable[[], None]
) -> None:
    layer_commands.add_object(started, Mask.empty().stroke([(100, 90, 40)]), "cat")
    settle()
    cat = next(started.scene.objects())
    lit = started.engine.appearances(cat)
    made = len(models.ground.asked)
    started.begin("Strength")
    started.update(lambda scene: edits.set_recipe(scene, ground(started).id, replace(SEA, strength=0.1)))
    settle()
    preview = started.engine.appearances(ground(started))
    assert preview is not None and preview.preview and started.engine.appearances(cat) is lit
    started.commit()
    settle()
    after = started.engine.appearances(ground(started))
    assert after is not None and not after.preview
    assert started.engine.appearances(cat) is not lit and started.engine.appearances.is_exact(cat.id)
    assert len(models.ground.asked) == made + 2, "one small, one large: the object uses the same"


def test_a_hidden_scene_is_not_asked_for(scenes: Document) -> None:
    scene, id = edits.new_scene(320, 180, SEA)
    scenes.start_with(edits.set_visible(scene, id, False), {})
    assert not scenes.engine.is_busy and scenes.engine.appearances(ground(scenes)) is None
