"""Rows of the table of actions: cut, copy and paste, and what is done to the picture as a whole."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document import picture_commands
from desktop_app.document.clipboard import Clipboard
from desktop_app.shell.action import SEPARATOR, Action, ActionContext, Run, has_layer, has_scene, has_selection, show


def _picture(command: Callable[..., object], *arguments: object) -> Run:
    """Run a command that edits the whole picture."""
    return lambda context: command(context.files, *arguments)


def _clip(command: Callable[[Clipboard], object]) -> Run:
    """Run a command of the clipboard."""
    return lambda context: command(context.clipboard)


def paste(context: ActionContext) -> None:
    """Paste in the middle of what is seen of the picture."""
    scene, viewport = context.document.scene, context.canvas.viewport
    seen = viewport.visible().intersect(scene.box)
    seen = scene.box if seen.is_empty else seen
    centre = (seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2
    context.clipboard.paste(centre)


CLIPBOARD: tuple[Action | str, ...] = (
    Action("cut", "Edit", "Cut", _clip(Clipboard.cut), enabled=has_scene, icon="cut"),
    Action(
        "copy",
        "Edit",
        "Copy",
        _clip(Clipboard.copy),
        enabled=has_scene,
        icon="copy",
        tooltip="The selected layers, which stay live; with a part of the picture selected, their pixels in it",
    ),
    Action(
        "copy-merged",
        "Edit",
        "Copy merged",
        _clip(Clipboard.copy_merged),
        enabled=has_scene,
        tooltip="What is seen of the picture, all layers together",
    ),
    Action("paste", "Edit", "Paste", paste, icon="paste", tooltip="As a layer, in the middle of what is seen"),
    Action(
        "paste-in-place",
        "Edit",
        "Paste in place",
        _clip(lambda clipboard: clipboard.paste(None)),
        tooltip="As a layer, where it was copied",
    ),
    Action(
        "copy-mask",
        "Edit",
        "Copy mask",
        _clip(Clipboard.copy_mask),
        enabled=lambda d: has_layer(d) or has_selection(d),
        tooltip="The selected layer's mask, or the selection, as a grey picture",
    ),
    Action(
        "paste-mask",
        "Edit",
        "Paste as mask",
        _clip(Clipboard.paste_mask),
        enabled=has_scene,
        tooltip="White covers, black does not: for the selected object or adjustment, else as the selection",
    ),
)

PROFILES: tuple[Action | str, ...] = (
    Action(
        "assign-profile",
        "Edit",
        "Assign profile…",
        show("assign-profile"),
        enabled=has_scene,
        tooltip="Say of which colour space the picture's numbers are: they stay, and it looks otherwise",
    ),
    Action(
        "convert-profile",
        "Edit",
        "Convert to profile…",
        show("convert-profile"),
        enabled=has_scene,
        tooltip="Bring the picture into another colour space: its numbers become others, and it looks the same",
    ),
)

DUPLICATE = Action("duplicate", "Edit", "Duplicate", _clip(Clipboard.duplicate), enabled=has_layer, icon="duplicate")

PICTURE: tuple[Action | str, ...] = (
    Action(
        "image-size",
        "Image",
        "Image size…",
        show("image-size"),
        enabled=has_scene,
        icon="image-size",
        tooltip="Make the picture of more pixels or fewer",
    ),
    Action(
        "enlarge",
        "Image",
        "Enlarge…",
        show("enlarge"),
        enabled=lambda d: has_scene(d) and bool(d.document.catalog.of_kind("enlarge")),
        tooltip="More pixels, with detail that a model draws; whole photos, twice or four times the size",
    ),
    Action(
        "canvas-size",
        "Image",
        "Canvas size…",
        show("canvas-size"),
        enabled=has_scene,
        icon="canvas-size",
        tooltip="More or less room around the picture, which stays as large as it is",
    ),
    Action(
        "crop-to-selection",
        "Image",
        "Crop to selection",
        _picture(picture_commands.crop_to_selection),
        enabled=has_selection,
    ),
    Action(
        "trim",
        "Image",
        "Trim",
        lambda d: picture_commands.trim(d.document, d.files),
        enabled=has_scene,
        tooltip="Crop to what is not transparent",
    ),
    Action(
        "reveal-all",
        "Image",
        "Reveal all",
        _picture(picture_commands.reveal_all),
        enabled=has_scene,
        tooltip="Make the canvas so large that nothing of the layers is cut off",
    ),
    SEPARATOR,
    Action(
        "picture-right",
        "Image",
        "Rotate 90° right",
        _picture(picture_commands.rotate, 1),
        enabled=has_scene,
        icon="rotate-right",
    ),
    Action(
        "picture-left",
        "Image",
        "Rotate 90° left",
        _picture(picture_commands.rotate, 3),
        enabled=has_scene,
        icon="rotate-left",
    ),
    Action("picture-half", "Image", "Rotate 180°", _picture(picture_commands.rotate, 2), enabled=has_scene),
    Action(
        "picture-flip",
        "Image",
        "Flip the picture horizontally",
        _picture(picture_commands.flip, False),
        enabled=has_scene,
        icon="flip",
    ),
    Action(
        "picture-flip-vertical",
        "Image",
        "Flip the picture vertically",
        _picture(picture_commands.flip, True),
        enabled=has_scene,
        icon="flip-vertical",
    ),
)
