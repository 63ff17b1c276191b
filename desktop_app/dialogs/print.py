"""The print dialog: paper, size and resolution, a look at the page, and where it goes: to a printer or a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.save_name import ask_save_name
from desktop_app.document.document import Document
from desktop_app.document.files import Files, file_filter
from desktop_app.document.printing import MM_PER_INCH, PAPERS, PrintLayout, print_on, save_pdf, usual_paper
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.slider import label_width
from desktop_app.widgets.translation import number, tr
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import thumbnail

PREVIEW = QSize(320, 320)  # logical px
PREVIEW_PX = 640  # of the picture's longer side
PPI = Range(1, 4800, default=300, decimals=1)
MARGIN = Range(0, 100, default=10, decimals=1, unit="mm")
FEWEST_PPI = 150  # below it pixels are seen on paper
AUTOMATIC, UPRIGHT, ACROSS = "automatic", "upright", "across"


class PagePreview(QWidget):
    """The page with the picture on it."""

    def __init__(self, picture: QImage, size: tuple[int, int]) -> None:
        super().__init__()
        self._picture, self._size = picture, size
        self._layout = PrintLayout()
        self.setMinimumSize(PREVIEW)
        self.setAccessibleName(tr("How the picture lies on the page"))

    def show_layout(self, layout: PrintLayout) -> None:
        self._layout = layout
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        page = self._layout.page
        paper, free = page.fullRect(QPageLayout.Unit.Inch), page.paintRect(QPageLayout.Unit.Inch)
        scale = min((self.width() - 8) / paper.width(), (self.height() - 8) / paper.height())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate((self.width() - paper.width() * scale) / 2, (self.height() - paper.height() * scale) / 2)
        painter.scale(scale, scale)
        painter.fillRect(paper, QColor(255, 255, 255))
        painter.save()
        painter.setClipRect(free)
        painter.translate(free.topLeft())
        painter.drawImage(self._layout.rect(*self._size), self._picture)
        painter.restore()
        pen = painter.pen()
        pen.setCosmetic(True)
        pen.setColor(self.palette().color(QPalette.ColorRole.Mid))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRect(free)
        painter.end()


class PrintDialog(QDialog):
    """Asks how, and has it printed; the document stays as it is."""

    def __init__(
        self, document: Document, files: Files, compositor: Compositor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._files = document, files
        self._ppi = PPI.default  # for the actual size
        self.setWindowTitle(tr("Print"))
        scene = document.scene
        self._size = scene.width, scene.height
        picture = thumbnail(scene, document.looks_now(), PREVIEW_PX, compositor)
        self.preview = PagePreview(image_of(picture), self._size)
        self._build()
        self._show()

    def _build(self) -> None:
        self.paper = ComboBox(tr("Paper"), tr("The size of the page."))
        for name in PAPERS:
            self.paper.add(name, tr(name))
        self.paper.set_value(usual_paper())
        self.orientation = ComboBox(tr("Orientation"), tr("How the page lies."))
        for value, text in (
            (AUTOMATIC, tr("As the picture")),
            (UPRIGHT, tr("Upright")),
            (ACROSS, tr("Across")),
        ):
            self.orientation.add(value, text)
        self.sizing = ComboBox(tr("Size"), tr("As large as the page allows, or by the resolution below."))
        self.sizing.add("fit", tr("Fit to the page"))
        self.sizing.add("actual", tr("Actual size"))
        self.ppi = NumberField(tr("Pixels per inch"), PPI, tr("More make the picture smaller on paper and finer."))
        self.margin = NumberField(tr("Margin"), MARGIN, tr("What stays white on each side, in millimetres."))
        self.margin.set_value(MARGIN.default)
        self.summary = label("", "muted", wraps=True)
        self.summary.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox()
        self.print_button = self.buttons.addButton(tr("Print…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.pdf_button = self.buttons.addButton(tr("Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        choices = QVBoxLayout()
        choices.setSpacing(8)
        rows = ((tr("Paper"), self.paper), (tr("Orientation"), self.orientation), (tr("Size"), self.sizing))
        for name, choice in rows:
            choices.addLayout(named_row(name, choice, self))
        for field in (self.ppi, self.margin):
            field.label.setFixedWidth(max(label_width(self), field.label.sizeHint().width()))
            choices.addWidget(field)
        choices.addWidget(self.summary)
        choices.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.preview, 1)
        both.addLayout(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(both)
        column.addWidget(self.buttons)
        for choice in (self.paper, self.orientation, self.sizing):
            choice.currentIndexChanged.connect(self._show)
        self.ppi.gesture.moved.connect(self._on_ppi)
        self.margin.gesture.moved.connect(lambda _value: self._show())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.pdf_button.clicked.connect(self._on_pdf)

    @property
    def page_layout(self) -> PrintLayout:
        """How the picture is to lie on the page."""
        width, height = self._size
        is_across = width > height if self.orientation.value == AUTOMATIC else self.orientation.value == ACROSS
        ppi = self._ppi if self.sizing.value == "actual" else None
        return PrintLayout(self.paper.value, is_across, self.margin.value, ppi)

    @Slot(float)
    def _on_ppi(self, ppi: float) -> None:
        self._ppi = ppi
        self._show()

    @Slot()
    def _show(self) -> None:
        layout, size = self.page_layout, self._size
        self.ppi.setEnabled(self.sizing.value == "actual")
        self.preview.show_layout(layout)
        rect, resolution = layout.rect(*size), layout.resolution(*size)
        self.ppi.set_value(resolution)
        told = tr(
            "The picture is {width} × {height} cm on paper.",
            width=number(rect.width() * MM_PER_INCH / 10, 1),
            height=number(rect.height() * MM_PER_INCH / 10, 1),
        )
        if layout.is_cut_off(*size):
            told += f" {tr('It is larger than the page: its edges are cut off.')}"
        elif resolution < FEWEST_PPI:
            told += f" {tr('With so few pixels per inch they may be seen.')}"
        self.summary.setText(told)

    def accept(self) -> None:
        """Ask for the printer, and print."""
        # Late, so that a computer without a printing system starts as well.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._document.title)
        printer.setPageLayout(self.page_layout.page)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            print_on(printer, self._document, self._files, self.page_layout)
            super().accept()
        dialog.deleteLater()

    @Slot()
    def _on_pdf(self) -> None:
        source = self._document.source
        start = (source.parent if source is not None else Path.home()) / f"{Path(self._document.title).stem}.pdf"
        chosen = ask_save_name(self, tr("Save as PDF"), start, file_filter(("PDF", "*.pdf")), ".pdf")
        if chosen is not None:
            save_pdf(chosen, self._document, self._files, self.page_layout)
            super().accept()
