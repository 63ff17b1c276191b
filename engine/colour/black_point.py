"""The darkest colours of profiles, so that one's black becomes the other's (ISO 18619:2015).

Where the standard leaves it open, as littlecms does it: a black keeps its tint, and is at most as light as L* 50.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.colour.curves import Floats
from engine.colour.device import Device, device_of, lab_of, xyz_of
from engine.colour.icc import D50

FIXED = ("perceptual", "saturation")
"""Intents for which version 4 of the format says what black is."""
PERCEPTUAL_BLACK = np.array([0.00336, 0.0034731, 0.00287])  # XYZ (ICC.1:2022, 6.3.3)
DARKEST = {"RGB": 0.0, "GRAY": 0.0, "CMYK": 1.0}
LIGHTEST_BLACK = 50.0  # L*
STRAIGHT = 4.0  # L* that middle tones may be off

XYZ = NDArray[np.float64]
NONE: XYZ = np.zeros(3)


def compensation(source: bytes, target: bytes, intent: str) -> tuple[XYZ, XYZ]:
    """Return what XYZ of D50 are multiplied by, and what is added then, so that black becomes black and white stays.

    Both profiles are known to device_of for that intent. ValueError where one is damaged otherwise.
    """
    found = _darkest(source, intent)
    black, wanted = NONE if found is None else found, darkest_made(target, intent)
    return (wanted - D50) / (black - D50), D50 * (black - wanted) / (black - D50)


@lru_cache(maxsize=32)
def darkest_made(profile: bytes, intent: str) -> XYZ:
    """Return the XYZ of the darkest colour that a profile brings forth for an intent."""
    device, found = _device(profile, intent), _darkest(profile, intent)
    if (device.version >= 4 and intent in FIXED) or not device.has_tables[1]:
        return NONE if found is None else found
    if intent == "relative" and found is None:
        return NONE
    first = lab_of(found[None])[0] if intent == "relative" and found is not None else NONE
    lightness = np.linspace(0, 100, 256)
    ramp = np.stack([lightness, *(np.full(256, value) for value in first[1:].clip(-50, 50))], axis=1)
    came = np.minimum.accumulate(_there_and_back(profile, intent, ramp)[::-1, 0])[::-1]
    least, most = came[0], came[-1]
    if least >= most:
        return NONE
    is_straight = (lightness <= least + 0.2 * (most - least)) | (np.abs(lightness - came) < STRAIGHT)
    if intent == "relative" and is_straight.all():
        return _xyz(first)
    low, high = (0.1, 0.5) if intent == "relative" else (0.03, 0.25)
    shares = (came - least) / (most - least)
    shadows = (shares >= low) & (shares < high)
    if shadows.sum() < 4:
        return NONE
    return _xyz(np.array([_beginning(lightness[shadows], shares[shadows]), *first[1:]]))


@lru_cache(maxsize=32)
def _darkest(profile: bytes, intent: str) -> XYZ | None:
    """Return the XYZ of the darkest colour that a profile has values for; None where it tells none."""
    device = _device(profile, intent)
    if device.version >= 4 and intent in FIXED:
        return _of_darkest_values(_device(profile, "relative")) if device.is_plain else PERCEPTUAL_BLACK
    if intent == "relative" and device.space == "CMYK" and profile[12:16] == b"prtr":
        return _printed(profile)
    return _of_darkest_values(device)


def _of_darkest_values(device: Device) -> XYZ | None:
    if device.space not in DARKEST or not (device.has_tables[0] or device.is_plain):
        return None
    values = np.full((1, device.channels), DARKEST[device.space], np.float32)
    light, a, b = lab_of(device.to_xyz(values).astype(np.float64))[0]
    return _xyz(np.array([min(light, LIGHTEST_BLACK), a, b]))


def _printed(profile: bytes) -> XYZ:
    """Return the black that a printer has for the darkest colour, which may need less than all of its inks."""
    device = _device(profile, "perceptual")
    if device.from_xyz is None or not device.has_tables[0]:
        return NONE
    asked = lab_of(PERCEPTUAL_BLACK[None]) if device.version >= 4 else np.zeros((1, 3))
    light = float(_there_and_back(profile, "perceptual", asked)[0, 0])
    return _xyz(np.array([min(LIGHTEST_BLACK, light), 0, 0]))


def _there_and_back(profile: bytes, intent: str, lab: Floats) -> XYZ:
    """Return the Lab (n, 3) that colours have once they were values of the device."""
    back = _device(profile, intent).from_xyz
    if back is None:
        raise ValueError("a table is of another kind")
    return lab_of(_device(profile, "relative").to_xyz(back(xyz_of(lab.astype(np.float32))))).astype(np.float64)


def _beginning(lightness: XYZ, shares: XYZ) -> float:
    """Return the lightness, 0..50, at which the parabola through the shadows begins to rise."""
    a, b, c = np.polyfit(lightness, shares, 2)
    below = b * b - 4 * a * c
    if abs(a) < 1e-10 or below <= 0:
        return 0.0
    return float(np.clip((np.sqrt(below) - b) / (2 * a), 0, LIGHTEST_BLACK))


def _device(profile: bytes, intent: str) -> Device:
    device = device_of(profile, intent)
    if device is None:
        raise ValueError("a table is of another kind")
    return device


def _xyz(lab: XYZ) -> XYZ:
    black: XYZ = xyz_of(lab[None])[0]
    return black
