"""What a person does with a document that was opened: it is seen at every zoom, generated for, exported, saved."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from engine.compositing.appearance import Appearance
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import thumbnail
from engine.compositing.histogram import counting
from engine.compositing.proof import prove
from engine.formats.export import export_picture
from engine.formats.importers.table import open_file
from engine.formats.project import open_project, save_project
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.scene import Scene

WINDOW = (1400, 900)  # px
MOST_EXPORTED = 4_000_000  # px: larger ones take their time, as they may
GENERATED = 3  # layers: more are generated one after the other, and can be stopped


def open_only(path: str) -> None:
    """Open a file of any kind."""
    open_file(path)


def use(path: str) -> float:
    """Open a file and do with it whatever can be done; return the seconds of the processor that the longest part took.

    Problem only where it cannot be opened.
    """
    longest, began = 0.0, time.process_time()
    for _ in _parts(path):
        longest = max(longest, time.process_time() - began)
        began = time.process_time()
    return longest


def _parts(path: str) -> Iterator[None]:
    found = open_file(path)
    scene, saved = found.scene, dict(found.saved)
    yield
    try:
        yield from look_at(scene, saved)
        made = generated(scene, saved)
        yield
        yield from look_at(scene, saved | made)
        if scene.width * scene.height <= MOST_EXPORTED:
            yield from write(scene, saved | made)
    except Problem as problem:
        raise AssertionError(f"What was opened cannot be used: {problem}") from problem


def look_at(scene: Scene, appearances: dict[str, Appearance]) -> Iterator[None]:
    """Draw what a window shows of the middle and corners at every zoom, then what panels show; yield each time."""
    compositor, looks = Compositor(64 << 20), lambda layer: appearances.get(layer.id)
    for level in range(max(scene.width, scene.height).bit_length() + 1):
        box = scene.box.at_level(level)
        corners = {(box.left, box.top), (box.width // 2, box.height // 2), (box.right, box.bottom)}
        for x, y in corners if level == 0 else {(box.width // 2, box.height // 2)}:
            left, top = x - WINDOW[0] // 2, y - WINDOW[1] // 2
            compositor.read(scene, Box(left, top, left + WINDOW[0], top + WINDOW[1]).intersect(box), level, looks)
            yield
    thumbnail(scene, looks, 256, compositor)
    yield
    for _ in counting(scene, compositor, looks, scene.selection):
        pass
    yield


def generated(scene: Scene, saved: dict[str, Appearance]) -> dict[str, Appearance]:
    """Return the appearances of the lowest generated layers that are seen; a model that cannot says so."""
    maker = AppearanceMaker(Catalog.load(), "cpu")
    for id, appearance in saved.items():
        maker.adopt(appearance, id)
    made: dict[str, Appearance] = {}
    for layer in [layer for layer in scene.live_layers() if scene.is_seen(layer.id)][:GENERATED]:
        try:
            made[layer.id] = maker.make(scene, layer.id, 64)
        except Problem:
            continue
    return made


def write(scene: Scene, appearances: dict[str, Appearance]) -> Iterator[None]:
    """Export the scene and prove its photo; save it, and open what was saved; yield after each."""
    with tempfile.TemporaryDirectory() as folder:
        place, looks = Path(folder), lambda layer: appearances.get(layer.id)
        export_picture(scene, looks, place / "a.png")
        yield
        try:
            prove(scene, looks)
        except Problem as problem:
            assert "prove" in str(problem) or "proof" in str(problem) or "photo" in str(problem), problem
        yield
        save_project(scene, looks, place / "a.ora")
        yield
        assert open_project(os.fspath(place / "a.ora"))[0] == scene
