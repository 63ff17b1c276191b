"""Controls stand beside each other where there is room, else below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.wrapping_row import BELOW, BESIDE, WrappingRow


def test_controls_are_below_each_other_where_they_do_not_fit_beside_each_other(qtbot: QtBot) -> None:
    buttons = QPushButton("Pick up what lies there"), QPushButton("Variations of it")
    panel, row = QWidget(), WrappingRow(*buttons)
    qtbot.addWidget(panel)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    panel.show()
    first, second = buttons
    wanted = [button.sizeHint() for button in buttons]
    beside = wanted[0].width() + wanted[1].width() + BESIDE
    assert panel.minimumSizeHint().width() == max(size.width() for size in wanted) < beside
    for width, is_beside in ((beside, True), (beside - 1, False), (beside + 30, True)):
        panel.resize(width, 200)
        qtbot.waitUntil(lambda is_beside=is_beside: (first.y() == second.y()) == is_beside)
        assert row.height() == (wanted[0].height() if is_beside else 2 * wanted[0].height() + BELOW)
        assert all(button.width() >= size.width() for button, size in zip(buttons, wanted, strict=True))
        assert second.geometry().right() == width - 1
