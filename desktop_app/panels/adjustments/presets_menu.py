"""The menu of the presets of an adjustment: choose one, keep what is set as another, forget one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from desktop_app.document.document import Document
from desktop_app.widgets import icons
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.formats.presets import Preset
from engine.scene.adjustments import Adjustment


class PresetsMenu(QMenu):
    """Made anew whenever it opens. What is set now has a tick."""

    def __init__(
        self,
        document: Document,
        shown: Callable[[], Adjustment],  # what is set now
        put: Callable[[str, Adjustment], None],  # sets another one, as an edit of that name
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._shown, self._put = document, shown, put
        self.ask_name = partial(QInputDialog.getText, parent)
        self.aboutToShow.connect(self._fill)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        presets, shown = self._document.presets, self._shown()
        own = presets.own(type(shown))
        for group in (presets.come_along(type(shown)), own):
            for preset in group:
                action = self.addAction(_text(preset), partial(self._choose, preset))
                action.setCheckable(True)
                action.setChecked(preset.adjustment == shown)
            self.addSeparator()
        icons.set_icon(self.addAction(tr("Keep as a preset…"), self._keep), "save")
        forget = self.addMenu(tr("Forget a preset"))
        icons.set_icon(forget.menuAction(), "trash")
        forget.setEnabled(bool(own))
        for preset in own:
            forget.addAction(_text(preset), partial(self._forget, preset))

    def _choose(self, preset: Preset) -> None:
        self._put(tr("Preset {name}", name=preset.name), preset.adjustment)

    def _keep(self) -> None:
        name, is_given = self.ask_name(tr("Keep as a preset"), tr("Name"))
        if is_given:
            self._document.guarded(lambda: self._document.presets.save(Preset(name, self._shown())))

    def _forget(self, preset: Preset) -> None:
        self._document.guarded(lambda: self._document.presets.remove(preset))


def _text(preset: Preset) -> str:
    return plain(preset.name).replace("&", "&&")
