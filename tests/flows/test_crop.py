"""A picture is cropped, straightened, turned and resized at the window, saved, and all of it undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.canvas_size import CanvasSizeDialog
from desktop_app.dialogs.image_size import ImageSizeDialog
from desktop_app.document import files
from desktop_app.widgets.translation import number
from engine.compositing.proof import prove
from engine.formats.project import open_project
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_the_journey_of_a_crop(person: Any, photo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person.open(photo_file)
    first = person.document.scene
    person.document.choose_class("cat")
    person.stroke((300, 200), (340, 230), (360, 240))
    person.wait()
    recipe, mask = person.layer.recipe, person.layer.mask

    # The frame is drawn, X turns it, Enter crops; the photo's bytes are all there, and so is the object.
    QTest.keyClick(person.canvas, Qt.Key.Key_C)
    assert person.canvas.tool.name == "crop"
    person.stroke((120, 80), (300, 300), (521, 399))
    frame = person.window.tools.crop_frame
    box = frame.box
    assert abs(box.width - 400) < 4 and abs(box.height - 320) < 4
    person.key(Qt.Key.Key_Return)
    person.wait()
    scene = person.document.scene
    assert (scene.width, scene.height) == (box.width, box.height) and person.labels[-1] == "Crop"
    assert (person.layer.recipe, person.layer.mask) == (recipe, mask)
    proof = prove(scene, person.document.engine.appearances)
    assert proof.holds and proof.untouched > 100_000

    # Turned and flipped: still the photo's own pixels.
    person.do("picture-right")
    person.do("picture-flip")
    person.wait()
    assert person.labels[-1] == person.window.actions_table.by_name["picture-flip"].text().replace("&", "")
    assert person.document.scene.box == Box(0, 0, box.height, box.width)
    assert prove(person.document.scene, person.document.engine.appearances).holds
    file = tmp_path / "turned.ora"
    person.built.workspace.files.save(file)
    person.wait()
    assert open_project(file)[0] == person.document.scene

    # More room, then all that was cut off.
    person.do("canvas-size")
    dialog = person.dialog(CanvasSizeDialog)
    dialog.anchor.buttons["left"].click()
    wide = dialog.size_fields.boxes["px"][0]
    wide.selectAll()
    QTest.keyClicks(wide, str(box.height + 100))
    QTest.keyClick(wide, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert person.document.scene.width == box.height + 100
    person.do("reveal-all")
    assert person.document.scene.width * person.document.scene.height >= 640 * 480

    # Half the size by per cent: nothing can be proven then.
    person.do("image-size")
    sizes = person.dialog(ImageSizeDialog)
    assert "million pixels become" in sizes.summary.text()
    count = number(person.document.scene.width * person.document.scene.height)
    assert sizes.sum_up(20, 10).startswith(f"{count} pixels become 200.")
    sizes.size_fields.unit.setCurrentIndex(1)
    half = sizes.size_fields.boxes["%"][1]
    half.selectAll()
    QTest.keyClicks(half, "50")
    QTest.keyClick(half, Qt.Key.Key_Return)
    size = sizes.size_fields.size_px
    assert not sizes.isVisible()
    person.wait()
    assert (person.document.scene.width, person.document.scene.height) == size and size[1] <= 322
    with pytest.raises(Problem, match="nothing can be proven"):
        prove(person.document.scene, person.document.engine.appearances)

    # A picture that is large is turned in another thread, and what was done meanwhile counts.
    monkeypatch.setattr(files, "LARGE", 1)
    person.do("picture-half")
    person.document.edit("Rename", lambda scene: edits.rename(scene, scene.layers[0].id, "renamed"))
    person.wait()
    assert (
        person.labels[-2:] == ["Rename", "Rotate picture by 180°"] and person.document.scene.layers[0].name == "renamed"
    )
    person.do("trim")
    person.wait()

    for _ in range(len(person.labels) - 1):
        person.do("undo")
    person.wait()
    assert person.document.scene is first
