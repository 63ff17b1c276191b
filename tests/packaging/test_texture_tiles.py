"""packaging/texture_tiles.py: what comes along is what it makes, of pictures that owe nothing, and of no head."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import texture_tiles

from engine.generators.texture import STRUCTURE, TILE, coat_of, contrast_of

RECORDS = {
    record["name"]: record
    for record in json.loads((texture_tiles.RESOURCES / "exemplars" / "index.json").read_text("utf-8"))["exemplars"]
}


def test_what_comes_along_is_made_anew_to_the_same_bytes(tmp_path: Path) -> None:
    texture_tiles.main(tmp_path)
    for name in ("texture-4x.json", "texture-4x.safetensors"):
        assert (tmp_path / name).read_bytes() == (texture_tiles.RESOURCES / "models" / name).read_bytes()


@pytest.mark.parametrize("name", list(texture_tiles.SHOWN))
def test_every_picture_owes_nothing_and_its_head_is_left_out(name: str) -> None:
    record = RECORDS[name]
    assert record["licence"] in ("CC0", "public domain") and coat_of(record["class"])
    left, top, right, bottom = texture_tiles.SHOWN[name]
    assert 0 <= left < right <= 1 and 0 <= top < bottom <= 1
    if "head" in record:
        x, y = record["head"]
        assert not (left < x < right and top < y < bottom)


def test_no_tile_holds_a_line_or_an_edge_that_stands_out() -> None:
    tiles, structure = texture_tiles.cut_out(RECORDS["fox-0004"], np.random.default_rng(1))
    strength = np.sqrt(np.square(tiles).mean((1, 2)))
    assert len(tiles) > 100 and (abs(tiles).max((1, 2)) <= texture_tiles.PEAK * strength).all()
    assert contrast_of(structure).max() < texture_tiles.STRONGEST


def test_no_tile_of_feathers_has_its_detail_in_a_corner() -> None:
    tiles, _ = texture_tiles.cut_out(RECORDS["duck-0001"], np.random.default_rng(1))
    side = TILE // texture_tiles.PARTS
    corners = np.square(tiles)[:, :side, :side].mean((1, 2))
    limit = texture_tiles.LUMPED["feathers"] ** 2 * np.square(tiles).mean((1, 2))
    assert len(tiles) > 100 and (corners <= limit * 1.001).all() and (corners > 0.5 * limit).any()


def test_a_tile_that_is_much_stronger_than_others_of_such_places_is_left_out() -> None:
    rng = np.random.default_rng(2)
    structure = rng.normal(0, 200, (200, STRUCTURE)).astype(np.float32)
    tiles = rng.normal(0, 5, (200, TILE, TILE)).astype(np.float32)
    tiles[:3] *= 8
    ((kept, beside),) = texture_tiles.usual([(tiles, structure)], 2.0, 1.5)
    assert len(kept) == len(beside) == 197 and np.array_equal(kept, tiles[3:])
