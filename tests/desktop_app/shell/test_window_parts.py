"""Keys lead about the window: F6 from part to part, Tab over what is in them."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar, QWidget

from desktop_app.shell.app import App
from desktop_app.widgets.slider import Track
from engine.scene.scene import Scene


def test_keys_go_from_part_to_part(built: App, two_objects: Scene) -> None:
    built.document.open_scene(two_objects)
    window, by_name = built.window, built.window.actions_table.by_name
    window.activateWindow()
    bar = next(bar for bar in window.findChildren(QTabBar) if bar.accessibleName() == "Panels" and bar.isVisible())
    window.canvas.setFocus()
    seen: list[QWidget | None] = []
    while window.focusWidget() not in seen:
        seen.append(window.focusWidget())
        by_name["next-part"].trigger()
    assert seen[0] == window.canvas and seen[2:4] == [bar, window.layers.view] and len(seen) == 6
    by_name["previous-part"].trigger()
    assert window.focusWidget() == seen[-1]
    reached = set()
    while window.focusWidget() not in reached:
        reached.add(window.focusWidget())
        window.focusNextPrevChild(True)
    assert set(seen) < reached
    assert not any(window.panels.by_title["History"].isAncestorOf(one) for one in reached)  # behind the layers


def test_what_is_hidden_or_disabled_gives_the_keyboard_to_the_picture(built: App, two_objects: Scene) -> None:
    built.document.open_scene(two_objects)
    window = built.window
    window.activateWindow()
    knob = window.layers.findChildren(Track)[0]
    for lose in (lambda: knob.setEnabled(False), knob.hide):
        knob.setEnabled(True)
        knob.setFocus()
        assert window.focusWidget() is knob
        lose()
        assert window.focusWidget() is window.canvas
