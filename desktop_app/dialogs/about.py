"""The about dialog: what this is, and under which licences its parts are."""

from __future__ import annotations

import re
from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.document.rights import changes_of
from desktop_app.widgets import icons
from desktop_app.widgets.labels import label, plain
from desktop_app.widgets.translation import tr, tr_sentence
from engine.exemplars.folder import Entry
from engine.exemplars.library import Library
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.plugins import package_of

SENTENCE = "A photo editor in which a generated object is a live layer. Everything runs on your own machine."

# Distribution, what it is for, licence.
THIRD_PARTIES = (
    ("PySide6-Essentials", "Qt for Python, the window", "LGPL-3.0-only"),
    ("shiboken6", "Qt for Python, the binding", "LGPL-3.0-only"),
    ("torch", "neural networks", "BSD-3-Clause"),
    ("numpy", "arrays of numbers", "BSD-3-Clause"),
    ("pillow", "photos and colour profiles", "MIT-CMU"),
    ("opencv-python-headless", "warps and filters", "Apache-2.0; bundles FFmpeg, LGPL-2.1"),
    ("psd-tools", "files of Photoshop", "MIT"),
    ("tifffile", "TIFF with more than 8 bits", "BSD-3-Clause"),
    ("safetensors", "files of weights", "Apache-2.0"),
    ("defusedxml", "safe XML", "PSF-2.0"),
    ("platformdirs", "where files belong", "MIT"),
)

COUNTS = {  # what cards say of their sources, by its last word
    "pictures": "Trained on: {source} ({count} pictures)",
    "photos": "Trained on: {source} ({count} photos)",
    "scenes": "Trained on: {source} ({count} scenes)",
    "crops": "Trained on: {source} ({count} crops)",
}
COUNTED = re.compile(rf"(.+) \((\d+) ({'|'.join(COUNTS)})\)", re.DOTALL)


class AboutDialog(QDialog):
    """Text only, so that it can be copied."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Scumble"))
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.Accent)
        mark.setPixmap(icons.drawn("scumble", 48, colour, self.devicePixelRatioF()))
        mark.setAccessibleName(tr("Scumble's mark"))
        self.title = label(tr("Scumble {version}", version=version("scumble")).strip(), "heading")
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(self.title)
        titles.addWidget(label(tr(SENTENCE), wraps=True))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(titles, 1)
        self.licences = QPlainTextEdit(licences(document.catalog, document.library))
        self.licences.setReadOnly(True)
        self.licences.setAccessibleName(tr("Licences"))
        self.licences.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.licences, 1)
        column.addWidget(buttons)
        self.resize(560, 520)


def version(distribution: str) -> str:
    """Return the installed version; "" where it is not installed as a package."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def licences(catalog: Catalog, library: Library | None = None) -> str:
    """Return the code's, the weights', the exemplars' and the third parties' licences as plain text."""
    lines = [tr("Code"), tr("Scumble's code is under the Apache License 2.0."), "", tr("Weights")]
    if not catalog.models:
        lines.append(tr("No models are installed."))
    for card in catalog.models:
        lines += _of_card(card)
    lines += [tr("Not usable: {fault}", fault=plain(tr_sentence(fault))) for fault in catalog.unusable.values()]
    if library is not None and library.entries:
        lines += ["", tr("Exemplars")]
        lines += [_of_entry(entry) for entry in library.entries]
    lines += ["", tr("Third parties")]
    for name, purpose, licence in THIRD_PARTIES:
        lines.append(f"{name} {version(name)}".strip() + f": {tr(purpose)}; {licence}")
    lines += ["", tr("Each library is installed as files of its own and may be replaced by another build of it.")]
    return "\n".join(lines)


def _of_entry(entry: Entry) -> str:
    rights = [plain(text) for text in (entry.licence, entry.credit, entry.source) if text]
    rights += filter(None, [changes_of(entry)])
    return f"{plain(entry.name)} ({plain(tr(entry.class_name))}): {'; '.join(rights) or tr('no credit is known')}"


def _of_card(card: Card) -> list[str]:
    lines = [f"{plain(tr(card.title))} ({plain(card.name)}): {plain(tr(card.licence))}"]
    if card.plugin is not None:
        lines.append("    " + tr("From the package {name}", name=plain(package_of(card.plugin))))
    lines.append("    " + tr("Classes: {names}", names=", ".join(plain(tr(name)) for name in card.classes)))
    if card.experimental:
        names = ", ".join(plain(tr(name)) for name in card.experimental)
        lines.append("    " + tr("Experimental: {names}", names=names))
    lines += ["    " + _of_source(source) for source in card.sources]
    return lines


def _of_source(source: str) -> str:
    """Tell a source of a card: how much came of it in the person's language, its name and licence as they are."""
    found = COUNTED.fullmatch(source)
    if found is None:
        return tr("Trained on: {source}", source=plain(source))
    return tr(COUNTS[found[3]], source=plain(found[1]), count=found[2])
