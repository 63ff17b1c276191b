"""Pictures as Qt has them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from engine.scene.layers import Photo


def image_of(picture: NDArray[np.uint8]) -> QImage:
    """Return uint8 (h, w) of grey, or (h, w, 3 or 4) of RGB or straight RGBA, as a picture with bytes of its own."""
    height, width = picture.shape[:2]
    kinds = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}
    channels = 1 if picture.ndim == 2 else picture.shape[2]
    rows = np.ascontiguousarray(picture)
    return QImage(rows.data, width, height, width * channels, kinds[channels]).copy()


def photo_of(image: QImage, source: str) -> Photo:
    """Return the pixels of a picture as a photo, in sRGB; Problem where it is too large."""
    channels = 4 if image.hasAlphaChannel() else 3
    image = image.convertToFormat(QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    samples = rows[:, : image.width() * channels].reshape(image.height(), image.width(), channels)
    return Photo(samples.copy(), source=source)
