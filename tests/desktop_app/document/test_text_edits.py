"""Texts as edits: set, drawn, and drawn anew at their true size in the step of undo that scaled them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.document.document import Document
from desktop_app.document.text_edits import add_text, paste_text, redrawn, set_text, text_layer, usual_family
from desktop_app.document.typesetting import Setting, drawn
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers import LONGEST_TEXT, Text, TextLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

PLACE = Affine.translation(40, 30)


def text(words: str = "Hello", **fields: object) -> Text:
    return replace(Text(words, usual_family(), 32), **fields)  # type: ignore[arg-type]


@pytest.fixture
def scene(qapp: object, photo_scene: Scene) -> Scene:
    return add_text(photo_scene, "t", text(), PLACE)


def test_letters_are_drawn_within_the_lines_box_and_in_their_colour(qapp: object) -> None:
    setting = Setting(text(colour=(250, 20, 10)))
    tiles = drawn(setting, PLACE)
    box = setting.box.moved(40, 30)
    assert box.grown(4).contains(tiles.bounds()) and tiles.bounds().width > box.width / 2
    pixels = tiles.read(box)
    opaque = pixels[pixels[..., 3] == 255]
    assert len(opaque) > 100 and (opaque[:, :3] == (10, 20, 250)).all()


@pytest.mark.parametrize("words", ["Hello", "two\nlines", "wraps because it is longer than its box"])
@pytest.mark.parametrize("alignment", ["left", "center", "right"])
def test_the_caret_goes_where_a_press_is(qapp: object, words: str, alignment: str) -> None:
    setting = Setting(text(words, alignment=alignment, width=180.0))
    for position in range(len(words)):
        x, top, bottom = setting.caret(position)
        assert setting.position_at(x + 1, (top + bottom) / 2) == position


def test_lines_break_alike_at_every_size(qapp: object) -> None:
    words = "A text that is long enough to be wrapped three times or more"
    small, large = (Setting(text(words, size=size, width=5.5 * size)) for size in (7.3, 730))
    assert [round(100 * y) for y in small.caret(40)] == [round(y) for y in large.caret(40)]


def test_of_a_text_without_characters_nothing_is_drawn_and_the_caret_stands_in_a_line(qapp: object) -> None:
    setting = Setting(text(""))
    assert drawn(setting, PLACE).is_empty and setting.selected(0, 0) == []
    _, top, bottom = setting.caret(0)
    assert bottom - top >= 32 and setting.box.height >= 32


def test_what_is_selected_is_marked_line_by_line(qapp: object) -> None:
    rects = Setting(text("one\ntwo")).selected(1, 5)
    assert len(rects) == 2 and rects[0].bottom() <= rects[1].top() + 2 and rects[1].left() == 0


def test_a_layer_is_named_by_its_words_until_it_has_a_name_of_its_own(scene: Scene) -> None:
    assert scene.find("t").name == "Hello"
    scene = set_text(scene, "t", text("Good\nbye"))
    assert scene.find("t").name == "Good bye"
    scene = set_text(edits.rename(scene, "t", "Title"), "t", text("Again"))
    assert scene.find("t").name == "Title"


def test_aligned_otherwise_a_line_stays_where_it_is(scene: Scene) -> None:
    before = text_layer(scene, "t").tiles.bounds()
    for alignment in ("center", "right", "left"):
        scene = set_text(scene, "t", replace(text_layer(scene, "t").text, alignment=alignment))
        now = text_layer(scene, "t").tiles.bounds()
        assert abs(now.left - before.left) <= 1 and abs(now.right - before.right) <= 1


def test_a_locked_text_is_refused(scene: Scene) -> None:
    with pytest.raises(Problem, match="locked"):
        set_text(edits.set_locked(scene, "t", True), "t", text("no"))


def test_too_large_a_text_is_refused(scene: Scene) -> None:
    with pytest.raises(Problem, match="too large"):
        set_text(scene, "t", text("Hello " * 300, size=4000))


def scaled(scene: Scene) -> Scene:
    return edits.transform(scene, [scene.find("t")], Affine.scaling(3))


def test_scaled_it_is_drawn_anew_as_sharp_as_a_text_of_that_size(scene: Scene) -> None:
    anew = text_layer(redrawn(scaled(scene)), "t")
    assert anew.place == IDENTITY and anew.text == text()
    assert anew.tiles == drawn(Setting(text()), Affine.scaling(3) @ PLACE)
    assert redrawn(scene) is scene


def test_in_a_group_and_locked_it_is_drawn_anew_with_the_picture(scene: Scene) -> None:
    scene = edits.set_locked(edits.group(scaled(scene), ["t"], group_id="g"), "t", True)
    assert text_layer(redrawn(scene), "t").place == IDENTITY


def test_without_its_font_its_pixels_stay(scene: Scene) -> None:
    pixels = Tiles.from_array(drawn(Setting(text()), IDENTITY).read(Box(0, 0, 20, 20)))
    there = replace(text_layer(scene, "t"), text=text(family="No such font"), tiles=pixels)
    scene = scaled(edits.put(scene, there))
    assert redrawn(scene) is scene


def test_a_scaling_and_the_drawing_after_it_are_one_step(document: Document, scene: Scene) -> None:
    document.open_scene(scene)
    layer = scene.find("t")
    with document.gesture("Scale"):
        document.update(lambda now: edits.transform(now, [layer], Affine.scaling(2)))
        assert text_layer(document.scene, "t").is_resampled
        document.update(lambda now: edits.transform(now, [layer], Affine.scaling(3)))
    assert not text_layer(document.scene, "t").is_resampled
    document.edit("Scale again", scaled)
    assert not text_layer(document.scene, "t").is_resampled
    assert document.history.labels == ["Open", "Scale", "Scale again"]
    document.undo()
    document.undo()
    assert document.scene is scene


def test_a_text_is_a_text_layer_alone(scene: Scene) -> None:
    assert isinstance(scene.find("t"), TextLayer)
    with pytest.raises(Problem, match="not of the kind"):
        set_text(scene, scene.layers[0].id, text())


def test_long_words_are_pasted_in_a_box_and_no_longer_than_may_be(photo_scene: Scene, qapp: object) -> None:
    layer = text_layer(paste_text(photo_scene, "t", "many words\0 " * 2000, (200, 150), None), "t")
    assert layer.text.width == 320 and len(layer.text.words) <= LONGEST_TEXT and "\0" not in layer.text.words


@pytest.mark.parametrize("fields", [{}, {"width": 150.0}, {"width": 150.0, "alignment": "justify"}, {"italic": True}])
@pytest.mark.parametrize("alignment", ["left", "center", "right"])
def test_drawing_what_is_different_leads_to_the_same(qapp: object, fields: dict[str, Any], alignment: str) -> None:
    steps = ("", "W", "We fly", "We fly\nfar", "We fly\nfar away and", "fly\nfar away and", "fly\n🦋 far and", "fl")
    lettering = Affine.translation(13, 57) @ Affine.rotation(9)
    before = Setting(text("", **({"alignment": alignment} | fields)))
    tiles = drawn(before, lettering)
    for words in steps:
        setting = Setting(text(words, **({"alignment": alignment} | fields)))
        tiles, before = drawn(setting, lettering, (before, tiles)), setting
        assert tiles == drawn(setting, lettering), words


def test_only_the_word_at_the_end_is_drawn_when_it_grows(qapp: object) -> None:
    before, after = Setting(text("one two thr")), Setting(text("one two three"))
    box = after.difference(before)
    assert box.left >= after.caret(6)[0] and box.right >= after.box.right - 1
    assert after.difference(Setting(text("one two three"))).is_empty


def test_letters_that_were_drawn_elsewhere_are_all_drawn_anew(scene: Scene) -> None:
    layer = text_layer(scene, "t")
    foreign = edits.put(scene, replace(layer, tiles=Tiles.from_array(np.full((40, 90, 4), 255, np.uint8), 40, 30)))
    assert text_layer(set_text(foreign, "t", text("Hello!")), "t").tiles == drawn(Setting(text("Hello!")), PLACE)
    mine = text_layer(set_text(scene, "t", text("Hello!"), goes_on=True), "t")
    assert mine.tiles == drawn(Setting(text("Hello!")), PLACE)
