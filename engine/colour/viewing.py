"""Colours for the eye: of a document on a display, or as a printer would bring them to paper, on that display."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import ImageCms

from engine.colour.conversion import INTENTS, opened, through
from engine.colour.icc import CMS_ERRORS
from engine.colour.spaces import is_same
from engine.problem import Problem

Pixels = NDArray[np.uint8]

WARNING_BGR = (128, 128, 128)  # laid over colours that cannot be printed


@dataclass(frozen=True)
class Proof:
    """What a document is to look like: as printed through a profile, RGB or CMYK.

    paper: white and black are shown as those of paper and ink are, beside the display's white.
    """

    profile: bytes
    intent: str = "relative"  # of conversion.INTENTS, on the way to paper
    black_point: bool = True
    paper: bool = False

    def __post_init__(self) -> None:
        if self.intent not in INTENTS:
            raise Problem(f"There is no rendering intent {self.intent!r}.")


@dataclass(frozen=True)
class View:
    """How colours of a document's profile come to a display's; None is sRGB, for both.

    proof: of which printer a proof is shown; None: of none. warning: of which printer colours that it cannot print are
    covered with grey.
    """

    document: bytes | None
    display: bytes | None = None
    proof: Proof | None = None
    warning: Proof | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether colours are shown as their numbers are."""
        return self.proof is None and self.warning is None and is_same(self.document, self.display)

    def prepare(self) -> View:
        """Return the view with what takes up to half a second made. Raises Problem for profiles that cannot be used."""
        try:
            _ = self._shown, self._checks
        except CMS_ERRORS as error:
            raise Problem("This colour profile is damaged, or has no way to the colours of a printer.") from error
        return self

    def __call__(self, pixels: Pixels) -> Pixels:
        """Return premultiplied BGRA (h, w, 4) of the document as it is on the display."""
        if self.changes_nothing:
            return pixels
        alpha = pixels[..., 3]
        if not alpha.any():
            return pixels
        is_opaque = bool((alpha == 255).all())
        straight = pixels if is_opaque else cv2.cvtColor(pixels, cv2.COLOR_mRGBA2RGBA)
        rgb = cv2.cvtColor(straight, cv2.COLOR_BGRA2RGB)
        shown = pixels.copy()
        shown[..., :3] = self._of_rgb(np.asarray(rgb, np.uint8))[..., ::-1]
        return shown if is_opaque else np.asarray(cv2.cvtColor(shown, cv2.COLOR_RGBA2mRGBA), np.uint8)

    def of_straight(self, samples: Pixels) -> Pixels:
        """Return straight RGB or RGBA (h, w, 3 or 4) of the document as it is on the display."""
        if self.changes_nothing:
            return samples
        shown = samples.copy()
        shown[..., :3] = self._of_rgb(np.ascontiguousarray(samples[..., :3]))
        return shown

    def cannot_be_printed(self, rgb: Pixels) -> NDArray[np.bool_]:
        """Return for straight RGB (h, w, 3) of the document which colours the printer of the warning cannot print."""
        if self._checks is None:
            return np.zeros(rgb.shape[:2], bool)
        # littlecms puts one colour in place of those, which others may happen to have.
        printed, checked = (through(transform, rgb) for transform in self._checks)
        different: NDArray[np.bool_] = (printed != checked).any(axis=-1)
        return different

    def _of_rgb(self, rgb: Pixels) -> Pixels:
        shown = rgb.copy() if self._shown is None else through(self._shown, rgb).copy()
        if self.warning is not None:
            shown[self.cannot_be_printed(rgb)] = WARNING_BGR[::-1]
        return shown

    @property
    def _shown(self) -> ImageCms.ImageCmsTransform | None:
        if self.proof is not None:
            return _proofing(self.document, self.display, self.proof)
        return None if is_same(self.document, self.display) else _to_display(self.document, self.display)

    @property
    def _checks(self) -> tuple[ImageCms.ImageCmsTransform, ImageCms.ImageCmsTransform] | None:
        """The same way to the display twice, the second time with what cannot be printed in one colour."""
        if self.warning is None:
            return None
        plain, checked = (_proofing(self.document, self.display, self.warning, checks) for checks in (False, True))
        return plain, checked


@lru_cache(maxsize=8)
def _to_display(document: bytes | None, display: bytes | None) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        opened(document), opened(display), "RGB", "RGB", INTENTS["relative"], ImageCms.Flags.BLACKPOINTCOMPENSATION
    )


@lru_cache(maxsize=8)
def _proofing(
    document: bytes | None, display: bytes | None, proof: Proof, checks: bool = False
) -> ImageCms.ImageCmsTransform:
    """Return the way over a printer to the display; checks: with what cannot be printed in one colour."""
    flags = ImageCms.Flags.SOFTPROOFING
    if proof.black_point:
        flags |= ImageCms.Flags.BLACKPOINTCOMPENSATION
    if checks:
        flags |= ImageCms.Flags.GAMUTCHECK
    return ImageCms.buildProofTransform(
        opened(document), opened(display), opened(proof.profile), "RGB", "RGB",
        INTENTS[proof.intent], INTENTS["absolute" if proof.paper else "relative"], flags,
    )  # fmt: skip
