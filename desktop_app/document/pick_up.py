"""Looks that come from elsewhere: from under an object's mask, from a photo, from another object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.looks import ask_file
from desktop_app.widgets.translation import tr
from engine.formats.photos import open_photo
from engine.generation import pick_up
from engine.generation.maker import AppearanceMaker
from engine.generators import steering
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene

SLOT = "looks"
TITLE = "Picking up looks"
LABEL = "Pick up looks"


def from_under(document: Document) -> None:
    """Let the selected object look like what lies under its mask."""
    layer = document.selected_object
    if layer is None:
        return
    scene, layer_id, seen = document.scene, layer.id, document.looks_of(document.tab)
    _pick(document, layer, lambda maker: pick_up.from_under(maker, scene, layer_id, seen))


def from_photo(document: Document, path: Path) -> None:
    """Let the selected object look like the one in a photo."""
    layer = document.selected_object
    if layer is None:
        return
    recipe = layer.recipe

    def work(maker: AppearanceMaker) -> pick_up.Noise:
        card = maker.catalog.card_for(recipe.class_name, recipe.model)
        return pick_up.from_photo(maker, card, recipe.class_name, open_photo(path))

    _pick(document, layer, work)


def ask_photo(document: Document, parent: QWidget) -> None:
    """Ask for the photo first."""
    if document.selected_object is None:
        return
    name = ask_file(document, parent, tr("Pick up looks from a photo, or from a cut-out"))
    if name:
        from_photo(document, Path(name))


def copy(document: Document) -> None:
    """Keep the selected object's looks for others of its class."""
    layer = document.selected_object
    if layer is not None:
        document.copied_looks = layer.recipe
        document.changed.emit(Change("looks", frozenset({layer.id})))


def can_paste(document: Document) -> bool:
    """Return whether there are looks that fit the selected object."""
    layer, looks = document.selected_object, document.copied_looks
    return layer is not None and looks is not None and looks.class_name == layer.recipe.class_name


def paste(document: Document) -> None:
    """Give the kept looks to the selected object; its mask, its place and what is locked stay."""
    layer, looks = document.selected_object, document.copied_looks
    if layer is None or looks is None:
        return

    layer_id = layer.id

    def change(scene: Scene) -> Scene:
        layer = scene.find(layer_id)
        if not isinstance(layer, ObjectLayer):
            raise Problem(tr("Only an object can be given looks."))
        card = document.catalog.card_for(layer.recipe.class_name, layer.recipe.model)
        return edits.set_recipe(scene, layer_id, steering.with_looks(card, layer.recipe, looks))

    document.attempt(tr("Paste looks"), change)


def _pick(document: Document, layer: ObjectLayer, work: Callable[[AppearanceMaker], pick_up.Noise]) -> None:
    """Find looks in the engine's thread; they come as one step of the undo list, once no gesture goes on."""
    layer_id, class_name = layer.id, layer.recipe.class_name

    def change(scene: Scene, found: pick_up.Noise) -> Scene:
        now = scene.find(layer_id)
        if not isinstance(now, ObjectLayer) or now.recipe.class_name != class_name:
            raise Problem(tr("The object that was to get these looks is no longer the same."))
        card = document.catalog.card_for(class_name, now.recipe.model)
        return edits.set_recipe(scene, layer_id, steering.picked_up(card, now.recipe, found))

    def arrived(found: pick_up.Noise) -> None:
        if document.scene.has(layer_id):
            document.edit(tr(LABEL), lambda scene: change(scene, found))

    document.ask(SLOT, tr(TITLE), work, arrived)
