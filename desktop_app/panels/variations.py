"""Variations: small pictures of an object with other noise, to click one of them. Made only while they can be seen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QImage, QShowEvent, QTransform
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.panels.picture_button import PictureButton
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.translation import tr
from engine.compositing import context_view
from engine.compositing.appearance import Appearance
from engine.generators import steering
from engine.generators.card import Card
from engine.generators.noise import any_seed
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Recipe

COUNT = 8
COLUMNS = 4
THUMB = 66  # logical px a side
PAUSE_MS = 150  # after a change, lest every step of a drag asks for eight pictures


class LookButton(PictureButton):
    """A variation: the object's picture, in its place on the canvas as far as it is turned and mirrored."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(THUMB, parent=parent)
        self.setAccessibleName(tr("Variation {number}", number=number))
        self.setToolTip(tooltip(tr("Variation {number}: let the object look like this", number=number)))


class Variations(QWidget):
    """Eight other looks of the shown object, and the dice for eight more. Hidden, it asks for nothing."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._layer: ObjectLayer | None = None
        self._card: Card | None = None
        self._seeds: tuple[int, ...] = ()
        self._of = ""  # the object that the seeds were drawn for
        self._shown: object = None  # what the pictures are of
        self.buttons = tuple(LookButton(number) for number in range(1, COUNT + 1))
        self.more = icon_button("dice", tr("Eight other variations"), self.throw)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(tr("Click one to take it"), "muted"), 1)
        head.addWidget(self.more)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        grid.addLayout(head, 0, 0, 1, COLUMNS)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_clicked, number))
            grid.addWidget(button, 1 + number // COLUMNS, number % COLUMNS, Qt.AlignmentFlag.AlignHCenter)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._ask)
        document.changed.connect(self._on_changed)

    def show_object(self, layer: ObjectLayer | None, card: Card | None) -> None:
        """Be about this object from now on."""
        self._layer, self._card = layer, card
        self.setEnabled(card is not None)
        if self.isVisible():
            self._follow()

    @Slot()
    def throw(self) -> None:
        """Eight others."""
        self._seeds = tuple(any_seed() for _ in range(COUNT))
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()
        self._shown = None
        self.document.engine.stop_varying()

    def _follow(self) -> None:
        """Mark what the object looks like, and ask for pictures if they would be others."""
        layer = self._layer
        if layer is None or self._card is None:
            return
        if layer.id != self._of or not self._seeds:
            self._of = layer.id
            self._seeds = tuple(any_seed() for _ in range(COUNT))
        recipes = self._recipes()
        for button, recipe in zip(self.buttons, recipes, strict=True):
            button.setChecked(recipe.noise == layer.recipe.noise)
        wanted = self._wanted(layer, recipes)
        if wanted != self._shown:
            if not isinstance(self._shown, tuple) or self._shown[:2] != wanted[:2]:
                for button in self.buttons:
                    button.show_image(None)  # of another object, or of other noise
            self._later.start()

    def _recipes(self) -> list[Recipe]:
        """The object with each of the noises; what is locked stays."""
        layer, card = self._layer, self._card
        assert layer is not None and card is not None
        try:
            return [steering.drawn(card, layer.recipe, seed) for seed in self._seeds]
        except Problem:  # the weights cannot be read: the object itself tells
            return [layer.recipe] * COUNT

    @staticmethod
    def _wanted(layer: ObjectLayer, recipes: list[Recipe]) -> tuple[object, ...]:
        """Return what the pictures depend on, as far as it is worth other ones."""
        plain = replace(layer.recipe, noise=(), seed=None, locked=())
        return layer.id, tuple(recipe.noise for recipe in recipes), plain, layer.mask, layer.side, layer.to_canvas

    @Slot()
    def _ask(self) -> None:
        layer = self._layer
        if layer is None or self._card is None or not self.isVisible() or not self.document.scene.has(layer.id):
            return
        if self.document.history.in_gesture:
            return  # asked for when it is over
        recipes = self._recipes()
        self._shown = self._wanted(layer, recipes)
        shape = _Shape(layer)

        def arrived(number: int, appearance: Appearance) -> None:
            self.buttons[number].show_image(shape.image(appearance))

        self.document.engine.vary(layer.id, tuple(recipe.noise for recipe in recipes), arrived)

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        """A gesture is over, perhaps, that was waited for."""
        if self.isVisible() and not self.document.history.in_gesture and not self._later.isActive():
            self._follow()

    def _on_clicked(self, number: int) -> None:
        layer, card = self._layer, self._card
        if layer is None or card is None or not self._seeds:
            return
        seed = self._seeds[number]
        self.document.attempt(
            tr("Variation"), lambda scene: edits.set_recipe(scene, layer.id, steering.drawn(card, layer.recipe, seed))
        )


class _Shape:
    """An object's mask as its pictures are cut out by, and how it stands on the canvas."""

    def __init__(self, layer: ObjectLayer) -> None:
        self._layer = layer
        self._mask: np.ndarray | None = None
        place = layer.middle
        scale = place.scale or 1.0
        self._turn = QTransform(place.xx / scale, place.yx / scale, place.xy / scale, place.yy / scale, 0, 0)

    def image(self, appearance: Appearance) -> QImage:
        """The object alone, cut to its mask, turned and mirrored as on the canvas."""
        size = appearance.rgb.shape[0]
        if self._mask is None or self._mask.shape[0] != size:
            self._mask = context_view.mask_in_frame(self._layer, size)
        alpha = self._mask
        if appearance.alpha is not None:
            alpha = (alpha.astype(np.uint16) * appearance.alpha // 255).astype(np.uint8)
        pixels = np.dstack([appearance.rgb, alpha])
        rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
        if len(rows):
            pixels = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        return image_of(pixels).transformed(self._turn, Qt.TransformationMode.SmoothTransformation)
