"""The base of the pages of generated layers: the dice, and sliders that steer a recipe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.document import layer_commands, rights
from desktop_app.document.binding import Binding, Control
from desktop_app.document.knobs import KNOB, KNOB_UNIT, STRENGTH, in_order, shown_knob, texts_of, with_knob
from desktop_app.panels.page import EditPage
from desktop_app.widgets import icons
from desktop_app.widgets.folded_rows import FoldedRows
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.info_mark import InfoMark
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import height_at, sliders_in
from desktop_app.widgets.sections import Sections
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.generators import noise
from engine.generators.card import Card, Knob
from engine.scene import edits
from engine.scene.layers import BackgroundRecipe, LiveLayer, Recipe
from engine.scene.limits import MAX_SEED
from engine.scene.scene import Scene

NO_SEED = -1  # what the seed's box holds where the noise came from elsewhere

SEED = Range(NO_SEED, MAX_SEED, step=1)

L = TypeVar("L", bound=LiveLayer)
R = TypeVar("R", bound=Recipe | BackgroundRecipe)


class LivePage(EditPage[L], Generic[L, R]):
    """Shows a generated layer; the controls edit its recipe.

    A subclass lays out its parts and says what its layer's recipe and model are.
    """

    _card: Card | None = None
    _shown_knobs: tuple[Knob, ...] = ()

    # What a subclass says

    def _recipe_of(self, layer: L) -> R:
        raise NotImplementedError

    def _card_of(self, layer: L) -> Card | None:
        """The model of the layer; None where it is not here."""
        raise NotImplementedError

    def _knobs_of(self, card: Card, layer: L) -> tuple[Knob, ...]:
        """The knobs that the layer is steered by."""
        return card.knobs

    def _with_seed(self, recipe: R, seed: int) -> R:
        return replace(recipe, noise=noise.draw(seed, len(recipe.noise)), seed=seed)

    def _plainest(self, recipe: R) -> R:
        """The recipe with strength and knobs as a new one has them."""
        return replace(recipe, knobs=(), strength=1.0)

    # Building

    def _build_head(self, choice: QWidget, parts: QVBoxLayout) -> None:
        """Put what chooses the model beside the panel's title, with a mark that tells of it; and make room for a
        warning.
        """
        self.licence = InfoMark(tr("What draws it, and under which licence"))
        self._make_head(choice, self.licence)
        self.note = label("", "warning", wraps=True)
        parts.addWidget(self.note)

    def _make_dice(self, dice: str, reset: str) -> None:
        """Make the buttons of the look; the texts say what each does."""
        self.dice = QPushButton(tr("New noise"))
        icons.set_icon(self.dice, "dice")
        tell_shortcut(self.dice, lambda: with_shortcut(dice, "new-noise"))
        self.dice.clicked.connect(self._on_dice)
        self.reset_look = icon_button("reset", reset, self._on_reset_look)

    def _build_sections(self, parts: QVBoxLayout, *, has_titles: bool = True) -> None:
        """Make room for sections of the page, whose names stand below its title where not all of them have room."""
        self.sections = Sections(tr("Parts of the properties"), has_titles=has_titles)
        self.sections.turned.connect(self.turned)
        self.bar = self.sections.bar
        parts.addWidget(self.sections)

    def _build_knobs(self, parts: QVBoxLayout) -> None:
        """Lay out a place for the knobs."""
        self._sliders = sliders_in(parts)
        self.folded = FoldedRows()
        self._knob_rows = self.folded.rows
        self.knobs: list[Slider] = []
        self._knob_bindings: list[Binding[float]] = []
        self._sliders.addWidget(self.folded)

    def _build_strength(self, rows: QVBoxLayout, what_it_does: str) -> None:
        self.strength = self._slider(rows, tr("Strength"), STRENGTH, what_it_does)
        self._bind_recipe(self.strength, tr("Strength"), lambda it: it.strength, lambda it, v: replace(it, strength=v))

    def _build_seed(self, parts: QVBoxLayout, seed: str) -> None:
        self.seed = NumberField(tr("Seed"), SEED, seed)
        self.seed.number.setSpecialValueText(tr("none"))
        parts.addWidget(self.seed)
        self._bind_recipe(
            self.seed,
            tr("Seed"),
            lambda it: NO_SEED if it.seed is None else it.seed,
            lambda it, value: it if value < 0 else self._with_seed(it, round(value)),
        )

    # Controls and their values

    def _bind_recipe(
        self, control: Control[float], name: str, read: Callable[[R], float], change: Callable[[R, float], R]
    ) -> Binding[float]:
        return self._bind(
            control,
            name,
            lambda layer: read(self._recipe_of(layer)),
            lambda scene, layer, value: edits.set_recipe(scene, layer.id, change(self._recipe_of(layer), value)),
        )

    # From the document

    def fit(self, height: int) -> None:
        around, outer = self.parentWidget(), self.layout()
        assert around is not None and outer is not None
        inset, width = outer.contentsMargins(), around.width()
        inner = width - inset.left() - inset.right()
        rest = height_at(self, width) - height_at(self.sections, inner)
        self.sections.fit(height - rest, inner)

    def takes_echo(self, layer: L, source: object | None) -> bool:
        if self._layer is None or layer.id != self._layer.id or source not in self.knobs:
            return False
        self._layer = layer
        return True

    def _prepare(self, layer: L) -> None:
        card = self._card_of(layer)
        knobs = () if card is None else self._knobs_of(card, layer)
        if card is not self._card or knobs != self._shown_knobs:
            self._show_knobs(knobs)
        self._card = card
        if any(shown_knob(self._recipe_of(layer), number) for number in in_order(knobs)[1]):
            self.folded.unfold()

    def _show_knobs(self, knobs: tuple[Knob, ...]) -> None:
        """Show a slider for each knob of the model."""
        for binding in self._knob_bindings:
            binding.control.gesture.end()
            self._bindings.remove(binding)
            binding.deleteLater()
        for slider in self.knobs:
            slider.hide()
            slider.deleteLater()
        self._shown_knobs, self.knobs, self._knob_bindings = knobs, [], []
        for number, knob in enumerate(knobs):
            name, ends = texts_of(knob)
            slider = self._slider(self._knob_rows, name, KNOB, ends)
            self.knobs.append(slider)
            self._knob_bindings.append(
                self._bind_recipe(
                    slider,
                    name,
                    partial(shown_knob, number=number),
                    lambda it, value, number=number: with_knob(it, number, value * KNOB_UNIT, len(self.knobs)),  # type: ignore[misc]
                )
            )

        shown, unnamed = in_order(knobs)
        self._arrange_knobs(shown, unnamed)

    def _arrange_knobs(self, shown: Sequence[int], unnamed: Sequence[int]) -> None:
        """Put the sliders of these knobs where they belong, and fold those away that have no name."""
        what = tr("directions without a name")
        self.folded.arrange([self.knobs[it] for it in shown], [self.knobs[it] for it in unnamed], what)

    def _show_notes(self, card: Card | None, note: str) -> None:
        """Show a sentence about what is shown ("": none), and tell where its model comes from."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.licence.setVisible(card is not None)
        if card is not None:
            self.licence.tell(*rights.of_model(card))
        self.dice.setEnabled(card is not None)

    # What is pressed

    @Slot()
    def _on_dice(self) -> None:
        if self._layer is not None:
            layer_commands.new_noise(self.document, self._layer.id)

    def _on_reset_look(self) -> None:
        def plainest(scene: Scene, layer: L) -> Scene:
            return edits.set_recipe(scene, layer.id, self._plainest(self._recipe_of(layer)))

        self._attempt(tr("Reset look"), plainest)
