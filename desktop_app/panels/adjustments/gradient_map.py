"""The page of the gradient map."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import beside
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.adjustments import GradientMap
from engine.scene.layers import AdjustmentLayer

PLACE = Range(1, 99, step=1, default=50, unit="%")


@ADJUSTMENT_PAGES.register(GradientMap)
class GradientMapPage(AdjustmentPage[GradientMap]):
    """The colours of what is dark, bright and in between."""

    adjustment = GradientMap

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Each brightness becomes a colour between these."))
        self.ask_colour: AskColour = ask_colour
        self.buttons: list[QPushButton] = []
        for number, (name, text) in enumerate(
            (
                (tr("Dark"), tr("The colour of what is dark.")),
                (tr("Middle"), tr("The colour of what lies between.")),
                (tr("Bright"), tr("The colour of what is bright.")),
            )
        ):
            button = QPushButton(name)
            button.setToolTip(tooltip(text))
            button.clicked.connect(partial(self._on_colour, number))
            self.buttons.append(button)
        rows.addLayout(beside(*self.buttons))
        self.place = self._slider(rows, tr("Middle"), PLACE, tr("How bright that is which gets the middle colour."))
        self._bind_adjustment(self.place, tr(self.adjustment.title), lambda it: _in_three(it).stops[1][0], _placed)

    def _prepare(self, layer: AdjustmentLayer) -> None:
        super()._prepare(layer)
        for button, stop in zip(self.buttons, _in_three(self._adjustment_of(layer)).stops, strict=True):
            colour = _colour(stop)
            button.setIcon(swatch((colour.red(), colour.green(), colour.blue())))

    def _on_colour(self, number: int) -> None:
        if self._layer is None:
            return
        present = _in_three(self._adjustment_of(self._layer)).stops[number]
        chosen = self.ask_colour(_colour(present), self, tr("Colour of the gradient"))
        if not chosen.isValid():
            return

        def changed(it: GradientMap) -> GradientMap:
            stops = list(_in_three(it).stops)
            stops[number] = (stops[number][0], chosen.red(), chosen.green(), chosen.blue())
            return replace(it, stops=tuple(stops))

        self._attempt(
            tr("Gradient map"),
            lambda scene, layer: edits.set_adjustment(scene, layer.id, changed(self._adjustment_of(layer))),
        )


def _in_three(it: GradientMap) -> GradientMap:
    """Return the gradient with a first, a middle and a last stop: the same one where it has no more than three."""
    if len(it.stops) == 2:
        place, red, green, blue = ((one + other) / 2 for one, other in zip(*it.stops, strict=True))
        return replace(it, stops=(it.stops[0], (place, red, green, blue), it.stops[1]))
    return replace(it, stops=(it.stops[0], it.stops[len(it.stops) // 2], it.stops[-1]))


def _placed(it: GradientMap, place: float) -> GradientMap:
    """Return the gradient with its middle stop elsewhere, between the others."""
    first, (_, red, green, blue), last = _in_three(it).stops
    within = min(max(place, first[0] + 0.1), last[0] - 0.1)
    return replace(it, stops=(first, (within, red, green, blue), last))


def _colour(stop: tuple[float, ...]) -> QColor:
    return QColor(*(round(value) for value in stop[1:]))
