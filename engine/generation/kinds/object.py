"""Objects: a mask filled by a generator that sees what lies below it, in a frame of its own."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import context_view
from engine.compositing.appearance import Appearance, no_appearances
from engine.generation.colour import from_srgb, to_srgb
from engine.generation.errors import check_picture
from engine.generation.exemplar_pictures import DRAFT, sizes_above, text_of, used_by
from engine.generation.exemplar_pictures import draw as draw_exemplar
from engine.generation.kind import (
    PREVIEW_SIZE,
    SMALLEST,
    Cards,
    GeneratorKind,
    Inputs,
    PreviewPolicy,
    Sizes,
    Work,
    register,
)
from engine.generation.models import Generator
from engine.generation.texts import canvas_text, knobs_text, noise_text
from engine.generators import steering
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.enlarging import FACTOR
from engine.generators.grain import match_grain
from engine.generators.lighting import against_of_place, followed, gain_of_place
from engine.generators.noise import steer
from engine.generators.toning import toned
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar
from engine.scene.layers import LIGHTING, TEXTURE, ObjectLayer, Recipe
from engine.scene.scene import Scene

# A frame that shows this many times its model's resolution on the canvas gets the second stage. Below it the canvas
# would show the larger picture reduced to the model's own resolution again.
WORTH_ENLARGING = 1.4

COARSE = 0.12  # between two knobs' pictures that nobody tells apart, in standard deviations: 4 of 100 on a slider

# Stands for the model of an object that is drawn from its exemplar, where there is no model at all.
EXEMPLARS_ALONE = Card(
    name="exemplars", kind="foreground", title="Exemplars alone", classes=(), resolution=128, noise=0, licence="",
    open=True, weights="", sha256="exemplars alone",
)  # fmt: skip

Bytes = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Context:
    """What a generator sees of an object's place, n x n px in its frame."""

    rgb: Bytes  # n x n x 3, sRGB
    valid: Bytes  # 255 inside the canvas
    mask: Bytes

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + self.valid.nbytes + self.mask.nbytes


class ObjectKind(GeneratorKind[ObjectLayer]):
    """Draws objects at powers of two up to their model's resolution, and large ones enlarged by a second stage."""

    models = "foreground"
    recipe = Recipe
    noun = "object"
    less_detail = "Memory was full, so the object was generated at {size} x {size} pixels."

    def find_card(self, catalog: Catalog, recipe: Recipe) -> Card:
        if used_by(recipe) and recipe.class_name not in catalog.classes:  # it sees the place; the exemplar is drawn
            return max(
                catalog.of_kind(self.models), key=lambda card: (card.resolution, card.name), default=EXEMPLARS_ALONE
            )
        return catalog.card_for(recipe.class_name, recipe.model)

    def sizes(self, layer: ObjectLayer, cards: Cards) -> Sizes:
        drawn = cards.model.resolution if cards.model else SMALLEST
        sizes = []
        size = SMALLEST
        while size < drawn:
            sizes.append(size)
            size *= 2
        sizes.append(drawn)
        if use := used_by(layer.recipe):
            sizes += sizes_above(drawn, shown_side(layer), use.exemplar)
            has_draft = use.fidelity == 1 and sizes[-1] > PREVIEW_SIZE <= drawn
            return Sizes(tuple(sizes), seen=drawn, draft=DRAFT if has_draft else 0)
        if cards.enlarger is not None and shown_side(layer) > WORTH_ENLARGING * drawn:
            sizes.append(drawn * FACTOR)
        return Sizes(tuple(sizes), seen=drawn)

    def preview(self, card: Card | None) -> PreviewPolicy:
        return PreviewPolicy(is_live=card is None or card.is_live)

    def coarse(self, recipe: Recipe) -> Recipe:
        return replace(recipe, knobs=tuple(round(knob / COARSE) * COARSE for knob in recipe.knobs))

    def inputs(self, scene: Scene, layer: ObjectLayer, size: int, cards: Cards) -> Inputs:
        sizes = self.sizes(layer, cards)
        drawn, recipe = sizes.seen, layer.recipe
        text = f"{recipe.class_name!r} {knobs_text(recipe)} {recipe.strength} {recipe.light} {noise_text(recipe)}"
        if use := used_by(recipe):
            text += f" {text_of(use, size)}"
            size = _side_of_place(sizes, size)
        elif recipe.lighting > 1:
            text += f" lighting {recipe.lighting}"
        place = (f"{size} px of {canvas_text(scene)}", _frame_text(layer))
        if size > drawn:
            assert cards.enlarger is not None
            texture = _texture(recipe, cards)
            laid = "" if texture is None else f" texture {recipe.texture} {texture.sha256}"
            return Inputs(
                text, place, enlarged_from=drawn, enlarger=f"enlarged by {cards.enlarger.sha256}", texture=laid
            )
        return Inputs(text, place, context=context_box(layer, size, scene))

    def seen_as(self, layer: ObjectLayer) -> str:
        hidden = "" if layer.hidden.is_empty else f" without {layer.hidden.digest}"
        return f"object {layer.mode} {layer.opacity} {layer.feather} {_frame_text(layer)}{hidden}"

    def run(self, work: Work[ObjectLayer]) -> Appearance:
        if used_by(work.layer.recipe):
            seen = _context(work, _side_of_place(self.sizes(work.layer, work.cards), work.size))
            return draw_exemplar(work, (seen.rgb, seen.valid, seen.mask), shown_side(work.layer))
        if work.smaller is not None:
            return self._enlarge(work, work.smaller)
        card, recipe, size = work.card, work.layer.recipe, work.size
        model = work.model(card)
        noise = steer(recipe.noise, model.directions[recipe.class_name], recipe.knobs, recipe.strength)
        seen = _context(work, size)
        generator: Generator = model.generator
        if recipe.lighting > LIGHTING:
            raise Problem(
                f'"{work.layer.name}" follows the light as in a newer version of Scumble; update it to draw this.'
            )
        # A plug-in lights its objects itself.
        lit_here = recipe.lighting > 1 and card.plugin is None
        rgb, alpha = generator.generate(
            seen.rgb, seen.valid, seen.mask, recipe.class_name, noise, light=0.0 if lit_here else recipe.light
        )
        check_picture(card, rgb, (size, size, 3))
        if lit_here:
            where = (seen.rgb, seen.mask, seen.valid, recipe.light, recipe.lighting)
            rgb = followed(rgb, seen.mask, gain_of_place(*where), recipe.lighting, against_of_place(*where))
            rgb = toned(rgb, seen.rgb, seen.mask, seen.valid, recipe.light)
        if alpha is not None:
            check_picture(card, alpha, (size, size))
        return Appearance(work.fingerprint, from_srgb(rgb, work.scene.profile), alpha, preview=work.is_preview)

    def _enlarge(self, work: Work[ObjectLayer], drawn: Appearance) -> Appearance:
        """The second stage: four times the pixels, fine detail, and the grain of the photo that it stands in."""
        enlarger, scene, layer, size = work.cards.enlarger, work.scene, work.layer, work.size
        assert enlarger is not None
        small = to_srgb(drawn.rgb, scene.profile)
        rgb = work.model(enlarger).generator.enlarge(small)
        check_picture(enlarger, rgb, (size, size, 3))
        if layer.recipe.texture > TEXTURE:
            raise Problem(f'"{layer.name}" has fine detail as in a newer version of Scumble; update it to draw this.')
        if (texture := _texture(layer.recipe, work.cards)) is not None:
            place = context_view.mask_in_frame(layer, drawn.size, work.compositor.sources)
            rgb = work.model(texture).generator.lay(small, rgb, place, layer.recipe.class_name)
            check_picture(texture, rgb, (size, size, 3))
        # At the power of two that is nearest to what the canvas shows: the grain is to be as fine as its pixels.
        grain_size = min(size, max(drawn.size, 1 << round(math.log2(shown_side(layer)))))
        like, valid = context_view.pull(scene, layer, grain_size, work.compositor, no_appearances)
        mask = context_view.mask_in_frame(layer, size, work.compositor.sources)
        seed = zlib.crc32(np.asarray(layer.recipe.noise, np.float32).tobytes())
        rgb = match_grain(rgb, to_srgb(like, scene.profile), seed, within=mask, around=valid)
        alpha = drawn.alpha
        if alpha is not None:
            alpha = np.asarray(cv2.resize(alpha, (size, size), interpolation=cv2.INTER_CUBIC), np.uint8)
        return Appearance(work.fingerprint, from_srgb(rgb, scene.profile), alpha, preview=work.is_preview)

    def shows(self, recipe: Recipe) -> str:
        return recipe.class_name

    def exemplar(self, recipe: Recipe) -> Exemplar | None:
        use = used_by(recipe)
        return None if use is None else use.exemplar

    def is_drawn_by(self, card: Card, recipe: Recipe) -> bool:
        return not used_by(recipe) or recipe.class_name in card.classes

    def redrawn(self, catalog: Catalog, recipe: Recipe, seed: int) -> Recipe:
        card = self.find_card(catalog, recipe)
        if recipe.class_name not in card.classes:
            return replace(recipe, seed=seed)  # nothing but its exemplar decides its looks
        return steering.drawn(card, recipe, seed)

    def carried_over(self, appearance: Appearance, before: ObjectLayer, after: ObjectLayer) -> Appearance:
        """Return the pixels of `before`'s frame laid into the frame that `after` has now.

        A stroke that leaves the frame makes it larger; until it is generated anew, what was seen stays where it was.
        """
        if before.side == after.side:
            return appearance
        size = appearance.rgb.shape[0]
        frames = after.place.inverse() @ before.place  # old frame px -> new frame px
        new, old = size / after.side, before.side / size
        matrix = frames.matrix.copy()
        # Appearance pixels, whose centres lie at halves; cv2 counts from the centre of the first.
        matrix[:, :2] *= new * old
        matrix[:, 2] = matrix[:, 2] * new + 0.5 * matrix[:, :2].sum(axis=1) - 0.5

        def warp(samples: Bytes) -> Bytes:
            laid: Any = cv2.warpAffine(
                samples, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            )
            return np.asarray(laid, np.uint8)

        alpha = None if appearance.alpha is None else warp(appearance.alpha)
        return Appearance(fingerprint="", rgb=warp(appearance.rgb), alpha=alpha, preview=True)


def _side_of_place(sizes: Sizes, size: int) -> int:
    """Return at how many px a side an exemplar sees its place: a draft as well as the model can draw for a gesture."""
    return PREVIEW_SIZE if size == sizes.draft else min(size, sizes.seen)


def _texture(recipe: Recipe, cards: Cards) -> Card | None:
    """Return what lays fine detail on an enlarged object; None for those of before, and where none fits the class."""
    is_known = cards.texture is not None and recipe.class_name in cards.texture.classes
    return cards.texture if is_known and recipe.texture > 1 else None


def shown_side(layer: ObjectLayer) -> float:
    """Return the canvas pixels along a side of the object's frame."""
    place = layer.middle
    return max(math.hypot(place.xx, place.yx), math.hypot(place.xy, place.yy)) * layer.side


def context_box(layer: ObjectLayer, size: int, scene: Scene) -> Box:
    """Return the canvas px that an object's context of `size` px a side can depend on."""
    step, frame = shown_side(layer) / size, layer.frame_box
    # Where the frame is beyond the canvas, the canvas's nearest pixels are repeated.
    left, top = min(max(frame.left, 0), scene.width - 1), min(max(frame.top, 0), scene.height - 1)
    right, bottom = max(min(frame.right, scene.width), left + 1), max(min(frame.bottom, scene.height), top + 1)
    # A pixel of the context is an average of canvas pixels, and a bilinear fetch reads such averages' neighbours.
    return Box(left, top, right, bottom).grown(8 + 8 * math.ceil(step))


def _frame_text(layer: ObjectLayer) -> str:
    distorted = "" if layer.distortion is None else f" {layer.distortion.matrix.tolist()}"
    return f"{layer.mask.digest} {layer.side} {layer.place}{distorted}"


def _context(work: Work[ObjectLayer], size: int) -> Context:
    """Return the very same arrays while only the recipe changes, so that a generator knows them again."""

    def pull() -> Context:
        rgb, valid = context_view.pull(work.scene, work.layer, size, work.compositor, work.below)
        mask = context_view.mask_in_frame(work.layer, size, work.compositor.sources)
        context = Context(to_srgb(rgb, work.scene.profile), valid, mask)
        for array in (context.rgb, context.valid, context.mask):
            array.flags.writeable = False
        return context

    return work.store.get(work.context_fingerprint, Context, pull)


register(ObjectKind())
