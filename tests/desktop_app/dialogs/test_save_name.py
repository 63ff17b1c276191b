"""The name under which a file is saved: its ending, and what happens to a file that has it already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from desktop_app.dialogs.save_name import ask_save_name

Ask = Callable[[str], Path | None]


@pytest.fixture
def asked() -> list[str]:
    """What was asked about files that are there already."""
    return []


@pytest.fixture
def ask(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> Iterator[Ask]:
    """Type names, one an answer, into file dialogs, and press the buttons that are named behind a "|"."""
    parent = QWidget()

    def answered(typed: str) -> Path | None:
        names, _, presses = typed.partition("|")
        left, buttons = names.split(), presses.split(",")

        def choose(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            name = left.pop(0)
            return (start if name == "=" else str(tmp_path / name)), ""

        def press(box: QMessageBox) -> None:
            asked.append(box.text())
            wanted = buttons.pop(0)
            next(it for it in cast(list[QPushButton], box.buttons()) if it.text().replace("&", "") == wanted).click()

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        monkeypatch.setattr(QMessageBox, "exec", press)
        return ask_save_name(parent, "Save mask", tmp_path / "begin.png", "PNG (*.png)", ".png")

    yield answered
    parent.deleteLater()


def test_a_name_gets_the_ending_of_its_kind(ask: Ask, tmp_path: Path, asked: list[str]) -> None:
    assert ask("leaf") == tmp_path / "leaf.png"
    assert ask("leaf.2") == tmp_path / "leaf.2.png"
    assert ask("LEAF.PNG") == tmp_path / "LEAF.PNG"
    assert ask("=") == tmp_path / "begin.png"
    assert not asked


def test_a_file_that_the_ending_leads_to_is_replaced_only_where_somebody_says_so(
    ask: Ask, tmp_path: Path, asked: list[str]
) -> None:
    (tmp_path / "leaf.png").touch()
    assert ask("leaf|Replace") == tmp_path / "leaf.png"
    assert ask("leaf|Cancel") is None
    assert asked == ["leaf.png is there already."] * 2


def test_another_name_is_asked_for_where_the_first_is_taken(ask: Ask, tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "leaf.png").touch()
    assert ask("leaf tree|Other name…") == tmp_path / "tree.png"
    assert len(asked) == 1


def test_what_the_file_dialog_asked_about_is_not_asked_again(ask: Ask, tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "leaf.png").touch()
    assert ask("leaf.png") == tmp_path / "leaf.png"
    assert not asked
