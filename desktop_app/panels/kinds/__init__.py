"""The kinds of layers as the panels show them, a file each: the row among the layers, and the pages of properties."""

from desktop_app.panels.kinds import (
    adjustment,
    background,
    drop_shadow,
    filter,
    group,
    object,
    paint,
    photo,
    shadow,
    text,
)

__all__ = ["adjustment", "background", "drop_shadow", "filter", "group", "object", "paint", "photo", "shadow", "text"]
