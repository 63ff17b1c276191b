"""Clicks and boxes of the subject tool go to the finding, and what is found is shown in red while it is in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.tools.finding import Finding
from desktop_app.tools.subject import SubjectTool
from engine.problem import Problem
from engine.scene.box import Box
from tests.desktop_app.conftest import HandMaker
from tests.desktop_app.tools.finder import FINDER, finding, maker, settle

__all__ = ["finding", "maker", "settle"]
Lead = Callable[..., Any]


@pytest.fixture
def tool(document: Document, surface: Any, finding: Finding) -> SubjectTool:
    made = SubjectTool(document, surface, finding)
    made.chosen()
    return made


def test_a_click_finds_and_what_is_found_is_shown(
    tool: SubjectTool, lead: Lead, settle: Any, finding: Finding, surface: Any
) -> None:
    lead(tool, (100, 100))
    settle()
    assert finding.found is not None and surface.masks[-1] is finding.found.mask
    assert [(mark.x, mark.is_part) for mark in surface.overlays[-1].marks] == [(100, True)]


def test_a_box_is_looked_into_however_it_is_dragged(
    tool: SubjectTool, lead: Lead, settle: Any, maker: HandMaker, surface: Any
) -> None:
    lead(tool, (170, 160), (90, 80), (30, -20))
    assert Box(30, -20, 170, 160) in [sketch.box for sketch in surface.overlays if sketch]
    settle()
    assert maker.models[FINDER.name].asked == [Box(30, 0, 170, 160)], "what of it lies on the photo"
    assert surface.overlays[-1] is None


@pytest.mark.parametrize("key", ["control", "alt"])
def test_a_key_and_the_minus_button_take_away(
    tool: SubjectTool, lead: Lead, settle: Any, finding: Finding, key: str
) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    lead(tool, (60, 100), **{key: True})
    settle()
    finding.set_takes_away(True)
    lead(tool, (70, 100))
    settle()
    lead(tool, (120, 100), **{key: True})
    settle()
    assert finding.found is not None
    assert finding.found.exclude == ((60, 100), (70, 100)) and finding.found.include == ((120, 100),)


def test_enter_makes_an_object_and_escape_forgets(
    tool: SubjectTool, settle: Any, finding: Finding, document: Document, surface: Any
) -> None:
    assert tool.accept() is False and tool.leave() is False
    finding.find()
    settle()
    assert tool.leave() is True and surface.masks[-1] is None and finding.found is None
    finding.find()
    settle()
    assert tool.accept() is True and document.history.labels[-1] == "Replace subject with cat"
    assert surface.masks[-1] is None


def test_undo_goes_back_a_click(tool: SubjectTool, settle: Any, finding: Finding, lead: Lead) -> None:
    lead(tool, (100, 100))
    settle()
    assert tool.can_take_back and tool.take_back() and finding.found is None and not tool.can_take_back


def test_a_dragged_box_that_is_taken_back_leaves_what_was_found(
    tool: SubjectTool, settle: Any, finding: Finding, lead: Lead, surface: Any
) -> None:
    finding.find()
    settle()
    before = finding.found
    lead(tool, (30, 30), (90, 80), release=False).cancel()
    assert finding.found is before and surface.overlays[-1] is None and not finding.is_looking


def test_it_is_hidden_while_another_tool_is_in_hand_and_then_there_again(
    tool: SubjectTool, settle: Any, finding: Finding, lead: Lead, surface: Any
) -> None:
    lead(tool, (100, 100))
    settle()
    tool.left()
    assert surface.masks[-1] is None and surface.overlays[-1] is None
    finding.click(60, 100, True)
    settle()
    assert surface.masks[-1] is None
    tool.chosen()
    assert surface.masks[-1] is finding.found.mask and surface.overlays[-1].marks  # type: ignore[union-attr]


def test_what_is_too_small_to_look_into_is_said(tool: SubjectTool, lead: Lead, document: Document) -> None:
    with pytest.raises(Problem, match="larger box"):
        lead(tool, (-40, 50), (1, 90))
    document.close()
    with pytest.raises(Problem, match="Open a photo"):
        lead(tool, (10, 10))
