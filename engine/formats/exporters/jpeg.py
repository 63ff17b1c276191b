"""JPEG: smaller files, a little of the picture lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.by_pillow import write_by_pillow
from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.metadata import jpeg_segment
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions

FULL_COLOUR_QUALITY = 90  # from here on the colours are kept at full resolution, unless something else is chosen


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    extras = {
        "comment": picture.comment.encode(),
        "extra": jpeg_segment(picture.iptc) if picture.iptc else None,
        "dpi": picture.dpi and tuple(map(round, picture.dpi)),
    }
    auto = "4:4:4" if options.quality >= FULL_COLOUR_QUALITY else "4:2:0"
    write_by_pillow(
        file,
        picture,
        "JPEG",
        on_progress,
        extras,
        quality=options.quality,
        subsampling=auto if options.subsampling == "auto" else options.subsampling,
        progressive=options.progressive,
        optimize=False,
    )


register(
    Exporter(
        name="jpeg",
        title="JPEG",
        summary="smaller file",
        suffixes=(".jpg", ".jpeg"),
        write=write,
        is_exact=False,
        has_alpha=False,
        has_quality=True,
        settings=("subsampling", "progressive"),
        holds=frozenset({"iptc", "comment", "dpi"}),
        longest_side=65_500,
        most_profile_bytes=255 * 65_519,
        most_metadata_bytes=65_500,  # of one marker, less its own head
    )
)
