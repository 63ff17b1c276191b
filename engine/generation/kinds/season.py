"""The season filter: a network sees the picture small and gives colour maps for any size; then it rains or snows."""

from __future__ import annotations

import numpy as np

from engine.generation.filter_kind import Bytes, FilterKind
from engine.generation.kind import Work, register
from engine.generators.falling import falling
from engine.generators.noise import draw
from engine.scene.filters import Season
from engine.scene.layers import FilterLayer


class SeasonKind(FilterKind[Season]):
    models = "season"
    recipe = Season

    def class_of(self, recipe: Season) -> str:
        return recipe.to

    def filtered(self, work: Work[FilterLayer], recipe: Season, rgb: Bytes) -> Bytes:
        model, height = work.model(work.card).generator, rgb.shape[0]
        noise = np.float32(recipe.variety) * np.array(draw(recipe.seed or 0, work.card.noise), np.float32)
        look = model.look(rgb, recipe.to, noise)
        made = model.lay(rgb, look, lambda rows: work.on_part(rows, height))
        return falling(made, recipe.to, recipe.falling, recipe.seed or 0)


register(SeasonKind())
