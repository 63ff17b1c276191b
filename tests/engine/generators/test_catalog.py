"""The catalog reads cards, offers only what has weights, and says in one sentence what is wrong with the rest."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import given
from hypothesis import strategies as st

from engine.generators.card import Knob, KnobFamily, read_card
from engine.generators.catalog import Catalog, own_models
from engine.problem import Problem


def write_model(folder: Path, file_name: str, **changes: Any) -> Path:
    """A card and its small weights file, as the training writes them."""
    knobs = np.eye(2, 8, dtype=np.float32)
    of_fliers = np.full((1, 8), 0.5, np.float32)
    content = safetensors.numpy.save(
        {"knobs": knobs, "knobs.fliers": of_fliers, "layer.weight": np.ones((3, 3), np.float16)}
    )
    (folder / f"{file_name}.safetensors").write_bytes(content)
    card = {
        "name": file_name,
        "kind": "foreground",
        "title": "Animals",
        "classes": ["cat", "dog"],
        "families": ["animals"],
        "resolution": 128,
        "noise": 8,
        "knobs": [{"name": "Warmth", "low": "cold", "high": "warm"}, {"name": "Contrast", "low": "", "high": ""}],
        "licence": "research and personal use",
        "sources": ["pets, CC BY-SA 4.0"],
        "plan": "plan.toml",
        "plan_sha256": "0" * 64,
        "figures": {"cat": {"kernel": 42.5}},
        "experimental": ["dog"],
        "weights": f"{file_name}.safetensors",
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    path = folder / f"{file_name}.json"
    path.write_text(json.dumps(card | changes), encoding="utf-8")
    return path


def test_a_card_says_all_it_knows(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128")
    card = Catalog.load(tmp_path).find("animals-128")
    assert (card.name, card.kind, card.title, card.resolution, card.noise) == (
        "animals-128", "foreground", "Animals", 128, 8,
    )  # fmt: skip
    assert card.classes == ("cat", "dog")
    assert card.knobs == (Knob("Warmth", "cold", "warm"), Knob("Contrast", "", ""))
    assert card.figures["cat"]["kernel"] == 42.5
    assert card.experimental == ("dog",)
    assert card.weights_path == tmp_path / "animals-128.safetensors"


def test_a_card_written_is_the_card_read(tmp_path: Path) -> None:
    path = write_model(tmp_path, "animals-128")
    card = read_card(path)
    path.write_text(card.to_json(), encoding="utf-8")
    assert read_card(path) == card
    assert json.loads(card.to_json())["knobs"][0] == {"name": "Warmth", "low": "cold", "high": "warm"}


def test_the_directions_come_from_the_weights(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128")
    directions = Catalog.load(tmp_path).find("animals-128").directions()
    assert directions.dtype == np.float32
    assert np.array_equal(directions, np.eye(2, 8))
    assert not directions.flags.writeable


FAMILIES = {
    "fliers": {"classes": ["bird"], "knobs": [{"name": "Wings", "low": "short", "high": "long"}]},
    "swimmers": {"classes": ["carp"], "knobs": [{"name": "Fins"}]},
}


def test_each_family_has_knobs_of_its_own(tmp_path: Path) -> None:
    path = write_model(tmp_path, "animals-128", classes=["bird", "carp", "cat"], knobs=FAMILIES)
    card = read_card(path)
    assert card.knobs_of("bird") == (Knob("Wings", "short", "long"),)
    assert card.knobs_of("carp") == (Knob("Fins"),)
    assert card.knobs_of("cat") == () and card.knobs == ()
    assert card.directions_of("bird").tolist() == [[0.5] * 8]
    assert card.directions_of("cat").shape == (0, 8)
    with pytest.raises(Problem, match="hold no directions"):
        card.directions_of("carp")


def test_a_table_of_knobs_written_is_the_table_read(tmp_path: Path) -> None:
    path = write_model(tmp_path, "animals-128", classes=["bird", "carp"], knobs=FAMILIES)
    card = read_card(path)
    assert json.loads(card.to_json())["knobs"]["fliers"] == FAMILIES["fliers"]
    path.write_text(card.to_json(), encoding="utf-8")
    assert read_card(path) == card
    assert card.knob_families[0] == KnobFamily("fliers", ("bird",), (Knob("Wings", "short", "long"),))


def test_a_list_of_knobs_is_for_all_classes(tmp_path: Path) -> None:
    card = read_card(write_model(tmp_path, "animals-128"))
    assert card.knobs_of("cat") == card.knobs_of("dog") == card.knobs
    assert np.array_equal(card.directions_of("dog"), np.eye(2, 8))


def test_a_model_without_knobs_has_no_directions(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128", knobs=[])
    assert Catalog.load(tmp_path).find("animals-128").directions().shape == (0, 8)


def test_directions_that_do_not_fit_the_card_are_a_problem(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128", noise=16)
    with pytest.raises(Problem, match="do not fit its card"):
        Catalog.load(tmp_path).find("animals-128").directions()


def test_classes_are_offered_once_and_in_order(tmp_path: Path) -> None:
    write_model(tmp_path, "a", classes=["dog", "cat"])
    write_model(tmp_path, "b", classes=["cat", "bird"])
    write_model(tmp_path, "c", classes=["forest"], kind="background")
    assert Catalog.load(tmp_path).classes == ("bird", "cat", "dog")


def test_the_best_model_is_no_experiment_and_fits_the_size(tmp_path: Path) -> None:
    write_model(tmp_path, "small", resolution=64, experimental=[])
    write_model(tmp_path, "middle", resolution=128, experimental=[])
    write_model(tmp_path, "large", resolution=256, experimental=["cat"])
    catalog = Catalog.load(tmp_path)
    assert catalog.best("cat").name == "middle"
    assert catalog.best("dog").name == "large"
    assert catalog.best("dog", 60).name == "small"
    assert catalog.best("dog", 65).name == "middle"
    assert catalog.best("dog", 4096).name == "large"
    assert catalog.is_experimental("cat") is False


def test_a_recipe_may_name_its_model(tmp_path: Path) -> None:
    write_model(tmp_path, "small", resolution=64)
    write_model(tmp_path, "large", resolution=256)
    catalog = Catalog.load(tmp_path)
    assert catalog.card_for("cat").name == "large"
    assert catalog.card_for("cat", "small").name == "small"
    with pytest.raises(Problem, match='does not know the class "cow"'):
        catalog.card_for("cow", "small")


def test_an_unknown_class_names_the_known_ones(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128")
    with pytest.raises(Problem, match='no class "dragon"; known ones: cat, dog'):
        Catalog.load(tmp_path).best("dragon")
    with pytest.raises(Problem, match='no model "x"; known ones: animals-128'):
        Catalog.load(tmp_path).find("x")


def test_only_open_models_are_used_where_a_person_wants_that(tmp_path: Path) -> None:
    write_model(tmp_path, "closed", resolution=256)
    write_model(tmp_path, "free", open=True, classes=["cat"])
    catalog = Catalog.load(tmp_path)
    assert read_card(tmp_path / "free.json").open and not read_card(tmp_path / "closed.json").open
    assert catalog.best("cat").name == "closed"
    only = catalog.only_open()
    assert only.best("cat").name == "free" and only.classes == ("cat",)
    with pytest.raises(Problem, match='"closed" is not openly licensed'):
        only.card_for("dog", "closed")
    with pytest.raises(Problem, match='"closed" is not openly licensed'):
        only.best("dog")


def test_a_recipe_without_a_model_keeps_its_model_where_only_open_ones_are_used(tmp_path: Path) -> None:
    write_model(tmp_path, "animals", classes=["bird", "cat"])
    write_model(tmp_path, "animals-open", open=True, classes=["cat"])
    catalog = Catalog.load(tmp_path)
    only = catalog.only_open()
    assert catalog.best("cat").name == "animals", "of equals the one that knows more classes"
    assert catalog.named_for("cat") == "" and catalog.card_for("cat").name == "animals"
    assert only.named_for("cat") == "animals-open", "new recipes name it"
    for each in (catalog, only):
        assert each.card_for("cat", "animals-open").name == "animals-open"
    with pytest.raises(Problem, match='"animals" is not openly licensed'):
        only.card_for("cat")


def test_an_empty_folder_is_an_empty_catalog(tmp_path: Path) -> None:
    catalog = Catalog.load(tmp_path)
    assert catalog.models == () and catalog.classes == ()
    with pytest.raises(Problem, match="no models"):
        catalog.best("cat")


def test_missing_weights_take_their_classes_away_and_say_so(tmp_path: Path) -> None:
    write_model(tmp_path, "animals-128")
    write_model(tmp_path, "birds-128", classes=["bird"])
    (tmp_path / "animals-128.safetensors").unlink()
    catalog = Catalog.load(tmp_path)
    assert catalog.classes == ("bird",)
    for ask in (lambda: catalog.best("cat"), lambda: catalog.find("animals-128")):
        with pytest.raises(Problem, match='weights of the model "animals-128" are missing'):
            ask()


@pytest.mark.parametrize("cut", [0, 10, -1])
def test_damaged_weights_are_noticed_when_they_are_read(tmp_path: Path, cut: int) -> None:
    write_model(tmp_path, "animals-128")
    path = tmp_path / "animals-128.safetensors"
    card = Catalog.load(tmp_path).find("animals-128")
    assert card.read_weights() == path.read_bytes()
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(Problem, match='weights of the model "animals-128" are damaged'):
        card.read_weights()
    path.unlink()
    with pytest.raises(Problem, match="cannot be read: no such file"):
        card.read_weights()


def test_weights_without_directions_are_a_problem(tmp_path: Path) -> None:
    for number, content in enumerate([b"nothing of the kind", safetensors.numpy.save({"other": np.ones(3)})]):
        name = f"m{number}"
        write_model(tmp_path, name, sha256=hashlib.sha256(content).hexdigest())
        (tmp_path / f"{name}.safetensors").write_bytes(content)
        with pytest.raises(Problem, match="hold no directions"):
            read_card(tmp_path / f"{name}.json").directions()


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"name": "other"}, 'its name is "other"'),
        ({"kind": "sound"}, "its kind"),
        ({"classes": "cat"}, '"classes" is not a list'),
        ({"classes": [1]}, '"classes" is not a list'),
        ({"resolution": 128.0}, '"resolution" is not a whole number'),
        ({"resolution": 10**9}, '"resolution" is not a whole number'),
        ({"noise": True}, '"noise" is not a whole number'),
        ({"weights": "../../etc/passwd"}, "no plain file name"),
        ({"weights": "C:evil"}, "no plain file name"),
        ({"sha256": "abc"}, "its sha256"),
        ({"figures": {"cat": {"kernel": float("nan")}}}, "not a finite number"),
        ({"figures": {"cat": 3}}, "no JSON object"),
        ({"knobs": [{"low": "a"}]}, '"name" is not a text'),
        ({"knobs": "many"}, '"knobs" is neither a list nor a table'),
        ({"knobs": {"fliers": []}}, "no JSON object"),
        ({"knobs": {"fliers": {"knobs": []}}}, '"classes" is not a list'),
        ({"licence": None}, '"licence" is not a text'),
        ({"open": "yes"}, '"open" is neither true nor false'),
    ],
)
def test_a_bad_card_is_one_sentence_and_hides_no_other(tmp_path: Path, changes: dict[str, Any], complaint: str) -> None:
    path = write_model(tmp_path, "bad", **changes)
    write_model(tmp_path, "good", classes=["bird"])
    with pytest.raises(Problem, match="is damaged") as caught:
        read_card(path)
    assert complaint in str(caught.value) and "\n" not in str(caught.value)
    catalog = Catalog.load(tmp_path)
    assert catalog.classes == ("bird",)
    assert list(catalog.faults) == ["bad"]


@given(st.binary(max_size=200) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["name", "kind", "knobs", "figures"]), inner),
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_whatever_a_card_holds_is_at_worst_a_problem(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("cards") / "a.json"
    path.write_bytes(content)
    with pytest.raises(Problem):
        read_card(path)


def test_a_card_nested_without_end_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(Problem, match="damaged"):
        read_card(path)


def test_fields_of_a_later_version_are_left_alone(tmp_path: Path) -> None:
    assert read_card(write_model(tmp_path, "a", invented_later=[1, 2])).name == "a"


def test_scumbles_own_catalog_has_no_faults() -> None:
    catalog = Catalog.load()
    assert not catalog.faults
    for card in catalog.models:
        assert len(card.read_weights()) <= 12 << 20
        for name in card.classes:
            assert card.directions_of(name).shape == (len(card.knobs_of(name)), card.noise)


def test_a_persons_models_stand_beside_scumbles_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "scumble" / "models"
    mine.mkdir(parents=True)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, appauthor: tmp_path / name)
    before = Catalog.load()
    assert own_models() == mine
    own = next(card for card in before.models if card.kind == "foreground")
    write_model(mine, "gnomes-128", classes=["garden-gnome"], experimental=[])
    write_model(mine, own.name, classes=["impostor"])
    (mine / "torn.json").write_text("{", encoding="utf-8")
    catalog = Catalog.load()
    assert catalog.best("garden-gnome").folder == mine
    assert set(catalog.models) - set(before.models) == {catalog.find("gnomes-128")}
    assert catalog.find(own.name) == own  # Scumble's own names win
    assert catalog.find(own.name).folder == own.folder
    assert "impostor" not in catalog.classes
    assert set(catalog.faults) == {"torn", str(mine / f"{own.name}.json")}
    assert "named" in catalog.faults[str(mine / f"{own.name}.json")]
    assert Catalog.load(mine).find(own.name).classes == ("impostor",)  # a folder that is named is read alone


def test_the_catalog_loads_no_torch() -> None:
    code = "import sys; from engine.generators.catalog import Catalog as C; C.load(); assert 'torch' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
