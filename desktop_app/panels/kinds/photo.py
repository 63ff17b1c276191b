"""Photos: how large they are, and what could not be kept of their files."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.drawing import Samples, inside, on_checks
from desktop_app.panels.info_page import PixelsPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.widgets.translation import tr
from engine.colour.icc import title_of
from engine.compositing.appearance import Appearances
from engine.scene.layers import PhotoLayer
from engine.scene.scene import Scene


class PhotoRow(Row[PhotoLayer]):
    def kind(self, layer: PhotoLayer) -> str:
        return tr("photo")

    def picture(self, scene: Scene, layer: PhotoLayer, appearances: Appearances) -> Drawing:
        return Drawing((layer.photo,), lambda side: _drawn(layer.photo.samples, side))


class PhotoPage(PixelsPage[PhotoLayer]):
    kind = PhotoLayer
    what = "photo"

    def description(self, layer: PhotoLayer) -> str:
        width, height = layer.photo.size
        profile = tr("no colour profile, taken as sRGB")
        if layer.photo.profile:
            profile = tr("in {profile}", profile=title_of(layer.photo.profile))
        if layer.photo.bits > 8:
            profile = f"{tr('{bits} bits a channel', bits=layer.photo.bits)}, {profile}"
        if layer.laid is None:
            return tr(
                "Photo, {width} × {height} pixels, {profile}. It does not lie on whole pixels: these are resampled.",
                width=width,
                height=height,
                profile=profile,
            )
        return tr(
            "Photo, {width} × {height} pixels, {profile}. Its pixels are never changed; objects lie over it.",
            width=width,
            height=height,
            profile=profile,
        )

    def warnings(self, layer: PhotoLayer) -> tuple[str, ...]:
        return layer.photo.notices


def _drawn(samples: Samples, side: int) -> QImage:
    # Every n-th pixel is enough for a picture four times too large, which is then averaged.
    skip = max(1, max(samples.shape[:2]) // (4 * side))
    coarse = np.ascontiguousarray(samples[::skip, ::skip])
    return on_checks(inside(coarse, side), side)


ROWS.register(PhotoLayer)(PhotoRow())
PAGES.register(PhotoLayer)((PhotoPage,))
