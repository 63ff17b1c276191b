"""The formats that a picture is exported in, a file each."""

from engine.formats.exporters import png, jpeg, tiff, webp, avif  # in the order in which they are offered  # isort: skip

__all__ = ["avif", "jpeg", "png", "tiff", "webp"]
