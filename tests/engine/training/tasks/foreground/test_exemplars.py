"""Exemplars evaluated: none of a held-out photo, drawn where they fit, and figures that know good from bad."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.generators.card import Card
from engine.generators.exemplar_drawing import Ground
from engine.generators.exemplar_ranking import Origin
from engine.generators.exemplar_shape import exemplar_shape_of
from engine.training.core import same_photo
from engine.training.core.crops import CropSet, evaluates, load_crops
from engine.training.core.same_photo import Photos
from engine.training.tasks.foreground import exemplar_measures, exemplars
from engine.training.tasks.foreground.evaluation import Windows
from engine.training.tasks.foreground.exemplar_pool import (
    AsNewObject,
    FromExemplars,
    Source,
    bank,
    bytes_of,
    plane_of,
    sources_of,
)  # fmt: skip
from tests.engine.training.conftest import CLASSES, write_family, write_squeezenet

CPU = torch.device("cpu")
CARD = Card(
    name="tiny", kind="foreground", title="", classes=CLASSES, resolution=128, noise=4, licence="", weights="x",
    sha256="ab" * 32,
)  # fmt: skip


class Model:
    """Draws a colour out of the noise."""

    card = CARD

    def encode(self, rgb: np.ndarray, mask: np.ndarray, class_name: str) -> np.ndarray:
        return np.float32([(rgb[mask > 128].mean() - 128) / 40, 0, 0, 0])

    def generate(self, rgb: np.ndarray, valid: Any, mask: Any, name: str, z: np.ndarray, light: float) -> Any:
        return np.full_like(rgb, int(np.clip(128 + 40 * z[0], 0, 255))), None

    def draw(self, ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        return ground * 0 + noise[:, :1, None, None].clamp(-1, 1)


@pytest.fixture(scope="module")
def crops(data_folder: Path) -> CropSet:
    """Painted crops, each with a pattern of its own."""
    found = load_crops(data_folder, CLASSES, 128, lambda _: None)
    for number, picture in enumerate(found.pictures):
        pattern = np.random.RandomState(number).randint(-60, 60, (8, 9)).repeat(16, 0).repeat(16, 1)[:, :128]
        picture[..., :3] = np.clip(picture[..., :3] + pattern[..., None], 0, 255)
    return found


def held_in(crops: CropSet) -> Photos:
    """The photos that are held out."""
    return Photos.of_crops(crops.only(evaluates))


def test_no_held_out_photo_is_an_exemplar_under_any_key(crops: CropSet) -> None:
    held = [i for i, record in enumerate(crops.records) if record.is_held_out]
    pool = sources_of(crops, held_in(crops))
    assert sum(map(len, pool)) == len(crops) - len(held)
    again = crops.at([*range(len(crops)), *held])
    again.pictures[-1] = again.pictures[-1][:, ::-1]
    assert sum(map(len, sources_of(again, held_in(crops)))) == sum(map(len, pool))
    again.pictures[-1, ..., 3] = np.roll(again.pictures[-1, ..., 3], 20, 0)  # as somebody else draws its mask
    assert sum(map(len, sources_of(again, held_in(crops)))) == sum(map(len, pool))


def test_objects_are_drawn_from_those_that_fit(crops: CropSet) -> None:
    row = FromExemplars(sources_of(crops, held_in(crops)), CLASSES, None)
    windows = Windows.of(crops.at([0, len(crops) - 1]), 128, CPU)
    noise = torch.zeros(2, 8)
    drawn = row(windows.context, windows.mask, windows.valid, windows.label, noise)
    assert drawn.shape == (2, 3, 128, 128)
    outside = windows.mask.expand_as(drawn) == 0
    assert (drawn - windows.context)[outside].abs().max() < 0.01
    assert (drawn - windows.context)[~outside].abs().mean() > 0.02
    assert row.covered(windows)["overlap"] > 0.9
    assert row.covered(windows)["drawn_overlap"] > 0.95
    again = row(windows.context, windows.mask, windows.valid, windows.label, noise)
    assert torch.equal(again, drawn)
    other = row(windows.context, windows.mask, windows.valid, windows.label, noise + 3.5e-5)
    assert not torch.equal(other, drawn)


def test_as_a_new_object_one_that_is_cut_off_comes_later_and_none_is_taken_that_fits_poorly(crops: CropSet) -> None:
    windows = Windows.of(crops.at([0]), 128, CPU)
    (mask,), (label,) = plane_of(windows.mask), windows.label.tolist()
    cross, paint = np.zeros_like(mask), np.random.RandomState(1).randint(0, 255, (128, 128, 3), np.uint8)
    cross[62:66], cross[:, 62:66] = 255, 255
    cut, whole, thin = (
        Source(np.dstack([paint, alpha]), None, exemplar_shape_of(alpha), Origin(is_whole))
        for alpha, is_whole in ((mask, False), (mask, True), (cross, True))
    )

    def as_new(*sources: Source) -> AsNewObject:
        by_label = [list(sources) if number == label else [] for number in range(len(CLASSES))]
        return AsNewObject(by_label, CLASSES, Model(), lambda ground, *_: ground * 0 + 0.5)  # type: ignore[arg-type]

    def is_alone(row: AsNewObject) -> bool:
        drawn = row(windows.context, windows.mask, windows.valid, windows.label, torch.zeros(1, 8))
        return bool((drawn == 0.5).all())

    fitting, poor = as_new(cut, whole), as_new(thin)
    assert [source for source, _ in fitting.fits(mask, label)] == [whole] and not is_alone(fitting)
    assert FromExemplars(fitting.sources, CLASSES, None, most=1).fits(mask, label)[0][0] is cut
    assert poor.fits(mask, label) == [] and is_alone(poor)


def test_a_class_without_exemplars_draws_nothing(crops: CropSet) -> None:
    row = FromExemplars([[], []], CLASSES, None)
    windows = Windows.of(crops.at([0]), 128, CPU)
    place = Ground(bytes_of(windows.context)[0], plane_of(windows.valid)[0], plane_of(windows.mask)[0])
    assert row.draw(place, 0, np.zeros(4, np.float32)) is place.rgb


def test_the_bank_knows_its_classes(crops: CropSet) -> None:
    found = bank(("cat", "unicorn"), held_in(crops))
    assert len(found[0]) > 10
    assert found[1] == []


def test_blur_is_less_gradient(crops: CropSet) -> None:
    windows = Windows.of(crops, 128, CPU)
    sharp = exemplar_measures.gradient(windows.rgb, windows.mask)
    blurred = torch.nn.functional.avg_pool2d(windows.rgb, 5, 1, 2)
    assert exemplar_measures.gradient(blurred, windows.mask) < 0.9 * sharp


def test_what_the_generator_changes_arrives(crops: CropSet) -> None:
    row = FromExemplars(sources_of(crops, held_in(crops)), CLASSES, Model())  # type: ignore[arg-type]
    found = exemplar_measures.transferred(row, Windows.of(crops, 128, CPU), 6)
    assert found["transfer"] > 0.6
    assert 0.8 < found["transfer_gradient"] < 1.2


def test_a_slider_that_jumps_is_told_from_one_that_runs_evenly(crops: CropSet) -> None:
    class Jumping(Model):
        def generate(self, rgb: np.ndarray, valid: Any, mask: Any, name: str, z: np.ndarray, light: float) -> Any:
            return super().generate(rgb, valid, mask, name, np.float32([2 * (z[0] > 0.5)]), light)

    windows = Windows.of(crops, 128, CPU)
    even, uneven = (
        exemplar_measures.smoothness(
            FromExemplars(sources_of(crops, held_in(crops)), CLASSES, model),
            windows,
            4,  # type: ignore[arg-type]
        )
        for model in (Model(), Jumping())
    )
    assert 1 <= even["between_step"] < 3
    assert uneven["between_worst_step"] > 3


def test_the_generator_alone_is_asked_for_the_class_of_each_window(crops: CropSet) -> None:
    """A model numbers its classes in its own order, and an evaluation those that it is about."""
    asked = []

    class Reversed(Model):
        card = replace(CARD, classes=("unseen", *reversed(CLASSES)))

        def draw(self, ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
            asked.extend(self.card.classes[number] for number in label.tolist())
            return ground

    windows = Windows.of(crops, 128, CPU)
    draw = exemplars.alone(Reversed(), crops.classes)  # type: ignore[arg-type]
    draw(windows.context, windows.mask, windows.valid, windows.label, torch.zeros(len(crops), 4))
    assert asked == [crops.classes[number] for number in crops.labels] and len(set(asked)) > 1


@pytest.mark.slow
def test_a_report_has_all_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exemplars.Foreground, "load", lambda *_: Model())
    monkeypatch.setattr(same_photo, "ALIKE", 2)  # painted discs are alike to a hash
    monkeypatch.setattr(same_photo, "SAME", -1)
    for name in ("objects", "objects-open", "features"):
        (tmp_path / name).mkdir()
    write_family(tmp_path / "objects" / "shapes.zip", 36)
    write_family(tmp_path / "objects-open" / "shapes.zip", 12)
    monkeypatch.setattr(exemplars, "LEAST", 90)
    monkeypatch.setattr(exemplars, "LARGE", 128)
    write_squeezenet(tmp_path / "features", 3)
    figures = exemplars.evaluate_exemplars(exemplars.Stages(CARD), tmp_path, tmp_path, CPU, lambda _: None)
    assert (tmp_path / "exemplars.jpg").is_file()
    assert figures["one of the eight"] == json.loads((tmp_path / "exemplars.json").read_text())["one of the eight"]
    assert {"bank, one of the first three", "bank, as a new object gets it"} <= set(figures)
    best = figures["best fit"]["all"]
    assert best["overlap"] > 0.9
    assert 0.3 < best["light"] < 1.5
    assert best["nearest"] < 0.9
    assert "overlap" not in figures["generator alone"]["all"]
    assert figures["real"]["all"]["accuracy"] > 0.5
    assert {"transfer", "transfer_gradient", "gradient", "knobs_step"} <= set(figures["one of the eight"]["all"])
    assert figures["one of the eight, rough masks"]["all"]["overlap"] > 0.8
    assert figures["128 px, best fit"]["all"]["overlap"] > 0.9
