"""The dialog of a new scene: kinds, size, a dozen to choose from, and sliders that steer the chosen one."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.scene_candidates import Size, Tries
from desktop_app.dialogs.scene_gallery import OFFERED, SceneGallery, SceneView
from desktop_app.document.background_choices import COLOURS, SHARE, fill_kinds
from desktop_app.document.background_edits import card_of, colours_of, knobs_of, mixed, new_recipe
from desktop_app.document.document import Document
from desktop_app.document.knobs import KNOB, STRENGTH, words_of
from desktop_app.widgets import icons
from desktop_app.widgets.combo_box import Choice
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label, line, plain, tip
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import heading, named_row
from desktop_app.widgets.slider import Slider
from engine.compositing.appearance import Appearance
from engine.generators import noise
from engine.generators.canvas_limits import why_no_scene
from engine.generators.card import Knob
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import KNOB_RANGE, SceneRecipe
from engine.scene.scene import Scene

SIZES: tuple[tuple[str, Size], ...] = (
    ("1920 × 1080, wide", (1920, 1080)),
    ("2048 × 1365, like a photo", (2048, 1365)),
    ("1600 × 1600, square", (1600, 1600)),
    ("1365 × 2048, upright", (1365, 2048)),
)
OWN = "own"
SIDE = Range(16, 8192, step=1, default=1920, unit="px", most=30_000)
BETWEEN = Range(0, 100, step=1, default=0, unit="%", is_amount=True)
PAUSE_MS = 250  # without another change, before the dozen is made anew
LEFT_WIDTH = 352

Start = Callable[[Scene, Mapping[str, Appearance], Callable[[], None]], None]


class NewSceneDialog(QDialog):
    """Lets a person choose a scene, and on `accept` lets the window begin a document with it."""

    def __init__(
        self,
        session: Document,
        start: Start,  # takes the document, what is known of its looks, and what to call once it is open
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("New scene")
        self.session = session
        self._start = start
        self._kinds = session.catalog.classes_of("background")
        self._seeds: list[int] = []
        self._chosen = self._second = 0  # seeds; equal while there is only one
        self._knobs: list[Slider] = []
        self._shown_knobs: tuple[Knob, ...] = ()
        self.tries = Tries(session, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._show_dozen)
        self._build()
        self._connect()
        if self._kinds:
            good = [kind for kind in self._kinds if not session.catalog.is_experimental(kind, "background")]
            self.first.set_value((good or list(self._kinds))[0])
        self.roll(chooses=True)
        self._tell_engine()
        self.gallery.tiles[0].setFocus()

    # Building

    def _build(self) -> None:
        self.view = SceneView("The chosen scene")
        self.first = Choice("Kind", "What the scenes show.")
        fill_kinds(self.first, self.session.catalog)
        self.second = Choice("Mixed with", "A second kind that the first is mixed with.")
        self.second.add(COLOURS, "nothing")
        fill_kinds(self.second, self.session.catalog, clear=False)
        self.share = Slider("Share", SHARE, "How much of the second kind there is in the scenes.")
        self.size_choice = Choice("Size", "Of the new picture.")
        for number, (words, _) in enumerate(SIZES):
            self.size_choice.add(str(number), words)
        self.size_choice.add(OWN, "Own size")
        self.size_choice.set_value("0")
        self.across = NumberField("Width", SIDE, "Of the new picture, in pixels.")
        self.down = NumberField("Height", SIDE, "Of the new picture, in pixels.")
        self.strength = Slider("Strength", STRENGTH, "How far the scenes leave the kind's mean look: 0 the mean.")
        self.between = Slider("Between two", BETWEEN, "From the chosen scene to the second one.")
        self.hint = label("Ctrl-click another scene to slide between the two.", "muted")
        self.reset = icon_button("reset", "Reset strength and knobs", self._on_reset)
        self.gallery = SceneGallery()
        self.dice = QPushButton("Twelve others")
        icons.set_icon(self.dice, "dice")
        self.dice.setAutoDefault(False)
        self.dice.setToolTip(tip("Throw the dice: a dozen other scenes; the chosen one stays until you choose."))
        self.error = label("", "warning", wraps=True)
        self.licence = label("", "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self.buttons.addButton("Create", QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_button.setDefault(True)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(8)
        for name, part in (("Kind", self.first), ("Mixed with", self.second)):
            left.addLayout(named_row(name, part, self))
        left.addWidget(self.share)
        left.addWidget(line())
        left.addLayout(named_row("Size", self.size_choice, self))
        self.own = QWidget()
        own = QHBoxLayout(self.own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(8)
        own.addWidget(self.across, 1)
        own.addWidget(self.down, 1)
        left.addWidget(self.own)
        left.addWidget(line())
        left.addLayout(heading("Look", self.reset))
        looks = QVBoxLayout()
        looks.setSpacing(4)
        looks.addWidget(self.strength)
        self._knob_rows = QVBoxLayout()
        self._knob_rows.setSpacing(4)
        looks.addLayout(self._knob_rows)
        left.addLayout(looks)
        left.addStretch(1)
        controls = QWidget()
        controls.setLayout(left)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(controls)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.view)
        column.addWidget(area, 1)
        side = QWidget()
        side.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(max(LEFT_WIDTH, controls.minimumSizeHint().width() + 16))
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
        two.addWidget(self.between, 3)
        two.addWidget(self.hint, 2)
        right.addLayout(two)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(side)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        self.licence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self.licence, 1)
        foot.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addWidget(self.error)
        whole.addLayout(foot)
        self.resize(1120, 680)

    def _connect(self) -> None:
        for choice in (self.first, self.second):
            choice.activated.connect(self._on_kinds)
        self.size_choice.activated.connect(self._on_size)
        for field in (self.across, self.down):
            field.gesture.moved.connect(self._on_size)
        for slider in (self.share, self.strength, self.between):
            slider.gesture.moved.connect(self._steer)
        for slider in (self.share, self.strength):
            slider.gesture.ended.connect(self._later.start)
        self.dice.clicked.connect(lambda _checked=False: self.roll())
        self.gallery.chosen.connect(self._on_chosen)
        self.gallery.second.connect(self._on_second)
        self.gallery.made.connect(self._on_made)
        self.tries.arrived.connect(self._on_arrived)
        self.tries.steered.connect(self._on_steered)
        self.session.notice.connect(self._tell)
        self.session.changed.connect(self._tell_engine)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.tries.stop)

    # What is chosen

    @property
    def canvas_size(self) -> Size:
        """Width and height of the new picture in px."""
        chosen = self.size_choice.value
        return (round(self.across.value), round(self.down.value)) if chosen == OWN else SIZES[int(chosen)][1]

    @property
    def kinds(self) -> tuple[tuple[str, float], ...]:
        """The kinds with their shares."""
        return mixed(self.first.value, self.second.value, self.share.value / 100)

    def recipe_of(self, seed: int) -> SceneRecipe:
        """The scene of a seed, of the chosen kinds and as the sliders steer it."""
        knobs = tuple(slider.value * KNOB_RANGE / KNOB.high for slider in self._knobs)
        made = new_recipe(self.session.catalog, self.kinds, seed)
        return replace(made, strength=self.strength.value, knobs=knobs if any(knobs) else ())

    @property
    def recipe(self) -> SceneRecipe:
        """The scene that is to be made: the chosen one, or one between it and the second."""
        chosen, share = self.recipe_of(self._chosen), self.between.value / 100
        if self._second == self._chosen or share == 0:
            return chosen
        other = self.recipe_of(self._second)
        if share == 1:
            return other
        return replace(chosen, noise=noise.between(chosen.noise, other.noise, share), seed=None)

    def roll(self, chooses: bool = False) -> None:
        """A dozen other scenes. chooses: the first of them is the chosen one."""
        self._seeds = [secrets.randbelow(2**31) for _ in range(OFFERED)]
        if chooses:
            self._chosen = self._second = self._seeds[0]
        self._show()

    # What is shown

    def _show(self) -> None:
        """All of it anew: the kinds, the size or the dozen are others."""
        reason = self._obstacle()
        self.own.setVisible(self.size_choice.value == OWN)
        self.share.setVisible(self.second.value not in (COLOURS, self.first.value))
        self.between.setEnabled(self._second != self._chosen)
        self._tell(reason)
        self.create_button.setEnabled(not reason)
        for part in (self.dice, self.gallery):
            part.setEnabled(not reason)
        if not reason:
            width, height = self.canvas_size
            self.gallery.set_form(width / height)
            self.view.set_form(width / height)
            self._show_knobs()
            self._show_dozen()
            self._steer()

    def _obstacle(self) -> str:
        """Why no scene can be made; "" where one can."""
        catalog = self.session.catalog
        if not self._kinds:
            return next(iter(catalog.faults.values()), "There is no model of scenes here, so none can be generated.")
        try:
            self.recipe_of(self._chosen)
        except Problem as problem:
            return str(problem)
        return why_no_scene(*self.canvas_size) or ""

    def _show_knobs(self) -> None:
        recipe = new_recipe(self.session.catalog, self.kinds, 0)
        card = card_of(self.session.catalog, recipe)
        knobs = () if card is None else knobs_of(card, recipe)
        if card is not None:
            self.licence.setText(f"{plain(card.title, 60)} · {plain(card.licence, 120)}")
            self.licence.setToolTip(tip("Trained on: " + "; ".join(plain(one) for one in card.sources)))
        if knobs == self._shown_knobs:
            return
        for slider in self._knobs:
            self._knob_rows.removeWidget(slider)
            slider.hide()
            slider.deleteLater()
        self._shown_knobs, self._knobs = knobs, []
        for knob in knobs:
            slider = Slider(words_of(knob)[0], KNOB, words_of(knob)[1])
            slider.gesture.moved.connect(self._steer)
            slider.gesture.ended.connect(self._later.start)
            self._knob_rows.addWidget(slider)
            self._knobs.append(slider)

    @Slot()
    def _show_dozen(self) -> None:
        if self._obstacle():
            return
        self._mark()
        self.tries.show([self.recipe_of(seed) for seed in self._seeds], self.canvas_size)
        for number, tile in enumerate(self.gallery.tiles):
            if self.tries.look(number) is None:
                tile.show_look(None)

    def _mark(self) -> None:
        for seed, tile in zip(self._seeds, self.gallery.tiles, strict=True):
            tile.mark(seed == self._chosen, seed == self._second != self._chosen)

    @Slot(int)
    def _on_arrived(self, number: int) -> None:
        self.gallery.tiles[number].show_look(self.tries.look(number))

    @Slot()
    def _on_steered(self) -> None:
        self.view.show_look(self.tries.shown)

    @Slot()
    def _steer(self) -> None:
        if not self._obstacle():
            self.tries.steer(self.recipe, self.canvas_size)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    @Slot()
    def _tell_engine(self) -> None:
        is_loading = self.session.engine.state == "loading"
        self.heading.setText("Loading the engine…" if is_loading else "Choose a scene")

    # What is pressed

    @Slot()
    def _on_kinds(self) -> None:
        self._show()

    @Slot()
    def _on_size(self) -> None:
        if self.size_choice.value == OWN and self.own.isHidden():
            width, height = self._last_size()
            self.across.set_value(width)
            self.down.set_value(height)
        self._show()

    def _last_size(self) -> Size:
        shown = self.tries.size
        return shown if min(shown) > 1 else SIZES[0][1]

    def _on_reset(self) -> None:
        for slider in (self.strength, *self._knobs):
            slider.set_value(slider.reach.default)
        self._show_dozen()
        self._steer()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self._choose(self._seeds[number], self._seeds[number], 0)

    @Slot(int)
    def _on_second(self, number: int) -> None:
        if self._seeds[number] != self._chosen:
            self._choose(self._chosen, self._seeds[number], 50)

    def _choose(self, chosen: int, second: int, between: float) -> None:
        self._chosen, self._second = chosen, second
        self.between.setEnabled(second != chosen)
        self.between.set_value(between)
        self._mark()
        self._steer()

    @Slot(int)
    def _on_made(self, number: int) -> None:
        self._on_chosen(number)
        self.accept()

    def accept(self) -> None:
        """Hand it to the window, which may ask what becomes of the document there is."""
        if self._obstacle():
            return
        recipe = self.recipe
        look = self.tries.shown
        scene, layer_id = edits.new_scene(*self.canvas_size, recipe, colours_of(look) if look else ((128, 128, 128),))
        self._start(scene, {layer_id: look} if look else {}, super().accept)
