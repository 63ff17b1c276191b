"""A generator of another package: found by its card, imported at first use, and kept in projects without it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.formats.project import open_project, save_project
from engine.generation import pick_up
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card, read_card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Affine
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene

ROOT = Path(__file__).resolve().parents[2]
CPU = Compute("cpu", "float32")
BROKEN = 'The generator "broken" of scumble-stripes 1.0 cannot be used: OSError: the moon is in the wrong quarter.'


def plugins_of(catalog: Catalog) -> dict[str, Card]:
    return {card.name: card for card in catalog.models if card.plugin is not None}


def is_imported() -> bool:
    return any(name.startswith("scumble_stripes") for name in sys.modules)


def maker(catalog: Catalog | None = None) -> AppearanceMaker:
    return AppearanceMaker(catalog or Catalog.load(), "cpu", find_compute=lambda choice: CPU)


def scene(class_name: str = "stripes", noise: tuple[float, ...] = draw(7, 4)) -> tuple[Scene, str]:
    document = edits.open_photo(Photo(np.full((200, 300, 3), 90, np.uint8)))
    mask = Mask.empty().stroke([(150, 100, 40)], 0.9)
    return edits.add_object(document, class_name=class_name, mask=mask, noise=noise, seed=None)


def layer_of(document: Scene, layer_id: str) -> ObjectLayer:
    layer = document.find(layer_id)
    assert isinstance(layer, ObjectLayer)
    return layer


# What is known without importing


@pytest.mark.usefixtures("installed")
def test_classes_and_licences_are_known_without_the_code() -> None:
    catalog = Catalog.load()
    cards = plugins_of(catalog)
    assert {name: card.licence for name, card in cards.items()} == {
        "broken": "CC0-1.0",
        "spots": "CC0-1.0 (spots)",
        "stripes": "CC0-1.0 (stripes)",
    }
    assert {"stripes", "spots", "moonlight"} <= set(catalog.classes)
    assert catalog.card_for("stripes") is cards["stripes"]
    assert not is_imported()


@pytest.mark.usefixtures("installed")
def test_what_has_no_card_is_listed_and_hides_nothing() -> None:
    assert Catalog.load().faults["uncarded"] == (
        'The generator "uncarded" of scumble-stripes 1.0 cannot be used: there is no uncarded.json beside its code.'
    )


@pytest.mark.usefixtures("installed")
def test_a_folder_of_models_has_no_plug_ins(tmp_path: Path) -> None:
    assert Catalog.load(tmp_path).models == ()


@pytest.mark.usefixtures("installed")
def test_a_class_that_our_own_models_know_stays_theirs() -> None:
    catalog = Catalog.load()
    cards = plugins_of(catalog)
    own = next(card for card in catalog.of_kind("foreground") if card.plugin is None)
    large = replace(cards["stripes"], classes=own.classes, resolution=1024)
    assert Catalog((own, large)).card_for(own.classes[0]) is own
    assert Catalog((own, large)).card_for(own.classes[0], "stripes") is large


# A model


@pytest.mark.usefixtures("installed")
def test_it_draws_by_its_own_rule_and_is_cached() -> None:
    making = maker()
    document, stripes = scene()
    appearance = making.make(document, stripes)
    assert is_imported()
    darker, brighter = np.unique(appearance.rgb.reshape(-1, 3), axis=0)
    assert np.allclose(darker, brighter / 2, atol=1)
    assert making.make(edits.rename(document, stripes, "Tom"), stripes) is appearance
    fresh = maker().make(document, stripes)
    assert fresh.fingerprint == appearance.fingerprint and fresh.rgb.tobytes() == appearance.rgb.tobytes()


@pytest.mark.usefixtures("installed")
def test_it_is_lit_by_its_place() -> None:
    making = maker()
    document, stripes = scene()
    bright = edits.replace(document, document.layers[0].id, photo=Photo(np.full((200, 300, 3), 200, np.uint8)))
    assert making.make(bright, stripes).rgb.mean() > making.make(document, stripes).rgb.mean()


@pytest.mark.usefixtures("installed")
def test_another_version_of_the_package_draws_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    document, stripes = scene()
    before = maker().fingerprints.of(document, layer_of(document, stripes), 128)
    monkeypatch.setattr("engine.generation.fingerprint.package_of", lambda entry: "scumble-stripes 1.1")
    assert maker().fingerprints.of(document, layer_of(document, stripes), 128) != before


@pytest.mark.usefixtures("installed")
def test_what_it_raises_while_it_draws_is_a_sentence() -> None:
    document, stripes = scene(noise=(0, 0, 0, 13))
    with pytest.raises(Problem) as caught:
        maker().make(document, stripes)
    assert str(caught.value) == 'The generator "stripes" of scumble-stripes 1.0 failed: no stripe is that thin.'


@pytest.mark.usefixtures("installed")
def test_one_that_cannot_encode_picks_up_no_looks() -> None:
    document, stripes = scene()
    with pytest.raises(Problem, match='The model "stripes" cannot pick up looks'):
        pick_up.from_under(maker(), document, stripes, {})


@pytest.mark.usefixtures("installed")
def test_one_that_cannot_be_imported_is_listed_with_its_reason() -> None:
    catalog = Catalog.load()
    document, moonlight = scene("moonlight")
    making = maker(catalog)
    assert "broken" not in catalog.unusable
    for _ in range(2):
        with pytest.raises(Problem) as caught:
            making.make(document, moonlight)
        assert str(caught.value) == BROKEN
    assert catalog.unusable["broken"] == BROKEN
    assert "moonlight" not in catalog.classes and "stripes" in catalog.classes
    other, stripes = scene()
    assert making.make(other, stripes).rgb.size


@pytest.mark.usefixtures("installed")
def test_a_project_keeps_its_picture_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, stripes = scene()
    looks = {stripes: maker().make(document, stripes)}
    save_project(document, lambda layer: looks.get(layer.id), tmp_path / "stripes.ora")
    monkeypatch.undo()  # the package is gone
    opened, saved = open_project(tmp_path / "stripes.ora")
    without = maker()
    without.adopt(saved[stripes], stripes)
    with pytest.raises(Problem, match='no class "stripes"'):
        without.make(opened, stripes)
    assert saved[stripes].fingerprint == looks[stripes].fingerprint
    assert saved[stripes].rgb.tobytes() == looks[stripes].rgb.tobytes()


@pytest.mark.usefixtures("installed")
def test_a_project_is_opened_with_the_package_and_nothing_is_made_anew(tmp_path: Path) -> None:
    document, stripes = scene()
    looks = {stripes: maker().make(document, stripes)}
    save_project(document, lambda layer: looks.get(layer.id), tmp_path / "stripes.ora")
    opened, saved = open_project(tmp_path / "stripes.ora")
    making = maker()
    making.adopt(saved[stripes], stripes)
    assert making.make(opened, stripes) is saved[stripes]


# A kind


@pytest.mark.usefixtures("installed")
def test_a_kind_says_what_its_pixels_depend_on() -> None:
    making = maker()
    document, spots = scene("spots")
    assert making.fingerprints.card_of(layer_of(document, spots)) is None, "its code is not there yet"
    appearance = making.make(document, spots)
    assert appearance.rgb.shape == (64, 64, 3) and not appearance.preview
    assert (appearance.rgb == 255).all(axis=2).any()
    place = Affine.translation(40, 20) @ layer_of(document, spots).place
    moved = object_edits.set_place(document, spots, place)
    assert making.make(moved, spots) is appearance, "it sees nothing of its place"
    assert not making.fingerprints.preview_of(layer_of(document, spots)).is_live


@pytest.mark.usefixtures("installed")
def test_a_kind_is_imported_as_the_engine_loads() -> None:
    making = maker()
    document, spots = scene("spots")
    making.fingerprints.of(document, layer_of(document, spots), 64)
    assert not is_imported()
    making.warm_up()
    assert is_imported()
    assert making.fingerprints.card_of(layer_of(document, spots)) is not None


@pytest.mark.usefixtures("installed")
def test_a_kind_that_is_none_is_listed_with_its_reason() -> None:
    cards = plugins_of(Catalog.load())
    catalog = Catalog((replace(cards["stripes"], offers="kind"),))
    document, stripes = scene()
    with pytest.raises(Problem, match=r'"stripes" of scumble-stripes 1\.0 cannot be used: TypeError'):
        maker(catalog).make(document, stripes)
    assert "TypeError" in catalog.unusable["stripes"]


# The commands


@pytest.mark.usefixtures("installed")
def test_models_lists_them_and_says_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    usable = {card["name"]: card["usable"] for card in told["models"]}
    assert usable["stripes"] and usable["spots"] and not usable["broken"]
    assert told["faults"]["broken"] == BROKEN
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  from     scumble-stripes 1.0" in lines and "  licence  CC0-1.0 (stripes)" in lines
    assert f"Not usable: {BROKEN}" in lines


@pytest.mark.usefixtures("installed")
def test_a_picture_with_it_is_made_saved_and_drawn_again_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Image.fromarray(np.full((120, 160, 3), 90, np.uint8)).save("photo.png")
    mask = np.zeros((120, 160), np.uint8)
    mask[30:90, 50:110] = 255
    Image.fromarray(mask).save("mask.png")
    call = ["add", "photo.png", "--class", "stripes", "--mask", "mask.png", "--seed", "7", "--device", "cpu"]
    assert main([*call, "-o", "out.png", "--save", "out.ora"]) == 0, capsys.readouterr().err
    picture = np.asarray(Image.open("out.png"))
    assert (picture[mask == 0] == 90).all() and (picture[mask == 255] != 90).any()

    again = main(["render", "out.ora", "-o", "again.png", "--fresh", "--device", "cpu"])
    assert again == 0, capsys.readouterr().err
    assert (np.asarray(Image.open("again.png")) == picture).all()

    command = [sys.executable, "-m", "engine.cli", "render", "out.ora", "-o", "without.png", "--device", "cpu"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    without = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert without.returncode == 0, without.stderr
    assert (np.asarray(Image.open("without.png")) == picture).all()
    assert '"Stripes" is shown as it was saved. There is no class "stripes"' in without.stderr


# Cards


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"offers": "a pony"}, 'it offers a "a pony"' ),
        ({"live": "no"}, '"live" is neither true nor false'),
        ({"knobs": [{"name": "width"}]}, "it has knobs or a sha256, but no weights"),
        ({"sha256": "ab" * 32}, "it has knobs or a sha256, but no weights"),
        ({"name": "other"}, 'its name is "other"'),
        ({"weights": "../w.safetensors", "sha256": "ab" * 32}, "no plain file name"),
    ],
)
def test_a_card_that_is_wrong_is_a_sentence(tmp_path: Path, changes: dict[str, Any], words: str) -> None:
    card = plugins_of(Catalog.load())["stripes"]
    fields = json.loads((card.folder / "stripes.json").read_text()) | changes
    (tmp_path / "stripes.json").write_text(json.dumps(fields))
    with pytest.raises(Problem) as caught:
        read_card(tmp_path / "stripes.json", card.plugin)
    assert words in str(caught.value)
