"""Backgrounds: the whole canvas from noise and kinds of landscape; they see nothing of the layers below."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.compositing.appearance import BackgroundAppearance
from engine.generation.colour import from_srgb
from engine.generation.errors import check_picture
from engine.generation.kind import SMALLEST, Cards, GeneratorKind, Inputs, PreviewPolicy, Sizes, Work, register
from engine.generation.texts import canvas_text, knobs_text, noise_text
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.enlarging import FACTOR, enlarged
from engine.problem import Problem
from engine.scene.layers import BackgroundLayer, BackgroundRecipe
from engine.scene.scene import Scene


class BackgroundKind(GeneratorKind[BackgroundLayer]):
    """Draws backgrounds with their model's resolution along the shorter side, and the best enlarged to the canvas.

    Of an enlarged one's size only that it is the best counts: the canvas decides how large it becomes.
    """

    models = "background"
    recipe = BackgroundRecipe
    noun = "scene"
    less_detail = "Memory was full, so the scene was generated with less detail."

    def find_card(self, catalog: Catalog, recipe: BackgroundRecipe) -> Card:
        """Return the model that the recipe names, or the best that knows all its kinds."""
        kinds = tuple(recipe.shares)
        if recipe.model:
            cards: tuple[Card, ...] = (catalog.find(recipe.model),)
        else:
            cards = (catalog.best(kinds[0], kind=self.models), *catalog.of_kind(self.models))
        for card in cards:
            if card.kind == self.models and all(kind in card.classes for kind in kinds):
                return card
        raise Problem(f'There is no model that can make a scene of "{recipe.title}".')

    def sizes(self, layer: BackgroundLayer, cards: Cards) -> Sizes:
        drawn = cards.model.resolution if cards.model else SMALLEST
        best = drawn if cards.enlarger is None else drawn * FACTOR
        return Sizes(tuple(sorted({drawn, best})), seen=best)

    def preview(self, card: Card | None) -> PreviewPolicy:
        return PreviewPolicy(is_live=card is None or card.is_live, is_best_slow=True)

    def inputs(self, scene: Scene, layer: BackgroundLayer, size: int, cards: Cards) -> Inputs:
        recipe = _recipe(layer)
        stage = "preview"
        if size >= self.sizes(layer, cards).best:
            stage = "as it is" if cards.enlarger is None else f"enlarged by {cards.enlarger.sha256}"
        text = f"{recipe.shares} {knobs_text(recipe)} {recipe.strength} {noise_text(recipe)}"
        return Inputs(text, (f"scene of {canvas_text(scene, layer.size)}, {stage}",))

    def seen_as(self, layer: BackgroundLayer) -> str:
        return f"scene {layer.mode} {layer.opacity} {layer.look}"  # its colours are seen until it has pixels

    def run(self, work: Work[BackgroundLayer]) -> BackgroundAppearance:
        recipe, scene = _recipe(work.layer), work.scene
        width, height = work.layer.size_in(scene.box)
        model = work.model(work.card)
        steered = noise.steer(recipe.noise, model.directions[next(iter(recipe.shares))], recipe.knobs, recipe.strength)
        rgb = model.generator.generate(recipe.shares, steered, width, height)
        check_picture(work.card, rgb, (*np.shape(rgb)[:2], 3))
        if not work.is_preview and work.cards.enlarger is not None:
            rgb = enlarged(rgb, width, height, work.model(work.cards.enlarger).generator.enlarge)
            check_picture(work.cards.enlarger, rgb, (*np.shape(rgb)[:2], 3))
        return BackgroundAppearance(work.fingerprint, from_srgb(rgb, scene.profile), preview=work.is_preview)

    def shows(self, recipe: BackgroundRecipe) -> str:
        return ", ".join(name for name, _ in recipe.kinds)

    def redrawn(self, catalog: Catalog, recipe: BackgroundRecipe, seed: int) -> BackgroundRecipe:
        return replace(recipe, noise=noise.draw(seed, len(recipe.noise)), seed=seed)


def _recipe(layer: BackgroundLayer) -> BackgroundRecipe:
    if layer.recipe is None:
        raise Problem(f'"{layer.name}" is not generated.')
    return layer.recipe


register(BackgroundKind())
