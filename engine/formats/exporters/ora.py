"""OpenRaster: layers as pictures, for Krita, GIMP and MyPaint; a project without what keeps its objects live."""

from __future__ import annotations

import zipfile
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.colour.spaces import profile_of
from engine.compositing.appearance import Appearances
from engine.formats import openraster
from engine.formats.exporters.table import Exporter, register
from engine.formats.kinds.table import Record
from engine.formats.openraster import Stack, StackGroup, StackPicture, shown_of
from engine.formats.project_writer import AnySamples, Writer
from engine.formats.reading import OnProgress
from engine.scene.layers import AdjustmentLayer, Layer, stacks
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions
    from engine.formats.provenance import Provenance

OWN = "scumble/"
LIVE = "Other programs see every layer as a picture; objects, text and adjustments are live in a project only."
NO_METADATA = "OpenRaster has no place for the photo's metadata, which was left out; a project keeps it."
NO_PROVENANCE = "OpenRaster has no place for the provenance, which stands in the file beside it alone."


def write_layers(
    file: BinaryIO,
    scene: Scene,
    appearances: Appearances,
    options: ExportOptions,
    on_progress: OnProgress,
    told: Provenance | None = None,  # of where its pixels are from
) -> tuple[str, ...]:
    """Write all layers as pictures, and the merged one; return a sentence for each thing that the file cannot hold."""
    found = {layer.id: appearance for layer in scene.live_layers() if (appearance := appearances(layer)) is not None}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        _Pictures(archive, scene, found, on_progress).write()
    on_progress(1.0)
    photo = None if scene.photo_layer is None else scene.photo_layer.photo
    has_more = photo is not None and (photo.exif or photo.xmp or photo.iptc or photo.comment or photo.dpi)
    return (LIVE, *((NO_METADATA,) if has_more else ()), *((NO_PROVENANCE,) if told is not None else ()))


class _Pictures(Writer):
    """Writes what other programs read, and nothing else."""

    def write(self) -> None:
        scene = self.scene
        self._put("mimetype", openraster.MIMETYPE)
        _, pictures = self.layers(scene.layers)
        self._merged()
        self._put(openraster.STACK, openraster.to_xml(Stack(scene.width, scene.height, pictures)))

    def layers(self, layers: tuple[Layer, ...]) -> tuple[list[Record], tuple[StackPicture | StackGroup, ...]]:
        """A layer and what is clipped to it become a group, which is blended as the layer is."""
        pictures: list[StackPicture | StackGroup] = []
        for base, clipped in stacks(layers):
            _, written = super().layers((base, *clipped))
            if not clipped or isinstance(base, AdjustmentLayer):  # where that acts, not how it is blended, counts
                pictures[:0] = written
                continue
            *above, lowest = written
            plain = replace(lowest, opacity=1.0, visible=True, mode="normal")
            pictures.insert(0, StackGroup(children=(*above, plain), **shown_of(base)))
        return [], tuple(pictures)

    def nothing(self, layer: Layer) -> StackPicture:
        return self.acted(layer) if isinstance(layer, AdjustmentLayer) else super().nothing(layer)

    def _picture(
        self, folder: str, samples: AnySamples, profile: bytes | None = None, key: Hashable | None = None
    ) -> str:
        if folder.startswith(OWN):
            return ""
        if samples.dtype == np.uint16 and profile is None:
            profile = profile_of("srgb")  # Krita would ask, and suggest linear light
        return super()._picture(folder, samples, profile, key)

    def _floats(self, samples: NDArray[np.float32]) -> str:
        return ""

    def _blob(self, content: bytes | None, suffix: str) -> str | None:
        return None


register(
    Exporter(
        name="ora",
        title="OpenRaster",
        summary="layers as pictures, for Krita, GIMP and MyPaint",
        suffixes=(".ora",),
        write_layers=write_layers,
        keeps_metadata=False,
    )
)
