"""A run that begins with a model of the catalog: what it takes over, and what its card says of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from engine.generators import catalog
from engine.problem import Problem
from engine.training import cli, stages, warm_start
from engine.training.core import checkpoint
from engine.training.core.plan import Plan

CPU = torch.device("cpu")
BASE = 'classes = ["disc"]\nbatch = 2\nsteps = 1\nnoise = 16\nwidth = 0.1\nprecise = true\n'


def _quiet(sentence: str) -> None:
    pass


@pytest.fixture(scope="module")
def models(data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one tiny model of discs."""
    folder = tmp_path_factory.mktemp("begin")
    (folder / "disc.toml").write_text('name = "disc-64"\n' + BASE)
    assert cli.main([str(folder / "disc.toml"), "--data", str(data_folder), "--out", str(folder / "run")]) == 0
    return folder / "run" / "model"


@pytest.fixture
def own(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "own_models", lambda: models)


def _plan(text: str) -> Plan:
    return stages.plan_of('name = "square-64"\nstart_from_model = "disc-64"\n' + text)


def test_a_new_class_begins_as_the_mean_of_the_known_ones(own: None, models: Path, data_folder: Path) -> None:
    plan = _plan(BASE.replace('"disc"', '"square", "disc"'))
    task = stages.stage("whole").start(plan, data_folder, CPU, _quiet)
    notes = warm_start.begin(task, plan, Path("nowhere"), CPU, _quiet)
    card = catalog.Catalog.load(models).find("disc-64")
    assert notes == {"begun_from": [["disc-64", card.licence, True]]}
    theirs = warm_start._weights(card, CPU)
    mine = task.state()["average"]
    assert set(mine) <= set(theirs)
    for name, value in mine.items():
        wanted = theirs[name]
        if value.shape != wanted.shape:  # a row a class: both are the one class that is known
            wanted = wanted.expand_as(value)
        torch.testing.assert_close(value, wanted, rtol=0, atol=0)
    ours = task.state()["nets"]
    assert torch.equal(ours["generator.mapping.0.weight"], theirs["generator.mapping.0.weight"])
    assert torch.equal(ours["encoder.embedding.weight"][0], theirs["encoder.embedding.weight"][0])


def test_the_card_says_with_which_model_it_began(own: None, data_folder: Path, tmp_path: Path) -> None:
    plan = tmp_path / "square.toml"
    plan.write_text('name = "square-64"\nstart_from_model = "disc-64"\n' + BASE.replace("disc", "square"))
    call = [str(plan), "--data", str(data_folder), "--out", str(tmp_path / "run")]
    assert cli.main(call) == 0
    plan.write_text(plan.read_text().replace("steps = 1", "steps = 2"))
    assert cli.main([*call, "--resume"]) == 0  # what it began with is kept
    card = catalog.Catalog.load(tmp_path / "run" / "model").find("square-64")
    assert card.sources[0].startswith("began with the model disc-64: CC BY-SA")
    _, notes = checkpoint.load(tmp_path / "run" / "checkpoint.safetensors", CPU)
    assert notes["step"] == 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (BASE.replace("noise = 16", "noise = 8"), "noise = 16"),
        (BASE.replace("width = 0.1", "width = 0.2"), "of other sizes"),
    ],
)
def test_a_model_that_does_not_fit_is_a_problem(own: None, data_folder: Path, text: str, sentence: str) -> None:
    plan = _plan(text)
    task = stages.stage("whole").start(plan, data_folder, CPU, _quiet)
    with pytest.raises(Problem, match=sentence):
        warm_start.begin(task, plan, Path("nowhere"), CPU, _quiet)


def test_an_open_run_does_not_begin_with_one_that_is_not(models: Path, data_folder: Path, tmp_path: Path) -> None:
    text = 'name = "next"\n' + BASE + 'only_open = true\nstart_from = "{}"\n'
    closed = stages.plan_of(text.format("run"))
    task = stages.stage("whole").start(closed, data_folder, CPU, _quiet)
    with pytest.raises(Problem, match="run is not one of openly licensed pictures alone"):
        warm_start.begin(task, closed, models.parent.parent, CPU, _quiet)
    (tmp_path / "first.toml").write_text('name = "first"\nonly_open = true\n' + BASE)
    assert cli.main([str(tmp_path / "first.toml"), "--data", str(data_folder), "--out", str(tmp_path / "first")]) == 0
    assert warm_start.begin(task, stages.plan_of(text.format("first")), tmp_path, CPU, _quiet) == {"begun_from": []}


def test_a_run_begins_with_one_thing() -> None:
    with pytest.raises(Problem, match="not from both"):
        _plan(BASE + 'start_from = "run"\n')
