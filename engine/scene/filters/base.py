"""What all filters have in common: the recipe by which a model changes all that lies below a layer."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.adjustments.base import Limited
from engine.scene.limits import MAX_SEED


@dataclass(frozen=True)
class Filter(Limited):
    """A recipe. Files tell it by `kind` and by those of its fields that are not as in a new one; people know `title`.

    Its fields are numbers, flags, texts and style pictures, and all have defaults. Those in `limits` are checked.
    """

    kind: ClassVar[str]
    summary: ClassVar[str]  # what it does, in a sentence for people
    choices: ClassVar[dict[str, tuple[str, ...]]] = {}  # what those of its texts may be that are one out of a few
    has_noise: ClassVar[bool] = False  # whether another seed gives another picture
    needs_mask: ClassVar[bool] = False  # whether it acts on what is masked alone, and not on all there is

    strength: float = 1.0  # 0 the picture as it is below, 1 as the model draws it
    model: str = ""  # its name in the catalog; "" is the best one
    seed: int | None = None  # of its noise; None where it has none

    def __post_init__(self) -> None:
        super().__post_init__()
        for name, known in self.choices.items():
            if (value := getattr(self, name)) not in known:
                raise Problem(f'{self.title}: "{name}" cannot be "{value}", but one of {", ".join(known)}.')
        seed = None
        if self.has_noise:
            seed = checks.whole("seed", 0 if self.seed is None else self.seed, 0, MAX_SEED)
        checks.set_fields(self, strength=checks.number("strength", self.strength, 0, 1), seed=seed)

    @classmethod
    def flags(cls) -> tuple[str, ...]:
        """Return the names of its fields that are true or false."""
        return tuple(field.name for field in dataclasses.fields(cls) if isinstance(field.default, bool))

    def as_new(self) -> Self:
        """Return the recipe in the newest of its versions, as one that is added now."""
        return self

    def arrays(self) -> Iterator[NDArray[Any]]:
        """Return the arrays that it holds, for counting memory."""
        return iter(())

    @property
    def text(self) -> str:
        """All that its pixels depend on besides what lies below. Saved fingerprints hold it, so its form never changes:
        a field that comes later is left out at its default.
        """
        told = {field.name: getattr(self, field.name) for field in dataclasses.fields(self) if field.name != "model"}
        defaults = {field.name: field.default for field in dataclasses.fields(self)}
        return f"{self.kind} " + ", ".join(f"{name} {value}" for name, value in told.items() if value != defaults[name])
