"""Exemplars in projects: their pixels and rights travel along, once each; broken ones end in a sentence."""

from __future__ import annotations

import copy
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.formats.project import open_project, save_project
from engine.problem import Problem
from engine.scene import edits
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene
from tests.engine.formats.conftest import small_scene

DESCRIPTION = "scumble/project.json"


def exemplar(seed: int = 1) -> Exemplar:
    samples = np.random.RandomState(seed).randint(0, 256, (40, 50, 4)).astype(np.uint8)
    return Exemplar(
        samples, "cat", (0.1, 0.25, 0.4), "cat-1", "CC BY 4.0", "Ann Other", "meadow.jpg", "cut out", whole=False
    )


def scene_with(*uses: ExemplarUse) -> Scene:
    scene, _ = small_scene()
    first = next(layer for layer in scene.walk() if isinstance(layer, ObjectLayer))
    recipe = first.recipe
    scene = edits.set_recipe(scene, first.id, replace(recipe, exemplar=uses[0]))
    for use in uses[1:]:
        scene, id = edits.add_object(scene, class_name="cat", mask=first.mask, noise=recipe.noise, seed=7)
        scene = edits.set_recipe(scene, id, replace(recipe, exemplar=use))
    return scene


def saved(scene: Scene, path: Path) -> Path:
    save_project(scene, lambda layer: None, path)
    return path


def changed(path: Path, change: Any) -> Path:
    """The project with its description changed by a function."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as read, zipfile.ZipFile(content, "w") as written:
        for name in read.namelist():
            entry = read.read(name)
            if name == DESCRIPTION:
                document = json.loads(entry)
                change(document)
                entry = json.dumps(document).encode()
            written.writestr(name, entry)
    path.write_bytes(content.getvalue())
    return path


def test_the_pixels_the_rights_and_the_use_come_back(tmp_path: Path) -> None:
    use = ExemplarUse(exemplar(), True, (0.5, -1.25), 0.75, locked=True)
    scene = scene_with(use)
    again, _ = open_project(saved(scene, tmp_path / "a.ora"))
    assert again == scene
    found = next(layer for layer in again.walk() if isinstance(layer, ObjectLayer)).recipe.exemplar
    assert found == use
    assert found is not None
    assert (found.exemplar.samples == use.exemplar.samples).all()
    assert found.exemplar.digest == use.exemplar.digest


def test_an_exemplar_that_several_use_is_stored_once(tmp_path: Path) -> None:
    uses = [ExemplarUse(exemplar()), ExemplarUse(exemplar(), flip=True), ExemplarUse(exemplar(2))]
    path = saved(scene_with(*uses), tmp_path / "a.ora")
    with zipfile.ZipFile(path) as archive:
        assert sum(name.startswith("scumble/exemplars/") for name in archive.namelist()) == 2
    again, _ = open_project(path)
    found = [layer.recipe.exemplar for layer in again.walk() if isinstance(layer, ObjectLayer)]
    assert sorted(use.exemplar.digest for use in found if use) == sorted(use.exemplar.digest for use in uses)


def test_without_exemplars_nothing_is_said_of_them(tmp_path: Path) -> None:
    scene, _ = small_scene()
    with zipfile.ZipFile(saved(scene, tmp_path / "a.ora")) as archive:
        assert b"exemplar" not in archive.read(DESCRIPTION)


def test_any_value_replaced_opens_or_gives_one_sentence(tmp_path: Path) -> None:
    path = saved(scene_with(ExemplarUse(exemplar(), code=(0.5,))), tmp_path / "a.ora")
    with zipfile.ZipFile(path) as archive:
        whole = json.loads(archive.read(DESCRIPTION))
    content = path.read_bytes()

    def use(document: Any) -> dict[str, Any]:
        layers = list(document["layers"])
        for layer in layers:
            layers += layer.get("layers", [])
        found: dict[str, Any] = next(layer["recipe"]["exemplar"] for layer in layers if layer["kind"] == "object")
        return found

    for where in (use, lambda document: document["exemplars"][0]):
        for name in where(whole):
            for value in (None, -1, 1e300, "x" * 3000, [], {}, True, [1, 2, 3], "scumble/../x.png"):
                path.write_bytes(content)
                changed(
                    path, lambda document, where=where, name=name, value=value: where(document).update({name: value})
                )
                try:
                    open_project(path)
                except Problem as problem:
                    assert str(problem).endswith(".")
        path.write_bytes(content)
        changed(path, lambda document, where=where: where(document).pop(next(iter(where(document)))))
        with pytest.raises(Problem):
            open_project(path)


def test_an_exemplar_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = saved(scene_with(ExemplarUse(exemplar())), tmp_path / "a.ora")
    changed(path, lambda document: document.update({"exemplars": []}))
    with pytest.raises(Problem, match="exemplar that is not there"):
        open_project(path)


def test_its_bytes_count_in_the_history() -> None:
    scene, _ = small_scene()
    with_one = scene_with(ExemplarUse(exemplar()))
    assert sum(x.nbytes for x in with_one.arrays()) - sum(x.nbytes for x in scene.arrays()) == 40 * 50 * 4
    assert copy.copy(with_one) == with_one
