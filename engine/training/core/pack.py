"""A pack: all that a run reads, made small enough to be carried to a machine with a GPU.

One folder: crops.zip (each crop a WebP picture and its mask, at one size, with the index of the families' archives),
features/ (the fixed networks in half precision) and, if wanted, scenes/. A run reads it once, with as many threads as
there are processors.
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import numpy as np
from PIL import Image
from safetensors import safe_open
from safetensors.torch import save_file

from engine.problem import Problem
from engine.training.core.crops import CropSet, Read, Record, families, load_crops
from engine.training.core.same_photo import Photos

CROPS = "crops.zip"
MASK_LEVELS = 15  # grey levels of a packed mask, besides black: what soft masks have

Say = Callable[[str], None]


def write_pack(
    out: Path,  # the pack's folder
    classes: tuple[str, ...],
    folders: Iterable[Path],  # of data; of every one after the first, crops of held-out photos are left out
    size: int,  # pixels a side
    quality: int,  # of the pictures, 0..100
    say: Say,
    is_wanted: Callable[[Record], bool] = lambda record: True,  # held-out ones are kept anyway
    trimmed: bool = True,  # masks of sources that draw them wide
    features: str = "*.safetensors",  # the fixed networks that come along
    scenes: int = 0,  # of the first folder, so many come along, each at its own size
) -> int:
    """Write a pack; returns its bytes. Problem where the data cannot be read."""
    folders = list(folders)
    first, *others = (
        load_crops(folder, classes, size, say, lambda record: record.is_held_out or is_wanted(record), trimmed=trimmed)
        for folder in folders
    )
    sets = [first]
    held_out = Photos.of_crops(first.only(lambda record: record.is_held_out))
    for crops in others:
        kept = [
            place for place, (record, picture) in enumerate(zip(crops.records, crops.pictures, strict=True))
            if not record.is_held_out and not held_out.has(picture[..., :3], np.ascontiguousarray(picture[..., 3]))
        ]  # fmt: skip
        say(f"{len(crops) - len(kept)} of {len(crops)} further crops show held-out photos, and are left out")
        sets.append(crops.at(kept))
    (out / "features").mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out / CROPS, "w") as archive, _threads() as pool:
        index = []
        for number, crops in enumerate(sets):
            coded = pool.map(lambda picture: _coded(picture, quality), crops.pictures)
            for record, (photo, mask) in zip(crops.records, coded, strict=True):
                key = f"{number}-{record.key}"
                archive.writestr(f"{key}.webp", photo)
                archive.writestr(f"{key}.mask.webp", mask)
                index.append(json.dumps(asdict(record) | {"key": key}))
        archive.writestr("index.jsonl", "\n".join(index))
    if scenes:
        _pack_scenes(folders[0] / "scenes", out / "scenes", scenes, quality)
    for folder in folders:
        for path in sorted((folder / "features").glob(features)):
            _halve(path, out / "features" / path.name)
    total = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    say(f"{sum(map(len, sets))} crops, {total / 1e6:.1f} MB")
    return total


def is_pack(folder: Path) -> bool:
    """Whether a folder is a pack, and not one of data."""
    return (folder / CROPS).is_file()


def read_pack(folder: Path, classes: tuple[str, ...]) -> CropSet:
    """Return the crops of some classes, held out or not, at the pack's size; Problem where it is damaged."""
    try:
        with zipfile.ZipFile(folder / CROPS) as archive:
            lines = [json.loads(line) for line in archive.read("index.jsonl").decode("utf-8").splitlines()]
            records = [
                Record(**line | {"window": tuple(line["window"]), "photo": tuple(line["photo"])}) for line in lines
            ]
            records = [record for record in records if record.class_name in classes]
            files = [(archive.read(f"{r.key}.webp"), archive.read(f"{r.key}.mask.webp")) for r in records]
        with _threads() as pool:
            pictures = list(pool.map(_decoded, files, records))
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise Problem(f"The pack in {folder} is damaged or not there: {error}.") from error
    if not records:
        raise Problem(f"The pack in {folder} holds no crops of {', '.join(classes)}.")
    labels = np.array([classes.index(record.class_name) for record in records])
    return CropSet(tuple(classes), records, np.stack(pictures), labels)


def _coded(picture: np.ndarray, quality: int) -> tuple[bytes, bytes]:
    """Return size x size x 5 as a WebP picture, and a mask without loss."""
    photo, mask = io.BytesIO(), io.BytesIO()
    Image.fromarray(picture[..., :3]).save(photo, "WEBP", quality=quality, method=5)
    step = 255 // MASK_LEVELS
    levels = ((picture[..., 3].astype(np.int16) + step // 2) // step * step).astype(np.uint8)
    Image.fromarray(levels).convert("RGB").save(mask, "WEBP", lossless=True, method=5)
    return photo.getvalue(), mask.getvalue()


def _decoded(files: tuple[bytes, bytes], record: Record) -> np.ndarray:
    photo, mask = (np.asarray(Image.open(io.BytesIO(content), formats=["WEBP"]).convert("RGB")) for content in files)
    return np.dstack([photo, mask[..., 0], record.valid(len(photo))])


def _pack_scenes(folder: Path, out: Path, most: int, quality: int) -> None:
    """Write some scenes of a folder's families, evenly drawn, as one family."""
    out.mkdir(exist_ok=True)
    with zipfile.ZipFile(out / "scenes.zip", "w") as archive:
        index = []
        step = max(1, -(-sum(len(_lines(read)) for _, read in families(folder)) // most))
        for _, read in families(folder):
            for line in _lines(read)[::step]:
                key, scene = json.loads(line)["key"], io.BytesIO()
                with Image.open(io.BytesIO(read(f"{key}.jpg")), formats=["JPEG"]) as picture:
                    picture.convert("RGB").save(scene, "JPEG", quality=quality)
                archive.writestr(f"{key}.jpg", scene.getvalue())
                index.append(line)
        archive.writestr("index.jsonl", "\n".join(index))


def _lines(read: Read) -> list[str]:
    return read("index.jsonl").decode("utf-8").splitlines()


def _halve(path: Path, out: Path) -> None:
    """Write a weights file in half precision."""
    with safe_open(path, "pt") as file:
        save_file({name: file.get_tensor(name).half() for name in file.keys()}, out)  # noqa: SIM118  # not a dict


def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count() or 1)  # Pillow lets others run while it codes and decodes
