"""The dialog that replaces a photo's background: what comes behind the subject, seen on the canvas at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.dialogs.over_panels import move_over_panels
from desktop_app.document import looks, replacing
from desktop_app.document.background_choices import fill_kinds
from desktop_app.document.document import Document
from desktop_app.document.replacing import Replacing
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr, tr_sentence
from engine.compositing.profiles import photo_in_profile
from engine.formats.photos import open_photo
from engine.generation.replacing import Ground, filled_ground
from engine.generators.noise import any_seed
from engine.scene.layers import RGB, Photo
from engine.scene.replacing import EDGE, EDGES, MATCH

COLOUR, PHOTO, SCENE, FILL = "colour", "photo", "scene", "fill"
PHOTO_SLOT = "photo as background"
SLOTS = (replacing.SLOT, replacing.PUT_SLOT, PHOTO_SLOT)  # of the engine: what is told of them is read here
EDGE_WIDTH = Range(*EDGES, step=0.1, default=EDGE, decimals=1, unit="%", is_ratio=True, is_amount=True)
LIGHT = Range(0, 100, step=1, default=round(100 * MATCH), unit="%", is_amount=True)
WIDTH = 380


class ReplaceBackgroundDialog(QDialog):
    """Cuts out the subject as it opens, and keeps on `accept` what is shown; `reject` leaves all as it was."""

    def __init__(self, document: Document, parent: QWidget | None = None, ask: AskColour = ask_colour) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Replace background"))
        self._document, self._ask = document, ask
        self._colour: RGB = (255, 255, 255)
        self._photo: Photo | None = None
        self._seed = any_seed()
        self._is_accepted = False
        self.replacing = Replacing(document, self)
        self._build()
        self._connect()
        if self.replacing.replaced is None:
            self._on_edge()
        else:
            self.edge.setEnabled(False)
            self._tell(tr("The subject that was cut out before stays as it is."))
        self._on_choice()

    def _build(self) -> None:
        self.choice = ComboBox(tr("Background"), tr("What comes behind the subject."))
        self.choice.add(COLOUR, tr("Colour"))
        self.choice.add(PHOTO, tr("Photo"))
        if self._document.catalog.classes_of("background"):
            self.choice.add(SCENE, tr("Generated scene"))
        self.choice.add(FILL, tr("This photo, filled"))
        self.colour_button = text_button(
            tr("Choose a colour…"), "", tr("The colour behind the subject."), self._on_colour
        )
        told = tr("The photo behind the subject; move it afterwards.")
        self.photo_button = text_button(tr("Choose a photo…"), "folder", told, self._on_photo)
        self.kind = ComboBox(tr("Kind"), tr("What the scene shows."))
        fill_kinds(self.kind, self._document.catalog)
        self.dice = icon_button("dice", tr("Another scene of this kind"), self._on_dice)
        self.edge = Slider(
            tr("Edge width"), EDGE_WIDTH, tr("How far hair and fur reach over the edge, of the subject's size.")
        )
        self.light = Slider(tr("Match light"), LIGHT, tr("How far the subject follows the light of a photo or scene."))
        self.told = label("", "muted", wraps=True)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setEnabled(False)
        self._lay_out()

    def _lay_out(self) -> None:
        scene = QWidget()
        row = QHBoxLayout(scene)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(named_row(self.kind.accessibleName(), self.kind, self), 1)
        row.addWidget(self.dice)
        self.pages = QStackedWidget()
        self._page_of = {COLOUR: self.colour_button, PHOTO: self.photo_button, SCENE: scene, FILL: QWidget()}
        for page in self._page_of.values():
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(named_row(self.choice.accessibleName(), self.choice, self))
        column.addWidget(self.pages)
        column.addWidget(self.edge)
        column.addWidget(self.light)
        column.addWidget(self.told)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        self.choice.activated.connect(self._on_choice)
        self.kind.activated.connect(self._show)
        self.edge.gesture.ended.connect(self._on_edge)
        self.light.gesture.moved.connect(self._show)
        self.replacing.found.connect(self._on_found)
        self.replacing.shown.connect(self._on_shown)
        self.finished.connect(self._document.notices.tell_elsewhere(SLOTS, self._tell))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # What is chosen

    def _ground(self) -> Ground | None:
        """Return the ground that is chosen; None until there is a photo."""
        chosen = self.choice.value
        if chosen == COLOUR:
            return replacing.plain(self._colour)
        if chosen == SCENE:
            return replacing.generated(self._document.catalog, self.kind.value, self._seed)
        if chosen == FILL:
            return filled_ground
        return None if self._photo is None else replacing.of_photo(self._photo, self._document.scene)

    @Slot()
    def _on_choice(self) -> None:
        self.pages.setCurrentWidget(self._page_of[self.choice.value])
        self.colour_button.setIcon(swatch(self._colour))
        self.light.setEnabled(self.choice.value in (PHOTO, SCENE))
        self._show()

    @Slot()
    def _on_colour(self) -> None:
        chosen = self._ask(QColor(*self._colour), self, tr("Colour behind the subject"))
        if chosen.isValid():
            self._colour = chosen.red(), chosen.green(), chosen.blue()
            self._on_choice()

    @Slot()
    def _on_photo(self) -> None:
        name = looks.ask_file(self._document, self, tr("Photo behind the subject"))
        if name:
            title = tr("Opening {name}", name=Path(name).name)
            work = lambda maker, profile=self._document.scene.profile: _opened(name, profile)  # noqa: E731
            self._document.engine.ask(PHOTO_SLOT, title, work, self._on_opened)

    def _on_opened(self, photo: Photo) -> None:
        self._photo = photo
        self._show()

    def _on_dice(self) -> None:
        self._seed = any_seed()
        self._show()

    @Slot()
    def _on_edge(self) -> None:
        self._tell(tr("Cutting out the subject…"))
        self.replacing.cut(self.edge.value)

    # What is shown

    @Slot()
    def _on_found(self) -> None:
        hint = tr("Not the right thing? Cancel, select it, and choose this again.")
        self._tell(hint if self.replacing.is_looking else "")
        self._show()

    @Slot()
    def _show(self) -> None:
        ground = self._ground()
        if ground is None:
            self.ok.setEnabled(False)  # what is seen is not what is chosen
        elif self.replacing.subject is not None:
            self.replacing.show(ground, self.light.value / 100)

    @Slot()
    def _on_shown(self) -> None:
        self.ok.setEnabled(True)
        if self._is_accepted and not self.replacing.is_waiting:
            self.accept()

    @Slot(str)
    def _tell(self, text: str) -> None:
        self.told.setText(tr_sentence(text))

    def showEvent(self, event: QShowEvent) -> None:
        """Open over the window's panels, beside what is to be seen."""
        super().showEvent(event)
        if not event.spontaneous():
            move_over_panels(self)

    def accept(self) -> None:
        self._is_accepted = self.replacing.is_waiting
        if not self._is_accepted:
            self.replacing.accept()
            super().accept()

    def reject(self) -> None:
        self._document.engine.forget(PHOTO_SLOT)
        self.replacing.cancel()
        super().reject()


def _opened(name: str, profile: bytes | None) -> Photo:
    """Read a photo into a document's profile, and work out in the engine's thread what tells it from others."""
    photo = photo_in_profile(open_photo(name), profile)
    _ = photo.digest
    return photo
