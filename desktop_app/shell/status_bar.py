"""The status bar: zoom, size, the pointer's place, what is being done, and what computes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QLabel, QStatusBar

from desktop_app.canvas.view import Canvas
from desktop_app.document.change import Change
from desktop_app.document.workspace import Workspace
from desktop_app.shell.notices import ProgressNote
from desktop_app.shell.proof_badge import ProofBadge
from desktop_app.widgets.labels import label
from desktop_app.widgets.translation import number, tr

SPACING, ENDS = 8, 12  # logical px between two parts, and around all of them together
DEVICE_NAMES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (MPS)"}


class StatusLabels(QObject):
    """Fills a window's status bar and keeps it true."""

    def __init__(self, bar: QStatusBar, workspace: Workspace, canvas: Canvas) -> None:
        super().__init__(bar)
        self._bar = bar
        self._document, self._engine, self._canvas = workspace.document, workspace.engine, canvas
        self.zoom = _status(tr("Zoom"), 64)
        self.size = _status(tr("Size of the picture"), 110)
        self.pointer = _status(tr("Pointer's place on the picture"), 110)
        self.colour = _status(tr("Colour at the pointer"), 130)
        self.engine = _status(tr("Engine"), 0)
        self.progress = ProgressNote()
        bar.setSizeGripEnabled(False)
        for part in (self.zoom, self.size, self.pointer, self.colour):
            bar.addWidget(part)
        self.proof = ProofBadge(workspace.proof, self._document, canvas)
        self.memory = _status(tr("Memory that this picture and its steps take"), 0)
        for permanent in (self.progress, self.proof, self.memory, self.engine):
            bar.addPermanentWidget(permanent)
        bar.setMinimumWidth(1)  # what has no room is left out, rather than that the window has to be wider
        self._first_out = (self.memory, self.engine, self.colour, self.size)
        self._parts = (*self._first_out, self.zoom, self.pointer, self.progress, self.proof)
        bar.installEventFilter(self)
        activity = workspace.activity
        activity.progressed.connect(self.progress.tell)
        activity.busy.connect(self.progress.set_busy)
        activity.busy.connect(self._tell_engine)
        canvas.looked.connect(self._tell_zoom)
        canvas.pointed.connect(self._tell_pointer)
        self._document.changed.connect(self._on_changed)
        self._tell_engine()
        self._tell_size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        """Leave out what is missed least, as far as there is no room for all."""
        bar = self._bar
        room = bar.width() - bar.contentsMargins().left() - bar.contentsMargins().right() - ENDS
        shown = [part for part in self._parts if part in self._first_out or not part.isHidden()]
        needed = sum(max(part.minimumWidth(), part.sizeHint().width()) + SPACING for part in shown)
        for part in self._first_out:
            has_room = needed <= room
            if part.isHidden() == has_room:
                part.setVisible(has_room)
            if not has_room:
                needed -= max(part.minimumWidth(), part.sizeHint().width()) + SPACING

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "engine":
            self._tell_engine()
        elif change.what in ("scene", "file"):
            self._tell_size()
            if change.what == "file":
                self._tell_pointer(None)  # it was told of another picture

    @Slot()
    def _tell_engine(self) -> None:
        device = tr(DEVICE_NAMES.get(self._engine.device, self._engine.device))
        states = {"loading": "", "failed": tr("Engine not available")}
        self.engine.setText(states.get(self._engine.state, tr("Engine: {device}", device=device)))

    def _tell_size(self) -> None:
        scene = self._document.scene
        self.size.setText("" if scene.is_empty else f"{scene.width} × {scene.height} px")
        mebibytes = self._document.history.nbytes / (1 << 20)
        self.memory.setText("" if scene.is_empty else tr("Memory: {size} MiB", size=number(mebibytes)))
        self._tell_zoom()

    @Slot()
    def _tell_zoom(self) -> None:
        viewport = self._canvas.viewport
        percent, turn = 100 * viewport.zoom, round(viewport.angle)
        digits = 0 if percent >= 10 or percent == round(percent) else 1
        mirrored = tr("mirrored") if viewport.is_mirrored else ""
        parts = [f"{number(percent, digits)} %", f"{turn}°" if turn else "", mirrored]
        self.zoom.setText("" if self._document.scene.is_empty else ", ".join(filter(None, parts)))

    @Slot(object)
    def _tell_pointer(self, place: tuple[float, float] | None) -> None:
        self.pointer.setText("" if place is None else f"{int(place[0] // 1)}, {int(place[1] // 1)}")
        colour = None if place is None else self._canvas.colour_at(*place)
        self.colour.setText("" if colour is None else tr("R {0} G {1} B {2}").format(*colour))


def _status(name: str, width: int) -> QLabel:
    made = label("")
    made.setAccessibleName(name)
    made.setMinimumWidth(width)
    made.setContentsMargins(8, 0, 8, 0)
    return made
