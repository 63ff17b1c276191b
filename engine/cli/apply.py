"""`apply`: what a saved project does with its photo, done with many photos; can be stopped and resumed at any time."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
from collections import Counter

from engine.cli.batch import InProcesses, InThread, Settings, Workplace
from engine.cli.batch_folder import Batch, Line, jobs_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_keeps_layers, options_of
from engine.cli.steps import quiet_libraries, step
from engine.formats.atomic import write_atomically
from engine.formats.batch_recipe import open_recipe, recipe_text
from engine.formats.exporters.table import exporter_named
from engine.formats.reading import quoted, readable
from engine.problem import Problem
from engine.scene.scene import Scene


def apply(arguments: argparse.Namespace) -> int:
    """Run the command; exit code 1 where a photo could not be done."""
    with step(f"Opening {quoted(arguments.recipe)}"), quiet_libraries():
        recipe = open_recipe(arguments.recipe)
    if arguments.save_recipe is not None:
        _save_recipe(recipe, arguments)
    if not arguments.photos:
        return 0
    settings = _settings(arguments)
    note_what_is_not_open(recipe, catalog_of(arguments), arguments)
    jobs = jobs_of(arguments.photos, arguments.out, arguments.format, [arguments.recipe])
    started = time.monotonic()
    batch = Batch(arguments.recipe, jobs, arguments.out, settings, arguments.resume)
    counts = Counter({"done": 0, "kept": 0, "failed": 0})
    with contextlib.closing(batch.lines(_workplace(arguments, recipe, settings, len(jobs)))) as lines:
        for line in lines:
            counts[line.state] += 1
            print(line.to_json() if arguments.json else _told(line, counts.total(), len(jobs)), flush=True)
    if arguments.json:
        print(json.dumps({**counts, "seconds": round(time.monotonic() - started, 3), "report": str(batch.report)}))
    if counts["failed"]:
        which = f"{counts['failed']} of {len(jobs)} photos"
        print(f"scumble-engine: {which} could not be done; their lines say why.", file=sys.stderr)
    return 1 if counts["failed"] else 0


def _told(line: Line, count: int, total: int) -> str:
    """Return a line for a person."""
    number = f"{count:>{len(str(total))}}/{total}"
    if line.state == "failed":
        return f"{number}  {readable(line.photo)}: {line.problem}"
    how = "as it was" if line.state == "kept" else f"{line.seconds:.1f} s"
    first = f"{number}  {readable(line.photo)} -> {readable(line.out)}  {how}"
    return "\n".join([first, *(f"      {notice}" for notice in line.notices)])


def _save_recipe(recipe: Scene, arguments: argparse.Namespace) -> None:
    if arguments.save_recipe.suffix.lower() != ".json":
        raise Problem(f"Let the recipe's name {quoted(arguments.save_recipe)} end in .json.")
    text = recipe_text(recipe)
    write_atomically(arguments.save_recipe, lambda file: file.write(text.encode()))


def _settings(arguments: argparse.Namespace) -> Settings:
    options, exporter = options_of(arguments, arguments.format), exporter_named(arguments.format)
    check_keeps_layers(exporter, arguments)
    if options.depth not in exporter.depths:
        raise Problem(f"A {exporter.title} has {exporter.depths[0]} bits a channel; choose --format png or tiff.")
    keeps_depth = arguments.depth is None and len(exporter.depths) > 1
    return Settings(options, arguments.device, arguments.models, arguments.only_open, keeps_depth)


def _workplace(arguments: argparse.Namespace, recipe: Scene, settings: Settings, count: int) -> Workplace:
    if arguments.on is not None:
        from engine.cli.batch_cluster import OnMachines  # late: nothing else has to do with a network

        return OnMachines(arguments.recipe, settings, arguments.on)
    at_once = min(arguments.jobs, count)
    return InThread(recipe, settings) if at_once == 1 else InProcesses(arguments.recipe, settings, at_once)
