"""The scene as one picture, for export: the photo's own samples wherever nothing covers them."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, log2
from typing import Any, Generic, TypeVar, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import deep
from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.coverage import PhotoCover, why_no_proof
from engine.compositing.kinds.table import PlannedRows
from engine.compositing.painter import draw
from engine.compositing.plan import plan_tile
from engine.compositing.sources import Sources
from engine.compositing.wanted import check_wanted
from engine.compositing.warp import reordered, straightened
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.depth import Samples, eight_bits, sixteen_bits
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, tile_box

Pixels = NDArray[np.uint8]
S = TypeVar("S", bound=np.unsignedinteger[Any])
CACHE_BYTES, DEEP_CACHE_BYTES = 64 << 20, 128 << 20
MOST_BENEATH_BYTES = 512 << 20


def flatten(scene: Scene, appearances: Appearances, on_progress: Callable[[float], None] | None = None) -> Pixels:
    """Return the canvas at full size, straight, in the document's profile: uint8 (h, w, 3), or (h, w, 4) if not opaque.

    Pixels of the photo that nothing covers (`PhotoCover`) are copied, so they keep their bytes even where the photo is
    translucent; all others are what the screen shows. on_progress hears the share done, 0..1; what it raises ends the
    work. Raises Problem for an empty scene.
    """
    sources = Sources(CACHE_BYTES + _beneath_bytes(scene, 4))
    return _flattened(scene, _Flat(scene, appearances, sources, eight_bits), on_progress)


def flatten_deep(
    scene: Scene, appearances: Appearances, on_progress: Callable[[float], None] | None = None
) -> NDArray[np.uint16]:
    """Return the same with 16 bits, uint16: the photo's own samples where nothing covers them, all else composited in
    floats, into which what has 8 bits comes dithered.
    """
    sources = Sources(DEEP_CACHE_BYTES + _beneath_bytes(scene, 16), is_deep=True)
    return _flattened(scene, _Flat(scene, appearances, sources, sixteen_bits), on_progress)


def _flattened(scene: Scene, flat: _Flat[S], on_progress: Callable[[float], None] | None) -> NDArray[S]:
    _refuse_empty(scene)
    picture: NDArray[S] = np.empty((scene.height, scene.width, 3), flat.dtype)
    tiles = list(scene.box.tiles(TILE))
    for index, (tx, ty) in enumerate(tiles):
        pixels = flat.tile(tx, ty)
        if pixels.shape[2] > picture.shape[2]:
            picture = with_alpha(picture)
        rows, columns = tile_box(tx, ty).intersect(scene.box).slices(scene.box)
        picture[rows, columns] = pixels if pixels.shape == picture[rows, columns].shape else with_alpha(pixels)
        if on_progress and (index + 1 == len(tiles) or tiles[index + 1][1] != ty):
            on_progress((index + 1) / len(tiles))
    return picture


def _beneath_bytes(scene: Scene, pixel_bytes: int) -> int:
    """Return how much is kept so that, row by row, what lies beneath layers with a margin is drawn once a tile."""
    rows = sum(2 * -(-layer.margin // TILE) + 2 for layer in scene.walk() if layer.margin)
    return min(MOST_BENEATH_BYTES, rows * -(-scene.width // TILE) * TILE * TILE * pixel_bytes)


class _Flat(Generic[S]):
    """Tiles of the flat picture of one scene, drawn from such sources and brought to the depth that in_depth gives."""

    def __init__(
        self,
        scene: Scene,
        appearances: Appearances,
        sources: Sources,
        in_depth: Callable[[Samples], NDArray[S]],
    ) -> None:
        self._scene = scene
        self._appearances = appearances
        self._sources = sources
        self._in_depth: Callable[[Samples], NDArray[S]] = in_depth
        self.dtype: np.dtype[S] = in_depth(np.empty((0, 0), np.uint8)).dtype
        self._planned: PlannedRows = {}
        layer = scene.photo_layer if why_no_proof(scene) is None else None
        self._photo = layer.laid if layer else None
        self._cover = PhotoCover(scene, layer, appearances, Sources()) if layer else None

    def tile(self, tx: int, ty: int) -> NDArray[S]:
        """Return the tile's part of the canvas: straight RGB, or RGBA where it is not opaque."""
        check_wanted()
        whole = tile_box(tx, ty)
        seen = whole.intersect(self._scene.box)
        touched = self._cover.tile(tx, ty) if self._cover else None
        pixels: NDArray[S]
        if self._photo and touched is None:
            return _without_needless_alpha(self._photo_in(seen))
        ops = plan_tile(self._scene, 0, tx, ty, self._appearances, planned=self._planned)
        pixels = self._in_depth(_straight(draw(ops, self._sources)[seen.slices(whole)]))
        if self._photo and touched is not None:
            box = self._photo.box
            part = seen.intersect(box)
            samples = self._photo_in(part)
            own = touched[part.slices(whole)] == 0
            if samples.shape[2] > pixels.shape[2]:
                pixels = with_alpha(pixels)
            elif samples.shape[2] < pixels.shape[2]:
                samples = with_alpha(samples)
            np.copyto(pixels[part.slices(seen)], samples, where=own[..., None])
            return _without_needless_alpha(pixels)
        return pixels

    def _photo_in(self, box: Box) -> NDArray[S]:
        """Return the photo's own samples in a box of the canvas."""
        assert self._photo is not None
        part = box.slices(self._photo.box)
        photo = self._photo.photo
        return self._in_depth(photo.samples[part] if self.dtype == np.uint8 else photo.own[part])


def thumbnail(scene: Scene, appearances: Appearances, longest: int, compositor: Compositor | None = None) -> Pixels:
    """Return the canvas with its longer side at that many px, at most: straight uint8 (h, w, 3), or 4 if not opaque.

    Raises Problem for an empty scene.
    """
    _refuse_empty(scene)
    share = min(1.0, longest / max(scene.width, scene.height))
    level = floor(log2(1 / share))
    compositor = compositor or Compositor(cache_bytes=16 << 20)
    picture = compositor.read(scene, scene.box.at_level(level), level, appearances)
    size = (max(1, round(scene.width * share)), max(1, round(scene.height * share)))
    if size != (picture.shape[1], picture.shape[0]):
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    return _straight(picture)


def _refuse_empty(scene: Scene) -> None:
    if scene.is_empty:
        raise Problem("There is no picture yet: open a photo first.")


def with_alpha(picture: NDArray[S]) -> NDArray[S]:
    """Return RGB as opaque RGBA; RGBA as it is; uint8 or uint16. Either may be empty."""
    if picture.shape[2] == 4:
        return picture
    if not picture.size:  # which OpenCV refuses
        return np.empty((*picture.shape[:2], 4), picture.dtype)
    return cast("NDArray[S]", cv2.cvtColor(picture, cv2.COLOR_RGB2RGBA))


def _straight(picture: Pixels) -> Pixels:
    """Return premultiplied BGRA, uint8 or floats, as straight RGB, or RGBA if it is not opaque."""
    if (picture[..., 3] == deep.full_of(picture)).all():
        return cast(Pixels, cv2.cvtColor(picture, cv2.COLOR_BGRA2RGB))
    return reordered(straightened(picture))


def _without_needless_alpha(picture: NDArray[S]) -> NDArray[S]:
    if picture.shape[2] == 3 or (picture[..., 3] < np.iinfo(picture.dtype).max).any():
        return picture
    return cast("NDArray[S]", cv2.cvtColor(picture, cv2.COLOR_RGBA2RGB))
