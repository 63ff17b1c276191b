"""Whether a new object stands on ground or in water in the photo, and the shadow that it begins with there."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, ceil, degrees, hypot, pi, radians, sqrt, tan
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.shadow import ground_of, lowest
from engine.compositing.warp import fetch_for, warp
from engine.generation.water import wetness
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer, PhotoLayer, ShadowLayer
from engine.scene.projective import Map
from engine.scene.scene import Scene

STANDING = frozenset(
    {
        "alpaca", "antelope", "ape", "armchair", "baboon", "badger", "bear", "beaver", "bench", "bicycle", "bison",
        "boar", "buffalo", "bull", "bus", "calf", "camel", "car", "cat", "chair", "cheetah", "chicken", "cow",
        "coyote", "deer", "dog", "donkey", "duck", "elephant", "elk", "foal", "fox", "gazelle", "giraffe", "goat",
        "goose", "gorilla", "hare", "hedgehog", "hen", "hippo", "horse", "hyena", "jaguar", "kangaroo", "kitten",
        "lamb", "leopard", "lion", "llama", "lynx", "monkey", "moose", "motorcycle", "mouse", "mule", "ostrich",
        "otter", "ox", "panda", "peacock", "penguin", "person", "pig", "pony", "puma", "puppy", "rabbit", "raccoon",
        "reindeer", "rhino", "rooster", "sheep", "sofa", "squirrel", "stool", "table", "tiger", "tractor", "train",
        "truck", "turkey", "van", "wolf", "yak", "zebra", "red panda",
    }
)
"""Classes of what stands on the ground. Butterflies, flowers: they fly and grow."""
PERCHING = frozenset({"bird"})
"""Classes of what stands on the ground, sits on a twig or flies, and does not show by its outline which of these."""
SWIMMING = frozenset({"beaver", "duck", "goose", "hippo", "otter"})
"""Those of what stands that are in water more often than others are: less tells it from ground."""
FLOATING = frozenset({"boat", "ship", "swan"})
"""Classes of what is in water or, out of it, throws a shadow that nothing tells."""

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

SIDE = 160  # px of the longer side at which the photo is looked at
BENEATH = 3  # of these px, under each foot
DARK = 25.0  # lightness (CIELAB) below which a colour says little
COLDEST, GREENEST = -8.0, -4.0  # b* of sky and water; a* of shallow water whose b* is below 0
NEAR = (6, 3, 12)  # px beside the feet, above and below them, within which the ground is looked at
ROUGH = 1.6  # of lightness, by which a sky hardly differs from itself blurred by 1.5 px, and most grounds do
GREEN, YELLOW = -8.0, 5.0  # a* below which, and b* above which a colour is that of leaves, and of no sky
LEVEL = 0.35  # the most of gradients across over those down, both squared: waves lie level, as seen from the shore
WAVES = 0.15, 30.0  # likewise, and gradients down, that hardly any sky has: of water that grows into the sky
SURE, COLD_AND_LEVEL = -1.5, -3.0  # wetness that tells water by itself, and where colour and waves are water's as well
SURE_OF_SWIMMERS = -1.8  # instead of the one, for what swims
STEP = (3.0, 1.5, 1.5)  # of lightness and colour from one px to the next, within a sky
HIGHEST_HORIZON, LOWEST_HORIZON = 0.08, 0.95  # shares of the height
# A sun: as bright as the photo gets, small, with a glow that falls off evenly all around.
SUN_SHARE, LOWEST_SUN = 0.01, 0.8
GLOW, EVEN, FALLING = 50.0, 18.0, 1.0
# Ground on which a bird stands: of its height, the rows beside its feet that are looked at, and those right beneath.
BESIDE_FEET, BENEATH_FEET = (0.03, 0.1), 0.04
AROUND = 1.3  # times its longer side measures the part of the photo in which that is looked at
EVEN_BLUR = 0.016  # of its height, by which colours are blurred that are compared along the ground
LEAST_GRAIN = 2.1  # of lightness on either side, by which what is out of focus does not differ from itself blurred
UNEVEN = 13.0  # by which colours hardly differ along a ground, but do where a twig crosses what lies behind it
FIELD_OF_VIEW = 45.0  # degrees of a usual photo's height
FORESHORTENED = 0.35  # of a shadow that falls towards the viewer
LONGEST = 0.8  # heights of the object, of a shadow by a sun in the photo

SOFT = {"angle": 90.0, "length": 0.1, "softness": 0.6, "opacity": 0.7}
"""What can hardly be wrong where nothing tells where the light comes from: right beneath the object."""
SNOWY = {"angle": 90.0, "length": 0.1, "softness": 0.9, "opacity": 0.7, "colour": (84, 92, 116)}
"""The same on snow, which the sky lights from all sides, and which throws light back: wider and bluish."""
FAINT = SNOWY | {"opacity": 0.5}
"""The same where it may be ground, such as snow, or a sky: hardly seen where it is wrong."""
WHITE, GREY = 78.0, 9.0  # lightness of snow, and how far from grey it is at most
MIRRORED = {"angle": 90.0, "length": 0.7, "softness": 0.5, "opacity": 0.4}
"""What waves leave of an object's reflection, which is darker than that of the sky: faint, blurred, upside down."""


@dataclass(frozen=True)
class Feet:
    """Where an object touches the ground, in px of the small picture."""

    columns: NDArray[np.intp]
    rows: NDArray[np.intp]  # of the first px beneath it in each of these columns


def warm_up() -> None:
    """Have done ahead what is done once: OpenCV's tables of CIELAB, and what NumPy imports for percentiles; 0.14 s."""
    cv2.cvtColor(np.zeros((1, 1, 3), np.float32), cv2.COLOR_RGB2LAB)
    np.percentile(np.zeros(2), (15, 50, 85))


def with_first_shadow(scene: Scene, layer_id: str) -> Scene:
    """Return a new object's scene with the shadow that it begins with; as it is where it stands on no ground."""
    layer = scene.find(layer_id)
    fields = first_shadow(scene, layer) if isinstance(layer, ObjectLayer) else None
    return scene if fields is None else edits.add_shadow(scene, layer_id, **fields)[0]


def first_shadow(scene: Scene, layer: ObjectLayer) -> dict[str, Any] | None:
    """Return the fields of the shadow that a new object begins with; None where it stands on no ground.

    By its class, and by the lowest photo: feet that the photo's edge cuts off or in the sky stand on none, nor does a
    bird before what is out of focus or of several colours. The shadow lies right beneath the object, or falls away from
    the sun where that is in the photo; in water it is a reflection, but not a bird's, which may fly above it. On what
    may be ground or a sky it is a faint one, which does no harm in either. What floats has a reflection or none.
    """
    photo = scene.photo_layer
    name = layer.recipe.class_name.lower()
    if name not in STANDING | PERCHING | FLOATING or photo is None or not photo.visible:
        return None
    step = max(scene.width, scene.height) / SIDE
    size = max(1, ceil(scene.width / step)), max(1, ceil(scene.height / step))
    to_canvas = Affine.scaling(step)
    feet = _feet(_mask(layer, to_canvas, size))
    if feet is None or feet.rows.max() >= size[1]:
        return None
    lab = _colours(photo, to_canvas, size)
    horizon = horizon_of(lab)
    if name not in PERCHING and is_water(lab, feet, horizon, swims=name not in STANDING - SWIMMING):
        return dict(MIRRORED)
    if name in FLOATING:
        return None
    if not is_ground(lab, feet, horizon):
        return dict(FAINT) if name in STANDING and may_be_ground(lab, feet, horizon) else None
    if name in PERCHING and not _shows_ground(photo, layer):
        return None
    sun = sun_of(lab)
    if sun is None or sun[1] >= horizon:
        return dict(SNOWY if _is_snow(lab, feet) else SOFT)
    # Seen in perspective, shadows lead away from the point of the horizon beneath the sun.
    angle = degrees(atan2(max(1.0, feet.rows.mean() - horizon), feet.columns.mean() - sun[0]))
    elevation = radians(FIELD_OF_VIEW * (horizon - sun[1]) / size[1])
    return SOFT | {"angle": angle, "length": min(LONGEST, FORESHORTENED / tan(max(elevation, 0.05)))}


def is_ground(lab: Floats, feet: Feet, horizon: int) -> bool:
    """Return whether what lies beneath the feet can be stood on; lab: float32 (h, w, 3), CIELAB."""
    return feet.rows.mean() > horizon and not _is_cold(lab, feet) and not _is_sky(lab, feet)


def may_be_ground(lab: Floats, feet: Feet, horizon: int) -> bool:
    """Return whether what lies beneath the feet in the lower half of the photo is not blue; lab: as above.

    No horizon is asked for there, since a lawn from edge to edge has none, and snow before a white wood.
    """
    return feet.rows.mean() > min(horizon, lab.shape[0] / 2) and not _is_cold(lab, feet)


def _shows_ground(photo: PhotoLayer, layer: ObjectLayer) -> bool:
    """Return whether the photo around a bird shows ground beside its feet, looked at from as near as it is large."""
    box = layer.to_canvas.image_of(layer.mask.bounds())
    side = AROUND * max(box.width, box.height)
    step = max(1.0, side / SIDE)
    left, top = (box.left + box.right - side) / 2, (box.top + box.bottom - side) / 2
    to_canvas, size = Affine.translation(left, top) @ Affine.scaling(step), (ceil(side / step),) * 2
    mask = _mask(layer, to_canvas, size)
    feet = _feet(mask)
    return feet is not None and is_even_ground(_colours(photo, to_canvas, size), mask, feet)


def is_even_ground(lab: Floats, mask: Bytes, feet: Feet) -> bool:
    """Return whether it has grain on both sides of the feet, and much the same colour from one side to the other, as a
    ground in focus has, but hardly a twig before a wood out of focus.

    lab: float32 (h, w, 3), CIELAB; mask: uint8 (h, w) of what stands there.
    """
    rows, columns = (np.flatnonzero((mask >= 128).any(axis=axis)) for axis in (1, 0))
    first, last, width, height = columns[0], columns[-1] + 1, np.ptp(columns) + 1, float(np.ptp(rows) + 1)
    left, right = max(0, first - width), last + width
    above, below = (share * height for share in BESIDE_FEET)
    beside = slice(max(0, int(feet.rows.min() - above)), int(feet.rows.max() + max(2, below)))
    light = np.ascontiguousarray(lab[..., 0])
    fine = np.square(light - cv2.GaussianBlur(light, (0, 0), 1.5))
    sides = fine[beside, left:first], fine[beside, last:right]
    if any(not side.size or side.mean() < LEAST_GRAIN**2 for side in sides):
        return False
    lowest_row = min(int(feet.rows.max()), lab.shape[0] - 1)
    beneath = cv2.GaussianBlur(lab, (0, 0), max(EVEN_BLUR * height, 0.5))
    along = beneath[lowest_row : lowest_row + max(1, round(BENEATH_FEET * height)), left:right].mean(axis=0)
    return float(along.var(axis=0).sum()) < UNEVEN**2


def is_water(lab: Floats, feet: Feet, horizon: int, swims: bool = False) -> bool:
    """Return whether the feet are in water, of whatever colour; lab: float32 (h, w, 3), CIELAB.

    swims: whether what has these feet is one that swims. In the lower half it is in whatever is blue and smooth.
    """
    if swims and feet.rows.mean() > lab.shape[0] / 2 and _is_cold(lab, feet) and _is_smooth(lab, feet):
        return True
    wet = wetness(lab, feet.columns, feet.rows, _reaches_the_top(lab, feet))
    if wet > (SURE_OF_SWIMMERS if swims else SURE):
        return True
    return wet > COLD_AND_LEVEL and feet.rows.mean() > horizon and _is_cold(lab, feet) and _is_level(lab, feet)


def _is_level(lab: Floats, feet: Feet) -> bool:
    """Return whether what is around the feet shows waves: level, and not as a sky's that it grows into."""
    light = cv2.GaussianBlur(np.ascontiguousarray(lab[..., 0]), (0, 0), 0.6)
    near = _near(feet)
    across, down = (float(np.square(cv2.Sobel(light, cv2.CV_32F, x, 1 - x)[near]).mean()) for x in (1, 0))
    if across < WAVES[0] * down and down > WAVES[1] ** 2:
        return True
    return across < LEVEL * down and not _reaches_the_top(lab, feet)


def _is_sky(lab: Floats, feet: Feet) -> bool:
    """Return whether the feet are in what has no colour of leaves, is smooth, and goes on to the upper edge."""
    _, a, b = _colour(lab, feet)
    if a < GREEN and b > YELLOW:
        return False
    return _is_smooth(lab, feet) and _reaches_the_top(lab, feet)


def _is_smooth(lab: Floats, feet: Feet) -> bool:
    """Return whether what is around the feet hardly differs from itself blurred."""
    light = np.ascontiguousarray(lab[..., 0])
    fine = (light - cv2.GaussianBlur(light, (0, 0), 1.5))[_near(feet)]
    return float(np.square(fine).mean()) < ROUGH**2


def _is_cold(lab: Floats, feet: Feet) -> bool:
    """Return whether what lies beneath the feet has the colours of sky and water."""
    lightness, a, b = _colour(lab, feet)
    return lightness > DARK and (b < COLDEST or (a < GREENEST and b < 0))


def _is_snow(lab: Floats, feet: Feet) -> bool:
    """Return whether what lies beneath the feet is as light and as grey as snow, and no warmer: white sand is."""
    lightness, a, b = _colour(lab, feet)
    return lightness > WHITE and hypot(a, b) < GREY and b < 0


def _colour(lab: Floats, feet: Feet) -> tuple[float, float, float]:
    """Return the mean colour of what lies beneath the feet."""
    lightness, a, b = lab[_beneath(lab, feet), feet.columns[:, None]].reshape(-1, 3).mean(axis=0).tolist()
    return lightness, a, b


def _near(feet: Feet) -> tuple[slice, slice]:
    """Return the rows and the columns around the feet."""
    beside, above, below = NEAR
    return (
        slice(max(0, int(feet.rows.min()) - above), int(feet.rows.max()) + below),
        slice(max(0, int(feet.columns.min()) - beside), int(feet.columns.max()) + 1 + beside),
    )


def _beneath(lab: Floats, feet: Feet) -> NDArray[np.intp]:
    rows: NDArray[np.intp] = np.minimum(feet.rows[:, None] + np.arange(BENEATH), lab.shape[0] - 1)
    return rows


def horizon_of(lab: Floats) -> int:
    """Return the row at which the picture is best told apart into an upper and a lower part by colour (Otsu 1979)."""
    means = lab.mean(axis=1)
    height = len(means)
    counts = np.arange(1, height)[:, None]
    sums = np.cumsum(means, axis=0)
    apart = sums[:-1] / counts - (sums[-1] - sums[:-1]) / (height - counts)
    between = (counts[:, 0] * (height - counts[:, 0])) * (apart**2).sum(axis=1)
    first, last = int(HIGHEST_HORIZON * height), max(int(HIGHEST_HORIZON * height) + 1, int(LOWEST_HORIZON * height))
    return first + 1 + int(np.argmax(between[first:last])) if between.size else 0


def sun_of(lab: Floats) -> tuple[float, float] | None:
    """Return the middle of a sun in the picture, (column, row); None where there is none for certain."""
    light = np.ascontiguousarray(lab[..., 0])
    soft = cv2.GaussianBlur(light, (0, 0), 1.0)
    brightest = (soft >= min(97.0, float(soft.max()) - 1)).astype(np.uint8)
    count, _, boxes, middles = cv2.connectedComponentsWithStats(brightest)
    height, width = light.shape
    rows, columns = np.mgrid[:height, :width]
    for index in range(1, count):
        area, (x, y) = int(boxes[index, cv2.CC_STAT_AREA]), middles[index]
        if area > SUN_SHARE * light.size or y > LOWEST_SUN * height:
            continue
        radius, far = max(1.5, sqrt(area / pi)), np.hypot(columns - x, rows - y)
        rings = []
        for inner in (radius + 2, 2 * radius + 5, 3 * radius + 10, 4 * radius + 18):
            around = (far >= inner) & (far < inner + max(2, 0.35 * inner)) & (rows < y + 0.3 * radius)
            rings.append(light[around])
        if min(ring.size for ring in rings) < 8:
            continue
        low, middle, high = np.array([np.percentile(ring, (15, 50, 85)) for ring in rings]).T
        falls = -np.diff(middle).max() >= FALLING
        is_even = (high - low)[:3].mean() <= EVEN
        if falls and is_even and light[far < radius].mean() - middle[-1] >= GLOW:
            return float(x), float(y)
    return None


def _reaches_the_top(lab: Floats, feet: Feet) -> bool:
    """Return whether one comes from beneath the feet to the picture's upper edge in small steps of colour, as through
    a sky.
    """
    rows, columns = _beneath(lab, feet)[:, -1], feet.columns
    smooth = cv2.GaussianBlur(lab, (0, 0), 1.0)
    filled = np.zeros((lab.shape[0] + 2, lab.shape[1] + 2), np.uint8)
    for x, y in zip(columns[::3].tolist(), rows[::3].tolist(), strict=True):
        if not filled[y + 1, x + 1]:
            cv2.floodFill(smooth, filled, (x, y), 0, STEP, STEP, 4 | cv2.FLOODFILL_MASK_ONLY)
    return bool(filled[1, 1:-1].any())


def _feet(mask: Bytes) -> Feet | None:
    rows = np.flatnonzero((mask >= 128).any(axis=1))
    if not rows.size:
        return None
    ends, height, contact = lowest(mask), float(np.ptp(rows) + 1), ShadowLayer.contact
    ground = ground_of(ends, height, contact)
    columns = np.flatnonzero(~np.isnan(ends))
    if ground is None:
        return None
    touch = ground.at(columns + 0.5) - ends[columns] <= max(contact * height, 1.0)
    columns = columns[touch]
    return Feet(columns, ends[columns].astype(np.intp)) if columns.size else None


def _colours(photo: PhotoLayer, to_canvas: Affine, size: tuple[int, int]) -> Floats:
    """Return a part of a photo as it is seen, small: float32 (h, w, 3), CIELAB."""
    picture = _reduced(photo.photo.samples[..., :3], photo.to_canvas.inverse() @ to_canvas, size, repeat_edge=True)
    return np.asarray(cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)


def _mask(layer: ObjectLayer, to_canvas: Affine, size: tuple[int, int]) -> Bytes:
    box = layer.mask.bounds()
    to_mask = Affine.into(box) @ layer.to_canvas.inverse() @ to_canvas
    return _reduced(layer.mask.read(box), to_mask, size, repeat_edge=False)


def _reduced(picture: Bytes, to_picture: Map, size: tuple[int, int], repeat_edge: bool) -> Bytes:
    """Return a picture as it is seen, small: every px is a mean of some of those that it shows."""
    height, width = picture.shape[:2]
    step = max(1.0, fetch_for(to_picture, max(size), Box(0, 0, width, height)).step)
    every = max(1, int(step / 4))
    small_size = max(1, round(width / step)), max(1, round(height / step))
    small = np.asarray(cv2.resize(picture[::every, ::every], small_size, interpolation=cv2.INTER_AREA), np.uint8)
    scale = Affine(small_size[0] / width, 0, 0, 0, small_size[1] / height, 0)
    return warp(small, scale @ to_picture, size, repeat_edge)
