"""What style is learned from: photos to paint, and style pictures that are painted by code or are photos."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.manners import MANNERS, ground, paint
from engine.generators.style import Pieces, put_together
from engine.generators.style_painting import read_style
from engine.networks.features import Vgg19
from engine.networks.style_features import TAPS, grams
from engine.training.core.photo_patches import Patches, load_patches
from engine.training.core.pictures import as_tensor
from engine.training.core.plan import Plan
from engine.training.core.threaded import in_threads
from engine.training.stages import Say

Bytes = NDArray[np.uint8]

PATCH = 192  # px a side of a photo, and of a style as it is painted
LONGEST = (200, 560)  # px that a photo is reduced to before patches are cut out
EACH, EACH_PHOTO = 1, 24  # patches of a window, and of a larger photo
FOLDERS = ("objects", "objects-open", "scenes", "photos")
REGULAR = ("hatching", "hatching", "mosaic", "facets", "pencils")  # manners that are painted more often: the hardest
CROPS = 3  # parts of each painted picture that are styles of their own
PHOTOS = 0.2  # share of styles that are photos as they are
ZOOM = (0.7, 1.4)  # by which what is painted is resized before a part is taken
AS_PAINTED = 0.5  # share of what is not resized: the finest lines are as sharp as a style picture's
SHAPES = (0.15, 0.9)  # how much of a photo there is in what is painted over; the rest is pieces of the style
JITTER = 0.6  # how far chance decides among pieces, at most
GIVEN = 24  # at once to VGG-19
FIRST_SEED = 1000  # smaller ones are those of the pictures that judge and that come along


@dataclass(frozen=True, eq=False)
class Styles:
    """Style pictures in memory, and their Gram matrices."""

    pixels: Bytes  # N x S x S x 3
    grams: tuple[Tensor, ...]  # each N x C x C, bfloat16

    def __len__(self) -> int:
        return len(self.pixels)


def photos_of(data: Path, plan: Plan, say: Say) -> Patches:
    """Return the photos that a plan trains on."""
    return load_patches(
        data, PATCH, say, is_wanted=lambda origin: origin.trains(plan.only_open), folders=FOLDERS, each=EACH,
        each_photo=EACH_PHOTO, longest=LONGEST,
    )  # fmt: skip


def make_styles(photos: Bytes, count: int, side: int, seed: int) -> Bytes:
    """Return about `count` style pictures, N x side x side x 3: parts of what code paints upon grounds of its own and
    upon photos, and photos; most of them in other colours.
    """

    manners = [*MANNERS, *(name for name in REGULAR if name in MANNERS)]

    def painted(number: int) -> Bytes:
        manner = manners[number % len(manners)]
        own = np.random.RandomState(FIRST_SEED + seed * 100_003 + number)
        if number // len(manners) % 2:
            below = np.asarray(photos[own.randint(len(photos))], np.float32) / np.float32(255)
        else:
            below = ground(own, PATCH)
        return paint(manner, below, own)

    rng = np.random.RandomState(seed)
    pictures = in_threads(painted, range(round(count * (1 - PHOTOS)) // CROPS))
    made = [recoloured(part(one, side, rng), rng) for one in pictures for _ in range(CROPS)]
    for index in rng.randint(len(photos), size=round(count * PHOTOS)):
        made.append(recoloured(part(photos[index], side, rng), rng))
    return np.stack(made)


def part(picture: Bytes, side: int, rng: np.random.RandomState) -> Bytes:
    """Return a part of a picture, larger or smaller, turned and maybe mirrored: uint8 side x side x 3."""
    least = side / min(picture.shape[:2])
    zoom = max(least, 1.0 if rng.rand() < AS_PAINTED else float(np.exp(rng.uniform(*np.log(ZOOM)))))
    size = max(side, round(picture.shape[1] * zoom)), max(side, round(picture.shape[0] * zoom))
    how = cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC
    larger = np.rot90(cv2.resize(picture, size, interpolation=how), rng.randint(4))
    top, left = (rng.randint(0, length - side + 1) for length in larger.shape[:2])
    cut = larger[top : top + side, left : left + side]
    return np.ascontiguousarray(cut[:, ::-1] if rng.rand() < 0.5 else cut)


def recoloured(picture: Bytes, rng: np.random.RandomState) -> Bytes:
    """Return a picture in other colours, two times of three: hues turned, sometimes inverted, contrast changed."""
    if rng.rand() < 1 / 3:
        return picture
    rgb = np.asarray(picture, np.float32) / np.float32(255)
    turn = np.linalg.qr(rng.standard_normal((2, 2)))[0] * rng.uniform(0.5, 1.3)
    basis = np.array([[1, 1, 1], [1, -1, 0], [1, 1, -2]], np.float64)
    basis /= np.linalg.norm(basis, axis=1, keepdims=True)
    chroma = np.eye(3)
    chroma[1:, 1:] = turn
    chroma[0, 0] = rng.uniform(0.7, 1.2) * (-1 if rng.rand() < 0.15 else 1)
    mean = rgb.mean((0, 1))
    changed = (rgb - mean) @ (basis.T @ chroma @ basis) + mean + rng.uniform(-0.1, 0.1)
    return np.asarray(np.rint(changed.clip(0, 1) * 255), np.uint8)


def pair_of(photos: Bytes, styles: Bytes, rng: np.random.Generator) -> tuple[Pieces, int]:
    """Draw a part of a photo and a style; return the former from pieces of the latter, and the latter's number."""
    side, number = styles.shape[1], int(rng.integers(len(styles)))
    top, left = rng.integers(0, photos.shape[1] - side + 1, 2)
    photo = photos[rng.integers(len(photos)), top : top + side, left : left + side]
    photo = np.ascontiguousarray(photo[:, ::-1] if rng.random() < 0.5 else photo)
    style, jitter = styles[number], float(rng.uniform(0, JITTER))
    return put_together(photo, style, read_style(style, side), jitter, int(rng.integers(1 << 31))), number


@torch.no_grad()
def styles_of(pixels: Bytes, vgg: Vgg19, device: torch.device) -> Styles:
    """Return style pictures with their Gram matrices."""
    found: list[list[Tensor]] = [[] for _ in TAPS]
    for start in range(0, len(pixels), GIVEN):
        with torch.autocast(device.type, torch.bfloat16):
            features = vgg(as_tensor(pixels[start : start + GIVEN], device), TAPS)
        for depth, gram in zip(found, grams(features), strict=True):
            depth.append(gram.bfloat16())
    return Styles(pixels, tuple(torch.cat(depth) for depth in found))
