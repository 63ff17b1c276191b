"""Finding a subject in the photo: what was found so far, click by click, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document import layer_commands
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.views import photos_only
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr
from engine.generation.subjects import CutOut, FindAt, FindSubject, Photos, Point, RefineSubject
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, PhotoLayer
from engine.scene.mask import Mask

Click = tuple[float, float, bool]  # canvas px, and whether it is part of what is wanted

SLOT = "subject"
STEPS_BYTES = 256 << 20  # of the masks that can be gone back to


@dataclass(frozen=True)
class Found:
    """What was found, and the clicks that made it so."""

    mask: Mask  # canvas px
    box: Box | None = None  # it was looked for in here
    include: tuple[Point, ...] = ()
    exclude: tuple[Point, ...] = ()


class Finding(QObject):
    """Asks the engine where the subject is; nothing of the document changes before `make_object` or `copy_to_layer`."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.takes_away = False  # what a click does that no key is held for
        self.is_looking = False  # the engine has something to do for it
        self._is_finding = False  # what is being looked for has nothing to do with what was found before
        self._clicks: tuple[Click, ...] = ()  # which what was found does not heed yet
        self._steps: list[Found] = []
        self._photos: Photos | None = None
        document.changed.connect(self._on_changed)

    @property
    def found(self) -> Found | None:
        return self._steps[-1] if self._steps else None

    @property
    def clicks(self) -> tuple[Click, ...]:
        """All clicks so far, whether what was found heeds them already or not."""
        found = self.found
        heeded = () if found is None or self._is_finding else (found.include, found.exclude)
        told = tuple((x, y, is_part) for points, is_part in zip(heeded, (True, False), strict=False) for x, y in points)
        return told + self._clicks

    @property
    def can_take_back(self) -> bool:
        return bool(self._steps) or self.is_looking

    def set_takes_away(self, takes_away: bool) -> None:
        if takes_away != self.takes_away:
            self.takes_away = takes_away
            self.changed.emit()

    # Looking

    def find(self, box: Box | None = None) -> None:
        """Look for the main object of the photo, or of a box (canvas px)."""
        request = FindSubject(self._card(), self._seen(), box)
        self._ask(tr("Finding the subject"), request, lambda mask: Found(mask, box), starts_anew=True)

    def find_at(self, x: float, y: float) -> None:
        """Look for the object that a point lies on."""
        request = FindAt(self._card(), self._seen(), x, y)
        self._ask(tr("Finding what is there"), request, lambda mask: Found(mask, include=((x, y),)), starts_anew=True)

    def click(self, x: float, y: float, is_part: bool) -> None:
        """Say of a point that it is part of what is wanted, or not; the first click says what is wanted at all."""
        if self.found is None and not self.is_looking:
            self.find_at(x, y)
            return
        self._clicks = (*self._clicks, (x, y, is_part))
        if self.is_looking:
            self.changed.emit()  # it is heeded as soon as the answer under way is there
        else:
            self._refine()

    def _refine(self) -> None:
        """Let the photo's colours decide what goes with the clicks."""
        before, clicks = self.found, self._clicks
        if before is None:
            return
        include = before.include + tuple((x, y) for x, y, is_part in clicks if is_part)
        exclude = before.exclude + tuple((x, y) for x, y, is_part in clicks if not is_part)

        request = RefineSubject(self._card(), self._seen(), before.mask, include, exclude)
        self._ask(
            tr("Refining the subject"),
            request,
            lambda mask: Found(mask, before.box, include, exclude),
            starts_anew=False,
        )

    def _ask(
        self,
        title: str,
        request: FindSubject | FindAt | RefineSubject,
        found: Callable[[Mask], Found],
        starts_anew: bool,
    ) -> None:
        clicks = () if starts_anew else self._clicks

        def then(mask: Mask) -> None:
            if mask.is_empty:
                raise Problem(tr("Nothing would be left of what was found."))
            self._steps.append(found(mask))
            while len(self._steps) > 1 and sum(step.mask.tiles.nbytes for step in self._steps) > STEPS_BYTES:
                del self._steps[0]
            self._clicks = self._clicks[len(clicks) :]
            self.is_looking = self._is_finding = False
            if self._clicks:
                self._refine()
            self.changed.emit()

        if starts_anew:
            self.takes_away, self._clicks = False, ()
        self.is_looking, self._is_finding = True, starts_anew
        self.document.engine.ask(SLOT, title, request, then, self._on_failed)
        self.changed.emit()

    def _on_failed(self) -> None:
        self._clicks = ()
        self.is_looking = self._is_finding = False
        self.changed.emit()

    def _card(self) -> Card:
        cards = self.document.catalog.of_kind("segmentation")
        if not cards:
            raise Problem(tr("There is no model here that finds a subject: paint its mask with the brush (B)."))
        return cards[0]

    def _seen(self) -> Photos:
        scene = self.document.scene
        if not any(isinstance(layer, PhotoLayer) for layer in scene.layers):
            raise Problem(tr("There is no photo here to find a subject in."))
        photos = photos_only(scene)
        if self._photos is None or self._photos.scene != photos:
            self._photos = Photos(photos)
        return self._photos

    # What becomes of it

    def take_back(self) -> bool:
        """Go back to before the last click; False where there was none."""
        if self.is_looking:
            self.document.engine.forget(SLOT)
            return True
        if not self._steps:
            return False
        self._steps.pop()
        self.changed.emit()
        return True

    def drop(self) -> bool:
        """Forget what was found; False where there was nothing."""
        if not self.can_take_back:
            return False
        self._steps.clear()
        self.takes_away = False
        if self.is_looking:
            self.document.engine.forget(SLOT)
        self.changed.emit()
        return True

    def make_object(self) -> None:
        """Make an object of the current class where the subject is, as one step."""
        found, document = self.found, self.document
        if found is None:
            return

        def add() -> None:
            name = document.current_class
            if (
                layer_commands.add_object(
                    document, found.mask, name, label=tr("Replace subject with {name}", name=name)
                )
                is not None
            ):
                self.drop()

        document.when_free(add)

    def copy_to_layer(self) -> None:
        """Copy the photo's own pixels of it to a paint layer, as one step."""
        found, document, photos = self.found, self.document, self._seen()
        if found is None:
            return

        def add(layer: PaintLayer) -> None:
            self.is_looking = False
            if document.attempt(tr("Copy subject to a layer"), lambda scene: edits.add_layer(scene, layer)):
                self.drop()
                document.select(layer.id)
                move = with_shortcut(tr("the move tool"), "move")
                document.notice.emit(
                    tr("The subject was copied to a layer of its own; {move} takes it along.", move=move)
                )

        self.is_looking = True
        document.engine.ask(
            SLOT,
            tr("Copying the subject"),
            CutOut(photos, found.mask),
            lambda layer: document.when_free(lambda: add(layer)),
            self._on_failed,
        )
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._photos = None
            self.drop()
