"""Pictures as Qt has them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def image_of(picture: NDArray[np.uint8]) -> QImage:
    """Return uint8 (h, w) of grey, or (h, w, 3 or 4) of RGB or straight RGBA, as a picture with bytes of its own."""
    height, width = picture.shape[:2]
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    channels = 1 if picture.ndim == 2 else picture.shape[2]
    rows = np.ascontiguousarray(picture)
    return QImage(rows.data, width, height, width * channels, kinds[channels]).copy()
