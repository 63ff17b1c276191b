"""Objects that are large on the canvas get a second stage, with a key of its own; previews and contexts do without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.generation.devices import Compute
from engine.generation.fingerprint import Fingerprints
from engine.generation.kinds.object import WORTH_ENLARGING, shown_side
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.lighting import VERSION
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import LIGHTING, TEXTURE, BackgroundLayer, Layer, ObjectLayer, Photo, PhotoLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
CPU = Compute("cpu", "float32")
DRAWN, LARGE = 128, 512
PLAIN = np.full((600, 800, 3), 120, np.uint8)
NOISY = np.clip(120 + 5 * np.random.RandomState(0).standard_normal((600, 800, 1)), 0, 255).astype(np.uint8).repeat(3, 2)


def card(name: str, kind: str, **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": kind, "title": name, "classes": ("cat",), "resolution": DRAWN, "noise": 4,
           "licence": "", "weights": "x.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


OBJECTS, DETAIL = card("objects", "foreground"), card("detail", "detail", noise=1, sha256="cd" * 32)
WITH, WITHOUT = Catalog((OBJECTS, DETAIL)), Catalog((OBJECTS,))
TILES = card("tiles", "texture", noise=0, sha256="12" * 32)
TEXTURED = Catalog((OBJECTS, DETAIL, TILES))


class Painter:
    """Draws the ground's mean with a bright square, and alpha where it is asked to; notes what it saw."""

    def __init__(self, has_alpha: bool = False) -> None:
        self.has_alpha = has_alpha
        self.seen: list[Bytes] = []

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        self.seen.append(rgb)
        picture = np.full_like(rgb, int(90 + 10 * noise[0]))
        picture[20:60, 20:60] = 220
        return picture, mask.copy() if self.has_alpha else None


class Enlarger:
    """Repeats pixels; notes how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[Bytes] = []
        self.answer: Any = None

    def enlarge(self, rgb: Bytes) -> Any:
        self.asked.append(rgb)
        return rgb.repeat(4, axis=0).repeat(4, axis=1) if self.answer is None else self.answer


class Tiles:
    """Darkens what it lays detail on; notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Bytes, Bytes, Bytes, str]] = []
        self.answer: Any = None

    def lay(self, small: Bytes, enlarged: Bytes, mask: Bytes, class_name: str) -> Any:
        self.asked.append((small, enlarged, mask, class_name))
        return enlarged - np.uint8(9) if self.answer is None else self.answer


class Models:
    """Gives out one painter, one enlarger and one that lays detail."""

    def __init__(self, has_alpha: bool = False) -> None:
        self.painter, self.enlarger, self.tiles = Painter(has_alpha), Enlarger(), Tiles()

    def __call__(self, card: Card, device: str, dtype: str) -> Any:
        return {"detail": self.enlarger, "texture": self.tiles}.get(card.kind, self.painter)


def maker(models: Models, catalog: Catalog = WITH) -> AppearanceMaker:
    return AppearanceMaker(catalog, load_generator=models, find_compute=lambda choice: CPU)


def thing(id: str, side: int = 400, scale: float = 1.0, x: float = 300, seed: int = 1) -> ObjectLayer:
    mask = Mask.from_array(np.full((side // 2, side // 2), 255, np.uint8), side // 4, side // 4)
    place = Place(x, 300, scale=scale).to_affine(side)
    return ObjectLayer(id=id, name=id, recipe=Recipe("cat", noise=draw(seed, 4)), mask=mask, side=side, place=place)


def scene(*layers: Layer, photo: Bytes = PLAIN) -> Scene:
    return Scene(800, 600, (PhotoLayer(id="photo", name="photo", photo=Photo(samples=photo)), *layers))


def test_only_what_is_large_on_the_canvas_gets_a_second_stage() -> None:
    fingerprints = Fingerprints(WITH, CPU)
    just = int(WORTH_ENLARGING * DRAWN)
    assert shown_side(thing("one", 400, 0.5)) == pytest.approx(200)
    assert fingerprints.best_size(thing("one", just)) == DRAWN
    assert fingerprints.best_size(thing("one", just + 2)) == LARGE
    assert fingerprints.best_size(thing("one", 400, scale=0.25)) == DRAWN
    assert fingerprints.best_size(thing("one", 100, scale=4)) == LARGE
    assert Fingerprints(WITHOUT, CPU).best_size(thing("one", 400)) == DRAWN


def test_sizes_between_are_what_the_model_draws() -> None:
    fingerprints, one = Fingerprints(WITH, CPU), thing("one")
    sizes = fingerprints.sizes_of(one)
    assert [sizes.at(size) for size in (1, 64, 128, 256, 511, 512, 4096)] == [64, 64, 128, 128, 128, 512, 512]
    assert sizes.seen == DRAWN


def test_the_second_stage_has_a_key_of_its_own_that_its_weights_change() -> None:
    one = thing("one")
    picture = scene(one)

    def fingerprint(catalog: Catalog, size: int, scene: Scene = picture) -> str:
        layer = scene.find("one")
        assert isinstance(layer, ObjectLayer)
        return Fingerprints(catalog, CPU).of(scene, layer, size)

    better = Catalog((OBJECTS, card("detail", "detail", sha256="ef" * 32)))
    assert fingerprint(WITH, LARGE) != fingerprint(better, LARGE)
    assert fingerprint(WITH, LARGE) != fingerprint(WITH, DRAWN)
    assert (
        fingerprint(WITH, DRAWN)
        == fingerprint(better, DRAWN)
        == fingerprint(WITHOUT, DRAWN)
        == fingerprint(WITHOUT, LARGE)
    )
    other = edits.replace(picture, "one", recipe=replace(one.recipe, noise=draw(2, 4)))
    assert fingerprint(WITH, LARGE, other) != fingerprint(WITH, LARGE)
    assert fingerprint(WITH, LARGE, scene(one, photo=NOISY)) != fingerprint(WITH, LARGE)


def test_a_large_object_is_drawn_then_enlarged() -> None:
    models = Models()
    making, picture = maker(models), scene(thing("one"))
    steps: list[tuple[int, int]] = []
    appearance = making.make(picture, "one", on_step=lambda done, total: steps.append((done, total)))
    assert appearance.size == LARGE and not appearance.preview
    assert steps == [(0, 2), (1, 2)]
    (small,) = models.enlarger.asked
    np.testing.assert_array_equal(appearance.rgb, small.repeat(4, axis=0).repeat(4, axis=1))
    assert appearance.fingerprint == making.fingerprints.of(picture, picture.find("one"), LARGE, making.compute)  # type: ignore[arg-type]


def test_a_preview_is_what_the_second_stage_begins_with() -> None:
    models = Models()
    making, picture = maker(models), scene(thing("one"))
    preview = making.make(picture, "one", DRAWN)
    assert preview.size == DRAWN and preview.preview and not models.enlarger.asked
    large = making.make(picture, "one")
    assert len(models.painter.seen) == 1
    assert making.get(large.fingerprint) is large and making.get(preview.fingerprint) is preview


def test_made_anew_it_has_the_same_bytes() -> None:
    picture = scene(thing("one"), photo=NOISY)
    first, again = (maker(Models()).make(picture, "one").rgb for _ in range(2))
    np.testing.assert_array_equal(first, again)
    other = scene(thing("one", seed=2), photo=NOISY)
    assert (maker(Models()).make(other, "one").rgb != first).mean() > 0.5


def test_it_takes_the_grain_of_the_photo_and_none_of_a_clean_one() -> None:
    def made(photo: Bytes) -> NDArray[np.float64]:
        rgb = maker(Models()).make(scene(thing("one", 512), photo=photo), "one").rgb
        return rgb[300:480, 300:480, 1].astype(np.float64)

    assert made(NOISY).std() == pytest.approx(5, rel=0.25)
    assert made(PLAIN).std() == 0


def test_alpha_is_enlarged_too() -> None:
    appearance = maker(Models(has_alpha=True)).make(scene(thing("one")), "one")
    assert appearance.alpha is not None and appearance.alpha.shape == (LARGE, LARGE)
    assert appearance.alpha[256, 256] == 255 and appearance.alpha[10, 10] == 0


def test_nobody_waits_for_an_objects_second_stage() -> None:
    models = Models()
    making, picture = maker(models), scene(thing("lower", seed=3), thing("upper", x=360))
    making.make(picture, "upper", DRAWN)
    assert len(models.painter.seen) == 2 and not models.enlarger.asked
    assert making.make(picture, "upper").size == LARGE
    assert len(models.painter.seen) == 2 and len(models.enlarger.asked) == 1
    assert (models.painter.seen[1] == 220).any()  # the upper one sees the lower one's square


def test_an_adopted_one_is_not_made_again() -> None:
    models = Models()
    making, picture = maker(models), scene(thing("one"))
    saved = Appearance(
        making.fingerprints.of(picture, picture.find("one"), LARGE, making.compute),
        np.zeros((LARGE, LARGE, 3), np.uint8),
    )  # type: ignore[arg-type]
    making.adopt(saved)
    assert making.make(picture, "one") is saved and not models.painter.seen


def test_without_its_model_all_is_as_before() -> None:
    models = Models()
    making = maker(models, WITHOUT)
    appearance = making.make(scene(thing("one")), "one")
    assert appearance.size == DRAWN and not appearance.preview and not models.enlarger.asked
    missing = Catalog((OBJECTS, DETAIL), {"detail": "Its weights are missing."})
    assert maker(models, missing).make(scene(thing("one")), "one").size == DRAWN


def test_an_object_without_a_model_is_shown_as_it_is() -> None:
    nobody = Catalog((DETAIL,))
    with pytest.raises(Problem):
        maker(Models(), nobody).make(scene(thing("one")), "one")
    assert Fingerprints(nobody, CPU).best_size(thing("one")) == 64


@pytest.mark.parametrize("answer", [None, np.zeros((256, 256, 3), np.uint8), np.zeros((512, 512, 3), np.float32)])
def test_a_result_that_is_no_picture_is_a_problem(answer: Any) -> None:
    models = Models()
    models.enlarger.answer = "nothing" if answer is None else answer
    with pytest.raises(Problem, match='The model "detail" gave'):
        maker(models).make(scene(thing("one")), "one")


def textured(version: int, class_name: str = "cat") -> ObjectLayer:
    one = thing("one")
    return replace(one, recipe=replace(one.recipe, class_name=class_name, texture=version))


def test_fine_detail_is_a_version_of_the_recipe() -> None:
    """Objects of before are enlarged as they were, to the same keys; new ones have tiles laid on that as well."""
    models = Models()
    before = maker(models, TEXTURED).make(scene(textured(1)), "one")
    plain = maker(Models(), WITH).make(scene(textured(1)), "one")
    assert not models.tiles.asked and before.rgb.tobytes() == plain.rgb.tobytes()
    assert before.fingerprint == plain.fingerprint
    after = maker(models, TEXTURED).make(scene(textured(TEXTURE)), "one")
    ((small, enlarged, mask, class_name),) = models.tiles.asked
    np.testing.assert_array_equal(after.rgb, before.rgb - 9)
    np.testing.assert_array_equal(enlarged, before.rgb)
    assert small.shape == (DRAWN, DRAWN, 3) and class_name == "cat"
    assert mask.shape == (DRAWN, DRAWN) and mask[DRAWN // 2, DRAWN // 2] == 255 and mask[5, 5] == 0
    with pytest.raises(Problem, match="newer version"):
        maker(Models(), TEXTURED).make(scene(textured(TEXTURE + 1)), "one")


def test_what_lays_detail_is_part_of_the_key_of_what_is_enlarged_alone() -> None:
    other = Catalog((OBJECTS, DETAIL, replace(TILES, sha256="34" * 32)))

    def keys(catalog: Catalog, one: ObjectLayer) -> list[str]:
        return [Fingerprints(catalog, CPU).of(scene(one), one, size) for size in (DRAWN, LARGE)]

    old, new = keys(TEXTURED, textured(1)), keys(TEXTURED, textured(TEXTURE))
    assert old == keys(WITH, textured(1)) == keys(WITH, textured(TEXTURE)), "nothing is laid where there is no model"
    assert old[0] == new[0] and old[1] != new[1] != keys(other, textured(TEXTURE))[1]


def test_a_class_without_tiles_is_enlarged_as_before() -> None:
    dogs = replace(OBJECTS, classes=("cat", "dog"))
    models, catalog = Models(), Catalog((dogs, DETAIL, TILES))
    made = maker(models, catalog).make(scene(textured(TEXTURE, "dog")), "one")
    assert made.size == LARGE and not models.tiles.asked


def test_detail_that_is_no_picture_is_a_problem() -> None:
    models = Models()
    models.tiles.answer = np.zeros((256, 256, 3), np.uint8)
    with pytest.raises(Problem, match='The model "tiles" gave'):
        maker(models, TEXTURED).make(scene(textured(TEXTURE)), "one")


def test_a_ground_of_one_colour_gives_no_grain() -> None:
    ground = BackgroundLayer(id="ground", name="ground", colours=((90, 120, 30),))
    appearance = maker(Models()).make(Scene(800, 600, (ground, thing("one"))), "one")
    assert appearance.rgb[300:480, 300:480].std() == 0


def test_new_objects_follow_light_in_the_newest_way_with_an_exemplar_or_without() -> None:
    assert LIGHTING == VERSION


def test_since_lighting_9_what_a_generator_draws_is_a_silhouette_against_a_low_sun() -> None:
    one = thing("one", 100)
    box = one.to_canvas.image_of(one.mask.bounds())
    evening = np.full_like(PLAIN, (26, 14, 10))
    evening[box.top - 25 : box.bottom - 20] = np.linspace((120, 44, 20), (255, 170, 40), 55)[:, None]

    def drawn(version: int) -> tuple[float, float]:
        layer = replace(one, recipe=replace(one.recipe, lighting=version))
        rgb = maker(Models()).make(scene(layer, photo=evening), "one").rgb
        return float(rgb[10, 10].mean()), float(rgb[40, 40].mean())

    (dark, bright), (darker, less_bright) = drawn(8), drawn(9)
    assert less_bright < 0.5 * bright
    assert less_bright / darker < 0.75 * bright / dark, "low in contrast"


def test_how_light_is_followed_is_a_version_of_the_recipe() -> None:
    """Objects of before are lit by the generator as they were, new ones by what never bleaches them."""
    before = thing("one", 100)
    after = replace(before, recipe=replace(before.recipe, lighting=2))
    snow = np.full_like(PLAIN, 245)
    asked: list[float] = []
    models = Models()
    generate = models.painter.generate

    def noted(*inputs: Any, light: float = 1.0) -> tuple[Bytes, Bytes | None]:
        asked.append(light)
        return generate(*inputs, light)

    models.painter.generate = noted  # type: ignore[method-assign]
    pictures = [maker(models).make(scene(one, photo=snow), "one").rgb for one in (before, after)]
    assert asked == [1.0, 0.0]
    assert pictures[0][10, 10, 0] < pictures[1][10, 10, 0] < pictures[0][10, 10, 0] * 1.4
    assert pictures[0][40, 40, 0] <= pictures[1][40, 40, 0] < 245
    fingerprints = Fingerprints(WITH, CPU)
    assert fingerprints.of(scene(before), before, DRAWN) != fingerprints.of(scene(after), after, DRAWN)
    newer = replace(before, recipe=replace(before.recipe, lighting=LIGHTING + 1))
    with pytest.raises(Problem, match="newer version"):
        maker(models).make(scene(newer), "one")
