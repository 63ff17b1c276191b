"""WebP: for the web, smaller than JPEG, and with transparency."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    extras = {"icc_profile": picture.profile, "exif": picture.exif, "xmp": picture.xmp}
    encoded = io.BytesIO()  # Pillow's own writing into a file gives no errors that could be told apart
    Image.fromarray(picture.samples).save(
        encoded,
        "WEBP",
        quality=options.quality,
        lossless=options.lossless,
        exact=options.lossless,  # also the colours of clear pixels
        method=4,
        **{name: content for name, content in extras.items() if content},
    )
    file.write(encoded.getvalue())
    on_progress(1.0)


register(
    Exporter(
        name="webp",
        title="WebP",
        summary="small, for the web",
        suffixes=(".webp",),
        write=write,
        is_exact=False,
        has_quality=True,
        settings=("lossless",),
        longest_side=16_383,
    )
)
