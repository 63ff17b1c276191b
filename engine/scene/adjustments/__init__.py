"""The adjustments, a file each: what changes the colours of all that lies below."""

from engine.scene.adjustments.base import CHANNELS, Adjustment, Area, AreaAdjustment, ColourAdjustment, ToneAdjustment
from engine.scene.adjustments.black_white import BlackWhite
from engine.scene.adjustments.brightness_contrast import BrightnessContrast
from engine.scene.adjustments.clarity import Clarity
from engine.scene.adjustments.colour_balance import ColourBalance, Shift
from engine.scene.adjustments.curves import MOST_POINTS, Curve, Curves
from engine.scene.adjustments.exposure import Exposure
from engine.scene.adjustments.gaussian_blur import GaussianBlur
from engine.scene.adjustments.gradient_map import GradientMap
from engine.scene.adjustments.grain import Grain
from engine.scene.adjustments.high_pass import HighPass
from engine.scene.adjustments.hue_saturation import RANGES, Hues, HueSaturation
from engine.scene.adjustments.invert import Invert
from engine.scene.adjustments.lens_blur import LensBlur
from engine.scene.adjustments.levels import Levels, Range
from engine.scene.adjustments.motion_blur import MotionBlur
from engine.scene.adjustments.posterise import Posterise
from engine.scene.adjustments.shadows_highlights import ShadowsHighlights
from engine.scene.adjustments.threshold import Threshold
from engine.scene.adjustments.unsharp_mask import UnsharpMask
from engine.scene.adjustments.vibrance import Vibrance
from engine.scene.adjustments.vignette import Vignette
from engine.scene.adjustments.white_balance import WhiteBalance

_KINDS: tuple[type[Adjustment], ...] = (
    # Light
    BrightnessContrast,
    Levels,
    Curves,
    Exposure,
    ShadowsHighlights,
    # Colour
    WhiteBalance,
    Vibrance,
    HueSaturation,
    ColourBalance,
    BlackWhite,
    # Detail
    Clarity,
    UnsharpMask,
    HighPass,
    GaussianBlur,
    MotionBlur,
    LensBlur,
    Grain,
    Vignette,
    # Effects
    GradientMap,
    Invert,
    Posterise,
    Threshold,
)

ADJUSTMENTS: dict[str, type[Adjustment]] = {kind.kind: kind for kind in _KINDS}
"""All of them by `kind`, in the order in which they are offered."""

__all__ = [
    "ADJUSTMENTS",
    "CHANNELS",
    "MOST_POINTS",
    "RANGES",
    "Adjustment",
    "Area",
    "AreaAdjustment",
    "BlackWhite",
    "BrightnessContrast",
    "Clarity",
    "ColourAdjustment",
    "ColourBalance",
    "Curve",
    "Curves",
    "Exposure",
    "GaussianBlur",
    "GradientMap",
    "Grain",
    "HighPass",
    "HueSaturation",
    "Hues",
    "Invert",
    "LensBlur",
    "Levels",
    "MotionBlur",
    "Posterise",
    "Range",
    "ShadowsHighlights",
    "Shift",
    "Threshold",
    "ToneAdjustment",
    "UnsharpMask",
    "Vibrance",
    "Vignette",
    "WhiteBalance",
]
