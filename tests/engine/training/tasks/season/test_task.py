"""Season and weather: parts of photos, losses, batches, and a run of a few steps that is published and evaluated."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.season import Season
from engine.problem import Problem
from engine.scene.filters.season import KINDS
from engine.training import stages
from engine.training.core.loop import train
from engine.training.tasks.season import evaluation, losses
from engine.training.tasks.season.data import CODE, SeasonBatches, SeasonPhotos, load_photos
from engine.training.tasks.season.regions import autumn_leaves, leaves, whiteness
from engine.training.tasks.season.task import STAGE, SeasonTask
from tests.engine.training.conftest import write_squeezenet
from tests.engine.training.weather import write_weather

CPU = torch.device("cpu")
TEXT = f"""name = "tiny"
classes = {json.dumps(KINDS)}
stage = "season"
batch = 6
steps = 2
channels = 8
blocks = 1
keep_every = 2
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weather")
    write_weather(folder)
    (folder / "features").mkdir()
    write_squeezenet(folder / "features", 0)
    return folder


@pytest.fixture(scope="module")
def photos(data: Path) -> SeasonPhotos:
    return load_photos(data, CPU, lambda text: None, lambda record: True)


def test_leaves_are_told_by_their_colour() -> None:
    colours = np.uint8([(70, 140, 50), (200, 110, 40), (240, 242, 245), (70, 140, 240), (128, 128, 128)])
    row = np.broadcast_to(colours.T[None, :, None], (1, 3, 4, 5)).copy()
    assert np.round(leaves(row)[0, 0]).tolist() == [1, 0, 0, 0, 0]
    assert np.round(autumn_leaves(row)[0, 0]).tolist() == [0, 1, 0, 0, 0]
    assert np.round(whiteness(row)[0, 0]).tolist() == [0, 0, 1, 0, 0]


def test_skies_are_found_and_each_kind_has_its_photos(photos: SeasonPhotos) -> None:
    shine = photos.of("sunny")
    assert photos.sky[shine, :30].mean() > 0.8 > 0.2 > photos.sky[shine, 90:].mean()
    kinds = {photos.records[index].key.split("-")[0] for index in photos.of("autumn")}
    assert kinds == {"autumn"} and {photos.records[i].kind for i in photos.of("snow")} == {"glacier"}
    for kind in KINDS:
        codes = photos.codes[photos.of(kind)]
        assert codes.shape == (5, CODE) and np.abs(codes.mean(0)).max() < 0.2 and np.abs(codes).max() <= 2.5


def test_batches_are_the_same_for_their_number_and_examples_are_of_the_kind(photos: SeasonPhotos) -> None:
    batches = SeasonBatches(photos, 12, 64, 3, CPU)
    one, again, other = batches.draw(4), batches.draw(4), batches.draw(5)
    assert torch.equal(one.photo, again.photo) and torch.equal(one.code, again.code)
    assert not torch.equal(one.photo, other.photo)
    assert sorted(one.kind.tolist()) == sorted(2 * list(range(len(KINDS))))
    assert bool((one.own != one.kind).all())
    snow = one.example[one.kind == KINDS.index("snow")]
    assert snow[:, :, 40:].mean() > 0.6 and one.photo.shape == (12, 3, 64, 64)
    assert one.leaves[one.kind == KINDS.index("autumn")].mean() > 0.3
    assert one.example_autumn[one.kind == KINDS.index("autumn")].mean() > 0.3
    for kind, code in zip(one.kind, one.code, strict=True):
        assert code.tolist() in photos.codes[photos.shown == int(kind)].tolist(), "the example's"


def test_a_palette_is_near_where_colours_are_wherever_they_lie() -> None:
    rng = torch.Generator().manual_seed(1)
    photo = torch.rand(2, 3, 16, 16, generator=rng) * 2 - 1
    everywhere = torch.ones(2, 1, 16, 16)

    def apart(made: torch.Tensor, example: torch.Tensor) -> float:
        drawn = torch.Generator().manual_seed(2)
        return float(losses.palette_distance(made, photo, everywhere, example, everywhere, drawn).mean())

    assert apart(photo, photo) < 0.2 < 0.4 < apart(photo, photo * 0.1 + 0.9)
    assert apart(photo * 0.1 + 0.9, photo * 0.1 + 0.9) < 0.5 * apart(photo, photo * 0.1 + 0.9)


def test_structure_bears_other_light_but_no_other_edges() -> None:
    photo = torch.rand(1, 3, 24, 24, generator=torch.Generator().manual_seed(1)) * 2 - 1
    assert float(losses.structure_distance(photo * 0.4 - 0.3, photo)) < 0.02
    assert float(losses.structure_distance(photo.flip(-1), photo)) > 0.8
    assert float(losses.structure_distance(-photo, photo)) > 1.9
    assert float(losses.too_steep(photo * 1.4, photo)) == 0 < float(losses.too_steep(photo * 3, photo))


def test_a_plan_says_what_it_cannot_be() -> None:
    with pytest.raises(Problem, match="the classes of season and weather are sunny"):
        stages.plan_of(TEXT.replace('"snow"', '"hail"'))
    with pytest.raises(Problem, match="at 64 px"):
        stages.plan_of(TEXT + "resolution = 128\n")


def test_a_run_learns_and_becomes_a_model_that_is_judged(
    data: Path, photos: SeasonPhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = stages.plan_of(TEXT)
    task = SeasonTask(plan, photos, CPU)  # type: ignore[arg-type]  # its stage's own
    told: list[dict[str, float]] = []
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    train(task, tmp_path / "run", 2, 2, CPU, notes=notes, on_progress=lambda number, share, report: told.append(report))
    assert {"palette", "kept", "same", "cycle", "structure", "adversarial", "discriminator"} <= told[0].keys()
    assert all(np.isfinite(list(report.values())).all() for report in told)
    card = STAGE.publish(tmp_path / "run", data, tmp_path / "models", "tiny.toml", CPU, lambda text: None)
    assert (card.kind, card.classes, card.noise) == ("season", KINDS, CODE) and "painted" in card.sources[0]
    monkeypatch.setattr(evaluation, "load_photos", lambda *rest: photos)
    monkeypatch.setattr(evaluation, "EACH", 3)
    monkeypatch.setattr(evaluation, "TIMED", (16, 16))
    judged = STAGE.evaluate(card, data, tmp_path / "out", CPU, lambda text: None)
    rows = json.loads((tmp_path / "out/report.json").read_text())["rows"]
    as_it_is, rival = rows[evaluation.AS_IT_IS], rows[evaluation.RIVAL]
    assert set(rows) == {"real photos", evaluation.AS_IT_IS, evaluation.RIVAL, "tiny"}
    assert rows["real photos"]["all"]["recognised"] == 1 and as_it_is["all"]["structure"] == 1
    assert as_it_is["all"]["recognised"] < 0.3 < rival["all"]["recognised"]
    far = {kind for kind in KINDS if rows["tiny"][kind]["kernel"] > rival[kind]["kernel"]}
    assert len(far) > 1 and set(judged.experimental) == far | {"snow"}  # two steps bring hardly anything near
    assert judged.figures["snow"]["photos"] == 3
    assert Season.load(judged).card.classes == KINDS


def test_each_kind_acts_where_it_should_and_keeps_the_rest(photos: SeasonPhotos) -> None:
    task = SeasonTask(stages.plan_of(TEXT), photos, CPU)  # type: ignore[arg-type]  # its stage's own
    sky, green = torch.zeros(1, 1, 64, 64), torch.zeros(1, 1, 64, 64)
    sky[:, :, :24], green[..., 40:, :32] = 1, 1
    photo, example = torch.zeros(1, 3, 64, 64), torch.full((1, 3, 64, 64), 0.5)
    drawn = task.batches.draw(0)
    for kind, where in (("snow", 1 - sky), ("autumn", green), ("cloudy", sky)):
        batch = replace(
            drawn, photo=photo, sky=sky, leaves=green, kind=torch.tensor([KINDS.index(kind)]), example=example,
            example_sky=sky, example_autumn=green,
        )  # fmt: skip
        weather = task.weather[batch.kind]
        right, wrong = photo + 0.5 * where, photo + 0.5 * (1 - where)
        assert task._kept(right, batch, weather) == 0 < task._kept(wrong, batch, weather), kind
        if kind != "cloudy":  # weather changes the ground's colours too
            near, far = (task._palette(made, batch, weather, torch.Generator()) for made in (right, wrong))
            assert near < far, kind


def test_colour_transfer_gives_mean_and_covariance() -> None:
    rng = np.random.RandomState(1)
    rgb = (np.float64((90, 120, 110)) + 25 * rng.standard_normal((32, 32, 3)) @ rng.rand(3, 3)).clip(0, 255)
    target = evaluation.palette_of((np.float64((150, 130, 120)) + 8 * rng.standard_normal((2, 32, 32, 3))).astype("u1"))
    mean, covariance = evaluation.palette_of(evaluation.transferred(rgb.astype(np.uint8), *target)[None])
    assert np.abs(mean - target[0]).max() < 0.5 and np.abs(covariance - target[1]).max() < 1.5
