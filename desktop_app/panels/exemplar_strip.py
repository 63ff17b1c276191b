"""The strip of the exemplars that fit an object best: click one to take it, or the generator alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.document.rights import rights_of
from desktop_app.panels.picture_button import INSET, PictureButton
from desktop_app.widgets import icons
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import ShortLabel, tooltip
from desktop_app.widgets.translation import tr
from engine.exemplars.requests import FAINT_FIT, OFFERED, POOR_FIT, Candidate, OfferExemplars, is_of
from engine.generators.exemplar_ranking import LEAST_FIT
from engine.scene.layers import ObjectLayer

SLOT = "exemplars offered"
COLUMNS = 5
THUMB = 50  # logical px a side of a picture
CAPTION = 15  # px below it, for the number
FADED = 0.5  # how much is seen of one that fits poorly
PAUSE_MS = 120  # after a change, lest every dab of a stroke asks anew


class ExemplarButton(PictureButton):
    """One exemplar and how well it fits, or the generator alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(THUMB, CAPTION, parent)
        self.caption = ""
        self._is_awaited = self._is_poor = False
        self._tell(tr("An exemplar"))

    def show_candidate(self, candidate: Candidate, is_mirrored: bool) -> None:
        """Show an exemplar, and mirrored where its object is."""
        image = image_of(candidate.picture)
        self.image = image.flipped(Qt.Orientation.Horizontal) if is_mirrored else image
        self._is_awaited, self._is_poor = False, candidate.fit < LEAST_FIT
        fit = f"{100 * (candidate.fit if self._is_poor else candidate.rank):.0f} %"
        self.caption = fit if candidate.fit >= FAINT_FIT else tr("poor")
        self.setEnabled(True)
        what = rights_of(candidate.source)
        if self._is_poor:
            self._tell(tr("Fits poorly, to {fit}: it will be bent and stretched. {what}", fit=fit, what=what))
        else:
            self._tell(tr("Fits to {fit}. {what}", fit=fit, what=what))

    def show_awaited(self) -> None:
        """Stand for an exemplar that is still looked for."""
        self.image, self.caption = None, "…"
        self._is_awaited, self._is_poor = True, False
        self.setEnabled(False)
        self._tell(tr("Looking for exemplars"))

    def show_none(self, text: str) -> None:
        """Stand for the generator alone."""
        self.caption = tr("none")
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self.palette()
        self.draw_frame(painter)
        room = QRectF(0, 0, THUMB, THUMB).adjusted(INSET, INSET, -INSET, -INSET)
        ink = colours.color(QPalette.ColorRole.WindowText)
        if self.image is None and not self._is_awaited:
            side = 20
            mark = icons.drawn("none", side, ink, self.devicePixelRatioF())
            painter.drawPixmap(round((THUMB - side) / 2), round((THUMB - side) / 2), mark)
        elif self.image is not None:
            painter.setOpacity(painter.opacity() * (FADED if self._is_poor and not self.isChecked() else 1.0))
            painter.drawImage(room, self.image)
            painter.setOpacity(1.0)
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(ink if self.isChecked() else colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRectF(0, THUMB, THUMB, CAPTION), Qt.AlignmentFlag.AlignCenter, self.caption)
        painter.end()


class ExemplarStrip(QWidget):
    """None first, then the object's own exemplar where the library lacks it, then the best of the library.

    Hidden, it asks the engine for nothing.
    """

    taken = Signal(object)  # Candidate
    dropped = Signal()  # the generator alone was chosen

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.candidates: tuple[Candidate, ...] = ()
        self._is_awaited = True  # whether they are still looked for
        self._layer: ObjectLayer | None = None
        self._shown: object = None  # what the candidates were found for
        self.none = ExemplarButton()
        self.none.clicked.connect(self.dropped)
        self.buttons = tuple(ExemplarButton() for _ in range(OFFERED + 1))
        self.hint = ShortLabel()
        self.hint.setProperty("role", "muted")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        column.addWidget(self.hint)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(2)
        for number, button in enumerate((self.none, *self.buttons)):
            self._grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        self._grid.setColumnStretch(COLUMNS, 1)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_clicked, number))
            button.hide()
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._ask)
        document.changed.connect(self._on_changed)

    def show_object(self, layer: ObjectLayer | None, can_be_none: bool) -> None:
        """Be about this object; `can_be_none`: whether a model could draw it without an exemplar."""
        is_another = _kind_of(layer) != _kind_of(self._layer)
        self._layer = layer
        if is_another:
            self._shown = None
            self._show_awaited()
        self.none.setEnabled(can_be_none)
        self.none.show_none(
            tr("The generator alone")
            if can_be_none
            else tr("No model knows this class, so it is drawn from exemplars alone")
        )
        self._mark()
        if self.isVisible():
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()

    @Slot(object)
    def _on_changed(self, _change: object) -> None:
        """A gesture is over, perhaps, that was waited for; or other exemplars are there."""
        if self.isVisible() and not self.document.history.in_gesture:
            self._follow()

    def _follow(self) -> None:
        if self._layer is not None and self._wanted(self._layer) != self._shown and not self._later.isActive():
            self._later.start()

    def _wanted(self, layer: ObjectLayer) -> tuple[object, ...]:
        """What the candidates depend on."""
        use = layer.recipe.exemplar
        own = None if use is None or any(is_of(one.source, use.exemplar) for one in self.candidates) else use.exemplar
        return layer.id, layer.recipe.class_name, layer.mask, layer.side, self.document.library, own

    @Slot()
    def _ask(self) -> None:
        layer = self._layer
        if layer is None or not self.isVisible() or self.document.history.in_gesture:
            return  # asked for when it is over
        entries = self.document.library.of_class(layer.recipe.class_name)
        self._shown = self._wanted(layer)
        if not entries and layer.recipe.exemplar is None:
            self._show_candidates(())
            return

        def arrived(found: tuple[Candidate, ...]) -> None:
            now = self._layer
            if now is not None and now.id == layer.id:
                self._show_candidates(found)
                self._shown = (*self._wanted(layer)[:-1], self._wanted(now)[-1])

        request = OfferExemplars(layer, entries)
        self.document.engine.ask(SLOT, tr("Looking for exemplars"), request, arrived, self._on_failed)

    def _on_failed(self) -> None:
        self._shown = None  # given up, since another document came perhaps: asked for with the next change

    def _show_awaited(self) -> None:
        """Keep room for the exemplars that are looked for."""
        self.candidates, self._is_awaited = (), True
        layer = self._layer
        use = None if layer is None else layer.recipe.exemplar
        known = () if layer is None else self.document.library.of_class(layer.recipe.class_name)
        is_own = use is not None and not any(is_of(entry, use.exemplar) for entry in known)
        count = min(len(known), OFFERED) + is_own
        for number, button in enumerate(self.buttons):
            button.setVisible(number < count)
            button.show_awaited()
        self._mark()

    def _show_candidates(self, found: tuple[Candidate, ...]) -> None:
        self.candidates, self._is_awaited = found[: len(self.buttons)], False
        is_mirrored = self._layer is not None and self._layer.place.determinant < 0
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(self.candidates))
            if number < len(self.candidates):
                button.show_candidate(self.candidates[number], is_mirrored)
        self._mark()

    def _mark(self) -> None:
        """Check what the object is drawn from, and tell where that does not suit its mask."""
        use = None if self._layer is None else self._layer.recipe.exemplar
        used = next((one for one in self.candidates if use is not None and is_of(one.source, use.exemplar)), None)
        self.none.setChecked(use is None)
        for number, button in enumerate(self.buttons):
            button.setChecked(used is not None and number < len(self.candidates) and self.candidates[number] is used)
        is_poor = used is not None and used.fit < POOR_FIT
        poor = tr("Bent far: try its natural outline.")
        self.hint.setText(poor if is_poor else tr("No exemplar of this class fits this mask."))
        self.hint.setVisible(is_poor or not (self.candidates or self._is_awaited))

    def _on_clicked(self, number: int) -> None:
        if number < len(self.candidates):
            self.taken.emit(self.candidates[number])
        self._mark()


def _kind_of(layer: ObjectLayer | None) -> tuple[str, str] | None:
    """What other exemplars are offered for."""
    return None if layer is None else (layer.id, layer.recipe.class_name)
