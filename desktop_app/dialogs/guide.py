"""The guide: pages about what one can do, beside the window, which can be used meanwhile."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QTextBrowser, QWidget

from desktop_app.widgets.translation import spoken, tr

FOLDER = Path(str(resources.files("resources") / "guide"))
CONTENTS = "contents.md"
LINK = re.compile(r"\[([^]]+)\]\(([\w-]+\.md)\)")
TOOLS = re.compile(r"<!-- tools: ([\w -]+) -->\n")  # a page's first line: the tools in hand of which F1 shows it
MARGIN = 16  # logical px around a page's text
WIDTH = 1040  # logical px
ROW_HEIGHT = 26  # of the list of pages


class GuideDialog(QDialog):
    """A list of the pages and the page that is read. Links lead to other pages; nothing else is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Guide"))
        self._files = {name: page_file(name, spoken()) for name in page_names()}
        self._texts = {name: file.read_text(encoding="utf-8") for name, file in self._files.items()}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, text in self._texts.items():
            item = QListWidgetItem(heading(text))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(self.list.fontMetrics().horizontalAdvance(item.text()) + 16, ROW_HEIGHT))
            self.list.addItem(item)
        self.page = Page()
        self.page.setAccessibleName(tr("Page of the guide"))
        self.page.anchorClicked.connect(self._on_link)
        self.list.currentItemChanged.connect(self._on_chosen)
        parts = QSplitter()
        parts.addWidget(self.list)
        parts.addWidget(self.page)
        list_width = self.list.sizeHintForColumn(0) + self.list.verticalScrollBar().sizeHint().width() + 8
        parts.setSizes([list_width, WIDTH - list_width])
        parts.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(parts)
        self.resize(WIDTH, 680)
        self.show_page(CONTENTS)

    def open(self) -> None:
        """Show it beside the window, which can be used while it is read."""
        self.show()
        self.raise_()

    def show_page(self, name: str) -> None:
        """Show a page by the name of its file."""
        self.list.setCurrentRow(list(self._texts).index(name))

    def show_for(self, tool: str) -> None:
        """Show the page about a tool; where there is none, stay."""
        for name, text in self._texts.items():
            if (found := TOOLS.match(text)) and tool in found[1].split():
                self.show_page(name)

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name = item.data(Qt.ItemDataRole.UserRole)
            self.page.show_text(TOOLS.sub("", self._texts[name]), self._files[name].parent)

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if url.toString() in self._texts:
            self.show_page(url.toString())


class Page(QTextBrowser):
    """A page of text, whose pictures are never wider than it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._folder = "", FOLDER
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # pictures would change it to and fro

    def show_text(self, markdown: str, folder: Path) -> None:
        """Show another page, from its beginning; its pictures are named as they lie from this folder."""
        self._text, self._folder = markdown, folder
        self.setMarkdown(markdown)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Return a picture as large as it is shown, in device px; Qt's text would scale it without smoothing."""
        picture, ratio = QImage(str(self._folder / QUrl(name).toString())), self.devicePixelRatioF()
        width = min(picture.width(), self.viewport().width() - 2 * MARGIN)  # logical px
        scaled = picture.scaledToWidth(max(1, round(width * ratio)), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            bar = self.verticalScrollBar()
            place = bar.value() / max(1, bar.maximum())
            self.setMarkdown(self._text)
            bar.setValue(round(place * bar.maximum()))


def page_names() -> list[str]:
    """Return the names of the pages' files, in the order in which the first one lists them."""
    return [CONTENTS, *(name for _, name in LINK.findall(page_text(CONTENTS)))]


def page_text(name: str, language: str = "en") -> str:
    """Return a page in a language, as `spoken` gives it; in English where it was not translated."""
    return page_file(name, language).read_text(encoding="utf-8")


def page_file(name: str, language: str) -> Path:
    """Return the file of a page in a language; see `page_text`."""
    translated = FOLDER / folder_name(language) / name
    return translated if translated.is_file() else FOLDER / name


def folder_name(language: str) -> str:
    """Return the name of the folder of a language's pages: "zh" for "zh_CN"."""
    return language.partition("_")[0]


def heading(text: str) -> str:
    """Return the heading of a page."""
    return next(line.removeprefix("# ") for line in text.splitlines() if line.startswith("# "))
