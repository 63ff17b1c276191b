"""The options of the subject tool: a button that finds, then plus and minus, and what becomes of what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.document.looks import LooksWanted
from desktop_app.document.looks_menu import LooksMenu
from desktop_app.tools.finding import Finding
from desktop_app.tools.subject_options import SubjectOptions
from engine.scene.layers import PaintLayer
from tests.desktop_app.tools.finder import finding, maker, settle

__all__ = ["finding", "maker", "settle"]


@pytest.fixture
def options(document: Document, finding: Finding, qtbot: QtBot) -> Iterator[SubjectOptions]:
    made = SubjectOptions(document, finding)
    qtbot.addWidget(made)
    made.show()
    yield made


def test_first_there_is_only_the_way_to_find(options: SubjectOptions, settle: Any, finding: Finding) -> None:
    assert options.find_button.isVisible() and not options.make_button.isVisible()
    options.find_button.click()
    assert finding.is_looking and not options.find_button.isEnabled() and options.hint.text().startswith("Looking")
    settle()
    assert not options.find_button.isVisible() and options.make_button.isVisible()
    assert "Ctrl-click" in options.hint.text()


def test_plus_and_minus_say_what_a_click_does(options: SubjectOptions, settle: Any, finding: Finding) -> None:
    options.find_button.click()
    settle()
    assert options.add_button.isChecked()
    options.away_button.click()
    assert finding.takes_away and options.away_button.isChecked() and not options.add_button.isChecked()
    options.add_button.click()
    assert not finding.takes_away


def test_an_object_of_the_chosen_class_is_made(options: SubjectOptions, settle: Any, document: Document) -> None:
    options.find_button.click()
    settle()
    options.class_choice.setCurrentIndex(options.class_choice.findData("dog"))
    options.make_button.click()
    layer = document.selected_object
    assert layer is not None and layer.recipe.class_name == "dog" and options.find_button.isVisible()


def test_it_is_copied_or_discarded(options: SubjectOptions, settle: Any, document: Document, finding: Finding) -> None:
    options.find_button.click()
    settle()
    options.drop_button.click()
    assert finding.found is None and document.history.labels == ["Open"]
    options.find_button.click()
    settle()
    options.copy_button.click()
    settle()
    assert isinstance(document.selected_layer, PaintLayer)


def test_it_is_offered_as_looks_or_to_be_kept(
    options: SubjectOptions, settle: Any, document: Document, finding: Finding
) -> None:
    options.find_button.click()
    settle()
    options.make_button.click()
    options.find_button.click()
    settle()
    wanted: list[LooksWanted] = []
    document.wanted.connect(wanted.append)
    options.exemplar_button.click()
    (menu,) = options.findChildren(LooksMenu)
    assert [action.text() for action in menu.actions()] == ["Looks of Cat…", "", "Keep in my library…"]
    menu.actions()[0].trigger()
    menu.actions()[2].trigger()
    assert [one.layer_id for one in wanted] == [document.selected, None]
    assert finding.found is not None and all(one.opening.mask is finding.found.mask for one in wanted)
    menu.close()


def test_what_cannot_be_done_is_a_notice(options: SubjectOptions, document: Document, told: Any) -> None:
    document.open_scene(replace(document.scene, layers=()))
    options.find_button.click()
    assert len(told.notices) == 1 and "no photo" in told.notices[0] and options.find_button.isEnabled()
