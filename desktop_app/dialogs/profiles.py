"""The dialogs for the document's colour profile, and for the printer whose proof is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.dialogs.profile_choice import ProfileChoice, intent_choice
from desktop_app.document import profile_commands
from desktop_app.document.colour_view import ColourView, ProofSetup
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.labels import ErrorLine, label
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.colour.icc import title_of
from engine.colour.spaces import SPACES, profile_of
from engine.formats.profiles import profile_named
from engine.scene.layers import AdjustmentLayer

WIDTH = 440  # logical px
NONE = "none"


class _ProfileDialog(QDialog):
    """A list of profiles, what may be chosen beside, a sentence, and OK."""

    def __init__(self, title: str, choice: ProfileChoice, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.profile = choice
        self.error = ErrorLine()
        self.told = label("", "muted", wraps=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.told)
        self._names: list[QWidget] = []
        self._add(tr("Profile"), choice)
        choice.refused.connect(self.error.tell)

    def _add(self, name: str, choice: QWidget) -> None:
        row = named_row(name, choice, self)
        self._names += [title for item in (row.itemAt(0),) if item and (title := item.widget())]
        self.column.addLayout(row)

    def _finish(self) -> None:
        for one in self._names:
            one.setFixedWidth(max(other.sizeHint().width() for other in self._names))
        self.column.addWidget(self.error)
        self.column.addStretch(1)
        self.column.addWidget(self.buttons)
        self.resize(WIDTH, self.sizeHint().height())

    def _take(self) -> None:
        """Do what was chosen. Raises Problem where that cannot be."""
        raise NotImplementedError(type(self).__name__)

    def accept(self) -> None:
        if self.error.guarded(self._take):
            super().accept()


class AssignProfileDialog(_ProfileDialog):
    """Asks of which profile the document's numbers are."""

    def __init__(self, document: Document, files: Files, parent: QWidget | None = None) -> None:
        self._files = files
        chosen = _name_of(document.scene.profile)
        choice = ProfileChoice(
            tr("What the picture's numbers mean."), chosen=chosen, first=((NONE, tr("None, as sRGB")),)
        )
        super().__init__(tr("Assign profile"), choice, parent)
        told = tr("The picture is in {profile}.", profile=_told(document.scene.profile))
        self.told.setText(f"{told} {tr('Its numbers stay as they are, so it looks otherwise.')}")
        self._finish()

    def _take(self) -> None:
        name = self.profile.value
        profile_commands.assign(self._files, None if name == NONE else profile_named(name))


class ConvertProfileDialog(_ProfileDialog):
    """Asks into which profile the document's colours are brought, and how."""

    def __init__(self, document: Document, files: Files, parent: QWidget | None = None) -> None:
        self._files = files
        scene = document.scene
        choice = ProfileChoice(tr("What the picture's colours are brought into."), chosen="srgb")
        super().__init__(tr("Convert to profile"), choice, parent)
        told = tr("The picture is in {profile}.", profile=_told(scene.profile))
        told += f" {tr('Its numbers become others, so it looks the same.')}"
        if any(isinstance(layer, AdjustmentLayer) for layer in scene.walk()):
            told += f" {tr('Adjustments act on these other numbers, so what they make may look a little different.')}"
        self.told.setText(told)
        self.intent = intent_choice("relative")
        self.black_point = black_point_box()
        self._add(tr("Rendering intent"), self.intent)
        self.column.addWidget(self.black_point)
        self._finish()

    def _take(self) -> None:
        profile = profile_named(self.profile.value)
        profile_commands.convert(self._files, profile, self.intent.value, self.black_point.isChecked())


class ProofSetupDialog(_ProfileDialog):
    """Asks which printer's proof is shown."""

    def __init__(self, colours: ColourView, parent: QWidget | None = None) -> None:
        self._colours = colours
        setup = colours.setup or ProofSetup("")
        of_printers = tr("Of the printer and paper, as the print shop gives it.")
        choice = ProfileChoice(of_printers, ("CMYK", "RGB"), setup.source)
        super().__init__(tr("Proof setup"), choice, parent)
        self.told.setText(tr("The picture is shown as it will look when it is printed; nothing of it changes."))
        self.intent = intent_choice(setup.intent)
        self.black_point = black_point_box()
        self.black_point.setChecked(setup.black_point)
        self.paper = QCheckBox(tr("Show the white of the paper"))
        self.paper.setToolTip(tr("Beside the display's white, which paper never reaches"))
        self.paper.setChecked(setup.paper)
        self._add(tr("Rendering intent"), self.intent)
        self.column.addWidget(self.black_point)
        self.column.addWidget(self.paper)
        self._finish()

    def _take(self) -> None:
        name, intent = self.profile.value, self.intent.value
        self._colours.set_up(ProofSetup(name, intent, self.black_point.isChecked(), self.paper.isChecked()))


def black_point_box() -> QCheckBox:
    """Return the choice of black point compensation."""
    made = QCheckBox(tr("Black point compensation"))
    made.setToolTip(tr("Black becomes the darkest that there is, so that no shadows are lost"))
    made.setChecked(True)
    return made


def _name_of(profile: bytes | None) -> str:
    return next((name for name in SPACES if profile == profile_of(name)), NONE if profile is None else "srgb")


def _told(profile: bytes | None) -> str:
    return tr("sRGB, as no profile says otherwise") if profile is None else title_of(profile)
