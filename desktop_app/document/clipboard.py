"""Cut, copy and paste: layers that stay live, pixels, masks, and pictures of other programs.

What is copied goes to the clipboard as a picture, for others, and as a project of its own, for us. Both are written in
the file jobs' thread, and what is pasted is read there, so the window waits for neither.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from desktop_app.document import layer_commands, layer_edits, selected_part
from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJobs
from desktop_app.document.files import Files, with_photos_of_folders
from desktop_app.document.layer_names import shown_name
from desktop_app.document.text_edits import paste_text
from desktop_app.widgets.images import image_of, photo_of
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.colour.conversion import are_alike
from engine.colour.icc import title_of
from engine.compositing.appearance import Appearances, no_appearances
from engine.formats import clip as clips
from engine.formats.clip import Clip
from engine.formats.photos import grey, read_photo
from engine.formats.png import write_png
from engine.problem import Problem
from engine.scene import edits, selection
from engine.scene.layers import ActingLayer, Layer, Photo, TextLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

LAYERS = "application/x-scumble-layers"
TOKEN = "application/x-scumble-token"
PICTURES = ("image/png", "image/tiff", "image/webp", "image/avif", "image/jpeg", "image/bmp", "image/gif")  # best first
NAME = "Clipboard"
Centre = tuple[float, float]  # canvas px
T = TypeVar("T")
Samples = NDArray[np.uint8]


class Contents:
    """What is to be in the clipboard: made in any thread, put there in the window's."""

    def __init__(
        self, picture: Samples | None, profile: bytes | None = None, layers: bytes | None = None, text: str = ""
    ) -> None:
        self.token = uuid4().bytes  # by which what comes back is known
        self._parts = {TOKEN: self.token}
        self._text = text
        self._image = QImage()  # for systems whose clipboards know no PNG
        if picture is not None:
            file = io.BytesIO()
            write_png(file, picture, profile=profile)
            self._parts[PICTURES[0]] = file.getvalue()
            self._image = image_of(picture)
        if layers is not None:
            self._parts[LAYERS] = layers

    def put(self) -> None:
        data = QMimeData()
        if not self._image.isNull():
            data.setImageData(self._image)
        if self._text:
            data.setText(self._text)
        for kind, content in self._parts.items():
            data.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(data)


class Clipboard(QObject):
    """What goes between a document and the system's clipboard."""

    def __init__(self, document: Document, files: Files, jobs: FileJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._files, self._jobs = document, files, jobs
        self._latest: tuple[Clip, bytes] | None = None  # what was copied here last need not be read

    # Copying

    def copy(self) -> None:
        """Copy what is selected of the selected layers, else these as they are; without a layer, of the picture."""
        document = self._document
        scene, ids = document.scene, [layer.id for layer in document.selected_layers]
        if not ids:
            self.copy_merged()
        elif scene.selection is None:
            self._copy(lambda looks: clips.of_layers(scene, ids))
        else:
            name = _name_of(document.selected_layers)
            self._copy(lambda looks: clips.of_pixels(scene, looks, ids, name))

    def copy_merged(self) -> None:
        """Copy what is seen of the picture, within what is selected."""
        scene, name = self._document.scene, _name_of(())
        self._copy(lambda looks: clips.of_pixels(scene, looks, name=name))

    def cut(self) -> None:
        """Copy the selected layers and take them away; of paint, what is selected of it."""
        document = self._document
        scene, layers = document.scene, document.selected_layers
        if not layers:
            raise Problem(tr("Select a layer to cut first."))
        ids, is_part = [layer.id for layer in layers], scene.selection is not None

        def change(scene: Scene) -> Scene:
            return selected_part.erased(scene, ids) if is_part else layer_edits.removed(scene, ids)

        name = shown_name(layers[0]) if len(layers) == 1 else tr("{count} layers", count=len(layers))
        change(scene)  # a locked layer, or part of a photo, is refused before anything is copied
        self.copy()
        document.edit(tr("Cut {name}", name=plain(name, 40)), change)

    def duplicate(self) -> None:
        """Put a copy above each selected layer; of photos and paint, one of what is selected of them."""
        document = self._document
        layers, scene = document.selected_layers, document.scene
        if scene.selection is None or not layers or not selected_part.has_pixels(layers):
            layer_commands.duplicate(document)
            return
        ids = [layer.id for layer in layers]
        label = layer_commands.named(document, tr("Duplicate {name}"), ids)
        place: Callable[[Clip], object] = self._here(lambda clip: self.place(clip, None, label))
        name = _name_of(layers)
        self._start(tr("Copying"), lambda: clips.of_pixels(scene, no_appearances, ids, name), place)

    def copy_mask(self) -> None:
        """Copy the selected layer's mask, else what is selected, as a grey picture of the canvas."""
        layer, scene = self._document.selected_layer, self._document.scene
        selected, box = scene.selection, scene.box
        of_layer = layer is not None and layer.has_mask
        if selected is None and not of_layer:
            raise Problem(tr("Select a layer with a mask or a part of the picture to copy its mask."))

        def work() -> Contents:
            mask = layer.mask_in(box) if layer is not None and layer.has_mask else selected
            assert mask is not None
            return Contents(mask.read(box))

        self._start(tr("Copying the mask"), work, Contents.put)

    def _copy(self, make: Callable[[Appearances], Clip]) -> None:
        looks = self._document.looks_now()

        def work() -> tuple[Clip, Contents]:
            made = make(looks)
            texts = [layer.text.words for layer in made.scene.walk() if isinstance(layer, TextLayer)]
            picture, layers = clips.picture_of(made, looks), clips.to_bytes(made)
            return made, Contents(picture, made.scene.profile, layers, "\n\n".join(reversed(texts)))

        def arrived(copied: tuple[Clip, Contents]) -> None:
            made, contents = copied
            self._latest = made, contents.token
            contents.put()

        self._start(tr("Copying"), work, arrived)

    # Pasting

    def paste(self, centre: Centre | None) -> None:
        """Paste what the clipboard has as layers, around a point of the canvas; None: where it was copied."""
        self._when_copied(lambda: self._paste(_clipboard_data(), centre))

    def paste_mask(self) -> None:
        """Let the selected layer that has a mask have the clipboard's picture for it, else select by that."""
        self._when_copied(lambda: self._paste_mask(_clipboard_data()))

    def _paste(self, data: QMimeData, centre: Centre | None) -> None:
        latest = self._latest
        place: Callable[[Clip], object] = self._here(lambda clip: self.place(clip, centre))
        if latest is not None and data.data(TOKEN).data() == latest[1]:
            self.place(latest[0], centre)
        elif data.hasFormat(LAYERS):
            content = data.data(LAYERS)
            read_clip = lambda: clips.from_bytes(bytes(content.data()))  # noqa: E731
            self._start(tr("Pasting"), read_clip, place)
        elif (read := _reader(data)) is not None:
            name = tr("Pasted")
            self._start(tr("Pasting"), lambda: clips.of_photo(read(), name), place)
        elif files := [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]:
            files = with_photos_of_folders(files)
            if self._document.scene.is_empty:
                self._files.open_together(files)
            else:
                for file in files:
                    self._files.add_photo(file)
        elif data.text().strip() and not self._document.scene.is_empty:
            self._place_text(data.text(), centre)
        else:
            raise Problem(tr("There is no picture in the clipboard."))

    def _place_text(self, words: str, centre: Centre | None) -> None:
        """Lay words over the document, around a point or in its middle."""
        document, layer_id = self._document, edits.new_id()
        above, there = document.selected, centre or (document.scene.width / 2, document.scene.height / 2)
        document.edit(tr("Paste text"), lambda scene: paste_text(scene, layer_id, words, there, above))
        document.select(layer_id)

    def place(self, clip: Clip, centre: Centre | None, label: str | None = None) -> None:
        """Lay a clip over the document, around a point or where it was taken, if that is on the picture, else in its
        middle; or make a new document of it."""
        document = self._document
        if document.scene.is_empty:
            document.start_with(clip.scene, {})
            return
        profile = document.scene.profile
        if are_alike(clip.scene.profile, profile):
            self._lay(clip, centre, label)
            return

        def work() -> tuple[Clip, str]:
            told = tr("What was pasted was converted to {profile}, the document's own.", profile=title_of(profile))
            try:
                return clip.in_profile(profile), told
            except Problem as problem:  # it is laid there with its own numbers
                return clip, str(problem)

        def arrived(found: tuple[Clip, str]) -> None:
            self._lay(found[0], centre, label)
            document.notice.emit(found[1])

        self._start(tr("Pasting"), work, self._here(arrived))

    def _lay(self, clip: Clip, centre: Centre | None, label: str | None) -> None:
        """Lay a clip of the document's own profile over it."""
        document, box = self._document, clip.scene.box
        left, top = clip.left, clip.top
        is_far = left is None or top is None or box.moved(left, top).intersect(document.scene.box).is_empty
        if centre is None and is_far:
            centre = document.scene.width / 2, document.scene.height / 2
        if centre is not None:
            left, top = round(centre[0] - box.width / 2), round(centre[1] - box.height / 2)
        assert left is not None and top is not None
        layers = clip.placed_in(document.scene, left, top)
        pasted: list[str] = []

        def change(scene: Scene) -> Scene:
            scene, ids = edits.add_copies(scene, layers, document.selected)
            pasted[:] = ids
            return scene

        self._files.edit_picture(label or tr("Paste"), change, lambda: document.select(pasted[-1], *pasted))

    def _paste_mask(self, data: QMimeData) -> None:
        read = _reader(data)
        if read is None:
            raise Problem(tr("There is no picture in the clipboard."))
        document = self._document
        layer, canvas = document.selected_layer, document.scene.box
        takes_it = layer is not None and (layer.has_mask or isinstance(layer, ActingLayer))
        layer_id = layer.id if layer is not None and takes_it else None

        def work() -> Mask:
            samples = grey(read().samples)
            height, width = samples.shape
            return Mask.from_array(samples, (canvas.width - width) // 2, (canvas.height - height) // 2).clipped(canvas)

        def change(scene: Scene, mask: Mask) -> Scene:
            return selection.select(scene, mask) if layer_id is None else edits.remask(scene, layer_id, mask)

        def arrived(mask: Mask) -> None:
            document.edit(tr("Paste mask"), lambda scene: change(scene, mask))

        self._start(tr("Pasting"), work, self._here(arrived))

    # In the file jobs' thread

    def _start(self, title: str, work: Callable[[], T], then: Callable[[T], object]) -> None:
        self._files.send(title, lambda report: work(), then, only_reads=True)

    def _when_copied(self, act: Callable[[], object]) -> None:
        """Do this once all that was asked for before is done, so that what was just copied is in the clipboard."""
        if not self._jobs.is_busy:
            act()
            return

        self._start(tr("Pasting"), lambda: None, self._here(lambda _: act()))

    def _here(self, act: Callable[[T], object]) -> Callable[[T], None]:
        """Return what does this in the document that is shown now, as soon as that is free."""
        document, tab = self._document, self._document.tab
        return lambda found: document.when_free(lambda: act(found), tab)


def _clipboard_data() -> QMimeData:
    """Return what the clipboard holds; of an empty one, nothing."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if data is None else data


def _reader(data: QMimeData) -> Callable[[], Photo] | None:
    """Return what reads the picture of a clipboard, in any thread; None where it has none."""
    kind = next((kind for kind in PICTURES if data.hasFormat(kind)), None)
    if kind is not None:
        content = data.data(kind)
        return lambda: read_photo(io.BytesIO(bytes(content.data())), NAME)
    image = data.imageData() if data.hasImage() else None  # that only Qt can read, as Windows gives it
    return (lambda: photo_of(image, NAME)) if isinstance(image, QImage) and not image.isNull() else None


def _name_of(layers: Sequence[Layer]) -> str:
    """Return what the layer is called that pixels of these come to lie on."""
    return shown_name(layers[0]) if len(layers) == 1 else tr("Pasted")
