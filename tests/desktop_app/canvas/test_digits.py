"""A digit is tens of a per cent, two in a row are the per cent itself, whatever sign Shift makes of the key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.canvas.digits import Digits, digit_of

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, scan_code: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0)


def test_two_digits_in_a_row_are_one_number() -> None:
    now = [0.0]
    digits = Digits(lambda: now[0])
    assert digits.percent(4, False) == 40
    now[0] += 0.2
    assert digits.percent(7, False) == 47
    assert digits.percent(0, False) == 100, "a third one begins anew"
    now[0] += 5
    assert digits.percent(3, False) == 30
    assert digits.percent(5, True) == 50, "of something else"
    now[0] += 5
    assert [digits.percent(0, False), digits.percent(0, False)] == [100, 100]
    now[0] += 5
    assert [digits.percent(0, False), digits.percent(7, False)] == [100, 7]


def test_keys_are_digits_whatever_sign_shift_makes_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert digit_of(pressed(Qt.Key.Key_7)) == 7
    assert digit_of(pressed(Qt.Key.Key_7, CTRL)) is None
    assert digit_of(pressed(Qt.Key.Key_Ampersand, SHIFT, 16)) == 7
    assert digit_of(pressed(Qt.Key.Key_Equal, SHIFT, 19)) == 0
    assert digit_of(pressed(Qt.Key.Key_A, SHIFT, 38)) is None
    assert digit_of(pressed(Qt.Key.Key_Ampersand, NONE, 10)) is None, "a French keyboard without Shift types signs"
