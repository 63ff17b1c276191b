"""The pages of filters, a file each."""

from desktop_app.panels.filters import cartoon, fill

__all__ = ["cartoon", "fill"]
