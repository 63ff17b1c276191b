"""The pages of adjustments, a file each."""

from desktop_app.panels.adjustments import curves, exposure, levels

__all__ = ["curves", "exposure", "levels"]
