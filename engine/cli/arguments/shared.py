"""What several commands take."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol

from engine.cli.arguments.types import INTENTS, SPACES, profile, whole
from engine.generation.devices import DEVICES

ENDINGS = ".png, .jpg, .tif, .webp, .avif, .psd or .ora"


class Commands(Protocol):
    """What argparse makes for the commands below a program."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser: ...


class Described:
    """Commands, each of which begins its own help with what the list of all says of it."""

    def __init__(self, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        self._commands = commands

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        parser = self._commands.add_parser(name, help=help, description=f"{help[:1].upper()}{help[1:]}.")
        parser.set_defaults(refuse=parser.error)  # so that of what is wrong the usage of the command is shown
        return parser


def about_models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", choices=DEVICES, default="auto", help="what computes (default: auto)")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models")
    about_licences(parser)


def about_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=f"the picture: {ENDINGS}")


def about_quality(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--quality", metavar="Q", type=whole(1, 100), default=92, help="of JPEG, WebP and AVIF: 1 to 100 (default: 92)"
    )


def about_export(parser: argparse.ArgumentParser) -> None:
    about_quality(parser)
    parser.add_argument(
        "--longest", metavar="PX", type=whole(1, 100_000), help="make the longer side that long, where it is longer"
    )
    parser.add_argument(
        "--depth", type=int, choices=(8, 16), help="bits a channel, of PNG and TIFF (default: as the photo has)"
    )
    names = f"{', '.join(SPACES[:-1])} or {SPACES[-1]}"
    parser.add_argument("--profile", metavar="P", type=profile, help=f"convert to {names}, or to the profile in a file")
    parser.add_argument(
        "--intent", choices=INTENTS, default="relative", help="the rendering intent of that (default: relative)"
    )
    strip = parser.add_mutually_exclusive_group()
    strip.add_argument("--strip", action="store_true", help="leave the photo's metadata out")
    strip.add_argument("--strip-place", action="store_true", help="leave out where the photo was taken")


def about_provenance(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--provenance", action="store_true", help="tell what was generated, as XMP and in OUT.provenance.json"
    )


def about_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="tell what was done, as JSON")


def about_licences(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only-open", action="store_true", help="use openly licensed models and exemplars only")


def about_result(parser: argparse.ArgumentParser, project: str) -> None:
    """project: what the saved project holds, as "in which the fill is live"."""
    about_out(parser)
    parser.add_argument("--save", metavar="ORA", type=Path, help=f"also save the project, {project}")
    about_json(parser)
    about_provenance(parser)
    about_models(parser)
