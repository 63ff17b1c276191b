"""Makes the pictures of the guide: drives the window through what each page is about, and keeps a picture of it.

    .venv/bin/python packaging/guide_pictures.py [--language LANGUAGE] [NAME ...]

writes resources/guide/pictures/*.webp and, of windows that speak the other languages, those in their folders: all
pictures or those that are named, in all languages or in one. What shows no words of the window is made once. It needs
a display, or `xvfb-run` before it, and for Chinese a font that has its letters.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np
from guide_stage import NONE, Stage, beside
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.dialogs.defects import DefectsDialog
from desktop_app.dialogs.export import ExportDialog
from desktop_app.dialogs.guide import FOLDER, folder_name
from desktop_app.dialogs.new_scene import NewSceneDialog
from desktop_app.dialogs.replace_background import ReplaceBackgroundDialog
from desktop_app.panels.object_page import EXEMPLAR, LOOK, ObjectPage
from desktop_app.shell import app
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from desktop_app.tools.text_field import TextField
from desktop_app.widgets.translation import LANGUAGES, install, spoken, tr
from engine.compositing.flatten import flatten
from engine.exemplars.library import Library
from engine.scene import edits, painting
from engine.scene.adjustments import Curve, Curves
from engine.scene.layers import Photo
from engine.scene.painting import Ink
from engine.training.tasks.defects.marring import KINDS

PICTURES: dict[str, Callable[[Stage], None]] = {}  # by name
WORDLESS: set[str] = set()  # the names of those that look the same in every language
SCRIPTS = {"zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese}
TITLES = {"en": "A day in June", "de": "Ein Tag im Juni", "zh_CN": "六月的一天"}  # written on a picture


def picture(steps: Callable[[Stage], None]) -> Callable[[Stage], None]:
    PICTURES[steps.__name__.replace("_", "-")] = steps
    return steps


def wordless(steps: Callable[[Stage], None]) -> Callable[[Stage], None]:
    WORDLESS.add(steps.__name__.replace("_", "-"))
    return picture(steps)


@picture
def box(stage: Stage) -> None:
    stage.do("new-object", "box")
    stage.document.choose_class("butterfly")
    stage.drag([(620, 560), (820, 740)])
    stage.keep(stage.canvas)


@picture
def looks(stage: Stage) -> None:
    stage.document.select(stage.layer("Butterfly").id)
    stage.do("new-noise", "new-noise")
    stage.keep(stage.centre, stage.docks["Properties"])


@picture
def exemplars(stage: Stage) -> None:
    stage.document.select(stage.layer("Fox").id)
    stage.settle()
    page = next(page for page in stage.window.findChildren(ObjectPage) if page.isVisible())
    page.sections.show_section(EXEMPLAR)
    stage.settle()
    stage.keep(page.exemplar)
    page.sections.show_section(LOOK)


@wordless
def place(stage: Stage) -> None:
    stage.document.select(stage.layer("Butterfly").id)
    stage.settle()
    stage.keep(of=QRect(620, 230, 520, 340))


@wordless
def order(stage: Stage) -> None:
    butterfly = stage.layer("Butterfly").id
    stage.document.select(butterfly)
    stage.drag([(880, 410), (500, 330)])
    stage.do("lower")
    stage.keep(of=QRect(60, 150, 640, 420))


@picture
def scenes(stage: Stage) -> None:
    stage.do("new-scene")
    dialog = dialog_of(stage, NewSceneDialog)
    stage.settle(2)
    stage.save(dialog.grab())
    dialog.reject()


@picture
def crop(stage: Stage) -> None:
    stage.do("crop")
    stage.drag([(10, 10), (130, 90)])
    stage.drag([(1190, 790), (1060, 700)])
    stage.keep(stage.centre, stage.window.options)
    stage.canvas.leave()


@wordless
def select(stage: Stage) -> None:
    stage.do("lasso")
    stage.drag([(150, 270), (480, 270), (480, 590), (200, 590), (140, 400), (150, 270)])
    stage.keep(of=QRect(60, 190, 560, 470))
    stage.do("deselect")


@picture
def background(stage: Stage) -> None:
    scene = stage.document.scene
    looks = stage.document.engine.appearances.snapshot(scene)
    pixels = flatten(edits.set_visible(scene, stage.layer("Butterfly").id, False), lambda layer: looks.get(layer.id))
    stage.document.open_scene(edits.open_photo(Photo(pixels, source=tr("Meadow"))))
    stage.do("fit", "replace-background")
    dialog = dialog_of(stage, ReplaceBackgroundDialog)
    stage.settle(1)
    window = stage.window.geometry()
    stage.save(stage.window.screen().grabWindow(0, window.x(), window.y(), window.width(), window.height()))
    dialog.reject()


@picture
def adjust(stage: Stage) -> None:
    stage.do("new-curves")
    curves = Curves(rgb=Curve(((0, 0), (70, 45), (190, 215), (255, 255))))
    stage.document.edit("Curves", lambda scene: edits.set_adjustment(scene, stage.document.selected or "", curves))
    stage.settle(0.5)
    stage.keep(stage.centre, stage.docks["Properties"])


@picture
def masks(stage: Stage) -> None:
    stage.document.select(stage.layer("Fox").id)
    stage.do("new-black-white", "new-paint", "delete")
    black = next(layer for layer in reversed([*stage.document.scene.walk()]) if "lack" in layer.name)
    stage.document.select(black.id)
    stage.do("add-hiding-mask", "gradient")
    stage.drag([(300, 400), (1200, 400)])
    stage.keep(stage.centre, stage.docks["Layers"])


@picture
def paint(stage: Stage) -> None:
    stage.do("new-paint", "brush")
    brush = stage.window.brush
    for colour, top in (((232, 76, 61), 150), ((244, 196, 48), 210), ((66, 133, 244), 270)):
        brush.set_colour(colour)
        brush.set_size(46)
        stage.drag([(560, top), (700, top - 40), (860, top + 30), (1050, top - 20)])
    stage.keep(stage.centre, stage.window.options)


@wordless
def mend(stage: Stage) -> None:
    ground = stage.document.scene.layers[0].id
    stage.document.edit("Spots", lambda scene: edits.add_paint(scene, "spots", above=ground))
    for x, y in ((760, 560), (850, 610), (700, 640)):
        spot = partial(painting.paint, id="spots", points=[(x, y, 11.0)], ink=Ink((60, 40, 30), 0.9))
        stage.document.edit("Spots", spot)
    stage.document.select("spots", ground)
    stage.do("merge")
    stage.settle(1)
    stage.document.select(None)
    stage.do("actual")
    area = QRect(620, 500, 320, 210)
    before = stage.seen(area)
    stage.do("spot-heal")
    stage.window.brush.set_size(40)
    for x, y in ((760, 560), (850, 610), (700, 640)):
        stage.drag([(x - 4, y), (x + 4, y + 2)])
        stage.settle(1)
    stage.do("hand")
    stage.document.select(None)
    stage.write(beside([before, stage.seen(area)], 2))


@wordless
def dust(stage: Stage) -> None:
    looks = stage.document.engine.appearances.snapshot(stage.document.scene)
    pixels = flatten(stage.document.scene, lambda layer: looks.get(layer.id)).copy()
    rng, area = np.random.default_rng(8), QRect(330, 90, 420, 300)
    part = pixels[area.top() : area.bottom(), area.left() : area.right(), :3]
    marred = part[..., ::-1].astype(np.float32)
    for kind in ("spot", "speck", "speck", "hair", "speck", "scratch", "speck", "spot"):
        marred = KINDS[kind](marred, rng)
    part[:] = marred[..., ::-1].clip(0, 255)
    stage.document.open_scene(edits.open_photo(Photo(pixels)))
    stage.do("actual", "hand")
    before = stage.seen(area)
    stage.do("defects")
    dialog = dialog_of(stage, DefectsDialog)
    stage.settle(1)
    found = stage.seen(area)
    dialog.accept()
    stage.settle(1)
    stage.document.select(None)
    stage.write(beside([before, found, stage.seen(area)], 3))


@picture
def text(stage: Stage) -> None:
    stage.do("text")
    stage.window.brush.set_colour((255, 255, 255))
    place = stage.at(560, 220)
    QTest.mouseClick(stage.canvas, Qt.MouseButton.LeftButton, NONE, place)
    stage.settle()
    cast(TextField, stage.canvas.findChild(TextField)).insertPlainText(TITLES[spoken()])
    stage.settle()
    stage.keep(stage.centre, stage.docks["Properties"])
    stage.canvas.leave()


@picture
def layers(stage: Stage) -> None:
    stage.do("new-vibrance", "new-paint")
    stage.document.select(stage.layer("Fox").id, stage.layer("Butterfly").id)
    stage.do("group")
    dock = stage.docks["Layers"]
    stage.window.resizeDocks([dock], [460], Qt.Orientation.Vertical)
    stage.keep(dock)
    stage.do("reset-layout")


@picture
def filters(stage: Stage) -> None:
    stage.do("new-cartoon")
    stage.settle(1)
    stage.keep(stage.centre, stage.docks["Properties"])


@picture
def style(stage: Stage) -> None:
    stage.do("new-style")
    stage.settle(2)
    stage.keep(stage.centre, stage.docks["Properties"])


@picture
def view(stage: Stage) -> None:
    stage.do("rulers", "new-object", "hand")
    stage.docks["Navigator"].show()
    stage.docks["Navigator"].raise_()
    stage.do("zoom-in", "zoom-in")
    stage.keep(stage.centre, stage.docks["Navigator"])
    stage.do("rulers", "reset-layout")


@picture
def files(stage: Stage) -> None:
    stage.do("export")
    dialog = dialog_of(stage, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.fields.format.set_value("jpeg")
    dialog.fields.format_chosen.emit()
    stage.settle(2)
    stage.save(dialog.grab())
    dialog.reject()


@picture
def proof(stage: Stage) -> None:
    stage.do("proof")
    stage.settle(1)
    stage.keep(stage.centre, stage.window.statusBar())
    stage.do("proof")


@wordless
def method(stage: Stage) -> None:
    area, butterfly = QRect(330, 200, 700, 460), stage.layer("Butterfly").id
    stage.document.select(butterfly)
    stage.do("delete")
    stage.document.select(None)
    pictures = [stage.seen(area)]
    stage.do("undo")
    steps = (
        partial(stage.do, "view-mask"),
        partial(stage.do, "view-mask"),
        partial(stage.do, "new-noise"),
        partial(stage.drag, [(890, 400), (760, 520)]),
        partial(stage.drag, [(760, 520), (500, 400)]),
    )
    for step in steps:
        stage.document.select(butterfly)
        step()
        stage.settle(0.5)
        stage.document.select(None)
        pictures.append(stage.seen(area))
    stage.write(beside(pictures, 3))


def dialog_of(stage: Stage, kind: type[QDialog]) -> QDialog:
    return next(one for one in stage.window.findChildren(kind) if one.isVisible())


def make(application: QApplication, language: str, names: Sequence[str]) -> None:
    """Make these pictures of a window that speaks a language."""
    os.environ["HOME"] = "/home"  # which the dialog of the export shows
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "settings.json"))
        install(application, language)
        watcher = app.prepare(application, settings)
        built = app.App(settings, Remembered(Path(folder, "window.json")), library=Library.load())
        built.window.resize(1180, 760)
        built.window.show()
        built.start()
        stage = Stage(built, pictures_of(language))
        stage.settle(1)
        for name in names:
            stage.begin(name)
            PICTURES[name](stage)
        built.window.close_now()
        built.shutdown()
        del watcher


def pictures_of(language: str) -> Path:
    """Return the folder of a language's pictures: beside its pages."""
    return FOLDER / ("" if language == "en" else folder_name(language)) / "pictures"


def main(arguments: Sequence[str]) -> int:
    """Make the pictures that are asked for; return 1 where a font is missing, or what a language's process returns."""
    parser = argparse.ArgumentParser(description="Makes the pictures of the guide.")
    parser.add_argument("--language", choices=["en", *LANGUAGES], help="of a window in this one alone")
    parser.add_argument("names", nargs="*", metavar="NAME", help="these alone")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(PICTURES):
        parser.error(f"There is no picture {sorted(unknown)}; there are {', '.join(PICTURES)}.")
    if asked.language is None:  # a process each, since a program begins with the language that it speaks
        command = [sys.executable, __file__, *asked.names, "--language"]
        return max(subprocess.call([*command, language]) for language in ("en", *LANGUAGES))
    application = QApplication(sys.argv[:1])
    if not QFontDatabase.families(SCRIPTS.get(asked.language, QFontDatabase.WritingSystem.Latin)):
        print(f"There is no font here for {LANGUAGES[asked.language]}.")
        return 1
    names = [name for name in asked.names or PICTURES if asked.language == "en" or name not in WORDLESS]
    make(application, asked.language, names)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
