"""A tour of four steps beside the parts of the window that they speak of, for whoever is here for the first time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer, Slot
from PySide6.QtWidgets import QToolBar, QWidget

from desktop_app.document.change import Change
from desktop_app.panels.live_page import LivePage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.widgets.bubble import Bubble
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr, within
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from desktop_app.shell.window import Window  # which holds the tour

SEEING_MS = 900  # what was done is looked at before the next step is told


@dataclass(frozen=True)
class Step:
    """What a step says, where, and by what it is done."""

    heading: str
    text: str
    place: Callable[[Window], QRect]  # the part of the window, in the window's logical px
    side: str = "right"  # of that part, where there is room
    tool: str = ""  # the tool it takes in hand
    is_done: Callable[[Scene, Scene], bool] = lambda before, now: False


class Tour(QObject):
    """Leads through the steps. Doing what one says goes on to the next; it can be left at any time."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._document = window, window.document
        self.is_on = False
        self.step = 0
        self._steps: tuple[Step, ...] = ()
        self._before = self._document.scene  # when the step began
        self.skip = text_button(tr("S&kip"), "", tr("End the tour (Esc); Help > Tour begins it again"), self.end)
        self.back = text_button(tr("&Back"), "", tr("Show the step before"), lambda: self._go_to(self.step - 1))
        self.next = text_button("", "", tr("Doing what the step says goes on, too"), lambda: self._go_to(self.step + 1))
        self.bubble = Bubble(window, (self.skip, self.back, self.next))
        self.pause = QTimer(self, singleShot=True, interval=SEEING_MS)
        self.pause.timeout.connect(self._on_pause)
        self._document.changed.connect(self._on_changed)
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin at the first step, on the sample where no picture is open."""
        self.is_on, self._steps = True, steps()
        if self._document.scene.is_empty:
            self.step = 0
            self._window.sample_wanted.emit()
        else:
            self._go_to(0)

    @Slot()
    def end(self) -> None:
        """Leave the tour."""
        has_keyboard = self.bubble.isAncestorOf(self._window.focusWidget())
        self.is_on = False
        self.pause.stop()
        self.bubble.hide()
        if has_keyboard:
            self._window.canvas.setFocus()

    def _go_to(self, number: int) -> None:
        self.pause.stop()
        if number == len(self._steps):
            self.end()
            return
        self.step, step, self._before = number, self._steps[number], self._document.scene
        if step.tool:
            self._window.choose_tool(step.tool)
        if step.place is _looks and self._document.selected_object is None:
            self._document.select(next((layer.id for layer in reversed([*self._before.objects()])), None))
        is_last = number == len(self._steps) - 1
        self.back.setEnabled(number > 0)
        self.next.setText(tr("&Done") if is_last else tr("&Next"))
        count = tr("{step} of {steps}", step=number + 1, steps=len(self._steps))
        self.bubble.tell(count, step.heading, step.text)
        self._place()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not self.is_on:
            return
        now = self._document.scene
        if change.what == "file":
            self.end() if now.is_empty else self._go_to(self.step)
        elif change.what == "saved" and self.step == len(self._steps) - 1:
            self.end()
        elif change.what == "scene" and self._steps[self.step].is_done(self._before, now):
            self.pause.start()
        elif change.what == "selected":
            QTimer.singleShot(0, self, self._place)  # when the page of what is selected is laid out

    @Slot()
    def _on_pause(self) -> None:
        if self._document.history.in_gesture or self._window.canvas.is_in_gesture:
            self.pause.start()
        elif self._steps[self.step].is_done(self._before, self._document.scene):
            self._go_to(self.step + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_on and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._place)  # when the window's parts have moved
        return False

    @Slot()
    def _place(self) -> None:
        if self.bubble.isVisible():
            step, room = self._steps[self.step], self._window.rect()
            room.setTop(self._window.menuBar().geometry().bottom() + 1)
            self.bubble.point_at(step.place(self._window), room, step.side)


def steps() -> tuple[Step, ...]:
    """Return the steps, with the keys that are in use now."""
    box, brush = with_shortcut(within(tr("Box")), "box"), with_shortcut(within(tr("Brush")), "brush")
    return (
        Step(
            tr("Make an object"),
            tr(
                "Drag a {box} in the picture, or paint with the {brush}: an object of the chosen class appears there.",
                box=box,
                brush=brush,
            ),
            lambda window: _tool(window, "box"),
            tool="box",
            is_done=has_more,
        ),
        Step(
            tr("Change its looks"),
            tr("Roll the dice (New noise) for another look, or drag a slider. The object stays where and what it is."),
            _looks,
            "above",  # the picture stays free, where the change is seen
            is_done=looks_differ,
        ),
        Step(
            tr("Move it behind another"),
            tr(
                "Drag an object with the {move}. What is higher in the list of layers hides what is lower: "
                "drag a row there, or choose {lower}.",
                move=with_shortcut(tr("move tool"), "move"),
                lower=with_shortcut(tr("Move down"), "lower"),
            ),
            lambda window: _tool(window, "move"),
            tool="move",
            is_done=lies_differ,
        ),
        Step(
            tr("Save and export"),
            tr(
                "{save} keeps every object live, to be changed another day. {export} writes the picture for others. "
                "{commands} finds all the rest, and the {guide} explains it.",
                save=with_shortcut(tr("Save project"), "save"),
                export=with_shortcut(tr("Export picture"), "export"),
                commands=with_shortcut(tr("Find a command"), "commands"),
                guide=with_shortcut(within(tr("Guide")), "guide"),
            ),
            _file_menu,
            "below",
        ),
    )


def has_more(before: Scene, now: Scene) -> bool:
    """Return whether objects have come."""
    known = {layer.id for layer in before.objects()}
    return any(layer.id not in known for layer in now.objects())


def looks_differ(before: Scene, now: Scene) -> bool:
    """Return whether an object has another recipe."""
    known = {layer.id: layer.recipe for layer in before.objects()}
    return any(known.get(layer.id, layer.recipe) != layer.recipe for layer in now.objects())


def lies_differ(before: Scene, now: Scene) -> bool:
    """Return whether an object lies elsewhere, or in front of another one."""
    known = {layer.id: layer.place for layer in before.objects()}
    shared = {layer.id: layer.place for layer in now.objects() if layer.id in known}
    return any(known[id] != place for id, place in shared.items()) or [*shared] != [id for id in known if id in shared]


def _tool(window: Window, name: str) -> QRect:
    bar = window.findChild(QToolBar, "tools")
    assert isinstance(bar, QToolBar)
    return _rect_of(bar.widgetForAction(window.actions_table.by_name[name]), window)


def _looks(window: Window) -> QRect:
    """Return the dice of the selected object; where it is scrolled away, the panel."""
    panel = window.panels.by_title["Properties"].widget()
    assert isinstance(panel, PropertiesPanel)
    dice = panel.page.dice if isinstance(panel.page, LivePage) else panel
    return _rect_of(panel if dice.visibleRegion().isEmpty() else dice, window)


def _file_menu(window: Window) -> QRect:
    bar = window.menuBar()
    return bar.actionGeometry(bar.actions()[0]).translated(bar.mapTo(window, QPoint()))


def _rect_of(widget: QWidget, window: Window) -> QRect:
    """Return where a widget is; of one that is hidden, the upper left of the picture."""
    if not widget.isVisible():
        return QRect(window.canvas.mapTo(window, QPoint()), QSize(1, 1))
    return QRect(window.mapFromGlobal(widget.mapToGlobal(QPoint())), widget.size())
