"""A scene into the entries of a project file: pictures for other programs, and under `scumble/` the scene itself."""

from __future__ import annotations

import dataclasses
import json
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, thumbnail
from engine.compositing.warp import reordered, straightened
from engine.formats import openraster, records
from engine.formats.migrations import SCHEMA_VERSION
from engine.formats.openraster import Stack, StackGroup, StackPicture
from engine.formats.png import write_png
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import (
    BackgroundLayer,
    GroupLayer,
    Layer,
    LiveLayer,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
)
from engine.scene.scene import Scene

DESCRIPTION = "scumble/project.json"
PROGRAM = "Scumble"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same project is the same bytes, whenever it is saved
ZIP64_BYTES = (1 << 31) - (1 << 24)
CACHE_BYTES = 32 << 20

Samples = NDArray[np.uint8]
OnProgress = Callable[[float], None]


def write_project(
    file: BinaryIO,
    scene: Scene,
    appearances: Mapping[str, Appearance],
    on_progress: OnProgress | None = None,
) -> None:
    """Write the whole project into an open, empty file; `appearances` by the ids of their layers."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        _Writer(archive, scene, appearances, on_progress).write()


class _Writer:
    """Writes one project; numbers its entries, so that no name in a file ever comes from a person or a file."""

    def __init__(
        self,
        archive: zipfile.ZipFile,
        scene: Scene,
        appearances: Mapping[str, Appearance],
        on_progress: OnProgress | None,
    ) -> None:
        self._archive = archive
        self._scene = scene
        self._appearances = appearances
        self._count = 0
        self._photos: dict[int, tuple[int, str]] = {}  # id() of the photo -> its index and entry
        self._photo_records: list[dict[str, Any]] = []
        self._compositor = Compositor(CACHE_BYTES)
        self._on_progress = on_progress
        self._steps = 3 + sum(1 for _ in scene.walk())
        self._steps_done = 0

    def write(self) -> None:
        scene = self._scene
        self._put("mimetype", openraster.MIMETYPE)
        layer_records, pictures = self._layers(scene.layers)
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
        self._put(DESCRIPTION, json.dumps(document, indent=1, allow_nan=False).encode("ascii"))

    # Layers

    def _layers(
        self, layers: tuple[Layer, ...]
    ) -> tuple[list[dict[str, Any]], tuple[StackPicture | StackGroup, ...]]:
        """Records bottom first, pictures topmost first, as the two files want them."""
        written = [self._layer(layer) for layer in layers]
        return [record for record, _ in written], tuple(picture for _, picture in reversed(written))

    def _layer(self, layer: Layer) -> tuple[dict[str, Any], StackPicture | StackGroup]:
        if isinstance(layer, GroupLayer):
            inner, pictures = self._layers(layer.children)
            record = records.common_record("group", layer) | {"layers": inner}
            self._step()
            return record, StackGroup(children=pictures, **_common(layer))
        if isinstance(layer, PhotoLayer):
            record, source, x, y = self._photo_layer(layer)
        elif isinstance(layer, ObjectLayer):
            record, source, x, y = self._object_layer(layer)
        elif isinstance(layer, PaintLayer):
            record, source, x, y = self._paint_layer(layer)
        elif isinstance(layer, BackgroundLayer):
            record, source, x, y = self._background_layer(layer)
        else:
            raise Problem(f"Layers of the kind {type(layer).__name__} cannot be saved.")
        self._step()
        return record, StackPicture(source=source, x=x, y=y, **_common(layer))

    def _photo_layer(self, layer: PhotoLayer) -> tuple[dict[str, Any], str, int, int]:
        index, source = self._photo(layer.photo)
        record = records.common_record("photo", layer) | {"photo": index, "x": layer.x, "y": layer.y}
        return record, source, layer.x, layer.y

    def _photo(self, photo: Photo) -> tuple[int, str]:
        """The index and entry of the photo, written once however many layers show it."""
        if id(photo) not in self._photos:
            source = self._picture("data/", photo.samples, photo.profile)
            record = {
                "picture": source,
                "profile": self._blob(photo.profile, "icc"),
                "exif": self._blob(photo.exif, "exif"),
                "xmp": self._blob(photo.xmp, "xmp"),
                "source": photo.source,
                "notices": list(photo.notices),
            }
            self._photos[id(photo)] = (len(self._photo_records), source)
            self._photo_records.append(record)
        return self._photos[id(photo)]

    def _object_layer(self, layer: ObjectLayer) -> tuple[dict[str, Any], str, int, int]:
        picture, places = records.tiles_picture(layer.mask.tiles)
        record = records.common_record("object", layer) | {
            "mask": {"picture": self._picture("scumble/masks/", picture), "tiles": places},
            "side": layer.side,
            "place": records.affine_record(layer.place),
            "feather": layer.feather,
            "recipe": records.recipe_record(layer.recipe),
            "appearance": self._appearance(layer),
        }
        return record, *self._drawn(layer)

    def _background_layer(self, layer: BackgroundLayer) -> tuple[dict[str, Any], str, int, int]:
        record = records.common_record("background", layer) | {
            "colours": [list(colour) for colour in layer.colours],
            "recipe": None if layer.recipe is None else records.scene_recipe_record(layer.recipe),
            "appearance": None if layer.recipe is None else self._appearance(layer),
        }
        return record, *self._drawn(layer)

    def _appearance(self, layer: LiveLayer) -> dict[str, Any] | None:
        appearance = self._appearances.get(layer.id)
        if appearance is None:
            return None
        samples = appearance.rgb if appearance.alpha is None else np.dstack((appearance.rgb, appearance.alpha))
        source = self._picture("scumble/appearances/", samples)
        return {"picture": source, "key": appearance.key, "preview": bool(appearance.preview)}

    def _paint_layer(self, layer: PaintLayer) -> tuple[dict[str, Any], str, int, int]:
        picture, places = records.tiles_picture(layer.tiles)
        paint = {"picture": self._picture("scumble/paint/", picture[:, :, [2, 1, 0, 3]]), "tiles": places}
        box = layer.tiles.bounds().intersect(self._scene.box)
        source, x, y = self._straight_picture(layer.tiles.read(box), box)
        return records.common_record("paint", layer) | {"paint": paint}, source, x, y

    def _drawn(self, layer: Layer) -> tuple[str, int, int]:
        """What the layer alone draws on the canvas, its mask baked into alpha: what other programs can show of it."""
        scene = self._scene
        alone = dataclasses.replace(layer, visible=True, opacity=1.0, mode="normal")
        box = layer.box_in(scene.box).intersect(scene.box)
        if box.is_empty:
            return self._straight_picture(np.zeros((0, 0, 4), np.uint8), box)
        lonely = Scene(scene.width, scene.height, (alone,), scene.profile)
        drawn = self._compositor.read(lonely, box, 0, lambda wanted: self._appearances.get(wanted.id))
        return self._straight_picture(drawn, box)

    def _straight_picture(self, bgra: Samples, box: Box) -> tuple[str, int, int]:
        """Premultiplied BGRA of the canvas box as a picture, a clear pixel if it is empty: its entry and place."""
        if box.is_empty:
            return self._picture("data/", np.zeros((1, 1, 4), np.uint8)), 0, 0
        return self._picture("data/", reordered(straightened(bgra)), self._scene.profile), box.left, box.top

    def _merged(self) -> None:
        scene = self._scene
        lookup = lambda layer: self._appearances.get(layer.id)  # noqa: E731
        self._write_png(openraster.MERGED, flatten(scene, lookup), scene.profile)
        self._step()
        self._write_png(openraster.THUMBNAIL, thumbnail(scene, lookup, openraster.THUMBNAIL_SIDE), None)
        self._step()

    # Entries

    def _picture(self, folder: str, samples: Samples, profile: bytes | None = None) -> str:
        self._count += 1
        name = f"{folder}{self._count:04}.png"
        self._write_png(name, samples, profile)
        return name

    def _blob(self, content: bytes | None, suffix: str) -> str | None:
        if content is None:
            return None
        self._count += 1
        name = f"scumble/metadata/{self._count:04}.{suffix}"
        self._put(name, content)
        return name

    def _write_png(self, name: str, samples: Samples, profile: bytes | None) -> None:
        large = samples.nbytes > ZIP64_BYTES  # only then, as some readers do not know zip's larger form
        with self._archive.open(_entry(name), "w", force_zip64=large) as entry:
            write_png(entry, samples, profile=profile)

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


def _common(layer: Layer) -> dict[str, Any]:
    """What a layer of the stack says of itself."""
    return {
        "name": layer.name,
        "opacity": layer.opacity,
        "visible": bool(layer.visible),
        "locked": bool(layer.locked),
        "mode": layer.mode,
    }
