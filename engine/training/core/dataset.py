"""Makes crops for training from a person's own photos and masks: FOLDER/CLASS/X.jpg with X.mask.png."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from engine.problem import Problem
from engine.scene.box import Box

SIZE = 256  # pixels a side of a crop
MARGIN = 1.3  # a window's side over the longer side of the object's box
SMALLEST = 32  # pixels of an object's longer side: a smaller one teaches nothing at 64 px
FEW = 80  # crops from which a class learns to look like itself
PHOTOS = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"}
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")

Bytes = NDArray[np.uint8]


@dataclass
class Made:
    """What came of a folder."""

    counts: dict[str, int] = field(default_factory=dict)  # crops by class
    complaints: list[str] = field(default_factory=list)  # what was skipped, or is doubtful, a sentence each


def make_dataset(folder: Path, out: Path) -> Made:
    """Write OUT/objects/NAME.zip and OUT/problems.txt; bad photos and masks are named and skipped, not fatal."""
    if not folder.is_dir():
        raise Problem(f"The folder {folder} does not exist.")
    classes = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    if not classes:
        raise Problem(
            f"{folder} holds no folder of a class: put photos X.jpg and masks X.mask.png into {folder}/CLASS."
        )
    made = Made()
    target = out / "objects" / f"{folder.resolve().name}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    with zipfile.ZipFile(part, "w") as archive:
        lines = [line for place in classes for line in _add_class(place, archive, made)]
        archive.writestr("index.jsonl", "\n".join(json.dumps(line) for line in lines))
    if not lines:
        part.unlink()
        raise Problem(f"No crop could be made of {folder}: " + " ".join(made.complaints[:3]))
    part.replace(target)
    (out / "problems.txt").write_text("".join(f"{sentence}\n" for sentence in made.complaints), "utf-8")
    return made


def _add_class(place: Path, archive: zipfile.ZipFile, made: Made) -> list[dict[str, Any]]:
    name = re.sub(r"\W+", "-", place.name.strip().lower())
    lines: list[dict[str, Any]] = []
    for path in sorted(place.iterdir()):
        if path.suffix.lower() not in PHOTOS or path.stem.endswith(".mask"):
            continue
        key = f"{name}-{len(lines):05d}"
        try:
            photo, mask = _open(path, "RGB"), _open(path.with_name(path.stem + ".mask.png"), "L")
            crop = cut(np.asarray(photo), np.asarray(mask))
        except Problem as problem:
            made.complaints.append(f"{place.name}/{path.name}: {problem}")
            continue
        for image, ending, kind in ((crop.rgb, ".jpg", "JPEG"), (crop.mask, ".png", "PNG")):
            content = io.BytesIO()
            Image.fromarray(image).save(content, kind, quality=93)
            archive.writestr(key + ending, content.getvalue())
        lines.append(
            {
                "key": key,
                "class": name,
                "source": "own",
                "licence": "own photos",
                "mask": "hand",
                "window": list(crop.window),
                "photo": list(photo.size),
                "photo_id": f"{name}/{path.name}",
            }
        )
    made.counts[name] = len(lines)
    if 0 < len(lines) < FEW:
        made.complaints.append(f"{name} has {len(lines)} crops; from about {FEW} on, objects look like their class.")
    return lines


def _open(path: Path, mode: str) -> Image.Image:
    """Open a picture, upright; Problem says why not."""
    if not path.is_file():
        raise Problem(f"there is no {path.name} beside it.")
    try:
        with Image.open(path, formats=FORMATS) as image:
            return ImageOps.exif_transpose(image).convert(mode)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Problem(f"{path.name} cannot be read as a picture.") from None


@dataclass(frozen=True)
class Crop:
    """A window around one object."""

    rgb: Bytes  # SIZE x SIZE x 3
    mask: Bytes  # SIZE x SIZE
    window: tuple[int, int, int]  # x, y, side in the photo


def cut(rgb: Bytes, mask: Bytes) -> Crop:
    """Cut the object's window, 1.3 times its longer side; edges are repeated where the photo ends."""
    height, width = mask.shape
    if rgb.shape[:2] != mask.shape:
        raise Problem(f"the mask is {width} x {height} pixels, the photo {rgb.shape[1]} x {rgb.shape[0]}.")
    box = Box.of_nonzero(mask > 127)
    if box.is_empty:
        raise Problem("the mask is empty.")
    longer = max(box.width, box.height)
    if longer < SMALLEST:
        raise Problem(f"the object is only {longer} pixels long; {SMALLEST} is the least.")
    if (mask > 127).all():
        raise Problem("the mask covers the whole photo, so nothing is seen around the object.")
    side = round(longer * MARGIN)
    x, y = round((box.left + box.right - side) / 2), round((box.top + box.bottom - side) / 2)
    down, across = np.arange(y, y + side), np.arange(x, x + side)
    inside = ((down >= 0) & (down < height))[:, None] & ((across >= 0) & (across < width))[None]
    grid = np.ix_(down.clip(0, height - 1), across.clip(0, width - 1))
    resample = Image.Resampling.LANCZOS
    window = Image.fromarray(np.ascontiguousarray(rgb[grid])).resize((SIZE, SIZE), resample)
    cover = Image.fromarray(np.where(inside, mask[grid], 0).astype(np.uint8)).resize((SIZE, SIZE), Image.Resampling.BOX)
    return Crop(np.asarray(window), np.asarray(cover), (x, y, side))
