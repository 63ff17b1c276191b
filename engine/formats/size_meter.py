"""How large an exported file will be, before it is written."""

from __future__ import annotations

import dataclasses
import io

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.formats.export import picture_of
from engine.formats.export_options import ExportOptions
from engine.formats.exporters.table import EXPORTERS, Exporter, Picture
from engine.scene.scene import Scene

WHOLE_PIXELS = 3_000_000  # more are judged by parts
PARTS, PART_SIDE = 3, 512  # each way, and px of each


class SizeMeter:
    """Encodes one scene's picture as often as it is asked; what only the encoding changes does not draw it again."""

    def __init__(self, scene: Scene, appearances: Appearances) -> None:
        self._scene, self._appearances = scene, appearances
        self._key: object = None
        self._picture: Picture | None = None

    def bytes_of(self, options: ExportOptions) -> int | None:
        """Return how many bytes the file will have, nearly; None for a format with layers. Problem as when exported."""
        exporter = EXPORTERS[options.format or "png"]
        if exporter.write is None:
            return None
        key = exporter.has_alpha, dataclasses.replace(
            options, format=None, quality=92, subsampling="auto", progressive=False, lossless=False
        )
        picture = self._picture
        if picture is None or key != self._key:
            picture, _ = picture_of(self._scene, self._appearances, exporter, options)
            self._picture, self._key = picture, key
        height, width = picture.samples.shape[:2]
        if height * width <= WHOLE_PIXELS:
            return _encoded(picture, exporter, options)
        part = dataclasses.replace(picture, samples=_parts(picture.samples))
        empty = dataclasses.replace(picture, samples=picture.samples[:1, :1])
        head = _encoded(empty, exporter, options)  # what does not grow with the picture
        share = float(height * width / (part.samples.shape[0] * part.samples.shape[1]))
        return int(head + (_encoded(part, exporter, options) - head) * share)


def _encoded(picture: Picture, exporter: Exporter, options: ExportOptions) -> int:
    file = io.BytesIO()
    assert exporter.write is not None
    exporter.write(file, picture, options, lambda share: None)
    return len(file.getvalue())


def _parts(samples: NDArray[np.uint8] | NDArray[np.uint16]) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """Return parts from all over a picture beside one another."""
    height, width = samples.shape[:2]
    sides = min(PART_SIDE, height), min(PART_SIDE, width)
    tops, lefts = (
        np.linspace(0, whole - side, PARTS).astype(int) for whole, side in zip((height, width), sides, strict=True)
    )
    rows = [np.hstack([samples[top : top + sides[0], left : left + sides[1]] for left in lefts]) for top in tops]
    return np.vstack(rows)
