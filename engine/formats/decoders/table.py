"""The table of what decodes the photos that Pillow cannot, by how their files begin."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from engine.formats import pixels
from engine.formats.pixels import Decoded
from engine.formats.truncated import completed

HEAD_BYTES = 64  # what a kind of file is known by


@dataclass(frozen=True, kw_only=True)
class Decoder:
    """One kind of file: how to know it, whatever its name, and how it is decoded.

    decode gets the file and what a person knows it by, and raises Problem with one sentence where it cannot.
    """

    title: str  # one such file, as sentences call it
    suffixes: tuple[str, ...]  # in lower case; only lists of files go by them
    knows: Callable[[bytes], bool]  # from the first HEAD_BYTES of a file
    decode: Callable[[BinaryIO, str], Decoded]


DECODERS: list[Decoder] = []


def register(decoder: Decoder) -> Decoder:
    """Enter a kind of file in the table."""
    DECODERS.append(decoder)
    return decoder


def decode_photo(file: BinaryIO, name: str) -> Decoded:
    """Decode the first picture of an open file of any kind; Problem with a sentence that calls the file `name`.

    Of one that ends too early what is there is decoded, if that can be done.
    """
    head = file.read(HEAD_BYTES)
    file.seek(0)
    decode = next((decoder.decode for decoder in DECODERS if decoder.knows(head)), pixels.decode)
    try:
        return decode(file, name)
    except pixels.Damaged:
        file.seek(0)
        whole = completed(file.read(), 4 * pixels.PIXEL_LIMIT)
        if whole is None:
            raise
    decoded = decode(io.BytesIO(whole), name)
    told = "The file ends too early; what is missing of the picture is empty."
    return replace(decoded, notices=(told, *decoded.notices))


def suffixes() -> tuple[str, ...]:
    """Return how the names of photos' files end."""
    return tuple(dict.fromkeys((*pixels.SUFFIXES, *(suffix for decoder in DECODERS for suffix in decoder.suffixes))))
