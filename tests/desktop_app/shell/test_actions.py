"""The table of actions is sound, and each action does what its name says, as one step."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document import refine_mask
from desktop_app.document.clipboard import Clipboard
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.panels.layers import LayersPanel
from desktop_app.shell import action, actions
from desktop_app.shell.window_actions import WindowActions
from desktop_app.tools.box import BoxTool
from desktop_app.tools.finding import SLOT, Finding
from desktop_app.tools.shapes import Shapes
from desktop_app.tools.subject import SubjectTool
from desktop_app.tools.tip import BrushTip
from desktop_app.widgets import icons
from desktop_app.widgets.shortcuts import SHORTCUTS
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import GroupLayer, PaintLayer
from engine.scene.scene import Scene
from tests.desktop_app.tools.shape_models import card_of


class ActionContext:
    """The window's part of what an action may reach."""

    def __init__(self, document: Document, canvas: Canvas) -> None:
        self.document, self.canvas, self.brush = document, canvas, BrushTip(document)
        self.layers = LayersPanel(document)
        self.finding = Finding(document, document)
        self.clipboard: Clipboard  # of the workspace
        self.tools: list[str] = []

    def choose_tool(self, name: str) -> None:
        self.tools.append(name)


@pytest.fixture
def context(workspace: Workspace, document: Document, canvas: Canvas, two_objects: Scene, qtbot: QtBot) -> Any:
    document.open_scene(two_objects)
    made = ActionContext(document, canvas)
    made.clipboard = workspace.clipboard
    qtbot.addWidget(made.layers)
    return made


def run(context: Any, name: str) -> None:
    row = next(row for row in actions.actions() if row.name == name)
    assert row.enabled(context), f"{name} is not to be had"
    row.run(context)


def names(document: Document) -> list[str]:
    return [layer.name for layer in document.scene.walk()]


def test_no_two_actions_share_a_key_or_a_name() -> None:
    keys = Counter(QKeySequence(key).toString() for row in actions.actions() for key in row.shortcuts)
    assert [key for key, times in keys.items() if times > 1 or not key] == []
    assert max(Counter(row.name for row in actions.actions()).values()) == 1


def test_every_shortcut_belongs_to_an_action() -> None:
    assert set(SHORTCUTS) <= {row.name for row in actions.actions()}


def test_no_press_of_a_key_means_two_shortcuts() -> None:
    """Qt also takes "Shift+[" for what that types, "{"; a press that means two shortcuts does nothing at all."""
    keys = {key for row in actions.actions() for key in row.shortcuts}
    shifted = zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True)
    assert [key for plain, key in shifted if key in keys and f"Shift+{plain}" in keys] == []


def test_every_row_has_its_menu_and_its_icon() -> None:
    for row in actions.actions():
        assert row.menu in actions.MENUS and row.text
        assert not row.icon or row.icon in icons.names()


def test_the_keys_of_photo_editors_are_there() -> None:
    keys = {row.name: row.shortcuts for row in actions.actions()}
    habits = {
        "open": "Ctrl+O", "save": "Ctrl+S", "save-as": "Ctrl+Shift+S", "export": "Ctrl+Shift+E", "undo": "Ctrl+Z",
        "duplicate": "Ctrl+J", "group": "Ctrl+G", "fit": "Ctrl+0", "actual": "Ctrl+1", "panels": "Tab",
        "full-screen": "F11", "brush": "B", "eraser": "E", "move": "V", "box": "M", "subject": "W",
        "hand": "H", "zoom": "Z", "smaller": "[",
        "larger": "]", "swap": "X", "deselect": "Ctrl+D", "stop": "Esc", "quit": "Ctrl+Q",
    }  # fmt: skip
    assert {name: keys[name][0] for name in habits} == habits
    assert set(keys["redo"]) == {"Ctrl+Shift+Z", "Ctrl+Y"}


def test_the_problem_that_an_action_ends_in_is_told(context: Any) -> None:
    """As of removing something where no photo is."""
    told: list[str] = []
    context.document.open_scene(Scene(64, 64, (PaintLayer(id="p", name="Paint"),)))
    context.document.notice.connect(told.append)
    row = next(row for row in actions.actions() if row.name == "remove-object")
    window_actions = SimpleNamespace(_context=context, _show_switches=lambda: None)
    WindowActions._run(window_actions, row)  # type: ignore[arg-type]  # the part of them that matters
    assert told == ["There is no photo here to find a subject in."]


def test_duplicate_and_delete(context: Any) -> None:
    run(context, "duplicate")
    assert names(context.document) == ["meadow.png", "Cat", "Bird", "Bird 2"]
    assert context.document.selected_layer.name == "Bird 2"
    run(context, "delete")
    assert names(context.document) == ["meadow.png", "Cat", "Bird"]
    assert context.document.history.labels == ["Open", "Duplicate Bird", "Delete Bird 2"]


def test_up_and_down(context: Any) -> None:
    run(context, "lower")
    assert names(context.document) == ["meadow.png", "Bird", "Cat"]
    run(context, "raise")
    assert names(context.document) == ["meadow.png", "Cat", "Bird"]
    assert not action.can_raise(context) and action.can_lower(context)


def test_group_and_ungroup(context: Any) -> None:
    run(context, "group")
    group = context.document.selected_layer
    assert isinstance(group, GroupLayer) and [child.name for child in group.children] == ["Bird"]
    run(context, "ungroup")
    assert names(context.document) == ["meadow.png", "Cat", "Bird"]


def test_flipping_twice_is_nothing_and_once_stays_in_place(context: Any) -> None:
    before = context.document.selected_object
    run(context, "flip")
    flipped = context.document.selected_object
    assert flipped.place.determinant < 0
    middle = before.mask.bounds()
    point = [((middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2)]
    assert flipped.place.apply(point) == pytest.approx(before.place.apply(point))
    run(context, "flip")
    assert context.document.selected_object.place.matrix == pytest.approx(before.place.matrix)


def test_new_noise_is_another_object_in_the_same_mask(context: Any) -> None:
    before = context.document.selected_object
    run(context, "new-noise")
    after = context.document.selected_object
    assert after.recipe.noise != before.recipe.noise and after.mask == before.mask and after.place == before.place


def test_new_object_lets_the_next_stroke_begin_one(context: Any) -> None:
    run(context, "new-object")
    assert context.document.selected is None and context.tools == ["brush"]


def test_new_object_keeps_the_box_tool_in_hand(context: Any) -> None:
    context.canvas.choose_tool(BoxTool(context.document, context.canvas, Shapes(context.document, context.document)))
    run(context, "new-object")
    assert context.document.selected is None and context.tools == []


def test_selecting_the_subject_takes_its_tool_and_looks(context: Any, engine: Any, told: Any) -> None:
    run(context, "select-subject")  # without a model by colours
    assert context.tools == ["subject"] and SLOT in engine.waiting and told.notices == []


def test_undo_goes_back_a_click_before_it_goes_back_a_step(context: Any, maker: Any, engine: Any, deliver: Any) -> None:
    context.document.catalog = Catalog((*maker.catalog.models, card_of("segmentation")))
    finds_all = SimpleNamespace(find=lambda rgb, box, all_of_it: np.full(rgb.shape[:2], 255, np.uint8))
    maker.models["segmentations"] = finds_all
    context.canvas.choose_tool(SubjectTool(context.document, context.canvas, context.finding))
    assert not action.can_undo(context)
    run(context, "delete")
    run(context, "select-subject")
    engine.answer(engine.waiting[SLOT])
    deliver()
    assert context.finding.found is not None
    run(context, "undo")
    assert context.finding.found is None and names(context.document) == ["meadow.png", "Cat"]
    run(context, "undo")
    assert names(context.document) == ["meadow.png", "Cat", "Bird"] and not action.can_undo(context)


def test_refining_a_mask_is_asked_of_the_engine(context: Any, maker: Any, engine: Any) -> None:
    context.document.catalog = Catalog((*maker.catalog.models, card_of("shape", ("bird",))))
    run(context, "refine-mask")
    assert any(slot.startswith(refine_mask.SLOT) for slot in engine.waiting)


def test_inverting_a_mask_twice_is_nothing(context: Any) -> None:
    before = context.document.selected_object.mask
    run(context, "invert-mask")
    assert context.document.selected_object.mask != before
    run(context, "invert-mask")
    assert context.document.selected_object.mask == before


def test_hide_and_lock(context: Any, told: Any) -> None:
    run(context, "visible")
    run(context, "locked")
    layer = context.document.selected_layer
    assert not layer.visible and layer.locked
    run(context, "delete")
    assert len(told.notices) == 1 and "locked" in told.notices[0] and context.document.scene.has(layer.id)


def test_picking_the_layer_above_and_below(context: Any) -> None:
    run(context, "below")
    assert context.document.selected_layer.name == "Cat"
    run(context, "below")
    run(context, "below")
    assert context.document.selected_layer.name == "meadow.png"
    run(context, "above")
    assert context.document.selected_layer.name == "Cat"


def test_what_needs_a_selection_is_not_to_be_had_without_one(context: Any) -> None:
    context.document.select(None)
    for row in actions.actions():
        if row.name in ("duplicate", "delete", "flip", "new-noise", "group", "raise", "lower", "visible", "deselect"):
            assert not row.enabled(context), row.name


def test_zooming(context: Any) -> None:
    run(context, "actual")
    assert context.canvas.viewport.zoom == 1.0
    run(context, "zoom-in")
    assert context.canvas.viewport.zoom == 1.5
    run(context, "fit")
    assert context.canvas.viewport.zoom == pytest.approx((480 - 48) / 300)


def test_a_locked_layer_cannot_be_grouped_away(context: Any, told: Any) -> None:
    layer = context.document.selected_layer
    context.document.edit("Lock", lambda scene: edits.set_locked(scene, layer.id, True))
    run(context, "group")
    assert len(told.notices) == 1 and context.document.history.labels == ["Open", "Lock"]


def test_the_table_is_written_down_only_once() -> None:
    """Menus, bar and list come from the table: nobody else in the window sets a shortcut."""
    folder = Path(actions.__file__).parent
    users = [path.name for path in folder.rglob("*.py") if "setShortcut(" in path.read_text(encoding="utf-8")]
    assert users == []
