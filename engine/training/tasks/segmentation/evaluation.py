"""Evaluation of a segmentation model: overlap with masks drawn by hand, on crops it never saw, beside plain GrabCut."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.generators.card import Card
from engine.generators.segmentation import Segmentation
from engine.problem import Problem
from engine.scene.box import Box
from engine.training.core import page
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.timing import milliseconds
from engine.training.stages import Say
from engine.training.tasks.segmentation import matting
from engine.training.tasks.segmentation.data import box_of, is_held_out_scene, load_scenes

Bytes = NDArray[np.uint8]
Found = NDArray[np.bool_]
Method = Callable[[Bytes, Box | None], Found]

SIZE = 256  # px a side of the crops
SCENES = 150  # composites that the discriminator sees
OTHERS = 80  # crops that are evaluated by masks that no person drew
BORDER = 0.02  # of the side: how far from the true border the figure of that name looks
FEWEST = 5  # crops from which a class has a row of its own
GRABCUT, OURS = "GrabCut", "find"
ROWS = (GRABCUT, "network alone", "without GrabCut", OURS)
SHOWN = 28  # rows of a contact sheet
TIMED = (768, 1024)  # px, height and width of the picture that the time is told for

FIGURES = {
    "crops": page.Figure("Held-out pictures that the figures stand on.", 0),
    "box": page.Figure("Intersection over union with the true mask, mean; the true mask's box is given.", 3),
    "free": page.Figure("The same without a box (GrabCut: a box 2 % inside the picture's edge).", 3),
    "box border": page.Figure("The box figure, of pixels at most 2 % of the side away from the true border.", 3),
    "free border": page.Figure("The free figure likewise.", 3),
    "box poor": page.Figure("Share of pictures with less than 0.5, with a box.", 3),
    "free poor": page.Figure("Share of pictures with less than 0.5, without a box.", 3),
    "milliseconds": page.Figure("Median time of one picture of 1024 x 768 px without a box, this machine.", 0),
    "parameters": page.Figure("Parameters, millions.", 2),
}


@dataclass
class EvaluationSet:
    """Pictures with true masks, and what each method found in them."""

    pictures: list[Bytes]  # each n x n x 3
    masks: list[Found]
    known: list[Found]  # where the mask is known
    groups: list[str]  # class of each
    found: dict[tuple[str, str], list[Found]]  # (row, "box" or "free") -> masks

    def figures(self, row: str, chosen: list[int]) -> dict[str, float]:
        """Return all figures of a row on these pictures."""
        figures = {"crops": float(len(chosen))}
        for way in ("box", "free"):
            if (row, way) not in self.found:
                continue
            scores, borders = [], []
            for index in chosen:
                found, mask, known = self.found[row, way][index], self.masks[index], self.known[index]
                scores.append(overlap(found, mask, known))
                borders.append(overlap(found, mask, known & near_border(mask)))
            figures |= {
                way: float(np.mean(scores)),
                f"{way} border": float(np.mean(borders)),
                f"{way} poor": float(np.mean(np.array(scores) < 0.5)),
            }
        return figures


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Say) -> Card:
    """Write report and contact sheets into `out`; return the card with its figures."""
    model = Segmentation.load(card, device)
    crops = load_crops(data, card.classes, SIZE, say, lambda record: record.is_held_out)
    by_hand = evaluation_set(crops.only(lambda record: record.mask == "hand"))
    others = evaluation_set(thinned(crops.only(lambda record: record.mask != "hand"), OTHERS))
    placed = composites(crops.only(lambda record: record.mask == "hand" and record.inside > 0.97), data / "scenes")
    if not by_hand.pictures:
        raise Problem(f"{data} holds no held-out crops with masks drawn by hand, so there is nothing to judge by.")
    for name, those in (("crops", by_hand), ("scenes", placed), ("masks found by a network", others)):
        apply(methods(model), those)
        say(f"{len(those.pictures)} pictures judged ({name})")
    rows = {
        row: _by_class(by_hand, row) | _all(placed, row, "in scenes") | _all(others, row, "masks found by a network")
        for row in ROWS
    }
    rows[OURS]["all"] |= {
        "milliseconds": _latency(model),
        "parameters": sum(p.numel() for p in model.network.parameters()) / 1e6,
    }
    out.mkdir(parents=True, exist_ok=True)
    columns = "picture, true mask, GrabCut, network alone, its border refined, and with GrabCut (find); best to worst"
    sheets = {}
    for name, those in (("crops", by_hand), ("scenes", placed)):
        for way in ("box", "free"):
            if those.pictures:
                Image.fromarray(sheet(those, way)).save(out / f"{name}-{way}.jpg", quality=88)
                sheets[f"{name}-{way}.jpg"] = columns
    cut_outs = matting.judge(model, data, out, say)
    if cut_outs:
        sheets["cut-outs.jpg"] = "object on a scene; on another one: its mask as it is, matted, cut out; and the truth"
    page.write(out, rows | cut_outs, FIGURES | matting.FIGURES, sheets, _notes(card, by_hand))
    card = with_figures(card, rows)
    return replace(card, figures={**card.figures, **matting.for_card(cut_outs)})


def methods(model: Segmentation) -> Mapping[str, Method]:
    """Return the methods that are compared."""

    def find(rgb: Bytes, box: Box | None) -> Found:
        return model.find(rgb, box) > 127

    def uncut(rgb: Bytes, box: Box | None) -> Found:
        return model.find(rgb, box, cut=False) > 127

    def alone(rgb: Bytes, box: Box | None) -> Found:
        return model.likely(rgb, box)[0] > 0.5

    return {GRABCUT: plain_grabcut, "network alone": alone, "without GrabCut": uncut, OURS: find}


def plain_grabcut(rgb: Bytes, box: Box | None) -> Found:
    """Find a subject by GrabCut as in OpenCV's manual: a rectangle, five rounds; without a box, one 2 % inside the
    edge.
    """
    height, width = rgb.shape[:2]
    if box is None:
        box = Box(round(width * 0.02), round(height * 0.02), round(width * 0.98), round(height * 0.98))
    # A rectangle that leaves nothing outside leaves nothing to tell the background by.
    box = box.intersect(Box(1, 1, width - 1, height - 1))
    cv2.setRNGSeed(0)
    decided = np.zeros((height, width), np.uint8)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    rectangle = (box.left, box.top, box.width, box.height)
    cv2.grabCut(np.ascontiguousarray(rgb[..., ::-1]), decided, rectangle, *models, 5, cv2.GC_INIT_WITH_RECT)
    return np.asarray((decided == cv2.GC_FGD) | (decided == cv2.GC_PR_FGD))


def apply(all_methods: Mapping[str, Method], those: EvaluationSet) -> None:
    """Let every method look at every picture, with the true box and without."""
    those.found = {(row, way): [] for row in all_methods for way in ("box", "free")}
    for rgb, mask, known in zip(those.pictures, those.masks, those.known, strict=True):
        place = box_of((mask & known).astype(np.float32))
        for way, box in (("box", None if place is None else Box(*place)), ("free", None)):
            for row, method in all_methods.items():
                those.found[row, way].append(method(rgb, box))


def thinned(crops: CropSet, most: int) -> CropSet:
    """Return at most so many crops, evenly drawn."""
    return crops.at(np.linspace(0, len(crops) - 1, min(most, len(crops))).round().astype(int).tolist())


def evaluation_set(crops: CropSet) -> EvaluationSet:
    """Return whole windows; what lies outside their photo does not count."""
    pictures = [np.ascontiguousarray(picture[..., :3]) for picture in crops.pictures]
    masks = [picture[..., 3] > 127 for picture in crops.pictures]
    known = [picture[..., 4] > 127 for picture in crops.pictures]
    return EvaluationSet(pictures, masks, known, [record.class_name for record in crops.records], {})


def composites(crops: CropSet, scenes: Path) -> EvaluationSet:
    """Composite held-out objects at random size and place in held-out scenes, the same every time."""
    made = EvaluationSet([], [], [], [], {})
    backgrounds = load_scenes(scenes, SIZE, is_held_out_scene).pictures
    if not len(backgrounds) or not len(crops):
        return made
    rng = np.random.default_rng(3)
    for index in np.resize(rng.permutation(len(crops)), SCENES):
        side = round(SIZE * 1.3 * rng.uniform(0.25, 0.75))  # of the window: its object is 1.3 times smaller
        picture = cv2.resize(crops.pictures[index][..., :4], (side, side), interpolation=cv2.INTER_AREA)
        alpha = cv2.GaussianBlur(picture[..., 3].astype(np.float32) / 255, (0, 0), 0.7)
        box = box_of(alpha) or (0, 0, side, side)
        cut, alpha = (x[box[1] : box[3], box[0] : box[2]] for x in (picture[..., :3], alpha))
        height, width = (min(n, SIZE) for n in alpha.shape)
        top, left = rng.integers(0, SIZE - height + 1), rng.integers(0, SIZE - width + 1)
        background = backgrounds[int(rng.integers(len(backgrounds)))].astype(np.float32)
        cover = np.zeros((SIZE, SIZE), np.float32)
        cover[top : top + height, left : left + width] = alpha[:height, :width]
        part = background[top : top + height, left : left + width]
        part += (cut[:height, :width] - part) * alpha[:height, :width, None]
        made.pictures.append(np.clip(np.round(background), 0, 255).astype(np.uint8))
        made.masks.append(cover > 0.5)
        made.known.append(np.ones((SIZE, SIZE), bool))
        made.groups.append(crops.records[index].class_name)
    return made


def overlap(found: Found, mask: Found, known: Found) -> float:
    """Return the intersection over union where the mask is known; 1 where both are empty there."""
    either = ((found | mask) & known).sum()
    return float((found & mask & known).sum() / either) if either else 1.0


def near_border(mask: Found) -> Found:
    """Return the pixels at most BORDER away from where the mask begins or ends."""
    reach = max(1, round(BORDER * mask.shape[0]))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    flat = mask.astype(np.uint8)
    return np.asarray(cv2.dilate(flat, kernel) != cv2.erode(flat, kernel))


def with_figures(card: Card, rows: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Card:
    """Return the card with its figures and GrabCut's; classes in which it is not better than GrabCut become
    experimental.
    """
    figures = {}
    for name, values in rows[OURS].items():
        baseline = {f"GrabCut {way}": rows[GRABCUT][name][way] for way in ("box", "free")}
        figures[name] = {key: round(value, 4) for key, value in {**values, **baseline}.items()}
    poor = {
        name
        for name, values in figures.items()
        if values["box"] <= values["GrabCut box"] or values["free"] <= values["GrabCut free"]
    }
    return replace(card, figures=figures, experimental=tuple(name for name in card.classes if name in poor))


def sheet(those: EvaluationSet, way: str) -> Bytes:
    """Draw a row a picture, from the best to the worst: picture, truth, and what every row of the report found."""
    scores = [
        overlap(found, mask, known)
        for found, mask, known in zip(those.found[OURS, way], those.masks, those.known, strict=True)
    ]
    order = np.argsort(scores)[::-1]
    chosen = order[np.linspace(0, len(order) - 1, min(SHOWN, len(order))).round().astype(int)]
    half = -(-len(chosen) // 2)
    rows = []
    for index in chosen:
        rgb, known = those.pictures[index], those.known[index]
        shown = [those.masks[index], *(those.found[row, way][index] for row in ROWS)]
        tiles = [rgb, *(lifted(rgb, mask, known) for mask in shown)]
        rows.append(np.concatenate([cv2.resize(x, (144, 144), interpolation=cv2.INTER_AREA) for x in tiles], 1))
    rows += [np.full_like(rows[0], 255)] * (2 * half - len(rows))
    columns = [np.concatenate(rows[:half]), np.concatenate(rows[half:])]
    return np.concatenate([columns[0], np.full((columns[0].shape[0], 12, 3), 255, np.uint8), columns[1]], 1)


def lifted(rgb: Bytes, mask: Found, known: Found | None) -> Bytes:
    """Return the picture where the mask is, green-grey elsewhere; what does not count is darker."""
    background = (rgb.astype(np.float32).mean(2, keepdims=True) * 0.25 + np.array([20, 110, 60])).astype(np.uint8)
    out = np.where(mask[..., None], rgb, background)
    return out if known is None else np.where(known[..., None], out, out // 3)


def _by_class(those: EvaluationSet, row: str) -> dict[str, dict[str, float]]:
    everything = {"all": those.figures(row, list(range(len(those.pictures))))}
    for name in sorted(set(those.groups)):
        chosen = [index for index, group in enumerate(those.groups) if group == name]
        if len(chosen) >= FEWEST:
            everything[name] = those.figures(row, chosen)
    return everything


def _all(those: EvaluationSet, row: str, name: str) -> dict[str, dict[str, float]]:
    return {name: those.figures(row, list(range(len(those.pictures))))} if those.pictures else {}


def _latency(model: Segmentation) -> float:
    """Return the median of five, in milliseconds."""
    height, width = TIMED
    y, x = np.mgrid[:height, :width]
    inside = (x - 0.49 * width) ** 2 + (y - 0.52 * height) ** 2 < (0.26 * height) ** 2
    rgb = np.dstack([256 * x // width, 256 * y // width, np.where(inside, 200, 60)]).astype(np.uint8)
    return milliseconds(lambda _: model.find(rgb), rounds=5, clock=time.perf_counter)


def _notes(card: Card, by_hand: EvaluationSet) -> list[str]:
    classes = ", ".join(sorted(set(by_hand.groups)))
    return [
        f"Truth: masks drawn by hand of {len(by_hand.pictures)} held-out crops ({classes}), windows of 256 px; pixels "
        "outside of their photo do not count. The other classes have no held-out masks drawn by hand: they are judged "
        "together, by masks that a salience network found.",
        "In scenes: held-out objects put into held-out scenes at random size and place.",
        "GrabCut is OpenCV's with a rectangle and five rounds. The network learned beside the masks to tell the "
        "features of SqueezeNet (in training only); no feature network judges.",
        card.licence,
    ]
