"""A pack gives back what it was made of, small, without photos that judge among the further ones."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps
from safetensors.numpy import load_file

from engine.problem import Problem
from engine.training.core.crops import load_crops
from engine.training.core.pack import CROPS, is_pack, read_pack, write_pack
from tests.engine.training.conftest import CLASSES


def _say(sentence: str) -> None:
    pass


def _textured(
    path: Path, photos: dict[str, int], size: int, quality: int, mirrored: bool = False, is_elsewhere: bool = False
) -> None:
    """A family whose pictures are told apart by a seed each: photo_id -> seed. is_elsewhere: in another window."""
    with zipfile.ZipFile(path, "w") as archive:
        lines = []
        for photo_id, seed in photos.items():
            coarse = np.random.default_rng(seed).integers(0, 256, (8, 8, 3), np.uint8)
            whole = Image.fromarray(coarse).resize((240, 240), Image.Resampling.BICUBIC)
            mask = Image.new("L", (240, 240))
            ImageDraw.Draw(mask).ellipse((50, 60, 190, 160), fill=255)
            views = [image.crop((35, 20, 215, 200)) if is_elsewhere else image for image in (whole, mask)]
            picture, mask = (
                (ImageOps.mirror(image) if mirrored else image).resize((size, size), Image.Resampling.BICUBIC)
                for image in views
            )
            for image, name, kind in ((picture, ".jpg", "JPEG"), (mask, ".png", "PNG")):
                out = io.BytesIO()
                image.save(out, kind, **({"quality": quality} if kind == "JPEG" else {}))
                archive.writestr(f"{photo_id}{name}", out.getvalue())
            line = {"key": photo_id, "class": "disc", "licence": "CC0", "source": "painted", "photo_id": photo_id}
            lines.append(json.dumps(line | {"window": [0, 0, size], "photo": [size, size]}))
        archive.writestr("index.jsonl", "\n".join(lines))


def test_a_pack_gives_back_its_crops(data_folder: Path, tmp_path: Path) -> None:
    true = load_crops(data_folder, CLASSES, 64, _say, trimmed=True)
    size = write_pack(tmp_path, CLASSES, [data_folder], 64, 90, _say)
    assert is_pack(tmp_path) and not is_pack(data_folder)
    assert size == sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
    crops = read_pack(tmp_path, CLASSES)
    assert [record.photo_id for record in crops.records] == [record.photo_id for record in true.records]
    assert [record.window for record in crops.records] == [record.window for record in true.records]
    assert np.array_equal(crops.labels, true.labels)
    difference = np.abs(crops.pictures.astype(int) - true.pictures)
    assert difference[..., :3].mean() < 4
    assert difference[..., 3].max() <= 8
    assert difference[..., 4].max() == 0
    halves, whole = (
        load_file(folder / "features" / "vgg19-to-relu3_4.safetensors") for folder in (tmp_path, data_folder)
    )
    assert all(
        value.dtype == np.float16 and np.allclose(value, whole[name], atol=1e-3) for name, value in halves.items()
    )
    assert len(read_pack(tmp_path, ("square",))) == (true.labels == CLASSES.index("square")).sum()


@pytest.mark.parametrize("is_elsewhere", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
def test_further_crops_of_photos_that_judge_are_left_out(tmp_path: Path, mirrored: bool, is_elsewhere: bool) -> None:
    first, further = tmp_path / "first", tmp_path / "further"
    first.mkdir()
    further.mkdir()
    _textured(first / "a.zip", {f"p{number}": number for number in range(60)}, 96, 90)
    crops = load_crops(first, ("disc",), 96, _say)
    judging = [int(record.key[1:]) for record in crops.records if record.is_held_out]
    training = [int(record.key[1:]) for record in crops.records if not record.is_held_out][:5]
    assert judging
    seeds = [*judging, *training, 1001, 1002]
    # The same photos under keys that do not judge, at another size and quality.
    names = [f"q{number}" for number in range(200)]
    _textured(further / "b.zip", dict.fromkeys(names, 0), 64, 90)
    free = [record.key for record in load_crops(further, ("disc",), 64, _say).records if not record.is_held_out]
    _textured(further / "b.zip", dict(zip(free, seeds, strict=False)), 64, 60, mirrored, is_elsewhere)
    write_pack(tmp_path / "pack", ("disc",), [first, further], 64, 90, _say)
    kept = [record.key for record in read_pack(tmp_path / "pack", ("disc",)).records if record.key.startswith("1-")]
    assert kept == [f"1-{key}" for key in free[len(judging) : len(seeds)]]


def test_a_damaged_pack_is_told_in_a_sentence(data_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="damaged or not there"):
        read_pack(tmp_path, CLASSES)
    write_pack(tmp_path, CLASSES, [data_folder], 64, 50, _say)
    whole = (tmp_path / CROPS).read_bytes()
    (tmp_path / CROPS).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Problem, match="damaged or not there"):
        read_pack(tmp_path, CLASSES)
    (tmp_path / CROPS).write_bytes(whole)
    with pytest.raises(Problem, match="holds no crops of cat"):
        read_pack(tmp_path, ("cat",))
