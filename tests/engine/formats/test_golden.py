"""Projects of every version that was ever released open for ever, as the very scenes they were.

A new version gets a file of its own here, written once by `python tests/engine/formats/test_golden.py FILE`; the files
that are here never change.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.compositing.appearance import Appearance, BackgroundAppearance, FilterAppearance
from engine.formats.project import open_project, save_project
from engine.scene import edits, mask_edits, object_edits, picture_edits
from engine.scene.adjustments import Curve, Curves, Levels, Range
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Cartoon, Fill
from engine.scene.guides import Guides
from engine.scene.layers import (
    AdjustmentLayer,
    BackgroundLayer,
    BackgroundRecipe,
    DropShadowLayer,
    FilterLayer,
    GroupLayer,
    LayerMask,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
    ShadowLayer,
    Text,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.projective import Projective
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

GOLDEN = Path(__file__).parent / "golden"


def version_1() -> tuple[Scene, dict[str, Appearance]]:
    """One layer of every kind that version 1 knows, with every field set."""
    y, x = np.mgrid[0:20, 0:30]
    samples = np.dstack([x * 8, y * 12, x + y, np.where(x < 10, 0, 255)]).astype(np.uint8)
    exif = b"Exif\0\0II*\0\x08\0\0\0" + bytes(6)
    photo = Photo(samples, b"a profile", exif, b"<xmp/>", "holiday.png", ("A notice.",))
    mask = Mask.from_array((np.hypot(x[:16, :16] - 8, y[:16, :16] - 8) < 6).astype(np.uint8) * 200, 2, 3)
    recipe = Recipe("cat", (0.5, -1.25, 2.0), 7, (0.5, -3.0), 0.75, 0.25, "a model of long ago")
    cat = ObjectLayer(
        id="cat", name="Cat", opacity=0.5, mode="multiply", recipe=recipe, mask=mask, side=24,
        place=Affine(-0.375, -0.25, 20.5, -0.25, 0.375, 7.125), feather=1.5,
    )  # fmt: skip
    paint = PaintLayer(
        id="paint", name="Paint 🖌", locked=True,
        tiles=Tiles.empty(4).write(Box(-3, 250, -1, 262), np.full((12, 2, 4), 120, np.uint8)),
    )  # fmt: skip
    layers = (
        BackgroundLayer(id="sky", name="Sky", visible=False, colours=((1, 2, 3), (200, 100, 0))),
        PhotoLayer(id="photo", name="Photo", photo=photo, place=Affine.translation(-2, 1)),
        GroupLayer(id="group", name="Group\n2", mode="screen", children=(cat, paint)),
    )
    rgb = np.dstack([x[:16, :16] * 9, y[:16, :16] * 9, x[:16, :16] + y[:16, :16]]).astype(np.uint8)
    return Scene(32, 22, layers, b"a profile"), {"cat": Appearance("a key", rgb, rgb[:, :, 0].copy(), preview=True)}


def version_2() -> tuple[Scene, dict[str, Appearance]]:
    """What version 1 knows, an object with a locked knob, and two backgrounds that are generated, one in a group."""
    scene, looks = version_1()
    group = scene.find("group")
    assert isinstance(group, GroupLayer)
    cat = group.children[0]
    assert isinstance(cat, ObjectLayer)
    cat = replace(cat, recipe=replace(cat.recipe, locked=(False, True)))
    kinds = (("sea", 0.75), ("a kind of long ago", 0.25))
    recipe = BackgroundRecipe(kinds, (0.5, -1.25), 7, (0.5, -3.0), 0.75, "a model of long ago")
    sea = BackgroundLayer(id="sea", name="Sea 🌊", opacity=0.5, colours=((9, 8, 7),), recipe=recipe)
    plain = BackgroundRecipe((("sky", 1.0),), (1.0,))
    sky = BackgroundLayer(id="sky 2", name="Sky 2", colours=((1, 1, 1),), recipe=plain)
    y, x = np.mgrid[0:9, 0:14]
    rgb = np.dstack([x * 8, y * 12, x + y]).astype(np.uint8)
    layers = (sea, *scene.layers[:2], replace(group, children=(sky, cat, *group.children[1:])))
    return replace(scene, layers=layers), looks | {"sea": BackgroundAppearance("the sea's key", rgb, preview=True)}


def version_3() -> tuple[Scene, dict[str, Appearance]]:
    """What version 2 knows, a quarter turned photo and a scaled one, turned paint, and an adjustment of each kind."""
    scene, looks = version_2()
    photo, group = scene.find("photo"), scene.find("group")
    assert isinstance(photo, PhotoLayer) and isinstance(group, GroupLayer)
    quarter = replace(photo, id="quarter", place=Affine(0, -1, 25, 1, 0, -3))
    scaled = replace(photo, id="scaled", place=Affine(0.5, 0.125, 3.25, -0.125, 0.5, 4))
    *others, paint = group.children
    turned = replace(paint, place=Affine(0.75, -0.5, 200, 0.5, 0.75, -170.5))
    levels = Levels(rgb=Range(10, 240.5, 1.25, 5, 250), blue=Range(gamma=0.5))
    curves = Curves(rgb=Curve(((0, 12), (99.5, 140), (255, 250))), red=Curve(((20, 255), (200, 0))))
    mask = LayerMask.showing(Mask.empty().stroke([(12, 9, 7)]))
    adjusting = (
        AdjustmentLayer(id="levels", name="Levels", opacity=0.75, mode="luminosity", adjustment=levels),
        AdjustmentLayer(id="curves", name="Curves", adjustment=curves, layer_mask=mask),
    )
    layers = (*scene.layers[:-1], quarter, scaled, replace(group, children=(*others, turned)), *adjusting)
    return replace(scene, layers=layers), looks


def version_4() -> tuple[Scene, dict[str, Appearance]]:
    """What version 3 knows and a shadow, in a picture that was straightened, turned, and given another size."""
    scene, looks = version_3()
    group = scene.find("group")
    assert isinstance(group, GroupLayer)
    shadow = ShadowLayer(id="shadow", name="Shadow", object_id="cat", angle=35, length=0.75)
    scene = replace(scene, layers=(*scene.layers[:-3], replace(group, children=(shadow, *group.children))))
    scene = picture_edits.crop(scene, Box(2, 1, 30, 20), angle=4.5, resampling="lanczos")
    scene = picture_edits.resize(picture_edits.rotate(scene, 1), 25, 40, "bicubic")
    return edits.replace(edits.set_locked(scene, "paint", False), "paint", resampling=None, locked=True), looks


def version_5() -> tuple[Scene, dict[str, Appearance]]:
    """What version 4 knows, and an object that is hidden in part."""
    scene, looks = version_4()
    return object_edits.hide_part(scene, "cat", [(12, 20, 3)], hardness=0.2), looks


def version_6() -> tuple[Scene, dict[str, Appearance]]:
    """What version 5 knows, and paint that is resampled finely."""
    scene, looks = version_5()
    return edits.replace(edits.set_locked(scene, "paint", False), "paint", resampling="lanczos"), looks


def version_7() -> tuple[Scene, dict[str, Appearance]]:
    """What version 6 knows, masks of a photo and a group, clipped layers, guides, a text and a distorted photo."""
    scene, looks = version_6()
    bar = Mask.from_array(np.full((9, 30), 180, np.uint8), -4, 5)
    for id, mask in (("photo", LayerMask(bar, density=0.75, feather=2.5)), ("group", LayerMask.showing(bar))):
        scene = mask_edits.set_mask(scene, id, mask)
    scene = mask_edits.change_mask(scene, "group", enabled=False, linked=False)
    scene = mask_edits.set_clipped(mask_edits.set_clipped(scene, "group", True), "cat", True)
    scene = edits.replace(scene, "scaled", distortion=Projective(1, 0, 0, 0, 1, 0, 0.002, -0.001, 1))
    text = Text("Grüße\n🖌", "A font of long ago", 12.5, 700, True, "center", 1.25, (1, 2, 3), 90.0)
    tiles = Tiles.empty(4).write(Box(2, 3, 4, 12), np.full((9, 2, 4), 70, np.uint8))
    written = TextLayer(id="text", name="Text", text=text, tiles=tiles, box=Box(0, 0, 14, 16))
    scene = edits.add_layer(scene, written, above="photo")
    return replace(scene, guides=Guides((3.5, 20), (7,))), looks


def version_8() -> tuple[Scene, dict[str, Appearance]]:
    """What version 7 knows, and two filters with masks, one of them in a group."""
    scene, looks = version_7()
    spot = LayerMask.showing(Mask.empty().stroke([(12, 9, 7)]))
    cartoon = FilterLayer(id="cartoon", name="Cartoon", opacity=0.5, recipe=Cartoon(0.75, edges=0.25), layer_mask=spot)
    scene = edits.add_layer(scene, cartoon, above="cat")
    filled = FilterLayer(id="fill", name="Fill", recipe=Fill(seed=7, search=1), layer_mask=spot)
    rgb = np.random.RandomState(8).randint(0, 256, (9, 12, 3)).astype(np.uint8)
    look = FilterAppearance("the cartoon's key", rgb, preview=True)
    return edits.add_layer(scene, filled, above="scaled"), looks | {"cartoon": look}


def version_9() -> tuple[Scene, dict[str, Appearance]]:
    """What version 8 knows, and groups that pass through: one with a mask, and one in it that is translucent."""
    scene, looks = version_8()
    levels = AdjustmentLayer(id="levels", name="Levels", adjustment=Levels(rgb=Range(10, 240.5, 1.25, 5, 250)))
    scene = edits.group(edits.add_layer(scene, levels, above="scaled"), ["levels"], "Adjustments", "inner")
    scene = edits.group(edits.set_opacity(scene, "inner", 0.5), ["inner", "scaled"], "Passing", "outer")
    return mask_edits.set_mask(scene, "outer", LayerMask.showing(Mask.empty().stroke([(12, 9, 7)]))), looks


def version_10() -> tuple[Scene, dict[str, Appearance]]:
    """What version 9 knows, and drop shadows: of a text, and of a group."""
    scene, looks = version_9()
    fields = {"angle": -30, "distance": 4.5, "size": 2.25, "colour": (9, 8, 7), "opacity": 0.5, "mode": "normal"}
    text = DropShadowLayer(id="dropped", name="Drop shadow", layer_id="text", **fields)  # type: ignore[arg-type]
    scene = edits.add_layer(scene, text)
    return edits.add_layer(scene, DropShadowLayer(id="dropped 2", name="Drop shadow 2", layer_id="outer")), looks


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("version-1.ora", version_1),
        ("version-2.ora", version_2),
        ("version-3.ora", version_3),
        ("version-4.ora", version_4),
        ("version-5.ora", version_5),
        ("version-6.ora", version_6),
        ("version-7.ora", version_7),
        ("version-8.ora", version_8),
        ("version-9.ora", version_9),
        ("version-10.ora", version_10),
    ],
)
def test_opens_as_what_it_was(name: str, made: Callable[[], tuple[Scene, dict[str, Appearance]]]) -> None:
    scene, looks = made()
    opened, opened_looks = open_project(GOLDEN / name)
    assert opened == scene
    assert opened_looks.keys() == looks.keys()
    for id, was in looks.items():
        now = opened_looks[id]
        assert (type(now), now.fingerprint, now.preview) == (type(was), was.fingerprint, was.preview)
        assert np.array_equal(now.rgb, was.rgb)
        assert (now.alpha is None) == (was.alpha is None) and np.array_equal(now.alpha, was.alpha)


if __name__ == "__main__":
    made_scene, made_looks = version_10()
    save_project(made_scene, lambda layer: made_looks.get(layer.id), sys.argv[1])
