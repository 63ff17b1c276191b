"""The base of the pages of adjustments: the channels that they act on, and their mask."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.document.binding import Binding, Control
from desktop_app.document.change import Change
from desktop_app.document.counting import Counting
from desktop_app.document.document import Document
from desktop_app.document.picking import Pick
from desktop_app.panels.adjustments.presets_menu import PresetsMenu
from desktop_app.panels.page import ActingPage
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.histogram import Counts
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import sliders_in
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr, within
from engine.compositing.backdrop import below
from engine.compositing.compositor import Compositor
from engine.compositing.histogram import counting
from engine.kinds import KindTable
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import CHANNELS, Adjustment
from engine.scene.adjustments.base import Colour
from engine.scene.layers import AdjustmentLayer, is_live
from engine.scene.scene import Scene

ALL = "rgb"  # the channel that stands for all three
AMOUNT = Range(-100, 100, step=1)
RADIUS = Range(1, 100, step=0.1, decimals=1, is_ratio=True, unit="px")
PICKS = {
    "black": "Click in the picture what is to be black",
    "grey": "Click in the picture what is to be grey",
    "white": "Click in the picture what is to be white",
}

A = TypeVar("A", bound=Adjustment)


class AdjustmentPage(ActingPage[AdjustmentLayer], Generic[A]):
    """Shows an adjustment layer; a subclass lays out the controls of its kind of adjustment."""

    kind = AdjustmentLayer
    what = "adjustment"
    adjustment: ClassVar[type[Adjustment]]
    shows_counts: ClassVar[bool] = False  # it shows how often each value occurs below

    def __init__(self, document: Document, compositor: Compositor, parent: QWidget | None = None) -> None:
        self.sliders: dict[str, Slider] = {}  # by the field of the adjustment that each is for
        super().__init__(document, compositor, parent)
        self._counted: tuple[object, ...] | None = None  # what the histogram was counted of
        self._counting = Counting(self._begin_count, self)
        self._counting.counted.connect(self._show_counts)
        document.changed.connect(self._on_change)
        document.picking.changed.connect(self._on_picking)

    @classmethod
    def suits(cls, layer: AdjustmentLayer) -> bool:
        return type(layer.adjustment) is cls.adjustment

    # What a subclass says

    def _build_controls(self, parts: QVBoxLayout) -> None:
        """Lay out the controls."""
        raise NotImplementedError(type(self).__name__)

    @Slot(object)
    def _show_counts(self, counts: Counts) -> None:
        """Show how often each value occurs below."""

    # Building

    def _build(self, parts: QVBoxLayout) -> None:
        self.picks: dict[str, QToolButton] = {}
        for tone in self.adjustment.picked_tones:
            self._add_pick(tone, tr(PICKS[tone]), partial(_picked, tone))
        self._build_controls(parts)
        self.presets = icon_button("presets", tr("Presets: choose settings, or keep these under a name"), lambda: None)
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.presets.setMenu(PresetsMenu(self.document, self._shown, self._put, self.presets))
        self.compare = self._compare_button(tr("Hold to see the picture without the adjustment"))
        self.reset = icon_button("reset", tr("Reset {lower}", lower=within(tr(self.adjustment.title))), self._on_reset)
        in_no_row = [button for button in self.picks.values() if button.parentWidget() is None]
        self._make_head(*in_no_row, self.presets, self.compare, self.reset)

    def _add_pick(
        self, name: str, text: str, change: Callable[[Any, Colour, float], Adjustment], holds: bool = False
    ) -> None:
        """Make a button that wants a colour from the picture; see `Pick`."""

        def pressed() -> None:
            picking = self.document.picking
            if self._layer is None or (picking.pick is not None and picking.pick.name == name):
                picking.end()
            else:
                picking.begin(Pick(name, self._layer.id, text, tr(self.adjustment.title), change, holds))

        button = icon_button(f"pick-{name}", text, pressed)
        button.setCheckable(True)
        self.picks[name] = button

    @Slot()
    def _on_picking(self) -> None:
        pick = self.document.picking.pick
        wanted = pick.name if pick is not None and self._layer is not None and pick.layer_id == self._layer.id else ""
        for name, button in self.picks.items():
            button.setChecked(name == wanted)

    def _adjustment_of(self, layer: AdjustmentLayer) -> A:
        if type(layer.adjustment) is not self.adjustment:
            raise Problem(tr("That layer is no {lower}.", lower=within(tr(self.adjustment.title))))
        return layer.adjustment  # type: ignore[return-value]  # its very class was asked for

    def _bind_adjustment(
        self, control: Control[Any], name: str, read: Callable[[A], Any], change: Callable[[A, Any], A]
    ) -> Binding[Any]:
        def changed(scene: Scene, layer: AdjustmentLayer, value: Any) -> Scene:
            return edits.set_adjustment(scene, layer.id, change(self._adjustment_of(layer), value))

        return self._bind(control, name, lambda layer: read(self._adjustment_of(layer)), changed)

    def _rows(self, parts: QVBoxLayout, text: str) -> QVBoxLayout:
        """Lay out what the adjustment does, and return where its sliders go."""
        parts.addWidget(label(text, "muted", wraps=True))
        return sliders_in(parts)

    def _setting(self, rows: QVBoxLayout, field: str, name: str, reach: Range, what_it_does: str) -> Slider:
        """Lay out a slider for a number of the adjustment, which as made has its default."""
        reach = dataclasses.replace(reach, default=getattr(self.adjustment(), field))
        made = self.sliders[field] = self._slider(rows, name, reach, what_it_does)
        self._bind_adjustment(
            made,
            tr(self.adjustment.title),
            lambda it: getattr(it, field),
            lambda it, value: dataclasses.replace(it, **{field: value}),
        )
        return made

    # From the document

    def _prepare(self, layer: AdjustmentLayer) -> None:
        pick = self.document.picking.pick
        if pick is not None and pick.layer_id != layer.id:
            self.document.picking.end()
        self._want_counts()

    def leave(self) -> None:
        if self._layer is not None:
            self.document.picking.end()
        super().leave()
        self._counting.stop()
        self._counted = None

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.what == "appearance" and self._layer is not None:
            self._want_counts()

    def _want_counts(self) -> None:
        if self.shows_counts:
            self._counting.want()

    def _begin_count(self) -> Iterator[Counts] | None:
        """Count what lies below, unless that is what was counted last."""
        layer, scene = self._layer, self.document.scene
        if layer is None or not scene.has(layer.id):
            return None
        seen, shown = below(scene, layer.id), self.document.engine.appearances
        counted = (seen, *(shown(one) for one in seen.walk() if is_live(one)))
        if counted == self._counted:
            return None
        self._counted = counted
        return counting(seen, self._compositor, shown)

    # What is pressed

    def _shown(self) -> Adjustment:
        return self.adjustment() if self._layer is None else self._layer.adjustment

    def _put(self, label: str, adjustment: Adjustment) -> None:
        self._attempt(label, lambda scene, layer: edits.set_adjustment(scene, layer.id, adjustment))

    def _on_reset(self) -> None:
        self._put(tr("Reset {lower}", lower=within(tr(self.adjustment.title))), self.adjustment())


class ChannelChoice(ComboBox):
    """Which channel the controls of an adjustment are for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Channel"), tr("All three channels alike, or one of them by itself."), parent)
        self.add(ALL, tr("RGB"))
        for name in CHANNELS:
            self.add(name, tr(name.capitalize()))

    @property
    def channels(self) -> tuple[str, ...]:
        """The names of the channels that are shown."""
        return CHANNELS if self.value == ALL else (self.value,)

    def row(self, page: AdjustmentPage[Any]) -> QHBoxLayout:
        """Return the choice and after it what wants a colour from the picture; for its name there is no room."""
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self, 1)
        for button in page.picks.values():
            row.addWidget(button)
        return row


def _picked(tone: str, adjustment: Adjustment, colour: Colour, _risen: float) -> Adjustment:
    return adjustment.with_picked(tone, colour)


ADJUSTMENT_PAGES: KindTable[type[AdjustmentPage[Any]]] = KindTable("is set")
"""From a kind of adjustment to its page."""
