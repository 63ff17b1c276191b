"""Undo, gestures and the byte budget."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scene import edits, painting
from engine.scene.history import History
from engine.scene.layers import PaintLayer
from engine.scene.painting import Ink
from engine.scene.scene import EMPTY, Scene
from engine.scene.tiles import TILE, Tiles, tile_box
from tests.engine.scene.strategies import fingerprint, photo, sample, some_edit, tried

TILE_BYTES = 4 * TILE * TILE
COLUMNS = range(7)
PAINT = Tiles.from_array(np.full((TILE, TILE * len(COLUMNS), 4), 9, np.uint8))


def painted(*columns: int) -> Scene:
    """A scene with paint in the given columns of tiles; all such scenes share the array of a column."""
    paint = PAINT
    for column in set(COLUMNS) - set(columns):
        paint = paint.write(tile_box(column, 0), np.zeros((TILE, TILE, 4), np.uint8))
    return Scene(10, 10, (PaintLayer(id="p", name="p", tiles=paint),))


@given(st.data())
def test_undo_and_redo_give_the_very_scenes(data: st.DataObject) -> None:
    history = History(sample())
    scenes = [history.scene]
    marks = [fingerprint(history.scene)]
    for _ in range(data.draw(st.integers(1, 5))):
        label, edit = data.draw(some_edit(history.scene))
        edited = tried(edit, history.scene)
        if edited is not history.scene and edited.layers:
            history.apply(label, edited)
            scenes.append(edited)
            marks.append(fingerprint(edited))
    assert len(history.labels) == len(scenes)
    for index in range(len(scenes) - 1, -1, -1):
        assert history.scene is scenes[index] and history.index == index
        assert fingerprint(history.scene) == marks[index]
        history.undo()
    for index in range(len(scenes)):
        assert history.scene is scenes[index]
        history.redo()
    assert history.scene is scenes[-1]


def test_ends_of_the_list() -> None:
    history = History(EMPTY)
    assert history.labels == ["Open"] and not history.can_undo and not history.can_redo
    history.undo()
    history.redo()
    assert history.scene is EMPTY
    history.apply("Paint", painted(0))
    assert history.labels == ["Open", "Paint"] and history.can_undo and not history.can_redo


def test_the_same_scene_is_no_step() -> None:
    history = History(painted(0))
    history.apply("Nothing", history.scene)
    assert history.labels == ["Open"]


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(EMPTY)
    history.apply("One", painted(0))
    history.apply("Two", painted(1))
    history.undo()
    history.apply("Three", painted(2))
    assert history.labels == ["Open", "One", "Three"] and not history.can_redo


def test_jumping() -> None:
    history = History(EMPTY)
    scenes = [EMPTY, painted(0), painted(1)]
    history.apply("One", scenes[1])
    history.apply("Two", scenes[2])
    for index in (0, 2, 1):
        history.jump(index)
        assert history.scene is scenes[index] and history.index == index
    with pytest.raises(IndexError):
        history.jump(3)


def test_a_gesture_is_one_step() -> None:
    history = History(EMPTY)
    scenes = [painted(n) for n in range(5)]
    history.begin("Drag")
    for scene in scenes:
        history.update(scene)
        assert history.scene is scene and history.in_gesture and history.labels == ["Open"]
    history.commit()
    assert history.labels == ["Open", "Drag"] and history.scene is scenes[-1] and not history.in_gesture
    history.undo()
    assert history.scene is EMPTY


def test_a_cancelled_gesture_leaves_no_trace() -> None:
    history = History(painted(0))
    before, nbytes = history.scene, history.nbytes
    history.begin("Drag")
    history.update(painted(1))
    history.cancel()
    assert history.scene is before and history.labels == ["Open"] and history.nbytes == nbytes
    assert not history.can_redo


def test_a_gesture_that_ends_where_it_began_is_no_step_and_keeps_what_was_undone() -> None:
    history = History(EMPTY)
    history.apply("One", painted(0))
    history.undo()
    history.begin("Drag")
    history.update(painted(1))
    history.update(EMPTY)
    history.commit()
    assert history.labels == ["Open", "One"] and history.can_redo


def test_undo_within_a_gesture_takes_the_gesture_back() -> None:
    history = History(EMPTY)
    history.apply("One", one := painted(0))
    history.begin("Drag")
    history.update(painted(1))
    assert history.can_undo and not history.can_redo
    history.undo()
    assert history.scene is one and not history.in_gesture


def test_what_begins_commits_the_gesture_that_is_open() -> None:
    history = History(EMPTY)
    history.begin("Drag")
    history.update(painted(0))
    history.begin("Turn")
    history.update(painted(1))
    history.apply("Paint", painted(2))
    assert history.labels == ["Open", "Drag", "Turn", "Paint"]


def test_a_gesture_can_end_under_another_label() -> None:
    history = History(EMPTY)
    history.begin("Paint mask")
    history.update(painted(0))
    history.commit("Paint mask and grow frame")
    assert history.labels[-1] == "Paint mask and grow frame"


def test_an_update_needs_a_gesture() -> None:
    with pytest.raises(RuntimeError):
        History(EMPTY).update(painted(0))


def test_modified_is_what_differs_from_the_saved_scene() -> None:
    history = History(painted(0))
    assert not history.is_modified
    history.apply("Paint", painted(1))
    assert history.is_modified
    history.mark_saved()
    assert not history.is_modified and history.saved is history.scene
    history.undo()
    assert history.is_modified
    history.redo()
    assert not history.is_modified
    history.begin("Drag")
    history.update(painted(2))
    assert history.is_modified
    history.mark_saved(history.saved)
    assert history.is_modified


def test_shared_arrays_count_once() -> None:
    scene = painted(0, 1, 2)
    history = History(scene)
    assert history.nbytes == 3 * TILE_BYTES
    for number in range(10):
        history.apply("Rename", edits.rename(history.scene, "p", f"name {number}"))
    assert history.nbytes == 3 * TILE_BYTES
    history.apply("Copy", edits.duplicate(history.scene, "p"))
    assert history.nbytes == 3 * TILE_BYTES
    history.apply("Paint", painting.paint(history.scene, "p", [(10, 10, 5)], Ink((1, 2, 3))))
    assert history.nbytes == 4 * TILE_BYTES


@given(
    st.lists(st.tuples(st.sets(st.sampled_from(COLUMNS), min_size=1), st.integers(0, 2)), max_size=15),
    st.integers(0, 12),
)
def test_bytes_are_those_of_the_arrays_and_stay_in_the_budget(steps: list[tuple[set[int], int]], tiles: int) -> None:
    history = History(painted(0), tiles * TILE_BYTES)
    for columns, undos in steps:
        for _ in range(undos):
            history.undo()
        history.apply("Paint", painted(*columns))
    index, present = history.index, history.scene
    present_bytes = sum(array.nbytes for array in present.arrays())
    held: dict[int, int] = {}
    for step in range(len(history.labels)):
        history.jump(step)
        held |= {id(array): array.nbytes for array in history.scene.arrays()}
    assert history.nbytes == sum(held.values())
    assert index == 0 or history.nbytes - present_bytes <= tiles * TILE_BYTES


def test_the_oldest_steps_are_dropped_beyond_the_budget() -> None:
    history = History(painted(0), 2 * TILE_BYTES)
    for number in range(1, 6):
        history.apply(f"Step {number}", painted(number))
    assert history.labels == ["Step 3", "Step 4", "Step 5"] and history.index == 2
    assert history.nbytes == 3 * TILE_BYTES


def test_a_photo_beyond_the_budget_does_not_cost_the_steps() -> None:
    history = History(edits.open_photo(photo()), budget_bytes=1000)
    for number in range(5):
        history.apply("Rename", edits.rename(history.scene, history.scene.layers[0].id, f"name {number}"))
    assert len(history.labels) == 6


def test_a_step_is_amended_while_what_it_led_to_is_present() -> None:
    history = History(sample())
    first = edits.add_background(history.scene, [(1, 2, 3)])[0]
    second = edits.add_background(first, [(4, 5, 6)])[0]
    third = edits.add_background(second, [(7, 8, 9)])[0]
    history.apply("Add", first)
    history.apply("Another", second, amends=first)
    assert history.scene is second and history.labels == ["Open", "Add"]
    history.apply("Third", third, amends=first)
    assert history.labels == ["Open", "Add", "Third"]
    history.undo()
    history.apply("Fourth", first, amends=second)
    assert history.labels == ["Open", "Add", "Fourth"], "what can be redone is no latest step"


def test_what_was_opened_is_no_step_to_amend() -> None:
    history = History(sample())
    opened = history.scene
    history.apply("Add", edits.add_background(opened, [(1, 2, 3)])[0], amends=opened)
    assert history.labels == ["Open", "Add"]
    history.undo()
    assert history.scene is opened
