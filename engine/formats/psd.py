"""Photoshop files taken apart by psd-tools: their heads judged, their pixels as photos."""

from __future__ import annotations

import contextlib
import logging
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, PsdImagePlugin

from engine.formats.announced import CONVERTED
from engine.formats.claims import LIKELY_PIXELS, MOST_PACKED, check_claim
from engine.formats.deep_colours import BRIGHTEST, converted_to_rgb, encode
from engine.formats.pixels import DECODER_ERRORS, Decoded, check_size, colour_space, decode, decoding, to_rgb
from engine.problem import Problem
from engine.scene.depth import eight_bits
from engine.scene.layers import Photo

if TYPE_CHECKING:
    from psd_tools import PSDImage

SIGNATURE = b"8BPS"
SUFFIXES = (".psd", ".psb")
HEAD = struct.Struct(">4sH6xHIIHH")  # signature, version, channels, height, width, bits, colour mode
COLOUR_MODES = (0, 1, 2, 3, 4, 7, 8, 9)  # bitmap, grey, indexed, RGB, CMYK, multichannel, duotone, Lab
SUSPICIOUS_BYTES = 256 << 20
SUSPICIOUS_RATIO = 200  # packed pixels hardly ever shrink that much
PSD_ERRORS = (*DECODER_ERRORS, AssertionError, ImportError, BufferError)
CHANNELS = {"RGB": 3, "CMYK": 4, "LAB": 3}  # else one

logging.getLogger("psd_tools").setLevel(logging.CRITICAL)  # what it notes of odd files is told by our own sentences


def is_psd(head: bytes) -> bool:
    return head.startswith(SIGNATURE)


@contextlib.contextmanager
def taken_apart(file: BinaryIO, name: str, notices: list[str]) -> Iterator[PSDImage]:
    """Open a file that a person knows as `name`, and turn what goes wrong until the end into Problem.

    notices: gets a sentence where a part of it was damaged.
    """
    from psd_tools import PSDImage  # takes a third of a second to import

    head = file.read(HEAD.size)
    if len(head) < HEAD.size:
        raise Problem(f"{name} is damaged or incomplete: its beginning cannot be read.")
    _, version, channels, height, width, depth, mode = HEAD.unpack(head)
    check_size(width, height, name)
    check_claim(width, height, depth * channels, "deflate", file, name)
    if version not in (1, 2) or depth not in (1, 8, 16, 32) or mode not in COLOUR_MODES:
        raise Problem(f"{name} is a Photoshop file of an unknown kind (version {version}, {depth} bits, mode {mode}).")
    file.seek(0)
    with decoding(name, PSD_ERRORS), warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        yield PSDImage.open(file)
    if any(type(one.message).__name__ == "PSDDecompressionWarning" for one in found):
        notices.append("A part of the file is damaged; it came out black or clear.")


def merged_alone(file: BinaryIO, name: str) -> Decoded:
    """Decode the merged picture of a file that cannot be taken apart, with 8 bits."""
    file.seek(0)
    decoded = decode(file, name, (PsdImagePlugin.PsdImageFile.format,))
    told = "Nothing of its layers could be read; only its merged picture was opened."
    return replace(decoded, notices=(*decoded.notices, told))


@dataclass
class PsdPixels:
    """Decodes the pixels of one file within one budget for all of them."""

    psd: PSDImage
    name: str  # as told to a person, between quotation marks
    source: str
    file_bytes: int
    notices: list[str] = field(default_factory=list)
    profile: bytes | None = None  # of the photos; None until one is there, and where they are sRGB

    def __post_init__(self) -> None:
        from psd_tools.constants import Resource

        self._given_profile: bytes | None = self.psd.image_resources.get_data(Resource.ICC_PROFILE) or None
        most = max(4 * LIKELY_PIXELS, MOST_PACKED["deflate"] * self.file_bytes)
        self._bytes_left = min(most, max(SUSPICIOUS_BYTES, SUSPICIOUS_RATIO * self.file_bytes))

    def spend(self, width: int, height: int, channels: int) -> None:
        """Raise Problem unless so many pixels more are within the budget."""
        check_size(width, height, self.name)
        self._bytes_left -= width * height * channels * max(8, self.psd.depth) // 8
        if self._bytes_left < 0:
            raise Problem(f"{self.name} is not a sound Photoshop file: its layers are suspiciously large.")

    def of_layer(self, layer: Any) -> Photo:
        """Return the pixels of a layer that has some, without its mask."""
        from psd_tools.constants import ChannelID

        self.spend(layer.width, layer.height, 4)
        if self.psd.depth > 8:
            return self._of_deep(layer.numpy("color"), layer.numpy("shape"))
        alpha = layer.topil(ChannelID.TRANSPARENCY_MASK)
        return self._of_picture(layer.topil(apply_icc=False), None if alpha is None else np.asarray(alpha.convert("L")))

    def merged(self) -> Photo | None:
        """Return the picture of the whole that the file brings along; None where it brings none."""
        from psd_tools.api.utils import has_transparency

        self.spend(self.psd.width, self.psd.height, 4)
        if self.psd.depth <= 8:
            picture = self.psd.topil(apply_icc=False)
            return None if picture is None else self._of_picture(picture, None)
        whole, count = self.psd.numpy(), CHANNELS.get(self.psd.color_mode.name, 1)
        has_alpha = whole.shape[2] > count and has_transparency(self.psd)
        return self._of_deep(whole[:, :, :count], whole[:, :, count : count + 1] if has_alpha else None)

    def _of_deep(self, colour: NDArray[np.float32], alpha: NDArray[np.float32] | None) -> Photo:
        """Return a photo of samples 0..1; those of 32 bits are linear light."""
        mode, bits = self.psd.color_mode.name, self.psd.depth
        parts = colour if alpha is None or alpha.min() >= 1 else np.dstack([colour, alpha])
        if bits == 32:
            parts = np.nan_to_num(parts, nan=0, posinf=1, neginf=0).clip(0, BRIGHTEST)
            encode(parts, colour.shape[2])
        else:
            parts = np.rint(parts * 65535).astype(np.uint16)
        if mode == "RGB":
            self.profile = self._given_profile
            return Photo(eight_bits(parts), self.profile, source=self.source, native=np.ascontiguousarray(parts))
        given = self._given_profile
        if mode == "CMYK":
            parts[:, :, :4] = (65535 if bits == 16 else 1) - parts[:, :, :4]  # the file tells paper
        if mode in ("CMYK", "LAB") or (given and colour_space(given) == "GRAY"):
            native = converted_to_rgb(parts, {"CMYK": "CMYK", "LAB": "Lab"}.get(mode, "GRAY"), given, self.notices)
        else:
            native = parts[:, :, [0, 0, 0, 1][: parts.shape[2] + 2]]
        self.profile = None
        return Photo(eight_bits(native), None, source=self.source, native=np.ascontiguousarray(native))

    def _of_picture(self, picture: Image.Image, alpha: NDArray[np.uint8] | None) -> Photo:
        if picture.mode in ("CMYK", "LAB"):
            self.notices.append(CONVERTED["CMYK" if picture.mode == "CMYK" else "Lab"])
        samples, self.profile = to_rgb(picture, self._given_profile, self.notices)
        if alpha is not None:
            samples = np.dstack([samples[:, :, :3], alpha])
        if samples.shape[2] == 4 and samples[:, :, 3].min() == 255:
            samples = samples[:, :, :3]
        return Photo(np.ascontiguousarray(samples), self.profile, source=self.source)
