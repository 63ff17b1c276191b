"""Distorted layers: where they are seen, how sharp, and that other edits leave their distortion as it is."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.context_view import pull
from engine.compositing.coverage import why_no_proof
from engine.compositing.flatten import flatten
from engine.formats.project import open_project, save_project
from engine.problem import Problem
from engine.scene import edits, gradients, painting, picture_edits
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.box import Box
from engine.scene.gradients import Gradient
from engine.scene.layers import (
    BackgroundLayer,
    GroupLayer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    PhotoLayer,
    ShadowLayer,
    Text,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.projective import Projective, between
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import Pixels, ellipse, face, lookup, object_layer, photo_layer

SIDE = 320
GREY = BackgroundLayer(id="grey", name="grey", colours=((128, 128, 128),))
CORNERS = [(0.0, 0.0), (SIDE, 0.0), (SIDE, SIDE), (0.0, SIDE)]
ROAD = [(110.0, 60.0), (190.0, 70.0), (300.0, 300.0), (20.0, 290.0)]  # as lying on the ground
TILT = between(CORNERS, ROAD)
LOOK = lookup(face())


def checks() -> Pixels:
    rows, columns = np.mgrid[:SIDE, :SIDE]
    squares = ((rows // 16 + columns // 16) % 2 * 255).astype(np.uint8)
    return np.dstack([squares, 255 - squares, columns.astype(np.uint8)])


@cache
def exact(back: Projective, finer: int = 4) -> np.ndarray:
    """The checks on grey as they should be seen: each pixel the mean of finer x finer points, float (SIDE, SIDE, 3)."""
    at = (np.arange(SIDE * finer) + 0.5) / finer
    u, v = back.points(at[None, :], at[:, None])
    column, row = np.floor(u).astype(int), np.floor(v).astype(int)
    is_in = (column >= 0) & (column < SIDE) & (row >= 0) & (row < SIDE)
    points = np.where(is_in[..., None], checks()[row.clip(0, SIDE - 1), column.clip(0, SIDE - 1)], 128)
    return points.reshape(SIDE, finer, SIDE, finer, 3).mean(axis=(1, 3))


def shown(scene: Scene, level: int = 0) -> np.ndarray:
    pixels = Compositor(64 << 20).read(scene, scene.box.at_level(level), level, LOOK)
    return pixels[..., 2::-1].astype(float)


def photo_scene() -> Scene:
    return Scene(SIDE, SIDE, (GREY, photo_layer(checks(), "checks")))


def paint_scene() -> Scene:
    pixels = np.dstack([checks()[..., ::-1], np.full((SIDE, SIDE), 255, np.uint8)])
    return Scene(SIDE, SIDE, (GREY, PaintLayer(id="checks", name="checks", tiles=Tiles.from_array(pixels))))


def distorted(scene: Scene) -> Scene:
    return edits.transform(scene, [scene.layers[-1]], TILT)


@pytest.mark.parametrize("scene", [photo_scene(), paint_scene()])
@pytest.mark.parametrize("resampling", [None, "bicubic"])
def test_checks_in_perspective_are_sharp_where_they_are_near_and_even_where_they_are_far(
    scene: Scene, resampling: str | None
) -> None:
    tilted = edits.replace(distorted(scene), "checks", resampling=resampling)
    wanted = exact(TILT.inverse())
    off = np.abs(shown(tilted) - wanted).mean(axis=2)
    assert off.mean() < 3.5 and off[60:120].mean() < 4
    half = wanted.reshape(SIDE // 2, 2, SIDE // 2, 2, 3).mean(axis=(1, 3))
    assert np.abs(shown(tilted, 1) - half).mean() < 4.5
    assert np.array_equal(flatten(tilted, no_appearances), shown(tilted))  # exported as it is seen


def test_nothing_is_seen_beyond_the_corners_nor_beyond_the_horizon() -> None:
    steep = between(CORNERS, [(150.0, 140.0), (170.0, 140.0), (320.0, 310.0), (0.0, 310.0)])
    scene = edits.transform(photo_scene(), [photo_scene().layers[-1]], steep)
    picture = shown(scene)
    assert (picture[:138] == 128).all() and (picture[200] != 128).any()
    box = scene.find("checks").box_in(scene.box)
    assert Box(-20, 130, 340, 330).contains(box) and box.contains(Box(0, 140, 320, 310))


def test_an_object_its_shadow_and_its_context_follow() -> None:
    block = np.zeros((160, 160), np.uint8)
    block[40:120, 30:130] = 255
    owner = object_layer(block, Place(160, 160, 0, 1))
    shadow = ShadowLayer(id="shadow", name="shadow", object_id=owner.id)
    scene = Scene(SIDE, SIDE, (GREY, shadow, owner))
    outline = owner.extent
    assert outline is not None
    box = outline.place.image_of(outline.box)
    left, top, right, bottom = (float(value) for value in (box.left, box.top, box.right, box.bottom))
    upright = [(left, top), (right, top), (right, bottom), (left, bottom)]
    narrow = [(150.0, top), (170.0, top), (right, bottom), (left, bottom)]
    tilted = edits.transform(scene, [owner], between(upright, narrow))
    layer, thrown = tilted.find(owner.id), tilted.find("shadow")
    assert isinstance(layer, ObjectLayer) and isinstance(thrown, ShadowLayer)
    assert layer.recipe is owner.recipe and layer.mask is owner.mask and layer.place == owner.place
    assert layer.covers(160, bottom - 8) and layer.covers(160, top + 8) and not layer.covers(125, top + 8)
    seen = layer.mask_in(scene.box).read(Box(0, 0, SIDE, SIDE)) > 128
    widths = seen.sum(axis=1)
    assert widths[round(top) + 12] < widths[round(bottom) - 12] / 2
    assert thrown.thrower is not None and thrown.thrower.distortion == layer.distortion
    alone = replace(tilted, layers=(GREY, thrown))
    before = replace(scene, layers=(GREY, scene.find("shadow")))
    assert not np.array_equal(shown(alone), shown(before)) and (shown(alone) < 120).any()
    rgb, valid = pull(tilted, layer, 64, Compositor(8 << 20), LOOK)
    assert (rgb[valid > 0] >= 60).all() and valid.any()


def test_what_comes_after_leaves_the_distortion_and_resetting_it_leaves_what_came_after() -> None:
    scene = distorted(photo_scene())
    layer = scene.find("checks")
    assert isinstance(layer, PhotoLayer)
    turn = Affine.translation(40, 10) @ Affine.rotation(20)
    turned = edits.transform(scene, [layer], turn)
    after = turned.find("checks")
    assert isinstance(after, PhotoLayer) and after.distortion == layer.distortion
    assert np.allclose(after.to_canvas.apply(CORNERS), turn.apply(ROAD))
    straight = edits.without_distortion(turned, ["checks"]).find("checks")
    assert isinstance(straight, PhotoLayer) and straight.distortion is None
    assert np.allclose(straight.to_canvas.apply(CORNERS), turn.apply(CORNERS))
    back = edits.transform(scene, [layer], TILT.inverse()).find("checks")
    assert isinstance(back, PhotoLayer) and back.distortion is None and np.allclose(back.place.matrix, np.eye(3)[:2])


def test_groups_are_distorted_as_a_whole_and_too_far_is_a_sentence() -> None:
    inner = photo_layer(checks()[:100, :80], "inner", place=Affine.translation(30, 40))
    group = GroupLayer(id="group", name="group", children=(inner, photo_layer(checks(), "other")))
    scene = Scene(SIDE, SIDE, (GREY, group))
    tilted = edits.transform(scene, [group], TILT).find("inner")
    assert isinstance(tilted, PhotoLayer)
    assert np.allclose(tilted.to_canvas.point(80, 100), TILT.point(110, 140))
    assert why_no_proof(edits.transform(scene, [group], TILT)) is not None
    beyond = between([(0, 0), (320, 0), (320, 250), (0, 250)], [(150, 0), (160, 0), (320, 250), (0, 250)])
    with pytest.raises(Problem, match="distorted only so far"):
        edits.transform(scene, [group], beyond)


def test_the_picture_is_cropped_turned_and_resized_with_it() -> None:
    scene = distorted(photo_scene())
    cropped = picture_edits.crop(scene, Box(120, 230, 200, 290), delete=True)
    assert np.abs(shown(cropped) - shown(scene)[230:290, 120:200]).mean() < 0.5
    photo = cropped.find("checks")
    assert isinstance(photo, PhotoLayer) and photo.photo.size != (SIDE, SIDE)
    assert np.abs(shown(picture_edits.rotate(scene, 1)) - np.rot90(shown(scene), -1)).mean() < 1
    half = picture_edits.resize(scene, SIDE // 2, SIDE // 2)
    assert np.abs(shown(half) - shown(scene).reshape(160, 2, 160, 2, 3).mean(axis=(1, 3))).mean() < 4


def test_it_is_saved_and_opened(tmp_path: Path) -> None:
    owner = object_layer(ellipse(64), Place(160, 160, 0, 1))
    layers = (*photo_scene().layers, replace(paint_scene().layers[-1], id="paint"), owner)
    scene = Scene(SIDE, SIDE, layers)
    scene = edits.transform(scene, scene.layers[1:], TILT)
    save_project(scene, LOOK, tmp_path / "a.ora")
    opened = open_project(tmp_path / "a.ora")[0]
    assert opened == scene


def test_letters_drawn_anew_lie_where_they_lay() -> None:
    written = TextLayer(
        id="text",
        name="text",
        text=Text("Sky", "Sans"),
        tiles=Tiles.from_array(np.full((60, 200, 4), 255, np.uint8)),
        box=Box(0, 0, 100, 30),
        lettering=Affine.scaling(2),
        place=Affine.translation(30, 40),
    )
    scene = edits.transform(Scene(SIDE, SIDE, (GREY, written)), [written], TILT)
    before = scene.find("text")
    assert isinstance(before, TextLayer) and before.extent is not None and before.is_resampled
    assert np.allclose(before.extent.to_canvas.point(100, 30), TILT.point(230, 100))
    after = before.lettered(before.tiles.moved(30, 40), before.box)
    assert after.extent is not None and after.place == IDENTITY
    assert np.allclose(after.extent.to_canvas.point(100, 30), TILT.point(230, 100))
    assert np.allclose(after.to_canvas.point(230, 100), TILT.point(230, 100)) and after.covers(*TILT.point(200, 90))


def test_paint_is_painted_on_where_it_is_seen() -> None:
    scene = distorted(paint_scene())
    dab = painting.paint(scene, "checks", [(150.0, 250.0, 12.0)], painting.Ink((255, 0, 0)), hardness=1)
    assert (shown(dab)[245:256, 145:156] == (255, 0, 0)).all()
    assert (shown(dab)[225:235] == shown(scene)[225:235]).all()
    grey = shown(gradients.paint(scene, "checks", Gradient((40, 200), (280, 200))))[200, 80:240, 0]
    assert np.abs(grey - (np.arange(80, 240) - 39.5) / 240 * 255).max() < 3


def test_a_mask_goes_along_and_comes_back() -> None:
    hidden = LayerMask(Mask.from_array(np.full((2000, 260), 255, np.uint8), -100, -1000))  # and beyond
    scene = edits.replace(photo_scene(), "checks", layer_mask=hidden)
    tilted = edits.transform(scene, [scene.find("checks")], TILT)
    bare = shown(distorted(photo_scene()))
    edge = round(TILT.point(160, 200)[0])
    row = round(TILT.point(160, 200)[1])
    assert (shown(tilted)[row, : edge - 2] == 128).all()
    assert np.array_equal(shown(tilted)[row, edge + 2 :], bare[row, edge + 2 :])
    back = shown(edits.without_distortion(tilted, ["checks"]))
    assert np.abs(back - shown(scene))[:, :150].max() == 0 and np.abs(back - shown(scene))[:, 170:].mean() < 1


@pytest.mark.parametrize("numbers", [[0] * 9, [1] * 9, [1e300] * 9, [1, 0, 0, 0, 1, 0, 0, 0, -1], [1, 2], "x", None])
def test_a_distortion_that_is_none_is_a_sentence(tmp_path: Path, numbers: object) -> None:
    save_project(distorted(photo_scene()), LOOK, tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as good, zipfile.ZipFile(tmp_path / "b.ora", "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "scumble/project.json":
                document = json.loads(content)
                document["layers"][-1]["distortion"] = numbers
                content = json.dumps(document).encode()
            bad.writestr(name, content)
    with pytest.raises(Problem, match="not a sound project"):
        open_project(tmp_path / "b.ora")
