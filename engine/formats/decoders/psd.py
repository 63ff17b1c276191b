"""Photoshop files as one photo, by the merged picture that they bring along."""

from __future__ import annotations

import os
from typing import BinaryIO

from engine.formats.decoders.table import Decoder, register
from engine.formats.pixels import Damaged, Decoded, of_rgb
from engine.formats.psd import SUFFIXES, PsdPixels, is_psd, merged_alone, taken_apart
from engine.problem import Problem


def decode(file: BinaryIO, name: str) -> Decoded:
    """Decode the merged picture."""
    notices: list[str] = []
    file_bytes = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        with taken_apart(file, name, notices) as psd:
            has_layers, pixels = len(psd) > 0, PsdPixels(psd, name, "", file_bytes, notices)
            photo = pixels.merged() if psd.has_preview() or not has_layers else None
    except Damaged:
        return merged_alone(file, name)
    if photo is None:
        raise Problem(f"{name} was saved without a picture of the whole; open it as a document of its own.")
    if has_layers:
        notices.append("It came as one picture; opened as a document of its own it has its layers.")
    return Decoded(photo.samples, 1, of_rgb(photo.profile, notices), None, None, tuple(notices), photo.native)


register(Decoder(title="Photoshop file", suffixes=SUFFIXES, knows=is_psd, decode=decode))
