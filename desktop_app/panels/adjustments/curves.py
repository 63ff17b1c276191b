"""The page of curves: a plot whose points are dragged, over the histogram."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.document.picking import Pick
from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, ALL, AdjustmentPage, ChannelChoice
from desktop_app.widgets.curve_editor import CurveEditor, Line, Points, moved
from desktop_app.widgets.histogram import Counts
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import beside
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import CHANNELS, MOST_POINTS, Curve, Curves
from engine.scene.adjustments.base import Colour
from engine.scene.adjustments.colour import LUMA
from engine.scene.layers import AdjustmentLayer

BYTE = Range(0, 255, step=1)
HAND = "Press in the picture, and drag up or down what is as bright as that; with the colour picker, Ctrl does the same"


def line_of(points: Points) -> Line:
    """Return the output, 0..255, that a curve through the points gives each of 256 inputs."""
    line: Line = Curve(points).at(np.arange(256) / 255) * 255
    return line


@ADJUSTMENT_PAGES.register(Curves)
class CurvesPage(AdjustmentPage[Curves]):
    adjustment = Curves
    shows_counts = True

    def _build_controls(self, parts: QVBoxLayout) -> None:
        self._counts: Counts | None = None
        self._add_pick("hand", tr(HAND), self._lifted, holds=True)
        self.channel = ChannelChoice()
        self.channel.activated.connect(self._on_channel)
        parts.addLayout(self.channel.row(self))
        self.editor = CurveEditor(tr("Curve from dark to bright"), line_of, MOST_POINTS)
        self.editor.setToolTip(
            tooltip(
                tr(
                    "Click to add a point, drag it to bend the curve, drag it out to remove it. Arrow keys"
                    " move the point, with Shift by ten, with Ctrl they choose another one; + adds one, Del removes it"
                )
            )
        )
        parts.addWidget(self.editor)
        self.input = NumberField(tr("In"), BYTE, tr("How bright the chosen point was."))
        self.output = NumberField(tr("Out"), BYTE, tr("How bright it becomes."))
        parts.addLayout(beside(self.input, self.output))
        self._bind_adjustment(self.editor, "Curves", lambda it: self._curve(it).points, self._with)
        self._bind_adjustment(self.input, "Curves", lambda it: self._point(it)[0], lambda it, x: self._moved(it, x=x))
        self._bind_adjustment(self.output, "Curves", lambda it: self._point(it)[1], lambda it, y: self._moved(it, y=y))
        self.editor.chosen.connect(self._on_point)

    def fit(self, height: int) -> None:
        self.editor.take_height(height - (self.sizeHint().height() - self.editor.sizeHint().height()))

    def _curve(self, curves: Curves) -> Curve:
        found = getattr(curves, self.channel.value)
        assert isinstance(found, Curve)
        return found

    def _with(self, curves: Curves, points: Points) -> Curves:
        return replace(curves, **{self.channel.value: Curve(points)})

    def _point(self, curves: Curves) -> tuple[float, float]:
        points = self._curve(curves).points
        return points[min(self.editor.index, len(points) - 1)]

    def _moved(self, curves: Curves, x: float | None = None, y: float | None = None) -> Curves:
        """The curves with the chosen point elsewhere."""
        points, (old_x, old_y) = self._curve(curves).points, self._point(curves)
        at = min(self.editor.index, len(points) - 1)
        return self._with(curves, moved(points, at, old_x if x is None else x, old_y if y is None else y))

    def _lifted(self, curves: Curves, colour: Colour, risen: float) -> Curves:
        """The curves with a point for the colour, higher by what the pointer has risen: 1 px is one of 255."""
        values = dict(zip(CHANNELS, colour, strict=True))
        if self.channel.value == ALL:
            single = [getattr(curves, name).at(np.array(value)) for name, value in values.items()]
            value = float(np.dot(LUMA, single))
        else:
            value = values[self.channel.value]
        curve = self._curve(curves)
        y = 255 * float(curve.at(np.array(value))) + risen
        return self._with(curves, curve.with_point(float(round(255 * value)), float(round(y))).points)

    @Slot(object)
    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.editor.show_counts(counts, self.channel.channels)

    def _prepare(self, layer: AdjustmentLayer) -> None:
        super()._prepare(layer)
        self.editor.set_value(self._curve(self._adjustment_of(layer)).points)
        self.document.picking.by_control = Pick(
            "hand", layer.id, tr(HAND), tr(self.adjustment.title), self._lifted, holds=True
        )

    def leave(self) -> None:
        if self._layer is not None:
            self.document.picking.by_control = None
        super().leave()

    @Slot()
    def _on_point(self) -> None:
        for binding in self._bindings:
            if binding.control is not self.editor:
                binding.show()

    @Slot(int)
    def _on_channel(self, _row: int) -> None:
        self.editor.gesture.end()
        self.editor.choose(0)
        self.editor.show_counts(self._counts, self.channel.channels)
        if self._layer is not None:
            self.show_layer(self._layer)
