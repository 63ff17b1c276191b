"""The canvas shows the scene at its zoom, repaints what changed, and gives mouse, pen and keys to the tool."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.tools.brush import Brush
from desktop_app.tools.hand import Hand
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Tool
from desktop_app.widgets.pointer import Gesture, PointerEvent
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Place
from engine.scene.box import Box
from engine.scene.layers import Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def seen(canvas: Canvas) -> NDArray[np.uint8]:
    """What the canvas shows: uint8 (h, w, 3) RGB."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def hover(canvas: Canvas, place: QPoint) -> None:
    """A move of the pointer that Qt itself does not take note of, or it would lie over the next test's window."""
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(place), no_button, no_button, no_key)
    QApplication.sendEvent(canvas, event)


def at(canvas: Canvas, x: float, y: float) -> QPoint:
    """The widget's point over a canvas px."""
    device = canvas.viewport.to_device(x, y)
    return QPoint(round(device[0]), round(device[1]))


class Notes(Tool):
    """Notes every report it gets."""

    name = "notes"

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.document, canvas)
        self.heard: list[PointerEvent] = []
        self.ends: list[str] = []
        self.nudges: list[tuple[int, int]] = []

    def gesture(self, event: PointerEvent) -> Gesture:
        self.heard.append(event)
        try:
            while event.kind != "release":
                event = yield
                self.heard.append(event)
        except GeneratorExit:
            self.ends.append("cancelled")
            raise
        self.ends.append("done")

    def nudge(self, dx: int, dy: int) -> bool:
        self.nudges.append((dx, dy))
        return True


@pytest.fixture
def notes(canvas: Canvas) -> Notes:
    tool = Notes(canvas)
    canvas.choose_tool(tool)
    return tool


@pytest.fixture
def opened(canvas: Canvas, photo_scene: Scene) -> Canvas:
    canvas.document.open_scene(photo_scene)
    return canvas


def test_a_photo_at_100_percent_is_shown_pixel_by_pixel(opened: Canvas, photo_scene: Scene) -> None:
    opened.zoom_to(1.0)
    left, top = (round(value) for value in opened.viewport.to_device(0, 0))
    shown = seen(opened)[top : top + 300, left : left + 400]
    assert (shown == photo_scene.layers[0].photo.samples).all()  # type: ignore[attr-defined]


def test_above_200_percent_pixels_are_squares(opened: Canvas, photo_scene: Scene) -> None:
    opened.look(opened.viewport.zoomed(4.0).centred_on(200, 150))
    left, top = (round(value) for value in opened.viewport.to_device(200, 150))
    block = seen(opened)[top : top + 4, left : left + 4].reshape(-1, 3)
    assert (block == photo_scene.layers[0].photo.samples[150, 200]).all()  # type: ignore[attr-defined]


def test_tiles_are_drawn_in_turns_of_the_event_loop_and_all_of_them_for_a_picture_of_the_canvas(
    canvas: Canvas, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("desktop_app.canvas.view.SLICE_S", 0.0)  # a tile a turn
    grey, white = (edits.open_photo(Photo(np.full((900, 1200, 3), value, np.uint8))) for value in (120, 255))
    shown = canvas._shown
    canvas.document.open_scene(grey)
    canvas.refresh()
    assert not shown.is_complete
    qtbot.waitUntil(lambda: shown.is_complete and not shown.is_stale)
    assert (shown._picture.pixels[:256, :256, 0] == 120).all(), "the last that was drawn"
    canvas.document.open_scene(white)
    canvas.refresh()
    assert not shown.is_complete and canvas.colour_at(0, 0) == (255, 255, 255)
    height, width = canvas.height() // 2, canvas.width() // 2
    assert (seen(canvas)[height - 150 : height + 150, width - 200 : width + 200] == 255).all() and shown.is_complete


@pytest.mark.parametrize("zoom", [0.3, 0.5, 0.77, 1.0])
def test_zoomed_out_nothing_is_torn_between_tiles(canvas: Canvas, zoom: float) -> None:
    """A plain picture stays plain: no seam where one tile ends and the next begins."""
    samples = np.full((900, 1200, 3), 120, np.uint8)
    canvas.document.open_scene(edits.open_photo(Photo(samples, source="grey.png")))
    canvas.look(canvas.viewport.zoomed(zoom))
    left, top = canvas.viewport.to_device(0, 0)
    inside = seen(canvas)[
        max(0, int(top) + 2) : int(top + 900 * zoom) - 2, max(0, int(left) + 2) : int(left + 1200 * zoom) - 2
    ]
    assert inside.size and (inside == 120).all()


def test_a_clear_picture_shows_a_checkerboard(canvas: Canvas) -> None:
    samples = np.zeros((100, 100, 4), np.uint8)
    canvas.document.open_scene(edits.open_photo(Photo(samples, source="clear.png")))
    left, top = (round(value) for value in canvas.viewport.to_device(0, 0))
    shown = seen(canvas)[top : top + 32, left : left + 32]
    assert len(np.unique(shown.reshape(-1, 3), axis=0)) == 2
    assert (shown[0, 0] == shown[8, 8]).all() and (shown[0, 0] != shown[0, 8]).any()


def test_an_appearance_is_seen_as_soon_as_it_is_there(
    canvas: Canvas, document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None], qtbot: QtBot
) -> None:
    document.open_scene(two_objects)
    document.select(None)
    before = seen(canvas)
    engine.answer_all()
    deliver()
    after = seen(canvas)
    where = at(canvas, 130, 150)
    wanted = document.engine.appearances(next(two_objects.objects())).rgb[0, 0]  # type: ignore[union-attr]
    assert (after[where.y(), where.x()] == wanted).all() and (before[where.y(), where.x()] != wanted).any()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backslash, Qt.Key.Key_Less])  # which a German keyboard has
def test_a_held_key_shows_the_photo_as_it_was(
    canvas: Canvas, document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None], key: Qt.Key
) -> None:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    where = at(canvas, 130, 150)
    photo = two_objects.layers[0].photo.samples[150, 130]  # type: ignore[attr-defined]
    canvas.setFocus()
    QTest.keyPress(canvas, key)
    assert (seen(canvas)[where.y(), where.x()] == photo).all()
    QTest.keyRelease(canvas, key)
    assert (seen(canvas)[where.y(), where.x()] != photo).any()


def test_ctrl_wheel_zooms_at_the_pointer(opened: Canvas) -> None:
    point = QPointF(200, 300)
    before = opened.viewport.to_canvas(200, 300)
    zoom = opened.viewport.zoom

    def turn(notches: int, modifiers: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            point,
            opened.mapToGlobal(point),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(opened, event)

    turn(2, Qt.KeyboardModifier.ControlModifier)
    assert opened.viewport.zoom == pytest.approx(zoom * 1.25**2)
    assert opened.viewport.to_device(*before) == pytest.approx((200, 300), abs=0.6)
    top = opened.viewport.top
    turn(-1, Qt.KeyboardModifier.NoModifier)
    assert opened.viewport.top == top - 64 and opened.viewport.zoom == pytest.approx(zoom * 1.25**2)


def test_middle_button_and_space_pan_from_every_tool(opened: Canvas, notes: Notes) -> None:
    opened.zoom_to(4.0)
    for button, with_space in ((Qt.MouseButton.MiddleButton, False), (Qt.MouseButton.LeftButton, True)):
        before = opened.viewport
        if with_space:
            QTest.keyPress(opened, Qt.Key.Key_Space)
        QTest.mousePress(opened, button, Qt.KeyboardModifier.NoModifier, QPoint(300, 200))
        QTest.mouseMove(opened, QPoint(320, 230))
        QTest.mouseRelease(opened, button, Qt.KeyboardModifier.NoModifier, QPoint(320, 230))
        if with_space:
            QTest.keyRelease(opened, Qt.Key.Key_Space)
        assert (opened.viewport.left - before.left, opened.viewport.top - before.top) == (20, 30)
    assert notes.heard == []


def test_the_cursor_follows_the_keys_without_the_pointer_moving(opened: Canvas, notes: Notes) -> None:
    hand, zoom, turn = shapes = Qt.CursorShape.OpenHandCursor, Qt.CursorShape.CrossCursor, Qt.CursorShape.SizeAllCursor
    tools = [cast(Any, SimpleNamespace(cursor_at=lambda event, shape=shape: shape)) for shape in shapes]
    opened.look_around_with(*tools)
    hover(opened, at(opened, 100, 80))
    QTest.keyPress(opened, Qt.Key.Key_Space)
    assert opened.cursor().shape() == hand
    for key, shape in ((Qt.Key.Key_Control, zoom), (Qt.Key.Key_Shift, turn)):
        QTest.keyPress(opened, key)
        assert opened.cursor().shape() == shape
        QTest.keyRelease(opened, key)
    QTest.keyRelease(opened, Qt.Key.Key_Space)
    assert opened.cursor().shape() == Qt.CursorShape.ArrowCursor
    notes.cursor_at = lambda event: turn if event.alt else zoom  # type: ignore[method-assign]
    for press, shape in ((QTest.keyPress, turn), (QTest.keyRelease, zoom)):
        press(opened, Qt.Key.Key_Alt)
        assert opened.cursor().shape() == shape


def test_a_tool_hears_canvas_px_from_press_to_release(opened: Canvas, notes: Notes) -> None:
    press, release = at(opened, 100, 80), at(opened, 140, 90)
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, press)
    assert opened.is_in_gesture
    QTest.mouseMove(opened, release)
    QTest.mouseRelease(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, release)
    assert [event.kind for event in notes.heard] == ["press", "move", "release"]
    assert (notes.heard[0].x, notes.heard[0].y) == pytest.approx((100, 80), abs=1)
    assert notes.heard[0].shift and not notes.heard[-1].shift
    assert notes.ends == ["done"] and not opened.is_in_gesture


def test_escape_cancels_the_gesture(opened: Canvas, notes: Notes) -> None:
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(opened, 100, 80))
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    QTest.mouseRelease(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(opened, 100, 80))
    assert notes.ends == ["cancelled"] and [event.kind for event in notes.heard] == ["press"]


def test_another_document_cancels_the_gesture(opened: Canvas, notes: Notes, two_objects: Scene) -> None:
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(opened, 100, 80))
    opened.document.open_scene(two_objects)
    assert notes.ends == ["cancelled"]


def test_arrows_nudge_by_one_and_with_shift_by_ten(opened: Canvas, notes: Notes) -> None:
    QTest.keyClick(opened, Qt.Key.Key_Left)
    QTest.keyClick(opened, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert notes.nudges == [(-1, 0), (0, 10)]


def test_what_a_tool_refuses_becomes_a_notice(opened: Canvas, told: Any) -> None:
    class Refuses(Notes):
        def gesture(self, event: PointerEvent) -> Gesture:
            yield
            raise Problem("This cannot be done.")

    opened.choose_tool(Refuses(opened))
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(opened, 100, 80))
    assert told.notices == ["This cannot be done."] and not opened.is_in_gesture


def test_nothing_is_told_to_a_tool_without_a_document(canvas: Canvas, notes: Notes) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    assert notes.heard == []


def test_a_pen_tells_pressure_and_its_eraser(opened: Canvas, notes: Notes) -> None:
    point = QPointF(at(opened, 100, 80))
    for kind, pointer, pressure in (
        (QEvent.Type.TabletPress, QPointingDevice.PointerType.Eraser, 0.25),
        (QEvent.Type.TabletMove, QPointingDevice.PointerType.Eraser, 0.75),
        (QEvent.Type.TabletRelease, QPointingDevice.PointerType.Eraser, 0.0),
    ):
        device = QPointingDevice(
            "pen", 1, QPointingDevice.DeviceType.Stylus, pointer, QPointingDevice.Capability.Pressure, 1, 1
        )
        released = kind == QEvent.Type.TabletRelease
        buttons = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
        event = QTabletEvent(kind, device, point, opened.mapToGlobal(point), pressure, 0, 0, 0, 0, 0,
                             Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, buttons)  # fmt: skip
        QApplication.sendEvent(opened, event)
        assert event.isAccepted()
    assert [(event.kind, event.pressure, event.is_eraser) for event in notes.heard] == [
        ("press", 0.25, True),
        ("move", 0.75, True),
        ("release", 0.0, True),
    ]


def test_the_stroke_is_seen_in_red_and_gone_when_it_is_cancelled(opened: Canvas) -> None:
    tip = BrushTip(opened)
    opened.choose_tool(Brush(opened.document, opened, tip))
    tip.set_size(60)
    before = seen(opened)
    where = at(opened, 100, 100)
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    during = seen(opened)[where.y(), where.x()].astype(int)
    assert during[0] > before[where.y(), where.x()][0] + 60
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    QApplication.sendEvent(opened, QEvent(QEvent.Type.Leave))
    assert (seen(opened)[where.y(), where.x()] == before[where.y(), where.x()]).all()
    assert opened.document.history.labels == ["Open"]


def test_the_picture_is_fitted_again_until_somebody_looks_elsewhere(opened: Canvas, qtbot: QtBot) -> None:
    opened.resize(300, 240)
    QApplication.processEvents()
    assert opened.viewport.zoom == pytest.approx((300 - 48) / 400)
    opened.zoom_to(2.0)
    opened.resize(400, 300)
    QApplication.processEvents()
    assert opened.viewport.zoom == 2.0


def test_the_outline_of_the_selection_is_drawn(canvas: Canvas, two_objects: Scene, document: Document) -> None:
    document.open_scene(two_objects)
    with_outline = seen(canvas)
    document.select(None)
    assert (seen(canvas) != with_outline).any()


@pytest.mark.parametrize("size", [(1, 1), (40, 4000)])
def test_odd_pictures_can_be_shown(canvas: Canvas, size: tuple[int, int]) -> None:
    width, height = size
    samples = np.full((height, width, 3), 200, np.uint8)
    canvas.document.open_scene(edits.open_photo(Photo(samples, source="odd.png")))
    assert (seen(canvas) == 200).all(axis=-1).any()
    canvas.fit()
    assert (seen(canvas) == 200).all(axis=-1).any()


def test_a_mask_stays_where_it_is_while_the_view_moves(opened: Canvas) -> None:
    mask = Mask.empty().stroke([(200, 150, 30)], 1.0)
    opened.show_mask(mask)
    for zoom in (0.5, 1.0, 3.0):
        opened.look(opened.viewport.zoomed(zoom).centred_on(200, 150))
        shown = seen(opened)[240, 320].astype(int)
        assert shown[0] > 150, zoom
    opened.show_mask(None)


def test_the_viewport_is_told(opened: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.looked):
        opened.zoom_in()
    with qtbot.waitSignal(opened.pointed) as told:
        QTest.mouseMove(opened, at(opened, 50, 60))
    assert told.args == [pytest.approx((50, 60), abs=1)]
    assert replace(opened.viewport, zoom=1.0).zoom == 1.0


def test_keys_that_a_gesture_heeds_show_without_the_pointer_moving(opened: Canvas, notes: Notes) -> None:
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, pos=at(opened, 100, 100))
    QTest.mouseMove(opened, at(opened, 150, 120))
    for key, name in ((Qt.Key.Key_Shift, "shift"), (Qt.Key.Key_Alt, "alt"), (Qt.Key.Key_Space, "space")):
        heard = len(notes.heard)
        QTest.keyPress(opened, key)
        assert len(notes.heard) == heard + 1
        pressed = notes.heard[-1]
        assert getattr(pressed, name) and (pressed.kind, round(pressed.x), round(pressed.y)) == ("move", 150, 120)
        QTest.keyRelease(opened, key)
        assert not getattr(notes.heard[-1], name) and len(notes.heard) == heard + 2
    QTest.mouseRelease(opened, Qt.MouseButton.LeftButton, pos=at(opened, 150, 120))
    heard = len(notes.heard)
    QTest.keyClick(opened, Qt.Key.Key_Shift)
    assert len(notes.heard) == heard and notes.ends == ["done"]


def test_space_that_is_held_during_a_gesture_is_told_with_each_move(opened: Canvas, notes: Notes) -> None:
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, pos=at(opened, 100, 100))
    QTest.keyPress(opened, Qt.Key.Key_Space)
    QTest.mouseMove(opened, at(opened, 150, 120))
    assert notes.heard[-1].space and opened.tool is notes
    QTest.keyRelease(opened, Qt.Key.Key_Space)
    QTest.mouseMove(opened, at(opened, 160, 120))
    assert not notes.heard[-1].space
    opened.cancel_gesture()


def test_enter_and_escape_reach_the_tool_between_gestures(opened: Canvas, notes: Notes) -> None:
    calls: list[str] = []
    notes.accept = lambda: bool(calls.append("accept")) or True  # type: ignore[method-assign]
    notes.leave = lambda: bool(calls.append("leave")) or True  # type: ignore[method-assign]
    QTest.keyClick(opened, Qt.Key.Key_Return)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert calls == ["accept", "leave"]
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, pos=at(opened, 100, 100))
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert opened.leave() is True
    assert calls == ["accept", "leave"] and notes.ends == ["cancelled"], "the gesture goes first"


def test_a_pointer_takes_the_keys_to_the_canvas_once_it_moves(opened: Canvas) -> None:
    """Where a menu over a resting pointer is closed, the canvas is told that the pointer came in as well."""
    button = QPushButton(opened)
    button.show()
    button.setFocus()
    QApplication.sendEvent(opened, QEvent(QEvent.Type.Enter))
    assert opened.focusWidget() == button
    QTest.mouseMove(opened, at(opened, 100, 100))
    assert opened.focusWidget() == opened
    button.setFocus()
    QTest.mouseMove(opened, at(opened, 110, 100))
    assert opened.focusWidget() == button


def test_a_tool_hears_when_it_is_taken_in_hand_and_when_it_is_left(opened: Canvas, notes: Notes) -> None:
    assert notes.is_in_hand
    before = seen(opened)
    notes.show_overlay(Overlay(Box(50, 50, 90, 90)))
    hand = Hand(opened.document, opened)
    opened.choose_tool(hand)
    assert not notes.is_in_hand and hand.is_in_hand and (seen(opened) == before).all()


def test_an_overlay_is_seen_over_the_picture_and_gone_again(opened: Canvas) -> None:
    before = seen(opened)
    opened.show_overlay(Overlay(Box(50, 60, 150, 160), (((0, 0), (1, 0), (1, 1), (0, 1)),)))
    changed = (seen(opened) != before).any(axis=-1)
    middle = at(opened, 100, 110)
    assert changed[middle.y(), middle.x()] and not changed[at(opened, 300, 250).y(), at(opened, 300, 250).x()]
    opened.show_overlay(Overlay(Box(50, 60, 170, 160)))
    opened.show_overlay(None)
    assert (seen(opened) == before).all()


def test_the_outline_of_the_selection_makes_way_for_a_drawn_box(
    canvas: Canvas, notes: Notes, document: Document, two_objects: Scene
) -> None:
    document.open_scene(two_objects)
    corner = at(canvas, 160, 110)
    notes.show_overlay(Overlay(Box(5, 5, 20, 20)))
    near = np.s_[corner.y() - 6 : corner.y() + 6, corner.x() - 6 : corner.x() + 6]
    with_box = seen(canvas)[near]
    notes.show_overlay(None)
    assert (seen(canvas)[near] != with_box).any()


@pytest.mark.parametrize(
    "place",
    [
        Place(200_000, -200_000, 31, 1000.0),
        Place(200, 150, 31, 1000.0),
        Place(200, 150, 31, 0.001, flip=True),
        Place(-200_000, 0, 0, 0.001),
    ],
)
def test_an_object_at_the_ends_of_its_place_is_shown_at_every_zoom(
    canvas: Canvas, document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None], place: Place
) -> None:
    document.open_scene(two_objects)
    id = next(two_objects.objects()).id
    document.select(id)
    for zoom in (1 / 64, 1.0, 64.0):
        canvas.look(canvas.viewport.zoomed(zoom))
        document.edit("Place", lambda scene: object_edits.set_place(scene, id, place))
        assert seen(canvas).size
        engine.answer_all()
        deliver()
        assert seen(canvas).size
        document.undo()
        assert seen(canvas).size


@pytest.mark.parametrize("angle", [0.0, 90.0, 30.0])
def test_a_turned_and_mirrored_view_shows_each_pixel_where_the_pointer_finds_it(
    opened: Canvas, photo_scene: Scene, notes: Notes, angle: float
) -> None:
    opened.look(opened.viewport.mirrored().turned(angle))
    where = at(opened, 300, 80)
    shown = seen(opened)[where.y(), where.x()]
    assert np.abs(shown.astype(int) - photo_scene.layers[0].photo.samples[80, 300]).max() <= 3  # type: ignore[attr-defined]
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseRelease(opened, Qt.MouseButton.LeftButton, pos=where)
    assert (notes.heard[0].x, notes.heard[0].y) == pytest.approx((300, 80), abs=1.5)


def test_space_and_shift_turn_the_view_and_quarter_turns_hold_it(opened: Canvas, notes: Notes) -> None:
    opened.setFocus()
    QTest.keyPress(opened, Qt.Key.Key_Space)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(opened, Qt.MouseButton.LeftButton, shift, QPoint(520, 240))
    QTest.mouseMove(opened, QPoint(320, 440))
    assert opened.viewport.angle == 90
    QTest.mouseMove(opened, QPoint(520, 340))
    assert opened.viewport.angle == pytest.approx(26.6, abs=0.1)
    QTest.mouseRelease(opened, Qt.MouseButton.LeftButton, shift, QPoint(520, 340))
    QTest.keyRelease(opened, Qt.Key.Key_Space)
    assert not notes.heard
    opened.upright()
    assert opened.viewport.is_upright


def test_the_line_around_a_selection_lies_where_the_turned_picture_is(opened: Canvas, document: Document) -> None:
    document.edit("Select", lambda scene: replace(scene, selection=Mask.empty().stroke([(200, 100, 40)], 1.0)))
    opened.look(opened.viewport.turned(45))
    marched = opened._ants.box
    x, y = opened.viewport.to_device(200, 100)
    assert Box(int(x) - 44, int(y) - 44, int(x) + 45, int(y) + 45).contains(marched) and marched.width > 70


def test_before_and_after_lie_side_by_side_at_a_line_that_is_dragged(
    canvas: Canvas, document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None], notes: Notes
) -> None:
    document.open_scene(two_objects)
    document.select(None)
    engine.answer_all()
    deliver()
    photo = two_objects.layers[0].photo.samples[150, 130]  # type: ignore[attr-defined]
    where, right = at(canvas, 130, 150), at(canvas, 230, 150)
    before = seen(canvas)
    canvas.toggle_split()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(320, 100))
    QTest.mouseMove(canvas, QPoint(350, 100))
    line = at(canvas, 180, 150).x()
    QTest.mouseMove(canvas, QPoint(line, 100))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(line, 100))
    assert not notes.heard, "the line takes the press before the tool in hand"
    shown = seen(canvas)
    assert (shown[where.y(), where.x()] == photo).all() and (before[where.y(), where.x()] != photo).any()
    assert (shown[right.y(), right.x()] == before[right.y(), right.x()]).all()
    canvas.toggle_split()
    assert (seen(canvas)[where.y(), where.x()] == before[where.y(), where.x()]).all()
