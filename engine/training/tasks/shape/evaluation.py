"""Evaluation of a mask-shape model: are its masks recognised, different, well formed, and better than rough ones."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.fields import HALF, SMALLEST_HOLE, bodies_and_holes, field_of
from engine.generators.shape import Shape, place_of
from engine.problem import Problem
from engine.scene.box import Box
from engine.training.core import page
from engine.training.core.timing import milliseconds
from engine.training.stages import Say
from engine.training.tasks.shape.classifiers import PARTS, ShapeClassifiers, window_of
from engine.training.tasks.shape.data import Outline, load_outlines, rough
from engine.training.tasks.shape.sheets import box_in_photo, draw_sheets, noise_of

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

BOXES = 20  # of real objects, a class: what masks are generated for, held-out ones first
SEEDS = (1, 2, 3)  # noises a box
PAIRED = 12  # noises of one box that are compared with each other, for the first four boxes
LARGE = (4000, 3000)  # pixels of the mask whose time is measured too
CLASSIFIER_STEPS = 350  # of each classifier's training
STRENGTHS = (0.3, 0.6, 1.0)  # of the rough masks
CLAMP = 8.0  # pixels of a field from which a distance counts no more
FIT = 0.02  # share of a side by which a mask may miss it
RECOGNISED = 0.8  # share of the real masks' accuracy that a class has to reach
KNOWN = 0.4  # share of a class' real masks that the classifiers must recognise for their word to count
DIFFERENT = 0.6  # share of the real masks' diversity
FEWEST = 3  # held-out masks from which a class has figures of its own on them

FIGURES = {
    "masks": page.Figure("Masks that the figures stand on.", 0),
    "accuracy": page.Figure("Share that classifiers of real masks take for their class.", 3),
    "real": page.Figure("Accuracy on real masks of photos that the classifier never saw.", 3),
    "recognised": page.Figure(f"Accuracy as a share of the real masks'; at least {RECOGNISED}.", 2),
    "diversity": page.Figure(
        f"Mean distance of the fields of one box and other noises, as a share of real ones'; at least {DIFFERENT}."
    ),
    "variety": page.Figure("The same with different boxes too, as real ones have them."),
    "fresh": page.Figure(
        "Distance to the nearest training mask, either way round, as a share of held-out ones': 0 is a copy."
    ),
    "fit": page.Figure("Share that touches all four sides of the box within 2 per cent.", 3),
    "bodies": page.Figure("Share that is one body.", 3),
    "holes": page.Figure("Share without holes smaller than a thousandth of the body.", 3),
    "rough": page.Figure("Intersection over union of rough and true masks, held out.", 3),
    "refined": page.Figure("The same after refining.", 3),
    "milliseconds": page.Figure("Median time of a mask of 64 x 64 px, this machine.", 1),
    "large": page.Figure(f"Milliseconds of a mask of {LARGE[0]} x {LARGE[1]} px.", 0),
    "parameters": page.Figure("Parameters of the generator and its encoder, millions.", 2),
}

Row = dict[str, dict[str, float]]  # class or "all" -> figure -> value


@dataclass(frozen=True)
class Drawn:
    """Masks generated for real objects' boxes."""

    labels: NDArray[np.int64]
    fields: Floats  # N x n x n
    masks: list[Bytes]


def evaluate(
    card: Card, data: Path, out: Path, device: torch.device, say: Say, classifier_steps: int = CLASSIFIER_STEPS
) -> Card:
    """Write report.json, report.html and sheets into `out`; return the card with its figures."""
    outlines = load_outlines(data, card.classes, say)
    if not any(outline.is_held_out for outline in outlines):
        raise Problem(f"{data} holds no held-out masks to judge by.")
    model = Shape.load(card, device)
    say(f"Training {PARTS} classifiers on {len(outlines)} real masks")
    classifiers = ShapeClassifiers.of(outlines, card.classes, classifier_steps)
    boxes = {name: _boxes(outlines, name) for name in card.classes}
    drawn = _generated(model, boxes)
    say(f"{len(drawn.masks)} masks generated")
    rows: dict[str, Row] = {"real": _real(outlines, classifiers, card), card.name: {}}
    found = rows[card.name]
    accuracy = classifiers.accuracy(np.stack([window_of(mask) for mask in drawn.masks]), drawn.labels)
    for label, name in enumerate(card.classes):
        if name not in rows["real"]:
            continue
        here = np.flatnonzero(drawn.labels == label)
        found[name] = _form([drawn.masks[i] for i in here]) | {"accuracy": float(accuracy[here].mean())}
        own = [outline for outline in outlines if outline.record.class_name == name]
        real = _spread(np.stack([field_of(outline.mask) for outline in own[:80]]))
        found[name]["diversity"] = _same_box_spread(model, name, boxes[name]) / real
        found[name]["variety"] = _spread(drawn.fields[here]) / real
    _freshness(outlines, drawn, card, found)
    refined = _refine(model, outlines, found)
    for row in rows.values():
        row["all"] = _overall(row, refined if row is found else {})
    for name, figures in found.items():
        figures["real"] = rows["real"][name]["accuracy"]
        figures["recognised"] = figures["accuracy"] / max(figures["real"], 1e-6)
    found["all"] |= _speed(model, card)
    sheets = draw_sheets(out, model, {name: boxes[name] for name in found if name != "all"})
    notes = [
        f"{PARTS} classifiers judge, each trained on all but one of {PARTS} parts of the real masks, by photos: a "
        "real mask is judged by the one that never saw its photo, a generated one by all. Objects that their photo's "
        "edge cuts off are left out of training and judging. Neither VGG-19 nor SqueezeNet has a part in this.",
        card.licence,
    ]
    page.write(out, rows, FIGURES, sheets, notes)
    return with_figures(card, found)


def with_figures(card: Card, found: Row) -> Card:
    """Return the card with what was found. Classes that miss a bar, or that the classifiers know too
    little of, become experimental; those marked for few masks stay so."""
    poor = {
        name
        for name, row in found.items()
        if min(row["recognised"] / RECOGNISED, row["real"] / KNOWN) < 1
        or row["diversity"] < DIFFERENT
        or min(row["fit"], row["bodies"]) < 1
    }
    marked = set(card.experimental) | poor
    experimental = tuple(name for name in card.classes if name in marked)
    return replace(card, figures=page.for_card(found), experimental=experimental)


def _boxes(outlines: Sequence[Outline], name: str) -> list[Outline]:
    """Return the objects in whose boxes masks are generated for: held-out objects, then others."""
    here = [outline for outline in outlines if outline.record.class_name == name]
    return sorted(here, key=lambda outline: not outline.is_held_out)[:BOXES]


def _generated(model: Shape, boxes: dict[str, list[Outline]]) -> Drawn:
    labels, fields, masks = [], [], []
    for label, (name, objects) in enumerate(boxes.items()):
        for number, outline in enumerate(objects):
            box, canvas = box_in_photo(outline)
            for seed in SEEDS:
                noise = noise_of(model, 1000 * label + 10 * number + seed)
                masks.append(model.mask(name, noise, box, canvas))
                fields.append(model.draw(name, noise, place_of(box, canvas)))
                labels.append(label)
    return Drawn(np.array(labels), np.stack(fields), masks)


def _real(outlines: Sequence[Outline], classifiers: ShapeClassifiers, card: Card) -> Row:
    """Return the real masks' own figures; a class without masks has none."""
    right = classifiers.real()
    row: Row = {}
    for name in card.classes:
        here = [i for i, outline in enumerate(outlines) if outline.record.class_name == name]
        if len(here) >= 2:
            row[name] = _form([outlines[i].mask for i in here]) | {"accuracy": float(right[here].mean())}
    return row


def _form(masks: Sequence[Bytes]) -> dict[str, float]:
    """Count masks, and measure how well formed they are."""
    fits, single, whole = [], [], []
    for mask in masks:
        inside = mask >= HALF
        height, width = inside.shape
        rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
        gaps = [rows[0] / height, 1 - (rows[-1] + 1) / height, columns[0] / width, 1 - (columns[-1] + 1) / width]
        fits.append(max(gaps) <= FIT)
        bodies, holes = bodies_and_holes(inside)
        single.append(len(bodies) == 1)
        whole.append(all(hole >= SMALLEST_HOLE * sum(bodies) for hole in holes))
    means = [float(np.mean(values)) for values in (fits, single, whole)]
    return {"masks": float(len(masks)), "fit": means[0], "bodies": means[1], "holes": means[2]}


def _spread(fields: Floats) -> float:
    """Return the mean distance of two fields, pixels, of at most 80."""
    flat = np.clip(fields[:80], -CLAMP, CLAMP).reshape(min(80, len(fields)), -1)
    pairs = [np.abs(flat[i] - flat[i + 1 :]).mean(1) for i in range(len(flat) - 1)]
    return float(np.concatenate(pairs).mean()) if pairs else 0.0


def _same_box_spread(model: Shape, name: str, boxes: Sequence[Outline]) -> float:
    noises = [noise_of(model, 77 + seed) for seed in range(PAIRED)]
    return float(
        np.mean(
            [
                _spread(np.stack([model.draw(name, noise, place_of(*box_in_photo(o))) for noise in noises]))
                for o in boxes[:4]
            ]
        )
    )


def _freshness(outlines: Sequence[Outline], drawn: Drawn, card: Card, found: Row) -> None:
    """Measure how far generated masks lie from the training masks, beside how far held-out ones do."""

    def small(fields: Floats) -> Floats:
        clipped = [np.clip(field, -CLAMP, CLAMP) for field in fields]
        return np.stack([cv2.resize(field, (16, 16), interpolation=cv2.INTER_AREA) for field in clipped])

    def nearest(fields: Floats, known: Floats) -> float:
        flat = known.reshape(len(known), -1)
        return float(np.mean([np.abs(flat - field.reshape(1, -1)).mean(1).min() for field in fields]))

    for label, name in enumerate(card.classes):
        here = [outline for outline in outlines if outline.record.class_name == name]
        held = [field_of(outline.mask) for outline in here if outline.is_held_out]
        train = [field_of(outline.mask) for outline in here if not outline.is_held_out]
        if name not in found or len(held) < FEWEST or not train:
            continue
        known = small(np.stack(train))
        known = np.concatenate([known, known[:, :, ::-1]])
        made = small(drawn.fields[drawn.labels == label])
        found[name]["fresh"] = nearest(made, known) / max(nearest(small(np.stack(held)), known), 1e-6)


def _refine(model: Shape, outlines: Sequence[Outline], found: Row) -> dict[str, float]:
    """Refine rough held-out masks: add to the classes' figures, and return those of all."""
    everything: list[tuple[float, float]] = []
    for name in model.card.classes:
        held = [outline for outline in outlines if outline.record.class_name == name and outline.is_held_out][:BOXES]
        pairs = []
        for number, outline in enumerate(held):
            room = max(outline.mask.shape) // 4
            true = np.pad(outline.mask, room)
            for strength in STRENGTHS:
                hasty = rough(true, np.random.default_rng((number, int(10 * strength))), strength)
                try:
                    pairs.append((overlap(hasty, true), overlap(model.refine(hasty, name), true)))
                except Problem:  # roughened until hardly anything was left
                    continue
        everything += pairs
        if name in found and len(held) >= FEWEST:
            found[name] |= dict(zip(("rough", "refined"), np.mean(pairs, axis=0).tolist(), strict=True))
    means = np.mean(everything, axis=0).tolist() if everything else [0.0, 0.0]
    return dict(zip(("rough", "refined"), means, strict=True))


def overlap(one: Bytes, other: Bytes) -> float:
    """Return the intersection over union of two masks."""
    a, b = one >= HALF, other >= HALF
    return float((a & b).sum() / max(1, (a | b).sum()))


def _overall(row: Row, others: dict[str, float]) -> dict[str, float]:
    """Return the mean over classes, each counting the same; masks are added up."""
    names = {key for figures in row.values() for key in figures} - set(others)
    means = {key: float(np.mean([f[key] for f in row.values() if key in f])) for key in names}
    return means | others | {"masks": float(sum(figures["masks"] for figures in row.values()))}


def _speed(model: Shape, card: Card) -> dict[str, float]:
    def median_ms(width: int, height: int, times: int) -> float:
        noises, box = [noise_of(model, seed) for seed in range(times)], Box(0, 0, width, height)

        def draw(number: int) -> None:
            model.mask(card.classes[0], noises[number], box, (2 * width, 2 * height))

        return milliseconds(draw, times, warm_up=0, clock=time.perf_counter)

    parameters = sum(p.numel() for network in (model.generator, model.encoder) for p in network.parameters())
    return {"milliseconds": median_ms(64, 64, 15), "large": median_ms(*LARGE, 3), "parameters": parameters / 1e6}
