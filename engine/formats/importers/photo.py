"""Photos, which become a document of their size with one layer."""

from __future__ import annotations

import os

from engine.formats.decoders.raw import Development
from engine.formats.decoders.table import suffixes
from engine.formats.importers.table import Imported, Importer, register
from engine.formats.photos import open_photo
from engine.formats.reading import OnProgress
from engine.scene import edits


def read(
    path: str | os.PathLike[str], on_progress: OnProgress | None, development: Development | None = None
) -> Imported:
    photo = open_photo(path, on_progress, development)
    return Imported(edits.open_photo(photo), notices=photo.notices)


register(Importer(title="Photos", suffixes=suffixes(), knows=lambda head: True, open=read))
