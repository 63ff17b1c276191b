"""`scumble-engine add --exemplar`: from a cut-out, a photo with its mask, or the library; saved and drawn again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.compositing.context_view import mask_in_frame
from engine.exemplars.requests import TakeOutline
from engine.formats.project import open_project
from engine.generation.exemplar_choice import candidates
from engine.generation.exemplar_pictures import FIT_SIDE
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.scene.layers import DropShadowLayer, ObjectLayer, ShadowLayer
from tests.engine.command_line import only_sentence, pixels
from tests.engine.generators.test_exemplar_warp import animal, ellipse

pytestmark = pytest.mark.usefixtures("kept_models")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A photo, a mask, a red cut-out, and a photo with a mask beside it."""
    y, x = np.mgrid[0:200, 0:240]
    Image.fromarray(np.dstack([x, y, 255 - x]).astype(np.uint8)).save(tmp_path / "photo.png")
    mask = np.zeros((200, 240), np.uint8)
    mask[20:180, 40:200] = animal()
    Image.fromarray(mask).save(tmp_path / "mask.png")
    red = np.full((160, 160, 3), (200, 40, 40), np.uint8)
    red[::8] = (160, 20, 20)
    Image.fromarray(np.dstack([red, ellipse(100, 60)])).save(tmp_path / "cutout.png")
    Image.fromarray(red).save(tmp_path / "red.jpg")
    Image.fromarray(ellipse(100, 60)).save(tmp_path / "red.mask.png")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(exemplar: str, *extra: str, class_name: str = "dog", out: str = "out.png") -> int:
    return main(
        ["add", "photo.png", "--class", class_name, "--mask", "mask.png", "--exemplar", exemplar, "-o", out,
         "--device", "cpu", *extra]
    )  # fmt: skip


def inside(name: str) -> np.ndarray:
    return pixels(name)[np.asarray(Image.open("mask.png")) == 255].astype(int)


@pytest.mark.parametrize("exemplar", ["cutout.png", "red.jpg"])
def test_the_object_shows_the_exemplars_pixels(folder: Path, exemplar: str) -> None:
    assert add(exemplar) == 0
    assert np.median(inside("out.png") @ [1, -1, 0]) > 60
    outside = np.asarray(Image.open("mask.png")) == 0
    assert (pixels("out.png")[outside] == pixels("photo.png")[outside]).all()


def test_it_is_saved_drawn_anew_to_the_same_bytes_and_proven(folder: Path) -> None:
    assert add("zebra-0000", "--save", "out.ora", class_name="zebra") == 0
    scene, _ = open_project("out.ora")
    (layer,) = [one for one in scene.walk() if isinstance(one, ObjectLayer)]
    assert layer.recipe.exemplar is not None
    assert "Rainbirder" in layer.recipe.exemplar.exemplar.credit
    assert layer.recipe.noise == ()
    assert main(["render", "out.ora", "--fresh", "-o", "again.png", "--device", "cpu"]) == 0
    assert (pixels("again.png") == pixels("out.png")).all()
    assert main(["proof", "out.ora", "--device", "cpu"]) == 0


def test_provenance_names_the_exemplar_in_the_picture_and_beside_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("bird-0036", "--provenance", "--only-open", "--save", "out.ora", class_name="bird") == 0
    (part,) = json.loads(Path("out.png.provenance.json").read_text("utf-8"))["parts"]
    assert part["models"] == [] and part["exemplar"]["title"] == "bird-0036"
    assert part["exemplar"]["licence"] in capsys.readouterr().err
    assert main(["render", "out.ora", "--provenance", "-o", "again.jpg", "--device", "cpu", "--only-open"]) == 0
    with Image.open("again.jpg") as picture:
        assert picture.getxmp()["xmpmeta"]["RDF"]["Description"]["DigitalSourceType"].endswith("/compositeCapture")
    assert json.loads(Path("again.jpg.provenance.json").read_text("utf-8"))["parts"] == [part]


def test_looks_start_at_the_exemplars_code_and_a_seed_steers_away(folder: Path) -> None:
    assert add("cutout.png", "--save", "own.ora", out="own.png") == 0
    assert add("cutout.png", "--seed", "3", "--save", "steered.ora", out="steered.png") == 0
    own, steered = (next(one for one in open_project(name)[0].walk() if isinstance(one, ObjectLayer)).recipe
                    for name in ("own.ora", "steered.ora"))  # fmt: skip
    assert own.exemplar is not None
    assert own.noise == own.exemplar.code
    assert own.exemplar == steered.exemplar
    assert steered.seed == 3
    assert np.abs(inside("own.png").mean(0) - inside("steered.png").mean(0)).max() > 2


def test_the_best_is_the_one_of_the_class_that_fits_the_mask_and_is_not_there_yet(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.exemplars.requests.USED_COST", 1.0)  # so that another one comes first
    assert add("best", "--save", "one.ora") == 0
    assert main(["add", "one.ora", "--class", "dog", "--mask", "mask.png", "--exemplar", "best", "--place",
                 "60,100,0,0.5", "--save", "two.ora", "-o", "two.png", "--device", "cpu"]) == 0  # fmt: skip
    first, second = (one.recipe.exemplar for one in open_project("two.ora")[0].objects())
    assert first is not None and second is not None
    assert first.exemplar.class_name == second.exemplar.class_name == "dog"
    assert first.exemplar.name != second.exemplar.name
    assert add("best", "--fidelity", "0.4", "--save", "weak.ora") == 0
    (weak,) = (one.recipe.exemplar for one in open_project("weak.ora")[0].objects())
    assert weak == replace(first, fidelity=0.4)
    capsys.readouterr()
    assert add("best", class_name="unicorn", out="none.png") == 1
    assert "no exemplar" in only_sentence(capsys)


def test_a_file_of_that_name_is_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("best").write_bytes(Path("cutout.png").read_bytes())
    assert add("best", "--save", "out.ora") == 0
    (layer,) = open_project("out.ora")[0].objects()
    assert layer.recipe.exemplar is not None and layer.recipe.exemplar.exemplar.licence == ""


def test_an_object_throws_a_shadow_if_asked_and_where_it_stands_on_ground(folder: Path) -> None:
    y, x = np.mgrid[0:200, 0:240]
    sand = np.where((y < 90)[..., None], (120, 170, 230), (186, 160, 120)) + (x * 7 + y * 3)[..., None] % 9
    Image.fromarray(sand.astype(np.uint8)).save("photo.png")
    assert add("cutout.png", "--save", "none.ora") == 0
    assert not any(isinstance(one, ShadowLayer) for one in open_project("none.ora")[0].walk())
    assert add("cutout.png", "--shadow", "--save", "out.ora", out="shadow.png") == 0
    assert any(isinstance(one, ShadowLayer) for one in open_project("out.ora")[0].walk())
    outside = np.asarray(Image.open("mask.png")) == 0
    assert (pixels("out.png")[outside] == pixels("photo.png")[outside]).all()
    darker = pixels("photo.png")[outside].astype(int) - pixels("shadow.png")[outside]
    assert darker.max() > 10 and darker.min() >= 0
    assert main(["proof", "out.ora", "--device", "cpu"]) == 0
    assert add("cutout.png", "--shadow", "--place", "120,40,0,0.3", "--save", "sky.ora") == 0
    assert not any(isinstance(one, ShadowLayer) for one in open_project("sky.ora")[0].walk())


def test_an_object_throws_a_drop_shadow_if_asked(folder: Path) -> None:
    assert add("cutout.png", "--drop-shadow", "--save", "out.ora") == 0
    scene = open_project("out.ora")[0]
    (shadow,) = (one for one in scene.walk() if isinstance(one, DropShadowLayer))
    assert scene.find(shadow.layer_id) in scene.objects()
    outside = np.asarray(Image.open("mask.png")) == 0
    darker = pixels("photo.png")[outside].astype(int) - pixels("out.png")[outside]
    assert darker.max() > 10 and darker.min() >= 0
    assert main(["proof", "out.ora", "--device", "cpu"]) == 0


def test_an_object_that_stands_on_no_ground_is_told_to_throw_no_shadow(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("cutout.png", "--shadow", "--place", "120,300,0,1") == 0
    assert "note: The object stands on no ground here, so it throws no shadow." in capsys.readouterr().err


def test_grass_stands_before_the_feet_if_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    legs = np.zeros((200, 240), np.uint8)
    legs[40:120, 60:180] = legs[120:180, 70:90] = legs[120:180, 150:170] = 255
    Image.fromarray(legs).save("mask.png")
    blades = np.random.RandomState(2).normal(0, 1, (50, 240)).repeat(4, axis=0)
    grass = np.array([90, 130, 60]) + (45 * blades)[..., None]
    Image.fromarray(grass.clip(0, 255).astype(np.uint8)).save("photo.png")
    assert add("cutout.png", "--save", "none.ora", out="bare.png") == 0
    assert add("cutout.png", "--before-feet", "--json", "--save", "out.ora") == 0
    assert json.loads(capsys.readouterr().out)["before_feet"]
    (layer,) = open_project("out.ora")[0].objects()
    (bare,) = open_project("none.ora")[0].objects()
    assert bare.hidden.is_empty and 150 < layer.hidden.warped(layer.to_canvas).bounds().top < 180
    rows = np.flatnonzero((pixels("out.png") != pixels("bare.png")).any(axis=(1, 2)))
    assert rows.size and rows[0] > 150, "nothing but the feet is another picture"


def test_where_nothing_stands_before_the_feet_a_note_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.fromarray(np.full((200, 240, 3), 160, np.uint8)).save("photo.png")
    assert add("cutout.png", "--before-feet", "--json") == 0
    told = capsys.readouterr()
    assert not json.loads(told.out)["before_feet"]
    assert "note: The ground shows neither grass nor water that could stand before the feet." in told.err


def test_what_was_added_is_told_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add("zebra-0000", "--json", "--save", "out.ora", class_name="zebra") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["out"], told["width"], told["height"], told["class"]) == ("out.png", 240, 200, "zebra")
    assert told["exemplar"]["name"] == "zebra-0000" and told["exemplar"]["open"]
    assert "Rainbirder" in told["exemplar"]["credit"] and told["exemplar"]["licence"].startswith("CC BY-SA")
    (layer,) = open_project("out.ora")[0].objects()
    assert layer.recipe.exemplar is not None
    assert (told["exemplar"]["flip"], told["exemplar"]["fidelity"]) == (layer.recipe.exemplar.flip, 1)
    assert (told["seed"], told["shadow"], told["model"], told["licence"]) == (None, False, None, None)
    call = ["add", "photo.png", "--class", "dog", "--mask", "mask.png", "--seed", "3", "-o", "dog.png", "--json"]
    assert main([*call, "--device", "cpu"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["seed"], told["exemplar"], told["model"]) == (3, None, "foreground-128")
    assert main(["render", "out.ora", "-o", "small.jpg", "--longest", "60", "--device", "cpu", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["out"], told["layers"], told["generated"]) == ("small.jpg", 2, 1)
    assert pixels("small.jpg").shape == (told["height"], told["width"], 3) == (50, 60, 3)


def test_the_natural_outline_is_proposed_where_a_mask_is_unlike_its_exemplar(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alpha = np.asarray(Image.open("cutout.png"))[..., 3]
    like, unlike = np.zeros((200, 240), np.uint8), np.zeros((200, 240), np.uint8)
    like[40 : 40 + alpha.shape[0], 60 : 60 + alpha.shape[1]] = alpha
    unlike[40:160, 60:80] = unlike[40:60, 60:200] = unlike[40:160, 180:200] = 255
    for mask, extra, is_told in ((like, [], False), (unlike, [], True), (unlike, ["--natural-outline"], False)):
        Image.fromarray(mask).save("mask.png")
        assert add("cutout.png", *extra) == 0
        assert ("--natural-outline" in capsys.readouterr().err) == is_told


def test_what_a_photo_lends_its_looks_to_may_have_its_outline(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def like(class_name: str) -> int:
        return main(
            ["add", "photo.png", "--class", class_name, "--mask", "mask.png", "--like", "red.jpg",
             "--like-mask", "red.mask.png", "--natural-outline", "--save", "out.ora", "-o", "out.png", "--device",
             "cpu"]
        )  # fmt: skip

    assert like("unicorn") == 0
    (layer,) = open_project("out.ora")[0].objects()
    (fit,) = candidates(mask_in_frame(layer, FIT_SIDE), [layer.recipe.exemplar.exemplar])
    assert fit[1].score > 0.9
    capsys.readouterr()
    assert like("cat") == 1
    assert only_sentence(capsys) == "scumble-engine: The object uses no exemplar."


@pytest.mark.parametrize("exemplar", ["cutout.png", "best"])
def test_with_its_natural_outline_an_exemplar_fits_better(
    folder: Path, capsys: pytest.CaptureFixture[str], exemplar: str
) -> None:
    painted = np.zeros((200, 240), np.uint8)
    painted[40:160, 60:180] = 255  # as crude as can be
    Image.fromarray(painted).save("mask.png")
    fits, layers = [], []
    for name, extra in (("as-painted", []), ("natural", ["--natural-outline"])):
        assert add(exemplar, *extra, "--save", f"{name}.ora", out=f"{name}.png") == 0
        (layer,) = open_project(f"{name}.ora")[0].objects()
        assert layer.recipe.exemplar is not None
        (fit,) = candidates(mask_in_frame(layer, FIT_SIDE), [layer.recipe.exemplar.exemplar])
        fits.append(fit[1].score)
        layers.append(layer)
    assert fits[1] > fits[0]
    as_the_button = TakeOutline(layers[0])(AppearanceMaker(Catalog.load(), "cpu"))
    assert layers[1].mask == as_the_button != layers[0].mask
    changed = (pixels("natural.png") != pixels("photo.png")).any(2)
    assert changed.any() and not changed[:10].any()
    assert main(["render", "natural.ora", "--fresh", "-o", "again.png", "--device", "cpu"]) == 0
    assert (pixels("again.png") == pixels("natural.png")).all()
    with pytest.raises(SystemExit) as ended:
        main(["add", "photo.png", "--class", "dog", "--mask", "mask.png", "--seed", "1", "--natural-outline", "-o",
              "o.png"])  # fmt: skip
    assert ended.value.code == 2 and "belongs to --exemplar" in capsys.readouterr().err


@pytest.mark.parametrize("like", ["zebra-0000", "red.jpg"])
def test_like_takes_the_looks_of_an_exemplar_where_no_model_knows_the_class(folder: Path, like: str) -> None:
    call = ["add", "photo.png", "--class", "zebra", "--mask", "mask.png", "--device", "cpu"]
    assert main([*call, "--like", like, "-o", "like.png"]) == 0
    assert main([*call, "--exemplar", like, "-o", "out.png"]) == 0
    assert (pixels("like.png") == pixels("out.png")).all()


def test_with_open_models_only_an_exemplar_is_steered_by_one_of_its_class(folder: Path) -> None:
    assert add("cat-0209", "--only-open", "--save", "out.ora", class_name="cat") == 0
    (layer,) = [one for one in open_project("out.ora")[0].walk() if isinstance(one, ObjectLayer)]
    assert layer.recipe.model == "foreground-128-open" and layer.recipe.exemplar is not None
    assert layer.recipe.noise == layer.recipe.exemplar.code != ()


def test_with_open_models_only_an_object_is_enlarged_by_the_open_one(folder: Path) -> None:
    for name in ("photo.png", "mask.png"):
        Image.open(name).resize((480, 400)).save(name)
    call = ["add", "photo.png", "--class", "cat", "--mask", "mask.png", "--seed", "1", "--provenance"]
    drawn_by = []
    for extra in ([], ["--only-open"]):
        assert main([*call, *extra, "--device", "cpu", "-o", "out.png", "--save", "out.ora"]) == 0
        (part,) = json.loads(Path("out.png.provenance.json").read_text("utf-8"))["parts"]
        drawn_by.append([model["name"] for model in part["models"]])
    assert drawn_by == [
        ["foreground-128", "detail-4x", "texture-4x"],
        ["foreground-128-open", "detail-4x-open", "texture-4x"],
    ]
    assert main(["render", "out.ora", "--fresh", "--device", "cpu", "-o", "again.png"]) == 0
    assert (pixels("again.png") == pixels("out.png")).all(), "without the switch it is the same"


def test_with_open_models_and_exemplars_only_a_bird_is_drawn_from_its_exemplar_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("bird-0000", "--only-open", class_name="bird") == 1
    assert "no exemplar" in only_sentence(capsys)
    assert add("bird-0036", "--only-open", "--save", "out.ora", class_name="bird") == 0
    (layer,) = [one for one in open_project("out.ora")[0].walk() if isinstance(one, ObjectLayer)]
    assert layer.recipe.noise == () and layer.recipe.exemplar is not None and layer.recipe.exemplar.code == ()
    assert add("red.jpg", "--save", "mine.ora") == 0
    capsys.readouterr()
    assert main(["render", "mine.ora", "--only-open", "-o", "again.png", "--device", "cpu"]) == 0
    assert '"Dog" (an exemplar without a licence, the model' in capsys.readouterr().err
    assert add("red.jpg", "--only-open") == 1
    assert "not known to be open" in only_sentence(capsys)
    assert main(["add", "photo.png", "--class", "bird", "--mask", "mask.png", "--seed", "1", "--only-open", "-o",
                 "out.png"]) == 1  # fmt: skip
    assert "not openly licensed" in only_sentence(capsys)


def test_fidelity_0_is_the_generator_alone(folder: Path) -> None:
    assert add("cutout.png", "--seed", "3", "--fidelity", "0") == 0
    assert main(["add", "photo.png", "--class", "dog", "--mask", "mask.png", "--seed", "3", "-o", "alone.png",
                 "--device", "cpu"]) == 0  # fmt: skip
    assert (pixels("out.png") == pixels("alone.png")).all()


@pytest.mark.parametrize(
    ("exemplar", "words"),
    [("nothing.png", "no file"), ("unicorn-0000", "no exemplar"), ("mask.png", "No object"), (".", "folder")],
)
def test_what_is_no_exemplar_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], exemplar: str, words: str
) -> None:
    if words == "No object":
        Image.new("RGB", (80, 80)).save("mask2.png")
        exemplar = "mask2.png"
    assert add(exemplar) == 1
    assert words in only_sentence(capsys)
    assert not Path("out.png").exists()


def test_a_class_that_no_model_knows_needs_an_exemplar(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "photo.png", "--class", "zebra", "--mask", "mask.png", "--seed", "1", "-o", "out.png"]) == 1
    assert "zebra" in only_sentence(capsys)
    with pytest.raises(SystemExit) as ended:
        main(
            [
                "add",
                "photo.png",
                "--class",
                "dog",
                "--mask",
                "mask.png",
                "--seed",
                "1",
                "--fidelity",
                "0.5",
                "-o",
                "o.png",
            ]
        )
    assert ended.value.code == 2
