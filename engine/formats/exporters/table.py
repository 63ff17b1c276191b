"""The table of formats that a picture is exported in, by the endings of their files' names."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.formats.reading import OnProgress, quoted
from engine.problem import Problem

if TYPE_CHECKING:
    from engine.compositing.appearance import Appearances
    from engine.formats.export_options import ExportOptions
    from engine.formats.provenance import Provenance
    from engine.scene.scene import Scene

    WriteLayers = Callable[
        [BinaryIO, Scene, Appearances, ExportOptions, OnProgress, Provenance | None], tuple[str, ...]
    ]
    """Gets an open, empty file and, if that is to be told, the provenance; returns a sentence for each thing that the
    file could not hold.
    """


@dataclass(frozen=True)
class Picture:
    """What is written: samples (h, w, 3 or 4), straight, uint8 or uint16, and what travels with them."""

    samples: NDArray[np.uint8] | NDArray[np.uint16]
    profile: bytes | None = None  # ICC
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None  # IPTC-IIM records
    comment: str = ""
    dpi: tuple[float, float] | None = None  # px an inch


@dataclass(frozen=True, kw_only=True)
class Exporter:
    """One format: what it is called, what it can hold, and how a picture is written in it.

    write gets an open, empty file, the picture, the person's options, and a function that wants the share done, 0..1.
    A format with layers has write_layers in its place.
    """

    name: str  # in options and on the command line
    title: str  # as people call it
    summary: str  # what speaks for it, in a few words
    suffixes: tuple[str, ...]  # in lower case; the first is given to a name that has none
    write: Callable[[BinaryIO, Picture, ExportOptions, OnProgress], None] | None = None
    is_exact: bool = True  # whether every pixel comes back as it was
    has_alpha: bool = True
    has_quality: bool = False  # whether a person chooses between size and likeness
    depths: tuple[int, ...] = (8,)  # bits a channel
    keeps_metadata: bool = True  # EXIF, XMP and profile
    settings: tuple[str, ...] = ()  # fields of ExportOptions that it has beside those of all
    holds: frozenset[str] = frozenset()  # which of "iptc", "comment" and "dpi" it can tell beside EXIF and XMP
    write_layers: WriteLayers | None = None
    longest_side: int | None = None  # px; None: what a canvas may have
    most_profile_bytes: int | None = None
    most_metadata_bytes: int | None = None  # of EXIF and of XMP each

    def check_size(self, width: int, height: int) -> None:
        """Raise Problem where a picture of that size in px is too large for the format."""
        if self.longest_side is not None and max(width, height) > self.longest_side:
            raise Problem(
                f"A {self.title} is at most {self.longest_side:,} pixels wide and high; "
                "export a PNG or make it smaller."
            )


EXPORTERS: dict[str, Exporter] = {}


def register(exporter: Exporter) -> None:
    """Enter a format in the table."""
    EXPORTERS[exporter.name] = exporter


def exporter_named(name: str) -> Exporter:
    """Return the format of that name; Problem where there is none."""
    if name not in EXPORTERS:
        raise Problem(f'Scumble exports {_listed([it.title for it in EXPORTERS.values()])}, not "{name}".')
    return EXPORTERS[name]


def exporter_by_suffix(path: str | os.PathLike[str]) -> Exporter | None:
    """Return the format that the file's name ends in; None for an ending of none."""
    suffix = Path(path).suffix.lower()
    return next((exporter for exporter in EXPORTERS.values() if suffix in exporter.suffixes), None)


def exporter_for(path: str | os.PathLike[str]) -> Exporter:
    """Return the format that the file's name ends in; Problem for an ending of none."""
    if (exporter := exporter_by_suffix(path)) is not None:
        return exporter
    titles = _listed([it.title for it in EXPORTERS.values()])
    endings = _listed([it.suffixes[0] for it in EXPORTERS.values()], "or")
    raise Problem(f"Scumble exports {titles}; let the name {quoted(path)} end in {endings}.")


def _listed(names: list[str], joint: str = "and") -> str:
    *others, last = names
    return f"{', '.join(others)} {joint} {last}" if others else last
