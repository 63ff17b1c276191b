"""The properties of one object: what it is, how it looks, where it lies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.document import exemplars
from desktop_app.document.before_feet import hide_feet
from desktop_app.document.change import Change
from desktop_app.document.class_choice import ClassChoice
from desktop_app.document.knobs import texts_of
from desktop_app.document.layer_commands import shadows_of, switch_shadow
from desktop_app.document.object_edits import card_of_class, with_class
from desktop_app.document.refine_mask import refine
from desktop_app.panels import locks
from desktop_app.panels.exemplar_part import ExemplarPart
from desktop_app.panels.live_page import LivePage
from desktop_app.panels.locks import LockButton, keep_button
from desktop_app.panels.look_tools import LookTools
from desktop_app.panels.placed_page import PlacedPage
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import grey_out
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import sliders_in, with_buttons
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr, within
from desktop_app.widgets.wrapping_row import WrappingRow
from engine.generators import steering
from engine.generators.card import Card, Knob
from engine.scene import edits, object_edits
from engine.scene.affine import Place
from engine.scene.layers import ObjectLayer, Recipe
from engine.scene.scene import Scene

LIGHT = Range(0, 1, step=0.01, default=1, decimals=2)
PERCENT = Range(0, 100, step=1, default=100, unit="%")
FEATHER = Range(0, 100, step=1, default=0, unit="px", most=10_000)
LOOK, EXEMPLAR, EDGE, PLACE = range(4)  # its sections


class ObjectPage(LivePage[ObjectLayer, Recipe], PlacedPage[ObjectLayer]):
    """Shows the document's selected object, and edits it."""

    kind = ObjectLayer
    what = "object"

    def _recipe_of(self, layer: ObjectLayer) -> Recipe:
        return layer.recipe

    def _card_of(self, layer: ObjectLayer) -> Card | None:
        return card_of_class(self.document.catalog, layer.recipe)

    def _knobs_of(self, card: Card, layer: ObjectLayer) -> tuple[Knob, ...]:
        return card.knobs_of(layer.recipe.class_name)

    def _with_seed(self, recipe: Recipe, seed: int) -> Recipe:
        return super()._with_seed(recipe, seed) if self._card is None else steering.drawn(self._card, recipe, seed)

    def _plainest(self, recipe: Recipe) -> Recipe:
        return steering.plainest(recipe)

    # Building

    def _build(self, parts: QVBoxLayout) -> None:
        self._build_class(parts)
        self._build_sections(parts)
        self._build_look(self.sections.add(tr("Look")))
        self._build_exemplar(self.sections.add(tr("Exemplar")))
        self._build_edge(self.sections.add(tr("Edge")))
        self._build_place(self.sections.add(tr("Place"), *self._place_buttons()))

    def _build_look(self, parts: QVBoxLayout) -> None:
        """What is used most comes first, as not all of it is seen on a small screen."""

        def recipe() -> Recipe | None:
            return None if self._layer is None else self._layer.recipe

        tools = self.look_tools = LookTools(self.document, self)
        self._make_dice(
            tr("Throw the dice: another object of this class in the same mask"), tr("Reset strength, light and knobs")
        )
        parts.addWidget(WrappingRow(self.dice, tools.variations_button))
        parts.addWidget(tools.variations)
        self.locks: list[LockButton] = []
        self._build_knobs(parts)
        self._build_strength(self._sliders, tr("How far it leaves the class's mean look: 0 the mean, 1 as drawn."))
        self.light = self._slider(
            self._sliders, tr("Follow light"), LIGHT, tr("How far it takes on the light and colour around it.")
        )
        self._bind_recipe(self.light, tr("Follow light"), lambda it: it.light, lambda it, v: replace(it, light=v))
        self._sliders.addWidget(tools.interpolation)
        tools.interpolation.leave_room(locks.SIDE)
        self._bind_recipe(tools.interpolation, tr("Between"), lambda it: tools.percent, tools.at)
        self.keep = keep_button(lambda: self._shown_knobs, recipe, self._on_lock)
        parts.addLayout(with_buttons(tools.pick_up, self.keep, self.reset_look))
        self._build_seed(parts, tr("The number the noise is drawn from: the same seed, the same object."))

    def _build_exemplar(self, parts: QVBoxLayout) -> None:
        def with_fidelity(recipe: Recipe, value: float) -> Recipe:
            use = recipe.exemplar
            return recipe if use is None else replace(recipe, exemplar=replace(use, fidelity=value))

        self.exemplar = ExemplarPart(self.document)
        parts.addWidget(self.exemplar)
        self._bind_recipe(
            self.exemplar.fidelity,
            tr("Fidelity"),
            lambda it: 1.0 if it.exemplar is None else it.exemplar.fidelity,
            with_fidelity,
        )

    def _slider(self, rows: QVBoxLayout, name: str, reach: Range, what_it_does: str) -> Slider:
        made = super()._slider(rows, name, reach, what_it_does)
        if rows is self._sliders:  # where knobs have locks
            made.leave_room(locks.SIDE)
        return made

    def _show_knobs(self, knobs: tuple[Knob, ...]) -> None:
        super()._show_knobs(knobs)
        self.locks = [LockButton(within(texts_of(knob)[0])) for knob in knobs]
        for row, (slider, lock) in enumerate(zip(self.knobs, self.locks, strict=True)):
            lock.clicked.connect(lambda is_locked, row=row: self._on_lock([row], is_locked))
            slider.add_beside(lock)

    def _build_class(self, parts: QVBoxLayout) -> None:
        self.class_name = ClassChoice(
            self.document,
            tr("Class"),
            tr("What the object is. Its mask and its noise stay."),
        )
        self.class_name.activated.connect(self._on_class)
        self._build_head(self.class_name, parts)

    def _build_edge(self, parts: QVBoxLayout) -> None:
        self.refine = QPushButton(tr("Refine mask"))
        icons.set_icon(self.refine, "refine")
        more = tr("Turn a roughly painted mask into a plausible shape of its class")
        tell_shortcut(self.refine, lambda: with_shortcut(more, "refine-mask"))
        self.refine.clicked.connect(lambda _checked=False: refine(self.document))
        self.shadow = icon_button(
            "shadow", tr("Shadow"), self._on_shadow, "new-shadow", tr("On the ground that it stands on, or none.")
        )
        self.shadow.setCheckable(True)
        self.feet = icon_button(
            "hide-feet",
            tr("Ground before the feet"),
            lambda: hide_feet(self.document),
            "hide-feet",
            tr("Grass and water of the photo hide them; the edge eraser does more or less of it."),
        )
        parts.addLayout(with_buttons(self.refine, self.feet, self.shadow))
        rows = sliders_in(parts)
        self.feather = self._slider(
            rows, tr("Feather"), FEATHER, tr("Softens the edge inwards; the mask never grows by it.")
        )
        self.opacity = self._slider(
            rows, tr("Opacity"), PERCENT, tr("How much of the object covers what lies below it.")
        )
        self._bind(
            self.feather,
            tr("Feather"),
            lambda layer: layer.feather,
            lambda scene, layer, value: object_edits.set_feather(scene, layer.id, value),
        )
        self._bind(
            self.opacity,
            tr("Opacity"),
            lambda layer: layer.opacity * 100,
            lambda scene, layer, value: edits.set_opacity(scene, layer.id, value / 100),
        )

    def _place_words(self) -> tuple[str, str, str]:
        return (
            tr("Middle of the object's frame, in pixels from the left."),
            tr("Middle of the object's frame, in pixels from the top."),
            tr("Size; 100% is as masked."),
        )

    def _place_of(self, layer: ObjectLayer) -> Place:
        return Place.of(layer.place, layer.side)

    # From the document

    def expect(self, class_name: str) -> None:
        """Make the knobs that an object of this class will have, unless an object is shown already."""
        if self._layer is None and class_name in self.document.catalog.classes:
            card = self._card = self.document.catalog.card_for(class_name)
            self._show_knobs(card.knobs_of(class_name))
            self.minimumSizeHint()  # asks the knobs for their style, which takes as long as building them

    def show_layer(self, layer: ObjectLayer, source: object | None = None) -> None:
        self.look_tools.show_object(layer, self._card_of(layer), source)
        self.exemplar.show_object(layer)
        super().show_layer(layer, source)
        grey_out(self.strength, self.look_tools.why_no_noise)
        for row, lock in enumerate(self.locks):
            lock.setChecked(locks.is_locked(layer.recipe, row))
        icons.set_icon(self.keep, "lock" if layer.recipe.locked else "unlock")
        self.shadow.setChecked(bool(shadows_of(self.document.scene, layer.id)))
        self._show_class(layer.recipe.class_name)

    def _show_class(self, class_name: str) -> None:
        card = self._card
        if self.class_name.findData(class_name) < 0:
            is_drawn = self._layer is not None and self._layer.recipe.exemplar is not None
            where = tr("in this picture alone") if is_drawn else tr("not installed")
            self.class_name.add(class_name, f"{tr(class_name)} ({where})")
        self.class_name.set_value(class_name)
        if card is None and self._layer is not None and self._layer.recipe.exemplar is not None:
            self._show_notes(None, "")
            self.dice.setEnabled(True)  # the next exemplar
        elif card is None:
            known = [one for one in self.document.catalog.models if class_name in one.classes]
            if self.document.library.closed is not None and known and not any(one.open for one in known):
                self._show_notes(None, tr("Its model is not openly licensed: the object stays as it was saved."))
            else:
                self._show_notes(None, tr("The model of this class is not here: the object stays as it was saved."))
        else:
            is_experimental = class_name in card.experimental and not self._is_drawn_from_exemplar
            note = tr("Experimental: this class does not look good enough yet.")
            self._show_notes(card, note if is_experimental else "")

    @property
    def _is_drawn_from_exemplar(self) -> bool:
        use = None if self._layer is None else self._layer.recipe.exemplar
        return use is not None and use.fidelity > 0

    def leave(self) -> None:
        super().leave()
        self.look_tools.leave()
        self.exemplar.leave()

    # What is pressed

    def _on_lock(self, rows: list[int], is_locked: bool) -> None:
        """Some knobs are to stay, or are free again."""
        names = [knob.name for row, knob in enumerate(self._shown_knobs) if row in rows]
        what = tr(names[0]) if len(names) == 1 else tr("looks")
        self._attempt(
            tr("Keep {what}", what=what) if is_locked else tr("Free {what}", what=what),
            lambda scene, layer: edits.set_recipe(scene, layer.id, locks.with_lock(layer.recipe, rows, is_locked)),
        )

    @Slot()
    def _on_shadow(self) -> None:
        switch_shadow(self.document)
        if self._layer is not None:
            self.shadow.setChecked(bool(shadows_of(self.document.scene, self._layer.id)))

    @Slot(int)
    def _on_class(self, _row: int) -> None:
        chosen = self.class_name.value
        if self._layer is None or chosen == self._layer.recipe.class_name:
            return
        layer, document = self._layer, self.document

        def change(scene: Scene) -> Scene:
            return with_class(scene, document.catalog, layer.id, chosen, document.library)

        if document.attempt(tr("Make it a {chosen}", chosen=tr(chosen)), change):
            document.changed.emit(Change("begun", frozenset({layer.id})))
        else:
            self.class_name.set_value(layer.recipe.class_name)

    @Slot()
    def _on_dice(self) -> None:
        if self._layer is not None:
            exemplars.throw(self.document, self._layer.id)
