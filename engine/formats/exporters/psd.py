"""PSD: layers, groups, masks and blend modes for Photoshop and all that read its files, by psd-tools."""

from __future__ import annotations

import copy
import dataclasses
import struct
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, flatten_deep, with_alpha
from engine.compositing.masking import coverage_in
from engine.compositing.warp import reordered, straightened
from engine.formats.exif import PREFIX
from engine.formats.exporters.table import Exporter, Picture, register
from engine.formats.layered import meets_others
from engine.formats.reading import OnProgress
from engine.scene import mask_edits
from engine.scene.box import Box
from engine.scene.depth import sixteen_bits
from engine.scene.layers import ActingLayer, GroupLayer, Layer, PhotoLayer, closed
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions
    from engine.formats.provenance import Provenance

CACHE_BYTES = 32 << 20
MODES = {
    "normal": b"norm", "multiply": b"mul ", "screen": b"scrn", "overlay": b"over", "darken": b"dark",
    "lighten": b"lite", "color-dodge": b"div ", "color-burn": b"idiv", "hard-light": b"hLit", "soft-light": b"sLit",
    "difference": b"diff", "plus": b"lddg", "hue": b"hue ", "saturation": b"sat ", "color": b"colr",
    "luminosity": b"lum ",
}  # fmt: skip
PASSES = b"pass"
ACTED = "A PSD holds adjustments and filters as pictures of what they make of the layers below them."

Samples = NDArray[np.uint8] | NDArray[np.uint16]


def write_layers(
    file: BinaryIO,
    scene: Scene,
    appearances: Appearances,
    options: ExportOptions,
    on_progress: OnProgress,
    told: Provenance | None = None,  # of where its pixels are from
) -> tuple[str, ...]:
    """Write all layers as pictures, and the merged one; return a sentence for each thing that the file cannot hold."""
    from psd_tools import PSDImage  # takes a third of a second to import

    from engine.formats.travelling import with_metadata

    flattened = flatten_deep if options.depth == 16 else flatten
    merged = flattened(scene, appearances, lambda share: on_progress(share / 3))
    document = PSDImage.new("RGBA", (scene.width, scene.height), depth=16 if options.depth == 16 else 8)
    writer = _Writer(scene, appearances, options, lambda share: on_progress((1 + share) / 3))
    writer.layers(document, scene.layers)
    document._update_record()  # with what groups were given since they were made
    layer = scene.photo_layer
    picture, notices = with_metadata(
        Picture(merged, scene.profile if options.profile else None), layer.photo if layer else None, PSD, options, told
    )
    _set_resources(document, picture)
    planes = np.moveaxis(with_alpha(merged), 2, 0)
    planes = planes if planes.dtype == np.uint8 else planes.astype(">u2")
    # What psd-tools itself would composite for save() knows neither our objects nor our modes.
    record = document._record
    record.image_data.set_data([plane.tobytes() for plane in planes], record.header)
    on_progress(0.9)
    record.write(file)
    on_progress(1.0)
    return (*((ACTED,) if writer.has_acted else ()), *notices)


class _Writer:
    """Puts the layers of one scene into a document."""

    def __init__(self, scene: Scene, appearances: Appearances, options: ExportOptions, on_progress: OnProgress) -> None:
        self._scene, self._appearances = scene, appearances
        self._is_deep = options.depth == 16
        self._compositor = Compositor(CACHE_BYTES)
        self._on_progress = on_progress
        self._count, self._done = max(1, sum(1 for _ in scene.walk())), 0
        self.has_acted = False

    def layers(self, parent: Any, layers: tuple[Layer, ...]) -> None:
        """Append a row of layers, lowest first, to the document or a group."""
        for layer in layers:
            if isinstance(layer, GroupLayer) and not layer.is_clipped:
                made = parent.create_group()
                # psd-tools gives the mark at a group's end the very same list, so a mask would be written twice.
                made._bounding_channels = copy.deepcopy(made._channels)
                self.layers(made, layer.children)
            else:
                made = self._pixels(parent, layer)
            made.name = layer.name  # which, unlike names of the calls that make layers, may have any letters
            made.blend_mode = PASSES if self._passes(layer) and not layer.is_clipped else MODES[closed(layer).mode]
            made.opacity = round(layer.opacity * 255)
            made.visible = layer.visible
            made.clipping = layer.is_clipped
            if (mask := layer.layer_mask) is not None and mask.enabled:
                whole = self._scene.box
                shown = coverage_in(mask, whole, whole).read(whole)
                made.create_mask(Image.fromarray(shown), top=0, left=0)
            self._done += 1
            self._on_progress(self._done / self._count)

    def _pixels(self, parent: Any, layer: Layer) -> Any:
        laid = layer.laid if isinstance(layer, PhotoLayer) else None
        if laid is not None:
            samples, box = laid.photo.own if self._is_deep else laid.photo.samples, laid.box
        else:
            box = layer.box_in(self._scene.box).intersect(self._scene.box)
            box = Box(0, 0, 1, 1) if box.is_empty else box
            samples = self._drawn(layer, box)
        samples = sixteen_bits(samples) if self._is_deep else samples
        array = np.ascontiguousarray(with_alpha(samples))
        return parent.create_pixel_layer_from_array(array, top=box.top, left=box.left)

    def _drawn(self, layer: Layer, box: Box) -> Samples:
        """Return what a layer draws without mask, mode and opacity: by itself, or of what lies below it."""
        scene = self._scene
        plain = dataclasses.replace(layer.by_itself(), layer_mask=None, is_clipped=False)
        row: tuple[Layer, ...] = (plain,)
        if isinstance(layer, ActingLayer) or (isinstance(layer, GroupLayer) and self._acts(layer)):
            self.has_acted = True
            row = (*self._below(layer), plain)
        alone = Scene(scene.width, scene.height, row, scene.profile)
        if self._is_deep:
            return with_alpha(flatten_deep(alone, self._appearances))[box.slices(scene.box)]
        return reordered(straightened(self._compositor.read(alone, box, 0, self._appearances)))

    def _passes(self, layer: Layer) -> bool:
        return self._scene.passes_through(layer.id)

    def _acts(self, group: GroupLayer) -> bool:
        """Return whether a group, which is written as a picture, changes what lies below it."""
        return self._passes(group) and meets_others(group)

    def _below(self, layer: Layer) -> tuple[Layer, ...]:
        """Return what a layer acts on, the layer to which it is clipped without its own mode."""
        below = self._scene.backdrop_of(layer.id)
        if mask_edits.base_of(self._scene, layer.id) is None:
            return below
        base, *clipped = below
        return (base.by_itself(), *clipped)


def _set_resources(document: Any, picture: Picture) -> None:
    """Put profile, metadata and resolution where Photoshop looks for them."""
    from psd_tools.constants import Resource
    from psd_tools.psd.image_resources import ImageResource

    found: dict[Resource, bytes | None] = {
        Resource.ICC_PROFILE: picture.profile,
        Resource.EXIF_DATA_1: picture.exif.removeprefix(PREFIX) if picture.exif else None,
        Resource.XMP_METADATA: picture.xmp,
        Resource.IPTC_NAA: picture.iptc,
    }
    if picture.dpi is not None:
        across, down = (round(value * 65536) for value in picture.dpi)
        found[Resource.RESOLUTION_INFO] = struct.pack(">IHHIHH", across, 1, 1, down, 1, 1)
    for key, content in found.items():
        if content:
            document.image_resources[key] = ImageResource(key=key, data=content)


PSD = Exporter(
    name="psd",
    title="PSD",
    summary="layers, masks and modes, for Photoshop",
    suffixes=(".psd",),
    write_layers=write_layers,
    depths=(8, 16),
    holds=frozenset({"iptc", "dpi"}),
    longest_side=30_000,
)
register(PSD)
