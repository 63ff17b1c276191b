"""The worker: one background thread for all that a model does. Knows no window; loads torch in its own thread only."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from engine.compositing.appearance import Appearance
from engine.compositing.wanted import drawing_while
from engine.generation.devices import Compute
from engine.generation.errors import MEMORY_ERRORS, ModelFailed, in_one_line, is_out_of_memory
from engine.generation.kind import kind_of
from engine.generation.maker import AppearanceMaker
from engine.generation.threads import Threads
from engine.jobs import Cancelled, Job, Slots
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import BackgroundRecipe, Recipe, is_live
from engine.scene.scene import Scene
from engine.watch import Watch

T = TypeVar("T")
LOG = logging.getLogger(__name__)

CALM_S = 0.25  # without a request, before what comes is prepared
NO_ENGINE = "The engine is not there."
HANGS = "This has not moved on for two minutes and was given up; the engine goes on with the rest."
CLOSES_WITHIN_S = 5.0
NO_MEMORY = "There is not enough memory to generate this; close other programs or documents and try again."
NO_MEMORY_FOR = "There is not enough memory for this ({}); close other programs or documents and try again."


@dataclass(frozen=True)
class Request:
    """Make one layer's appearance. Two are equal if they ask for the same pixels, whatever their scenes and stamps."""

    slot: str
    scene: Scene = field(compare=False)
    layer_id: str
    size: int  # pixels a side; what the model can do at most
    fingerprint: str  # of the appearance: see engine.generation.fingerprint
    stamp: int = field(default=0, compare=False)  # comes back with the answer


@dataclass(frozen=True)
class VariationsRequest:
    """Make one object as it would look with each of these noises; one answer each, other slots in between."""

    slot: str
    scene: Scene
    layer_id: str
    noises: tuple[tuple[float, ...], ...]
    size: int
    stamp: int = field(default=0, compare=False)
    first: int = 0  # number of the first noise, as the answer's `variation` counts

    def __post_init__(self) -> None:
        if not self.noises:
            raise Problem("Variations need at least one noise.")


@dataclass(frozen=True)
class ModelRequest:
    """Do something else with the engine's models. Two are equal if their work is: a frozen value that can be called."""

    slot: str
    title: str  # what the status bar says meanwhile, as "Finding the subject"
    work: Callable[[AppearanceMaker], object]  # runs in the engine's thread; reads values only
    stamp: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Answer:
    """Pixels or an error, never both; a notice says what is special about the pixels. Of a ModelRequest a result."""

    slot: str
    layer_id: str  # "" for a ModelRequest
    stamp: int
    appearance: Appearance | None = None
    error: str | None = None  # one sentence
    notice: str | None = None  # one sentence
    variation: int | None = None  # which noise of a VariationsRequest
    result: object = None  # what the work of a ModelRequest gave


@dataclass(frozen=True)
class Progress:
    """What the worker does now: `done` of `total` objects; total 0 where the length is not known."""

    step: str
    slot: str = ""
    layer_id: str = ""
    done: int = 0
    total: int = 0


AnyRequest = Request | VariationsRequest | ModelRequest
OnAnswer = Callable[[Answer], None]
OnProgress = Callable[[Progress | None], None]  # None: nothing is being done any more
MakeMaker = Callable[[], AppearanceMaker]


class Worker:
    """A thread that answers requests: in each slot the newest wins, and the running job finishes.

    The functions it is given are called in its thread and must not raise. A cancelled job is not answered. One that
    hangs is answered with a sentence and left alone with its thread; another takes its place. Start it once; close it,
    or its thread stays.
    """

    def __init__(
        self,
        on_answer: OnAnswer,
        make_maker: MakeMaker,  # called in the thread, so torch loads there
        on_progress: OnProgress | None = None,
        on_ready: Callable[[AppearanceMaker], None] | None = None,  # called in the thread once the maker is warm
    ) -> None:
        self._on_answer = on_answer
        self._make_maker = make_maker
        self._on_progress = on_progress or (lambda progress: None)
        self._on_ready = on_ready or (lambda maker: None)
        self._slots: Slots[AnyRequest] = Slots()
        self._maker: AppearanceMaker | None = None
        self._failure: str | None = None  # why there is no maker
        self._thread = self._new_thread()
        self._watch = Watch(self._slots, self._give_up)

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="scumble-worker", daemon=True)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return not self._slots.is_idle

    def start(self) -> None:
        """Start the thread; the engine's libraries begin to load."""
        self._thread.start()
        self._watch.start()

    def submit(self, request: AnyRequest) -> None:
        """Ask for an answer, in place of what still waits in the same slot."""
        self._slots.put(request.slot, request)

    def cancel(self, slot: str) -> None:
        """Forget what waits in a slot and end what runs in it, at its next layer at the latest."""
        self._slots.cancel(slot)

    def stop_all(self) -> None:
        """Forget all requests and end the running one."""
        self._slots.clear()

    def close(self, timeout_s: float = CLOSES_WITHIN_S) -> None:
        """Forget all requests, end the running one and join the thread, unless it hangs. A second call does nothing."""
        self._slots.close()
        self._watch.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout_s)

    def wait_until_idle(self, timeout_s: float | None = None) -> bool:
        """Wait until every request is answered; False after the timeout. Not for the window's thread."""
        return self._slots.wait_until_idle(timeout_s)

    def _run(self) -> None:
        if self._maker is None:
            self._prepare()
        threads = Threads()
        while self._thread is threading.current_thread() and (job := self._take()) is not None:
            threads.adapt()
            request = job.request
            with cancellable(job):
                if isinstance(request, ModelRequest):
                    self._answer_model_request(job, request)
                else:
                    self._answer_request(job, request)
            del job, request  # or the scene that was asked about would live until the next request

    def _take(self) -> Job[AnyRequest] | None:
        """Wait for the next job; a calm moment is used to make those to come quicker."""
        job = self._slots.take(CALM_S)
        if job is None and self._maker is not None and not self._slots.is_closed:
            _outcome(self._maker.prepare, "The models could not be prepared: {error}.")
        return job or self._slots.take()

    def _give_up(self, job: Job[AnyRequest]) -> None:
        """Go on in another thread, as no program can end one that hangs."""
        LOG.error("The worker gave up a job that hangs.")
        self._thread = self._new_thread()  # first, so that the old one ends where it comes back
        request = self._slots.give_up(job)
        self._thread.start()
        if request is not None:
            self._on_progress(None)
            layer_id = "" if isinstance(request, ModelRequest) else request.layer_id
            self._on_answer(Answer(request.slot, layer_id, request.stamp, error=HANGS))

    def _prepare(self) -> None:
        """Build the maker and load its libraries, before anybody asks for something."""
        self._on_progress(Progress("Loading the engine"))
        made = _outcome(self._warm_maker, "The object could not be generated: {error}.")
        if isinstance(made, AppearanceMaker):
            self._maker = made
            self._on_ready(made)
        else:
            self._failure = made
        self._on_progress(None)

    def _warm_maker(self) -> AppearanceMaker:
        maker = self._make_maker()
        maker.warm_up()
        return maker

    def _answer_model_request(self, job: Job[AnyRequest], request: ModelRequest) -> None:
        made = _outcome(lambda: _Result(self._do(job, request)), f"{request.title} has failed: {{error}}.")
        self._on_progress(None)
        newest = self._slots.done(job)
        if made is None or newest is None:
            return
        answer = Answer(request.slot, "", newest.stamp)
        error, result = (made, None) if isinstance(made, str) else (None, made.value)
        self._on_answer(replace(answer, error=error, result=result))

    def _do(self, job: Job[AnyRequest], request: ModelRequest) -> object:
        """The work's result; where memory is full it is given back once and the work done again."""
        job.check()
        maker = self._maker
        if maker is None:
            raise Problem(self._failure or NO_ENGINE)
        self._on_progress(Progress(request.title, request.slot))
        for is_last in (False, True):
            try:
                return request.work(maker)
            except MEMORY_ERRORS as error:
                if not is_out_of_memory(error):
                    raise
                traceback.clear_frames(error.__traceback__)
                if is_last:
                    break
                maker.free_memory()
        raise Problem(NO_MEMORY_FOR.format(request.title.lower()))

    def _answer_request(self, job: Job[AnyRequest], request: Request | VariationsRequest) -> None:
        failed = f"The {_noun_of(request)} could not be generated: {{error}}."
        made = _outcome(lambda: self._make(job, _single(request)), failed)
        self._on_progress(None)
        # The stamp is read as the job ends: an equal request may have come while it ran.
        rest, stamp, is_wanted = _rest(job.request), job.request.stamp, not job.cancelled.is_set()
        if rest is not None and isinstance(made, tuple):
            self._slots.put_back(job, rest)
        else:
            newest = self._slots.done(job)
            stamp, is_wanted = (newest.stamp, True) if newest is not None else (stamp, False)
        if made is None or not is_wanted:
            return
        variation = request.first if isinstance(request, VariationsRequest) else None
        answer = Answer(request.slot, request.layer_id, stamp, variation=variation)
        if isinstance(made, str):
            self._on_answer(replace(answer, error=made))
        else:
            appearance, notice = made
            self._on_answer(replace(answer, appearance=appearance, notice=notice))

    def _make(self, job: Job[AnyRequest], request: Request) -> tuple[Appearance, str | None]:
        """The appearance, and a notice where a model failed or memory allowed only a fallback."""
        job.check()
        maker = self._maker
        if maker is None:
            raise Problem(self._failure or NO_ENGINE)

        def on_step(done: int, total: int) -> None:
            job.check()
            self._on_progress(Progress("Generating", request.slot, request.layer_id, done, total))

        try:
            return maker.make(request.scene, request.layer_id, request.size, on_step=on_step), None
        except ModelFailed as failed:  # the next best one draws, if there is one
            return maker.make(request.scene, request.layer_id, request.size, on_step=on_step), str(failed)
        except MEMORY_ERRORS as error:
            if not is_out_of_memory(error):
                raise
            traceback.clear_frames(error.__traceback__)  # they hold pictures and tensors
        for size, compute, notice in _fallbacks(maker, request):
            maker.free_memory()
            try:
                appearance = maker.make(request.scene, request.layer_id, size, compute=compute, on_step=on_step)
            except (*MEMORY_ERRORS, Problem) as error:
                traceback.clear_frames(error.__traceback__)
            else:
                return replace(appearance, preview=True), notice
        raise Problem(NO_MEMORY)


@contextmanager
def cancellable(job: Job[Any]) -> Iterator[None]:
    """While it lasts, a cancelled job ends before the next tile that this thread draws, and before the next layer of
    whatever network it runs.
    """
    with drawing_while(job.check), _cancellable_networks(job):
        yield


@contextmanager
def _cancellable_networks(job: Job[Any]) -> Iterator[None]:
    if "torch" not in sys.modules:
        yield
        return
    from torch.nn.modules.module import register_module_forward_pre_hook

    thread = threading.get_ident()

    def check(module: object, inputs: object) -> None:
        if threading.get_ident() == thread:
            job.check()

    handle = register_module_forward_pre_hook(check)
    try:
        yield
    finally:
        handle.remove()


@dataclass(frozen=True)
class _Result:
    """What a ModelRequest's work gave, which may be a text or nothing."""

    value: object


def _outcome(work: Callable[[], T], failed: str) -> T | str | None:
    """What the work gives; a sentence where it fails (`failed` with its "{error}"), None where it was cancelled."""
    try:
        return work()
    except Cancelled:
        return None
    except Exception as error:  # broad, and the only one: no error of a model or library may end the thread
        if isinstance(error, Problem):
            return str(error)
        if is_out_of_memory(error):
            return NO_MEMORY
        LOG.error("The worker met an unexpected error.", exc_info=error)
        return failed.replace("{error}", in_one_line(error))


def _fallbacks(maker: AppearanceMaker, request: Request) -> Iterator[tuple[int, Compute, str]]:
    """What may still go when memory is full: half the size, then the CPU; each with its notice."""
    layer = request.scene.find(request.layer_id)
    assert is_live(layer)
    sizes = maker.fingerprints.sizes_of(layer)
    size = sizes.at(request.size)
    smaller = sizes.at(size // 2)
    if smaller < size:
        yield smaller, maker.compute, kind_of(layer).less_detail.format(size=smaller)
    if maker.compute.device != "cpu":
        yield size, maker.cpu, "The GPU's memory was full, so the object was computed on the CPU."


def _noun_of(request: Request | VariationsRequest) -> str:
    """What is made, as it stands in a sentence."""
    layer = request.scene.get(request.layer_id)
    return kind_of(layer).noun if layer is not None and is_live(layer) else "object"


def _single(request: Request | VariationsRequest) -> Request:
    """A request for one appearance: of several variations, the first one's."""
    if isinstance(request, Request):
        return request
    scene = request.scene
    layer = scene.find(request.layer_id)
    if is_live(layer) and isinstance(layer.recipe, Recipe | BackgroundRecipe):
        recipe = replace(layer.recipe, noise=request.noises[0], seed=None)
        scene = edits.set_recipe(scene, layer.id, recipe)
    return Request(request.slot, scene, request.layer_id, request.size, "", stamp=request.stamp)


def _rest(request: AnyRequest) -> VariationsRequest | None:
    """What is left of several variations after the first."""
    if not isinstance(request, VariationsRequest) or len(request.noises) < 2:
        return None
    return replace(request, noises=request.noises[1:], first=request.first + 1)
