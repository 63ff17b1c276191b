"""A tab: one of the documents that are open, with all that is its own."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.document.opened import Opened
from desktop_app.document.views import Solo
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.compositing.appearance import Appearance
from engine.formats.export_options import ExportOptions
from engine.formats.written import Stamp, Written
from engine.scene.edits import new_id
from engine.scene.history import History
from engine.scene.scene import EMPTY, Scene

Selected = tuple[str | None, frozenset[str]]  # a layer, and all that are selected


@dataclass(eq=False)
class Tab:
    """What the window's Document carries while this tab is shown, and what is kept of it while another one is."""

    history: History
    key: str = field(default_factory=new_id)  # tells what is dragged from one tab to another where it comes from
    path: Path | None = None  # the project's file; None while there is none
    source: Path | None = None  # what was opened: the photo or the project
    name: str = ""  # where it has no file
    written: Written | None = None  # the project's file as this window read or wrote it
    exported: tuple[Path, ExportOptions] | None = None  # what was written last
    kept_at: float = field(default_factory=time.monotonic)  # seconds: when it was opened or saved last
    selected: str | None = None
    selected_ids: frozenset[str] = frozenset()  # with what is selected beside it
    made_beside: dict[str, Selected] = field(default_factory=dict)  # what was selected as a layer was made, by its id
    looks: Mapping[str, Appearance] = field(default_factory=dict)  # by layer: what was shown when it was left
    viewport: Viewport | None = None  # the part that is looked at; None: all, also when the window changes its size
    solo: Solo = field(default_factory=Solo)
    when_free: deque[Callable[[], object]] = field(default_factory=deque)  # done once it is shown, after a gesture

    @classmethod
    def of(cls, opened: Opened, history_bytes: int) -> Tab:
        """Return the tab of a document that was opened or made just now."""
        history = History(opened.scene, history_bytes, tr("New scene") if opened.is_new else tr("Open"))
        if opened.is_new:
            history.mark_saved(EMPTY)
        offered = opened.scene.live_layers() if opened.is_new else opened.scene.objects()
        ids = [layer.id for layer in offered]
        return cls(
            history,
            path=opened.file if opened.is_project else None,
            source=opened.file,
            name=opened.name,
            written=opened.written,
            selected=ids[-1] if ids else None,
            selected_ids=frozenset(ids[-1:]),
            looks=opened.saved,
        )

    @property
    def scene(self) -> Scene:
        return self.history.scene

    def note_made(self, layer_ids: Iterable[str]) -> None:
        """Keep what is selected, for the day on which undo takes these layers away."""
        for layer_id in layer_ids:
            self.made_beside.setdefault(layer_id, (self.selected, self.selected_ids))

    def still_selected(self, goes_back: bool) -> Selected:
        """Return what is selected of what is there: of several the upper one, and for a layer that is gone, going back,
        what was selected as it was made."""
        selected, ids = self.selected, self.selected_ids
        while not (left := [layer.id for layer in self.scene.walk() if layer.id in ids]):
            if not goes_back or selected not in self.made_beside:
                return None, frozenset()
            selected, ids = self.made_beside[selected]
        return selected if selected in left else left[-1], frozenset(left)

    @property
    def is_modified(self) -> bool:
        """Whether there is something to lose."""
        return self.history.is_modified and not self.scene.is_empty

    @property
    def is_overtaken(self) -> bool:
        """Whether the project's file was written to by another program since it was read or saved here."""
        if self.path is None or self.written is None or self.written.path != self.path:
            return False
        return not self.written.is_there and Stamp.of(self.path) is not None

    @property
    def title(self) -> str:
        """The document's name, without its folder."""
        file = self.path or self.source
        return self.name or tr("Untitled") if file is None else file.name
