"""Each kind of model is loaded by its own class, and once."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from engine.generation.devices import Compute
from engine.generation.models import Models, load_generator
from engine.generators.card import Card
from engine.problem import Problem

CPU, CUDA = Compute("cpu", "float32"), Compute("cuda", "float32")


def card(kind: str = "foreground") -> Card:
    return Card(
        name="animals", kind=kind, title="Animals", classes=("cat",), resolution=128, noise=8, licence="",
        weights="x.safetensors", sha256="ab" * 32,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["foreground", "shape", "background", "segmentation", "detail"])
def test_each_kind_of_model_is_loaded_by_its_own_class(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Model:
        @classmethod
        def load(cls, *asked: object) -> tuple[object, ...]:
            return (cls, *asked)

    module = ModuleType(f"engine.generators.{kind}")
    setattr(module, kind.capitalize(), Model)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    torch = pytest.importorskip("torch")
    one = card(kind)
    assert load_generator(one, "cpu", "float32") == (Model, one, torch.device("cpu"), torch.float32)


def test_a_model_is_loaded_once_for_each_device() -> None:
    loaded: list[str] = []

    def load(card: Card, device: str, dtype: str) -> object:
        loaded.append(device)
        return object()

    models = Models(load)
    assert models.of(card(), CPU) is models.of(card(), CPU)
    assert models.of(card(), CUDA) is not models.of(card(), CPU)
    assert loaded == ["cpu", "cuda"]


def test_one_that_cannot_be_loaded_is_not_tried_again() -> None:
    tries: list[str] = []

    def load(card: Card, device: str, dtype: str) -> object:
        tries.append(device)
        raise RuntimeError("wrong shape\nat line 7")

    models = Models(load)
    for _ in range(2):
        with pytest.raises(Problem, match='"animals" could not be loaded on "cpu": wrong shape'):
            models.of(card(), CPU)
    assert tries == ["cpu"]
