"""A photo of one's own is opened with what is known of its object, and its object is taken as it was corrected."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.exemplars.from_photo import from_photo
from engine.exemplars.photo_subject import OpenSubject, TakeSubject
from engine.generation.subjects import Photos
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer, Photo
from engine.scene.mask import Mask
from engine.scene.tiles import Tiles

RED, GREY = (220, 40, 30), (90, 90, 90)
DISC = Mask.empty().stroke([(60, 50, 30)], 1.0)


@pytest.fixture
def maker() -> Any:
    """Without any model."""
    return SimpleNamespace(catalog=Catalog(()))


def photo() -> Photo:
    """A red disc on grey."""
    samples = np.full((100, 120, 3), GREY, np.uint8)
    samples[DISC.read(Box(0, 0, 120, 100)) > 127] = RED
    return Photo(samples, source="disc.png")


def covered(mask: Mask | None, x: int, y: int) -> bool:
    assert mask is not None
    return bool(mask.read(Box(x, y, x + 1, y + 1))[0, 0] > 127)


def test_the_mask_beside_a_photo_is_its_object(maker: Any, tmp_path: Path) -> None:
    Image.fromarray(photo().samples).save(tmp_path / "disc.png")
    assert OpenSubject(tmp_path / "disc.png")(maker).mask is None, "it is still to be found"
    Image.fromarray(DISC.read(Box(0, 0, 120, 100))).save(tmp_path / "disc.mask.png")
    opened = OpenSubject(tmp_path / "disc.png")(maker)
    assert covered(opened.mask, 60, 50) and not covered(opened.mask, 5, 5) and opened.photo.source == "disc.png"


def test_what_was_found_in_a_document_stays_found(maker: Any) -> None:
    photos = Photos(edits.open_photo(photo()))
    opened = OpenSubject(photos, DISC)(maker)
    assert opened.mask is DISC and opened.photos is photos and (opened.photo.samples == photo().samples).all()


def test_a_cut_out_layer_is_opened_with_its_own_colours(maker: Any) -> None:
    premultiplied = np.zeros((40, 50, 4), np.uint8)
    premultiplied[10:30, 10:40] = (30, 40, 220, 255)
    premultiplied[10, 10:40] = (15, 20, 110, 128)
    premultiplied[29, 39] = 0
    layer = PaintLayer(id="paint", name="Fox", tiles=Tiles.from_array(premultiplied, -7, 300), is_cut_out=True)
    opened = OpenSubject(layer)(maker)
    assert opened.photo.size == (30, 20) and opened.photo.source == "Fox"
    assert np.abs(opened.photo.samples[:-1, :, :3].astype(int) - RED).max() <= 1, "straight, soft edge included"
    taken = TakeSubject(opened, opened.mask, "fox")(maker)  # type: ignore[arg-type]
    assert taken.exemplar.ground is None and taken.exemplar.class_name == "fox"
    with pytest.raises(Problem, match="nothing in"):
        OpenSubject(PaintLayer(id="empty", name="Empty"))(maker)


def test_who_takes_an_exemplar_by_itself_takes_none_of_it(maker: Any) -> None:
    samples = photo().samples.copy()
    samples[12:20, 100:108] = RED
    taken = from_photo(maker, Photo(samples, source="disc.png"), "ball", box=Box(20, 5, 115, 90))
    alpha = taken.samples[..., 3] > 127
    assert taken.size == (pytest.approx(64, abs=4), pytest.approx(64, abs=4))
    assert alpha[32, 32] and not alpha[:8, -8:].any()


def test_only_what_the_mask_covers_is_taken(maker: Any) -> None:
    opened = OpenSubject(photo(), DISC)(maker)
    half = Mask.from_array(DISC.read(Box(0, 0, 60, 100)))
    taken = TakeSubject(opened, half, "ball", "CC0 1.0", "Ann")(maker)
    width, height = taken.exemplar.size
    assert width == pytest.approx(34, abs=2) and height == pytest.approx(64, abs=2)
    assert (taken.exemplar.licence, taken.exemplar.credit) == ("CC0 1.0", "Ann")
    assert taken.recipe is None and taken.library is None
    with pytest.raises(Problem, match="no object"):
        TakeSubject(opened, Mask.empty(), "ball")(maker)
