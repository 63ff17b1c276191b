"""The formats that a picture is exported in, a file each."""

# In the order in which they are offered.
from engine.formats.exporters import png, jpeg, tiff, webp, avif, psd, ora  # isort: skip

__all__ = ["avif", "jpeg", "ora", "png", "psd", "tiff", "webp"]
