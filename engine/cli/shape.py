"""`shape`: the mask of an object of a class, that fills a box, from a seed or as an exemplar's silhouette."""

from __future__ import annotations

import argparse

import numpy as np
from numpy.typing import NDArray

from engine.cli.offered import catalog_of
from engine.cli.steps import quiet_libraries, step
from engine.formats.atomic import check_writable, write_atomically
from engine.formats.png import write_png
from engine.formats.reading import quoted
from engine.generation.maker import AppearanceMaker
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene.box import Box

Bytes = NDArray[np.uint8]

AROUND = 1.5  # the canvas that the box is thought to lie in the middle of, times as wide and high


def shape(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    if arguments.out.suffix.lower() != ".png":
        raise Problem(f"A mask is a PNG; let the name {quoted(arguments.out)} end in .png.")
    check_writable(arguments.out)
    maker = AppearanceMaker(catalog_of(arguments), arguments.device)
    with step("Drawing the shape"), quiet_libraries():
        mask = _drawn(maker, arguments) if arguments.exemplar is None else _silhouette(maker, arguments)
    with step(f"Writing {quoted(arguments.out)}"):
        write_atomically(arguments.out, lambda file: write_png(file, mask))
    return 0


def _drawn(maker: AppearanceMaker, arguments: argparse.Namespace) -> Bytes:
    width, height = arguments.box
    card = maker.catalog.best(arguments.class_name, kind="shape")
    noise = np.array(draw(arguments.seed, card.noise), np.float32)
    canvas = round(AROUND * width), round(AROUND * height)
    left, top = (canvas[0] - width) // 2, (canvas[1] - height) // 2
    box = Box(left, top, left + width, top + height)
    mask: Bytes = maker.model(card).mask(arguments.class_name, noise, box, canvas, arguments.flip)
    return mask


def _silhouette(maker: AppearanceMaker, arguments: argparse.Namespace) -> Bytes:
    from engine.cli.taking import taken  # late: it loads what cuts objects out
    from engine.generators.silhouettes import fitted

    alpha = np.ascontiguousarray(taken(maker, arguments).samples[..., 3])
    width, height = arguments.box
    return fitted(alpha, width, height, arguments.flip)
