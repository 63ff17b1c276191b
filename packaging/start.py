"""Sets Scumble up in .venv and starts it: `python3 packaging/start.py [PHOTO]`; with `test`, runs its checks.

Needs nothing but Python's standard library, on Linux, Windows and macOS.
"""

import sys

if sys.version_info < (3, 11):  # before anything that an older Python could not read
    sys.exit("Scumble needs Python 3.11 or newer, and this is %d.%d: start it with a newer one." % sys.version_info[:2])

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # what Qt needs is told by the program itself

import side_by_side
import system
from environment import Environment

from desktop_app.shell.qt_libraries import missing_libraries

OUT = ROOT / "out"
# Where there is none: Qt's own is so small that the window is a narrow one.
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 1440, "height": 900}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
CHECKS = (
    ("ruff", ["-m", "ruff", "check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]),
)


def main(arguments: list[str]) -> int:
    """Exit status: 0 done, 1 could not (the sentence is on stderr), 2 wrong call; for `test` 1 when a check failed."""
    try:
        if arguments[:1] == ["test"]:
            return test(arguments[1:])
        parser = argparse.ArgumentParser(prog="start.py", description=__doc__, add_help=True)
        parser.add_argument("photo", nargs="?", metavar="PHOTO", help="a photo or project (default: the sample scene)")
        photo = parser.parse_args(arguments).photo
        return show(None if photo is None else Path(photo))
    except system.Trouble as trouble:
        print(trouble, *filter(None, [trouble.line]), sep="\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run this again to go on.", file=sys.stderr)
        return 1


def show(photo: Path | None) -> int:
    """Opens the window; where there is no display, makes a picture of the scene and one of the window instead."""
    if photo is not None and not photo.is_file():
        raise system.Trouble(f"There is no file {photo}.")
    shown_on = system.displays()
    system.require(system.missing_modules(), missing_libraries(shown_on))
    environment = ready()
    file = (photo or sample(environment)).resolve()
    show_it = open_window if shown_on else draw_pictures
    status = show_it(environment, file)
    if status != 0 and not environment.is_healthy():
        print("Something in .venv is broken; setting it up again.", flush=True)
        environment.forget()
        status = show_it(ready(), file)
    return status


def open_window(environment: Environment, file: Path) -> int:
    return environment.call(["-m", "desktop_app", str(file)])


def draw_pictures(environment: Environment, file: Path) -> int:
    """Writes a picture of the window and, of a project, one of its scene; says where they are."""
    scene, window = OUT / "scene.png", OUT / "window.png"
    OUT.mkdir(exist_ok=True)
    drawn = [window]
    if file.suffix.lower() == ".ora":
        drawn.insert(0, scene)
        status = environment.call(["-m", "engine.cli", "render", str(file), "-o", str(scene)])
        if status != 0:
            return status
    command = ["-m", "desktop_app", str(file), "--run-and-quit", "--picture", str(window)]
    with tempfile.TemporaryDirectory() as fresh:  # the size of the last window is for screens
        variables = {"XDG_CONFIG_HOME": fresh, "XDG_STATE_HOME": fresh, "XDG_DATA_HOME": fresh}
        screen = Path(fresh) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        # Qt warns of what no window without a screen can do.
        variables |= {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_LOGGING_RULES": "default.warning=false"}
        status = environment.call(command, variables=variables)
    if status == 0:
        print("There is no display here, so these pictures were drawn instead of opening the window:")
        print(*drawn, sep="\n")
    return status


def sample(environment: Environment) -> Path:
    """The sample scene as a project. It is written once, so that what a person changes in it stays theirs."""
    sources = [ROOT / "engine" / "samples.py", *sorted((ROOT / "resources" / "samples").glob("*.py"))]
    sources += sorted((ROOT / "resources" / "models").glob("*.json"))
    version = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]
    project = OUT / f"sample-{version}" / "sample.ora"
    if not project.exists():
        project.parent.mkdir(parents=True, exist_ok=True)
        if environment.call(["-m", "engine.samples", str(project)]) != 0:
            raise system.Trouble("The sample scene could not be written; Python says why above.")
    return project


def test(pytest_arguments: list[str]) -> int:
    """Runs every check, slow tests only with `--all`; pytest comes last, so that its closing line is the last one.

    Where nothing is asked of pytest, all tests run in two parts side by side, the first beside the other checks.
    """
    chosen = [] if "--all" in pytest_arguments else ["-m", "not slow"]
    pytest_arguments = [argument for argument in pytest_arguments if argument != "--all"]
    system.require(system.missing_modules(), missing_libraries(()))
    environment = ready("dev")
    failed: list[str] = []
    if pytest_arguments:
        check(environment, failed)
        status = environment.call(["-m", "pytest", *chosen, *pytest_arguments], ROOT)
    else:
        status = side_by_side.run(environment, ROOT, chosen, lambda: check(environment, failed))
    return 1 if failed else status


def check(environment: Environment, failed: list[str]) -> None:
    """Runs what checks the code without running it; adds the names of what failed, and announces the tests."""
    for name, arguments in CHECKS:
        print(f"== {name}", flush=True)
        if environment.call(arguments, ROOT) != 0:
            failed.append(name)
    if failed:
        print(f"== failed: {', '.join(failed)}; the tests follow all the same", flush=True)
    print("== pytest", flush=True)


def ready(*extras: str) -> Environment:
    """The environment, set up now unless it is already."""
    environment = Environment(ROOT)
    if not environment.is_ready(extras):
        environment.set_up(extras)
    return environment


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
