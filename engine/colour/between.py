"""From the values of one profile to those of another, of whatever kinds these are, by their numbers, in floats."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.colour.black_point import FIXED, compensation
from engine.colour.curves import Floats, Way, unit
from engine.colour.device import XYZ_RANGE, device_of
from engine.colour.tables import DAMAGED

LEAST_COMPENSATED = 0.002  # as littlecms has it
STRANGE_NUMBERS = np.errstate(over="ignore", invalid="ignore", divide="ignore")  # of profiles that mean harm


@STRANGE_NUMBERS
def way_between(source: bytes, target: bytes, intent: str, black_point: bool = True) -> Way | None:
    """Return the way (n, channels) -> (n, channels) between values of 0..1; None where a profile is damaged or special.

    What the target cannot hold is cut. black_point: see conversion.Conversion.
    """
    from_device, to_device = device_of(source, intent), device_of(target, intent)
    if from_device is None or to_device is None or to_device.from_xyz is None:
        return None
    there, back = from_device.to_xyz, to_device.from_xyz
    scale, added = np.ones(3), np.zeros(3)
    if intent == "absolute":
        scale = from_device.white / to_device.white
    elif black_point or (to_device.version >= 4 and intent in FIXED):  # version 4 has it always there
        try:
            found = compensation(source, target, intent)
        except DAMAGED:
            return None
        if np.abs(found[0] - 1).sum() + np.abs(found[1]).sum() / XYZ_RANGE > LEAST_COMPENSATED:
            scale, added = found
    times, plus = scale.astype(np.float32), added.astype(np.float32)

    def way(values: Floats) -> Floats:
        return back(there(values) * times + plus)

    return way


@STRANGE_NUMBERS
def applied(way: Way, samples: NDArray[Any]) -> NDArray[Any]:
    """Return samples (h, w, channels), uint8, uint16, or floats of 0..1, as a way has them, in their own depth."""
    most = np.float32(np.iinfo(samples.dtype).max if samples.dtype.kind == "u" else 1)
    values = unit(way(samples.reshape(-1, samples.shape[2]).astype(np.float32) / most))
    whole = values if most == 1 else np.rint(values * most).astype(samples.dtype)
    return whole.reshape(*samples.shape[:2], -1)
