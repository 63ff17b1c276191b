"""Looking for a subject in photos: what was found so far, step by step, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import filterfalse
from math import hypot

from PySide6.QtCore import QObject, Signal

from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.generation.subjects import FindAt, FindSubject, Photos, Point, RefineSubject
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.mask import Mask

Click = tuple[float, float, bool]  # canvas px, and whether it is part of what is wanted

OVERLAP = 0.01  # of the longer side: of marks nearer than that, which would contradict each other, the later counts
STEPS_BYTES = 256 << 20  # of the masks that can be gone back to


@dataclass(frozen=True)
class Found:
    """What was found, and the clicks that made it so."""

    mask: Mask  # canvas px
    box: Box | None = None  # it was looked for in here
    include: tuple[Point, ...] = ()
    exclude: tuple[Point, ...] = ()
    asked: FindSubject | FindAt | None = None  # what found it, where nothing was taken away or painted since


class SubjectSearch(QObject):
    """Asks the engine where the subject is, and lets clicks and strokes correct what it says. Changes no document."""

    changed = Signal()

    def __init__(
        self,
        document: Document,  # whose engine is asked
        seen: Callable[[], Photos],  # what is looked at; raises Problem where there is nothing
        slot: str,  # of the engine
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.slot = slot
        self._seen = seen
        self.takes_away = False  # what a click does that no key is held for
        self.is_looking = False  # the engine has something to do for it
        self._is_finding = False  # what is being looked for has nothing to do with what was found before
        self._clicks: tuple[Click, ...] = ()  # which what was found does not heed yet
        self._steps: list[Found] = []

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

    @property
    def is_corrected(self) -> bool:
        """Whether what was found first was corrected since, or is being corrected."""
        return len(self._steps) + self.is_looking > 1

    def set_takes_away(self, takes_away: bool) -> None:
        if takes_away != self.takes_away:
            self.takes_away = takes_away
            self.changed.emit()

    # Looking

    def find(self, box: Box | None = None) -> None:
        """Look for the main object of the photo, or of a box (canvas px)."""
        request = FindSubject(self._card(), self._seen(), box)
        self._ask(tr("Finding the subject"), request, lambda mask: Found(mask, box, asked=request), starts_anew=True)

    def find_at(self, x: float, y: float) -> None:
        """Look for the object that a point lies on."""
        request = FindAt(self._card(), self._seen(), x, y)
        found = lambda mask: Found(mask, include=((x, y),), asked=request)  # noqa: E731
        self._ask(tr("Finding what is there"), request, found, starts_anew=True)

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

    def refine(self) -> None:
        """Let the border of what was found follow the photo's colours, as after rough painting."""
        if not self.is_looking:
            self._refine()

    def _refine(self) -> None:
        """Let the photo's colours decide what goes with the clicks."""
        before = self.found
        if before is None:
            return
        photos, include, exclude = self._seen(), before.include, before.exclude
        reach = OVERLAP * max(photos.scene.width, photos.scene.height)
        for x, y, is_part in self._clicks:
            here = lambda point, x=x, y=y: hypot(point[0] - x, point[1] - y) < reach  # noqa: E731
            if is_part:
                include, exclude = (*include, (x, y)), tuple(filterfalse(here, exclude))
            else:
                include, exclude = tuple(filterfalse(here, include)), (*exclude, (x, y))
        asked = None if exclude else before.asked
        request = RefineSubject(self._card(), photos, before.mask, include, exclude)
        self._ask(
            tr("Refining the subject"),
            request,
            lambda mask: Found(mask, before.box, include, exclude, asked),
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
            self._append(found(mask))
            self._clicks = self._clicks[len(clicks) :]
            self.is_looking = self._is_finding = False
            if self._clicks:
                self._refine()
            self.changed.emit()

        if starts_anew:
            self.takes_away, self._clicks = False, ()
        self.is_looking, self._is_finding = True, starts_anew
        self.document.engine.ask(self.slot, title, request, then, self._on_failed)
        self.changed.emit()

    def _on_failed(self) -> None:
        self._clicks = ()
        self.is_looking = self._is_finding = False
        self.changed.emit()

    def _card(self) -> Card | None:
        """Return the model that finds subjects; None where there is none, so that colours alone tell."""
        return self.document.catalog.first_of("segmentation")

    # Corrections by hand

    def begin_with(self, mask: Mask) -> None:
        """Take this as found."""
        self._append(Found(mask))
        self.changed.emit()

    def paint(self, mask: Mask) -> None:
        """Take a mask that was painted over; what is being looked for is given up, since it knows nothing of it."""
        if self.is_looking:
            self.document.engine.forget(self.slot)
        found = self.found
        self._append(Found(mask) if found is None else replace(found, mask=mask, asked=None))
        self.changed.emit()

    def _append(self, found: Found) -> None:
        self._steps.append(found)
        while len(self._steps) > 1 and sum(step.mask.tiles.nbytes for step in self._steps) > STEPS_BYTES:
            del self._steps[0]

    def take_back(self) -> bool:
        """Go back to before the last click; False where there was none."""
        if self.is_looking:
            self.document.engine.forget(self.slot)
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
            self.document.engine.forget(self.slot)
        self.changed.emit()
        return True
