"""From the looks that an object had to those it has: what a slider between the two goes over."""

from __future__ import annotations

from dataclasses import dataclass

from engine.generators import steering
from engine.generators.card import Card
from engine.scene.layers import Recipe


@dataclass(frozen=True)
class Interpolation:
    """The way from one look to another."""

    start: Recipe
    end: Recipe


class Interpolations:
    """One for each object: from its looks before the last new ones to these. Gathered from what objects show.

    A step along the way, or back and forth on it by undo, leaves it; any other noise begins a new one.
    """

    def __init__(self) -> None:
        self._last: dict[str, Recipe] = {}
        self._interpolations: dict[str, Interpolation] = {}

    def note(self, layer_id: str, recipe: Recipe, card: Card | None, is_step: bool = False) -> None:
        """An object shows this recipe now. is_step: because somebody went along its way."""
        last, self._last[layer_id] = self._last.get(layer_id), recipe
        if last is None or last.noise == recipe.noise or is_step:
            return
        if card is None or len(last.noise) != len(recipe.noise):
            self._interpolations.pop(layer_id, None)
        elif self.share(layer_id, recipe, card) is None:
            self._interpolations[layer_id] = Interpolation(last, recipe)

    def share(self, layer_id: str, recipe: Recipe, card: Card | None) -> float | None:
        """Return how far along its way the object is, 0..1; None where it has none, or is not on it."""
        way = self._interpolations.get(layer_id)
        return None if way is None or card is None else steering.share_of(card, recipe, way.start, way.end)

    def at(self, layer_id: str, recipe: Recipe, card: Card | None, share: float) -> Recipe:
        """The object's recipe so far along its way; as it is where there is none."""
        way = self._interpolations.get(layer_id)
        if way is None or card is None:
            return recipe
        return steering.between(card, recipe, way.start, way.end, share)

    def forget(self) -> None:
        """Another document."""
        self._last.clear()
        self._interpolations.clear()
