"""Conversions between profiles: littlecms finds the same colours, and other depths keep theirs."""

from __future__ import annotations

import contextlib
import io
import random
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.colour.conversion import INTENTS, Conversion
from engine.colour.icc import space_of, title_of
from engine.colour.shaper import Shaper
from engine.colour.spaces import SPACES, is_same, profile_of
from engine.problem import Problem
from tests.profiles import SRGB, WIDE, camera, gamma, icc_profile, parametric, printer, scanner, srgb_light, table

PROFILES = {
    **{name: profile_of(name) for name in SPACES},
    "wide, gamma 1.8": icc_profile(*WIDE, gamma(1.8)),
    "a table": icc_profile(*SRGB, table(srgb_light)),
    "formula 4": icc_profile(
        *WIDE, parametric(4, 1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081, 0.0, 0.0), version=4
    ),
}


def noise(*shape: int, dtype: type[np.unsignedinteger[Any]] = np.uint8) -> Any:
    return np.random.RandomState(0).randint(0, int(np.iinfo(dtype).max) + 1, shape or (40, 50, 3)).astype(dtype)


def by_littlecms(samples: Any, source: bytes, target: bytes, intent: str = "relative") -> Any:
    transform: Any = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(source)), ImageCms.ImageCmsProfile(io.BytesIO(target)), "RGB", "RGB",
        INTENTS[intent], ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOOPTIMIZE,
    )  # fmt: skip
    return np.asarray(ImageCms.applyTransform(Image.fromarray(samples), transform)).astype(int)


@pytest.mark.parametrize(("source", "target"), [*permutations(PROFILES, 2)])
def test_littlecms_finds_the_same_colours_to_one_level(source: str, target: str) -> None:
    made = Conversion(PROFILES[source], PROFILES[target])(noise())
    assert np.abs(made - by_littlecms(noise(), PROFILES[source], PROFILES[target])).max() <= 1


def test_our_srgb_is_littlecms_own() -> None:
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert np.abs(by_littlecms(noise(), profile_of("srgb"), theirs) - noise()).max() <= 1
    ours, found = Shaper.of(profile_of("srgb")), Shaper.of(theirs)
    assert ours is not None and found is not None and np.abs(ours.matrix - found.matrix).max() < 0.001


def test_the_same_profile_keeps_every_number() -> None:
    samples = noise()
    assert Conversion(None, profile_of("srgb"))(samples) is samples
    assert is_same(profile_of("adobe-rgb"), profile_of("adobe-rgb")) and not is_same(None, profile_of("adobe-rgb"))


def test_sixteen_bits_and_floats_are_the_same_colours_finer() -> None:
    deep = noise(30, 40, 4, dtype=np.uint16)
    way, back = Conversion(None, profile_of("adobe-rgb")), Conversion(profile_of("adobe-rgb"), None)
    made, fine = way(deep), way((deep / np.float32(65535)).astype(np.float32))
    assert made.dtype == np.uint16 and fine.dtype == np.float32
    assert np.array_equal(made[..., 3], deep[..., 3]), "alpha"
    assert np.abs(fine.clip(0, 1) * 65535 - made).max() < 4
    coarse = way((deep // 257).astype(np.uint8))
    assert (np.abs(made[..., :3] / 257 - coarse[..., :3]) < 2).mean() > 0.99
    inside = (np.abs(deep[..., :3].astype(int) - 32768) < 32000).all(axis=-1)
    assert np.abs(back(made)[inside].astype(int) - deep[inside]).max() < 70, "a quarter of a step of 8 bits"


def test_floats_keep_what_is_brighter_than_white() -> None:
    bright = np.full((1, 1, 3), 1.5, np.float32)
    there = Conversion(None, PROFILES["wide, gamma 1.8"])
    back = Conversion(PROFILES["wide, gamma 1.8"], None)
    assert np.allclose(back(there(bright)), bright, atol=1e-3)


def test_a_large_picture_is_converted_in_stripes_as_a_small_one() -> None:
    large = np.tile(noise(), (20, 20, 1))
    way = Conversion(None, profile_of("display-p3"))
    assert np.array_equal(way(large)[:40, :50], way(noise()))



TABLES = {
    "16 bits": scanner(0.02),
    "8 bits": scanner(0.02, bits=8),
    "a tinted black": scanner((0.05, 0.03, 0.02)),
    "a black that is none": scanner(0.4),
    "in parts, XYZ": camera(),
    "in parts, Lab": camera(b"Lab "),
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("intent", INTENTS)
def test_of_tables_littlecms_finds_the_same_colours_too(name: str, intent: str) -> None:
    for source, target in permutations((TABLES[name], PROFILES["wide, gamma 1.8"]), 2):
        made = Conversion(source, target, intent)(noise())
        assert np.abs(made - by_littlecms(noise(), source, target, intent)).max() <= 1


def test_from_tables_to_tables_and_with_more_bits() -> None:
    deep = noise(40, 50, 4, dtype=np.uint16)
    for source, target in permutations((TABLES["16 bits"], TABLES["8 bits"], TABLES["in parts, Lab"]), 2):
        way = Conversion(source, target)
        coarse = (deep // 257).astype(np.uint8)
        by_rule = by_littlecms(np.ascontiguousarray(coarse[..., :3]), source, target)
        assert np.abs(way(coarse)[..., :3] - by_rule).max() <= 1
        finer = (coarse * np.uint16(257)).astype(np.uint16)
        made = way(finer)
        assert np.abs(np.rint(made[..., :3] / 257) - by_rule).max() <= 1 and np.array_equal(made[..., 3], finer[..., 3])
        fine = way((finer / np.float32(65535)).astype(np.float32))
        assert np.abs(fine * 65535 - made).max() < 1


def test_a_gradient_of_16_bits_stays_one_through_tables() -> None:
    steps = np.repeat(np.arange(20_000, 22_000, dtype=np.uint16)[None, :, None], 3, axis=2)
    made = Conversion(TABLES["16 bits"], None)(steps)
    assert len(np.unique(made[..., 1])) > 1500 and (np.diff(made[0, :, 1].astype(int)) >= 0).all()


def test_profiles_of_rare_kinds_go_through_littlecms_with_8_bits() -> None:
    rare = scanner().replace(b"cprt", b"D2B0", 1)  # tables of floats
    assert np.abs(Conversion(rare, None)(noise()) - by_littlecms(noise(), rare, profile_of("srgb"))).max() <= 1
    with pytest.raises(Problem, match="8 bits only"):
        Conversion(rare, None)(np.zeros((2, 2, 3), np.uint16))


def test_black_becomes_black_where_that_is_asked_for() -> None:
    black = np.zeros((1, 1, 3), np.uint8)
    assert Conversion(scanner(0.03), None)(black).max() <= 1
    assert Conversion(scanner(0.03), None, black_point=False)(black).min() > 30


@pytest.mark.parametrize("source", [camera(), camera(b"Lab "), scanner(bits=8), PROFILES["formula 4"]])
def test_profiles_that_mean_harm_convert_or_are_refused(source: bytes) -> None:
    dice = random.Random(5)
    for _ in range(40):
        broken = bytearray(source)
        for _ in range(3):
            broken[dice.randrange(128, min(1000, len(broken)))] = dice.choice((0, 1, 127, 128, 255))
        for way in ((bytes(broken), None), (None, bytes(broken))):
            with contextlib.suppress(Problem):
                made = Conversion(*way)(noise(4, 4, 3, dtype=np.uint16))
                assert made.dtype == np.uint16


def test_one_table_of_a_profile_may_be_damaged() -> None:
    """That of another intent, which is asked for the black point."""
    broken = bytearray(scanner(bits=8))
    broken[(at := broken.index(b"A2B1") + 8) : at + 4] = (60).to_bytes(4, "big")
    samples = noise(4, 4, 3, dtype=np.uint16)
    for way in ((bytes(broken), None), (None, bytes(broken))):
        with contextlib.suppress(Problem):
            assert Conversion(*way, "perceptual")(samples).dtype == np.uint16
    with pytest.raises(Problem):
        Conversion(bytes(broken), None)(samples)


@pytest.mark.parametrize("profile", [b"no profile at all", profile_of("srgb")[:200], printer(), b""])
def test_what_is_no_profile_of_rgb_is_refused_at_once(profile: bytes) -> None:
    assert Shaper.of(profile) is None
    if profile:
        with pytest.raises(Problem, match="damaged"):
            Conversion(profile, None)
    with pytest.raises(Problem, match="no rendering intent"):
        Conversion(None, None, "vivid")


def test_profiles_tell_what_they_are() -> None:
    assert [title_of(profile_of(name)) for name in SPACES] == ["sRGB", "Display P3", "Adobe RGB"]
    assert title_of(None) == "sRGB" and title_of(b"nothing") == "A profile without a name"
    assert (space_of(printer()), space_of(scanner()), space_of(b"nothing")) == ("CMYK", "RGB", "")
