"""Edits of generated backgrounds, as panels and dialogs want them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.document.background_edits import (
    colours_of,
    first_and_second,
    knobs_of,
    made_of,
    mixed,
    new_recipe,
    with_kinds,
)
from engine.compositing.appearance import BackgroundAppearance
from engine.generation.kind import card_of
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, BackgroundRecipe
from engine.scene.scene import Scene
from tests.desktop_app.scene_models import ANIMALS, CATALOG, GROUNDS, KNOBS, card

SEA = BackgroundRecipe((("sea", 1.0),), noise.draw(3, 16), 3, knobs=(0.5,))


@given(st.sampled_from(["sea", "forest", "", "sky"]), st.floats(0, 1))
def test_kinds_are_mixed_and_told_apart_again(second: str, share: float) -> None:
    kinds = mixed("sea", second, share)
    told = first_and_second(replace(SEA, kinds=kinds))
    if second in ("", "sea"):
        assert kinds == (("sea", 1.0),) and told == ("sea", "", 0.5)
    else:
        assert told[:2] == ("sea", second) and told[2] == pytest.approx(share)


def test_a_new_recipe_has_the_noise_of_its_seed() -> None:
    recipe = new_recipe(CATALOG, (("sea", 1.0),), 9)
    assert (recipe.seed, recipe.noise) == (9, noise.draw(9, 16))
    assert new_recipe(CATALOG, (("sea", 1.0),)).seed is not None
    with pytest.raises(Problem, match="desert"):
        new_recipe(CATALOG, (("desert", 1.0),))


def test_its_model_and_knobs_are_found() -> None:
    assert card_of(CATALOG, SEA) is GROUNDS and knobs_of(GROUNDS, SEA) == KNOBS
    assert card_of(Catalog((ANIMALS,)), SEA) is None


def test_other_kinds_keep_noise_and_knobs_where_they_can() -> None:
    same = with_kinds(CATALOG, SEA, (("sunrise", 0.5), ("sea", 0.5)))
    assert same == replace(SEA, kinds=(("sunrise", 0.5), ("sea", 0.5)))
    streets = card("streets", "background", "street", noise=24)
    other = with_kinds(Catalog((*CATALOG.models, streets)), SEA, (("street", 1.0),))
    assert (other.noise, other.seed, other.knobs) == (noise.draw(3, 24), 3, ())
    with pytest.raises(Problem, match="desert"):
        with_kinds(CATALOG, SEA, (("desert", 1.0),))


def test_a_background_becomes_a_scene_and_plain_again() -> None:
    scene, id = edits.add_background(edits.new_scene(30, 20, SEA)[0], [(1, 2, 3)])
    made = made_of(scene, CATALOG, id, (("sunrise", 1.0),))
    layer = made.find(id)
    assert isinstance(layer, BackgroundLayer) and layer.recipe is not None
    assert (layer.name, layer.recipe.shares, layer.colours) == ("Sunrise", {"sunrise": 1.0}, ((1, 2, 3),))
    mixture = made_of(made, CATALOG, id, (("sunrise", 0.5), ("sea", 0.5)))
    other = mixture.find(id)
    assert isinstance(other, BackgroundLayer) and other.recipe is not None
    assert other.name == "Sunrise and sea" and other.recipe.noise == layer.recipe.noise
    assert made_of(mixture, CATALOG, id, ()).find(id) == scene.find(id)


def test_a_person_s_name_is_left_alone_and_a_number_kept() -> None:
    scene, id = edits.new_scene(30, 20, SEA)
    named = edits.rename(scene, id, "My ground")
    assert made_of(named, CATALOG, id, (("sunrise", 1.0),)).find(id).name == "My ground"
    numbered = edits.rename(scene, id, "Sea 2")
    assert made_of(numbered, CATALOG, id, (("sunrise", 1.0),)).find(id).name == "Sunrise 2"


def test_other_layers_cannot_be_scenes() -> None:
    scene = edits.new_scene(30, 20, SEA)[0]
    group = edits.group(scene, [scene.layers[0].id], group_id="g")
    with pytest.raises(Problem, match="Only a background"):
        made_of(group, CATALOG, "g", (("sea", 1.0),))


def test_its_colours_from_afar() -> None:
    rows = np.repeat(np.array([[10, 20, 30], [50, 60, 70], [90, 100, 110], [200, 210, 220]], np.uint8), 2, axis=0)
    look = BackgroundAppearance("k", np.repeat(rows[:, None], 5, axis=1))
    assert colours_of(look) == ((10, 20, 30), (50, 60, 70), (90, 100, 110), (200, 210, 220))
    assert len(colours_of(BackgroundAppearance("k", np.zeros((1, 1, 3), np.uint8)))) == 1
    assert Scene(3, 3, (BackgroundLayer(id="b", name="b", colours=colours_of(look)),)).layers
