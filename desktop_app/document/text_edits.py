"""Edits of text layers: pure functions from scene to scene that set and draw what is written.

A layer whose letters were only moved about as pixels is drawn anew at its true size when the edit is over. Where its
font is not on this computer the pixels stay as they were drawn elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import is_

from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication

from desktop_app.document.layer_names import shown_name
from desktop_app.document.typesetting import Setting, drawn
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.layers import LONGEST_TEXT, GroupLayer, Layer, Text, TextLayer
from engine.scene.layers.text import plain_words
from engine.scene.scene import Scene

FIRST_SIZE = 1 / 15  # of the picture's height: an em
SMALLEST_FIRST = 12.0  # px
WIDEST_PASTED = 0.8  # of the picture's width


@dataclass(frozen=True)
class TypingWanted:
    """That a text is typed in, wherever somebody asks for it."""

    layer_id: str


def usual_family() -> str:
    """Return the font that a text begins with: the one that the window's texts are drawn in."""
    return QFontInfo(QGuiApplication.font()).family()


def first_size(scene: Scene) -> float:
    """Return the size, in px, of the letters of a text in this picture until another was chosen."""
    return max(SMALLEST_FIRST, float(round(scene.height * FIRST_SIZE)))


def paste_text(scene: Scene, layer_id: str, words: str, centre: tuple[float, float], above: str | None) -> Scene:
    """Put words of another program, as many as a text may have, as a new text around a point of the canvas."""
    text = Text(plain_words(words)[:LONGEST_TEXT].strip("\n"), usual_family(), first_size(scene))
    if Setting(text).box.width > scene.width:
        text = replace(text, width=WIDEST_PASTED * scene.width)
    box = Setting(text).box
    x, y = centre[0] - (box.left + box.right) / 2, centre[1] - (box.top + box.bottom) / 2
    return add_text(scene, layer_id, text, Affine.translation(round(x), round(y)), above)


def add_text(scene: Scene, layer_id: str, text: Text, place: Affine, above: str | None = None) -> Scene:
    """Put a new text right above a layer, else on top; place: from the text's px to the canvas."""
    layer = TextLayer(id=layer_id, name=text.title, text=text, lettering=place)
    return set_text(edits.add_layer(scene, layer, above), layer_id, text)


def set_text(scene: Scene, layer_id: str, text: Text, goes_on: bool = False) -> Scene:
    """Let a layer say this, in this way, where it is; a name that was made of its words follows them.

    Lines that are not wrapped stay in their box when they are aligned otherwise. goes_on: it is known that the letters
    that are there were drawn here just now, so that only those that are others need to be.
    """
    layer = text_layer(scene, layer_id)
    name = text.title if layer.name == layer.text.title else layer.name
    changed = _drawn_anew(replace(layer, text=text, name=name), layer if goes_on else None)
    if text.alignment != layer.text.alignment:
        back = Affine.translation(layer.box.left - changed.box.left, 0)
        changed = _drawn_anew(replace(changed, lettering=changed.lettering @ back))
    return edits.put(scene, changed)


def redrawn(scene: Scene) -> Scene:
    """Return the scene with every text drawn at its true size; the same scene where all are."""
    layers = _all_redrawn(scene.layers)
    return scene if layers is scene.layers else replace(scene, layers=layers)


def text_layer(scene: Scene, layer_id: str) -> TextLayer:
    """Return the text layer with that id; Problem where it is none."""
    layer = scene.find(layer_id)
    if not isinstance(layer, TextLayer):
        raise Problem(tr('The layer "{name}" is not of the kind that can do this.', name=shown_name(layer, 40)))
    return layer


def _all_redrawn(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return these very layers where none is another."""
    changed = tuple(map(_redrawn, layers))
    return layers if all(map(is_, changed, layers)) else changed


def _redrawn(layer: Layer) -> Layer:
    if isinstance(layer, GroupLayer):
        children = _all_redrawn(layer.children)
        return layer if children is layer.children else replace(layer, children=children)
    if not isinstance(layer, TextLayer) or layer.place == IDENTITY or not QFontDatabase.hasFamily(layer.text.family):
        return layer
    try:
        return _drawn_anew(layer)
    except Problem:  # too large to be drawn: its pixels stay, however coarse
        return layer


def _drawn_anew(layer: TextLayer, before: TextLayer | None = None) -> TextLayer:
    """Return the layer with its letters drawn; before: as it was drawn here, of which stays what is the same."""
    setting, earlier = Setting(layer.text), None
    if before is not None and before.place == IDENTITY and replace(before.text, words=layer.text.words) == layer.text:
        earlier = Setting(before.text), before.tiles
    return layer.lettered(drawn(setting, layer.text_place, earlier), setting.box)
