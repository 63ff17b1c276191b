"""The pages of filters, a file each."""

from desktop_app.panels.filters import cartoon, fill, restore, season, style

__all__ = ["cartoon", "fill", "restore", "season", "style"]
