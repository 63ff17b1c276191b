"""What is asked of the engine about exemplars: which fit an object, and recipes that use one. Each is a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.compositing.context_view import mask_in_frame
from engine.exemplars.folder import Entry
from engine.exemplars.library import Library, add
from engine.exemplars.thumbnails import reduced, thumbnail
from engine.generation.exemplar_choice import use_of
from engine.generation.exemplar_pictures import DRAWING, FIT_SIDE
from engine.generation.maker import AppearanceMaker
from engine.generators import exemplar_warp, steering
from engine.generators.exemplar_outline import natural_outline
from engine.generators.exemplar_ranking import LEAST_FIT, Origin, rank_of, ranked
from engine.generators.exemplar_shape import Shape, exemplar_shape_of, shape_of
from engine.problem import Problem
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import ObjectLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]

OFFERED = 8
THUMB = 96  # px a side of a candidate's picture
USED_COST = 0.06  # of rank: what an exemplar loses for each other object that is drawn from it
POOR_FIT = 0.7  # below it ears, muzzles and legs of what fills a painted mask are seen to be no animal's
FAINT_FIT = 0.1  # below it nobody would take it for the same kind of shape, and it is not offered


@dataclass(frozen=True, eq=False)
class Candidate:
    """An exemplar that fits an object's mask: one of the library, or the object's own that is not in it."""

    source: Entry | Exemplar
    flip: bool
    fit: float  # 0..1: how far it covers the mask, less what it is bent and stretched for that
    rank: float  # 0..1: how like it is to the mask before it is bent, less what it loses to others
    picture: Bytes  # THUMB x THUMB x 4, straight, as it lies in the mask's frame


@dataclass(frozen=True)
class FindCandidates:
    """Find the entries that fit an object's mask best; best first, none that cannot be read."""

    layer: ObjectLayer
    entries: tuple[Entry, ...]

    def __call__(self, maker: AppearanceMaker) -> tuple[Candidate, ...]:
        return _ranked(maker, self.layer, self.entries)


@dataclass(frozen=True)
class OfferExemplars:
    """Find the candidates of an object, without those that do not fit at all; before them the exemplar that it uses,
    where it is none of them.
    """

    layer: ObjectLayer
    entries: tuple[Entry, ...]

    def __call__(self, maker: AppearanceMaker) -> tuple[Candidate, ...]:
        found, use = _ranked(maker, self.layer, self.entries), self.layer.recipe.exemplar
        used = [use is not None and is_of(one.source, use.exemplar) for one in found]
        offered = [one for one, is_used in zip(found, used, strict=True) if is_used or one.fit >= FAINT_FIT]
        if use is None or any(used):
            return tuple(offered)
        return (*_ranked(maker, self.layer, (use.exemplar,)), *offered)


@dataclass(frozen=True)
class TakeExemplar:
    """Return an object's recipe with an exemplar, whose own looks it begins with."""

    recipe: Recipe
    source: Entry | Exemplar
    flip: bool

    def __call__(self, maker: AppearanceMaker) -> Recipe:
        return with_exemplar(maker, self.recipe, self.source, self.flip)


@dataclass(frozen=True)
class TakeBest:
    """Return an object's recipe with the exemplar that fits its mask best; None where none fits well enough.

    used: names of the exemplars that other objects are drawn from, one for each. They come later, so that a flock is
    not one bird many times.
    """

    layer: ObjectLayer
    entries: tuple[Entry, ...]
    used: tuple[str, ...] = ()

    def __call__(self, maker: AppearanceMaker) -> Recipe | None:
        found = FindCandidates(self.layer, self.entries)(maker)
        recipe = self.layer.recipe
        has_others = recipe.class_name in maker.catalog.classes
        fitting = [one for one in found if one.fit >= LEAST_FIT or not has_others]
        return _with_first(maker, recipe, in_turn(fitting, self.used))


def in_turn(found: Sequence[Candidate], used: Sequence[str]) -> list[Candidate]:
    """Return candidates in the order in which they are taken: one comes later for each other object, of those named in
    `used`, that is drawn from it.
    """
    return sorted(found, key=lambda one: USED_COST * used.count(one.source.name) - one.rank)


def used_in(scene: Scene, but: str = "") -> tuple[str, ...]:
    """Return the names of the exemplars that all objects of a scene are drawn from, but for the one of this id."""
    uses = (layer.recipe.exemplar for layer in scene.objects() if layer.id != but)
    return tuple(use.exemplar.name for use in uses if use is not None)


@dataclass(frozen=True)
class TakeNext:
    """Return an object's recipe with the candidate after the one that it uses, and after the last with the first.

    used: as TakeBest has it, by which they are in turn.
    """

    layer: ObjectLayer
    entries: tuple[Entry, ...]
    used: tuple[str, ...] = ()

    def __call__(self, maker: AppearanceMaker) -> Recipe | None:
        found, recipe = in_turn(FindCandidates(self.layer, self.entries)(maker), self.used), self.layer.recipe
        found = [one for one in found if one.fit >= FAINT_FIT] or found[:1]
        at = [is_of(one.source, recipe.exemplar.exemplar) for one in found] if recipe.exemplar is not None else []
        first = at.index(True) + 1 if True in at else 0
        return _with_first(maker, recipe, (*found[first:], *found[:first]))


@dataclass(frozen=True)
class TakeOutline:
    """Return a mask in which an object's exemplar is hardly bent, in frame px: its own outline, in the mask's pose."""

    layer: ObjectLayer

    def __call__(self, maker: AppearanceMaker) -> Mask:
        use = self.layer.recipe.exemplar
        if use is None:
            raise Problem("The object uses no exemplar.")
        silhouette = np.ascontiguousarray(use.exemplar.samples[..., 3])
        mask = self.layer.mask.read(self.layer.frame)
        return Mask.from_array(natural_outline(silhouette, mask, use.flip, min(use.warp, exemplar_warp.VERSION)))


@dataclass(frozen=True)
class KeepExemplar:
    """Put an exemplar into a person's library; return the library as it is then."""

    exemplar: Exemplar
    library: Library

    def __call__(self, maker: AppearanceMaker) -> Library:
        add(self.exemplar, self.library.own)
        return self.library.reloaded()


@dataclass(frozen=True)
class FlipExemplar:
    """Return a recipe whose exemplar is mirrored; noise that was chosen since it was taken stays."""

    recipe: Recipe

    def __call__(self, maker: AppearanceMaker) -> Recipe:
        use = self.recipe.exemplar
        if use is None:
            raise Problem("The object uses no exemplar.")
        turned = replace(use_of(maker, self.recipe, use.exemplar, not use.flip, use.fidelity), locked=use.locked)
        noise = turned.code if self.recipe.noise == use.code else self.recipe.noise
        return replace(self.recipe, exemplar=turned, noise=noise)


def with_exemplar(maker: AppearanceMaker, recipe: Recipe, source: Entry | Exemplar, flip: bool) -> Recipe:
    """Return a recipe that uses an exemplar and begins with its looks; knobs, strength and what is locked stay."""
    exemplar = source.read() if isinstance(source, Entry) else source
    before = recipe.exemplar
    fidelity = before.fidelity if before is not None and before.fidelity > 0 else 1.0
    use = replace(use_of(maker, recipe, exemplar, flip, fidelity), locked=before is not None and before.locked)
    recipe = replace(recipe, exemplar=use)
    if not use.code:
        return recipe
    return steering.with_noise(maker.catalog.card_for(recipe.class_name, recipe.model), recipe, use.code)


def _with_first(maker: AppearanceMaker, recipe: Recipe, found: Sequence[Candidate]) -> Recipe | None:
    """Return a recipe with the first of the candidates whose pixels can be read; None where there is none."""
    for one in found:
        try:
            exemplar = one.source.read() if isinstance(one.source, Entry) else one.source
        except Problem:
            continue  # one that is damaged hides no other
        return with_exemplar(maker, recipe, exemplar, one.flip)
    return None


def placeholder(entry: Entry) -> ExemplarUse:
    """Return the use of an entry by an object of a class that no model knows, until it is known which fits best."""
    return ExemplarUse(entry.read(), warp=exemplar_warp.VERSION, drawing=DRAWING)


def is_of(source: Entry | Exemplar, exemplar: Exemplar) -> bool:
    """Return whether an exemplar is that of an entry, also if it was kept there after it was cut out."""
    if isinstance(source, Exemplar):
        return source.digest == exemplar.digest
    return exemplar.name == source.name or source.name.endswith(f"-{exemplar.digest[:12]}")


def _ranked(maker: AppearanceMaker, layer: ObjectLayer, sources: Sequence[Entry | Exemplar]) -> tuple[Candidate, ...]:
    known = [(source, found) for source in sources if (found := _measured(maker, source)) is not None]
    if layer.mask.is_empty or not known:
        return ()
    shapes = [found.shape for _, found in known]
    origins = [Origin(source.whole, isinstance(source, Entry) and source.rendered) for source, _ in known]
    fits = ranked(shape_of(mask_in_frame(layer, FIT_SIDE)), shapes, origins, OFFERED)
    return tuple(
        Candidate(
            known[index][0],
            warp.flip,
            fit=min(max(warp.score, 0.0), 1.0),
            rank=min(max(rank_of(warp, origins[index]), 0.0), 1.0),
            picture=known[index][1].seen(warp.flip),
        )
        for index, warp in fits
    )


@dataclass(frozen=True, eq=False)
class _Measured:
    """What ranking and showing an entry need of its pixels, as the store keeps it."""

    shape: Shape
    picture: Bytes

    @property
    def nbytes(self) -> int:
        return self.shape.nbytes + self.picture.nbytes

    def seen(self, flip: bool) -> Bytes:
        return np.ascontiguousarray(self.picture[:, ::-1]) if flip else self.picture


def _measured(maker: AppearanceMaker, source: Entry | Exemplar) -> _Measured | None:
    """Measure an exemplar, or find what was measured; None where its picture is missing or damaged."""
    try:
        of = source.digest if isinstance(source, Exemplar) else f"{source.path} {source.path.stat().st_mtime_ns}"
        name = f"measured exemplar {of}"
        found = maker.store.find(name, _Measured)
        if found is None:
            small = reduced(source.samples) if isinstance(source, Exemplar) else source.read_small()
            head = source.head if isinstance(source, Entry) else None
            found = _Measured(exemplar_shape_of(np.ascontiguousarray(small[..., 3]), head), thumbnail(small, THUMB))
            maker.store.keep(name, found)
    except (Problem, OSError):
        return None  # one that is damaged hides no other
    return found
