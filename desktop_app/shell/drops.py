"""What is dropped on the window: photos, as files or out of a browser, on an object, on its row, or elsewhere; and
layers that were dragged here from another document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop_app.canvas.view import Canvas
from desktop_app.document import looks
from desktop_app.document.files import PROJECT_SUFFIX, Files, with_photos_of_folders
from desktop_app.document.layer_names import shown_name
from desktop_app.document.tab import Tab
from desktop_app.panels.layers_model import Dragged, dragged
from desktop_app.panels.layers_view import LayersView
from desktop_app.tools.handles import object_at
from desktop_app.widgets import icons
from desktop_app.widgets.images import photo_of
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from engine.exemplars.photo_subject import OpenSubject
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Photo

Dropped = Path | Photo
Centre = tuple[float, float]  # canvas px


def can_take(data: QMimeData) -> bool:
    """Whether there are files or a picture in it."""
    return any(url.isLocalFile() for url in data.urls()) or data.hasImage()


def taken_from(data: QMimeData) -> list[Dropped]:
    """The files in what was dropped, of folders their photos; without any, its picture. Problem where that is none."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or not data.hasImage():
        return [*with_photos_of_folders(files)]
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise Problem(tr("The picture that was dropped cannot be read."))
    names = [url.fileName() for url in data.urls() if url.fileName()]
    return [photo_of(image, names[0] if names else tr("Dropped picture"))]


def accept_copy(event: QDropEvent) -> bool:
    """Accept files as copies only: a file manager that was told they were moved would delete them."""
    can_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    event.setDropAction(Qt.DropAction.CopyAction if can_copy else Qt.DropAction.IgnoreAction)
    event.setAccepted(can_copy)
    return can_copy


class Places(NamedTuple):
    """The parts of a window of which each takes what is dropped on it in its own way."""

    canvas: Canvas
    rows: LayersView
    tab_bar: QWidget


class Drops(QObject):
    """Knows what lies under the pointer, and asks what a photo on an object is meant for."""

    def __init__(
        self,
        window: QWidget,
        files: Files,
        places: Places,
        open_files: Callable[..., None],  # each in a tab of its own
        copy_layers: Callable[[Dragged, Tab, Centre | None], None],  # of another tab into this one
    ) -> None:
        super().__init__(window)
        self._open_files, self._copy_layers = open_files, copy_layers
        self._window, self._document, self._files = window, places.canvas.document, files
        self._canvas, self._rows, self._tab_bar = places

    def accepts(self, event: QDropEvent) -> bool:
        """Accept what the window can take, and return whether it can."""
        if can_take(event.mimeData()):
            return accept_copy(event)
        event.setAccepted(self._layers_in(event.mimeData()) is not None)
        return event.isAccepted()

    def _layers_in(self, data: QMimeData) -> Dragged | None:
        """Return the layers that are dragged, where they lie in another document than the one that is shown."""
        layers = dragged(data)
        is_foreign = layers is not None and layers.tab != self._document.tab.key
        return layers if is_foreign and not self._document.scene.is_empty else None

    def object_under(self, place: QPoint) -> ObjectLayer | None:
        """The object under a point of the window: in the picture, or in its row."""
        if self._document.scene.is_empty:
            return None
        under = self._window.childAt(place)
        centre = self._centre_at(place)
        if centre is not None:
            return object_at(self._document.scene, *centre)
        if under is self._rows.viewport():
            layer, _ = self._rows.layer_at(under.mapFrom(self._window, place))
            return layer if isinstance(layer, ObjectLayer) else None
        return None

    def tell(self, data: QMimeData, place: QPoint) -> None:
        """Say at the pointer what becomes of what is dragged there."""
        names = [url.fileName().lower() for url in data.urls()]
        if self._document.scene.is_empty:
            return
        is_on_bar = self._window.childAt(place) is self._tab_bar
        layer = self.object_under(place) if len(names) < 2 else None
        if self._layers_in(data) is not None:
            text = tr("A new layer")
        elif is_on_bar or any(name.endswith(PROJECT_SUFFIX) for name in names):
            text = tr("Open in a tab of its own")
        elif layer is None:
            text = tr("A new layer")
        else:
            text = tr("Looks of {name}, or a new layer", name=shown_name(layer, 40))
        QToolTip.showText(self._window.mapToGlobal(place), tooltip(text), self._window)

    def let_go(self, data: QMimeData, place: QPoint) -> None:
        """Something was let go at a point of the window."""
        QToolTip.hideText()
        layers, tab = self._layers_in(data), self._document.tab
        if layers is not None:
            self._document.guarded(lambda: self._copy_layers(layers, tab, self._centre_at(place)))
            return

        def look() -> None:
            dropped, layer = taken_from(data), self.object_under(place)
            # The one who drags waits for this to return; a question has to come afterwards.
            QTimer.singleShot(0, self, lambda: self.take(dropped, layer, place))

        self._document.guarded(look)

    def take(self, dropped: list[Dropped], layer: ObjectLayer | None, place: QPoint) -> None:
        """Into an empty window, or on the tabs, all are opened, and projects always are; others are laid over the
        picture, around the place where they were let go.

        layer: the object that they were let go on; what a single photo on it is meant for is asked first.
        """
        opens = self._document.scene.is_empty or self._window.childAt(place) is self._tab_bar
        centre = self._centre_at(place)
        files = list[Path]()
        for one in dropped:
            if isinstance(one, Path) and (opens or one.suffix.lower() == PROJECT_SUFFIX):
                files.append(one)
            elif isinstance(one, Photo) and opens:
                title = tr("Opening {name}", name=one.source)
                self._files.open_made(title, partial(edits.open_photo, one), one.source)
            elif layer is not None and len(dropped) == 1:
                self._ask(one, layer, place)
            else:
                self._files.add_photo(one, centre)
        self._open_files(*files)

    def _centre_at(self, place: QPoint) -> Centre | None:
        """The canvas point under a point of the window; None beside the picture."""
        if self._window.childAt(place) is not self._canvas:
            return None
        at, ratio = self._canvas.mapFrom(self._window, place), self._canvas.devicePixelRatioF()
        x, y = self._canvas.viewport.to_canvas(at.x() * ratio, at.y() * ratio)
        return (x, y) if self._document.scene.box.has(x, y) else None

    def _ask(self, dropped: Dropped, layer: ObjectLayer, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        use = menu.addAction(tr("Looks of {name} from the photo…", name=shown_name(layer, 40)))
        icons.set_icon(use, "object")
        is_own = isinstance(dropped, Path)  # whose a picture out of a browser is, nobody knows
        use.triggered.connect(lambda: looks.want(self._document, OpenSubject(dropped), layer, is_own))
        add = menu.addAction(tr("New photo layer"))
        icons.set_icon(add, "photo")
        centre = self._centre_at(place)
        add.triggered.connect(lambda: self._files.add_photo(dropped, centre))
        menu.popup(self._window.mapToGlobal(place))
