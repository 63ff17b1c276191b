"""packaging/texture_tiles.py: what comes along is what it makes, of pictures that owe nothing, and of no head."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import texture_tiles

from engine.generators.texture import coat_of, contrast_of

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
