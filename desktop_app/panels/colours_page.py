"""The properties of a background in plain colours."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.document.background_choices import COLOURS, fill_kinds
from desktop_app.document.background_edits import made_of
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.panels.page import Page
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.compositing.compositor import Compositor
from engine.scene import edits
from engine.scene.layers import RGB, BackgroundLayer


class ColoursPage(Page[BackgroundLayer]):
    """Shows a background in plain colours, and makes it a generated one."""

    def __init__(self, document: Document, compositor: Compositor, parent: QWidget | None = None) -> None:
        super().__init__(document, compositor, parent)
        self.ask_colour: AskColour = ask_colour
        self.text = label(tr("Background: one colour, or a gradient from top to bottom."), wraps=True)
        self.colours = QWidget()
        self.top = QPushButton(tr("Top"))
        self.bottom = QPushButton(tr("Bottom"))
        row = QHBoxLayout(self.colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, where in ((self.top, tr("top")), (self.bottom, tr("bottom"))):
            button.setToolTip(
                tooltip(tr("The background's colour at the {where}; two colours make a gradient.", where=where))
            )
            button.setAccessibleName(tr("Colour at the {where}", where=where))
            row.addWidget(button, 1)
        self.top.clicked.connect(self._on_top)
        self.bottom.clicked.connect(self._on_bottom)
        self.filling = QWidget()
        self.kind = ComboBox(tr("Kind"), tr("A scene is generated in place of the colours."))
        self._fill()
        document.changed.connect(self._on_library)
        self.kind.activated.connect(self._on_kind)
        filling = named_row(tr("Kind"), self.kind, self)
        filling.setContentsMargins(0, 0, 0, 0)
        self.filling.setLayout(filling)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for part in (self.text, self.filling, self.colours):
            column.addWidget(part)
        column.addStretch(1)

    @classmethod
    def suits(cls, layer: BackgroundLayer) -> bool:
        return layer.recipe is None

    def show_layer(self, layer: BackgroundLayer, source: object | None = None) -> None:
        self.filling.setVisible(self.kind.count() > 1)
        self.kind.set_value(COLOURS)
        for part in (self.filling, self.colours):
            part.setEnabled(not self.document.scene.is_locked(layer.id))
        for button, colour in ((self.top, layer.colours[0]), (self.bottom, layer.colours[-1])):
            button.setIcon(swatch(colour))

    def _fill(self) -> None:
        self.kind.clear()
        self.kind.add(COLOURS, tr("Plain colours"))
        fill_kinds(self.kind, self.document.catalog, clear=False)

    @Slot(object)
    def _on_library(self, change: Change) -> None:
        if change.what == "library":  # other models may be there, too
            self._fill()

    @Slot()
    def _on_kind(self) -> None:
        layer, kind = self.document.selected_layer, self.kind.value
        if layer is not None and kind != COLOURS:
            catalog = self.document.catalog
            self.document.attempt(
                tr("Make it {kind}", kind=kind), lambda scene: made_of(scene, catalog, layer.id, ((kind, 1.0),))
            )
            self.kind.set_value(COLOURS)

    @Slot()
    def _on_top(self) -> None:
        self._ask(0)

    @Slot()
    def _on_bottom(self) -> None:
        self._ask(-1)

    def _ask(self, which: int) -> None:
        layer = self.document.selected_layer
        if not isinstance(layer, BackgroundLayer):
            return
        chosen = self.ask_colour(QColor(*layer.colours[which]), self, tr("Colour of the background"))
        if not chosen.isValid():
            return
        colours: list[RGB] = [layer.colours[0], layer.colours[-1]]
        colours[which] = (chosen.red(), chosen.green(), chosen.blue())
        made = tuple(colours) if colours[0] != colours[1] else (colours[0],)
        self.document.attempt(tr("Background"), lambda scene: edits.replace(scene, layer.id, colours=made))
