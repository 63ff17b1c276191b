"""Projects: what is saved is what is opened, and no save ever costs the file that was there."""

from __future__ import annotations

import dataclasses
import gc
import io
import json
import os
import random
import subprocess
import sys
import textwrap
import time
import weakref
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.compositing.appearance import Appearance
from engine.compositing.flatten import flatten
from engine.formats import migrations, pixels, project
from engine.formats.importers import table
from engine.formats.importers.table import IMPORTERS, Imported, Importer, open_file, register
from engine.formats.kinds.table import BY_NAME, FORMATS
from engine.formats.project import open_project, save_project
from engine.formats.reading import OnProgress
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.guides import Guides
from engine.scene.layers import (
    BackgroundLayer,
    GroupLayer,
    Layer,
    LayerMask,
    PaintLayer,
    Photo,
    PhotoLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY, Scene
from engine.scene.tiles import Tiles
from tests.engine.formats import scenes
from tests.engine.formats.conftest import Report, check_it_can_be_ended_last, sentence, small_scene
from tests.engine.kinds import missing

ROOT = Path(__file__).parents[3]


def same_looks(one: dict[str, Appearance], other: dict[str, Appearance]) -> bool:
    def facts(look: Appearance) -> tuple[object, ...]:
        alpha = None if look.alpha is None else look.alpha.tobytes()
        return look.fingerprint, look.preview, look.size, look.rgb.tobytes(), alpha, getattr(look, "box", None)

    return {id: facts(look) for id, look in one.items()} == {id: facts(look) for id, look in other.items()}


def test_every_kind_of_layer_is_saved_and_opened() -> None:
    assert missing(FORMATS, Layer) == []
    assert sorted(format.name for format in FORMATS.values()) == sorted(BY_NAME)


def test_a_kind_that_cannot_be_saved_is_told_of(tmp_path: Path) -> None:
    class Unknown(BackgroundLayer):
        pass

    scene = Scene(4, 4, (Unknown(id="u", name="u", colours=((1, 2, 3),)),))
    with pytest.raises(TypeError, match="how Unknown is"):
        save_project(scene, lambda layer: None, tmp_path / "a.ora")
    assert list(tmp_path.iterdir()) == []


@given(st.data())
def test_whatever_is_saved_opens_as_the_same_scene(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    scene = data.draw(scenes.scenes() | scenes.extreme_scenes())
    looks = data.draw(scenes.looks(scene))
    path = tmp_path_factory.mktemp("project") / "a.ora"
    save_project(scene, lambda layer: looks.get(layer.id), path)
    opened, opened_looks = open_project(path)
    assert opened == scene
    assert same_looks(opened_looks, looks)
    lookup, opened_lookup = (lambda layer: looks.get(layer.id)), (lambda layer: opened_looks.get(layer.id))
    assert np.array_equal(flatten(opened, opened_lookup), flatten(scene, lookup))
    check_as_openraster(path, scene)


def check_as_openraster(path: Path, scene: Scene) -> None:
    """What Krita checks on its own exports, read by nothing of ours."""
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, archive.read(first)) == ("mimetype", 0, b"image/openraster")
        root = ElementTree.fromstring(archive.read("stack.xml"))
        assert root.tag == "image" and (root.get("w"), root.get("h")) == (str(scene.width), str(scene.height))
        for layer in root.iter("layer"):
            source = layer.get("src", "")
            assert source.endswith(".png") and not source.startswith("/")
            with Image.open(io.BytesIO(archive.read(source))) as picture:
                picture.load()
        groups = [stack.attrib for stack in root.iter("stack") if stack.get("name") != "root"]
        passing = [group for group in groups if group["isolation"] != "isolate"]
        plain = {"isolation": "auto", "opacity": "1.0", "composite-op": "svg:src-over"}
        assert all(plain.items() <= group.items() for group in passing)
        with Image.open(io.BytesIO(archive.read("mergedimage.png"))) as picture:
            assert picture.size == (scene.width, scene.height)
        with Image.open(io.BytesIO(archive.read("Thumbnails/thumbnail.png"))) as picture:
            assert max(picture.size) <= 256


def test_the_same_scene_is_saved_as_the_same_bytes(tmp_path: Path) -> None:
    scene, looks = small_scene()
    for name in ("a.ora", "b.ora"):
        save_project(scene, lambda layer: looks.get(layer.id), tmp_path / name)
    assert (tmp_path / "a.ora").read_bytes() == (tmp_path / "b.ora").read_bytes()


def test_the_stack_lists_the_topmost_layer_first_with_its_looks(tmp_path: Path) -> None:
    scene, looks = small_scene()
    scene = edits.set_mode(edits.set_opacity(scene, scene.layers[1].id, 0.5), scene.layers[1].id, "multiply")
    save_project(scene, lambda layer: looks.get(layer.id), tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        stack = ElementTree.fromstring(archive.read("stack.xml"))[0]
        curves, _, sea, group, photo = stack
        assert (sea.get("name"), sea.get("visibility")) == ("Sea", "hidden")
        with Image.open(io.BytesIO(archive.read(sea.get("src", "")))) as picture:
            assert picture.size == (scene.width, scene.height)  # generated, but an ordinary picture to others
            mean = np.asarray(picture).mean(axis=(0, 1))
        assert mean == pytest.approx([*looks["sea"].rgb.mean(axis=(0, 1)), 255], abs=4)
        assert (group.get("composite-op"), group.get("opacity")) == ("svg:multiply", "0.5")
        assert photo.get("composite-op") == "svg:src-over" and photo.get("name") == "photo.png"
        with Image.open(io.BytesIO(archive.read(curves.get("src", "")))) as picture:
            assert curves.get("name") == "Curves" and not np.asarray(picture).any()  # other programs see nothing of it
        cat = group[0]
        with Image.open(io.BytesIO(archive.read(cat.get("src", "")))) as picture:
            alone = np.asarray(picture)
    left, top = int(cat.get("x", "")), int(cat.get("y", ""))
    assert alone[15 - top, 20 - left, 3] == 200  # mask times the appearance's alpha
    assert alone[0, 0, 3] == 0


def test_masks_and_clipping_are_baked_for_other_programs(tmp_path: Path) -> None:
    canvas = Box(0, 0, 40, 30)
    left = Mask.from_array(np.full((30, 10), 255, np.uint8))
    top = Mask.from_array(np.full((8, 40), 255, np.uint8))
    photo = PhotoLayer(id="photo", name="Photo", photo=Photo(np.full((30, 40, 3), 90, np.uint8)))
    photo = replace(photo, layer_mask=LayerMask.showing(left))
    paint = PaintLayer(id="paint", name="Paint", tiles=Tiles.from_array(np.full((30, 40, 4), 255, np.uint8)))
    ground = BackgroundLayer(id="ground", name="Ground", colours=((1, 2, 3),))
    group = GroupLayer(id="group", name="Group", children=(paint,), layer_mask=LayerMask(top))
    clipped = BackgroundLayer(id="clip", name="Clipped", colours=((9, 9, 9),), is_clipped=True)
    scene = Scene(40, 30, (ground, photo, clipped, group))
    save_project(scene, lambda layer: None, tmp_path / "a.ora")
    assert open_project(tmp_path / "a.ora")[0] == scene
    covered = {}
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        for one in ElementTree.fromstring(archive.read("stack.xml"))[0]:
            assert one.tag == "layer"
            with Image.open(io.BytesIO(archive.read(one.get("src", "")))) as picture:
                alpha = np.zeros((30, 40), np.uint8)
                x, y = int(one.get("x", "")), int(one.get("y", ""))
                alpha[y : y + picture.height, x : x + picture.width] = np.asarray(picture.convert("RGBA"))[..., 3]
            covered[one.get("name")] = alpha
    assert (covered["Photo"] == left.read(canvas)).all() and (covered["Clipped"] == left.read(canvas)).all()
    assert (covered["Group"] == 255 - top.read(canvas)).all() and covered["Ground"].all()


def test_a_photo_shown_twice_is_stored_once(tmp_path: Path) -> None:
    scene, _ = small_scene()
    scene = edits.duplicate(scene, scene.layers[0].id)
    save_project(scene, lambda layer: None, tmp_path / "a.ora")
    opened, _ = open_project(tmp_path / "a.ora")
    lower, upper = opened.layers[:2]
    assert isinstance(lower, PhotoLayer) and isinstance(upper, PhotoLayer) and lower.photo is upper.photo


def test_the_file_before_stays_as_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    scene, _ = small_scene()
    save_project(scene, lambda layer: None, path)
    renamed = edits.rename(scene, scene.layers[0].id, "Another name")
    save_project(renamed, lambda layer: None, path)
    assert open_project(path)[0] == renamed and open_project(tmp_path / "a.ora~")[0] == scene


def test_progress_is_told(tmp_path: Path) -> None:
    shares: list[float] = []
    save_project(small_scene()[0], lambda layer: None, tmp_path / "a.ora", shares.append)
    assert shares == sorted(shares) and shares[-1] <= 1 and len(shares) >= 4


def test_nothing_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="nothing to save"):
        save_project(EMPTY, lambda layer: None, tmp_path / "a.ora")
    assert not os.listdir(tmp_path)


def test_many_layers(tmp_path: Path) -> None:
    layers = tuple(BackgroundLayer(id=f"{n}", name=f"{n}", colours=((n % 256, 0, 0),)) for n in range(1000))
    scene = Scene(2, 2, layers)
    save_project(scene, lambda layer: None, tmp_path / "a.ora")
    assert open_project(tmp_path / "a.ora")[0] == scene


# Saves that fail


def test_what_does_not_read_back_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.ora"
    scene, _ = small_scene()
    save_project(scene, lambda layer: None, path)
    before = path.read_bytes()
    write = project.write_project

    def rotten(file: Any, *arguments: Any) -> dict[Any, str]:
        written = write(file, *arguments)
        file.seek(file.tell() // 2)
        file.write(b"rot rot rot")
        return written

    monkeypatch.setattr(project, "write_project", rotten)
    with pytest.raises(Problem, match="does not read back right"):
        save_project(scene, lambda layer: None, path)
    assert path.read_bytes() == before and os.listdir(tmp_path) == ["a.ora"]


def child(code: str, **options: Any) -> subprocess.Popen[str]:
    started = f"""
        import sys
        sys.path.insert(0, {str(ROOT)!r})
        from engine.formats.project import save_project
        from engine.problem import Problem
        from engine.scene import edits
        from tests.engine.formats.conftest import small_scene
        scene, looks = small_scene(900, 700)
        lookup = lambda layer: looks.get(layer.id)
    """
    text = textwrap.dedent(started) + textwrap.dedent(code)
    return subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE, text=True, **options)


def test_a_full_disk_keeps_the_old_project(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    scene, _ = small_scene()
    save_project(scene, lambda layer: None, path)
    before = path.read_bytes()
    code = f"""
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
        try:
            save_project(scene, lookup, {str(path)!r})
        except Problem as problem:
            print(problem)
    """
    with child(code) as done:
        told, _ = done.communicate()
    assert told.startswith('"a.ora" could not be written, since the file would be too large for this disk;')
    assert told.endswith("what was there before is unchanged.\n") and told.count("\n") == 1
    assert path.read_bytes() == before and os.listdir(tmp_path) == ["a.ora"]


def test_killed_in_the_middle_of_a_save(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    code = f"""
        print("ready", flush=True)
        for turn in range(1000):
            save_project(edits.rename(scene, scene.layers[0].id, f"turn {{turn}}"), lookup, {str(path)!r})
    """
    dice = random.Random(2)
    for _ in range(4):
        with child(code) as running:
            assert running.stdout is not None and running.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.02, 0.4))
            running.kill()
        for name in ("a.ora", "a.ora~"):
            if (tmp_path / name).exists():
                assert open_project(tmp_path / name)[0].layers[0].name.startswith("turn")


@pytest.mark.parametrize("place", ["file/a.ora", "nowhere/a.ora", "."])
def test_places_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Problem, match="cannot be written"):
        save_project(small_scene()[0], lambda layer: None, tmp_path / place)
    assert os.listdir(tmp_path) == ["file"]


# Opening


class Stopped(BaseException):
    """Somebody cancelled."""


def test_opening_tells_how_far_it_is_and_ends_at_once(tmp_path: Path) -> None:
    scene, looks = small_scene(900, 700)
    save_project(scene, lambda layer: looks.get(layer.id), tmp_path / "a.ora")
    told: list[float] = []
    open_project(tmp_path / "a.ora", told.append)
    assert len(told) > 20 and told == sorted(told) and 0 < told[-1] <= 1
    for last in (1, 2, *range(3, len(told), 9)):
        heard: list[float] = []

        def cancelled(share: float, heard: list[float] = heard, last: int = last) -> None:
            heard.append(share)
            if len(heard) == last:
                raise Stopped

        with pytest.raises(Stopped):
            open_project(tmp_path / "a.ora", cancelled)
        assert len(heard) == last


def test_a_document_that_is_closed_is_freed_at_once(tmp_path: Path) -> None:
    scene, looks = small_scene()
    save_project(scene, lambda layer: looks.get(layer.id), tmp_path / "a.ora")
    gc.collect()
    gc.disable()
    try:
        opened, opened_looks = open_project(tmp_path / "a.ora")
        alive = [weakref.ref(array) for array in opened.arrays()]
        alive += [weakref.ref(look.rgb) for look in opened_looks.values()]
        assert len(alive) > 3
        del opened, opened_looks
        assert not any(reference() is not None for reference in alive)
    finally:
        gc.enable()


def test_a_mask_of_more_pixels_than_a_photo_may_have_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, looks = small_scene()
    save_project(scene, lambda layer: looks.get(layer.id), tmp_path / "a.ora")
    monkeypatch.setattr(pixels, "PIXEL_LIMIT", 60 * 40)
    assert open_project(tmp_path / "a.ora")[0] == scene


# Files from elsewhere


def test_a_newer_version_is_refused_politely(rezipped: Any) -> None:
    with zipfile.ZipFile(rezipped({})) as archive:
        document = json.loads(archive.read("scumble/project.json"))
    document["schema_version"] = migrations.SCHEMA_VERSION + 1
    told = sentence(rezipped({"scumble/project.json": json.dumps(document).encode()}))
    assert "newer version of Scumble" in told and "update" in told


def test_an_old_version_goes_through_its_migrations(rezipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(rezipped({})) as archive:
        document = json.loads(archive.read("scumble/project.json"))
    for layer in document["layers"]:
        layer["title"] = layer.pop("name")
    old = rezipped({"scumble/project.json": json.dumps(document).encode()})
    assert "lacks the field" in sentence(old)

    def retitled(document: dict[str, Any]) -> dict[str, Any]:
        for layer in document["layers"]:
            layer["name"] = layer.pop("title") + " of old"
        return document

    version = migrations.SCHEMA_VERSION
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", version + 1)
    monkeypatch.setattr(migrations, "MIGRATIONS", {version: retitled})
    assert open_project(old)[0].layers[0].name == "photo.png of old"


def test_backgrounds_of_version_1_are_in_plain_colours_however_deep_they_lie(rezipped: Any) -> None:
    with zipfile.ZipFile(rezipped({})) as archive:
        document = json.loads(archive.read("scumble/project.json"))
    document["schema_version"] = 1
    sea = document["layers"][2]
    del sea["recipe"], sea["appearance"]
    for layer in document["layers"]:
        if "place" in layer and layer["kind"] == "photo":
            _, _, layer["x"], _, _, layer["y"] = map(int, layer.pop("place"))
    for name in ("inner", "outer"):
        document["layers"][-1] = dict(document["layers"][1], id=name, layers=[document["layers"][-1]])
    layers = open_project(rezipped({"scumble/project.json": json.dumps(document).encode()}))[0].walk()
    (background,) = (layer for layer in layers if isinstance(layer, BackgroundLayer))
    assert background.recipe is None and background.colours == ((9, 9, 9),)


@pytest.mark.parametrize("layers", [None, 7, [None], [[]], [{"kind": "group"}], [{"kind": "group", "layers": 4}]])
def test_what_is_no_version_1_is_a_sentence(rezipped: Any, layers: object) -> None:
    with zipfile.ZipFile(rezipped({})) as archive:
        document = json.loads(archive.read("scumble/project.json"))
    document |= {"schema_version": 1, "layers": layers}
    sentence(rezipped({"scumble/project.json": json.dumps(document).encode()}))


def test_an_openraster_file_of_another_program_opens_as_pictures(tmp_path: Path) -> None:
    """As old MyPaint writes it: no mergedimage, no version, hardly an attribute."""
    picture = np.random.RandomState(1).randint(0, 256, (5, 7, 4)).astype(np.uint8)
    file = io.BytesIO()
    Image.fromarray(picture).save(file, "PNG")
    stack = b"""<image w="20" h="10"><stack><stack name="group" opacity="0.5"><layer src="data/a.png" x="-2" y="3"
        name="upper" composite-op="svg:multiply" visibility="hidden"/></stack>
        <layer src="data/a.png" composite-op="krita:dissolve"/></stack></image>"""
    with zipfile.ZipFile(tmp_path / "a.ora", "w") as archive:
        archive.writestr("mimetype", b"image/openraster")
        archive.writestr("stack.xml", stack)
        archive.writestr("data/a.png", file.getvalue())
    scene, looks = open_project(tmp_path / "a.ora")
    lower, group = scene.layers
    (upper,) = group.children  # type: ignore[attr-defined]
    assert (scene.width, scene.height, looks, group.name, group.opacity) == (20, 10, {}, "group", 0.5)
    assert (upper.mode, upper.visible, upper.name) == ("multiply", False, "upper")
    assert upper.place == Affine.translation(-2, 3)
    assert isinstance(lower, PhotoLayer) and lower.mode == "normal" and np.array_equal(lower.photo.samples, picture)


def test_what_is_a_project_is_told_by_its_content(tmp_path: Path, rezipped: Any) -> None:
    renamed = rezipped({}).rename(tmp_path / "a.jpg")
    scene, looks = open_project(renamed)
    opened = open_file(renamed)
    assert opened.is_project and opened.scene == scene and opened.saved.keys() == looks.keys()
    Image.new("RGB", (3, 2)).save(tmp_path / "a.ora", "PNG")
    opened = open_file(tmp_path / "a.ora")
    assert not opened.is_project and opened.scene.box == Box(0, 0, 3, 2) and opened.saved == {}
    for name, words in (("none", "no file"), (".", "a folder"), ("empty.ora", "is empty")):
        (tmp_path / "empty.ora").touch()
        with pytest.raises(Problem, match=words):
            open_file(tmp_path / name)


def test_what_could_not_be_kept_of_a_photo_is_told(tmp_path: Path) -> None:
    Image.new("CMYK", (3, 2)).save(tmp_path / "a.jpg")
    assert any("CMYK" in notice for notice in open_file(tmp_path / "a.jpg").notices)


def test_a_new_kind_of_file_is_one_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "IMPORTERS", list(IMPORTERS))

    def read(path: str | os.PathLike[str], on_progress: OnProgress | None) -> Imported:
        return Imported(Scene(*Path(path).read_bytes()[-2:], ()))

    register(Importer(title="Sizes", suffixes=(".size",), knows=lambda head: head.startswith(b"size"), open=read))
    (tmp_path / "a.size").write_bytes(b"size\x07\x05")
    assert open_file(tmp_path / "a.size").scene == Scene(7, 5, ())


def test_guides_are_saved_with_the_project_and_left_out_where_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    scene = dataclasses.replace(small_scene()[0], guides=Guides((10, 20.5), (7,)))
    save_project(scene, lambda layer: None, path)
    assert open_project(path)[0].guides == Guides((10, 20.5), (7,))
    save_project(dataclasses.replace(scene, guides=Guides()), lambda layer: None, path)
    with zipfile.ZipFile(path) as archive:
        assert "guides" not in json.loads(archive.read("scumble/project.json"))


def test_saving_can_be_ended_right_before_the_file_gets_its_name(tmp_path: Path) -> None:
    def write(report: Report, is_other: bool) -> None:
        photo = Photo(np.full((4, 6, 3), int(is_other), np.uint8))
        save_project(edits.open_photo(photo), lambda layer: None, tmp_path / "a.ora", report)

    check_it_can_be_ended_last(tmp_path / "a.ora", write)
