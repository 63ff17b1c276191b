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
from engine.scene.mask import Mask

SLOT = "defects"


class DefectSearch:
    """A search in the photos, and the selection of what it found: one step of undo once it is kept."""

    def __init__(self, document: Document, failed: Callable[[], None]) -> None:
        """failed: is called where nothing comes of the search, for an error or since it was stopped."""
        self._document, self._tell_failed = document, failed
        self._likely: NDArray[np.uint8] | None = None
        self._is_over = False

    def start(self, sensitivity: float, then: Callable[[int], object]) -> None:
        """Look for defects, and select them; `then` takes how many there are. Problem where no model finds any."""
        document, title = self._document, tr("Looking for dust and scratches")
        photos = Photos(photos_only(document.scene))
        report = lambda share: document.engine.report(title, share)  # noqa: E731

        def arrived(likely: NDArray[np.uint8]) -> None:
            self._likely = likely
            document.begin(tr("Select dust and scratches"))
            self.show(sensitivity, then)

        document.engine.ask(
            SLOT, title, FindDefects(finder_of(document.catalog), photos, report), arrived, self._failed
        )

    def show(self, sensitivity: float, then: Callable[[int], object]) -> None:
        """Select what a sensitivity (0..1) finds; `then` takes how many defects that are."""
        likely = self._likely
        if likely is None:
            return

        def work(maker: AppearanceMaker) -> tuple[Mask, int]:
            mask = found(likely, sensitivity)
            return Mask.from_array(mask), count(mask)

        def arrived(selected: tuple[Mask, int]) -> None:
            mask, number = selected
            self._document.update(lambda scene: selection.select(scene, mask))
            then(number)

        self._document.engine.ask(SLOT, tr("Selecting dust and scratches"), work, arrived, self._failed)

    def keep(self) -> None:
        """The selection stays as it is, as one step."""
        self._end(self._document.commit)

    def drop(self) -> None:
        """What was selected before is selected again, as if nothing had been looked for."""
        self._end(self._document.cancel)

    def _end(self, end_gesture: Callable[[], None]) -> None:
        if self._is_over:
            return
        self._is_over = True
        if self._likely is not None:
            end_gesture()
        self._document.engine.forget(SLOT)

    def _failed(self) -> None:
        if not self._is_over:
            self._tell_failed()
