"""Export: the photo's own bytes where nothing covers it, its profile and metadata, and nothing half written."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from engine.compositing.compositor import Compositor
from engine.compositing.context_view import mask_in_frame, pull
from engine.compositing.coverage import why_no_proof
from engine.compositing.flatten import flatten
from engine.compositing.proof import prove
from engine.formats.export import ExportOptions, check_fits, export_picture, on_matte, resized
from engine.formats.exporters import table
from engine.formats.exporters.table import EXPORTERS, Exporter, Picture, exporter_for, register
from engine.formats.photos import open_photo
from engine.formats.reading import OnProgress
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Photo
from engine.scene.scene import EMPTY, Scene
from tests.engine.formats import conftest as shared
from tests.engine.formats import scenes


def exported(scene: Scene, looks: dict[str, Any], path: Path, **options: Any) -> tuple[str, ...]:
    return export_picture(scene, lambda layer: looks.get(layer.id), path, ExportOptions(**options))


def camera_photo(height: int = 30, width: int = 50) -> Photo:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 1, "Maker"
    samples = np.random.RandomState(3).randint(0, 256, (height, width, 3)).astype(np.uint8)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    return Photo(samples, profile, exif.tobytes(), xmp, "camera.jpg")


@given(seed=st.integers(0, 50))
def test_every_pixel_outside_the_mask_is_the_photos(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    scene, looks = shared.small_scene(40 + seed, 40 + seed // 2)
    path = tmp_path_factory.mktemp("export") / "a.png"
    assert exported(scene, looks, path) == ()
    with Image.open(path) as picture:
        read = np.asarray(picture)
    assert np.array_equal(read, flatten(scene, lambda layer: looks.get(layer.id)))
    proof = prove(scene, lambda layer: looks.get(layer.id), read)
    assert proof.differing == 0 and proof.covered > 0 and proof.untouched > 0


@given(st.data())
def test_any_document_can_be_drawn_exported_and_proven(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    scene = data.draw(scenes.scenes() | scenes.extreme_scenes())
    looks = data.draw(scenes.looks(scene))
    compositor = Compositor()
    for level in range(8):
        compositor.read(scene, scene.box.at_level(level), level, lambda layer: looks.get(layer.id))
    for layer in scene.objects():
        pull(scene, layer, 16, compositor, lambda layer: looks.get(layer.id))
        mask_in_frame(layer, 16)
    folder = tmp_path_factory.mktemp("export")
    for name in ("a.png", "a.jpg"):
        exported(scene, looks, folder / name)
    with Image.open(folder / "a.png") as picture:
        read = np.asarray(picture)
    assert np.array_equal(read, flatten(scene, lambda layer: looks.get(layer.id)))
    if why_no_proof(scene) is None:
        assert prove(scene, lambda layer: looks.get(layer.id), read).differing == 0


def test_profile_and_metadata_travel_along(tmp_path: Path) -> None:
    photo = camera_photo()
    scene = edits.open_photo(photo)
    for name in ("a.png", "a.jpg"):
        exported(scene, {}, tmp_path / name)
        again = open_photo(tmp_path / name)
        assert (again.profile, again.exif, again.xmp, again.notices) == (photo.profile, photo.exif, photo.xmp, ())
        exported(scene, {}, tmp_path / name, metadata="none", profile=False)
        again = open_photo(tmp_path / name)
        assert (again.profile, again.exif, again.xmp) == (None, None, None)


def test_a_photo_that_lay_on_its_side_is_exported_upright_once(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(camera_photo().samples).save(tmp_path / "side.jpg", exif=exif, quality=100)
    photo = open_photo(tmp_path / "side.jpg")
    assert photo.size == (30, 50)
    exported(edits.open_photo(photo), {}, tmp_path / "a.png")
    assert np.array_equal(open_photo(tmp_path / "a.png").samples, photo.samples)


def test_quality_changes_a_jpegs_size_and_its_nearness(tmp_path: Path) -> None:
    y, x = np.mgrid[0:64, 0:64]
    scene = edits.open_photo(Photo(np.dstack([x * 4, y * 4, (x * y) % 256]).astype(np.uint8)))
    sizes, errors = [], []
    for quality in (20, 80, 100):
        exported(scene, {}, tmp_path / "a.jpg", quality=quality)
        sizes.append((tmp_path / "a.jpg").stat().st_size)
        difference = open_photo(tmp_path / "a.jpg").samples.astype(int) - flatten(scene, lambda _: None)
        errors.append(np.abs(difference).mean())
    assert sizes == sorted(sizes) and errors == sorted(errors, reverse=True) and errors[-1] < 1


def test_clear_parts_of_a_jpeg_get_the_matte_and_a_notice(tmp_path: Path) -> None:
    samples = np.zeros((16, 16, 4), np.uint8)
    scene = edits.open_photo(Photo(samples))
    (notice,) = exported(scene, {}, tmp_path / "a.jpg", matte=(10, 200, 30), quality=100)
    assert "transparency" in notice
    assert np.abs(open_photo(tmp_path / "a.jpg").samples.astype(int) - (10, 200, 30)).max() <= 3


def test_matte_is_exact_at_both_ends() -> None:
    samples = np.array([[[9, 8, 7, 255], [9, 8, 7, 0], [255, 255, 255, 128]]], np.uint8)
    assert on_matte(samples, (1, 2, 3)).tolist() == [[[9, 8, 7], [1, 2, 3], [128, 129, 129]]]


def test_metadata_that_a_jpeg_cannot_hold_is_announced(tmp_path: Path) -> None:
    entries = b"II*\0\x08\0\0\0\0\0\0\0\0\0"
    photo = Photo(np.zeros((4, 4, 3), np.uint8), None, b"Exif\0\0" + entries + bytes(70_000), b"x" * 70_000)
    notices = exported(edits.open_photo(photo), {}, tmp_path / "a.jpg")
    assert len(notices) == 2 and "EXIF" in notices[0] and "XMP" in notices[1]
    exported(edits.open_photo(photo), {}, tmp_path / "a.png")
    assert open_photo(tmp_path / "a.png").exif == photo.exif


def test_smaller_sizes(tmp_path: Path) -> None:
    scene = edits.open_photo(camera_photo(300, 500))
    exported(scene, {}, tmp_path / "a.png", longest=50)
    assert open_photo(tmp_path / "a.png").size == (50, 30)
    exported(scene, {}, tmp_path / "a.png", longest=5000)
    assert open_photo(tmp_path / "a.png").size == (500, 300)
    assert resized(np.zeros((1, 4000, 3), np.uint8), 10).shape == (1, 10, 3)


def test_clear_colours_do_not_bleed_when_made_smaller() -> None:
    samples = np.zeros((4, 4, 4), np.uint8)
    samples[:, :2] = (200, 100, 50, 255)
    samples[:, 2:] = (0, 255, 0, 0)
    assert np.abs(resized(samples, 2)[0, 0].astype(int) - (200, 100, 50, 255)).max() <= 1
    odd = resized(samples[:, 1:], 1)
    assert odd[0, 0, 0] > odd[0, 0, 1] > 0  # still the visible colour


def test_progress_is_told_in_order(tmp_path: Path) -> None:
    for name in ("a.png", "a.jpg"):
        shares: list[float] = []
        export_picture(edits.open_photo(camera_photo(600, 700)), lambda _: None, tmp_path / name, None, shares.append)
        assert shares == sorted(shares) and shares[-1] == 1


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("a.gif", {}, "PNG, JPEG"),
        ("a", {}, "PNG, JPEG"),
        ("nowhere/a.png", {}, "no folder"),
        ("file/a.png", {}, "no folder"),
        (".", {"format": "png"}, "folder"),
    ],
)
def test_what_cannot_be_exported(tmp_path: Path, name: str, options: dict[str, Any], words: str) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Problem, match=words):
        exported(edits.open_photo(camera_photo()), {}, tmp_path / name, **options)
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize("options", [{"quality": 0}, {"quality": 101}, {"format": "gif"}, {"longest": 0}])
def test_options_that_make_no_sense(options: dict[str, Any]) -> None:
    with pytest.raises(Problem):
        ExportOptions(**options)


def test_a_format_may_have_a_longest_side() -> None:
    scene = edits.open_photo(camera_photo(1, 3000))
    narrow = replace(exporter_for("a.jpg"), longest_side=2000)
    with pytest.raises(Problem, match="A JPEG is at most 2,000 pixels wide and high"):
        check_fits(scene, narrow, ExportOptions())
    check_fits(scene, narrow, ExportOptions(longest=2000))
    check_fits(scene, exporter_for("a.png"), ExportOptions())


def test_an_empty_scene_is_not_exported(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no picture"):
        exported(EMPTY, {}, tmp_path / "a.png")
    assert not os.listdir(tmp_path)


def test_the_format_follows_the_name() -> None:
    assert [exporter_for(name).name for name in ("a.PNG", "b.jpeg", "c.JPG")] == ["png", "jpeg", "jpeg"]


def test_a_new_format_is_one_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "EXPORTERS", dict(EXPORTERS))

    def write(file: BinaryIO, picture: Picture, options: ExportOptions, on_progress: OnProgress) -> None:
        height, width, channels = picture.samples.shape
        assert channels == 3
        file.write(b"P6 %d %d 255\n" % (width, height) + picture.samples.tobytes())

    register(
        Exporter(
            name="ppm", title="PPM", summary="plain", suffixes=(".ppm",), write=write, has_alpha=False, longest_side=60
        )
    )
    exported(edits.open_photo(camera_photo()), {}, tmp_path / "a.PPM")
    assert np.array_equal(open_photo(tmp_path / "a.PPM").samples, camera_photo().samples)
    notices = exported(edits.open_photo(Photo(np.zeros((2, 2, 4), np.uint8))), {}, tmp_path / "b.ppm")
    assert notices == ("A PPM has no transparency; clear parts got a plain colour.",)
    with pytest.raises(Problem, match="A PPM is at most 60 pixels wide"):
        exported(edits.open_photo(camera_photo(61)), {}, tmp_path / "c.ppm")
    with pytest.raises(Problem, match=r"exports PNG, JPEG, .* and PPM; .* end in \.png, \.jpg, .* or \.ppm"):
        exporter_for("a.gif")
