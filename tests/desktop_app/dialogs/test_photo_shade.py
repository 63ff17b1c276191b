"""What dims the photo around a mask is the same, however the mask came to be and wherever one looks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from desktop_app.dialogs.photo_shade import DIMMED, PhotoShade
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.mask import Mask

WIDTH, HEIGHT = 403, 301
FITTED = Viewport(200, 150).fitted(WIDTH, HEIGHT)


def alpha(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)[..., 3].copy()


def shaded(mask: Mask, viewport: Viewport) -> np.ndarray:
    shade = PhotoShade(WIDTH, HEIGHT)
    shade.show_mask(mask)
    found = shade.picture(viewport)
    assert found is not None
    return alpha(found[0])


@pytest.mark.parametrize("zoom", [FITTED.zoom, 0.7, 1.0, 3.0], ids=["fitted", "smaller", "actual", "larger"])
def test_a_stroke_is_shown_as_the_whole_mask_would_be(zoom: float) -> None:
    viewport = FITTED.zoomed(zoom)
    mask = Mask.empty().stroke([(150, 150, 60)])
    shade = PhotoShade(WIDTH, HEIGHT)
    shade.show_mask(mask)
    shade.picture(viewport)
    for erase, (x, y) in ((False, (250, 140)), (True, (160, 150))):
        mask = mask.stroke([(x, y, 20)], erase=erase)
        shade.show_mask(mask, Box(x - 21, y - 21, x + 21, y + 21))
        found = shade.picture(viewport)
        assert found is not None and (alpha(found[0]) == shaded(mask, viewport)).all()


def test_what_is_inside_is_clear_and_what_is_outside_is_dim() -> None:
    view = replace(FITTED, zoom=0.3, left=5.0, top=7.0)
    shade = PhotoShade(WIDTH, HEIGHT)
    assert shade.picture(view) is None, "nothing was found, and nothing is dimmed"
    shade.show_mask(Mask.empty().stroke([(200, 150, 60)]))
    found = shade.picture(view)
    assert found is not None
    image, place = found
    seen = alpha(image)

    def at(x: float, y: float) -> int:
        device = view.to_device(x, y)
        return int(seen[round(device[1] - place.y()), round(device[0] - place.x())])

    assert at(200, 150) == 0 and at(20, 20) == at(380, 280) == int(255 * DIMMED)
    assert shade.picture(replace(view, left=900.0)) is None, "the photo is out of sight"
