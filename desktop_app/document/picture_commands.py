"""The commands of the Image menu: the whole picture turned, flipped, cropped or given another size, a step each."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.scene import picture_edits

QUARTERS = {1: "Rotate picture right", 2: "Rotate picture by 180°", 3: "Rotate picture left"}


def rotate(document: Document, quarters: int) -> None:
    """Turn the picture by quarter turns clockwise: 1, 2 or 3."""
    document.attempt(tr(QUARTERS[quarters]), lambda scene: picture_edits.rotate(scene, quarters))


def flip(document: Document, vertically: bool) -> None:
    label = tr("Flip picture vertically") if vertically else tr("Flip picture horizontally")
    document.attempt(label, lambda scene: picture_edits.flip(scene, vertically))


def crop_to_selection(document: Document) -> None:
    """Crop to the box around what is selected."""
    document.attempt(tr("Crop to selection"), picture_edits.crop_to_selection)


def reveal_all(document: Document) -> None:
    """Make the canvas so large that nothing is cut off."""
    document.attempt(tr("Reveal all"), picture_edits.reveal_all)


def resize(document: Document, width: int, height: int, resampling: str) -> bool:
    """Give the picture another size in px; False, and a notice, where it cannot have that."""
    return document.attempt(tr("Image size"), lambda scene: picture_edits.resize(scene, width, height, resampling))


def set_canvas_size(document: Document, width: int, height: int, anchor: tuple[float, float]) -> bool:
    """Give the canvas another size in px around an anchor, shares of width and height."""
    return document.attempt(
        tr("Canvas size"), lambda scene: picture_edits.set_canvas_size(scene, width, height, anchor)
    )
