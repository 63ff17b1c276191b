"""Masks among the layers and in the properties: what clicks on their pictures do, and what the controls change."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document import mask_commands
from desktop_app.document.document import Document
from desktop_app.panels.layer_row import LayerDelegate
from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.layers_model import Column
from desktop_app.panels.mask_part import MaskPart
from desktop_app.shell.actions import actions
from engine.scene import edits, mask_edits, selection
from engine.scene.adjustments import Invert
from engine.scene.layers import AdjustmentLayer, LayerMask
from engine.scene.mask import Mask
from tests.engine.scene.painted import with_stroke

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
DISC = Mask.empty().stroke([(100, 80, 40)])


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> LayersPanel:
    panel = LayersPanel(document)
    qtbot.addWidget(panel)
    panel.resize(280, 420)
    panel.show()
    return panel


@pytest.fixture
def photo(document: Document, ids: dict[str, str]) -> str:
    """The photo's id; it has a mask."""
    photo = ids["meadow.jpg"]
    document.edit("Mask", lambda scene: mask_edits.set_mask(scene, photo, LayerMask.showing(DISC)))
    document.select(photo)
    return photo


def mask_of(document: Document, layer_id: str) -> LayerMask | None:
    return document.scene.find(layer_id).layer_mask


def place_of(panel: LayersPanel, layer_id: str, on_mask: bool) -> QPoint:
    delegate, rect = panel.view.itemDelegate(), panel.view.visualRect(panel.model.index_of(layer_id))
    layer = panel.document.scene.find(layer_id)
    assert isinstance(delegate, LayerDelegate)
    return delegate.mask_rect(layer, rect).center() if on_mask else delegate.text_rect(layer, rect).center()


def click(qtbot: QtBot, panel: LayersPanel, place: QPoint, held: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_buttons_are_called_as_the_actions_are_that_do_the_same(qtbot: QtBot, document: Document) -> None:
    part = MaskPart(document)
    qtbot.addWidget(part)
    texts = {row.name: row.text for row in actions()}
    for button, name in ((part.add, "add-mask"), (part.invert, "invert-mask"), (part.remove, "delete-mask")):
        assert button.accessibleName() == texts[name]


def test_strokes_go_to_what_is_clicked(qtbot: QtBot, panel: LayersPanel, document: Document, photo: str) -> None:
    assert document.masking.mask is None
    click(qtbot, panel, place_of(panel, photo, True))
    assert document.masking.mask == mask_of(document, photo) and document.selected == photo
    click(qtbot, panel, place_of(panel, photo, False))
    assert document.masking.mask is None
    click(qtbot, panel, place_of(panel, photo, True))
    document.select(None)
    document.select(photo)
    assert document.masking.mask is None, "with another layer it is over"


def test_alt_shift_and_control_on_a_mask(
    qtbot: QtBot, panel: LayersPanel, document: Document, photo: str, ids: dict[str, str]
) -> None:
    document.select(ids["Cat"])
    click(qtbot, panel, place_of(panel, photo, True), SHIFT)
    mask = mask_of(document, photo)
    assert mask is not None and not mask.enabled and document.history.labels[-1] == "Disable mask"
    click(qtbot, panel, place_of(panel, photo, True), CONTROL)
    assert document.scene.selection == DISC and document.selected == ids["Cat"]
    click(qtbot, panel, place_of(panel, photo, True), ALT)
    seen = document.seen_scene
    assert document.alone is document.scene.find(photo) and len(seen.layers) == 2
    assert seen.layers[1].layer_mask == LayerMask.showing(DISC), "though it is disabled"
    panel.grab()  # the rows are drawn, although no layer is to be seen
    click(qtbot, panel, place_of(panel, photo, True), ALT)
    assert document.seen_scene is document.scene
    click(qtbot, panel, place_of(panel, ids["Bird"], True), ALT)
    bird = document.scene.find(ids["Bird"]).mask_in(document.scene.box)
    assert document.seen_scene.layers[1].mask_in(document.scene.box) == bird, "an object's, too"


def test_a_mask_that_is_looked_at_follows_and_ends(panel: LayersPanel, document: Document, photo: str) -> None:
    mask_commands.view(document)
    document.edit("Paint", lambda scene: with_stroke(scene, photo, [(200, 80, 20)]))
    assert document.seen_scene.layers[1].layer_mask == mask_of(document, photo)
    mask_commands.remove(document)
    assert document.seen_scene is document.scene and document.history.labels[-1] == "Delete mask"


def test_alt_between_two_rows_clips_the_upper_one(
    qtbot: QtBot, panel: LayersPanel, document: Document, ids: dict[str, str]
) -> None:
    rect = panel.view.visualRect(panel.model.index_of(ids["Cat"], Column.NAME))
    place = QPoint(rect.center().x(), rect.bottom())
    before = place_of(panel, ids["Cat"], False).x()
    click(qtbot, panel, place, ALT)
    assert document.scene.find(ids["Cat"]).is_clipped and not document.scene.find(ids["Bird"]).is_clipped
    assert place_of(panel, ids["Cat"], False).x() > before, "its row is indented"
    click(qtbot, panel, place, ALT)
    assert not document.scene.find(ids["Cat"]).is_clipped


def test_the_lowest_cannot_be_clipped(document: Document, ids: dict[str, str]) -> None:
    told: list[str] = []
    document.notice.connect(told.append)
    mask_commands.toggle_clipped(document, ids["meadow.jpg"])
    assert told and "no layer below" in told[0]


def test_adding_takes_the_selection(document: Document, ids: dict[str, str]) -> None:
    photo = ids["meadow.jpg"]
    document.select(photo)
    mask_commands.add(document)
    assert mask_of(document, photo) == LayerMask() == document.masking.mask, "the brush is on it at once"
    document.undo()
    for hides in (False, True):
        document.edit("Select", lambda scene: selection.select(scene, DISC))
        mask_commands.add(document, hides)
        assert mask_of(document, photo) == LayerMask(DISC, hides=hides) and document.scene.selection is None
        document.undo()
        document.undo()
    document.select(ids["Cat"])
    assert not mask_commands.can_have_mask(document.selected_layer), "an object is made in its own"


def width_of(document: Document, layer_id: str) -> int:
    """The columns of a mask that are white at least by half somewhere."""
    white = document.scene.find(layer_id).mask_in(document.scene.box).read(document.scene.box)
    return int(np.count_nonzero((white >= 128).any(axis=0)))


@pytest.mark.parametrize("hides", [False, True])
def test_white_grows_and_shrinks(document: Document, photo: str, hides: bool) -> None:
    black = DISC.inverted(document.scene.box)
    document.edit("Mask", lambda scene: mask_edits.set_mask(scene, photo, LayerMask(black if hides else DISC, hides)))
    for name, by in (("grow", 6), ("shrink", -6)):
        before = width_of(document, photo)
        mask_commands.modify(document, name, 6)
        QApplication.processEvents()
        assert width_of(document, photo) == pytest.approx(before + 2 * by, abs=2)
    assert document.history.labels[-2:] == ["Grow mask", "Shrink mask"]


def test_an_objects_mask_grows_beyond_its_frame(document: Document) -> None:
    before = document.selected_object
    assert before is not None
    mask_commands.modify(document, "grow", 60)
    QApplication.processEvents()
    after = document.selected_object
    assert after is not None and after.side > before.side and after.hidden == before.hidden
    assert after.mask.bounds().width == pytest.approx(before.mask.bounds().width + 120, abs=4)


def test_the_part_changes_density_and_feather_and_says_where_strokes_go(
    qtbot: QtBot, document: Document, photo: str
) -> None:
    part = MaskPart(document)
    qtbot.addWidget(part)
    part.show_layer(document.scene.find(photo))
    assert part.add.isHidden() and part.density.isVisibleTo(part) and "Click the mask" in part.text.text()
    many = len(document.history.labels)
    for slider, value, name, expected in (
        (part.density, 40.0, "density", 0.4),
        (part.feather, 12.5, "feather", 12.5),
    ):
        slider.gesture.began.emit()
        slider.gesture.moved.emit(value)
        slider.gesture.ended.emit()
        assert getattr(mask_of(document, photo), name) == pytest.approx(expected)
    assert document.history.labels[many:] == ["Mask density", "Mask feather"]
    document.masking.edit()
    part.show_layer(document.scene.find(photo))
    assert "the brush shows" in part.text.text()
    part.link.click()
    part.off.click()
    mask = mask_of(document, photo)
    assert mask is not None and not mask.linked and not mask.enabled
    part.invert.click()
    assert mask_of(document, photo) == mask.inverted()
    part.remove.click()
    part.show_layer(document.scene.find(photo))
    assert mask_of(document, photo) is None and not part.add.isHidden() and not part.density.isVisibleTo(part)


def test_it_is_not_for_objects(qtbot: QtBot, document: Document, ids: dict[str, str]) -> None:
    part = MaskPart(document)
    qtbot.addWidget(part)
    part.show_layer(document.scene.find(ids["Cat"]))
    assert part.isHidden()
    part.show_layer(document.scene.find(ids["meadow.jpg"]))
    assert not part.isHidden()


def test_a_disabled_mask_and_the_one_that_is_edited_are_marked(
    panel: LayersPanel, document: Document, photo: str
) -> None:
    def drawn() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
        image = panel.view.viewport().grab().toImage()
        return np.frombuffer(image.constBits(), np.uint8).copy()

    plain = drawn()
    document.masking.edit()
    framed = drawn()
    assert (framed != plain).any()
    mask_commands.toggle_enabled(document)
    assert (drawn() != framed).any()


def test_an_adjustment_s_mask_is_what_strokes_go_to(document: Document, ids: dict[str, str]) -> None:
    document.edit(
        "Add", lambda scene: edits.add_layer(scene, AdjustmentLayer(id="curves", name="Curves", adjustment=Invert()))
    )
    document.select("curves")
    assert document.masking.mask is None, "it has none yet"
    mask_commands.add(document)
    document.select(ids["meadow.jpg"])
    document.select("curves")
    assert document.masking.mask == mask_of(document, "curves")
