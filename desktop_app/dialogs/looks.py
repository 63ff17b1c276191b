"""The dialog of looks from a photo: what was found in it, corrected by hand, and whose the photo is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.exemplar_form import ExemplarForm
from desktop_app.dialogs.photo_view import PhotoView
from desktop_app.document import looks
from desktop_app.document.document import Document
from desktop_app.document.looks import LooksWanted
from desktop_app.document.object_edits import classes_of
from desktop_app.document.subject_search import SubjectSearch
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import ErrorLine, ShortLabel, label, plain, tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.exemplars.photo_subject import SubjectPhoto, TakeSubject, has_outline
from engine.formats.exif import artist
from engine.generation.subjects import Photos
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask

SLOT = "subject of a photo"
BRUSH = Range(2, 600, default=40, unit="px", is_ratio=True, is_amount=True)
BRUSH_STEP = 1.25
SMALLEST_BOX = 4  # px of the photo
SOFT_BELOW = 200  # px of the object's longer side, below which it looks soft at any size worth printing
FORM_WIDTH = 300
LOOKING = "Looking for the object…"
POINTS = "Click what is missing, Ctrl-click what is too much. All wrong? Drag a box closely around it."
STROKES = "Paint what is missing, with Ctrl what is too much."
NOTHING = "Nothing that stands out was found: click on the object, drag a box closely around it, or paint it."


class LooksDialog(QDialog):
    """Opens a photo and shows its object; on `accept` the object is cut out, and used and kept as was wanted."""

    def __init__(self, document: Document, wanted: LooksWanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self._wanted = document, wanted
        self.subject: SubjectPhoto | None = None  # None until it is open
        self._is_taking = False
        self.search = SubjectSearch(document, self._photos, SLOT, self)
        self.setWindowTitle(tr("Keep as exemplar") if wanted.layer_id is None else tr("Looks from a photo"))
        self._build()
        self._connect()
        self._show()
        (self.view if wanted.class_name else self.form.class_choice).setFocus()
        self.document.engine.ask(SLOT, tr("Opening the photo"), wanted.opening, self._on_opened, self._on_not_opened)

    # Building

    def _build(self) -> None:
        self.view = PhotoView(tr("The photo; what does not belong to the object is dimmed"))
        self.find_button = icon_button("subject", tr("Find the main thing again"), self._find)
        self.points_button = self._way("picker", tr("Points and boxes"), tr("Click or drag a box to say what it is"))
        self.brush_button = self._way("brush", tr("Paint"), tr("Drag over what belongs to it; [ and ] change the size"))
        self.add_button = self._way("add", tr("Add"), tr("What is clicked or painted belongs to it"))
        self.away_button = self._way(
            "remove", tr("Take away"), tr("What is clicked or painted does not belong to it (Ctrl or Alt)")
        )
        self._groups = []
        for pair in ((self.points_button, self.brush_button), (self.add_button, self.away_button)):
            group = QButtonGroup(self)
            for button in pair:
                group.addButton(button)
            pair[0].setChecked(True)
            self._groups.append(group)
        self.size_slider = Slider(tr("Size"), BRUSH, tr("Width of the brush on the photo."))
        self.refine_button = icon_button(
            "refine",
            tr("Follow the edges"),
            lambda: self.error.guarded(self.search.refine),
            more=tr("Let the border of what was painted follow the photo's colours"),
        )
        self.back_button = icon_button("undo", tr("Take the last correction back"), self._take_back, "undo")
        self.fit_button = icon_button("fit", tr("Fit the photo"), self.view.fit, more=tr("The wheel zooms (0)"))
        self.actual_button = icon_button("zoom", tr("Show it at 100 %"), lambda: self.view.zoom_to(1.0), more="(1)")
        self.form = ExemplarForm(self.document, self._wanted.class_name, self._wanted.is_own)
        self.keep = QCheckBox(tr("Keep in my library"))
        self.keep.setToolTip(tooltip(tr("Offer it for other objects of its class, in all pictures")))
        self.keep.setChecked(self._wanted.layer_id is None)
        self.keep.setVisible(self._wanted.layer_id is not None)
        self.outline = QCheckBox(tr("Take its form, too"))
        self.outline.setToolTip(
            tooltip(
                tr("The object gets the outline that it has in the photo, where it stands; else it is bent to its mask")
            )
        )
        layer = self._layer()
        self.outline.setChecked(layer is not None and has_outline(layer))
        self.outline.setVisible(self._wanted.layer_id is not None)
        self.facts = label("", "muted", wraps=True)
        self.error = ErrorLine()
        self.hint = ShortLabel("")
        self.hint.setProperty("role", "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        does = tr("Keep in library") if self._wanted.layer_id is None else tr("Take these looks")
        self.take_button = self.buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take_button.setDefault(True)
        self._lay_out()

    def _way(self, icon: str, name: str, what_it_does: str) -> QToolButton:
        made = icon_button(icon, name, self._show, more=what_it_does)
        made.setCheckable(True)
        return made

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.find_button)
        for pair in ((self.points_button, self.brush_button), (self.add_button, self.away_button)):
            tools.addSpacing(10)
            for button in pair:
                tools.addWidget(button)
        tools.addSpacing(10)
        tools.addWidget(self.size_slider)
        tools.addWidget(self.refine_button)
        tools.addStretch(1)
        for button in (self.back_button, self.fit_button, self.actual_button):
            tools.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(tools)
        left.addWidget(self.view, 1)
        left.addWidget(self.hint)
        side = QWidget()
        side.setFixedWidth(FORM_WIDTH)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.form)
        right.addWidget(self.outline)
        right.addWidget(self.keep)
        right.addSpacing(8)
        right.addWidget(self.facts)
        right.addStretch(1)
        right.addWidget(self.error)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addWidget(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addWidget(self.buttons)
        self.resize(1040, 660)

    def _connect(self) -> None:
        self.search.changed.connect(self._show)
        self.view.clicked.connect(self._on_clicked)
        self.view.boxed.connect(self._on_boxed)
        self.view.painted.connect(self.search.paint)
        self.view.resized_brush.connect(self._on_brush_step)
        self.size_slider.gesture.moved.connect(self._set_brush)
        self.form.class_changed.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._take_back)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._on_finished)
        self.finished.connect(self.document.notices.tell_elsewhere((SLOT, looks.SLOT), self.error.tell))

    # The photo

    def _photos(self) -> Photos:
        if self.subject is None:
            raise Problem(tr("The photo is not open yet."))
        return self.subject.photos

    def _on_opened(self, subject: SubjectPhoto) -> None:
        self.subject = subject
        self.view.show_photo(subject.photos.rgb)
        if not self.form.credit.text():
            self.form.credit.setText(artist(subject.photo.exif or b""))
        self._set_brush(max(BRUSH.low, round(max(subject.photo.size) / 24)))
        self._show()
        if subject.mask is None:
            self._find()
        else:
            self.search.begin_with(subject.mask)

    def _on_not_opened(self) -> None:
        self.hint.setText("")
        if not self.error.text():
            self.error.tell(tr("The photo could not be opened."))

    # Corrections

    def _find(self) -> None:
        self.error.guarded(self.search.find)

    def _take_back(self) -> None:
        if self.search.is_corrected:  # what was found by itself stays
            self.error.guarded(self.search.take_back)

    @Slot(float, float, bool)
    def _on_clicked(self, x: float, y: float, is_otherwise: bool) -> None:
        self.error.guarded(lambda: self.search.click(x, y, is_part=is_otherwise == self.away_button.isChecked()))

    @Slot(object)
    def _on_boxed(self, box: Box) -> None:
        if self.subject is None:
            return
        box = box.intersect(Box(0, 0, *self.subject.photo.size))
        if min(box.width, box.height) >= SMALLEST_BOX:
            self.error.guarded(lambda: self.search.find(box))

    @Slot(int)
    def _on_brush_step(self, step: int) -> None:
        self._set_brush(BRUSH.clamped(self.size_slider.value * BRUSH_STEP**step))

    @Slot(float)
    def _set_brush(self, size: float) -> None:
        self.view.brush_size = size
        self.size_slider.set_value(round(size))
        self.view.update()

    # What is shown

    @property
    def found_mask(self) -> Mask | None:
        """What was found so far, px of the photo."""
        found = self.search.found
        return None if found is None else found.mask

    @Slot()
    def _show(self) -> None:
        is_open = self.subject is not None
        self.view.paints = self.brush_button.isChecked()
        self.view.takes_away = self.away_button.isChecked()
        self.view.setCursor(Qt.CursorShape.BlankCursor if self.view.paints and is_open else Qt.CursorShape.CrossCursor)
        self.view.show_found(self.found_mask, self.search.clicks)
        self.size_slider.setVisible(self.view.paints)
        self.refine_button.setEnabled(self.found_mask is not None and not self.search.is_looking)
        self.back_button.setEnabled(self.search.is_corrected)
        for part in (self.find_button, self.points_button, self.brush_button, self.add_button, self.away_button):
            part.setEnabled(is_open)
        has_object = self.found_mask is not None and not self.found_mask.is_empty
        self.take_button.setEnabled(has_object and bool(self.form.class_name) and not self._is_taking)
        if self._is_taking:
            self.hint.setText(tr("Cutting it out…"))
        elif not is_open or self.search.is_looking:
            self.hint.setText(tr(LOOKING) if is_open else tr("Opening the photo…"))
        else:
            self.hint.setText(tr(NOTHING if not has_object else STROKES if self.view.paints else POINTS))
        self._show_facts()

    def _show_facts(self) -> None:
        facts = []
        name = self.form.class_name
        if name and name not in classes_of(self.document.catalog, self.document.library):
            facts.append(tr("“{name}” is a new class. It needs no model.", name=plain(name, 60)))
        if self.found_mask is not None and not self.found_mask.is_empty:
            box = self.found_mask.bounds()
            facts.append(tr("The object measures {width} × {height} pixels.", width=box.width, height=box.height))
            if max(box.width, box.height) < SOFT_BELOW:
                facts.append(tr("It is small: drawn larger, it will look soft."))
        self.facts.setText("\n\n".join(facts))

    # Taking it

    def accept(self) -> None:
        """Have it cut out; the dialog closes once it is there, and stays where something was wrong."""
        mask, subject = self.found_mask, self.subject
        if mask is None or subject is None or not self.take_button.isEnabled():
            return
        layer = self._layer()
        if self._wanted.layer_id is not None and layer is None:
            self.error.tell(tr("The object that was to get these looks is gone."))
            return
        self._is_taking = True
        self.error.tell("")
        self._show()
        request = TakeSubject(
            subject,
            mask,
            self.form.class_name,
            *self.form.rights,
            layer,
            self.document.library if self.keep.isChecked() else None,
            self.outline.isChecked(),
        )
        looks.take(self.document, request, super().accept, self._on_not_taken)

    def _on_not_taken(self) -> None:
        self._is_taking = False
        self._show()

    def _layer(self) -> ObjectLayer | None:
        """Return the object that is to look like it, as it is by now."""
        found = self.document.scene.get(self._wanted.layer_id or "")
        return found if isinstance(found, ObjectLayer) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what the hand is doing, before the dialog."""
        if event.key() != Qt.Key.Key_Escape or not self.view.cancel():
            super().keyPressEvent(event)

    @Slot()
    def _on_finished(self) -> None:
        """Nobody waits for what is still being looked for."""
        for slot in (SLOT, looks.SLOT):
            self.document.engine.forget(slot)
