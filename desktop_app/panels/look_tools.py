"""The tools that steer an object's looks besides its knobs: looks from elsewhere, variations, and the way between."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.document import pick_up
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.panels.interpolation import Interpolations
from desktop_app.panels.variations import Variations
from desktop_app.widgets import icons
from desktop_app.widgets.labels import grey_out, tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.shortcuts import shortcut_of
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.generators.card import Card
from engine.scene.layers import ObjectLayer, Recipe

BETWEEN = Range(0, 100, step=1, default=100, unit="%", is_amount=True)


class LookTools(QObject):
    """The object's page lays these out, and drives the slider `interpolation` by `percent` and `at`."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._layer: ObjectLayer | None = None
        self._card: Card | None = None
        self._interpolations = Interpolations()
        self.pick_up = QPushButton(tr("Pick up looks"))
        self.menu = QMenu(self.pick_up)
        self.menu.setToolTipsVisible(True)
        for text, action, name, more in (
            (
                tr("From under the mask"),
                self._on_under,
                "pick-up",
                tr("What stands there in the photo, where the mask is"),
            ),
            (tr("From a photo…"), self._on_photo, "pick-up-photo", tr("The object of another photo, or a cut-out")),
            ("", None, "", ""),
            (tr("Copy looks"), self._on_copy, "copy-looks", tr("Keep these looks for other objects of the class")),
            (tr("Paste looks"), self._on_paste, "paste-looks", tr("Take the looks that were copied")),
        ):
            if action is None:
                self.menu.addSeparator()
                continue
            entry = self.menu.addAction(text, action)
            entry.setObjectName(name)
            entry.setToolTip(tooltip(more))
        self.menu.aboutToShow.connect(self._on_menu)
        icons.set_icon(self.pick_up, "picker")
        self.pick_up.setToolTip(
            tooltip(tr("Let the object look like something that is there: in a photo, or another object."))
        )
        self.pick_up.setMenu(self.menu)
        self.variations_button = QPushButton(tr("Variations"))
        icons.set_icon(self.variations_button, "sliders")
        self.variations_button.setCheckable(True)
        self.variations_button.setToolTip(tooltip(tr("Show eight other looks to choose from.")))
        self.variations = Variations(document)
        self.variations.hide()
        self.variations_button.toggled.connect(self.variations.setVisible)
        self.interpolation = Slider(
            tr("Between"),
            BETWEEN,
            tr("From the looks it had before (0%) to the last new ones (100%): noise in between."),
        )
        document.changed.connect(self._on_changed)

    def show_object(self, layer: ObjectLayer, card: Card | None, source: object | None) -> None:
        """Be about this object; before its sliders show their values."""
        self._layer, self._card = layer, card
        self._interpolations.note(layer.id, layer.recipe, card, is_step=source is self.interpolation)
        self.interpolation.setEnabled(self._share() is not None)
        grey_out(self.pick_up, self.why_no_noise)
        grey_out(self.variations_button, self.why_no_noise)
        self.variations.show_object(layer, card)

    @property
    def why_no_noise(self) -> str:
        """Why no noise steers the object that is shown; "" where it does."""
        return "" if self._card is not None else tr("No model that may be used knows this class, so it has no noise.")

    def leave(self) -> None:
        """No object is shown any more."""
        self._layer = None
        self.variations.show_object(None, None)

    @property
    def percent(self) -> float:
        """Return how far the object is on the way to its looks."""
        share = self._share()
        return 100.0 if share is None else 100 * share

    def at(self, recipe: Recipe, percent: float) -> Recipe:
        """The recipe at another place of the way."""
        layer = self._layer
        return recipe if layer is None else self._interpolations.at(layer.id, recipe, self._card, percent / 100)

    def _share(self) -> float | None:
        layer = self._layer
        return None if layer is None else self._interpolations.share(layer.id, layer.recipe, self._card)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._interpolations.forget()

    @Slot()
    def _on_menu(self) -> None:
        for entry in self.menu.actions():
            text, shortcut = entry.text().split("\t")[0], shortcut_of(entry.objectName())
            entry.setText(f"{text}\t{shortcut}" if shortcut else text)  # told, not given: the window's action has it
            if entry.objectName() == "paste-looks":
                entry.setEnabled(pick_up.can_paste(self.document))

    @Slot()
    def _on_under(self) -> None:
        pick_up.from_under(self.document)

    @Slot()
    def _on_photo(self) -> None:
        pick_up.ask_photo(self.document, self.pick_up.window())

    @Slot()
    def _on_copy(self) -> None:
        pick_up.copy(self.document)

    @Slot()
    def _on_paste(self) -> None:
        pick_up.paste(self.document)
