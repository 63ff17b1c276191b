"""The export dialog: what is asked for is what is written, and what is lost is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.dialogs.export import ExportDialog
from desktop_app.dialogs.export_warnings import Choices, default_path, losses, obstacle, with_suffix
from desktop_app.document.document import Document
from desktop_app.document.export_choices import COME_ALONG, ExportChoices
from desktop_app.document.workspace import Workspace
from engine.formats.export import ExportOptions
from engine.formats.exporters.table import EXPORTERS
from engine.formats.photos import open_photo
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.history import History
from engine.scene.layers import BackgroundLayer, ObjectLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.desktop_app.dialogs.conftest import Keep


@pytest.fixture
def dialog(keep: Keep, document: Document, workspace: Workspace, tmp_path: Path) -> ExportDialog:
    document.tab.source = tmp_path / "meadow.jpg"
    document.tab.source.write_bytes(b"the photo")
    made = ExportDialog(document, workspace.files)
    keep(made)
    choose(made, "png")
    made.show()
    return made


def type_path(dialog: ExportDialog, path: Path | str) -> None:
    dialog.path.setText(str(path))
    dialog.path.textEdited.emit(str(path))


def choose(dialog: ExportDialog, format: str) -> None:
    dialog.fields.format.set_value(format)
    dialog.fields.format.activated.emit(dialog.fields.format.currentIndex())


def scene_of(photo: Photo) -> Scene:
    return edits.open_photo(photo)


def plain_photo(**more: object) -> Photo:
    return Photo(np.zeros((20, 30, 3), np.uint8), **more)


def choices(scene: Scene, target: Path, source: Path | None = None, **options: object) -> Choices:
    return Choices(scene, source, target, ExportOptions(**options))


# The dialog


def test_it_offers_a_name_that_replaces_nothing(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.target == tmp_path / "meadow edited.png"
    dialog.target.write_bytes(b"")
    assert default_path(tmp_path / "meadow.jpg") == tmp_path / "meadow edited 2.png"
    assert default_path(None).name.startswith("picture")


def test_the_format_and_the_ending_go_together(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "jpeg")
    assert dialog.path.text().endswith("meadow edited.jpg")
    type_path(dialog, tmp_path / "x.PNG")
    assert dialog.fields.format.value == "png" and dialog.target == tmp_path / "x.PNG"
    type_path(dialog, tmp_path / "x.y")
    assert dialog.target == tmp_path / "x.y.png"
    choose(dialog, "jpeg")
    assert dialog.target == tmp_path / "x.y.jpg"


def test_a_name_without_a_folder_lies_beside_the_photo(dialog: ExportDialog, tmp_path: Path) -> None:
    type_path(dialog, "x.png")
    assert dialog.target == tmp_path / "x.png" and dialog.export_button.isEnabled()
    type_path(dialog, "~nobody of that name/x.png")
    assert dialog.error.text() == "This folder does not exist." and not dialog.export_button.isEnabled()


def test_a_name_that_gets_another_ending_is_told(dialog: ExportDialog, tmp_path: Path) -> None:
    type_path(dialog, tmp_path / "x.bmp")
    assert "It will be called x.bmp.png." in dialog.warnings.text()
    type_path(dialog, tmp_path / "x.png")
    assert "It will be called" not in dialog.warnings.text()


@pytest.mark.parametrize("name", ["", "."])
def test_nothing_is_replaced_where_there_is_no_name(dialog: ExportDialog, name: str) -> None:
    type_path(dialog, name)
    assert dialog.error.text() == "Give the file a name."
    assert "replaced" not in dialog.warnings.text() and dialog.export_button.text() == "Export"


def test_only_what_matters_for_the_format_is_shown(dialog: ExportDialog) -> None:
    assert not dialog.fields.quality.isVisible() and not dialog.fields.matte.isVisible()
    choose(dialog, "jpeg")
    assert dialog.fields.quality.isVisible() and not dialog.fields.matte.isVisible(), "this photo has no clear parts"


def test_it_is_only_as_high_as_what_is_shown(dialog: ExportDialog) -> None:
    heights = []
    for name in ("jpeg", "ora", "jpeg"):
        choose(dialog, name)
        heights.append(dialog.height())
    assert heights[0] == heights[2] > heights[1] + 100


def test_the_options_are_what_was_chosen(dialog: ExportDialog) -> None:
    assert dialog.options == ExportOptions(format="png")
    choose(dialog, "jpeg")
    dialog.fields.quality.number.setFocus()
    dialog.fields.quality.gesture.move(55)
    dialog.fields.quality.gesture.end()
    dialog.fields.smaller.setChecked(True)
    dialog.fields.longest.setValue(120)
    dialog.fields.metadata.set_value("none")
    dialog.fields.profile.setChecked(False)
    dialog.fields.provenance.setChecked(True)
    assert dialog.options == ExportOptions(
        format="jpeg", quality=55, metadata="none", profile=False, longest=120, provenance=True
    )
    assert "edited.jpg.provenance.json" in dialog.warnings.text()


def test_export_writes_what_was_asked_for(
    dialog: ExportDialog, document: Document, qtbot: QtBot, tmp_path: Path, notices: list[str]
) -> None:
    """Through the real document and the real writer."""
    dialog.fields.smaller.setChecked(True)
    dialog.fields.longest.setValue(120)
    target = dialog.target
    with qtbot.waitSignal(document.notice, timeout=10_000):
        qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert notices == [f"Exported {target.name}."]
    assert open_photo(target).size == (120, 80)
    assert (tmp_path / "meadow.jpg").read_bytes() == b"the photo"


def test_cancel_writes_nothing(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    target = dialog.target
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not target.exists()


def test_what_stands_in_the_way_is_told_and_export_is_off(dialog: ExportDialog, tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path / "meadow.jpg", "the file that you opened"),
        (tmp_path / "no such folder" / "x.png", "does not exist"),
        ("", "a name"),
        (tmp_path / ("x" * 300 + ".png"), "name"),
    ):
        type_path(dialog, path)
        assert sentence in dialog.error.text() and not dialog.export_button.isEnabled(), path
        dialog.accept()
        assert dialog.result() != QDialog.DialogCode.Accepted
    type_path(dialog, tmp_path / "good.png")
    assert not dialog.error.isVisible() and dialog.export_button.isEnabled()


def test_replacing_a_file_is_said_on_the_button(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "old.png").write_bytes(b"")
    type_path(dialog, tmp_path / "old.png")
    assert dialog.export_button.text() == "Replace"
    assert "will be replaced" in dialog.warnings.text()
    type_path(dialog, tmp_path / "new.png")
    assert dialog.export_button.text() == "Export"


def test_return_in_the_name_exports_once(
    dialog: ExportDialog, document: Document, workspace: Workspace, qtbot: QtBot
) -> None:
    asked: list[object] = []
    workspace.files.export = lambda path, options: asked.append(path)  # type: ignore[method-assign,assignment]
    qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    assert len(asked) == 1


# What is lost


def test_a_png_of_a_plain_photo_loses_only_the_layers(tmp_path: Path) -> None:
    (only,) = losses(choices(scene_of(plain_photo()), tmp_path / "x.png"))
    assert "flat" in only


@pytest.mark.parametrize(
    ("photo", "options", "name", "told"),
    [
        (plain_photo(), {}, "x.jpg", "JPEG changes pixels"),
        (Photo(np.zeros((20, 30, 4), np.uint8)), {}, "x.jpg", "no transparency"),
        (plain_photo(), {"longest": 10}, "x.png", "Made smaller"),
        (plain_photo(exif=b"1"), {"metadata": "none"}, "x.png", "is left out"),
        (plain_photo(xmp=b"1"), {"metadata": "keep"}, "x.png", "where the photo was taken"),
        (plain_photo(profile=b"1"), {"profile": False}, "x.png", "other colours"),
        (plain_photo(notices=("It had 16 bits.",)), {}, "x.png", "It had 16 bits."),
        (plain_photo(), {"sharpen": "print"}, "x.png", "Sharpened"),
        (plain_photo(native=np.zeros((20, 30, 3), np.uint16)), {}, "x.png", "16 bits a channel; the file will have 8"),
    ],
)
def test_each_loss_is_told_and_only_then(
    tmp_path: Path, photo: Photo, options: dict[str, object], name: str, told: str
) -> None:
    scene = scene_of(photo)
    assert any(told in one for one in losses(choices(scene, tmp_path / name, **options)))
    harmless = scene_of(plain_photo())
    assert not any(told in one for one in losses(choices(harmless, tmp_path / "x.png", longest=30)))


def test_what_the_licence_of_an_exemplar_asks_for_is_told(tmp_path: Path) -> None:
    exemplar = Exemplar(np.full((20, 20, 4), 255, np.uint8), "cat", licence="CC BY-SA 4.0", credit="Ann Other")
    mask = Mask.empty().stroke([(9, 9, 5)])
    scene, id = edits.add_object(scene_of(plain_photo()), class_name="cat", mask=mask, noise=(), seed=None)
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    free = edits.set_recipe(scene, id, replace(layer.recipe, exemplar=ExemplarUse(replace(exemplar, licence="CC0"))))
    bound = edits.set_recipe(scene, id, replace(layer.recipe, exemplar=ExemplarUse(exemplar)))
    target = tmp_path / "a.png"
    assert "under CC BY-SA 4.0, too: Ann Other" in losses(choices(bound, target))[-1]
    assert not any("Ann Other" in one for one in losses(choices(free, target)))


def test_clear_parts_are_told_from_the_layers() -> None:
    scene = scene_of(plain_photo())
    photo = scene.layers[0]
    assert isinstance(photo, PhotoLayer)

    def may(*layers: object) -> bool:
        return choices(replace(scene, layers=layers), Path("x.png")).may_be_clear

    assert not may(photo)
    assert may(replace(photo, place=Affine.translation(1, 0)))
    assert may(replace(photo, opacity=0.5)) and may(replace(photo, visible=False))
    assert may(replace(photo, photo=Photo(np.zeros((20, 30, 4), np.uint8))))
    ground = BackgroundLayer(id="b", name="b", colours=((0, 0, 0),))
    assert not may(ground, replace(photo, visible=False)) and may(replace(ground, opacity=0.9))


@pytest.mark.parametrize(
    ("name", "format", "made"),
    [
        ("a.png", "png", "a.png"),
        ("a.JPEG", "jpeg", "a.JPEG"),
        ("a.jpg", "png", "a.jpg.png"),
        ("a.b", "jpeg", "a.b.jpg"),
        ("", "png", "."),
    ],
)
def test_with_suffix(name: str, format: str, made: str) -> None:
    assert with_suffix(Path(name), format) == Path(made)


def test_what_is_too_large_for_a_format_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EXPORTERS, "jpeg", replace(EXPORTERS["jpeg"], longest_side=600))
    scene = Scene(700, 1, (BackgroundLayer(id="b", name="b", colours=((0, 0, 0),)),))
    assert "JPEG" in obstacle(choices(scene, tmp_path / "x.jpg"))
    assert not obstacle(choices(scene, tmp_path / "x.jpg", longest=600))
    assert not obstacle(choices(scene, tmp_path / "x.png"))


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "x.png").mkdir()
    assert "folder" in obstacle(choices(scene_of(plain_photo()), tmp_path / "x.png"))


def test_a_link_to_the_photo_is_the_photo(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"")
    (tmp_path / "link.png").symlink_to(tmp_path / "photo.png")
    case = choices(scene_of(plain_photo()), tmp_path / "link.png", source=tmp_path / "photo.png")
    assert "file that you opened" in obstacle(case)


def test_the_objects_of_the_session_are_there(document: Document) -> None:
    assert any(isinstance(layer, ObjectLayer) for layer in document.scene.walk())


# What it begins with


def begins(keep: Keep, document: Document, workspace: Workspace, kept: ExportChoices | None = None) -> ExportDialog:
    made = ExportDialog(document, workspace.files, kept=kept)
    keep(made)
    return made


def photo_of(name: str, channels: int = 3, **more: object) -> Scene:
    return scene_of(Photo(np.zeros((20, 30, channels), np.uint8), source=name, **more))


@pytest.mark.parametrize(
    ("source", "format"),
    [
        ("a.jpg", "jpeg"), ("A.JPEG", "jpeg"), ("a.tif", "tiff"), ("a.webp", "webp"), ("a.png", "png"),
        ("a.heic", "png"), ("Clipboard", "png"), ("a.psd", "png"),
    ],
)  # fmt: skip
def test_it_begins_with_the_format_of_the_photo(
    source: str, format: str, keep: Keep, document: Document, workspace: Workspace, tmp_path: Path
) -> None:
    document.tab.history = History(photo_of(source))
    document.tab.source = tmp_path / source
    made = begins(keep, document, workspace)
    assert made.options == ExportOptions(format=format) and made.options.quality >= 90
    assert made.options.metadata == "keep" and made.target.suffix == EXPORTERS[format].suffixes[0]


def test_what_was_chosen_for_the_photos_format_comes_along(
    keep: Keep, document: Document, workspace: Workspace
) -> None:
    kept = ExportChoices()
    kept.chosen(ExportOptions(format="jpeg", quality=95, metadata="no-place"))
    kept.chosen(ExportOptions(format="avif", quality=50))
    document.tab.history = History(photo_of("a.jpg"))
    made = begins(keep, document, workspace, kept)
    assert made.options == ExportOptions(format="jpeg", quality=95, metadata="no-place")
    document.tab.history = History(photo_of("a.gif"))
    assert begins(keep, document, workspace, kept).options == ExportOptions(format="avif", quality=50)
    document.tab.history = History(photo_of("a.tif", native=np.zeros((20, 30, 3), np.uint16)))
    assert begins(keep, document, workspace, kept).options == ExportOptions(format="tiff", depth=16)


def test_where_parts_are_clear_it_begins_with_a_format_that_has_alpha(
    keep: Keep, document: Document, workspace: Workspace
) -> None:
    document.tab.history = History(photo_of("a.jpg", channels=4))
    assert begins(keep, document, workspace).options == ExportOptions(format="png")
    document.tab.history = History(photo_of("a.webp", channels=4))
    assert begins(keep, document, workspace).options.format == "webp"
    kept = ExportChoices()
    kept.chosen(ExportOptions(format="jpeg"))
    document.tab.history = History(photo_of("Clipboard", channels=4))
    assert begins(keep, document, workspace, kept).options.format == "png"


def test_a_document_begins_as_it_was_exported_last(keep: Keep, document: Document, workspace: Workspace) -> None:
    kept = ExportChoices()
    kept.chosen(ExportOptions(format="avif"))
    document.tab.history = History(photo_of("a.jpg", channels=4))
    document.tab.exported = Path("a.jpg"), ExportOptions(format="jpeg", quality=70, matte=(1, 2, 3))
    assert begins(keep, document, workspace, kept).options == document.tab.exported[1], "alpha was lost knowingly"
    document.tab.exported = Path("a.tif"), ExportOptions()
    assert begins(keep, document, workspace, kept).options.format == "tiff"


def test_the_resolution_of_the_photo_is_offered(keep: Keep, document: Document, workspace: Workspace) -> None:
    document.tab.history = History(photo_of("IMG_2001.jpg", dpi=(96.0, 96.0)))
    made = begins(keep, document, workspace)
    assert made.fields.resolution.value() == 96 and made.target.suffix == ".jpg"


# What was chosen before


def test_what_was_chosen_is_offered_again(
    dialog: ExportDialog, document: Document, workspace: Workspace, keep: Keep
) -> None:
    kept: list[str] = []
    choices = ExportChoices("", kept.append)
    choices.chosen(ExportOptions(format="jpeg", quality=61, metadata="no-place"))
    choices.chosen(ExportOptions(format="tiff", depth=16, dpi=240))
    again = ExportChoices(kept[-1])
    assert again.last == ExportOptions(format="tiff", depth=16, dpi=240)
    document.tab.history = History(photo_of("Clipboard"))
    made = begins(keep, document, workspace, again)
    assert made.options == again.last and made.target.suffix == ".tif"
    choose(made, "jpeg")
    assert made.options == ExportOptions(format="jpeg", quality=61, metadata="no-place")
    assert made.target.suffix == ".jpg"


def test_presets_are_chosen_saved_and_removed(
    dialog: ExportDialog, document: Document, workspace: Workspace, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    web = COME_ALONG["For the web"]
    dialog.preset.set_value("For the web")
    dialog.preset.activated.emit(1)
    assert dialog.options == web and not dialog.remove_preset.isEnabled() and dialog.target.suffix == ".jpg"
    dialog.preset.set_value("For print")
    dialog.preset.activated.emit(3)
    assert dialog.target.suffix == ".tif"
    dialog.fields.sharpen.set_value("none")
    dialog.fields.sharpen.activated.emit(0)
    assert dialog.preset.value == "", "something else is chosen now"
    monkeypatch.setattr("desktop_app.dialogs.export.QInputDialog.getText", lambda *_, **__: (" Mine ", True))
    dialog.save_preset.click()
    assert dialog.preset.value == "Mine" and dialog.remove_preset.isEnabled()
    dialog.remove_preset.click()
    assert dialog.preset.findData("Mine") < 0
    with pytest.raises(Problem, match="comes along"):
        ExportChoices().save("For the web", web)


def test_presets_and_what_was_chosen_last_outlive_the_program() -> None:
    kept: list[str] = []
    choices, own = ExportChoices("", kept.append), ExportOptions(format="jpeg", quality=71)
    assert choices.save("  My   own ", own) == "My own"
    for options in (own, ExportOptions(format="tiff"), own):
        choices.chosen(options)
    again = ExportChoices(kept[-1], kept.append)
    assert again.presets["My own"] == own and again.is_own("My own") and again.last == own
    again.remove("My own")
    assert list(ExportChoices(kept[-1]).presets) == list(COME_ALONG)
    again.save("Mine", own)
    assert ExportChoices(kept[-1]).is_own("Mine")


@pytest.mark.parametrize("text", ["{", "[]", '{"last": 3}', '{"last": {"jpeg": {"quality": "x"}}, "presets": [1]}'])
def test_damaged_choices_count_as_none(text: str) -> None:
    assert ExportChoices(text).last is None and list(ExportChoices(text).presets) == list(COME_ALONG)


def test_a_length_on_paper_is_so_many_pixels(dialog: ExportDialog) -> None:
    fields = dialog.fields
    fields.smaller.setChecked(True)
    fields.resolution.setValue(254)
    fields.longest.setValue(400)
    fields.unit.set_value("cm")
    fields.unit.activated.emit(1)
    assert fields.length.value() == 4 and dialog.options.longest == 400, "the same size"
    fields.length.setValue(2)
    assert dialog.options.longest == 200 and "2" in fields.on_paper.text()
    fields.unit.set_value("in")
    fields.unit.activated.emit(2)
    assert dialog.options.longest == 203, "to a tenth of an inch"
    choose(dialog, "psd")
    assert dialog.options == ExportOptions(format="psd"), "layers are not made smaller"


def test_how_large_the_file_will_be_is_told(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "jpeg")
    qtbot.waitUntil(lambda: "About" in dialog.bytes.text(), timeout=10_000)


def test_export_again_writes_the_same_file(
    dialog: ExportDialog, document: Document, workspace: Workspace, qtbot: QtBot
) -> None:
    target = dialog.target
    with qtbot.waitSignal(document.notice, timeout=10_000):
        dialog.accept()
    assert document.tab.exported == (target, ExportOptions(format="png"))


def test_it_fits_a_small_screen_that_is_scaled(dialog: ExportDialog) -> None:
    choose(dialog, "jpeg")
    assert dialog.minimumSizeHint().width() <= 837 and dialog.minimumSizeHint().height() <= 440  # of 853 x 480
