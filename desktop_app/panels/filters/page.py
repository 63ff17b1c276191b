"""The base of the pages of filters: strength, reset, and which model draws."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.document import rights
from desktop_app.document.binding import Binding, Control
from desktop_app.panels.page import ActingPage
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.info_mark import InfoMark
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import sliders_in
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr, within
from engine.generation.kind import card_of
from engine.generators.card import Card
from engine.generators.noise import any_seed
from engine.kinds import KindTable
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import Filter
from engine.scene.layers import FilterLayer
from engine.scene.scene import Scene

SHARE = Range(0, 100, step=1, unit="%")  # of what a recipe has from 0 to 1

F = TypeVar("F", bound=Filter)


class FilterPage(ActingPage[FilterLayer], Generic[F]):
    """Shows a filter layer; a subclass lays out the controls of its filter."""

    kind = FilterLayer
    what = "filter"
    recipe: ClassVar[type[Filter]]

    @classmethod
    def suits(cls, layer: FilterLayer) -> bool:
        return type(layer.recipe) is cls.recipe

    # What a subclass says

    def _build_controls(self, rows: QVBoxLayout) -> None:
        """Lay out the controls beside strength."""
        raise NotImplementedError(type(self).__name__)

    # Building

    def _build(self, parts: QVBoxLayout) -> None:
        self.sliders: dict[str, Slider] = {}  # by the field of the recipe that each is for
        self._build_head()
        self.summary = label(tr("{sentence}.", sentence=tr(self.recipe.summary)), "muted", wraps=True)
        parts.addWidget(self.summary)
        self.note = label("", "warning", wraps=True)
        parts.addWidget(self.note)
        rows = sliders_in(parts)
        self._share(rows, "strength", tr("Strength"), tr("How far the picture below becomes what the filter draws."))
        self._build_controls(rows)

    def _build_head(self) -> None:
        """The buttons that concern all of the filter."""
        self.licence = InfoMark(tr("What draws it, and under which licence"))
        self.dice = icon_button("dice", tr("New noise: another one of this kind"), self._on_dice)
        self.dice.setVisible(self.recipe.has_noise)
        self.compare = self._compare_button(tr("Hold to see the picture without the filter"))
        self.reset = icon_button("reset", tr("Reset {lower}", lower=within(tr(self.recipe.title))), self._on_reset)
        self._make_head(self.licence, self.dice, self.compare, self.reset)

    def _share(self, rows: QVBoxLayout, field: str, name: str, what_it_does: str) -> Slider:
        """Lay out a slider in per cent for a field of the recipe that goes from 0 to 1."""
        reach = dataclasses.replace(SHARE, default=100 * getattr(self.recipe(), field))
        made = self.sliders[field] = self._slider(rows, name, reach, what_it_does)
        self._bind_recipe(
            made,
            lambda it: 100 * getattr(it, field),
            lambda it, value: dataclasses.replace(it, **{field: value / 100}),
        )
        return made

    def _bind_recipe(
        self, control: Control[Any], read: Callable[[F], Any], change: Callable[[F, Any], Filter]
    ) -> Binding[Any]:
        def changed(scene: Scene, layer: FilterLayer, value: Any) -> Scene:
            return edits.set_recipe(scene, layer.id, change(self._recipe_of(layer), value))

        return self._bind(control, tr(self.recipe.title), lambda layer: read(self._recipe_of(layer)), changed)

    def _recipe_of(self, layer: FilterLayer) -> F:
        if type(layer.recipe) is not self.recipe:
            raise Problem(tr("That layer is no {lower}.", lower=within(tr(self.recipe.title))))
        return layer.recipe  # type: ignore[return-value]  # its very class was asked for

    # From the document

    def _prepare(self, layer: FilterLayer) -> None:
        card = card_of(self.document.catalog, layer.recipe)
        note = (
            tr("The model of this filter is not here: the layer stays as it was saved.")
            if card is None
            else self._reservation(card, self._recipe_of(layer))
        )
        self.note.setVisible(bool(note))
        self.note.setText(note)
        self.licence.setVisible(card is not None)
        if card is not None:
            self.licence.tell(*rights.of_model(card))

    def _reservation(self, card: Card, recipe: F) -> str:
        """Return what is to be said where what the model draws by this recipe is not good enough yet, else ""."""
        return tr("Experimental: this filter does not look good enough yet.") if card.experimental else ""

    # What is pressed

    def _on_dice(self) -> None:
        self._put(tr("New noise"), lambda it: dataclasses.replace(it, seed=any_seed()))

    def _on_reset(self) -> None:
        title = within(tr(self.recipe.title))
        self._put(tr("Reset {lower}", lower=title), self._plainest)

    def _plainest(self, recipe: F) -> Filter:
        """Return the recipe with everything as a new one has it but its noise and its model."""
        return type(recipe)(seed=recipe.seed, model=recipe.model)

    def _put(self, name: str, change: Callable[[F], Filter]) -> None:
        self._attempt(name, lambda scene, layer: edits.set_recipe(scene, layer.id, change(self._recipe_of(layer))))


FILTER_PAGES: KindTable[type[FilterPage[Any]]] = KindTable("is set")
"""From a kind of filter to its page."""
