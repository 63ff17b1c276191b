"""What `bench` measures of files: opening, saving and exporting a photo of 12 megapixels, each beside Pillow alone."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.cli import bench_scene
from engine.cli.bench import Row
from engine.cli.bench_times import timed_ms
from engine.compositing.appearance import no_appearances
from engine.formats.export import ExportOptions, export_picture
from engine.formats.importers.table import open_file
from engine.formats.project import save_project
from engine.scene.scene import Scene

QUALITY = 90  # of a JPEG, whose colours both keep at full resolution
MOST = 1.3  # times what Pillow takes for the same coding, from and to arrays of samples
FAST = 1  # Pillow's level of compression for PNG; the usual 6 takes three times as long


def files(quick: bool) -> Iterator[Row]:
    """Measure what a person waits for, each time from the file to a scene or the other way."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Image.fromarray(bench_scene.photo_samples()).save(folder / "photo.jpg", quality=QUALITY)
        scene = open_file(folder / "photo.jpg").scene
        assert scene.photo_layer is not None
        samples = scene.photo_layer.photo.samples
        works: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
            "opening a JPEG": (lambda: open_file(folder / "photo.jpg"), lambda: _read(folder / "photo.jpg")),
            "saving a project": (lambda: _save(scene, folder / "p.ora"), lambda: _pngs(samples, folder)),
            "opening a project": (lambda: open_file(folder / "p.ora"), lambda: _read(folder / "pillow.png")),
            "exporting a PNG": (lambda: _export(scene, folder / "out.png"), lambda: _png(samples, folder)),
            "exporting a JPEG": (lambda: _export(scene, folder / "out.jpg"), lambda: _jpeg(samples, folder)),
        }
        for what, (ours, pillow) in works.items():
            times = [
                statistics.median(timed_ms(lambda _number, work=work: work(), 3 if quick else 7, warm_up=1))  # type: ignore[misc]
                for work in (ours, pillow)
            ]
            yield Row(f"{what} of 12 MP", times[0], "ms", round(MOST * times[1]), "the same coding by Pillow", times[1])


def _read(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as picture:
        return np.asarray(picture)


def _save(scene: Scene, path: Path) -> None:
    save_project(scene, no_appearances, path)


def _export(scene: Scene, path: Path) -> None:
    export_picture(scene, no_appearances, path, ExportOptions(quality=QUALITY))


def _png(samples: NDArray[np.uint8], folder: Path) -> None:
    Image.fromarray(samples).save(folder / "pillow.png", compress_level=FAST)


def _pngs(samples: NDArray[np.uint8], folder: Path) -> None:
    """Write the photo, and the picture that other programs show of the project."""
    for _ in range(2):
        _png(samples, folder)


def _jpeg(samples: NDArray[np.uint8], folder: Path) -> None:
    Image.fromarray(samples).save(folder / "pillow.jpg", quality=QUALITY, subsampling="4:4:4")
