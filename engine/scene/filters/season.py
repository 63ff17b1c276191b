"""Season and weather: the picture below as it would look under another sky, or at another time of the year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.filters.base import Filter

KINDS = ("sunny", "cloudy", "rain", "sunrise", "autumn", "snow")
FALLING = ("rain", "snow")  # those of them in which something falls


@dataclass(frozen=True)
class Season(Filter):
    """What it becomes, and how far that may look otherwise than usual."""

    kind: ClassVar[str] = "season"
    title: ClassVar[str] = "Season and weather"
    summary: ClassVar[str] = "Other weather or another time of the year, by colours; the picture below stays as it is"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"variety": (0, 1), "falling": (0, 1)}
    choices: ClassVar[dict[str, tuple[str, ...]]] = {"to": KINDS}
    has_noise: ClassVar[bool] = True

    to: str = "sunrise"
    variety: float = 0.5  # 0 as it usually looks, 1 in any way that photos show
    falling: float = 0.4  # drops or flakes in the air: 0 none, as always where it neither rains nor snows
