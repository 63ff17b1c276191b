"""What is copied: layers, or pixels of some or of all, and where they lay; as a value, as bytes, as a picture."""

from __future__ import annotations

import dataclasses
import io
import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.flatten import flatten, flatten_deep
from engine.compositing.merging import is_deep
from engine.compositing.profiles import convert_to_profile
from engine.formats import part
from engine.formats.archive import Archive
from engine.formats.openraster import StackPicture
from engine.formats.project_reader import read_project
from engine.formats.project_writer import Writer
from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.box import Box
from engine.scene.depth import eight_bits
from engine.scene.layers import Layer, Photo, PhotoLayer
from engine.scene.limits import LONGEST_SIDE, MOST_PIXELS
from engine.scene.scene import Scene

HEAD = struct.Struct("<8sqq")  # a mark, and where the corner lay
MARK = b"scumble1"
NAME = "What was copied"

Samples = NDArray[np.uint8]


@dataclass(frozen=True)
class Clip:
    """A scene as large as what was copied, whose corner lay at (left, top) of its picture; None: nowhere in one."""

    scene: Scene
    left: int | None = None
    top: int | None = None

    def in_profile(self, profile: bytes | None) -> Clip:
        """Return it in the profile of the scene that it comes to lie in. Raises Problem where that cannot be."""
        return dataclasses.replace(self, scene=convert_to_profile(self.scene, profile))

    def placed_in(self, target: Scene, left: int, top: int) -> tuple[Layer, ...]:
        """Return its layers as they lie in another scene with its corner at (left, top)."""
        box = target.box.moved(-left, -top)
        return picture_edits.crop(self.scene, box).layers


def of_layers(scene: Scene, ids: Iterable[str]) -> Clip:
    """Return the layers with those ids, none of which is in another, with all that they own; as live as they are."""
    layers = part.with_owned(scene, ids)
    box = picture_edits.bounds_of(layers, scene.box)
    if box.is_empty or max(box.width, box.height) > LONGEST_SIDE or box.width * box.height > MOST_PIXELS:
        box = scene.box
    alone = Scene(scene.width, scene.height, layers, scene.profile)
    return Clip(picture_edits.crop(alone, box), box.left, box.top)


def of_pixels(
    scene: Scene, appearances: Appearances, ids: Iterable[str] | None = None, name: str = "Copy"
) -> Clip:
    """Return the picture, or those of its layers, as one layer of pixels; within what is selected, else all of it.

    It has 16 bits where a photo in it has more than 8. Raises Problem where there is nothing.
    """
    shown, box = dataclasses.replace(scene, selection=None), scene.box
    if ids is not None:
        layers = part.with_owned(scene, ids)
        shown = dataclasses.replace(shown, layers=part.plain(layers))
        box = picture_edits.bounds_of(layers, box).intersect(box)
    if scene.selection is not None:
        box = box.intersect(scene.selection.bounds())
    if box.is_empty:
        raise Problem("There is nothing to copy here.")
    has_more_bits = is_deep(shown.layers)
    samples = (flatten_deep if has_more_bits else flatten)(picture_edits.crop(shown, box), appearances)
    if scene.selection is not None:
        samples = part.within(samples, scene.selection.read(box))
    if samples.shape[2] == 4 and not samples[..., 3].any():
        raise Problem("There is nothing to copy here.")
    photo = Photo(eight_bits(samples), scene.profile, native=samples if has_more_bits else None)
    return dataclasses.replace(of_photo(photo, name), left=box.left, top=box.top)


def of_photo(photo: Photo, name: str) -> Clip:
    """Return a photo as a layer of that name, which lay nowhere yet."""
    layer = PhotoLayer(id=edits.new_id(), name=name, photo=photo)
    return Clip(Scene(*photo.size, (layer,), photo.profile))


class _Bare(Writer):
    """Writes what is read back, and nothing that only other programs look at: they get a picture."""

    def drawn(self, layer: Layer) -> StackPicture:
        return self.nothing(layer)

    def picture_on_canvas(self, layer: Layer, bgra: Samples, box: Box) -> StackPicture:
        return self.nothing(layer)

    def _merged(self) -> None:
        pass


def to_bytes(clip: Clip) -> bytes:
    """Return the clip as a project with a head; its appearances are made anew where it comes to lie."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        _Bare(archive, clip.scene, {}, None).write()
    return HEAD.pack(MARK, clip.left or 0, clip.top or 0) + file.getvalue()


def from_bytes(content: bytes) -> Clip:
    """Return the clip of such bytes; Problem where they are damaged."""
    if len(content) < HEAD.size or not content.startswith(MARK):
        raise Problem(f"{NAME} is damaged and cannot be pasted.")
    _, left, top = HEAD.unpack_from(content)
    scene = read_project(Archive(io.BytesIO(content[HEAD.size :]), NAME)).scene
    return Clip(scene, left, top)


def picture_of(clip: Clip, appearances: Appearances) -> Samples | None:
    """Return what is seen of a clip, straight uint8 (h, w, 3 or 4); None where that is nothing."""
    picture = flatten(clip.scene, appearances)
    return None if picture.shape[2] == 4 and not picture[..., 3].any() else picture
