"""The bar of options tells what a stroke is for, and has room for all it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.shell.app import App
from engine.scene import edits
from engine.scene.scene import Scene


def test_the_options_bar_follows_brush_and_selection(opened: App, two_objects: Scene) -> None:
    window, options = opened.window, opened.window.options
    QTest.keyClick(window.canvas, Qt.Key.Key_BracketRight)
    assert options.size_slider.value == opened.window.brush.tip.size > 120
    QTest.keyClick(window.canvas, Qt.Key.Key_X)
    assert options.erase_button.isChecked()
    QTest.keyClick(window.canvas, Qt.Key.Key_X)
    assert options.class_choice.isVisible() and not options.new_button.isVisible()
    options.class_choice.setCurrentIndex(options.class_choice.findData("dog"))
    assert opened.document.current_class == "dog"
    opened.document.open_scene(two_objects)
    assert options.new_button.isVisible() and not options.class_choice.isVisible()
    assert options._what.text() == "Add to the mask of Bird"
    options.erase_button.click()
    assert options._what.text() == "Erase from the mask of Bird"
    options.paint_button.click()
    options.new_button.click()
    assert opened.document.selected is None and options.class_choice.isVisible()
    height = options.height()
    window.choose_tool("hand")
    assert options.height() == height and not options.size_slider.isVisible()


def test_a_long_name_is_cut_before_what_stands_behind_it(opened: App, two_objects: Scene) -> None:
    opened.document.open_scene(edits.rename(two_objects, two_objects.layers[-1].id, "A bird of a very long name"))
    opened.document.select(two_objects.layers[-1].id)
    options = opened.window.options
    options.setParent(None)  # the window's own width is not in the way
    whole = options.layout().sizeHint().width()
    for width, is_cut in ((whole + 40, False), (whole - 80, True)):
        options.resize(width, options.height())
        options.show()
        QApplication.processEvents()
        assert options._what.is_cut == is_cut
        last = options.more_button.geometry()
        assert last.right() < width and options.opacity_slider.geometry().right() < last.left()


class _Turned(QObject):
    """Counts how often widgets are shown or hidden."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        return False


def test_what_stays_in_the_bar_is_not_hidden_in_between(opened: App, two_objects: Scene) -> None:
    options, turned = opened.window.options, _Turned()
    opened.document.open_scene(two_objects)
    opened.document.select(two_objects.layers[1].id)
    for part in options._brush_parts:
        part.installEventFilter(turned)
    opened.document.select(two_objects.layers[2].id)
    assert turned.count == 0
    opened.document.select(None)
    assert turned.count == 2  # the class comes in place of the button for another object
