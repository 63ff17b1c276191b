"""The page of levels: the histogram, and what is laid out to where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage, ChannelChoice
from desktop_app.widgets import number_box
from desktop_app.widgets.histogram import Counts, Histogram
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import NumberField
from desktop_app.widgets.rows import beside, sliders_in
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Levels, Range
from engine.scene.layers import AdjustmentLayer

BYTE = number_box.Range(0, 255, step=1, default=0)
WHITE = replace(BYTE, default=255, is_amount=True)
GAMMA = number_box.Range(0.1, 10, step=0.01, default=1, decimals=2, is_ratio=True)


@ADJUSTMENT_PAGES.register(Levels)
class LevelsPage(AdjustmentPage[Levels]):
    adjustment = Levels
    shows_counts = True

    def _build_controls(self, parts: QVBoxLayout) -> None:
        self._counts: Counts | None = None
        self.channel = ChannelChoice()
        self.channel.activated.connect(self._on_channel)
        first = self.channel.row(self)
        first.addWidget(self._auto_button())
        parts.addLayout(first)
        self.histogram = Histogram(tr("Histogram of what lies below, with the black and the white point"))
        parts.addWidget(self.histogram)
        rows = sliders_in(parts)
        self.black = self._slider(rows, tr("Black"), BYTE, tr("What is this dark or darker becomes the darkest."))
        self.gamma = self._slider(
            rows, tr("Gamma"), GAMMA, tr("Brightens what lies between black and white, or darkens it.")
        )
        self.white = self._slider(
            rows, tr("White"), WHITE, tr("What is this bright or brighter becomes the brightest.")
        )
        self.low = NumberField(tr("Darkest"), BYTE, tr("What black becomes."))
        self.high = NumberField(tr("Brightest"), WHITE, tr("What white becomes."))
        rows.addLayout(beside(self.low, self.high))
        changes: dict[str, Callable[[Range, float], Range]] = {
            # A point that is pushed against the other stops before it.
            "black": lambda it, value: replace(it, black=min(value, it.white - 1)),
            "gamma": lambda it, value: replace(it, gamma=value),
            "white": lambda it, value: replace(it, white=max(value, it.black + 1)),
            "low": lambda it, value: replace(it, low=value),
            "high": lambda it, value: replace(it, high=value),
        }
        for name, change in changes.items():
            self._bind_field(name, change)

    def _auto_button(self) -> QToolButton:
        """Return the button that finds the black and the white point, in one of two ways."""
        self.auto = icon_button("wand", tr("Find black and white"), lambda: None)
        self.auto.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.auto)
        menu.setToolTipsVisible(True)
        self.auto.setMenu(menu)
        self.auto_contrast, self.auto_colour = menu.addAction(tr("Auto contrast")), menu.addAction(tr("Auto colour"))
        self.auto_contrast.setToolTip(
            tooltip(tr("The darkest and the brightest of the picture become black and white; hues stay as they are."))
        )
        self.auto_colour.setToolTip(
            tooltip(tr("The same in red, green and blue by themselves, which takes a cast away."))
        )
        self.auto_contrast.triggered.connect(lambda: self._on_auto(tr("Auto contrast"), Levels.with_auto_contrast))
        self.auto_colour.triggered.connect(lambda: self._on_auto(tr("Auto colour"), Levels.with_auto_colour))
        return self.auto

    def fit(self, height: int) -> None:
        self.histogram.take_height(height - (self.sizeHint().height() - self.histogram.sizeHint().height()))

    def _bind_field(self, name: str, change: Callable[[Range, float], Range]) -> None:
        def changed(levels: Levels, value: float) -> Levels:
            return replace(levels, **{self.channel.value: change(self._range(levels), value)})

        self._bind_adjustment(
            getattr(self, name), "Levels", lambda levels: float(getattr(self._range(levels), name)), changed
        )

    def _range(self, levels: Levels) -> Range:
        found = getattr(levels, self.channel.value)
        assert isinstance(found, Range)
        return found

    def _prepare(self, layer: AdjustmentLayer) -> None:
        super()._prepare(layer)
        chosen = self._range(self._adjustment_of(layer))
        self.histogram.show_marks((chosen.black, chosen.white))

    def _on_auto(self, label: str, change: Callable[[Levels, Counts], Levels]) -> None:
        if self._layer is not None and self._counts is not None:
            self._put(label, change(self._adjustment_of(self._layer), self._counts[:3]))

    @Slot(object)
    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.histogram.show_counts(counts, self.channel.channels)

    @Slot(int)
    def _on_channel(self, _row: int) -> None:
        self.histogram.show_counts(self._counts, self.channel.channels)
        if self._layer is not None:
            self.show_layer(self._layer)
