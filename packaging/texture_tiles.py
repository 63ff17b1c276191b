"""Cut the tiles of fur and feathers out of exemplars that come along: writes resources/models/texture-4x.*.

    .venv/bin/python packaging/texture_tiles.py [FOLDER]

They are cut out of pictures in the public domain and under CC0 alone, so nothing is owed by what they are laid on; from
where each animal shows its coat, so no eye, nose or whisker is among them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from PIL import Image

from engine.generators.card import Card
from engine.generators.texture import AROUND, COATS, FACTOR, FLAT, FULL, TILE, coat_of, contrast_of, lost, structure_of

RESOURCES = Path(__file__).parent.parent / "resources"
LONGEST = 512  # px a side to which a larger exemplar is reduced: as large as an object of the generator's is drawn
MANY = {"fur": 1000, "feathers": 500}
PEAK = 6.0  # times its mean strength that a tile may reach; a whisker or a twig reaches more
PARTS = 4  # a side of a tile, of which none may be much stronger than all of it
LUMPED = {"fur": 4.0, "feathers": 1.6}  # times as strong that it may be: edges of feathers lie in a part of a tile
STRONGEST = 0.35  # contrast of a place whose tile is of use: coats that are drawn seldom have more
# Times as faint and as strong as usual that a tile of its place's contrast may be; feathers differ more.
USUAL = {"fur": (2.0, 1.5), "feathers": (4.0, 2.0)}
FAINT = 0.5  # levels that hardly count as strength
SEED = 1
# Where an exemplar shows its coat and no head: left, top, right, bottom, in shares of its width and height.
SHOWN = {
    "bird-0005": (0.25, 0.20, 1.00, 0.80),
    "bird-0020": (0.10, 0.25, 0.78, 0.65),
    "bird-0032": (0.05, 0.20, 0.80, 0.85),
    "bird-0033": (0.15, 0.42, 1.00, 1.00),
    "bird-0034": (0.00, 0.10, 0.75, 0.95),
    "bird-0035": (0.30, 0.15, 1.00, 0.85),
    "bison-0000": (0.00, 0.15, 0.45, 0.75),
    "cat-0213": (0.00, 0.38, 1.00, 0.95),
    "cow-0003": (0.00, 0.10, 0.70, 0.75),
    "deer-0000": (0.30, 0.42, 1.00, 0.75),
    "dog-0139": (0.00, 0.20, 0.42, 0.95),
    "dog-0142": (0.00, 0.58, 1.00, 0.95),
    "donkey-0000": (0.20, 0.05, 1.00, 0.60),
    "duck-0001": (0.00, 0.40, 0.95, 1.00),
    "fox-0004": (0.35, 0.20, 1.00, 0.65),
    "goat-0001": (0.30, 0.40, 1.00, 1.00),
    "goose-0001": (0.00, 0.05, 0.78, 0.80),
    "jaguar-0000": (0.15, 0.05, 0.72, 0.60),
    "lion-0000": (0.00, 0.20, 0.80, 0.70),
    "monkey-0000": (0.15, 0.40, 0.95, 0.75),
    "mouse-0000": (0.60, 0.10, 1.00, 0.85),
    "rabbit-0001": (0.45, 0.50, 1.00, 1.00),
    "sheep-0001": (0.55, 0.15, 1.00, 0.85),
    "squirrel-0001": (0.30, 0.05, 1.00, 0.80),
    "tiger-0004": (0.10, 0.05, 0.55, 0.80),
    "wolf-0001": (0.70, 0.30, 1.00, 1.00),
    "zebra-0001": (0.00, 0.25, 0.75, 0.65),
}

# At 512 px, over the 57 masks and places of birds, cats and dogs that `evaluate --exemplars` draws on.
FIGURES = {
    "enlarged": {"windows": 57, "kernel": 392, "accuracy": 0.865, "gradient": 0.57},
    "enlarged, with texture": {"windows": 57, "kernel": 227, "accuracy": 0.889, "gradient": 0.74},
}

Bytes = NDArray[np.uint8]
Tiles = tuple[NDArray[np.float32], NDArray[np.float32]]


def main(folder: Path) -> None:
    records = json.loads((RESOURCES / "exemplars" / "index.json").read_text("utf-8"))["exemplars"]
    shown = [record for record in records if record["name"] in SHOWN]
    rng, tensors, used = np.random.default_rng(SEED), {}, []
    for coat, many in MANY.items():
        worn = [record for record in shown if coat_of(record["class"]) == coat]
        cut = usual([cut_out(record, rng) for record in worn], *USUAL[coat])
        used += [record for record, (tiles, _) in zip(worn, cut, strict=True) if len(tiles)]
        cut = [one for one in cut if len(one[0])]
        tiles, structure = (np.concatenate(parts) for parts in zip(*even(cut, many, rng), strict=True))
        tensors[f"{coat}.tiles"] = np.rint(np.clip(tiles * (FULL / 255), -127, 127)).astype(np.int8)
        tensors[f"{coat}.structure"] = structure.astype(np.int16)
    weights = safetensors.numpy.save(tensors)
    (folder / "texture-4x.safetensors").write_bytes(weights)
    (folder / "texture-4x.json").write_text(card_of(used, weights).to_json(), "utf-8")


def cut_out(record: dict[str, Any], rng: np.random.Generator) -> Tiles:
    """All tiles of one exemplar, mirrored or not by chance, and the structure that its reduced picture has there."""
    samples = picture(record["name"])
    if rng.random() < 0.5:
        samples = np.ascontiguousarray(samples[:, ::-1])
        left, top, right, bottom = SHOWN[record["name"]]
        box = (1 - right, top, 1 - left, bottom)
    else:
        box = SHOWN[record["name"]]
    rgb = np.ascontiguousarray(samples[..., :3])
    small = np.asarray(cv2.resize(rgb, None, fx=1 / FACTOR, fy=1 / FACTOR, interpolation=cv2.INTER_AREA), np.uint8)
    detail, half = lost(rgb), TILE // 2
    spots = np.argwhere(covered(samples[..., 3], box))
    places = FACTOR * spots + FACTOR // 2 - half
    fits = (places >= 0).all(1) & (places + TILE <= detail.shape).all(1)
    tiles = np.stack([detail[y : y + TILE, x : x + TILE] for y, x in places[fits]])
    power = np.square(tiles)
    parts = power.reshape(-1, PARTS, TILE // PARTS, PARTS, TILE // PARTS).mean((2, 4)).max((1, 2))
    is_even = abs(tiles).max((1, 2)) <= PEAK * np.sqrt(power.mean((1, 2)))
    is_even &= parts <= LUMPED[coat_of(record["class"])] ** 2 * power.mean((1, 2))
    structure = structure_of(small, spots[fits])
    is_even &= contrast_of(structure) < STRONGEST
    return tiles[is_even], structure[is_even]


def picture(name: str) -> Bytes:
    """An exemplar's pixels, h x w x 4, straight, at most LONGEST px a side, its sides multiples of FACTOR."""
    with Image.open(RESOURCES / "exemplars" / f"{name}.webp") as found:
        rgba = found.convert("RGBa")
        shrink = min(1.0, LONGEST / max(found.size))
        size = [max(FACTOR, round(side * shrink)) // FACTOR * FACTOR for side in found.size]
        if shrink < 1:
            rgba = rgba.resize((size[0], size[1]), Image.Resampling.BOX)
        samples = np.asarray(rgba.convert("RGBA"))
    return np.ascontiguousarray(samples[: size[1], : size[0]])


def covered(alpha: Bytes, box: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    """Which small pixels lie within the box and so far inside the object that all that is compared is the object."""
    height, width = (length // FACTOR for length in alpha.shape)
    inside = np.asarray(cv2.resize(alpha, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    inside = np.asarray(cv2.erode(inside, np.ones((AROUND + 2, AROUND + 2), np.uint8), borderValue=0), np.uint8)
    rows, columns = np.arange(height)[:, None] / height, np.arange(width) / width
    is_shown = (rows >= box[1]) & (rows < box[3]) & (columns >= box[0]) & (columns < box[2])
    return np.asarray((inside >= 250) & is_shown, np.bool_)


def usual(cut: list[Tiles], fainter: float, stronger: float) -> list[Tiles]:
    """The tiles that are about as strong as others of such places: beside those, one that is not would be a patch."""
    places = [np.log(contrast_of(structure) + FLAT) for _, structure in cut]
    strengths = [np.log(np.sqrt(np.square(tiles).mean((1, 2))) + FAINT) for tiles, _ in cut]
    line = np.polyfit(np.concatenate(places), np.concatenate(strengths), 1)
    found = []
    for (tiles, structure), place, strength in zip(cut, places, strengths, strict=True):
        beyond = strength - np.polyval(line, place)
        is_usual = (beyond > -np.log(fainter)) & (beyond < np.log(stronger))
        found.append((tiles[is_usual], structure[is_usual]))
    return found


def even(cut: list[Tiles], many: int, rng: np.random.Generator) -> list[Tiles]:
    """So many tiles, as evenly over the exemplars as these have them, by chance; as many faint ones as strong ones."""
    taken, left = [0] * len(cut), many
    for number, index in enumerate(sorted(range(len(cut)), key=lambda one: len(cut[one][0]))):
        taken[index] = min(len(cut[index][0]), left // (len(cut) - number))
        left -= taken[index]
    found = []
    for (tiles, structure), count in zip(cut, taken, strict=True):
        share = 1 / (contrast_of(structure).astype(np.float64) + FLAT)
        at = np.sort(rng.choice(len(tiles), count, replace=False, p=share / share.sum()))
        found.append((tiles[at], structure[at]))
    return found


def card_of(used: list[dict[str, Any]], weights: bytes) -> Card:
    return Card(
        name="texture-4x",
        kind="texture",
        title="Fur and feathers at photo size",
        classes=tuple(name for classes in COATS.values() for name in classes),
        resolution=128,
        noise=0,
        licence="CC0: cut out of pictures in the public domain or under CC0 alone; they are named in this card.",
        open=True,
        figures=FIGURES,
        sources=tuple(f"{one['name']}, {one['credit']}, {one['source']}: {one['licence']}" for one in used),
        weights="texture-4x.safetensors",
        sha256=hashlib.sha256(weights).hexdigest(),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES / "models")
