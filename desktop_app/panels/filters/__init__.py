"""The pages of filters, a file each."""

from desktop_app.panels.filters import cartoon

__all__ = ["cartoon"]
