"""The part of the properties that every layer with a mask has: what becomes of the mask, its density and feather."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.document import mask_commands as commands
from desktop_app.document.binding import Binding
from desktop_app.document.document import Document
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.info_mark import InfoMark
from desktop_app.widgets.labels import label, line
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import heading, height_at
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.scene import mask_edits
from engine.scene.layers import ActingLayer, Layer, LayerMask, ObjectLayer
from engine.scene.limits import WIDEST_FEATHER
from engine.scene.scene import Scene

ACTS_EVERYWHERE = "Acts on everything below. Paint with the brush where it shall act, or erase where it shall not."
ACTS_WITHIN = "Acts where the mask is painted, with brush and eraser."
SPACING = 4  # logical px
DENSITY = Range(0, 100, step=1, default=100, unit="%")
FEATHER = Range(0, 250, step=1, decimals=1, default=0, unit="px", most=WIDEST_FEATHER)


class MaskPart(QWidget):
    """Shows the selected layer's mask; hidden for objects, whose masks are what they are made in."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.add = icon_button("add", tr("Add mask"), lambda: commands.add(document), "add-mask")
        self.invert = icon_button("invert", tr("Invert mask"), lambda: commands.invert(document), "invert-mask")
        self.view = icon_button("mask-view", tr("Look at the mask alone"), lambda: commands.view(document), "view-mask")
        self.off = icon_button(
            "mask-off", tr("Let the layer show without its mask"), lambda: commands.toggle_enabled(document), "mask-on"
        )
        self.link = icon_button(
            "link", tr("Let the mask move with its layer"), lambda: commands.toggle_linked(document), "link-mask"
        )
        self.remove = icon_button("trash", tr("Delete mask"), lambda: commands.remove(document), "delete-mask")
        self.more = icon_button("sliders", tr("Density and feather"), self._show_parts)
        self._is_folded = self._acts = False
        for button in (self.view, self.off, self.link, self.more):
            button.setCheckable(True)
        self.about = InfoMark(tr("What the mask does"))
        self.text = label("", "muted", wraps=True)
        self.density = Slider(tr("Density"), DENSITY, tr("How far black hides; at 0% the mask hides nothing."))
        self.feather = Slider(tr("Feather"), FEATHER, tr("How softly the mask's edges fade."))
        self._buttons = (self.invert, self.view, self.off, self.link, self.remove)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 4)
        column.setSpacing(SPACING)
        column.addWidget(line())
        column.addLayout(heading(tr("Mask"), self.about, self.add, self.more, *self._buttons))
        column.addWidget(self.text)
        self._sliders = QWidget()
        rows = QVBoxLayout(self._sliders)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING)
        rows.addWidget(self.density)
        rows.addWidget(self.feather)
        column.addWidget(self._sliders)
        self._bindings = (
            Binding(
                self.density,
                document,
                tr("Mask density"),
                read=lambda: None if self._mask is None else 100 * self._mask.density,
                change=lambda scene, value: self._changed(scene, "density", value / 100),
                parent=self,
            ),
            Binding(
                self.feather,
                document,
                tr("Mask feather"),
                read=lambda: None if self._mask is None else self._mask.feather,
                change=lambda scene, value: self._changed(scene, "feather", value),
                parent=self,
            ),
        )

    # The room that it takes

    def height_at(self, width: int, folded: bool) -> int:
        """Return how high it would like to be at a width, folded or not (logical px)."""
        if self.isHidden():
            return 0
        height = height_at(self, width)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        for part, is_shown in self._folding(folded).items():
            if is_shown == part.isHidden():
                room = height_at(part, inner) + SPACING
                height += room if is_shown else -room
        return height

    def fold(self, folded: bool) -> None:
        """Fold density and feather away under a button, and the text under a mark; or show them."""
        self._is_folded = folded
        self._show_parts()

    def _folding(self, folded: bool) -> dict[QWidget, bool]:
        """Return which of the parts that can be folded away are shown."""
        has_sliders = self._mask is not None and (not folded or self.more.isChecked())
        return {self._sliders: has_sliders, self.text: bool(self.text.text()) and not folded}

    @Slot()
    def _show_parts(self) -> None:
        self.more.setVisible(self._is_folded and self._mask is not None)
        self.about.setVisible(self._acts or (self._is_folded and bool(self.text.text())))
        for part, is_shown in self._folding(self._is_folded).items():
            part.setVisible(is_shown)

    # The layer

    @property
    def _mask(self) -> LayerMask | None:
        layer = self._document.selected_layer
        return None if layer is None else layer.layer_mask

    def _changed(self, scene: Scene, name: str, value: float) -> Scene:
        return mask_edits.change_mask(scene, self._document.selected or "", **{name: value})

    def show_layer(self, layer: Layer | None, source: object | None = None) -> None:
        """Show this layer's mask; the control that made the edit keeps what it shows."""
        is_one = layer is not None and not isinstance(layer, ObjectLayer)
        self.setVisible(is_one)
        if layer is None or not is_one:
            for binding in self._bindings:
                binding.control.gesture.end()
            return
        mask = layer.layer_mask
        self.setEnabled(not self._document.scene.is_locked(layer.id))
        self.add.setVisible(mask is None)
        for button in self._buttons:
            button.setVisible(mask is not None)
        if mask is not None:
            self.off.setChecked(not mask.enabled)
            self.link.setChecked(mask.linked)
            solo = self._document.tab.solo
            self.view.setChecked(solo.is_mask and solo.layer_id == layer.id)
        self._acts, told = isinstance(layer, ActingLayer), self._told(layer)
        self.text.setText(told)
        self.about.tell(tr("Mask"), tr(ACTS_EVERYWHERE if mask is None else ACTS_WITHIN) if self._acts else told)
        self._show_parts()
        for binding in self._bindings:
            if binding.control is not source:
                binding.show()

    def _told(self, layer: Layer) -> str:
        """Return where strokes go now."""
        if layer.layer_mask is None or isinstance(layer, ActingLayer):
            return ""
        if self._document.masking.mask is not None:
            told = tr("Brush and eraser paint the mask: the brush shows the layer, the eraser hides it.")
            return told if layer.layer_mask.linked else f"{told} {tr('The move tool moves it alone.')}"
        return tr("Click the mask's picture among the layers to paint it with brush and eraser.")
