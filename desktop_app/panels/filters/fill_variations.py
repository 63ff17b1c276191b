"""Other ways to fill the same hole, small, to click one of them. Made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.panels.picture_button import PictureButton
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.translation import tr
from engine.generation.maker import AppearanceMaker
from engine.generators.noise import any_seed
from engine.scene import edits
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer
from engine.scene.scene import Scene

COUNT = 4
THUMB = 66  # logical px a side
SLOT = "variations of a fill"

Bytes = NDArray[np.uint8]


class FillButton(PictureButton):
    """A variation: the hole as it would be filled, and a little around it."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(THUMB, parent=parent)
        self.setAccessibleName(tr("Variation {number}", number=number))
        self.setToolTip(tooltip(tr("Variation {number}: fill it like this", number=number)))


class FillVariations(QWidget):
    """The dice, and four fills by other seeds."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._layer: FilterLayer | None = None
        self._of: object = None  # what the pictures are of
        self._seeds: tuple[int, ...] = ()
        self.buttons = tuple(FillButton(number) for number in range(1, COUNT + 1))
        self.more = icon_button("dice", tr("Four other variations"), self.throw)
        head, pictures = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(tr("Variations"), "muted"), 1)
        head.addWidget(self.more)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_clicked, number))
            pictures.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addLayout(pictures)

    def show_layer(self, layer: FilterLayer) -> None:
        """Be about this layer from now on; pictures of another hole go."""
        self._layer = layer
        if _about(layer) != self._of:
            self._show((), [])
        for button, seed in zip(self.buttons, self._seeds, strict=False):
            button.setChecked(seed == layer.recipe.seed)

    @Slot()
    def throw(self) -> None:
        """Make four others."""
        layer = self._layer
        if layer is None or layer.layer_mask is None or not isinstance(layer.recipe, Fill):
            return
        scene, about = self.document.scene, _about(layer)
        seeds = tuple(any_seed() for _ in range(COUNT))

        def then(pictures: list[Bytes]) -> None:
            if self._layer is not None and _about(self._layer) == about:
                self._of = about
                self._show(seeds, pictures)

        self.document.engine.ask(SLOT, tr("Filling the hole"), _drawn(scene, layer, layer.recipe, seeds), then)

    def _show(self, seeds: tuple[int, ...], pictures: list[Bytes]) -> None:
        self._seeds = seeds
        shown = [image_of(picture) for picture in pictures]
        for number, button in enumerate(self.buttons):
            button.show_image(shown[number] if number < len(shown) else None)
            button.setVisible(button.image is not None)  # an empty frame would look broken
            button.setChecked(False)

    def _on_clicked(self, number: int) -> None:
        layer = self._layer
        if layer is None or number >= len(self._seeds):
            return
        recipe, seed = layer.recipe, self._seeds[number]
        self.document.attempt(
            tr("Variation"), lambda scene: edits.set_recipe(scene, layer.id, replace(recipe, seed=seed))
        )


def _about(layer: FilterLayer) -> tuple[object, ...]:
    return layer.id, layer.layer_mask, replace(layer.recipe, seed=None)


def _drawn(
    scene: Scene, layer: FilterLayer, recipe: Fill, seeds: tuple[int, ...]
) -> Callable[[AppearanceMaker], list[Bytes]]:
    """Return what makes the pictures, uint8 (h, w, 3) each, in the engine's thread."""

    def work(maker: AppearanceMaker) -> list[Bytes]:
        made = (
            maker.make(edits.set_recipe(scene, layer.id, replace(recipe, seed=seed)), layer.id, 1) for seed in seeds
        )
        return [look.rgb for look in made]

    return work
