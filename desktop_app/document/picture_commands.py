"""The commands of the Image menu: the whole picture turned, flipped, cropped or given another size, a step each."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.translation import tr
from engine.compositing.visible import visible_box
from engine.generation.enlarging import Made, enlarged_photos, enlarged_picture, photo_enlarger_of
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene import picture_edits
from engine.scene.scene import Scene

QUARTERS = {1: "Rotate picture right", 2: "Rotate picture by 180°", 3: "Rotate picture left"}


def rotate(files: Files, quarters: int) -> None:
    """Turn the picture by quarter turns clockwise: 1, 2 or 3."""
    files.edit_picture(tr(QUARTERS[quarters]), lambda scene: picture_edits.rotate(scene, quarters))


def flip(files: Files, vertically: bool) -> None:
    """Mirror the picture."""
    label = tr("Flip the picture vertically") if vertically else tr("Flip the picture horizontally")
    files.edit_picture(label, lambda scene: picture_edits.flip(scene, vertically))


def crop_to_selection(files: Files) -> None:
    """Crop to the box around what is selected."""
    files.edit_picture(tr("Crop to selection"), picture_edits.crop_to_selection)


def trim(document: Document, files: Files) -> None:
    """Crop to what is not transparent."""
    looks = document.looks_now()

    def change(scene: Scene) -> Scene:
        box = visible_box(scene, looks)
        if box.is_empty:
            raise Problem(tr("There is nothing to be seen in the picture."))
        return picture_edits.crop(scene, box)

    files.edit_picture(tr("Trim"), change)


def reveal_all(files: Files) -> None:
    """Make the canvas so large that nothing is cut off."""
    files.edit_picture(tr("Reveal all"), picture_edits.reveal_all)


def resize(files: Files, width: int, height: int, resampling: str) -> None:
    """Give the picture another size in px."""
    files.edit_picture(tr("Image size"), lambda scene: picture_edits.resize(scene, width, height, resampling))


def enlarge(document: Document, width: int, height: int) -> None:
    """Give the picture another size in px, with new pixels by a model where photos become larger."""
    engine, tab, before = document.engine, document.tab, document.scene
    title = tr("Enlarging the picture")

    def work(maker: AppearanceMaker) -> Made:
        model = maker.model(photo_enlarger_of(maker.catalog))
        return enlarged_photos(before, width, height, model, lambda share: engine.report(title, share))

    def arrived(made: Made) -> None:
        edit = lambda scene: enlarged_picture(scene, width, height, made)  # noqa: E731
        document.when_free(lambda: document.edit(tr("Enlarge"), edit), tab)

    engine.ask("enlarge", title, work, arrived)


def set_canvas_size(files: Files, width: int, height: int, anchor: tuple[float, float]) -> None:
    """Give the canvas another size in px around an anchor, shares of width and height."""
    files.edit_picture(tr("Canvas size"), lambda scene: picture_edits.set_canvas_size(scene, width, height, anchor))
