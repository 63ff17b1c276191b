"""What commands take that do something to a photo."""

from __future__ import annotations

from pathlib import Path

from engine.cli.arguments.shared import Commands, about_json, about_models, about_result
from engine.cli.arguments.types import box, colour, number, point, shares, whole
from engine.formats.style_pictures import TITLES
from engine.scene.filters import Filter, Style
from engine.scene.filters.style import NEW_METHOD
from engine.scene.limits import MAX_SEED
from engine.scene.replacing import EDGE, EDGES, MATCH

FLAGS = {"guided": "let a model say roughly what could be there"}  # of filters, as the help says them
CHOICES = {  # the same of what is one out of a few, and which of them it is where nothing is said; None: it has to be
    "to": ("what the photo is to become", None),
    "method": (f"what paints (default: {NEW_METHOD})", NEW_METHOD),
}


def one_filter(commands: Commands, kind: type[Filter]) -> None:
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
        told, usually = CHOICES[name]
        parser.add_argument(f"--{name}", choices=known, required=usually is None, default=usually, help=told)
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
    about_result(parser, "in which the filter is live")


def remove(commands: Commands) -> None:
    parser = commands.add_parser("remove", help="remove a thing from a photo: find it, and fill its place")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--box", metavar="X,Y,W,H", type=box, help="pixels of the photo, closely around the thing")
    where.add_argument("--at", metavar="X,Y", type=point, help="a pixel of the thing (default: the photo's main one)")
    parser.add_argument("--guided", action="store_true", help=FLAGS["guided"])
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help="same seed, same picture")
    about_result(parser, "in which the fill is live")


def background(commands: Commands) -> None:
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
    about_result(parser, "in which all of it is layers")


def defects(commands: Commands) -> None:
    parser = commands.add_parser("defects", help="find dust, scratches and sensor spots in a photo, and mend them")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    parser.add_argument(
        "--sensitivity", metavar="S", type=number(0, 1), default=0.5,
        help="0 only what is sure, to 1 whatever could be one (default: 0.5)",
    )  # fmt: skip
    parser.add_argument("--mask-out", metavar="PNG", type=Path, help="also write where they are: white on black")
    about_result(parser, "mended on a layer of its own")


def enlarge(commands: Commands) -> None:
    parser = commands.add_parser("enlarge", help="give a photo two or four times as many pixels a side")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    parser.add_argument("--factor", type=int, choices=(2, 4), default=2, help="times the pixels a side (default: 2)")
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the picture: .png or .jpg")
    parser.add_argument("--quality", metavar="Q", type=whole(1, 100), default=92, help="of a JPEG: 1 to 100")
    about_json(parser)
    about_models(parser)
