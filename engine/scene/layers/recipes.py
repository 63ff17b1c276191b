"""What generated pixels are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.exemplar import NEWEST, ExemplarUse
from engine.scene.layers.base import set_fields
from engine.scene.limits import MAX_SEED

KNOB_RANGE = 3.0  # standard deviations
STRONGEST = 1.5
MOST_KINDS = 16  # in one background
LIGHTING = 9  # the newest version of how a generator's object follows the light around it
TEXTURE = 2  # the newest version of what fine detail an object has that a generator drew and that was enlarged


@dataclass(frozen=True)
class Recipe:
    """What an object is made from; its pixels follow from this, its mask and what lies under it."""

    has_noise: ClassVar[bool] = True

    class_name: str
    noise: tuple[float, ...]  # as drawn, float32 values
    seed: int | None = None  # None: the noise came from elsewhere
    knobs: tuple[float, ...] = ()  # standard deviations along the model's directions, -3..3
    strength: float = 1.0  # length of the noise: 0 the class's mean look, 1 as drawn, at most 1.5
    light: float = 1.0  # how far the object follows the light around it, 0..1
    model: str = ""  # its name in the catalog; "" is the best one for the class
    locked: tuple[bool, ...] = ()  # knobs along which the looks stay as they are when others come; absent: free
    exemplar: ExemplarUse | None = None  # the photo's object whose pixels it is drawn from; None: the generator alone
    lighting: int = 1  # version of how the generator's object follows the light; objects of before keep the first
    texture: int = 1  # version of fine detail, where it is enlarged: 1 the enlarger's alone, 2 with tiles of photos

    def __post_init__(self) -> None:
        checks.text("class", self.class_name)
        locked = list(self.locked)
        if not all(isinstance(lock, bool) for lock in locked):
            raise Problem("A knob is either locked or not.")
        while locked and not locked[-1]:
            locked.pop()
        light = checks.number("light", self.light, 0, 1)
        lighting = checks.whole("version of the lighting", self.lighting, 1, NEWEST)
        texture = checks.whole("version of the texture", self.texture, 1, NEWEST)
        set_fields(self, light=light, locked=tuple(locked), lighting=lighting, texture=texture, **_look_fields(self))


@dataclass(frozen=True)
class BackgroundRecipe:
    """What a generated background is made from; its pixels follow from this and the size of the canvas."""

    has_noise: ClassVar[bool] = True

    kinds: tuple[tuple[str, float], ...]  # each with its share, 0..1; only their proportion counts
    noise: tuple[float, ...]  # as drawn, float32 values
    seed: int | None = None  # None: the noise came from elsewhere
    knobs: tuple[float, ...] = ()  # standard deviations along the model's directions, -3..3
    strength: float = 1.0  # length of the noise: 0 the kind's mean look, 1 as drawn, at most 1.5
    model: str = ""  # its name in the catalog; "" is the best one for the kinds

    def __post_init__(self) -> None:
        kinds = tuple((checks.text("kind of scene", name), checks.number("share", it, 0, 1)) for name, it in self.kinds)
        if not 1 <= len(kinds) <= MOST_KINDS or len(dict(kinds)) < len(kinds):
            raise Problem(f"A scene must be of one kind, or of up to {MOST_KINDS} different ones.")
        if sum(share for _, share in kinds) <= 0:
            raise Problem("One of the scene's kinds must have a share in it.")
        set_fields(self, kinds=kinds, **_look_fields(self))

    @property
    def shares(self) -> dict[str, float]:
        """The kinds that have a share, and these so that they add up to 1."""
        total = sum(share for _, share in self.kinds)
        return {name: share / total for name, share in self.kinds if share > 0}

    @property
    def title(self) -> str:
        """Its kinds in a person's words."""
        return " and ".join(self.shares)


def _look_fields(recipe: Recipe | BackgroundRecipe) -> dict[str, Any]:
    """Return the checked fields that both kinds of recipes have."""
    noise = np.asarray(recipe.noise, np.float32).ravel()
    if not np.isfinite(noise).all():
        raise Problem("The noise must be made of finite numbers.")
    return {
        "noise": tuple(noise.tolist()),
        "seed": None if recipe.seed is None else checks.whole("seed", recipe.seed, 0, MAX_SEED),
        "knobs": tuple(checks.number("knob", knob, -KNOB_RANGE, KNOB_RANGE) for knob in recipe.knobs),
        "strength": checks.number("strength", recipe.strength, 0, STRONGEST),
    }
