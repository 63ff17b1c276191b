"""What a command may use: the models of a folder and the exemplars of the library, with --only-open the open ones."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from engine.generators.catalog import Catalog

if TYPE_CHECKING:
    from engine.exemplars.library import Library


def catalog_of(arguments: argparse.Namespace) -> Catalog:
    """Return the models that the command may use."""
    catalog = Catalog.load(arguments.models)
    return catalog.only_open() if arguments.only_open else catalog


def library_of(arguments: argparse.Namespace) -> Library:
    """Return the exemplars that the command may use."""
    from engine.exemplars.library import Library  # late: it loads OpenCV

    library = Library.load()
    return library.only_open() if arguments.only_open else library
