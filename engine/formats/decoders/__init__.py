"""What decodes the photos that Pillow cannot, a file for each kind."""

from engine.formats.decoders import heif, jpeg_xl, psd, raw, tiff

__all__ = ["heif", "jpeg_xl", "psd", "raw", "tiff"]
