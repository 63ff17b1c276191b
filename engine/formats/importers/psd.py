"""Photoshop files (PSD, PSB): pixels, groups, masks, modes and opacity become layers; else the merged picture."""

from __future__ import annotations

import logging
import os
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.formats import exif as exif_fields
from engine.formats.importers.table import Imported, Importer, register
from engine.formats.layered import Losses, passed_through
from engine.formats.pixels import DECODER_ERRORS, check_size, to_rgb
from engine.formats.project_reader import MOST_LAYERS
from engine.formats.reading import OnProgress, open_for_reading, quoted, watched
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import BackgroundLayer, GroupLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.limits import WIDEST_FEATHER
from engine.scene.mask import Mask
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from psd_tools import PSDImage

SIGNATURE = b"8BPS"
HEAD = struct.Struct(">4sH6xHIIHH")  # signature, version, channels, height, width, bits, colour mode
COLOUR_MODES = (0, 1, 2, 3, 4, 7, 8, 9)  # bitmap, grey, indexed, RGB, CMYK, multichannel, duotone, Lab
ICC, EXIF, XMP = 1039, 1058, 1060  # image resources (Adobe Photoshop File Formats, 2019)
SUSPICIOUS_BYTES = 512 << 20
SUSPICIOUS_RATIO = 200  # packed pixels hardly ever shrink that much
PSD_ERRORS = (*DECODER_ERRORS, AssertionError, ImportError, BufferError)

Samples = NDArray[np.uint8]

logging.getLogger("psd_tools").setLevel(logging.CRITICAL)  # what it notes of odd files is told by our own sentences


def read(path: str | os.PathLike[str], on_progress: OnProgress | None) -> Imported:
    with open_for_reading(path) as file:
        return read_psd(watched(file, on_progress), os.path.basename(os.fspath(path)), on_progress)


def read_psd(file: BinaryIO, source: str, on_progress: OnProgress | None = None) -> Imported:
    """Return the document in an open file whose name, as told to a person, is `source`."""
    from psd_tools import PSDImage  # takes a third of a second to import

    name = quoted(source)
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    head = file.read(HEAD.size)
    if len(head) < HEAD.size:
        raise Problem(f"{name} is damaged or incomplete: its beginning cannot be read.")
    _, version, _, height, width, depth, mode = HEAD.unpack(head)
    check_size(width, height, name)
    if version not in (1, 2) or depth not in (1, 8, 16, 32) or mode not in COLOUR_MODES:
        raise Problem(f"{name} is a Photoshop file of an unknown kind (version {version}, {depth} bits, mode {mode}).")
    file.seek(0)
    try:
        with warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always")
            opened = _Reader(PSDImage.open(file), source, size, on_progress).read()
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except PSD_ERRORS as error:
        raise Problem(f"{name} is damaged or incomplete: it cannot be decoded to its end.") from error
    if any(type(one.message).__name__ == "PSDDecompressionWarning" for one in found):
        told = "A part of the file is damaged; it came out black or clear."
        return replace(opened, notices=(*opened.notices, told))
    return opened


@dataclass
class _Reader:
    """Reads one document that psd-tools has taken apart."""

    psd: PSDImage
    source: str
    file_bytes: int
    on_progress: OnProgress | None

    def __post_init__(self) -> None:
        self.losses = Losses()
        self.notices: list[str] = []  # of pixels
        self.profile: bytes | None = self.psd.image_resources.get_data(ICC) or None
        self.kept_profile: bytes | None = None  # of the samples, once they are RGB
        self._bytes_left = max(SUSPICIOUS_BYTES, SUSPICIOUS_RATIO * self.file_bytes)
        self._layers_left = MOST_LAYERS
        self._layers_read = 0
        self._left_for_lowest = self._metadata()

    def read(self) -> Imported:
        layers = self._children(self.psd)
        merged = self._merged() if not layers or self.losses.changes_looks else None
        if not layers:
            if merged is None:
                raise Problem(f"{quoted(self.source)} holds no picture that Scumble can read.")
            if self._layers_read:
                self.notices.append("Nothing of its layers could be read; only its merged picture was opened.")
            layers = (merged,)
        elif merged is not None:
            self.notices.append("How the program that wrote it showed it is the hidden topmost layer.")
            layers = (*layers, replace(merged, visible=False))
        scene = Scene(self.psd.width, self.psd.height, layers, self.kept_profile)
        if self.psd.depth > 8:
            self.notices.insert(0, f"It has {self.psd.depth} bits a channel; Scumble works with 8.")
        return Imported(scene, notices=(*dict.fromkeys(self.notices), *self.losses.sentences()))

    def _metadata(self) -> dict[str, Any]:
        """Return the file's EXIF and XMP for the lowest photo, whose metadata are the document's."""
        resources = self.psd.image_resources
        exif, xmp = resources.get_data(EXIF), resources.get_data(XMP)
        try:
            exif = exif_fields.upright(exif) if isinstance(exif, bytes) and exif else None
        except ValueError:
            self.notices.append("Its EXIF data is damaged and was left out.")
            exif = None
        return {"exif": exif, "xmp": exif_fields.upright_xmp(xmp) if isinstance(xmp, bytes) and xmp else None}

    # Layers

    def _children(self, group: Any) -> tuple[Layer, ...]:
        found: list[Layer] = []
        children = list(group)
        for child, above in zip(children, [*children[1:], None], strict=False):
            found += self._layer(child, above is not None and bool(above.clipping))
        return tuple(found)

    def _layer(self, layer: Any, carries_clipped: bool) -> Iterator[Layer]:
        self._layers_left -= 1
        self._layers_read += 1
        if self._layers_left < 0:
            raise Problem(f"{quoted(self.source)} has more than {MOST_LAYERS:,} layers.")
        common = self._common(layer)
        if layer.is_group():
            children = self._children(layer)
            passes = layer.blend_mode.name == "PASS_THROUGH"
            made = GroupLayer(children=children, **common)
            yield from passed_through(made, self.losses, carries_clipped) if passes else (made,)
            return
        if self._lacks_pixels(layer, common):
            if (colour := _plain_colour(layer)) is not None and not layer.has_vector_mask():
                yield BackgroundLayer(colours=(colour,), **common)
            return
        try:
            photo = self._photo(layer)
        except PSD_ERRORS:
            self.losses.unreadable.append(common["name"])
            return
        yield PhotoLayer(photo=photo, place=Affine.translation(layer.left, layer.top), **common)

    def _lacks_pixels(self, layer: Any, common: dict[str, Any]) -> bool:
        """Return whether a layer has no pixels, and note what is lost of it in either case."""
        from psd_tools.api.layers import AdjustmentLayer, FillLayer, ShapeLayer, SmartObjectLayer, TypeLayer

        name = common["name"]
        if isinstance(layer, AdjustmentLayer):
            self.losses.adjustments.append(name)
            return True
        if not layer.has_pixels() or layer.width < 1 or layer.height < 1:
            drawn = isinstance(layer, (FillLayer, ShapeLayer))
            if drawn and (_plain_colour(layer) is None or layer.has_vector_mask()):
                self.losses.undrawn.append(name)
            return True
        if isinstance(layer, (TypeLayer, SmartObjectLayer)):
            self.losses.as_pixels.append(name)
        return False

    def _common(self, layer: Any) -> dict[str, Any]:
        name = "".join(letter for letter in layer.name if letter.isprintable())[:200].strip() or "Layer"
        if layer.has_effects():
            self.losses.effects.append(name)
        opacity, locks = layer.opacity / 255 * (layer.fill_opacity / 255), layer.locks
        return {
            "id": edits.new_id(),
            "name": name,
            "visible": bool(layer.visible),
            "opacity": opacity,
            "mode": self.losses.mode(_mode(layer, opacity), name),
            "locked": bool(locks is not None and locks.complete),
            "is_clipped": bool(layer.clipping),
            "layer_mask": self._mask(layer, name),
        }

    def _mask(self, layer: Any, name: str) -> LayerMask | None:
        mask = layer.mask if layer.has_mask() else None
        if mask is None:
            if layer.has_vector_mask() and layer.has_pixels():
                self.losses.undrawn.append(name)
            return None
        hides = mask.background_color == 255
        shape = Mask.empty()
        if mask.width > 0 and mask.height > 0:
            self._spend(mask.width, mask.height, 1)
            try:
                picture = layer.mask.topil()
            except PSD_ERRORS:
                self.losses.unreadable.append(name)
                return None
            if picture is not None:
                shown = np.asarray(picture.convert("L"))
                shape = Mask.from_array(255 - shown if hides else shown, mask.left, mask.top)
        density, feather = 255, 0.0
        if mask.parameters is not None and not mask.has_real():  # else they are in its pixels
            density = _or(mask.parameters.user_mask_density, 255)
            feather = _or(mask.parameters.user_mask_feather, 0.0)
        return LayerMask(
            shape,
            hides=hides,
            density=density / 255,
            feather=min(max(feather, 0.0), WIDEST_FEATHER) if np.isfinite(feather) else 0.0,
            enabled=not mask.disabled,
        )

    # Pixels

    def _spend(self, width: int, height: int, channels: int) -> None:
        check_size(width, height, quoted(self.source))
        self._bytes_left -= width * height * channels * max(8, self.psd.depth) // 8
        if self._bytes_left < 0:
            raise Problem(f"{quoted(self.source)} is not a sound Photoshop file: its layers are suspiciously large.")
        if self.on_progress is not None:
            self.on_progress(1.0)

    def _photo(self, layer: Any) -> Photo:
        from psd_tools.constants import ChannelID

        self._spend(layer.width, layer.height, 4)
        if self.psd.depth <= 8:
            colour = layer.topil(apply_icc=False)
            alpha = layer.topil(ChannelID.TRANSPARENCY_MASK)
            return self._as_photo(colour, None if alpha is None else np.asarray(alpha.convert("L")))
        colour, shape = self._from_deep(layer.numpy("color")), layer.numpy("shape")
        return self._as_photo(colour, None if shape is None else _rounded(shape[:, :, 0]))

    def _merged(self) -> PhotoLayer | None:
        """Return the picture of the whole that the file brings along; None where it brings none."""
        if self._layers_read and not self.psd.has_preview():
            return None
        self._spend(self.psd.width, self.psd.height, 4)
        if self.psd.depth <= 8:
            picture = self.psd.topil(apply_icc=False)
            photo = None if picture is None else self._as_photo(picture, None)
        else:
            whole = self.psd.numpy()
            count = {"RGB": 3, "CMYK": 4, "LAB": 3}.get(self.psd.color_mode.name, 1)
            alpha = _rounded(whole[:, :, count]) if self.psd.has_preview() and self._has_alpha(whole, count) else None
            photo = self._as_photo(self._from_deep(whole[:, :, :count]), alpha)
        if photo is None:
            return None
        return PhotoLayer(id=edits.new_id(), name=self.source[:200].strip() or "Photo", photo=photo)

    def _has_alpha(self, whole: NDArray[np.float32], count: int) -> bool:
        from psd_tools.api.utils import has_transparency

        return whole.shape[2] > count and has_transparency(self.psd)

    def _from_deep(self, colour: NDArray[np.float32]) -> Image.Image:
        """Return samples 0..1 with 8 bits; of 32 they are linear light."""
        mode = self.psd.color_mode.name
        if self.psd.depth == 32:
            light = np.clip(np.nan_to_num(colour), 0, 1)
            colour = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055).astype(np.float32)
        samples = _rounded(colour)
        if mode == "CMYK":
            samples = 255 - samples  # the file tells paper, Pillow ink
        bands = [Image.fromarray(np.ascontiguousarray(samples[:, :, band])) for band in range(samples.shape[2])]
        return bands[0] if len(bands) == 1 else Image.merge(mode, bands)

    def _as_photo(self, picture: Image.Image, alpha: Samples | None) -> Photo:
        if picture.mode in ("CMYK", "LAB"):
            model = "CMYK" if picture.mode == "CMYK" else "Lab"
            self.notices.append(f"It is a {model} picture; its colours were converted to sRGB.")
        samples, profile = to_rgb(picture, self.profile, self.notices)
        if alpha is not None:
            samples = np.dstack([samples[:, :, :3], alpha])
        if samples.shape[2] == 4 and samples[:, :, 3].min() == 255:
            samples = samples[:, :, :3]
        self.kept_profile = profile
        metadata, self._left_for_lowest = self._left_for_lowest, {}
        return Photo(np.ascontiguousarray(samples), profile, source=self.source, **metadata)


def _mode(layer: Any, opacity: float) -> str:
    """Return the layer's blend mode, by our names where we have it."""
    mode = str(layer.blend_mode.name).lower().replace("_", "-")
    return {"pass-through": "normal", "linear-dodge": "plus" if opacity == 1 else mode}.get(mode, mode)


def _or(value: Any, default: Any) -> Any:
    return default if value is None else value


def _rounded(values: NDArray[np.float32]) -> Samples:
    return (np.clip(np.nan_to_num(values), 0, 1) * 255 + 0.5).astype(np.uint8)


def _plain_colour(layer: Any) -> tuple[int, int, int] | None:
    """Return the colour of a layer that is one all over; None where it is another layer."""
    from psd_tools.api.adjustments import SolidColorFill

    if not isinstance(layer, SolidColorFill) or layer.data is None:
        return None
    try:
        red, green, blue = (round(float(layer.data[key])) for key in (b"Rd  ", b"Grn ", b"Bl  "))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return (red, green, blue) if all(0 <= value <= 255 for value in (red, green, blue)) else None


def is_psd(head: bytes) -> bool:
    return head.startswith(SIGNATURE)


register(Importer(title="Photoshop files", suffixes=(".psd", ".psb"), knows=is_psd, open=read))
