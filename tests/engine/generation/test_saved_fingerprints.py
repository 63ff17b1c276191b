"""The keys that projects hold: the same inputs give the same text as on the day version 2 was released."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    BackgroundLayer,
    BackgroundRecipe,
    GroupLayer,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

CPU, CUDA = Compute("cpu", "float32"), Compute("cuda", "bfloat16")


def card(name: str, kind: str, sha256: str, *classes: str) -> Card:
    return Card(
        name=name, kind=kind, title=name, classes=classes, resolution=128, noise=4, licence="",
        weights=f"{name}.safetensors", sha256=sha256,
    )  # fmt: skip


OBJECTS = card("objects", "foreground", "ab" * 32, "cat", "dog")
GROUNDS = card("grounds", "background", "cd" * 32, "sea", "forest")
ENLARGER = card("enlarger", "detail", "ef" * 32)
PLAIN, ENLARGED = Catalog((OBJECTS, GROUNDS)), Catalog((OBJECTS, GROUNDS, ENLARGER))


def thing(id: str, x: float, class_name: str = "cat", scale: float = 1.0) -> ObjectLayer:
    mask = Mask.from_array(np.full((75, 75), 255, np.uint8), 12, 12).stroke([(30, 30, 9)], 0.5)
    recipe = Recipe(class_name, draw(3, 4), 3, knobs=(0.5, 0.0), strength=0.75, light=0.25)
    place = Place(x, 120, 30, scale, flip=True).to_affine(100)
    return ObjectLayer(id=id, name=id, recipe=recipe, mask=mask, side=100, place=place, feather=1.5, mode="multiply")


def scene() -> Scene:
    rows, columns = np.mgrid[0:200, 0:300]
    samples = np.stack([columns * 255 // 300, rows, np.full_like(rows, 90)], axis=-1).astype(np.uint8)
    paint = Tiles.empty(4).write(Box(150, 90, 190, 130), np.full((40, 40, 4), 120, np.uint8))
    recipe = BackgroundRecipe((("sea", 0.5), ("forest", 0.25)), draw(4, 4), 4, knobs=(0.0, 1.0), strength=0.5)
    lower = thing("lower", 130)
    group = GroupLayer(id="group", name="group", mode="screen", opacity=0.5, children=(lower, thing("inner", 150)))
    layers = (
        BackgroundLayer(id="sky", name="sky", colours=((1, 2, 3), (4, 5, 6))),
        BackgroundLayer(id="sea", name="sea", colours=((9, 90, 200),), recipe=recipe, opacity=0.75),
        PhotoLayer(id="photo", name="photo", photo=Photo(samples), place=Affine.translation(2, -3), opacity=0.5),
        PaintLayer(id="paint", name="paint", tiles=paint),
        group,
        replace(thing("unknown", 170, "unicorn"), feather=0.0),
        thing("top", 160, "dog", scale=3.0),
    )
    return Scene(300, 200, layers, b"a profile")


# Layer -> the first digits of its keys at 64, 128 and 512 px. They are in files: these numbers never change.
SAVED = {
    ("PLAIN", "CPU"): {
        "sea": "ce48dbe42392 ce48dbe42392 ce48dbe42392",
        "lower": "0c045cee590b 954e0c134ae3 954e0c134ae3",
        "inner": "079a18a896bf fded64ceec08 fded64ceec08",
        "unknown": "e7642e5982e9 e7642e5982e9 e7642e5982e9",
        "top": "c66c40e77c60 2f3f9f827f4c 2f3f9f827f4c",
    },
    ("PLAIN", "CUDA"): {
        "sea": "d9988490593f d9988490593f d9988490593f",
        "lower": "9ede010c3721 8bbc7f887b8c 8bbc7f887b8c",
        "inner": "f2bb7b7ecea1 30ea3855cbd8 30ea3855cbd8",
        "unknown": "f94ba231742d f94ba231742d f94ba231742d",
        "top": "cb883f4c0cf4 5cd5680b5115 5cd5680b5115",
    },
    ("ENLARGED", "CPU"): {
        "sea": "ff326bc32932 ff326bc32932 f1876275fb2a",
        "lower": "832986764c1c 72e99c6e31c0 72e99c6e31c0",
        "inner": "011c2d55fd5e a358870ddb74 a358870ddb74",
        "unknown": "6b97e1eb4399 6b97e1eb4399 6b97e1eb4399",
        "top": "95e46fd3a701 20bc66a0c7b5 79472b48e0f5",
    },
    ("ENLARGED", "CUDA"): {
        "sea": "e4cdf2368042 e4cdf2368042 b0e4bdf3e426",
        "lower": "c82a46f8fd1e f291973c1f59 f291973c1f59",
        "inner": "ff75fd53707d cfa33d30ecec cfa33d30ecec",
        "unknown": "3ee2bf209401 3ee2bf209401 3ee2bf209401",
        "top": "a87d8b7342a1 bc3a63e9edfa ea3e83756abd",
    },
}


@pytest.mark.parametrize(("models", "computes"), SAVED)
def test_keys_in_files_still_hold(models: str, computes: str) -> None:
    catalog = {"PLAIN": PLAIN, "ENLARGED": ENLARGED}[models]
    fingerprints = Fingerprints(catalog, {"CPU": CPU, "CUDA": CUDA}[computes])
    fingerprints.stand_in("unknown", "what the file showed")
    document = scene()
    found = {
        layer.id: " ".join(fingerprints.of(document, layer, size)[:12] for size in (64, 128, 512))
        for layer in document.live_layers()
    }
    assert found == SAVED[models, computes]
