"""Every format of the table: what comes back of pixels, depth, profile and metadata, read by other programs."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from engine.compositing.flatten import flatten_deep
from engine.compositing.proof import prove
from engine.formats.export import ExportOptions, export_picture
from engine.formats.exporters.table import EXPORTERS
from engine.formats.photos import open_photo
from engine.formats.tiff import write_tiff
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Exposure
from engine.scene.depth import eight_bits
from engine.scene.layers import AdjustmentLayer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.formats.conftest import Report, check_it_can_be_ended_last

FLAT = [name for name, it in EXPORTERS.items() if it.write_layers is None]
DEEP = [name for name in FLAT if 16 in EXPORTERS[name].depths]
IPTC = b"\x1c\x02\x78\x00\x05Hello\x1c\x02\x5a\x00\x04Wien"  # a caption, and a city


def words(height: int = 40, width: int = 60, channels: int = 3) -> np.ndarray:
    return np.random.RandomState(7).randint(0, 65536, (height, width, channels)).astype(np.uint16)


def smooth(height: int = 40, width: int = 60) -> np.ndarray:
    rows, columns = np.mgrid[:height, :width]
    return np.dstack([rows * 3 + 40, columns * 2 + 60, rows + columns]).astype(np.uint8)


def exif() -> bytes:
    made = Image.Exif()
    made[0x010F], made[0x0112] = "Maker", 1
    made[0x011A], made[0x011B], made[0x0128] = 72.0, 72.0, 2
    made[0x8769] = {0x9003: "2020:01:02 03:04:05", 0x927C: b"notes" + jpeg() + b"end"}
    made[0x8825] = {1: "N", 2: (48.0, 12.0, 30.0), 3: "E", 4: (16.0, 22.0, 0.0)}
    return made.tobytes()


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.fromarray(smooth(16, 16)).save(file, "JPEG")
    return file.getvalue()


def camera_photo(samples: np.ndarray | None = None) -> Photo:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    own = smooth() if samples is None else samples
    native = own if own.dtype != np.uint8 else None
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        b'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" exif:GPSLatitude="48,12N" photoshop:City="Wien">'
        b"<xmp:Rating>3</xmp:Rating><xmp:Thumbnails>AAAA</xmp:Thumbnails></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    extras = {"native": native, "iptc": IPTC, "comment": "Für Anna", "dpi": (300, 300)}
    return Photo(eight_bits(own), profile, exif(), xmp, "camera.jpg", **extras)  # type: ignore[arg-type]


def exported(scene: Scene, path: Path, **options: Any) -> tuple[str, ...]:
    return export_picture(scene, lambda layer: None, path, ExportOptions(**options))


@pytest.mark.parametrize("name", FLAT)
def test_a_picture_comes_back_with_profile_and_metadata(tmp_path: Path, name: str) -> None:
    exporter, photo = EXPORTERS[name], camera_photo()
    path = tmp_path / f"a{exporter.suffixes[0]}"
    notices = exported(edits.open_photo(photo), path)
    again = open_photo(path)
    assert again.profile == photo.profile and again.exif is not None and again.xmp is not None
    away = np.abs(again.samples.astype(int) - photo.samples)
    assert away.max() == 0 if exporter.is_exact else away.mean() < 2
    found = Image.Exif()
    found.load(again.exif)
    assert found[0x010F] == "Maker" and found.get_ifd(0x8825)[2] == (48, 12, 30)
    assert found.get_ifd(0x8769)[0x9003] == "2020:01:02 03:04:05"
    assert b"Rating" in again.xmp and b"GPSLatitude" in again.xmp
    assert (again.iptc == IPTC) == ("iptc" in exporter.holds) == (not any("IPTC" in one for one in notices))
    assert (again.comment == "Für Anna") == ("comment" in exporter.holds)
    assert ("dpi" not in exporter.holds) or again.dpi == pytest.approx((300, 300), abs=0.01)


@pytest.mark.parametrize("name", FLAT)
def test_no_preview_of_the_photo_travels(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"a{EXPORTERS[name].suffixes[0]}"
    exported(edits.open_photo(camera_photo()), path)
    again = open_photo(path)
    assert again.exif is not None and again.xmp is not None
    assert jpeg()[20:200] not in again.exif and b"notes" in again.exif and b"end" in again.exif
    assert b"AAAA" not in again.xmp


@pytest.mark.parametrize("name", FLAT)
def test_the_place_can_be_left_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"a{EXPORTERS[name].suffixes[0]}"
    exported(edits.open_photo(camera_photo()), path, metadata="no-place")
    again, content = open_photo(path), path.read_bytes()
    assert again.exif is not None and again.xmp is not None
    found = Image.Exif()
    found.load(again.exif)
    assert found[0x010F] == "Maker" and 0x8825 not in found and not found.get_ifd(0x8825)
    assert struct.pack(">2I", 48, 1) not in content and struct.pack("<2I", 48, 1) not in content
    assert b"Wien" not in content and b"GPSLatitude" not in content and b"Rating" in again.xmp
    assert again.iptc in (None, IPTC[:10])
    exported(edits.open_photo(camera_photo()), path, metadata="none")
    bare = open_photo(path)
    assert (bare.xmp, bare.iptc, bare.comment) == (None, None, "") and b"Maker" not in (bare.exif or b"")


@pytest.mark.parametrize("name", DEEP)
@pytest.mark.parametrize("channels", [3, 4])
def test_sixteen_bits_are_the_photos_outside_a_mask(tmp_path: Path, name: str, channels: int) -> None:
    native = words(300, 280, channels)
    half = LayerMask(Mask.from_array(np.pad(np.full((300, 140), 255, np.uint8), ((0, 0), (0, 140)))), hides=False)
    brighter = AdjustmentLayer(id="a", name="a", adjustment=Exposure(0.5), layer_mask=half)
    scene = edits.add_layer(edits.open_photo(camera_photo(native)), brighter)
    path = tmp_path / f"a{EXPORTERS[name].suffixes[0]}"
    exported(scene, path, depth=16)
    found = tifffile.imread(path) if name == "tiff" else cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if name == "png":
        found = found[..., [2, 1, 0, 3][:channels]]
    assert np.array_equal(found, flatten_deep(scene, lambda layer: None))
    assert np.array_equal(found[:, 140:], native[:, 140:]) and not np.array_equal(found[:, :140], native[:, :140])
    proof = prove(scene, lambda layer: None, found)
    assert proof.holds and proof.covered == 300 * 140


def test_what_has_but_eight_bits_says_so(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="A JPEG has 8 bits a channel"):
        exported(edits.open_photo(camera_photo()), tmp_path / "a.jpg", depth=16)


def test_sixteen_bits_are_made_smaller_sharpened_and_laid_on_a_colour(tmp_path: Path) -> None:
    clear = np.dstack([words(40, 60), np.full((40, 60), 65535, np.uint16)])
    clear[:, 30:, 3] = 0
    exported(edits.open_photo(camera_photo(clear)), tmp_path / "a.tif", depth=16, longest=30, sharpen="screen")
    found = tifffile.imread(tmp_path / "a.tif")
    assert found.shape == (20, 30, 4) and found.dtype == np.uint16 and found[:, :14, 3].min() == 65535
    with tifffile.TiffFile(tmp_path / "a.tif") as file:
        assert file.pages[0].tags["XResolution"].value == (300, 1)


def test_a_jpegs_colours_and_order_are_as_chosen(tmp_path: Path) -> None:
    scene, path = edits.open_photo(camera_photo()), tmp_path / "a.jpg"
    for subsampling, factors in (("4:4:4", (1, 1)), ("4:2:2", (2, 1)), ("4:2:0", (2, 2))):
        exported(scene, path, subsampling=subsampling, progressive=subsampling == "4:2:2")
        with Image.open(path) as picture:
            assert picture.layer[0][1:3] == factors  # type: ignore[attr-defined]
            assert ("progression" in picture.info) == (subsampling == "4:2:2")


def test_a_webp_can_be_exact(tmp_path: Path) -> None:
    samples = np.dstack([smooth(), np.arange(2400).reshape(40, 60) % 256]).astype(np.uint8)
    exported(edits.open_photo(Photo(samples)), tmp_path / "a.webp", lossless=True)
    assert np.array_equal(open_photo(tmp_path / "a.webp").samples, samples)


def test_what_is_selected_is_exported_alone_and_clear_around(tmp_path: Path) -> None:
    scene = edits.open_photo(camera_photo(words()))
    disc = Mask.empty().stroke([(30, 20, 8)])
    with pytest.raises(Problem, match="Nothing is selected"):
        exported(scene, tmp_path / "a.png", part="selection")
    scene = replace(scene, selection=disc)
    exported(scene, tmp_path / "a.png", part="selection", depth=16)
    box = disc.bounds()
    found = open_photo(tmp_path / "a.png")
    assert found.size == (box.width, box.height) and found.native is not None
    assert np.array_equal(found.samples[..., 3], disc.read(box))
    assert np.array_equal(found.native[8, 8, :3], words()[20, 30])


def test_chosen_layers_are_exported_without_the_others(tmp_path: Path) -> None:
    scene = edits.open_photo(camera_photo())
    samples = np.zeros((40, 60, 4), np.uint8)
    samples[10:20, 10:20] = (200, 10, 10, 255)
    scene = edits.add_layer(scene, PhotoLayer(id="red", name="Red", photo=Photo(samples), opacity=0.5))
    exported(scene, tmp_path / "a.png", layers=("red",))
    assert np.array_equal(open_photo(tmp_path / "a.png").samples, samples)


def test_each_layer_gets_a_file_of_its_own(tmp_path: Path) -> None:
    scene = edits.open_photo(camera_photo())
    samples = np.zeros((40, 60, 4), np.uint8)
    samples[10:20, 10:20] = (200, 10, 10, 255)
    for id, name in (("red", "Red/../x"), ("twin", "Red/../x"), ("none", "Nothing")):
        own = samples if id != "none" else np.zeros_like(samples)
        scene = edits.add_layer(scene, PhotoLayer(id=id, name=name, photo=Photo(own)))
    (tmp_path / "a Red .. x 2.png").write_bytes(b"there before")
    notices = exported(scene, tmp_path / "a.png", layers=("red", "twin", "none"), each=True)
    assert notices == ("The layer “Nothing” shows nothing and was left out.",)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["a Red .. x 2.png", "a Red .. x 3.png", "a Red .. x.png"]
    for name in ("a Red .. x.png", "a Red .. x 3.png"):
        assert np.array_equal(open_photo(tmp_path / name).samples, samples)
    with pytest.raises(Problem, match="nothing to export"):
        exported(scene, tmp_path / "b.png", layers=("none",), each=True)
    assert len(list(tmp_path.iterdir())) == 3


def test_options_are_kept_as_json() -> None:
    options = ExportOptions(format="tiff", depth=16, longest=2000, dpi=240, matte=(1, 2, 3), metadata="no-place")
    assert ExportOptions.of_record(options.to_record()) == options
    chosen = replace(options, part="selection", layers=("a",), each=True)
    assert ExportOptions.of_record(chosen.to_record()) == options, "of one picture only"
    for broken in ({"quality": "92"}, {"matte": [1]}, {"format": "gif"}, {"depth": 9}, {"progressive": 1}):
        with pytest.raises(Problem):
            ExportOptions.of_record(broken)
    assert ExportOptions.of_record({"of tomorrow": 1}) == ExportOptions()


def test_a_broken_exif_is_refused_by_the_writer() -> None:
    with pytest.raises(ValueError, match="offset"):
        write_tiff(io.BytesIO(), smooth(), exif=b"Exif\0\0II*\0\xff\xff\xff\xff")


@pytest.mark.parametrize("name", EXPORTERS)
def test_it_can_be_ended_right_before_the_file_gets_its_name(name: str, tmp_path: Path) -> None:
    target = tmp_path / f"a{EXPORTERS[name].suffixes[0]}"

    def write(report: Report, is_other: bool) -> None:
        samples = smooth()[::-1].copy() if is_other else smooth()
        export_picture(edits.open_photo(Photo(samples)), lambda layer: None, target, None, report)

    check_it_can_be_ended_last(target, write)
