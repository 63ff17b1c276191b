"""The requests to the engine besides appearances, and who waits for their answers."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.worker import Answer, ModelRequest

T = TypeVar("T")
NUMBERS = itertools.count()


def new_slot() -> str:
    """Return a slot that nobody has: what is asked in it replaces nothing else that is asked for."""
    return f"slot {next(NUMBERS)}"


@dataclass(frozen=True)
class _Asked:
    """A request under way, and what becomes of its result."""

    slot: str
    then: Callable[[Any], None]
    failed: Callable[[], None]
    stays: bool  # though another document is shown


class ModelRequests:
    """The requests under way, by stamp. In each slot the newest wins, and each answer that comes is used, if it is no
    older than the last one. Lives in the window's thread only.
    """

    def __init__(
        self,
        submit: Callable[[ModelRequest], None],  # hands a request to the engine
        cancel: Callable[[str], None],  # forgets a slot's waiting request, and ends the running one
    ) -> None:
        self._submit = submit
        self._cancel = cancel
        self._asked: dict[int, _Asked] = {}
        self._stamp = 0

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._asked)

    def start(
        self,
        slot: str,
        title: str,
        work: Callable[[AppearanceMaker], T],
        then: Callable[[T], None],
        failed: Callable[[], None] | None,
        stays: bool = False,
    ) -> None:
        """Hand a request over; see `EngineClient.ask`."""
        self._stamp += 1
        self._asked[self._stamp] = _Asked(slot, then, failed or (lambda: None), stays)
        self._submit(ModelRequest(slot, title, work, self._stamp))

    def take(self, answer: Answer) -> str | None:
        """Hand on an answer; what is wrong with it, or what its receiver finds wrong, in one sentence."""
        asked = self._asked.pop(answer.stamp, None)
        if asked is None:
            return None
        beside = [stamp for stamp, one in self._asked.items() if one.slot == asked.slot]
        for stamp in beside:
            if stamp < answer.stamp:
                del self._asked[stamp]
        if answer.error is not None and max(beside, default=0) > answer.stamp:
            return None  # the newer one will tell
        try:
            if answer.error is not None:
                raise Problem(answer.error)
            asked.then(answer.result)
        except Problem as problem:
            asked.failed()
            return str(problem)
        return None

    def forget(self, slot: str | None = None) -> None:
        """Nothing comes of what was asked in a slot (None: in any), and those who waited are told."""
        self._give_up({stamp: asked for stamp, asked in self._asked.items() if slot in (None, asked.slot)})

    def leave(self) -> None:
        """Forget what was asked about the document that is left, but for what becomes an edit of it."""
        self._give_up({stamp: asked for stamp, asked in self._asked.items() if not asked.stays})

    def _give_up(self, given_up: dict[int, _Asked]) -> None:
        newest = {asked.slot: asked for asked in given_up.values()}
        for stamp in given_up:
            del self._asked[stamp]
        for asked in newest.values():
            self._cancel(asked.slot)
            asked.failed()
