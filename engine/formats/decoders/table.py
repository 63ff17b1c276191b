"""The table of what decodes the photos that Pillow cannot, by how their files begin."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from engine.formats import pixels
from engine.formats.damaged_jpeg import is_damaged, mended
from engine.formats.pixels import Decoded
from engine.formats.truncated import JPEG, completed, mended_png
from engine.formats.truncated_tiff import TIFF, mended_tiff

HEAD_BYTES = 64  # what a kind of file is known by
MOST_BYTES = 4 * pixels.PIXEL_LIMIT  # of samples
ENDS_TOO_EARLY = "The file ends too early; what is missing of the picture is empty."
DAMAGED_WITHIN = "The file is damaged within; parts of the picture are wrong or empty."

Decode = Callable[[BinaryIO, str], Decoded]


@dataclass(frozen=True, kw_only=True)
class Decoder:
    """One kind of file: how to know it, whatever its name, and how it is decoded.

    decode gets the file and what a person knows it by, and raises Problem with one sentence where it cannot.
    """

    title: str  # one such file, as sentences call it
    suffixes: tuple[str, ...]  # in lower case; only lists of files go by them
    knows: Callable[[bytes], bool]  # from the first HEAD_BYTES of a file
    decode: Decode


DECODERS: list[Decoder] = []


def register(decoder: Decoder) -> Decoder:
    """Enter a kind of file in the table."""
    DECODERS.append(decoder)
    return decoder


def decode_photo(file: BinaryIO, name: str) -> Decoded:
    """Decode the first picture of an open file of any kind; Problem with a sentence that calls the file `name`.

    Of one that ends too early, and of a JPEG, PNG or TIFF that is damaged within, what is there is decoded, if that can
    be done.
    """
    head = file.read(HEAD_BYTES)
    file.seek(0)
    decode = next((decoder.decode for decoder in DECODERS if decoder.knows(head)), pixels.decode)
    try:
        decoded = decode(file, name)
    except pixels.Damaged as error:
        return _as_far_as_it_goes(file, name, decode, error)
    file.seek(0)
    if head.startswith(JPEG) and is_damaged(content := file.read()):
        return _told(_mended(content, name, decode) or decoded, DAMAGED_WITHIN)
    if head.startswith(TIFF) and (made := mended_tiff(file, MOST_BYTES, is_refused=False)) is not None:
        return _told(_decoded(made, name, decode) or decoded, DAMAGED_WITHIN)
    return decoded


def _as_far_as_it_goes(file: BinaryIO, name: str, decode: Decode, error: pixels.Damaged) -> Decoded:
    """Decode what is there of a damaged file; raise the error where that is nothing."""
    file.seek(0)
    content = file.read()
    whole = completed(content, MOST_BYTES)
    if whole is not None:
        with contextlib.suppress(pixels.Damaged):
            return _told(decode(io.BytesIO(whole), name), ENDS_TOO_EARLY)
    decoded = _mended(whole or content, name, decode)
    if decoded is None:
        raise error
    return _told(decoded, DAMAGED_WITHIN)


def _mended(content: bytes, name: str, decode: Decode) -> Decoded | None:
    """Decode what can be had of a file that is damaged within; None where that is nothing."""
    if content.startswith(JPEG):
        made = mended(content)
    elif content.startswith(TIFF):
        made = mended_tiff(io.BytesIO(content), MOST_BYTES, is_refused=True)
    else:
        made = mended_png(content, MOST_BYTES)
    return None if made is None else _decoded(made, name, decode)


def _decoded(made: bytes, name: str, decode: Decode) -> Decoded | None:
    """Decode a file that was mended; None where it is still damaged."""
    with contextlib.suppress(pixels.Damaged):
        return decode(io.BytesIO(made), name)
    return None


def _told(decoded: Decoded, sentence: str) -> Decoded:
    return replace(decoded, notices=(sentence, *decoded.notices))


def suffixes() -> tuple[str, ...]:
    """Return how the names of photos' files end."""
    return tuple(dict.fromkeys((*pixels.SUFFIXES, *(suffix for decoder in DECODERS for suffix in decoder.suffixes))))
