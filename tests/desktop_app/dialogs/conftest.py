"""The dialogs are tested with the panels' session. They delete themselves when they are closed."""

from __future__ import annotations

from tests.desktop_app.conftest import Keep
from tests.desktop_app.panels.conftest import catalog, empty_session, ids, notices, session, workspace

__all__ = ["Keep", "catalog", "empty_session", "ids", "notices", "session", "workspace"]
