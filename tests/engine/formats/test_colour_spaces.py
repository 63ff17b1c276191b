"""Colour spaces of exports: the profiles are sound, and littlecms finds the same colours."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.formats.colour_spaces import SPACES, Shaper, convert, is_same, profile_of
from engine.formats.export import ExportOptions, export_picture
from engine.formats.photos import open_photo
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Photo
from tests.engine.generation.profiles import SWAPPED

NAMES = list(SPACES)


def noise() -> np.ndarray:
    return np.random.RandomState(0).randint(0, 256, (40, 50, 3)).astype(np.uint8)


def by_littlecms(samples: np.ndarray, source: bytes, target: bytes) -> np.ndarray:
    transform: Any = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(source)), ImageCms.ImageCmsProfile(io.BytesIO(target)), "RGB", "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )  # fmt: skip
    return np.asarray(ImageCms.applyTransform(Image.fromarray(samples), transform))


@pytest.mark.parametrize("source", NAMES)
@pytest.mark.parametrize("target", NAMES)
def test_littlecms_finds_the_same_colours_to_one_level(source: str, target: str) -> None:
    made = convert(noise(), profile_of(source), target)
    away = np.abs(made.astype(int) - by_littlecms(noise(), profile_of(source), profile_of(target)))
    assert away.max() <= 1
    if source == target:
        assert np.array_equal(made, noise()) and is_same(profile_of(source), target)


def test_our_srgb_is_littlecms_own() -> None:
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert np.abs(by_littlecms(noise(), profile_of("srgb"), theirs).astype(int) - noise()).max() <= 1
    shaper = Shaper.of(theirs)
    assert shaper is not None and np.abs(shaper.matrix - Shaper.of(profile_of("srgb")).matrix).max() < 0.001  # type: ignore[union-attr]


def test_sixteen_bits_are_the_same_colours_finer() -> None:
    deep = np.random.RandomState(1).randint(0, 65536, (30, 40, 4)).astype(np.uint16)
    made = convert(deep, None, "adobe-rgb")
    coarse = convert((deep // 257).astype(np.uint8), None, "adobe-rgb")
    away = np.abs(made[..., :3] / 257 - coarse[..., :3])
    assert (away < 2).mean() > 0.99 and np.array_equal(made[..., 3], deep[..., 3])
    back = convert(made, profile_of("adobe-rgb"), "srgb")
    inside = (np.abs(deep[..., :3].astype(int) - 32768) < 32000).all(axis=-1)
    assert np.abs(back[inside].astype(int) - deep[inside]).max() < 70, "a quarter of a step of 8 bits"


def test_a_profile_with_tables_goes_through_littlecms() -> None:
    assert Shaper.of(b"") is None and Shaper.of(profile_of("srgb")[:200]) is None
    made = convert(noise(), SWAPPED, "srgb")
    assert np.abs(made[..., 0].astype(int) - by_littlecms(noise(), SWAPPED, profile_of("srgb"))[..., 0]).max() <= 2
    with pytest.raises(Problem, match="8 bits only"):
        convert(np.zeros((2, 2, 3), np.uint16), b"no profile of a matrix", "srgb")
    with pytest.raises(Problem, match="damaged"):
        convert(np.zeros((2, 2, 3), np.uint8), b"no profile at all", "srgb")


@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_converted_and_tells_its_profile(tmp_path: Path, name: str) -> None:
    scene = edits.open_photo(Photo(noise(), profile_of("display-p3")))
    export_picture(scene, lambda layer: None, tmp_path / "a.png", ExportOptions(convert=name))
    found = open_photo(tmp_path / "a.png")
    assert found.profile == profile_of(name)
    assert np.array_equal(found.samples, convert(noise(), profile_of("display-p3"), name))
    export_picture(scene, lambda layer: None, tmp_path / "a.png", ExportOptions(convert=name, profile=False))
    assert open_photo(tmp_path / "a.png").profile is None
