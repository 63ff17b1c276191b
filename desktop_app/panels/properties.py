"""The properties panel: a page for each kind of layer, and one for when nothing is selected."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.document.change import Change
from desktop_app.document.class_choice import ClassChoice
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.document.object_edits import classes_of
from desktop_app.panels.kinds.table import PAGES
from desktop_app.panels.mask_part import MaskPart
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.page import Page
from desktop_app.widgets.labels import ShortLabel, label, plain
from desktop_app.widgets.rows import height_at
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr, tr_sentence, within
from engine.compositing.compositor import Compositor
from engine.scene.layers import Layer

P = TypeVar("P", bound=Page[Any])


class PropertiesPanel(QWidget):
    """Shows what is selected in the document."""

    def __init__(self, document: Document, compositor: Compositor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compositor = compositor or Compositor()
        self.setObjectName("properties")
        self.document = document
        self.title = ShortLabel()
        self.title.setProperty("role", "heading")
        self.title.setContentsMargins(8, 8, 8, 6)  # or what is scrolled would touch it
        self.empty_page = EmptyPage(document)
        self._pages: dict[type[Page[Any]], Page[Any]] = {}  # each built when it is first shown, if not ahead
        # One page is visible. A stacked widget would be as large as its largest one, and scroll for the others.
        self.page: QWidget = self.empty_page
        stack = QWidget()
        self._rows = QVBoxLayout(stack)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.empty_page)
        self.mask_part = MaskPart(document)
        self._rows.addWidget(self.mask_part)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(stack)
        self.area.viewport().installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, 8, 0)
        self._top.addWidget(self.title, 1)
        column.addLayout(self._top)
        self._bars = QVBoxLayout()
        column.addLayout(self._bars)
        column.addWidget(self.area, 1)
        # What is shown or hidden while a layout is at work would keep the room it had.
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._fit_later.timeout.connect(self._fit_page)
        self.setMinimumWidth(240)
        document.changed.connect(self._on_changed)
        self._show(None)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "selected", "file", "library"):
            self._show(change.source)
        elif change.what in ("masking", "view"):
            self.mask_part.show_layer(self.document.selected_layer)
            self._fit_page()
        elif change.what == "class":
            self.empty_page.show_class()

    def _show(self, source: object | None) -> None:
        layer = self.document.selected_layer
        in_gesture, page = self.document.history.in_gesture, self.page
        if in_gesture and layer is not None and isinstance(page, Page) and page.takes_echo(layer, source):
            return
        self.title.setVisible(layer is not None)
        self.title.setText("" if layer is None else shown_name(layer))
        shown = None if layer is None else self._page_for(layer)
        if self.page is not (shown or self.empty_page):
            self._read_from_top()
        self.page = shown or self.empty_page
        for page in self._pages.values():
            if page is not shown:
                page.leave()
        if layer is None or shown is None:
            self.empty_page.show_state()
        else:
            shown.show_layer(layer, source)
            scroll_bar = self.area.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(self.minimumWidth(), shown.minimumSizeHint().width() + scroll_bar))
        self.empty_page.setVisible(shown is None)
        for page in self._pages.values():
            page.setVisible(page is shown)
            if page.head is not None:
                page.head.setVisible(page is shown)
            if page.bar is not None and page is not shown:
                page.bar.hide()
        self.mask_part.show_layer(layer, source)
        self._fit_page()

    @Slot()
    def _read_from_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_later.start()
        return super().eventFilter(watched, event)

    def _fit_page(self) -> None:
        if isinstance(self.page, Page):
            width, height = self.area.viewport().width(), self.area.viewport().height()
            self.page.fit(height - self.mask_part.height_at(width, folded=True))
            needed = height_at(self.page, width) + self.mask_part.height_at(width, folded=False)
            self.mask_part.fold(needed > height)

    def _page_for(self, layer: Layer) -> Page[Any]:
        return self.page_of(next(page for page in PAGES[type(layer)] if page.suits(layer)))

    def build_ahead(self) -> None:
        """Build the page of objects, by far the largest, in the event loop's next turns: the first stroke need not."""
        QTimer.singleShot(0, self, lambda: self.page_of(ObjectPage))
        QTimer.singleShot(0, self, lambda: self.page_of(ObjectPage).expect(self.document.current_class))

    def page_of(self, kind: type[P]) -> P:
        """Return the page of that class."""
        page = self._pages.get(kind)
        if page is None:
            page = self._pages[kind] = kind(self.document, self._compositor)
            page.hide()
            if page.head is not None:
                page.head.hide()
                self._top.addWidget(page.head)
            if page.bar is not None:
                page.bar.hide()
                self._bars.addWidget(page.bar)
            page.turned.connect(self._read_from_top)
            self._rows.insertWidget(self._rows.count() - 1, page)
            page.minimumSizeHint()  # asks all of it for its style, which takes as long as building it
        assert isinstance(page, kind)
        return page


class EmptyPage(QWidget):
    """The page without a selection: what to do next, and the class of the next object."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.heading = label("", "heading", wraps=True)
        self.text = label("", "muted", wraps=True)
        self.class_name = ClassChoice(
            document,
            tr("Class of the next object"),
            tr("What the next stroke of the brush will become."),
        )
        self.class_name.activated.connect(self._on_class)
        self.next = QWidget()
        row = QVBoxLayout(self.next)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(4)
        name = label(tr("Next object"))
        name.setBuddy(self.class_name)
        row.addWidget(name)
        row.addWidget(self.class_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self.heading, self.text, self.next):
            column.addWidget(part)
        column.addStretch(1)
        self.show_state()

    def show_state(self) -> None:
        """Say what is missing: a photo, a model, or a selection."""
        is_empty = self.document.scene.is_empty
        has_classes = bool(classes_of(self.document.catalog, self.document.library))
        if is_empty:
            self.heading.setText(tr("Nothing open yet"))
            ways = with_shortcut(tr("Open a photo"), "open"), with_shortcut(tr("make a scene"), "new-scene")
            self.text.setText(tr("{ways}, or drop one on the window, or {ways2}.", ways=ways[0], ways2=ways[1]))
        elif not has_classes:
            self.heading.setText(tr("No models here"))
            reason = plain(tr_sentence(next(iter(self.document.catalog.unusable.values()), "")))
            self.text.setText(tr("Without a model no object can be generated. {reason}", reason=reason).strip())
        else:
            self.heading.setText(tr("No object selected"))
            self.text.setText(
                tr(
                    "Take the {value} and paint where an object shall be, drag a {value2} for a shape to "
                    "fill, or click an object to change it.",
                    value=with_shortcut(within(tr("Brush")), "brush"),
                    value2=with_shortcut(within(tr("Box")), "box"),
                )
            )
        self.next.setVisible(has_classes and not is_empty)
        self.show_class()

    def show_class(self) -> None:
        """The document's class for the next object."""
        self.class_name.set_value(self.document.current_class)

    @Slot(int)
    def _on_class(self, _row: int) -> None:
        self.document.choose_class(self.class_name.value)
