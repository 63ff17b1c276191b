"""The pages of filters, a file each."""

from desktop_app.panels.filters import cartoon, fill, restore, style

__all__ = ["cartoon", "fill", "restore", "style"]
