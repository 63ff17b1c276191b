"""The table of commands: which module does each, and what it takes. Exit codes: 0 done, 1 could not, 2 wrong call."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import engine
from engine.cli.arguments import models, objects, photos, projects
from engine.cli.arguments.shared import Described
from engine.problem import Problem
from engine.scene.filters import FILTERS

PLACES = ("--place", "--box", "--at", "--include", "--exclude")  # options whose value may begin with a minus sign

# The module of each command and its function; imported only when the command is called.
COMMANDS = {
    "add": ("engine.cli.add", "add"),
    "scene": ("engine.cli.scene", "scene"),
    "shape": ("engine.cli.shape", "shape"),
    "render": ("engine.cli.render", "render"),
    "proof": ("engine.cli.render", "proof"),
    "apply": ("engine.cli.apply", "apply"),
    "enlarge": ("engine.cli.enlarge", "enlarge"),
    "select": ("engine.cli.select", "select"),
    "exemplar": ("engine.cli.exemplar", "exemplar"),
    "models": ("engine.cli.models", "models"),
    "bench": ("engine.cli.bench", "bench"),
    "train": ("engine.training.cli", "train"),
    "evaluate": ("engine.training.cli", "evaluate"),
    "compare": ("engine.training.cli", "compare"),
    "dataset": ("engine.training.cli", "dataset"),
    "pack": ("engine.training.cli", "pack"),
    "remove": ("engine.cli.remove", "remove"),
    "background": ("engine.cli.background", "background"),
    "defects": ("engine.cli.defects", "defects"),
    **dict.fromkeys(FILTERS, ("engine.cli.filters", "run")),
}


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. A wrong call ends in SystemExit(2), as argparse does it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name that this terminal cannot write must not end the work
            stream.reconfigure(errors="backslashreplace")
    called, rest = _parser().parse_known_args(_joined(sys.argv[1:] if arguments is None else arguments))
    if rest:
        called.refuse(f"unrecognized arguments: {' '.join(rest)}")
    called.check(called)
    try:
        code = _command(called.command)(called)
        sys.stdout.flush()
        return code
    except Problem as problem:
        return _could_not(str(problem))
    except MemoryError:
        return _could_not("There is not enough memory for this.")
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _could_not(sentence: str) -> int:
    print(f"scumble-engine: {sentence}", file=sys.stderr)
    return 1


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    module, function = COMMANDS[name]
    try:
        command: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        raise Problem(f'"{name}" needs the Python package "{error.name}", which is not installed.') from error
    return command


def _joined(arguments: Sequence[str]) -> list[str]:
    """Join `--place -10,5,0,1` to one word: argparse would take the second for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] in PLACES:
            joined[-1] = f"{joined[-1]}={argument}"
        else:
            joined.append(argument)
    return joined


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scumble-engine",
        description="Scumble without a window: put generated objects into photos, draw projects, prove what was kept.",
        formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=16),
        epilog="Exit status: 0 done, 1 could not (one sentence says why), 2 wrong call.",
    )
    parser.set_defaults(check=lambda called: None)
    parser.add_argument("--version", action="version", version=f"Scumble {engine.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    described = Described(commands)
    for take in (objects.add, objects.exemplar, objects.shape, objects.scene, objects.select, photos.remove):
        take(described)
    for kind in FILTERS.values():
        photos.one_filter(described, kind)
    for take in (
        photos.background, photos.defects, photos.enlarge, projects.render, projects.apply, projects.proof,
        models.models, models.bench, models.train, models.evaluate, models.compare, models.dataset, models.pack,
    ):  # fmt: skip
        take(described)
    return parser
