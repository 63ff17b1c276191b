"""What commands take that make objects, their masks and looks, and scenes."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from engine.cli.arguments.shared import Commands, Described, about_json, about_licences, about_models, about_result
from engine.cli.arguments.types import LONGEST, box, number, place, point, shares, size, whole
from engine.scene.limits import MAX_SEED

BEST = "best"  # in place of an exemplar's name
MOST_OFFERED = 32  # shapes at a time


def add(commands: Commands) -> None:
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
        "--exemplar", metavar="FILE", type=Path,
        help=f"draw it from this cut-out or photo, or one of the library: its name, or '{BEST}' for what fits best",
    )  # fmt: skip
    parser.add_argument(
        "--fidelity", metavar="F", type=number(0, 1), default=1.0, help="to the exemplar: 0 to 1 (default: 1)"
    )
    parser.add_argument(
        "--natural-outline", action="store_true", help="let it have the exemplar's own outline, in the mask's pose"
    )
    parser.add_argument(
        "--place", metavar="X,Y,ANGLE,SCALE", type=place, help="centre in px, degrees, scale (default: as in the mask)"
    )
    parser.add_argument("--flip", action="store_true", help="mirror the object left to right")
    parser.add_argument("--shadow", action="store_true", help="let it throw a shadow on ground, a reflection in water")
    parser.add_argument("--drop-shadow", action="store_true", help="let it throw one as if it lay above the photo")
    parser.add_argument("--before-feet", action="store_true", help="let grass or water of the photo hide its feet")
    parser.add_argument(
        "--feather", metavar="F", type=number(0, LONGEST), default=0.0, help="soft edge, px inwards (default: 0)"
    )
    about_strength(parser)
    about_result(parser, "in which the object is live")
    parser.set_defaults(check=partial(_check_add, parser))


def _check_add(parser: argparse.ArgumentParser, called: argparse.Namespace) -> None:
    """End the call where options do not go together."""
    if called.seed is None and called.noise is None and called.like is None and called.exemplar is None:
        parser.error("give --seed N, --noise NPY, --like PHOTO or --exemplar FILE")
    if called.like is not None and (called.seed is not None or called.noise is not None):
        parser.error("--like takes the place of --seed and --noise")
    if called.noise is not None and called.seed is not None:
        parser.error("--noise takes the place of --seed")
    if called.like_mask is not None and called.like is None:
        parser.error("--like-mask belongs to --like")
    if called.fidelity != 1 and called.exemplar is None:
        parser.error("--fidelity belongs to --exemplar")
    if called.natural_outline and called.exemplar is None and called.like is None:
        parser.error("--natural-outline belongs to --exemplar, or to --like")


def about_strength(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--strength", metavar="S", type=number(0, 1.5), default=1.0, help="of the noise: 0 to 1.5 (default: 1)"
    )


def shape(commands: Commands) -> None:
    parser = commands.add_parser("shape", help="make the mask of an object that fills a box")
    parser.add_argument("--class", dest="class_name", metavar="C", required=True, help="whose shape, e.g. cat")
    parser.add_argument("--box", metavar="WxH", type=size, required=True, help="of the mask in px")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--seed", metavar="N", type=whole(0, MAX_SEED), help="same seed, same shape")
    source.add_argument(
        "--exemplar", metavar="FILE", type=Path,
        help=f"the silhouette of this cut-out or photo, or of one of the library: its name, or '{BEST}'",
    )  # fmt: skip
    parser.add_argument(
        "--offer", metavar="N", type=whole(1, MOST_OFFERED),
        help="masks to choose from: MASK-1.png and so on, the most plausible first; silhouettes, and seeds from N on",
    )  # fmt: skip
    parser.add_argument("--flip", action="store_true", help="mirror the shape left to right")
    parser.add_argument("-o", "--out", metavar="MASK", type=Path, required=True, help="the mask: .png")
    about_json(parser)
    about_models(parser)
    parser.set_defaults(check=partial(_check_shape, parser))


def _check_shape(parser: argparse.ArgumentParser, called: argparse.Namespace) -> None:
    """End the call where options do not go together."""
    if called.offer is not None and called.seed is None and str(called.exemplar) != BEST:
        parser.error(f"--offer belongs to --seed or to --exemplar {BEST}")


def scene(commands: Commands) -> None:
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
    about_strength(parser)
    about_result(parser, "in which the scene is live")


def exemplar(commands: Commands) -> None:
    parser = commands.add_parser("exemplar", help="keep a library of objects to take looks from")
    actions = Described(parser.add_subparsers(dest="action", metavar="ACTION", required=True))
    add = actions.add_parser("add", help="add the object of a photo, or of all photos in a folder")
    add.add_argument("photo", metavar="PHOTO", type=Path, help="a photo, a cut-out picture, or a folder of them")
    add.add_argument("--class", dest="class_name", metavar="C", required=True, help="what it is, e.g. horse")
    add.add_argument("--mask", metavar="PNG", type=Path, help="where the object is; else X.mask.png, or looked for")
    add.add_argument("--box", metavar="X,Y,W,H", type=box, help="look for the object in this box, px of the photo")
    add.add_argument("--credit", metavar="TEXT", default="", help="who made the photo")
    add.add_argument("--licence", metavar="TEXT", default="", help="of the photo")
    about_json(add)
    about_models(add)
    told = actions.add_parser("list", help="list what is in the library, with licence and credit")
    told.add_argument("--class", dest="class_name", metavar="C", help="of this class only")
    told.add_argument("--json", action="store_true", help="as JSON")
    about_licences(told)
    remove = actions.add_parser("remove", help="remove one of your own")
    remove.add_argument("name", metavar="NAME", help="as the list calls it")


def select(commands: Commands) -> None:
    parser = commands.add_parser("select", help="find the subject of a photo and write its mask")
    parser.add_argument("photo", metavar="PHOTO", type=Path, help="the photo")
    parser.add_argument("--box", metavar="X,Y,W,H", type=box, help="where to look, px of the photo (default: all)")
    for name, what in (("include", "belongs"), ("exclude", "does not belong")):
        parser.add_argument(
            f"--{name}", metavar="X,Y", type=point, action="append", default=[],
            help=f"a point that {what} to the subject; may be given several times",
        )  # fmt: skip
    parser.add_argument(
        "-o", "--out", metavar="MASK", type=Path, required=True, help="the mask, a .png of the photo's size"
    )
    about_json(parser)
    about_models(parser)
