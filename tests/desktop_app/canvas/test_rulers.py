"""Rulers measure the picture however it is looked at, and guides come out of them."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.canvas.lines import lines_of
from desktop_app.canvas.rulers import Ruler, resolution_of, round_step
from desktop_app.canvas.view import Canvas
from desktop_app.tools.guides import NewGuide
from desktop_app.widgets.view_options import ViewOptions
from engine.scene import edits
from engine.scene.layers import Photo
from engine.scene.scene import Scene


@pytest.fixture
def ruled(canvas: Canvas, photo_scene: Scene) -> Canvas:
    document = canvas.document
    document.open_scene(photo_scene)
    canvas.pull_guides_with({"x": NewGuide(document, canvas, "x"), "y": NewGuide(document, canvas, "y")})
    canvas.options.toggle("rulers")
    return canvas


def rulers(canvas: Canvas) -> tuple[Ruler, ...]:
    return canvas._rulers.across, canvas._rulers.down


def pull(ruler: Ruler, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(ruler, end - ruler.pos())
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=end - ruler.pos())


def test_a_guide_lies_where_it_is_let_go_and_back_on_the_ruler_there_is_none(ruled: Canvas) -> None:
    across, down = rulers(ruled)
    assert across.isVisible() and down.isVisible()
    x, y = (round(value) for value in ruled.viewport.to_device(130, 90))
    pull(across, QPoint(200, 5), QPoint(x, y))
    pull(down, QPoint(5, 200), QPoint(x, y))
    guides = ruled.document.scene.guides
    assert guides.xs == pytest.approx((130,), abs=1) and guides.ys == pytest.approx((90,), abs=1)
    pull(across, QPoint(200, 5), QPoint(300, 10))
    assert ruled.document.scene.guides == guides


def test_in_a_view_turned_by_a_quarter_the_upper_ruler_lays_upright_guides(ruled: Canvas) -> None:
    ruled.look(ruled.viewport.turned(90))
    x, y = (round(value) for value in ruled.viewport.to_device(130, 90))
    pull(rulers(ruled)[0], QPoint(200, 5), QPoint(x, y))
    assert ruled.document.scene.guides.xs == pytest.approx((130,), abs=1)


def test_numbers_stand_at_round_places() -> None:
    assert [round_step(least) for least in (0.2, 1, 1.1, 3, 7, 30, 56, 501)] == [1, 1, 2, 5, 10, 50, 100, 1000]

    assert [round_step(least, 0.001) for least in (0.03, 0.2, 0.6, 7)] == [0.05, 0.2, 1, 10]


def told(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[int, str]], ...]:
    """The numbers of each ruler, with their places in its logical px."""
    found = []
    for ruler in rulers(canvas):
        drawn: list[tuple[int, str]] = []
        monkeypatch.setattr(ruler, "_draw_number", lambda painter, place, text, to=drawn: to.append((place, text)))
        ruler.repaint()
        found.append(drawn)
    return tuple(found)


def test_they_measure_in_the_unit_of_their_menu(ruled: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    exif = Image.Exif()
    exif[0x011A], exif[0x0128] = IFDRational(100), 2
    photo = Photo(np.zeros((300, 400, 3), np.uint8), exif=exif.tobytes())
    ruled.document.open_scene(edits.open_photo(photo))
    viewport, across = ruled.viewport, rulers(ruled)[0]
    for unit, at_x, at_y in (("Per cent of the picture", 400, 300), ("Inches", 100, 100), ("Pixels", 100, 100)):
        menu = across.unit_menu()
        next(action for action in menu.actions() if action.text() == unit).trigger()
        assert menu.actions()[-1].text() == "100 px per inch, as the photo says"
        menu.deleteLater()
        number = "1" if unit == "Inches" else "100"
        x, y = viewport.to_device(at_x, at_y)
        xs, ys = told(ruled, monkeypatch)
        assert (int(x), number) in xs and (int(y) - 20, number) in ys, unit
    ruled.options.unit = "cm"
    xs, _ = told(ruled, monkeypatch)
    assert (int(viewport.to_device(10 / 2.54 * 100, 0)[0]), "10") in xs
    kept = ViewOptions()
    kept.text = ruled.options.text
    assert kept.unit == "cm" and kept.is_on("rulers")


def test_a_photo_that_says_nothing_has_the_usual_resolution(ruled: Canvas) -> None:
    assert resolution_of(ruled.document.scene) == (300, False)


def test_the_pixel_grid_comes_at_800_percent_and_lines_too_close_are_left_out(ruled: Canvas) -> None:
    def shown() -> list[str]:
        return [type(line).__name__ for line in lines_of(ruled.document.scene, ruled.options, ruled.viewport)]

    assert shown() == []
    ruled.zoom_to(8.0)
    assert shown() == ["Grid"]
    ruled.options.toggle("pixel_grid")
    ruled.options.toggle("grid")
    assert shown() == ["Grid"]
