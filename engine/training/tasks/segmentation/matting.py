"""Evaluation of cut-outs: alpha and colours of subjects beside their bare masks, on composites whose truth is known.

Held-out objects with soft masks are put on held-out scenes, cut out by a mask, and put on other scenes. The mask is
what the model finds with their box given, or one as a hand draws it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.generators import matting
from engine.generators.pyramids import spread
from engine.generators.segmentation import Segmentation
from engine.scene.box import Box
from engine.training.core import page
from engine.training.core.crops import load_crops
from engine.training.stages import Say
from engine.training.tasks.segmentation.data import box_of, is_held_out_scene, load_scenes

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]

SIZE = 384  # px a side of the composites
MOST = 60
OPEN = "objects-open"  # the folder of crops at their own size, where there is one
WHOLE = 0.97  # alpha from which a pixel's colour is the object's own
REACH = 4  # px beyond soft pixels that count as the rim
SHOWN = 12  # rows of the sheet
OFF = 3.0  # px, about how far a border drawn by hand is off
DRAWN, FOUND = "mask drawn", "mask found"  # groups of figures
BARE, COLOURS, OURS = "the mask as it is", "matted, colours as they are", "cut out"  # rows
Found = dict[str, dict[str, dict[str, float]]]  # figures by row and group

FIGURES = {
    "IoU": page.Figure("Intersection over union of alpha above a half, mean.", 3),
    "SAD": page.Figure("Sum of absolute errors of alpha, in thousands of pixels, mean of pictures.", 2),
    "MSE": page.Figure("Squared error of alpha in the rim, in thousandths.", 1),
    "rim": page.Figure("Absolute error of colour in the rim on another scene, of 255: what is left of the old one.", 2),
}


@dataclass(frozen=True)
class Composite:
    """An object on a scene: what is seen, and the truth."""

    seen: Bytes  # h x w x 3
    own: Floats  # h x w x 3, the object's colours
    alpha: Floats  # h x w, 0..1
    other: Floats  # h x w x 3, another scene

    def on_other(self, colours: Floats, alpha: Floats) -> Floats:
        """Return a cut-out on the other scene."""
        return np.asarray(self.other + (colours - self.other) * alpha[..., None])

    def figures(self, colours: Floats, alpha: Floats) -> dict[str, float]:
        """Return how far a cut-out is from the truth."""
        soft = (self.alpha > 1 - WHOLE) & (self.alpha < WHOLE)
        rim = cv2.dilate(soft.astype(np.uint8), np.ones((2 * REACH + 1, 2 * REACH + 1), np.uint8)) > 0
        error = np.abs(alpha - self.alpha)
        either = ((alpha > 0.5) | (self.alpha > 0.5)).sum()
        colour = np.abs(self.on_other(colours, alpha) - self.on_other(self.own, self.alpha))
        return {
            "IoU": float(((alpha > 0.5) & (self.alpha > 0.5)).sum() / max(1, either)),
            "SAD": float(error.sum() / 1000),
            "MSE": float((error[rim] ** 2).mean() * 1000),
            "rim": float(colour[rim].mean()),
        }


def judge(model: Segmentation, data: Path, out: Path, say: Say) -> Found:
    """Return the rows of cut-outs, and write a sheet of them into `out`; none where the data hold no such objects."""
    found: dict[str, dict[str, list[dict[str, float]]]] = {}
    shown: list[Bytes] = []
    rng = np.random.default_rng(6)
    for one in composites(model, data, say):
        place = box_of(one.alpha)
        box = None if place is None else Box(*place)
        for group, mask in ((DRAWN, drawn(one.alpha, rng)), (FOUND, model.find(one.seen, box))):
            if not (mask >= 128).any() or (mask >= 128).all():
                continue
            ways = cut_outs(one.seen, mask)
            for row, way in ways.items():
                found.setdefault(row, {}).setdefault(group, []).append(one.figures(*way))
            if group == FOUND:
                tiles = [one.seen, *(one.on_other(*way) for way in (*ways.values(), (one.own, one.alpha)))]
                shown.append(np.concatenate([np.clip(np.rint(tile), 0, 255).astype(np.uint8) for tile in tiles], 1))
    if not shown:
        return {}
    out.mkdir(parents=True, exist_ok=True)
    chosen = np.linspace(0, len(shown) - 1, min(SHOWN, len(shown))).round().astype(int)
    Image.fromarray(np.concatenate([shown[index] for index in chosen])).save(out / "cut-outs.jpg", quality=90)
    say(f"{len(shown)} cut-outs judged")
    return {row: {group: _mean(those) for group, those in groups.items()} for row, groups in found.items()}


def for_card(found: Found) -> dict[str, dict[str, float]]:
    """Return the figures of cut-outs and, before them, those of the bare masks."""
    return {
        f"{group}: {row}": {name: round(value, 4) for name, value in found[row][group].items()}
        for group in (DRAWN, FOUND)
        for row in (BARE, OURS)
        if group in found.get(row, {})
    }


def cut_outs(seen: Bytes, mask: Bytes) -> dict[str, tuple[Floats, Floats]]:
    """Return colours and alpha by row: as they are under a mask, with alpha found, and with colours as well."""
    cut = matting.cut_out(seen, mask)
    part = cut.box.slices(Box(0, 0, mask.shape[1], mask.shape[0]))
    colours, alpha = seen.astype(np.float32), np.zeros(mask.shape, np.float32)
    alpha[part] = cut.alpha / np.float32(255)
    clean = colours.copy()
    clean[part] = cut.rgb
    return {BARE: (colours, mask.astype(np.float32) / 255), COLOURS: (colours, alpha), OURS: (clean, alpha)}


def drawn(alpha: Floats, rng: np.random.Generator) -> Bytes:
    """Return a mask as a hand draws it: crisp, without hair, its border now inside and now outside of the true one."""
    waves = cv2.GaussianBlur(rng.standard_normal(alpha.shape).astype(np.float32), (0, 0), 4 * OFF)
    return np.where(cv2.GaussianBlur(alpha, (0, 0), OFF) + 2 * waves > 0.5, np.uint8(255), np.uint8(0))


def composites(model: Segmentation, data: Path, say: Say) -> list[Composite]:
    """Return held-out objects on held-out scenes, the same each time."""
    folder = data / OPEN if (data / OPEN).is_dir() else data
    crops = load_crops(
        folder, model.card.classes, SIZE, say, lambda record: record.is_held_out and record.inside == 1
    )
    scenes = load_scenes(data / "scenes", SIZE, is_held_out_scene).pictures
    if not len(crops) or len(scenes) < 2:
        return []
    rng = np.random.default_rng(5)
    made = []
    for index in np.linspace(0, len(crops) - 1, min(MOST, len(crops))).round().astype(int):
        rgb, alpha = crops.pictures[index, ..., :3], crops.pictures[index, ..., 3] / np.float32(255)
        whole = cv2.erode((alpha > WHOLE).astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
        own = np.where(whole[..., None] > 0, rgb, spread(np.ascontiguousarray(rgb), whole)).astype(np.float32)
        first, second = (scenes[at].astype(np.float32) for at in rng.choice(len(scenes), 2, replace=False))
        seen = np.rint(first + (own - first) * alpha[..., None]).astype(np.uint8)
        made.append(Composite(seen, own, alpha, second))
    return made


def _mean(rows: list[dict[str, float]]) -> dict[str, float]:
    means = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
    return {"crops": float(len(rows)), **means}
