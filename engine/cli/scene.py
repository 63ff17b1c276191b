"""`scene`: a whole picture of one kind of scene, or of several mixed, from a seed."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.cli.offered import catalog_of
from engine.cli.steps import step
from engine.cli.told import tell, told_of
from engine.formats.atomic import check_writable, write_atomically
from engine.formats.exporters.table import exporter_for
from engine.formats.reading import quoted
from engine.generation.kind import card_for
from engine.generation.maker import AppearanceMaker
from engine.generators.enlarging import enlarged, enlarger_of
from engine.generators.noise import draw, steer
from engine.scene.layers import BackgroundRecipe

QUALITY = 92  # of a JPEG


def scene(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    started = time.monotonic()
    width, height = arguments.size
    exporter = exporter_for(arguments.out)
    check_writable(arguments.out)
    exporter.check_size(width, height)
    maker = AppearanceMaker(catalog_of(arguments), arguments.device)
    card = card_for(maker.catalog, BackgroundRecipe(tuple(arguments.kind.items()), ()))
    noise = steer(draw(arguments.seed, card.noise), card.directions(), (), arguments.strength)
    with step("Generating the scene"):
        rgb = picture(maker, arguments.kind, noise, width, height)
    with step(f"Writing {quoted(arguments.out)}"):
        write_atomically(arguments.out, lambda file: Image.fromarray(rgb).save(file, exporter.name, quality=QUALITY))
    kinds, strength = arguments.kind, arguments.strength
    tell(arguments, arguments.size, started, kinds=kinds, seed=arguments.seed, strength=strength, **told_of(card))
    return 0


def picture(
    maker: AppearanceMaker,
    shares: Mapping[str, float],  # how much of each kind
    noise: NDArray[np.float32],  # as the model takes it
    width: int,
    height: int,
) -> NDArray[np.uint8]:
    """Generate a scene of width x height px, uint8 height x width x 3: generated, enlarged by the second stage where
    there is one, and brought to its size by Lanczos. Problem where no model knows all kinds.
    """
    card = card_for(maker.catalog, BackgroundRecipe(tuple(shares.items()), ()))
    rgb: NDArray[np.uint8] = maker.model(card).generate(shares, noise, width, height)
    enlarger = enlarger_of(maker.catalog, card)
    if enlarger is not None:
        rgb = enlarged(rgb, width, height, maker.model(enlarger).enlarge)
    if rgb.shape[:2] == (height, width):
        return rgb
    return np.asarray(Image.fromarray(rgb).resize((width, height), Image.Resampling.LANCZOS))
