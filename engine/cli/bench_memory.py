"""The row of `bench` on memory, measured in processes of their own."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from engine.cli import bench_scene
from engine.cli.bench import Row
from engine.cli.bench_scene import repaint
from engine.compositing.compositor import Compositor
from engine.formats.photos import open_photo
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem


def memory(device: str) -> Iterator[Row]:
    """Measure the most memory of a process that edits the 12 MP photo; beside it, one that only loads libraries."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "photo.jpg")
        Image.fromarray(bench_scene.photo_samples()).save(path, quality=90)
        peak, base = _peak_of(str(path), device), _peak_of("", device)
    yield Row("peak memory, one object on 12 MP", peak, "MiB", None, "the libraries alone", base)


def _peak_of(photo: str, device: str) -> float:
    """Return what `peak` prints in a process of its own."""
    command = [sys.executable, "-c", f"from engine.cli.bench_memory import peak; peak({photo!r}, {device!r})"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Problem("The process that was to be measured ended early.")
    return float(done.stdout)


def peak(photo: str, device: str) -> None:
    """Print the peak of this process in MiB after loading the libraries and, if there is a photo, editing it."""
    maker = AppearanceMaker(Catalog.load(), device)
    maker.warm_up()
    if photo:
        scene, id = bench_scene.scene_with_object(maker.catalog, open_photo(photo))
        compositor = Compositor()
        for number in range(10):
            edited = bench_scene.slid(scene, id, number / 10)
            appearance = maker.make(edited, id)
            repaint(compositor, edited, lambda layer, made=appearance: made)  # type: ignore[misc]
    print(peak_mib())


def peak_mib() -> float:
    """Return the most memory that this process held so far, in MiB; Problem where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():  # rather than getrusage, which on Linux begins with what the parent process held
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
        if found is not None:
            return int(found[1]) / 1024
    try:
        import resource
    except ImportError as error:
        raise Problem("This system does not tell how much memory was used.") from error
    usage: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage / (1 << 20) if sys.platform == "darwin" else usage / 1024
