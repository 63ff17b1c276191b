"""A person's presets are kept in a file, and a damaged one costs nothing but itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.document.presets import COME_ALONG
from desktop_app.shell.kept_presets import presets_at
from engine.formats.presets import Preset
from engine.problem import Problem
from engine.scene.adjustments import ADJUSTMENTS, Curve, Curves, Exposure


def test_those_that_come_along_are_settings_of_their_own() -> None:
    assert all(one.adjustment != type(one.adjustment)() for one in COME_ALONG)
    assert len({(type(one.adjustment), one.name) for one in COME_ALONG}) == len(COME_ALONG)
    assert {type(one.adjustment) for one in COME_ALONG} <= set(ADJUSTMENTS.values())


def test_what_is_saved_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "presets.json"
    presets, fault = presets_at(path)
    assert fault == "" and presets.own(Exposure) == []
    first, second, other = Preset("b", Exposure(1)), Preset("A", Exposure(2)), Preset("b", Exposure(3))
    for preset in (first, second, other):
        presets.save(preset)
    presets, _ = presets_at(path)
    assert presets.own(Exposure) == [second, other] and presets.own(Curves) == []
    presets.remove(second)
    assert presets_at(path)[0].own(Exposure) == [other]


def test_a_name_that_comes_along_is_taken(tmp_path: Path) -> None:
    presets, _ = presets_at(tmp_path / "p.json")
    with pytest.raises(Problem, match='"Strong contrast" is a preset that comes along'):
        presets.save(Preset("Strong contrast", Curves()))
    presets.save(Preset("Strong contrast", Exposure(1)))


@pytest.mark.parametrize(("text", "words"), [("[{}]", "left out: 1"), ("what", "could not be read")])
def test_a_damaged_file_is_told_and_put_aside(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "presets.json"
    path.write_text(text, encoding="utf-8")
    presets, fault = presets_at(path)
    assert words in fault and path.read_text(encoding="utf-8") == text
    presets.save(Preset("Mine", Exposure(1)))
    assert presets_at(path)[1] == "" and (tmp_path / "presets.damaged.json").read_text(encoding="utf-8") == text


def test_what_cannot_be_kept_is_told_and_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    presets, _ = presets_at(tmp_path / "file" / "presets.json")
    with pytest.raises(Problem, match="could not be kept"):
        presets.save(Preset("Mine", Exposure(1)))
    assert presets.own(Exposure) == []


def test_a_curve_keeps_its_points(tmp_path: Path) -> None:
    mine = Preset("Mine", Curves(red=Curve(((0, 9), (80, 120), (255, 250)))))
    presets_at(tmp_path / "p.json")[0].save(mine)
    assert presets_at(tmp_path / "p.json")[0].own(Curves) == [mine]
