"""Appearances: from a scene and one of its generated layers to its pixels, made once and kept under their key."""

from __future__ import annotations

import importlib
import io
import os
import sys
import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Any, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.compositing import context_view
from engine.compositing.appearance import Appearance, SceneAppearance, no_appearances
from engine.compositing.compositor import Compositor
from engine.generation.fingerprint import AppearanceKeys, Compute, card_for, shown_side
from engine.generators.catalog import Card, Catalog
from engine.generators.grain import match_grain
from engine.generators.noise import steer
from engine.generators.scenes import FACTOR, detail_card, enlarged, scene_card
from engine.problem import Problem
from engine.scene.layers import BackgroundLayer, LiveLayer, ObjectLayer, is_live
from engine.scene.scene import Scene

DEVICES = ("auto", "cpu", "cuda", "mps")
CACHE_BYTES = 64 << 20
CONTEXTS_KEPT = 64
# What reading a model can end in besides a Problem: libraries that are not there, files, and tensors that do not fit.
LOAD_ERRORS = (ImportError, OSError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, AssertionError)

Bytes = NDArray[np.uint8]
OnStep = Callable[[int, int], None]  # (objects done, objects to do); may raise to end the work


class Generator(Protocol):
    """What is needed of a loaded model of objects; all pictures n x n and sRGB."""

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]: ...


LoadGenerator = Callable[[Card, str, str], Any]  # card, device, dtype; a Generator where the card is of objects
FindCompute = Callable[[str], Compute]


def find_compute(choice: str) -> Compute:
    """What one of DEVICES means on this machine; imports torch. Problem where there is no such device."""
    if "torch" not in sys.modules:
        _let_threads_wait()
    import torch

    from engine.generators.foreground import best_dtype

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    device = next(name for name, is_there in there.items() if is_there) if choice == "auto" else choice
    if not there.get(device):
        raise Problem(f'Torch finds no device "{choice}" on this computer; choose "auto" or "cpu" instead.')
    return Compute(device, str(best_dtype(torch.device(device))).removeprefix("torch."))


def _let_threads_wait() -> None:
    """Say how OpenMP's threads wait for one another, which it reads once, as torch is imported.

    Spinning as long as they like they took ten seconds for a picture on two cores beside another busy program; sleeping
    at once 48 ms on a quiet machine, and 80 beside two busy ones; spinning for a moment before they sleep 28 and 79.
    """
    if sys.platform != "linux":
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    elif "OMP_WAIT_POLICY" not in os.environ:
        os.environ.setdefault("GOMP_SPINCOUNT", "15000")


def load_generator(card: Card, device: str, dtype: str) -> Any:
    """The model of a card, ready to run; imports torch. Each kind has a module, with a class of the same name."""
    import torch

    module = importlib.import_module(f"engine.generators.{card.kind}")
    return getattr(module, card.kind.capitalize()).load(card, torch.device(device), getattr(torch, dtype))


class AppearanceMaker:
    """Makes appearances, lower objects first. For one thread at a time; `keys`, `get` and `adopt` are for any thread.

    Building one is cheap and imports no torch; the first appearance does, and so does `warm_up`.
    """

    def __init__(
        self,
        catalog: Catalog,
        device: str = "auto",  # one of DEVICES
        *,
        keys: AppearanceKeys | None = None,  # shared with whoever wants to know keys without making anything
        compositor: Compositor | None = None,  # shared with the screen: contexts are put together from its tiles
        load_generator: LoadGenerator = load_generator,
        find_compute: FindCompute = find_compute,
        cache_bytes: int = CACHE_BYTES,
    ) -> None:
        if device not in DEVICES:
            raise Problem(f'There is no device "{device}"; choose one of {", ".join(DEVICES)}.')
        self.catalog = catalog
        self.device = device
        self.keys = keys or AppearanceKeys(catalog)
        self.compositor = compositor or Compositor()
        self._load_generator = load_generator
        self._find_compute = find_compute
        self._compute: Compute | None = None
        self._models: dict[tuple[str, Compute], _Model | Problem] = {}
        self._contexts: OrderedDict[str, tuple[Bytes, Bytes, Bytes]] = OrderedDict()
        self._made = _Kept(cache_bytes)
        self._stand_ins: dict[str, Appearance] = {}

    @property
    def compute(self) -> Compute:
        """What computes; found out, and told to `keys`, when it is first asked for (imports torch)."""
        if self._compute is None:
            self._compute = self.keys.compute = self._find_compute(self.device)
        return self._compute

    @property
    def cpu(self) -> Compute:
        """What computes where the device's memory is not enough."""
        return self.compute if self.compute.device == "cpu" else self._find_compute("cpu")

    def warm_up(self) -> None:
        """Do ahead what the first request would have to wait for."""
        _ = self.compute

    def model(self, card: Card) -> Any:
        """The model of any card, loaded once on this maker's device: a Foreground, Shape, Background, Segmentation ...

        Problem where it cannot be loaded, and at once the second time.
        """
        return self._model(card, self.compute).generator

    def key(self, scene: Scene, layer: LiveLayer, size: int) -> str:
        """The key of a layer's appearance on this maker's device; see AppearanceKeys."""
        return self.keys.key(scene, layer, size, self.compute)

    def best_size(self, layer: LiveLayer) -> int:
        """Pixels a side of the layer's best appearance; see AppearanceKeys."""
        return self.keys.best_size(layer)

    def get(self, key: str) -> Appearance | None:
        """A made or adopted appearance, if it is still kept."""
        return self._made.get(key)

    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None:
        """Keep an appearance from elsewhere (a file) under its key, unless it is a preview: that will be made anew.

        With its layer's id it also stands in for that layer below others where the catalog has no model for it.
        """
        if not appearance.preview:
            self._made.put(appearance)
        if layer_id is not None:
            self._stand_ins[layer_id] = appearance
            self.keys.stand_in(layer_id, appearance.key)

    def make(
        self,
        scene: Scene,
        layer_id: str,
        size: int | None = None,  # pixels a side, None: the best; see AppearanceKeys.size_for
        *,
        compute: Compute | None = None,  # other than this maker's own
        on_step: OnStep | None = None,  # called before each object that is made
    ) -> Appearance:
        """The appearance of a generated layer; those of the layers below that it sees are made first.

        Computed one by one, so the same inputs give the same bytes. Problem where the catalog has no model for it, the
        model cannot be loaded or its result is no picture; its other errors (out of memory) pass through.
        """
        layer = scene.find(layer_id)
        if not is_live(layer) or layer.recipe is None:
            raise Problem(f'"{layer.name}" is no object, so there is nothing to generate.')
        card_for(self.catalog, layer.recipe)
        compute = compute or self.compute
        size = self.keys.size_for(layer, self.best_size(layer) if size is None else size)
        found: dict[tuple[str, int], Appearance] = {}

        def is_missing(one: LiveLayer, its_size: int) -> bool:
            has_model = self.keys.card_of(one) is not None
            key = self.keys.key(scene, one, its_size, compute)
            kept = self._made.get(key) if has_model else self._stand_ins.get(one.id)
            if kept is not None:
                found[one.id, its_size] = kept
            return has_model and kept is None

        needed = self.keys.needed(scene, layer, size, is_missing)
        todo = [sized for sized in needed if (sized[0].id, sized[1]) not in found and self.keys.card_of(sized[0])]
        for done, (one, its_size) in enumerate(todo):
            if on_step is not None:
                on_step(done, len(todo))
            found[one.id, its_size] = self._generate(scene, one, its_size, compute, found)
        return found[layer.id, size]

    def free_memory(self) -> None:
        """Give back what can be made again: pictures, tiles and the device's unused blocks; loaded models stay."""
        self._contexts.clear()
        self._made.clear()
        self.compositor.clear()
        if self._compute is not None and self._compute.device != "cpu" and "torch" in sys.modules:
            getattr(sys.modules["torch"], self._compute.device).empty_cache()

    def _generate(
        self, scene: Scene, layer: LiveLayer, size: int, compute: Compute, found: dict[tuple[str, int], Appearance]
    ) -> Appearance:
        if isinstance(layer, BackgroundLayer):
            return self._generate_scene(scene, layer, size, compute)
        key, context_key = self.keys.keys(scene, layer, size, compute)
        if size > self.keys.drawn_size(layer):
            return self._enlarge(scene, layer, key, compute, found[layer.id, self.keys.drawn_size(layer)])
        card = self.catalog.card_for(layer.recipe.class_name, layer.recipe.model)
        model = self._model(card, compute)
        recipe = layer.recipe
        noise = steer(recipe.noise, model.directions[recipe.class_name], recipe.knobs, recipe.strength)
        seen = {lower.id: found.get((lower.id, its_size)) for lower, its_size in self.keys.below(scene, layer, size)}
        context = self._context(scene, layer, size, context_key, seen)
        generator: Generator = model.generator
        rgb, alpha = generator.generate(*context, recipe.class_name, noise, light=recipe.light)
        check_picture(card, rgb, (size, size, 3))
        if alpha is not None:
            check_picture(card, alpha, (size, size))
        is_preview = size < self.best_size(layer)
        appearance = Appearance(key, from_srgb(rgb, scene.profile), alpha, preview=is_preview)
        self._made.put(appearance)
        return appearance

    def _enlarge(self, scene: Scene, layer: ObjectLayer, key: str, compute: Compute, drawn: Appearance) -> Appearance:
        """The second stage: four times the pixels, and the grain of the photo that the object stands in."""
        detail = detail_card(self.catalog)
        assert detail is not None
        size = drawn.size * FACTOR
        rgb = self._model(detail, compute).generator.enlarge(to_srgb(drawn.rgb, scene.profile))
        check_picture(detail, rgb, (size, size, 3))
        # At the power of two that is nearest to what the canvas shows: the grain is to be as fine as its pixels.
        grain_size = min(size, max(drawn.size, 1 << round(log2(shown_side(layer)))))
        like, valid = context_view.pull(scene, layer, grain_size, self.compositor, no_appearances)
        mask = context_view.mask_in_frame(layer, size, self.compositor.sources)
        seed = zlib.crc32(np.asarray(layer.recipe.noise, np.float32).tobytes())
        rgb = match_grain(rgb, to_srgb(like, scene.profile), seed, within=mask, around=valid)
        alpha = drawn.alpha
        if alpha is not None:
            alpha = np.asarray(cv2.resize(alpha, (size, size), interpolation=cv2.INTER_CUBIC), np.uint8)
        appearance = Appearance(key, from_srgb(rgb, scene.profile), alpha)
        self._made.put(appearance)
        return appearance

    def _generate_scene(self, scene: Scene, layer: BackgroundLayer, size: int, compute: Compute) -> Appearance:
        recipe = layer.recipe
        assert recipe is not None
        card = scene_card(self.catalog, recipe)
        model = self._model(card, compute)
        noise = steer(recipe.noise, model.directions[next(iter(recipe.shares))], recipe.knobs, recipe.strength)
        rgb = model.generator.generate(recipe.shares, noise, scene.width, scene.height)
        check_picture(card, rgb, (*np.shape(rgb)[:2], 3))
        is_preview = size < self.best_size(layer)
        if not is_preview and (detail := detail_card(self.catalog)) is not None:
            rgb = enlarged(rgb, scene.width, scene.height, self._model(detail, compute).generator.enlarge)
            check_picture(detail, rgb, (*np.shape(rgb)[:2], 3))
        key = self.keys.key(scene, layer, size, compute)
        appearance = SceneAppearance(key, from_srgb(rgb, scene.profile), preview=is_preview)
        self._made.put(appearance)
        return appearance

    def _context(
        self, scene: Scene, layer: ObjectLayer, size: int, key: str, seen: dict[str, Appearance | None]
    ) -> tuple[Bytes, Bytes, Bytes]:
        """Ground in sRGB, validity and mask; the very same arrays while only the recipe changes."""
        if (context := self._contexts.get(key)) is None:
            rgb, valid = context_view.pull(scene, layer, size, self.compositor, lambda lower: seen.get(lower.id))
            sources = self.compositor.sources
            context = (to_srgb(rgb, scene.profile), valid, context_view.mask_in_frame(layer, size, sources))
            for array in context:
                array.flags.writeable = False
            self._contexts[key] = context
            if len(self._contexts) > CONTEXTS_KEPT:
                self._contexts.popitem(last=False)
        self._contexts.move_to_end(key)
        return context

    def _model(self, card: Card, compute: Compute) -> _Model:
        """The loaded model of a card; one that could not be loaded is not tried again."""
        model = self._models.get((card.name, compute))
        if model is None:
            model = self._models[card.name, compute] = self._load(card, compute)
        if isinstance(model, Problem):
            raise Problem(str(model))
        return model

    def _load(self, card: Card, compute: Compute) -> _Model | Problem:
        try:
            generator = self._load_generator(card, compute.device, compute.dtype)
            return _Model(generator, {name: card.directions_of(name) for name in card.classes})
        except Problem as problem:
            return problem
        except LOAD_ERRORS as error:
            if is_out_of_memory(error):
                raise
            return Problem(f'The model "{card.name}" could not be loaded on "{compute.device}": {in_one_line(error)}.')


@dataclass(frozen=True)
class _Model:
    """A loaded model, and what each of its knobs adds to the noise."""

    generator: Any
    directions: Mapping[str, NDArray[np.float32]]  # by class


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error of Python, torch or OpenCV says that memory is used up."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    told = str(error).lower()
    return any(
        words in told
        for words in ("out of memory", "can't allocate memory", "not enough memory", "insufficient memory")
    )


def in_one_line(error: BaseException) -> str:
    """An error's own words, fit to stand in a sentence."""
    lines = str(error).strip().splitlines()
    return (lines[0].rstrip(".")[:200] if lines else "") or type(error).__name__


def check_picture(card: Card, picture: object, shape: tuple[int, ...]) -> None:
    """Problem unless a model's result is a uint8 picture of that shape."""
    if not isinstance(picture, np.ndarray):
        raise Problem(f'The model "{card.name}" gave no picture.')
    if np.issubdtype(picture.dtype, np.floating) and not np.isfinite(picture).all():
        raise Problem(f'The model "{card.name}" gave numbers that are not finite.')
    if picture.dtype != np.uint8 or picture.shape != shape:
        raise Problem(
            f'The model "{card.name}" gave {picture.dtype} pixels of shape {picture.shape}, not uint8 of {shape}.'
        )


def to_srgb(rgb: Bytes, profile: bytes | None) -> Bytes:
    """uint8 (h, w, 3) of a document's ICC profile as sRGB; as it is where there is none, or none that can be read."""
    return _convert(rgb, profile, 0)


def from_srgb(rgb: Bytes, profile: bytes | None) -> Bytes:
    """The way back."""
    return _convert(rgb, profile, 1)


def _convert(rgb: Bytes, profile: bytes | None, way: int) -> Bytes:
    transforms = _transforms(profile) if profile else None
    if transforms is None:
        return rgb
    picture = Image.fromarray(np.ascontiguousarray(rgb), "RGB")
    return np.asarray(ImageCms.applyTransform(picture, transforms[way]))


@lru_cache(maxsize=8)
def _transforms(profile: bytes) -> tuple[ImageCms.ImageCmsTransform, ImageCms.ImageCmsTransform] | None:
    """From a profile to sRGB and back; None for a profile that is damaged or not of RGB."""
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    try:
        document = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return (
            ImageCms.buildTransform(document, srgb, "RGB", "RGB", intent, flags),
            ImageCms.buildTransform(srgb, document, "RGB", "RGB", intent, flags),
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


class _Kept:
    """Appearances by key within a budget of bytes; what was asked for longest ago goes first. For any thread."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget_bytes = budget_bytes
        self._nbytes = 0
        self._lock = threading.Lock()
        self._appearances: OrderedDict[str, Appearance] = OrderedDict()

    def get(self, key: str) -> Appearance | None:
        with self._lock:
            found = self._appearances.get(key)
            if found is not None:
                self._appearances.move_to_end(key)
            return found

    def put(self, appearance: Appearance) -> None:
        with self._lock:
            old = self._appearances.pop(appearance.key, None)
            self._appearances[appearance.key] = appearance
            self._nbytes += appearance.nbytes - (old.nbytes if old else 0)
            while self._nbytes > self._budget_bytes and len(self._appearances) > 1:
                _, oldest = self._appearances.popitem(last=False)
                self._nbytes -= oldest.nbytes

    def clear(self) -> None:
        with self._lock:
            self._appearances.clear()
            self._nbytes = 0
