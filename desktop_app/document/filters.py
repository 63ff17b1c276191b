"""The filters as menus and pages want them: which there are here, and adding one."""

from __future__ import annotations

from desktop_app.document import layer_commands, style_choice
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

    def change(scene: Scene) -> tuple[Scene, str]:
        scene, layer_id = edits.add_filter(scene, recipe, scene.selection, above=document.selected)
        return selection.select(scene, None), layer_id  # it is the filter's mask from now on

    layer_commands.add(document, tr("Add {lower}", lower=within(tr(recipe.title))), change)
