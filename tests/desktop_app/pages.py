"""Builds all pages of the properties, which the program does as each is first shown."""

from __future__ import annotations

from desktop_app.panels.kinds.table import PAGES
from desktop_app.panels.properties import PropertiesPanel


def all_built(panel: PropertiesPanel) -> PropertiesPanel:
    """Return the panel with every page in it."""
    for pages in PAGES.values():
        for page in pages:
            panel.page_of(page)
    return panel
