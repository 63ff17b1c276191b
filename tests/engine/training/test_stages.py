"""The table of stages: each of them uses every setting that its plans may hold, and refuses the others."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.generators.card import Card
from engine.problem import Problem
from engine.scene.filters.season import KINDS
from engine.training import cli, stages
from engine.training.core.plan import Plan
from tests.engine.training.conftest import CLASSES, write_squeezenet
from tests.engine.training.weather import write_weather

COMMON = 'name = "tiny"\nclasses = ["disc", "square"]\nbatch = 2\nsteps = 2\n'
SMALL = "noise = 8\nwidth = 0.1\n"
PLANS = {  # of each stage, one for each of its ways
    "whole": (SMALL + "resolution = 128\nprior_every = 1\nborder = 1.0\nnamed = 1.0\n",),
    "fine": (SMALL + 'resolution = 128\nstart_from = "whole-0"\nprior_every = 1\nborder = 1.0\n',),
    "full": (SMALL + "prior_every = 1\nview = 64\nalone = 1\nr1_every = 1\n",),
    "upper": (
        SMALL + 'resolution = 128\nstart_from = "full-0"\nprior_every = 1\nview = 64\nalone = 1\nr1_every = 1\n',
    ),
    "shape": (SMALL + "judge_from = 0\nmost_versions = 2\n",),
    "background": (
        SMALL + "encoded = 0.5\nnamed = 1.0\n",
        SMALL + 'resolution = 128\nstart_from = "background-0"\n',
    ),
    "segmentation": ("width = 0.25\nresolution = 64\nsmall_until = 0.5\n",),
    "detail": ("channels = 8\nblocks = 2\nsmall = 16\nlooked_at = 32\npixels_first = 0.5\n",),
    "restoration": (
        "channels = 4\nblocks = 1\npatch = 32\nlooked_at = 16\nfeatures_from = 0.5\n",
        "channels = 4\nblocks = 1\npatch = 32\nlooked_at = 16\nshare = true\nover = 2.0\n"
        'start_from = "restoration-0"\n',
        "channels = 4\nblocks = 1\nfactor = 2\n",
    ),
    "fill": (SMALL + "resolution = 128\njudged_from = 0.4\n",),
    "cartoon": ("resolution = 64\nchannels = 4\nblocks = 1\n",),
    "season": ("channels = 8\nblocks = 1\n",),
    "style": ("resolution = 64\nchannels = 8\nblocks = 1\nstyles = 6\npairs = 2\n",),
    "style-refining": ("resolution = 64\nstyles = 6\npairs = 2\npart = 32\n",),
    "published": ("width = 0.0625\n",),
    "published-ground": ("width = 0.0625\n",),
    "baseline": (
        "width = 0.125\nmatching = 1\npixel = 1\nspectral = true\n",
        'width = 0.125\nnetwork = "coarse-to-fine"\nadversarial = "wgan-gp"\ncritics = 2\nfeature = 1\ncontrast = 1\n',
    ),
    "defects": ("channels = 4\nblocks = 1\nmissed = 3.0\nskies = 1.0\noverlap = 1.0\n",),
}
CLASSES_OF = {"season": KINDS}  # of stages whose classes are no objects
DESCRIPTIVE = {"name", "title", "stage"}
ASKED = {"start_from_model"}  # of every plan, before it is known what its stage is


@pytest.fixture(scope="module")
def folder(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of all kinds: crops, scenes and photos."""
    data = tmp_path_factory.mktemp("all")
    for name in ("objects", "features"):
        shutil.copytree(data_folder / name, data / name)
    write_squeezenet(data / "features", 0)
    rng = np.random.default_rng(3)

    def jpeg(width: int, height: int) -> bytes:
        out = io.BytesIO()
        Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8)).save(out, "JPEG")
        return out.getvalue()

    (data / "scenes").mkdir()
    with zipfile.ZipFile(data / "scenes" / "scenes.zip", "w") as archive:
        lines = [{"key": f"{kind}-{n}", "class": kind, "licence": "CC0"} for kind in CLASSES for n in range(12)]
        archive.writestr("index.jsonl", "\n".join(json.dumps(line) for line in lines))
        for line in lines:
            archive.writestr(f"{line['key']}.jpg", jpeg(128, 128))
    (data / "objects-open").mkdir()
    with zipfile.ZipFile(data / "objects-open" / "large.zip", "w") as archive:
        line = {"key": "large", "class": "disc", "licence": "CC0", "window": [0, 0, 300], "photo": [300, 300]}
        archive.writestr("index.jsonl", json.dumps(line))
        archive.writestr("large.jpg", jpeg(300, 300))
    (data / "photos").mkdir()
    (data / "photos" / "a.jpg").write_bytes(jpeg(600, 300))
    write_weather(data, 3)
    return data


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[type, set[str]]]:
    """The settings that were read of each type of plan, but for those that are looked at when a plan is checked."""
    seen: dict[type, set[str]] = defaultdict(set)
    checking = []
    check = Plan.of.__func__  # type: ignore[attr-defined]

    def of(cls: type[Plan], *arguments: Any) -> Plan:
        checking.append(cls)
        try:
            plan: Plan = check(cls, *arguments)
        finally:
            checking.pop()
        return plan

    def watched(plan: Plan, name: str) -> Any:
        if not checking:
            seen[type(plan)].add(name)
        return object.__getattribute__(plan, name)

    monkeypatch.setattr(Plan, "of", classmethod(of))
    monkeypatch.setattr(Plan, "__getattribute__", watched, raising=False)
    yield seen


@pytest.mark.slow
def test_each_stage_uses_every_setting_that_it_does_not_refuse(
    folder: Path, tmp_path: Path, read: dict[type, set[str]]
) -> None:
    for stage, ways in PLANS.items():
        for number, way in enumerate(ways):
            path = tmp_path / f"{stage}-{number}.toml"
            path.write_text(_common(stage) + f'stage = "{stage}"\n' + way)
            call = [str(path), "--data", str(folder), "--out", str(path.with_suffix("")), "--device", "cpu"]
            assert cli.main(call) == 0, stage
        plan = stages.stage(stage).plan
        settings = {field.name for field in fields(plan)}
        assert settings - plan.unused - read[plan] - DESCRIPTIVE == set(), f"{stage} does not use them"
        assert plan.unused & read[plan] - ASKED == set(), f"{stage} uses them"
        assert plan.unused <= settings, stage


def _common(stage: str) -> str:
    return COMMON.replace(json.dumps(CLASSES), json.dumps(CLASSES_OF.get(stage, CLASSES)))


def test_every_stage_is_tried() -> None:
    assert PLANS.keys() == stages.MODULES.keys()


@pytest.mark.parametrize("stage", PLANS)
def test_a_setting_without_a_meaning_is_refused(stage: str) -> None:
    kind = stages.stage(stage).plan
    for name in kind.unused:
        with pytest.raises(Problem, match=f"the stage {stage} does not use the setting '{name}'"):
            stages.plan_of(f'{COMMON}stage = "{stage}"\n{name} = 1\n')


def test_what_no_stage_evaluates_says_how_it_is_measured() -> None:
    card = Card(
        name="tiles", kind="texture", title="", classes=("cat",), resolution=128, noise=0, licence="", weights="x",
        sha256="ab" * 32,
    )  # fmt: skip
    with pytest.raises(Problem, match="measured by evaluate --exemplars"):
        stages.evaluator_of(card)
