"""Silhouettes of exemplars as shapes: suited to the box, offered beside drawn ones, and their looks come with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.document import exemplars
from desktop_app.document.document import Document
from desktop_app.tools.shapes import Shapes
from engine.exemplars.folder import Entry
from engine.exemplars.library import Library
from engine.exemplars.requests import is_of
from engine.generation.shape_choice import MOST_REAL, OFFERED
from engine.generation.shapes import Draft
from engine.generators.catalog import Catalog
from engine.generators.silhouettes import standing_in
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from tests.desktop_app.conftest import HandMaker, animals
from tests.desktop_app.panels.conftest import MeanColours
from tests.desktop_app.tools.shape_models import Lozenges, card_of
from tests.exemplars import library_in

SHAPES = card_of("shape", ("cat", "dog"))
WIDE, HIGH = Box(100, 60, 220, 140), Box(100, 20, 160, 220)


@pytest.fixture
def maker() -> HandMaker:
    made = HandMaker(Catalog((animals(), SHAPES)))
    made.models |= {SHAPES.name: Lozenges(), "animals": MeanColours(16)}
    return made


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path)


@pytest.fixture
def shapes(document: Document, photo_scene: Any, library: Library) -> Shapes:
    document.open_scene(photo_scene)
    exemplars.use(document, library)
    document.choose_class("cat")
    return Shapes(document, document)


def only(document: Document) -> ObjectLayer:
    (layer,) = document.scene.objects()
    return layer


def real_of(shapes: Shapes) -> list[Entry]:
    return [draft.exemplar for draft in shapes.offered if isinstance(draft.exemplar, Entry)]


def test_a_box_takes_a_silhouette_that_needs_little_stretching(shapes: Shapes) -> None:
    draft = shapes.suited("cat", Draft(5), WIDE)
    assert draft.exemplar is not None and draft.stretch(WIDE) < 1.6
    assert shapes.suited("cat", draft, Box(0, 0, 130, 80)) == draft, "it stays while the box grows"
    assert shapes.suited("cat", draft, HIGH).exemplar is not None, "it stands in the box, bent a little"
    zebra = shapes.suited("zebra", Draft(5), HIGH)
    assert zebra.exemplar is not None, "there is nothing else"
    shapes.check("zebra")
    with pytest.raises(Problem, match='no shape model for "bird"'):
        shapes.check("bird")


def test_further_boxes_take_other_silhouettes(shapes: Shapes, document: Document, finish: Any) -> None:
    taken = []
    for _ in range(2):
        drafts = {shapes.suited("cat", Draft(seed), WIDE).exemplar for seed in range(6)}
        assert not drafts & set(taken)
        taken.append(shapes.suited("cat", Draft(0), WIDE).exemplar)
        shapes.add("cat", Draft(0, exemplar=taken[-1]), WIDE, lambda: None)
        finish()
    names = [layer.recipe.exemplar.exemplar.name for layer in document.scene.objects() if layer.recipe.exemplar]
    assert len(set(names)) == 2


def test_a_silhouette_whose_looks_the_object_has_already_is_drawn(
    shapes: Shapes, library: Library, document: Document, finish: Any
) -> None:
    (zebra,) = library.of_class("zebra")
    shapes.add("zebra", Draft(0, exemplar=zebra), WIDE, lambda: None)
    finish()
    layer = only(document)
    assert layer.recipe.exemplar is not None and document.engine.appearances.is_exact(layer.id)


@pytest.mark.parametrize(
    ("class_name", "is_whole", "is_real"), [("zebra", False, True), ("zebra", True, True), ("cat", False, False)]
)
def test_a_head_alone_is_not_to_fill_the_shape_of_a_body(
    document: Document, photo_scene: Any, library: Library, class_name: str, is_whole: bool, is_real: bool
) -> None:
    document.catalog = Catalog((animals(), card_of("shape", ("cat", "dog", "zebra"))))
    document.open_scene(photo_scene)
    exemplars.use(document, Library(tuple(replace(entry, whole=is_whole) for entry in library.entries)))
    shapes = Shapes(document, document)
    found = shapes.suited(class_name, Draft(5), Box(100, 20, 130, 240))
    assert (found.exemplar is not None) == is_real


def test_an_object_made_from_a_silhouette_begins_with_its_exemplar(
    shapes: Shapes, library: Library, document: Document, finish: Any
) -> None:
    for entry in library.of_class("cat"):
        shapes.add("cat", Draft(0, exemplar=entry), WIDE, lambda: None)
        finish()
        layer = only(document)
        wanted = standing_in(np.ascontiguousarray(entry.read().samples[..., 3]), WIDE.width, WIDE.height)
        assert (layer.mask.warped(layer.place).read(WIDE) == wanted).all()
        use = layer.recipe.exemplar
        assert use is not None and is_of(entry, use.exemplar) and not use.flip
        assert document.history.labels == ["Open", "Add cat"]
        document.undo()


def test_the_strip_offers_both_whole_ones_first_and_judged_once(
    shapes: Shapes, library: Library, finish: Any, document: Document
) -> None:
    cut, *whole = library.of_class("cat")
    document.library = replace(library, entries=(replace(cut, whole=False), *whole))
    shapes.add("cat", Draft(0, exemplar=whole[0]), WIDE, lambda: None)
    finish()
    offered = shapes.offered
    assert len(offered) == OFFERED and offered[0].exemplar == whole[0], "what was taken comes first"
    names = [entry.name for entry in real_of(shapes)]
    assert len(names) == len(set(names)) == 3 <= MOST_REAL
    place = [draft.exemplar is not None and not draft.exemplar.whole for draft in offered].index(True)
    assert place > [draft.exemplar for draft in offered].index(whole[1]), "what its photo cuts off comes later"
    assert all(shapes.lines_of(draft) for draft in offered)
    shapes.choose(offered[-1])
    finish()
    assert shapes.offered == offered, "they stay where they are"


def test_another_silhouette_brings_its_exemplar_in_the_same_step(
    shapes: Shapes, library: Library, finish: Any, document: Document
) -> None:
    first, second, *_ = library.of_class("cat")
    shapes.add("cat", Draft(0, exemplar=first), WIDE, lambda: None)
    finish()
    shapes.choose(Draft(0, exemplar=second))
    finish()
    use = only(document).recipe.exemplar
    assert use is not None and is_of(second, use.exemplar)
    assert document.history.labels == ["Open", "Add cat", "Another shape"]
    shapes.flip()
    finish()
    use = only(document).recipe.exemplar
    assert use is not None and use.flip, "they are mirrored together"
    assert document.history.labels[-1] == "Flip shape"
    shapes.choose(next(draft for draft in shapes.offered if draft.exemplar is None))
    finish()
    assert only(document).recipe.exemplar is not None, "a drawn shape takes the exemplar that fits best"
    for _ in range(3):
        document.undo()
    use = only(document).recipe.exemplar
    assert use is not None and is_of(first, use.exemplar)


def test_a_class_that_no_model_knows_is_drawn_by_its_exemplars_alone(
    shapes: Shapes, finish: Any, document: Document
) -> None:
    document.choose_class("zebra")
    shapes.add("zebra", shapes.suited("zebra", Draft(1), WIDE), WIDE, lambda: None)
    finish()
    assert only(document).recipe.exemplar is not None and len(shapes.offered) == 1 and not shapes.has_others
