"""Feed what opens files with what a fuzzer thinks up, led by the code that each try reaches.

    .venv/bin/python -m pip install -c packaging/constraints.txt -e ".[fuzz]"
    .venv/bin/python packaging/fuzz.py TARGET --minutes 10

What is neither opened nor refused by a sentence, takes more than 10 s or 1.5 GB, or ends the process, is a finding: it
is told, and the file that did it is kept in build/fuzz/TARGET. It begins with the files that the tests make, and goes
on from what it found before.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["engine.formats", "psd_tools", "tifffile"]):
    from engine.formats.importers.table import open_file
    from engine.problem import Problem

from engine.formats.project_writer import DESCRIPTION
from tests.engine.formats import hostile_pictures, hostile_projects

MOST_SECONDS, MOST_MIB = 10, 1_500  # of the processor
ENDLESS_AFTER_S = 30  # of the processor too: what has not ended by then is ended
HANGS_AFTER_S = 600  # of the clock, for what waits and does not work: the machine may be busy
SUFFIXES = ("png", "jpeg", "tif", "webp", "avif", "jp2", "gif", "bmp", "tga", "ppm", "mpo", "psd", "heic", "dng")


def as_it_is(content: bytes) -> bytes:
    return content


def as_description(content: bytes) -> bytes:
    """Return a sound project with another description."""
    return hostile_projects.zipped(hostile_projects.sound() | {DESCRIPTION: content})


def as_stack(content: bytes) -> bytes:
    """Return another program's OpenRaster file with such a list of layers."""
    picture = hostile_pictures.wholes()["RGB.png"]
    return hostile_projects.zipped({"mimetype": b"image/openraster", "stack.xml": content, "data/a.png": picture})


LAYER = b"<layer src='data/a.png' x='1' opacity='0.5' composite-op='svg:plus'/>"
STACK = b"<image w='9' h='9'><stack>" + LAYER + b"</stack></image>"


def seeds(target: str) -> Iterable[bytes]:
    """Return what a target begins with."""
    if target == "description":
        return [hostile_projects.sound()[DESCRIPTION]]
    if target == "stack":
        return [STACK]
    if target == "project":
        return [hostile_projects.zipped(hostile_projects.sound())]
    return [content for name, content in hostile_pictures.wholes().items() if name.endswith(f".{target}")]


MADE: dict[str, Callable[[bytes], bytes]] = {"description": as_description, "stack": as_stack}
TARGETS = ("project", "description", "stack", *SUFFIXES)


def main() -> None:
    parser = argparse.ArgumentParser(description="Feed what opens files with what a fuzzer thinks up.")
    parser.add_argument("target", choices=TARGETS, help="the kind of file, or which part of a project")
    parser.add_argument("--minutes", type=float, default=10.0)
    arguments = parser.parse_args()
    folder = ROOT / "build" / "fuzz" / arguments.target
    corpus, file = folder / "corpus", folder / "tried"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds(arguments.target)):
        (corpus / f"seed-{number}").write_bytes(content)
    made = MADE.get(arguments.target, as_it_is)
    began = time.process_time()

    def end_what_is_endless() -> None:
        while time.process_time() - began < ENDLESS_AFTER_S:
            time.sleep(1)
        os.abort()  # libFuzzer keeps the file then

    def attempt(content: bytes) -> None:
        nonlocal began
        file.write_bytes(made(content))
        began = time.process_time()
        try:
            open_file(file)
        except Problem as problem:
            assert str(problem).endswith((".", ")")) and "\n" not in str(problem), problem
        seconds = time.process_time() - began
        assert seconds < MOST_SECONDS, f"{seconds:.1f} s"

    options = [
        f"-max_total_time={round(arguments.minutes * 60)}", f"-timeout={HANGS_AFTER_S}",
        f"-report_slow_units={HANGS_AFTER_S}", f"-rss_limit_mb={MOST_MIB}",
        f"-artifact_prefix={folder}/finding-", "-max_len=100000", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus)], attempt)
    threading.Thread(target=end_what_is_endless, daemon=True).start()
    atheris.Fuzz()


if __name__ == "__main__":
    main()
