"""What a command may use: the models of a folder and the exemplars of the library, with --only-open the open ones."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from engine.cli.steps import note
from engine.generators.catalog import Catalog

if TYPE_CHECKING:
    from engine.exemplars.library import Library
    from engine.scene.scene import Scene


def catalog_of(arguments: argparse.Namespace) -> Catalog:
    """Return the models that the command may use."""
    catalog = Catalog.load(arguments.models)
    return catalog.only_open() if arguments.only_open else catalog


def library_of(arguments: argparse.Namespace) -> Library:
    """Return the exemplars that the command may use."""
    from engine.exemplars.library import Library  # late: it loads OpenCV

    library = Library.load()
    return library.only_open() if arguments.only_open else library


def note_what_is_not_open(scene: Scene, catalog: Catalog, arguments: argparse.Namespace) -> None:
    """Say with --only-open what a project shows that is not openly licensed."""
    from engine.generation.licences import not_open

    if arguments.only_open and (sentence := not_open(scene, catalog)):
        note(sentence)
