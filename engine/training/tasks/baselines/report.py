"""The report of the comparison: a row of figures a method, and sheets on which all stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.shape import Shape
from engine.training.core import page
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.feature_metrics import FeatureExtractor, kernel, on_grey
from engine.training.core.pictures import as_image
from engine.training.core.plan import Plan
from engine.training.stages import Say, load_run
from engine.training.tasks.baselines.competitors import Competitor, grounds_of_card, of_card, of_run
from engine.training.tasks.baselines.experiments import FIGURES as EXPERIMENTS
from engine.training.tasks.baselines.experiments import LIGHTS, Experiments, masks_of_boxes
from engine.training.tasks.foreground.evaluation import FIGURES as MEASURED
from engine.training.tasks.foreground.evaluation import Evaluation, Windows
from engine.training.tasks.published.ground import PublishedGroundPlan, load_ground
from engine.training.tasks.published.task import PublishedPlan

MOST = 24  # held-out crops of a class that judge
SEEDS = (1, 2)
TRIED = 6  # of a class, with which the experiments are made
SHOWN = 2  # of a class, on the sheet that shows one object of each method
EVERY = 3  # of the classes so many in turn are on the other sheets, one window each
ENLARGED = 2  # times the pixels a side on a sheet

REAL = "real"
FIGURES = {
    name: MEASURED[name]
    for name in ("crops", "kernel", "window_kernel", "accuracy", "nearest", "diversity", "light", "seam")
}
FIGURES |= EXPERIMENTS
FIGURES["box_accuracy"] = page.Figure(
    "As accuracy, of objects in masks that a shape model drew into the boxes of the held-out ones.", 3
)
FIGURES["scene_kernel"] = page.Figure(
    "Kernel distance x 1000 of windows whose ground was drawn of noise, too, to real ones, which are close-ups.", 1
)
FIGURES |= {name: MEASURED[name] for name in ("milliseconds", "parameters")}
IDEALS = {  # what each figure is the better the nearer it is to; the others are neither good nor bad
    "kernel": 0.0, "window_kernel": 0.0, "accuracy": 1.0, "diversity": 1.0, "light": 1.0, "seam": 1.0, "moved": 0.0,
    "first": 0.0, "second": 0.0, "box_accuracy": 1.0, "scene_kernel": 0.0, "milliseconds": 0.0, "parameters": 0.0,
}  # fmt: skip


@dataclass(frozen=True)
class Shipped:
    """The models that come along, as far as there are any."""

    objects: Card | None = None  # the last row
    grounds: Card | None = None  # on which it draws from nothing
    shapes: Card | None = None  # draws masks into boxes, for all methods


def write(names: Iterable[str], shipped: Shipped, data: Path, out: Path, device: torch.device, say: Say) -> None:
    """Write report.json, report.html and sheets of the runs of these names in OUT/runs, and of what comes along."""
    plans = {name: load_run(out / "runs" / name, device).plan for name in names}
    first = next(iter(plans.values()))
    crops = _fewer(load_crops(data, first.classes, first.resolution, say, trimmed=True))
    evaluation = Evaluation(crops, FeatureExtractor(data / "features", device), device, seeds=SEEDS)
    say(f"{len(evaluation.held)} crops judge")
    methods = _methods(plans, out / "runs", data, device, say)
    if shipped.objects is not None:
        grounds = None
        if shipped.grounds is not None:
            grounds = grounds_of_card(shipped.grounds, first.resolution, device)
        methods.append(replace(of_card(shipped.objects, first.classes, first.resolution, device), ground=grounds))
    windows = Windows.of(evaluation.held, first.resolution, device)
    boxed = None
    if shipped.shapes is not None:
        shape = Shape.load(shipped.shapes, device)
        boxed = masks_of_boxes(windows, evaluation.held.records, shape, evaluation.classes)
    rows = {REAL: {"all": evaluation.figures(evaluation.real())["all"]}}
    sheets = _Sheets(out, windows, boxed)
    for method in methods:
        rows[method.candidate.name] = {"all": _row(method, evaluation, windows, boxed, say)}
        sheets.add(method)
    notes = [method.note for method in methods]
    judged = "" if shipped.objects is None else shipped.objects.name
    for figure, name in page.beaten(judged, "all", rows, FIGURES, IDEALS).items() if judged else ():
        theirs, ours = (rows[row]["all"][figure] for row in (name, judged))
        notes.append(f"In {figure} {name} is better than {judged}: {theirs:.3g}, {ours:.3g}.")
    page.write(out, rows, FIGURES, sheets.write(), notes, IDEALS, judged)


def _methods(plans: Mapping[str, Plan], runs: Path, data: Path, device: torch.device, say: Say) -> list[Competitor]:
    """Load the runs of generators of objects; those of grounds go with the published layered method."""
    classes = next(iter(plans.values())).classes
    drawing = {name: plan for name, plan in plans.items() if not isinstance(plan, PublishedGroundPlan)}
    methods = {name: of_run(runs / name, data, classes, device, say) for name in drawing}
    for ground in plans.keys() - drawing.keys():
        draw = load_ground(runs / ground, device).ground
        methods |= {
            name: replace(method, ground=draw)
            for name, method in methods.items()
            if isinstance(plans[name], PublishedPlan)
        }
    return list(methods.values())


def _fewer(crops: CropSet) -> CropSet:
    """Return all crops that train, and of those that are held out at most MOST of a class."""
    counts = dict.fromkeys(crops.classes, 0)
    chosen = []
    for index, record in enumerate(crops.records):
        if record.is_held_out:
            counts[record.class_name] += 1
        if not record.is_held_out or counts[record.class_name] <= MOST:
            chosen.append(index)
    return crops.at(chosen)


def _row(
    method: Competitor, evaluation: Evaluation, windows: Windows, boxed: Windows | None, say: Say
) -> dict[str, float]:
    measured, _ = evaluation.measure(method.candidate, say, windows)
    row = evaluation.figures(measured)["all"]
    experiments = Experiments(_some(windows, TRIED))
    row |= experiments.figures(experiments.moved(method), experiments.renewed(method), experiments.meeting(method))
    row |= experiments.elsewhere(method)
    if method.ground is not None:
        _, made = Experiments(windows).from_nothing(method)
        seen = evaluation.extractor.embed(made) / evaluation.window_scale
        row["scene_kernel"] = kernel(seen, evaluation.seen_windows)
    if boxed is not None and len(evaluation.classes) > 1:
        objects = on_grey(evaluation.draw(method.candidate, boxed, SEEDS[0]), boxed.mask)
        seen = evaluation.extractor.embed(objects) / evaluation.scale
        row["box_accuracy"] = evaluation.classifier.accuracy(seen, evaluation.held.labels)
    return row


class _Sheets:
    """The sheets of a comparison: a block a window, in it a row a method, a column a variant."""

    def __init__(self, folder: Path, windows: Windows, boxed: Windows | None) -> None:
        self.folder = folder
        self.wide = Experiments(_some(windows, SHOWN))
        self.shown = Experiments(_some(windows, 1, EVERY))
        self.boxed = Experiments(_some(boxed, 1, EVERY)) if boxed is not None else None
        self.beside = [self.wide.windows.real]  # each method's objects beside the real ones
        self.names: list[str] = []
        self.layered: list[str] = []
        self.drawn: dict[str, list[list[Tensor]]] = {}

    def add(self, method: Competitor) -> None:
        """Draw what each sheet shows of a method."""
        shown, boxed = self.shown, self.boxed
        self.names.append(method.candidate.name)
        self.beside.append(self.wide.insert(method))
        columns = {
            "noises": shown.renewed(method),
            "places": shown.moved(method),
            "meeting": shown.meeting(method),
            "lights": shown.lit(method),
        }
        if boxed is not None:
            columns["boxes"] = [boxed.windows.mask.expand_as(boxed.ground) * 2 - 1, *boxed.renewed(method)[:2]]
        if method.ground is not None:
            columns["from-nothing"] = shown.from_nothing(method)
            self.layered.append(method.candidate.name)
        for name, pictures in columns.items():
            self.drawn.setdefault(name, []).append(pictures)

    def write(self) -> dict[str, str]:
        """Write the sheets; file -> what it shows."""
        self._save("side-by-side", [self.beside])
        for name, rows in self.drawn.items():
            self._save(name, rows)
        order = ", ".join(self.names)
        captions = {
            "side-by-side": f"The real object on its filled ground, then: {order}.",
            "noises": f"Four noises on one ground. Rows of a window: {order}.",
            "places": f"A mask as it is; moved; turned; scaled. Rows of a window: {order}.",
            "meeting": f"Two masks of one class, until one hides the other. Rows of a window: {order}.",
            "lights": f"One noise in {len(LIGHTS)} lights: as it is; darker; lighter; warmer. Rows: {order}.",
            "from-nothing": f"A ground drawn of noise, and an object on it. Rows: {', '.join(self.layered)}.",
            "boxes": f"A mask that was drawn into the object's box, and two objects in it. Rows: {order}.",
        }
        return {f"{name}.jpg": text for name, text in captions.items() if (self.folder / f"{name}.jpg").exists()}

    def _save(self, name: str, rows: Sequence[Sequence[Tensor]]) -> None:
        """Save blocks of rows: pictures by row and column, each N x 3 x R x R; two blocks beside each other."""
        lines = [torch.cat(list(row), 3) for row in rows]  # N x 3 x R x columns
        blocks = list(torch.cat(lines, 2).cpu())
        if len(blocks) > 1:
            blocks += [torch.ones_like(blocks[0])] * (len(blocks) % 2)
            blocks = [torch.cat([a, torch.ones_like(a)[..., :8], b], 2)
                      for a, b in zip(blocks[::2], blocks[1::2], strict=True)]  # fmt: skip
        whole = torch.cat(blocks, 1)[None]
        large = F.interpolate(whole, scale_factor=ENLARGED, mode="bicubic")
        Image.fromarray(as_image(large[0])).save(self.folder / f"{name}.jpg", quality=90)


def _some(windows: Windows, each: int, every: int = 1) -> Windows:
    """Return the first windows of each class, or of every so many."""
    labels = windows.label.cpu().numpy()
    chosen = np.concatenate([np.flatnonzero(labels == label)[:each] for label in np.unique(labels)[::every]])
    at = torch.from_numpy(chosen).to(windows.rgb.device)
    keys = [windows.keys[index] for index in chosen]
    return Windows(windows.rgb[at], windows.mask[at], windows.valid[at], windows.label[at], keys)
