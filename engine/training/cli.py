"""The training commands of `scumble-engine`: train, evaluate, compare, dataset, pack."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from engine.generators import style_painting
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.training import stages, warm_start
from engine.training.core import clocked, distributed
from engine.training.core.dataset import make_dataset
from engine.training.core.features import fetch
from engine.training.core.loop import Task
from engine.training.core.loop import train as run_loop
from engine.training.core.pack import write_pack
from engine.training.core.plan import Plan, digest
from engine.training.core.progress import Progress
from engine.training.tasks.baselines import compare as comparison
from engine.training.tasks.baselines import report
from engine.training.tasks.foreground.exemplars import Stages, draw_blind, evaluate_exemplars

CODE = {style_painting.CARD.name: style_painting.CARD}  # what is evaluated without being a model
MINUTES = 4.0  # for which `compare` trains each method, if nothing else is said
PACKED = ("full", "upper", "segmentation", "fill")  # stages that can read a pack


def train(arguments: argparse.Namespace) -> int:
    """Run `train PLAN --data FOLDER --out RUN [--minutes M] [--resume] [--device D]`, or for the stage full `--pack
    FOLDER` in place of `--data`; Ctrl-C stops after the running step.

    Started by `torchrun`, its processes train the run together.
    """
    plan_path, data, out = Path(arguments.plan), Path(arguments.data or arguments.pack), Path(arguments.out)
    plan = stages.read_plan(plan_path)
    stage = stages.stage(plan.stage)
    if arguments.pack and plan.stage not in PACKED:
        raise Problem(f"--pack is for plans of the stages {', '.join(PACKED)}.")
    with distributed.process_group(_device(arguments.device)) as device, _denormals_flushed():
        say = _say if distributed.rank() == 0 else _silent
        task = stage.start(distributed.share_of(plan), data, device, say)
        notes = {"plan": plan_path.read_text("utf-8"), "plan_sha256": digest(plan_path)}
        if not arguments.resume:
            notes |= warm_start.begin(task, plan, out.parent, device, say)
        with _until_asked_to_stop() as should_stop:
            done = _run(task, plan, out, device, arguments, notes, should_stop, say)
        if distributed.rank() > 0:
            return 0
    is_short = done < plan.steps and not arguments.minutes
    say(f"{done} of {plan.steps} steps done; go on with --resume" if is_short else f"{done} steps done")
    # On the processor, as for a run that is gone on with elsewhere: a model takes seconds to make.
    card = stage.publish(out, data, out / "model", plan_path.name, torch.device("cpu"), say)
    if card is not None:
        say(f"Weights and card: {out / 'model' / card.weights}")
    return 0


@contextmanager
def _until_asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Yield whether Ctrl-C or the system asked to stop; the work looks at it where it can end."""
    asked: list[int] = []
    handlers = {
        number: signal.signal(number, lambda number, frame: asked.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


@contextmanager
def _denormals_flushed() -> Iterator[None]:
    """Numbers so small tell training nothing and slow it down; whatever the process does afterwards may need them."""
    torch.set_flush_denormal(True)
    try:
        yield
    finally:
        torch.set_flush_denormal(False)


def _run(
    task: Task, plan: Plan, out: Path, device: torch.device, arguments: argparse.Namespace,
    notes: dict[str, Any], should_stop: Callable[[], bool], say: stages.Say,
) -> int:  # fmt: skip
    """Train by the loop that fits the task; return how many steps are done."""
    seconds = None if arguments.minutes is None else arguments.minutes * 60
    if isinstance(task, clocked.ClockedTask):
        return clocked.train(task, out, seconds, plan.steps, device, notes, arguments.resume, should_stop, say)
    return run_loop(
        task, out, plan.steps, plan.keep_every, device, arguments.resume, notes, should_stop,
        Progress(plan.steps if seconds is None else None) if distributed.rank() == 0 else lambda *_: None, seconds,
    )  # fmt: skip


def pack(arguments: argparse.Namespace) -> int:
    """Run `pack PLAN --data FOLDER [--data FOLDER ...] --out PACK [--size PX] [--quality Q] [--scenes N]`: make data
    small.
    """
    plan = stages.read_plan(arguments.plan)
    write_pack(
        arguments.out, plan.crop_classes, arguments.data, arguments.size, arguments.quality, _say,
        plan.trains_on, plan.trimmed, plan.features, arguments.scenes,
    )  # fmt: skip
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Run `evaluate --data FOLDER --out FOLDER [--model NAME] [--rival RUN] [--save-windows FOLDER] [--models FOLDER]
    [--exemplars [--fold N]] [--blind [--before FOLDER]]`: report and contact sheets.
    """
    data, out = Path(arguments.data), Path(arguments.out)
    catalog = Catalog.load(arguments.models)
    card = CODE.get(arguments.model) or _card_of(catalog, arguments.model)
    options = {name: getattr(arguments, name) for name in ("save_windows", "rival") if getattr(arguments, name)}
    if options and card.kind != "foreground":
        raise Problem(f"--save-windows and --rival are for foreground models; {card.name} is a {card.kind} model.")
    if arguments.blind:
        before = Catalog.load(arguments.before).best(card.classes[0]) if arguments.before else None
        draw_blind(Stages.of(catalog, card), before, data, out, _device(None), _say)
        return 0
    if arguments.exemplars:
        drawing = Stages.of(catalog, catalog.best(_first_class(catalog)))
        rows = evaluate_exemplars(drawing, data, out, _device(None), _say, arguments.fold)
        for name, figures in rows.items():
            _say(f"{name}: " + ", ".join(f"{figure} {value:.3g}" for figure, value in figures["all"].items()))
        return 0
    evaluated = stages.evaluator_of(card).evaluate(card, data, out, _device(None), _say, **options)
    (out / f"{card.name}.json").write_text(evaluated.to_json(), "utf-8")
    _say(f"Report: {out / 'report.html'}; the card with its figures: {out / card.name}.json")
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """Run `compare --data FOLDER --out REPORT [--minutes M | --steps N] [--losses] [--device D]`: train the baselines
    and put them beside each other; called again it goes on where it was stopped.
    """
    catalog = Catalog.load(arguments.models)
    plans = comparison.losses_plans() if arguments.losses else comparison.methods_plans()
    first = stages.plan_of(next(iter(plans.values()))).classes[0]
    shipped = report.Shipped(
        None if arguments.losses else catalog.best(first),
        catalog.first_of("background"),
        next((card for card in catalog.of_kind("shape") if first in card.classes), None),
    )
    data, out, device = Path(arguments.data), Path(arguments.out), _device(arguments.device)
    budget = comparison.Budget(arguments.minutes or (None if arguments.steps else MINUTES), arguments.steps)
    with _denormals_flushed(), _until_asked_to_stop() as should_stop:
        is_done = comparison.train(plans, data, out / "runs", budget, device, _say, should_stop)
    if not is_done:
        _say("Stopped; called again it goes on from here.")
        return 1
    report.write(plans, shipped, data, out, device, _say)
    _say(f"Report: {out / 'report.html'}")
    return 0


def dataset(arguments: argparse.Namespace) -> int:
    """Run `dataset FOLDER --out FOLDER [--fetch-features]`: crops for training from own photos and masks."""
    made = make_dataset(Path(arguments.folder), Path(arguments.out))
    for sentence in made.complaints:
        _say(sentence)
    _say(", ".join(f"{count} crops of {name}" for name, count in made.counts.items()))
    if arguments.fetch_features:
        fetch(Path(arguments.out) / "features", _say)
    return 0


def _device(name: str | None) -> torch.device:
    """Return the named device, or the best there is; Problem where this machine has none of that name."""
    try:
        device = torch.device(name or ("cuda" if torch.cuda.is_available() else "cpu"))
        torch.empty(1, device=device)
    except (RuntimeError, AssertionError):
        raise Problem(f'Torch finds no device "{name}" on this computer; "cpu" is always there.') from None
    return device


def _card_of(catalog: Catalog, name: str | None) -> Card:
    return catalog.find(name) if name else catalog.best(_first_class(catalog))


def _first_class(catalog: Catalog) -> str:
    if not catalog.classes:
        raise Problem("There is no model to evaluate.")
    return catalog.classes[0]


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _silent(sentence: str) -> None:
    """Say nothing: what the other processes of a run do."""


def main(arguments: list[str] | None = None) -> int:
    """Run `python -m engine.training.cli PLAN --data FOLDER --out RUN`: for machines without a window, and for
    torchrun.
    """
    parser = argparse.ArgumentParser(description="Train a generator as a plan says.")
    parser.add_argument("plan")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data")
    source.add_argument("--pack")
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--device")
    try:
        return train(parser.parse_args(arguments))
    except Problem as problem:
        _say(str(problem))
        return 1


if __name__ == "__main__":
    sys.exit(main())
