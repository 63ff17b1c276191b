"""The kinds of layers as the panels show them, a file each: the row among the layers, and the pages of properties."""

from desktop_app.panels.kinds import adjustment, background, filter, group, object, paint, photo, shadow, text

__all__ = ["adjustment", "background", "filter", "group", "object", "paint", "photo", "shadow", "text"]
