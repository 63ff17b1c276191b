"""Where the canvas shows anything at all."""

from __future__ import annotations

from engine.compositing.appearance import Appearances
from engine.compositing.painter import draw
from engine.compositing.plan import plan_tile
from engine.compositing.sources import Sources
from engine.scene.box import NOWHERE, Box
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, tile_box


def visible_box(scene: Scene, appearances: Appearances) -> Box:
    """Return the box around all pixels of the canvas that are not fully transparent."""
    box, sources = NOWHERE, Sources()
    for key in scene.box.tiles(TILE):
        whole = tile_box(*key)
        if box.contains(whole.intersect(scene.box)):
            continue  # it can make the box no larger
        alpha = draw(plan_tile(scene, 0, *key, appearances), sources)[..., 3]
        box = box.union(Box.of_nonzero(alpha).moved(whole.left, whole.top))
    return box.intersect(scene.box)
