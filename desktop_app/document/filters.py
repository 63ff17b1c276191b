"""The filters as menus and pages want them: which there are here, and adding one."""

from __future__ import annotations

from desktop_app.document import style_choice
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr, within
from engine.formats import style_pictures
from engine.scene import edits, selection
from engine.scene.filters import Filter, Style
from engine.scene.filters.style import NEW_METHOD
from engine.scene.scene import Scene


def new(kind: type[Filter]) -> Filter:
    """Return a filter as it begins: a style with the first of the pictures that come along."""
    if kind is Style:
        return Style(picture=style_pictures.shipped(style_choice.FIRST), method=NEW_METHOD)
    return kind()


def add(document: Document, recipe: Filter) -> None:
    """Add a filter of what is selected right above the selected layer, else on top, and select it."""
    made: list[str] = []

    def change(scene: Scene) -> Scene:
        scene, layer_id = edits.add_filter(scene, recipe, scene.selection, above=document.selected)
        made.append(layer_id)
        return selection.select(scene, None)  # which is the filter's mask from now on

    if document.attempt(tr("Add {lower}", lower=within(tr(recipe.title))), change):
        document.select(made[-1])
