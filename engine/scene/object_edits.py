"""Edits of an object: its place, its mask and what is hidden of it, its frame; what holds for all edits holds here."""

from __future__ import annotations

from collections.abc import Iterable

from engine.problem import Problem
from engine.scene import brush, edits
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from engine.scene.limits import LONGEST_FRAME
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def set_place(scene: Scene, id: str, place: Affine | Place) -> Scene:
    layer = edits.object_of(scene, id)
    affine = place.to_affine(layer.side) if isinstance(place, Place) else place
    return edits.replace(scene, id, place=affine)


def set_feather(scene: Scene, id: str, feather: float) -> Scene:
    return edits.replace(scene, edits.object_of(scene, id).id, feather=feather)


def set_mask(scene: Scene, id: str, mask: Mask) -> Scene:
    """Take a mask in frame px; raise Problem if it leaves the frame."""
    return edits.replace(scene, edits.object_of(scene, id).id, mask=mask)


def paint_mask(
    scene: Scene,
    id: str,
    points: Iterable[brush.Point],
    hardness: float = 0.8,
    erase: bool = False,
    room: Box | None = None,  # canvas px, for which alone the frame grows; None: for all of the stroke
) -> Scene:
    """Paint or erase the object's mask along `points` (x, y, radius in canvas px; see `brush.stroke`).

    A painted stroke that leaves the frame first grows it, by an eighth more than needed lest every dab grow it again.
    It keeps to what is selected, as all painting does.
    """
    layer, points = edits.object_of(scene, id), list(points)
    if not erase and leaves_frame(layer, points, room):
        scene = grow_frame(scene, id, _reached(layer, points, room).grown(layer.side // 8))
        layer = edits.object_of(scene, id)
    inside = _in_frame(layer, points)
    within = _selected_in_frame(scene, layer, inside) or layer.frame
    return edits.replace(scene, id, mask=layer.mask.stroke(inside, hardness, erase, within=within))


def hide_part(scene: Scene, id: str, points: Iterable[brush.Point], hardness: float = 0.8, show: bool = False) -> Scene:
    """Hide what an object covers along `points` (as for `paint_mask`), or show it again; mask and looks stay."""
    layer = edits.object_of(scene, id)
    inside = _in_frame(layer, points)
    within = _selected_in_frame(scene, layer, inside) or layer.frame
    return set_hidden(scene, id, layer.hidden.stroke(inside, hardness, show, within=within))


def set_hidden(scene: Scene, id: str, hidden: Mask) -> Scene:
    """Take what is hidden of an object, in frame px; beyond the frame there is nothing to hide."""
    layer = edits.object_of(scene, id)
    return edits.replace(scene, id, hidden=hidden.clipped(layer.frame))


def leaves_frame(layer: ObjectLayer, points: Iterable[brush.Point], room: Box | None = None) -> bool:
    """Return whether painting along `points` (canvas px) would grow the object's frame: a person should be told."""
    return not layer.frame.contains(_reached(layer, points, room))


def grow_frame(scene: Scene, id: str, box: Box) -> Scene:
    """Grow the object's square frame until it holds `box`, in frame px; the mask stays where it is on the canvas.

    What the square adds across is shared out to both sides.
    """
    layer = edits.object_of(scene, id)
    needed = layer.frame.union(box)
    side = max(needed.width, needed.height)
    if side == layer.side:
        return scene
    if side > LONGEST_FRAME:
        raise Problem("The object would become too large.")
    left, top = needed.left - (side - needed.width) // 2, needed.top - (side - needed.height) // 2
    changes = {
        "side": side,
        "mask": layer.mask.moved(-left, -top),
        "hidden": layer.hidden.moved(-left, -top),
        **layer.from_corner(left, top),
    }
    return edits.replace(scene, id, **changes)


def _reached(layer: ObjectLayer, points: Iterable[brush.Point], room: Box | None) -> Box:
    """Return what a stroke can reach, in frame px, of its room."""
    reached = brush.reach(_in_frame(layer, points))
    # A pixel around it, for between pixels even what is selected fades beyond its border.
    return reached if room is None else reached.intersect(layer.to_canvas.inverse().image_of(room.grown(1)))


def _in_frame(layer: ObjectLayer, points: Iterable[brush.Point]) -> list[brush.Point]:
    """Return brush points brought from canvas px to frame px."""
    back = layer.to_canvas.inverse()
    checked = map(brush.checked, points)
    if isinstance(back, Affine):
        return [(*back.point(x, y), radius * back.scale) for x, y, radius in checked]
    # Beyond the horizon there is nothing of the frame to paint on.
    return [(*back.point(x, y), radius * back.tangent(x, y).scale) for x, y, radius in checked if back.shows(x, y)]


def _selected_in_frame(scene: Scene, layer: ObjectLayer, points: list[brush.Point]) -> Mask | None:
    """Return what is selected, in frame px, as far as a stroke along points of the frame needs it."""
    if scene.selection is None:
        return None
    return scene.selection.warped(layer.to_canvas.inverse(), brush.reach(points).grown(1))
