"""Whether an object's feet are in water, of whatever colour: a level horizon or shore above them, level waves around.

Seven signs are summed up, with weights found by logistic regression over 12,400 places in photos of seas, lakes, land
and skies (DECISIONS.md beside this file). Knows no torch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Mean = Callable[[Floats], Any]

FINE, COARSE = 0.6, 1.5  # px of 160 by which light is blurred before its steps are looked at
HIGHEST_SHORE = 0.06  # share of the height
NOISE = 1.0, 0.3  # of steps of lightness: what they are measured against at least, squared and by themselves
CLEAR = 2.0, 0.4  # a step of lightness that is one, and the share of the usual one along the shore
AROUND = 12  # px above and below the feet, within which waves are looked at
BESIDE, BENEATH = 45, 8  # px to either side of the feet, and above and below them, of the water whose hue is told
WAVES = -1.5, 0.3  # the logarithms of steps across over steps down that count at most
PALE = 1.3  # lightness over 50, from which what lies there rather is snow
WEIGHTS: NDArray[np.float64] = np.array([0.25, 5.81, -2.35, 1.66, -0.5, -3.75, -0.65])
OFFSET = -8.12


def wetness(lab: Floats, columns: NDArray[np.intp], rows: NDArray[np.intp], goes_on_to_the_top: bool) -> float:
    """Return how surely what lies beneath feet is water, as a logarithm of odds.

    lab: float32 (h, w, 3), CIELAB, the photo at 160 px; columns, rows: of the first px beneath the feet;
    goes_on_to_the_top: whether one comes from there to the upper edge in small steps of colour, as through a sky.
    """
    return float(signs(lab, columns, rows, goes_on_to_the_top) @ WEIGHTS) + OFFSET


def signs(
    lab: Floats, columns: NDArray[np.intp], rows: NDArray[np.intp], goes_on_to_the_top: bool
) -> NDArray[np.float64]:
    """Return the seven signs of water, of the same arguments."""
    height = lab.shape[0]
    light = np.ascontiguousarray(lab[..., 0])
    steps = {blur: _steps(light, blur) for blur in (FINE, COARSE)}
    lowest, middle = min(int(rows.mean()), height - 1), int(columns.mean())
    above = slice(int(HIGHEST_SHORE * height), max(int(HIGHEST_SHORE * height) + 1, lowest - 1))
    downs = [down for _, down in steps.values()]
    level = np.minimum(*(_levelness(down) for down in downs))[above].max()
    shore = above.start + int(np.minimum(*(_levelness_of_most(down) for down in downs))[above].argmax())
    sea = slice(min(shore + 3, lowest - 3), lowest + 10)
    near = slice(max(0, lowest - AROUND), lowest + AROUND)
    waves = np.clip(_across_over_down(steps[FINE], sea, np.mean), *WAVES)
    beneath = np.minimum(rows[:, None] + np.arange(3), height - 1)
    lightness = float(lab[beneath, columns[:, None], 0].mean())
    return np.array(
        [
            np.log(1.03 - _same_way(steps[COARSE][1][max(0, shore - 1) : shore + 2])) * waves,
            level,
            np.clip(_across_over_down(steps[FINE], near, np.median), *WAVES),
            _across_over_down(steps[COARSE], near, np.median),
            _other_hue(lab[:, max(0, middle - BESIDE) : middle + BESIDE + 1], lowest, max(4, shore)),
            max(0.0, lightness / 50 - PALE),
            float(goes_on_to_the_top),
        ]
    )


def _steps(light: Floats, blur: float) -> tuple[Floats, Floats]:
    """Return steps of light across and down, after so much blur."""
    light = np.asarray(cv2.GaussianBlur(light, (0, 0), blur), np.float32)
    across, down = (np.asarray(cv2.Sobel(light, cv2.CV_32F, x, 1 - x), np.float32) for x in (1, 0))
    return across, down


def _levelness(down: Floats) -> Floats:
    """Return of each row how alike light steps all along it, 0..1: at a horizon it does."""
    return np.asarray(np.abs(down.mean(axis=1)) / np.sqrt(np.square(down).mean(axis=1) + NOISE[0]), np.float32)


def _levelness_of_most(down: Floats) -> Floats:
    """Return the same where no column counts for more than twice the usual one: a sun's path breaks a horizon."""
    most = 2 * np.median(np.abs(down), axis=1, keepdims=True) + 0.5
    down = np.clip(down, -most, most)
    return np.asarray(np.abs(down.mean(axis=1)) / (np.abs(down).mean(axis=1) + 0.5), np.float32)


def _same_way(down: Floats) -> float:
    """Return in which share of columns light clearly steps the same way within some rows."""
    strongest = np.take_along_axis(down, np.abs(down).argmax(axis=0)[None], 0)[0]
    clear = max(CLEAR[0], CLEAR[1] * float(np.median(np.abs(strongest))))
    return max(float((strongest > clear).mean()), float((strongest < -clear).mean()))


def _across_over_down(steps: tuple[Floats, Floats], rows: slice, mean: Mean) -> float:
    """Return the logarithm of steps across over steps down, in the mean or median of some rows: waves lie level."""
    across, down = (float(mean(np.abs(one[rows]))) + NOISE[1] for one in steps)
    return float(np.log(across / down))


def _other_hue(lab: Floats, lowest: int, shore: int) -> float:
    """Return how far the hue at the feet is not that of the sky, as far as both have one: water shows the sky's."""
    top = min(shore + 2, lowest - 1) if lowest - BENEATH < shore + 2 else lowest - BENEATH
    here, sky = (np.median(part.reshape(-1, 3), axis=0)[1:] for part in (lab[top : lowest + BENEATH], lab[: shore - 2]))
    colours = float(np.hypot(*here)), float(np.hypot(*sky))
    alike = float(here @ sky) / max(colours[0] * colours[1], 1e-6)
    return (1 - alike) * min(colours) / 20
