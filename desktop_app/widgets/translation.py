"""The way of every text that a person reads: written in English, translated where a translation is installed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Scumble"  # of all texts, in a translation's file


def tr(text: str, **values: object) -> str:
    """Return a text in the person's language, with these values in place of their names: tr("Undo {name}", name=...).

    Texts of a module's constants and tables are translated where they are shown: at import no language is chosen yet.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated
