"""TIFF: every pixel exact, as printers and photo editors pass it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.reading import OnProgress
from engine.formats.tiff import write_tiff

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    write_tiff(
        file,
        picture.samples,
        profile=picture.profile,
        exif=picture.exif,
        xmp=picture.xmp,
        iptc=picture.iptc,
        comment=picture.comment,
        dpi=picture.dpi,
        on_progress=on_progress,
    )


register(
    Exporter(
        name="tiff",
        title="TIFF",
        summary="every pixel exact, for print and other editors",
        suffixes=(".tif", ".tiff"),
        write=write,
        depths=(8, 16),
        holds=frozenset({"iptc", "comment", "dpi"}),
    )
)
