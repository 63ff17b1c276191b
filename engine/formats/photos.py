"""Photos and masks from files: upright, with their profile and metadata, announcing what is not kept."""

from __future__ import annotations

import os
from typing import BinaryIO, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.colour.spaces import profile_of
from engine.formats import exif as exif_fields
from engine.formats.decoders import raw
from engine.formats.decoders.table import decode_photo
from engine.formats.pixels import Decoded, decode
from engine.formats.reading import OnProgress, open_for_reading, quoted, watched
from engine.problem import Problem
from engine.scene.layers import Photo

T = TypeVar("T", bound=np.generic)


def open_photo(
    path: str | os.PathLike[str], on_progress: OnProgress | None = None, development: raw.Development | None = None
) -> Photo:
    """Return the photo in the file, orientation applied; Problem with one sentence where it cannot be opened.

    development: how it is developed if it is known to be a RAW photo; None: as the camera was set.
    What on_progress raises ends the work: at once, but for WebP and AVIF, which are decoded in one go.
    """
    source = os.path.basename(os.fspath(path))
    with open_for_reading(path) as file:
        if development is not None:
            return as_photo(raw.open_raw(watched(file, on_progress), quoted(source), development), source)
        return read_photo(watched(file, on_progress), source)


def read_photo(file: BinaryIO, source: str, formats: tuple[str, ...] = ()) -> Photo:
    """Return the photo in an open file whose name, as told to a person, is `source`.

    formats: those of Pillow's that it may be of; none: every one that can be opened.
    """
    name = quoted(source)
    return as_photo(decode(file, name, formats) if formats else decode_photo(file, name), source)


def as_photo(decoded: Decoded, source: str) -> Photo:
    """Return what was decoded as a photo, upright."""
    notices = list(decoded.notices)
    samples = turned(decoded.samples, decoded.orientation)
    native = None if decoded.native is None else turned(decoded.native, decoded.orientation)
    exif, xmp, profile = decoded.exif, decoded.xmp, decoded.profile
    if profile is None and exif is not None and exif_fields.is_adobe_rgb(exif):
        profile = profile_of("adobe-rgb")
        notices.append("It has no colour profile, but its EXIF data says that it is in Adobe RGB, and so it was taken.")
    if exif is not None:
        try:
            exif = exif_fields.upright(exif)
        except ValueError:
            notices.append("Its EXIF data is damaged and was left out.")
            exif = None
    if xmp is not None:
        xmp = exif_fields.upright_xmp(xmp)
    return Photo(
        samples=samples,
        profile=profile,
        exif=exif,
        xmp=xmp,
        iptc=decoded.iptc,
        comment=decoded.comment,
        dpi=decoded.dpi,
        source=source,
        notices=tuple(notices),
        native=native,
    )


def open_mask(path: str | os.PathLike[str], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return a mask picture as uint8 H x W, 255 where the object is; Problem unless it has `size` (width, height)."""
    name = quoted(path)
    with open_for_reading(path) as file:
        decoded = decode_photo(file, name)
    samples = turned(decoded.samples, decoded.orientation)
    height, width = samples.shape[:2]
    if (width, height) != size:
        raise Problem(
            f"The mask {name} has {width} x {height} pixels, but the photo has {size[0]} x {size[1]}; they must agree."
        )
    return grey(samples)


def grey(samples: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return luma (ITU-R BT.601, as in Pillow) times alpha: transparent is as good as black."""
    weights = np.array([19595, 38470, 7471], np.uint32)  # sixteenths of bits: they add up to 65536
    luma = np.empty(samples.shape[:2], np.uint8)
    for top in range(0, samples.shape[0], 256):
        stripe = samples[top : top + 256]
        value = (stripe[:, :, :3] @ weights + 32768) >> 16
        if samples.shape[2] == 4:
            value = (value * stripe[:, :, 3] + 127) // 255
        luma[top : top + 256] = value
    return luma


def turned(samples: NDArray[T], orientation: int) -> NDArray[T]:
    """Return samples turned upright, as EXIF's orientation 1 to 8 asks (CIPA DC-008, tag 274); contiguous."""
    if orientation >= 5:
        samples = samples.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        samples = samples[:, ::-1]
    if orientation in (3, 4, 7, 8):
        samples = samples[::-1]
    return np.ascontiguousarray(samples)
