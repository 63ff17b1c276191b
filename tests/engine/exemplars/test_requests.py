"""What is asked about exemplars: what is damaged hides nothing, and what was measured is not read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from engine.exemplars import requests
from engine.exemplars.folder import Entry
from engine.exemplars.requests import FindCandidates, OfferExemplars, TakeBest, TakeNext, used_in
from engine.generation.store import Store
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.exemplars import body, library_in

MASK = Mask.empty().stroke([(60, 60, 22), (110, 60, 22)], 0.9).stroke([(140, 40, 14)], 0.9)


@pytest.fixture
def maker() -> Any:
    """As much of a maker as exemplars of a class that no model knows need."""
    return SimpleNamespace(store=Store(), catalog=Catalog(()))


@pytest.fixture
def layer() -> ObjectLayer:
    return cat_in(MASK)


def cat_in(mask: Mask) -> ObjectLayer:
    scene = edits.open_photo(Photo(np.full((160, 200, 3), 90, np.uint8)))
    scene, layer_id = edits.add_object(scene, class_name="cat", mask=mask, noise=(), seed=None)
    found = scene.find(layer_id)
    assert isinstance(found, ObjectLayer)
    return found


def test_one_that_is_damaged_hides_no_other(maker: Any, layer: ObjectLayer, tmp_path: Path) -> None:
    entries = library_in(tmp_path).of_class("cat")
    entries[0].path.unlink()
    assert entries[0] not in [one.source for one in FindCandidates(layer, entries)(maker)]
    best = FindCandidates(layer, entries)(maker)[0].source
    assert isinstance(best, Entry)
    best.path.write_bytes(b"nothing")
    recipe = TakeBest(layer, entries)(maker)
    (left,) = {entry.name for entry in entries[1:]} - {best.name}
    assert recipe is not None and recipe.exemplar is not None and recipe.exemplar.exemplar.name == left


def test_what_was_measured_is_not_read_again_until_it_changes(
    maker: Any, layer: ObjectLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = library_in(tmp_path).of_class("cat")
    first = FindCandidates(layer, entries)(maker)
    read: list[Entry] = []
    real = Entry.read_small
    monkeypatch.setattr(Entry, "read_small", lambda entry: read.append(entry) or real(entry))
    again = FindCandidates(layer, entries)(maker)
    assert read == [] and [one.fit for one in again] == [one.fit for one in first]
    entries[0].path.write_bytes(entries[1].path.read_bytes())
    FindCandidates(layer, entries)(maker)
    assert read == [entries[0]]


def test_what_does_not_fit_is_offered_only_where_it_is_used(maker: Any, tmp_path: Path) -> None:
    entries = library_in(tmp_path).of_class("cat")
    line = cat_in(Mask.empty().stroke([(20, 20, 2), (180, 150, 2)], 0.9))
    assert all(one.fit < 0.1 for one in FindCandidates(line, entries)(maker))
    assert OfferExemplars(line, entries)(maker) == ()
    (used,) = OfferExemplars(using(line, entries[0].read()), entries)(maker)
    assert used.source == entries[0]


def test_the_next_after_the_last_is_the_first(maker: Any, layer: ObjectLayer, tmp_path: Path) -> None:
    entries = library_in(tmp_path).of_class("cat")
    names = []
    for _ in range(4):
        recipe = TakeNext(layer, entries)(maker)
        assert recipe is not None and recipe.exemplar is not None
        names.append(recipe.exemplar.exemplar.name)
        layer = replace(layer, recipe=recipe)
    assert len(set(names[:3])) == 3 and names[3] == names[0]


def test_the_dice_come_last_to_what_other_objects_are_drawn_from(
    maker: Any, layer: ObjectLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requests, "USED_COST", 1.0)
    entries = library_in(tmp_path).of_class("cat")
    first, second, third = (one.source.name for one in FindCandidates(layer, entries)(maker))
    for used, wanted in (((), [first, second, third]), ((first,), [second, third, first])):
        names, thrown = [], layer
        for _ in range(4):
            recipe = TakeNext(thrown, entries, used)(maker)
            assert recipe is not None and recipe.exemplar is not None
            names.append(recipe.exemplar.exemplar.name)
            thrown = replace(thrown, recipe=recipe)
        assert names == [*wanted, wanted[0]]


def test_its_own_exemplar_is_offered_first_where_no_library_has_it(
    maker: Any, layer: ObjectLayer, tmp_path: Path
) -> None:
    entries, one = library_in(tmp_path).of_class("cat"), body("middling", "cat", (9, 9, 9))
    mine = using(layer, one)
    found = OfferExemplars(mine, entries)(maker)
    assert found[0].source is one and len(found) == 4
    kept = using(layer, entries[0].read())
    assert len(OfferExemplars(kept, entries)(maker)) == 3


def test_the_best_is_as_first_of_the_candidates(maker: Any, layer: ObjectLayer, tmp_path: Path) -> None:
    entries = library_in(tmp_path).of_class("cat")
    recipe = TakeBest(layer, entries)(maker)
    first = FindCandidates(layer, entries)(maker)[0].source
    assert recipe is not None and recipe.exemplar is not None and isinstance(first, Entry)
    assert recipe.exemplar.exemplar.name == first.name
    assert TakeBest(layer, ())(maker) is None


def test_an_object_counts_among_those_that_are_used_by_others_alone(layer: ObjectLayer) -> None:
    mine = using(layer, body("middling", "cat", (9, 9, 9), name="mine"))
    other = replace(using(layer, body("middling", "cat", (8, 8, 8), name="other")), id="other")
    scene = Scene(200, 160, (mine, other, replace(layer, id="alone")))
    assert used_in(scene, mine.id) == ("other",) and used_in(scene, "alone") == ("mine", "other")


def test_candidates_stand_in_the_order_of_their_ranks(maker: Any, layer: ObjectLayer, tmp_path: Path) -> None:
    entries = library_in(tmp_path).of_class("cat")
    best = FindCandidates(layer, entries)(maker)[0].source
    rendered = tuple(replace(one, rendered=one is best) for one in entries)
    fits, ranks = zip(*((one.fit, one.rank) for one in FindCandidates(layer, rendered)(maker)), strict=True)
    assert sorted(ranks, reverse=True) == list(ranks) and sorted(fits, reverse=True) != list(fits)


def test_what_other_objects_use_is_taken_less_where_others_fit_as_well(
    maker: Any, layer: ObjectLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = library_in(tmp_path).of_class("cat")
    best, second = (one.source.name for one in FindCandidates(layer, entries)(maker)[:2])

    def taken(*used: str) -> str:
        recipe = TakeBest(layer, entries, used)(maker)
        assert recipe is not None and recipe.exemplar is not None
        return recipe.exemplar.exemplar.name

    monkeypatch.setattr(requests, "USED_COST", 1.0)
    assert taken(best) == second
    assert taken(*[entry.name for entry in entries], second) == best
    monkeypatch.setattr(requests, "USED_COST", 0.0)
    assert taken(best) == best


def test_each_object_drawn_from_an_exemplar_puts_it_back_as_far_again(
    maker: Any, layer: ObjectLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = library_in(tmp_path).of_class("cat")
    found = FindCandidates(layer, entries)(maker)[:3]
    ranks = (0.9, 0.85, 0.81)
    ranked = tuple(replace(one, rank=rank, fit=0.6) for one, rank in zip(found, ranks, strict=True))
    monkeypatch.setattr(requests, "FindCandidates", lambda *_: lambda maker: ranked)
    first, second, third = (one.source.name for one in found)
    for used, wanted in (
        ((), first),
        ((first,), second),
        ((first, second), first),
        ((first, second, first), third),
        ((first, first, second, third), second),
    ):
        recipe = TakeBest(layer, entries, used)(maker)
        assert recipe is not None and recipe.exemplar is not None and recipe.exemplar.exemplar.name == wanted


def test_what_is_next_to_as_like_counts_as_well_and_not_what_fits_once_bent(
    maker: Any, layer: ObjectLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = library_in(tmp_path).of_class("cat")
    found = FindCandidates(layer, entries)(maker)[:3]
    told = ((0.9, 0.6), (0.89, 0.55), (0.7, 0.62))  # likeness and fit
    ranked = tuple(replace(one, rank=rank, fit=fit) for one, (rank, fit) in zip(found, told, strict=True))
    monkeypatch.setattr(requests, "FindCandidates", lambda *_: lambda maker: ranked)
    first, second, third = (one.source.name for one in found)
    recipe = TakeBest(layer, entries, (first, second, second))(maker)
    assert recipe is not None and recipe.exemplar is not None and third != first
    assert recipe.exemplar.exemplar.name == first, "the third fits better bent, and is not as like"


def using(layer: ObjectLayer, exemplar: Exemplar) -> ObjectLayer:
    return replace(layer, recipe=replace(layer.recipe, exemplar=ExemplarUse(exemplar)))
