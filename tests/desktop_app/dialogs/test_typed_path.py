"""What is typed into a field for a path, and where it points."""

from __future__ import annotations

from pathlib import Path

from desktop_app.dialogs.typed_path import typed_path


def test_a_name_lies_in_the_folder_and_a_path_where_it_says(tmp_path: Path) -> None:
    assert typed_path(" x.png ", tmp_path) == tmp_path / "x.png"
    assert typed_path("in/x.png", tmp_path) == tmp_path / "in/x.png"
    assert typed_path(str(tmp_path / "y.png"), Path("/elsewhere")) == tmp_path / "y.png"
    assert typed_path("~/x.png", tmp_path) == Path.home() / "x.png"
    assert typed_path("  ", tmp_path) == Path()


def test_a_tilde_before_nobodys_name_is_a_part_of_the_name(tmp_path: Path) -> None:
    assert typed_path("~nobody of that name/x.png", tmp_path) == tmp_path / "~nobody of that name/x.png"
