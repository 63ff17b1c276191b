"""Appearances: from a scene and one of its generated layers to its pixels, made once and then kept."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from engine.compositing.appearance import Appearance, lookup
from engine.compositing.compositor import Compositor
from engine.generation.devices import DEVICES, Compute, FindCompute, find_compute
from engine.generation.errors import ModelFailed, guarded
from engine.generation.fingerprint import Fingerprints
from engine.generation.kind import Work, all_kinds, card_for, load_plugin_kinds
from engine.generation.models import LoadGenerator, Models, load_generator
from engine.generation.store import Store
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import LiveLayer, is_live
from engine.scene.scene import Scene

OnStep = Callable[[int, int], None]  # (parts done, parts to do), of one or several appearances; may raise to end it


class AppearanceMaker:
    """Makes appearances, lower objects first. For one thread at a time, but `fingerprints`, `get` and `adopt` for any.

    Building one is cheap and imports no torch; the first appearance does, and so does `warm_up`.
    """

    def __init__(
        self,
        catalog: Catalog,
        device: str = "auto",  # one of DEVICES
        *,
        fingerprints: Fingerprints | None = None,  # shared with whoever asks for them without making anything
        compositor: Compositor | None = None,  # shared with the screen: contexts are put together from its tiles
        load_generator: LoadGenerator = load_generator,
        find_compute: FindCompute = find_compute,
        store: Store | None = None,  # shared with whoever wants to show what was made
    ) -> None:
        if device not in DEVICES:
            raise Problem(f'There is no device "{device}"; choose one of {", ".join(DEVICES)}.')
        self.catalog = catalog
        self.device = device
        self.fingerprints = fingerprints or Fingerprints(catalog)
        self.compositor = compositor or Compositor()
        self.store = store or Store()
        self._find_compute = find_compute
        self._compute: Compute | None = None
        self._models = Models(load_generator)
        self._stand_ins: dict[str, Appearance] = {}
        self._next: tuple[Scene, str, int] | None = None  # what a gesture would begin with: see `prepare`

    def use_catalog(self, catalog: Catalog) -> None:
        """Make appearances with these models from now on; from any thread."""
        self.catalog = catalog
        self.fingerprints.use_catalog(catalog)

    @property
    def compute(self) -> Compute:
        """What computes; found out, and told to `fingerprints`, when it is first asked for (imports torch)."""
        if self._compute is None:
            self._compute = self.fingerprints.compute = self._find_compute(self.device)
        return self._compute

    @property
    def cpu(self) -> Compute:
        """What computes where the device's memory is not enough."""
        return self.compute if self.compute.device == "cpu" else self._find_compute("cpu")

    def warm_up(self) -> None:
        """Do ahead what the first request would have to wait for."""
        _ = self.compute
        all_kinds()
        self._load_kinds()

    def _load_kinds(self) -> None:
        """Import the plug-ins that say by their code what their appearances depend on."""
        if load_plugin_kinds(self.catalog):
            self.fingerprints.forget_models()

    def prepare(self) -> None:
        """Do, while nobody waits, what makes the next appearances quicker."""
        if self._next is not None:
            (scene, layer_id, draft), self._next = self._next, None
            self.make(scene, layer_id, draft)
        self._models.prepare()

    def model(self, card: Card) -> Any:
        """Return the model of any card, loaded once on this maker's device: a Foreground, Shape, Segmentation ...

        Problem where it cannot be loaded, and at once the second time.
        """
        return self._models.of(card, self.compute).generator

    def get(self, fingerprint: str) -> Appearance | None:
        """Return a made or adopted appearance, if it is still kept."""
        return self.store.find(fingerprint, Appearance)

    def adopt(self, appearance: Appearance, layer_id: str | None = None) -> None:
        """Keep an appearance from elsewhere (a file), unless it is a preview: that will be made anew.

        With its layer's id it also stands in for that layer below others where the catalog has no model for it.
        """
        if not appearance.preview:
            self.store.keep(appearance.fingerprint, appearance)
        if layer_id is not None:
            self._stand_ins[layer_id] = appearance
            self.fingerprints.stand_in(layer_id, appearance.fingerprint)

    def make(
        self,
        scene: Scene,
        layer_id: str,
        size: int | None = None,  # pixels a side, None: the best; see Sizes.at
        *,
        compute: Compute | None = None,  # other than this maker's own
        on_step: OnStep | None = None,  # called before each layer that is made, and within one that takes long
    ) -> Appearance:
        """Return the appearance of a generated layer; those of the layers below that it sees are made first.

        Computed one by one, so the same inputs give the same bytes. Problem where the catalog has no model for it, the
        model cannot be loaded or its result is no picture; its other errors (out of memory) pass through.
        """
        layer = scene.find(layer_id)
        if not is_live(layer) or layer.recipe is None:
            raise Problem(f'"{layer.name}" is no object, so there is nothing to generate.')
        compute = compute or self.compute
        self._load_kinds()
        if self.fingerprints.card_of(layer) is None:
            card = card_for(self.catalog, layer.recipe)  # says what is wrong, but for a plug-in that failed
            raise Problem(self.catalog.unusable.get(card.name, f'The model "{card.name}" cannot be used.'))
        sizes = self.fingerprints.sizes_of(layer)
        size = sizes.best if size is None else sizes.at(size)
        found: dict[tuple[str, int], Appearance] = {}

        def is_missing(one: LiveLayer, its_size: int) -> bool:
            has_model = self.fingerprints.card_of(one) is not None
            fingerprint = self.fingerprints.of(scene, one, its_size, compute)
            kept = self.get(fingerprint) if has_model else self._stand_ins.get(one.id)
            if kept is not None:
                found[one.id, its_size] = kept
            return has_model and kept is None

        needed = self.fingerprints.needed(scene, layer, size, is_missing)
        card_of = self.fingerprints.card_of
        todo = [(one, its_size) for one, its_size in needed if (one.id, its_size) not in found and card_of(one)]
        for done, (one, its_size) in enumerate(todo):
            if on_step is not None:
                on_step(done, len(todo))

            def on_part(part: int, parts: int, done: int = done) -> None:
                if on_step is not None:
                    on_step(done * parts + part, len(todo) * parts)

            found[one.id, its_size] = self._run(scene, one, its_size, compute, found, on_part)
        if sizes.draft and size == sizes.best:
            self._next = (scene, layer_id, sizes.draft)
        return found[layer.id, size]

    def free_memory(self) -> None:
        """Give back what can be made again: pictures, tiles and the device's unused blocks; loaded models stay."""
        self.store.clear()
        self.compositor.clear()
        if self._compute is not None and self._compute.device != "cpu" and "torch" in sys.modules:
            getattr(sys.modules["torch"], self._compute.device).empty_cache()

    def _run(
        self,
        scene: Scene,
        layer: LiveLayer,
        size: int,
        compute: Compute,
        found: dict[tuple[str, int], Appearance],
        on_part: OnStep,
    ) -> Appearance:
        """Make one appearance of what is found: those of the lower layers that it sees, by id and size."""
        fingerprint, context_fingerprint = self.fingerprints.with_context(scene, layer, size, compute)
        lower = self.fingerprints.below(scene, layer, size)
        seen = {one.id: found.get((one.id, its_size)) for one, its_size in lower}
        work = Work(
            scene=scene,
            layer=layer,
            size=size,
            is_preview=size < self.fingerprints.best_size(layer),
            fingerprint=fingerprint,
            context_fingerprint=context_fingerprint,
            cards=self.fingerprints.cards_of(layer),
            below=lookup(seen),
            smaller=seen.get(layer.id),
            compute=compute,
            model=partial(self._models.of, compute=compute),
            compositor=self.compositor,
            store=self.store,
            on_part=on_part,
        )
        try:
            with guarded(work.card):
                appearance = self.fingerprints.kind_of(layer).run(work)
        except Problem as problem:
            if work.card.name in self.catalog.unusable:
                self.fingerprints.forget_models()  # so that those above it are made without it
                raise ModelFailed(str(problem)) from problem
            raise
        self.store.keep(fingerprint, appearance)
        return appearance
