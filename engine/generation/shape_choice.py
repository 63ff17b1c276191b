"""Which shapes of a class are worth being drawn and judged for a box: exemplars' silhouettes, and seeds of a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from engine.generation.shapes import Draft, Source
from engine.scene.box import Box

OFFERED = 8
MOST_REAL = 5  # silhouettes of exemplars among them, where a model draws shapes as well
MOST_JUDGES = 48  # exemplars that drawn shapes are compared with
TRIED = 2  # times as many shapes are drawn as are offered: the best are
MOST_STRETCH = 1.6  # of an exemplar's silhouette one way, up to which a new box takes any of them: of 1.3 it is bent

S = TypeVar("S", bound=Source)


def to_judge(
    exemplars: Sequence[Source],  # of the class
    box: Box,
    new_seeds: Callable[[int], Sequence[int]] | None,  # of so many shapes; None: no model draws any
    room: int = OFFERED,  # for how many shapes there is
    rolls: int = 0,  # how often others were asked for: each time the next exemplars have their turn
) -> tuple[Draft, ...]:
    """Return exemplars that their box stretches least, whole ones before others, and then new seeds of the model."""
    real = sorted((Draft(0, exemplar=one) for one in exemplars), key=lambda one: (not is_whole(one), one.stretch(box)))
    count = min(len(real), room if new_seeds is None else min(MOST_REAL, room))
    start = rolls * count % max(1, len(real))
    seeds = () if new_seeds is None else new_seeds(TRIED * (room - count))
    return (*[*real[start:], *real[:start]][:count], *(Draft(seed) for seed in seeds))


def judges(exemplars: Sequence[S]) -> tuple[S, ...]:
    """Return those of a class's exemplars that drawn shapes are compared with."""
    return tuple(one for one in exemplars if one.whole)[:MOST_JUDGES]


def suited(draft: Draft, exemplars: Sequence[Source], box: Box, has_model: bool, used: Sequence[str] = ()) -> Draft:
    """Return the draft of a new box: a whole exemplar's silhouette that needs little stretching, or the least of all;
    the model's only where no exemplar is whole, since it has no shape for odd boxes either.

    used: names of the exemplars that other objects are drawn from, one for each; of those that fit, one that is used
    least is taken, and a rendered one as if it had been used once.
    """
    if draft.exemplar is not None and draft.stretch(box) <= MOST_STRETCH:
        return draft
    real = [replace(draft, exemplar=one) for one in exemplars]
    fitting = [one for one in exemplars if one.whole and replace(draft, exemplar=one).stretch(box) <= MOST_STRETCH]
    if fitting:
        counts = [used.count(one.name) + one.rendered for one in fitting]
        fresh = [one for one, count in zip(fitting, counts, strict=True) if count == min(counts)]
        return replace(draft, exemplar=fresh[draft.seed % len(fresh)])
    if not real or (has_model and not any(is_whole(one) for one in real)):
        return replace(draft, exemplar=None)
    return min(real, key=lambda one: (not is_whole(one), one.stretch(box)))


def is_whole(draft: Draft) -> bool:
    """Return whether this is an exemplar's silhouette that no edge of a photo cuts off."""
    return draft.exemplar is not None and draft.exemplar.whole
