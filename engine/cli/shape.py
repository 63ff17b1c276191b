"""`shape`: the mask of an object of a class, that fills a box, from a seed."""

from __future__ import annotations

import argparse

import numpy as np

from engine.cli.offered import catalog_of
from engine.cli.steps import step
from engine.formats.atomic import check_writable, write_atomically
from engine.formats.png import write_png
from engine.formats.reading import quoted
from engine.generation.maker import AppearanceMaker
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene.box import Box

AROUND = 1.5  # the canvas that the box is thought to lie in the middle of, times as wide and high


def shape(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    width, height = arguments.box
    if arguments.out.suffix.lower() != ".png":
        raise Problem(f"A mask is a PNG; let the name {quoted(arguments.out)} end in .png.")
    check_writable(arguments.out)
    maker = AppearanceMaker(catalog_of(arguments), arguments.device)
    card = maker.catalog.best(arguments.class_name, kind="shape")
    noise = np.array(draw(arguments.seed, card.noise), np.float32)
    canvas = round(AROUND * width), round(AROUND * height)
    left, top = (canvas[0] - width) // 2, (canvas[1] - height) // 2
    with step("Drawing the shape"):
        box = Box(left, top, left + width, top + height)
        mask = maker.model(card).mask(arguments.class_name, noise, box, canvas, arguments.flip)
    with step(f"Writing {quoted(arguments.out)}"):
        write_atomically(arguments.out, lambda file: write_png(file, mask))
    return 0
