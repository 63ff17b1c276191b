"""What `bench` measures on: a photo of 12 megapixels made by code, and scenes with objects and paint on it."""

from __future__ import annotations

import dataclasses

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance, Appearances
from engine.compositing.compositor import Compositor
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.layers import ObjectLayer, PaintLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

WIDTH, HEIGHT = 4000, 3000
VISIBLE_LEVEL = 1  # a window of about 1,500 x 1,000 px that shows the whole photo
SLIDER_RANGE = 3.0

Samples = NDArray[np.uint8]


def photo_samples(width: int = WIDTH, height: int = HEIGHT) -> Samples:
    """Return a smooth, grainy picture, uint8 H x W x 3: about as hard to compress as a photo."""
    dice = np.random.RandomState(12)
    coarse = dice.randint(40, 216, (height // 50, width // 50, 3)).astype(np.uint8)
    smooth = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    grain = cv2.resize(dice.randint(0, 9, (512, 512, 3)).astype(np.uint8), (512, 512))
    tiled = np.tile(grain, (height // 512 + 1, width // 512 + 1, 1))[:height, :width]
    return np.asarray(cv2.add(smooth, tiled), np.uint8)


def scene_with_object(catalog: Catalog, photo: Photo | None = None) -> tuple[Scene, str]:
    """Return the photo (made by code if none is given) with an object of 1,000 px in its middle, and its id."""
    class_name = "cat" if "cat" in catalog.classes else next(iter(catalog.classes), "cat")
    mask = np.zeros((HEIGHT, WIDTH), np.uint8)
    cv2.ellipse(mask, (WIDTH // 2, HEIGHT // 2), (500, 380), 20, 0, 360, 255, -1)
    scene = edits.open_photo(photo or Photo(photo_samples(), source="bench"))
    noise = draw(1, catalog.best(class_name).noise)
    return edits.add_object(scene, class_name=class_name, mask=Mask.from_array(mask), noise=noise, seed=1)


def slid(scene: Scene, id: str, share: float) -> Scene:
    """Return the scene with the object's first knob at that share of its way."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    knob = (2 * share - 1) * SLIDER_RANGE
    return edits.set_recipe(scene, id, dataclasses.replace(layer.recipe, knobs=(knob,)))


def paint_layers(count: int) -> list[PaintLayer]:
    """Return layers full of translucent paint, premultiplied BGRA."""
    layers = []
    for number in range(count):
        alpha = photo_samples()[:, :, 0] // 2
        colours = photo_samples()[:, ::-1] if number % 2 else photo_samples()[::-1]
        planes = [cv2.multiply(colours[:, :, channel], alpha, scale=1 / 255) for channel in range(3)]
        tiles = Tiles.from_array(np.asarray(cv2.merge([*planes, alpha]), np.uint8))
        layers.append(PaintLayer(id=f"paint {number}", name=f"Paint {number}", tiles=tiles))
    return layers


def painted_scene(layers: list[PaintLayer]) -> Scene:
    scene = edits.open_photo(Photo(photo_samples(), source="bench"))
    for layer in layers:
        scene = edits.add_layer(scene, layer)
    return scene


def repaint(compositor: Compositor, scene: Scene, appearances: Appearances) -> None:
    """Repaint every visible tile; those that did not change come from the cache, as on the screen."""
    for tx, ty in scene.box.at_level(VISIBLE_LEVEL).tiles(TILE):
        compositor.tile(scene, VISIBLE_LEVEL, tx, ty, appearances)


def blank_appearance() -> Appearance:
    """Return an appearance of one grey, for an object whose looks do not matter."""
    return Appearance("bench", np.full((128, 128, 3), 90, np.uint8))
