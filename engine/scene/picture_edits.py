"""Edits of the whole picture: its canvas is cropped, turned, flipped or given another size, and every layer follows.

Pure functions as those in `edits`. Locks do not matter to them, since no layer moves against another. Objects keep
their masks and recipes; only their places change. Photos keep their samples, unless what is cut off is deleted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import RESAMPLINGS, GroupLayer, Layer, Photo, PhotoLayer
from engine.scene.limits import LONGEST_SIDE
from engine.scene.scene import Scene

FACTORS = (2, 4)  # that photos are enlarged by
SAME_SIZE = 0.01  # share by which a photo's pixels may be larger than the canvas's without need for more of them
STEEPEST = 45.0  # degrees by which a picture is straightened; more is a quarter turn


def crop(scene: Scene, box: Box, angle: float = 0.0, delete: bool = False, resampling: str = "bicubic") -> Scene:
    """Make `box`, in canvas px, the canvas; turned about its middle by `angle` degrees clockwise first (-45..45).

    It may reach beyond the canvas, which so becomes larger. Turned, photos are resampled. delete: what lies outside is
    deleted, else it is only out of sight.
    """
    if box.is_empty:
        raise Problem("There must be at least one pixel to crop to.")
    angle = checks.number("angle", angle, -STEEPEST, STEEPEST)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    change = Affine.into(box)
    if angle:
        change = change @ Affine.translation(x, y) @ Affine.rotation(-angle) @ Affine.translation(-x, -y)
    cropped = _mapped(scene, change, box.width, box.height, resampling if angle else None)
    if not delete:
        return cropped
    cut = dataclasses.replace(cropped, layers=_cut(cropped.layers, cropped.box))
    return cropped if cut == cropped else cut


def set_canvas_size(scene: Scene, width: int, height: int, anchor: tuple[float, float] = (0.5, 0.5)) -> Scene:
    """Give the canvas another size in px. anchor: where the picture stays, as shares of what is added or cut off."""
    _check_size(scene, width, height)
    left = round((scene.width - width) * checks.number("anchor", anchor[0], 0, 1))
    top = round((scene.height - height) * checks.number("anchor", anchor[1], 0, 1))
    return crop(scene, Box(left, top, left + width, top + height))


def rotate(scene: Scene, quarters: int) -> Scene:
    """Turn the picture by that many quarter turns clockwise; no pixel is resampled."""
    turn = Affine.rotation(90.0 * (quarters % 4))
    return _reoriented(scene, turn)


def flip(scene: Scene, vertically: bool = False) -> Scene:
    """Mirror the picture left to right, or upside down."""
    return _reoriented(scene, Affine(1, 0, 0, 0, -1, 0) if vertically else Affine(-1, 0, 0, 0, 1, 0))


def resize(scene: Scene, width: int, height: int, resampling: str = "bicubic") -> Scene:
    """Give the picture another size in px: photos are resampled by one of RESAMPLINGS, and keep their own samples."""
    _check_size(scene, width, height)
    scale = Affine(width / scene.width, 0, 0, 0, height / scene.height, 0)
    return _mapped(scene, scale, width, height, resampling)


def enlarge(scene: Scene, width: int, height: int, enlarged: Callable[[Photo, int], Photo]) -> Scene:
    """Give the picture another size in px, as `resize` by Lanczos, but with new samples for photos that become larger.

    enlarged: returns a photo with that many times as many pixels a side, one of FACTORS.
    """

    def with_samples(layer: Layer) -> Layer:
        if isinstance(layer, GroupLayer):
            return dataclasses.replace(layer, children=tuple(map(with_samples, layer.children)))
        if not isinstance(layer, PhotoLayer) or (factor := enlargement_of(layer)) == 1:
            return layer
        place = (layer.place @ Affine.scaling(1 / factor)).on_pixels()
        return dataclasses.replace(layer, photo=enlarged(layer.photo, factor), place=place)

    resized = resize(scene, width, height, "lanczos")
    return dataclasses.replace(resized, layers=tuple(map(with_samples, resized.layers)))


def enlargement_of(layer: PhotoLayer) -> int:
    """Return by which of FACTORS a photo is to be enlarged to have a pixel of its own for each of the canvas's: 1 where
    it has or is distorted, the largest where none is enough.
    """
    scale = abs(layer.place.determinant) ** 0.5
    if layer.distortion is not None or scale <= 1 + SAME_SIZE:
        return 1
    return next((factor for factor in FACTORS if scale <= factor * (1 + SAME_SIZE)), FACTORS[-1])


def crop_to_selection(scene: Scene) -> Scene:
    """Make the canvas as large as what is selected of it."""
    if scene.selection is None:
        raise Problem("Select the part to crop to first.")
    return crop(scene, scene.selection.bounds())


def reveal_all(scene: Scene) -> Scene:
    """Make the canvas so large that all is seen that its layers have beyond it, as after cropping."""
    box = scene.box.union(bounds_of(scene.walk(), scene.box))
    if max(box.width, box.height) > LONGEST_SIDE:
        raise Problem("The layers reach too far beyond the picture to be shown as a whole.")
    return crop(scene, box)


def bounds_of(layers: Iterable[Layer], canvas: Box) -> Box:
    """Return the box around all that the layers can show, also beyond the canvas; NOWHERE where that is nothing."""
    box = NOWHERE
    for layer in layers:
        box = box.union(layer.box_in(canvas))
    return box


def within(canvas: Box, box: Box, angle: float) -> Box:
    """Return the box moved, and made smaller as far as needed, until it lies on the canvas when turned by `angle`.

    It is turned about its middle, in degrees. Its form stays, to a pixel.
    """
    corners = [Affine.rotation(angle).point(box.width / 2, side * box.height / 2) for side in (1, -1)]
    across, down = (max(abs(corner[axis]) for corner in corners) for axis in (0, 1))
    share = min(1.0, canvas.width / (2 * across), canvas.height / (2 * down))
    across, down = across * share, down * share
    x = min(max((box.left + box.right) / 2, canvas.left + across), canvas.right - across)
    y = min(max((box.top + box.bottom) / 2, canvas.top + down), canvas.bottom - down)
    width, height = max(1, int(box.width * share)), max(1, int(box.height * share))
    left, top = round(x - width / 2), round(y - height / 2)
    return Box(left, top, left + width, top + height)


def _reoriented(scene: Scene, turn: Affine) -> Scene:
    box = turn.image_of(scene.box)
    return _mapped(scene, Affine.into(box) @ turn, box.width, box.height)


def _mapped(scene: Scene, change: Affine, width: int, height: int, resampling: str | None = None) -> Scene:
    """Return the scene on a canvas of that size, after `change` has mapped all of it, canvas px to canvas px."""
    scene.check_begun()
    if resampling not in (None, *RESAMPLINGS):
        raise Problem(f"There is no resampling {resampling!r}.")
    if (change, width, height) == (IDENTITY, scene.width, scene.height):
        return scene

    def mapped(layer: Layer) -> Layer:
        fields = layer.in_mapped_picture(scene.box, change, resampling)
        if isinstance(layer, GroupLayer):
            fields = {"children": tuple(map(mapped, layer.children))}
        if layer.layer_mask is not None:
            fields |= {"layer_mask": layer.layer_mask.mapped(change, scene.box)}
        changed = dataclasses.replace(layer, **fields)
        return layer if changed == layer else changed

    selection = None if scene.selection is None else scene.selection.warped(change, Box(0, 0, width, height), scene.box)
    layers = tuple(map(mapped, scene.layers))
    guides = scene.guides.mapped(change, scene.width, scene.height)
    return dataclasses.replace(scene, width=width, height=height, layers=layers, selection=selection, guides=guides)


def _cut(layers: tuple[Layer, ...], canvas: Box) -> tuple[Layer, ...]:
    """Return the layers without the pixels beyond the canvas."""
    kept: list[Layer] = []
    for layer in layers:
        if layer.layer_mask is not None:
            layer = dataclasses.replace(layer, layer_mask=layer.layer_mask.cut_to(canvas))
        if isinstance(layer, GroupLayer):
            kept.append(dataclasses.replace(layer, children=_cut(layer.children, canvas)))
        elif (cut := layer.cut_to(canvas)) is not None:
            kept.append(cut)
    return tuple(kept)


def _check_size(scene: Scene, width: int, height: int) -> None:
    scene.check_begun()
    checks.whole("width of the canvas", width, 1, LONGEST_SIDE)
    checks.whole("height of the canvas", height, 1, LONGEST_SIDE)
