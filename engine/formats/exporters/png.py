"""PNG: every pixel exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.png import write_png
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export import ExportOptions


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    write_png(
        file,
        picture.samples,
        profile=picture.profile,
        exif=picture.exif,
        xmp=picture.xmp,
        on_progress=on_progress,
    )


register(Exporter(name="png", title="PNG", summary="every pixel exact", suffixes=(".png",), write=write))
