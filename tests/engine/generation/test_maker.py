"""Appearances are made once, lower objects first, from what lies below; whatever a model does wrong is a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.generation.devices import Compute, find_compute
from engine.generation.maker import AppearanceMaker
from engine.generation.models import Generator
from engine.generation.store import Store
from engine.generators.card import Card, Knob
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.jobs import Cancelled, Job
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import BackgroundLayer, ObjectLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.worker import cancellable
from tests.profiles import SWAPPED

Bytes = NDArray[np.uint8]
CPU, CUDA = Compute("cpu", "float32"), Compute("cuda", "float32")
NOISE = 8


def card(name: str = "animals", *classes: str, **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": "foreground", "title": name, "classes": classes or ("cat", "dog"), "resolution": 128,
           "noise": NOISE, "licence": "", "weights": "x.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


class Painter:
    """A generator that answers with one colour, made of its ground's mean and its noise, and notes what it got."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        self.asked.append((rgb, valid, mask, class_name, noise, light))
        colour = rgb.reshape(-1, 3).mean(axis=0) + 40 * noise[:3]
        return np.broadcast_to(colour.clip(0, 255).astype(np.uint8), rgb.shape).copy(), None


class Loader:
    """Gives out one painter, and notes which card was loaded where."""

    def __init__(self, generator: Generator | None = None) -> None:
        self.painter = Painter()
        self.generator = generator or self.painter
        self.loaded: list[tuple[str, str, str]] = []

    def __call__(self, card: Card, device: str, dtype: str) -> Generator:
        self.loaded.append((card.name, device, dtype))
        return self.generator


def maker(load: Callable[..., Generator], *cards: Card, compute: Compute = CPU, **changes: Any) -> AppearanceMaker:
    return AppearanceMaker(
        Catalog(cards or (card(),)), load_generator=load, find_compute=lambda choice: compute, **changes
    )


def thing(
    id: str, x: float = 100, y: float = 100, class_name: str = "cat", side: int = 80, seed: int = 1
) -> ObjectLayer:
    mask = Mask.from_array(np.full((60, 60), 255, np.uint8), 10, 10)
    recipe = Recipe(class_name, noise=draw(seed, NOISE), seed=seed)
    return ObjectLayer(id=id, name=id, recipe=recipe, mask=mask, side=side, place=Place(x, y).to_affine(side))


def scene(*objects: ObjectLayer, profile: bytes | None = None, colour: tuple[int, int, int] = (90, 120, 30)) -> Scene:
    return Scene(300, 200, (BackgroundLayer(id="ground", name="ground", colours=(colour,)), *objects), profile)


def test_any_cards_model_is_loaded_once_and_remembered() -> None:
    load = Loader()
    shapes = card("shapes", "cat", kind="shape")
    making = maker(load, card(), shapes)
    assert making.model(shapes) is load.painter and making.model(shapes) is load.painter
    assert load.loaded == [("shapes", "cpu", "float32")]


def test_a_model_that_cannot_be_loaded_is_a_problem_each_time() -> None:
    tries: list[str] = []

    def load(card: Card, device: str, dtype: str) -> Generator:
        tries.append(card.name)
        raise RuntimeError("wrong shape")

    making = maker(load)
    for _ in range(2):
        with pytest.raises(Problem, match='"animals" could not be loaded on "cpu": wrong shape'):
            making.model(card())
    assert tries == ["animals"]


def test_an_object_is_made_from_its_ground_mask_class_noise_and_light() -> None:
    load = Loader()
    one = thing("one")
    one = replace(one, recipe=replace(one.recipe, light=0.25))
    appearance = maker(load).make(scene(one), "one")
    ((rgb, valid, mask, class_name, noise, light),) = load.painter.asked
    assert rgb.shape == (128, 128, 3) and (rgb == (90, 120, 30)).all()
    assert valid.shape == (128, 128) and (valid == 255).all()
    assert mask.shape == (128, 128) and mask[64, 64] == 255 and mask[0, 0] == 0
    assert (class_name, light) == ("cat", 0.25)
    assert tuple(noise.tolist()) == one.recipe.noise
    assert appearance.rgb.shape == (128, 128, 3) and not appearance.preview
    assert load.loaded == [("animals", "cpu", "float32")]


def test_the_ground_beyond_the_canvas_is_marked() -> None:
    load = Loader()
    maker(load).make(scene(thing("one", x=0)), "one")
    valid = load.painter.asked[0][1]
    assert (valid[:, :60] == 0).all() and (valid[:, 68:] == 255).all()


def test_the_same_is_made_once_and_found_again_by_its_key() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("one"))
    first = making.make(document, "one")
    assert making.make(document, "one") is first
    assert making.make(edits.rename(document, "one", "other"), "one") is first
    assert making.get(first.fingerprint) is first
    assert first.fingerprint == making.fingerprints.of(document, document.find("one"), 128, making.compute)  # type: ignore[arg-type]
    assert len(load.painter.asked) == 1


def test_only_the_recipe_changed_so_the_generator_gets_the_very_same_context() -> None:
    load = Loader()
    making = maker(load)
    one = thing("one")
    making.make(scene(one), "one")
    making.make(scene(thing("one", seed=2)), "one")
    making.make(scene(thing("one", x=101, seed=2)), "one")
    first, second, third = load.painter.asked
    assert all(one is other for one, other in zip(first[:3], second[:3], strict=True))
    assert all(one is not other for one, other in zip(second[:3], third[:3], strict=True))


def test_lower_objects_are_made_first_and_seen_by_the_upper_ones() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("low", seed=5), thing("far", x=250, y=150), thing("middle", x=120), thing("top", x=130))
    top = making.make(document, "top")
    colours = [asked[0][64, 40].tolist() for asked in load.painter.asked]
    assert len(load.painter.asked) == 3  # the one far away is seen by nobody
    assert colours[0] == [90, 120, 30] and colours[1] != colours[0] and colours[2] != colours[1]
    low = making.make(document, "low")
    assert colours[1] == low.rgb[64, 64].tolist()
    assert len(load.painter.asked) == 3
    assert maker(Loader()).make(document, "top").rgb.tobytes() == top.rgb.tobytes()


def test_steps_are_told_and_may_end_the_work() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("low"), thing("top", x=120))
    steps: list[tuple[int, int]] = []
    making.make(document, "top", on_step=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2)]

    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    fresh = maker(load)
    with pytest.raises(KeyboardInterrupt):
        fresh.make(document, "top", on_step=stop)
    assert fresh.get(making.make(document, "low").fingerprint) is not None
    assert fresh.get(making.make(document, "top").fingerprint) is None


def test_an_adopted_appearance_is_not_made_again() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("one"))
    saved = maker(Loader()).make(document, "one")
    making.adopt(saved)
    assert making.make(document, "one") is saved
    assert load.loaded == []


def test_an_adopted_preview_is_made_anew() -> None:
    """A fallback that a full GPU left to the CPU has the very fingerprint of the best one where there is no GPU."""
    load = Loader()
    making = maker(load)
    document = scene(thing("one"))
    making.adopt(replace(maker(Loader()).make(document, "one"), preview=True))
    assert not making.make(document, "one").preview
    assert len(load.painter.asked) == 1


def test_an_adopted_appearance_stands_in_where_there_is_no_model() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("dragon", class_name="dragon"), thing("top", 101))
    making.make(document, "top")
    making.adopt(Appearance("from a file", np.full((64, 64, 3), 200, np.uint8)), "dragon")
    making.make(document, "top")
    assert [asked[0][64, 64].tolist() for asked in load.painter.asked] == [[90, 120, 30], [200, 200, 200]]
    with pytest.raises(Problem, match='no class "dragon"; known ones: cat, dog'):
        making.make(document, "dragon")


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    load = Loader()
    making = maker(load, store=Store(128 * 128 * (5 + 2 * 3)))  # one context, two appearances
    documents = [scene(thing("one", seed=seed)) for seed in range(3)]
    first, second = (making.make(document, "one") for document in documents[:2])
    making.make(documents[0], "one")
    making.make(documents[2], "one")
    assert making.get(first.fingerprint) is first
    assert making.get(second.fingerprint) is None
    making.free_memory()
    assert making.get(first.fingerprint) is None


def test_a_smaller_one_than_the_best_is_a_preview() -> None:
    load = Loader()
    making = maker(load)
    document = scene(thing("one"))
    small = making.make(document, "one", 64)
    assert small.preview and small.rgb.shape == (64, 64, 3)
    assert not making.make(document, "one", 500).preview
    assert making.make(document, "one", 500).fingerprint != small.fingerprint


def test_knobs_and_strength_steer_the_noise(tmp_path: Path) -> None:
    directions = np.eye(2, NOISE, dtype=np.float32)
    content = safetensors.numpy.save({"knobs": directions})
    (tmp_path / "x.safetensors").write_bytes(content)
    steerable = card(knobs=(Knob("Warmth"), Knob("Size")), folder=tmp_path, sha256=hashlib.sha256(content).hexdigest())
    load = Loader()
    one = thing("one")
    one = replace(one, recipe=replace(one.recipe, knobs=(0.0, 2.0), strength=0.5))
    maker(load, steerable).make(scene(one), "one")
    expected = 0.5 * np.asarray(one.recipe.noise) + 2 * directions[1]
    assert load.painter.asked[0][4] == pytest.approx(expected, abs=1e-6)


def test_noise_of_another_length_is_a_problem() -> None:
    with pytest.raises(Problem, match="8 numbers long"):
        maker(Loader(), card(noise=9)).make(scene(thing("one")), "one")


def test_what_is_no_object_has_no_appearance() -> None:
    with pytest.raises(Problem, match='"ground" is no object'):
        maker(Loader()).make(scene(), "ground")
    with pytest.raises(Problem, match="no longer there"):
        maker(Loader()).make(scene(), "gone")
    with pytest.raises(Problem, match='no device "tpu"'):
        AppearanceMaker(Catalog(()), "tpu")


class Answers:
    """A generator with a fixed answer."""

    def __init__(self, rgb: Any, alpha: Any = None) -> None:
        self.answer = (rgb, alpha)

    def generate(self, *args: Any, **more: Any) -> tuple[Any, Any]:
        return self.answer


GOOD = np.zeros((128, 128, 3), np.uint8)


@pytest.mark.parametrize(
    ("rgb", "alpha", "complaint"),
    [
        (np.zeros((64, 64, 3), np.uint8), None, r"\(64, 64, 3\)"),
        (np.zeros((128, 128, 4), np.uint8), None, r"\(128, 128, 4\)"),
        (np.zeros((128, 128, 3), np.uint16), None, "uint16"),
        (np.full((128, 128, 3), np.nan), None, "not finite"),
        (np.full((128, 128, 3), np.inf, np.float32), None, "not finite"),
        (np.zeros((128, 128, 3)), None, "float64"),
        (None, None, "no picture"),
        (GOOD, np.zeros((64, 64), np.uint8), r"\(64, 64\)"),
        (GOOD, np.full((128, 128), np.nan), "not finite"),
    ],
)
def test_a_result_that_is_no_picture_is_a_problem_and_never_kept(rgb: Any, alpha: Any, complaint: str) -> None:
    making = maker(Loader(Answers(rgb, alpha)))
    document = scene(thing("one"))
    with pytest.raises(Problem, match=complaint):
        making.make(document, "one")
    assert making.get(making.fingerprints.of(document, document.find("one"), 128, making.compute)) is None  # type: ignore[arg-type]


def test_alpha_is_kept() -> None:
    alpha = np.full((128, 128), 77, np.uint8)
    appearance = maker(Loader(Answers(GOOD, alpha))).make(scene(thing("one")), "one")
    assert appearance.alpha is not None and (appearance.alpha == 77).all()


@pytest.mark.parametrize("error", [Problem("The weights are gone."), RuntimeError("no such\nkernel"), KeyError("x")])
def test_a_failed_load_is_remembered_for_its_model_and_device(error: Exception) -> None:
    loads: list[str] = []

    def load(card: Card, device: str, dtype: str) -> Generator:
        loads.append(device)
        raise error

    making = maker(load, compute=CUDA)
    sentences = set()
    for seed in range(3):
        with pytest.raises(Problem) as caught:
            making.make(scene(thing("one", seed=seed)), "one")
        sentences.add(str(caught.value))
    assert loads == ["cuda"] and len(sentences) == 1
    assert "\n" not in sentences.pop()
    with pytest.raises(Problem):
        making.make(scene(thing("one")), "one", compute=CPU)
    assert loads == ["cuda", "cpu"]


def test_a_load_that_ran_out_of_memory_is_tried_again() -> None:
    loads: list[str] = []

    def load(card: Card, device: str, dtype: str) -> Generator:
        loads.append(device)
        if len(loads) == 1:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes.")
        return Painter()

    making = maker(load)
    with pytest.raises(RuntimeError):
        making.make(scene(thing("one")), "one")
    assert making.make(scene(thing("one")), "one")


def test_the_context_becomes_srgb_and_the_appearance_the_documents_profile() -> None:
    load = Loader(Answers(np.broadcast_to(np.array([255, 0, 0], np.uint8), (128, 128, 3)).copy()))
    appearance = maker(load).make(scene(thing("one"), profile=SWAPPED), "one")
    red, green, blue = appearance.rgb[5, 5].tolist()
    assert green > 230 and red < 30 and blue < 30
    painting = Loader()
    maker(painting).make(scene(thing("one"), profile=SWAPPED, colour=(255, 0, 0)), "one")
    red, green, blue = painting.painter.asked[0][0][5, 5].tolist()
    assert green > 230 and red < 120 and blue < 60


# With torch, and a real network of random weights


@pytest.fixture(scope="module")
def random_model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Card]:
    find_compute("cpu")  # torch's first import is the program's own
    import torch
    from safetensors.torch import save

    from engine.networks.encoder import Encoder
    from engine.networks.foreground import ForegroundConfig, ForegroundGenerator

    torch.manual_seed(3)
    networks = {
        "generator": ForegroundGenerator(ForegroundConfig(classes=2, resolution=64, noise=NOISE)),
        "encoder": Encoder(2, NOISE),
    }
    tensors = {
        f"{part}.{name}": tensor.half()
        for part, network in networks.items()
        for name, tensor in network.state_dict().items()
    }
    tensors["knobs"] = torch.eye(2, NOISE)
    content = save(tensors)
    folder = tmp_path_factory.mktemp("model")
    (folder / "x.safetensors").write_bytes(content)
    yield card(resolution=64, knobs=(Knob("a"), Knob("b")), folder=folder, sha256=hashlib.sha256(content).hexdigest())


def test_the_same_request_gives_the_same_bytes_with_one_thread_and_two(random_model: Card) -> None:
    find_compute("cpu")
    import torch

    document = scene(thing("low"), thing("top", x=120, class_name="dog"))
    threads = torch.get_num_threads()
    made = []
    try:
        for number in (1, 2, 2, 1):
            torch.set_num_threads(number)
            made.append(AppearanceMaker(Catalog((random_model,)), "cpu").make(document, "top"))
    finally:
        torch.set_num_threads(threads)
    assert len({one.rgb.tobytes() for one in made}) == 1
    assert len({one.fingerprint for one in made}) == 1
    assert made[0].rgb.std() > 1


class Countdown(Job[None]):
    """A job that is cancelled at a check of a given number."""

    left: int

    def check(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise Cancelled


def test_cancelled_at_any_layer_the_next_picture_is_as_if_nothing_was(random_model: Card) -> None:
    document = scene(thing("one"))
    expected = AppearanceMaker(Catalog((random_model,)), "cpu").make(document, "one").rgb.tobytes()
    counting = Countdown("slot", None)
    counting.left = 0
    making = AppearanceMaker(Catalog((random_model,)), "cpu")
    with cancellable(counting):
        making.make(document, "one")
    layers = -counting.left
    assert layers > 20
    for number in {1, 2, layers // 2, layers}:
        making.free_memory()
        counting.left = number
        with pytest.raises(Cancelled), cancellable(counting):
            making.make(document, "one")
        assert making.make(document, "one").rgb.tobytes() == expected


def test_another_seed_is_another_picture(random_model: Card) -> None:
    making = AppearanceMaker(Catalog((random_model,)), "cpu")
    one, other = (making.make(scene(thing("one", seed=seed)), "one") for seed in (1, 2))
    assert one.fingerprint != other.fingerprint
    assert np.abs(one.rgb.astype(int) - other.rgb).mean() > 0.5


def test_weights_of_another_network_are_a_problem(random_model: Card) -> None:
    wrong = replace(random_model, resolution=128)
    with pytest.raises(Problem, match="animals"):
        AppearanceMaker(Catalog((wrong,)), "cpu").make(scene(thing("one")), "one")
