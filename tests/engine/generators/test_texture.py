"""Texture by example: each place gets the tile that fits it and keeps its colours; what comes along is sound."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import safetensors.numpy
from numpy.typing import NDArray

from engine.generators import texture
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.texture import FULL, STRUCTURE, TILE, Coat, Texture, coat_of, structure_of
from engine.problem import Problem

Bytes = NDArray[np.uint8]
SIDE = 40
CARD = Card(
    name="tiles", kind="texture", title="Tiles", classes=("cat",), resolution=SIDE, noise=0, licence="CC0", open=True,
    weights="tiles.safetensors", sha256="0" * 64,
)  # fmt: skip
MIDDLE = np.array([[SIDE // 2, SIDE // 2]])


def stripes(is_upright: bool, amplitude: float = 30) -> Bytes:
    """A small picture of stripes, 8 px apart."""
    wave = 128 + amplitude * np.sin(np.arange(SIDE) * np.pi / 4)
    plane = np.broadcast_to(wave if is_upright else wave[:, None], (SIDE, SIDE))
    return np.ascontiguousarray(np.stack([plane, plane * 0.8, plane * 0.5], -1).round().astype(np.uint8))


def hairs(is_upright: bool) -> NDArray[np.float32]:
    """A tile of fine lines."""
    row = np.tile(np.float32([20, -20]), TILE // 2)
    return np.ascontiguousarray(np.broadcast_to(row if is_upright else row[:, None], (TILE, TILE)))


def two_coats(amplitude: float = 30) -> Texture:
    """Upright hairs where stripes of that strength are upright, lying ones where these lie."""
    phases = SIDE // 2 + np.indices((8, 1)).reshape(2, -1).T
    parts = (phases[:, ::-1], phases)
    small = (stripes(is_upright, amplitude) for is_upright in (True, False))
    structure = [structure_of(one, part) for one, part in zip(small, parts, strict=True)]
    tiles = np.stack([hairs(True)] * 8 + [hairs(False)] * 8) * np.float32(FULL / 255)
    return Texture(CARD, {"fur": Coat(tiles, np.concatenate(structure))})


def bicubic(small: Bytes) -> Bytes:
    enlarged = cv2.resize(small.astype(np.float32), (4 * SIDE, 4 * SIDE), interpolation=cv2.INTER_CUBIC)
    return np.rint(np.clip(enlarged, 0, 255)).astype(np.uint8)


ALL = np.full((SIDE, SIDE), 255, np.uint8)


@pytest.mark.parametrize("is_upright", [True, False])
def test_each_place_gets_the_tile_under_which_a_photo_looked_alike(is_upright: bool) -> None:
    small = stripes(is_upright)
    plain = bicubic(small)
    laid = two_coats().lay(small, plain, ALL, "cat")
    added = (laid.astype(float) - plain)[40:-40, 40:-40].mean(2)
    across, down = abs(np.diff(added, axis=1)).mean(), abs(np.diff(added, axis=0)).mean()
    assert (across > 10 * down) if is_upright else (down > 10 * across)
    assert max(across, down) > 20


def test_what_is_laid_changes_neither_colours_nor_what_lies_beside_the_object() -> None:
    small, mask = stripes(True), np.zeros((SIDE, SIDE), np.uint8)
    mask[:, :16] = 255
    plain = bicubic(small)
    laid = two_coats().lay(small, plain, mask, "cat")
    assert abs(laid[:, :64].astype(float) - plain[:, :64]).mean() > 5
    assert np.array_equal(laid[:, 4 * 34 :], plain[:, 4 * 34 :])
    means = [cv2.resize(one.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA) for one in (laid, plain)]
    assert abs(means[0] - means[1])[2:-2, 2:-2].max() < 2.5
    assert abs((means[0] - means[1]).mean()) < 0.1
    added = laid.astype(int) - plain
    assert abs(added[8:-8, 8:-8] - added[8:-8, 8:-8, :1]).max() <= 1, "as much in each channel"


def test_a_tile_that_is_brighter_than_its_photo_was_brightens_nothing() -> None:
    small = stripes(True)
    coats = two_coats().coats["fur"]
    brighter = Texture(CARD, {"fur": Coat(coats.tiles + np.float32(60), coats.structure)})
    laid = [model.lay(small, bicubic(small), ALL, "cat").astype(float) for model in (two_coats(), brighter)]
    assert abs(laid[0] - laid[1])[40:-40, 40:-40].max() <= 3


def test_half_of_what_the_enlarger_drew_stays() -> None:
    small = np.full((SIDE, SIDE, 3), 100, np.uint8)
    sharp = bicubic(small) + np.uint8(40)
    coat = Coat(np.zeros((1, TILE, TILE), np.float32), structure_of(small, MIDDLE))
    laid = Texture(CARD, {"fur": coat}).lay(small, sharp, ALL, "cat")
    assert np.unique(laid).tolist() == [100 + 40 * texture.KEPT]


def test_at_strong_edges_and_where_no_tile_fits_the_enlargers_lines_stay() -> None:
    edge = np.full((SIDE, SIDE, 3), 20, np.uint8)
    edge[:, SIDE // 2 :] = 235
    sharp = edge.repeat(4, 0).repeat(4, 1)
    fitting = Texture(CARD, {"fur": Coat(np.stack([hairs(True)]) * np.float32(6), structure_of(edge, MIDDLE))})
    there = np.s_[40:-40, 2 * SIDE - 12 : 2 * SIDE + 12]
    for model in (fitting, two_coats()):
        laid = model.lay(edge, sharp, ALL, "cat").astype(float)
        assert abs(laid - sharp)[there].mean() < 8 < abs(bicubic(edge).astype(float) - sharp)[there].mean()


def test_a_place_that_is_less_contrasty_gets_a_fainter_tile() -> None:
    def strength(amplitude: float) -> float:
        small = stripes(True, amplitude)
        plain = bicubic(small)
        return float((two_coats().lay(small, plain, ALL, "cat").astype(float) - plain)[40:-40, 40:-40].std())

    assert strength(15) < 0.7 * strength(30) < strength(30) < strength(45) < 2 * strength(30)


def test_no_tile_is_laid_much_stronger_than_in_its_photo() -> None:
    def strength(amplitude: float) -> float:
        small = stripes(True, amplitude)
        plain = bicubic(small)
        return float((two_coats(8).lay(small, plain, ALL, "cat").astype(float) - plain)[40:-40, 40:-40].std())

    assert 1.4 < strength(20) / strength(8) < 1.7, "1.9 times the contrast"


def test_what_is_laid_depends_neither_on_strips_nor_on_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(4)
    small = rng.integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    model = Texture(CARD, {"fur": some_coat(200)})
    laid = model.lay(small, bicubic(small), ALL, "cat")
    monkeypatch.setattr(texture, "STRIP", 12)
    monkeypatch.setattr(texture, "AT_ONCE", 7)
    threads = cv2.getNumThreads()
    try:
        cv2.setNumThreads(1)
        again = model.lay(small, bicubic(small), ALL, "cat")
    finally:
        cv2.setNumThreads(threads)
    assert laid.tobytes() == again.tobytes()


def some_coat(count: int) -> Coat:
    rng = np.random.default_rng(5)
    picture = cv2.GaussianBlur(rng.integers(0, 256, (90, 90, 3), np.uint8), (0, 0), 1)
    spots = rng.integers(8, 80, (count, 2))
    return Coat(rng.normal(0, 20, (count, TILE, TILE)).astype(np.float32), structure_of(picture, spots))


def test_sums_are_exact_so_that_no_processor_chooses_another_tile() -> None:
    """Wherever a library begins to add up, and in however many parts."""
    there = some_coat(200).structure
    here = np.concatenate([there[:20] + 3, structure_of(np.zeros((9, 9, 3), np.uint8), np.array([[4, 4]]))])
    exact = (2 * (here.astype(np.int64) @ there.astype(np.int64).T) - (there.astype(np.int64) ** 2).sum(1)).argmax(1)
    assert np.array_equal(texture._nearest(here, there), exact)
    black_and_white = np.indices((40, 40)).sum(0).astype(np.uint8)[..., None].repeat(3, 2) % 2 * np.uint8(255)
    hardest = structure_of(black_and_white, np.array([[20, 20], [4, 4]]))
    faintest = structure_of(np.zeros((9, 9, 3), np.uint8), np.array([[4, 4]]))
    assert max((hardest**2).sum(1).max(), (faintest**2).sum(1).max()) * 3 < 2**24


@pytest.mark.parametrize(("class_name", "mask"), [("car", ALL), ("cat", np.zeros_like(ALL))])
def test_what_has_neither_fur_nor_a_mask_comes_back_as_it_is(class_name: str, mask: Bytes) -> None:
    small = stripes(True)
    plain = bicubic(small)
    assert two_coats().lay(small, plain, mask, class_name) is plain


def written(folder: Path, **tensors: NDArray[Any]) -> Card:
    content = safetensors.numpy.save(tensors)
    (folder / "tiles.safetensors").write_bytes(content)
    return replace(CARD, folder=folder, sha256=hashlib.sha256(content).hexdigest())


TILES, PLACES = np.ones((3, TILE, TILE), np.int8), np.ones((3, STRUCTURE), np.int16)


def test_tiles_are_read_from_a_cards_weights(tmp_path: Path) -> None:
    model = Texture.load(written(tmp_path, **{"fur.tiles": TILES, "fur.structure": PLACES}))
    assert model.coats["fur"].tiles.shape == (3, TILE, TILE) and list(model.coats) == ["fur"]


@pytest.mark.parametrize(
    "tensors",
    [
        {"fur.tiles": TILES},
        {"feathers.tiles": TILES, "feathers.structure": PLACES},
        {"fur.tiles": TILES[:0], "fur.structure": PLACES[:0]},
        {"fur.tiles": TILES[:2], "fur.structure": PLACES},
        {"fur.tiles": TILES[:, 1:], "fur.structure": PLACES},
        {"fur.tiles": TILES, "fur.structure": PLACES[:, 1:]},
        {"fur.tiles": TILES, "fur.structure": PLACES * np.int16(30000)},
        {"fur.tiles": TILES, "fur.structure": PLACES, "more": PLACES},
    ],
)
def test_tiles_of_other_sizes_are_a_problem(tmp_path: Path, tensors: dict[str, NDArray[Any]]) -> None:
    with pytest.raises(Problem, match='The weights of the model "tiles"'):
        Texture.load(written(tmp_path, **tensors))


def test_the_tiles_that_come_along_owe_nothing_and_cover_what_the_card_says() -> None:
    (card,) = Catalog.load(Path(str(resources.files("resources.models")))).of_kind("texture")
    model = Texture.load(card)
    assert set(model.coats) == {coat_of(name) for name in card.classes} == {"fur", "feathers"}
    assert card.open and card.licence.startswith("CC0")
    assert all(source.endswith((": CC0", ": public domain")) for source in card.sources) and len(card.sources) > 20
    assert card.weights_path.stat().st_size < 4 << 20
    for coat in model.coats.values():
        assert abs(coat.tiles).mean() * 255 / FULL > 2 and abs(coat.tiles).max() <= 127
