"""EXIF and XMP patched in place: nothing else moves or changes."""

from __future__ import annotations

import contextlib
import dataclasses
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from engine.colour.spaces import profile_of
from engine.formats.exif import artist, for_export, is_adobe_rgb, resolution, upright, upright_xmp
from engine.formats.photos import as_photo
from engine.formats.pixels import Decoded
from tests.profiles import CLOSE

MAKER_NOTE = bytes(range(200))


def exif_bytes(order: str, orientation_kind: int = 3) -> bytes:
    """IFD0 with orientation and a link to EXIF's own folder (sizes, maker note), IFD1 with a thumbnail of 8 bytes."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)

    def entry(tag: int, kind: int, count: int, value: int) -> bytes:
        value_bytes = struct.pack(order + "HH", value, 0) if kind == 3 else struct.pack(order + "I", value)
        return struct.pack(order + "HHI", tag, kind, count) + value_bytes

    first_at, inner_at, second_at = 8, 8 + 2 + 24 + 4, 8 + 2 + 24 + 4 + 2 + 36 + 4
    note_at = second_at + 2 + 24 + 4
    first = struct.pack(order + "H", 2) + entry(0x0112, orientation_kind, 1, 6) + entry(0x8769, 4, 1, inner_at)
    first += struct.pack(order + "I", second_at)
    inner = struct.pack(order + "H", 3) + entry(0x927C, 7, len(MAKER_NOTE), note_at)
    inner += entry(0xA002, 4, 1, 4000) + entry(0xA003, 3, 1, 3000) + struct.pack(order + "I", 0)
    second = struct.pack(order + "H", 2) + entry(0x0201, 4, 1, note_at + len(MAKER_NOTE)) + entry(0x0202, 4, 1, 8)
    second += struct.pack(order + "I", 0)
    assert len(head) == first_at
    return b"Exif\0\0" + head + first + inner + second + MAKER_NOTE + b"THUMBNAI"


def loaded(exif: bytes) -> Image.Exif:
    found = Image.Exif()
    found.load(exif)
    return found


@pytest.mark.parametrize("name", ["Zoë Wren", "Al", ""])
def test_who_took_a_photo_is_told(name: str) -> None:
    made = Image.Exif()
    made[0x010F] = "Camera"
    if name:
        made[0x013B] = name.encode() + b"\0"
    assert artist(made.tobytes()) == name
    assert artist(made.tobytes()[:14]) == artist(b"") == artist(exif_bytes(">")) == ""


@pytest.mark.parametrize(
    ("across", "unit", "ppi"), [((300, 1), 2, 300), ((7205, 100), 2, 72.05), ((100, 1), 3, 254), ((0, 0), 2, None)]
)
def test_the_resolution_is_told_in_px_per_inch(across: tuple[int, int], unit: int, ppi: float | None) -> None:
    made = Image.Exif()
    made[0x011A], made[0x0128] = IFDRational(*across), unit
    told = resolution(made.tobytes())
    assert told is None if ppi is None else told == pytest.approx(ppi)
    assert resolution(b"") is None and resolution(made.tobytes()[:20]) is None and resolution(exif_bytes(">")) is None


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [3, 4])
def test_only_the_orientation_changes(order: str, kind: int) -> None:
    before = exif_bytes(order, kind)
    after = upright(before)
    assert loaded(before)[0x0112] == 6 and loaded(after)[0x0112] == 1
    assert len(after) == len(before) and sum(a != b for a, b in zip(before, after, strict=True)) == 1
    assert upright(after) == after


@pytest.mark.parametrize("order", ["<", ">"])
def test_export_tells_the_size_and_blanks_the_thumbnail(order: str) -> None:
    after = for_export(exif_bytes(order), 30, 40)
    found = loaded(after)
    inner = found.get_ifd(0x8769)
    assert (found[0x0112], inner[0xA002], inner[0xA003]) == (1, 30, 40)
    assert MAKER_NOTE in after and b"THUMBNAI" not in after and not found.get_ifd(1)


def test_a_size_that_a_short_cannot_hold_is_left_alone() -> None:
    assert loaded(for_export(exif_bytes("<"), 5, 70_000)).get_ifd(0x8769)[0xA003] == 3000


@given(st.data())
def test_whatever_is_broken_gives_the_same_length_or_value_error(data: st.DataObject) -> None:
    broken = bytearray(exif_bytes(data.draw(st.sampled_from("<>"))))
    for _ in range(data.draw(st.integers(0, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    broken = broken[: data.draw(st.integers(0, len(broken)))]
    length = len(bytes(broken).removeprefix(b"Exif\0\0"))
    with contextlib.suppress(ValueError):
        assert len(for_export(bytes(broken), 10, 10)) == length + 6


def test_a_folder_that_links_to_itself_ends() -> None:
    looped = bytearray(exif_bytes("<"))
    struct.pack_into("<I", looped, 6 + 8 + 2 + 24, 8)  # IFD1 is IFD0 again
    assert for_export(bytes(looped), 1, 1)


def test_xmp_in_both_ways_of_writing() -> None:
    assert upright_xmp(b'<a tiff:Orientation="8" b="8"/>') == b'<a tiff:Orientation="1" b="8"/>'
    assert upright_xmp(b"<tiff:Orientation>3</tiff:Orientation>") == b"<tiff:Orientation>1</tiff:Orientation>"
    assert upright_xmp(b"<a tiff:Orientation = '6'/>") == b"<a tiff:Orientation = '1'/>"
    assert upright_xmp(b"<other>6</other>") == b"<other>6</other>"


@pytest.mark.parametrize(("rule", "is_it"), [("R03", True), ("R98", False), ("", False)])
def test_adobe_rgb_of_a_camera_without_a_profile_is_noticed(rule: str, is_it: bool) -> None:
    made = Image.Exif()
    made.get_ifd(0x8769)[0xA001] = 65535
    if rule:
        made.get_ifd(0x8769)[0xA005] = {1: rule}
    exif = made.tobytes()
    assert is_adobe_rgb(exif) is is_it
    assert not is_adobe_rgb(exif[:20]) and not is_adobe_rgb(b"")
    decoded = Decoded(np.zeros((2, 2, 3), np.uint8), 1, None, exif, None, ())
    photo = as_photo(decoded, "a.jpg")
    assert (photo.profile == profile_of("adobe-rgb")) is is_it and len(photo.notices) == is_it
    assert as_photo(dataclasses.replace(decoded, profile=CLOSE), "a.jpg").profile == CLOSE
