"""A roughly painted mask turned into a plausible one of its class, by the engine's shape model."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_unlocked
from desktop_app.document.notices import REFUSED
from desktop_app.widgets.translation import tr
from engine.generation.shapes import RefineMask
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene import object_edits
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask

SLOT = "shape refined"


def refine(document: Document) -> None:
    """Turn the selected object's rough mask into a plausible one of its class, as one step."""
    layer = document.selected_object
    if layer is None:
        return
    class_name = layer.recipe.class_name
    try:
        card = shape_card(document, class_name)
        check_unlocked(document, layer)
        if layer.mask.is_empty:
            raise Problem(tr("The mask is empty: paint roughly where the object shall be first."))
    except Problem as problem:
        document.tell(str(problem), REFUSED)
        return

    def then(mask: Mask) -> None:
        now = document.scene.get(layer.id)
        if not isinstance(now, ObjectLayer) or now.mask != layer.mask or now.side != layer.side:
            raise Problem(tr("The mask was changed meanwhile, so it was not refined."))
        if mask.is_empty:
            raise Problem(tr("Nothing of the mask would be left as a {class_name}.", class_name=tr(class_name)))
        document.attempt(tr("Refine mask"), lambda scene: object_edits.set_mask(scene, layer.id, mask))

    request = RefineMask(card, class_name, layer.mask, layer.side)
    document.ask(SLOT, tr("Refining the mask"), request, then)


def shape_card(document: Document, class_name: str) -> Card:
    """Return the model of a class's shapes, one for which it is no experiment first; Problem where there is none."""
    cards = [card for card in document.catalog.of_kind("shape") if class_name in card.classes]
    if not class_name:
        raise Problem(tr("There is no model that could make an object."))
    if not cards:
        told = tr('There is no shape model for "{class_name}": paint its mask with the brush (B).')
        raise Problem(told.format(class_name=tr(class_name)))
    return min(cards, key=lambda card: class_name in card.experimental)
