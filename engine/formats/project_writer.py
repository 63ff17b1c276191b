"""A scene into the entries of a project file: pictures for other programs, and under `scumble/` the scene itself."""

from __future__ import annotations

import dataclasses
import json
import shutil
import zipfile
from collections.abc import Hashable, Mapping
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, thumbnail
from engine.compositing.identity import identity_of
from engine.compositing.masking import coverage_in
from engine.compositing.warp import reordered, straightened, times
from engine.formats import openraster, records
from engine.formats.archive import FLOATS, Archive
from engine.formats.kinds.table import FORMATS, Record
from engine.formats.migrations import SCHEMA_VERSION
from engine.formats.openraster import Stack, StackGroup, StackPicture, shown_of
from engine.formats.png import write_png
from engine.formats.project_pictures import least_file_bytes
from engine.formats.reading import OnProgress
from engine.scene import mask_edits
from engine.scene.box import Box
from engine.scene.depth import sixteen_bits
from engine.scene.exemplar import Exemplar
from engine.scene.filters import StylePicture
from engine.scene.layers import Layer, LiveLayer, Photo
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

DESCRIPTION = "scumble/project.json"
BALLAST = "scumble/ballast"
PROGRAM = "Scumble"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same project is the same bytes, whenever it is saved
ZIP64_BYTES = (1 << 31) - (1 << 24)
CACHE_BYTES = 32 << 20
COPIED_BYTES = 1 << 20
STRIPE_ROWS = 256

Samples = NDArray[np.uint8]
AnySamples = NDArray[np.uint8] | NDArray[np.uint16] | records.TilesPicture


def write_project(
    file: BinaryIO,
    scene: Scene,
    appearances: Mapping[str, Appearance],
    on_progress: OnProgress | None = None,
    before: Archive | None = None,
    known: Mapping[Hashable, str] | None = None,
) -> dict[Hashable, str]:
    """Write the whole project into an open, empty file; `appearances` by the ids of their layers.

    before: a file from which pictures are copied that are `known` to be in it; what is returned are those of this one,
    for the next time. Unsound where they turn out to be damaged.
    """
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        writer = Writer(archive, scene, appearances, on_progress, before, known)
        writer.write()
    return writer.entries


def photo_key(photo: Photo) -> Hashable:
    """Return what stands for a photo's picture."""
    return "photo", identity_of(photo.own), photo.profile


class Writer:
    """Writes one project; numbers its entries, so that no name in a file ever comes from a person or a file."""

    def __init__(
        self,
        archive: zipfile.ZipFile,
        scene: Scene,
        appearances: Mapping[str, Appearance],
        on_progress: OnProgress | None,
        before: Archive | None = None,
        known: Mapping[Hashable, str] | None = None,
    ) -> None:
        self._archive = archive
        self._before, self._known = before, known or {}
        self.entries: dict[Hashable, str] = {}  # pictures by the identities of what they were made of
        self.scene = scene
        self._appearances = appearances
        self._count = 0
        self._held = 0  # bytes of the pictures once they are decoded, at most
        self._photos: dict[int, tuple[int, str]] = {}  # id() of the photo -> its index and entry
        self._photo_records: list[Record] = []
        self._exemplars: dict[str, int] = {}  # digest and words -> its index
        self._exemplar_records: list[Record] = []
        self._style_pictures: dict[str, str] = {}  # digest -> its entry
        self._compositor = Compositor(CACHE_BYTES)
        self._on_progress = on_progress
        self._steps = 3 + sum(1 for _ in scene.walk())
        self._steps_done = 0

    def write(self) -> None:
        scene = self.scene
        self._put("mimetype", openraster.MIMETYPE)
        layer_records, pictures = self.layers(scene.layers)
        self._merged()
        self._put(openraster.STACK, openraster.to_xml(Stack(scene.width, scene.height, pictures)))
        document = {
            "schema_version": SCHEMA_VERSION,
            "program": PROGRAM,
            "width": scene.width,
            "height": scene.height,
            "profile": self._blob(scene.profile, "icc"),
            "photos": self._photo_records,
            "layers": layer_records,
        }
        if scene.selection is not None:
            document["selection"] = self.tiles("scumble/masks/", scene.selection.tiles)
        if scene.guides:
            document["guides"] = {"x": list(scene.guides.xs), "y": list(scene.guides.ys)}
        if self._exemplar_records:
            document["exemplars"] = self._exemplar_records
        self._put(DESCRIPTION, json.dumps(document, indent=1, allow_nan=False).encode("ascii"))
        self._fill_up()

    # Layers

    def layers(self, layers: tuple[Layer, ...]) -> tuple[list[Record], tuple[StackPicture | StackGroup, ...]]:
        """Return records bottom first and pictures topmost first, as the two files want them."""
        written = [self._layer(layer) for layer in layers]
        return [record for record, _ in written], tuple(picture for _, picture in reversed(written))

    def _layer(self, layer: Layer) -> tuple[Record, StackPicture | StackGroup]:
        format = FORMATS[type(layer)]
        record, shown = format.write(layer, self)
        common = records.common_record(format.name, layer)
        if layer.layer_mask is not None:
            shape = self.tiles("scumble/masks/", layer.layer_mask.shape.tiles)
            common["layer_mask"] = {"shape": shape} | records.mask_record(layer.layer_mask)
        self._step()
        return common | record, shown

    def photo(self, photo: Photo) -> tuple[int, str]:
        """Return the index and entry of the photo, written once however many layers show it."""
        if id(photo) not in self._photos:
            own = photo.samples if photo.native is None else sixteen_bits(photo.native)
            source = self._picture("data/", own, photo.profile, photo_key(photo))
            record: Record = {
                "picture": source,
                "profile": self._blob(photo.profile, "icc"),
                "exif": self._blob(photo.exif, "exif"),
                "xmp": self._blob(photo.xmp, "xmp"),
                "source": photo.source,
                "notices": list(photo.notices),
            }
            if photo.native is not None and photo.native.dtype == np.float32:
                record["floats"] = self._floats(photo.native)
            if photo.iptc:
                record["iptc"] = self._blob(photo.iptc, "iptc")
            if photo.comment:
                record["comment"] = photo.comment
            if photo.dpi is not None:
                record["dpi"] = list(photo.dpi)
            if photo.enlarged_by:
                record["enlarged_by"] = photo.enlarged_by
            self._photos[id(photo)] = (len(self._photo_records), source)
            self._photo_records.append(record)
        return self._photos[id(photo)]

    def exemplar(self, exemplar: Exemplar) -> int:
        """Return the index of an exemplar, written once with its rights, however many objects use it."""
        key = f"{exemplar.digest} {records.exemplar_record(exemplar)}"
        if key not in self._exemplars:
            identity = "exemplar", identity_of(exemplar.samples)
            source = self._picture("scumble/exemplars/", exemplar.samples, key=identity)
            self._exemplars[key] = len(self._exemplar_records)
            self._exemplar_records.append({"picture": source} | records.exemplar_record(exemplar))
        return self._exemplars[key]

    def style_picture(self, picture: StylePicture) -> Record:
        """Return the record of a style picture, whose pixels are written once."""
        if picture.digest not in self._style_pictures:
            self._style_pictures[picture.digest] = self._picture("scumble/styles/", picture.samples)
        return {"picture": self._style_pictures[picture.digest], "name": picture.name}

    def tiles(self, folder: str, tiles: Tiles) -> Record:
        """Return the record of a mask or of paint, whose tiles become one picture in the folder."""
        picture = records.TilesPicture(tiles)
        return {"picture": self._picture(folder, picture, key=("tiles", identity_of(tiles))), "tiles": picture.places}

    def appearance(self, layer: LiveLayer) -> Record | None:
        """Return the record of the layer's appearance, None where there is none."""
        appearance = self._appearances.get(layer.id)
        if appearance is None:
            return None
        samples = appearance.rgb if appearance.alpha is None else np.dstack((appearance.rgb, appearance.alpha))
        identity = "appearance", identity_of(appearance.rgb), identity_of(appearance.alpha)
        source = self._picture("scumble/appearances/", samples, key=identity)
        record: Record = {"picture": source, "key": appearance.fingerprint, "preview": bool(appearance.preview)}
        if (box := appearance.box) is not None:
            record["box"] = records.box_record(box)
        return record

    # What other programs are shown of a layer

    def stack_picture(self, layer: Layer, source: str, x: int = 0, y: int = 0) -> StackPicture:
        """Return the layer as the picture in an entry, with its top-left corner at (x, y) of the canvas."""
        return StackPicture(source=source, x=x, y=y, **shown_of(layer))

    def drawn(self, layer: Layer) -> StackPicture:
        """Return the layer as what it alone draws on the canvas, with mask and clipping baked into alpha."""
        scene = self.scene
        box = layer.box_in(scene.box).intersect(scene.box)
        drawn = self._alone(layer, box)
        base = mask_edits.base_of(scene, layer.id)
        if base is not None:
            drawn = times(drawn, np.dstack([self._alone(base, box)[..., 3]] * 4))
        return self.picture_on_canvas(layer, drawn, box)

    def acting(self, layer: Layer) -> StackPicture:
        """Return a layer that acts on others as what it makes of them, with its mask and their alpha."""
        return self.acted(layer) if layer.id in self._appearances else self.nothing(layer)

    def acted(self, layer: Layer) -> StackPicture:
        """Return the same for one that needs no appearance, or for a group that passes through."""
        scene = self.scene
        box = layer.box_in(scene.box).intersect(scene.box)
        is_within = layer.is_clipped and layer.passes_through  # its layers may reach further than what that acts on
        plain = dataclasses.replace(layer.by_itself(), layer_mask=None, is_clipped=is_within)
        row = Scene(scene.width, scene.height, (*scene.backdrop_of(layer.id), plain), scene.profile)
        drawn = self._compositor.read(row, box, 0, lambda wanted: self._appearances.get(wanted.id))
        if (mask := layer.shown_mask) is not None:
            drawn = times(drawn, np.dstack([coverage_in(mask, box, scene.box).read(box)] * 4))
        return self.picture_on_canvas(layer, drawn, box)

    def _alone(self, layer: Layer, box: Box) -> Samples:
        """Return what a layer alone draws in a box of the canvas, opaque: premultiplied BGRA."""
        lonely = Scene(self.scene.width, self.scene.height, (layer.by_itself(),), self.scene.profile)
        return self._compositor.read(lonely, box, 0, lambda wanted: self._appearances.get(wanted.id))

    def picture_on_canvas(self, layer: Layer, bgra: Samples, box: Box) -> StackPicture:
        """Return the layer as premultiplied BGRA in that box of the canvas, which may be empty."""
        if box.is_empty:
            return self.nothing(layer)
        source = self._picture("data/", reordered(straightened(bgra)), self.scene.profile)
        return self.stack_picture(layer, source, box.left, box.top)

    def nothing(self, layer: Layer) -> StackPicture:
        """Return the layer as a clear pixel, since every layer of a stack has a picture."""
        return self.stack_picture(layer, self._picture("data/", np.zeros((1, 1, 4), np.uint8)))

    def _merged(self) -> None:
        scene = self.scene
        lookup = lambda layer: self._appearances.get(layer.id)  # noqa: E731
        self._write_png(openraster.MERGED, flatten(scene, lookup), scene.profile)
        self._step()
        self._write_png(openraster.THUMBNAIL, thumbnail(scene, lookup, openraster.THUMBNAIL_SIDE), None)
        self._step()

    # Entries

    def _picture(
        self, folder: str, samples: AnySamples, profile: bytes | None = None, key: Hashable | None = None
    ) -> str:
        self._count += 1
        self._held += samples.nbytes * (2 if samples.dtype == np.uint16 else 1)  # 8 bits are held beside 16
        name = f"{folder}{self._count:04}.png"
        if key is not None:
            self.entries[key] = name
        if key not in self._known or not self._copied(self._known[key], name):
            self._write_png(name, samples, profile)
        return name

    def _copied(self, source: str, name: str) -> bool:
        """Copy an entry of the file before; return whether it has it."""
        if self._before is None or source not in self._before:
            return False
        large = self._before.size_of(source) > ZIP64_BYTES
        with self._before.open(source) as stream, self._archive.open(_entry(name), "w", force_zip64=large) as entry:
            shutil.copyfileobj(stream, entry, COPIED_BYTES)
        return True

    def _floats(self, samples: NDArray[np.float32]) -> str:
        self._count += 1
        self._held += samples.nbytes
        name = f"scumble/floats/{self._count:04}{FLOATS}"
        with self._archive.open(_entry(name), "w", force_zip64=samples.nbytes > ZIP64_BYTES) as entry:
            for top in range(0, samples.shape[0], STRIPE_ROWS):
                entry.write(samples[top : top + STRIPE_ROWS].astype("<f4").tobytes())
        return name

    def _blob(self, content: bytes | None, suffix: str) -> str | None:
        if content is None:
            return None
        self._count += 1
        name = f"scumble/metadata/{self._count:04}.{suffix}"
        self._put(name, content)
        return name

    def _write_png(self, name: str, samples: AnySamples, profile: bytes | None) -> None:
        large = samples.nbytes > ZIP64_BYTES  # only then, as some readers do not know zip's larger form
        with self._archive.open(_entry(name), "w", force_zip64=large) as entry:
            write_png(entry, samples, profile=profile)

    def _fill_up(self) -> None:
        """Make a file of plain colours as large as one with pictures of that size has to be."""
        missing = least_file_bytes(self._held) - sum(entry.compress_size for entry in self._archive.infolist())
        if missing > 0:
            self._put(BALLAST, bytes(missing))

    def _put(self, name: str, content: bytes) -> None:
        self._archive.writestr(_entry(name), content)

    def _step(self) -> None:
        self._steps_done += 1
        if self._on_progress is not None:
            self._on_progress(min(1.0, self._steps_done / self._steps))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, LONG_AGO)
    entry.external_attr = 0o600 << 16
    return entry
