"""The properties panel: pages for an object, for any other layer, and for when nothing is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.document.background_choices import COLOURS, fill_kinds
from desktop_app.document.background_edits import made_of
from desktop_app.document.session import Change, Session
from desktop_app.panels.layers_model import kind_of
from desktop_app.panels.object_page import ObjectPage, fill_classes
from desktop_app.panels.scene_page import ScenePage
from desktop_app.widgets.combo_box import Choice
from desktop_app.widgets.labels import ShortLabel, label, plain, tip
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.shortcuts import with_shortcut
from engine.scene import edits
from engine.scene.layers import RGB, BackgroundLayer, GroupLayer, Layer, ObjectLayer, PaintLayer, PhotoLayer

AskColour = Callable[[QColor, QWidget, str], QColor]


class PropertiesPanel(QWidget):
    """Shows what is selected in the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("properties")
        self.session = session
        self.title = ShortLabel()
        self.title.setProperty("role", "heading")
        self.title.setContentsMargins(8, 8, 8, 0)
        self.object_page = ObjectPage(session)
        self.scene_page = ScenePage(session)
        self.layer_page = LayerPage(session)
        self.empty_page = EmptyPage(session)
        # One of them is visible. A stacked widget would be as large as its largest page, and scroll for the others.
        self.pages: tuple[QWidget, ...] = (self.empty_page, self.object_page, self.scene_page, self.layer_page)
        self.page: QWidget = self.empty_page
        stack = QWidget()
        rows = QVBoxLayout(stack)
        rows.setContentsMargins(0, 0, 0, 0)
        for page in self.pages:
            rows.addWidget(page)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.area, 1)
        scroll_bar = self.area.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(240, self.object_page.minimumSizeHint().width() + scroll_bar))
        session.changed.connect(self._on_changed)
        self._show(None)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "selection", "file"):
            self._show(change.source)
        elif change.what == "class":
            self.empty_page.show_class()

    def _show(self, source: object | None) -> None:
        layer = self.session.selected_layer
        self.title.setVisible(layer is not None)
        self.title.setText("" if layer is None else plain(layer.name))
        if isinstance(layer, ObjectLayer):
            self.page = self.object_page
            self.object_page.show_layer(layer, source)
            self.scene_page.leave()
        elif isinstance(layer, BackgroundLayer) and layer.recipe is not None:
            self.page = self.scene_page
            self.scene_page.show_layer(layer, source)
            self.object_page.leave()
        else:
            self.object_page.leave()
            self.scene_page.leave()
            self.page = self.empty_page if layer is None else self.layer_page
            if layer is None:
                self.empty_page.show_state()
            else:
                self.layer_page.show_layer(layer)
        for page in self.pages:
            page.setVisible(page is self.page)


class EmptyPage(QWidget):
    """What to do next, and the class that the next object will have."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.heading = label("", "heading", wraps=True)
        self.words = label("", "muted", wraps=True)
        self.class_name = Choice("Class of the next object", "What the next stroke of the brush will become.")
        fill_classes(self.class_name, session.catalog)
        self.class_name.activated.connect(self._on_class)
        self.next = QWidget()
        row = QVBoxLayout(self.next)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(4)
        name = label("Next object")
        name.setBuddy(self.class_name)
        row.addWidget(name)
        row.addWidget(self.class_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for part in (self.heading, self.words, self.next):
            column.addWidget(part)
        column.addStretch(1)
        self.show_state()

    def show_state(self) -> None:
        """Say what is missing: a photo, a model, or a selection."""
        is_empty = self.session.scene.is_empty
        has_classes = bool(self.session.catalog.classes)
        if is_empty:
            self.heading.setText("Nothing open yet")
            ways = with_shortcut("Open a photo", "open"), with_shortcut("make a scene", "new-scene")
            self.words.setText(f"{ways[0]}, or drop one on the window, or {ways[1]}.")
        elif not has_classes:
            self.heading.setText("No models here")
            reason = next(iter(self.session.catalog.faults.values()), "")
            self.words.setText(f"Without a model no object can be generated. {plain(reason)}".strip())
        else:
            self.heading.setText("No object selected")
            self.words.setText(
                f"Take the {with_shortcut('brush', 'brush')} and paint where an object shall be, "
                f"drag a {with_shortcut('box', 'box')} for a shape to fill, "
                "or click an object to change it."
            )
        self.next.setVisible(has_classes and not is_empty)
        self.show_class()

    def show_class(self) -> None:
        """The session's class for the next object."""
        self.class_name.set_value(self.session.current_class)

    @Slot(int)
    def _on_class(self, _row: int) -> None:
        self.session.choose_class(self.class_name.value)


class LayerPage(QWidget):
    """A layer that is no object: what it is, and a background's colours."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ask_colour: AskColour = _ask_colour
        self.words = label("", wraps=True)
        self.notices = label("", "warning", wraps=True)
        self.colours = QWidget()
        self.top = QPushButton("Top")
        self.bottom = QPushButton("Bottom")
        row = QHBoxLayout(self.colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, where in ((self.top, "top"), (self.bottom, "bottom")):
            button.setToolTip(tip(f"The background's colour at the {where}; two colours make a gradient."))
            button.setAccessibleName(f"Colour at the {where}")
            row.addWidget(button, 1)
        self.top.clicked.connect(self._on_top)
        self.bottom.clicked.connect(self._on_bottom)
        self.filling = QWidget()
        self.kind = Choice("Kind", "A scene is generated in place of the colours.")
        self.kind.add(COLOURS, "Plain colours")
        fill_kinds(self.kind, session.catalog, clear=False)
        self.kind.activated.connect(self._on_kind)
        filling = named_row("Kind", self.kind, self)
        filling.setContentsMargins(0, 0, 0, 0)
        self.filling.setLayout(filling)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for part in (self.words, self.filling, self.colours, self.notices):
            column.addWidget(part)
        column.addStretch(1)

    def show_layer(self, layer: Layer) -> None:
        """Show this layer."""
        notices = layer.photo.notices if isinstance(layer, PhotoLayer) else ()
        self.words.setText(_description(layer))
        self.notices.setText("\n".join(plain(notice) for notice in notices))
        self.notices.setVisible(bool(notices))
        self.filling.setVisible(isinstance(layer, BackgroundLayer) and self.kind.count() > 1)
        self.kind.set_value(COLOURS)
        self.colours.setVisible(isinstance(layer, BackgroundLayer))
        for part in (self.filling, self.colours):
            part.setEnabled(not self.session.scene.is_locked(layer.id))
        if isinstance(layer, BackgroundLayer):
            for button, colour in ((self.top, layer.colours[0]), (self.bottom, layer.colours[-1])):
                swatch = QPixmap(16, 16)
                swatch.fill(QColor(*colour))
                button.setIcon(QIcon(swatch))

    @Slot()
    def _on_kind(self) -> None:
        layer, kind = self.session.selected_layer, self.kind.value
        if layer is not None and kind != COLOURS:
            catalog = self.session.catalog
            self.session.attempt(f"Make it {kind}", lambda scene: made_of(scene, catalog, layer.id, ((kind, 1.0),)))
            self.kind.set_value(COLOURS)

    @Slot()
    def _on_top(self) -> None:
        self._ask(0)

    @Slot()
    def _on_bottom(self) -> None:
        self._ask(-1)

    def _ask(self, which: int) -> None:
        layer = self.session.selected_layer
        if not isinstance(layer, BackgroundLayer):
            return
        chosen = self.ask_colour(QColor(*layer.colours[which]), self, "Colour of the background")
        if not chosen.isValid():
            return
        colours: list[RGB] = [layer.colours[0], layer.colours[-1]]
        colours[which] = (chosen.red(), chosen.green(), chosen.blue())
        made = tuple(colours) if colours[0] != colours[1] else (colours[0],)
        self.session.attempt("Background", lambda scene: edits.replace(scene, layer.id, colours=made))


def _ask_colour(present: QColor, parent: QWidget, title: str) -> QColor:
    return QColorDialog.getColor(present, parent, title)


def _description(layer: Layer) -> str:
    if isinstance(layer, PhotoLayer):
        width, height = layer.photo.size
        profile = "with a colour profile of its own" if layer.photo.profile else "no colour profile, taken as sRGB"
        if layer.laid is None:
            return f"Photo, {width} × {height} pixels, {profile}. Scaled, turned or moved: its pixels are resampled."
        return f"Photo, {width} × {height} pixels, {profile}. Its pixels are never changed; objects lie over it."
    if isinstance(layer, GroupLayer):
        return f"{kind_of(layer).capitalize()}. Its layers are put together first, then laid over the rest."
    if isinstance(layer, PaintLayer):
        box = layer.tiles.bounds()
        return f"Pixels of its own, {box.width} × {box.height}: a cut-out, or strokes of paint."
    if isinstance(layer, BackgroundLayer):
        return "Background: one colour, or a gradient from top to bottom."
    return kind_of(layer).capitalize()
