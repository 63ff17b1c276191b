"""The light of a place: divided out of an object's surroundings before it is drawn, multiplied back after.

A generator trained on photos hardly follows the light of its ground, since cameras expose for the object: over the
training crops the brightness of object and ground is uncorrelated (-0.09). So following is built in: generators draw in
mean light, and what the ground departs from it is put on the object afterwards, by the `light` knob's share.

A ground's light is the fourth-power mean of its pixels: between photos it differs less than the plain mean (0.64
instead of 0.89 in logarithms, over 1,500 crops), and it answers a change of exposure as well (0.95 instead of 1).
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

from engine.generators.context import grow
from engine.generators.ground import GAMMA, POWER

MEAN_LIGHT = 0.36  # linear light of the training windows' ground, such a mean: the geometric mean over the windows
FOLLOWED = 0.96  # share of the ground's departure in exposure (in logarithms) that is divided out
FOLLOWED_COLOUR = 0.3  # likewise in colour: most of a ground's colour is its own, not the light's
RANGE = (-1.5, 0.7)  # of the logarithm of the gain: a black studio does not make the object black
KNEE = 0.8  # linear light above which brightening is compressed instead of clipped


def gain_of(rgb: Tensor, mask: Tensor) -> Tensor:
    """The place's light over mean light, as far as objects follow it.

    rgb N x 3 x R x R in [-1, 1] (sRGB), mask N x 1 x R x R: what lies under it does not count. Returns N x 3 factors
    in linear light; 1 where nothing of the ground is seen.
    """
    around = (1 - grow(mask)).clamp(min=0)
    seen = around.sum((2, 3))
    mean = (_linear(rgb).pow(POWER) * around).sum((2, 3)) / seen.clamp(min=1)
    gain = _followed(mean.clamp(min=1e-12).log() / POWER)
    return torch.where(seen > 0, gain, torch.ones_like(gain))


def gain_of_light(light: Tensor) -> Tensor:
    """The same factors from a ground's light (engine.generators.ground): N x 3 in 0..1."""
    return _followed(light.clamp(min=1e-3).log())


def _followed(light: Tensor) -> Tensor:
    """What objects follow of a ground's light: N x 3, in logarithms, to factors."""
    departure = light - math.log(MEAN_LIGHT)
    exposure = departure.mean(1, keepdim=True)
    departure = (exposure * FOLLOWED).clamp(*RANGE) + ((departure - exposure) * FOLLOWED_COLOUR).clamp(-0.5, 0.5)
    return departure.exp()


def relight(rgb: Tensor, gain: Tensor) -> Tensor:
    """Multiply linear light: rgb N x 3 x H x W in [-1, 1] (sRGB), gain N x 3 -> the same shape and range."""
    factor = gain[:, :, None, None]
    light = _linear(rgb) * factor
    # Where nothing is brightened nothing is compressed, so a gain of 1 changes nothing.
    pressed = KNEE + (1 - KNEE) * torch.tanh((light - KNEE) / (1 - KNEE))
    light = torch.where((light > KNEE) & (factor > 1), torch.minimum(light, pressed), light)
    return light.clamp(0, 1).pow(1 / GAMMA) * 2 - 1


def in_mean_light(rgb: Tensor) -> Tensor:
    """What `relight` makes of a picture by a gain of 1, to its last bits: nearly the picture itself."""
    return _linear(rgb.contiguous()).clamp_(0, 1).pow_(1 / GAMMA).mul_(2).sub_(1)


def _linear(rgb: Tensor) -> Tensor:
    return ((rgb + 1) / 2).clamp(0, 1).pow(GAMMA)
