"""A loaded network of style: a photo painted as a style picture is, at a small size, and that laid out at any size.

The photo is put together from pieces of the style picture first, which gives strokes, stones and lines; mixed with the
photo itself, so that its shapes are told as well, that is what the network paints over. A larger picture shows the same
strokes, drawn smoothly larger, and upon them the fine detail of the photo that so small a size does not show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.colour_maps import Moments, colour_map, mapped, moments
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import from_tensor
from engine.generators.strips import in_strips
from engine.generators.style_painting import STRIP_ROWS, StyleReading, match, paint, within
from engine.networks.layers import StyleConv
from engine.networks.style import STEP, StyleConfig, StyleNetwork, StyleSeen

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

COARSEST, FINEST = 256, 640  # px of the longer side at which a photo is painted
READ = 192  # px of the longer side at which a style picture is seen
LEAST = 16  # px of the shorter side of a photo that is painted
MARGIN = 12  # px around it that are painted too: what the network knows nothing beyond looks otherwise
DETAIL = 0.5  # how much of the photo's finest detail is seen through the paint


@dataclass(frozen=True, eq=False)
class Pieces:
    """A photo at the size at which it is painted, and put together from pieces of a style picture: h x w x 3 each."""

    photo: Bytes
    picture: Bytes

    @property
    def nbytes(self) -> int:
        return self.photo.nbytes + self.picture.nbytes


@dataclass(frozen=True, eq=False)
class Painted(Pieces):
    """The same, painted by the network."""


class Style(OneNetwork[StyleNetwork]):
    """The network of one card, on one device, in one number format."""

    def __init__(self, card: Card, network: StyleNetwork, device: torch.device, dtype: torch.dtype) -> None:
        super().__init__(card, network, device, dtype)
        for module in self.network.modules():
            if isinstance(module, StyleConv):
                module.freeze()

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> StyleNetwork:
        return StyleNetwork(StyleConfig.of(tensors))

    @torch.inference_mode()
    def see(self, style: Bytes) -> StyleSeen:
        """Return what the network knows of a style picture, uint8 (h, w, 3) of any size."""
        return self.network.see(self._tensor(within(style, READ, LEAST)))

    @torch.inference_mode()
    def paint(self, below: Bytes, seen: StyleSeen, jitter: float, seed: int) -> Bytes:
        """Paint over an underpainting, uint8 (h, w, 3).

        jitter: how far chance paints, 0..1, by the seed. The same bytes each time.
        """
        height, width = below.shape[:2]
        padded = cv2.copyMakeBorder(below, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_REFLECT_101)
        rgb = self._tensor(np.asarray(padded, np.uint8))
        made = self.network(rgb, seen, self._noise(rgb.shape[2], rgb.shape[3], jitter, seed))
        return from_tensor(made[..., MARGIN : MARGIN + height, MARGIN : MARGIN + width], self.card)

    def _tensor(self, rgb: Bytes) -> Tensor:
        """Return a picture as 1 x 3 x H x W in [-1, 1], edges repeated to whole steps."""
        picture = torch.from_numpy(np.array(rgb)).to(self.device).permute(2, 0, 1)[None].float() / 127.5 - 1
        padded = F.pad(picture, (0, -rgb.shape[1] % STEP, 0, -rgb.shape[0] % STEP), mode="replicate")
        return padded.contiguous(memory_format=torch.channels_last)

    def _noise(self, height: int, width: int, jitter: float, seed: int) -> list[Tensor]:
        sizes = [(height // by, width // by) for by in (4, 2, 1)]
        count = sum(rows * columns for rows, columns in sizes)
        drawn = _drawn(seed, count) * np.float32(jitter)
        parts = np.split(drawn, np.cumsum([rows * columns for rows, columns in sizes])[:-1])
        return [
            torch.from_numpy(part.reshape(1, 1, *size)).to(self.device, self.dtype)
            for part, size in zip(parts, sizes, strict=True)
        ]


@lru_cache(maxsize=2)
def _drawn(seed: int, count: int) -> Floats:
    """Return so many numbers by chance, which is the same for all photos of a size."""
    return np.random.RandomState(seed).standard_normal(count).astype(np.float32)


def size_at(photo: Bytes, coarse: float) -> Bytes:
    """Return a photo at the size at which it is painted: `coarse` 0 fine strokes, 1 broad ones."""
    return within(photo, min(max(photo.shape[:2]), round(FINEST * (COARSEST / FINEST) ** coarse)), LEAST)


def put_together(
    photo: Bytes,
    style: Bytes,
    reading: StyleReading,
    jitter: float,
    seed: int,
    meanwhile: Callable[[], object] = lambda: None,
) -> Pieces:
    """Return a photo from pieces of a style picture, at the photo's own size. meanwhile: what a thread without work
    does.
    """
    found = match(photo, reading, 0, jitter, seed, meanwhile)
    return Pieces(photo, np.concatenate(list(paint(found, style, photo.shape[:2], 1.0))))


def underpainting(pieces: Pieces, style: Moments, shapes: float) -> Bytes:
    """Return what the network paints over, uint8 (h, w, 3): the photo in the style's colours, and upon it, as far as
    `shapes` (0..1) leaves room, the same from pieces.
    """
    own = _floats(pieces.photo)
    own = np.clip(mapped(own, colour_map(moments(own), style)), 0, 1)
    return _bytes(own * np.float32(shapes) + _floats(pieces.picture) * np.float32(1 - shapes))


def lay(found: Painted, rgb: Bytes, colours: float) -> Iterator[Bytes]:
    """Return the photo itself, uint8 (h, w, 3) of any size, painted: in strips from top to bottom.

    colours: 0 the photo's own, 1 the style's.
    """
    picture, photo = _floats(found.picture), _floats(found.photo)
    if colours < 1:
        in_own = mapped(picture, colour_map(moments(picture), moments(photo)))
        picture += (in_own - picture) * np.float32(1 - colours)
    if rgb.shape == picture.shape:
        yield _bytes(picture)
        return
    veiled = picture - DETAIL * photo  # what the photo's own pixels are laid upon
    rows, columns = (
        ((np.arange(side) + 0.5) * (small / side) - 0.5).astype(np.float32)
        for side, small in zip(rgb.shape[:2], picture.shape[:2], strict=True)
    )

    def laid(part: slice) -> Bytes:
        down, across = (np.ascontiguousarray(at) for at in np.meshgrid(rows[part], columns, indexing="ij"))
        larger = cv2.remap(veiled, across, down, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
        own = _floats(rgb[part])
        own *= np.float32(DETAIL)
        return _bytes(np.add(larger, own, out=own))

    yield from in_strips(laid, len(rows), STRIP_ROWS)


def _floats(picture: Bytes) -> Floats:
    floats = np.array(picture, np.float32)
    return np.divide(floats, np.float32(255), out=floats)


def _bytes(picture: NDArray[np.floating]) -> Bytes:
    return np.asarray(cv2.convertScaleAbs(np.maximum(picture, 0, out=picture), alpha=255), np.uint8)
