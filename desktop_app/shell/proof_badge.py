"""The badge in the status bar that says at a glance whether the photo is untouched outside the masks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.document.proof_check import ProofCheck
from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import number, tr, tr_sentence

ICON = 13  # logical px


class ProofBadge(QToolButton):
    """A press shows which pixels are not the photo's own any more, or tells why nothing can be proven."""

    def __init__(self, check: ProofCheck, document: Document, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check, self._document, self._canvas = check, document, canvas
        self._is_wanted = False  # shown as soon as it is known
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(ICON, ICON))
        self.setMaximumHeight(self.fontMetrics().height() + 4)  # or it would make the bar higher
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Proof that the photo is untouched"))
        self.clicked.connect(self._on_clicked)
        check.changed.connect(self._on_checked)
        self._on_checked()

    @Slot()
    def _on_clicked(self) -> None:
        obstacle = self._check.obstacle
        if obstacle is not None:
            self._document.notice.emit(obstacle)
            return
        self._is_wanted = not self._is_wanted
        self._check.ask()
        self._show_changed()

    @Slot()
    def _on_checked(self) -> None:
        if self._check.compared is None and not self._check.is_under_way:
            self._is_wanted = False  # it was of the picture before
        self.setVisible(self._check.has_photo)
        icon, text, more = self._words()
        icons.set_icon(self, icon)
        self.setText(text)
        self.setToolTip(tooltip(more))
        self.setAccessibleDescription(text)
        self._show_changed()

    def _show_changed(self) -> None:
        compared = self._check.compared
        self._canvas.show_changed(compared.changed if compared is not None and self._is_wanted else None)

    def _words(self) -> tuple[str, str, str]:
        """Return its icon, what it says, and what its tooltip says beside it."""
        press = tr("Press to see in red which pixels are not the photo's own.")
        obstacle, compared = self._check.obstacle, self._check.compared
        if obstacle is not None:
            return "info", tr("Photo: cannot be compared"), tr_sentence(obstacle)
        if self._check.is_under_way:
            meanwhile = tr("Each pixel is compared with the photo as it was opened.")
            return "compare", tr("Photo: being compared…"), meanwhile
        if compared is None:
            return "compare", tr("Photo: not compared yet"), press
        proof = compared.proof
        if proof.differing:
            return "warning", tr("Photo: {count} pixels differ outside masks", count=proof.differing), press
        if not proof.untouched and compared.changed.is_empty:
            return "check", tr("Photo: unchanged"), tr("What lies above it leaves each pixel as it was.")
        if not proof.untouched:
            return "info", tr("Photo: covered everywhere"), press
        told = tr(
            "{count} pixels are the photo's own, byte for byte; what was laid over it covers the others.",
            count=number(proof.untouched),
        )
        return "check", tr("Photo outside masks: unchanged"), f"{told} {press}"
