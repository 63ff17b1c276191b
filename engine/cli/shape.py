"""`shape`: a mask of a class that fills a box, from a seed or as an exemplar's silhouette; or several to choose of."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.cli.offered import catalog_of, library_of
from engine.cli.steps import quiet_libraries, step
from engine.cli.taking import is_best, is_name, taken
from engine.cli.told import tell, told_of
from engine.exemplars.folder import Entry
from engine.formats.atomic import Staged, check_writable
from engine.formats.png import write_png
from engine.formats.reading import quoted, readable
from engine.generation.maker import AppearanceMaker
from engine.generation.shape_choice import OFFERED, judges, to_judge
from engine.generation.shapes import Draft, OfferShapes, OutlineShapes
from engine.generators.card import Card
from engine.generators.silhouettes import standing_in
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.limits import MAX_SEED

Bytes = NDArray[np.uint8]
Made = tuple[Bytes, dict[str, object]]  # a mask, and what it is from: a seed or an exemplar

AROUND = 1.5  # the canvas that the box is thought to lie in the middle of, times as wide and high
JUDGED_PX = 96  # of the longer side of a mask that is only judged


def shape(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    started, out, is_one = time.monotonic(), arguments.out, arguments.offer is None
    if out.suffix.lower() != ".png":
        raise Problem(f"A mask is a PNG; let the name {quoted(out)} end in .png.")
    targets = [out] if is_one else [_numbered(out, count + 1) for count in range(arguments.offer)]
    for target in targets:
        check_writable(target)
    maker = AppearanceMaker(catalog_of(arguments), arguments.device)
    card = _card(maker, arguments)
    with step("Drawing the shape" if is_one else "Drawing shapes"), quiet_libraries():
        made = _made(maker, card, arguments)
    with step("Writing the mask" if is_one else "Writing the masks"):
        _write(targets[: len(made)], made)
    told = [{"out": str(target)} | source for target, (_, source) in zip(targets, made, strict=False)]
    if not is_one and not arguments.json:
        for one in told:
            print(f"{readable(str(one['out']))}: {one['exemplar'] or 'seed {seed}'.format(**one)}")
    what = told[0] if is_one else {"shapes": told}
    tell(arguments, arguments.box, started, **({"class": arguments.class_name} | what | told_of(card)))
    return 0


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}-{number}{path.suffix}")


def _write(targets: Sequence[Path], made: Sequence[Made]) -> None:
    """Write all masks or none."""
    with contextlib.ExitStack() as stack:
        pairs = zip(targets, made, strict=True)
        staged = [stack.enter_context(_staged(target, mask)) for target, (mask, _) in pairs]
        for file in staged:
            file.commit()


def _staged(target: Path, mask: Bytes) -> Staged:
    return Staged(target, lambda file: write_png(file, mask))


def _card(maker: AppearanceMaker, arguments: argparse.Namespace) -> Card | None:
    """Return the model that draws shapes; None where exemplars alone give them."""
    if arguments.exemplar is not None:
        return None
    has_others = arguments.offer is not None and library_of(arguments).of_class(arguments.class_name)
    if has_others and not any(arguments.class_name in card.classes for card in maker.catalog.of_kind("shape")):
        return None
    return maker.catalog.best(arguments.class_name, kind="shape")


def _made(maker: AppearanceMaker, card: Card | None, arguments: argparse.Namespace) -> list[Made]:
    """Return the masks that were asked for, uint8 of the box, the most plausible first; at least one."""
    width, height = arguments.box
    if arguments.exemplar is not None and not is_name(arguments.exemplar):
        alpha = np.ascontiguousarray(taken(maker, arguments).samples[..., 3])
        mask = standing_in(alpha, width, height, arguments.flip)
        return [(mask, {"seed": None, "exemplar": str(arguments.exemplar)})]
    canvas = round(AROUND * width), round(AROUND * height)
    left, top = (canvas[0] - width) // 2, (canvas[1] - height) // 2
    box = Box(left, top, left + width, top + height)
    drafts = _chosen(maker, card, box, canvas, arguments)
    masks = OutlineShapes(card, arguments.class_name, drafts, box, canvas, max(width, height)).masks(maker)
    return [(mask, _source_of(draft)) for mask, draft in zip(masks, drafts, strict=True)]


def _chosen(
    maker: AppearanceMaker, card: Card | None, box: Box, canvas: tuple[int, int], arguments: argparse.Namespace
) -> tuple[Draft, ...]:
    """Return what is drawn: the seed or exemplar that was named, or the most plausible of both."""
    if arguments.offer is None and arguments.exemplar is None:
        return (Draft(arguments.seed, arguments.flip),)
    if arguments.exemplar is not None and not is_best(arguments.exemplar):
        return (Draft(0, arguments.flip, library_of(arguments).find(str(arguments.exemplar))),)

    def seeds(count: int) -> list[int]:
        return [(arguments.seed + number) % (MAX_SEED + 1) for number in range(count)]

    class_name, most = arguments.class_name, arguments.offer or 1
    entries = library_of(arguments).of_class(class_name)
    if card is None and not entries:
        raise Problem(f'The library holds no exemplar of "{class_name}".')
    judged = to_judge(entries, box, None if card is None else seeds, max(most, OFFERED))
    tried = tuple(replace(one, flip=arguments.flip) for one in judged)
    offer = OfferShapes(OutlineShapes(card, class_name, tried, box, canvas, JUDGED_PX), 0, most, judges(entries))
    return tuple(draft for draft, _ in offer(maker))


def _source_of(draft: Draft) -> dict[str, object]:
    entry = draft.exemplar
    if isinstance(entry, Entry):
        return {"seed": None, "exemplar": entry.name}
    return {"seed": draft.seed, "exemplar": None}
