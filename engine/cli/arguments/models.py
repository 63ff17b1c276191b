"""What commands take that list, measure and train models."""

from __future__ import annotations

from pathlib import Path

from engine.cli.arguments.shared import Commands, about_licences
from engine.cli.arguments.types import LONGEST, number, whole
from engine.generation.devices import DEVICES


def models(commands: Commands) -> None:
    parser = commands.add_parser("models", help="list the models with classes, licences and figures")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--models", metavar="FOLDER", type=Path, help="another folder of models")
    about_licences(parser)


def bench(commands: Commands) -> None:
    parser = commands.add_parser("bench", help="measure the speed of this machine")
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--device", choices=DEVICES, default="cpu", help="what computes (default: cpu)")


def train(commands: Commands) -> None:
    parser = commands.add_parser("train", help="train a model by a plan")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the plan, a .toml file")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", metavar="FOLDER", type=Path, help="the families, as zips or unpacked")
    source.add_argument("--pack", metavar="FOLDER", type=Path, help="what `pack` made of them (stage full)")
    parser.add_argument("--minutes", metavar="M", type=number(0.01, LONGEST), help="end by the clock")
    parser.add_argument("--out", metavar="RUN", type=Path, required=True, help="where the run is kept")
    parser.add_argument("--resume", action="store_true", help="go on where the run was stopped")
    parser.add_argument("--device", metavar="D", help="cpu, cuda, cuda:1, mps")


def evaluate(commands: Commands) -> None:
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


def compare(commands: Commands) -> None:
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


def dataset(commands: Commands) -> None:
    parser = commands.add_parser("dataset", help="check a folder of photos and masks and pack it for training")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="photos X.jpg with X.mask.png, a folder a class")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="where the zips go")
    parser.add_argument(
        "--fetch-features", action="store_true", help="also fetch the feature networks that training needs (550 MB)"
    )


def pack(commands: Commands) -> None:
    parser = commands.add_parser("pack", help="make crops and feature networks small, to be carried to a GPU")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the plan whose classes are wanted")
    parser.add_argument(
        "--data", metavar="FOLDER", type=Path, action="append", required=True,
        help="the families; of further folders, crops of photos held out in the first are left out",
    )  # fmt: skip
    parser.add_argument("--out", metavar="PACK", type=Path, required=True, help="where the pack goes")
    parser.add_argument("--size", metavar="PX", type=whole(64, 256), default=144, help="of each side (default: 144)")
    parser.add_argument("--quality", metavar="Q", type=whole(1, 100), default=76, help="of a picture (default: 76)")
    parser.add_argument("--scenes", metavar="N", type=whole(0, 100_000), default=0, help="that come along (default: 0)")
