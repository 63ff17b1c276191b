"""The layers panel: turn the model and read the rows, touch the rows and read the model."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands as commands
from desktop_app.document.document import Document
from desktop_app.document.opened import Opened
from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.layers_model import DRAGGED, Column, LayersModel, second_line
from desktop_app.panels.layers_view import EYE_WIDTH
from desktop_app.widgets.blend_modes import GROUPS
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.layers import BLEND_MODES, PASS_THROUGH, AdjustmentLayer, ObjectLayer


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> LayersPanel:
    panel = LayersPanel(document)
    qtbot.addWidget(panel)
    panel.resize(280, 420)
    panel.show()
    return panel


def names(panel: LayersPanel, parent: QModelIndex | None = None) -> list[object]:
    """Names as the rows show them, topmost first; groups as (name, names within)."""
    model = panel.model
    found: list[object] = []
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, Column.EYE, parent or QModelIndex())
        name = model.index(row, Column.NAME, parent or QModelIndex()).data()
        found.append((name, names(panel, index)) if model.hasChildren(index) else name)
    return found


def click(
    qtbot: QtBot,
    panel: LayersPanel,
    layer_id: str,
    column: Column,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = panel.view.visualRect(panel.model.index_of(layer_id, column)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def press_key(qtbot: QtBot, panel: LayersPanel, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, key, modifier or Qt.KeyboardModifier.NoModifier)


# From the model to the rows


def test_rows_are_topmost_first(panel: LayersPanel) -> None:
    assert names(panel) == ["Bird", "Cat", "meadow.jpg"]


def test_rows_follow_every_edit(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Rename", lambda scene: edits.rename(scene, ids["Cat"], "Tom"))
    assert names(panel) == ["Bird", "Tom", "meadow.jpg"]
    document.edit("Move", lambda scene: edits.move_layer(scene, ids["Cat"], 2))
    assert names(panel) == ["Tom", "Bird", "meadow.jpg"]
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"], ids["Bird"]]))
    assert names(panel) == [("Group", ["Tom", "Bird"]), "meadow.jpg"]
    document.undo()
    document.edit("Delete", lambda scene: edits.remove(scene, ids["Bird"]))
    assert names(panel) == ["Tom", "meadow.jpg"]


def test_the_model_keeps_the_rules_of_models(document: Document, ids: dict[str, str]) -> None:
    model = LayersModel(document)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for scene in (
        edits.rename(document.scene, ids["Cat"], "Tom"),
        edits.group(document.scene, [ids["Cat"], ids["Bird"]]),
        edits.remove(document.scene, ids["Bird"]),
    ):
        model.follow(scene)


def test_an_edit_of_one_layer_resets_nothing(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.model.modelReset), qtbot.waitSignal(panel.model.dataChanged) as told:
        document.edit("Opacity", lambda scene: edits.set_opacity(scene, ids["Cat"], 0.5))
    assert panel.model.layer(told.args[0]).id == ids["Cat"]


def test_a_row_of_which_only_the_picture_changed_is_drawn_a_moment_later(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    cat = document.scene.find(ids["Cat"])
    assert isinstance(cat, ObjectLayer)
    with qtbot.waitSignal(panel.model.dataChanged):  # of what the document was opened with
        document.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom"))
    panel._later.stop()
    with qtbot.assertNotEmitted(panel.model.dataChanged):
        document.edit("Strength", lambda scene: edits.set_recipe(scene, cat.id, replace(cat.recipe, strength=0.5)))
    with qtbot.waitSignal(panel.model.dataChanged):
        pass


def test_selection_goes_both_ways(panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot) -> None:
    assert document.selected_ids == [ids["Bird"]]  # selected before the panel was there
    document.select(ids["Cat"])
    assert [panel.model.layer(i).name for i in panel.view.selectionModel().selectedRows(Column.NAME)] == ["Cat"]
    click(qtbot, panel, ids["meadow.jpg"], Column.NAME)
    assert document.selected == ids["meadow.jpg"]
    document.select(None)
    assert not panel.view.selectionModel().hasSelection()


def test_a_click_beside_the_rows_selects_nothing(panel: LayersPanel, document: Document, qtbot: QtBot) -> None:
    place = QPoint(100, panel.view.viewport().height() - 4)
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert document.selected is None


def test_opacity_and_mode_show_the_selected_layer(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    scene = edits.set_mode(edits.set_opacity(document.scene, ids["Bird"], 0.25), ids["Bird"], "color-dodge")
    document.edit("Both", lambda _: scene)
    assert (panel.opacity.value, panel.mode.value, panel.mode.currentText()) == (25, "color-dodge", "Colour dodge")
    document.select(ids["Cat"])
    assert (panel.opacity.value, panel.mode.value) == (100, "normal")


def test_a_locked_layer_can_only_be_looked_at(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Lock", lambda scene: edits.set_locked(scene, ids["Bird"], True))
    assert not panel.opacity.isEnabled() and not panel.mode.isEnabled()
    document.undo()
    assert panel.opacity.isEnabled() and panel.mode.isEnabled()


def test_an_empty_scene_says_what_to_do(qtbot: QtBot, empty_document: Document) -> None:
    panel = LayersPanel(empty_document)
    qtbot.addWidget(panel)
    assert panel.pages.currentIndex() == 1
    assert "Open a photo" in panel.pages.currentWidget().text()
    assert not panel.new_button.isEnabled() and not panel.delete_button.isEnabled()


# From the rows to the model


def test_the_eye_hides_and_shows_in_one_step(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    click(qtbot, panel, ids["Cat"], Column.EYE)
    assert not document.scene.find(ids["Cat"]).visible
    assert document.history.labels[-1] == "Hide Cat"
    assert document.selected == ids["Bird"], "an eye does not select"
    click(qtbot, panel, ids["Cat"], Column.EYE)
    assert document.scene.find(ids["Cat"]).visible
    assert len(document.history.labels) == 3


def test_a_stroke_over_eyes_is_one_step(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    view = panel.view.viewport()
    places = [
        QPoint(EYE_WIDTH // 2, panel.view.visualRect(panel.model.index_of(ids[name], Column.EYE)).center().y())
        for name in ("Bird", "Cat", "meadow.jpg")
    ]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(view, place)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=places[-1])
    assert [layer.visible for layer in document.scene.walk()] == [False, False, False]
    document.undo()
    assert all(layer.visible for layer in document.scene.walk())


def test_alt_click_shows_one_layer_alone_and_all_again(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    document.edit("Hide", lambda scene: edits.set_visible(scene, ids["Bird"], False))
    scene, labels = document.scene, document.history.labels
    click(qtbot, panel, ids["Cat"], Column.EYE, modifier=Qt.KeyboardModifier.AltModifier)
    assert [layer.name for layer in document.seen_scene.walk() if layer.visible] == ["Cat"]
    click(qtbot, panel, ids["Cat"], Column.EYE, modifier=Qt.KeyboardModifier.AltModifier)
    assert document.seen_scene is document.scene is scene and document.history.labels == labels, "a view, no edit"
    click(qtbot, panel, ids["Cat"], Column.EYE, modifier=Qt.KeyboardModifier.AltModifier)
    click(qtbot, panel, ids["Bird"], Column.EYE)
    assert document.alone is None and document.scene.find(ids["Bird"]).visible


def test_the_lock_locks(panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot) -> None:
    click(qtbot, panel, ids["Cat"], Column.LOCK)
    assert document.scene.find(ids["Cat"]).locked
    click(qtbot, panel, ids["Cat"], Column.LOCK)
    assert not document.scene.find(ids["Cat"]).locked


@pytest.mark.parametrize("how", ["double-click", "F2"])
def test_a_name_is_edited_in_its_place(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot, how: str
) -> None:
    document.select(ids["Cat"])
    if how == "F2":
        press_key(qtbot, panel, Qt.Key.Key_F2)
    else:
        place = panel.view.visualRect(panel.model.index_of(ids["Cat"])).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = panel.view.viewport().findChild(QLineEdit)
    assert editor.text() == "Cat" and editor.selectedText() == "Cat"
    qtbot.keyClicks(editor, "Minka")
    with qtbot.waitSignal(document.changed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert document.scene.find(ids["Cat"]).name == "Minka"
    assert document.history.labels[-1] == "Rename"


def test_a_name_of_blanks_is_left_as_it_was(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    assert not panel.model.setData(panel.model.index_of(ids["Cat"]), "  \n ")
    assert document.scene.find(ids["Cat"]).name == "Cat"


def test_dropping_between_rows_reorders(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    """Over the topmost row, under the lowest, and back where it was: a drop there is no step."""

    def drop(name: str, row: int) -> list[str]:
        data = panel.model.mimeData([panel.model.index_of(ids[name])])
        panel.model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
        return [layer.name for layer in reversed(document.scene.layers)]

    assert drop("Cat", 0) == ["Cat", "Bird", "meadow.jpg"]
    assert drop("Cat", 3) == ["Bird", "meadow.jpg", "Cat"]
    assert drop("Cat", 1) == ["Bird", "Cat", "meadow.jpg"]
    steps = len(document.history.labels)
    assert drop("Cat", 1) == drop("Cat", 2) == ["Bird", "Cat", "meadow.jpg"]
    assert len(document.history.labels) == steps
    assert names(panel) == ["Bird", "Cat", "meadow.jpg"]


def drop_at(panel: LayersPanel, name: str, place: QPoint) -> None:
    """What Qt sends when a dragged row is let go."""
    view = panel.view.viewport()
    layer_id = next(layer.id for layer in panel.document.scene.walk() if layer.name == name)
    data = panel.model.mimeData([panel.model.index_of(layer_id)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # from 6.12 on these take a QPointF, before they do not
        enter = QDragEnterEvent(place, Qt.DropAction.MoveAction, data, buttons, keys)
        move = QDragMoveEvent(place, Qt.DropAction.MoveAction, data, buttons, keys)
    QApplication.sendEvent(view, enter)
    QApplication.sendEvent(view, move)
    QApplication.sendEvent(view, QDropEvent(QPointF(place), Qt.DropAction.MoveAction, data, buttons, keys))


@pytest.mark.parametrize("column_x", [10, 120, 270])
def test_a_row_let_go_between_two_others_lies_there(panel: LayersPanel, document: Document, column_x: int) -> None:
    def edge(name: str, side: str) -> QPoint:
        layer_id = next(layer.id for layer in document.scene.walk() if layer.name == name)
        rect = panel.view.visualRect(panel.model.index_of(layer_id))
        return QPoint(column_x, rect.top() + 1 if side == "top" else rect.bottom() - 1)

    drop_at(panel, "meadow.jpg", edge("Bird", "top"))
    assert names(panel) == ["meadow.jpg", "Bird", "Cat"]
    drop_at(panel, "meadow.jpg", edge("Cat", "top"))
    assert names(panel) == ["Bird", "meadow.jpg", "Cat"]
    drop_at(panel, "Bird", edge("Cat", "bottom"))
    assert names(panel) == ["meadow.jpg", "Cat", "Bird"]


def test_a_row_let_go_on_a_group_lies_in_it(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    drop_at(panel, "Bird", panel.view.visualRect(panel.model.index_of("group")).center())
    assert names(panel) == [("Group", ["Bird", "Cat"]), "meadow.jpg"]
    place = QPoint(100, panel.view.viewport().height() - 5)
    drop_at(panel, "Bird", place)
    assert names(panel) == [("Group", ["Cat"]), "meadow.jpg", "Bird"], "beside the rows: at the bottom"


def test_layers_of_another_program_are_not_taken(panel: LayersPanel, document: Document, notices: list[str]) -> None:
    data = QMimeData()
    before = document.scene
    key, layer_id = document.tab.key, before.layers[0].id
    for text in (f'["another", "{layer_id}"]', f'["{key}", "no-such-layer"]', f'["{key}", 7]', f'["{key}"]', "no json"):
        data.setData(DRAGGED, QByteArray(text.encode()))
        assert not panel.model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert document.scene is before and not notices


def test_layers_of_another_document_are_left_to_the_window(panel: LayersPanel, document: Document) -> None:
    data = panel.model.mimeData([panel.model.index_of(document.scene.layers[0].id)])
    rect = panel.view.visualRect(panel.model.index(0, Column.NAME))
    move, left, plain = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for is_own in (True, False):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            event = QDragEnterEvent(rect.center(), move, data, left, plain)
        panel.view.dragEnterEvent(event)
        assert event.isAccepted() is is_own
        document.show(document.tab_of(Opened(document.scene)))


def test_dropping_several_keeps_their_order(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    indexes = [panel.model.index_of(ids[name]) for name in ("Bird", "meadow.jpg")]
    panel.model.dropMimeData(panel.model.mimeData(indexes), Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert [layer.name for layer in reversed(document.scene.layers)] == ["Cat", "Bird", "meadow.jpg"]
    assert document.history.labels[-1] == "Move 2 layers"


def test_dropping_on_a_group_puts_it_inside_on_top(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    group = panel.model.index_of("group")
    data = panel.model.mimeData([panel.model.index_of(ids["Bird"])])
    assert panel.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, group)
    assert names(panel) == [("Group", ["Bird", "Cat"]), "meadow.jpg"]
    assert panel.view.isExpanded(panel.model.index_of("group", Column.EYE))
    data = panel.model.mimeData([panel.model.index_of(ids["Cat"])])
    assert panel.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert names(panel) == ["Cat", ("Group", ["Bird"]), "meadow.jpg"]


def test_a_group_dropped_into_itself_is_refused_with_a_sentence(
    panel: LayersPanel, document: Document, ids: dict[str, str], notices: list[str]
) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    data = panel.model.mimeData([panel.model.index_of("group")])
    panel.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, panel.model.index_of("group"))
    assert notices == ["A group cannot be moved into itself."]


def test_space_and_backspace_work_on_all_chosen_layers(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    commands.select(document, [ids["Cat"], ids["Bird"]])
    press_key(qtbot, panel, Qt.Key.Key_Space)
    assert not any(document.scene.find(ids[name]).visible for name in ("Cat", "Bird"))
    press_key(qtbot, panel, Qt.Key.Key_Backspace)
    assert names(panel) == ["meadow.jpg"]


def test_ungroup_leaves_the_layers_chosen(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"], ids["Bird"]], group_id="group"))
    commands.select(document, ["group"])
    commands.ungroup(document)
    assert names(panel) == ["Bird", "Cat", "meadow.jpg"]
    assert document.selected_ids == [ids["Cat"], ids["Bird"]]


def test_ungroup_tells_that_a_drop_shadow_is_gone(
    panel: LayersPanel, document: Document, ids: dict[str, str], notices: list[str]
) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    document.select("group")
    commands.drop_shadow(document)
    shadow = document.selected
    assert shadow is not None and document.scene.find(shadow).owner == "group"
    commands.select(document, ["group"])
    commands.ungroup(document)
    assert notices == ["The group's drop shadow is gone with the group."] and not document.scene.has(shadow)
    document.undo()
    assert document.scene.has(shadow)


def test_ungroup_gives_on_what_the_group_did_and_tells_where_that_shows(
    panel: LayersPanel, document: Document, ids: dict[str, str], notices: list[str]
) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    document.edit("Opacity", lambda scene: edits.set_opacity(scene, "group", 0.5))
    commands.select(document, ["group"])
    commands.ungroup(document)
    assert document.scene.find(ids["Cat"]).opacity == 0.5 and notices == []
    document.undo()
    assert document.scene.find("group").opacity == 0.5
    document.edit("Move", lambda scene: edits.move_layer(scene, ids["meadow.jpg"], 0, "group"))
    commands.select(document, ["group"])
    commands.ungroup(document)
    assert document.scene.find(ids["meadow.jpg"]).opacity == 0.5
    assert [sentence.startswith("Each layer has the group's opacity") for sentence in notices] == [True]


def test_the_mode_of_all_chosen_layers_is_one_step(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    commands.select(document, [ids["Cat"], ids["Bird"]])
    panel.mode.setCurrentIndex(panel.mode.findData("multiply"))
    panel.mode.activated.emit(panel.mode.currentIndex())
    assert [layer.mode for layer in document.scene.walk()] == ["normal", "multiply", "multiply"]
    document.undo()
    assert {layer.mode for layer in document.scene.walk()} == {"normal"}
    assert panel.mode.value == "normal"


def test_one_drag_of_opacity_is_one_step(
    panel: LayersPanel, document: Document, ids: dict[str, str], qtbot: QtBot
) -> None:
    track = panel.opacity.track
    middle = track.height() // 2
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=QPoint(round(track.knob_x()), middle))
    for x in range(track.width() - 10, track.width() // 2, -3):
        qtbot.mouseMove(track, QPoint(x, middle))
    qtbot.waitUntil(lambda: document.scene.find(ids["Bird"]).opacity < 0.7)
    assert document.history.in_gesture
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() // 2, middle))
    assert document.history.labels == ["Open", "Opacity"]
    assert document.scene.find(ids["Bird"]).opacity == panel.opacity.value / 100
    document.undo()
    assert panel.opacity.value == 100


def test_new_object_lets_go_of_the_selection(panel: LayersPanel, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.new_object_wanted):
        qtbot.mouseClick(panel.new_button, Qt.MouseButton.LeftButton)
    assert document.selected is None


def test_the_menu_offers_what_is_possible(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Hide", lambda scene: edits.set_visible(scene, ids["Bird"], False))
    menu = panel.menu()
    texts = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert texts["Show"].isEnabled() and texts["Rename…"].isEnabled() and not texts["Ungroup"].isVisible()
    assert texts["Duplicate"].text().endswith("Ctrl+J")
    texts["Show"].trigger()
    assert document.scene.find(ids["Bird"]).visible
    menu.deleteLater()


def test_a_collapsed_group_stays_shut(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    panel.view.collapse(panel.model.index_of("group", Column.EYE))
    document.edit("Delete", lambda scene: edits.remove(scene, ids["Bird"]))
    assert not panel.view.isExpanded(panel.model.index_of("group", Column.EYE))


def test_every_mode_is_offered_once() -> None:
    assert sorted(mode for group in GROUPS for mode in group) == sorted(BLEND_MODES)


def test_the_second_line_tells_what_is_out_of_the_ordinary(document: Document, ids: dict[str, str]) -> None:
    scene = document.scene
    assert [second_line(layer) for layer in scene.walk()] == ["photo", "object", "object"]
    scene = edits.set_mode(edits.rename(scene, ids["Cat"], "Tom"), ids["Cat"], "soft-light")
    scene = edits.set_opacity(edits.group(scene, [ids["Cat"]], group_id="g"), ids["Bird"], 0.254)
    assert second_line(scene.find(ids["Cat"])) == "cat · soft light"
    assert second_line(scene.find(ids["Bird"])) == "object · 25%"
    assert second_line(scene.find("g")) == "group of 1"
    assert second_line(edits.set_mode(scene, "g", "normal").find("g")) == "group of 1 · normal", "not as new ones are"


def test_groups_can_pass_through_and_others_cannot(
    panel: LayersPanel, document: Document, ids: dict[str, str]
) -> None:
    def offered() -> list[object]:
        return [panel.mode.itemData(row) for row in range(panel.mode.count()) if panel.mode.itemData(row) is not None]

    plain = offered()
    assert sorted(map(str, plain)) == sorted(BLEND_MODES)
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    document.select("group")
    assert offered() == [PASS_THROUGH, *plain] and panel.mode.currentText() == "Pass through"
    panel.mode.setCurrentIndex(panel.mode.findData("multiply"))
    panel.mode.activated.emit(panel.mode.currentIndex())
    assert document.scene.find("group").mode == "multiply"
    document.undo()
    assert document.scene.find("group").mode == panel.mode.value == PASS_THROUGH
    document.select("group", ids["Bird"])
    assert offered() == plain, "as the other layer cannot"
    document.select(ids["Bird"])
    assert offered() == plain and panel.mode.value == "normal"


def test_a_filter_dragged_into_a_closed_group_is_told(
    panel: LayersPanel, document: Document, ids: dict[str, str], notices: list[str]
) -> None:
    document.edit("Group", lambda scene: edits.group(scene, [ids["Cat"]], group_id="group"))
    levels = AdjustmentLayer(id="levels", name="Levels", adjustment=Levels())
    document.edit("Add", lambda scene: edits.add_layer(scene, levels))

    def drop_into_group() -> None:
        data = panel.model.mimeData([panel.model.index_of("levels")])
        panel.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, panel.model.index_of("group"))
        assert [layer.id for layer in document.scene.find("group").children] == [ids["Cat"], "levels"]

    drop_into_group()
    assert notices == []
    document.undo()
    document.edit("Blend mode", lambda scene: edits.set_mode(scene, "group", "normal"))
    drop_into_group()
    assert len(notices) == 1 and "their group alone" in notices[0]


def test_names_from_files_are_plain_text(panel: LayersPanel, document: Document, ids: dict[str, str]) -> None:
    document.edit("Rename", lambda scene: edits.rename(scene, ids["Cat"], "<b>x</b>\u202ecat\n&amp;"))
    index = panel.model.index_of(ids["Cat"])
    assert index.data() == "<b>x</b>cat &amp;"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
