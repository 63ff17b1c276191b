"""Which appearance each generated layer shows now, and which ones are still to be asked of the engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from engine.compositing.appearance import Appearance
from engine.generation.devices import Compute
from engine.generation.kind import PREVIEW_SIZE, PreviewPolicy, Sizes, kind_of
from engine.generation.store import Store
from engine.scene import edits
from engine.scene.layers import GroupLayer, Layer, LiveLayer, is_live
from engine.scene.scene import Scene
from engine.worker import Answer, Request

SLOW_S = 0.045  # from the question to a gesture's picture: from here on fewer different ones are asked for


class FingerprintSource(Protocol):
    """The part of engine.generation.fingerprint.Fingerprints that is used here."""

    @property
    def compute(self) -> Compute: ...
    def of(self, scene: Scene, layer: LiveLayer, size: int) -> str: ...
    def sizes_of(self, layer: LiveLayer) -> Sizes: ...
    def preview_of(self, layer: LiveLayer) -> PreviewPolicy: ...
    def forget_scenes(self) -> None: ...


def visible_live(layers: tuple[Layer, ...]) -> Iterator[LiveLayer]:
    """Return the generated layers that can be seen, bottom first, without hidden ones and what hidden groups hold."""
    for layer in layers:
        if not layer.visible:
            continue
        if isinstance(layer, GroupLayer):
            yield from visible_live(layer.children)
        elif is_live(layer):
            yield layer


def slot_of(layer_id: str) -> str:
    """Return the engine's slot for a layer: a newer request for it replaces the one that waits."""
    return f"object {layer_id}"


@dataclass(frozen=True)
class _Asked:
    """A request under way."""

    request: Request
    layer: LiveLayer
    best: str  # the fingerprint of what is asked for next, in full size; "": nothing
    at: float = 0.0  # seconds of the clock

    @property
    def fingerprint(self) -> str:
        return self.request.fingerprint

    @property
    def stamp(self) -> int:
        return self.request.stamp


@dataclass(frozen=True)
class _Shown:
    """The appearance that a layer shows, and the layer as it was when that was made."""

    fingerprint: str
    appearance: Appearance
    layer: LiveLayer


class ShownAppearances:
    """The known appearances by exact fingerprint, the shown ones by layer, and the requests under way.

    It is the callable that compositing wants: it gives a layer's appearance of the exact fingerprint if there is one,
    else the last that the layer showed. Lives in the window's thread only.
    """

    def __init__(
        self,
        fingerprints: FingerprintSource,  # of appearances, and their sizes
        store: Store,  # what was made, which undo and redo show again
        submit: Callable[[Request], None],  # hands a request to the engine
        cancel: Callable[[str], None],  # forgets a slot's waiting request
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fingerprints = fingerprints
        self._submit = submit
        self._cancel = cancel
        self._store, self._clock = store, clock
        self._is_slow = False  # the last picture of this gesture was
        self._given_up: set[str] = set()  # fingerprints that ended in an error or a fallback: not asked again
        self._shown: dict[str, _Shown] = {}
        self._asked: dict[int, _Asked] = {}
        self._cancelled: set[int] = set()  # stamps of what is not answered any more, unless that is on its way already
        self._awaited: dict[str, _Asked] = {}
        self._wanted: dict[str, str] = {}
        self._last_answered: dict[str, int] = {}
        self._stamp = 0
        self._later: Scene | None = None  # whose grounds are awaited before what stands on them is asked for

    def __call__(self, layer: LiveLayer) -> Appearance | None:
        shown = self._shown.get(layer.id)
        if shown is None:
            return None
        carried = shown.appearance
        if shown.layer is not layer and type(shown.layer) is type(layer):
            carried = kind_of(layer).carried_over(shown.appearance, shown.layer, layer)
        if carried is not shown.appearance:
            self._shown[layer.id] = _Shown("", carried, layer)
        return carried

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._awaited)

    def is_exact(self, layer_id: str) -> bool:
        """Return whether what the layer shows is what its recipe and its place ask for."""
        shown = self._shown.get(layer_id)
        return shown is not None and shown.fingerprint != "" and shown.fingerprint == self._wanted.get(layer_id)

    def failed(self, scene: Scene) -> set[str]:
        """Return the ids of the visible layers whose recipe could not be made, or not as it asks."""
        return {layer.id for layer in visible_live(scene.layers) if self._wanted.get(layer.id) in self._given_up}

    def size_of(self, layer: LiveLayer, preview: bool) -> int:
        """Side in pixels of the appearance to ask for."""
        sizes = self._fingerprints.sizes_of(layer)
        return sizes.preview if preview else sizes.best

    def snapshot(self, scene: Scene) -> Mapping[str, Appearance]:
        """Return the appearance that each layer shows at this moment, for work in another thread."""
        found = {layer.id: self(layer) for layer in scene.live_layers()}
        return {layer_id: appearance for layer_id, appearance in found.items() if appearance is not None}

    def load(self, scene: Scene, saved: Mapping[str, Appearance]) -> None:
        """Start over with the appearances that came with a file."""
        self.forget_requests()
        self._shown.clear()
        self._asked.clear()
        self._wanted.clear()
        self._last_answered.clear()
        self._given_up.clear()
        self._fingerprints.forget_scenes()
        for layer in scene.live_layers():
            if layer.id in saved:
                appearance = saved[layer.id]
                self._shown[layer.id] = _Shown(appearance.fingerprint, appearance, layer)

    def follow(self, scene: Scene, edited: Collection[str] | None = None) -> frozenset[str]:
        """Show what is known and ask for what is not; return the layers that show something else by that.

        edited: while a gesture runs, the layers that it changes; only these are asked for, and small, where that is
        fast enough, and what is made larger is given up until it ends. None: all, in their full size, bottom first.
        What is slow at its best is asked for small before that, and what stands on it only when it is there: else the
        engine would be busy with what may be out of date by then.
        """
        before = dict(self._shown)
        self._later = None
        present = {layer.id for layer in scene.live_layers()}
        for layer_id in [layer_id for layer_id in self._awaited if layer_id not in present]:
            self.put_off(layer_id)
        if edited is not None:
            self._drop_large()
        awaits_ground = False
        for layer in visible_live(scene.layers):
            if edited is not None and not self._follows(scene, layer, edited):
                continue
            is_slow = self._fingerprints.preview_of(layer).is_best_slow
            if edited is None and awaits_ground and not is_slow:
                self._later = scene
                self.put_off(layer.id)
                continue
            self._follow_layer(scene, layer, preview=edited is not None)
            awaits_ground = awaits_ground or (is_slow and layer.id in self._awaited)
        return frozenset(layer_id for layer_id, shown in self._shown.items() if shown is not before.get(layer_id))

    def _follows(self, scene: Scene, layer: LiveLayer, edited: Collection[str]) -> bool:
        """Return whether a gesture that changes these layers changes what this one looks like."""
        if layer.id in edited:
            return True
        if not self._fingerprints.preview_of(layer).follows_below:
            return False
        shown = self._shown.get(layer.id)
        best = self._fingerprints.of(scene, layer, self.size_of(layer, preview=False))
        return shown is None or shown.fingerprint != best

    def _follow_layer(self, scene: Scene, layer: LiveLayer, preview: bool) -> None:
        policy = self._fingerprints.preview_of(layer)
        if preview and not policy.is_live:
            return
        if not preview:
            self._is_slow = False
        elif self._is_slow and (coarse := kind_of(layer).coarse(layer.recipe)) != layer.recipe:
            layer = replace(layer, recipe=coarse)
            scene = edits.replace(scene, layer.id, recipe=coarse)
        size = self.size_of(layer, preview)
        fingerprint = self._fingerprints.of(scene, layer, size)
        self._wanted[layer.id] = fingerprint
        appearance = self._store.find(fingerprint, Appearance)
        if appearance is not None:
            self._show(layer, fingerprint, appearance)
            self.put_off(layer.id)
            return
        best = ""
        if policy.is_best_slow and not preview and fingerprint not in self._given_up:
            small = self.size_of(layer, preview=True)
            small_fingerprint = self._fingerprints.of(scene, layer, small)
            known = self._store.find(small_fingerprint, Appearance)
            if known is not None:
                self._show(layer, small_fingerprint, known)
            elif small_fingerprint != fingerprint and small_fingerprint not in self._given_up:
                size, fingerprint, best = small, small_fingerprint, fingerprint
        awaited = self._awaited.get(layer.id)
        if fingerprint in self._given_up or (awaited is not None and awaited.fingerprint in (best, fingerprint)):
            if awaited is not None and awaited.fingerprint == fingerprint:
                self._note(replace(awaited, best=best))
            return
        if awaited is not None and policy.is_best_slow and awaited.request.size > PREVIEW_SIZE:
            self.put_off(layer.id)  # else nothing new of it would be seen for seconds
        self._ask(scene, layer, size, fingerprint, best)

    def _ask(self, scene: Scene, layer: LiveLayer, size: int, fingerprint: str, best: str) -> None:
        self._stamp += 1
        request = Request(slot_of(layer.id), scene, layer.id, size, fingerprint, self._stamp)
        self._note(_Asked(request, layer, best, self._clock()))
        self._submit(request)

    def _note(self, asked: _Asked) -> None:
        self._asked[asked.stamp] = self._awaited[asked.layer.id] = asked

    def take(self, answer: Answer) -> frozenset[str]:
        """Store an answer; return the layers that show something else now."""
        asked = self._asked.pop(answer.stamp, None)
        if asked is None:
            return frozenset()
        self._is_slow = self._clock() - asked.at > SLOW_S and asked.request.size <= PREVIEW_SIZE
        awaited = self._awaited.get(answer.layer_id)
        if awaited is not None and awaited.stamp <= answer.stamp:
            del self._awaited[answer.layer_id]
            if asked.best and asked.best == self._wanted.get(answer.layer_id) and answer.appearance is not None:
                best_size = self.size_of(asked.layer, preview=False)
                self._ask(asked.request.scene, asked.layer, best_size, asked.best, "")
        self._forget_older(answer.layer_id, answer.stamp)
        if answer.appearance is None:
            self._given_up.add(asked.fingerprint)
            return self._go_on()
        fingerprint = answer.appearance.fingerprint
        if self._is_as_asked(asked, answer.appearance):
            fingerprint = asked.fingerprint
            self._store.keep(fingerprint, answer.appearance)
        else:
            self._given_up.add(asked.fingerprint)  # a fallback, smaller or from elsewhere: shown, but not the exact one
        others = self._go_on()
        is_newer = answer.stamp > self._last_answered.get(answer.layer_id, 0)
        if not is_newer or (self.is_exact(answer.layer_id) and asked.fingerprint != self._wanted.get(answer.layer_id)):
            return others
        self._last_answered[answer.layer_id] = answer.stamp
        self._show(asked.layer, fingerprint, answer.appearance)
        return others | {answer.layer_id}

    def _show(self, layer: LiveLayer, fingerprint: str, appearance: Appearance) -> None:
        shown = self._shown.get(layer.id)
        if shown is None or shown.fingerprint != fingerprint or shown.appearance is not appearance:
            self._shown[layer.id] = _Shown(fingerprint, appearance, layer)

    def _go_on(self) -> frozenset[str]:
        """Ask for what waited for its ground, if that was all it waited for."""
        if self._later is None or self._awaited:
            return frozenset()
        return self.follow(self._later)

    def _is_as_asked(self, asked: _Asked, appearance: Appearance) -> bool:
        """Return whether these are the very pixels; what computes may not have been known when they were asked for."""
        if appearance.fingerprint == asked.fingerprint:
            return True
        return appearance.fingerprint == self._fingerprints.of(asked.request.scene, asked.layer, asked.request.size)

    def forget_requests(self) -> None:
        """Nothing is awaited any longer; an answer may already be on its way."""
        self._later = None
        for layer_id in list(self._awaited):
            self.put_off(layer_id)

    def put_off(self, layer_id: str) -> None:
        """Give up what is awaited for a layer; the next scene that is followed asks for it again."""
        if self._awaited.pop(layer_id, None) is not None:
            self._cancel(slot_of(layer_id))
            self._cancelled.update(stamp for stamp, asked in self._asked.items() if asked.layer.id == layer_id)

    def forget_cancelled(self) -> None:
        """Forget what was asked and given up, with the scenes that it is about: all that came of it was taken."""
        while self._cancelled:
            self._asked.pop(self._cancelled.pop(), None)

    def _drop_large(self) -> None:
        """Give up all that is made larger than previews: they would wait for it, and it is asked for again."""
        for layer_id in [layer_id for layer_id, asked in self._awaited.items() if asked.request.size > PREVIEW_SIZE]:
            self.put_off(layer_id)

    def _forget_older(self, layer_id: str, stamp: int) -> None:
        for old in [old for old, asked in self._asked.items() if old < stamp and asked.layer.id == layer_id]:
            del self._asked[old]
