"""Printing: where a picture lies on the page, and what a PDF holds of it."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPageLayout

from desktop_app.document.document import Document
from desktop_app.document.printing import PAPERS, PrintLayout, pdf_of, save_pdf
from desktop_app.document.workspace import Workspace
from desktop_app.widgets.images import image_of
from engine.scene.scene import Scene
from tests.desktop_app.conftest import HandEngine

INCH = QPageLayout.Unit.Inch


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_across", [False, True])
@pytest.mark.parametrize("size", [(300, 200), (200, 300), (4000, 10)])
def test_a_fitted_picture_fills_the_page_one_way_and_lies_in_the_middle(
    qapp: object, paper: str, is_across: bool, size: tuple[int, int]
) -> None:
    layout = PrintLayout(paper, is_across, margin_mm=12)
    free, rect = layout.page.paintRect(INCH), layout.rect(*size)
    assert max(rect.width() / free.width(), rect.height() / free.height()) == pytest.approx(1)
    assert rect.width() / rect.height() == pytest.approx(size[0] / size[1])
    assert rect.x() == pytest.approx((free.width() - rect.width()) / 2)
    assert rect.y() == pytest.approx((free.height() - rect.height()) / 2)
    assert not layout.is_cut_off(*size)
    assert layout.page.fullRect(INCH).width() - free.width() == pytest.approx(2 * 12 / 25.4, abs=0.01)


def test_at_its_actual_size_a_picture_is_as_large_as_its_resolution_says(qapp: object) -> None:
    layout = PrintLayout("A4", ppi=300)
    assert layout.rect(600, 300).width() == 2 and not layout.is_cut_off(600, 300)
    assert layout.is_cut_off(3000, 300) and layout.resolution(3000, 300) == 300


def test_on_another_page_that_is_chosen_at_the_printer_it_lies_in_the_middle_as_well(qapp: object) -> None:
    page = PrintLayout("A6", margin_mm=0).page
    rect, free = PrintLayout("A4").rect(200, 200, page), page.paintRect(INCH)
    assert rect.width() == pytest.approx(free.width())
    assert rect.y() == pytest.approx((free.height() - rect.height()) / 2)


def test_margins_leave_something_of_the_page(qapp: object) -> None:
    free = PrintLayout("10 × 15 cm", margin_mm=100).page.paintRect(INCH)
    assert free.width() > 0.2 and free.height() > 0.2


def test_a_pdf_has_the_pictures_own_pixels_on_a_page_of_that_size(qapp: object) -> None:
    picture = image_of(np.full((30, 70, 3), (200, 10, 90), np.uint8))
    content = pdf_of(picture, PrintLayout("A5", is_across=True), "Title")
    assert content.startswith(b"%PDF") and b"/Width 70" in content and b"/Height 30" in content
    (page,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert [round(float(side)) for side in page] == [595, 420]


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_pictures_become_qts(channels: int) -> None:
    picture = np.full((2, 3, channels), 77, np.uint8)
    made = image_of(picture[..., 0] if channels == 1 else picture)
    assert (made.width(), made.height()) == (3, 2)
    assert made.pixelColor(2, 1) == QColor(77, 77, 77, 77 if channels == 4 else 255)


def test_the_document_is_saved_as_a_pdf(
    document: Document, workspace: Workspace, photo_scene: Scene, tmp_path: Path, qtbot: object, engine: HandEngine
) -> None:
    document.open_scene(photo_scene)
    told: list[str] = []
    document.notice.connect(told.append)
    save_pdf(tmp_path / "page", document, workspace.files, PrintLayout())
    qtbot.waitUntil(lambda: bool(told))  # type: ignore[attr-defined]
    assert told == ["Saved page.pdf."] and b"/Width 400" in (tmp_path / "page.pdf").read_bytes()
    told.clear()
    save_pdf(tmp_path / "no folder" / "page.pdf", document, workspace.files, PrintLayout())
    qtbot.waitUntil(lambda: bool(told))  # type: ignore[attr-defined]
    assert "page.pdf" in told[0] and "Saved" not in told[0]
