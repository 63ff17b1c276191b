"""Panels keep their layout, and one row of tabs, however often the layout is brought back."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.shell.docks import TABS, Docks


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
