"""The session tells each change once, asks the engine for what is missing, and keeps the document whatever happens."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.engine_client import Ears
from desktop_app.document.workspace import Workspace
from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from engine.generators import noise
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Worker
from tests.desktop_app.conftest import colour_of


def objects(session: Document) -> list[ObjectLayer]:
    return list(session.scene.objects())


def shown(session: Document, layer: ObjectLayer) -> tuple[int, ...] | None:
    """The colour an object shows."""
    appearance = session.engine.appearances(layer)
    return None if appearance is None else tuple(appearance.rgb[0, 0].tolist())


def with_noise(scene: Scene, layer: ObjectLayer, seed: int) -> Scene:
    return edits.set_recipe(scene, layer.id, replace(layer.recipe, noise=noise.draw(seed, 16), seed=seed))


def test_nothing_is_open_at_first(session: Document, workspace: Workspace) -> None:
    assert session.scene.is_empty and session.selected is None and session.selected_layer is None
    assert not workspace.activity.is_busy and not session.is_modified and session.title == "Untitled"


def test_a_document_asks_for_its_objects_from_the_bottom(session: Document, engine: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    assert [request.layer_id for request in engine.asked] == [layer.id for layer in two_objects.objects()]
    assert {request.size for request in engine.asked} == {128}
    assert session.selected == objects(session)[-1].id


def test_an_answer_is_shown_and_told_once(
    session: Document, workspace: Workspace, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    told.clear()
    cat, bird = objects(session)
    engine.answer()
    assert session.engine.appearances(cat) is None, "an answer waits in the mailbox until the event loop comes by"
    deliver()
    assert [(change.what, change.layers) for change in told.changes] == [("appearance", {cat.id})]
    assert session.engine.appearances(cat) is not None and session.engine.appearances(bird) is None
    assert workspace.activity.is_busy
    engine.answer()
    deliver()
    assert not workspace.activity.is_busy and told.busy == [False]


def test_the_same_scene_asks_nothing_twice(session: Document, engine: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    session.edit("Rename", lambda scene: edits.rename(scene, objects(session)[0].id, "Tom"))
    assert len(engine.asked) == 2


def test_undo_shows_the_old_appearance_without_asking(
    session: Document, workspace: Workspace, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(session)[0]
    before = shown(session, cat)
    session.new_noise(cat.id)
    engine.answer_all()
    deliver()
    assert shown(session, cat) != before
    asked = len(engine.asked)
    session.undo()
    assert shown(session, cat) == before and len(engine.asked) == asked and not workspace.activity.is_busy


def test_what_is_lit_anew_by_an_undo_is_in_the_box_that_is_told(
    session: Document, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat, bird = objects(session)
    here = bird.box_in(session.scene.box)
    grey = replace(cat.recipe, light=0.5)
    session.edit("Light", lambda scene: edits.set_recipe(scene, cat.id, grey))
    engine.answer_all()
    deliver()
    told.clear()
    session.undo()
    (change,) = told.changes
    assert change.layers == {cat.id} and change.box.contains(here)


def test_the_last_appearance_is_shown_until_the_new_one_is_there(
    session: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(session)[0]
    before = session.engine.appearances(cat)
    session.edit("Move", lambda scene: edits.set_place(scene, cat.id, Affine.translation(10, 0) @ cat.place))
    assert session.engine.appearances(objects(session)[0]) is before


def test_a_hidden_object_is_not_asked_for(session: Document, engine: Any, two_objects: Scene) -> None:
    cat, bird = two_objects.objects()
    scene = edits.group(edits.set_visible(two_objects, cat.id, False), [bird.id], group_id="g")
    session.open_scene(edits.set_visible(scene, "g", False))
    assert engine.asked == []
    session.edit("Show", lambda scene: edits.set_visible(scene, cat.id, True))
    assert [request.layer_id for request in engine.asked] == [cat.id]


def test_a_gesture_asks_small_for_what_it_changes_and_for_all_at_its_end(
    session: Document, engine: Any, maker: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    maker.catalog = session.catalog  # a model of 256 px, so that a preview is smaller than the best
    object.__setattr__(session.catalog.models[0], "resolution", 256)
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    engine.asked.clear()
    cat, bird = objects(session)
    session.begin("New noise")
    for seed in range(5):
        session.update(lambda scene, seed=seed: with_noise(scene, cat, seed))
    assert {(request.layer_id, request.size) for request in engine.asked} == {(cat.id, 128)}
    engine.asked.clear()
    session.commit()
    # The bird lies over the cat, so its ground is another one now.
    assert [(request.layer_id, request.size) for request in engine.asked] == [(cat.id, 256), (bird.id, 256)]
    assert session.history.labels == ["Open", "New noise"]


def test_a_cancelled_gesture_leaves_nothing(session: Document, engine: Any, told: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    before = session.scene
    with pytest.raises(GeneratorExit), session.gesture("Move"):
        session.update(lambda scene: with_noise(scene, objects(session)[0], 99))
        raise GeneratorExit
    assert session.scene is before and session.history.labels == ["Open"] and not session.is_modified


def test_pictures_of_a_slider_come_in_order_and_the_last_is_the_last_value(
    session: Document, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(session)[0]
    engine.asked.clear()
    session.begin("Slider")
    colours = []
    running = None
    for seed in range(20):
        session.update(lambda scene, seed=seed: with_noise(scene, cat, seed))
        if seed % 3 == 0:  # the engine finishes what it runs and takes what waits then
            if running is not None:
                engine.answer(running)
                deliver()
                colours.append(shown(session, objects(session)[0]))
            running = engine.waiting.pop(f"object {cat.id}")
    session.commit()
    engine.answer(running)
    deliver()
    colours.append(shown(session, objects(session)[0]))
    engine.answer_all()
    deliver()
    colours.append(shown(session, objects(session)[0]))
    wanted = [with_noise(session.scene, cat, seed).find(cat.id) for seed in (*range(0, 20, 3), 19)]
    assert colours == [tuple(sha256(repr(layer.recipe).encode()).digest()[:3]) for layer in wanted]  # type: ignore[union-attr]


def test_a_late_answer_does_not_replace_the_right_one(
    session: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(session)[0]
    before = shown(session, cat)
    session.new_noise(cat.id, seed=3)
    late = engine.waiting.pop(f"object {cat.id}")  # runs
    session.undo()
    engine.answer(late)
    deliver()
    assert shown(session, objects(session)[0]) == before
    session.redo()
    assert shown(session, objects(session)[0]) != before, "what came too late is there when it is wanted"


def test_an_error_is_told_once_and_not_asked_for_again(
    session: Document, workspace: Workspace, engine: Any, told: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    before = session.scene
    for _ in range(2):
        engine.answer(error="The weights are damaged.")
    deliver()
    assert told.notices == ["The weights are damaged.", "The weights are damaged."]
    assert session.scene is before and not workspace.activity.is_busy
    asked = len(engine.asked)
    session.select(None)
    session.edit("Rename", lambda scene: edits.rename(scene, objects(session)[0].id, "Tom"))
    assert len(engine.asked) == asked


def test_a_makeshift_is_shown_but_not_taken_for_the_right_one(
    session: Document,
    workspace: Workspace,
    engine: Any,
    told: Any,
    photo_scene: Scene,
    deliver: Callable[[], None],
    two_objects: Scene,
) -> None:
    session.open_scene(two_objects)
    cat = objects(session)[0]
    smaller = Appearance("another key", np.full((64, 64, 3), 9, np.uint8), preview=True)
    engine.answer(appearance=smaller, notice="It was computed smaller, since the memory was full.")
    deliver()
    assert session.engine.appearances(cat) is smaller and told.notices == [
        "It was computed smaller, since the memory was full."
    ]
    assert not session.engine.appearances.is_exact(cat.id)
    engine.answer_all()
    deliver()
    assert not workspace.activity.is_busy, "a makeshift is not asked for over and over"


def test_a_deleted_object_is_cancelled(session: Document, engine: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    bird = objects(session)[1]
    session.edit("Delete", lambda scene: edits.remove(scene, bird.id))
    assert f"cancel object {bird.id}" in engine.calls
    assert session.selected is None


def test_an_edit_tells_its_layer_and_who_made_it(session: Document, told: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    told.clear()
    cat = objects(session)[0]
    box, me = cat.box_in(two_objects.box).grown(1), object()
    session.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom"), source=me)
    assert told.changes == [Change("scene", frozenset({cat.id}), box, "Rename", me)]
    session.edit("Nothing", lambda scene: scene)
    assert len(told.changes) == 1


def test_a_problem_becomes_a_notice(session: Document, told: Any, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    before = session.scene

    def refuse(scene: Scene) -> Scene:
        raise Problem("The layer is locked.")

    assert session.attempt("Move", refuse) is False
    assert told.notices == ["The layer is locked."] and session.scene is before


def test_a_new_object_is_one_step_and_selected(session: Document, photo_scene: Scene, engine: Any) -> None:
    session.open_scene(photo_scene)
    session.choose_class("dog")
    made = session.add_object(Mask.empty().dab(100, 100, 30))
    layer = session.selected_object
    assert layer is not None and layer.id == made and layer.recipe.class_name == "dog"
    assert len(layer.recipe.noise) == 16 and layer.recipe.seed is not None
    assert layer.recipe.noise == noise.draw(layer.recipe.seed, 16)
    assert session.history.labels == ["Open", "Add dog"]


def test_an_empty_mask_makes_a_notice_and_no_object(session: Document, photo_scene: Scene, told: Any) -> None:
    session.open_scene(photo_scene)
    assert session.add_object(Mask.empty()) is None
    assert len(told.notices) == 1 and "mask" in told.notices[0] and session.history.labels == ["Open"]


def test_new_noise_keeps_all_but_noise_and_seed(session: Document, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    cat = objects(session)[0]
    session.edit("x", lambda scene: edits.set_recipe(scene, cat.id, replace(cat.recipe, strength=0.5)))
    before = objects(session)[0]
    session.new_noise(cat.id)
    after = objects(session)[0]
    assert after.recipe.noise != before.recipe.noise
    assert replace(after, recipe=before.recipe) == before and after.recipe.strength == 0.5


def test_stopping_gives_up_what_is_awaited(
    session: Document, workspace: Workspace, engine: Any, told: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    session.open_scene(two_objects)
    workspace.files.export("nowhere.png")
    workspace.activity.stop()
    assert "stop_all" in engine.calls
    engine.answer_all()
    deliver()
    assert not workspace.activity.is_busy and told.busy[-1] is False and told.notices == []


def test_what_was_stopped_shows_its_recipe_all_the_same(
    session: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    cat = objects(session)[0]
    session.new_noise(cat.id, seed=99)
    workspace.activity.stop()
    engine.answer_all()
    deliver()
    assert shown(session, objects(session)[0]) == colour_of(objects(session)[0]) != colour_of(cat)
    assert not workspace.activity.is_busy


def test_what_was_stopped_is_made_in_full_before_it_is_saved(
    session: Document,
    workspace: Workspace,
    engine: Any,
    tmp_path: Path,
    qtbot: QtBot,
    deliver: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    two_objects: Scene,
) -> None:
    monkeypatch.setattr("engine.generation.kind.PREVIEW_SIZE", 64)
    session.open_scene(two_objects)
    workspace.activity.stop()
    engine.answer_all()
    deliver()
    assert [session.engine.appearances(layer).size for layer in objects(session)] == [64, 64]  # type: ignore[union-attr]
    workspace.files.save(tmp_path / "work.ora")
    engine.answer_all()
    qtbot.waitUntil(lambda: session.path is not None)
    assert [session.engine.appearances(layer).size for layer in objects(session)] == [128, 128]  # type: ignore[union-attr]


def test_shutting_down_twice_is_fine(session: Document, workspace: Workspace, engine: Any) -> None:
    workspace.shutdown()
    workspace.shutdown()
    assert engine.calls.count("close") == 1


def test_what_has_to_wait_for_a_gesture_is_a_step_of_its_own(session: Document, two_objects: Scene, told: Any) -> None:
    session.open_scene(two_objects)
    cat = objects(session)[0]

    def rename() -> None:
        session.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom"))

    session.when_free(rename)
    assert session.history.labels == ["Open", "Rename"]
    for end, labels in ((session.cancel, ["Open"]), (session.commit, ["Open", "Move"])):
        session.open_scene(two_objects)
        session.begin("Move")
        session.update(lambda scene: edits.set_place(scene, cat.id, Affine.translation(9, 0) @ cat.place))
        session.when_free(rename)
        assert session.scene.find(cat.id).name == "Cat"
        end()
        assert session.history.labels == [*labels, "Rename"] and session.scene.find(cat.id).name == "Tom"

    def refuse() -> None:
        raise Problem("Too late.")

    session.when_free(refuse)
    assert told.notices == ["Too late."]


def test_what_waits_for_a_gesture_goes_with_its_document(session: Document, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    done: list[int] = []
    session.begin("Move")
    session.when_free(lambda: done.append(1))
    session.open_scene(two_objects)
    session.begin("Move")
    session.commit()
    assert done == []


def test_the_engines_state_is_told(session: Document, engine: Any, told: Any, deliver: Callable[[], None]) -> None:
    assert session.engine.state == "loading" and session.engine.device == ""
    engine.ears.on_ready(None)
    engine.ears.on_progress(None)
    deliver()
    assert session.engine.state == "ready" and session.engine.device == "cpu" and told.whats == ["engine"]


def test_an_engine_that_cannot_load_is_told(session: Document, engine: Any, deliver: Callable[[], None]) -> None:
    engine.ears.on_progress(None)
    deliver()
    assert session.engine.state == "failed"


def test_a_grown_frame_keeps_what_was_seen_in_its_place(
    session: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]
) -> None:
    session.open_scene(two_objects)
    cat = objects(session)[0]
    request = engine.waiting[f"object {cat.id}"]
    halves = np.zeros((128, 128, 3), np.uint8)
    halves[:, 64:] = 255  # the right half of the frame is white
    engine.answer(request, appearance=Appearance(engine.fingerprints.of(request.scene, cat, 128), halves))
    deliver()
    frame = cat.frame_box
    grown = edits.grow_frame(session.scene, cat.id, cat.frame.grown(cat.side // 2))
    session.edit("Grow", lambda _: grown)
    after = objects(session)[0]
    appearance = session.engine.appearances(after)
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

    def make_engine(ears: Ears) -> Worker:
        return Worker(ears.on_answer, lambda: making, ears.on_progress, ears.on_ready)

    workspace = Workspace(making, make_engine)
    session = workspace.document
    threads = []
    session.changed.connect(lambda change: threads.append(threading.current_thread()))
    workspace.engine.start()
    session.open_scene(two_objects)
    qtbot.waitUntil(lambda: not workspace.activity.is_busy and session.engine.state == "ready")
    assert all(session.engine.appearances.is_exact(layer.id) for layer in session.scene.objects())
    assert set(threads) == {threading.main_thread()}
    given: list[threading.Thread] = []
    session.engine.ask("s", "Looking", lambda maker: threading.current_thread(), lambda thread: given.extend((thread,
                threading.current_thread())))  # fmt: skip
    qtbot.waitUntil(lambda: not workspace.activity.is_busy)
    assert given[0].name == "scumble-worker" and given[1] is threading.main_thread()
    workspace.shutdown()
    workspace.deleteLater()


def test_undo_and_redo_keep_what_is_selected_as_far_as_it_exists(session: Document, two_objects: Scene) -> None:
    session.open_scene(two_objects)
    cat, bird = objects(session)
    session.edit("Copy", lambda scene: edits.duplicate(scene, cat.id, "copy"))
    session.select("copy", cat.id, bird.id)
    assert session.selection == [cat.id, "copy", bird.id] and session.selected == "copy"
    session.undo()
    assert session.selection == [cat.id, bird.id] and session.selected == bird.id
    session.redo()
    assert session.selection == [cat.id, bird.id] and session.selected == bird.id
    session.select(cat.id)
    assert session.selection == [cat.id]
    session.edit("Delete", lambda scene: edits.remove(scene, cat.id))
    assert session.selection == [] and session.selected is None


def test_looking_at_one_layer_alone_lights_nothing_anew(
    session: Document, engine: Any, told: Any, deliver: Callable[[], None], two_objects: Scene
) -> None:
    session.open_scene(two_objects)
    engine.answer_all()
    deliver()
    engine.asked.clear()
    told.clear()
    bird = objects(session)[1]
    session.look_alone(bird.id)
    assert session.alone == bird and [one.id for one in session.seen_scene.walk() if one.visible] == [bird.id]
    assert engine.asked == [] and session.scene is two_objects and not session.is_modified
    session.edit("Rename", lambda scene: edits.rename(scene, bird.id, "Wren"))
    assert session.seen_scene.find(bird.id).name == "Wren" and session.alone is not None
    session.edit("Copy", lambda scene: edits.duplicate(scene, bird.id))
    assert session.alone is None and session.seen_scene is session.scene, "what is new is seen"
    assert [change.what for change in told.changes].count("view") == 2
