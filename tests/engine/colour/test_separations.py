"""CMYK, Lab and grey in sRGB: as littlecms has them, and finer."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.colour.separations import to_srgb
from engine.colour.shaper import Shaper
from engine.colour.spaces import profile_of
from tests.profiles import grey, grey_scanner, printer, srgb_light, table, xyz_of

CURVE = table(srgb_light)


def noise(channels: int) -> Any:
    return np.random.RandomState(0).randint(0, 256, (30, 40, channels)).astype(np.uint8)


@pytest.mark.parametrize(
    ("space", "profile", "mode"),
    [
        ("CMYK", printer(), "CMYK"), ("GRAY", grey(CURVE), "L"), ("GRAY", grey(CURVE, b"Lab "), "L"),
        ("GRAY", grey_scanner(), "L"),
    ],
)  # fmt: skip
def test_littlecms_finds_the_same_colours_to_one_level(space: str, profile: bytes, mode: str) -> None:
    coarse = noise(4 if mode == "CMYK" else 1)
    transform: Any = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.ImageCmsProfile(io.BytesIO(profile_of("srgb"))),
        mode, "RGB", flags=ImageCms.Flags.NOOPTIMIZE,
    )  # fmt: skip
    picture = Image.fromarray(coarse if mode == "CMYK" else coarse[..., 0], mode)
    theirs = np.asarray(ImageCms.applyTransform(picture, transform)).astype(int)
    made, by_profile = to_srgb(coarse.astype(np.uint16) * np.uint16(257), space, profile)
    assert by_profile and made.dtype == np.uint16 and np.abs(made / 257 - theirs).max() < 1
    floats, _ = to_srgb(coarse / np.float32(255), space, profile)
    assert np.abs(floats * 65535 - made).max() < 1


def test_without_a_profile_colours_are_roughly_right() -> None:
    inks = noise(4).astype(np.uint16) * np.uint16(257)
    for profile in (None, b"no profile", grey(CURVE), printer()[:3000]):
        made, by_profile = to_srgb(inks, "CMYK", profile)
        assert not by_profile
        plain = np.asarray(Image.fromarray(noise(4), "CMYK").convert("RGB")).astype(int)
        assert np.abs(made / 257 - plain).max() < 2
    made, _ = to_srgb(inks[..., :1], "GRAY", None)
    assert np.array_equal(made, np.repeat(inks[..., :1], 3, axis=2))


def test_lab_needs_no_profile() -> None:
    lab = np.array([[100, 0, 0], [0, 0, 0], [50, 40, 30], [70, -30, -20]])
    stored = np.stack([lab[:, 0] * 655.35, *(lab[:, 1:].T * 256 + 32768)], axis=-1).round().astype(np.uint16)
    srgb = Shaper.of(profile_of("srgb"))
    assert srgb is not None
    light = xyz_of(lab) @ np.linalg.inv(srgb.matrix).T
    expected = np.where(light < 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055)
    made, by_profile = to_srgb(stored[None], "Lab", None)
    assert not by_profile and np.abs(made[0] / 65535 - expected).max() < 0.002
