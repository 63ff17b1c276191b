"""What is asked of the engine about an exemplar from one's own photo: open it, then take its object."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.compositing.context_view import mask_in_frame
from engine.exemplars.folder import Entry
from engine.exemplars.from_photo import from_photo
from engine.exemplars.library import Added, Library, add, add_all
from engine.exemplars.requests import with_exemplar
from engine.formats.photo_folder import mask_beside
from engine.formats.photos import open_mask, open_photo
from engine.generation.exemplar_choice import candidates
from engine.generation.exemplar_pictures import FIT_SIDE
from engine.generation.maker import AppearanceMaker
from engine.generation.pick_up import alpha_of
from engine.generation.subjects import Photos
from engine.generators.exemplar_outline import is_outline, own_outline
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar
from engine.scene.layers import ObjectLayer, PaintLayer, Photo, Recipe
from engine.scene.mask import Mask


@dataclass(frozen=True, eq=False)
class SubjectPhoto:
    """A photo that an exemplar is to be taken from, and what of it is known to be the object."""

    photo: Photo
    photos: Photos  # the same as the finder sees it
    mask: Mask | None  # px of the photo; None where it is still to be found


@dataclass(frozen=True)
class OpenSubject:
    """Open a photo, with its object as far as the mask beside it or its transparency tells."""

    source: Path | Photo | PaintLayer | Photos  # Photos: those of a document, put together
    mask: Mask | None = None  # what is known to be the object, px of the photo
    profile: bytes | None = None  # ICC, of a paint layer's pixels

    def __call__(self, maker: AppearanceMaker) -> SubjectPhoto:
        source, mask = self.source, self.mask
        if isinstance(source, Photos):
            photo = Photo(source.rgb, source=source.scene.layers[0].name)
        elif isinstance(source, PaintLayer):
            photo = photo_of(source, self.profile)
        elif isinstance(source, Photo):
            photo = source
        else:
            photo, beside = open_photo(source), mask_beside(source)
            mask = mask if beside is None else Mask.from_array(open_mask(beside, photo.size))
        photos = source if isinstance(source, Photos) else Photos(edits.open_photo(photo))
        alpha = alpha_of(photo)
        if mask is None and alpha is not None:
            mask = Mask.from_array(alpha)
        _ = photos.rgb  # made here, not in the window's thread
        return SubjectPhoto(photo, photos, mask)


@dataclass(frozen=True, eq=False)
class Taken:
    """An exemplar of a photo, a recipe that uses it where one was wanted, the library where it was kept there, and the
    mask (frame px) of its own form where the object is to have that."""

    exemplar: Exemplar
    recipe: Recipe | None = None
    library: Library | None = None
    mask: Mask | None = None


@dataclass(frozen=True, eq=False)
class TakeSubject:
    """Cut the object out of a photo, let an object be drawn from it, and keep it in a person's library, as wanted."""

    subject: SubjectPhoto
    mask: Mask  # px of the photo
    class_name: str
    licence: str = ""
    credit: str = ""
    layer: ObjectLayer | None = None  # what is to be drawn from it; it becomes one of the class
    library: Library | None = None  # where it is kept
    with_outline: bool = False  # whether the object gets its form, too

    def __call__(self, maker: AppearanceMaker) -> Taken:
        photo = self.subject.photo
        mask = self.mask.read(Box(0, 0, *photo.size))
        exemplar = from_photo(
            maker, photo, self.class_name, mask=mask, licence=self.licence, credit=self.credit
        )  # fmt: skip
        recipe = None if self.layer is None else fitted(maker, self.layer, exemplar, flips=not self.with_outline)
        outline = _own_outline(self.layer, exemplar) if self.layer is not None and self.with_outline else None
        if self.library is None:
            return Taken(exemplar, recipe, mask=outline)
        add(exemplar, self.library.own)
        return Taken(exemplar, recipe, self.library.reloaded(), outline)


@dataclass(frozen=True)
class TakeEntry:
    """Let an object be drawn from any exemplar of the library; it becomes one of the exemplar's class."""

    layer: ObjectLayer
    entry: Entry

    def __call__(self, maker: AppearanceMaker) -> Taken:
        exemplar = self.entry.read()
        return Taken(exemplar, fitted(maker, self.layer, exemplar))


@dataclass(frozen=True)
class AddPhoto:
    """Put the object of a photo into a person's library, as it is found there, unseen."""

    path: Path
    class_name: str
    licence: str
    credit: str
    library: Library

    def __call__(self, maker: AppearanceMaker) -> Added:
        (added,) = add_all([self.path], lambda path: self._made(maker, path), self.library.own)
        return added

    def _made(self, maker: AppearanceMaker, path: Path) -> Exemplar:
        photo, beside = open_photo(path), mask_beside(path)
        mask = None if beside is None else open_mask(beside, photo.size)
        return from_photo(maker, photo, self.class_name, mask=mask, licence=self.licence, credit=self.credit)


def fitted(maker: AppearanceMaker, layer: ObjectLayer, exemplar: Exemplar, flips: bool = True) -> Recipe:
    """Return an object's recipe with an exemplar, as one of its class. flips: mirrored where it fits better so."""
    recipe = layer.recipe
    if recipe.class_name != exemplar.class_name:  # noise and knobs are those of another class
        recipe = Recipe(
            exemplar.class_name, (), light=recipe.light, exemplar=recipe.exemplar, lighting=recipe.lighting,
            texture=recipe.texture,
        )  # fmt: skip
    if not flips:
        return with_exemplar(maker, recipe, exemplar, flip=False)
    ((_, warp),) = candidates(mask_in_frame(layer, FIT_SIDE), [exemplar])
    return with_exemplar(maker, recipe, exemplar, warp.flip)


def _own_outline(layer: ObjectLayer, exemplar: Exemplar) -> Mask:
    """Return an exemplar's own outline for the mask of an object, in frame px."""
    silhouette = np.ascontiguousarray(exemplar.samples[..., 3])
    return Mask.from_array(own_outline(silhouette, layer.mask.read(layer.frame)))


def has_outline(layer: ObjectLayer) -> bool:
    """Return whether an object's mask has the form of its exemplar, so that nobody seems to have painted it."""
    use = layer.recipe.exemplar
    if use is None or layer.mask.is_empty:
        return False
    return is_outline(mask_in_frame(layer, FIT_SIDE), np.ascontiguousarray(use.exemplar.samples[..., 3]))


def photo_of(layer: PaintLayer, profile: bytes | None = None) -> Photo:
    """Return the painted pixels of a layer as a photo with transparency; Problem where there are none."""
    box = layer.tiles.bounds()
    if box.is_empty:
        raise Problem(f'There is nothing in "{layer.name}" yet.')
    pixels = layer.tiles.read(box)[..., [2, 1, 0, 3]].astype(np.float32)
    alpha = pixels[..., 3:]
    pixels[..., :3] = np.rint(pixels[..., :3] * 255 / np.maximum(alpha, 1)).clip(0, 255)
    return Photo(pixels.astype(np.uint8), profile, source=layer.name)
