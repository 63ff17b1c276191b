"""A project file back into the scene it was; everything in it is judged before it is believed."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance, SceneAppearance
from engine.formats import openraster, records
from engine.formats.archive import MOST_PICTURE_BYTES, Archive
from engine.formats.fields import Fields, Unsound, parsed
from engine.formats.migrations import TooNew, brought_up
from engine.formats.openraster import StackGroup, StackPicture
from engine.formats.photos import read_photo
from engine.formats.pixels import check_size, decode
from engine.formats.project_writer import DESCRIPTION
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import (
    DEEPEST,
    BackgroundLayer,
    GroupLayer,
    Layer,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene

MOST_DECODED_BYTES = 6 << 30
MOST_LAYERS = 5_000

Samples = NDArray[np.uint8]


def read_project(archive: Archive) -> tuple[Scene, dict[str, Appearance]]:
    """The scene and the saved appearances by layer; Problem with one sentence where the file cannot be believed."""
    try:
        if DESCRIPTION in archive:
            return _Reader(archive).read()
        return _Import(archive).read(), {}
    except TooNew:
        raise Problem(f"{archive.name} was saved by a newer version of Scumble; update Scumble to open it.") from None
    except Problem as problem:  # what a value of the scene refuses becomes a sentence about the file
        if isinstance(problem.__cause__, MemoryError):
            raise Problem(f"There is not enough memory to open {archive.name}.") from problem
        sentence = str(problem)
        raise archive.unsound(sentence[:1].lower() + sentence[1:].rstrip(".")) from problem
    except ValueError as error:
        raise archive.unsound(str(error)) from error
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {archive.name}.") from error


def check_project(archive: Archive) -> None:
    """Problem unless every entry has its checksum, both descriptions parse and every picture they name is a PNG."""
    try:
        archive.check_all()
        stack = openraster.from_xml(archive.read(openraster.STACK, openraster.MOST_XML_BYTES))
        document = brought_up(parsed(archive.read(DESCRIPTION)))
        shown = (stack.width, stack.height, openraster.count_pictures(stack.children))
        if shown != (document["width"], document["height"], _count_layers(document["layers"])):
            raise Unsound("its two descriptions do not say the same")
        if archive.read("mimetype") != openraster.MIMETYPE:
            raise Unsound("it does not say what it is")
        for name in (openraster.MERGED, openraster.THUMBNAIL, *_sources(stack.children), *document["photos"]):
            _png_size(archive, name["picture"] if isinstance(name, dict) else name)
    except ValueError as error:
        raise archive.unsound(str(error)) from error


def _count_layers(layers: list[dict[str, Any]]) -> int:
    return sum(_count_layers(layer["layers"]) if layer["kind"] == "group" else 1 for layer in layers)


def _sources(children: tuple[StackPicture | StackGroup, ...]) -> list[str]:
    found: list[str] = []
    for child in children:
        found += _sources(child.children) if isinstance(child, StackGroup) else [child.source]
    return found


def _png_size(archive: Archive, name: str) -> tuple[int, int, int]:
    """Width, height and channels at most, from the head of a PNG in the zip."""
    head = archive.head(name, 33)
    if len(head) < 33 or not head.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"):
        raise Unsound("a picture in it is not a PNG")
    width, height = struct.unpack(">II", head[16:24])
    return width, height, 4 if head[25] in (3, 4, 6) else 3


class _Pictures:
    """Decodes the pictures of one file within one budget for all of them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._left = MOST_DECODED_BYTES

    def samples(self, name: str) -> Samples:
        """uint8 H x W x 3|4, straight, exactly as stored."""
        self._spend(name)
        content = self._archive.read(name, MOST_PICTURE_BYTES)
        return decode(io.BytesIO(content), "a picture in it", ("PNG",)).samples

    def photo(self, name: str, source: str) -> Photo:
        """A whole photo, with the metadata that is in the PNG."""
        self._spend(name)
        return read_photo(io.BytesIO(self._archive.read(name, MOST_PICTURE_BYTES)), source, ("PNG",))

    def _spend(self, name: str) -> None:
        width, height, channels = _png_size(self._archive, name)
        check_size(width, height, "a picture in it")
        self._left -= width * height * channels
        if self._left < 0:
            raise Unsound("its pictures are larger than this program can hold")


class _Reader:
    """Reads a project of our own."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pictures = _Pictures(archive)
        self._photos: list[Photo] = []
        self._appearances: dict[str, Appearance] = {}
        self._layers_left = MOST_LAYERS
        self._kinds: dict[str, Callable[[Fields, dict[str, Any], int], Layer]] = {
            "photo": self._photo_layer,
            "object": self._object_layer,
            "paint": self._paint_layer,
            "background": self._background_layer,
            "group": self._group_layer,
        }

    def read(self) -> tuple[Scene, dict[str, Appearance]]:
        fields = Fields(brought_up(parsed(self._archive.read(DESCRIPTION))))
        fields.whole("schema_version")
        fields.text("program")
        width, height, profile = fields.whole("width"), fields.whole("height"), self._blob(fields)
        if width < 1 or height < 1:
            raise Unsound("its canvas has no pixels")
        self._photos = [self._photo(Fields(record)) for record in fields.items("photos")]
        layers = self._layers(fields.items("layers"), 1)
        fields.done()
        return Scene(width, height, layers, profile), self._appearances

    def _blob(self, fields: Fields, key: str = "profile") -> bytes | None:
        name = fields.text_or_none(key)
        return None if name is None else self._archive.read(name)

    def _photo(self, fields: Fields) -> Photo:
        samples = self._pictures.samples(fields.text("picture"))
        photo = Photo(
            samples=samples,
            profile=self._blob(fields),
            exif=self._blob(fields, "exif"),
            xmp=self._blob(fields, "xmp"),
            source=fields.text("source"),
            notices=fields.texts("notices"),
        )
        fields.done()
        return photo

    # Layers

    def _layers(self, values: list[Any], depth: int) -> tuple[Layer, ...]:
        if depth > DEEPEST + 1:
            raise Unsound("its groups are nested too deeply")
        return tuple(self._layer(Fields(value), depth) for value in values)

    def _layer(self, fields: Fields, depth: int) -> Layer:
        self._layers_left -= 1
        if self._layers_left < 0:
            raise Unsound(f"it has more than {MOST_LAYERS} layers")
        make = self._kinds.get(fields.text("kind"))
        if make is None:
            raise Unsound("it has a layer of an unknown kind")
        common = records.common_fields(fields)
        layer = make(fields, common, depth)
        fields.done()
        return layer

    def _photo_layer(self, fields: Fields, common: dict[str, Any], depth: int) -> Layer:
        index = fields.whole("photo")
        if not 0 <= index < len(self._photos):
            raise Unsound("a layer shows a photo that is not there")
        return PhotoLayer(photo=self._photos[index], x=fields.whole("x"), y=fields.whole("y"), **common)

    def _object_layer(self, fields: Fields, common: dict[str, Any], depth: int) -> Layer:
        mask = Mask(self._tiles(fields.fields("mask"), 1))
        layer = ObjectLayer(
            mask=mask,
            side=fields.whole("side"),
            place=records.affine_of(fields.numbers("place")),
            feather=fields.number("feather"),
            recipe=records.recipe_of(fields.fields("recipe")),
            **common,
        )
        appearance = fields.take("appearance")
        if appearance is not None:
            self._appearances[layer.id] = self._appearance(Fields(appearance), Appearance)
        return layer

    def _appearance(self, fields: Fields, kind: type[Appearance]) -> Appearance:
        samples = self._pictures.samples(fields.text("picture"))
        alpha = np.ascontiguousarray(samples[:, :, 3]) if samples.shape[2] == 4 else None
        rgb = np.ascontiguousarray(samples[:, :, :3])
        appearance = kind(key=fields.text("key"), rgb=rgb, alpha=alpha, preview=fields.flag("preview"))
        fields.done()
        return appearance

    def _paint_layer(self, fields: Fields, common: dict[str, Any], depth: int) -> Layer:
        return PaintLayer(tiles=self._tiles(fields.fields("paint"), 4), **common)

    def _background_layer(self, fields: Fields, common: dict[str, Any], depth: int) -> Layer:
        colours = fields.items("colours")
        if not all(isinstance(colour, list) for colour in colours):
            raise Unsound("a colour has the wrong form")
        recipe, appearance = fields.take("recipe"), fields.take("appearance")
        layer = BackgroundLayer(
            colours=tuple(tuple(colour) for colour in colours),
            recipe=None if recipe is None else records.scene_recipe_of(Fields(recipe)),
            **common,
        )
        if appearance is not None:
            if recipe is None:
                raise Unsound("it has pixels for a background in plain colours")
            self._appearances[layer.id] = self._appearance(Fields(appearance), SceneAppearance)
        return layer

    def _group_layer(self, fields: Fields, common: dict[str, Any], depth: int) -> Layer:
        return GroupLayer(children=self._layers(fields.items("layers"), depth + 1), **common)

    def _tiles(self, fields: Fields, channels: int) -> Any:
        samples = self._pictures.samples(fields.text("picture"))
        if channels == 4 and samples.shape[2] != 4:
            raise Unsound("a picture of paint has no alpha")
        picture = samples[:, :, 0] if channels == 1 else samples[:, :, [2, 1, 0, 3]]
        tiles = records.tiles_of(picture, fields.items("tiles"))
        fields.done()
        return tiles


class _Import:
    """Reads an OpenRaster file of another program: its layers become photos and groups."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pictures = _Pictures(archive)
        self._layers_left = MOST_LAYERS

    def read(self) -> Scene:
        if openraster.STACK not in self._archive:
            raise Unsound("it is a zip file of another kind")
        stack = openraster.from_xml(self._archive.read(openraster.STACK, openraster.MOST_XML_BYTES))
        layers = self._layers(stack.children)
        if not layers:
            raise Unsound("it has no layers")
        return Scene(stack.width, stack.height, layers)

    def _layers(self, children: tuple[StackPicture | StackGroup, ...]) -> tuple[Layer, ...]:
        return tuple(self._layer(child) for child in reversed(children))

    def _layer(self, child: StackPicture | StackGroup) -> Layer:
        self._layers_left -= 1
        if self._layers_left < 0:
            raise Unsound(f"it has more than {MOST_LAYERS} layers")
        common: dict[str, Any] = {
            "id": edits.new_id(),
            "name": child.name,
            "visible": child.visible,
            "opacity": child.opacity,
            "mode": child.mode,
            "locked": child.locked,
        }
        if isinstance(child, StackGroup):
            return GroupLayer(children=self._layers(child.children), **common)
        photo = self._pictures.photo(child.source, child.source.rpartition("/")[2])
        return PhotoLayer(photo=photo, x=child.x, y=child.y, **common)
