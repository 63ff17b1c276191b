"""Photoshop files (PSD, PSB): pixels, groups, masks, modes and opacity become layers; else the merged picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from engine.formats import exif as exif_fields
from engine.formats.importers.table import Imported, Importer, register
from engine.formats.layered import Losses, blends_with_others
from engine.formats.metadata import dpi_of
from engine.formats.photos import as_photo
from engine.formats.pixels import Damaged
from engine.formats.project_reader import MOST_LAYERS
from engine.formats.psd import PSD_ERRORS, SUFFIXES, PsdPixels, is_psd, merged_alone, taken_apart
from engine.formats.psd_adjustments import adjustment_of
from engine.formats.psd_effects import effects_of
from engine.formats.reading import OnProgress, open_for_reading, quoted, watched
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import (
    PASS_THROUGH,
    AdjustmentLayer,
    BackgroundLayer,
    DropShadowLayer,
    GroupLayer,
    Layer,
    LayerMask,
    Photo,
    PhotoLayer,
)
from engine.scene.limits import WIDEST_FEATHER
from engine.scene.mask import Mask
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from psd_tools import PSDImage

MERGED_LIES_HIDDEN = "The hidden topmost layer is the picture as the program that wrote the file showed it."


def read(path: str | os.PathLike[str], on_progress: OnProgress | None) -> Imported:
    with open_for_reading(path) as file:
        return read_psd(watched(file, on_progress), os.path.basename(os.fspath(path)), on_progress)


def read_psd(file: BinaryIO, source: str, on_progress: OnProgress | None = None) -> Imported:
    """Return the document in an open file whose name, as told to a person, is `source`."""
    name, notices = quoted(source), list[str]()
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    try:
        with taken_apart(file, name, notices) as psd:
            opened = _Reader(psd, PsdPixels(psd, name, source, size, notices), on_progress).read()
    except Damaged:
        found = as_photo(merged_alone(file, name), source)
        return Imported(edits.open_photo(found), notices=found.notices)
    return replace(opened, notices=(*dict.fromkeys(notices), *opened.notices))


@dataclass
class _Reader:
    """Reads one document that psd-tools has taken apart."""

    psd: PSDImage
    pixels: PsdPixels
    on_progress: OnProgress | None

    def __post_init__(self) -> None:
        self.losses = Losses()
        self._layers_left = MOST_LAYERS
        self._layers_read = 0
        self._left_for_lowest = self._metadata()

    def read(self) -> Imported:
        told: tuple[str, ...] = ()
        layers = self._children(self.psd)
        merged = self._merged() if not layers or self.losses.changes_looks else None
        if not layers:
            if merged is None:
                raise Problem(f"{self.pixels.name} holds no picture that Scumble can read.")
            if self._layers_read:
                self.pixels.notices.append("Nothing of its layers could be read; only its merged picture was opened.")
            layers = (merged,)
        elif merged is not None:
            layers, told = (*layers, replace(merged, visible=False)), (MERGED_LIES_HIDDEN,)
        scene = Scene(self.psd.width, self.psd.height, layers, self.pixels.profile)
        return Imported(scene, notices=(*self.losses.sentences(), *told))

    def _metadata(self) -> dict[str, Any]:
        """Return what the file tells for the lowest photo, whose metadata are the document's."""
        from psd_tools.constants import Resource

        found = self.psd.image_resources.get_data
        exif, xmp, iptc = found(Resource.EXIF_DATA_1), found(Resource.XMP_METADATA), found(Resource.IPTC_NAA)
        resolution = found(Resource.RESOLUTION_INFO)  # px an inch in 16.16 bits, also where people are shown cm
        try:
            exif = exif_fields.upright(exif) if isinstance(exif, bytes) and exif else None
        except ValueError:
            self.pixels.notices.append("Its EXIF data is damaged and was left out.")
            exif = None
        dpi = [getattr(resolution, name, 0) / 65536 for name in ("horizontal", "vertical")]
        return {
            "exif": exif,
            "xmp": exif_fields.upright_xmp(xmp) if isinstance(xmp, bytes) and xmp else None,
            "iptc": iptc if isinstance(iptc, bytes) and iptc else None,
            "dpi": dpi_of({"dpi": dpi}),
        }

    # Layers

    def _children(self, group: Any) -> tuple[Layer, ...]:
        found: list[Layer] = []
        children = list(group)
        for child, above in zip(children, [*children[1:], None], strict=False):
            found += self._layer(child, above is not None and bool(above.clipping))
        return tuple(found)

    def _layer(self, layer: Any, carries_clipped: bool) -> Iterator[Layer]:
        effects = effects_of(layer)
        is_lost = effects.has_others
        for made in self._made(layer, carries_clipped):
            yield made
            is_lost |= bool(effects.shadows) and not made.has_outline
            for fields in effects.shadows if made.has_outline else ():
                mode = self.losses.mode(fields["mode"], made.name)
                shadow = fields | {"mode": mode, "id": edits.new_id(), "name": "Drop shadow"}
                yield DropShadowLayer(layer_id=made.id, is_clipped=made.is_clipped, **shadow)
                self._layers_left -= 1
        if is_lost:
            self.losses.effects.append(_name(layer))

    def _made(self, layer: Any, carries_clipped: bool) -> Iterator[Layer]:
        """Return what becomes of a layer, without its effects; nothing where it cannot be read."""
        self._layers_left -= 1
        self._layers_read += 1
        if self.on_progress is not None:
            self.on_progress(1.0)
        if self._layers_left < 0:
            raise Problem(f"{self.pixels.name} has more than {MOST_LAYERS:,} layers.")
        common = self._common(layer)
        if layer.is_group():
            group = GroupLayer(children=self._children(layer), **common)
            yield self._passing(group, carries_clipped, layer.fill_opacity < 255) if _passes(layer) else group
            return
        if (adjustment := adjustment_of(layer)) is not None:
            yield AdjustmentLayer(adjustment=adjustment, **common)
            return
        if self._lacks_pixels(layer, common):
            if (colour := _plain_colour(layer)) is not None and not layer.has_vector_mask():
                yield BackgroundLayer(colours=(colour,), **common)
            return
        try:
            photo = self._known(self.pixels.of_layer(layer))
        except PSD_ERRORS:
            self.losses.unreadable.append(common["name"])
            return
        yield PhotoLayer(photo=photo, place=Affine.translation(layer.left, layer.top), **common)

    def _passing(self, group: GroupLayer, carries_clipped: bool, is_filled_in_part: bool) -> GroupLayer:
        """Return a group that passes through, and note where it does not here: where something is clipped to it, or its
        fill is not whole, Photoshop lets its adjustments act on it alone, but its layers blend with what lies below.
        """
        if (carries_clipped or is_filled_in_part) and blends_with_others(group):
            self.losses.closed_groups.append(group.name)
        return group if is_filled_in_part else replace(group, mode=PASS_THROUGH)

    def _lacks_pixels(self, layer: Any, common: dict[str, Any]) -> bool:
        """Return whether a layer has no pixels, and note what is lost of it in either case."""
        from psd_tools.api import layers as theirs

        name = common["name"]
        if isinstance(layer, theirs.AdjustmentLayer):
            self.losses.adjustments.append(name)
            return True
        if not layer.has_pixels() or layer.width < 1 or layer.height < 1:
            drawn = isinstance(layer, (theirs.FillLayer, theirs.ShapeLayer))
            if drawn and (_plain_colour(layer) is None or layer.has_vector_mask()):
                self.losses.undrawn.append(name)
            return True
        if isinstance(layer, (theirs.TypeLayer, theirs.SmartObjectLayer)):
            self.losses.as_pixels.append(name)
        return False

    def _common(self, layer: Any) -> dict[str, Any]:
        name = _name(layer)
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
            self.pixels.spend(mask.width, mask.height, 1)
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

    def _merged(self) -> PhotoLayer | None:
        photo = self.pixels.merged() if self.psd.has_preview() or not self._layers_read else None
        if photo is None:
            return None
        name = photo.source[:200].strip() or "Photo"
        return PhotoLayer(id=edits.new_id(), name=name, photo=self._known(photo))

    def _known(self, photo: Photo) -> Photo:
        """Return the photo, with the file's metadata if it is the first one."""
        metadata, self._left_for_lowest = self._left_for_lowest, {}
        return replace(photo, **metadata)


def _name(layer: Any) -> str:
    return "".join(letter for letter in layer.name if letter.isprintable())[:200].strip() or "Layer"


def _passes(group: Any) -> bool:
    return bool(group.blend_mode.name == "PASS_THROUGH")


def _mode(layer: Any, opacity: float) -> str:
    """Return the layer's blend mode, by our names where we have it."""
    mode = str(layer.blend_mode.name).lower().replace("_", "-")
    return {"pass-through": "normal", "linear-dodge": "plus" if opacity == 1 else mode}.get(mode, mode)


def _or(value: Any, default: Any) -> Any:
    return default if value is None else value


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


register(Importer(title="Photoshop files", suffixes=SUFFIXES, knows=is_psd, open=read))
