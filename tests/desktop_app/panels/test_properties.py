"""The properties panel: turn the model, read the controls; turn the controls, read the model."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.knobs import with_knob
from desktop_app.document.object_edits import with_class
from desktop_app.panels.colours_page import ColoursPage
from desktop_app.panels.kinds.photo import PhotoPage
from desktop_app.panels.live_page import NO_SEED
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.widgets.slider import Slider
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, Recipe
from tests.desktop_app.selected import selected_object

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> PropertiesPanel:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(288, 900)  # all of the page, without a scroll bar
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def test_another_page_is_read_from_its_top(panel: PropertiesPanel, document: Document) -> None:
    bird_id, cat_id = (layer.id for layer in reversed([*document.scene.objects()]))
    panel.resize(288, 240)
    QApplication.processEvents()
    bar = panel.area.verticalScrollBar()
    bar.setValue(60)
    document.select(cat_id)
    assert bar.value() == 60, "the same page, of another object: both can be compared"
    document.select(document.scene.layers[0].id)
    assert bar.value() == 0
    document.select(bird_id)
    assert bar.value() == 0


@pytest.mark.parametrize("begin", [240, 2000])
def test_the_names_of_an_objects_parts_have_their_room_at_any_height(
    panel: PropertiesPanel, document: Document, begin: int
) -> None:
    panel.resize(288, begin)
    photo, selected = document.scene.layers[0].id, document.selected
    bar = panel.page_of(ObjectPage).sections.bar
    heights = (begin, 300, 2000, 1400, 1100, 1000, 1060, 980, 1040, 300)
    for height in heights:
        for is_again in (False, True):
            if is_again:
                document.select(photo)
                document.select(selected)
            panel.resize(288, height)
            for _ in range(4):
                QApplication.processEvents()
            seen = bar.sizeHint().height() if bar.isVisible() else 0
            assert panel.area.y() == panel._top.geometry().bottom() + 1 + seen
            assert not seen or bar.geometry().bottom() == panel.area.y() - 1
            assert panel.area.geometry().bottom() == panel.height() - 1


def test_controls_end_in_one_line_where_none_has_a_lock(panel: PropertiesPanel) -> None:
    panel.resize(300, 2000)
    for _ in range(3):
        QApplication.processEvents()
    page = panel.page_of(ObjectPage)

    def right(control: QWidget) -> int:
        return control.mapTo(page, control.rect().bottomRight()).x()

    place = page.place_y, page.place_height, page.angle.number, page.scale.number
    edge = page.shadow, page.feather.number, page.opacity.number
    assert {right(control) for control in (*place, *edge)} == {right(page.locks[0])}
    fidelity = page.exemplar.fidelity  # not seen without an exemplar
    fidelity.resize(200, 20)
    assert fidelity.layout().activate() and fidelity.number.geometry().right() == 199
    beside_locks = page.strength.number, page.light.number, page.knobs[0].number
    assert len({right(control) for control in beside_locks}) == 1


def set_recipe(document: Document, **changes: object) -> None:
    layer = selected_object(document)
    document.edit("Model", lambda scene: edits.set_recipe(scene, layer.id, replace(layer.recipe, **changes)))


def drag(qtbot: QtBot, slider: Slider, to_part: float) -> None:
    """Pull the knob over many places to this part of the track."""
    track = slider.track
    y, start = track.height() // 2, round(track.knob_x())
    goal = round(track._x_of(to_part))
    qtbot.mousePress(track, LEFT, pos=QPoint(start, y))
    for step in range(1, 21):
        qtbot.mouseMove(track, QPoint(start + (goal - start) * step // 20, y))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(goal, y))


def place_of(document: Document) -> Place:
    layer = selected_object(document)
    return Place.of(layer.place, layer.side)


# From the model to the controls


def test_it_shows_the_recipe(panel: PropertiesPanel, document: Document) -> None:
    page = panel.page_of(ObjectPage)
    set_recipe(document, strength=0.4, light=0.7, knobs=(1.5, -2.4), seed=99)
    assert (page.strength.value, page.light.value, page.seed.value) == (0.4, 0.7, 99)
    assert [slider.value for slider in page.knobs] == pytest.approx([50, -80, 0, 0, 0, 0, 0, 0])
    document.undo()
    assert (page.strength.value, page.light.value, page.seed.value) == (1.0, 1.0, 8)
    assert not any(slider.value for slider in page.knobs)


def test_it_shows_edge_and_place(panel: PropertiesPanel, document: Document) -> None:
    page, layer = panel.page_of(ObjectPage), selected_object(document)
    scene = edits.set_opacity(object_edits.set_feather(document.scene, layer.id, 12), layer.id, 0.35)
    document.edit("Model", lambda _: object_edits.set_place(scene, layer.id, Place(40.5, 60, 30, 2.0, True)))
    assert (page.feather.value, page.opacity.value) == (12, 35)
    assert (page.place_x.value, page.place_y.value) == pytest.approx((40.5, 60))
    assert (page.angle.value, page.scale.value) == pytest.approx((30, 200))
    assert page.flip.isChecked()


def test_knobs_are_named_by_the_card(panel: PropertiesPanel, document: Document, ids: dict[str, str]) -> None:
    names = [slider.label.text() for slider in panel.page_of(ObjectPage).knobs]
    assert names == ["Colour", "Brightness", "Pattern", "Fur", "Contrast", "Head", "Warmth", "Build"]
    page = panel.page_of(ObjectPage)
    assert "less" in page.knobs[0].toolTip() and "more" in page.knobs[0].toolTip()
    page.class_name.set_value("butterfly")
    page.class_name.activated.emit(0)
    assert page.knobs[0].label.text() == "Wings"
    assert len(page.knobs) == 6


def test_noise_from_elsewhere_has_no_seed(panel: PropertiesPanel, document: Document) -> None:
    set_recipe(document, seed=None)
    assert panel.page_of(ObjectPage).seed.value == NO_SEED
    assert panel.page_of(ObjectPage).seed.number.text() == "none"


def test_it_follows_the_selection(panel: PropertiesPanel, document: Document, ids: dict[str, str]) -> None:
    set_recipe(document, strength=0.4)
    document.select(ids["Cat"])
    assert panel.title.text() == "Cat" and panel.page_of(ObjectPage).class_name.value == "cat"
    assert panel.page_of(ObjectPage).strength.value == 1.0
    document.select(ids["meadow.jpg"])
    assert panel.page is panel.page_of(PhotoPage)
    assert "240 × 160" in panel.page_of(PhotoPage).text.text()
    document.select(None)
    assert panel.page is panel.empty_page


def test_a_class_that_is_not_here_stays_as_it_was_saved(panel: PropertiesPanel, document: Document) -> None:
    set_recipe(document, class_name="gnu")
    page = panel.page_of(ObjectPage)
    assert page.class_name.currentText() == "gnu (not installed)"
    assert "stays as it was saved" in page.note.text() and not page.note.isHidden()
    assert not page.knobs and not page.dice.isEnabled()
    document.undo()
    assert page.note.isHidden() and len(page.knobs) == 8


def test_experimental_classes_say_so(panel: PropertiesPanel, document: Document) -> None:
    page = panel.page_of(ObjectPage)
    texts = [page.class_name.itemText(row) for row in range(page.class_name.count())]
    assert texts == ["bird", "butterfly", "cat", "dog (experimental)"]
    assert page.note.isHidden()
    set_recipe(document, class_name="dog")
    assert "Experimental" in page.note.text() and not page.note.isHidden()


def test_the_licence_of_the_weights_is_told(panel: PropertiesPanel) -> None:
    assert panel.page_of(ObjectPage).licence.text() == "Creatures · CC-BY-4.0"
    assert "Photos of the test (CC0)" in panel.page_of(ObjectPage).licence.toolTip()


def test_locked_is_told_and_nothing_can_be_turned(panel: PropertiesPanel, document: Document, qtbot: QtBot) -> None:
    page, layer = panel.page_of(ObjectPage), selected_object(document)
    document.edit("Lock", lambda scene: edits.set_locked(scene, layer.id, True))
    assert not page.locked.isHidden() and not page.strength.isEnabled() and not page.class_name.isEnabled()
    qtbot.mouseClick(page.unlock_button, LEFT)
    assert page.locked.isHidden() and page.strength.isEnabled()
    assert not document.scene.is_locked(layer.id)


def test_a_locked_group_is_told_apart(panel: PropertiesPanel, document: Document) -> None:
    layer = selected_object(document)
    scene = edits.group(document.scene, [layer.id], group_id="group")
    document.edit("Lock", lambda _: edits.set_locked(scene, "group", True))
    page = panel.page_of(ObjectPage)
    assert "group" in page.locked_text.text() and page.unlock_button.isHidden()


# From the controls to the model


@pytest.mark.parametrize(
    ("control", "part", "read", "label"),
    [
        ("strength", 0.0, lambda layer: layer.recipe.strength, "Strength"),
        ("light", 0.5, lambda layer: layer.recipe.light, "Follow light"),
        ("feather", 0.5, lambda layer: layer.feather / 100, "Feather"),
        ("opacity", 0.5, lambda layer: layer.opacity, "Opacity"),
        ("angle", 0.75, lambda layer: Place.of(layer.place, layer.side).angle / 90 - 0.5, "Turn"),
        ("scale", 0.25, lambda layer: Place.of(layer.place, layer.side).scale + 0.184, "Scale"),
    ],
)
def test_one_drag_is_one_undo_step(
    panel: PropertiesPanel, document: Document, qtbot: QtBot, control: str, part: float, read: object, label: str
) -> None:
    slider: Slider = getattr(panel.page_of(ObjectPage), control)
    before = document.scene
    drag(qtbot, slider, part)
    assert document.history.labels == ["Open", label]
    assert read(selected_object(document)) == pytest.approx(0.0 if part == 0 else 0.5, abs=0.04)
    document.undo()
    assert document.scene is before


@pytest.mark.parametrize("number", range(8))
def test_each_knob_turns_its_own_direction(
    panel: PropertiesPanel, document: Document, qtbot: QtBot, number: int
) -> None:
    drag(qtbot, panel.page_of(ObjectPage).knobs[number], 1.0)
    assert selected_object(document).recipe.knobs == tuple(3.0 if i == number else 0.0 for i in range(8))
    assert document.history.labels[-1] == panel.page_of(ObjectPage).knobs[number].label.text()
    assert len(document.history.labels) == 2


def test_while_a_knob_is_dragged_small_pictures_are_asked_for(
    panel: PropertiesPanel, document: Document, qtbot: QtBot
) -> None:
    """And at its end one in full: the journey of a slider, as far as this panel goes."""
    engine = document.engine._engine
    engine.requests.clear()
    drag(qtbot, panel.page_of(ObjectPage).knobs[0], 1.0)
    sizes = [request.size for request in engine.requests]
    assert sizes.count(128) >= 2 and sizes[-1] == 256 and set(sizes) == {128, 256}


def test_a_control_ignores_the_echo_of_its_own_edit(
    panel: PropertiesPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the model keeps another value than the hand asked for, the knob stays under the hand."""
    page, set_feather = panel.page_of(ObjectPage), object_edits.set_feather
    monkeypatch.setattr(object_edits, "set_feather", lambda scene, i, value: set_feather(scene, i, value // 10 * 10))
    page.feather.gesture.move(44)
    assert selected_object(document).feather == 40 and page.feather.value == 44
    page.feather.gesture.end()
    assert page.feather.value == 44
    document.edit("Feather", lambda scene: set_feather(scene, selected_object(document).id, 30))
    assert page.feather.value == 30


def test_a_knobs_step_goes_through_the_rest_of_the_page_at_its_end(
    panel: PropertiesPanel, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, shown = panel.page_of(ObjectPage), list[object]()
    show_layer = page.show_layer
    monkeypatch.setattr(page, "show_layer", lambda layer, source=None: (shown.append(layer), show_layer(layer, source)))
    page.knobs[0].gesture.move(1.0)
    page.knobs[0].gesture.move(2.0)
    assert selected_object(document).recipe.knobs[0] != 0 and page._layer is selected_object(document) and not shown
    page.knobs[0].gesture.end()
    assert shown == [selected_object(document)]


def test_knobs_back_at_zero_leave_the_recipe_as_it_was(panel: PropertiesPanel, document: Document) -> None:
    before = selected_object(document).recipe
    knob = panel.page_of(ObjectPage).knobs[2]
    knob.gesture.move(1.0)
    knob.gesture.end()
    assert selected_object(document).recipe != before
    knob.to_default()
    assert selected_object(document).recipe == before
    assert len(document.history.labels) == 3


def test_the_dice_draws_new_noise(panel: PropertiesPanel, document: Document, qtbot: QtBot) -> None:
    before = selected_object(document).recipe
    qtbot.mouseClick(panel.page_of(ObjectPage).dice, LEFT)
    after = selected_object(document).recipe
    assert after.seed != before.seed and after.noise != before.noise
    assert after.noise == noise.draw(after.seed, 16)
    assert panel.page_of(ObjectPage).seed.value == after.seed
    assert document.history.labels[-1] == "New noise"


def test_a_typed_seed_is_its_noise(panel: PropertiesPanel, document: Document, qtbot: QtBot) -> None:
    box = panel.page_of(ObjectPage).seed.number
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "4294967295")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert selected_object(document).recipe.noise == noise.draw(2**32 - 1, 16)
    assert selected_object(document).recipe.seed == 2**32 - 1
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert selected_object(document).recipe.seed == 2**32 - 2
    assert document.history.labels == ["Open", "Seed", "Seed"]


def test_a_typed_place_moves_the_object_and_nothing_else(
    panel: PropertiesPanel, document: Document, qtbot: QtBot
) -> None:
    before = selected_object(document)
    box = panel.page_of(ObjectPage).place_x.number
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "33.5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    after = selected_object(document)
    assert place_of(document).x == pytest.approx(33.5)
    assert replace(after, place=before.place) == before


def test_flip_keeps_the_object_where_it_is(panel: PropertiesPanel, document: Document, qtbot: QtBot) -> None:
    before = selected_object(document).box_in(document.scene.box)
    qtbot.mouseClick(panel.page_of(ObjectPage).flip, LEFT)
    assert place_of(document).flip and panel.page_of(ObjectPage).flip.isChecked()
    after = selected_object(document).box_in(document.scene.box)
    assert abs(after.left - before.left) <= 1 and abs(after.right - before.right) <= 1
    qtbot.mouseClick(panel.page_of(ObjectPage).flip, LEFT)
    assert not place_of(document).flip and not panel.page_of(ObjectPage).flip.isChecked()


def test_a_click_on_flip_that_is_refused_leaves_the_button_up(
    panel: PropertiesPanel, document: Document, notices: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Problem("No.")

    monkeypatch.setattr(edits, "transform", refuse)
    panel.page_of(ObjectPage).flip.click()
    assert notices == ["No."] and not panel.page_of(ObjectPage).flip.isChecked()


def test_resets_are_one_step_each(panel: PropertiesPanel, document: Document, qtbot: QtBot) -> None:
    layer = selected_object(document)
    set_recipe(document, strength=0.4, light=0.1, knobs=(1.0,))
    document.edit("Turn", lambda scene: object_edits.set_place(scene, layer.id, Place(50, 60, 45, 3, True)))
    qtbot.mouseClick(panel.page_of(ObjectPage).reset_look, LEFT)
    assert selected_object(document).recipe == layer.recipe
    qtbot.mouseClick(panel.page_of(ObjectPage).reset_place, LEFT)
    assert astuple(place_of(document)) == pytest.approx(astuple(Place(50, 60)))
    assert document.history.labels[-2:] == ["Reset look", "Reset place"]


def test_another_class_keeps_the_noise_where_it_can(panel: PropertiesPanel, document: Document) -> None:
    before = selected_object(document)
    choice = panel.page_of(ObjectPage).class_name
    choice.set_value("cat")
    choice.activated.emit(choice.currentIndex())
    after = selected_object(document)
    assert after.recipe == replace(before.recipe, class_name="cat")
    assert after.name == "Cat" and panel.title.text() == "Cat"
    assert document.history.labels[-1] == "Make it a cat"


def test_changing_the_selection_ends_a_turn_of_the_wheel(
    panel: PropertiesPanel, document: Document, ids: dict[str, str]
) -> None:
    panel.page_of(ObjectPage).strength.gesture.move(0.5)
    document.select(ids["Cat"])
    assert not document.history.in_gesture and document.history.labels == ["Open", "Strength"]
    assert document.scene.find(ids["Bird"]).recipe.strength == 0.5
    assert document.scene.find(ids["Cat"]).recipe.strength == 1.0


# Pure edits


def test_with_knob_fills_up_and_forgets_zeros() -> None:
    recipe = Recipe("cat", (0.0,) * 4)
    turned = with_knob(recipe, 2, 1.5, 4)
    assert turned.knobs == (0, 0, 1.5, 0)
    assert with_knob(turned, 2, 0.0, 4) == recipe


def test_with_class_draws_noise_of_the_other_length(document: Document, catalog: Catalog, ids: dict[str, str]) -> None:
    scene = edits.set_recipe(
        document.scene, ids["Cat"], replace(document.scene.find(ids["Cat"]).recipe, knobs=(1.0,), model="creatures")
    )
    changed = with_class(scene, catalog, ids["Cat"], "butterfly").find(ids["Cat"])
    assert changed.recipe.noise == noise.draw(7, 24) and changed.recipe.seed == 7
    assert changed.recipe.knobs == () and changed.recipe.model == ""
    assert changed.name == "Butterfly"


def test_with_class_leaves_a_persons_name_alone(document: Document, catalog: Catalog, ids: dict[str, str]) -> None:
    scene = edits.rename(document.scene, ids["Cat"], "Cat of Schrödinger")
    assert with_class(scene, catalog, ids["Cat"], "dog").find(ids["Cat"]).name == "Cat of Schrödinger"


# Without an object


def test_nothing_open(qtbot: QtBot, empty_document: Document) -> None:
    panel = PropertiesPanel(empty_document)
    qtbot.addWidget(panel)
    assert panel.page is panel.empty_page
    assert "Ctrl+O" in panel.empty_page.text.text() and "Ctrl+N" in panel.empty_page.text.text()
    assert panel.empty_page.next.isHidden()


def test_nothing_selected_says_what_to_do(panel: PropertiesPanel, document: Document) -> None:
    document.select(None)
    assert "brush (B)" in panel.empty_page.text.text()
    choice = panel.empty_page.class_name
    choice.set_value("dog")
    choice.activated.emit(choice.currentIndex())
    assert document.current_class == "dog"
    document.choose_class("cat")
    assert choice.value == "cat"


def test_no_model_is_told(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "catalog", Catalog((), {"creatures": "The weights are missing."}))
    document.select(None)
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    assert "The weights are missing." in panel.empty_page.text.text() and panel.empty_page.next.isHidden()


def test_a_backgrounds_colours_can_be_chosen(panel: PropertiesPanel, document: Document) -> None:
    scene, _ = edits.add_background(document.scene, [(10, 20, 30)])
    document.edit("Background", lambda _: scene)
    ground = next(layer for layer in document.scene.walk() if isinstance(layer, BackgroundLayer))
    document.select(ground.id)
    page = panel.page_of(ColoursPage)
    assert not page.colours.isHidden()
    page.ask_colour = lambda present, parent, title: QColor(200, 100, 0)
    page.bottom.click()
    assert document.scene.find(ground.id).colours == ((10, 20, 30), (200, 100, 0))
    page.top.click()
    assert document.scene.find(ground.id).colours == ((200, 100, 0),)
    page.ask_colour = lambda present, parent, title: QColor()
    steps = len(document.history.labels)
    page.top.click()
    assert len(document.history.labels) == steps


def test_a_page_is_no_larger_than_itself(panel: PropertiesPanel, document: Document) -> None:
    document.select(None)
    panel.resize(288, 300)
    QApplication.processEvents()
    assert panel.area.verticalScrollBar().maximum() == 0


def test_the_page_of_objects_is_built_before_the_first_stroke(qtbot: QtBot, document: Document) -> None:
    object_id = selected_object(document).id
    document.select(None)
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.build_ahead()
    assert panel.findChild(ObjectPage) is None
    qtbot.waitUntil(lambda: panel.findChild(ObjectPage) is not None and bool(panel.page_of(ObjectPage).knobs))
    page = panel.page_of(ObjectPage)
    assert panel.page is panel.empty_page and not page.isVisibleTo(panel)
    knobs = list(page.knobs)
    document.select(object_id)
    assert panel.page is page and page.knobs == knobs, "with the knobs that were made ahead"
