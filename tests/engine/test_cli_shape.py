"""`shape`: masks of the size that is asked for, the same for the same seed, and a sentence for what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from tests.engine.command_line import grey
from tests.engine.generators.test_shape import make_card


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one tiny model of shapes; the working folder is beside it."""
    make_card(tmp_path / "models", name="shapes")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "models"


def shape(*extra: str, kind: str = "cat", box: str = "200x120", seed: str = "5", out: str = "mask.png") -> int:
    call = ["shape", "--class", kind, "--box", box, "--seed", seed, "-o", out, "--device", "cpu", "--models", "models"]
    return main([*call, *extra])


@pytest.mark.parametrize(("box", "size"), [("400x300", (300, 400)), ("16x900", (900, 16)), ("64x64", (64, 64))])
def test_a_mask_has_the_box_s_size_and_touches_its_sides(models: Path, box: str, size: tuple[int, int]) -> None:
    assert shape(box=box) == 0
    mask = grey()
    assert mask.shape == size
    assert all((side >= 128).any() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))


def test_the_same_seed_is_the_same_mask(models: Path) -> None:
    shape()
    shape(out="again.png")
    shape(seed="6", out="other.png")
    assert Path("mask.png").read_bytes() == Path("again.png").read_bytes()
    assert not np.array_equal(grey(), grey("other.png"))


def test_flip_mirrors_it(models: Path) -> None:
    shape()
    shape("--flip", out="flipped.png")
    assert np.array_equal(grey("flipped.png"), grey()[:, ::-1])


def test_an_exemplars_silhouette_is_bent_into_the_box(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    y, x = np.mgrid[0:60, 0:90]
    alpha = np.where(((x - 45) / 40) ** 2 + ((y - 30) / 20) ** 2 < 1, 255, 0).astype(np.uint8)
    Image.fromarray(np.dstack([*3 * [alpha // 2], alpha])).save("cutout.png")
    call = ["shape", "--class", "zebra", "--box", "300x80", "--exemplar", "cutout.png", "-o", "mask.png"]
    assert main([*call, "--device", "cpu", "--models", "models"]) == 0
    mask = grey()
    assert mask.shape == (80, 300)
    taken = mask[:, (mask >= 128).any(axis=0)]
    assert taken.shape[1] == pytest.approx(300 * 1.3 / (300 / 80 * 39 / 79), abs=3), "bent a little, it is no longer"
    assert all((side >= 128).any() for side in (taken[0], taken[-1], taken[:, 0], taken[:, -1]))
    assert not taken[0, 0] and (taken >= 128).mean() == pytest.approx(0.8, abs=0.1)
    call[6] = "unicorn-0000"
    assert main(call) == 1
    assert "no exemplar" in capsys.readouterr().err


def exemplars(capsys: pytest.CaptureFixture[str], *extra: str, class_name: str = "cat") -> dict[str, object]:
    """What is told of shapes that exemplars have a part in."""
    call = ["shape", "--class", class_name, "--box", "90x60", "-o", "mask.png", "--json", *extra]
    capsys.readouterr()
    assert main([*call, "--device", "cpu", "--models", "models"]) == 0
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_what_was_drawn_is_told_as_json(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = exemplars(capsys, "--seed", "5")
    assert (told["out"], told["width"], told["height"]) == ("mask.png", 90, 60)
    assert (told["class"], told["seed"], told["exemplar"], told["model"]) == ("cat", 5, None, "shapes")
    told = exemplars(capsys, "--exemplar", "cat-0209")
    assert (told["seed"], told["exemplar"], told["model"]) == (None, "cat-0209", None)


def test_shapes_are_offered_as_the_box_tool_offers_them(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = exemplars(capsys, "--seed", "5", "--offer", "8", "--flip")
    shapes: list[dict[str, object]] = told["shapes"]  # type: ignore[assignment]
    assert [one["out"] for one in shapes] == [f"mask-{number}.png" for number in range(1, 9)]
    assert told["model"] == "shapes" and not Path("mask.png").exists()
    seeds = [one["seed"] for one in shapes if one["exemplar"] is None]
    assert len(seeds) == 3 and set(seeds) <= set(range(5, 11)), "the best of twice as many"
    names = [one["exemplar"] for one in shapes if one["exemplar"]]
    assert len(set(names)) == 5 and all(one["seed"] is None for one in shapes if one["exemplar"])
    for one in shapes:  # each can be had by itself
        source = ["--seed", str(one["seed"])] if one["exemplar"] is None else ["--exemplar", str(one["exemplar"])]
        exemplars(capsys, *source, "--flip")
        assert np.array_equal(grey(), grey(str(one["out"])))


def test_of_a_class_that_no_model_draws_silhouettes_are_offered(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for source in (["--seed", "1"], ["--exemplar", "best"]):
        told = exemplars(capsys, *source, "--offer", "4", class_name="zebra")
        shapes: list[dict[str, object]] = told["shapes"]  # type: ignore[assignment]
        assert {one["exemplar"] for one in shapes} == {"zebra-0000", "zebra-0001"} and told["model"] is None
    best = exemplars(capsys, "--exemplar", "best", class_name="zebra")
    assert best["exemplar"] == shapes[0]["exemplar"]
    assert np.array_equal(grey(), grey("mask-1.png"))
    call = ["shape", "--class", "zebra", "--box", "90x60", "-o", "mask.png", "--exemplar", "best", "--offer", "4"]
    assert main(call) == 0
    assert capsys.readouterr().out == "".join(f"{one['out']}: {one['exemplar']}\n" for one in shapes)


def test_names_break_no_line(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shape("--offer", "1", out="a\nb.png") == 0
    assert Path("a\nb-1.png").exists() and capsys.readouterr().out.count("\n") == 1


def test_offered_shapes_are_written_all_or_none(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mask-3.png").mkdir()
    assert shape("--offer", "4") == 1
    assert "mask-3.png" in capsys.readouterr().err and not Path("mask-1.png").exists()
    with pytest.raises(SystemExit) as end:
        exemplars(capsys, "--exemplar", "cat-0209", "--offer", "4")
    assert end.value.code == 2
    call = ["shape", "--class", "unicorn", "--box", "90x60", "--exemplar", "best", "-o", "mask.png"]
    assert main(call) == 1
    assert 'no exemplar of "unicorn"' in capsys.readouterr().err


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
