"""A word over the canvas that says what is shown there, and which it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.canvas.shown import ShownDocument
from desktop_app.document.colour_view import ColourView
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.widgets.drawing import draw_words
from desktop_app.widgets.translation import tr


def draw_badge(painter: QPainter, text: str, ratio: float, corner: int) -> None:
    """Draw a word `corner` logical px from the widget's upper left corner, readable on any picture."""
    font = painter.font()
    font.setPixelSize(round(13 * ratio))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 20 * ratio
    place = QRectF((corner + 12) * ratio, (corner + 12) * ratio, width, 26 * ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    draw_words(painter, place, text, 5 * ratio)


def told_of(shown: ShownDocument, document: Document, colours: ColourView) -> str:
    """Return why the picture is not seen as it is; "" where it is."""
    alone = document.alone
    if shown.is_before:
        return tr("Before")
    if shown.shows_changed:
        return tr("Red: no longer the photo's own")
    if alone is not None:
        name = shown_name(alone, 40)
        return tr("Mask of {name}", name=name) if document.tab.solo.is_mask else tr("Only {name}", name=name)
    return colours.told
