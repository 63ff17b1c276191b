"""Ground before the feet: grass and water that the photo shows there hide a part of the selected object."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_unlocked
from desktop_app.widgets.translation import tr
from engine.generation.before_feet import GroundBeforeFeet
from engine.problem import Problem
from engine.scene import object_edits
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask

SLOT = "ground before feet"


def hide_feet(document: Document) -> None:
    """Let the ground stand before the selected object's feet, as one step, beside what is hidden of it already."""
    layer = document.selected_object
    if layer is None or not document.guarded(lambda: check_unlocked(document, layer)):
        return

    def then(found: Mask) -> None:
        now = document.scene.get(layer.id)
        if not isinstance(now, ObjectLayer) or (now.mask, now.to_canvas) != (layer.mask, layer.to_canvas):
            raise Problem(tr("The object was changed meanwhile, so nothing of it was hidden."))
        hidden = now.hidden.joined(found)
        document.attempt(tr("Ground before the feet"), lambda scene: object_edits.set_hidden(scene, layer.id, hidden))

    request = GroundBeforeFeet(document.scene, layer.id)
    document.ask(SLOT, tr("Looking at the ground"), request, then)


def show_all(document: Document) -> None:
    """Show all of the selected object again that was hidden by hand."""
    layer = document.selected_object
    if layer is not None:
        label, none = tr("Show all of the object"), Mask.empty()
        document.attempt(label, lambda scene: object_edits.set_hidden(scene, layer.id, none))
