"""Which licences are open, and that a plan that asks for them trains on nothing else, and says so in its card."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from engine.problem import Problem
from engine.training.core.crops import Record, load_crops
from engine.training.core.licences import FREE, OWN, RESTRICTED, YOURS, is_open, licence_of
from engine.training.core.pack import read_pack, write_pack
from engine.training.core.plan import Plan
from engine.training.core.publish import origin_of
from engine.training.tasks.foreground.full_stage import _trained_on
from tests.engine.training.conftest import write_family

OPEN = (
    "CC BY-SA 4.0 (Oxford-IIIT Pet)", "CC BY 2.0 (flower_photos, resized; see credit)", "Apache-2.0 (Cat-Segmentation)",
    "CC0", "public domain", "CC BY-SA 2.5", OWN,
)  # fmt: skip
OTHER = (
    "CC BY-NC 2.0", "CC BY-ND 4.0", "Apache-2.0 repository, photo rights unclear (Clothing Co-Parsing)", "",
    "per-photo Flickr licences (MS-COCO)", "unstated (web images)", "non-commercial, learning purposes (Leeds)",
    "Creative Commons (Wikimedia Commons; version on the file page)", "to be confirmed: CC BY 4.0",
)  # fmt: skip
PLAN = Plan(name="free", classes=("disc", "square"), only_open=True)


def _record(licence: str, photo_id: str | None = None) -> Record:
    return Record("k", "disc", "s", licence, (0, 0, 64), (64, 64), photo_id)


@pytest.mark.parametrize("licence", OPEN)
def test_open_licences(licence: str) -> None:
    assert is_open(licence) and PLAN.trains_on(_record(licence))


@pytest.mark.parametrize("licence", OTHER)
def test_others_are_not(licence: str) -> None:
    assert not is_open(licence) and not PLAN.trains_on(_record(licence))
    assert replace(PLAN, only_open=False).trains_on(_record(licence))


def test_what_is_held_out_never_trains() -> None:
    held = next(name for name in map(str, range(100)) if _record("CC0", name).is_held_out)
    assert not PLAN.trains_on(_record("CC0", held))


def test_a_card_is_open_where_all_pictures_and_the_model_before_are() -> None:
    free, unclear = _record("CC BY 2.0"), _record("unstated")
    assert origin_of([free], {})["open"] and origin_of([free], {})["licence"] == FREE
    assert not origin_of([free, unclear], {})["open"]
    for begun, is_still_open in ((["m", "L", True], True), (["m", "L", False], False), (["m", "L"], False)):
        origin = origin_of([free], {"begun_from": [begun]})
        assert origin["open"] is is_still_open and origin["licence"] == f"L {FREE}"
    assert licence_of([OWN]) == YOURS and licence_of(["CC0", "unstated"]) == RESTRICTED


def test_a_pack_for_an_open_plan_holds_open_crops_and_those_that_judge(tmp_path: Path) -> None:
    write_family(tmp_path / "shapes.zip", count=20)
    with zipfile.ZipFile(tmp_path / "shapes.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    lines = [json.loads(line) for line in files["index.jsonl"].decode().splitlines()]
    for line in lines[::2]:
        line["licence"] = "unstated"
    files["index.jsonl"] = "\n".join(map(json.dumps, lines)).encode()
    with zipfile.ZipFile(tmp_path / "shapes.zip", "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    records = load_crops(tmp_path, PLAN.classes, 64, lambda sentence: None).records
    write_pack(tmp_path / "pack", PLAN.classes, [tmp_path], 64, 80, lambda sentence: None, PLAN.trains_on)
    packed = read_pack(tmp_path / "pack", PLAN.classes)
    wanted = [record.photo_id for record in records if record.licence == "CC0" or record.is_held_out]
    assert [record.photo_id for record in packed.records] == wanted
    assert len(wanted) < len(records)
    assert {record.licence for record in _trained_on(PLAN, packed).records} == {"CC0"}
    with pytest.raises(Problem, match="no crops of square that free may be trained on"):
        _trained_on(PLAN, packed.only(lambda record: record.class_name == "disc"))
