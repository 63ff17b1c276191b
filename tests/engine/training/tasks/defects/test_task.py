"""Training of the finder of defects: what is put onto photos, and a run of a few steps that is published and judged."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from engine.generators.defects import Defects
from engine.problem import Problem
from engine.training import stages
from engine.training.core.photo_patches import Patches
from engine.training.tasks.defects import evaluation, marring
from engine.training.tasks.defects import task as module
from engine.training.tasks.defects.evaluation import Counts
from engine.training.tasks.defects.marring import KINDS, Marred, marred
from engine.training.tasks.defects.task import PATCH, STAGE, DefectsPlan, DefectsTask, importance, lacking
from tests.engine.training.runs import CPU, learned

TEXT = """name = "tiny"
classes = ["defects"]
stage = "defects"
resolution = 64
batch = 2
steps = 3
channels = 4
blocks = 1
keep_every = 3
"""


def ground(size: int = PATCH) -> np.ndarray:
    """Grey, hardly noisy, that grows lighter to the right."""
    rgb = np.linspace(90, 160, size)[None, :, None] + np.zeros((size, size, 3))
    return (rgb + np.random.RandomState(1).randint(-2, 3, rgb.shape)).astype(np.uint8)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_defect_is_where_it_is_said_to_be(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marring, "_drawn_kinds", lambda rng: [kind])  # several may cancel each other
    monkeypatch.setattr(marring, "_photographed", lambda picture, rng: np.rint(picture).astype(np.uint8))
    monkeypatch.setattr(marring, "GREY", 0)
    clean, shares = ground(96), []
    for seed in range(12):
        made = marred(clean, np.random.default_rng(seed))
        change = np.abs(made.pixels.astype(int) - clean).max(axis=2)
        assert set(np.unique(made.numbers)) <= set(range(len(made.kinds) + 1)) and set(made.kinds) <= {kind}
        assert not (made.numbers > 0).any() or change[made.numbers > 0].min() >= marring.LEAST - 1
        shares.append((made.numbers > 0).mean())
        again = marred(clean, np.random.default_rng(seed))
        np.testing.assert_array_equal(again.pixels, made.pixels)
    assert 0.0005 < np.mean(shares) < 0.2


def test_skies_have_no_defect_of_their_own() -> None:
    for seed in range(8):
        sky = marring.sky(64, np.random.default_rng(seed))
        assert sky.shape == (64, 64, 3) and sky.dtype == np.uint8
        np.testing.assert_array_equal(sky, marring.sky(64, np.random.default_rng(seed)))
        assert len({marring.sky(64, np.random.default_rng(other)).tobytes() for other in range(seed + 1)}) == seed + 1
        assert np.median(np.abs(np.diff(sky.astype(int), axis=0))) <= 4 < sky.std()  # soft, though not even


def test_litter_is_many_marks_that_are_alike() -> None:
    even = np.full((128, 128, 3), 120, np.uint8)
    for seed in range(12):
        made = marring.littered(even, np.random.default_rng(seed))
        assert made.shape == even.shape and made.dtype == np.uint8
        np.testing.assert_array_equal(made, marring.littered(even, np.random.default_rng(seed)))
        change = np.abs(made.astype(int) - 120).max(axis=2)
        marked = cv2.connectedComponents((change > 3).astype(np.uint8))[0] - 1
        assert marked > sum(marring.MOST.values()) or (change > 3).mean() > 0.25  # or they have grown together
    assert (even == 120).all()


def test_litter_lies_below_the_defects_and_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marring, "_drawn_kinds", lambda rng: [])
    for share in (0, 1):
        plan = stages.plan_of(TEXT + f"littered = {share}\nskies = 0\n")
        assert isinstance(plan, DefectsPlan)
        smooth = np.full((PATCH, PATCH, 3), 120, np.uint8)
        rgb, truth, _ = DefectsTask(plan, Patches(np.stack([smooth]), ()), CPU).draw(1)
        assert not truth.any() and (float(rgb.amax() - rgb.amin()) > 0.5) == bool(share)


def test_what_nobody_sees_is_no_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marring, "_drawn_kinds", lambda rng: ["faint"])
    for change, count in ((marring.VISIBLE - 4, 0), (marring.VISIBLE + 4, 1)):

        def faint(picture: np.ndarray, rng: object, change: float = change) -> np.ndarray:
            after = picture.copy()
            after[20:24, 20:24] += change
            return after

        monkeypatch.setitem(KINDS, "faint", faint)
        made = marred(np.full((40, 40, 3), 100, np.uint8), np.random.default_rng(1))
        assert len(made.kinds) == count and (made.numbers > 0).sum() == 16 * count


def test_a_plan_says_what_it_cannot_be() -> None:
    with pytest.raises(Problem, match="at least 4 channels"):
        stages.plan_of(TEXT.replace("channels = 4", "channels = 2"))
    with pytest.raises(Problem, match="64 or 128"):
        stages.plan_of(TEXT.replace("resolution = 64", "resolution = 256"))


def test_a_batch_is_the_same_for_its_number() -> None:
    plan = stages.plan_of(TEXT)
    assert isinstance(plan, DefectsPlan)
    task = DefectsTask(plan, Patches(np.stack([ground()]), ()), CPU)
    (rgb, truth, counted), again = task.draw(4), task.draw(4)
    assert torch.equal(rgb, again[0]) and torch.equal(truth, again[1]) and torch.equal(counted, again[2])
    assert not torch.equal(task.draw(5)[0], rgb)
    assert rgb.shape == (2, 3, 64, 64) and set(truth.unique().tolist()) == {0, 1}
    assert set(counted[truth == 0].tolist()) == {1} and len(counted[truth > 0].unique()) > 1


def test_a_large_defect_counts_more_than_a_small_one_but_not_by_its_pixels() -> None:
    numbers = np.zeros((40, 40), np.uint8)
    numbers[:2, :2], numbers[10:30, 10:30] = 1, 2
    counted = importance(numbers).astype(float)
    assert (counted[numbers == 0] == 0).all() and counted[0, 0] > 32 > counted[20, 20] > 0
    assert 5 < counted[numbers == 2].sum() / counted[numbers == 1].sum() < 20  # of 100 times as many pixels


def test_what_is_lacking_to_a_full_overlap() -> None:
    truth = torch.zeros(1, 1, 32, 32)
    truth[..., :16] = 1
    sure, alike = 40 * (truth - 0.5), torch.ones_like(truth)
    assert float(lacking(sure, truth, alike)) < 1e-3 and float(lacking(-sure, truth, alike)) > 0.99
    everywhere = torch.full_like(truth, 20.0)
    assert abs(float(lacking(everywhere, truth, alike)) - 1 / 3) < 1e-2
    assert float(lacking(everywhere, truth, alike + 9 * truth)) < 0.1


def test_finds_are_counted_by_defect_and_by_pixel() -> None:
    numbers = np.zeros((40, 40), np.uint8)
    numbers[5:9, 5:9], numbers[20:24, 5:9] = 1, 2
    mask = np.zeros_like(numbers)
    mask[5:9, 5:9] = mask[30:34, 30:34] = 255  # the first one, and one that is none
    counts = Counts()
    counts.add(Marred(np.zeros((40, 40, 3), np.uint8), numbers, ("speck", "spot")), mask)
    assert counts.figures() == {
        "precision": 0.5, "recall": 0.5, "recall_speck": 1, "recall_spot": 0, "pixel_precision": 0.5,
        "pixel_recall": 0.5,
    }  # fmt: skip
    assert counts.overlap() == 0.5


def test_a_run_learns_and_becomes_a_model_that_is_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EACH_PHOTO", 2)
    card = learned(STAGE, TEXT, ground(340), tmp_path, "pixel")
    assert card.kind == "defects"
    assert Defects.load(card).likely(ground(20)).shape == (20, 20)
    for name, value in {
        "TIMED": (16, 16),
        "GROUPS": (("photos", ("photos",)),),
        "SIZE": 64,
        "EACH_PHOTO": 1,
        "DRAWS": 3,
    }.items():
        monkeypatch.setattr(evaluation, name, value)
    judged = STAGE.evaluate(card, tmp_path / "data", tmp_path / "out", CPU, print)
    report = json.loads((tmp_path / "out/report.json").read_text())
    assert evaluation.RIVAL in report["rows"] and len(report["rows"]) == 1 + len(evaluation.SENSITIVITIES)
    assert judged.figures["photos"]["false_per_megapixel"] == 0  # it has learned nothing yet
    assert report["rows"][evaluation.RIVAL]["photos"]["recall"] > 0
