"""The properties of one object: what it is, how it looks, where it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app import icons
from desktop_app.panels.choice import Choice
from desktop_app.panels.drive import Control, Drive
from desktop_app.panels.number import NumberField, Range
from desktop_app.panels.object_edits import card_of, flipped, with_class, with_knob, with_seed
from desktop_app.panels.slider import Slider, label_width
from desktop_app.panels.tips import icon_button, with_shortcut
from desktop_app.panels.words import label, line, plain, tip
from desktop_app.session import Session
from engine.generators import noise
from engine.generators.catalog import Card, Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.layers import KNOB_RANGE, STRONGEST, ObjectLayer, Recipe
from engine.scene.scene import Scene

NO_SEED = -1  # what the seed's box holds where the noise came from elsewhere

STRENGTH = Range(0, STRONGEST, step=0.01, default=1, decimals=2)
LIGHT = Range(0, 1, step=0.01, default=1, decimals=2)
KNOB = Range(-KNOB_RANGE, KNOB_RANGE, step=0.05, default=0, decimals=2)
PERCENT = Range(0, 100, step=1, default=100, unit="%")
FEATHER = Range(0, 100, step=1, default=0, unit="px", most=10_000)
FAR = 100_000  # px
ALONG = Range(-FAR, FAR, step=1, decimals=1)
ANGLE = Range(-180, 180, step=1, decimals=1, unit="°")
SCALE = Range(10, 1000, step=1, default=100, unit="%", is_ratio=True, least=1, most=10_000)
SEED = Range(NO_SEED, noise.MAX_SEED, step=1)


class ObjectPage(QWidget):
    """Shows the session's selected object; `show_object` follows it, and the controls edit it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._layer: ObjectLayer | None = None
        self._card: Card | None = None
        self._drives: list[Drive] = []
        self._knob_drives: list[Drive] = []
        self.knobs: list[Slider] = []
        self._build()

    # Building

    def _build(self) -> None:
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
        self._build_class(parts)
        parts.addWidget(line())
        self._build_look(parts)
        parts.addWidget(line())
        self._build_edge(parts)
        parts.addWidget(line())
        self._build_place(parts)

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

    def _build_class(self, parts: QVBoxLayout) -> None:
        self.class_name = Choice("Class", "What the object is. Its mask and its noise stay.")
        fill_classes(self.class_name, self.session.catalog)
        self.class_name.activated.connect(self._on_class)
        name = label("Class")
        name.setFixedWidth(label_width(self))
        name.setBuddy(self.class_name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self.class_name, 1)
        parts.addLayout(row)
        self.note = label("", "warning", wraps=True)
        parts.addWidget(self.note)
        self.licence = label("", "muted", wraps=True)
        parts.addWidget(self.licence)

    def _build_look(self, parts: QVBoxLayout) -> None:
        self.reset_look = icon_button("reset", "Reset strength, light and knobs", self._on_reset_look)
        parts.addLayout(heading("Look", self.reset_look))
        self.dice = QPushButton("New noise")
        icons.set_icon(self.dice, "dice")
        more = "Throw the dice: another object of this class in the same mask"
        self.dice.setToolTip(tip(with_shortcut(more, "new-noise")))
        self.dice.clicked.connect(self._on_dice)
        self.seed = NumberField("Seed", SEED, "The number the noise is drawn from: the same seed, the same object.")
        self.seed.number.setSpecialValueText("none")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.dice)
        row.addWidget(self.seed, 1)
        parts.addLayout(row)
        self._sliders = QVBoxLayout()
        self._sliders.setSpacing(4)
        parts.addLayout(self._sliders)
        self.strength = self._slider(
            self._sliders, "Strength", STRENGTH, "How far it leaves the class's mean look: 0 the mean, 1 as drawn."
        )
        self._knob_rows = QVBoxLayout()
        self._knob_rows.setSpacing(4)
        self._sliders.addLayout(self._knob_rows)
        self.light = self._slider(
            self._sliders, "Follow light", LIGHT, "How far it takes on the light and colour around it."
        )
        self._drive(
            self.seed,
            "Seed",
            lambda layer: NO_SEED if layer.recipe.seed is None else layer.recipe.seed,
            lambda scene, layer, value: scene if value < 0 else with_seed(scene, layer, round(value)),
        )
        self._drive_recipe(self.strength, "Strength", lambda it: it.strength, lambda it, v: replace(it, strength=v))
        self._drive_recipe(self.light, "Follow light", lambda it: it.light, lambda it, v: replace(it, light=v))

    def _build_edge(self, parts: QVBoxLayout) -> None:
        parts.addLayout(heading("Edge"))
        rows = QVBoxLayout()
        rows.setSpacing(4)
        parts.addLayout(rows)
        self.feather = self._slider(rows, "Feather", FEATHER, "Softens the edge inwards; the mask never grows by it.")
        self.opacity = self._slider(rows, "Opacity", PERCENT, "How much of the object covers what lies below it.")
        self._drive(
            self.feather,
            "Feather",
            lambda layer: layer.feather,
            lambda scene, layer, value: edits.set_feather(scene, layer.id, value),
        )
        self._drive(
            self.opacity,
            "Opacity",
            lambda layer: layer.opacity * 100,
            lambda scene, layer, value: edits.set_opacity(scene, layer.id, value / 100),
        )

    def _build_place(self, parts: QVBoxLayout) -> None:
        self.flip = icon_button("flip", "Flip horizontally", self._on_flip, "flip")
        self.flip.setCheckable(True)
        self.reset_place = icon_button("reset", "Reset angle, scale and flip", self._on_reset_place)
        parts.addLayout(heading("Place", self.flip, self.reset_place))
        self.place_x = NumberField("X", ALONG, "Middle of the object's frame, in pixels from the left.")
        self.place_y = NumberField("Y", ALONG, "Middle of the object's frame, in pixels from the top.")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.place_x, 1)
        row.addWidget(self.place_y, 1)
        parts.addLayout(row)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        parts.addLayout(rows)
        self.angle = self._slider(rows, "Angle", ANGLE, "Turn, clockwise.")
        self.scale = self._slider(rows, "Scale", SCALE, "Size; 100% is as masked.")
        self._drive_place(self.place_x, "Move", lambda it: it.x, lambda it, v: replace(it, x=v))
        self._drive_place(self.place_y, "Move", lambda it: it.y, lambda it, v: replace(it, y=v))
        self._drive_place(self.angle, "Turn", lambda it: it.angle, lambda it, v: replace(it, angle=v))
        self._drive_place(self.scale, "Scale", lambda it: it.scale * 100, lambda it, v: replace(it, scale=v / 100))

    def _slider(self, rows: QVBoxLayout, name: str, reach: Range, what_it_does: str) -> Slider:
        made = Slider(name, reach, what_it_does)
        rows.addWidget(made)
        return made

    # Controls and their values

    def _drive(
        self,
        control: Control,
        name: str,
        read: Callable[[ObjectLayer], float],
        change: Callable[[Scene, ObjectLayer, float], Scene],
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
        self, control: Control, name: str, read: Callable[[Recipe], float], change: Callable[[Recipe, float], Recipe]
    ) -> Drive:
        return self._drive(
            control,
            name,
            lambda layer: read(layer.recipe),
            lambda scene, layer, value: edits.set_recipe(scene, layer.id, change(layer.recipe, value)),
        )

    def _drive_place(
        self, control: Control, name: str, read: Callable[[Place], float], change: Callable[[Place, float], Place]
    ) -> Drive:
        return self._drive(
            control,
            name,
            lambda layer: read(Place.of(layer.place, layer.side)),
            lambda scene, layer, value: edits.set_place(
                scene, layer.id, change(Place.of(layer.place, layer.side), value)
            ),
        )

    def _in(self, scene: Scene) -> ObjectLayer:
        """The shown object as it is in this scene."""
        layer = scene.find(self._layer.id if self._layer else "")
        if not isinstance(layer, ObjectLayer):
            raise Problem("That layer is no object.")
        return layer

    # From the session

    def show_object(self, layer: ObjectLayer, source: object | None = None) -> None:
        """Show this object; the control that made the edit keeps what it shows."""
        if self._layer is None or self._layer.id != layer.id:
            for drive in self._drives:
                drive.control.gesture.end()
        self._layer = layer
        card = card_of(self.session.catalog, layer.recipe)
        if card is not self._card or not self._drives:
            self._show_card(card)
        for drive in self._drives:
            if drive.control is not source:
                drive.show()
        self.flip.setChecked(Place.of(layer.place, layer.side).flip)
        self._show_class(layer.recipe.class_name)
        self._show_lock(layer)

    def leave(self) -> None:
        """No object is shown any more."""
        for drive in self._drives:
            drive.control.gesture.end()
        self._layer = None

    def _show_card(self, card: Card | None) -> None:
        """One slider for each knob of the model."""
        for drive in self._knob_drives:
            drive.control.gesture.end()
            self._drives.remove(drive)
            drive.deleteLater()
        for slider in self.knobs:
            self._knob_rows.removeWidget(slider)
            slider.hide()
            slider.deleteLater()
        self._card, self.knobs, self._knob_drives = card, [], []
        for number, knob in enumerate(() if card is None else card.knobs):
            name = plain(knob.name, 40)
            name = name[:1].upper() + name[1:]
            low, high = plain(knob.low, 40), plain(knob.high, 40)
            ends = f"To the left {low}, to the right {high}." if low and high else f"Changes: {name.lower()}."
            slider = self._slider(self._knob_rows, name, KNOB, ends)
            self.knobs.append(slider)
            self._knob_drives.append(
                self._drive_recipe(
                    slider,
                    name,
                    lambda it, number=number: it.knobs[number] if number < len(it.knobs) else 0.0,  # type: ignore[misc]
                    lambda it, value, number=number: with_knob(it, number, value, len(self.knobs)),  # type: ignore[misc]
                )
            )

    def _show_class(self, class_name: str) -> None:
        catalog, card = self.session.catalog, self._card
        if self.class_name.findData(class_name) < 0:
            self.class_name.add(class_name, f"{class_name} (not installed)")
        self.class_name.set_value(class_name)
        if card is None:
            self.note.setText("The model of this class is not here: the object stays as it was saved.")
        elif class_name in card.experimental:
            self.note.setText("Experimental: this class does not look good enough yet.")
        self.note.setVisible(card is None or class_name in card.experimental)
        self.licence.setVisible(card is not None)
        if card is not None:
            model, licence = plain(card.title, 60), plain(card.licence, 120)
            self.licence.setText(f"{model} · {licence}")
            sources = "; ".join(plain(one) for one in card.sources) or "not told"
            self.licence.setToolTip(tip(f"Model {model}, licence {licence}. Trained on: {sources}."))
        self.dice.setEnabled(bool(catalog.classes) and card is not None)

    def _show_lock(self, layer: ObjectLayer) -> None:
        is_locked = self.session.scene.is_locked(layer.id)
        self.locked.setVisible(is_locked)
        self.body.setEnabled(not is_locked)
        self.unlock_button.setVisible(layer.locked)
        self.locked_words.setText("This layer is locked." if layer.locked else "The group around this layer is locked.")

    # What is pressed

    @Slot(int)
    def _on_class(self, _row: int) -> None:
        chosen = self.class_name.value
        if self._layer is None or chosen == self._layer.recipe.class_name:
            return
        layer, catalog = self._layer, self.session.catalog
        if not self.session.attempt(f"Make it a {chosen}", lambda scene: with_class(scene, catalog, layer.id, chosen)):
            self.class_name.set_value(layer.recipe.class_name)

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
        def plainest(scene: Scene, layer: ObjectLayer) -> Scene:
            return edits.set_recipe(scene, layer.id, replace(layer.recipe, knobs=(), strength=1.0, light=1.0))

        self._attempt("Reset look", plainest)

    def _on_flip(self) -> None:
        self._attempt("Flip", lambda scene, layer: edits.set_place(scene, layer.id, flipped(layer)))
        if self._layer is not None:
            self.flip.setChecked(Place.of(self._layer.place, self._layer.side).flip)

    def _on_reset_place(self) -> None:
        def upright(scene: Scene, layer: ObjectLayer) -> Scene:
            place = Place.of(layer.place, layer.side)
            return edits.set_place(scene, layer.id, Place(place.x, place.y))

        self._attempt("Reset place", upright)

    def _attempt(self, name: str, change: Callable[[Scene, ObjectLayer], Scene]) -> None:
        if self._layer is not None:
            self.session.attempt(name, lambda scene: change(scene, self._in(scene)))


def heading(text: str, *buttons: QToolButton) -> QHBoxLayout:
    """The title of a part, with its buttons at the right."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(label(text, "heading"))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def fill_classes(choice: Choice, catalog: Catalog) -> None:
    """The classes that can be generated; those that do not look good enough yet say so."""
    choice.clear()
    for name in catalog.classes:
        choice.add(name, f"{name} (experimental)" if catalog.is_experimental(name) else name)
