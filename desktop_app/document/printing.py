"""Printing: how the picture lies on a page, and the finished picture drawn there, on paper or in a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.images import image_of
from desktop_app.widgets.translation import tr
from engine.formats.atomic import check_writable, write_atomically
from engine.problem import Problem

MM_PER_INCH = 25.4
PDF_PPI = 1200  # of the grid on which a PDF's pictures are laid; their own pixels stay
PAPERS: dict[str, QPageSize] = {
    **{name: QPageSize(getattr(QPageSize.PageSizeId, name)) for name in ("A3", "A4", "A5", "A6", "Letter", "Legal")},
    "10 × 15 cm": QPageSize(QSizeF(100, 150), QPageSize.Unit.Millimeter, "10 × 15 cm"),
    "13 × 18 cm": QPageSize(QSizeF(130, 180), QPageSize.Unit.Millimeter, "13 × 18 cm"),
}

Samples = NDArray[np.uint8]


@dataclass(frozen=True)
class PrintLayout:
    """A page, and a picture in the middle of what can be printed of it."""

    paper: str = "A4"  # of PAPERS
    is_across: bool = False  # the page lies on its longer side
    margin_mm: float = 10.0
    ppi: float | None = None  # px of the picture to an inch; None: as large as fits

    @property
    def page(self) -> QPageLayout:
        """The page as Qt has it; margins that leave nothing of it are narrowed."""
        across = QPageLayout.Orientation.Landscape if self.is_across else QPageLayout.Orientation.Portrait
        size = PAPERS[self.paper]
        most = min(size.size(QPageSize.Unit.Millimeter).width(), size.size(QPageSize.Unit.Millimeter).height()) * 0.45
        margin = min(self.margin_mm, most)
        return QPageLayout(size, across, QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)

    def resolution(self, width: int, height: int, page: QPageLayout | None = None) -> float:
        """Return how many px of a picture of that size lie on an inch; page: another one than its own."""
        if self.ppi is not None:
            return self.ppi
        free = (page or self.page).paintRect(QPageLayout.Unit.Inch)
        return max(width / free.width(), height / free.height())

    def rect(self, width: int, height: int, page: QPageLayout | None = None) -> QRectF:
        """Return where a picture of that size in px lies, in inches from the corner of what can be printed.

        page: another one than its own, as a person may choose at the printer.
        """
        free, ppi = (page or self.page).paintRect(QPageLayout.Unit.Inch), self.resolution(width, height, page)
        across, down = width / ppi, height / ppi
        return QRectF((free.width() - across) / 2, (free.height() - down) / 2, across, down)

    def is_cut_off(self, width: int, height: int) -> bool:
        """Return whether the picture is larger than what can be printed."""
        free, rect = self.page.paintRect(QPageLayout.Unit.Inch), self.rect(width, height)
        return rect.width() > free.width() + 1e-6 or rect.height() > free.height() + 1e-6


def usual_paper() -> str:
    """Return the paper that the person's country prints on."""
    is_american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if is_american else "A4"


def draw(device: QPagedPaintDevice, picture: QImage, layout: PrintLayout) -> None:
    """Draw a picture on the page of a device; in any thread. Problem where it takes none."""
    painter = QPainter()
    if not painter.begin(device):
        raise Problem(tr("The printer does not take the picture."))
    per_inch = painter.device().logicalDpiX()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(per_inch, per_inch)
    page = device.pageLayout()
    free = page.paintRect(QPageLayout.Unit.Inch)
    painter.setClipRect(QRectF(0, 0, free.width(), free.height()))
    painter.drawImage(layout.rect(picture.width(), picture.height(), page), picture)
    painter.end()


def print_on(device: QPagedPaintDevice, document: Document, files: Files, layout: PrintLayout) -> None:
    """Print the picture on a device, in the middle of its page."""

    def done(_: object) -> None:
        document.notice.emit(tr("The picture was sent to the printer."))

    files.with_picture(tr("Printing"), lambda samples: draw(device, image_of(samples), layout), done)


def save_pdf(path: Path, document: Document, files: Files, layout: PrintLayout) -> None:
    """Write a PDF with the picture on one page."""
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def work(samples: Samples) -> None:
        check_writable(path)
        content = pdf_of(image_of(samples), layout, document_title)
        write_atomically(path, lambda file: file.write(content))

    def done(_: object) -> None:
        document.notice.emit(tr("Saved {name}.", name=path.name))

    document_title = document.title
    files.with_picture(tr("Saving {name}", name=path.name), work, done)


def pdf_of(picture: QImage, layout: PrintLayout, title: str) -> bytes:
    """Return a PDF with the picture on one page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Scumble")
    writer.setResolution(PDF_PPI)
    writer.setPageLayout(layout.page)
    draw(writer, picture, layout)
    return bytes(buffer.data().data())
