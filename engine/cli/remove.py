"""`remove`: finds a thing in a photo and fills its place."""

from __future__ import annotations

import argparse

from engine.cli.filters import apply
from engine.cli.steps import step
from engine.compositing.healing import hole_of
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import FindAt, FindSubject, Photos
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.filters import Fill
from engine.scene.mask import Mask
from engine.scene.scene import Scene

ADVICE = "tell where it is, with --box or --at"


def remove(arguments: argparse.Namespace) -> int:
    """Run `remove PHOTO [--box X,Y,W,H | --at X,Y] -o OUT`; nothing is written where there is no such thing."""
    return apply(arguments, Fill(seed=arguments.seed, guided=arguments.guided), _found)


def _found(arguments: argparse.Namespace, scene: Scene, catalog: Catalog) -> Mask:
    """Return the place of the thing, a little larger than that is."""
    card, photos = catalog.first_of("segmentation"), Photos(scene)
    request: FindSubject | FindAt = FindSubject(card, photos, arguments.box, ADVICE, all_of_it=True)
    if arguments.at is not None:
        x, y = arguments.at
        if not (0 <= x < scene.width and 0 <= y < scene.height):
            raise Problem(f"The point {x:g}, {y:g} lies outside the photo, which is {scene.width} x {scene.height} px.")
        request = FindAt(card, photos, x, y, all_of_it=True)
    with step("Looking for the thing"):
        return hole_of(request(AppearanceMaker(catalog, arguments.device)), scene.box)
