"""Pictures of objects that use an exemplar: their sizes, what they depend on, and their pixels."""

from __future__ import annotations

import math
import zlib
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import context_view
from engine.compositing.appearance import Appearance, no_appearances
from engine.generation.colour import from_srgb, to_srgb
from engine.generation.errors import check_picture
from engine.generation.kind import Work
from engine.generation.models import Generator
from engine.generation.threads import one_core_left
from engine.generators import exemplar_shape, exemplar_warp
from engine.generators.exemplar_warp import Warp
from engine.generators.noise import steer
from engine.problem import Problem
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import FRAME, ObjectLayer, Recipe

if TYPE_CHECKING:  # it knows torch
    from engine.generators.exemplar_drawing import Ground, Prepared, Steering

Bytes = NDArray[np.uint8]

FIT_SIDE = 128  # px a side of the mask that an exemplar is warped into
LARGEST = 2048  # px a side of a picture
WORTH = 1.2  # a size is enough where the canvas shows at most so many times its pixels
DRAFT = 120  # px a side of a picture while a knob moves: a size of its own, as it is steered at half the side
DRAWING = 11  # the newest version of engine.generators.exemplar_drawing, which knows torch


def used_by(recipe: Recipe) -> ExemplarUse | None:
    """Return how a recipe uses an exemplar; None where the generator draws alone."""
    return recipe.exemplar if recipe.exemplar is not None and recipe.exemplar.fidelity > 0 else None


def sizes_above(drawn: int, shown: float, exemplar: Exemplar) -> tuple[int, ...]:
    """Return the sizes beyond the model's own, `drawn` px a side: doubled until the canvas shows no more, LARGEST is
    reached, or the exemplar has no more pixels to show.
    """
    enough = min(shown / WORTH, FRAME * max(exemplar.size))
    sizes = []
    while drawn < enough and drawn * 2 <= LARGEST:
        drawn *= 2
        sizes.append(drawn)
    return tuple(sizes)


def text_of(use: ExemplarUse, size: int) -> str:
    """Return all that the pixels depend on, as a text of a fingerprint."""
    code = np.asarray(use.code, np.float32).tobytes().hex()
    return f"exemplar {use.exemplar.digest} {use.flip} {use.fidelity} {code} {use.warp} {use.drawing} at {size}"


def draw(work: Work[ObjectLayer], context: tuple[Bytes, Bytes, Bytes], shown: float) -> Appearance:
    """Make the picture of an object that uses an exemplar.

    context: the place, where it is known, and the mask, n x n each, as the generator sees them; shown: px of the
    canvas along a side of the frame.
    """
    from engine.generators import exemplar_drawing

    layer, recipe, size = work.layer, work.layer.recipe, work.size
    use = used_by(recipe)
    assert use is not None
    if use.warp > exemplar_warp.VERSION or use.drawing > DRAWING:
        raise Problem(f'"{layer.name}" uses its exemplar as a newer version of Scumble does; update it to draw this.')
    place = exemplar_drawing.Ground(*context)
    is_draft = size < len(place.rgb)
    # The exemplar's own pixels and those of its place do not depend on each other.
    is_known = work.store.find(_name_of_prepared(layer, use, size), exemplar_drawing.Prepared) is not None
    with nullcontext() if is_known else one_core_left(), ThreadPoolExecutor(1) as beside:
        future = beside.submit(context_view.mask_in_frame, layer, size, work.compositor.sources)
        warp = _warp(work, use)
        exemplar = beside.submit(lambda: _prepared(work, use, warp, future.result()))
        steering = _steering(work, use, _halved(work, place) if is_draft else place)
        near = place if size <= len(place.rgb) else _near(work, size, len(place.rgb), shown, future)
        exemplar_drawing.measure(place, near, recipe.light, use.drawing)
        mask, prepared = future.result(), exemplar.result()
    rgb = exemplar_drawing.draw(
        prepared,
        mask,
        place,
        near,
        steering,
        fidelity=use.fidelity,
        follow=recipe.light,
        seed=zlib.crc32(use.exemplar.digest.encode()),
        version=use.drawing,
        is_draft=is_draft,
    )
    return Appearance(work.fingerprint, from_srgb(rgb, work.scene.profile), prepared.alpha, preview=work.is_preview)


def _near(work: Work[ObjectLayer], size: int, least: int, shown: float, whole: Future[Bytes]) -> Ground:
    """The place at the power of two that is nearest to what the canvas shows, to measure noise and sharpness.

    It stays while only the recipe changes. whole: the mask at the picture's size, which is on its way.
    """
    from engine.generators.exemplar_drawing import Ground

    side = min(size, max(least, 1 << round(math.log2(max(shown, 1)))))

    def pull() -> Ground:
        rgb, valid = context_view.pull(work.scene, work.layer, side, work.compositor, no_appearances)
        mask = whole.result() if side == size else context_view.mask_in_frame(work.layer, side, work.compositor.sources)
        return Ground(to_srgb(rgb, work.scene.profile), valid, mask)

    return work.store.get(f"place at {side} of {work.context_fingerprint}", Ground, pull)


def _halved(work: Work[ObjectLayer], place: Ground) -> Ground:
    """The place at half the side. What a generator would change is smooth, so that a draft is steered by less."""
    from engine.generators.exemplar_drawing import Ground

    side = len(place.rgb) // 2

    def half(picture: Bytes) -> Bytes:
        return np.asarray(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), np.uint8)

    name = f"place at {side} of {work.context_fingerprint}"
    return work.store.get(name, Ground, lambda: Ground(half(place.rgb), half(place.valid), half(place.mask)))


def _warp(work: Work[ObjectLayer], use: ExemplarUse) -> Warp:
    """The exemplar's way into the object's mask. It is computed alone, so that it is always the same bytes."""

    def fit() -> Warp:
        target = exemplar_shape.shape_of(context_view.mask_in_frame(work.layer, FIT_SIDE, work.compositor.sources))
        source = exemplar_shape.exemplar_shape_of(np.ascontiguousarray(use.exemplar.samples[..., 3]))
        (warp,) = exemplar_warp.warps(target, [(source, use.flip)], version=use.warp)
        return warp

    return work.store.get(_name_of_warp(work.layer, use), Warp, fit)


def _prepared(work: Work[ObjectLayer], use: ExemplarUse, warp: Warp, mask: Bytes) -> Prepared:
    """The exemplar in the object's mask, which stays while only noise or place change."""
    from engine.generators.exemplar_drawing import Prepared, prepare

    return work.store.get(
        _name_of_prepared(work.layer, use, len(mask)),
        Prepared,
        lambda: prepare(use.exemplar.samples, use.exemplar.ground, warp, FIT_SIDE, mask, use.drawing),
    )


def _name_of_warp(layer: ObjectLayer, use: ExemplarUse) -> str:
    return f"warp {use.warp} of {use.exemplar.digest} {use.flip} into {layer.mask.digest} {layer.side}"


def _name_of_prepared(layer: ObjectLayer, use: ExemplarUse, size: int) -> str:
    return f"{_name_of_warp(layer, use)} at {size}, drawing {use.drawing}"


def _steering(work: Work[ObjectLayer], use: ExemplarUse, place: Ground) -> Steering | None:
    """What the generator draws of the exemplar's code and of the wanted noise; None where it knows no such class."""
    from engine.generators.exemplar_drawing import Steering

    recipe, card = work.layer.recipe, work.card
    if recipe.class_name not in card.classes or len(use.code) != card.noise:
        return None
    model = work.model(card)
    generator: Generator = model.generator

    def drawn(noise: NDArray[np.float32]) -> Bytes:
        rgb, _ = generator.generate(place.rgb, place.valid, place.mask, recipe.class_name, noise, light=0.0)
        check_picture(card, rgb, place.rgb.shape)
        return rgb

    wanted = steer(recipe.noise, model.directions[recipe.class_name], recipe.knobs, recipe.strength)
    code = np.asarray(use.code, np.float32)
    seen = f"{work.context_fingerprint} at {len(place.rgb)}"
    name = f"own {id(generator)} {seen} {recipe.class_name} {code.tobytes().hex()}"
    own = work.store.get(name, np.ndarray, lambda: drawn(code))
    return Steering(own, own if np.array_equal(code, wanted) else drawn(wanted), place.mask)
