"""Photoshop files: layers, groups, masks, modes and opacity are kept; what is not is told, and its picture shown."""

from __future__ import annotations

import copy
import dataclasses
import io
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from psd_tools import PSDImage
from psd_tools.constants import BlendMode, ProtectedFlags, Tag
from psd_tools.psd import adjustments as theirs
from psd_tools.psd.base import EmptyElement, ShortIntegerElement
from psd_tools.psd.descriptor import Bool, Descriptor, Double, Enumerated, UnitFloat
from psd_tools.psd.tagged_blocks import TaggedBlock
from psd_tools.terminology import Unit

from engine.compositing.flatten import flatten
from engine.formats.importers.psd import read_psd
from engine.formats.importers.table import Imported, open_file
from engine.formats.photos import open_photo
from engine.formats.psd_adjustments import _spline
from engine.problem import Problem
from engine.scene.adjustments import Curves
from engine.scene.layers import PASS_THROUGH, AdjustmentLayer, DropShadowLayer, GroupLayer, PhotoLayer
from engine.scene.scene import Scene

WIDTH, HEIGHT = 64, 48


def noise(width: int = WIDTH, height: int = HEIGHT, channels: int = 3, seed: int = 1) -> NDArray[np.uint8]:
    return np.random.RandomState(seed).randint(0, 256, (height, width, channels)).astype(np.uint8)


def picture(*arguments: Any, **named: Any) -> Image.Image:
    return Image.fromarray(noise(*arguments, **named))


def document(mode: str = "RGB", depth: Any = 8) -> PSDImage:
    psd = PSDImage.new(mode, (WIDTH, HEIGHT), depth=depth)
    psd.create_pixel_layer(picture().convert(mode), name="Ground")
    return psd


def saved(psd: PSDImage) -> bytes:
    file = io.BytesIO()
    psd.save(file)
    return file.getvalue()


def opened(psd: PSDImage | bytes) -> Imported:
    return read_psd(io.BytesIO(psd if isinstance(psd, bytes) else saved(psd)), "a.psd")


def shown(scene: Scene) -> NDArray[np.int64]:
    return flatten(scene, lambda layer: None).astype(int)


def rivals(psd: PSDImage) -> NDArray[np.int64]:
    """The picture as psd-tools puts it together."""
    whole = PSDImage.open(io.BytesIO(saved(psd))).composite(force=True)
    assert whole is not None
    return np.asarray(whole.convert("RGB")).astype(int)


MODES = ["NORMAL", "MULTIPLY", "SCREEN", "OVERLAY", "COLOR_BURN", "SOFT_LIGHT", "DIFFERENCE", "LUMINOSITY", "HUE"]


@pytest.mark.parametrize("mode", MODES)
def test_modes_and_opacity_look_as_psd_tools_draws_them(mode: str) -> None:
    psd = document()
    upper_picture = picture(30, 20, seed=2)
    psd.create_pixel_layer(upper_picture, name="Upper", top=5, left=20, opacity=180, blend_mode=BlendMode[mode])
    found = opened(psd)
    assert found.notices == () and not found.is_project
    upper = found.scene.layers[1]
    assert upper.name == "Upper" and upper.mode == mode.lower().replace("_", "-") and upper.opacity == 180 / 255
    assert np.abs(shown(found.scene) - rivals(psd)).max() <= 2


def test_groups_masks_clipping_locks_and_hidden_layers_are_kept() -> None:
    psd = document()
    group = psd.create_group(name="Folder", opacity=200, blend_mode=BlendMode.MULTIPLY)
    base = group.create_pixel_layer(picture(30, 30, seed=2), name="Base", top=4, left=-6)
    ramp = np.tile(np.linspace(0, 255, 30).astype(np.uint8), (30, 1))
    base.create_mask(Image.fromarray(ramp))
    clipped = group.create_pixel_layer(picture(seed=3), name="Clipped")
    clipped.clipping = True
    clipped.tagged_blocks.set_data(Tag.PROTECTED_SETTING, int(ProtectedFlags.COMPLETE))
    psd.create_pixel_layer(picture(seed=4), name="Hidden").visible = False
    found = opened(psd)
    ground, folder, hidden = found.scene.layers
    assert isinstance(folder, GroupLayer) and (folder.mode, folder.opacity) == ("multiply", 200 / 255)
    assert [(child.name, child.is_clipped, child.locked) for child in folder.children] == [
        ("Base", False, False), ("Clipped", True, True)
    ]  # fmt: skip
    assert not hidden.visible and ground.visible and found.notices == ()
    mask = folder.children[0].layer_mask
    assert mask is not None and np.array_equal(mask.read(folder.children[0].box_in(found.scene.box)), ramp)
    assert np.abs(shown(found.scene) - rivals(psd)).max() <= 3


def test_samples_come_as_they_are_in_8_and_16_bits() -> None:
    layer = opened(document()).scene.layers[0]
    assert isinstance(layer, PhotoLayer) and np.array_equal(layer.photo.own, noise())
    layer = opened(document(depth=16)).scene.layers[0]
    assert isinstance(layer, PhotoLayer) and np.array_equal(layer.photo.own, noise().astype(np.uint16) * 257)


def test_samples_of_32_bits_are_linear_light() -> None:
    found = opened(document(depth=32))
    layer = found.scene.layers[0]
    light = noise() / 255
    expected = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    assert isinstance(layer, PhotoLayer) and layer.photo.bits == 32 and np.abs(layer.photo.own - expected).max() < 1e-5


def test_a_photoshop_file_may_be_laid_over_a_picture_as_its_merged_picture(tmp_path: Path) -> None:
    psd = document()
    psd.create_pixel_layer(picture(30, 20, seed=2), name="Upper", blend_mode=BlendMode.LINEAR_BURN)
    psd.save(tmp_path / "a.psd")
    photo = open_photo(tmp_path / "a.psd")
    assert np.abs(photo.samples.astype(int) - rivals(psd)).max() <= 1 and photo.source == "a.psd"
    assert "has its layers" in photo.notices[-1]


@pytest.mark.parametrize(("mode", "told"), [("L", ""), ("CMYK", "CMYK")])
def test_other_colour_models_are_converted_and_announced(mode: str, told: str) -> None:
    found = opened(document(mode))
    layer = found.scene.layers[0]
    assert isinstance(layer, PhotoLayer)
    expected = np.asarray(picture().convert(mode).convert("RGB"))
    assert np.array_equal(layer.photo.samples, expected)
    assert any(told in notice for notice in found.notices) == bool(told)


def test_a_mode_we_lack_is_told_and_the_picture_of_the_file_lies_hidden_on_top() -> None:
    psd = document()
    psd.create_pixel_layer(picture(seed=2), name="Burnt", blend_mode=BlendMode.LINEAR_BURN)
    found = opened(psd)
    assert [layer.mode for layer in found.scene.layers] == ["normal", "color-burn", "normal"]
    assert any("Linear burn" in notice and '"Burnt"' in notice for notice in found.notices)
    merged = found.scene.layers[2]
    assert isinstance(merged, PhotoLayer) and not merged.visible
    assert np.abs(merged.photo.samples.astype(int) - rivals(psd)).max() <= 1


@pytest.mark.parametrize("mode", ["NORMAL", "MULTIPLY"])
def test_pass_through_groups_look_the_same(mode: str) -> None:
    psd = document()
    group = psd.create_group(name="Folder", blend_mode=BlendMode.PASS_THROUGH)
    group.create_pixel_layer(picture(seed=2), name="Inner", blend_mode=BlendMode[mode], opacity=128)
    found = opened(psd)
    _, folder = found.scene.layers
    assert (folder.mode, [layer.name for layer in folder.children]) == (PASS_THROUGH, ["Inner"])
    assert found.notices == () and np.abs(shown(found.scene) - rivals(psd)).max() <= 2


@pytest.mark.parametrize("is_masked", [False, True])
def test_opacity_and_mask_of_a_pass_through_group_bound_all_its_layers_do(is_masked: bool) -> None:
    psd = document()
    group = psd.create_group(name="Folder", blend_mode=BlendMode.PASS_THROUGH, opacity=100)
    group.create_pixel_layer(picture(seed=2), name="Inner", blend_mode=BlendMode.MULTIPLY)
    inner = group.create_group(name="Within", blend_mode=BlendMode.PASS_THROUGH, opacity=180)
    add_adjustment(inner, Tag.INVERT, EmptyElement())
    if is_masked:
        ramp = np.tile(np.linspace(0, 255, WIDTH).astype(np.uint8), (HEIGHT, 1))
        group._bounding_channels = copy.deepcopy(group._channels)  # which psd-tools takes to be the same list
        psd._update_record()
        group.create_mask(Image.fromarray(ramp))
    found = opened(psd)
    folder = found.scene.layers[1]
    assert found.notices == () and folder.opacity == 100 / 255 and (folder.layer_mask is not None) == is_masked
    assert np.abs(shown(found.scene) - rivals(psd)).max() <= 2


def clipped_to(group: PSDImage) -> PSDImage:
    group.create_pixel_layer(picture(30, 20, seed=4), name="Clipped").clipping = True
    return group


def filled_by_half(psd: PSDImage) -> PSDImage:
    psd[1].fill_opacity = 128
    return psd


@pytest.mark.parametrize("change", [clipped_to, filled_by_half])
def test_adjustments_of_a_pass_through_group_that_is_no_longer_one_act_on_it_alone(
    change: Callable[[PSDImage], PSDImage],
) -> None:
    psd = document()
    group = psd.create_group(name="Folder", blend_mode=BlendMode.PASS_THROUGH)
    group.create_pixel_layer(picture(40, 30, seed=2), name="Inner", top=5, left=9)
    add_adjustment(group, Tag.INVERT, EmptyElement())
    found = opened(change(psd))
    assert found.notices == () and not found.scene.passes_through(found.scene.layers[1].id)
    assert np.abs(shown(found.scene) - rivals(psd)).max() <= 2
    group[0].blend_mode = BlendMode.MULTIPLY
    (told, merged) = opened(psd).notices
    assert '"Folder"' in told and "blend with one another alone" in told and "hidden topmost" in merged


def add_adjustment(group: Any, tag: Tag, data: Any, **extras: Any) -> None:
    layer = group.create_pixel_layer(picture(1, 1), name=tag.name.capitalize(), **extras)
    layer.tagged_blocks[tag] = TaggedBlock(key=tag, data=data)


def records(rgb: tuple[int, ...], red: tuple[int, ...] = (0, 255, 0, 255, 100)) -> theirs.Levels:
    """Levels by channel: black, white, low, high, 100 times gamma."""
    plain = theirs.LevelRecord(0, 255, 0, 255, 100)
    return theirs.Levels(items=[theirs.LevelRecord(*rgb), theirs.LevelRecord(*red), *[plain] * 27], version=2)


def test_levels_and_their_like_look_as_psd_tools_draws_them() -> None:
    psd = document()
    group = psd.create_group(name="Folder", blend_mode=BlendMode.PASS_THROUGH)
    add_adjustment(group, Tag.LEVELS, records((20, 230, 10, 250, 140), (0, 200, 0, 255, 80)))
    found = opened(psd)
    assert [type(layer).__name__ for layer in found.scene.walk()] == ["PhotoLayer", "GroupLayer", "AdjustmentLayer"]
    assert found.notices == () and found.scene.layers[1].mode == PASS_THROUGH
    assert np.abs(shown(found.scene) - rivals(psd)).max() <= 5  # which rounds in between
    inverted = document()
    add_adjustment(inverted, Tag.INVERT, EmptyElement(), opacity=128)
    assert np.abs(shown(opened(inverted).scene) - rivals(inverted)).max() <= 2


POINTS = ([(0, 0), (255, 255)], [(0, 0), (180, 100), (255, 255)], [(30, 0), (90, 60), (60, 130), (200, 255)])


@pytest.mark.parametrize("points", POINTS, ids=len)
def test_curves_run_as_natural_splines(points: list[tuple[int, int]]) -> None:
    psd = document()
    extra = theirs.CurvesExtraMarker(items=[theirs.CurvesExtraItem(0, points)])
    add_adjustment(psd, Tag.CURVES, theirs.Curves(False, 1, 1, [points], extra))
    layer = opened(psd).scene.layers[1]
    assert isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, Curves)
    values = np.arange(256.0)
    wanted = _spline([(x, y) for y, x in points], values).clip(0, 255)
    assert np.abs(layer.adjustment.rgb.at(values / 255) * 255 - wanted).max() < 3
    assert all(abs(_spline([(x, y) for y, x in points], np.array([float(x)]))[0] - y) < 1e-9 for y, x in points)


def test_an_adjustment_that_nothing_does_here_is_named() -> None:
    psd = document()
    add_adjustment(psd, Tag.LEVELS, records((200, 100, 0, 255, 100)))  # black above white
    add_adjustment(psd, Tag.THRESHOLD, ShortIntegerElement(128))
    found = opened(psd)
    assert [layer.name for layer in found.scene.layers] == ["Ground", "a.psd"]
    assert any('"Levels", "Threshold"' in notice for notice in found.notices)


def test_a_file_without_layers_is_its_merged_picture(tmp_path: Path) -> None:
    PSDImage.frompil(picture()).save(tmp_path / "flat.psd")
    found = open_file(tmp_path / "flat.psd")
    layer = found.scene.layers[0]
    assert isinstance(layer, PhotoLayer) and np.array_equal(layer.photo.samples, noise()) and layer.visible
    assert layer.name == "flat.psd" and found.notices == ()


def test_metadata_go_to_the_lowest_photo() -> None:
    from psd_tools.psd.image_resources import ImageResource

    exif = b"Exif\0\0II*\0\x08\0\0\0" + bytes(6)
    psd = document()
    resources = psd.image_resources
    for key, data in {1058: exif, 1060: b"<xmp/>"}.items():
        resources[key] = ImageResource(key=key, data=data)
    layer = opened(psd).scene.photo_layer
    assert layer is not None and layer.name == "Ground"
    assert layer.photo.exif == exif and layer.photo.xmp == b"<xmp/>"


def test_of_a_file_that_cannot_be_taken_apart_the_merged_picture_is_opened() -> None:
    whole = saved(document())
    at = whole.index(b"8BIM", whole.index(b"Ground") - 120)  # the signature of the layer's blend mode
    found = opened(whole[:at] + b"????" + whole[at + 4 :])
    layer = found.scene.layers[0]
    assert isinstance(layer, PhotoLayer) and np.array_equal(layer.photo.samples, noise())
    assert "only its merged picture" in found.notices[-1]


def test_a_lying_head_is_refused_before_anything_is_decoded() -> None:
    whole = bytearray(saved(document()))
    whole[14:22] = (30_000).to_bytes(4, "big") * 2
    with pytest.raises(Problem, match="too large"):
        opened(bytes(whole))
    whole[14:22] = bytes(8)
    with pytest.raises(Problem, match="no pixels"):
        opened(bytes(whole))


def test_layers_that_claim_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.formats.psd.SUSPICIOUS_BYTES", 5000)
    monkeypatch.setattr("engine.formats.psd.SUSPICIOUS_RATIO", 0)
    with pytest.raises(Problem, match="suspiciously large"):
        opened(document())


def broken_by_cutting(whole: bytes, dice: random.Random) -> bytes:
    return whole[: dice.randrange(len(whole))]


def broken_by_flipping(whole: bytes, dice: random.Random) -> bytes:
    broken = bytearray(whole)
    for _ in range(dice.randint(1, 6)):
        broken[dice.randrange(min(len(broken), dice.choice((60, 1500, len(broken)))))] = dice.randrange(256)
    return bytes(broken)


@pytest.mark.parametrize("broken", [broken_by_cutting, broken_by_flipping])
def test_broken_files_open_or_give_one_sentence(broken: Callable[[bytes, random.Random], bytes]) -> None:
    psd = PSDImage.new("RGB", (20, 16))
    group = psd.create_group(name="Folder", blend_mode=BlendMode.PASS_THROUGH)
    group.create_pixel_layer(picture(20, 16, 4), name="Inner", blend_mode=BlendMode.MULTIPLY)
    whole, dice, refused = saved(psd), random.Random(3), 0
    for _ in range(60):
        try:
            assert shown(opened(broken(whole, dice)).scene).size
        except Problem as problem:
            refused += 1
            assert str(problem).endswith(".") and "\n" not in str(problem)
    assert 0 < refused < 60


def with_effects(layer: Any, *effects: Any, is_on: bool = True) -> None:
    """Give a layer effects, as Photoshop writes them."""
    from psd_tools.psd.descriptor import DescriptorBlock2, List

    block = DescriptorBlock2(version=0, data_version=16, name="", classID=b"null")
    block[b"Scl "] = UnitFloat(unit=Unit.Percent, value=100.0)
    block[b"masterFXSwitch"] = Bool(is_on)
    for effect in effects:
        block[effect.classID] = effect
    if len(effects) > 1 and len({effect.classID for effect in effects}) == 1:
        block = DescriptorBlock2(version=0, data_version=16, name="", classID=b"null")
        block[b"masterFXSwitch"] = Bool(is_on)
        block[b"dropShadowMulti"] = List(list(effects))
    layer.tagged_blocks[Tag.OBJECT_BASED_EFFECTS_LAYER_INFO] = TaggedBlock(
        key=Tag.OBJECT_BASED_EFFECTS_LAYER_INFO, data=block
    )


def effect(kind: bytes = b"DrSh", **values: float) -> Descriptor:
    """An effect with Photoshop's own values for a new one, but for those that are given."""
    given = {"lagl": 120, "Dstn": 7, "blur": 5, "Opct": 75, "Ckmt": 0, "Nose": 0, "red": 0, "enab": 1} | values
    made = Descriptor(name="", classID=kind)
    made[b"enab"], made[b"present"], made[b"showInDialog"] = Bool(bool(given["enab"])), Bool(True), Bool(True)
    made[b"Md  "] = Enumerated(typeID=b"BlnM", enum=b"Mltp")
    colour = Descriptor(name="", classID=b"RGBC")
    for key, value in ((b"Rd  ", given["red"]), (b"Grn ", 20.0), (b"Bl  ", 30.0)):
        colour[key] = Double(value)
    made[b"Clr "], made[b"uglg"] = colour, Bool(False)
    made[b"Opct"] = UnitFloat(unit=Unit.Percent, value=given["Opct"])
    made[b"lagl"] = UnitFloat(unit=Unit.Angle, value=given["lagl"])
    for key in (b"Dstn", b"Ckmt", b"blur"):
        made[key] = UnitFloat(unit=Unit.Pixels, value=given[key.decode()])
    made[b"Nose"] = UnitFloat(unit=Unit.Percent, value=given["Nose"])
    return made


def cut_out_with(*effects: Any, **named: Any) -> Imported:
    """A document with a square that has these effects."""
    psd = document()
    layer = psd.create_pixel_layer(picture(20, 16), name="Square", top=10, left=12)
    with_effects(layer, *effects, **named)
    return opened(psd)


def test_a_drop_shadow_stays_one() -> None:
    found = cut_out_with(effect(red=10.0))
    _, shadow, square = found.scene.layers
    assert isinstance(shadow, DropShadowLayer) and shadow.thrower is square and square.name == "Square"
    assert (shadow.angle, shadow.distance, shadow.size) == (60, 7, 5), "light from 120 degrees falls to 60"
    assert (shadow.mode, shadow.opacity, shadow.colour) == ("multiply", 0.75, (10, 20, 30)) and not found.notices
    bare = dataclasses.replace(found.scene, layers=(found.scene.layers[0], square))
    assert (shown(found.scene)[30:34, 16:34] < shown(bare)[30:34, 16:34]).any()


def test_several_shadows_stay_in_their_order() -> None:
    found = cut_out_with(effect(Dstn=3), effect(Dstn=9))
    assert [layer.distance for layer in found.scene.layers if isinstance(layer, DropShadowLayer)] == [9, 3]


def test_of_effects_that_are_switched_off_nothing_comes_and_of_others_it_is_told() -> None:
    for found in (cut_out_with(effect(enab=0)), cut_out_with(effect(), is_on=False)):
        assert len(found.scene.layers) == 2 and not found.notices
    for others in (effect(Ckmt=30), effect(Nose=20), effect(b"IrSh"), effect(Dstn=float("nan"))):
        told = cut_out_with(others).notices
        assert "other than plain drop shadows" in told[0] and '"Square"' in told[0]
    far = cut_out_with(effect(Dstn=1e9, blur=1e9, Opct=900)).scene.layers[1]
    assert isinstance(far, DropShadowLayer) and (far.distance, far.size, far.opacity) == (10_000, 5_000, 1)
