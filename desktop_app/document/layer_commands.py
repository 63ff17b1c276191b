"""The commands of menus, buttons and keys for the selected layers, each one undo step with its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.document import layer_edits
from desktop_app.document.change import Change
from desktop_app.document.closed_groups import tell_if_acting_on_less
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.document.object_edits import with_object
from desktop_app.widgets.translation import tr, within
from engine.compositing import ungrouping
from engine.exemplars.folder import Entry
from engine.generation.kind import kind_of
from engine.generation.standing import with_first_shadow
from engine.generators.noise import any_seed
from engine.problem import Problem
from engine.scene import edits, painting, selection
from engine.scene.adjustments import Adjustment
from engine.scene.affine import Affine
from engine.scene.layers import (
    DropShadowLayer,
    Extent,
    GroupLayer,
    PaintLayer,
    ShadowLayer,
    common_extent,
    is_live,
)
from engine.scene.layers.placed import Placed
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.scene import Scene


def named(document: Document, what: str, ids: Sequence[str]) -> str:
    """Return an edit's name for the undo list: what is done, "Delete {name}", with the layer's name or how many."""
    only = len(ids) == 1
    name = shown_name(document.scene.find(ids[0]), 40) if only else tr("{count} layers", count=len(ids))
    return what.format(name=name)


def select(document: Document, ids: Sequence[str]) -> None:
    """Select these layers; the properties of the last one are shown."""
    document.select(ids[-1] if ids else None, *ids)


def select_beside(document: Document, by: int) -> None:
    """Select the layer above (1) or below (-1) the selected one."""
    ids = [layer.id for layer in document.scene.walk()]
    if not ids:
        return
    at = ids.index(document.selected) + by if document.selected in ids else (0 if by > 0 else len(ids) - 1)
    document.select(ids[min(len(ids) - 1, max(0, at))])


def add(document: Document, label: str, change: Callable[[Scene], tuple[Scene, str]]) -> str | None:
    """Add a layer by an edit that returns its id, too, and select it; the id, or None after a notice."""
    made: list[str] = []

    def edit(scene: Scene) -> Scene:
        scene, layer_id = change(scene)
        made.append(layer_id)
        return scene

    if not document.attempt(label, edit):
        return None
    document.select(made[-1])
    return made[-1]


def new_background(document: Document) -> None:
    """Add a plain background below everything, selected so that its colours can be chosen."""
    add(document, tr("Add background"), lambda scene: edits.add_background(scene, [(255, 255, 255)]))


def new_paint(document: Document) -> None:
    """Add an empty layer to paint on right above the selected one, else on top, and select it."""
    layer_id = edits.new_id()
    if document.attempt(tr("Add paint layer"), lambda scene: edits.add_paint(scene, layer_id, document.selected)):
        document.select(layer_id)


def fill_paint(document: Document, ink: Ink) -> None:
    """Lay ink over all that is selected, on the selected paint layer; without one, on a new one."""
    is_new = not isinstance(document.selected_layer, PaintLayer)
    layer_id = document.selected if not is_new and document.selected is not None else edits.new_id()
    above = document.selected

    def change(scene: Scene) -> Scene:
        scene = edits.add_paint(scene, layer_id, above) if is_new else scene
        return painting.fill(scene, layer_id, scene.selection or Mask.empty().inverted(scene.box), ink)

    if document.attempt(tr("Fill"), change):
        document.select(layer_id)


def new_adjustment(document: Document, kind: type[Adjustment]) -> None:
    """Add an adjustment of what is selected right above the selected layer, else on top, and select it."""

    def change(scene: Scene) -> tuple[Scene, str]:
        scene, layer_id = edits.add_adjustment(scene, kind(), scene.selection, above=document.selected)
        return selection.select(scene, None), layer_id  # it is the adjustment's mask from now on

    add(document, tr("Add {lower}", lower=within(tr(kind.title))), change)


def new_shadow(document: Document) -> None:
    """Let the selected object throw a shadow, and select that."""
    owner = document.selected_object
    if owner is not None:
        add(document, tr("Add shadow"), lambda scene: edits.add_shadow(scene, owner.id))


def switch_shadow(document: Document) -> None:
    """Let the selected object throw a shadow, or no more."""
    owner = document.selected_object
    shadows = [] if owner is None else shadows_of(document.scene, owner.id)
    if shadows:
        document.attempt(tr("Remove shadow"), lambda scene: layer_edits.removed(scene, shadows))
    else:
        new_shadow(document)


def shadows_of(scene: Scene, layer_id: str) -> list[str]:
    """Return the ids of the shadows that a layer throws."""
    return [layer.id for layer in scene.owned_by(layer_id) if isinstance(layer, ShadowLayer)]


def drop_shadow(document: Document) -> None:
    """Give the selected layer a drop shadow, and select that; where it has one, or is one, only select it."""
    layer = document.selected_layer
    if layer is None:
        return
    owner = document.scene.get(layer.owner) or layer
    shadow = next((one for one in document.scene.owned_by(owner.id) if isinstance(one, DropShadowLayer)), None)
    if shadow is not None:
        document.select(shadow.id)
    else:
        add(document, tr("Drop shadow"), lambda scene: edits.add_drop_shadow(scene, owner.id))


def can_have_drop_shadow(document: Document) -> bool:
    """Return whether the selected layer, or the one that it is the shadow of, has an outline."""
    layer = document.selected_layer
    return layer is not None and (document.scene.get(layer.owner) or layer).has_outline


def duplicate(document: Document) -> None:
    """Put a copy above each selected layer."""
    ids = layer_edits.outermost(document.scene, document.selected_ids)
    copies = [edits.new_id() for _ in ids]
    if ids and document.attempt(
        named(document, tr("Duplicate {name}"), ids), lambda scene: layer_edits.duplicated(scene, ids, copies)
    ):
        select(document, copies)


def delete(document: Document) -> None:
    """Take the selected layers away; what lay below them is selected then."""
    ids = layer_edits.outermost(document.scene, document.selected_ids)
    below = layer_edits.next_below(document.scene, ids)
    label = named(document, tr("Delete {name}"), ids) if ids else ""
    if ids and document.attempt(label, lambda scene: layer_edits.removed(scene, ids)):
        document.select(below)


def set_opacity(document: Document, share: float, amends: Scene | None = None) -> None:
    """Make the selected layers that opaque, 0..1; amends: see Document.edit."""
    ids = document.selected_ids

    def change(scene: Scene) -> Scene:
        return layer_edits.each(scene, ids, lambda one, layer_id: edits.set_opacity(one, layer_id, share))

    document.guarded(lambda: document.edit(tr("Opacity"), change, amends=amends))


def set_mode(document: Document, ids: Sequence[str], mode: str) -> bool:
    """Let layers meet those below them in another blend mode; return whether they do."""
    before = document.scene
    is_done = document.attempt(
        tr("Blend mode"), lambda scene: layer_edits.each(scene, ids, lambda one, i: edits.set_mode(one, i, mode))
    )
    tell_if_acting_on_less(document, before)
    return is_done


def group(document: Document) -> None:
    """Gather the selected layers in a new group, which passes through."""
    made, ids, before = edits.new_id(), document.selected_ids, document.scene
    if ids and document.attempt(tr("Group"), lambda scene: edits.group(scene, ids, group_id=made)):
        document.select(made)
        tell_if_acting_on_less(document, before)


def ungroup(document: Document) -> None:
    """Put what the selected groups hold in their places; what the groups did to it is done to each layer."""
    groups = [layer for layer in map(document.scene.find, document.selected_ids) if isinstance(layer, GroupLayer)]
    ids = [layer.id for layer in groups]
    is_told = any(ungrouping.shines_through(document.scene, layer_id) for layer_id in ids)
    is_shadow_lost = any(document.scene.owned_by(layer_id) for layer_id in ids)
    if ids and document.attempt(tr("Ungroup"), lambda scene: layer_edits.each(scene, ids, ungrouping.ungrouped)):
        select(document, [child.id for layer in groups for child in layer.children])
        if is_told:
            document.notice.emit(
                tr(
                    "Each layer has the group's opacity, mask and blend mode now; where layers lie over each other, "
                    "the picture can look different."
                )
            )
        elif is_shadow_lost:
            document.notice.emit(tr("The group's drop shadow is gone with the group."))


def can_shift(document: Document, by: int) -> bool:
    """Return whether the selected layer has a neighbour above (1) or below (-1) it."""
    if document.selected is None:
        return False
    scene, selected = document.scene, document.selected
    siblings = layer_edits.free(scene, (layer.id for layer in scene.siblings_of(selected)))
    return selected in siblings and 0 <= siblings.index(selected) + by < len(siblings)


def shift(document: Document, by: int) -> None:
    """Move the selected layers up (1) or down (-1) among the layers beside them."""
    ids = document.selected_ids
    document.attempt(tr("Layer up") if by > 0 else tr("Layer down"), lambda scene: layer_edits.shifted(scene, ids, by))


def toggle_visible(document: Document) -> None:
    """Hide the selected layers, or show them where the topmost of them is hidden."""
    ids = document.selected_ids
    if ids:
        becomes = dict.fromkeys(ids, not document.scene.find(ids[-1]).visible)
        label = named(document, tr("Show {name}") if becomes[ids[0]] else tr("Hide {name}"), ids)
        document.attempt(label, lambda scene: layer_edits.seen(scene, becomes))


def toggle_locked(document: Document, layer_id: str = "") -> None:
    """Lock a layer or let it free; without an id, the selected ones."""
    ids = [layer_id] if layer_id else document.selected_ids
    if ids:
        locked = not document.scene.find(ids[-1]).locked
        document.attempt(
            named(document, tr("Lock {name}") if locked else tr("Unlock {name}"), ids),
            lambda scene: layer_edits.each(scene, ids, lambda one, i: edits.set_locked(one, i, locked)),
        )


def flip(document: Document) -> None:
    """Mirror the selected layers from left to right within their common box."""
    _transform(document, tr("Flip {name}"), lambda extent: extent.mirror)


def flip_vertically(document: Document) -> None:
    """Mirror the selected layers upside down within their common box."""
    _transform(document, tr("Flip vertically {name}"), lambda extent: extent.mirror_vertically)


def rotate(document: Document, angle: float) -> None:
    """Turn the selected layers by so many degrees clockwise about their pivot."""
    pivot = document.pivot.of(document.selected_layers)
    _transform(document, tr("Rotate {name}"), lambda extent: extent.turn(angle, pivot))


def is_distorted(document: Document) -> bool:
    """Return whether any of the selected layers is distorted."""
    inner = (one for layer in document.selected_layers for one in layer.walk())
    return any(isinstance(one, Placed) and one.distortion is not None for one in inner)


def reset_distortion(document: Document) -> None:
    """Let the selected layers lie as before they were distorted."""
    ids = [layer.id for layer in document.selected_layers]
    document.attempt(
        named(document, tr("Reset distortion of {name}"), ids), lambda scene: edits.without_distortion(scene, ids)
    )


def _transform(document: Document, what: str, change: Callable[[Extent], Affine]) -> None:
    layers = document.selected_layers
    extent = common_extent(layers)
    if extent is not None:
        label = named(document, what, [layer.id for layer in layers])
        document.attempt(label, lambda scene: edits.transform(scene, layers, change(extent)))


def add_object(
    document: Document,
    mask: Mask,
    class_name: str | None = None,
    label: str | None = None,
    begins_with: tuple[Entry, bool] | None = None,
) -> str | None:
    """Add an object of the current class in this mask (canvas px) and select it; its id, or None after a notice.

    begins_with: the exemplar that its looks begin with, and whether it is mirrored; None: the one that fits best.
    """
    name = class_name or document.current_class

    def change(scene: Scene) -> tuple[Scene, str]:
        scene, layer_id = with_object(scene, document.catalog, document.library, name, mask)
        return with_first_shadow(scene, layer_id) if document.shadows_begin else scene, layer_id

    added = add(document, label or tr("Add {name}", name=tr(name)), change)
    if added is not None:
        document.changed.emit(Change("begun", frozenset((added,)), begins_with=begins_with))
    return added


def new_noise(document: Document, layer_id: str, seed: int | None = None) -> None:
    """Throw the dice: another object of the same class in the same mask, or another scene; the knobs stay."""

    def change(scene: Scene) -> Scene:
        layer = scene.find(layer_id)
        if not is_live(layer) or layer.recipe is None:
            raise Problem(tr("Only what is generated has noise to draw anew."))
        drawn = any_seed() if seed is None else seed
        return edits.set_recipe(scene, layer_id, kind_of(layer).redrawn(document.catalog, layer.recipe, drawn))

    document.attempt(tr("New noise"), change)
