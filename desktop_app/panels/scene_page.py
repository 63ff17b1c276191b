"""The properties of a background: what it shows, and how a generated one looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.document.background_choices import COLOURS, SHARE, fill_kinds
from desktop_app.document.background_edits import (
    HALF,
    first_and_second,
    knobs_of,
    made_of,
    mixed,
    with_kinds,
)
from desktop_app.document.change import Change
from desktop_app.document.knobs import is_of_colour
from desktop_app.document.layer_names import kinds_told
from desktop_app.panels.live_page import LivePage
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.rows import named_row, sliders_in, with_buttons
from desktop_app.widgets.translation import tr
from engine.generation.kind import card_of
from engine.generators.card import Card, Knob
from engine.scene.layers import BackgroundLayer, BackgroundRecipe

SCENE, COLOUR, STRUCTURE = range(3)  # its sections


class ScenePage(LivePage[BackgroundLayer, BackgroundRecipe]):
    """Shows the document's selected generated background, and edits it."""

    kind = BackgroundLayer
    what = "background"

    @classmethod
    def suits(cls, layer: BackgroundLayer) -> bool:
        return layer.recipe is not None

    def _recipe_of(self, layer: BackgroundLayer) -> BackgroundRecipe:
        assert layer.recipe is not None
        return layer.recipe

    def _card_of(self, layer: BackgroundLayer) -> Card | None:
        return card_of(self.document.catalog, self._recipe_of(layer))

    def _knobs_of(self, card: Card, layer: BackgroundLayer) -> tuple[Knob, ...]:
        return knobs_of(card, self._recipe_of(layer))

    # Building

    def _build(self, parts: QVBoxLayout) -> None:
        self.first = ComboBox(tr("Kind"), tr("What the scene shows. Its noise stays."))
        self.second = ComboBox(tr("Mixed with"), tr("A second kind that the scene is mixed with."))
        self._fill()
        self.document.changed.connect(self._on_library)
        for choice in (self.first, self.second):
            choice.activated.connect(self._on_kinds)
        self._build_head(self.first, parts)
        self._make_dice(tr("Throw the dice: another scene of this kind"), tr("Reset strength and knobs"))
        parts.addLayout(with_buttons(self.dice, self.reset_look))
        self._build_sections(parts, has_titles=False)
        scene = sliders_in(self.sections.add(tr("Scene")))
        scene.addLayout(named_row(tr("Mixed with"), self.second, self))
        self.share = self._slider(scene, tr("Share"), SHARE, tr("How much of the second kind there is in the scene."))
        self._bind_recipe(
            self.share,
            tr("Share"),
            lambda it: 100 * first_and_second(it)[2],
            lambda it, value: with_kinds(self.document.catalog, it, mixed(*first_and_second(it)[:2], value / 100)),
        )
        self._colour_rows = sliders_in(self.sections.add(tr("Colours")))
        self._build_knobs(self.sections.add(tr("Structure")))
        self._build_strength(scene, tr("How far it leaves the kind's mean look: 0 the mean, 1 as drawn."))
        self._build_seed(scene, tr("The number the noise is drawn from: the same seed, the same scene."))

    def _arrange_knobs(self, shown: Sequence[int], unnamed: Sequence[int]) -> None:
        colours = [number for number in shown if is_of_colour(self._shown_knobs[number])]
        for number in colours:
            self._colour_rows.addWidget(self.knobs[number])
        others = [number for number in shown if number not in colours]
        super()._arrange_knobs(others, unnamed)
        self.sections.use(COLOUR, bool(colours))
        self.sections.use(STRUCTURE, bool(others or unnamed))

    def _fill(self) -> None:
        fill_kinds(self.first, self.document.catalog)
        self.first.add(COLOURS, tr("Plain colours"))
        self.second.clear()
        self.second.add(COLOURS, tr("nothing"))
        fill_kinds(self.second, self.document.catalog, clear=False)

    # From the document

    @Slot(object)
    def _on_library(self, change: Change) -> None:
        if change.what == "library":  # other models may be there, too
            self._fill()

    def show_layer(self, layer: BackgroundLayer, source: object | None = None) -> None:
        super().show_layer(layer, source)
        catalog, card = self.document.catalog, self._card
        first, second, _ = first_and_second(self._recipe_of(layer))
        for choice, kind in ((self.first, first), (self.second, second)):
            if choice.findData(kind) < 0:
                choice.add(kind, tr("{kind} (not installed)", kind=kind))
            choice.set_value(kind)
        self.share.setVisible(bool(second))
        if card is None:
            note = tr("The model of this kind is not here: the scene stays as it was saved.")
        elif any(kind in card.experimental for kind in self._recipe_of(layer).shares):
            note = tr("Experimental: this kind does not look good enough yet.")
        else:
            note = ""
        self._show_notes(card, note)
        self.second.setEnabled(len(catalog.classes_of("background")) > 1)

    # What is pressed

    @Slot()
    def _on_kinds(self) -> None:
        layer, catalog = self._layer, self.document.catalog
        if layer is None:
            return
        before = first_and_second(self._recipe_of(layer))
        first, second = self.first.value, self.second.value
        if (first, second) == before[:2]:
            return
        share = before[2] if before[1] else HALF
        kinds = mixed(first, second, share) if first != COLOURS else ()
        name = tr("Make it {join}", join=kinds_told(kind for kind, _ in kinds)) if kinds else tr("Plain colours")
        if not self.document.attempt(name, lambda scene: made_of(scene, catalog, layer.id, kinds)):
            self.first.set_value(before[0])
            self.second.set_value(before[1])
        elif layer.id == self.document.selected and self._layer is not None:
            self.second.set_value(first_and_second(self._recipe_of(self._layer))[1])
