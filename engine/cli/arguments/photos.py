"""What commands take that do something to a photo."""

from __future__ import annotations

from pathlib import Path

from engine.cli.arguments.shared import Commands, about_json, about_models, about_out, about_quality, about_result
from engine.cli.arguments.types import box, colour, number, point, shares, whole
from engine.formats.style_pictures import TITLES
from engine.scene.filters import Filter, Style
from engine.scene.filters.style import NEW_METHOD
from engine.scene.limits import MAX_SEED
from engine.scene.replacing import EDGE, EDGES, MATCH

SEED = "same seed, same picture (default: 0)"
FLAGS = {"guided": "let a model say roughly what could be there"}  # of filters, as the help says them
CHOICES = {  # the same of what is one out of a few, and which of them it is where nothing is said; None: it has to be
    "to": ("what the photo is to become", None),
    "method": (f"what paints (default: {NEW_METHOD})", NEW_METHOD),
}

TOLD = {  # what filters do, as commands are told; one that is not here tells it as in the window
    "restore": "take noise and JPEG blocks out of a photo",
    "cartoon": "draw a photo as a cartoon, in flat colours with dark lines",
    "style": "paint a photo as another picture is painted",
    "season": "give a photo the colours of other weather or of another time of the year",
    "fill": "fill what a mask covers with what could be there, made of the picture around it",
}
SETTINGS = {  # the same of what is a number; by its filter where one name means several things
    "strength": "how far the picture becomes what is drawn",
    "luminance": "how much of the grain and the blocks goes",
    "restore colour": "how much of the coloured speckles goes",
    "edges": "how many lines are drawn, and how thick",
    "flatness": "how flat areas become, and how clearly shades are stepped",
    "cartoon colour": "0 is grey, 0.5 as in the photo, 1 twice as strong",
    "paint": "how coarse the strokes are",
    "colours": "0 keeps the photo's own, 1 takes the picture's",
    "shapes": "how clearly the photo's own shapes are seen",
    "jitter": "how far chance decides what is painted where",
    "variety": "how far the seed leads away from how it usually looks",
    "falling": "how many drops of rain or flakes of snow are in the air",
}


def one_filter(commands: Commands, kind: type[Filter]) -> None:
    """Add the command of a filter, with an option for each of its settings."""
    usual = kind()
    summary = f"{kind.summary[:1].lower()}{kind.summary[1:]}"
    parser = commands.add_parser(kind.kind, help=TOLD.get(kind.kind, f"filter a photo: {summary}"))
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project to put the filter on top of")
    for name, (low, high) in {"strength": (0, 1), **kind.limits}.items():
        means = SETTINGS.get(f"{kind.kind} {name}", SETTINGS.get(name))
        reach = f"{low:g} to {high:g} (default: {getattr(usual, name):g})"
        parser.add_argument(
            f"--{name.replace('_', '-')}", metavar="N", type=number(low, high), default=getattr(usual, name),
            help=reach if means is None else f"{means}: {reach}",
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
        parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help=SEED)
    parser.add_argument(
        "--mask", metavar="PNG", type=Path, required=kind.needs_mask,
        help="of the photo's size, white where the filter acts" + ("" if kind.needs_mask else " (default: all over)"),
    )  # fmt: skip
    about_result(parser, "in which the filter is live")


def remove(commands: Commands) -> None:
    parser = commands.add_parser("remove", help="remove a thing from a photo: find it, and fill its place")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo, or a project")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--box", metavar="X,Y,W,H", type=box, help="pixels of the photo, closely around the thing")
    where.add_argument("--at", metavar="X,Y", type=point, help="a pixel of the thing (default: the photo's main one)")
    parser.add_argument("--guided", action="store_true", help=FLAGS["guided"])
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help=SEED)
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
    parser.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), default=0, help=SEED)
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
    about_out(parser)
    about_quality(parser)
    about_json(parser)
    about_models(parser)
