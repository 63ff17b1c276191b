"""A person's models that are broken: each is told by name, the program starts, and ours are used in their place."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators import catalog as catalogs
from engine.generators import failures
from engine.generators.catalog import Catalog
from engine.problem import Problem
from tests.engine.generators import broken_models


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's own models."""
    monkeypatch.setattr(catalogs, "own_models", lambda: tmp_path)
    monkeypatch.setattr(failures, "_failures", {})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_hundred_kinds_of_broken_models_are_told_and_none_is_used(mine: Path) -> None:
    card, tensors = broken_models.sound()
    broken_models.write(mine, "sound", card, safetensors.numpy.save(tensors))
    assert Catalog.load().best(broken_models.CLASS).name == "sound"  # so that the others would be taken as well
    (mine / "sound.json").unlink()
    ours = Catalog.load().best(broken_models.CLASS)

    kinds = broken_models.kinds()
    assert len(kinds) >= 100
    for name, breaks in kinds.items():
        breaks(mine, name)
    catalog = Catalog.load()
    for name in kinds:
        told = [fault for key, fault in catalog.faults.items() if Path(key).stem == name]
        assert len(told) == 1, name
        assert name in told[0] and told[0].endswith(".") and "\n" not in told[0] and len(told[0]) < 500, told
        with pytest.raises(Problem):
            catalog.find(name)
    assert catalog.best(broken_models.CLASS) == ours and set(catalog.classes) == set(Catalog.load().classes)
    assert not (mine / "pickle-was-run").exists()


def test_weights_of_another_network_give_way_to_ours_once_they_are_loaded(mine: Path) -> None:
    ours = Catalog.load().best(broken_models.CLASS)
    card, tensors = broken_models.sound()
    broken_models.write(mine, "other", card, safetensors.numpy.save(tensors))
    catalog = Catalog.load()
    other = catalog.best(broken_models.CLASS)
    maker = AppearanceMaker(catalog, "cpu", find_compute=lambda choice: Compute("cpu", "float32"))
    with pytest.raises(Problem, match='"other" belong to another kind of network'):
        maker.model(other)
    assert "another kind of network" in catalog.unusable["other"]
    assert catalog.best(broken_models.CLASS) == ours


def test_weights_that_are_mended_are_given_another_chance(mine: Path) -> None:
    card, tensors = broken_models.sound()
    content = safetensors.numpy.save(tensors | {"a": np.full(3, np.nan, np.float32)})
    broken_models.write(mine, "mended", card, content)
    assert "not finite" in Catalog.load().faults["mended"]
    content = safetensors.numpy.save(tensors)
    broken_models.write(mine, "mended", card | {"sha256": hashlib.sha256(content).hexdigest()}, content)
    assert not Catalog.load().faults
