"""The base of the pages of layers with a place: where a layer lies, as numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop_app.document import placing
from desktop_app.document.binding import Binding, Control
from desktop_app.panels.page import EditPage, L
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import beside, sliders_in
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.scene import Scene

FAR = 100_000  # px
ALONG = Range(-FAR, FAR, step=1, decimals=1)
SIDE = Range(1, FAR, step=1, decimals=1)
ANGLE = Range(-180, 180, step=1, decimals=1, unit="°")
SCALE = Range(10, 1000, step=1, default=100, unit="%", is_ratio=True, least=1, most=10_000)


class PlacedPage(EditPage[L]):
    """Adds x, y, angle, scale and flip of what a layer shows."""

    def _place_words(self) -> tuple[str, str, str]:
        """Return what x, y and scale tell, in a sentence each."""
        return (
            tr("Middle of what it shows, in pixels from the left."),
            tr("Middle of what it shows, in pixels from the top."),
            tr("Size; 100% is as it came."),
        )

    def _place_of(self, layer: L) -> Place:
        """Return the place that the numbers tell: of the layer's own pixels."""
        extent = layer.extent
        if extent is None:
            return Place(0, 0)
        x, y = extent.centre
        return replace(Place.of(extent.place, 0), x=x, y=y)

    def _with_place(self, scene: Scene, layer: L, place: Place) -> Scene:
        """Return the scene with the layer there; how far it is stretched stays."""
        before, extent = self._place_of(layer), layer.extent
        if extent is None:
            return scene
        mirror = extent.mirror.linear if place.flip != before.flip else IDENTITY
        turned = Affine.rotation(place.angle - before.angle) @ Affine.scaling(place.scale / before.scale)
        there = Affine.translation(place.x, place.y) @ turned @ mirror @ Affine.translation(-before.x, -before.y)
        return edits.transform(scene, [layer], there)

    def _place_buttons(self) -> tuple[QToolButton, QToolButton]:
        """Make the buttons in the title of the place."""
        self.flip = icon_button("flip", tr("Flip horizontally"), self._on_flip, "flip")
        self.flip.setCheckable(True)
        self.reset_place = icon_button("reset", tr("Reset angle, scale and flip"), self._on_reset_place)
        return self.flip, self.reset_place

    def _build_place(self, parts: QVBoxLayout) -> None:
        """Lay out the numbers, in a part that is disabled while the layer has no place."""
        from_left, from_top, size = self._place_words()
        self.place_part = QWidget()
        parts.addWidget(self.place_part)
        parts = QVBoxLayout(self.place_part)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(4)
        self.place_x = NumberField("X", ALONG, from_left)
        self.place_y = NumberField("Y", ALONG, from_top)
        parts.addLayout(beside(self.place_x, self.place_y))
        along = tr("Width of what it shows, along its own side; the height stays.")
        self.place_width = NumberField(tr("W"), SIDE, along)
        down = tr("Height of what it shows, along its own side; the width stays.")
        self.place_height = NumberField(tr("H"), SIDE, down)
        parts.addLayout(beside(self.place_width, self.place_height))
        for upper, lower in ((self.place_x, self.place_width), (self.place_y, self.place_height)):
            width = max(field.label.sizeHint().width() for field in (upper, lower))
            for field in (upper, lower):  # so that the boxes begin in one line
                field.label.setFixedWidth(width)
        rows = sliders_in(parts)
        self.angle = self._slider(rows, tr("Angle"), ANGLE, tr("Turn, clockwise."))
        self.scale = self._slider(rows, tr("Scale"), SCALE, size)
        self._bind_place(self.place_x, tr("Move"), lambda it: it.x, lambda it, v: replace(it, x=v))
        self._bind_place(self.place_y, tr("Move"), lambda it: it.y, lambda it, v: replace(it, y=v))
        self._bind_length(self.place_width, 0)
        self._bind_length(self.place_height, 1)
        self._bind(self.angle, tr("Turn"), lambda layer: self._place_of(layer).angle, self._turned)
        self._bind_place(self.scale, tr("Scale"), lambda it: it.scale * 100, lambda it, v: replace(it, scale=v / 100))

    def _bind_place(
        self,
        control: Control[float],
        name: str,
        read: Callable[[Place], float],
        change: Callable[[Place, float], Place],
    ) -> Binding[float]:
        return self._bind(
            control,
            name,
            lambda layer: read(self._place_of(layer)),
            lambda scene, layer, value: self._with_place(scene, layer, change(self._place_of(layer), value)),
        )

    def _bind_length(self, control: Control[float], along: int) -> None:
        self._bind(
            control,
            tr("Scale"),
            lambda layer: 0.0 if layer.extent is None else placing.length_of(layer.extent, along),
            lambda scene, layer, value: placing.stretched_to(scene, [layer], value, along),
        )

    def _turned(self, scene: Scene, layer: L, angle: float) -> Scene:
        pivot = self.document.pivot.of(self.document.selected_layers)
        if pivot is None:
            return self._with_place(scene, layer, replace(self._place_of(layer), angle=angle))
        return placing.turned_to(scene, [layer], angle, pivot)

    def show_layer(self, layer: L, source: object | None = None) -> None:
        super().show_layer(layer, source)
        for part in (self.place_part, self.flip, self.reset_place):
            part.setEnabled(layer.extent is not None)
        self.flip.setChecked(self._place_of(layer).flip)

    def _on_flip(self) -> None:
        def mirror(scene: Scene, layer: L) -> Scene:
            extent = layer.extent
            return scene if extent is None else edits.transform(scene, [layer], extent.mirror)

        self._attempt(tr("Flip"), mirror)
        if self._layer is not None:
            self.flip.setChecked(self._place_of(self._layer).flip)

    def _on_reset_place(self) -> None:
        def upright(scene: Scene, layer: L) -> Scene:
            place = self._place_of(layer)
            return self._with_place(scene, layer, Place(place.x, place.y))

        self._attempt(tr("Reset place"), upright)
