"""Pictures as they were when they were looked at and found good.

To accept new ones, after looking at them: SCUMBLE_ACCEPT_GOLDENS=1 pytest tests/engine/compositing/test_golden.py
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.compositing.compositor import Compositor
from engine.compositing.context_view import mask_in_frame, pull
from engine.compositing.flatten import flatten, thumbnail
from engine.compositing.warp import reordered, straightened
from engine.scene import edits
from engine.scene.adjustments import Curve, Curves, Levels, Range
from engine.scene.affine import Affine, Place
from engine.scene.layers import BLEND_MODES, AdjustmentLayer, BackgroundLayer, LayerMask, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    ellipse,
    face,
    family,
    lookup,
    object_layer,
    photo_layer,
    ramp,
    rgba,
    scene_layer,
    stroke_tiles,
    view,
    with_layer,
)

FOLDER = Path(__file__).parent / "golden"
ACCEPT = os.environ.get("SCUMBLE_ACCEPT_GOLDENS") == "1"
TOLERANCE = 2  # of 255: other processors round Qt's and cv2's sums otherwise


def family_flat() -> np.ndarray:
    return flatten(*family())


def family_from_afar() -> np.ndarray:
    """Levels 1 and 2 side by side."""
    scene, appearances = family()
    compositor = Compositor()
    near, far = (
        reordered(straightened(compositor.read(scene, scene.box.at_level(level), level, appearances)))
        for level in (1, 2)
    )
    return np.hstack([near, np.pad(far, ((0, near.shape[0] - far.shape[0]), (0, 0), (0, 0)))])


def blend_modes() -> np.ndarray:
    """Each mode in a square of 64 px: colours that fade to the right over a photo that darkens downward."""
    rows, columns = np.mgrid[:64, :64]
    ground = (
        np.stack([255 - rows * 4, 128 + columns, 60 + rows * 3 - columns // 2], axis=2).clip(0, 255).astype(np.uint8)
    )
    alpha = (255 - columns * 3)[..., None] / 255
    over = np.dstack([columns * 4 % 256, rows * 4, 255 - rows * 2]) * alpha
    tiles = Tiles.from_array(np.dstack([over, alpha * 255]).round().clip(0, 255).astype(np.uint8))
    squares = []
    for mode in BLEND_MODES:
        paint = PaintLayer(id="p", name="p", tiles=tiles, mode=mode, opacity=0.9)
        squares.append(flatten(Scene(64, 64, (photo_layer(ground), paint)), lookup({})))
    return np.vstack([np.hstack(squares[first : first + 4]) for first in range(0, 16, 4)])


def groups_and_grounds() -> np.ndarray:
    """A gradient under a group with paint, half hidden by a translucent photo, and nothing on the right."""
    scene, appearances = family()
    photo = rgba(ramp(120, 120))
    photo[..., 3] = np.clip(np.mgrid[:120, :120][1] * 3, 0, 255)
    layers = (
        BackgroundLayer(id="ground", name="g", colours=((30, 40, 90), (230, 140, 60), (250, 240, 200)), opacity=0.8),
        scene.find("group"),
        photo_layer(photo, id="second", place=Affine.translation(40, 70)),
        PaintLayer(id="p", name="p", tiles=stroke_tiles(20, 150, (255, 255, 255, 200), 150, 30), mode="soft-light"),
    )
    return flatten(Scene(280, 200, layers), appearances)


def generated_ground() -> np.ndarray:
    """A generated ground of 40 x 30 pixels under an object and a group."""
    scene, appearances = family()
    layers = (scene_layer(), scene.find("b"), scene.find("group"))
    return flatten(Scene(280, 200, layers), lambda layer: view(30, 40) if layer.id == "ground" else appearances(layer))


def large_and_small() -> np.ndarray:
    """Small appearances enlarged eight times, and the same ones made small, turned and feathered."""
    big = object_layer(ellipse(180, 0.45, 0.4), Affine.translation(0, 10), id="big")
    small = [
        object_layer(ellipse(180), Place(215, 20 + 32 * i, 36 * i, 0.04 + 0.04 * i), id=f"s{i}", feather=9.0)
        for i in range(5)
    ]
    scene = Scene(260, 200, (BackgroundLayer(id="g", name="g", colours=((255, 255, 255),)), big, *small))
    return flatten(scene, lookup(face(24)))


def adjustments() -> np.ndarray:
    """The family under soft-edged levels, and curves between its photo and its objects."""
    scene, appearances = family()
    curves = Curves(rgb=Curve(((0, 40), (128, 90), (255, 255))), blue=Curve(((0, 255), (255, 0))))
    levels = Levels(rgb=Range(40, 200, 1.6))
    disc = Mask.empty().stroke([(190, 110, 90)], hardness=0.3)
    over = AdjustmentLayer(id="over", name="o", adjustment=levels, layer_mask=LayerMask.showing(disc), opacity=0.9)
    under = AdjustmentLayer(id="under", name="u", adjustment=curves, mode="luminosity")
    return flatten(replace(scene, layers=(scene.layers[0], under, *scene.layers[1:], over)), appearances)


def shadows() -> np.ndarray:
    """A table thrice on a bright ground: in short, long and soft shadows, the last one turned and feathered."""
    mask = np.zeros((120, 120), np.uint8)
    mask[40:56, 18:102] = mask[56:96, 24:34] = mask[56:92, 86:96] = 255
    ground = BackgroundLayer(id="g", name="g", colours=((190, 205, 225), (225, 210, 180)))
    scene = Scene(330, 240, (ground,))
    for id, place, thrown in (
        ("short", Place(70, 60), {}),
        ("long", Place(230, 70, scale=1.2, flip=True), {"angle": 140.0, "length": 1.4, "softness": 0.8}),
        ("turned", Place(110, 170, angle=-25), {"angle": -30.0, "length": 1.0, "colour": (60, 20, 90)}),
    ):
        feather = 4.0 if id == "turned" else 0.0
        scene = edits.add_layer(scene, object_layer(mask, place, id=id, feather=feather))
        scene, _ = edits.add_shadow(scene, id, drawing=1, **thrown)
    return flatten(scene, lookup(face()))


def context_of_the_upper_object() -> np.ndarray:
    """What a turned, flipped object near the edge sees, what of it is known, and its mask."""
    scene, appearances = family()
    scene = with_layer(scene, "b", place=Place(230, 150, 25, 1.6, flip=True).to_affine(120))
    layer = next(layer for layer in scene.objects() if layer.id == "b")
    rgb, valid = pull(scene, layer, 96, Compositor(), appearances)
    return np.hstack([rgb, *(np.repeat(grey[..., None], 3, axis=2) for grey in (valid, mask_in_frame(layer, 96)))])


def family_thumbnail() -> np.ndarray:
    return thumbnail(*family(), 100)


PICTURES: dict[str, Callable[[], np.ndarray]] = {
    picture.__name__: picture
    for picture in (
        family_flat,
        family_from_afar,
        blend_modes,
        groups_and_grounds,
        generated_ground,
        large_and_small,
        adjustments,
        shadows,
        context_of_the_upper_object,
        family_thumbnail,
    )
}


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_did(name: str, tmp_path: Path) -> None:
    picture, path = PICTURES[name](), FOLDER / f"{name}.png"
    if ACCEPT:
        FOLDER.mkdir(exist_ok=True)
        Image.fromarray(picture).save(path, optimize=True)
        pytest.skip(f"accepted {path.name}")
    Image.fromarray(picture).save(tmp_path / "now.png")
    with Image.open(path) as known:
        golden = np.asarray(known)
    assert golden.shape == picture.shape
    off = np.abs(golden.astype(int) - picture.astype(int)).max(axis=2)
    assert off.max() <= TOLERANCE, (
        f"{(off > TOLERANCE).sum()} pixels differ, by up to {off.max()}: {tmp_path / 'now.png'}"
    )


def test_every_golden_picture_is_drawn() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(PICTURES)
