"""The page of an evaluation: which figures are bold."""

from __future__ import annotations

from pathlib import Path

from engine.training.core import page
from engine.training.core.page import Figure

FIGURES = {"seam": Figure("Gradient."), "time": Figure("Milliseconds.", 0), "crops": Figure("Crops.", 0)}
IDEALS = {"seam": 1.0, "time": 0.0}
ROWS = {
    "real": {"all": {"seam": 1.0, "time": 0.0, "crops": 3.0}},
    "theirs": {"all": {"seam": 1.1, "time": 4.6, "crops": 3.0}},
    "ours": {"all": {"seam": 0.8, "time": 4.7, "crops": 2.0}},
}


def test_a_figure_is_beaten_where_another_row_is_shown_nearer_to_its_ideal() -> None:
    assert page.beaten("ours", "all", ROWS, FIGURES, IDEALS) == {"seam": "theirs"}  # both times are shown as 5
    assert page.beaten("theirs", "all", ROWS, FIGURES, IDEALS) == {}


def test_what_is_beaten_is_bold(tmp_path: Path) -> None:
    page.write(tmp_path, ROWS, FIGURES, {}, [], IDEALS, "ours")
    text = (tmp_path / "report.html").read_text("utf-8")
    assert text.count("<b>") == 1 and "<td><b>0.80</td>" in text
