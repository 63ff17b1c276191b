"""What of a scene is not openly licensed: the models and exemplars that its generated layers show."""

from __future__ import annotations

from collections.abc import Iterator

from engine.generation.exemplar_pictures import used_by
from engine.generation.kind import card_for
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import LiveLayer, Recipe
from engine.scene.scene import Scene


def not_open(scene: Scene, catalog: Catalog) -> str:
    """Return a sentence that names each layer that shows what is not openly licensed, and what that is; "" for none.

    It goes by all models of the catalog, whether they are to be used or not.
    """
    every = Catalog(catalog.models)
    parts = ((layer.name, ", ".join(_closed(layer, every))) for layer in scene.live_layers())
    found = [f'"{name}" ({what})' for name, what in parts if what]
    return f"Not openly licensed is what these layers show: {', '.join(found)}." if found else ""


def _closed(layer: LiveLayer, catalog: Catalog) -> Iterator[str]:
    recipe = layer.recipe
    use = used_by(recipe) if isinstance(recipe, Recipe) else None
    if use is not None and not use.exemplar.is_open:
        licence = f"under {use.exemplar.licence}" if use.exemplar.licence else "without a licence"
        yield f"an exemplar {licence}"
    if use is not None and not use.code:
        return  # drawn from its exemplar alone
    try:
        card = card_for(catalog, recipe)
    except Problem:
        return  # nobody knows what drew it
    if not card.open:
        yield f"the model {card.name}"
