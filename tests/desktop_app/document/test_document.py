"""The document tells each change once, asks the engine for what is missing, and keeps the document whatever happens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.engine_client import EngineCallbacks, EngineClient
from desktop_app.document.workspace import Workspace
from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from engine.generators import noise
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Affine
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Progress, Worker
from tests.desktop_app.conftest import colour_of


def objects(document: Document) -> list[ObjectLayer]:
    return list(document.scene.objects())


def shown(document: Document, layer: ObjectLayer) -> tuple[int, ...] | None:
    """The colour an object shows."""
    appearance = document.engine.appearances(layer)
    return None if appearance is None else tuple(appearance.rgb[0, 0].tolist())


def with_noise(scene: Scene, layer: ObjectLayer, seed: int) -> Scene:
    return edits.set_recipe(scene, layer.id, replace(layer.recipe, noise=noise.draw(seed, 16), seed=seed))


def test_nothing_is_open_at_first(document: Document, workspace: Workspace) -> None:
    assert document.scene.is_empty and document.selected is None and document.selected_layer is None
    assert not workspace.activity.is_busy and not document.is_modified and document.title == "Untitled"


def test_a_document_asks_for_its_objects_from_the_bottom(document: Document, engine: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    assert [request.layer_id for request in engine.asked] == [layer.id for layer in two_objects.objects()]
    assert {request.size for request in engine.asked} == {128}
    assert document.selected == objects(document)[-1].id


def test_an_answer_is_shown_and_told_once(
    document: Document, workspace: Workspace, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    told.clear()
    cat, bird = objects(document)
    engine.answer()
    assert document.engine.appearances(cat) is None, "an answer waits in the mailbox until the event loop comes by"
    deliver()
    assert [(change.what, change.layers) for change in told.changes] == [("appearance", {cat.id})]
    assert document.engine.appearances(cat) is not None and document.engine.appearances(bird) is None
    assert workspace.activity.is_busy
    engine.answer()
    deliver()
    assert not workspace.activity.is_busy and told.busy == [False]


def test_the_same_scene_asks_nothing_twice(document: Document, engine: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    document.edit("Rename", lambda scene: edits.rename(scene, objects(document)[0].id, "Tom"))
    assert len(engine.asked) == 2


def test_undo_shows_the_old_appearance_without_asking(
    document: Document, workspace: Workspace, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(document)[0]
    before = shown(document, cat)
    layer_commands.new_noise(document, cat.id)
    engine.answer_all()
    deliver()
    assert shown(document, cat) != before
    asked = len(engine.asked)
    document.undo()
    assert shown(document, cat) == before and len(engine.asked) == asked and not workspace.activity.is_busy


def test_what_is_lit_anew_by_an_undo_is_in_the_box_that_is_told(
    document: Document, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat, bird = objects(document)
    here = bird.box_in(document.scene.box)
    grey = replace(cat.recipe, light=0.5)
    document.edit("Light", lambda scene: edits.set_recipe(scene, cat.id, grey))
    engine.answer_all()
    deliver()
    told.clear()
    document.undo()
    (change,) = told.changes
    assert change.layers == {cat.id} and change.box.contains(here)


def test_the_last_appearance_is_shown_until_the_new_one_is_there(
    document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(document)[0]
    before = document.engine.appearances(cat)
    document.edit("Move", lambda scene: object_edits.set_place(scene, cat.id, Affine.translation(10, 0) @ cat.place))
    assert document.engine.appearances(objects(document)[0]) is before


def test_a_hidden_object_is_not_asked_for(document: Document, engine: Any, two_objects: Scene) -> None:
    cat, bird = two_objects.objects()
    scene = edits.group(edits.set_visible(two_objects, cat.id, False), [bird.id], group_id="g")
    document.open_scene(edits.set_visible(scene, "g", False))
    assert engine.asked == []
    document.edit("Show", lambda scene: edits.set_visible(scene, cat.id, True))
    assert [request.layer_id for request in engine.asked] == [cat.id]


def test_a_gesture_asks_small_for_what_it_changes_and_for_all_at_its_end(
    document: Document, engine: Any, maker: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    maker.catalog = document.catalog  # a model of 256 px, so that a preview is smaller than the best
    object.__setattr__(document.catalog.models[0], "resolution", 256)
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    engine.asked.clear()
    cat, bird = objects(document)
    document.begin("New noise")
    for seed in range(5):
        document.update(lambda scene, seed=seed: with_noise(scene, cat, seed))
    assert {(request.layer_id, request.size) for request in engine.asked} == {(cat.id, 128)}
    engine.asked.clear()
    document.commit()
    # The bird lies over the cat, so its ground is another one now.
    assert [(request.layer_id, request.size) for request in engine.asked] == [(cat.id, 256), (bird.id, 256)]
    assert document.history.labels == ["Open", "New noise"]


def test_a_cancelled_gesture_leaves_nothing(document: Document, engine: Any, told: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    before = document.scene
    with pytest.raises(GeneratorExit), document.gesture("Move"):
        document.update(lambda scene: with_noise(scene, objects(document)[0], 99))
        raise GeneratorExit
    assert document.scene is before and document.history.labels == ["Open"] and not document.is_modified


def test_pictures_of_a_slider_come_in_order_and_the_last_is_the_last_value(
    document: Document, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(document)[0]
    engine.asked.clear()
    document.begin("Slider")
    colours = []
    running = None
    for seed in range(20):
        document.update(lambda scene, seed=seed: with_noise(scene, cat, seed))
        if seed % 3 == 0:  # the engine finishes what it runs and takes what waits then
            if running is not None:
                engine.answer(running)
                deliver()
                colours.append(shown(document, objects(document)[0]))
            running = engine.waiting.pop(f"object {cat.id}")
    document.commit()
    engine.answer(running)
    deliver()
    colours.append(shown(document, objects(document)[0]))
    engine.answer_all()
    deliver()
    colours.append(shown(document, objects(document)[0]))
    wanted = [with_noise(document.scene, cat, seed).find(cat.id) for seed in (*range(0, 20, 3), 19)]
    assert colours == [tuple(sha256(repr(layer.recipe).encode()).digest()[:3]) for layer in wanted]  # type: ignore[union-attr]


def test_a_late_answer_does_not_replace_the_right_one(
    document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(document)[0]
    before = shown(document, cat)
    layer_commands.new_noise(document, cat.id, seed=3)
    late = engine.waiting.pop(f"object {cat.id}")  # runs
    document.undo()
    engine.answer(late)
    deliver()
    assert shown(document, objects(document)[0]) == before
    document.redo()
    assert shown(document, objects(document)[0]) != before, "what came too late is there when it is wanted"


def test_an_error_is_told_once_and_not_asked_for_again(
    document: Document, workspace: Workspace, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    before = document.scene
    for _ in range(2):
        engine.answer(error="The weights are damaged.")
    deliver()
    assert told.notices == ["The weights are damaged.", "The weights are damaged."]
    assert document.scene is before and not workspace.activity.is_busy
    asked = len(engine.asked)
    document.select(None)
    document.edit("Rename", lambda scene: edits.rename(scene, objects(document)[0].id, "Tom"))
    assert len(engine.asked) == asked


def test_a_fallback_is_shown_but_not_taken_for_the_right_one(
    document: Document,
    workspace: Workspace,
    engine: Any,
    told: Any,
    photo_scene: Scene,
    deliver: Callable[[], None],
    two_objects: Scene,
) -> None:
    document.open_scene(two_objects)
    cat = objects(document)[0]
    smaller = Appearance("another key", np.full((64, 64, 3), 9, np.uint8), preview=True)
    engine.answer(appearance=smaller, notice="It was computed smaller, since the memory was full.")
    deliver()
    assert document.engine.appearances(cat) is smaller and told.notices == [
        "It was computed smaller, since the memory was full."
    ]
    assert not document.engine.appearances.is_exact(cat.id)
    engine.answer_all()
    deliver()
    assert not workspace.activity.is_busy, "a fallback is not asked for over and over"


def test_a_deleted_object_is_cancelled(document: Document, engine: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    bird = objects(document)[1]
    document.edit("Delete", lambda scene: edits.remove(scene, bird.id))
    assert f"cancel object {bird.id}" in engine.calls
    assert document.selected is None


def test_an_edit_tells_its_layer_and_who_made_it(document: Document, told: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    told.clear()
    cat = objects(document)[0]
    box, me = cat.box_in(two_objects.box).grown(1), object()
    document.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom"), source=me)
    assert told.changes == [Change("scene", frozenset({cat.id}), box, "Rename", me)]
    document.edit("Nothing", lambda scene: scene)
    assert len(told.changes) == 1


def test_a_problem_becomes_a_notice(document: Document, told: Any, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    before = document.scene

    def refuse(scene: Scene) -> Scene:
        raise Problem("The layer is locked.")

    assert document.attempt("Move", refuse) is False
    assert told.notices == ["The layer is locked."] and document.scene is before


def test_a_new_object_is_one_step_and_selected(document: Document, photo_scene: Scene, engine: Any) -> None:
    document.open_scene(photo_scene)
    document.choose_class("dog")
    made = layer_commands.add_object(document, Mask.empty().stroke([(100, 100, 30)]))
    layer = document.selected_object
    assert layer is not None and layer.id == made and layer.recipe.class_name == "dog"
    assert len(layer.recipe.noise) == 16 and layer.recipe.seed is not None
    assert layer.recipe.noise == noise.draw(layer.recipe.seed, 16)
    assert document.history.labels == ["Open", "Add dog"]


def test_an_empty_mask_makes_a_notice_and_no_object(document: Document, photo_scene: Scene, told: Any) -> None:
    document.open_scene(photo_scene)
    assert layer_commands.add_object(document, Mask.empty()) is None
    assert len(told.notices) == 1 and "mask" in told.notices[0] and document.history.labels == ["Open"]


def test_new_noise_keeps_all_but_noise_and_seed(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    cat = objects(document)[0]
    document.edit("x", lambda scene: edits.set_recipe(scene, cat.id, replace(cat.recipe, strength=0.5)))
    before = objects(document)[0]
    layer_commands.new_noise(document, cat.id)
    after = objects(document)[0]
    assert after.recipe.noise != before.recipe.noise
    assert replace(after, recipe=before.recipe) == before and after.recipe.strength == 0.5


def test_stopping_gives_up_what_is_awaited(
    document: Document, workspace: Workspace, engine: Any, told: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    workspace.files.export("nowhere.png")
    workspace.activity.stop()
    assert "stop_all" in engine.calls
    engine.answer_all()
    deliver()
    assert not workspace.activity.is_busy and told.busy[-1] is False and told.notices == []


def test_what_was_stopped_shows_its_recipe_all_the_same(
    document: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(document)[0]
    layer_commands.new_noise(document, cat.id, seed=99)
    workspace.activity.stop()
    engine.answer_all()
    deliver()
    assert shown(document, objects(document)[0]) == colour_of(objects(document)[0]) != colour_of(cat)
    assert not workspace.activity.is_busy


def test_what_was_stopped_is_made_in_full_before_it_is_saved(
    document: Document,
    workspace: Workspace,
    engine: Any,
    tmp_path: Path,
    qtbot: QtBot,
    deliver: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    two_objects: Scene,
) -> None:
    monkeypatch.setattr("engine.generation.kind.PREVIEW_SIZE", 64)
    document.open_scene(two_objects)
    workspace.activity.stop()
    engine.answer_all()
    deliver()
    assert [document.engine.appearances(layer).size for layer in objects(document)] == [64, 64]  # type: ignore[union-attr]
    workspace.files.save(tmp_path / "work.ora")
    engine.answer_all()
    qtbot.waitUntil(lambda: document.path is not None)
    assert [document.engine.appearances(layer).size for layer in objects(document)] == [128, 128]  # type: ignore[union-attr]


def test_shutting_down_twice_is_fine(document: Document, workspace: Workspace, engine: Any) -> None:
    workspace.shutdown()
    workspace.shutdown()
    assert engine.calls.count("close") == 1


def test_what_has_to_wait_for_a_gesture_is_a_step_of_its_own(document: Document, two_objects: Scene, told: Any) -> None:
    document.open_scene(two_objects)
    cat = objects(document)[0]

    def rename() -> None:
        document.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom"))

    document.when_free(rename)
    assert document.history.labels == ["Open", "Rename"]
    for end, labels in ((document.cancel, ["Open"]), (document.commit, ["Open", "Move"])):
        document.open_scene(two_objects)
        document.begin("Move")
        document.update(lambda scene: object_edits.set_place(scene, cat.id, Affine.translation(9, 0) @ cat.place))
        document.when_free(rename)
        assert document.scene.find(cat.id).name == "Cat"
        end()
        assert document.history.labels == [*labels, "Rename"] and document.scene.find(cat.id).name == "Tom"

    def refuse() -> None:
        raise Problem("Too late.")

    document.when_free(refuse)
    assert told.notices == ["Too late."]


def test_what_waits_for_a_gesture_goes_with_its_document(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    done: list[int] = []
    document.begin("Move")
    document.when_free(lambda: done.append(1))
    document.open_scene(two_objects)
    document.begin("Move")
    document.commit()
    assert done == []


def test_the_engines_state_is_told(document: Document, engine: Any, told: Any, deliver: Callable[[], None]) -> None:
    assert document.engine.state == "loading" and document.engine.device == ""
    engine.callbacks.on_ready(None)
    engine.callbacks.on_progress(None)
    deliver()
    assert document.engine.state == "ready" and document.engine.device == "cpu" and told.whats == ["engine"]


def test_an_engine_that_cannot_load_is_told(document: Document, engine: Any, deliver: Callable[[], None]) -> None:
    engine.callbacks.on_progress(None)
    deliver()
    assert document.engine.state == "failed"


def test_a_grown_frame_keeps_what_was_seen_in_its_place(
    document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    document.open_scene(two_objects)
    cat = objects(document)[0]
    request = engine.waiting[f"object {cat.id}"]
    halves = np.zeros((128, 128, 3), np.uint8)
    halves[:, 64:] = 255  # the right half of the frame is white
    engine.answer(request, appearance=Appearance(engine.fingerprints.of(request.scene, cat, 128), halves))
    deliver()
    frame = cat.frame_box
    grown = object_edits.grow_frame(document.scene, cat.id, cat.frame.grown(cat.side // 2))
    document.edit("Grow", lambda _: grown)
    after = objects(document)[0]
    appearance = document.engine.appearances(after)
    assert appearance is not None and after.side > cat.side
    # The border between black and white stays at the same x of the canvas.
    x = (frame.left + frame.right) / 2
    (u, _), = after.place.inverse().apply([(x, frame.top + 1)])  # fmt: skip
    row = appearance.rgb[64, :, 0]
    assert abs(int(np.argmax(row > 127)) - u * 128 / after.side) <= 1.0


def test_the_real_thread_answers_in_the_windows_thread(
    qapp: object, make_maker: Callable[[Compositor], AppearanceMaker], two_objects: Scene, qtbot: QtBot
) -> None:
    making = make_maker(Compositor())

    def make_engine(callbacks: EngineCallbacks) -> Worker:
        return Worker(callbacks.on_answer, lambda: making, callbacks.on_progress, callbacks.on_ready)

    workspace = Workspace(making, make_engine)
    document = workspace.document
    threads = []
    document.changed.connect(lambda change: threads.append(threading.current_thread()))
    workspace.engine.start()
    document.open_scene(two_objects)
    qtbot.waitUntil(lambda: not workspace.activity.is_busy and document.engine.state == "ready")
    assert all(document.engine.appearances.is_exact(layer.id) for layer in document.scene.objects())
    assert set(threads) == {threading.main_thread()}
    given: list[threading.Thread] = []
    document.engine.ask("s", "Looking", lambda maker: threading.current_thread(), lambda thread: given.extend((thread,
                threading.current_thread())))  # fmt: skip
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    assert given[0].name == "scumble-worker" and given[1] is threading.main_thread()
    workspace.shutdown()
    workspace.deleteLater()


def test_all_that_the_engine_tells_meanwhile_comes_with_one_signal(
    qapp: QApplication, make_maker: Callable[[Compositor], AppearanceMaker]
) -> None:
    tell = list[EngineCallbacks]()

    def make_engine(callbacks: EngineCallbacks) -> Worker:
        tell.append(callbacks)
        return Worker(callbacks.on_answer, lambda: maker, callbacks.on_progress, callbacks.on_ready)

    maker = make_maker(Compositor())
    client = EngineClient(maker, make_engine)
    signals, told = list[None](), list[str]()
    client._posted.connect(lambda: signals.append(None))
    client.progressed.connect(lambda text, share: told.append(text))
    for number in (1, 2):
        for step in ("Finding", "Filling", "Looking"):
            tell[0].on_progress(Progress(step))
        qapp.processEvents()
        assert told == ["Finding", "Filling", "Looking"] * number
        assert len(signals) == number
    client.deleteLater()


def test_undo_and_redo_keep_what_is_selected_as_far_as_it_exists(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    cat, bird = objects(document)
    document.edit("Copy", lambda scene: edits.duplicate(scene, cat.id, "copy"))
    document.select("copy", cat.id, bird.id)
    assert document.selected_ids == [cat.id, "copy", bird.id] and document.selected == "copy"
    document.undo()
    assert document.selected_ids == [cat.id, bird.id] and document.selected == bird.id
    document.redo()
    assert document.selected_ids == ["copy"], "what is made again is worked on again"
    document.select(bird.id, cat.id)
    document.select(cat.id)
    assert document.selected_ids == [cat.id]
    document.edit("Delete", lambda scene: edits.remove(scene, cat.id))
    assert document.selected_ids == [] and document.selected is None
    document.undo()
    assert document.selected_ids == [cat.id] and document.selected == cat.id, "what comes back is worked on again"


def test_undoing_a_new_layer_selects_what_was_selected_before_it(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    cat, bird = objects(document)
    document.select(cat.id, bird.id)
    layer_commands.new_paint(document)
    first = document.selected
    layer_commands.new_paint(document)
    second = document.selected
    document.undo()
    assert document.selected == first
    document.undo()
    assert document.selected == cat.id and document.selected_ids == [cat.id, bird.id]
    document.redo()
    assert document.selected_ids == [first], "as it was after the edit"
    document.redo()
    assert document.selected_ids == [second]
    document.jump(0)
    assert document.selected_ids == [cat.id, bird.id]


def test_leaving_a_gesture_that_made_a_layer_selects_what_was_selected_before_it(
    document: Document, two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    cat = objects(document)[0]
    document.select(cat.id)
    document.begin("New layer")
    layer_commands.new_paint(document)
    assert document.selected != cat.id
    document.cancel()
    assert document.selected_ids == [cat.id]


def test_looking_at_one_layer_alone_lights_nothing_anew(
    document: Document, engine: Any, told: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    engine.asked.clear()
    told.clear()
    bird = objects(document)[1]
    document.look_alone(bird.id)
    assert document.alone == bird and [one.id for one in document.seen_scene.walk() if one.visible] == [bird.id]
    assert engine.asked == [] and document.scene is two_objects and not document.is_modified
    document.edit("Rename", lambda scene: edits.rename(scene, bird.id, "Wren"))
    assert document.seen_scene.find(bird.id).name == "Wren" and document.alone is not None
    document.edit("Copy", lambda scene: edits.duplicate(scene, bird.id))
    assert document.alone is None and document.seen_scene is document.scene, "what is new is seen"
    assert [change.what for change in told.changes].count("view") == 2


def test_whoever_is_told_of_a_change_finds_the_selected_layer(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    bird = [layer.id for layer in document.scene.objects()][-1]
    document.select(bird)
    document.look_alone(bird)
    found: list[object] = []
    document.changed.connect(lambda change: found.append((change.what, document.selected_layer)))
    document.edit("Delete", lambda scene: edits.remove(scene, bird))
    assert {what for what, _ in found} >= {"view", "scene"} and found[-1][1] is None
