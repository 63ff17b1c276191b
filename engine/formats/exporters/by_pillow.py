"""What the formats have in common that Pillow encodes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, BinaryIO

from PIL import Image

from engine.formats.exporters.table import Picture
from engine.formats.reading import OnProgress


def write_by_pillow(
    file: BinaryIO,
    picture: Picture,
    format: str,
    on_progress: OnProgress,
    extras: Mapping[str, Any] = MappingProxyType({}),
    **settings: Any,
) -> None:
    """Write a picture in a format of Pillow's, with its profile, EXIF and XMP, and those of `extras` that are there."""
    told = {"icc_profile": picture.profile, "exif": picture.exif, "xmp": picture.xmp, **extras}
    encoded = io.BytesIO()  # Pillow's own writing into a file gives no errors that could be told apart
    Image.fromarray(picture.samples).save(
        encoded, format, **settings, **{name: content for name, content in told.items() if content}
    )
    file.write(encoded.getvalue())
    on_progress(1.0)
