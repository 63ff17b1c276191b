"""An exemplar: a masked object out of a photo, whose pixels generated objects can take their looks from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np

from engine.problem import Problem
from engine.scene import checks
from engine.scene.checks import set_fields
from engine.scene.tiles import Pixels

LONGEST = 2048  # px a side
SMALLEST = 16
LONGEST_TEXT = 1000
BRIGHTEST = 1.0
NEWEST = 1_000_000  # version that a recipe may name
HALF = 128  # alpha from which a pixel counts as the object's
OWN_PHOTO = "my own photo"  # the licence of what a person took themselves
_OPEN = re.compile(rf"CC0( 1\.0)?|CC BY(-SA)? [1-4]\.\d|public domain|Apache-2\.0|MIT|{OWN_PHOTO}", re.IGNORECASE)


def is_open(licence: str) -> bool:
    """Return whether a picture under this licence may be used and sold; one without a licence may not."""
    return _OPEN.fullmatch(licence.strip()) is not None


@dataclass(frozen=True, eq=False)
class Exemplar:
    """The pixels of one object, uint8 (h, w, 4), straight sRGB and alpha, SMALLEST to LONGEST px a side; and whence.

    ground: the light of the ground around the object in its photo, as `engine.generators.light` measures it (linear
    light 0..1, red, green, blue); None where it is not known. Raises Problem where a field is not of its kind.
    """

    samples: Pixels
    class_name: str
    ground: tuple[float, float, float] | None = None
    name: str = ""  # what the library calls it
    licence: str = ""
    credit: str = ""  # who made the photo
    source: str = ""  # where it was found
    changes: str = ""  # what was done to the photo
    whole: bool = True  # False where the photo's edge cuts the object off, or grass hides its feet

    def __post_init__(self) -> None:
        samples = self.samples
        if samples.dtype != np.uint8 or samples.ndim != 3 or samples.shape[2] != 4:
            raise Problem("An exemplar must be a picture with transparency, of 8 bits a channel.")
        if not all(SMALLEST <= side <= LONGEST for side in samples.shape[:2]):
            raise Problem(f"An exemplar must have {SMALLEST} to {LONGEST} px a side.")
        if not (samples[..., 3] >= HALF).any():
            raise Problem("An exemplar must show an object: its picture is transparent all over.")
        samples.setflags(write=False)
        checks.text("class", self.class_name)
        for what in ("name", "licence", "credit", "source", "changes"):
            if value := getattr(self, what):
                checks.text(f"exemplar's {what}", value, LONGEST_TEXT)
        if self.ground is not None:
            red, green, blue = (checks.number("light of the exemplar's ground", x, 0, BRIGHTEST) for x in self.ground)
            set_fields(self, ground=(red, green, blue))

    @property
    def is_open(self) -> bool:
        """Whether its licence is open."""
        return is_open(self.licence)

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in px."""
        return self.samples.shape[1], self.samples.shape[0]

    @property
    def nbytes(self) -> int:
        return int(self.samples.nbytes)

    @cached_property
    def digest(self) -> str:
        """sha256 in hex over all that decides pixels: its own, their size, and the ground's light."""
        total = sha256(f"{self.samples.shape} {self.ground}".encode())
        total.update(np.ascontiguousarray(self.samples).data)
        return total.hexdigest()

    def _texts(self) -> tuple[object, ...]:
        return self.class_name, self.name, self.licence, self.credit, self.source, self.changes, self.whole

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Exemplar) and self._texts() == other._texts() and self.digest == other.digest

    def __hash__(self) -> int:
        return hash((self.digest, self._texts()))


@dataclass(frozen=True)
class ExemplarUse:
    """How an object uses an exemplar. Raises Problem where a field is not of its kind."""

    exemplar: Exemplar
    flip: bool = False  # mirrored left to right before it is warped
    code: tuple[float, ...] = ()  # the noise that a model finds in it, where looks start; none where none knows it
    fidelity: float = 1.0  # 0: the generator alone, 1: the exemplar wherever it covers
    warp: int = 1  # versions of what is done with it, so that it looks the same tomorrow
    drawing: int = 1
    locked: bool = False  # stays when the dice are thrown, which else take another one

    def __post_init__(self) -> None:
        code = np.asarray(self.code, np.float32).ravel()
        if not np.isfinite(code).all():
            raise Problem("The code of an exemplar must be made of finite numbers.")
        set_fields(
            self,
            flip=bool(self.flip),
            code=tuple(code.tolist()),
            fidelity=checks.number("fidelity", self.fidelity, 0, 1),
            warp=checks.whole("version of the warp", self.warp, 1, NEWEST),
            drawing=checks.whole("version of the exemplar's drawing", self.drawing, 1, NEWEST),
            locked=bool(self.locked),
        )
