"""Undo: a list of scenes and a position in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from engine.scene.scene import Scene

BUDGET_BYTES = 512 * 2**20


class History:
    """Every state of a document that can still be reached, each with the label of the edit that led to it.

    The one thing that changes what the document is. A gesture (a drag, a stroke) shows many scenes and becomes one
    step. Scenes share most of their arrays, and each array counts once; when all but those of the present scene exceed
    the budget, the oldest steps are dropped.
    """

    def __init__(self, scene: Scene, budget_bytes: int = BUDGET_BYTES, label: str = "Open") -> None:
        self._scenes: list[Scene] = []
        self._labels: list[str] = []
        self._index = -1
        self._budget_bytes = budget_bytes
        self._uses: Counter[int] = Counter()  # id of an array -> scenes of the list that hold it
        self._nbytes = 0
        self._gesture: tuple[str, Scene] | None = None  # its label and its latest scene
        self._saved = scene
        self._push(label, scene)

    # What is

    @property
    def scene(self) -> Scene:
        """The present scene; during a gesture its latest one."""
        return self._gesture[1] if self._gesture else self._scenes[self._index]

    @property
    def settled(self) -> Scene:
        """The present scene; during a gesture the one that it began from."""
        return self._scenes[self._index]

    @property
    def labels(self) -> list[str]:
        """One for each state, oldest first."""
        return list(self._labels)

    @property
    def index(self) -> int:
        """Which of the states is present; a gesture starts from it."""
        return self._index

    @property
    def past(self) -> Iterator[Scene]:
        """The scenes that undo leads back to, newest first."""
        return reversed(self._scenes[: self._index])

    @property
    def can_undo(self) -> bool:
        return self._index > 0 or self.in_gesture

    @property
    def can_redo(self) -> bool:
        return self._index < len(self._scenes) - 1 and not self.in_gesture

    @property
    def in_gesture(self) -> bool:
        return self._gesture is not None

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays of all states."""
        return self._nbytes

    @property
    def past_nbytes(self) -> int:
        """Bytes of the arrays that all but the present scene hold alone."""
        return self._nbytes - sum(_sizes(self.scene).values())

    # One step

    def apply(self, label: str, scene: Scene, amends: Scene | None = None) -> None:
        """Make `scene` present, as one step unless it is so already; a gesture still open is committed first.

        Where `amends` is the present scene and the latest step led to it, it becomes a part of that step.
        """
        self.commit()
        if scene is self.scene:
            return
        if amends is self.scene and 0 < self._index == len(self._scenes) - 1:
            label = self._labels[-1]
            self._drop(-1)
            self._index -= 1
        self._push(label, scene)

    # A gesture

    def begin(self, label: str) -> None:
        """Open a gesture; one that is still open is committed first."""
        self.commit()
        self._gesture = label, self.scene

    def update(self, scene: Scene) -> None:
        """Show the next scene of the gesture; raise RuntimeError if none is open."""
        if self._gesture is None:
            raise RuntimeError("no gesture is open")
        self._gesture = self._gesture[0], scene

    def commit(self, label: str | None = None) -> None:
        """Make the gesture one step, under another label if one is given; if nothing changed it leaves no trace."""
        if self._gesture:
            begun_as, scene = self._gesture
            self._gesture = None
            if scene is not self.scene:
                self._push(label or begun_as, scene)

    def cancel(self) -> None:
        """Go back to where the gesture began, leaving no trace."""
        self._gesture = None

    # Back and forth

    def undo(self) -> None:
        """Go one step back, or out of the gesture that is open."""
        if self.in_gesture:
            self.cancel()
        elif self.can_undo:
            self._index -= 1

    def redo(self) -> None:
        if self.can_redo:
            self._index += 1

    def jump(self, index: int) -> None:
        """Go to any state; an open gesture is cancelled. Raises IndexError if there is no such state."""
        if not 0 <= index < len(self._scenes):
            raise IndexError(index)
        self.cancel()
        self._index = index

    # What was saved

    @property
    def saved(self) -> Scene:
        """The scene as it was last saved, else as it was opened."""
        return self._saved

    def mark_saved(self, scene: Scene | None = None) -> None:
        """Take a scene as the saved one: the present one, or that which was present when saving began."""
        self._saved = self.scene if scene is None else scene

    @property
    def is_modified(self) -> bool:
        return self.scene is not self._saved

    # The list and its bytes

    def _push(self, label: str, scene: Scene) -> None:
        while len(self._scenes) > self._index + 1:
            self._drop(-1)
        self._scenes.append(scene)
        self._labels.append(label)
        self._index += 1
        for key, nbytes in _sizes(scene).items():
            self._nbytes += 0 if self._uses[key] else nbytes
            self._uses[key] += 1
        self.trim(self._budget_bytes)

    def trim(self, budget_bytes: int) -> None:
        """Drop the oldest steps until the arrays of all but the present scene are within a budget."""
        while self._index > 0 and self.past_nbytes > budget_bytes:
            self._drop(0)
            self._index -= 1

    def _drop(self, position: int) -> None:
        for key, nbytes in _sizes(self._scenes.pop(position)).items():
            self._uses[key] -= 1
            if not self._uses[key]:
                del self._uses[key]
                self._nbytes -= nbytes
        del self._labels[position]


def _sizes(scene: Scene) -> dict[int, int]:
    """Return the bytes of each array of the scene, by id: the scene keeps the array, so no other can take its id."""
    return {id(array): array.nbytes for array in scene.arrays()}
