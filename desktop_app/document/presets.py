"""Presets of adjustments: those that come along, and a person's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.widgets.translation import tr
from engine.formats.presets import Preset
from engine.problem import Problem
from engine.scene.adjustments import (
    Adjustment,
    BlackWhite,
    Clarity,
    ColourBalance,
    Curve,
    Curves,
    GradientMap,
    Grain,
    Hues,
    HueSaturation,
    LensBlur,
    Levels,
    Range,
    ShadowsHighlights,
    Shift,
    UnsharpMask,
    Vibrance,
    Vignette,
    WhiteBalance,
)

COME_ALONG = (
    Preset("Lighter midtones", Levels(Range(gamma=1.3))),
    Preset("Darker midtones", Levels(Range(gamma=0.77))),
    Preset("Full contrast", Levels(Range(black=12, white=243))),
    Preset("Soft contrast", Curves(Curve(((0, 0), (64, 56), (192, 200), (255, 255))))),
    Preset("Strong contrast", Curves(Curve(((0, 0), (64, 42), (192, 214), (255, 255))))),
    Preset("Faded film", Curves(Curve(((0, 34), (64, 68), (192, 194), (255, 236))), blue=Curve(((0, 14), (255, 240))))),
    Preset(
        "Cross process",
        Curves(
            red=Curve(((0, 0), (64, 44), (192, 214), (255, 255))),
            green=Curve(((0, 0), (64, 54), (192, 206), (255, 255))),
            blue=Curve(((0, 34), (255, 216))),
        ),
    ),
    Preset("Against the light", ShadowsHighlights(shadows=55, highlights=20)),
    Preset("Warmer", WhiteBalance(temperature=25)),
    Preset("Cooler", WhiteBalance(temperature=-25)),
    Preset("Lively colours", Vibrance(vibrance=45)),
    Preset("Muted colours", Vibrance(vibrance=-25, saturation=-20)),
    Preset("Deep blue sky", HueSaturation(cyans=Hues(0, 15, -10), blues=Hues(0, 20, -15))),
    Preset("Autumn leaves", HueSaturation(yellows=Hues(-15, 15, 0), greens=Hues(-40, 10, 0))),
    Preset("Teal and orange", ColourBalance(shadows=Shift(-25, 5, 25), highlights=Shift(25, 5, -25))),
    Preset("Red filter", BlackWhite(110, 105, 30, 5, 0, 90)),
    Preset("Yellow filter", BlackWhite(70, 110, 70, 30, -10, 50)),
    Preset("Green filter", BlackWhite(20, 90, 90, 60, 10, 10)),
    Preset("Blue filter", BlackWhite(-10, 10, 30, 90, 110, 70)),
    Preset("Softer skin", Clarity(-35, 12)),
    Preset("Fine detail", UnsharpMask(90, 0.7, 2)),
    Preset("Local contrast", UnsharpMask(25, 40)),
    Preset("Lights at night", LensBlur(14, 80, 220)),
    Preset("Fine film", Grain(14, 1)),
    Preset("Coarse film", Grain(22, 2.4)),
    Preset("Night sensor", Grain(24, 0, 70)),
    Preset("Gentle", Vignette(-0.8, 25)),
    Preset("Strong", Vignette(-2, 15)),
    Preset("Sepia", GradientMap(((0, 24, 14, 6), (50, 152, 116, 78), (100, 255, 244, 222)))),
    Preset("Cyanotype", GradientMap(((0, 6, 18, 42), (50, 58, 110, 150), (100, 238, 246, 250)))),
)


class Presets(QObject):
    """What is chosen from by kind of adjustment. keep: called with a person's own whenever they are others."""

    def __init__(
        self,
        own: list[Preset] | None = None,
        keep: Callable[[list[Preset]], None] = lambda own: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own = own or []
        self._keep = keep

    def come_along(self, kind: type[Adjustment]) -> list[Preset]:
        """Return those of the program, under their names in the person's language."""
        return [Preset(tr(one.name), one.adjustment) for one in COME_ALONG if type(one.adjustment) is kind]

    def own(self, kind: type[Adjustment]) -> list[Preset]:
        """Return a person's own, by name."""
        return sorted((one for one in self._own if type(one.adjustment) is kind), key=lambda one: one.name.casefold())

    def save(self, preset: Preset) -> None:
        """Keep a preset in place of the person's own of that name. Raises Problem where it cannot be kept."""
        kind = type(preset.adjustment)
        if preset.name in [one.name for one in self.come_along(kind)]:
            raise Problem(tr('"{name}" is a preset that comes along: choose another name.', name=preset.name))
        self._set([*(one for one in self._own if (type(one.adjustment), one.name) != (kind, preset.name)), preset])

    def remove(self, preset: Preset) -> None:
        """Forget one of the person's own. Raises Problem where that cannot be kept."""
        self._set([one for one in self._own if one != preset])

    def _set(self, own: list[Preset]) -> None:
        self._keep(own)
        self._own = own
