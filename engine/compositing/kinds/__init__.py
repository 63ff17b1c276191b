"""The kinds of layers as they are drawn, a file each: what a kind plans for a tile, and its pixels there."""

from engine.compositing.kinds import adjustment, background, drop_shadow, filter, group, object, paint, photo, shadow

__all__ = ["adjustment", "background", "drop_shadow", "filter", "group", "object", "paint", "photo", "shadow"]
