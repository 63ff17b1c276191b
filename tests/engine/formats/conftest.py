"""Small things that the tests of formats share."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from engine.compositing.appearance import Appearance, BackgroundAppearance
from engine.formats.photos import read_photo
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Curve, Curves, Levels, Range
from engine.scene.layers import BackgroundLayer, BackgroundRecipe, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene

EXIF = b"Exif\0\0II*\0\x08\0\0\0" + bytes(6)  # a folder without entries
Report = Callable[[float], object]
Rezipped = Callable[[Mapping[str, bytes | None]], Path]


def small_scene(width: int = 60, height: int = 40) -> tuple[Scene, dict[str, Appearance]]:
    """A photo with alpha and metadata, an object in a group, a hidden generated background, levels and curves."""
    samples = np.random.RandomState(5).randint(0, 256, (height, width, 4)).astype(np.uint8)
    scene = edits.open_photo(Photo(samples, b"profile", EXIF, b"<xmp/>", "photo.png", ("A notice.",)))
    mask = np.zeros((height, width), np.uint8)
    mask[8:30, 10:36] = 255
    noise = tuple(np.random.RandomState(7).standard_normal(8).astype(np.float32).tolist())
    scene, id = edits.add_object(scene, class_name="cat", mask=Mask.from_array(mask), noise=noise, seed=7)
    scene, _ = edits.add_shadow(scene, id)
    scene = edits.group(scene, [id])
    rgb = np.random.RandomState(6).randint(0, 256, (16, 16, 3)).astype(np.uint8)
    recipe = BackgroundRecipe((("sea", 1.0),), noise, 7)
    scene = edits.add_layer(
        scene, BackgroundLayer(id="sea", name="Sea", visible=False, colours=((9, 9, 9),), recipe=recipe)
    )
    scene, _ = edits.add_adjustment(scene, Levels(rgb=Range(gamma=1.5)), Mask.empty().stroke([(8, 8, 5)]))
    curve = Curve(((0, 10), (99, 120), (255, 255)))
    scene, _ = edits.add_adjustment(scene, Curves(red=curve), Mask.empty().stroke([(8, 8, 5)]))
    looks = {id: Appearance("key", rgb, np.full((16, 16), 200, np.uint8))}
    return scene, looks | {"sea": BackgroundAppearance("key of the sea", rgb[:10])}


def check_it_can_be_ended_last(target: Path, write: Callable[[Report, bool], object]) -> None:
    """Its last report comes right before the file gets its name: what that raises leaves the file of before.

    target: in a folder of its own; write: is told whom to report to, and whether something else is to be written.
    """

    class Ended(BaseException):
        pass

    written: list[int] = []
    write(lambda share: written.append(sum(path.stat().st_size for path in target.parent.iterdir())), False)
    before = target.read_bytes()
    assert written[-1] == len(before), "nothing comes after it but the name"

    def end(share: float) -> None:
        written.pop()
        if not written:
            raise Ended

    with pytest.raises(Ended):
        write(end, True)
    assert [path.name for path in target.parent.iterdir()] == [target.name] and target.read_bytes() == before


def opened(content: bytes) -> Photo:
    """The photo of a file with this content, whatever its name."""
    return read_photo(io.BytesIO(content), "a")


def rows_alike(one: Photo, other: Photo) -> int:
    """How many rows from the top are the same."""
    are_alike = (one.samples == other.samples).all(axis=(1, 2))
    return len(are_alike) if are_alike.all() else int(np.argmin(are_alike))


def sentence(path: Path) -> str:
    """What a person is told of a project that cannot be opened."""
    from engine.formats.project import open_project

    with pytest.raises(Problem) as caught:
        open_project(path)
    told = str(caught.value)
    assert told.endswith(".") and "\n" not in told and len(told) < 250
    return told


@pytest.fixture
def rezipped(tmp_path: Path) -> Rezipped:
    """Writes the project of the small scene anew with some entries replaced, added or (None) left out."""
    from engine.formats.project import save_project

    scene, looks = small_scene()
    original = tmp_path / "original.ora"
    save_project(scene, lambda layer: looks.get(layer.id), original)

    def write(changes: Mapping[str, bytes | None]) -> Path:
        with zipfile.ZipFile(original) as archive:
            entries: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in (entries | dict(changes)).items():
                if content is not None:
                    archive.writestr(name, content)
        path = tmp_path / "changed.ora"
        path.write_bytes(file.getvalue())
        return path

    return write
