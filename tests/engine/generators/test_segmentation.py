"""Finding subjects: any size of photo, boxes, second looks, clicks, and weights that are not what they say."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.generators.card import Card
from engine.generators.segmentation import Segmentation, extent
from engine.networks.segmentation import Segmenter
from engine.problem import Problem
from engine.scene.box import Box
from tests.small_models import write_model


class Reddish(nn.Module):
    """Stands for a network that was trained on red things: inside the box if there is one."""

    stride = 16

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[tuple[int, int]] = []

    def forward(self, rgb: Tensor, box: Tensor) -> Tensor:
        self.sizes.append((rgb.shape[2], rgb.shape[3]))
        red = (rgb[:, :1] - rgb[:, 1:].amax(1, keepdim=True)) * 20
        return torch.where((box == 0) & (box.amax() > 0), torch.full_like(red, -20), red - 2)


def save(folder: Path, tensors: dict[str, Tensor], **changes: object) -> Card:
    """A card of these weights."""
    return write_model(folder, "segmentation", ("cat",), tensors, **{"name": "seg", "resolution": 128} | changes)


def weights() -> dict[str, Tensor]:
    torch.manual_seed(3)
    network = Segmenter((8, 8, 8), (1, 1, 1), norm=False)
    return dict(network.state_dict())


@pytest.fixture
def reddish(tmp_path: Path) -> Segmentation:
    model = Segmentation.load(save(tmp_path, weights()), dtype=torch.float32)
    model.network = Reddish()  # type: ignore[assignment]
    return model


def discs(width: int, height: int, *places: tuple[float, float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Red discs (x, y, radius) on green, and where they are."""
    y, x = np.mgrid[:height, :width]
    inside = np.zeros((height, width), bool)
    for left, top, radius in places:
        inside |= (x - left) ** 2 + (y - top) ** 2 < radius**2
    return np.where(inside[..., None], (210, 60, 50), (50, 120, 70)).astype(np.uint8), inside


def overlap(found: np.ndarray, inside: np.ndarray) -> float:
    return float(((found > 127) & inside).sum() / ((found > 127) | inside).sum())


@pytest.mark.parametrize("size", [(300, 200), (1600, 900), (90, 1500)])
def test_the_mask_fits_the_object_at_the_photos_own_size(reddish: Segmentation, size: tuple[int, int]) -> None:
    width, height = size
    rgb, inside = discs(width, height, (width * 0.4, height * 0.6, min(size) * 0.3))
    before = rgb.copy()
    found = reddish.find(rgb)
    assert found.shape == (height, width) and found.dtype == np.uint8 and (rgb == before).all()
    assert overlap(found, inside) > 0.95
    soft = (found > 20) & (found < 235)
    assert soft.sum() < 0.25 * inside.sum()


def test_a_small_object_is_looked_at_again_more_closely(reddish: Segmentation) -> None:
    rgb, inside = discs(1200, 900, (950, 200, 45))
    found = reddish.find(rgb)
    assert overlap(found, inside) > 0.93
    network = reddish.network
    assert isinstance(network, Reddish) and len(network.sizes) == 4  # as it is and mirrored, twice
    network.sizes.clear()
    reddish.find(discs(1200, 900, (600, 450, 400))[0])
    assert len(network.sizes) == 2


def test_the_network_sees_no_more_than_its_size(reddish: Segmentation) -> None:
    network = reddish.network
    assert isinstance(network, Reddish)
    for shape in ((1, 1), (1, 700), (900, 30), (333, 777)):
        reddish.find(np.full((*shape, 3), 90, np.uint8))
    assert max(max(size) for size in network.sizes) == 128
    assert all(side % 16 == 0 for size in network.sizes for side in size)


def test_a_box_says_which_one_is_meant(reddish: Segmentation) -> None:
    rgb, _ = discs(800, 600, (150, 300, 90), (600, 300, 90))
    box = Box(500, 200, 700, 400)
    found = reddish.find(rgb, box)
    assert found[300, 600] == 255 and found[300, 150] == 0
    assert overlap(found, discs(800, 600, (600, 300, 90))[1]) > 0.95
    beyond = reddish.find(rgb, Box(500, 200, 5000, 400))  # what lies outside the photo does not matter
    assert beyond[300, 600] == 255
    with pytest.raises(Problem, match="outside the photo, which is 800 x 600 px"):
        reddish.find(rgb, Box(800, 0, 900, 50))


@pytest.mark.parametrize(("likelihood", "stays"), [(0.95, True), (0.6, False)])
def test_thin_legs_that_look_like_the_ground_stay_where_the_network_is_sure(
    reddish: Segmentation, likelihood: float, stays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rgb, body = discs(400, 400, (200, 150, 80))
    likely = np.where(body, 0.99, 0.01).astype(np.float32)
    leg, other = (slice(225, 340), slice(190, 202)), (slice(225, 340), slice(230, 242))
    likely[leg], likely[other] = likelihood, 0.6
    monkeypatch.setattr(reddish, "likely", lambda work, box: (likely, 3.0))
    found = reddish.find(rgb)
    assert ((found[250:330, 193:199] > 127).mean() > 0.9) == stays and not (found[250:330, 233:239] > 127).any()
    likely[225:235, 190:202] = 0.6
    apart = reddish.find(rgb)
    assert not (apart[250:330, 193:199] > 127).any(), "what nothing joins to the rest is for GrabCut to tell"
    likely[225:235, 190:202] = likelihood
    within = reddish.find(rgb, Box(100, 60, 300, 300))
    assert not (within[310:] > 127).any(), "beyond a box there is nothing of it"


def test_all_of_it_is_what_may_go_on_from_it(reddish: Segmentation, monkeypatch: pytest.MonkeyPatch) -> None:
    rgb, body = discs(400, 400, (200, 150, 80))
    likely = np.where(body, 0.99, 0.01).astype(np.float32)
    leg, apart, faint = slice(190, 202), slice(330, 360), slice(240, 252)
    likely[225:340, leg] = likely[100:200, apart] = 0.5
    likely[225:340, faint] = 0.3
    monkeypatch.setattr(reddish, "likely", lambda work, box: (likely, 3.0))
    exact, wide = reddish.find(rgb), reddish.find(rgb, all_of_it=True)
    assert set(np.unique(wide)) == {0, 255} and (wide[exact > 0] == 255).all()
    assert not (exact[250:330, leg] > 127).any() and (wide[230:338, leg] == 255).all()
    assert not wide[100:200, apart].any() and not wide[250:, faint].any(), "what lies apart, and what is unlikely"
    within = reddish.find(rgb, Box(100, 60, 300, 300), all_of_it=True)
    assert (within[230:298, leg] == 255).all() and not within[301:].any()


def test_of_what_is_hardly_likely_that_has_the_colours_of_the_thing_goes_with_it(
    reddish: Segmentation, monkeypatch: pytest.MonkeyPatch
) -> None:
    rgb, body = discs(400, 400, (200, 150, 80))
    likely = np.where(body, 0.99, 0.01).astype(np.float32)
    its, the_grounds = slice(170, 190), slice(230, 250)
    rgb[225:340, its] = rgb[150, 200]
    likely[225:340, its] = likely[225:340, the_grounds] = 0.2
    monkeypatch.setattr(reddish, "likely", lambda work, box: (likely, 3.0))
    wide = reddish.find(rgb, all_of_it=True)
    assert (wide[240:330, 174:186] == 255).all() and not wide[260:330, the_grounds].any()


def test_specks_far_from_the_subject_are_none_of_it(reddish: Segmentation) -> None:
    rgb, inside = discs(600, 400, (200, 200, 120), (500, 60, 12))
    found = reddish.find(rgb)
    assert overlap(found[:, :400], inside[:, :400]) > 0.95 and not (found[:, 450:] > 127).any()


def test_nothing_is_found_where_nothing_is(reddish: Segmentation) -> None:
    assert not reddish.find(np.full((300, 400, 3), 90, np.uint8)).any()


def test_the_same_photo_gives_the_same_mask(tmp_path: Path) -> None:
    model = Segmentation.load(save(tmp_path, weights()))
    rgb = np.random.default_rng(1).integers(0, 255, (240, 320, 3), dtype=np.uint8)
    first = model.find(rgb, Box(20, 20, 200, 200))
    model.find(np.ascontiguousarray(rgb[::-1]))
    assert (model.find(rgb, Box(20, 20, 200, 200)) == first).all()
    again = Segmentation.load(save(tmp_path, weights()))
    assert (again.find(rgb, Box(20, 20, 200, 200)) == first).all()


def test_memory_stays_bounded_for_a_very_large_photo(reddish: Segmentation) -> None:
    rgb = np.broadcast_to(np.array([50, 120, 70], np.uint8), (6000, 20_000, 3)).copy()
    rgb[2000:4500, 9000:12_000] = (210, 60, 50)
    unit = 1 if sys.platform == "darwin" else 1024
    reddish.find(rgb[:500, :500])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    found = reddish.find(rgb)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - before
    assert used < found.nbytes + (250 << 20)
    assert found[3000, 10_000] == 255 and found[3000, 8500] == 0 and found.shape == (6000, 20_000)


def test_the_extent_leaves_specks_out() -> None:
    found = np.zeros((60, 80), bool)
    assert extent(found) is None
    found[10:30, 20:40] = True
    found[10:20, 60:70] = True  # a quarter as large
    found[50:52, 2:4] = True  # a speck
    assert extent(found) == Box(20, 10, 70, 30)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda tensors: tensors | {"head.bias": tensors["head.bias"] * float("nan")}, "not finite"),
        (lambda tensors: {"other.weight": torch.zeros(2)}, "another kind"),
        (lambda tensors: {n: v for n, v in tensors.items() if n != "head.bias"}, "another kind"),
    ],
)
def test_weights_that_do_not_fit_are_refused(tmp_path: Path, change, sentence: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=sentence):
        Segmentation.load(save(tmp_path, change(weights())))


def test_a_card_that_lies_is_found_out(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="damaged"):
        Segmentation.load(save(tmp_path, weights(), sha256="0" * 64))
    with pytest.raises(Problem, match="do not fit"):
        Segmentation.load(save(tmp_path, weights(), resolution=100))
