"""Shapes from boxes: asks the engine for masks of a class, offers others, and remembers where each is from.

They are drawn by the shape model or are silhouettes of exemplars, with which an object's looks begin, too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document import layer_commands
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.refine_mask import shape_card
from desktop_app.widgets.translation import tr
from engine.exemplars.folder import Entry
from engine.exemplars.requests import used_in
from engine.generation.outlines import Lines
from engine.generation.shape_choice import OFFERED, judges, suited, to_judge
from engine.generation.shapes import Draft, DrawShape, OfferShapes, OutlineShapes
from engine.generators.card import Card
from engine.generators.noise import any_seed
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask

THUMB_PX = 96  # of the longer side of an offered shape's mask
SKETCH_PX = 640  # of the longer side of a shape that is being drawn

SLOT, STRIP_SLOT = "shape", "shapes offered"


@dataclass(frozen=True)
class Fresh:
    """An object whose mask is still just as it came from its box."""

    layer: ObjectLayer
    box: Box  # canvas px
    draft: Draft


@dataclass(frozen=True)
class _Origin:
    """Where a mask is from."""

    draft: Draft
    box: Box  # in px of the object's frame


@dataclass(frozen=True)
class _Offer:
    """Which shapes the strip shows of a layer."""

    layer_id: str
    class_name: str
    drafts: tuple[Draft, ...]
    settled: int  # so many of them, the first ones, stay where they are; the others are still to be judged
    box: Box
    canvas: tuple[int, int]


class Shapes(QObject):
    """What the box tool, its options and the strip of other shapes have in common."""

    changed = Signal()  # other shapes are offered, or none, or they are drawn by now

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._origins: dict[tuple[str, str], _Origin] = {}  # by the layer's id and its mask's digest
        self._choices: dict[str, tuple[tuple[Draft, ...], int]] = {}  # what is offered of each layer: see _Offer
        self._rolls: dict[str, int] = {}  # how often others were asked for
        self._asked: _Offer | None = None
        self._drawn: tuple[_Offer, tuple[Lines, ...]] | None = None
        document.changed.connect(self._on_changed)

    # What there is

    def check(self, class_name: str) -> None:
        """Raise Problem where neither a model nor an exemplar has a shape of the class."""
        if not self._entries(class_name):
            shape_card(self.document, class_name)

    def suited(self, class_name: str, draft: Draft, box: Box) -> Draft:
        """Return the draft of a new box: a whole exemplar's silhouette that needs little stretching, one that other
        objects are least drawn from; where none is whole the model's, if a model makes such objects.
        """
        entries = self._entries(class_name)
        has_model = class_name in self.document.catalog.classes and self._card(class_name) is not None
        return suited(draft, entries, box, has_model, used_in(self.document.scene))

    def _card(self, class_name: str) -> Card | None:
        """Return the model of a class's shapes, where there is one."""
        try:
            return shape_card(self.document, class_name)
        except Problem:
            return None

    def _entries(self, class_name: str) -> tuple[Entry, ...]:
        return self.document.library.of_class(class_name)

    @property
    def fresh(self) -> Fresh | None:
        """The selected object, if its mask is still as it came from a box."""
        layer = self.document.selected_object
        if layer is None or layer.id not in self._choices:
            return None
        origin = self._origins.get((layer.id, layer.mask.digest))
        shift = layer.whole_translation
        if origin is None or shift is None:
            return None
        return Fresh(layer, origin.box.moved(*shift), origin.draft)

    @property
    def offered(self) -> tuple[Draft, ...]:
        """The shapes to choose from; none unless a fresh object is selected."""
        fresh = self.fresh
        return () if fresh is None else self._offer_for(fresh).drafts[:OFFERED]

    @property
    def has_others(self) -> bool:
        """Whether the dice could offer other shapes than those that are."""
        fresh = self.fresh
        if fresh is None:
            return False
        class_name = fresh.layer.recipe.class_name
        return self._card(class_name) is not None or len(self._entries(class_name)) > OFFERED

    def lines_of(self, draft: Draft) -> Lines:
        """Return the outline of an offered shape, in shares of its box; () until it is drawn."""
        if self._drawn is None:
            return ()
        offer, lines = self._drawn
        return lines[offer.drafts.index(draft)] if draft in offer.drafts else ()

    # Drawing

    def sketch(self, class_name: str, draft: Draft, box: Box, longest: int, then: Callable[[Lines], None]) -> None:
        """Ask for a shape's outline, good for a drawing of so many px; of several the newest wins."""
        self.document.engine.ask(
            SLOT,
            tr("Drawing a shape"),
            OutlineShapes(self._card(class_name), class_name, (draft,), box, self._canvas, min(longest, SKETCH_PX)),
            lambda lines: then(lines[0]),
        )

    def add(self, class_name: str, draft: Draft, box: Box, done: Callable[[], None]) -> None:
        """Make an object of the shape that fills a box (canvas px), as one step."""

        def add(mask: Mask) -> None:
            added = layer_commands.add_object(self.document, mask, class_name, begins_with=_looks_of(draft))
            if added is not None:
                self._remember(added, draft, box)
                self._choices[added] = self._candidates(class_name, box, replace(draft, flip=False), 0), 1
                self._offer()
            done()

        self._make(class_name, draft, box, add, done)

    def change(self, fresh: Fresh, draft: Draft, box: Box, label: str, done: Callable[[], None]) -> None:
        """Give a fresh object another shape or box, as one step."""
        layer_id = fresh.layer.id

        def change(mask: Mask) -> None:
            layer = self.document.scene.get(layer_id)
            is_fresh = isinstance(layer, ObjectLayer) and (layer_id, layer.mask.digest) in self._origins
            if is_fresh:  # else somebody painted on it meanwhile
                self.document.attempt(label, lambda scene: edits.remask(scene, layer_id, mask))
                self._remember(layer_id, draft, box)
                self._offer()
                if draft != fresh.draft and _looks_of(draft) != _looks_of(fresh.draft):
                    begun = Change("begun", frozenset({layer_id}), begins_with=_looks_of(draft))
                    self.document.changed.emit(begun)
            done()

        self._make(fresh.layer.recipe.class_name, draft, box, change, done)

    def choose(self, draft: Draft) -> None:
        """Take an offered shape in place of the one there is."""
        fresh = self.fresh
        if fresh is not None and draft != fresh.draft:
            self.document.guarded(lambda: self.change(fresh, draft, fresh.box, tr("Another shape"), lambda: None))

    def flip(self) -> None:
        """Let the shape look the other way; those on offer too."""
        fresh = self.fresh
        if fresh is not None:
            draft = replace(fresh.draft, flip=not fresh.draft.flip)
            self.document.guarded(lambda: self.change(fresh, draft, fresh.box, tr("Flip shape"), lambda: None))

    def roll(self) -> None:
        """Offer others."""
        fresh = self.fresh
        if fresh is not None:
            layer = fresh.layer
            rolls = self._rolls[layer.id] = self._rolls.get(layer.id, 0) + 1
            self._choices[layer.id] = self._candidates(layer.recipe.class_name, fresh.box, None, rolls), 0
            self._offer()

    def _make(
        self, class_name: str, draft: Draft, box: Box, then: Callable[[Mask], None], failed: Callable[[], None]
    ) -> None:
        request = DrawShape(self._card(class_name), class_name, draft, box, self._canvas)
        self.document.engine.ask(
            SLOT, tr("Drawing the mask"), request, lambda mask: self.document.when_free(lambda: then(mask)), failed
        )

    def _remember(self, layer_id: str, draft: Draft, box: Box) -> None:
        layer = self.document.scene.find(layer_id)
        if isinstance(layer, ObjectLayer) and (shift := layer.whole_translation) is not None:
            self._origins[layer_id, layer.mask.digest] = _Origin(draft, box.moved(-shift[0], -shift[1]))

    # What is offered

    def _candidates(self, class_name: str, box: Box, first: Draft | None, rolls: int) -> tuple[Draft, ...]:
        """Return what to judge: `first`, then exemplars of the class, others with each roll, and new seeds."""
        new_seeds = None if self._card(class_name) is None else _new_seeds
        if first is None:
            return to_judge(self._entries(class_name), box, new_seeds, rolls=rolls)
        others = [entry for entry in self._entries(class_name) if entry != first.exemplar]
        return (first, *to_judge(others, box, new_seeds, OFFERED - 1, rolls))

    def _offer_for(self, fresh: Fresh) -> _Offer:
        drafts, settled = self._choices[fresh.layer.id]
        flipped = tuple(replace(draft, flip=fresh.draft.flip) for draft in drafts)
        return _Offer(fresh.layer.id, fresh.layer.recipe.class_name, flipped, settled, fresh.box, self._canvas)

    def _offer(self) -> None:
        """Ask for the outlines of what is offered now, unless they are there or on their way."""
        fresh = self.fresh
        offer = None if fresh is None else self._offer_for(fresh)
        if offer is not None and offer != self._asked:
            card = self._card(offer.class_name)
            if card is None and any(draft.exemplar is None for draft in offer.drafts):
                offer = None  # its class was changed to one without shapes
            else:
                shapes = OutlineShapes(card, offer.class_name, offer.drafts, offer.box, offer.canvas, THUMB_PX)
                real = judges(self._entries(offer.class_name))
                self.document.engine.ask(
                    STRIP_SLOT,
                    tr("Drawing shapes"),
                    OfferShapes(shapes, offer.settled, OFFERED, real),
                    lambda found: self._on_drawn(offer, found),
                    self._on_not_drawn,
                )
        self._asked = offer
        self.changed.emit()

    def _on_drawn(self, offer: _Offer, found: tuple[tuple[Draft, Lines], ...]) -> None:
        drafts = tuple(draft for draft, _ in found)
        settled = replace(offer, drafts=drafts, settled=len(drafts))
        self._drawn = settled, tuple(lines for _, lines in found)
        if self._asked == offer:
            self._asked = settled
            self._choices[offer.layer_id] = tuple(replace(draft, flip=False) for draft in drafts), len(drafts)
        self.changed.emit()

    def _on_not_drawn(self) -> None:
        self._asked = None

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._origins.clear()
            self._choices.clear()
            self._rolls.clear()
        if change.what in ("scene", "selected", "file") and not self.document.history.in_gesture:
            self._offer()

    @property
    def _canvas(self) -> tuple[int, int]:
        return self.document.scene.width, self.document.scene.height


def random_draft() -> Draft:
    return Draft(any_seed())


def _looks_of(draft: Draft) -> tuple[Entry, bool] | None:
    """Return the exemplar that an object of this shape begins with, and whether it is mirrored."""
    return (draft.exemplar, draft.flip) if isinstance(draft.exemplar, Entry) else None


def _new_seeds(count: int) -> tuple[int, ...]:
    return tuple(any_seed() for _ in range(count))
