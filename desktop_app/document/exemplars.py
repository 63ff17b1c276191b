"""What is done with an object's exemplar: begin with one, take another, flip it, keep it in the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_noise
from desktop_app.document.object_edits import classes_of, is_drawn_by_exemplars
from desktop_app.widgets.translation import tr
from engine.exemplars import library
from engine.exemplars.folder import Entry
from engine.exemplars.library import Library
from engine.exemplars.requests import (
    Candidate,
    FlipExemplar,
    KeepExemplar,
    TakeBest,
    TakeExemplar,
    TakeNext,
    TakeOutline,
    is_of,
    used_in,
)
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.exemplar import OWN_PHOTO
from engine.scene.layers import ObjectLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene

SLOT = "exemplar"  # of each object, before its id
KEEP_SLOT = "exemplar kept"


class Beginnings(QObject):
    """Lets new objects begin with the exemplar that fits best, where one does."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.is_on = True  # False: with the generator alone, where a model knows the class
        document.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "begun":
            for layer_id in change.layers:
                self._begin(layer_id, change.begins_with)

    def _begin(self, layer_id: str, chosen: tuple[Entry, bool] | None) -> None:
        document = self.document
        layer = document.scene.find(layer_id)
        if not isinstance(layer, ObjectLayer):
            return
        class_name = layer.recipe.class_name
        entries = document.library.of_class(class_name)
        if entries and (self.is_on or is_drawn_by_exemplars(document.catalog, document.library, class_name)):
            best = TakeBest(layer, entries, used_in(document.scene, layer_id))
            request = best if chosen is None else TakeExemplar(layer.recipe, *chosen)
            _ask(document, layer, tr("Add exemplar"), request, amends=document.scene)


def use(document: Document, known: Library) -> None:
    """Offer these exemplars from now on; `changed` tells "library"."""
    document.library = known
    if not document.current_class and (names := classes_of(document.catalog, known)):
        document.choose_class(names[0])
    document.changed.emit(Change("library"))


def take(document: Document, candidate: Candidate) -> None:
    """Draw the selected object from a candidate, whose own looks it begins with."""
    layer = document.selected_object
    if layer is not None:
        request = TakeExemplar(layer.recipe, candidate.source, candidate.flip)
        _ask(document, layer, tr("Another exemplar"), request)


def drop(document: Document) -> None:
    """Draw the selected object by the generator alone."""
    layer = document.selected_object
    if layer is not None:
        _edit_recipe(document, layer, tr("No exemplar"), lambda recipe: replace(recipe, exemplar=None))


def flip(document: Document) -> None:
    """Mirror the selected object's exemplar; its mask stays."""
    layer = document.selected_object
    if layer is not None and layer.recipe.exemplar is not None:
        _ask(document, layer, tr("Flip exemplar"), FlipExemplar(layer.recipe))


def take_outline(document: Document) -> None:
    """Give the selected object its exemplar's own outline, in the pose of its mask, so that nothing is bent."""
    layer = document.selected_object
    if layer is None or layer.recipe.exemplar is None:
        return

    def then(found: Mask) -> None:
        now = document.scene.get(layer.id)
        if not isinstance(now, ObjectLayer) or (now.mask, now.side) != (layer.mask, layer.side):
            raise Problem(tr("The object was changed meanwhile, so its outline stays."))
        document.attempt(tr("Natural outline"), lambda scene: object_edits.set_mask(scene, layer.id, found))

    document.ask(f"{SLOT} {layer.id}", tr("Looking for the outline"), TakeOutline(layer), then)


def lock(document: Document, is_locked: bool) -> None:
    """Let the selected object's exemplar stay when the dice are thrown, or not."""
    layer = document.selected_object
    if layer is None or layer.recipe.exemplar is None:
        return

    def locked(recipe: Recipe) -> Recipe:
        use = recipe.exemplar
        return recipe if use is None else replace(recipe, exemplar=replace(use, locked=is_locked))

    _edit_recipe(document, layer, tr("Keep exemplar") if is_locked else tr("Free exemplar"), locked)


def throw(document: Document, layer_id: str) -> None:
    """Throw the dice: the next exemplar that fits, or other noise where none is used or it is locked."""
    layer = document.scene.find(layer_id)
    use = layer.recipe.exemplar if isinstance(layer, ObjectLayer) else None
    if not isinstance(layer, ObjectLayer) or use is None or use.locked or not use.fidelity:
        new_noise(document, layer_id)
        return
    entries = document.library.of_class(layer.recipe.class_name)
    if len(entries) > 1:
        request = TakeNext(layer, entries, used_in(document.scene, layer_id))
        _ask(document, layer, tr("Another exemplar"), request)
    else:
        new_noise(document, layer_id)


def keep(document: Document) -> None:
    """Put the selected object's exemplar into the person's library."""
    layer = document.selected_object
    if layer is None or layer.recipe.exemplar is None:
        return
    request = KeepExemplar(layer.recipe.exemplar.exemplar, document.library)
    document.engine.ask(KEEP_SLOT, tr("Keeping the exemplar"), request, lambda found: use(document, found))


def forget(document: Document, entry: Entry) -> None:
    """Take an exemplar out of the person's library; objects that use it keep it."""

    def remove() -> None:
        library.remove(entry.name, entry.folder)
        use(document, document.library.reloaded())

    document.guarded(remove)


def entry_of(known: Library, recipe: Recipe) -> Entry | None:
    """Return the entry of the library that a recipe's exemplar is; None where it is none."""
    use = recipe.exemplar
    if use is None:
        return None
    entries = known.of_class(use.exemplar.class_name)
    return next((entry for entry in entries if is_of(entry, use.exemplar)), None)


def _ask(
    document: Document,
    layer: ObjectLayer,
    label: str,
    request: Callable[[AppearanceMaker], Recipe | None],
    amends: Scene | None = None,
) -> None:
    """Have a recipe made by the engine; it comes as one step of the undo list, or as a part of the step `amends`."""

    def change(scene: Scene, made: Recipe) -> Scene:
        now = scene.get(layer.id)
        if not isinstance(now, ObjectLayer) or now.recipe.class_name != made.class_name:
            raise Problem(tr("The object that was to get this exemplar is no longer the same."))
        use = made.exemplar
        if document.library.closed is not None and use is not None and not use.exemplar.is_open:
            raise Problem(
                tr(
                    'Only openly licensed exemplars are to be used: give its licence, for instance "{own}".',
                    own=OWN_PHOTO,
                )
            )
        looks = replace(now.recipe, exemplar=made.exemplar, noise=made.noise, seed=made.seed)
        return edits.set_recipe(scene, layer.id, looks)

    def arrived(made: Recipe | None) -> None:
        if made is None or not document.scene.has(layer.id):
            document.engine.catch_up()
            return
        before = document.scene
        document.edit(label, lambda scene: change(scene, made), amends=amends)
        if document.scene is before:  # it began with these looks, and nobody else asks for what was put off
            document.engine.catch_up()

    if amends is not None:
        document.engine.put_off(layer.id)  # or a second would go by for a picture that is replaced at once
    document.ask(f"{SLOT} {layer.id}", tr("Fitting the exemplar"), request, arrived, document.engine.catch_up)


def _edit_recipe(document: Document, layer: ObjectLayer, label: str, change: Callable[[Recipe], Recipe]) -> None:
    def edit(scene: Scene) -> Scene:
        now = scene.find(layer.id)
        return edits.set_recipe(scene, layer.id, change(now.recipe)) if isinstance(now, ObjectLayer) else scene

    document.attempt(label, edit)
