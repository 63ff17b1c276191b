"""The properties of a shadow: where it falls, how soft and how dark it is."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.document.binding import Binding
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.page import EditPage
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import named_row, sliders_in
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.layers import HIGHEST_CONTACT, LONGEST_SHADOW, DropShadowLayer, ShadowLayer

PERCENT = Range(0, 100, step=1, default=100 * edits.SHADE, unit="%")
ANGLE = Range(-180, 180, step=1, default=ShadowLayer.angle, decimals=1, unit="°", least=-360, most=360)
LENGTH = Range(0, 200, step=1, default=100 * ShadowLayer.length, unit="%", most=100 * LONGEST_SHADOW)
SOFTNESS = Range(0, 100, step=1, default=100 * ShadowLayer.softness, unit="%")
CONTACT = Range(0, 100 * HIGHEST_CONTACT, step=1, default=100 * ShadowLayer.contact, unit="%")

S = TypeVar("S", bound=ShadowLayer | DropShadowLayer)


class AnyShadowPage(EditPage[S]):
    """What the pages of all shadows have: what throws it, its sliders, and its colour."""

    def _build(self, parts: QVBoxLayout) -> None:
        self.ask_colour: AskColour = ask_colour
        self.text = label("", wraps=True)
        self.warning = label(self._orphaned, "warning", wraps=True)
        parts.addWidget(self.text)
        parts.addWidget(self.warning)
        self._add_sliders(sliders_in(parts))
        self.colour = QPushButton()
        self.colour.setAccessibleName(tr("Colour"))
        self.colour.setToolTip(tooltip(self._about_colour))
        self.colour.clicked.connect(self._on_colour)
        parts.addLayout(named_row(tr("Colour"), self.colour, self))

    @property
    def edit(self) -> str:
        """How an edit of it is called in the list of undo."""
        raise NotImplementedError

    @property
    def _orphaned(self) -> str:
        """What is told where the layer that throws it is missing."""
        raise NotImplementedError

    @property
    def _about_colour(self) -> str:
        raise NotImplementedError

    def _add_sliders(self, rows: QVBoxLayout) -> None:
        raise NotImplementedError

    def _bind_number(self, slider: Slider, field: str, times: float = 1) -> Binding[float]:
        """Let a slider show and set a field, so many times as large."""
        return self._bind(
            slider,
            self.edit,
            lambda layer: times * float(getattr(layer, field)),
            lambda scene, layer, value: edits.replace(scene, layer.id, **{field: value / times}),
        )

    def _prepare(self, layer: S) -> None:
        scene = self.document.scene
        has_owner = scene.has(layer.owner)
        self.warning.setVisible(not has_owner)
        self.text.setVisible(has_owner)
        if has_owner:
            name = shown_name(scene.find(layer.owner), 40)
            self.text.setText(tr("The shadow of {name}, which it follows wherever that goes.", name=name))
        self.colour.setIcon(swatch(layer.colour))
        self.colour.setText(QColor(*layer.colour).name())

    @Slot()
    def _on_colour(self) -> None:
        layer = self._layer
        if layer is None:
            return
        chosen = self.ask_colour(QColor(*layer.colour), self, tr("Colour of the shadow"))
        if chosen.isValid():
            colour = chosen.red(), chosen.green(), chosen.blue()
            self._attempt(self.edit, lambda scene, layer: edits.replace(scene, layer.id, colour=colour))


class ShadowPage(AnyShadowPage[ShadowLayer]):
    """Shows the shadow of an object, and edits it."""

    kind = ShadowLayer
    what = "shadow"

    @property
    def edit(self) -> str:
        return tr("Shadow")

    @property
    def _orphaned(self) -> str:
        return tr("Its object is not in this document, so nothing is drawn.")

    @property
    def _about_colour(self) -> str:
        return tr("The colour of the light that is left in the shadow.")

    def _add_sliders(self, rows: QVBoxLayout) -> None:
        self.angle = self._slider(
            rows, tr("Angle"), ANGLE, tr("Where it falls: 0° to the right, 90° towards you, −90° behind the object.")
        )
        self.length = self._slider(rows, tr("Length"), LENGTH, tr("100% is as long as the object is high."))
        self.softness = self._slider(rows, tr("Softness"), SOFTNESS, tr("How much it blurs away from the feet."))
        self.strength = self._slider(rows, tr("Strength"), PERCENT, tr("How dark it is: the layer's opacity."))
        self.contact = self._slider(
            rows,
            tr("Contact"),
            CONTACT,
            tr("How high above the lowest part another one may end that still touches the ground."),
        )
        self._bind_number(self.angle, "angle")
        self._bind_number(self.length, "length", 100)
        self._bind_number(self.softness, "softness", 100)
        self._bind_number(self.strength, "opacity", 100)
        self._bind_number(self.contact, "contact", 100)
