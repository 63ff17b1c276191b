"""The pages of adjustments: turn the model, read the controls; turn the controls, read the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.document import mask_commands, merging
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.document.presets import COME_ALONG
from desktop_app.panels.adjustments.colour_balance import ColourBalancePage
from desktop_app.panels.adjustments.curves import CurvesPage
from desktop_app.panels.adjustments.gradient_map import GradientMapPage
from desktop_app.panels.adjustments.levels import LevelsPage
from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES
from desktop_app.panels.adjustments.parts import PartsPage
from desktop_app.panels.adjustments.presets_menu import PresetsMenu
from desktop_app.panels.layers_menu import AdjustmentsMenu
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.widgets.colour import EDGE
from desktop_app.widgets.curve_editor import CurveEditor
from desktop_app.widgets.histogram import Histogram
from desktop_app.widgets.number_box import NumberField
from desktop_app.widgets.slider import Slider
from engine.compositing.compositor import Compositor
from engine.formats.presets import Preset
from engine.scene import edits
from engine.scene.adjustments import ADJUSTMENTS, Adjustment, ColourBalance, Curve, Curves, GradientMap, Levels, Range
from engine.scene.adjustments.base import Limited
from engine.scene.layers import AdjustmentLayer, PaintLayer, PhotoLayer
from tests.desktop_app.selected import selected_layer

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> Iterator[PropertiesPanel]:
    panel = PropertiesPanel(document)
    qtbot.addWidget(panel)
    panel.resize(288, 760)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel


@pytest.fixture
def levels(panel: PropertiesPanel, document: Document) -> LevelsPage:
    new_adjustment(document, Levels)
    return panel.page_of(LevelsPage)


@pytest.fixture
def curves(panel: PropertiesPanel, document: Document) -> CurvesPage:
    new_adjustment(document, Curves)
    return panel.page_of(CurvesPage)


def selected(document: Document) -> AdjustmentLayer:
    return selected_layer(document, AdjustmentLayer)


def put(document: Document, adjustment: Adjustment) -> None:
    document.edit("Model", lambda scene: edits.set_adjustment(scene, selected(document).id, adjustment))


def turn(control: Slider | NumberField, *values: float) -> None:
    for value in values:
        control.gesture.move(value)
    control.gesture.end()


# Adding one


def test_it_comes_right_above_the_selected_layer(document: Document, ids: dict[str, str]) -> None:
    document.select(ids["meadow.jpg"])
    new_adjustment(document, Curves)
    assert [layer.name for layer in document.scene.layers][:2] == ["meadow.jpg", "Curves"]
    assert selected(document).adjustment == Curves() and document.history.labels[-1] == "Add curves"
    document.undo()
    assert "Curves" not in [layer.name for layer in document.scene.walk()]


def test_with_nothing_selected_it_comes_on_top(document: Document) -> None:
    document.select(None)
    new_adjustment(document, Levels)
    assert document.scene.layers[-1] is document.selected_layer


def test_the_layers_panel_offers_all_of_them(qtbot: QtBot, document: Document) -> None:
    menu = AdjustmentsMenu(document)
    qtbot.addWidget(menu)
    entries = menu.actions()
    assert [entry.text() for entry in entries] == [kind.title for kind in ADJUSTMENTS.values()]
    entries[0].trigger()
    assert type(selected(document).adjustment) is next(iter(ADJUSTMENTS.values()))


# Levels


def test_levels_are_shown(levels: LevelsPage, document: Document) -> None:
    put(document, Levels(rgb=Range(10, 200, 1.5, 20, 240)))
    sliders = (levels.black, levels.white, levels.gamma, levels.low, levels.high)
    assert [slider.value for slider in sliders] == [10, 200, 1.5, 20, 240]
    document.undo()
    assert [slider.value for slider in sliders] == [0, 255, 1, 0, 255]


def test_levels_are_set_in_one_step_each(levels: LevelsPage, document: Document) -> None:
    turn(levels.black, 5, 10, 12)
    turn(levels.gamma, 1.2)
    turn(levels.white, 240)
    turn(levels.low, 3)
    turn(levels.high, 250)
    assert selected(document).adjustment == Levels(rgb=Range(12, 240, 1.2, 3, 250))
    assert document.history.labels[-5:] == ["Levels"] * 5


def test_ends_are_found_by_themselves_in_one_step(qtbot: QtBot, levels: LevelsPage, document: Document) -> None:
    qtbot.waitUntil(lambda: levels._counts is not None)
    assert levels._counts is not None
    counts = levels._counts[:3]
    levels.auto_contrast.trigger()
    assert selected(document).adjustment == Levels().with_auto_contrast(counts) != Levels()
    levels.auto_colour.trigger()
    assert selected(document).adjustment == Levels().with_auto_colour(counts)
    assert document.history.labels[-2:] == ["Auto contrast", "Auto colour"]


def test_black_and_white_point_stop_before_one_another(levels: LevelsPage, document: Document) -> None:
    turn(levels.white, 100)
    turn(levels.black, 180)
    assert selected(document).adjustment == Levels(rgb=Range(99, 100))
    turn(levels.white, 50)
    assert selected(document).adjustment == Levels(rgb=Range(99, 100))


def test_each_channel_has_levels_of_its_own(levels: LevelsPage, document: Document) -> None:
    put(document, Levels(green=Range(gamma=2)))
    assert levels.gamma.value == 1
    levels.channel.set_value("green")
    levels.channel.activated.emit(2)
    assert levels.gamma.value == 2
    turn(levels.black, 7)
    assert selected(document).adjustment == Levels(green=Range(7, gamma=2))
    levels.reset.click()
    assert selected(document).adjustment == Levels() and levels.gamma.value == 1
    assert document.history.labels[-1] == "Reset levels"


def test_escape_takes_a_drag_back(levels: LevelsPage, document: Document) -> None:
    levels.black.gesture.move(70)
    assert selected(document).adjustment == Levels(rgb=Range(70))
    levels.black.gesture.cancel()
    assert selected(document).adjustment == Levels() and levels.black.value == 0


def test_a_locked_adjustment_cannot_be_set(levels: LevelsPage, document: Document) -> None:
    document.edit("Lock", lambda scene: edits.set_locked(scene, selected(document).id, True))
    assert not levels.body.isEnabled() and not levels.locked.isHidden()
    levels.unlock_button.click()
    assert levels.body.isEnabled() and not selected(document).locked


# Curves


def test_a_curve_is_shown_and_its_points_are_dragged(qtbot: QtBot, curves: CurvesPage, document: Document) -> None:
    put(document, Curves(rgb=Curve(((0, 0), (128, 128), (255, 255)))))
    editor = curves.editor
    assert editor.points == ((0, 0), (128, 128), (255, 255))
    start, goal = editor.place_of((128, 128)).toPoint(), editor.place_of((100, 160)).toPoint()
    qtbot.mousePress(editor, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(editor, start + (goal - start) * step / 8)
    qtbot.mouseRelease(editor, LEFT, pos=goal)
    (_, (x, y), _) = curve(document).points
    assert abs(x - 100) <= 1 and abs(y - 160) <= 1
    assert document.history.labels[-2:] == ["Model", "Curves"]
    assert (curves.input.value, curves.output.value) == (x, y)


def curve(document: Document, channel: str = "rgb") -> Curve:
    found = getattr(selected(document).adjustment, channel)
    assert isinstance(found, Curve)
    return found


def test_the_curve_is_as_high_as_the_panel_lets_all_of_it_be_seen(
    qtbot: QtBot, panel: PropertiesPanel, curves: CurvesPage, document: Document
) -> None:
    def seen() -> int:
        return panel.area.viewport().height()

    height = curves.editor.height()
    document.select(None)
    panel.resize(288, curves.sizeHint().height() - 40)
    document.select(document.scene.layers[-1].id)  # the panel's title comes, and takes of its height
    qtbot.waitUntil(lambda: curves.height() + panel.mask_part.height() == seen())
    assert curves.editor.height() < height - 40
    panel.resize(288, 120)
    qtbot.waitUntil(lambda: curves.editor.height() == CurveEditor.lowest)
    panel.resize(288, 760)
    qtbot.waitUntil(lambda: curves.editor.height() == height)


def test_the_histogram_of_levels_gives_way_to_their_sliders(
    qtbot: QtBot, panel: PropertiesPanel, levels: LevelsPage, document: Document
) -> None:
    height = levels.histogram.height()
    document.select(None)
    panel.resize(288, levels.sizeHint().height())
    document.select(document.scene.layers[-1].id)  # the panel's title comes, and takes of its height
    qtbot.waitUntil(lambda: levels.height() + panel.mask_part.height() == panel.area.viewport().height())
    assert levels.histogram.height() < height - 20
    panel.resize(288, 120)
    qtbot.waitUntil(lambda: levels.histogram.height() == Histogram.lowest)
    panel.resize(288, 760)
    qtbot.waitUntil(lambda: levels.histogram.height() == height)


def test_the_chosen_point_can_be_typed(curves: CurvesPage, document: Document) -> None:
    put(document, Curves(rgb=Curve(((0, 0), (128, 128), (255, 255)))))
    curves.editor.choose(1)
    assert curves.input.value == 128
    turn(curves.input, 90)
    turn(curves.output, 200)
    assert curve(document).points == ((0, 0), (90, 200), (255, 255))
    turn(curves.input, 255)
    assert curve(document).points[1] == (254, 200), "it stays left of the next point"


def test_each_channel_has_a_curve_of_its_own(qtbot: QtBot, curves: CurvesPage, document: Document) -> None:
    curves.channel.set_value("blue")
    curves.channel.activated.emit(3)
    editor = curves.editor
    qtbot.mouseClick(editor, LEFT, pos=editor.place_of((64, 100)).toPoint())
    assert len(curve(document, "blue").points) == 3 and curve(document) == Curve()
    curves.channel.set_value("rgb")
    curves.channel.activated.emit(0)
    assert editor.points == Curve().points
    curves.reset.click()
    assert selected(document).adjustment == Curves()


# Those whose settings are numbers, of the whole or of the chosen part


def test_each_number_is_shown_and_set(panel: PropertiesPanel, document: Document) -> None:
    turned = 0
    for kind in ADJUSTMENTS.values():
        new_adjustment(document, kind)
        page = panel.page_of(ADJUSTMENT_PAGES[kind])
        choice = page.part if isinstance(page, PartsPage) else None
        for part in ("",) if choice is None else [choice.itemData(row) for row in range(choice.count())]:
            if part:
                page.part.set_value(part)
                page.part.activated.emit(0)
            for field, slider in page.sliders.items():
                turned += 1
                reach = slider.track.reach
                assert slider.value == value_of(document, part, field) == reach.default
                turn(slider, reach.at(0.3))
                assert value_of(document, part, field) == reach.at(0.3) != reach.default
                assert document.history.labels[-1] == kind.title
                document.undo()
                assert slider.value == reach.default
                document.redo()
        if page.sliders:
            page.reset.click()
            assert selected(document).adjustment == kind()
    assert turned > 60


def value_of(document: Document, part: str, field: str) -> float:
    adjustment = selected(document).adjustment
    value = getattr(getattr(adjustment, part) if part else adjustment, field)
    assert isinstance(value, float)
    return value


def test_every_number_of_an_adjustment_has_a_slider(panel: PropertiesPanel, document: Document) -> None:
    for kind in set(ADJUSTMENTS.values()) - {Levels, Curves}:
        new_adjustment(document, kind)
        sliders = panel.page_of(ADJUSTMENT_PAGES[kind]).sliders
        limits = [kind.limits, *(value.limits for value in vars(kind()).values() if isinstance(value, Limited))]
        assert sliders.keys() == {name for one in limits for name in one}


def test_colour_balance_may_change_the_brightness(panel: PropertiesPanel, document: Document) -> None:
    new_adjustment(document, ColourBalance)
    page = panel.page_of(ColourBalancePage)
    assert page.part.value == "midtones" and page.keep.isChecked()
    page.keep.click()
    assert selected(document).adjustment == ColourBalance(keep_brightness=False)
    document.undo()
    assert page.keep.isChecked()


def test_a_gradient_gets_its_colours_and_its_middle(panel: PropertiesPanel, document: Document) -> None:
    new_adjustment(document, GradientMap)
    page = panel.page_of(GradientMapPage)
    page.ask_colour = lambda present, parent, title: QColor(250, 120, 7)
    page.buttons[1].click()
    assert selected(document).adjustment == GradientMap(((0, 0, 0, 0), (50, 250, 120, 7), (100, 255, 255, 255)))
    turn(page.place, 20)
    assert selected(document).adjustment == GradientMap(((0, 0, 0, 0), (20, 250, 120, 7), (100, 255, 255, 255)))
    page.ask_colour = lambda present, parent, title: QColor()
    page.buttons[0].click()
    assert document.history.labels[-2:] == ["Gradient map"] * 2
    for button in page.buttons:  # also white on white
        assert button.icon().pixmap(16).toImage().pixelColor(0, 8).getRgb()[:3] == EDGE


# What lies below


def test_the_histogram_is_that_of_what_lies_below(qtbot: QtBot, levels: LevelsPage, document: Document) -> None:
    qtbot.waitUntil(lambda: levels._counts is not None)
    photo = next(layer for layer in document.scene.walk() if isinstance(layer, PhotoLayer))
    first = levels._counts
    assert first is not None and first.sum() == 4 * document.scene.width * document.scene.height
    turn(levels.black, 100)
    document.edit("Hide", lambda scene: edits.set_visible(scene, photo.id, False))
    qtbot.waitUntil(lambda: levels._counts is not first)
    assert levels._counts is not None and levels._counts.sum() < first.sum()


def test_it_is_not_counted_anew_for_the_adjustments_own_settings(
    qtbot: QtBot, levels: LevelsPage, document: Document
) -> None:
    qtbot.waitUntil(lambda: levels._counts is not None)
    first = levels._counts
    turn(levels.black, 100)
    assert levels._begin_count() is None and levels._counts is first
    assert levels.histogram._marks == (100, 255)


def test_the_histogram_is_drawn(qtbot: QtBot, curves: CurvesPage) -> None:
    qtbot.waitUntil(lambda: curves._counts is not None)
    seen = curves.editor.grab().toImage()
    curves.editor.show_counts(None, ("red",))
    assert curves.editor.grab().toImage() != seen


# Colours from the picture, and the picture without it


def test_a_colour_is_wanted_until_another_layer_is_shown(levels: LevelsPage, document: Document) -> None:
    black, white, layer = levels.picks["black"], levels.picks["white"], selected(document)
    black.click()
    pick = document.picking.pick
    assert pick is not None and pick.layer_id == layer.id and black.isChecked() and not white.isChecked()
    assert pick.change(Levels(), (0.2, 0.2, 0.4), 0) == Levels().with_picked("black", (0.2, 0.2, 0.4))
    white.click()
    assert white.isChecked() and not black.isChecked()
    white.click()
    assert document.picking.pick is None and not white.isChecked()
    for other in (Levels, Curves):
        black.click()
        new_adjustment(document, other)
        assert document.picking.pick is None and not black.isChecked()
        document.select(layer.id)


def test_the_hand_lifts_the_curve_where_the_colour_is(curves: CurvesPage, document: Document) -> None:
    curves.picks["hand"].click()
    pick = document.picking.pick
    assert pick is not None and pick.holds
    grey = (100 / 255,) * 3
    assert pick.change(Curves(), grey, 25) == Curves(rgb=Curve(((0, 0), (100, 125), (255, 255))))
    by_control = document.picking.by_control
    assert by_control is not None and by_control.change(Curves(), grey, 5) == pick.change(Curves(), grey, 5)
    curves.channel.set_value("red")
    assert pick.change(Curves(), (50 / 255, 0, 0), -10) == Curves(red=Curve(((0, 0), (50, 40), (255, 255))))
    document.select(None)
    assert document.picking.by_control is None


def test_the_picture_is_seen_without_it_as_long_as_the_button_is_held(levels: LevelsPage, document: Document) -> None:
    layer = selected(document)
    levels.compare.pressed.emit()
    assert not document.seen_scene.find(layer.id).visible and document.scene.find(layer.id).visible
    assert document.history.labels[-1] == "Add levels"
    levels.compare.released.emit()
    assert document.seen_scene is document.scene
    levels.compare.pressed.emit()
    document.select(None)
    document.select(layer.id)
    assert document.seen_scene is document.scene, "it ended with the page"


# Presets


def test_a_preset_is_chosen_kept_and_forgotten(levels: LevelsPage, document: Document) -> None:
    menu = levels.presets.menu()
    assert isinstance(menu, PresetsMenu)

    def entries() -> dict[str, QAction]:
        menu.aboutToShow.emit()
        return {action.text(): action for action in menu.actions()}

    assert not entries()["Forget a preset"].isEnabled()
    entries()["Full contrast"].trigger()
    chosen = selected(document).adjustment
    assert Preset("Full contrast", chosen) in COME_ALONG and document.history.labels[-1] == "Preset Full contrast"
    assert entries()["Full contrast"].isChecked() and not entries()["Darker midtones"].isChecked()

    turn(levels.gamma, 1.5)
    menu.ask_name = lambda title, label: ("Mine & yours", True)
    entries()["Keep as a preset…"].trigger()
    assert entries()["Mine && yours"].isChecked()
    menu.ask_name = lambda title, label: ("Full contrast", True)
    entries()["Keep as a preset…"].trigger()
    menu.ask_name = lambda title, label: ("Nothing", False)
    entries()["Keep as a preset…"].trigger()
    assert [one.name for one in document.presets.own(Levels)] == ["Mine & yours"]
    levels.reset.click()
    entries()["Mine && yours"].trigger()
    assert selected(document).adjustment == replace(chosen, rgb=replace(chosen.rgb, gamma=1.5))  # type: ignore[attr-defined]
    forget = entries()["Forget a preset"].menu()
    assert isinstance(forget, QMenu)
    forget.actions()[0].trigger()
    assert document.presets.own(Levels) == [] and not entries()["Forget a preset"].isEnabled()


# For good


def test_applied_it_becomes_pixels_of_the_layer_below(qtbot: QtBot, document: Document, ids: dict[str, str]) -> None:
    document.select(ids["meadow.jpg"])
    new_adjustment(document, Levels)
    put(document, Levels(Range(low=40)))
    seen = Compositor().read(document.scene, document.scene.box, 0, document.engine.appearances)
    merging.apply(document)
    qtbot.waitUntil(lambda: document.history.labels[-1] == "Apply adjustment")
    layer = document.selected_layer
    assert isinstance(layer, PaintLayer) and document.scene.layers[0] is layer
    after = Compositor().read(document.scene, document.scene.box, 0, document.engine.appearances)
    assert np.abs(after.astype(int) - seen).max() <= 1
    document.undo()
    assert [found.name for found in document.scene.layers][:2] == ["meadow.jpg", "Levels"]


@pytest.mark.parametrize("has_mask", [False, True])
def test_no_page_needs_scrolling_in_a_window_of_720_px(
    panel: PropertiesPanel, document: Document, has_mask: bool
) -> None:
    panel.resize(316, 274)  # what such a window leaves for it
    scrolled = {}
    for name, kind in ADJUSTMENTS.items():
        new_adjustment(document, kind)
        if has_mask:
            mask_commands.add(document)
        QApplication.processEvents()
        scrolled[name] = panel.area.verticalScrollBar().maximum()
    assert set(scrolled.values()) == {0}, scrolled


def test_density_and_feather_are_a_button_away_where_there_is_no_room(
    qtbot: QtBot, panel: PropertiesPanel, levels: LevelsPage, document: Document
) -> None:
    part = panel.mask_part
    assert "Acts on everything below" in part.about.toolTip() and not part.more.isVisible()
    mask_commands.add(document)
    assert "where the mask is painted" in part.about.toolTip()
    assert part.density.isVisible() and not part.more.isVisible()
    panel.resize(316, 274)
    qtbot.waitUntil(lambda: part.more.isVisible() and not part.density.isVisible())
    part.more.click()
    assert part.density.isVisible() and part.feather.isVisible()
    part.more.click()
    assert not part.density.isVisible()
    panel.resize(316, 700)
    qtbot.waitUntil(lambda: part.density.isVisible() and not part.more.isVisible())


def test_what_concerns_all_of_an_adjustment_stands_beside_its_title(
    panel: PropertiesPanel, levels: LevelsPage, document: Document
) -> None:
    assert levels.head is not None and levels.head.isVisible() and levels.reset.parent() is levels.head
    assert levels.reset.mapTo(panel, levels.reset.rect().center()).y() < panel.area.y()
    document.edit("Lock", lambda scene: edits.set_locked(scene, selected(document).id, True))
    assert not levels.reset.isEnabled() and not levels.compare.isEnabled()
    document.undo()
    assert levels.reset.isEnabled()
    document.select(document.scene.layers[0].id)
    assert not levels.head.isVisible()
