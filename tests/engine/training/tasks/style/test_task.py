"""Training of style: what it learns from, and a run of some steps that becomes a model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.catalog import Catalog
from engine.generators.style import Style
from engine.networks.features import Vgg19
from engine.networks.style_features import TAPS, grams, style_distance
from engine.training import stages, warm_start
from engine.training.core.loop import train
from engine.training.core.pictures import as_tensor
from engine.training.tasks.style import data, task
from engine.training.tasks.style.task import STAGE, StylePlan, StyleTask

CPU = torch.device("cpu")
TEXT = """name = "tiny"
classes = ["style"]
stage = "style"
resolution = 64
batch = 2
steps = 3
channels = 8
blocks = 1
styles = 6
pairs = 3
keep_every = 3
"""


def photos(side: int = 70, count: int = 3) -> np.ndarray:
    return np.random.RandomState(1).randint(0, 256, (count, side, side, 3)).astype(np.uint8)


@pytest.fixture
def vgg(data_folder: Path) -> Vgg19:
    return Vgg19(data_folder / "features" / Vgg19.FILE)


def test_styles_are_many_pictures_in_many_colours_the_same_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "PATCH", 48)
    monkeypatch.setattr(data, "MANNERS", {name: data.MANNERS[name] for name in ("mosaic", "hatching")})
    made, again = (data.make_styles(photos(48), 15, 40, seed=2) for _ in range(2))
    assert made.shape == (15, 40, 40, 3) and np.array_equal(made, again)
    assert len({one.tobytes() for one in made}) == 15
    assert not np.array_equal(made, data.make_styles(photos(48), 15, 40, seed=3))


def test_gram_matrices_belong_to_their_style(vgg: Vgg19) -> None:
    pixels = photos(32)
    styles = data.styles_of(pixels, vgg, CPU)
    own = grams(vgg(as_tensor(pixels[1:2], CPU), TAPS))
    apart = [
        style_distance(own, [depth[index : index + 1].float() for depth in styles.grams]) for index in (0, 1)
    ]
    assert apart[1].item() < 1e-3 < apart[0].item()


def test_a_batch_is_the_same_for_its_number_and_its_pieces_are_found_once(
    vgg: Vgg19, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = stages.plan_of(TEXT)
    assert isinstance(plan, StylePlan)
    calls: list[int] = []
    find: Callable[..., object] = task.pair_of
    monkeypatch.setattr(task, "pair_of", lambda *given: (calls.append(1), find(*given))[1])
    made = StyleTask(plan, photos(), data.styles_of(photos(64), vgg, CPU), vgg, CPU)
    one, same = made.draw(4), made.draw(4)
    assert torch.equal(one.below, same.below) and torch.equal(one.photo, same.photo)
    assert 0 < len(calls) <= plan.batch
    assert not torch.equal(one.below, made.draw(5).below) and one.style.shape == one.photo.shape == (2, 3, 64, 64)


def test_a_run_learns_and_becomes_a_model(tmp_path: Path, vgg: Vgg19, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = stages.plan_of(TEXT)
    assert isinstance(plan, StylePlan)
    made = StyleTask(plan, photos(), data.styles_of(photos(64), vgg, CPU), vgg, CPU)
    reports: list[dict[str, float]] = []
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    train(made, tmp_path / "run", 3, 3, CPU, notes=notes, on_progress=lambda n, share, report: reports.append(report))
    assert len(reports) == 3 and all(np.isfinite(list(report.values())).all() for report in reports)
    assert (tmp_path / "run" / "sheet-000003.jpg").is_file()
    origin = data.Patches(photos(), ())
    monkeypatch.setattr(task, "photos_of", lambda *_: origin)
    card = STAGE.publish(tmp_path / "run", tmp_path, tmp_path / "models", "tiny.toml", CPU, print)
    assert (card.kind, card.noise, card.plan) == ("style", 0, "tiny.toml")
    model = Style.load(card)
    assert model.paint(photos()[0], model.see(photos()[1]), 0.5, 1).shape == (70, 70, 3)


def test_a_run_starts_from_the_model_that_comes_along_and_its_heads_begin_anew(vgg: Vgg19) -> None:
    plan = stages.plan_of(TEXT.replace("channels = 8\nblocks = 1", 'start_from_model = "style"'))
    assert isinstance(plan, StylePlan)
    begun = StyleTask(plan, photos(), data.styles_of(photos(64), vgg, CPU), vgg, CPU)
    heads = {name: value.clone() for name, value in begun.heads.state_dict().items()}
    notes = warm_start.begin(begun, plan, Path("nowhere"), CPU, lambda sentence: None)
    card = Catalog.load().find("style")
    assert notes == {"begun_from": [["style", card.licence, True]]}
    theirs = warm_start._weights(card, CPU)
    for network in (begun.network, begun.average):
        assert all(torch.equal(value, theirs[name]) for name, value in network.state_dict().items())
    assert all(torch.equal(value, heads[name]) for name, value in begun.heads.state_dict().items())
