"""The proof that the photo was not touched outside the masks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.coverage import PhotoCover, why_no_proof
from engine.compositing.flatten import flatten, with_alpha
from engine.compositing.sources import Sources
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.depth import sixteen_bits
from engine.scene.layers import Laid
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, assembled

Pixels = NDArray[np.uint8]
AnyPixels = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True)
class Proof:
    """What was compared, in pixels of the canvas.

    untouched is where the photo is seen and nothing covers it, covered is the rest of the canvas, differing is how many
    of the untouched pixels are not the photo's. sha256 (hex) is over the picture's rows of straight RGBA, with the
    covered pixels zeroed: it stays the same whatever is done in the same masks.
    """

    differing: int
    covered: int
    untouched: int
    sha256: str

    @property
    def holds(self) -> bool:
        """Whether something was compared and nothing differs; with no untouched pixel nothing can be proven."""
        return self.untouched > 0 and self.differing == 0


@dataclass(frozen=True)
class Compared:
    """A proof, and the pixels of the canvas that are not the photo's own, covered or not."""

    proof: Proof
    changed: Mask


def prove(scene: Scene, appearances: Appearances, picture: AnyPixels | None = None) -> Proof:
    """Compare the flat picture of the scene, pixel by pixel, with the photo as it was decoded.

    picture: the picture to judge, straight uint8 (h, w, 3 or 4) as large as the canvas, for example an exported file
    that was read again; None: `flatten` it now. One of 16 bits, uint16, is compared with the photo's own samples, whose
    8 bits stand for 16 where it has no more. A photo moved by whole pixels, turned by quarters or flipped is
    compared as it lies then. Raises Problem when the photo is missing, hidden, not opaque, not in normal mode (or in a
    group that is) or resampled, since nothing can be proven then, and when the picture has another size.
    """
    return _compared(scene, appearances, lambda: flatten(scene, appearances) if picture is None else picture)


def compare(scene: Scene, appearances: Appearances, on_progress: Callable[[float], None] | None = None) -> Compared:
    """Prove as `prove` does for the picture as it is flattened now, and find what is not the photo's own any more.

    on_progress hears the share done, 0..1; what it raises ends the work.
    """
    changed = np.zeros((scene.height, scene.width), np.uint8)
    proof = _compared(scene, appearances, lambda: flatten(scene, appearances, on_progress), changed)
    return Compared(proof, Mask.from_array(changed))


def _compared(
    scene: Scene, appearances: Appearances, draw: Callable[[], AnyPixels], changed: Pixels | None = None
) -> Proof:
    """Prove for the picture that is drawn; `changed`, uint8 (h, w), becomes 255 where it is not the photo."""
    photo = scene.photo_layer
    if reason := why_no_proof(scene):
        raise Problem(reason)
    assert photo is not None and photo.laid is not None
    picture = draw()
    if picture.shape[:2] != (scene.height, scene.width):
        height, width = picture.shape[:2]
        raise Problem(f"The picture is {width} x {height} pixels, but the scene {scene.width} x {scene.height}.")
    cover = PhotoCover(scene, photo, appearances, Sources())
    differing = untouched = 0
    total = sha256()
    for ty in range(-(-scene.height // TILE)):
        row = Box(0, ty * TILE, scene.width, (ty + 1) * TILE).intersect(scene.box)
        own = assembled(row, cover.tile) == 0
        shown = _whole_pixels(picture[row.top : row.bottom])
        is_other = shown != _photo_row(photo.laid, row, picture.dtype == np.uint16)
        differing += int(np.count_nonzero(is_other & own))
        if changed is not None:
            changed[row.top : row.bottom] = np.where(is_other, 255, 0)
        untouched += int(np.count_nonzero(own))
        total.update((shown * own).data)
    return Proof(differing, scene.width * scene.height - untouched, untouched, total.hexdigest())


def _photo_row(photo: Laid, row: Box, is_deep: bool) -> NDArray[np.unsignedinteger[Any]]:
    """Return the photo's samples, of 16 bits or of 8, in a row of tiles as whole pixels, 0 beside it."""
    part = photo.box.intersect(row)
    inner = part.slices(photo.box)
    found = _whole_pixels(sixteen_bits(photo.photo.own[inner]) if is_deep else photo.photo.samples[inner])
    samples = np.zeros((row.height, row.width), found.dtype)
    samples[part.slices(row)] = found
    return samples


def _whole_pixels(picture: AnyPixels) -> NDArray[np.unsignedinteger[Any]]:
    """Return RGB or RGBA as one number a pixel, (h, w), in which R, G, B, A follow one another in memory."""
    if picture.dtype == np.uint16:
        return np.ascontiguousarray(with_alpha(picture)).view(np.uint64)[..., 0]
    return np.ascontiguousarray(with_alpha(picture)).view(np.uint32)[..., 0]
