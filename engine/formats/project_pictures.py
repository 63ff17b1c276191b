"""The pictures of one project file, decoded as its layers ask for them, within what they may take together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.formats import records
from engine.formats.archive import Archive
from engine.formats.fields import Unsound
from engine.formats.free_memory import free_bytes
from engine.formats.photos import read_photo
from engine.formats.pixels import Decoded, check_size, decode
from engine.formats.png_stripes import HEAD_BYTES, head_of, stripes
from engine.scene.layers import Photo
from engine.scene.limits import MOST_TILES
from engine.scene.tiles import TILE

MOST_DECODED_BYTES = 6 << 30
PLAIN_BYTES = 512 << 20  # that any project may hold, however small its file is
MOST_RATIO = 250  # bytes held for one of the file: a photo is packed as a third, hardly ever as a thirtieth
WITH_LEVELS = 4 / 3  # a photo is kept at half its size, a quarter and so on, once it is drawn
THIS = "a picture in it"

Samples = NDArray[np.uint8]


def png_size(archive: Archive, name: str) -> tuple[int, int, int]:
    """Return width, height and bytes a pixel once decoded, at most, from the head of a PNG in the zip."""
    head = head_of(archive.head(name, HEAD_BYTES))
    channels = 4 if head.colour in (3, 4, 6) else 3
    return head.width, head.height, channels * (3 if head.bits == 16 else 1)  # 16 bits are kept beside 8


def least_file_bytes(held: int) -> int:
    """Return how large a file has to be whose pictures take so many bytes once they are decoded."""
    return 0 if held <= PLAIN_BYTES else held // MOST_RATIO


class Pictures:
    """Decodes the pictures of one file within one budget for all of them, those for good once however often named.

    MemoryError where they would take more than this computer has to spare, Unsound where the file is far too small.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._held = 0  # bytes
        self._free = free_bytes()
        self._decoded: dict[str, Decoded] = {}
        self._photos: dict[str, Photo] = {}
        self._tiles: dict[tuple[str, int, int], tuple[Samples | None, ...]] = {}

    def foresee(self, names: list[str]) -> None:
        """Refuse a file whose photos are too many to be held together, before any of them is decoded."""
        self._judge(self._held + sum(self._size(name) for name in set(names) if name in self._archive))

    def samples(self, name: str, longest: int | None = None) -> Samples:
        """Return the samples of a picture that the document keeps: uint8 H x W x 3|4, straight, exactly as stored.

        longest: px of its longer side at most; None: as of a photo.
        """
        return self.decoded(name, longest).samples

    def decoded(self, name: str, longest: int | None = None) -> Decoded:
        """Return the same with what else the PNG has, such as its samples where these have 16 bits."""
        if name not in self._decoded:
            self.hold(self._size(name, longest))
            with self._archive.open(name) as stream:
                self._decoded[name] = decode(stream, THIS, ("PNG",))
        return self._decoded[name]

    def of_tiles(self, name: str, count: int, channels: int) -> tuple[Samples | None, ...]:
        """Return the tiles, of one channel or four, of a picture of so many; the same each time it is named."""
        if count > MOST_TILES:
            raise Unsound("a layer in it covers more than any can")
        key = name, count, channels
        if key not in self._tiles:
            longest = records.longest_side(count)
            self._size(name, longest, longest**2)
            with self._archive.open(name) as stream:
                self._tiles[key] = records.cut_tiles(stripes(stream, TILE), count, channels, self.hold)
        return self._tiles[key]

    def photo(self, name: str) -> Photo:
        """Return a whole photo, with the metadata that is in the PNG."""
        if name not in self._photos:
            self.hold(self._size(name))
            with self._archive.open(name) as stream:
                self._photos[name] = read_photo(stream, name.rpartition("/")[2], ("PNG",))
        return self._photos[name]

    def hold(self, count: int) -> None:
        """Count bytes that the document will keep, before they are taken."""
        self._held += count
        self._judge(self._held)

    def _judge(self, held: int) -> None:
        if self._archive.packed_bytes < least_file_bytes(held):
            raise Unsound("its pictures are suspiciously large for so small a file")
        if held > MOST_DECODED_BYTES:
            raise Unsound("its pictures are larger than this program can hold")
        if self._free is not None and held * WITH_LEVELS > self._free:
            raise MemoryError

    def _size(self, name: str, longest: int | None = None, most_pixels: int | None = None) -> int:
        """Return how many bytes a picture takes once it is decoded, at most, judged by its head alone."""
        width, height, bytes_a_px = png_size(self._archive, name)
        if longest is not None and max(width, height) > longest:
            raise Unsound("a picture in it is larger than what it is for")
        check_size(width, height, THIS, most_pixels)
        return width * height * bytes_a_px
