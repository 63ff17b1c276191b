"""Programs to test with: built over a folder of settings, and ended with nothing left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.shell.app import App
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from engine.compositing.compositor import Compositor
from engine.generation.maker import AppearanceMaker
from engine.scene import edits

MakeMaker = Callable[[Compositor], AppearanceMaker]


def app_in(folder: Path, make_maker: MakeMaker) -> App:
    """Return the program with its settings in a folder; its window is not shown yet."""
    return App(Settings(folder / "settings.json"), Remembered(folder / "window.json"), make_maker)


def end(built: App) -> None:
    """Close the window without a question, and the program with it."""
    built.window.close_now()
    built.window.deleteLater()
    built.deleteLater()


def rename(built: App, name: str) -> None:
    """Give the lowest layer a name: an edit, so that something is unsaved."""
    scene = built.document.scene
    built.document.edit(f"Rename {name}", lambda _: edits.rename(scene, scene.layers[0].id, name))
