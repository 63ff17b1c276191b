"""The dialog of a new scene: kinds, size, a dozen to choose from, and sliders that steer the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.scene_candidates import ONE, SEVERAL, Candidates
from desktop_app.dialogs.scene_controls import SceneControls
from desktop_app.dialogs.scene_gallery import OFFERED, SceneGallery, SceneView
from desktop_app.document.background_edits import colours_of
from desktop_app.document.document import Document
from desktop_app.document.notices import FILE
from desktop_app.widgets import icons
from desktop_app.widgets.info_mark import InfoMark
from desktop_app.widgets.labels import ErrorLine, ShortLabel, label, plain, tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.tab_order import go_on, stops_in
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance
from engine.generators import noise
from engine.generators.canvas_limits import why_no_scene
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import BackgroundRecipe
from engine.scene.scene import Scene

BETWEEN = Range(0, 100, step=1, default=0, unit="%", is_amount=True)
PAUSE_MS = 250  # without another change, before the dozen is made anew
LEFT_WIDTH = 352

Start = Callable[[Scene, Mapping[str, Appearance], Callable[[], None]], None]


class NewSceneDialog(QDialog):
    """Lets a person choose a scene, and on `accept` lets the window begin a document with it."""

    def __init__(
        self,
        document: Document,
        start: Start,  # takes the document, what is known of its looks, and what to call once it is open
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New scene"))
        self.document = document
        self._start = start
        self._seeds: list[int] = []
        self._chosen = self._second = 0  # seeds; equal while there is only one
        self.candidates = Candidates(document, self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._show_dozen)
        self._build()
        self._connect()
        self.roll(chooses=True)
        self._tell_engine()
        self.gallery.tiles[0].setFocus()

    # Building

    def _build(self) -> None:
        self.view = SceneView(tr("The chosen scene"))
        self.controls = SceneControls(self.document.catalog)
        self.interpolation = Slider(tr("Between two"), BETWEEN, tr("From the chosen scene to the second one."))
        self.hint = ShortLabel(tr("Ctrl-click another scene to slide between the two."))
        self.hint.setProperty("role", "muted")
        self.gallery = SceneGallery()
        self.dice = QPushButton(tr("Twelve others"))
        icons.set_icon(self.dice, "dice")
        self.dice.setAutoDefault(False)
        self.dice.setToolTip(
            tooltip(tr("Throw the dice: a dozen other scenes; the chosen one stays until you choose."))
        )
        self.error = ErrorLine()
        self.licence = InfoMark(tr("What draws the scenes, and under which licence"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self.buttons.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_button.setDefault(True)
        self._lay_out()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.controls)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.view)
        column.addWidget(area, 1)
        side = QWidget()
        side.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(max(LEFT_WIDTH, self.controls.minimumSizeHint().width() + 16))
        right = QVBoxLayout()
        right.setSpacing(8)
        top = QHBoxLayout()
        self.heading = label("", "heading")
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.dice)
        right.addLayout(top)
        right.addWidget(self.gallery, 1)
        two = QHBoxLayout()
        two.setSpacing(16)
        two.addWidget(self.interpolation, 3)
        two.addWidget(self.hint, 2)
        right.addLayout(two)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(side)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.licence)
        foot.addStretch(1)
        foot.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addWidget(self.error)
        whole.addLayout(foot)
        self.resize(1120, 680)

    def _connect(self) -> None:
        self.controls.replaced.connect(self._show)
        self.controls.steered.connect(self._steer)
        self.controls.steering_ended.connect(self._later.start)
        self.interpolation.gesture.moved.connect(self._steer)
        self.dice.clicked.connect(lambda _checked=False: self.roll())
        self.gallery.chosen.connect(self._on_chosen)
        self.gallery.second.connect(self._on_second)
        self.gallery.made.connect(self._on_made)
        self.candidates.arrived.connect(self._on_arrived)
        self.candidates.steered.connect(self._on_steered)
        self.document.changed.connect(self._tell_engine)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.candidates.stop)
        causes = SEVERAL, ONE, FILE  # what was open may have to be saved first
        self.finished.connect(self.document.notices.tell_elsewhere(causes, self.error.tell))

    # What is chosen

    @property
    def recipe(self) -> BackgroundRecipe:
        """The scene that is to be made: the chosen one, or one between it and the second."""
        chosen, share = self.controls.recipe_of(self._chosen), self.interpolation.value / 100
        if self._second == self._chosen or share == 0:
            return chosen
        other = self.controls.recipe_of(self._second)
        if share == 1:
            return other
        return replace(chosen, noise=noise.between(chosen.noise, other.noise, share), seed=None)

    def roll(self, chooses: bool = False) -> None:
        """A dozen other scenes. chooses: the first of them is the chosen one."""
        self._seeds = [noise.any_seed() for _ in range(OFFERED)]
        if chooses:
            self._chosen = self._second = self._seeds[0]
        self._show()

    # What is shown

    @Slot()
    def _show(self) -> None:
        """All of it anew: the kinds, the size or the dozen are others."""
        reason = self._obstacle()
        self.controls.show_state()
        self.interpolation.setEnabled(self._second != self._chosen)
        self.error.tell(reason)
        self.create_button.setEnabled(not reason)
        for part in (self.dice, self.gallery):
            part.setEnabled(not reason)
        if not reason:
            width, height = self.controls.canvas_size
            self.gallery.set_form(width / height)
            self.view.set_form(width / height)
            self._show_card(self.controls.show_knobs())
            self._show_dozen()
            self._steer()

    def _obstacle(self) -> str:
        """Why no scene can be made; "" where one can."""
        catalog = self.document.catalog
        if not catalog.classes_of("background"):
            reasons = catalog.unusable
            return next(
                (reasons[card.name] for card in catalog.models if card.kind == "background" and card.name in reasons),
                next(iter(reasons.values()), tr("There is no model of scenes here, so none can be generated.")),
            )
        try:
            self.controls.recipe_of(self._chosen)
        except Problem as problem:
            return str(problem)
        return why_no_scene(*self.controls.canvas_size) or ""

    def _show_card(self, card: Card | None) -> None:
        if card is not None:
            short = f"{plain(tr(card.title), 60)} · {plain(tr(card.licence), 120)}"
            trained = tr("Trained on: ") + "; ".join(plain(one) for one in card.sources)
            self.licence.tell(short, f"{short} {trained}")

    @Slot()
    def _show_dozen(self) -> None:
        if self._obstacle():
            return
        self._mark()
        self.candidates.show([self.controls.recipe_of(seed) for seed in self._seeds], self.controls.canvas_size)
        for number, tile in enumerate(self.gallery.tiles):
            if self.candidates.look(number) is None:
                tile.show_look(None)

    def _mark(self) -> None:
        for seed, tile in zip(self._seeds, self.gallery.tiles, strict=True):
            tile.mark(seed == self._chosen, seed == self._second != self._chosen)

    @Slot(int)
    def _on_arrived(self, number: int) -> None:
        self.gallery.tiles[number].show_look(self.candidates.look(number))

    @Slot()
    def _on_steered(self) -> None:
        self.view.show_look(self.candidates.shown)

    @Slot()
    def _steer(self) -> None:
        if not self._obstacle():
            self.candidates.steer(self.recipe, self.controls.canvas_size)

    @Slot()
    def _tell_engine(self) -> None:
        is_loading = self.document.engine.state == "loading"
        self.heading.setText(tr("Loading the engine…") if is_loading else tr("Choose a scene"))

    # What is pressed

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self._choose(self._seeds[number], self._seeds[number], 0)

    @Slot(int)
    def _on_second(self, number: int) -> None:
        if self._seeds[number] != self._chosen:
            self._choose(self._chosen, self._seeds[number], 50)

    def _choose(self, chosen: int, second: int, percent: float) -> None:
        self._chosen, self._second = chosen, second
        self.interpolation.setEnabled(second != chosen)
        self.interpolation.set_value(percent)
        self._mark()
        self._steer()

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Knobs come and go with the kind of scene, so Tab goes as they lie."""
        return go_on(list(stops_in(self)), is_forward) or super().focusNextPrevChild(is_forward)

    @Slot(int)
    def _on_made(self, number: int) -> None:
        self._on_chosen(number)
        self.accept()

    def accept(self) -> None:
        """Hand it to the window, which may ask what becomes of the document there is."""
        if self._obstacle():
            return
        recipe = self.recipe
        look = self.candidates.shown
        width, height = self.controls.canvas_size
        scene, layer_id = edits.new_scene(width, height, recipe, colours_of(look) if look else ((128, 128, 128),))
        self._start(scene, {layer_id: look} if look else {}, super().accept)
