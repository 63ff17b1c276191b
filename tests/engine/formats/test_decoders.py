"""Photos that Pillow cannot decode: TIFF with more than 8 bits, RAW, HEIC and JPEG XL."""

from __future__ import annotations

import base64
import importlib
import io
import random
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.formats.decoders.raw import Development, open_raw
from engine.formats.decoders.table import suffixes
from engine.formats.photos import read_photo
from engine.formats.png import write_png
from engine.problem import Problem
from engine.scene.depth import eight_bits
from engine.scene.layers import Photo
from tests.engine.formats.negative import negative, tiff
from tests.profiles import gamma, grey

# 24 x 16 px from red to blue across and more green downwards, encoded by libheif: with 8 bits, turned by 90 degrees in
# HEIF's own way and by an EXIF field as well; and with 10 bits.
HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAcdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAA"
    "AAAB6wABAAAAAAAAAGMAAgAAAAACTgABAAAAAAAAADYAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5w"
    "aXRtAAAAAAABAAABBmlwcnAAAADlaXBjbwAAAHVodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQApQgEB"
    "A3AAAAMAkAAAAwAAAwAeoCCBBZbqrprm4CGgwIAAAAyAAAADAIRiAAEABkQBwXPBiQAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABAAAAAQAAAAChj"
    "bGFwAAAAGAAAAAEAAAAQAAAAAf///9gAAAAC////0AAAAAIAAAAQcGl4aQAAAAADCAgIAAAACWlyb3QDAAAAGWlwbWEAAAAAAAAAAQABBoECAwWEhgAAABppcmVm"
    "AAAAAAAAAA5jZHNjAAIAAQABAAAAoW1kYXQAAABfKAGvCchs0iI97QobB/ve8ubG3BKLpcLuD0Gc3FltcTfLaHLKWDI7pRfne3XXCe7dBJnz3j1zE/ztBVH6/lkF"
    "aTwr9MvLBNFbYztoKTocTcyNSOVg2xPjoMYjIrBqn4AAAAAGRXhpZgAATU0AKgAAAAgAAgEPAAIAAAAGAAAAJgESAAMAAAABAAYAAAAAAABNYWtlcgA="
)
DEEP_HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWl4AAAAAG1pZjFoZWl4bWlhZgAAAXxtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAA"
    "AAABoAABAAAAAAAAAGsAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/GlwcnAAAADcaXBjbwAAAHVodmNDAQQIAAAA"
    "nbgAAAAAHvAA/P36+gAADwNgAAEAF0ABDAH//wQIAAADAJ24AAADAAAeugJAYQABACpCAQEECAAAAwCduAAAAwAAHqAggQTZbqrprm4CGgwIAAADAMgAAAMACEBi"
    "AAEABkQBwXPBiQAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABAAAAAQAAAAChjbGFwAAAAGAAAAAEAAAAQAAAAAf///9gAAAAC////0AAAAAIAAAAQ"
    "cGl4aQAAAAADCgoKAAAAGGlwbWEAAAAAAAAAAQABBYECAwWEAAAAc21kYXQAAABnKAGvCchulR497QEvXImtlv7JE84p2KWkRA2MiEh3a4m+XjPFgXUnPtRowY+p"
    "dJ6r92uvqM9BCfC4u1mohCBUr6u30P2DIJmAlxvDWh5DmRw408Mafxp8p6DjvwX7Q7mWgKZ7PHxt4A=="
)


def noise(dtype: Any = np.uint16, channels: int = 3, height: int = 12, width: int = 17) -> NDArray[Any]:
    found = np.random.RandomState(1).randint(0, 65536, (height, width, channels)).astype(np.float64)
    return (found / 65535).astype(dtype) if np.dtype(dtype).kind == "f" else found.astype(dtype)


def ramp() -> NDArray[np.uint8]:
    y, x = np.mgrid[0:16, 0:24]
    return np.dstack([x * 10, y * 15, 255 - x * 10]).astype(np.uint8)


def opened(content: bytes, name: str = "a.tif") -> Photo:
    return read_photo(io.BytesIO(content), name)


def sentence(content: bytes, name: str = "a.tif") -> str:
    with pytest.raises(Problem) as caught:
        opened(content, name)
    told = str(caught.value)
    assert told.endswith(".") and "\n" not in told
    return told


# TIFF


@pytest.mark.parametrize(
    "extras",
    [
        {}, {"compression": "deflate", "predictor": True}, {"tile": (16, 16)},
        {"byteorder": ">"}, {"bigtiff": True}, {"rowsperstrip": 3},
    ],
    ids=str,
)  # fmt: skip
def test_sixteen_bits_are_kept_however_they_are_packed(extras: dict[str, Any]) -> None:
    photo = opened(tiff(noise(), **extras))
    assert photo.native is not None and np.array_equal(photo.native, noise()) and photo.notices == ()
    assert np.array_equal(photo.samples, eight_bits(noise()))


def test_planes_grey_alpha_and_white_as_zero() -> None:
    planar = tiff(np.moveaxis(noise(), 2, 0), planarconfig="separate")
    assert np.array_equal(opened(planar).own, noise())
    grey = noise(channels=1)
    for photometric, expected in (("minisblack", grey), ("miniswhite", 65535 - grey)):
        assert np.array_equal(opened(tiff(grey[:, :, 0], photometric=photometric)).own, np.repeat(expected, 3, axis=2))
    clear = noise(channels=4)
    assert np.array_equal(opened(tiff(clear, extrasamples=["unassalpha"])).own, clear)
    associated = clear.copy()
    associated[:, :, :3] = np.rint(clear[:, :, :3] * (clear[:, :, 3:] / 65535.0))
    straight = opened(tiff(associated, extrasamples=["assocalpha"])).own
    seen = clear[:, :, 3] > 6554
    assert np.abs(straight.astype(int) - clear)[seen].max() <= 8
    selection = opened(tiff(clear, extrasamples=["unspecified"]))
    assert np.array_equal(selection.own, clear[:, :, :3]) and "further channels" in selection.notices[0]


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_floats_without_a_profile_are_linear_light(dtype: Any) -> None:
    light = noise(dtype)
    light[0, 0], light[0, 1], light[0, 2] = 2, np.nan, -1
    photo = opened(tiff(light))
    assert photo.native is not None and photo.native.dtype == np.float32 and "linear light" in photo.notices[0]
    assert photo.native[0, 0, 0] == pytest.approx(1.055 * 2 ** (1 / 2.4) - 0.055) and np.all(photo.native[0, 1:3] == 0)
    middle = np.full((2, 2, 3), 0.2158605, dtype)  # which sRGB encodes as a half
    assert np.all(opened(tiff(middle)).samples == 128)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = opened(tiff(noise(np.float32), iccprofile=profile))
    assert kept.native is not None and np.array_equal(kept.native, noise(np.float32)) and kept.profile == profile


def test_whole_numbers_of_32_bits_become_floats() -> None:
    photo = opened(tiff(noise(np.uint32) * np.uint32(65537)))
    assert photo.native is not None and np.abs(photo.native * 65535 - noise()).max() < 0.01


def test_other_colours_are_converted_and_announced() -> None:
    cmyk = noise(channels=4)
    photo = opened(tiff(cmyk, photometric="separated"))
    expected = np.asarray(Image.fromarray(eight_bits(cmyk), "CMYK").convert("RGB")).astype(int)
    assert np.abs(photo.samples - expected).max() <= 1 and photo.own.dtype == np.uint16 and "CMYK" in photo.notices[0]
    lab = np.zeros((2, 3, 3), np.uint16)
    lab[:, :, 0] = 0x8080  # a grey in the middle, then a red one
    lab[:, 2, 1:] = 40 << 8
    photo = opened(tiff(lab, photometric="cielab"))
    grey, red = photo.samples[0, 0].astype(int), photo.samples[0, 2].astype(int)
    assert np.ptp(grey) <= 1 and 115 < grey[0] < 125 and red[0] - red[2] > 60 and "Lab" in photo.notices[0]


def test_grey_with_a_profile_keeps_its_bits() -> None:
    profile = grey(gamma(1.8))
    photo = opened(tiff(noise()[:, :, 0], photometric="minisblack", iccprofile=profile))
    assert photo.own.dtype == np.uint16 and photo.profile is None and "grey with a colour profile" in photo.notices[0]
    light = (noise()[:, :, 0] / 65535) ** 1.8
    expected = np.where(light < 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    assert np.abs(photo.own / 65535 - expected[..., None]).max() < 1e-3
    file = io.BytesIO()
    write_png(file, noise()[:, :, 0], profile=profile)
    same = opened(file.getvalue(), "a.png")
    assert np.array_equal(same.own, photo.own) and same.notices == photo.notices


def test_a_tiffs_metadata_and_orientation_are_kept() -> None:
    iptc = b"\x1c\x02\x05\0\x05Title"
    extras = [(271, "s", 0, "Maker", False), (274, "H", 1, 6, False), (700, "B", 6, b"<xmp/>", False),
              (33723, "B", len(iptc), iptc, False)]  # fmt: skip
    photo = opened(tiff(noise(), extratags=extras, resolution=(300, 200), resolutionunit=2))
    assert np.array_equal(photo.own, np.rot90(noise(), -1))
    assert photo.dpi == (300.0, 200.0)
    assert photo.exif is not None and b"Maker" in photo.exif
    assert photo.xmp == b"<xmp/>" and photo.iptc == iptc


def test_what_cannot_be_opened_is_called_by_its_name() -> None:
    assert '"a.tif" is a 64-bit complex TIFF (RGB, unpacked)' in sentence(tiff(noise(np.complex64)))
    assert "16-bit signed TIFF" in sentence(tiff(noise(np.int16)))


KINDS: dict[str, Callable[[], bytes]] = {
    "tif": lambda: tiff(noise(), compression="deflate", iccprofile=bytes(200)),
    "floats": lambda: tiff(noise(np.float32)),
    "dng": negative,
    "heic": lambda: HEIC,
    "jxl": lambda: importlib.import_module("pyjpegxl").encode_from_numpy(noise(), lossless=True),
}
NEEDED = {"dng": "rawpy", "heic": "pi_heif", "jxl": "pyjpegxl"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_claims_too_much_is_refused_before_it_is_decoded(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(NEEDED.get(kind, "tifffile"))
    whole = KINDS[kind]()
    monkeypatch.setattr("engine.formats.claims.SUSPICIOUS_BYTES", 100)
    monkeypatch.setattr("engine.formats.claims.SUSPICIOUS_RATIO", 0)
    assert "suspiciously large" in sentence(whole)
    monkeypatch.setattr("engine.formats.pixels.PIXEL_LIMIT", 100)
    assert "too large" in sentence(whole)


# RAW


def test_a_raw_is_developed_with_the_cameras_white_balance() -> None:
    pytest.importorskip("rawpy")
    photo = opened(negative(), "a.dng")
    middle = photo.own[20:40, 20:70].reshape(-1, 3).astype(int)
    assert photo.native is not None and photo.bits == 16 and photo.size == (96, 64)
    assert np.ptp(middle.mean(axis=0)) < 400 and photo.exif is not None and b"Maker" in photo.exif


def test_exposure_and_white_balance_may_be_chosen() -> None:
    pytest.importorskip("rawpy")

    def middle(how: Development) -> NDArray[np.float64]:
        samples = open_raw(io.BytesIO(negative(0.1)), '"a.dng"', how).samples
        return np.asarray(samples[20:40, 20:70].reshape(-1, 3).mean(axis=0), np.float64)

    plain, brighter = middle(Development()), middle(Development(stops=1))
    assert brighter.min() > plain.max() + 20
    assert np.ptp(middle(Development(white_balance="daylight"))) > np.ptp(plain) + 10
    with pytest.raises(Problem):
        Development(stops=9)


# HEIC and JPEG XL


def test_heic_is_upright_with_its_own_bits() -> None:
    pytest.importorskip("pi_heif")
    photo = opened(HEIC, "a.heic")
    assert photo.size == (16, 24) and np.abs(photo.samples.astype(int) - np.rot90(ramp(), -1)).mean() < 6
    kept = Image.Exif()
    kept.load(photo.exif or b"")
    assert kept[0x010F] == "Maker" and kept[0x0112] == 1
    deep = opened(DEEP_HEIC, "a.heic")
    assert deep.bits == 16 and np.abs(deep.samples.astype(int) - ramp()).mean() < 10


def test_a_heic_on_which_libheif_crashes_is_refused() -> None:
    pytest.importorskip("pi_heif")
    broken = bytearray(HEIC)
    broken[177], broken[580] = 255, 255
    assert "damaged" in sentence(bytes(broken), "a.heic")


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_jpeg_xl_keeps_bits_profile_and_metadata(dtype: Any) -> None:
    jxl = pytest.importorskip("pyjpegxl")
    samples = noise(dtype, channels=4 if dtype == np.uint16 else 3)
    exif, profile = b"II*\0\x08\0\0\0" + bytes(6), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    photo = opened(jxl.encode_from_numpy(samples, lossless=True, exif=exif, xmp=b"<xmp/>", icc=profile), "a.jxl")
    assert np.array_equal(photo.own, samples) and photo.notices == ()
    assert photo.exif == b"Exif\0\0" + exif and photo.xmp == b"<xmp/>" and photo.profile is not None


def test_grey_jpeg_xl_opens() -> None:
    jxl = pytest.importorskip("pyjpegxl")
    photo = opened(jxl.encode_from_numpy(ramp()[:, :, :1].copy(), lossless=True), "a.jxl")
    assert np.array_equal(photo.samples, np.repeat(ramp()[:, :, :1], 3, axis=2))


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_open_or_give_one_sentence(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(NEEDED.get(kind, "tifffile"))
    monkeypatch.setattr("engine.formats.pixels.PIXEL_LIMIT", 1_000_000)  # larger ones are only slow
    whole, dice, refused = KINDS[kind](), random.Random(5), 0
    for number in range(3 if kind == "heic" else 60):  # which starts a process each
        broken = bytearray(whole[: dice.randrange(len(whole))] if number % 2 else whole)
        for _ in range(0 if number % 2 else dice.randint(1, 6)):
            broken[dice.randrange(min(len(broken), dice.choice((60, 400, len(broken)))))] = dice.randrange(256)
        try:
            assert opened(bytes(broken), f"a.{kind}").samples.size
        except Problem as problem:
            refused += 1
            assert str(problem).endswith(".")
    assert refused


@pytest.mark.parametrize(
    ("module", "package", "make", "word"),
    [
        ("rawpy", "rawpy", negative, "RAW photo"),
        ("pi_heif", "pi-heif", lambda: HEIC, "HEIC picture"),
        ("pyjpegxl", "pyjpegxl", lambda: b"\xff\x0a" + bytes(40), "JPEG XL picture"),
    ],
)
def test_what_is_not_installed_is_told_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, module: str, package: str, make: Callable[[], bytes], word: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    told = sentence(make(), "a.x")
    assert f'"a.x" is a {word}' in told and f'"{sys.executable}" -m pip install {package}' in told


def test_lists_of_photos_name_each_kind_once() -> None:
    found = suffixes()
    assert {".jpg", ".tif", ".dng", ".heic", ".jxl"} <= set(found) and len(found) == len(set(found))
