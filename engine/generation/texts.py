"""Values as texts of a fingerprint. They are in files: a text that changes makes every saved appearance stale."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

import numpy as np

from engine.scene.layers import BackgroundRecipe, Recipe
from engine.scene.scene import Scene


def noise_text(recipe: Recipe | BackgroundRecipe) -> str:
    """Return the noise as it is drawn from, before its knobs."""
    return np.asarray(recipe.noise, np.float32).tobytes().hex()


def knobs_text(recipe: Recipe | BackgroundRecipe) -> str:
    """Return the knobs; one at 0 at their end is as good as none."""
    knobs = list(recipe.knobs)
    while knobs and not knobs[-1]:
        knobs.pop()
    return str(knobs)


def canvas_text(scene: Scene, size: tuple[int, int] | None = None) -> str:
    """Return the canvas's size and colours. size: (width, height) px of what was made for another canvas."""
    width, height = size or (scene.width, scene.height)
    return f"{width} x {height} in {_profile_text(scene.profile)}"


@lru_cache(maxsize=8)
def _profile_text(profile: bytes | None) -> str:
    return sha256(profile).hexdigest() if profile else "sRGB"
