"""Projects, and OpenRaster files of other programs."""

from __future__ import annotations

import os

from engine.formats.importers.table import Imported, Importer, register
from engine.formats.project import SUFFIX, open_document
from engine.formats.reading import OnProgress

ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def read(path: str | os.PathLike[str], on_progress: OnProgress | None) -> Imported:
    found = open_document(path, on_progress)
    return Imported(found.scene, found.saved, found.notices, is_project=found.is_own, entries=found.entries)


register(Importer(title="Projects", suffixes=(SUFFIX,), knows=lambda head: head.startswith(ZIP), open=read))
