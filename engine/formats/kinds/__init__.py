"""The kinds of layers as they are saved, a file each: record and back, and what other programs are shown of them."""

from engine.formats.kinds import adjustment, background, drop_shadow, filter, group, object, paint, photo, shadow, text

__all__ = ["adjustment", "background", "drop_shadow", "filter", "group", "object", "paint", "photo", "shadow", "text"]
