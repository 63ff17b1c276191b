"""`shape`: masks of the size that is asked for, the same for the same seed, and a sentence for what is wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image

from engine.cli import main
from engine.generators.card import Card
from engine.networks.shape import ShapeConfig, ShapeEncoder, ShapeGenerator
from engine.networks.shape_prior import ShapePrior


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one tiny model of shapes; the working folder is beside it."""
    torch.manual_seed(4)
    folder = tmp_path / "models"
    folder.mkdir()
    generator = ShapeGenerator(ShapeConfig(2, noise=6, style=16, embedding=8, widths=(12, 12, 8, 8, 8)))
    with torch.no_grad():
        for block in generator.blocks:
            block.to_field.conv.weight *= 5
        generator.blocks[0].to_field.conv.bias += 0.3
    tensors = {f"generator.{name}": value.half() for name, value in generator.state_dict().items()}
    encoder = ShapeEncoder(2, 6, (8, 8, 8, 8))
    tensors |= {f"encoder.{name}": value.half() for name, value in encoder.state_dict().items()}
    tensors |= {f"prior.{name}": value.half() for name, value in ShapePrior(2, 6).state_dict().items()}
    content = safetensors.torch.save(tensors)
    (folder / "shapes.safetensors").write_bytes(content)
    card = Card(
        name="shapes", kind="shape", title="Shapes", classes=("cat", "dog"), resolution=64, noise=6,
        licence="l", weights="shapes.safetensors", sha256=hashlib.sha256(content).hexdigest(),
    )  # fmt: skip
    (folder / "shapes.json").write_text(card.to_json())
    monkeypatch.chdir(tmp_path)
    return folder


def shape(*extra: str, kind: str = "cat", box: str = "200x120", seed: str = "5", out: str = "mask.png") -> int:
    call = ["shape", "--class", kind, "--box", box, "--seed", seed, "-o", out, "--device", "cpu", "--models", "models"]
    return main([*call, *extra])


def pixels(name: str = "mask.png") -> np.ndarray:
    with Image.open(name) as picture:
        assert picture.mode == "L"
        return np.asarray(picture)


@pytest.mark.parametrize(("box", "size"), [("400x300", (300, 400)), ("16x900", (900, 16)), ("64x64", (64, 64))])
def test_a_mask_has_the_box_s_size_and_touches_its_sides(models: Path, box: str, size: tuple[int, int]) -> None:
    assert shape(box=box) == 0
    mask = pixels()
    assert mask.shape == size
    assert all((side >= 128).any() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def test_the_same_seed_is_the_same_mask(models: Path) -> None:
    shape()
    shape(out="again.png")
    shape(seed="6", out="other.png")
    assert Path("mask.png").read_bytes() == Path("again.png").read_bytes()
    assert not np.array_equal(pixels(), pixels("other.png"))


def test_flip_mirrors_it(models: Path) -> None:
    shape()
    shape("--flip", out="flipped.png")
    assert np.array_equal(pixels("flipped.png"), pixels()[:, ::-1])


def test_an_exemplars_silhouette_is_bent_into_the_box(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    y, x = np.mgrid[0:60, 0:90]
    alpha = np.where(((x - 45) / 40) ** 2 + ((y - 30) / 20) ** 2 < 1, 255, 0).astype(np.uint8)
    Image.fromarray(np.dstack([*3 * [alpha // 2], alpha])).save("cutout.png")
    call = ["shape", "--class", "zebra", "--box", "300x80", "--exemplar", "cutout.png", "-o", "mask.png"]
    assert main([*call, "--device", "cpu", "--models", "models"]) == 0
    mask = pixels()
    assert mask.shape == (80, 300) and all((side >= 128).any() for side in (mask[0], mask[-1], mask[:, 0]))
    assert not mask[0, 0] and (mask >= 128).mean() == pytest.approx(0.8, abs=0.1)
    call[6] = "unicorn-0000"
    assert main(call) == 1
    assert "no exemplar" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"kind": "zebra"}, '"zebra"'),
        ({"out": "mask.jpg"}, 'let the name "mask.jpg" end in .png'),
        ({"out": "nowhere/mask.png"}, "there is no folder"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    models: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, str], sentence: str
) -> None:
    assert shape(**changed) == 1
    told = capsys.readouterr().err
    assert told.startswith("scumble-engine: ") and told.count("\n") == 1
    assert sentence in told
    assert not list(Path().glob("mask*"))


@pytest.mark.parametrize("changed", [{"box": "400"}, {"box": "4x4"}, {"box": "0x40"}, {"seed": "-1"}, {"seed": "many"}])
def test_a_wrong_call_is_exit_2(models: Path, capsys: pytest.CaptureFixture[str], changed: dict[str, str]) -> None:
    with pytest.raises(SystemExit) as end:
        shape(**changed)
    assert end.value.code == 2
    assert "must be" in capsys.readouterr().err


def test_a_failed_run_leaves_the_old_mask(models: Path) -> None:
    Path("mask.png").write_bytes(b"old")
    (models / "shapes.safetensors").write_bytes(b"damaged")
    assert shape() == 1
    assert Path("mask.png").read_bytes() == b"old"
    assert [path.name for path in Path().iterdir() if path.is_file()] == ["mask.png"]
