"""Photos: every allowed format, upright, with metadata; whatever else a file may be gives one sentence."""

from __future__ import annotations

import os
import random
import re
import struct
import subprocess
import sys
import textwrap
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from engine.formats import claims, pixels
from engine.formats.announced import deep_bits, hdr_light
from engine.formats.decoders import table
from engine.formats.photos import grey, open_mask, open_photo, turned
from engine.problem import Problem
from engine.scene.depth import eight_bits

Samples = NDArray[np.uint8]
LOSSLESS = {"a.png": {}, "a.tif": {}, "a.bmp": {}, "a.ppm": {}, "a.webp": {"lossless": True}}


def picture(height: int = 24, width: int = 40, channels: int = 3, seed: int = 1) -> Samples:
    """A smooth picture with a little grain, so that no two pixels' neighbourhoods are alike."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [(x * 5 + y * 3 + 40 * channel) % 256 for channel in range(channels)]
    grain = np.random.RandomState(seed).randint(0, 20, (height, width, channels))
    return np.clip(np.dstack(planes) * 0.8 + grain, 0, 255).astype(np.uint8)


def saved(path: Path, samples: Samples, **extras: Any) -> Path:
    Image.fromarray(samples).save(path, **extras)
    return path


@cache
def srgb() -> bytes:  # made once: it holds the second of its making
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def sentence(path: Path) -> str:
    """What a person is told of a file that cannot be opened."""
    with pytest.raises(Problem) as caught:
        open_photo(path)
    told = str(caught.value)
    assert told.endswith(".") and "\n" not in told and len(told) < 200
    return told


@pytest.mark.parametrize("name", LOSSLESS)
def test_lossless_formats_give_the_same_samples(tmp_path: Path, name: str) -> None:
    samples = picture()
    photo = open_photo(saved(tmp_path / name, samples, **LOSSLESS[name]))
    assert np.array_equal(photo.samples, samples)
    assert photo.source == name and photo.notices == () and photo.size == (40, 24)
    assert not photo.samples.flags.writeable


@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a.avif"])
def test_lossy_formats_open(tmp_path: Path, name: str) -> None:
    y, x = np.mgrid[0:64, 0:64]
    smooth = np.dstack([x * 3, y * 3, x + y]).astype(np.uint8)
    photo = open_photo(saved(tmp_path / name, smooth, quality=95))
    assert np.abs(photo.samples.astype(int) - smooth).mean() < 4


def test_alpha_keeps_the_colours_under_clear_pixels(tmp_path: Path) -> None:
    samples = picture(channels=4)
    samples[:, :20, 3] = 0
    assert np.array_equal(open_photo(saved(tmp_path / "a.png", samples)).samples, samples)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied_and_then_normalised(tmp_path: Path, orientation: int) -> None:
    upright = picture()
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of the test"
    path = saved(tmp_path / "a.png", upright, exif=exif)
    with Image.open(path) as opened:
        expected = np.asarray(ImageOps.exif_transpose(opened))
    photo = open_photo(path)
    assert np.array_equal(photo.samples, expected) and np.array_equal(turned(upright, orientation), expected)
    assert photo.exif is not None
    kept = Image.Exif()
    kept.load(photo.exif)
    assert kept[0x0112] == 1 and kept[0x010F] == "Camera of the test"


def test_profile_exif_and_xmp_are_kept(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "Model"
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="6"/></x:xmpmeta>'
    for name in ("a.jpg", "a.png", "a.webp"):
        path = saved(tmp_path / name, picture(), icc_profile=srgb(), exif=exif, xmp=xmp)
        if name == "a.png":  # Pillow writes XMP into a PNG only by hand
            info = PngInfo()
            info.add_itxt("XML:com.adobe.xmp", xmp.decode())
            saved(path, picture(), icc_profile=srgb(), exif=exif, pnginfo=info)
        photo = open_photo(path)
        assert photo.profile == srgb()
        assert photo.exif is not None and photo.exif.startswith(b"Exif\0\0") and b"Model" in photo.exif
        assert photo.xmp == xmp.replace(b'"6"', b'"1"')


def test_a_tiffs_metadata_is_taken_out_of_its_tags(tmp_path: Path) -> None:
    made, tags = Image.Exif(), Image.Exif()
    made[0x010F], made[0x0112], made[0x8769] = "Maker", 3, {0x9003: "2020:01:02 03:04:05"}
    tags.load(made.tobytes())
    photo = open_photo(saved(tmp_path / "a.tif", picture(), exif=tags, icc_profile=srgb()))
    assert np.array_equal(photo.samples, picture()[::-1, ::-1]) and photo.profile == srgb()
    kept = Image.Exif()
    kept.load(photo.exif or b"")
    assert kept[0x010F] == "Maker" and kept.get(0x0112, 1) == 1 and 0x0111 not in kept
    assert kept.get_ifd(0x8769)[0x9003] == "2020:01:02 03:04:05"


def test_sixteen_bits_of_a_png_are_kept(tmp_path: Path) -> None:
    deep = (np.arange(256, dtype=np.uint16) * 256 + 100).reshape(16, 16)
    Image.fromarray(deep).save(tmp_path / "grey.png")
    photo = open_photo(tmp_path / "grey.png")
    assert photo.native is not None and np.array_equal(photo.native, np.dstack([deep] * 3))
    assert np.array_equal(photo.samples[:, :, 0], np.rint(deep / 257)) and not photo.notices
    assert photo.bits == 16
    colours = np.dstack([deep, deep // 2, deep // 4])
    (tmp_path / "rgb.png").write_bytes(deep_png(colours.astype(">u2")))
    photo = open_photo(tmp_path / "rgb.png")
    assert np.array_equal(photo.own, colours) and np.array_equal(photo.samples, np.rint(colours / 257))


def test_sixteen_bits_that_are_not_kept_are_announced(tmp_path: Path) -> None:
    deep = (np.arange(256, dtype=np.uint16) * 257).reshape(16, 16)
    (tmp_path / "a.ppm").write_bytes(b"P6 16 16 65535 " + np.dstack([deep] * 3).astype(">u2").tobytes())
    assert "16 bits" in open_photo(tmp_path / "a.ppm").notices[0]


def deep_png(samples: NDArray[Any]) -> bytes:
    """A PNG with 16 bits a channel, which Pillow cannot write."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    height, width = samples.shape[:2]
    rows = b"".join(b"\0" + samples[y].tobytes() for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_resolution_comment_and_iptc_come_along(tmp_path: Path) -> None:
    Image.fromarray(picture()).save(tmp_path / "a.jpg", dpi=(300, 150), comment="Für Anna")
    photo = open_photo(tmp_path / "a.jpg")
    assert photo.dpi == (300, 150) and photo.comment == "Für Anna" and photo.iptc is None
    records = b"\x1c\x02\x78\x00\x05Hello"
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    content = b"Photoshop 3.0\0" + resource
    jpeg = (tmp_path / "a.jpg").read_bytes()
    marker = b"\xff\xed" + struct.pack(">H", len(content) + 2) + content
    (tmp_path / "b.jpg").write_bytes(jpeg[:2] + marker + jpeg[2:])
    assert open_photo(tmp_path / "b.jpg").iptc == records


def test_other_colour_models_are_converted_and_announced(tmp_path: Path) -> None:
    cmyk = Image.fromarray(picture()).convert("CMYK")
    cmyk.save(tmp_path / "cmyk.jpg")
    photo = open_photo(tmp_path / "cmyk.jpg")
    assert photo.samples.shape == (24, 40, 3) and "CMYK" in photo.notices[0] and photo.profile is None
    Image.fromarray(picture()).quantize(16).save(tmp_path / "palette.png")
    assert "palette" in open_photo(tmp_path / "palette.png").notices[0]
    clear = Image.fromarray(picture()).quantize(16)
    clear.save(tmp_path / "clear.png", transparency=0)
    assert open_photo(tmp_path / "clear.png").samples.shape[2] == 4
    Image.fromarray(picture()).convert("1").save(tmp_path / "two.png")
    assert set(np.unique(open_photo(tmp_path / "two.png").samples)) <= {0, 255}
    Image.fromarray(picture()[:, :, 0]).save(tmp_path / "grey.jpg", quality=100)
    assert open_photo(tmp_path / "grey.jpg").samples.shape == (24, 40, 3)


def test_several_pictures_in_one_file_are_announced(tmp_path: Path) -> None:
    for name, word in {"a.mpo": "2 pictures", "a.webp": "frames", "a.tif": "pages", "a.gif": "frames"}.items():
        second = Image.fromarray(picture(seed=2))
        extras = {"lossless": True} if name == "a.webp" else {}
        path = saved(tmp_path / name, picture(), save_all=True, append_images=[second], **extras)
        photo = open_photo(path)
        assert any(word in notice for notice in photo.notices)
        if name in ("a.webp", "a.tif"):
            assert np.array_equal(photo.samples[:, :, :3], picture())


def test_a_profile_of_another_kind_or_a_broken_one_is_left_out_with_a_notice(tmp_path: Path) -> None:
    for broken in (b"no profile at all", srgb()[:100], srgb().replace(b"RGB ", b"CMYK", 1)):
        photo = open_photo(saved(tmp_path / "a.jpg", picture(), icc_profile=broken))
        assert photo.profile is None and "profile" in photo.notices[0]


def test_broken_exif_is_left_out_with_a_notice(tmp_path: Path) -> None:
    photo = open_photo(saved(tmp_path / "a.jpg", picture(), exif=b"Exif\0\0II*\0\xff\xff\xff\xff"))
    assert photo.exif is None and "EXIF" in photo.notices[0]


def test_a_single_pixel_opens(tmp_path: Path) -> None:
    assert open_photo(saved(tmp_path / "a.png", picture(1, 1))).size == (1, 1)


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    assert "There is no file" in sentence(tmp_path / "nothing.png")
    assert "folder" in sentence(tmp_path)
    (tmp_path / "empty.png").write_bytes(b"")
    assert "empty" in sentence(tmp_path / "empty.png")
    os.mkfifo(tmp_path / "pipe.png")
    assert "ordinary file" in sentence(tmp_path / "pipe.png")
    assert "ordinary file" in sentence(Path("/dev/zero"))
    assert "There is no file" in sentence(tmp_path / "empty.png" / "below.png")
    assert "too long" in sentence(tmp_path / ("x" * 300))
    assert "not valid" in sentence(Path("a\0b.png"))


def test_a_closed_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the refusal is played."""
    path = saved(tmp_path / "a.png", picture())

    def refuse(*_: object, **__: object) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "permission" in sentence(path)


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("milk, bread")
    assert "not a picture that Scumble can open" in sentence(tmp_path / "notes.txt")
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(100))
    assert re.search("damaged|HEIC", sentence(tmp_path / "a.heic"))  # where nobody has installed what reads it
    (tmp_path / "head.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "damaged" in sentence(tmp_path / "head.png")
    (tmp_path / "a.jpg").write_bytes(b"%PDF-1.7")
    assert "is a PDF" in sentence(tmp_path / "a.jpg")


def test_formats_that_are_not_allowed_are_refused(tmp_path: Path) -> None:
    for name in ("a.pcx", "a.ico", "a.eps"):
        Image.fromarray(picture()).save(tmp_path / name)
        assert re.search("Scumble can(not)? open", sentence(tmp_path / name))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.bmp", "a.ppm"])
def test_what_is_there_of_a_file_that_ends_too_early_is_opened(tmp_path: Path, name: str) -> None:
    samples = picture(90, 120)
    extras = {"quality": 95, "subsampling": 0} if name == "a.jpg" else {}
    whole = saved(tmp_path / f"whole-{name}", samples, **extras).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) * 6 // 10])
    photo = open_photo(tmp_path / name)
    assert photo.size == (120, 90) and "ends too early" in photo.notices[0]
    part = slice(50, 90) if name == "a.bmp" else slice(0, 40)  # whose rows begin at the bottom
    assert np.abs(photo.samples[part].astype(int) - samples[part]).mean() < (4 if name == "a.jpg" else 0.01)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.avif", "a.gif", "a.jp2", "a.tga"])
def test_truncated_files_open_with_a_notice_or_give_one_sentence(tmp_path: Path, name: str) -> None:
    whole = saved(tmp_path / f"whole-{name}", picture(90, 120)).read_bytes()
    path, refused = tmp_path / name, 0
    for share in (0.0005, 0.05, 0.3, 0.5, 0.8):
        path.write_bytes(whole[: max(1, int(len(whole) * share))])
        try:
            photo = open_photo(path)
        except Problem as problem:
            refused += 1
            assert str(problem).endswith(".") and "\n" not in str(problem)
        else:
            assert name == "a.jp2" or "ends too early" in photo.notices[0]  # a JPEG 2000 is only coarser
    assert refused


def test_jpeg_2000_and_tga_open(tmp_path: Path) -> None:
    for name, extras in {"a.jp2": {}, "a.tga": {}, "b.tga": {"compression": "tga_rle"}}.items():
        assert np.array_equal(open_photo(saved(tmp_path / name, picture(), **extras)).samples, picture())
    clear = picture(channels=4)
    assert np.array_equal(open_photo(saved(tmp_path / "c.tga", clear)).samples, clear)
    deep = np.random.RandomState(1).randint(0, 65536, (16, 16)).astype(np.uint16)
    Image.fromarray(deep).save(tmp_path / "deep.jp2")
    native = open_photo(tmp_path / "deep.jp2").native
    assert native is not None and np.array_equal(native, np.repeat(deep[..., None], 3, axis=2))


def test_the_bits_and_the_light_of_an_avif_are_read_from_its_head(tmp_path: Path) -> None:
    head = saved(tmp_path / "a.avif", picture()).read_bytes()[: pixels.HEAD_BYTES]
    at = head.index(b"av1C") + 6
    for flags, bits in ((0x00, 8), (0x40, 10), (0x60, 12)):
        assert deep_bits(head[:at] + bytes([flags]) + head[at + 1 :]) == bits
    assert not hdr_light(head)
    for transfer, expected in ((16, "PQ"), (18, "HLG"), (13, "")):
        assert hdr_light(head[:32] + b"colrnclx\0\x09\0" + bytes([transfer, 0, 9, 0])) == expected


@pytest.mark.parametrize(("name", "bits"), [("a.avif", 10), ("a.avif", 12), ("a.jp2", 16)])
def test_all_bits_of_an_avif_and_a_jpeg_2000_are_read(tmp_path: Path, name: str, bits: int) -> None:
    full = (1 << bits) - 1
    columns = np.linspace(0, full, 64).astype(np.uint16)
    samples = np.tile(np.stack([columns, columns[::-1], columns // 2], axis=-1), (48, 1, 1))
    lossless = {
        "a.avif": [cv2.IMWRITE_AVIF_QUALITY, 100, cv2.IMWRITE_AVIF_DEPTH, bits],
        "a.jp2": [cv2.IMWRITE_JPEG2000_COMPRESSION_X1000, 1000],
    }
    assert cv2.imwrite(str(tmp_path / name), samples[..., ::-1], lossless[name])
    photo = open_photo(tmp_path / name)
    assert photo.notices == () and photo.native is not None and photo.bits == 16
    assert np.array_equal(photo.native, np.rint(samples * (65535 / full)))
    assert np.array_equal(photo.samples, eight_bits(photo.native))


def test_a_png_that_tells_its_light_otherwise_is_announced(tmp_path: Path) -> None:
    whole = saved(tmp_path / "a.png", picture()).read_bytes()
    for name, content, word in (
        (b"gAMA", struct.pack(">I", 100_000), "gamma"), (b"gAMA", struct.pack(">I", 45_455), ""),
        (b"cICP", bytes([9, 16, 0, 1]), "HDR"), (b"cICP", bytes([1, 13, 0, 1]), ""),
    ):  # fmt: skip
        chunk = struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        (tmp_path / "b.png").write_bytes(whole[:33] + chunk + whole[33:])
        notices = open_photo(tmp_path / "b.png").notices
        assert word in notices[0] if word else notices == ()


def test_texts_of_a_png_that_are_not_kept_are_named(tmp_path: Path) -> None:
    info = PngInfo()
    for name in ("Title", "Comment", "Author"):
        info.add_text(name, "words")
    photo = open_photo(saved(tmp_path / "a.png", picture(), pnginfo=info))
    assert photo.notices == ("These texts in it are not kept: Title, Author.",) and photo.comment == "words"


def test_damaged_exif_never_refuses(tmp_path: Path) -> None:
    dice, whole = random.Random(2), Image.Exif()
    whole[0x0112], whole[0x010F] = 6, "Maker"
    for suffix in ("jpg", "png", "webp"):
        for _ in range(20):
            broken = bytearray(whole.tobytes())
            for _ in range(dice.randint(1, 8)):
                broken[dice.randrange(6, len(broken))] = dice.randrange(256)
            assert open_photo(saved(tmp_path / f"a.{suffix}", picture(), exif=bytes(broken))).samples.size


MUTATED = ("a.jpg", "a.png", "a.tif", "a.webp", "a.avif", "a.gif", "a.mpo", "a.bmp", "a.ppm", "a.jp2", "a.tga")


@pytest.mark.parametrize("name", MUTATED)
def test_mutated_files_open_or_give_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(pixels, "PIXEL_LIMIT", 1_000_000)  # a changed size may be large, which is only slow
    monkeypatch.setattr(table, "MOST_BYTES", 4_000_000)
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Maker"
    has_metadata = name not in ("a.bmp", "a.gif", "a.ppm", "a.jp2", "a.tga")
    extras: dict[str, Any] = {"exif": exif, "icc_profile": srgb()} if has_metadata else {}
    whole = saved(tmp_path / f"whole-{name}", picture(30, 40), **extras).read_bytes()
    path, dice = tmp_path / name, random.Random(7)
    for _ in range(150):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            broken[dice.randrange(min(len(broken), dice.choice((60, 600, len(broken)))))] = dice.randrange(256)
        path.write_bytes(broken)
        try:
            assert open_photo(path).samples.size
        except Problem as problem:
            assert str(problem).endswith(".")


def test_a_picture_beyond_the_budget_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    bomb = bytearray(saved(tmp_path / "a.png", picture()).read_bytes())
    for width, height in ((60_000, 60_000), (25_000, 25_000), (200_000, 10), (2**31 - 1, 2**31 - 1)):
        bomb[16:24] = struct.pack(">II", width, height)
        bomb[29:33] = struct.pack(">I", zlib.crc32(bomb[12:29]))
        (tmp_path / "bomb.png").write_bytes(bomb)
        assert "too large" in sentence(tmp_path / "bomb.png")


def test_a_picture_far_larger_than_its_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path / "flat.png", np.zeros((2000, 2000, 3), np.uint8))
    assert open_photo(path).size == (2000, 2000)
    monkeypatch.setattr(claims, "SUSPICIOUS_BYTES", 10_000_000)
    assert "suspiciously large" in sentence(path)


def test_a_jpeg_that_is_gone_over_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = saved(tmp_path / "a.jpg", picture(), progressive=True).read_bytes()
    at = whole.rindex(b"\xff\xda")
    (tmp_path / "a.jpg").write_bytes(whole[:at] + whole[at:-2] * 80 + b"\xff\xd9")
    assert open_photo(tmp_path / "a.jpg")
    monkeypatch.setattr(pixels, "MOST_SCANNED", 50_000)
    assert re.search(r"comes in 8\d scans", sentence(tmp_path / "a.jpg"))


def test_a_ppm_with_a_comment_that_does_not_end_is_refused_at_once(tmp_path: Path) -> None:
    samples = picture().tobytes()
    (tmp_path / "a.ppm").write_bytes(b"P6 # short\n40 24\n# another\n255\n" + samples)
    assert open_photo(tmp_path / "a.ppm").size == (40, 24)
    (tmp_path / "a.ppm").write_bytes(b"P6 #" + b"x" * 5000 + b"\n40 24 255\n" + samples)
    assert "beginning cannot be read" in sentence(tmp_path / "a.ppm")


def test_the_largest_photo_that_is_promised_is_within_the_budget() -> None:
    pixels.check_size(20_000, 10_000, "the photo")
    with pytest.raises(Problem):
        pixels.check_size(30_000, 20_000, "the photo")


def test_too_little_memory_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", np.zeros((6000, 6000, 3), np.uint8))
    code = f"""
        import resource
        from engine.formats.photos import open_photo
        from engine.problem import Problem
        used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + (100 << 20),) * 2)
        try:
            open_photo({str(path)!r})
        except Problem as problem:
            print(problem)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert done.stdout == 'There is not enough memory to open "a.png".\n'


@pytest.mark.slow
def test_a_photo_of_200_million_pixels_opens_within_8_gb(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    strip = picture(100, 20_000)
    Image.fromarray(np.tile(strip, (100, 1, 1))).save(path, quality=80)
    code = f"""
        import resource
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30,) * 2)
        from engine.formats.photos import open_photo
        print(open_photo({str(path)!r}).size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("(20000, 10000)")
    assert int(done.stdout.split()[-1]) < 3000  # MiB


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif", "bmp"])
def test_opening_tells_how_far_it_is_and_ends_with_what_the_listener_raises(tmp_path: Path, suffix: str) -> None:
    class Stopped(BaseException):
        pass

    path = saved(tmp_path / f"a.{suffix}", picture(900, 1200))
    told: list[float] = []
    assert open_photo(path, told.append).size == open_photo(path).size == (1200, 900)
    assert len(told) > 3 and 0.5 < max(told) <= 1

    def cancelled(share: float) -> None:
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        open_photo(path, cancelled)


def test_a_mask_is_read_as_grey_of_the_photos_size(tmp_path: Path) -> None:
    mask = np.zeros((24, 40), np.uint8)
    mask[5:10, 6:20] = 255
    Image.fromarray(mask).save(tmp_path / "mask.png")
    assert np.array_equal(open_mask(tmp_path / "mask.png", (40, 24)), mask)
    with pytest.raises(Problem, match=r"40 x 24 pixels, but the photo has 24 x 40"):
        open_mask(tmp_path / "mask.png", (24, 40))


def test_grey_counts_clear_as_black() -> None:
    samples = np.array([[[255, 255, 255, 255], [255, 255, 255, 0], [255, 255, 255, 128], [0, 0, 0, 255]]], np.uint8)
    assert grey(samples).tolist() == [[255, 0, 128, 0]]
    assert grey(picture()).tolist() == np.asarray(Image.fromarray(picture()).convert("L")).tolist()
