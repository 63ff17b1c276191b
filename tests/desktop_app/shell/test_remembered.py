"""What the window remembers survives a restart, and a damaged file is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.shell.remembered import MOST_RECENT, Remembered


def test_the_newest_file_comes_first_and_none_twice(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "window.json")
    for name in ("a.png", "b.png", "a.png"):
        remembered.opened(tmp_path / name)
    assert Remembered(tmp_path / "window.json").recent == [tmp_path / "a.png", tmp_path / "b.png"]
    remembered.forget(tmp_path / "a.png")
    assert remembered.recent == [tmp_path / "b.png"]
    remembered.forget_all()
    assert Remembered(tmp_path / "window.json").recent == []


def test_the_list_does_not_grow_for_ever(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "window.json")
    for number in range(40):
        remembered.opened(tmp_path / f"{number}.png")
    assert len(remembered.recent) == MOST_RECENT and remembered.recent[0].name == "39.png"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b'{"recent": 3, "layout": "AA=="}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_damaged_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "window.json"
    file.write_bytes(content)
    remembered = Remembered(file)
    assert remembered.recent == []
    remembered.opened(tmp_path / "a.png")
    assert Remembered(file).recent == [tmp_path / "a.png"]


def test_an_unwritable_place_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    remembered = Remembered(tmp_path / "a file" / "window.json")
    remembered.opened(tmp_path / "a.png")
    assert remembered.recent == [tmp_path / "a.png"]
