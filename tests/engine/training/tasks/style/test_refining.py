"""Training of what refines a style: it learns from what the style network paints, which stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.catalog import Catalog
from engine.generators.style import Style
from engine.generators.style_refining import refined
from engine.networks.features import Vgg19
from engine.networks.style import StyleConfig
from engine.networks.style_features import FeaturesConfig, grams, style_distance
from engine.training import stages, warm_start
from engine.training.core.loop import train
from engine.training.core.photo_patches import Patches
from engine.training.tasks.style import refining
from engine.training.tasks.style.refining import FEATURES, STAGE, RefiningPlan, RefiningTask

CPU = torch.device("cpu")
TEXT = """name = "style"
classes = ["style"]
stage = "style-refining"
resolution = 64
batch = 2
steps = 3
part = 32
against_rate = 0.005
styles = 3
pairs = 3
keep_every = 3
"""


def pictures(side: int, count: int = 3) -> np.ndarray:
    return np.random.RandomState(1).randint(0, 256, (count, side, side, 3)).astype(np.uint8)


@pytest.fixture
def begin(data_folder: Path) -> Callable[[], RefiningTask]:
    """Return what begins a run over three photos and three styles."""
    vgg = Vgg19(data_folder / "features" / Vgg19.FILE)
    plan = stages.plan_of(TEXT)
    assert isinstance(plan, RefiningPlan)
    channels = (vgg.channels("relu1_1"), vgg.channels("relu2_1"), vgg.channels("relu3_1"))
    config = StyleConfig((4, 4, 8), 1, 8, FeaturesConfig((4, 4, 8), channels))
    return lambda: RefiningTask(plan, config, pictures(70), pictures(64), vgg, CPU)


def test_a_batch_and_its_part_are_the_same_for_their_number(begin: Callable[[], RefiningTask]) -> None:
    made, again = begin(), begin()
    for one, other in zip(made.draw(4), again.draw(4), strict=True):
        assert one.shape == (2, 3, 64, 64) and torch.equal(one, other)
        assert made.cut(one, 4).shape == (2, 3, 32, 32) and torch.equal(made.cut(one, 4), again.cut(other, 4))
        assert not torch.equal(made.cut(one, 4), made.cut(one, 5))


def test_paintings_are_changed_towards_what_the_network_takes_for_their_style(
    begin: Callable[[], RefiningTask],
) -> None:
    made = begin()
    features = made.network.features
    assert features is not None
    _, painted, style = made.draw(1)
    number = next(number for number in range(20) if _steps(made, number) == made.plan.against)
    changed = made.changed(painted, style, number)
    with torch.no_grad():
        before, after = (style_distance(grams(features(it)), grams(features(style))) for it in (painted, changed))
    assert (after < before).all() and 0 < (changed - painted).abs().max() <= 1
    still = next(number for number in range(20) if _steps(made, number) == 0)
    assert torch.equal(made.changed(painted, style, still), painted)


def _steps(task: RefiningTask, number: int) -> int:
    return int(torch.randint(task.plan.against + 1, (), generator=task.rng(number)))


def test_a_run_learns_the_features_alone_goes_on_as_if_never_stopped_and_becomes_a_model(
    begin: Callable[[], RefiningTask], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = {"plan": TEXT, "plan_sha256": "0" * 64}
    whole, first, rest = begin(), begin(), begin()
    before = {name: value.clone() for name, value in whole.network.state_dict().items()}
    train(whole, tmp_path / "run", 3, 3, CPU, notes=notes)
    for name, value in whole.network.state_dict().items():
        assert torch.equal(value, before[name]) != name.startswith(FEATURES), name
    for number in range(2):
        first.step(number)
    rest.load(first.state())
    rest.step(2)
    for name, value in rest.average.state_dict().items():
        assert torch.equal(value, whole.average.state_dict()[name]), name
    monkeypatch.setattr(refining, "photos_of", lambda *_: Patches(pictures(70), ()))
    card = STAGE.publish(tmp_path / "run", tmp_path, tmp_path / "models", "tiny.toml", CPU, print)
    assert (card.kind, card.noise, card.plan) == ("style", 0, "tiny.toml")
    one, other, style = pictures(40)
    assert refined(Style.load(card), one, other, style, steps=1).shape == one.shape


def test_a_run_starts_from_the_model_that_comes_along_and_keeps_its_painter(data_folder: Path) -> None:
    plan = stages.plan_of(TEXT + 'start_from_model = "style"\n')
    assert isinstance(plan, RefiningPlan)
    card = Catalog.load().find("style")
    theirs = warm_start._weights(card, CPU)
    vgg = Vgg19(data_folder / "features" / Vgg19.FILE)
    for weights in (theirs, {name: value for name, value in theirs.items() if not name.startswith(FEATURES)}):
        begun = RefiningTask(plan, StyleConfig(features=FeaturesConfig()), pictures(70), pictures(64), vgg, CPU)
        own = {name: value.clone() for name, value in begun.average.state_dict().items()}
        begun.warm_start(dict.fromkeys(begun.state(), begun.unpublished(weights)), card.classes)
        for network in (begun.network, begun.average):
            for name, value in network.state_dict().items():
                assert torch.equal(value, weights.get(name, own[name])), name
    assert warm_start.begin(begun, plan, Path("nowhere"), CPU, lambda sentence: None)["begun_from"]
