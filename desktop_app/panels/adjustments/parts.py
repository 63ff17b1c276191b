"""The base of the pages of adjustments with the same settings for several parts of the colours, one shown at a time."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import A, AdjustmentPage
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import named_row, sliders_in
from desktop_app.widgets.slider import Slider


class PartsPage(AdjustmentPage[A]):
    """The parts are fields of the adjustment, alike in kind; `part` says which of them the sliders are for."""

    def _choice(self, parts: QVBoxLayout, name: str, what_it_does: str, entries: dict[str, str]) -> QVBoxLayout:
        """Lay out the choice of a part, and return where its sliders go.

        entries: from the name of a field to what a person reads.
        """
        self.part = ComboBox(name, what_it_does)
        for field, text in entries.items():
            self.part.add(field, text)
        self.part.activated.connect(self._on_part)
        parts.addLayout(named_row(name, self.part, self))
        return sliders_in(parts)

    def _part_setting(self, rows: QVBoxLayout, field: str, name: str, reach: Range, what_it_does: str) -> Slider:
        """Lay out a slider for a number of the chosen part."""

        def change(it: A, value: float) -> A:
            changed = dataclasses.replace(self._part_of(it), **{field: value})
            return dataclasses.replace(it, **{self.part.value: changed})

        made = self.sliders[field] = self._slider(rows, name, reach, what_it_does)
        self._bind_adjustment(made, self.adjustment.title, lambda it: getattr(self._part_of(it), field), change)
        return made

    def _part_of(self, adjustment: A) -> Any:
        return getattr(adjustment, self.part.value)

    @Slot(int)
    def _on_part(self, _row: int) -> None:
        if self._layer is not None:
            self.show_layer(self._layer)
