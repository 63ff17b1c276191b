"""What the pages of all generated layers have: the lock, the dice, and sliders that steer a recipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.document.binding import Control, Drive
from desktop_app.document.knobs import KNOB, KNOB_UNIT, STRENGTH, shown_knob, with_knob, words_of
from desktop_app.document.session import Session
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label, plain, tip
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import heading
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.slider import Slider
from engine.generators import noise
from engine.generators.card import Card, Knob
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import LiveLayer, Recipe, SceneRecipe
from engine.scene.scene import Scene

NO_SEED = -1  # what the seed's box holds where the noise came from elsewhere

SEED = Range(NO_SEED, noise.MAX_SEED, step=1)

L = TypeVar("L", bound=LiveLayer)
R = TypeVar("R", bound=Recipe | SceneRecipe)


class LivePage(QWidget, Generic[L, R]):
    """Shows the session's selected layer; `show_layer` follows it, and the controls edit it.

    A subclass lays out its parts and says what its layer's recipe and model are.
    """

    kind: type[L]
    what = "layer"  # in a person's words

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._layer: L | None = None
        self._card: Card | None = None
        self._shown_knobs: tuple[Knob, ...] = ()
        self._drives: list[Drive] = []
        self._knob_drives: list[Drive] = []
        self.knobs: list[Slider] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        self.locked = self._locked_row()
        column.addWidget(self.locked)
        self.body = QWidget()
        column.addWidget(self.body)
        column.addStretch(1)
        parts = QVBoxLayout(self.body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        self._build(parts)

    # What a subclass says

    def _build(self, parts: QVBoxLayout) -> None:
        """Lay out the page."""
        raise NotImplementedError

    def _recipe_of(self, layer: L) -> R:
        raise NotImplementedError

    def _card_of(self, layer: L) -> Card | None:
        """The model of the layer; None where it is not here."""
        raise NotImplementedError

    def _knobs_of(self, card: Card, layer: L) -> tuple[Knob, ...]:
        """The knobs that the layer is steered by."""
        return card.knobs

    def _with_seed(self, recipe: R, seed: int) -> R:
        return replace(recipe, noise=noise.draw(seed, len(recipe.noise)), seed=seed)

    def _plainest(self, recipe: R) -> R:
        """The recipe with strength and knobs as a new one has them."""
        return replace(recipe, knobs=(), strength=1.0)

    def _look_buttons(self) -> tuple[QToolButton, ...]:
        """What stands in the look's title besides its reset."""
        return ()

    # Building

    def _locked_row(self) -> QFrame:
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.locked_words = label("", "warning", wraps=True)
        self.unlock_button = QPushButton("Unlock")
        self.unlock_button.setToolTip(tip(with_shortcut("Let the layer be changed", "locked")))
        icons.set_icon(self.unlock_button, "unlock")
        self.unlock_button.clicked.connect(self._on_unlock)
        row.addWidget(self.locked_words, 1)
        row.addWidget(self.unlock_button)
        return made

    def _build_notes(self, parts: QVBoxLayout) -> None:
        self.note = label("", "warning", wraps=True)
        parts.addWidget(self.note)
        self.licence = label("", "muted", wraps=True)
        parts.addWidget(self.licence)

    def _build_look(self, parts: QVBoxLayout, reset: str, dice: str, seed: str, strength: str) -> None:
        """Dice, seed, strength and a place for the knobs; the texts say what each does."""
        self.reset_look = icon_button("reset", reset, self._on_reset_look)
        parts.addLayout(heading("Look", *self._look_buttons(), self.reset_look))
        self.dice = QPushButton("New noise")
        icons.set_icon(self.dice, "dice")
        self.dice.setToolTip(tip(with_shortcut(dice, "new-noise")))
        self.dice.clicked.connect(self._on_dice)
        self.seed = NumberField("Seed", SEED, seed)
        self.seed.number.setSpecialValueText("none")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.dice)
        row.addWidget(self.seed, 1)
        parts.addLayout(row)
        self._sliders = QVBoxLayout()
        self._sliders.setSpacing(4)
        parts.addLayout(self._sliders)
        self._knob_rows = QVBoxLayout()
        self.strength = self._slider(self._sliders, "Strength", STRENGTH, strength)
        self._knob_rows.setSpacing(4)
        self._sliders.addLayout(self._knob_rows)
        self._drive_recipe(
            self.seed,
            "Seed",
            lambda it: NO_SEED if it.seed is None else it.seed,
            lambda it, value: it if value < 0 else self._with_seed(it, round(value)),
        )
        self._drive_recipe(self.strength, "Strength", lambda it: it.strength, lambda it, v: replace(it, strength=v))

    def _slider(self, rows: QVBoxLayout, name: str, reach: Range, what_it_does: str) -> Slider:
        made = Slider(name, reach, what_it_does)
        rows.addWidget(made)
        return made

    # Controls and their values

    def _drive(
        self,
        control: Control,
        name: str,
        read: Callable[[L], float],
        change: Callable[[Scene, L, float], Scene],
    ) -> Drive:
        made = Drive(
            control,
            self.session,
            name,
            read=lambda: 0.0 if self._layer is None else read(self._layer),
            change=lambda scene, value: change(scene, self._in(scene), value),
            parent=self,
        )
        self._drives.append(made)
        return made

    def _drive_recipe(
        self, control: Control, name: str, read: Callable[[R], float], change: Callable[[R, float], R]
    ) -> Drive:
        return self._drive(
            control,
            name,
            lambda layer: read(self._recipe_of(layer)),
            lambda scene, layer, value: edits.set_recipe(scene, layer.id, change(self._recipe_of(layer), value)),
        )

    def _in(self, scene: Scene) -> L:
        """The shown layer as it is in this scene."""
        layer = scene.find(self._layer.id if self._layer else "")
        if not isinstance(layer, self.kind):
            raise Problem(f"That layer is no {self.what}.")
        return layer

    # From the session

    def show_layer(self, layer: L, source: object | None = None) -> None:
        """Show this layer; the control that made the edit keeps what it shows."""
        if self._layer is None or self._layer.id != layer.id:
            for drive in self._drives:
                drive.control.gesture.end()
        self._layer = layer
        card = self._card_of(layer)
        knobs = () if card is None else self._knobs_of(card, layer)
        if card is not self._card or knobs != self._shown_knobs:
            self._show_knobs(knobs)
        self._card = card
        for drive in self._drives:
            if drive.control is not source:
                drive.show()
        self._show_lock(layer)

    def leave(self) -> None:
        """No layer is shown any more."""
        for drive in self._drives:
            drive.control.gesture.end()
        self._layer = None

    def _show_knobs(self, knobs: tuple[Knob, ...]) -> None:
        """One slider for each knob of the model."""
        for drive in self._knob_drives:
            drive.control.gesture.end()
            self._drives.remove(drive)
            drive.deleteLater()
        for slider in self.knobs:
            self._knob_rows.removeWidget(slider)
            slider.hide()
            slider.deleteLater()
        self._shown_knobs, self.knobs, self._knob_drives = knobs, [], []
        for number, knob in enumerate(knobs):
            name, ends = words_of(knob)
            slider = self._slider(self._knob_rows, name, KNOB, ends)
            self.knobs.append(slider)
            self._knob_drives.append(
                self._drive_recipe(
                    slider,
                    name,
                    partial(shown_knob, number=number),
                    lambda it, value, number=number: with_knob(it, number, value * KNOB_UNIT, len(self.knobs)),  # type: ignore[misc]
                )
            )

    def _show_notes(self, card: Card | None, note: str) -> None:
        """A sentence about what is shown ("": none), and where its model comes from."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.licence.setVisible(card is not None)
        if card is not None:
            model, licence = plain(card.title, 60), plain(card.licence, 120)
            self.licence.setText(f"{model} · {licence}")
            sources = "; ".join(plain(one) for one in card.sources) or "not told"
            self.licence.setToolTip(tip(f"Model {model}, licence {licence}. Trained on: {sources}."))
        self.dice.setEnabled(card is not None)

    def _show_lock(self, layer: L) -> None:
        is_locked = self.session.scene.is_locked(layer.id)
        self.locked.setVisible(is_locked)
        self.body.setEnabled(not is_locked)
        self.unlock_button.setVisible(layer.locked)
        self.locked_words.setText("This layer is locked." if layer.locked else "The group around this layer is locked.")

    # What is pressed

    @Slot()
    def _on_dice(self) -> None:
        if self._layer is not None:
            self.session.new_noise(self._layer.id)

    @Slot()
    def _on_unlock(self) -> None:
        if self._layer is not None:
            layer_id, name = self._layer.id, plain(self._layer.name, 40)
            self.session.attempt(f"Unlock {name}", lambda scene: edits.set_locked(scene, layer_id, False))

    def _on_reset_look(self) -> None:
        def plainest(scene: Scene, layer: L) -> Scene:
            return edits.set_recipe(scene, layer.id, self._plainest(self._recipe_of(layer)))

        self._attempt("Reset look", plainest)

    def _attempt(self, name: str, change: Callable[[Scene, L], Scene]) -> None:
        if self._layer is not None:
            self.session.attempt(name, lambda scene: change(scene, self._in(scene)))
