"""The kinds of layers as they are drawn, a file each: what a kind plans for a tile, and its pixels there."""

from engine.compositing.kinds import adjustment, background, group, object, paint, photo, shadow

__all__ = ["adjustment", "background", "group", "object", "paint", "photo", "shadow"]
