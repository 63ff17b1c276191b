"""The controls of a new scene: its kinds, its size, and the sliders that steer its look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.scene_candidates import Size
from desktop_app.document.background_choices import COLOURS, SHARE, fill_kinds
from desktop_app.document.background_edits import knobs_of, mixed, new_recipe
from desktop_app.document.knobs import KNOB, STRENGTH, in_order, texts_of
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.folded_rows import FoldedRows
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import line
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.rows import heading, named_row
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.generation.kind import card_of
from engine.generators.card import Card, Knob
from engine.generators.catalog import Catalog
from engine.scene.layers import KNOB_RANGE, BackgroundRecipe

SIZES: tuple[tuple[str, Size], ...] = (
    ("1920 × 1080, wide", (1920, 1080)),
    ("2048 × 1365, like a photo", (2048, 1365)),
    ("1600 × 1600, square", (1600, 1600)),
    ("1365 × 2048, upright", (1365, 2048)),
)
OWN = "own"
SIDE = Range(16, 8192, step=1, default=1920, unit="px", most=30_000)


class SceneControls(QWidget):
    """The left side of the dialog. `replaced`: other scenes are wanted; `steered`: the same ones, looking otherwise."""

    replaced = Signal()
    steered = Signal()
    steering_ended = Signal()

    def __init__(self, catalog: Catalog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._size: Size = SIZES[0][1]  # the last that was chosen
        self.knobs: list[Slider] = []
        self._shown_knobs: tuple[Knob, ...] = ()
        self.first = ComboBox(tr("Kind"), tr("What the scenes show."))
        fill_kinds(self.first, catalog)
        self.second = ComboBox(tr("Mixed with"), tr("A second kind that the first is mixed with."))
        self.second.add(COLOURS, tr("nothing"))
        fill_kinds(self.second, catalog, clear=False)
        self.share = Slider(tr("Share"), SHARE, tr("How much of the second kind there is in the scenes."))
        self.size_choice = ComboBox(tr("Size"), tr("Of the new picture."))
        for number, (title, _) in enumerate(SIZES):
            self.size_choice.add(str(number), tr(title))
        self.size_choice.add(OWN, tr("Own size"))
        self.size_choice.set_value("0")
        self.across = NumberField(tr("Width"), SIDE, tr("Of the new picture, in pixels."))
        self.down = NumberField(tr("Height"), SIDE, tr("Of the new picture, in pixels."))
        self.own = QWidget()
        self.strength = Slider(
            tr("Strength"), STRENGTH, tr("How far the scenes leave the kind's mean look: 0 the mean.")
        )
        self.reset = icon_button("reset", tr("Reset strength and knobs"), self._on_reset)
        self._lay_out()
        self._connect()
        kinds = catalog.classes_of("background")
        good = [kind for kind in kinds if not catalog.is_experimental(kind, "background")]
        if kinds:
            self.first.set_value((good or list(kinds))[0])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for choice in (self.first, self.second):
            column.addLayout(named_row(choice.accessibleName(), choice, self))
        column.addWidget(self.share)
        column.addWidget(line())
        column.addLayout(named_row(self.size_choice.accessibleName(), self.size_choice, self))
        own = QHBoxLayout(self.own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(8)
        own.addWidget(self.across, 1)
        own.addWidget(self.down, 1)
        column.addWidget(self.own)
        column.addWidget(line())
        column.addLayout(heading(tr("Look"), self.reset))
        looks = QVBoxLayout()
        looks.setSpacing(4)
        looks.addWidget(self.strength)
        self.folded = FoldedRows()
        looks.addWidget(self.folded)
        column.addLayout(looks)
        column.addStretch(1)

    def _connect(self) -> None:
        for choice in (self.first, self.second):
            choice.activated.connect(self.replaced)
        self.size_choice.activated.connect(self._on_size)
        for field in (self.across, self.down):
            field.gesture.moved.connect(self._on_size)
        for slider in (self.share, self.strength):
            self._connect_slider(slider)

    def _connect_slider(self, slider: Slider) -> None:
        slider.gesture.moved.connect(self.steered)
        slider.gesture.ended.connect(self.steering_ended)

    @property
    def canvas_size(self) -> Size:
        """Width and height of the new picture in px."""
        chosen = self.size_choice.value
        return (round(self.across.value), round(self.down.value)) if chosen == OWN else SIZES[int(chosen)][1]

    @property
    def kinds(self) -> tuple[tuple[str, float], ...]:
        """The kinds with their shares."""
        return mixed(self.first.value, self.second.value, self.share.value / 100)

    def recipe_of(self, seed: int) -> BackgroundRecipe:
        """Return the scene of a seed, of the chosen kinds and as the sliders steer it; Problem where there is none."""
        knobs = tuple(slider.value * KNOB_RANGE / KNOB.high for slider in self.knobs)
        made = new_recipe(self._catalog, self.kinds, seed)
        return replace(made, strength=self.strength.value, knobs=knobs if any(knobs) else ())

    def show_state(self) -> None:
        """Show the fields that the chosen kinds and size need."""
        self.own.setVisible(self.size_choice.value == OWN)
        self.share.setVisible(self.second.value not in (COLOURS, self.first.value))

    def show_knobs(self) -> Card | None:
        """Show a slider for each knob of the chosen kinds' model, and return the model."""
        recipe = new_recipe(self._catalog, self.kinds, 0)
        card = card_of(self._catalog, recipe)
        knobs = () if card is None else knobs_of(card, recipe)
        if knobs != self._shown_knobs:
            for slider in self.knobs:
                slider.hide()
                slider.deleteLater()
            self._shown_knobs, self.knobs = knobs, []
            for knob in knobs:
                slider = Slider(texts_of(knob)[0], KNOB, texts_of(knob)[1])
                self._connect_slider(slider)
                self.knobs.append(slider)
            shown, unnamed = in_order(knobs)
            what = tr("directions without a name")
            self.folded.arrange([self.knobs[it] for it in shown], [self.knobs[it] for it in unnamed], what)
        return card

    @Slot()
    def _on_size(self) -> None:
        if self.size_choice.value == OWN and self.own.isHidden():
            self.across.set_value(self._size[0])
            self.down.set_value(self._size[1])
        self._size = self.canvas_size
        self.replaced.emit()

    def _on_reset(self) -> None:
        for slider in (self.strength, *self.knobs):
            slider.set_value(slider.reach.default)
        self.replaced.emit()
