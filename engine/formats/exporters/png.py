"""PNG: every pixel exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.metadata import IPTC_TEXT, iptc_text
from engine.formats.png import write_png
from engine.formats.reading import OnProgress

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions


def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
    write_png(
        file,
        picture.samples,
        profile=picture.profile,
        exif=picture.exif,
        xmp=picture.xmp,
        texts=_texts(picture),
        dpi=picture.dpi,
        on_progress=on_progress,
    )


def _texts(picture: Picture) -> dict[str, str]:
    texts = {"Comment": picture.comment} if picture.comment else {}
    return texts | ({IPTC_TEXT: iptc_text(picture.iptc)} if picture.iptc else {})


register(
    Exporter(
        name="png",
        title="PNG",
        summary="every pixel exact",
        suffixes=(".png",),
        write=write,
        depths=(8, 16),
        holds=frozenset({"iptc", "comment", "dpi"}),
    )
)
