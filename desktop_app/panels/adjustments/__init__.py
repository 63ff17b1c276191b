"""The pages of adjustments, a file each."""

from desktop_app.panels.adjustments import curves, levels

__all__ = ["curves", "levels"]
