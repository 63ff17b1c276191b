"""`add`: a photo, a mask and a class become a picture with an object in it, and a project in which it stays alive."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import os
from pathlib import Path

from engine.cli.looks import looks_of
from engine.cli.steps import note, quiet_libraries, step
from engine.compositing.appearance import Appearance
from engine.formats.atomic import check_writable
from engine.formats.export import ExportOptions, check_fits, format_of, stage_picture
from engine.formats.noise_files import open_noise
from engine.formats.photos import open_mask, open_photo
from engine.formats.project import is_project, open_project, stage_project
from engine.formats.reading import quoted
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def add(arguments: argparse.Namespace) -> int:
    """Nothing is written before everything is done."""
    _check_targets(arguments)
    catalog = Catalog.load(arguments.models)
    card = catalog.best(arguments.class_name)
    if arguments.noise is not None:
        noise, seed = open_noise(arguments.noise, card.noise), None
    else:
        noise, seed = draw(arguments.seed, card.noise), arguments.seed
    scene, saved = _open(arguments.photo)
    check_fits(scene, format_of(arguments.out), ExportOptions())
    with step("Reading the mask"), quiet_libraries():
        mask = Mask.from_array(open_mask(arguments.mask, (scene.width, scene.height)))
    scene, id = edits.add_object(scene, class_name=arguments.class_name, mask=mask, noise=noise, seed=seed)
    scene = _adjusted(scene, id, arguments)
    looks = looks_of(scene, saved, catalog, arguments.device)
    _write(scene, looks, arguments)
    return 0


def _check_targets(arguments: argparse.Namespace) -> None:
    out, save = arguments.out, arguments.save
    format_of(out)
    if save is not None and save.suffix.lower() != ".ora":
        raise Problem(f"Let the project's name {quoted(save)} end in .ora.")
    for source in (arguments.photo, arguments.mask, arguments.noise):
        for target in (out, save):
            if source is not None and target is not None and _is_same_file(source, target):
                raise Problem(f"{quoted(target)} would overwrite what it is made from; choose another name.")
    for target in (out, save):
        if target is not None:
            check_writable(target)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _open(path: Path) -> tuple[Scene, dict[str, Appearance]]:
    """A photo as a new scene, or a project as it is."""
    with step(f"Opening {quoted(path)}"), quiet_libraries():
        if is_project(path):
            return open_project(path)
        photo = open_photo(path)
    for notice in photo.notices:
        note(notice)
    return edits.open_photo(photo), {}


def _adjusted(scene: Scene, id: str, arguments: argparse.Namespace) -> Scene:
    """The new object with the place, edge and strength that were asked for."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    if arguments.place is not None or arguments.flip:
        place = Place.of(layer.place, layer.side) if arguments.place is None else Place(*arguments.place)
        scene = edits.set_place(scene, id, dataclasses.replace(place, flip=arguments.flip))
    scene = edits.set_feather(scene, id, arguments.feather)
    return edits.set_recipe(scene, id, dataclasses.replace(layer.recipe, strength=arguments.strength))


def _write(scene: Scene, looks: dict[str, Appearance], arguments: argparse.Namespace) -> None:
    """Both files, or neither."""
    with contextlib.ExitStack() as stack:
        with step(f"Writing {quoted(arguments.out)}") as report:
            picture, notices = stage_picture(scene, lambda layer: looks.get(layer.id), arguments.out, None, report)
            stack.enter_context(picture)
        staged = [picture]
        if arguments.save is not None:
            with step(f"Writing {quoted(arguments.save)}") as report:
                project = stage_project(scene, lambda layer: looks.get(layer.id), arguments.save, report)
                staged.append(stack.enter_context(project))
        for file in staged:
            file.commit()
    for notice in notices:
        note(notice)
