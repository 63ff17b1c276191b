"""The page of the style filter: like which picture, and how much of it; one or the other where both have no room."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.document import style_choice
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.filters.page import FILTER_PAGES, FilterPage
from desktop_app.panels.picture_button import INSET, PictureButton
from desktop_app.widgets import icons
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.rows import height_at, named_row
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from desktop_app.widgets.wrapping_row import WrappingRow
from engine.formats import style_pictures
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import FilterLayer

SIDE, COLUMNS = 38, 7  # of the pictures, logical px
SPACING = 4  # logical px


@FILTER_PAGES.register(Style)
class StylePage(FilterPage[Style]):
    recipe = Style

    def _build_controls(self, rows: QVBoxLayout) -> None:
        self.choice, self.amounts = QWidget(), QWidget()
        chosen, much = (_column(part) for part in (self.choice, self.amounts))
        chosen.addLayout(self._pictures())
        chosen.addWidget(self._sources())
        chosen.addLayout(self._methods())
        rows.insertWidget(0, self.choice)
        rows.addWidget(self.amounts)
        rows = much
        self._share(rows, "paint", tr("Paint"), tr("How coarse the strokes are."))
        self._share(rows, "colours", tr("Colours"), tr("0 keeps the photo's own colours, 100 takes the picture's."))
        told = tr("How clearly the photo's own shapes are seen. Pieces alone show them as they can.")
        self._share(rows, "shapes", tr("Shapes"), told)
        self._share(rows, "jitter", tr("Jitter"), tr("How far chance decides what is painted where."))

    def _build_head(self) -> None:
        super()._build_head()
        self.more = icon_button("sliders", tr("How much of it, in place of the pictures"), self._show_parts)
        self.more.setCheckable(True)
        self._is_low = False
        assert self.head is not None
        row = self.head.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(0, self.more)

    def fit(self, height: int) -> None:
        """Show either the pictures or how much where there is no room for both."""
        around, outer, inner = self.parentWidget(), self.layout(), self.body.layout()
        assert around is not None and outer is not None and inner is not None
        width, inset = around.width(), outer.contentsMargins()
        within_page = width - inset.left() - inset.right()
        parts = ((self.summary, inner.spacing()), (self.choice, SPACING), (self.amounts, SPACING))
        hidden = [height_at(part, within_page) + spacing for part, spacing in parts if part.isHidden()]
        self._is_low = height_at(self, width) + sum(hidden) > height
        self._show_parts()

    @Slot()
    def _show_parts(self) -> None:
        self.more.setVisible(self._is_low)
        self.summary.setVisible(not self._is_low)
        self.choice.setVisible(not (self._is_low and self.more.isChecked()))
        self.amounts.setVisible(not self._is_low or self.more.isChecked())

    def _pictures(self) -> QGridLayout:
        """What can be painted like: those that come along, and the person's own where it is one."""
        grid = QGridLayout()
        grid.setSpacing(2)
        self.buttons: dict[str, StyleButton] = {}
        for number, (name, title) in enumerate(style_pictures.TITLES.items()):
            made = self.buttons[name] = StyleButton(number)
            made.tell(tr(title))
            made.clicked.connect(partial(self._on_picture, name))
            grid.addWidget(made, *divmod(number, COLUMNS))
        self.own = StyleButton(None)
        self.own.tell(tr("Your own picture"))
        grid.addWidget(self.own, *divmod(len(self.buttons), COLUMNS))
        grid.setColumnStretch(COLUMNS, 1)
        return grid

    def _methods(self) -> QHBoxLayout:
        what_it_does = tr(
            "What paints: a neural network, which keeps shapes and can be refined in some seconds, or pieces cut out "
            "of the picture itself."
        )
        self.method = ComboBox(tr("Painted by"), what_it_does)
        self.method.add("network", tr("A network"))
        self.method.add("refined", tr("A network, refined"))
        self.method.add("pieces", tr("Pieces of the picture"))
        self.method.activated.connect(self._on_method)
        return named_row(tr("Painted by"), self.method, self)

    def _sources(self) -> WrappingRow:
        told = tr("Paint like a picture of yours: a painting, a drawing, any photo")
        self.from_file = text_button(tr("From a file…"), "folder", told, self._on_file)
        self.from_layer = QPushButton(tr("From a layer"))
        icons.set_icon(self.from_layer, "photo")
        self.from_layer.setToolTip(tooltip(tr("Paint like the photo of another layer, which may be hidden")))
        menu = QMenu(self.from_layer)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.from_layer.setMenu(menu)
        return WrappingRow(self.from_file, self.from_layer)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for layer in style_choice.photos_in(self.document.scene):
            menu.addAction(shown_name(layer).replace("&", "&&"), partial(self._on_layer, layer.id))

    def _prepare(self, layer: FilterLayer) -> None:
        super()._prepare(layer)
        picture = self._recipe_of(layer).picture
        name = None if picture is None else _shipped_name(picture)
        for its_name, button in self.buttons.items():
            button.setChecked(its_name == name)
        self.own.setVisible(picture is not None and name is None)
        if picture is not None and name is None:
            self.own.show_picture(picture)
        method = self._recipe_of(layer).method
        self.method.set_value(method)
        self.sliders["shapes"].setEnabled(method != "pieces")
        self.from_layer.setEnabled(bool(style_choice.photos_in(self.document.scene)))

    def _plainest(self, recipe: Style) -> Style:
        return Style(seed=recipe.seed, picture=recipe.picture, method=recipe.method)

    def _on_method(self) -> None:
        self._put(tr(self.recipe.title), lambda it: replace(it, method=self.method.value))

    def _on_picture(self, name: str) -> None:
        if self._layer is not None:
            style_choice.take_shipped(self.document, self._layer.id, name)

    def _on_file(self) -> None:
        if self._layer is not None:
            style_choice.ask_file(self.document, self._layer.id, self.window())

    def _on_layer(self, photo_id: str) -> None:
        if self._layer is not None:
            style_choice.take_layer(self.document, self._layer.id, photo_id)


class StyleButton(PictureButton):
    """One picture to paint like."""

    def __init__(self, number: int | None, parent: QWidget | None = None) -> None:
        """number: of those that come along; None: a person's own."""
        super().__init__(SIDE, parent=parent)
        self._number = number

    def tell(self, text: str) -> None:
        """Say what it is."""
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))

    def show_picture(self, picture: StylePicture) -> None:
        """Show a person's own; it is the one that is taken."""
        side = min(picture.samples.shape[:2])
        self.image = image_of(picture.samples[:side, :side])
        self.tell(tr("Your own: {name}", name=picture.name) if picture.name else tr("Your own picture"))
        self.setChecked(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_frame(painter)
        room = QRectF(0, 0, SIDE, SIDE).adjusted(INSET, INSET, -INSET, -INSET)
        if self._number is not None:
            all_of_them = _small_ones()
            side = all_of_them.height()
            painter.drawImage(room, all_of_them, QRectF(self._number * side, 0, side, side))
        elif self.image is not None:
            painter.drawImage(room, self.image)
        painter.end()


def _column(part: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(part)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(SPACING)
    return made


@cache
def _small_ones() -> QImage:
    """All that come along, small and side by side."""
    return image_of(style_pictures.small_ones())


def _shipped_name(picture: StylePicture) -> str | None:
    """Return the name of one that comes along."""
    names = {title: name for name, title in style_pictures.TITLES.items()}
    name = names.get(picture.name)
    return name if name is not None and style_pictures.shipped(name) == picture else None
