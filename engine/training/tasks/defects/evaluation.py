"""Evaluation of a finder of defects on unseen photos, beside a median filter whose threshold was tuned on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.generators.card import Card
from engine.generators.defect_mask import GROWN, USUAL, count, found
from engine.generators.defects import Defects
from engine.training.core import page
from engine.training.core.photo_patches import PHOTOS, load_patches
from engine.training.core.timing import milliseconds
from engine.training.tasks.defects.marring import KINDS, Marred, marred

Pixels = NDArray[np.uint8]
Likely = Callable[[Pixels], Pixels]  # uint8 (h, w, 3) -> how likely each pixel is part of a defect, uint8 (h, w)

SIZE = 320  # px a side of what is judged
EACH_PHOTO = 6
DRAWS = 4  # times each patch is judged, with other defects
GROUPS = (("objects", ("objects-open",)), ("photos", (PHOTOS,)))  # a name, and the folders of its pictures
MEDIANS = (5, 9, 15, 25)  # px a side of the rival's windows; the best is shown
SENSITIVITIES = (0.2, 0.35, 0.5, 0.65, 0.8)
LEVELS = (8, 12, 16, 24, 32, 48, 64, 96)  # by which a pixel of the rival differs at least; the best is shown
RIVAL = "median filter"
HIT = 0.3  # of a defect that has to be found, or of what is found that has to be one
TIMED = (768, 1024)  # px, height and width of what the time is told for
SHOWN = 8

FIGURES = {
    "patches": page.Figure(f"Patches of {SIZE} px that the figures stand on; none was trained on.", 0),
    "precision": page.Figure("Share of the found parts of which enough lies on a defect."),
    "recall": page.Figure("Share of the defects of which enough is found."),
    **{f"recall_{kind}": page.Figure(f"The same of those that are a {kind}.") for kind in KINDS},
    "pixel_precision": page.Figure("Share of the found pixels that are part of a defect, or next to one."),
    "pixel_recall": page.Figure("Share of the defects' pixels that are found."),
    "false_per_megapixel": page.Figure("Parts found per million pixels of the same photos without any defect.", 1),
    "milliseconds": page.Figure("Median time of the processor for 1024 x 768 px.", 0),
}


@dataclass
class Counts:
    """What was found on some patches, beside what there was."""

    hits: int = 0  # found parts that lie on a defect
    parts: int = 0
    true_pixels: int = 0
    found_pixels: int = 0
    seen_pixels: int = 0  # of defects, that were found
    pixels: int = 0

    def __post_init__(self) -> None:
        self.seen, self.there = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)  # defects, by kind

    def add(self, patch: Marred, mask: Pixels) -> None:
        """Count a patch and the mask, uint8 (h, w), of what was found on it."""
        is_found, is_true = mask > 0, patch.numbers > 0
        is_near = cv2.dilate(is_true.astype(np.uint8), np.ones((2 * GROWN + 1, 2 * GROWN + 1), np.uint8)) > 0
        parts, labels = cv2.connectedComponents(is_found.astype(np.uint8), connectivity=8)
        sizes, near = (np.bincount(labels[where], minlength=parts)[1:] for where in (is_found, is_found & is_near))
        self.parts += parts - 1
        self.hits += int((near >= HIT * sizes).sum())
        for number, kind in enumerate(patch.kinds, 1):
            part = patch.numbers == number
            if part.any():  # and not all of it under later ones
                self.there[kind] += 1
                self.seen[kind] += bool(is_found[part].mean() >= HIT)
        self.found_pixels += int(is_found.sum())
        self.true_pixels += int((is_found & is_near).sum())
        self.seen_pixels += int((is_found & is_true).sum())
        self.pixels += int(is_true.sum())

    def figures(self) -> dict[str, float]:
        """Return precision and recall, by defect and by pixel; without what nothing can be said of."""
        shares = {
            "precision": (self.hits, self.parts),
            "recall": (sum(self.seen.values()), sum(self.there.values())),
            **{f"recall_{kind}": (self.seen[kind], self.there[kind]) for kind in KINDS},
            "pixel_precision": (self.true_pixels, self.found_pixels),
            "pixel_recall": (self.seen_pixels, self.pixels),
        }
        return {name: part / whole for name, (part, whole) in shares.items() if whole}

    def overlap(self) -> float:
        """Return the harmonic mean of the pixels' precision and recall: what a threshold is tuned by."""
        return 2 * self.seen_pixels / max(1, self.found_pixels + self.pixels)


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Defects.load(card, device)
    rows: dict[str, dict[str, dict[str, float]]] = {}
    sheets: dict[str, str] = {}
    timed = np.random.RandomState(0).randint(0, 256, (*TIMED, 3)).astype(np.uint8)
    timed = np.asarray(cv2.GaussianBlur(timed, (0, 0), 4), np.uint8)
    for group, folders in GROUPS:
        clean = load_patches(
            data, SIZE, say, is_wanted=lambda origin: origin.is_held_out, folders=folders, each=1,
            each_photo=EACH_PHOTO, longest=(512, 1024),
        ).pixels  # fmt: skip
        patches = [
            marred(patch, np.random.default_rng((number, draw)))
            for number, patch in enumerate(clean)
            for draw in range(DRAWS)
        ]
        median = _tuned_median(patches)
        ways = {RIVAL: (median, (USUAL,)), card.name: (model.likely, SENSITIVITIES)}
        for way, (likely, sensitivities) in ways.items():
            marks, on_clean = [likely(patch.pixels) for patch in patches], [likely(patch) for patch in clean]
            for sensitivity in sensitivities:
                wrong = sum(count(found(mark, sensitivity)) for mark in on_clean)
                name = way if way == RIVAL else f"{way}, sensitivity {sensitivity:g}"
                rows.setdefault(name, {})[group] = {
                    "patches": float(len(patches)),
                    **_counted(marks, patches, sensitivity).figures(),
                    "false_per_megapixel": wrong / (len(clean) * SIZE**2 / 1e6),
                    "milliseconds": _milliseconds(likely, timed),
                }
        file = f"defects-{group}.jpg"
        sheets[file] = f"the patch, its defects, {card.name}, {RIVAL}"
        lines = []
        for patch in patches[: SHOWN * DRAWS : DRAWS]:
            masks = (
                np.where(patch.numbers > 0, 255, 0), found(model.likely(patch.pixels)), found(median(patch.pixels)),
            )  # fmt: skip
            lines.append(np.hstack([patch.pixels, *(np.dstack([mask] * 3).astype(np.uint8) for mask in masks)]))
        Image.fromarray(np.vstack(lines)).save(out / file, quality=94)
        say(f"{group}: {len(patches)} patches judged")
    notes = ["Defects were put on by code, as in training; the rival's threshold was tuned on these very photos."]
    page.write(out, rows, FIGURES, sheets, [*notes, card.licence])
    return replace(card, figures=page.for_card(rows[f"{card.name}, sensitivity 0.5"]))


def _tuned_median(patches: Sequence[Marred]) -> Likely:
    """Return the detector that takes for defects what differs from the median of its surroundings, with the window and
    the threshold whose finds overlap most with these patches' defects.
    """

    def overlap(side: int, least: int) -> float:
        marks = [np.where(unlike >= least, 255, 0).astype(np.uint8) for unlike in unlikes[side]]
        return _counted(marks, patches).overlap()

    unlikes = {side: [_unlike(patch.pixels, side) for patch in patches] for side in MEDIANS}
    side, least = max(((side, least) for side in MEDIANS for least in LEVELS), key=lambda pair: overlap(*pair))
    return lambda rgb: np.where(_unlike(rgb, side) >= least, 255, 0).astype(np.uint8)


def _unlike(rgb: Pixels, side: int) -> Pixels:
    return np.asarray(cv2.absdiff(rgb, cv2.medianBlur(rgb, side)).max(axis=2), np.uint8)


def _counted(marks: Sequence[Pixels], patches: Sequence[Marred], sensitivity: float = USUAL) -> Counts:
    """Return the counts over patches and how likely each of their pixels is part of a defect."""
    counts = Counts()
    for mark, patch in zip(marks, patches, strict=True):
        counts.add(patch, found(mark, sensitivity))
    return counts


def _milliseconds(likely: Likely, picture: Pixels) -> float:
    return milliseconds(lambda _: likely(picture), rounds=3)
