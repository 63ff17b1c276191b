"""In which order a person is offered exemplars for a mask: by likeness, less what each loses to others.

Arrays in, arrays out, so that what is measured of exemplars chooses as the program does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.generators import exemplar_warp
from engine.generators.exemplar_shape import Shape
from engine.generators.exemplar_warp import Warp

CUT_OFF_COST = 0.1  # of likeness: what an object whose feet, or more, its photo does not show loses to whole ones
RENDERED_COST = 0.15  # likewise what a computer's rendering loses to photos: it looks like one wherever it stands
MOST_BENT, BENT_COST = 0.2, 0.6  # what it may lose of its fit by being bent, and what more than that costs
LEAST_FIT = 0.5  # below it an exemplar is stretched or bent so far that it looks worse than none


@dataclass(frozen=True)
class Origin:
    """What of an exemplar counts beside its shape: whether its photo shows all of it, and whether it is a photo."""

    whole: bool
    rendered: bool = False


WHOLE = Origin(whole=True)  # a photo of all of an object


def ranked(target: Shape, shapes: Sequence[Shape], origins: Sequence[Origin], most: int = 8) -> list[tuple[int, Warp]]:
    """Return which exemplars fit a mask's shape best, by index, and how each is warped; best first.

    Whole objects come before those that their photo cuts off, where both fit alike.
    """
    found = exemplar_warp.best(target, shapes, most)
    return sorted(found, key=lambda fit: -rank_of(fit[1], origins[fit[0]]))


def rank_of(warp: Warp, origin: Origin) -> float:
    """Return by what candidates are ranked: how like an exemplar is to the mask before it is bent, less what it loses
    to others. What its photo cuts off costs nothing where only an upper part of it is shown.
    """
    cut = 0 if origin.whole or warp.is_part else CUT_OFF_COST
    bent = BENT_COST * max(0.0, warp.bending - MOST_BENT)
    return warp.likeness - cut - bent - (RENDERED_COST if origin.rendered else 0)
