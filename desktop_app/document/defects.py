"""Dust, scratches and sensor spots: looked for once, then selected as sensitively as a person wants."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from desktop_app.document.document import Document
from desktop_app.document.views import photos_only
from desktop_app.widgets.translation import tr
from engine.generation.defects import FindDefects, finder_of
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import Photos
from engine.generators.defect_mask import count, found
from engine.scene import selection
from engine.scene.box import Box
from engine.scene.layers import Layer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

SLOT = "defects"


class DefectSearch:
    """A search in the photos, and the selection of what it found: one step of undo, however often it changes.

    The document may be edited meanwhile; a selection that is made otherwise then is a step of its own.
    """

    def __init__(self, document: Document, failed: Callable[[], None]) -> None:
        """failed: is called where nothing comes of the search, for an error or since it was stopped."""
        self._document, self._tell_failed = document, failed
        self._searched, self._within = _photos_of(document.scene), document.scene.selection
        self._likely: NDArray[np.uint8] | None = None
        self._selected: Scene | None = None  # as the last selection of this search left it
        self._is_over = False

    @property
    def holds(self) -> bool:
        """Whether the photos are still those that were searched."""
        return _photos_of(self._document.scene) == self._searched

    def start(self, sensitivity: float, then: Callable[[int], object]) -> None:
        """Look for defects, and select them; `then` takes how many there are. Problem where no model finds any."""
        document, title = self._document, tr("Looking for dust and scratches")
        photos = Photos(photos_only(document.scene))
        report = lambda share: document.engine.report(title, share)  # noqa: E731

        def arrived(likely: NDArray[np.uint8]) -> None:
            self._likely = likely
            self.show(sensitivity, then)

        document.engine.ask(
            SLOT, title, FindDefects(finder_of(document.catalog), photos, report), arrived, self._failed
        )

    def show(self, sensitivity: float, then: Callable[[int], object]) -> None:
        """Select what a sensitivity (0..1) finds, where something was selected within that; `then` takes how many."""
        likely, within, box = self._likely, self._within, self._document.scene.box
        if likely is None:
            return

        def work(maker: AppearanceMaker) -> tuple[Mask, int]:
            mask = found(likely, sensitivity)
            if within is not None:
                mask[within.read(box) == 0] = 0
            return Mask.from_array(mask), count(mask)

        def arrived(selected: tuple[Mask, int]) -> None:
            self._document.when_free(lambda: self._select(*selected, then))

        self._document.engine.ask(SLOT, tr("Selecting dust and scratches"), work, arrived, self._failed)

    def end(self) -> None:
        """The selection stays as it is."""
        self._is_over = True
        self._document.engine.forget(SLOT)

    def drop(self) -> None:
        """What was selected before is selected again, unless the document was edited meanwhile."""
        self.end()
        if self._document.scene is self._selected:
            self._document.undo()

    def _select(self, mask: Mask, number: int, then: Callable[[int], object]) -> None:
        if self._is_over or not self.holds:
            return
        document, before = self._document, self._document.scene
        select = lambda scene: selection.select(scene, mask)  # noqa: E731
        document.edit(tr("Select dust and scratches"), select, amends=self._selected)
        if document.scene is not before:
            self._selected = document.scene
        then(number)

    def _failed(self) -> None:
        if not self._is_over:
            self._tell_failed()


def _photos_of(scene: Scene) -> tuple[Box, tuple[Layer, ...]]:
    return scene.box, scene.photos
