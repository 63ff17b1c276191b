"""PSD and OpenRaster opened by Krita, GIMP and ImageMagick, where these are installed: they show what we show.

How far their blend modes differ from ours, in levels of 255, was measured with Krita 5.1.5 and GIMP 2.10.34; what
differs by more is told in the guide's page of formats.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.compositing.flatten import flatten
from engine.formats.export import export_picture
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import BLEND_MODES, PaintLayer, Photo
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

SIZE = WIDTH, HEIGHT = 320, 240
CELL = Box(4, 4, 48, 56)  # of the first mode; others lie 50 px farther to the right and 60 px below
MOST = 5  # levels of 255, of the modes that are the same
PATIENCE_S = 300
GIMP = """(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE "a.psd" "a.psd")))
                        (flat (car (gimp-image-flatten image))))
    (file-png-save RUN-NONINTERACTIVE image flat "out.png" "out.png" 0 9 0 0 0 0 0))"""
OTHERWISE = {  # in these programs alone
    "krita": {"plus"},
    "gimp": {"color-dodge", "color-burn", "soft-light", "color", "luminosity", "hue", "saturation"},
}

pytestmark = pytest.mark.slow


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} is not installed")


def modes() -> tuple[Scene, dict[str, Box]]:
    """Return a photo with a patch for each blend mode, translucent at its left, and where these lie."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    photo = np.stack([columns * 255 // WIDTH, rows * 255 // HEIGHT, (columns + rows) * 255 // 560], axis=-1)
    scene, cells = edits.open_photo(Photo(photo.astype(np.uint8))), {}
    for number, mode in enumerate(BLEND_MODES):
        cell = CELL.moved(number % 6 * 50, number // 6 * 60)
        alpha = np.broadcast_to(np.linspace(60, 255, cell.width), (cell.height, cell.width))
        ramp = np.linspace(20, 240, cell.height)[:, None] / 255
        patch = np.stack([ramp * alpha, ramp[::-1] * alpha, 0.35 * alpha, alpha], axis=-1).astype(np.uint8)
        tiles = Tiles.from_array(patch, cell.left, cell.top)
        scene = edits.add_layer(scene, PaintLayer(id=mode, name=mode, tiles=tiles, mode=mode, opacity=0.9))
        cells[mode] = cell
    return scene, cells


def check(folder: Path, call: list[str], most: Mapping[str, float]) -> None:
    """See what a program made of the file that lies in the folder, mode by mode."""
    home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | home
    subprocess.run(call, cwd=folder, env=environment, capture_output=True, timeout=PATIENCE_S)
    scene, cells = modes()
    ours = flatten(scene, lambda layer: None).astype(int)
    with Image.open(folder / "out.png") as picture:
        away = np.abs(np.asarray(picture.convert("RGB")).astype(int) - ours)
    found = {mode: int(away[cell.slices(scene.box)].max()) for mode, cell in cells.items()}
    assert {mode: value for mode, value in found.items() if value > most.get(mode, MOST)} == {}
    for cell in cells.values():
        away[cell.slices(scene.box)] = 0
    assert away.max() == 0, "the photo itself"


@pytest.mark.parametrize("suffix", ["psd", "ora"])
@needs("krita", "xvfb-run")
def test_krita_shows_the_same(tmp_path: Path, suffix: str) -> None:
    export_picture(modes()[0], lambda layer: None, tmp_path / f"a.{suffix}")
    krita = ["krita", "--nosplash", "--export", "--export-filename", "out.png", f"a.{suffix}"]
    check(tmp_path, ["xvfb-run", "-a", *krita], dict.fromkeys(OTHERWISE["krita"], 255))


@needs("gimp")
def test_gimp_shows_the_same(tmp_path: Path) -> None:
    export_picture(modes()[0], lambda layer: None, tmp_path / "a.psd")
    call = ["gimp", "-i", "-d", "-f", "-s", "-b", GIMP.replace("\n", " "), "-b", "(gimp-quit 0)"]
    check(tmp_path, call, dict.fromkeys(OTHERWISE["gimp"], 255))


@needs("convert", "identify")
def test_imagemagick_reads_the_merged_picture_and_the_layers(tmp_path: Path) -> None:
    scene, _ = modes()
    export_picture(scene, lambda layer: None, tmp_path / "a.psd")
    check(tmp_path, ["convert", "a.psd[0]", "PNG24:out.png"], dict.fromkeys(BLEND_MODES, 0))
    told = subprocess.run(["identify", "-format", "%l\n", "a.psd"], cwd=tmp_path, capture_output=True, text=True)
    assert told.stdout.split()[-len(BLEND_MODES) :] == list(BLEND_MODES)
