"""What commands take that draw, apply and prove projects."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from engine.cli.arguments.shared import Commands, about_export, about_json, about_models, about_out, about_provenance
from engine.cli.arguments.types import whole


def render(commands: Commands) -> None:
    parser = commands.add_parser("render", help="draw a project as a picture")
    parser.add_argument("scene", metavar="SCENE", type=Path, help="the project")
    about_out(parser)
    parser.add_argument("--fresh", action="store_true", help="generate every object anew, use no saved pixels")
    about_export(parser)
    about_json(parser)
    about_provenance(parser)
    about_models(parser)


def apply(commands: Commands) -> None:
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
    about_export(parser)
    about_provenance(parser)
    about_models(parser)
    parser.set_defaults(check=partial(_check_apply, parser))


def _check_apply(parser: argparse.ArgumentParser, called: argparse.Namespace) -> None:
    """End the call where options do not go together."""
    if bool(called.photos) != bool(called.out):
        parser.error("give photos and --out FOLDER, or neither and --save-recipe JSON")
    if not called.photos and called.save_recipe is None:
        parser.error("give photos and --out FOLDER, or --save-recipe JSON")


def proof(commands: Commands) -> None:
    parser = commands.add_parser("proof", help="count pixels that differ from the photo where nothing covers it")
    parser.add_argument("scene", metavar="SCENE", type=Path, help="the project")
    parser.add_argument("--picture", metavar="PNG", type=Path, help="judge this exported picture of it instead")
    parser.add_argument("--json", action="store_true", help="as JSON")
    about_models(parser)
