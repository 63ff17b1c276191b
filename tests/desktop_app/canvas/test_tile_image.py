"""The sheet lays out what is visible once, and repaints only tiles that are others."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop_app.canvas.tile_image import Extent, Picture, QuickMask, TileImage
from desktop_app.widgets.ink import MASK_OPACITY
from desktop_app.widgets.viewport import Viewport
from engine.compositing.painter import STRIP_ROWS
from engine.scene.box import NOWHERE, Box
from engine.scene.mask import Mask

CANVAS = Box(0, 0, 4000, 3000)


def test_the_extent_is_the_whole_tiles_that_are_seen() -> None:
    extent = Extent.of(Viewport(800, 600, 0.5, 0, 0), CANVAS)
    assert extent.level == 1 and extent.box == Box(0, 0, 1024, 768)
    assert extent.on_canvas(extent.box) == Box(0, 0, 2048, 1536)
    assert Extent.of(Viewport(800, 600, 1.0, 5000, 0), CANVAS).box == NOWHERE


def test_what_is_damaged_is_told_as_whole_tiles() -> None:
    extent = Extent(1, Box(0, 0, 1024, 768))
    assert extent.tiles_touched(Box(600, 100, 700, 500)) == Box(512, 0, 1024, 512)
    assert extent.tiles_touched(Box(600, 100, 700, 510)) == Box(512, 0, 1024, 1024), "layers are mixed a little beyond"
    assert extent.tiles_touched(Box(1990, 0, 9000, 9)) == Box(1536, 0, 2048, 512), "as far as they are shown"
    assert extent.tiles_touched(Box(5000, 0, 5100, 9)).is_empty and extent.tiles_touched(NOWHERE).is_empty


def test_a_tile_is_laid_out_once_and_again_when_it_is_another() -> None:
    picture = Picture()
    extent = Extent(0, Box(0, 0, 512, 256))
    tiles: dict[tuple[int, int], Any] = {(x, 0): np.full((256, 256, 4), 50 + x, np.uint8) for x in (0, 1)}
    asked = []

    def draw(level: int, tx: int, ty: int) -> Any:
        asked.append((level, tx, ty))
        return tiles[tx, ty]

    assert picture.refresh(extent, draw, NOWHERE) == [Box(0, 0, 256, 256), Box(256, 0, 512, 256)]
    assert (picture.pixels[:, :256] == 50).all() and (picture.pixels[:, 256:] == 51).all()
    asked.clear()
    assert picture.refresh(extent, draw, CANVAS) == []
    tiles[1, 0] = np.full((256, 256, 4), 99, np.uint8)
    assert picture.refresh(extent, draw, Box(0, 0, 100, 100)) == [], "nobody said that it could be another one"
    assert picture.refresh(extent, draw, Box(300, 0, 310, 5)) == [Box(256, 0, 512, 256)]
    assert (picture.pixels[:, 256:] == 99).all()
    assert asked == [(0, 0, 0), (0, 1, 0), (0, 0, 0), (0, 1, 0)]


def test_a_smaller_level_is_drawn_anew_a_little_beyond_what_may_be_another() -> None:
    picture, asked = Picture(), set()
    for level, beside in ((0, set()), (1, {(1, 0)})):
        extent = Extent(level, Box(0, 0, 512, 256))

        def draw(level: int, tx: int, ty: int) -> Any:
            asked.add((tx, ty))
            return grey(7)

        picture.refresh(extent, draw, NOWHERE)
        asked.clear()
        picture.refresh(extent, draw, Box(0, 0, 256 << level, 100))
        assert asked == {(0, 0)} | beside, level


def grey(value: int) -> Any:
    return np.full((256, 256, 4), value, np.uint8)


def test_tiles_are_drawn_from_the_middle_a_few_at_a_time_and_none_is_kept_waiting_for_ever() -> None:
    picture, extent = Picture(), Extent(0, Box(0, 0, 768, 256))
    drawn = []

    def draw(level: int, tx: int, ty: int) -> Any:
        drawn.append(tx)
        return grey(len(drawn))

    assert picture.refresh(extent, draw, NOWHERE, lambda: True) == [Box(256, 0, 512, 256)]
    assert not picture.is_complete and not picture.pixels[:, :256].any()
    for _ in range(2):  # what is changed again and again comes after what waits
        picture.refresh(extent, draw, Box(256, 0, 512, 256), lambda: True)
    assert drawn == [1, 0, 2]
    assert picture.refresh(extent, draw, NOWHERE) == [Box(256, 0, 512, 256)] and picture.is_complete
    assert picture.pixels[0, ::256, 0].tolist() == [2, 4, 3]


def test_a_tile_that_waits_shows_what_was_seen_there_at_another_level() -> None:
    picture = Picture()
    picture.refresh(Extent(1, Box(0, 0, 256, 256)), lambda level, tx, ty: grey(90), NOWHERE)
    picture.refresh(Extent(0, Box(0, 0, 768, 256)), lambda level, tx, ty: grey(200), NOWHERE, lambda: True)
    assert picture.pixels[0, ::256, 0].tolist() == [90, 200, 0], "the last was not seen before"
    picture.refresh(Extent(2, Box(0, 0, 256, 256)), lambda level, tx, ty: grey(10), NOWHERE, lambda: True)
    assert (picture.pixels == 10).all()
    picture.refresh(Extent(3, Box(0, 0, 512, 256)), lambda level, tx, ty: grey(20), NOWHERE, lambda: True)
    assert not picture.is_complete and picture.pixels[0, ::256, 0].tolist() == [20, 0]
    picture.refresh(Extent(2, Box(0, 0, 512, 256)), lambda level, tx, ty: grey(30), NOWHERE, lambda: True)
    assert picture.pixels[0, ::256, 0].tolist() == [30, 20]


class Noting(QPainter):
    """Notes how many rows each picture is drawn in at most."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.rows: list[int] = []

    def drawImage(self, target: QRectF, image: QImage) -> None:  # type: ignore[override]
        self.rows.append(round(self.clipBoundingRect().height()))
        super().drawImage(target, image)


@pytest.mark.parametrize("zoom", [0.21, 0.5, 0.77, 1.0, 1.7])
def test_what_is_drawn_in_strips_is_what_is_drawn_at_once(zoom: float, monkeypatch: pytest.MonkeyPatch) -> None:
    viewport = Viewport(500, 400, zoom, -37.3, -20.8)
    sheet = TileImage()
    sheet.lay_out(Extent.of(viewport, CANVAS))
    noise = np.random.default_rng(1).integers(0, 256, sheet.pixels.shape, np.uint8)
    sheet.pixels[:] = np.sort(noise, axis=2)  # no colour above its alpha

    def drawn() -> tuple[NDArray[np.uint8], list[int]]:
        image = QImage(500, 400, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = Noting(image)
        sheet.draw(painter, viewport, Box(11, 7, 420, 399))
        painter.end()
        return np.frombuffer(image.constBits(), np.uint8).copy(), painter.rows

    strips, rows = drawn()
    assert max(rows) <= STRIP_ROWS, "more rows at once are shared among threads, which are waited for"
    monkeypatch.setattr("desktop_app.canvas.tile_image.STRIP_ROWS", 1000)
    whole, rows = drawn()
    assert rows == [392] and (strips == whole).all()


def test_the_quick_mask_is_red_where_the_mask_is() -> None:
    sheet = QuickMask()
    mask = Mask.empty().stroke([(100, 100, 30)], 1.0)
    extent = Extent(0, Box(0, 0, 256, 256))
    assert sheet.show(extent, mask).contains(Box(75, 75, 125, 125))
    blue, green, red, alpha = sheet.pixels[100, 100].tolist()
    assert alpha == 128 and red > 3 * max(blue, green) and max(blue, green, red) <= alpha
    assert sheet.pixels[10, 10, 3] == 0
    assert sheet.show(extent, None).contains(Box(75, 75, 125, 125)) and sheet.is_empty


def test_only_the_new_part_of_a_mask_is_coloured() -> None:
    sheet = QuickMask()
    extent = Extent(1, Box(0, 0, 256, 256))
    sheet.show(extent, Mask.empty())
    mask = Mask.empty().stroke([(100, 100, 30)], 1.0).stroke([(300, 300, 30)], 1.0)
    assert sheet.show(extent, mask, Box(60, 60, 140, 140)) == Box(60, 60, 140, 140)
    assert sheet.pixels[50, 50, 3] == 128 and sheet.pixels[150, 150, 3] == 0
    sheet.show(extent, mask)
    assert sheet.pixels[150, 150, 3] == 128


def test_a_mask_zoomed_out_is_the_mean_of_its_pixels() -> None:
    sheet = QuickMask()
    mask = Mask.from_array(np.tile(np.array([[255, 0]], np.uint8), (64, 32)))
    sheet.show(Extent(1, Box(0, 0, 256, 256)), mask)
    assert sheet.pixels[5, 5, 3] == 64


def test_a_mask_far_out_is_the_mean_across_tiles_and_takes_no_more_memory_than_is_seen() -> None:
    sheet, level = QuickMask(), 6
    mask = Mask.empty().stroke([(700, 300, 200), (-400, 900, 500)], 0.2).stroke([(15_000, 15_000, 90)])
    extent = Extent(level, Box(-256, 0, 256, 256))
    sheet.lay_out(extent)
    tracemalloc.start()
    sheet.show(extent, mask)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 4 << 20
    near = Box(-16, 0, 16, 24)
    means = mask.read(near.at_full_size(level)).reshape(near.height, 64, near.width, 64).mean(axis=(1, 3))
    seen = sheet.pixels[near.slices(extent.box)][..., 3]
    assert seen.max() == 128 and np.abs(seen - means * MASK_OPACITY).max() < 0.8
