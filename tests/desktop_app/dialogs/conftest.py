"""The dialogs are tested with the panels' document. They delete themselves when they are closed."""

from __future__ import annotations

from tests.desktop_app.conftest import Keep
from tests.desktop_app.panels.conftest import catalog, document, empty_document, ids, notices, workspace

__all__ = ["Keep", "catalog", "document", "empty_document", "ids", "notices", "workspace"]
