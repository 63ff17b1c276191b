"""WebP: for the web, smaller than JPEG, and with transparency."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.by_pillow import write_by_pillow
from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    write_by_pillow(
        file,
        picture,
        "WEBP",
        on_progress,
        quality=options.quality,
        lossless=options.lossless,
        exact=options.lossless,  # also the colours of clear pixels
        method=4,
    )


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
