"""Sentences for a person, each with its cause, with which it goes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

REFUSED = "refused"  # the cause of what is said of an edit that was not made: over with the next one that is
LAYER = "layer "  # before a layer's id: of what is said of its appearance; over when that is made, or not wanted
FILE = "file "  # before what was done with a file: over with the next, but of several at once each is told


@dataclass(frozen=True)
class Offer:
    """A sentence that comes with a remedy, which a button does."""

    sentence: str
    button: str
    act: Callable[[], object]


class Notices:
    """The sentences whose causes are not over yet, one for each cause: a newer one takes the place of the older."""

    def __init__(
        self,
        tell: Callable[[str], object],  # shows a sentence
        withdraw: Callable[[str], object],  # takes back a sentence that holds no longer
    ) -> None:
        self._tell = tell
        self._withdraw = withdraw
        self._by_cause: dict[str, str] = {}
        self._elsewhere: list[tuple[tuple[str, ...], Callable[[str], object]]] = []

    @property
    def causes(self) -> Collection[str]:
        """Return the causes that are not over yet."""
        return tuple(self._by_cause)

    @property
    def layers(self) -> Collection[str]:
        """The ids of the layers that something was told of."""
        return tuple(cause.removeprefix(LAYER) for cause in self._by_cause if cause.startswith(LAYER))

    def tell(self, sentence: str, cause: str) -> None:
        """Tell a sentence; cause: one of the words above, or a slot of the engine."""
        if self._by_cause.get(cause) != sentence:
            self.over(cause)
        self._by_cause[cause] = sentence
        self._teller_of(cause)(sentence)

    def tell_elsewhere(self, prefixes: Collection[str], tell: Callable[[str], object]) -> Callable[[], None]:
        """Let what comes for causes that begin so be told there alone, as in the dialog that asked. What is returned
        takes back what was told of them, and lets what comes be told where it was before.
        """
        place = tuple(prefixes), tell
        self._elsewhere.append(place)

        def tell_here() -> None:
            for prefix in prefixes:
                self.over_each(prefix)
            self._elsewhere = [other for other in self._elsewhere if other is not place]

        return tell_here

    def _teller_of(self, cause: str) -> Callable[[str], object]:
        """Return what tells of a cause: what was asked for last, as of dialogs the one on top."""
        return next((tell for prefixes, tell in reversed(self._elsewhere) if cause.startswith(prefixes)), self._tell)

    def over(self, cause: str) -> None:
        """Take back what was told for this cause."""
        sentence = self._by_cause.pop(cause, None)
        if sentence is not None and sentence not in self._by_cause.values():
            self._withdraw(sentence)

    def over_each(self, prefix: str) -> None:
        """Take back what was told for every cause that begins so."""
        for cause in self.causes:
            if cause.startswith(prefix):
                self.over(cause)

    def all_over(self) -> None:
        """Take back what was told of a document: another one is shown. What was told of files stays to be read."""
        for cause in self.causes:
            if not cause.startswith(FILE):
                self.over(cause)
