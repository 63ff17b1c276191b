"""The properties of a shadow: where it falls, how soft and how dark it is."""

from __future__ import annotations

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
from engine.scene.layers import HIGHEST_CONTACT, LONGEST_SHADOW, ShadowLayer

PERCENT = Range(0, 100, step=1, default=100 * edits.SHADE, unit="%")
ANGLE = Range(-180, 180, step=1, default=ShadowLayer.angle, decimals=1, unit="°", least=-360, most=360)
LENGTH = Range(0, 200, step=1, default=100 * ShadowLayer.length, unit="%", most=100 * LONGEST_SHADOW)
SOFTNESS = Range(0, 100, step=1, default=100 * ShadowLayer.softness, unit="%")
CONTACT = Range(0, 100 * HIGHEST_CONTACT, step=1, default=100 * ShadowLayer.contact, unit="%")


class ShadowPage(EditPage[ShadowLayer]):
    """Shows the shadow of an object, and edits it."""

    kind = ShadowLayer
    what = "shadow"

    def _build(self, parts: QVBoxLayout) -> None:
        self.ask_colour: AskColour = ask_colour
        self.text = label("", wraps=True)
        self.warning = label(tr("Its object is not in this document, so nothing is drawn."), "warning", wraps=True)
        parts.addWidget(self.text)
        parts.addWidget(self.warning)
        rows = sliders_in(parts)
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
        self._bind(self.angle, tr("Shadow"), lambda it: it.angle, lambda s, it, v: edits.replace(s, it.id, angle=v))
        self._bind_share(self.length, "length")
        self._bind_share(self.softness, "softness")
        self._bind_share(self.strength, "opacity")
        self._bind_share(self.contact, "contact")
        self.colour = QPushButton()
        self.colour.setAccessibleName(tr("Colour"))
        self.colour.setToolTip(tooltip(tr("The colour of the light that is left in the shadow.")))
        self.colour.clicked.connect(self._on_colour)
        parts.addLayout(named_row(tr("Colour"), self.colour, self))

    def _bind_share(self, slider: Slider, field: str) -> Binding[float]:
        """Let a slider set a field 0..1 in per cent."""
        return self._bind(
            slider,
            tr("Shadow"),
            lambda layer: 100 * float(getattr(layer, field)),
            lambda scene, layer, value: edits.replace(scene, layer.id, **{field: value / 100}),
        )

    def _prepare(self, layer: ShadowLayer) -> None:
        scene = self.document.scene
        has_object = scene.has(layer.object_id)
        self.warning.setVisible(not has_object)
        self.text.setVisible(has_object)
        if has_object:
            name = shown_name(scene.find(layer.object_id), 40)
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
            self._attempt(tr("Shadow"), lambda scene, layer: edits.replace(scene, layer.id, colour=colour))
