"""AVIF: the smallest files for the web, and with transparency; written slowly."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.by_pillow import write_by_pillow
from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.pixels import FORMATS
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions

SPEED = 7  # of 0..10: a few per cent larger than by the slowest, in a fraction of the time


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    write_by_pillow(file, picture, "AVIF", on_progress, quality=options.quality, speed=SPEED)


if "AVIF" in FORMATS:  # some builds of Pillow lack it
    register(
        Exporter(
            name="avif",
            title="AVIF",
            summary="smallest, for the web",
            suffixes=(".avif",),
            write=write,
            is_exact=False,
            has_quality=True,
            longest_side=16_384,
        )
    )
