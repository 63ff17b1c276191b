"""Generated backgrounds: what their keys cover, how they are made, and that objects see them and are lit by them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance, BackgroundAppearance
from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, BackgroundRecipe, Layer, ObjectLayer, PaintLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import Answer, Request, VariationsRequest, Worker

Bytes = NDArray[np.uint8]
CPU, CUDA = Compute("cpu", "float32"), Compute("cuda", "float32")
NOISE = 8


def card(name: str, kind: str, *classes: str, **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": kind, "title": name, "classes": classes, "resolution": 128, "noise": NOISE,
           "licence": "", "weights": "x.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


ANIMALS = card("animals", "foreground", "cat")
GROUNDS = card("grounds", "background", "sea", "forest", sha256="cd" * 32)
DETAIL = card("detail", "detail", sha256="ef" * 32)
CATALOG = Catalog((ANIMALS, GROUNDS, DETAIL))
RECIPE = BackgroundRecipe((("sea", 0.5), ("forest", 0.25)), draw(3, NOISE), 3)
GROUND = BackgroundLayer(id="ground", name="Sea", colours=((9, 90, 200),), recipe=RECIPE)
CAT = ObjectLayer(
    id="cat", name="Cat", recipe=Recipe("cat", draw(1, NOISE), 1), side=80, place=Place(150, 100).to_affine(80),
    mask=Mask.from_array(np.full((60, 60), 255, np.uint8), 10, 10),
)  # fmt: skip
SCENE = Scene(300, 200, (GROUND, CAT))


class Ground:
    """Paints one colour out of the noise, the size of the shape that is asked for, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, float], tuple[float, ...], int, int]] = []

    def generate(self, shares: dict[str, float], noise: NDArray[np.float32], width: int, height: int) -> Bytes:
        self.asked.append((dict(shares), tuple(noise.tolist()), width, height))
        scale = 128 / min(width, height)
        colour = (120 + 30 * noise[:3]).clip(0, 255).astype(np.uint8)
        return np.broadcast_to(colour, (round(height * scale), round(width * scale), 3)).copy()


class Detail:
    def enlarge(self, rgb: Bytes) -> Bytes:
        return np.asarray(cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST)) // 2


class Animal:
    """An object of the colour of its ground, and notes that."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, ...]] = []

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        self.seen.append(tuple(rgb[0, 0].tolist()))
        return np.ascontiguousarray(rgb), None


class Models:
    def __init__(self) -> None:
        self.ground, self.detail, self.animal = Ground(), Detail(), Animal()

    def __call__(self, card: Card, device: str, dtype: str) -> object:
        return {"background": self.ground, "detail": self.detail, "foreground": self.animal}[card.kind]


def maker(models: Models, catalog: Catalog = CATALOG) -> AppearanceMaker:
    return AppearanceMaker(catalog, load_generator=models, find_compute=lambda choice: CPU)


def steered(**changes: Any) -> Scene:
    return edits.set_recipe(SCENE, "ground", replace(RECIPE, **changes))


def fingerprint(scene: Scene, id: str, size: int = 512, catalog: Catalog = CATALOG, compute: Compute = CPU) -> str:
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer | BackgroundLayer)
    return Fingerprints(catalog, compute).of(scene, layer, size)


# Keys

MATTERS: dict[str, Callable[[], Scene]] = {
    "its noise": lambda: steered(noise=draw(4, NOISE)),
    "its kinds": lambda: steered(kinds=(("sea", 1.0),)),
    "its shares": lambda: steered(kinds=(("sea", 0.5), ("forest", 0.5))),
    "its knobs": lambda: steered(knobs=(0.0, 0.5)),
    "its strength": lambda: steered(strength=0.5),
    "the size of the canvas": lambda: Scene(301, 200, SCENE.layers),
    "a profile": lambda: Scene(300, 200, SCENE.layers, b"profile"),
}
MATTERS_NOT: dict[str, Callable[[], Scene]] = {
    "its name": lambda: edits.rename(SCENE, "ground", "other"),
    "its seed": lambda: steered(seed=None),
    "shares in proportion": lambda: steered(kinds=(("sea", 1.0), ("forest", 0.5))),
    "a knob at 0": lambda: steered(knobs=(0.0,)),
    "what lies above it": lambda: edits.remove(SCENE, "cat"),
}


@pytest.mark.parametrize("size", [128, 512])
@pytest.mark.parametrize("what", MATTERS)
def test_a_key_changes_with_what_decides_the_pixels(what: str, size: int) -> None:
    changed = MATTERS[what]()
    assert fingerprint(changed, "ground", size) != fingerprint(SCENE, "ground", size)
    assert fingerprint(changed, "cat", 128) != fingerprint(SCENE, "cat", 128)  # which stands on it


@pytest.mark.parametrize("what", MATTERS_NOT)
def test_and_with_nothing_else(what: str) -> None:
    assert fingerprint(MATTERS_NOT[what](), "ground") == fingerprint(SCENE, "ground")


def test_a_key_covers_what_computes_and_both_models() -> None:
    whole = fingerprint(SCENE, "ground")
    assert fingerprint(SCENE, "ground", compute=CUDA) != whole
    for changed in (replace(GROUNDS, sha256="12" * 32), replace(DETAIL, sha256="12" * 32)):
        cards = tuple(changed if changed.name == one.name else one for one in CATALOG.models)
        assert fingerprint(SCENE, "ground", catalog=Catalog(cards)) != whole
        assert fingerprint(SCENE, "cat", catalog=Catalog(cards)) != fingerprint(SCENE, "cat")
    other_detail = Catalog((ANIMALS, GROUNDS, replace(DETAIL, sha256="12" * 32)))
    assert fingerprint(SCENE, "ground", 128, other_detail) == fingerprint(
        SCENE, "ground", 128
    )  # a preview is not enlarged


def test_an_object_s_key_covers_how_the_ground_is_laid() -> None:
    for change in ({"opacity": 0.5}, {"mode": "screen"}, {"visible": False}):
        assert fingerprint(edits.replace(SCENE, "ground", **change), "cat") != fingerprint(SCENE, "cat")  # type: ignore[arg-type]


def test_it_has_two_sizes() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    assert (
        fingerprints.best_size(GROUND),
        fingerprints.sizes_of(GROUND).at(64),
        fingerprints.sizes_of(GROUND).at(511),
    ) == (512, 128, 128)
    assert fingerprints.sizes_of(GROUND).at(4000) == 512
    alone = Fingerprints(Catalog((GROUNDS,)), CPU)
    assert (alone.best_size(GROUND), alone.sizes_of(GROUND).at(64)) == (128, 128)


def test_an_object_sees_the_best_ground_only_at_its_best() -> None:
    fingerprints = Fingerprints(CATALOG, CPU)
    assert fingerprints.below(SCENE, CAT, 128) == [(GROUND, 512)]
    assert fingerprints.below(SCENE, CAT, 64) == [(GROUND, 128)]
    assert fingerprints.below(SCENE, GROUND, 512) == []


# Making


def test_a_scene_is_made_from_shares_noise_and_the_canvas() -> None:
    models = Models()
    made = maker(models).make(SCENE, "ground", 128)
    ((shares, noise, width, height),) = models.ground.asked
    assert shares == {"sea": pytest.approx(2 / 3), "forest": pytest.approx(1 / 3)}
    assert (noise, width, height) == (RECIPE.noise, 300, 200)
    assert isinstance(made, BackgroundAppearance) and made.rgb.shape == (128, 192, 3) and made.preview


def test_the_best_is_enlarged_to_the_canvas_and_found_again() -> None:
    models = Models()
    making = maker(models)
    small, best = making.make(SCENE, "ground", 128), making.make(SCENE, "ground")
    assert best.rgb.shape == (200, 300, 3) and not best.preview
    assert np.array_equal(best.rgb[0, 0], small.rgb[0, 0] // 2)  # what the second model does
    assert making.make(edits.rename(SCENE, "ground", "x"), "ground") is best and len(models.ground.asked) == 2
    assert best.fingerprint == fingerprint(SCENE, "ground") and making.get(best.fingerprint) is best


def test_without_a_second_stage_the_first_is_the_best() -> None:
    models = Models()
    made = maker(models, Catalog((GROUNDS,))).make(Scene(300, 200, (GROUND,)), "ground")
    assert made.rgb.shape == (128, 192, 3) and not made.preview


def test_strength_and_knobs_steer_the_noise() -> None:
    models = Models()
    maker(models).make(steered(strength=0.5), "ground", 128)
    assert models.ground.asked[0][1] == pytest.approx(tuple(0.5 * value for value in RECIPE.noise))


def test_an_object_is_lit_by_the_ground_that_was_made_first() -> None:
    models = Models()
    making = maker(models)
    making.make(SCENE, "cat")
    ground = making.get(fingerprint(SCENE, "ground"))
    assert ground is not None and models.animal.seen == [tuple(ground.rgb[0, 0].tolist())]
    making.make(steered(noise=draw(4, NOISE)), "cat")
    assert models.animal.seen[1] != models.animal.seen[0]
    making.make(edits.rename(SCENE, "ground", "x"), "cat")
    assert len(models.animal.seen) == 2


def test_a_ground_without_its_model_is_seen_as_it_was_saved() -> None:
    models = Models()
    making = maker(models, Catalog((ANIMALS,)))
    making.make(SCENE, "cat")
    assert models.animal.seen == [(9, 90, 200)]  # its colours: there is nothing else of it
    saved = BackgroundAppearance("long ago", np.full((20, 30, 3), 77, np.uint8))
    making.adopt(saved, "ground")
    making.make(SCENE, "cat")
    assert models.animal.seen[1] == (77, 77, 77)
    with pytest.raises(Problem, match="no model of the kind background"):
        making.make(SCENE, "ground")


@pytest.mark.parametrize(
    "result", [None, np.zeros((4, 4), np.uint8), np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3))]
)
def test_a_result_that_is_no_picture_is_a_sentence(result: object) -> None:
    models = Models()
    models.ground.generate = lambda *rest: result  # type: ignore[method-assign, assignment, return-value]
    with pytest.raises(Problem, match='The model "grounds" gave'):
        maker(models).make(SCENE, "ground", 128)


@pytest.mark.parametrize("layer", [replace(GROUND, recipe=None), PaintLayer(id="ground", name="Paint")])
def test_what_has_no_recipe_cannot_be_made(layer: Layer) -> None:
    with pytest.raises(Problem, match="nothing to generate"):
        maker(Models()).make(Scene(300, 200, (layer,)), "ground")


# In the engine's thread


def answers(request: Request | VariationsRequest, models: Models, count: int = 1) -> list[Answer]:
    got: list[Answer] = []
    worker = Worker(got.append, lambda: maker(models))
    worker.start()
    worker.submit(request)
    assert worker.wait_until_idle(30)
    worker.close()
    assert len(got) == count
    return got


def pixels(answer: Answer) -> Appearance:
    assert answer.appearance is not None, answer.error
    return answer.appearance


def test_the_worker_makes_scenes() -> None:
    (answer,) = answers(Request("s", SCENE, "ground", 128, fingerprint(SCENE, "ground", 128)), Models())
    assert pixels(answer).fingerprint == fingerprint(SCENE, "ground", 128)


def test_an_error_speaks_of_the_scene() -> None:
    models = Models()

    def generate(*rest: object) -> Bytes:
        raise ValueError("no such thing")

    models.ground.generate = generate  # type: ignore[method-assign, assignment]
    (answer,) = answers(Request("s", SCENE, "ground", 128, fingerprint(SCENE, "ground", 128)), models)
    assert answer.error == "The scene could not be generated: no such thing."


def test_scenes_have_variations() -> None:
    noises = (draw(5, NOISE), draw(6, NOISE))
    first, second = answers(VariationsRequest("s", SCENE, "ground", noises, 128), Models(), 2)
    assert [first.variation, second.variation] == [0, 1]
    assert pixels(first).fingerprint == fingerprint(steered(noise=noises[0], seed=None), "ground", 128)
    assert pixels(second).fingerprint == fingerprint(steered(noise=noises[1], seed=None), "ground", 128)


def test_a_scene_gets_less_detail_where_memory_is_full() -> None:
    models = Models()

    def enlarge(rgb: Bytes) -> Bytes:
        raise MemoryError

    models.detail.enlarge = enlarge  # type: ignore[method-assign]
    (answer,) = answers(Request("s", SCENE, "ground", 512, fingerprint(SCENE, "ground", 512)), models)
    assert pixels(answer).preview and pixels(answer).rgb.shape == (128, 192, 3)
    assert answer.notice == "Memory was full, so the scene was generated with less detail."
