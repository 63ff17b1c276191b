"""The frame of the crop tool: which rectangle will stay, in which ratio, turned by how much."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document, Edit
from desktop_app.tools.handles import XY, Outline
from desktop_app.widgets.translation import tr
from engine.scene import picture_edits
from engine.scene.affine import Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import Extent

RATIOS: dict[str, XY | None] = {
    "free": None,
    "original": None,  # of the picture
    "1:1": (1, 1),
    "4:5": (4, 5),
    "3:2": (3, 2),
    "16:9": (16, 9),
    "own": None,  # as typed
}
EditPicture = Callable[[str, Edit, Callable[[], object]], object]  # has an edit done under a name, then calls back
Edges = tuple[float, float, float, float]  # left, top, right, bottom


class CropFrame(QObject):
    """A box in canvas px, turned about its middle; tool, options and drawing share it."""

    changed = Signal()

    def __init__(
        self,
        document: Document,
        edit_picture: EditPicture,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._edit_picture = document, edit_picture
        self._canvas = self._drawn = self.box = NOWHERE  # drawn: as somebody left it, before ratio and angle
        self.angle = 0.0  # degrees clockwise by which it is turned, and the picture so straightened
        self.ratio_name = "free"
        self.own_ratio = (5.0, 4.0)
        self.is_upright = False  # the ratio's sides are swapped
        self.deletes = False  # what is cut off, instead of only hiding it
        self.draws_horizon = False  # the next drag
        document.changed.connect(self._on_changed)
        self.reset()

    @property
    def canvas(self) -> Box:
        return self._canvas

    @property
    def is_touched(self) -> bool:
        """Whether applying it would change anything."""
        return (self.box, self.angle) != (self._canvas, 0.0)

    @property
    def ratio(self) -> float | None:
        """Width over height to keep; None: any."""
        if self.ratio_name == "original":
            width, height = float(self._canvas.width), float(self._canvas.height)
        else:
            sides = self.own_ratio if self.ratio_name == "own" else RATIOS[self.ratio_name]
            if sides is None:
                return None
            width, height = sides
        return height / width if self.is_upright else width / height

    @property
    def to_canvas(self) -> Affine:
        """From the frame's px, upright, to the canvas."""
        x, y = (self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2
        return Affine.translation(x, y) @ Affine.rotation(self.angle) @ Affine.translation(-x, -y)

    @property
    def outline(self) -> Outline:
        """The frame as it lies on the canvas, with its handles."""
        found = Outline.of(Extent(self.box, self.to_canvas))
        assert found is not None
        return found

    # What changes it

    def reset(self) -> None:
        """Frame the whole picture again."""
        self._canvas = self._drawn = self.box = self._document.scene.box
        self.angle, self.draws_horizon = 0.0, False
        self.changed.emit()

    def begin(self) -> None:
        """Frame what is selected, else as much of the picture as the ratio leaves."""
        self.reset()
        selection = self._document.scene.selection
        if selection is not None:
            self._drawn = selection.bounds()
        self._fit()

    def draw(self, edges: Edges) -> None:
        """Take a box from the hand, to whole px."""
        left, top = round(edges[0]), round(edges[1])
        width, height = max(1, round(edges[2] - edges[0])), max(1, round(edges[3] - edges[1]))
        self._drawn = self.box = Box(left, top, left + width, top + height)
        self.changed.emit()

    def turn(self, angle: float) -> None:
        """Turn it, made smaller as far as needed to stay on the picture."""
        most = picture_edits.STEEPEST
        self.angle = round(min(max(angle, -most), most), 2)
        self._fit()

    def set_ratio(self, name: str) -> None:
        self.ratio_name = name
        self._fit()

    def set_own_ratio(self, width: float, height: float) -> None:
        self.own_ratio = width, height
        self._fit()

    def swap(self) -> None:
        """Swap width and height."""
        self.is_upright = not self.is_upright
        box = self._drawn
        x, y = (box.left + box.right) // 2, (box.top + box.bottom) // 2
        left, top = x - box.height // 2, y - box.width // 2
        self._drawn = Box(left, top, left + box.height, top + box.width)
        self._fit()

    def set_size(self, width: float, height: float) -> None:
        """Give it another size in px about its middle; with a ratio, that of the side that changed."""
        if (ratio := self.ratio) is not None:
            if width != self.box.width:
                height = width / ratio
            else:
                width = height * ratio
        x, y = (self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2
        self.draw((x - width / 2, y - height / 2, x + width / 2, y + height / 2))

    def set_deletes(self, deletes: bool) -> None:
        self.deletes = deletes
        self.changed.emit()

    def set_draws_horizon(self, draws: bool) -> None:
        self.draws_horizon = draws
        self.changed.emit()

    def apply(self, then: Callable[[], object] = lambda: None) -> None:
        """Crop the document, as one step; the frame is around the whole picture again. then: called once that is done,
        at once where there is nothing to apply."""
        box, angle, deletes = self.box, self.angle, self.deletes
        label = tr("Straighten and crop") if angle else tr("Crop")
        if not self.is_touched:
            then()
            return
        self._edit_picture(label, lambda scene: picture_edits.crop(scene, box, angle, deletes), then)
        self.reset()

    def _fit(self) -> None:
        """Derive the box from what was drawn: in the ratio, and turned still within the picture."""
        box, ratio = self._drawn, self.ratio
        if ratio is not None:
            width, height = min(box.width, box.height * ratio), min(box.height, box.width / ratio)
            x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            left, top = round(x - width / 2), round(y - height / 2)
            box = Box(left, top, left + max(1, round(width)), top + max(1, round(height)))
        fits = not self.angle and self._canvas.contains(box)
        self.box = box if fits else picture_edits.within(self._canvas, box, self.angle)
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("file", "scene") and self._document.scene.box != self._canvas:
            self.reset()


def stretched(box: Box, spot: str, by: XY, ratio: float | None, from_centre: bool) -> Edges:
    """Return the edges of a box whose handle is dragged by so many px; ratio: width over height to keep."""
    dx = by[0] * ("e" in spot) - by[0] * ("w" in spot)
    dy = by[1] * ("s" in spot) - by[1] * ("n" in spot)
    both = 2 if from_centre else 1
    width, height = max(1.0, box.width + both * dx), max(1.0, box.height + both * dy)
    if ratio is not None:
        if spot in "ns":
            width = height * ratio
        elif spot in "ew":
            height = width / ratio
        else:
            width = max(width, height * ratio)
            height = width / ratio
    # What stays: the middle, else the side or corner across; along a side the middle of it.
    across = 0.5 if from_centre or spot in "ns" else 1.0 if "w" in spot else 0.0
    down = 0.5 if from_centre or spot in "ew" else 1.0 if "n" in spot else 0.0
    left = box.left + across * (box.width - width)
    top = box.top + down * (box.height - height)
    return left, top, left + width, top + height
