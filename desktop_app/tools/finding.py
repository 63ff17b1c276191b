"""Finding a subject in the photo: what was found so far, click by click, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.views import photos_only
from desktop_app.widgets.shortcuts import with_shortcut
from engine.compositing.flatten import flatten
from engine.generation.colour import to_srgb
from engine.generation.errors import check_picture
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Bytes = NDArray[np.uint8]
Point = tuple[float, float]  # canvas px
Click = tuple[float, float, bool]  # and whether it is part of what is wanted

SLOT = "subject"
STEPS_BYTES = 256 << 20  # of the masks that can be gone back to
LOOKS = (0.3, 0.6)  # of the photo's shorter side: the boxes around a click in which something is looked for
TOUCH = 0.06  # of it: the radius around a click that is taken for the thing where nothing was found
HALF = 128


@dataclass(frozen=True)
class Found:
    """What was found, and the clicks that made it so."""

    mask: Mask  # canvas px
    box: Box | None = None  # it was looked for in here
    include: tuple[Point, ...] = ()
    exclude: tuple[Point, ...] = ()


class Ground:
    """The photos of a scene as the finder sees them; put together once, in the engine's thread."""

    def __init__(self, scene: Scene) -> None:
        self.scene = photos_only(scene)

    @cached_property
    def rgb(self) -> Bytes:
        """sRGB, uint8 (h, w, 3) of the canvas."""
        return to_srgb(np.ascontiguousarray(flatten(self.scene, lambda layer: None)[..., :3]), self.scene.profile)


class Finding(QObject):
    """Asks the engine where the subject is; nothing of the document changes before `make_object` or `copy_to_layer`."""

    changed = Signal()

    def __init__(self, session: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.takes_away = False  # what a click does that no key is held for
        self.is_looking = False  # the engine has something to do for it
        self._is_finding = False  # what is being looked for has nothing to do with what was found before
        self._clicks: tuple[Click, ...] = ()  # which what was found does not heed yet
        self._steps: list[Found] = []
        self._ground: Ground | None = None
        session.changed.connect(self._on_changed)

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
        card, ground = self._card(), self._seen()

        def work(maker: AppearanceMaker) -> Found:
            mask = checked(card, maker.model(card).find(ground.rgb, box), ground)
            if not (mask >= HALF).any():
                where = "in the photo" if box is None else "in the box"
                raise Problem(f"Nothing that stands out was found {where}: drag a box closely around it.")
            return Found(Mask.from_array(mask), box)

        self._ask("Finding the subject", work, starts_anew=True)

    def find_at(self, x: float, y: float) -> None:
        """Look for the object that a point lies on."""
        card, ground = self._card(), self._seen()

        def work(maker: AppearanceMaker) -> Found:
            return Found(Mask.from_array(checked(card, at_point(maker.model(card), ground.rgb, x, y), ground)),
                         include=((x, y),))  # fmt: skip

        self._ask("Finding what is there", work, starts_anew=True)

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
        before, card, ground, clicks = self.found, self._card(), self._seen(), self._clicks
        if before is None:
            return
        include = before.include + tuple((x, y) for x, y, is_part in clicks if is_part)
        exclude = before.exclude + tuple((x, y) for x, y, is_part in clicks if not is_part)

        def work(maker: AppearanceMaker) -> Found:
            from engine.generators.segmentation import refine

            mask = refine(ground.rgb, before.mask.read(ground.scene.box), None, include, exclude)
            return Found(Mask.from_array(checked(card, mask, ground)), before.box, include, exclude)

        self._ask("Refining the subject", work, starts_anew=False)

    def _ask(self, title: str, work: Callable[[AppearanceMaker], Found], starts_anew: bool) -> None:
        clicks = () if starts_anew else self._clicks

        def then(found: Found) -> None:
            if found.mask.is_empty:
                raise Problem("Nothing would be left of what was found.")
            self._steps.append(found)
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
        self.session.engine.ask(SLOT, title, work, then, self._on_failed)
        self.changed.emit()

    def _on_failed(self) -> None:
        self._clicks = ()
        self.is_looking = self._is_finding = False
        self.changed.emit()

    def _card(self) -> Card:
        cards = self.session.catalog.of_kind("segmentation")
        if not cards:
            raise Problem("There is no model here that finds a subject: paint its mask with the brush (B).")
        return cards[0]

    def _seen(self) -> Ground:
        scene = self.session.scene
        if not any(isinstance(layer, PhotoLayer) for layer in scene.layers):
            raise Problem("There is no photo here to find a subject in.")
        photos = photos_only(scene)
        if self._ground is None or self._ground.scene != photos:
            self._ground = Ground(scene)
        return self._ground

    # What becomes of it

    def take_back(self) -> bool:
        """As before the last click; False where there was none."""
        if self.is_looking:
            self.session.engine.forget(SLOT)
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
            self.session.engine.forget(SLOT)
        self.changed.emit()
        return True

    def make_object(self) -> None:
        """An object of the current class where the subject is, as one step."""
        found, session = self.found, self.session
        if found is None:
            return

        def add() -> None:
            name = session.current_class
            if session.add_object(found.mask, name, label=f"Replace subject with {name}") is not None:
                self.drop()

        session.when_free(add)

    def copy_to_layer(self) -> None:
        """The photo's own pixels of it on a paint layer, as one step."""
        found, session, ground = self.found, self.session, self._seen()
        if found is None:
            return

        def work(maker: AppearanceMaker) -> PaintLayer:
            return cut_out(maker, ground.scene, found.mask)

        def add(layer: PaintLayer) -> None:
            self.is_looking = False
            if session.attempt("Copy subject to a layer", lambda scene: edits.add_layer(scene, layer)):
                self.drop()
                session.select(layer.id)
                move = with_shortcut("the move tool", "move")
                session.notice.emit(f"The subject was copied to a layer of its own; {move} takes it along.")

        self.is_looking = True
        session.engine.ask(
            SLOT,
            "Copying the subject",
            work,
            lambda layer: session.when_free(lambda: add(layer)),
            self._on_failed,
        )
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._ground = None
            self.drop()


def checked(card: Card, mask: object, ground: Ground) -> Bytes:
    """A mask of the canvas's size as the model gave it; Problem where it is none."""
    check_picture(card, mask, (ground.scene.height, ground.scene.width))
    assert isinstance(mask, np.ndarray)
    return mask


def at_point(model: Any, rgb: Bytes, x: float, y: float) -> Bytes:
    """In the engine's thread: the mask of what lies at a point, found by ever larger looks around it."""
    from engine.generators.segmentation import refine

    height, width = rgb.shape[:2]
    column, row = int(x), int(y)
    if not (0 <= column < width and 0 <= row < height):
        raise Problem("Click on the photo to find what is there.")
    whole: Bytes = model.find(rgb)
    if whole[row, column] >= HALF:
        return whole
    shorter = min(width, height)
    for share in LOOKS:
        reach = max(8, round(share * shorter / 2))
        box = Box(column - reach, row - reach, column + reach, row + reach).intersect(Box(0, 0, width, height))
        found: Bytes = model.find(rgb, box)
        if found[row, column] >= HALF:
            return found
    seed = np.zeros((height, width), np.uint8)
    cv2.circle(seed, (column, row), max(2, round(TOUCH * shorter)), 255, -1)
    return np.asarray(refine(rgb, seed, None, ((x, y),)), np.uint8)


def cut_out(maker: AppearanceMaker, photos: Scene, mask: Mask) -> PaintLayer:
    """In the engine's thread: the photos' pixels as far as a mask (canvas px) covers them, as a layer."""
    box = mask.bounds().intersect(photos.box)
    pixels = maker.compositor.read(photos, box, 0, lambda layer: None).astype(np.uint16)
    covered = mask.read(box).astype(np.uint16)[..., None]
    product = pixels * covered + 128
    premultiplied = ((product + (product >> 8)) >> 8).astype(np.uint8)  # / 255, rounded
    return PaintLayer(id=edits.new_id(), name="Subject", tiles=Tiles.from_array(premultiplied, box.left, box.top))
