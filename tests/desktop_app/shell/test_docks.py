"""Panels keep their layout, and one row of tabs, however often the layout is brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.shell.app import App
from desktop_app.shell.dock_heights import ALL_PARTS, ONE_PART
from desktop_app.shell.docks import TABS, Docks
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from tests.desktop_app.apps import app_in, end


def test_a_layout_that_is_brought_back_has_its_tabs_once(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    panels = {title: QWidget() for title in ("Histogram", "Properties", *TABS)}
    docks = Docks(window, panels, (), lambda: None)
    docks.begin()
    window.resize(900, 700)
    window.show()
    for again in (docks.reset, docks.toggle_all, docks.toggle_all, docks.reset):
        again()
        QApplication.processEvents()
    assert [bar.count() for bar in window.findChildren(QTabBar) if bar.isVisible()] == [len(TABS)]


def test_a_panel_has_one_title_and_only_what_a_menu_shows_again_can_be_hidden_there(built: App) -> None:
    docks = built.window.panels.by_title
    docks["Histogram"].show()
    shown = {title: dock.titleBarWidget().sizeHint().height() > 0 for title, dock in docks.items()}
    assert shown == {title: title not in TABS for title in docks}, "tabs tell the names of theirs"
    docks["History"].setFloating(True)
    assert docks["History"].titleBarWidget().sizeHint().height() > 0
    buttons = {
        title: [one for one in dock.findChildren(QAbstractButton) if one.parent() in (dock, dock.titleBarWidget())]
        for title, dock in docks.items()
    }
    seen = [one for several in buttons.values() for one in several if one.isVisible()]
    assert seen == [docks["Histogram"].titleBarWidget().close_button]
    seen[0].click()
    assert not docks["Histogram"].isVisible()
    built.window.actions_table.by_name["histogram"].trigger()
    assert docks["Histogram"].isVisible() and seen[0].height() > 15


def test_a_panel_is_put_back_where_it_was_as_high_as_it_was_and_can_be_seen(qtbot: QtBot) -> None:
    def shown() -> tuple[QMainWindow, Docks]:
        window = QMainWindow()
        qtbot.addWidget(window)
        window.setCentralWidget(QWidget())
        docks = Docks(window, {title: QWidget() for title in ("Histogram", "Properties", *TABS)}, (), lambda: None)
        window.resize(900, 700)
        docks.begin()
        window.show()
        return window, docks

    def heights(docks: Docks) -> dict[str, int]:
        return {title: docks.by_title[title].height() for title in ("Properties", "Layers")}

    _, docks = shown()
    qtbot.waitUntil(lambda: 400 < heights(docks)["Properties"] < 420)  # all but 283 px, once they are at rest
    before = heights(docks)
    for title in before:
        docks.by_title[title].setFloating(True)
        docks.by_title[title].setFloating(False)
        qtbot.waitUntil(lambda title=title: not docks.by_title[title].visibleRegion().isEmpty())
        qtbot.waitUntil(lambda: heights(docks) == before)
    for title in before:
        docks.by_title[title].setFloating(True)
    layout = docks.layout
    _, again = shown()  # the next start
    again.restore(layout)
    again.show_floating()
    assert all(again.by_title[title].isFloating() for title in before)
    for title in before:
        QTest.mouseDClick(again.by_title[title].titleBarWidget(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
        assert not again.by_title[title].isFloating()
    qtbot.waitUntil(lambda: heights(again) == before)
    qtbot.waitUntil(lambda: not again.by_title["Layers"].visibleRegion().isEmpty())
    assert again.by_title["Properties"].y() < again.by_title["Layers"].y()


def test_a_tab_that_is_put_back_leaves_heights_alone(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    docks = Docks(window, {title: QWidget() for title in ("Histogram", "Properties", *TABS)}, (), lambda: None)
    window.resize(900, 700)
    docks.begin()
    window.show()
    high = [docks.by_title["Properties"], docks.by_title["Layers"]]
    window.resizeDocks(high, [500, 100], Qt.Orientation.Vertical)
    docks.by_title["History"].setFloating(True)
    docks.restore(docks.layout)
    before = high[0].height()
    docks.by_title["History"].setFloating(False)
    qtbot.waitUntil(lambda: not docks.by_title["History"].visibleRegion().isEmpty())
    assert high[0].height() == before > 400


def test_a_panel_that_floats_is_shown_once_the_window_is_on_the_screen(
    qapp: QApplication, tmp_path: Path, make_maker: Callable[[Compositor], AppearanceMaker], qtbot: QtBot
) -> None:
    def made() -> App:
        return app_in(tmp_path, make_maker)


    first = made()
    first.window.show()
    first.window.panels.by_title["Properties"].setFloating(True)
    end(first)
    again = made()
    docks, seen = again.window.panels.by_title, []
    properties = docks["Properties"]
    again.window.painted.connect(lambda: seen.append(again.window.isVisible()))
    again.window.show()
    assert properties.isFloating() and not properties.isVisible()
    qtbot.waitUntil(properties.isVisible)
    assert seen == [True], "it would lie behind a window that came later"
    assert docks["Layers"].isVisible() and not docks["Histogram"].isVisible()
    end(again)


def test_layers_get_the_height_of_which_no_page_of_properties_makes_use(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    docks = Docks(window, {title: QWidget() for title in ("Histogram", "Properties", *TABS)}, (), lambda: None)
    docks.begin()
    window.resize(900, 700)
    window.show()
    properties, layers = docks.by_title["Properties"], docks.by_title["Layers"]

    def at(height: int) -> tuple[int, int]:
        window.resize(900, height)
        for _ in range(5):
            QTest.qWait(1)
        return properties.height(), layers.height()

    qtbot.waitUntil(lambda: layers.height() > 200)
    usual = at(700)[1]
    assert at(780)[1] == usual, "what comes first is the properties' own"
    at_a_thousand, higher = at(1000), at(1200)
    assert at_a_thousand[0] == higher[0] == ONE_PART and higher[1] > at_a_thousand[1] > usual
    whole = at(1500)
    assert whole[0] >= ALL_PARTS and whole[1] == usual, "all parts of a page are seen"
    layout = docks.layout
    assert at(1000) == at_a_thousand
    window.resizeDocks([properties], [300], Qt.Orientation.Vertical)  # as a drag of the border does
    own = at(1000)
    assert own[0] < at_a_thousand[0] and at(1200)[0] < ONE_PART and at(1500)[0] < ALL_PARTS, "a person's own is kept"
    at(700)
    docks.restore(layout)  # of a window of another height, as before one that is maximised is shown
    assert at(1500) == whole and at(1000) == at_a_thousand, "remembered as they were shared, they are followed"
    window.resizeDocks([properties], [300], Qt.Orientation.Vertical)
    at(1000)
    docks.reset()
    assert at(1200) == higher
