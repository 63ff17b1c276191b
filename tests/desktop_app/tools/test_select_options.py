"""The options of the tools that select, as they lie in their bar."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.tools.select import SelectSettings
from desktop_app.tools.select_options import SelectOptions


def test_a_number_stands_apart_from_the_box_to_check_beside_it(qtbot: QtBot, document: Document) -> None:
    options = SelectOptions("wand", document, SelectSettings())
    qtbot.addWidget(options)
    options.resize(900, 40)
    options.show()
    number = options.numbers["tolerance"].geometry()
    assert options.contiguous.x() - number.right() > 8
