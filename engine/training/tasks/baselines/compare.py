"""The baselines side by side: all methods trained on the same crops with the same budget, and one report of them."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.shape import Shape
from engine.problem import Problem
from engine.training import stages
from engine.training.core import checkpoint, loop, page
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.feature_metrics import FeatureExtractor, on_grey
from engine.training.core.losses import ADVERSARIAL
from engine.training.core.progress import Progress
from engine.training.core.task import as_image
from engine.training.stages import Say
from engine.training.tasks.baselines.competitors import Competitor, of_card, of_run
from engine.training.tasks.baselines.experiments import FIGURES as EXPERIMENTS
from engine.training.tasks.baselines.experiments import LIGHTS, Experiments, masks_of_boxes
from engine.training.tasks.foreground.evaluation import FIGURES as MEASURED
from engine.training.tasks.foreground.evaluation import Evaluation, Windows

PLANS = Path(stages.__file__).parent / "plans"
METHODS = (
    "plain-64", "pix2pix-64", "pix2pix-plus-64", "pix2pix-hd-64", "pix2pix-hd-patches-64", "published-64",
    "foreground-64",
)  # fmt: skip
LOSSES_OF = "pix2pix-64"  # the plan whose adversarial loss is changed in turn
CRITICS = {"wgan": 5, "wgan-gp": 5}  # discriminator steps a generator step, as published
MOST = 24  # held-out crops of a class that judge
SEEDS = (1, 2)
SHOWN = 1  # windows of a class on a sheet
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
FIGURES |= {name: MEASURED[name] for name in ("milliseconds", "parameters")}
IDEALS = {  # what each figure is the better the nearer it is to; the others are neither good nor bad
    "kernel": 0.0, "window_kernel": 0.0, "accuracy": 1.0, "diversity": 1.0, "light": 1.0, "seam": 1.0, "moved": 0.0,
    "first": 0.0, "second": 0.0, "box_accuracy": 1.0, "milliseconds": 0.0, "parameters": 0.0,
}  # fmt: skip


@dataclass(frozen=True)
class Budget:
    """What each method may be trained for: minutes, or steps."""

    minutes: float | None = None
    steps: int | None = None

    @property
    def seconds(self) -> float | None:
        """The minutes in seconds."""
        return None if self.minutes is None else self.minutes * 60

    def is_spent(self, notes: Mapping[str, object]) -> bool:
        """Whether a run with these notes has had it."""
        if self.seconds is not None:
            return float(str(notes.get("seconds", 0))) >= self.seconds - 1
        return int(str(notes.get("step", 0))) >= (self.steps or 0)


def compare(
    plans: Mapping[str, str],  # name of each method's run -> its plan's text
    ours: Card | None,  # the shipped generator, for the last row
    shape: Card | None,  # what draws masks into boxes
    data: Path,
    out: Path,
    budget: Budget,
    device: torch.device,
    say: Say,
    should_stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Train what is not trained yet, in OUT/runs, and write report.json, report.html and sheets; False where it was
    stopped before all were trained.
    """
    read = {name: stages.plan_of(text, name) for name, text in plans.items()}
    for name, text in plans.items():
        _train(name, text, data, out / "runs" / name, budget, device, say, should_stop)
        if should_stop():
            return False
    first = next(iter(read.values()))
    crops = _fewer(load_crops(data, first.classes, first.resolution, say, trimmed=True))
    evaluation = Evaluation(crops, FeatureExtractor(data / "features", device), device, seeds=SEEDS)
    say(f"{len(evaluation.held)} crops judge")
    methods = [of_run(out / "runs" / name, data, first.classes, device, say) for name in plans]
    if ours is not None:
        methods.append(of_card(ours, first.classes, first.resolution, device))
    windows = Windows.of(evaluation.held, first.resolution, device)
    boxed = None
    if shape is not None:
        boxed = masks_of_boxes(windows, evaluation.held.records, Shape.load(shape, device), evaluation.classes)
    rows = {REAL: evaluation.figures(evaluation.real())["all"]}
    sheets = _Sheets(out, evaluation, windows, boxed)
    for method in methods:
        rows[method.candidate.name] = _row(method, evaluation, windows, boxed, say)
        sheets.add(method)
    last, table = methods[-1].candidate.name, {name: {"all": row} for name, row in rows.items()}
    notes = [method.note for method in methods] + [
        f"In {figure} {name} is better than {last}: {rows[name][figure]:.3g}, {rows[last][figure]:.3g}."
        for figure, name in page.beaten(last, "all", table, IDEALS).items()
    ]
    page.write(out, table, FIGURES, sheets.write(), notes, IDEALS, last)
    return True


def methods_plans() -> dict[str, str]:
    """Return the plans of all methods, by name."""
    return {name: (PLANS / f"{name}.toml").read_text("utf-8") for name in METHODS}


def losses_plans() -> dict[str, str]:
    """Return one small method's plan with each adversarial loss in turn, and with spectral norm, by what is changed."""
    base = tomllib.loads((PLANS / f"{LOSSES_OF}.toml").read_text("utf-8"))
    plans = {}
    for name in ADVERSARIAL:
        plans[name] = base | {"adversarial": name, "critics": CRITICS.get(name, 1)}
    plans["spectral-norm"] = base | {"adversarial": "hinge", "spectral": True}
    return {name: _toml(table | {"name": name, "title": f"Pix2pix, {name}"}) for name, table in plans.items()}


def _toml(table: Mapping[str, object]) -> str:
    """Return a flat table of strings, numbers, truth values and lists as TOML, which writes these as JSON does."""
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in table.items())


def _train(
    name: str, text: str, data: Path, run: Path, budget: Budget, device: torch.device, say: Say,
    should_stop: Callable[[], bool],
) -> None:  # fmt: skip
    """Train a run to the end of its budget, or go on with it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    if (run / checkpoint.FILE).exists():
        _, notes = checkpoint.load(run / checkpoint.FILE, torch.device("cpu"))
        if notes.get("plan_sha256") != digest:
            raise Problem(f"{run} was made by another plan: give another folder for the report.")
        if budget.is_spent(notes):
            say(f"{name}: already trained, {notes['step']} steps")
            return
    plan = stages.plan_of(text, name)
    if budget.steps is not None:
        plan = replace(plan, steps=budget.steps)
    say(f"{name}: training")
    task = stages.stage(plan.stage).start(plan, data, device, _quiet)
    steps = loop.train(
        task, run, plan.steps, plan.keep_every, device, resume=True, notes={"plan": text, "plan_sha256": digest},
        should_stop=should_stop, on_progress=Progress(budget.steps), seconds=budget.seconds,
    )  # fmt: skip
    say(f"{name}: {steps} steps done")


def _quiet(sentence: str) -> None:
    """Say nothing: all methods read the same crops, which is told once."""


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
    experiments = Experiments(windows)
    row |= experiments.figures(experiments.moved(method), experiments.renewed(method), experiments.meeting(method))
    if boxed is not None and len(evaluation.classes) > 1:
        objects = on_grey(evaluation.draw(method.candidate, boxed, SEEDS[0]), boxed.mask)
        seen = evaluation.extractor.embed(objects) / evaluation.scale
        row["box_accuracy"] = evaluation.classifier.accuracy(seen, evaluation.held.labels)
    return row


class _Sheets:
    """The sheets of a comparison: a block a window, in it a row a method, a column a variant."""

    def __init__(self, folder: Path, evaluation: Evaluation, windows: Windows, boxed: Windows | None) -> None:
        labels = windows.label.cpu().numpy()
        chosen = np.concatenate([np.flatnonzero(labels == label)[:SHOWN] for label in np.unique(labels)])
        self.folder = folder
        self.shown = Experiments(_at(windows, chosen))
        self.boxed = Experiments(_at(boxed, chosen)) if boxed is not None else None
        self.names: list[str] = []
        self.drawn: dict[str, list[list[Tensor]]] = {}

    def add(self, method: Competitor) -> None:
        """Draw what each sheet shows of a method."""
        shown, boxed = self.shown, self.boxed
        self.names.append(method.candidate.name)
        columns = {
            "noises": shown.renewed(method),
            "places": shown.moved(method),
            "meeting": shown.meeting(method),
            "lights": shown.lit(method),
        }
        if boxed is not None:
            columns["boxes"] = [boxed.windows.mask.expand_as(boxed.ground) * 2 - 1, *boxed.renewed(method)[:2]]
        for name, pictures in columns.items():
            self.drawn.setdefault(name, []).append(pictures)

    def write(self) -> dict[str, str]:
        """Write the sheets; file -> what it shows."""
        real = [row[0] for row in self.drawn["noises"]]
        self._save("side-by-side", [[self.shown.windows.real, *real]])
        for name, rows in self.drawn.items():
            self._save(name, rows)
        order = ", ".join(self.names)
        captions = {
            "side-by-side": f"The real object on its filled ground, then: {order}.",
            "noises": f"Four noises on one ground. Rows of a window: {order}.",
            "places": f"A mask as it is; moved; turned; scaled. Rows of a window: {order}.",
            "meeting": f"Two masks of one class, until one hides the other. Rows of a window: {order}.",
            "lights": f"One noise in {len(LIGHTS)} lights: as it is; darker; lighter; warmer. Rows: {order}.",
            "boxes": f"A mask that was drawn into the object's box, and two objects in it. Rows: {order}.",
        }
        return {f"{name}.jpg": text for name, text in captions.items() if (self.folder / f"{name}.jpg").exists()}

    def _save(self, name: str, rows: Sequence[Sequence[Tensor]]) -> None:
        """Save blocks of rows: pictures by row and column, each N x 3 x R x R; two blocks beside each other."""
        lines = [torch.cat(list(row), 3) for row in rows]  # N x 3 x R x columns
        blocks = list(torch.cat(lines, 2).cpu())
        if len(rows) > 1:
            blocks += [torch.ones_like(blocks[0])] * (len(blocks) % 2)
            blocks = [torch.cat([a, torch.ones_like(a)[..., :8], b], 2)
                      for a, b in zip(blocks[::2], blocks[1::2], strict=True)]  # fmt: skip
        whole = torch.cat(blocks, 1)[None]
        large = F.interpolate(whole, scale_factor=ENLARGED, mode="bicubic")
        Image.fromarray(as_image(large[0])).save(self.folder / f"{name}.jpg", quality=90)


def _at(windows: Windows, chosen: np.ndarray) -> Windows:
    parts = (x[torch.from_numpy(chosen)] for x in (windows.rgb, windows.mask, windows.valid, windows.label))
    return Windows(*parts, [windows.keys[index] for index in chosen])
