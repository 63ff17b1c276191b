"""The table of commands: what each takes, and which module does it. Exit codes: 0 done, 1 could not, 2 wrong call."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

import engine
from engine.cli.argument_types import LONGEST, box, colour, number, place, point, shares, size, whole
from engine.formats.style_pictures import TITLES
from engine.generation.devices import DEVICES
from engine.problem import Problem
from engine.scene.filters import FILTERS, Filter, Style
from engine.scene.limits import MAX_SEED
from engine.scene.replacing import EDGE, EDGES, MATCH

FLAGS = {"guided": "let a model say roughly what could be there"}  # of filters, as the help says them
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


class Commands(Protocol):
    """What argparse makes for the commands below a program."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser: ...


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. A wrong call ends in SystemExit(2), as argparse does it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name that this terminal cannot write must not end the work
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    called = parser.parse_args(_joined(sys.argv[1:] if arguments is None else arguments))
    if called.command == "add":
        if called.seed is None and called.noise is None and called.like is None and called.exemplar is None:
            parser.error("add: give --seed N, --noise NPY, --like PHOTO or --exemplar FILE")
        if called.like is not None and (called.seed is not None or called.noise is not None):
            parser.error("add: --like takes the place of --seed and --noise")
        if called.like_mask is not None and called.like is None:
            parser.error("add: --like-mask belongs to --like")
        if called.fidelity != 1 and called.exemplar is None:
            parser.error("add: --fidelity belongs to --exemplar")
    if called.command == "apply" and bool(called.photos) != bool(called.out):
        parser.error("apply: give photos and --out FOLDER, or neither and --save-recipe JSON")
    if called.command == "apply" and not called.photos and called.save_recipe is None:
        parser.error("apply: give photos and --out FOLDER, or --save-recipe JSON")
    try:
        code = _command(called.command)(called)
        sys.stdout.flush()
        return code
    except Problem as problem:
        return _could_not(str(problem))
    except MemoryError:
        return _could_not("There is not enough memory for this.")
    except KeyboardInterrupt:
        return _could_not("Stopped before it was done.")
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
        epilog="Exit status: 0 done, 1 could not (one sentence says why), 2 wrong call.",
    )
    parser.add_argument("--version", action="version", version=f"Scumble {engine.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for add in (
        _add, _scene, _shape, _render, _proof, _apply, _enlarge, _select, _exemplar, _models, _bench, _train,
        _evaluate, _compare, _dataset, _pack,
    ):  # fmt: skip
        add(commands)
    for kind in FILTERS.values():
        _filter(commands, kind)
    _remove(commands)
    _background(commands)
    _defects(commands)
    return parser


def _defects(commands: Commands) -> None:
    parser = commands.add_parser("defects", help="find dust, scratches and sensor spots in a photo, and mend them")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    parser.add_argument(
        "--sensitivity", metavar="S", type=number(0, 1), default=0.5,
        help="0 only what is sure, to 1 whatever could be one (default: 0.5)",
    )  # fmt: skip
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--mask-out", metavar="PNG", type=Path, help="also write where they are: white on black")
    parser.add_argument("--save", metavar="ORA", type=Path, help="also save the project, mended on a layer of its own")
    parser.add_argument("--json", action="store_true", help="tell how many there are, as JSON")
    _about_provenance(parser)
    _about_models(parser)


def _remove(commands: Commands) -> None:
    parser = commands.add_parser("remove", help="remove a thing from a photo: find it, and fill its place")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--box", metavar="X,Y,W,H", type=box, help="pixels of the photo, closely around the thing")
    where.add_argument("--at", metavar="X,Y", type=point, help="a pixel of the thing (default: the photo's main one)")
    parser.add_argument("--guided", action="store_true", help=FLAGS["guided"])
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help="same seed, same picture")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--save", metavar="ORA", type=Path, help="also save the project, in which the fill is live")
    parser.add_argument("--json", action="store_true", help="tell what was done, as JSON")
    _about_provenance(parser)
    _about_models(parser)


def _background(commands: Commands) -> None:
    parser = commands.add_parser("background", help="replace a photo's background: cut the subject out, and put it on")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    subject = parser.add_mutually_exclusive_group()
    subject.add_argument("--mask", metavar="PNG", type=Path, help="of the photo's size, white where the subject is")
    subject.add_argument("--box", metavar="X,Y,W,H", type=box, help="pixels of the photo, closely around the subject")
    parser.add_argument(
        "--edge", metavar="N", type=number(*EDGES), default=EDGE,
        help=f"how far its hair reaches, percent of its size: {EDGES[0]:g} to {EDGES[1]:g} (default: {EDGE:g})",
    )  # fmt: skip
    ground = parser.add_mutually_exclusive_group(required=True)
    ground.add_argument("--colour", metavar="#RRGGBB", type=colour, help="one colour")
    ground.add_argument("--photo", dest="ground", metavar="FILE", type=Path, help="another photo, which covers all")
    ground.add_argument("--kind", metavar="K[,K]", type=shares, help="a generated scene, e.g. sea, or sea:2,sunrise:1")
    ground.add_argument("--fill", action="store_true", help="the photo itself, the subject's place in it filled")
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help="same seed, same scene")
    parser.add_argument(
        "--match", metavar="N", type=number(0, 1), default=MATCH,
        help=f"how far the subject follows the light of a photo or scene: 0 to 1 (default: {MATCH:g})",
    )  # fmt: skip
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--save", metavar="ORA", type=Path, help="also save the project, in which all of it is layers")
    parser.add_argument("--json", action="store_true", help="tell what was done, as JSON")
    _about_provenance(parser)
    _about_models(parser)


def _filter(commands: Commands, kind: type[Filter]) -> None:
    """Add the command of a filter, with an option for each of its settings."""
    usual = kind()
    parser = commands.add_parser(kind.kind, help=f"filter a picture: {kind.summary[:1].lower()}{kind.summary[1:]}")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project to put the filter on top of")
    for name, (low, high) in {"strength": (0, 1), **kind.limits}.items():
        parser.add_argument(
            f"--{name.replace('_', '-')}", metavar="N", type=number(low, high), default=getattr(usual, name),
            help=f"{low:g} to {high:g} (default: {getattr(usual, name):g})",
        )  # fmt: skip
    for name, known in kind.choices.items():
        parser.add_argument(f"--{name}", choices=known, required=True, help="what the photo is to become")
    for name in kind.flags():
        parser.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=FLAGS[name])
    if kind is Style:
        parser.add_argument(
            "--like", metavar="PICTURE", type=Path, required=True,
            help=f"the picture to paint like, or one that comes along: {', '.join(TITLES)}",
        )  # fmt: skip
    if kind.has_noise:
        parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help="same seed, same picture")
    parser.add_argument("--mask", metavar="PNG", type=Path, help="of the photo's size, white where the filter acts")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--save", metavar="ORA", type=Path, help="also save the project, in which the filter is live")
    parser.add_argument("--json", action="store_true", help="tell what was done, as JSON")
    _about_provenance(parser)
    _about_models(parser)


def _add(commands: Commands) -> None:
    parser = commands.add_parser("add", help="put a generated object into a photo")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project to add the object on top of")
    parser.add_argument("--class", dest="class_name", metavar="C", required=True, help="what to generate, e.g. cat")
    parser.add_argument(
        "--mask", metavar="PNG", type=Path, required=True, help="picture of the photo's size, white where the object is"
    )
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), help="the same seed, the same object")
    parser.add_argument("--noise", metavar="NPY", type=Path, help="noise of your own in place of the seed's: float32")
    parser.add_argument(
        "--like", metavar="PHOTO", type=Path, help="the looks of this photo's object, of a cut-out or an exemplar"
    )
    parser.add_argument(
        "--like-mask", metavar="MASK", type=Path, help="where it is in that photo; else it is looked for"
    )
    parser.add_argument(
        "--exemplar", metavar="FILE", type=Path, help="draw it from this cut-out or photo, or one of the library"
    )
    parser.add_argument(
        "--fidelity", metavar="F", type=number(0, 1), default=1.0, help="to the exemplar: 0 to 1 (default: 1)"
    )
    parser.add_argument("--place", metavar="X,Y,ANGLE,SCALE", type=place, help="centre in px, degrees, scale")
    parser.add_argument("--flip", action="store_true", help="mirror the object left to right")
    parser.add_argument("--feather", metavar="F", type=number(0, LONGEST), default=0.0, help="soft edge, px inwards")
    parser.add_argument("--strength", metavar="S", type=number(0, 1.5), default=1.0, help="of the noise: 0 to 1.5")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--save", metavar="ORA", type=Path, help="also save the project")
    _about_provenance(parser)
    _about_models(parser)


def _scene(commands: Commands) -> None:
    parser = commands.add_parser("scene", help="make a whole scene from noise")
    parser.add_argument(
        "--kind",
        metavar="K[,K]",
        type=shares,
        required=True,
        help="e.g. sea, or mixed: sea,sunrise or sea:2,sunrise:1",
    )
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), required=True, help="same seed, same scene")
    parser.add_argument("--size", metavar="WxH", type=size, required=True, help="of the picture in px")
    parser.add_argument("--strength", metavar="S", type=number(0, 1.5), default=1.0, help="of the noise: 0 to 1.5")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    _about_models(parser)


def _shape(commands: Commands) -> None:
    parser = commands.add_parser("shape", help="make the mask of an object that fills a box")
    parser.add_argument("--class", dest="class_name", metavar="C", required=True, help="whose shape, e.g. cat")
    parser.add_argument("--box", metavar="WxH", type=size, required=True, help="of the mask in px")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), help="same seed, same shape")
    source.add_argument(
        "--exemplar", metavar="FILE", type=Path, help="the silhouette of this cut-out or photo, or one of the library"
    )
    parser.add_argument("--flip", action="store_true", help="mirror the shape left to right")
    parser.add_argument("-o", "--out", metavar="MASK", type=Path, required=True, help="the mask: .png")
    _about_models(parser)


def _render(commands: Commands) -> None:
    parser = commands.add_parser("render", help="draw a project as a picture")
    parser.add_argument("scene", metavar="SCENE", type=Path, help="the project")
    endings = ".png, .jpg, .tif, .webp, .avif, .psd or .ora"
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=f"the picture: {endings}")
    parser.add_argument("--fresh", action="store_true", help="generate every object anew, use no saved pixels")
    _about_export(parser)
    _about_provenance(parser)
    _about_models(parser)


def _apply(commands: Commands) -> None:
    parser = commands.add_parser("apply", help="do with many photos what a project does with its own")
    parser.add_argument("recipe", metavar="RECIPE", type=Path, help="a project, or a recipe in JSON")
    parser.add_argument("photos", metavar="PHOTO", type=Path, nargs="*", help="photos, and folders of photos")
    parser.add_argument("--out", metavar="FOLDER", type=Path, help="where the pictures and the report go")
    names = ("jpeg", "png", "tiff", "webp", "avif", "psd", "ora")
    parser.add_argument("--format", choices=names, default="jpeg", help="of the pictures (default: jpeg)")
    parser.add_argument(
        "--jobs", metavar="N", type=whole(1, 256), default=1, help="so many photos at the same time (default: 1)"
    )
    parser.add_argument(
        "--on", metavar="ADDRESS", help="let the workers of your own Dask scheduler do it, as tcp://HOST:8786"
    )
    parser.add_argument("--resume", action="store_true", help="keep what was made before, of the same recipe and photo")
    parser.add_argument("--json", action="store_true", help="tell of each photo as JSON")
    parser.add_argument(
        "--save-recipe", metavar="JSON", type=Path, help="write the project's adjustments and filters as a JSON recipe"
    )
    _about_export(parser)
    _about_provenance(parser)
    _about_models(parser)


def _proof(commands: Commands) -> None:
    parser = commands.add_parser("proof", help="count pixels that differ from the photo where nothing covers it")
    parser.add_argument("scene", metavar="SCENE", type=Path, help="the project")
    parser.add_argument("--picture", metavar="PNG", type=Path, help="judge this exported picture of it instead")
    parser.add_argument("--json", action="store_true", help="as JSON")
    _about_models(parser)


def _enlarge(commands: Commands) -> None:
    parser = commands.add_parser("enlarge", help="give a photo two or four times as many pixels a side")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    parser.add_argument("--factor", type=int, choices=(2, 4), default=2, help="times the pixels a side (default: 2)")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--quality", metavar="Q", type=whole(1, 100), default=92, help="of a JPEG: 1 to 100")
    parser.add_argument("--json", action="store_true", help="tell size and model as JSON")
    _about_models(parser)


def _select(commands: Commands) -> None:
    parser = commands.add_parser("select", help="find the subject of a photo and write its mask")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo")
    parser.add_argument("--box", metavar="X,Y,W,H", type=box, help="look for what is in this box, px of the photo")
    for name, what in (("include", "belongs"), ("exclude", "does not belong")):
        parser.add_argument(
            f"--{name}", metavar="X,Y", type=point, action="append", default=[],
            help=f"a point that {what} to the subject; may be given several times",
        )  # fmt: skip
    parser.add_argument("-o", "--out", metavar="MASK", type=Path, required=True, help="the mask, a .png of its size")
    _about_models(parser)


def _exemplar(commands: Commands) -> None:
    parser = commands.add_parser("exemplar", help="keep a library of objects to take looks from")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="add the object of a photo, or of all photos in a folder")
    add.add_argument("photo", metavar="PHOTO", type=Path, help="a photo, a cut-out picture, or a folder of them")
    add.add_argument("--class", dest="class_name", metavar="C", required=True, help="what it is, e.g. horse")
    add.add_argument("--mask", metavar="PNG", type=Path, help="where the object is; else X.mask.png, or looked for")
    add.add_argument("--box", metavar="X,Y,W,H", type=box, help="look for the object in this box, px of the photo")
    add.add_argument("--credit", metavar="TEXT", default="", help="who made the photo")
    add.add_argument("--licence", metavar="TEXT", default="", help="of the photo")
    _about_models(add)
    told = actions.add_parser("list", help="list what is in the library, with licence and credit")
    told.add_argument("--class", dest="class_name", metavar="C", help="of this class only")
    told.add_argument("--json", action="store_true", help="as JSON")
    _about_licences(told)
    remove = actions.add_parser("remove", help="remove one of your own")
    remove.add_argument("name", metavar="NAME", help="as the list calls it")


def _models(commands: Commands) -> None:
    parser = commands.add_parser("models", help="list the models with classes, licences and figures")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models")
    _about_licences(parser)


def _bench(commands: Commands) -> None:
    parser = commands.add_parser("bench", help="measure the speed of this machine")
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--device", choices=DEVICES, default="cpu", help="what computes (default: cpu)")


def _train(commands: Commands) -> None:
    parser = commands.add_parser("train", help="train a model by a plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the plan, a .toml file")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", metavar="FOLDER", type=Path, help="the families, as zips or unpacked")
    source.add_argument("--pack", metavar="FOLDER", type=Path, help="what `pack` made of them (stage full)")
    parser.add_argument("--minutes", metavar="M", type=number(0.01, LONGEST), help="end by the clock")
    parser.add_argument("--out", metavar="RUN", type=Path, required=True, help="where the run is kept")
    parser.add_argument("--resume", action="store_true", help="go on where the run was stopped")
    parser.add_argument("--device", metavar="D", help="cpu, cuda, cuda:1, mps")


def _evaluate(commands: Commands) -> None:
    parser = commands.add_parser("evaluate", help="measure models on held-out photos")
    parser.add_argument("--data", metavar="FOLDER", type=Path, required=True, help="the families, as zips or unpacked")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where the report goes")
    parser.add_argument("--model", metavar="NAME", help="this model only")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models, e.g. RUN/model")
    parser.add_argument("--rival", metavar="RUN", type=Path, help="a run of the published generator to compare with")
    parser.add_argument("--save-windows", metavar="OUT", type=Path, help="also keep the generated windows")
    parser.add_argument("--exemplars", action="store_true", help="measure objects drawn from exemplars instead")
    parser.add_argument(
        "--fold", metavar="N", type=whole(0, 9), default=0,
        help="with --exemplars: which tenth of the photos judges (default: 0, which no model was trained on)",
    )  # fmt: skip
    parser.add_argument("--blind", action="store_true", help="draw shuffled sheets to be judged by eye instead")
    parser.add_argument("--before", metavar="FOLDER", type=Path, help="with --blind: also an older model, of a folder")


def _compare(commands: Commands) -> None:
    parser = commands.add_parser("compare", help="train the baselines alike, and put them beside our generator")
    parser.add_argument("--data", metavar="FOLDER", type=Path, required=True, help="the families, as zips or unpacked")
    parser.add_argument("--out", metavar="REPORT", type=Path, required=True, help="where report and runs are kept")
    budget = parser.add_mutually_exclusive_group()
    minutes = "for each method; without a GPU those of the processor (default: 4)"
    budget.add_argument("--minutes", metavar="M", type=number(0.01, LONGEST), help=minutes)
    budget.add_argument("--steps", metavar="N", type=whole(1, int(LONGEST)), help="for each method, in their place")
    parser.add_argument("--losses", action="store_true", help="compare adversarial losses on one method instead")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models, e.g. RUN/model")
    parser.add_argument("--device", metavar="D", help="cpu, cuda, cuda:1, mps")


def _dataset(commands: Commands) -> None:
    parser = commands.add_parser("dataset", help="check a folder of photos and masks and pack it for training")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="X.jpg with X.mask.png, a folder a class")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where the zips go")
    parser.add_argument(
        "--fetch-features", action="store_true", help="also fetch the feature networks that training needs (550 MB)"
    )


def _pack(commands: Commands) -> None:
    parser = commands.add_parser("pack", help="make crops and feature networks small, to be carried to a GPU")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the plan whose classes are wanted")
    parser.add_argument(
        "--data", metavar="FOLDER", type=Path, action="append", required=True,
        help="the families; of further folders, crops of photos held out in the first are left out",
    )  # fmt: skip
    parser.add_argument("--out", metavar="PACK", type=Path, required=True, help="where the pack goes")
    parser.add_argument("--size", metavar="PX", type=whole(64, 256), default=144, help="of a crop, a side")
    parser.add_argument("--quality", metavar="Q", type=whole(1, 100), default=76, help="of a picture")
    parser.add_argument("--scenes", metavar="N", type=whole(0, 100_000), default=0, help="so many come along, too")


def _about_models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", choices=DEVICES, default="auto", help="what computes (default: auto)")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models")
    _about_licences(parser)


def _about_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quality", metavar="Q", type=whole(1, 100), default=92, help="of a JPEG: 1 to 100")
    parser.add_argument("--longest", metavar="PX", type=whole(1, 100_000), help="make the longer side that long")
    parser.add_argument("--depth", type=int, choices=(8, 16), default=8, help="bits a channel, of PNG and TIFF")
    strip = parser.add_mutually_exclusive_group()
    strip.add_argument("--strip", action="store_true", help="leave the photo's metadata out")
    strip.add_argument("--strip-place", action="store_true", help="leave out where the photo was taken")


def _about_provenance(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--provenance", action="store_true", help="tell what was generated, as XMP and in OUT.provenance.json"
    )


def _about_licences(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only-open", action="store_true", help="use openly licensed models and exemplars only")
