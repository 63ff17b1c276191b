"""A project file back into the scene it was; everything in it is judged before it is believed."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.formats import metadata, openraster, records
from engine.formats.archive import MOST_PICTURE_BYTES, Archive
from engine.formats.fields import Fields, Unsound, parsed
from engine.formats.kinds.group import is_one_picture
from engine.formats.kinds.table import BY_NAME
from engine.formats.layered import Losses
from engine.formats.migrations import TooNew, migrated
from engine.formats.openraster import StackGroup, StackPicture
from engine.formats.project_pictures import Pictures, png_size
from engine.formats.project_writer import DESCRIPTION, photo_key
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.exemplar import LONGEST, Exemplar
from engine.scene.filters import StylePicture, style_picture
from engine.scene.guides import NO_GUIDES, Guides
from engine.scene.layers import DEEPEST, PASS_THROUGH, GroupLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

MOST_LAYERS = 5_000


class Document(NamedTuple):
    """What is in a file."""

    scene: Scene
    saved: dict[str, Appearance]  # the saved appearances by layer
    notices: tuple[str, ...] = ()  # what of another program's file could not be kept, each one sentence
    is_own: bool = True  # not another program's
    entries: Mapping[Hashable, str] = MappingProxyType({})  # its photos, see formats.written


def read_project(archive: Archive) -> Document:
    """Return the document in a file; Problem with one sentence where the file is unsound."""
    try:
        if DESCRIPTION in archive:
            reader = Reader(archive)
            return Document(*reader.read(), entries=reader.entries)
        return _Import(archive).read()
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
    """Raise Problem unless each entry has its checksum, both descriptions parse and each picture they name is a PNG."""
    try:
        archive.check_all()
        stack = openraster.from_xml(archive.read(openraster.STACK, openraster.MOST_XML_BYTES))
        document = migrated(parsed(archive.read(DESCRIPTION)))
        shown = (stack.width, stack.height, openraster.count_pictures(stack.children))
        if shown != (document["width"], document["height"], _count_layers(document["layers"])):
            raise Unsound("its two descriptions do not say the same")
        if archive.read("mimetype") != openraster.MIMETYPE:
            raise Unsound("it does not say what it is")
        for name in (openraster.MERGED, openraster.THUMBNAIL, *_sources(stack.children), *document["photos"]):
            png_size(archive, name["picture"] if isinstance(name, dict) else name)
    except ValueError as error:
        raise archive.unsound(str(error)) from error


def _count_layers(layers: list[dict[str, Any]]) -> int:
    """Return how many pictures other programs are shown; a group that shows only in part is one."""
    return sum(1 if _is_one(layer) else _count_layers(layer["layers"]) for layer in layers)


def _is_one(layer: dict[str, Any]) -> bool:
    is_bounded = "layer_mask" in layer or "clipped" in layer
    return "layers" not in layer or is_one_picture(layer["mode"], layer["opacity"], is_bounded)


def _sources(children: tuple[StackPicture | StackGroup, ...]) -> list[str]:
    found: list[str] = []
    for child in children:
        found += _sources(child.children) if isinstance(child, StackGroup) else [child.source]
    return found


def _guides_of(fields: Fields) -> Guides:
    guides = Guides(fields.numbers("x"), fields.numbers("y"))
    fields.done()
    return guides


def _dpi_of(numbers: tuple[float, ...]) -> tuple[float, float]:
    found = metadata.dpi_of({"dpi": numbers})
    if found is None:
        raise Unsound("a photo in it has a resolution that makes no sense")
    return found


class Reader:
    """Reads a project of our own."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pictures = Pictures(archive)
        self._photo_records: list[Any] = []
        self._photos: dict[int, Photo] = {}
        self._exemplar_records: list[Any] = []
        self._exemplars: dict[int, Exemplar] = {}
        self.entries: dict[Hashable, str] = {}
        self._appearances: dict[str, Appearance] = {}
        self._layers_left = MOST_LAYERS
        self._depth = 0

    def read(self) -> tuple[Scene, dict[str, Appearance]]:
        fields = Fields(migrated(parsed(self._archive.read(DESCRIPTION))))
        fields.whole("schema_version")
        fields.text("program")
        width, height, profile = fields.whole("width"), fields.whole("height"), self._blob(fields)
        if width < 1 or height < 1:
            raise Unsound("its canvas has no pixels")
        self._photo_records = fields.items("photos")
        self._pictures.foresee([Fields(record).text("picture") for record in self._photo_records])
        if fields.has("exemplars"):
            self._exemplar_records = fields.items("exemplars")
        layers = self.layers(fields.items("layers"))
        selection = Mask(self.tiles(fields.fields("selection"), 1)) if fields.has("selection") else None
        guides = _guides_of(fields.fields("guides")) if fields.has("guides") else NO_GUIDES
        fields.done()
        return Scene(width, height, layers, profile, selection, guides), self._appearances

    def _blob(self, fields: Fields, key: str = "profile") -> bytes | None:
        name = fields.text_or_none(key)
        return None if name is None else self._archive.read(name)

    def photo(self, index: int) -> Photo:
        """Return the photo with that number, read when a layer first shows it."""
        if not 0 <= index < len(self._photo_records):
            raise Unsound("a layer shows a photo that is not there")
        if index not in self._photos:
            self._photos[index] = self._photo(Fields(self._photo_records[index]))
        return self._photos[index]

    def _photo(self, fields: Fields) -> Photo:
        picture = fields.text("picture")
        decoded = self._pictures.decoded(picture)
        native: NDArray[Any] | None = decoded.native
        if fields.has("floats"):
            native = self._floats(fields.text("floats"), decoded.samples.shape)
        photo = Photo(
            samples=decoded.samples,
            profile=self._blob(fields),
            exif=self._blob(fields, "exif"),
            xmp=self._blob(fields, "xmp"),
            iptc=self._blob(fields, "iptc") if fields.has("iptc") else None,
            comment=fields.text("comment") if fields.has("comment") else "",
            dpi=_dpi_of(fields.numbers("dpi")) if fields.has("dpi") else None,
            source=fields.text("source"),
            notices=fields.texts("notices"),
            native=native,
            enlarged_by=fields.text("enlarged_by") if fields.has("enlarged_by") else "",
        )
        fields.done()
        self.entries[photo_key(photo)] = picture
        return photo

    def _floats(self, name: str, shape: tuple[int, ...]) -> NDArray[np.float32]:
        """Return a photo's own floats, whose shape is known."""
        self._pictures.hold(4 * math.prod(shape))
        content = self._archive.read(name, MOST_PICTURE_BYTES)
        if len(content) != 4 * math.prod(shape):
            raise Unsound("a photo in it has not as many samples as pixels")
        return np.frombuffer(content, "<f4").astype(np.float32, copy=False).reshape(shape)

    def exemplar(self, index: int) -> Exemplar:
        """Return the exemplar with that number, read when an object first uses it."""
        if not 0 <= index < len(self._exemplar_records):
            raise Unsound("an object uses an exemplar that is not there")
        if index not in self._exemplars:
            fields = Fields(self._exemplar_records[index])
            samples = self._pictures.samples(fields.text("picture"), LONGEST)
            self._exemplars[index] = records.exemplar_of(fields, samples)
            fields.done()
        return self._exemplars[index]

    def style_picture(self, fields: Fields) -> StylePicture:
        """Return a style picture from its record."""
        samples = self._pictures.samples(fields.text("picture"), style_picture.LONGEST)
        picture = StylePicture(samples, fields.text("name"))
        fields.done()
        return picture

    # Layers

    def layers(self, values: list[Any]) -> tuple[Layer, ...]:
        """Return the layers of the scene or of a group from their records."""
        self._depth += 1
        if self._depth > DEEPEST + 1:
            raise Unsound("its groups are nested too deeply")
        layers = tuple(self._layer(Fields(value)) for value in values)
        self._depth -= 1
        return layers

    def _layer(self, fields: Fields) -> Layer:
        self._layers_left -= 1
        if self._layers_left < 0:
            raise Unsound(f"it has more than {MOST_LAYERS} layers")
        format = BY_NAME.get(fields.text("kind"))
        if format is None:
            raise Unsound("it has a layer of an unknown kind")
        common = records.common_fields(fields)
        if fields.has("layer_mask"):
            common["layer_mask"] = self._mask(fields.fields("layer_mask"))
        layer: Layer = format.read(fields, common, self)
        fields.done()
        return layer

    def _mask(self, fields: Fields) -> LayerMask:
        mask = records.mask_of(fields, Mask(self.tiles(fields.fields("shape"), 1)))
        fields.done()
        return mask

    def take_appearance(self, layer: Layer, record: object, kind: type[Appearance]) -> None:
        """Keep the layer's saved appearance, if it has one."""
        if record is None:
            return
        fields = Fields(record)
        samples = self._pictures.samples(fields.text("picture"), kind.largest)
        alpha = np.ascontiguousarray(samples[:, :, 3]) if samples.shape[2] == 4 else None
        rgb = np.ascontiguousarray(samples[:, :, :3])
        box = records.box_of(fields.items("box")) if fields.has("box") else None
        key, preview = fields.text("key"), fields.flag("preview")
        fields.done()
        self._appearances[layer.id] = kind(fingerprint=key, rgb=rgb, alpha=alpha, preview=preview, box=box)

    def tiles(self, fields: Fields, channels: int) -> Tiles:
        """Return the tiles of a mask (one channel) or of paint (four) from their record."""
        name, places = fields.text("picture"), fields.items("tiles")
        tiles = records.tiles_of(self._pictures.of_tiles(name, len(places), channels), places, channels)
        fields.done()
        return tiles


class _Import:
    """Reads an OpenRaster file of another program: its layers become photos and groups."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._pictures = Pictures(archive)
        self._layers_left = MOST_LAYERS
        self._losses = Losses()
        self._notices: list[str] = []

    def read(self) -> Document:
        if openraster.STACK not in self._archive:
            raise Unsound("it is a zip file of another kind")
        stack = openraster.from_xml(self._archive.read(openraster.STACK, openraster.MOST_XML_BYTES))
        layers = self._layers(stack.children)
        if not layers:
            raise Unsound("it has no layers")
        notices = (*dict.fromkeys(self._notices), *self._losses.sentences())
        return Document(Scene(stack.width, stack.height, layers), {}, notices, is_own=False)

    def _layers(self, children: tuple[StackPicture | StackGroup, ...]) -> tuple[Layer, ...]:
        return tuple(layer for child in reversed(children) for layer in self._layer(child))

    def _layer(self, child: StackPicture | StackGroup) -> tuple[Layer, ...]:
        self._layers_left -= 1
        if self._layers_left < 0:
            raise Unsound(f"it has more than {MOST_LAYERS} layers")
        common: dict[str, Any] = {
            "id": edits.new_id(),
            "name": child.name,
            "visible": child.visible and not self._losses.cuts(child.mode, child.name),
            "opacity": child.opacity,
            "mode": self._losses.mode(child.mode, child.name),
            "locked": child.locked,
        }
        if isinstance(child, StackGroup):
            common["mode"] = PASS_THROUGH if child.passes_through else common["mode"]
            return (GroupLayer(children=self._layers(child.children), **common),)
        photo = self._pictures.photo(child.source)
        self._notices += photo.notices
        return (PhotoLayer(photo=photo, place=Affine.translation(child.x, child.y), **common),)
