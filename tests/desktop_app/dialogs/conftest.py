"""The dialogs are tested with the panels' session. They delete themselves when they are closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QDialog

from tests.desktop_app.panels.conftest import catalog, empty_session, ids, notices, session

__all__ = ["catalog", "empty_session", "ids", "notices", "session"]

Keep = Callable[[QDialog], None]


@pytest.fixture
def keep(qapp: QApplication) -> Iterator[Keep]:
    """Takes a dialog that the test opens; whatever is left of it afterwards goes."""
    kept: list[QDialog] = []
    yield kept.append
    for dialog in kept:
        if shiboken6.isValid(dialog):
            dialog.close()
    qapp.sendPostedEvents()
