"""PSD and OpenRaster: what other programs find of layers, and that it looks the same when they are put together."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from defusedxml import ElementTree
from psd_tools import PSDImage

from engine.compositing.appearance import Appearance
from engine.compositing.flatten import flatten, flatten_deep
from engine.formats.export import ExportOptions, export_picture
from engine.formats.importers.table import open_file
from engine.formats.project import open_project
from engine.scene import edits
from engine.scene.adjustments import Levels, Range
from engine.scene.depth import eight_bits
from engine.scene.layers import (
    BLEND_MODES,
    PASS_THROUGH,
    AdjustmentLayer,
    GroupLayer,
    LayerMask,
    PaintLayer,
    Photo,
    PhotoLayer,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

HALF = LayerMask(Mask.from_array(np.pad(np.full((80, 60), 200, np.uint8), ((0, 0), (0, 60)))), hides=False)


def words() -> np.ndarray:
    return np.random.RandomState(4).randint(0, 65536, (80, 120, 3)).astype(np.uint16)


def layered() -> tuple[Scene, dict[str, Appearance]]:
    """A photo of 16 bits, an adjustment on half of it, a group of an object and clipped paint, in modes."""
    native = words()
    scene = edits.open_photo(Photo(eight_bits(native), native=native, iptc=b"\x1c\x02\x78\x00\x02Hi", dpi=(240, 240)))
    scene, id = edits.add_object(
        scene, class_name="cat", mask=Mask.empty().stroke([(70, 40, 25)]), noise=(0.0,), seed=None
    )
    cat = replace(scene.find(id), opacity=0.75)
    paint = np.zeros((20, 60, 4), np.uint8)
    paint[:] = (0, 60, 120, 200)
    tiles = Tiles.from_array(paint, 40, 30)
    stroke = PaintLayer(id="paint", name="Stroke", tiles=tiles, is_clipped=True, mode="screen")
    group = GroupLayer(id="group", name="Group", children=(cat, stroke), mode="multiply")
    levels = AdjustmentLayer(
        id="levels", name="Levels", adjustment=Levels(Range(gamma=1.6)), layer_mask=HALF, opacity=0.5
    )
    scene = replace(scene, layers=(scene.layers[0], levels, group))
    rgb = np.random.RandomState(5).randint(0, 256, (32, 32, 3)).astype(np.uint8)
    return scene, {id: Appearance(fingerprint="cat", rgb=rgb)}


def exported(path: Path, **options: Any) -> tuple[Scene, dict[str, Appearance], tuple[str, ...]]:
    scene, looks = layered()
    notices = export_picture(scene, lambda layer: looks.get(layer.id), path, ExportOptions(**options))
    return scene, looks, notices


def test_a_psd_has_layers_groups_masks_modes_and_the_merged_picture(tmp_path: Path) -> None:
    scene, looks, notices = exported(tmp_path / "a.psd")
    psd = PSDImage.open(tmp_path / "a.psd")
    photo, levels, group = psd
    assert [layer.name for layer in psd] == [layer.name for layer in scene.layers]
    assert group.blend_mode.name == "MULTIPLY" and levels.opacity == 128 and photo.kind == "pixel"
    cat, stroke = group
    assert stroke.clipping and stroke.blend_mode.name == "SCREEN" and cat.opacity == 191
    assert levels.mask is not None and np.asarray(levels.mask.topil())[10, 10] == 200
    assert np.array_equal(np.asarray(psd.topil())[..., :3], flatten(scene, lambda layer: looks.get(layer.id)))
    assert np.array_equal(photo.numpy("color"), scene.layers[0].photo.samples / np.float32(255))
    assert any("adjustments and filters" in one for one in notices) and 1028 in psd.image_resources


def test_a_psd_looks_the_same_when_it_is_opened_again(tmp_path: Path) -> None:
    scene, looks, _ = exported(tmp_path / "a.psd")
    again = open_file(tmp_path / "a.psd").scene
    one, other = flatten(scene, lambda layer: looks.get(layer.id)), flatten(again, lambda layer: None)
    assert np.abs(one.astype(int) - other).max() <= 3
    assert isinstance(again.layers[2], GroupLayer) and again.layers[2].children[1].is_clipped


def test_a_psd_of_sixteen_bits_has_the_photos_own(tmp_path: Path) -> None:
    scene, looks, _ = exported(tmp_path / "a.psd", depth=16)
    psd = PSDImage.open(tmp_path / "a.psd")
    assert psd.depth == 16
    found = np.rint(psd[0].numpy("color") * 65535).astype(np.uint16)
    assert np.array_equal(found, words())
    merged = np.rint(psd.numpy("color") * 65535).astype(np.uint16)
    assert np.array_equal(merged, flatten_deep(scene, lambda layer: looks.get(layer.id)))


def test_an_openraster_file_has_pictures_alone(tmp_path: Path) -> None:
    scene, looks, (notice, left_out) = exported(tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        assert not [name for name in archive.namelist() if name.startswith("scumble")]
        stack = ElementTree.fromstring(archive.read("stack.xml"))[0]
        assert b"iCCP" in archive.read("data/0001.png")[:100], "Krita asks for the profile of 16 bits without one"
    assert [one.get("name") for one in stack] == [layer.name for layer in reversed(scene.layers)]
    assert stack[0][0].tag == "stack" and len(stack[0][0]) == 2, "what is clipped, and what to"
    assert "live in a project only" in notice and "metadata" in left_out
    again, saved = open_project(tmp_path / "a.ora")
    assert saved == {} and all(isinstance(layer, PhotoLayer | GroupLayer) for layer in again.walk())
    one, other = flatten(scene, lambda layer: looks.get(layer.id)), flatten(again, lambda layer: None)
    away = np.abs(one.astype(int) - other)
    assert (away <= 3).mean() > 0.98  # the rest are soft edges under what is clipped


def passing(**fields: Any) -> Scene:
    """A photo under a group of levels, multiplied paint and a group of levels, all of which pass through."""
    scene = layered()[0]
    spot = LayerMask(Mask.empty().stroke([(60, 40, 30)], 0.3), hides=False)
    levels = AdjustmentLayer(id="levels", name="Levels", adjustment=Levels(Range(gamma=1.6)))
    dark = AdjustmentLayer(id="dark", name="Dark", adjustment=Levels(Range(0, 255, 1, 0, 120)), layer_mask=HALF)
    paint = Tiles.from_array(np.full((40, 90, 4), (0, 60, 120, 255), np.uint8), 20, 10)
    inner = GroupLayer(id="inner", name="Inner", children=(dark,), mode=PASS_THROUGH, opacity=0.5)
    stroke = PaintLayer(id="paint", name="Stroke", tiles=paint, mode="multiply")
    fields = {"mode": PASS_THROUGH, "opacity": 0.75, "layer_mask": spot} | fields
    group = GroupLayer(id="group", name="Group", children=(levels, stroke, inner), **fields)
    return replace(scene, layers=(scene.layers[0], group))


PLAIN = {"opacity": 1.0, "layer_mask": None}


@pytest.mark.parametrize("bounds", [{}, PLAIN], ids=["bounded", "plain"])
@pytest.mark.parametrize("suffix", ["psd", "ora"])
def test_groups_that_pass_through_do_so_in_other_programs(
    tmp_path: Path, bounds: dict[str, Any], suffix: str
) -> None:
    scene = passing(**bounds)
    export_picture(scene, lambda layer: None, tmp_path / f"a.{suffix}")
    ours = flatten(scene, lambda layer: None).astype(int)
    again = open_file(tmp_path / f"a.{suffix}").scene
    assert np.abs(flatten(again, lambda layer: None).astype(int) - ours).max() <= 3
    if suffix == "psd":
        group = PSDImage.open(tmp_path / "a.psd")[1]
        assert group.blend_mode.name == group[2].blend_mode.name == "PASS_THROUGH"
        theirs = PSDImage.open(tmp_path / "a.psd").composite(force=True)
        assert theirs is not None
        assert np.abs(np.asarray(theirs.convert("RGB")).astype(int) - ours).max() <= 3
        return
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        group = ElementTree.fromstring(archive.read("stack.xml"))[0][0]
    if bounds:
        assert (group.tag, group.get("isolation"), len(group)) == ("stack", "auto", 3)
        assert group[0].tag == "layer", "OpenRaster knows no group that passes through by half"
        assert isinstance(again.layers[1], GroupLayer) and again.layers[1].mode == PASS_THROUGH
    else:
        assert group.tag == "layer", "nor one with a mask"


@pytest.mark.parametrize("suffix", ["psd", "ora"])
def test_a_clipped_group_that_passes_through_is_a_picture_of_what_it_does(tmp_path: Path, suffix: str) -> None:
    scene = passing(is_clipped=True)
    photo, group = scene.layers
    tiles = Tiles.from_array(np.full((50, 50, 4), (90, 9, 130, 255), np.uint8), 30, 20)
    base = PaintLayer(id="base", name="Base", tiles=tiles)
    scene = replace(scene, layers=(photo, base, group))
    export_picture(scene, lambda layer: None, tmp_path / f"a.{suffix}")
    ours = flatten(scene, lambda layer: None).astype(int)
    again = flatten(open_file(tmp_path / f"a.{suffix}").scene, lambda layer: None).astype(int)
    assert np.abs(ours - flatten(replace(scene, layers=(photo, scene.layers[1])), lambda layer: None)).max() > 20
    assert np.abs(again - ours).max() <= 3


@pytest.mark.parametrize("suffix", ["psd", "ora"])
def test_a_group_that_something_is_clipped_to_is_written_closed(tmp_path: Path, suffix: str) -> None:
    scene = passing(**PLAIN)
    stroke = PaintLayer(id="top", name="Top", tiles=Tiles.from_array(np.full((50, 50, 4), 130, np.uint8), 30, 20))
    scene = edits.add_layer(scene, replace(stroke, is_clipped=True), above="group")
    export_picture(scene, lambda layer: None, tmp_path / f"a.{suffix}")
    again = flatten(open_file(tmp_path / f"a.{suffix}").scene, lambda layer: None).astype(int)
    assert np.abs(again - flatten(scene, lambda layer: None)).max() <= 3
    if suffix == "psd":
        assert PSDImage.open(tmp_path / "a.psd")[1].blend_mode.name == "NORMAL"


def test_every_mode_has_its_own_name_and_what_is_hidden_stays_hidden(tmp_path: Path) -> None:
    scene = edits.open_photo(Photo(np.zeros((8, 9, 3), np.uint8)))
    for number, mode in enumerate(BLEND_MODES):
        paint = PaintLayer(id=mode, name=mode, tiles=Tiles.empty(4), mode=mode, visible=number % 2 == 0)
        scene = edits.add_layer(scene, paint)
    for suffix in ("psd", "ora"):
        export_picture(scene, lambda layer: None, tmp_path / f"a.{suffix}")
    psd = {layer.name: layer for layer in PSDImage.open(tmp_path / "a.psd")}
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        stack = {one.get("name"): one for one in ElementTree.fromstring(archive.read("stack.xml"))[0]}
    for number, mode in enumerate(BLEND_MODES):
        is_seen = number % 2 == 0
        theirs = "LINEAR_DODGE" if mode == "plus" else mode.upper().replace("-", "_")
        assert (psd[mode].blend_mode.name, psd[mode].visible) == (theirs, is_seen)
        svg = "svg:src-over" if mode == "normal" else f"svg:{mode}"
        assert (stack[mode].get("composite-op"), stack[mode].get("visibility") == "visible") == (svg, is_seen)


@pytest.mark.parametrize("count", [0, 1])
def test_a_masked_group_is_sound_in_a_psd(tmp_path: Path, count: int) -> None:
    scene = layered()[0]
    paint = PaintLayer(id="paint", name="Paint", tiles=Tiles.from_array(np.full((40, 90, 4), 255, np.uint8), 9, 9))
    group = GroupLayer(id="group", name="Group", children=(paint,) * count, layer_mask=HALF)
    scene = replace(scene, layers=(scene.layers[0], group))
    export_picture(scene, lambda layer: None, tmp_path / "a.psd")
    made = PSDImage.open(tmp_path / "a.psd")[1]
    assert len(list(made)) == count and np.asarray(made.mask.topil())[10, 10] == 200
    again = open_file(tmp_path / "a.psd").scene
    assert np.array_equal(flatten(again, lambda layer: None), flatten(scene, lambda layer: None))


@pytest.mark.parametrize("name", ["a.psd", "a.ora"])
def test_layers_that_show_nothing_are_written_too(tmp_path: Path, name: str) -> None:
    scene = edits.open_photo(Photo(np.zeros((8, 9, 4), np.uint8)))
    scene = edits.add_layer(scene, PaintLayer(id="empty", name="Empty", tiles=Tiles.empty(4)))
    scene = edits.add_layer(scene, GroupLayer(id="none", name="None", children=(), is_clipped=True))
    export_picture(scene, lambda layer: None, tmp_path / name)
    assert len(list(open_file(tmp_path / name).scene.walk())) >= 3


@pytest.mark.parametrize("name", ["日出", "مرحبا بالعالم", "Dog 🐕", "Straße & “Café”", "x" * 200, "犬" * 200])
@pytest.mark.parametrize("suffix", [".psd", ".ora"])
def test_layers_and_groups_may_have_names_in_any_letters(tmp_path: Path, name: str, suffix: str) -> None:
    scene = edits.open_photo(Photo(np.zeros((8, 12, 3), np.uint8)))
    named = replace(scene.layers[0], name=name)
    group = GroupLayer(id="group", name=name, children=(replace(named, id="inner"),))
    file = tmp_path / f"a{suffix}"
    export_picture(replace(scene, layers=(named, group)), lambda layer: None, file, ExportOptions())
    assert [layer.name for layer in open_file(file).scene.walk()] == [name] * 3
