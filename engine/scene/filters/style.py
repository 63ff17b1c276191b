"""Style: the picture below, painted as another picture is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.filters.base import Filter
from engine.scene.filters.style_picture import StylePicture

# Pieces of the style picture, a network that saw how many pictures are painted, or the same and optimisation after it.
METHODS = ("pieces", "network", "refined")
NEW_METHOD = "network"  # of a filter that is added now


@dataclass(frozen=True)
class Style(Filter):
    """Like which picture, and how much of it."""

    kind: ClassVar[str] = "style"
    title: ClassVar[str] = "Style"
    summary: ClassVar[str] = "Paints the picture below as another picture is painted; the picture below stays as it is"
    limits: ClassVar[dict[str, tuple[float, float]]] = dict.fromkeys(("paint", "colours", "jitter", "shapes"), (0, 1))
    choices: ClassVar[dict[str, tuple[str, ...]]] = {"method": METHODS}
    has_noise: ClassVar[bool] = True

    paint: float = 0.5  # 0 fine strokes, 1 coarse ones
    colours: float = 1.0  # 0 the photo's own, 1 the style picture's
    jitter: float = 0.2  # how far chance paints: 0 nowhere, 1 often another piece than the one that fits best
    shapes: float = 0.5  # of what a network paints over: 0 pieces of the style picture alone, 1 the photo alone
    method: str = METHODS[0]  # what paints; files of before know pieces alone
    picture: StylePicture | None = None  # None: not chosen yet, so that nothing is changed

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.picture is not None and not isinstance(self.picture, StylePicture):
            raise Problem(f"The picture of a style must be a picture, not {type(self.picture).__name__}.")

    def arrays(self) -> Iterator[NDArray[Any]]:
        return iter(() if self.picture is None else (self.picture.samples,))
