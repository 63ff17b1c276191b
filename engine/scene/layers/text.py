"""Text: what is written and how, and the pixels that were drawn of it last.

Letters are drawn where there are fonts, by the window; everything else shows these pixels.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers.background import RGB, rgb
from engine.scene.layers.base import Extent, set_fields
from engine.scene.layers.paint import TiledLayer
from engine.scene.layers.recolouring import Recolouring, recoloured
from engine.scene.limits import FARTHEST, LONGEST_SIDE
from engine.scene.projective import Map
from engine.scene.tiles import Tiles

ALIGNMENTS = ("left", "center", "right", "justify")
LONGEST_TEXT = 10_000  # characters
SMALLEST_LETTERS, LARGEST_LETTERS = 1.0, 5_000.0  # px
CLOSEST_LINES, WIDEST_LINES = 0.5, 4.0
NARROWEST_BOX = 1.0  # px
UNSEEN = ("Cc", "Cs")  # kinds of characters that no text has, but for line feeds and tabs
BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n"})  # other ends of lines and paragraphs


def plain_words(text: str) -> str:
    """Return a text from anywhere as one that a layer may say, but for its length."""
    text = text.replace("\r\n", "\n").translate(BREAKS)
    return "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in UNSEEN)


@dataclass(frozen=True)
class Text:
    """Plain text, lines ending in a line feed, and how it is set.

    Its own px begin at (0, 0): the top of the first line, and the left, middle or right of lines that are not wrapped,
    as they are aligned; of a box, its left side.
    """

    words: str
    family: str  # of the font
    size: float = 64.0  # px, of an em
    weight: int = 400  # 1..1000; 400 is regular, 700 bold
    italic: bool = False
    alignment: str = "left"  # one of ALIGNMENTS
    line_spacing: float = 1.0  # of what the font asks for
    colour: RGB = (0, 0, 0)  # in the document's profile
    width: float | None = None  # px of the box that wraps its lines; None: each is as long as it is

    def __post_init__(self) -> None:
        if len(self.words) > LONGEST_TEXT:
            raise Problem(f"A text must not be longer than {LONGEST_TEXT:,} characters.")
        if any(unicodedata.category(one) in UNSEEN and one not in "\n\t" for one in self.words):
            raise Problem("A text must be made of characters that can be seen.")
        checks.text("name of a font", self.family)
        if self.alignment not in ALIGNMENTS:
            raise Problem(f"There is no alignment {self.alignment!r}.")
        if not isinstance(self.italic, bool):
            raise Problem("A text is either italic or it is not.")
        set_fields(
            self,
            size=checks.number("size of the letters", self.size, SMALLEST_LETTERS, LARGEST_LETTERS),
            weight=checks.whole("weight of the letters", self.weight, 1, 1000),
            line_spacing=checks.number("line spacing", self.line_spacing, CLOSEST_LINES, WIDEST_LINES),
            colour=rgb(self.colour),
        )
        if self.width is not None:
            set_fields(self, width=checks.number("width of a text", self.width, NARROWEST_BOX, LONGEST_SIDE))

    @property
    def title(self) -> str:
        """Its first words, as a name for the layer."""
        return " ".join(self.words[:80].split())[:40].strip() or "Text"


@dataclass(frozen=True, kw_only=True)
class TextLayer(TiledLayer):
    """A text, and tiles that were drawn of it through `lettering`: its own px come to the canvas through both maps."""

    keeps_form: ClassVar = True

    text: Text
    box: Box = field(default=NOWHERE)  # around its lines, in the text's px
    lettering: Affine = IDENTITY  # px of the text -> px of the tiles

    def __post_init__(self) -> None:
        super().__post_init__()
        for side in (self.box.left, self.box.top, self.box.right, self.box.bottom):
            checks.whole("place of a text's line", side, -FARTHEST, FARTHEST)
        self.text_place.check(self.box.left + self.box.right, self.box.top + self.box.bottom)

    @property
    def text_place(self) -> Affine:
        """The map from the text's px to the canvas, but for what distorts it."""
        return self.place @ self.lettering

    @property
    def text_to_canvas(self) -> Map:
        """The map from the text's px to the canvas, with what distorts it."""
        return self.to_canvas @ self.lettering

    @property
    def extent(self) -> Extent | None:
        if self.box.is_empty:
            return None
        distortion = self.distortion and self.lettering.inverse() @ self.distortion @ self.lettering
        return Extent(self.box, self.text_place, distortion)

    def covers(self, x: float, y: float) -> bool:
        """Between its letters, too: nobody should have to hit a stem."""
        return self.box.has(*self.text_to_canvas.inverse().point(x, y))

    def transformed(self, change: Map) -> dict[str, Any]:
        return self._with_lettering(change, super().transformed(change))

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        text = replace(self.text, colour=recoloured(self.text.colour, recolouring))
        return super().recoloured(recolouring) | {"text": text}

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        return self._with_lettering(change, super().in_mapped_picture(canvas, change, resampling))

    def cut_to(self, canvas: Box) -> TextLayer | None:
        """All of it stays that can be read on the canvas in part, since its letters are drawn anew."""
        return None if self.box_in(canvas).intersect(canvas).is_empty else self

    def lettered(self, tiles: Tiles, box: Box) -> TextLayer:
        """Return the layer with letters that were drawn of it where its `text_place` leads; box: around its lines."""
        distortion = self.distortion and self.place @ self.distortion @ self.place.inverse()
        fields: dict[str, Any] = {"place": IDENTITY, "distortion": distortion, "resampling": None}
        return replace(self, tiles=tiles, box=box, lettering=self.text_place, **fields)

    def _with_lettering(self, change: Map, fields: dict[str, Any]) -> dict[str, Any]:
        """Where the tiles themselves were moved, so was the text in them."""
        if "tiles" in fields:
            fields["lettering"] = self.led(change)["place"].on_pixels() @ self.lettering
        return fields
