"""The tour goes on when a step was done, by whatever way, and can be left at any time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QToolBar
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands as commands
from desktop_app.shell.app import App
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.tour import has_more, lies_differ, looks_differ
from desktop_app.widgets.bubble import SIDES, beside
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.scene import Scene

ROOM = QRect(0, 20, 800, 580)


@pytest.fixture
def built(built: App) -> App:
    built.window.tour.pause.setInterval(0)
    return built


def test_doing_what_it_says_goes_on(built: App, two_objects: Scene, qtbot: QtBot) -> None:
    window, document, tour = built.window, built.document, built.window.tour
    document.open_scene(two_objects)
    window.actions_table.by_name["tour"].trigger()
    assert tour.bubble.isVisible() and tour.step == 0 and window.canvas.tool.name == "box"
    assert not tour.back.isEnabled() and window.rect().contains(tour.bubble.geometry())

    document.select(document.scene.layers[-1].id)
    commands.duplicate(document)
    qtbot.waitUntil(lambda: tour.step == 1)
    document.select(None)
    tour.back.click()
    tour.next.click()
    assert tour.step == 1 and document.selected_object is not None, "there is something whose looks can be changed"
    commands.new_noise(document, document.scene.layers[-1].id)
    qtbot.waitUntil(lambda: tour.step == 2)
    assert window.canvas.tool.name == "move"
    commands.shift(document, -1)
    qtbot.waitUntil(lambda: tour.step == 3)
    tour.next.click()
    assert not tour.is_on and not tour.bubble.isVisible()


def test_each_step_is_done_by_its_own_deed_alone(two_objects: Scene) -> None:
    cat, bird = two_objects.objects()
    deeds = {
        "named": edits.rename(two_objects, cat.id, "Tom"),
        "copied": edits.duplicate(two_objects, bird.id),
        "gone": edits.remove(two_objects, cat.id),
        "rolled": edits.set_recipe(two_objects, cat.id, replace(cat.recipe, noise=(0.25,) * 16, seed=None)),
        "moved": edits.transform(two_objects, [bird], Affine.translation(5, 0)),
        "behind": edits.move_layer(two_objects, bird.id, 1),
    }
    for is_done, by in ((has_more, {"copied"}), (looks_differ, {"rolled"}), (lies_differ, {"moved", "behind"})):
        assert {name for name, now in deeds.items() if is_done(two_objects, now)} == by, is_done.__name__


def test_the_bubble_stays_beside_what_it_points_at(built: App, two_objects: Scene, qtbot: QtBot) -> None:
    window, tour = built.window, built.window.tour
    built.document.open_scene(two_objects)
    tour.start()
    tool = window.findChild(QToolBar, "tools").widgetForAction(window.actions_table.by_name["box"])
    assert tour.bubble.x() == tool.mapTo(window, tool.rect().topRight()).x() + 1
    window.resize(window.width(), window.height() + 60)
    tour.next.click()
    tour.next.click()
    tour.next.click()
    file_menu = window.menuBar().actionGeometry(window.menuBar().actions()[0])
    assert tour.bubble.geometry().top() == window.menuBar().y() + file_menu.bottom() + 1
    tour.bubble.move(300, 300)
    window.resize(window.width() + 20, window.height())
    qtbot.waitUntil(lambda: tour.bubble.geometry().top() == window.menuBar().y() + file_menu.bottom() + 1)


def test_it_stays_where_something_is_taken_back_and_goes_by_escape(
    built: App, two_objects: Scene, qtbot: QtBot
) -> None:
    window, document, tour = built.window, built.document, built.window.tour
    document.open_scene(two_objects)
    tour.start()
    document.select(document.scene.layers[-1].id)
    commands.duplicate(document)
    document.undo()
    QApplication.processEvents()
    assert tour.is_on and tour.step == 0 and not tour.pause.isActive()
    qtbot.waitUntil(lambda: not built.workspace.activity.is_busy)
    window.actions_table.by_name["stop"].trigger()
    assert not tour.is_on and not tour.bubble.isVisible()
    tour.start()
    window.closing.close(window.document.tab)
    assert not tour.is_on and not tour.bubble.isVisible()


def test_the_start_page_offers_it_until_it_is_answered(built: App, qtbot: QtBot, tmp_path: Path) -> None:
    page, wanted = built.window.start_page, []
    built.window.sample_wanted.disconnect()
    built.window.sample_wanted.connect(lambda: wanted.append(True))
    assert page.offer.isVisible()
    page.no_tour_button.click()
    assert not page.offer.isVisible() and Remembered(tmp_path / "window.json").get("tour") == "declined"
    page.tour_button.click()
    assert wanted and Remembered(tmp_path / "window.json").get("tour") == "taken"
    assert not built.window.tour.bubble.isVisible(), "the sample is not there yet"


@pytest.mark.parametrize(
    ("target", "first", "side"),
    [
        (QRect(0, 200, 30, 30), "right", "right"),
        (QRect(770, 200, 30, 30), "right", "left"),
        (QRect(700, 300, 90, 30), "above", "above"),
        (QRect(700, 60, 90, 30), "above", "left"),
        (QRect(0, 0, 40, 20), "right", "below"),
    ],
)
def test_a_bubble_lies_beside_what_it_points_at(target: QRect, first: str, side: str) -> None:
    place = beside(target, QSize(300, 150), ROOM, first)
    assert ROOM.contains(place) and not place.intersects(target) and place.size() == QSize(300, 150)
    gaps = (place.left() - target.right(), target.left() - place.right(), place.top() - target.bottom())
    assert SIDES[[*gaps, target.top() - place.bottom()].index(1)] == side
