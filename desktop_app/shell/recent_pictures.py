"""Small pictures of the files that were opened last, kept beside their list."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QIcon, QImage, QImageReader, QPixmap

from desktop_app.document.appearances import visible_live
from desktop_app.document.tabs import Tabs
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.small_files import is_there
from engine.compositing.appearance import Appearance, Appearances, lookup
from engine.compositing.compositor import Compositor
from engine.scene.scene import Scene

SIDE = 192  # px of the longer side
DELAY_MS = 600  # after a file was opened or saved: the picture itself comes first


class RecentPictures(QObject):
    """Draws a picture of each file a moment after it was opened or saved, once its objects have their looks.

    Reading the list opens none of them.
    """

    def __init__(self, tabs: Tabs, compositor: Compositor, remembered: Remembered) -> None:
        super().__init__(tabs)
        self._tabs, self._compositor, self._remembered = tabs, compositor, remembered
        self._waiting: list[Path] = []
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.draw_next)
        tabs.document.file_used.connect(self._on_used)

    @Slot(object)
    def _on_used(self, file: Path) -> None:
        if file not in self._waiting:
            self._waiting.append(file)
        self._timer.start()

    @Slot()
    def draw_next(self) -> None:
        """Keep a picture of the file that waits longest, unless a gesture is under way."""
        document = self._tabs.document
        if self._waiting and not document.history.in_gesture:
            file = self._waiting.pop(0)
            tab = self._tabs.with_file(file)
            looks = {} if tab is None else document.looks_of(tab)
            if tab is document.tab and self._are_coming(looks):
                self._waiting.append(file)
            elif tab is not None:
                image = thumbnail(self._compositor, tab.scene, lookup(looks), SIDE)
                _write(image, self._remembered.picture_of(file.absolute()))
        if self._waiting:
            self._timer.start()

    def _are_coming(self, looks: Mapping[str, Appearance]) -> bool:
        """Return whether something that the shown file holds has no looks yet, and is going to have them."""
        document = self._tabs.document
        is_whole = all(layer.id in looks for layer in visible_live(document.scene.layers))
        return not is_whole and (document.engine.state == "loading" or document.engine.is_busy)


def thumbnail(compositor: Compositor, scene: Scene, appearances: Appearances, side: int) -> QImage:
    """Return what a scene shows, its longer side at most `side` px."""
    level = max(0, (max(scene.width, scene.height) // side).bit_length() - 1)
    box = scene.box.at_level(level)
    pixels = compositor.read(scene, box, level, appearances)
    image = QImage(pixels.data, box.width, box.height, 4 * box.width, QImage.Format.Format_ARGB32_Premultiplied)
    size = QSize(side, side).boundedTo(image.size())
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation).copy()


def picture(remembered: Remembered, file: Path, size: QSize, ratio: float = 1.0) -> QPixmap | None:
    """Return the picture of a file of the list, within `size` logical px; None where there is none."""
    path = remembered.picture_of(file)
    if not (is_there(path) and path.is_file()):
        return None
    reader = QImageReader(str(path))
    image = reader.read() if max(reader.size().width(), reader.size().height()) <= SIDE else QImage()
    if image.isNull():
        return None
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    made = QPixmap.fromImage(image.scaled(size * ratio, keep, smooth))
    made.setDevicePixelRatio(ratio)
    return made


def icon(remembered: Remembered, file: Path, side: int, ratio: float) -> QIcon:
    """Return the picture of a file as an icon; an empty one where there is none."""
    found = picture(remembered, file, QSize(side, side), ratio)
    return QIcon() if found is None else QIcon(found)


def _write(image: QImage, target: Path) -> None:
    """All or nothing; a picture that cannot be written is not missed."""
    beside = target.with_name(f".{target.stem}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if image.save(str(beside), "PNG"):  # type: ignore[call-overload]
            os.replace(beside, target)
    except OSError:
        return
