"""The way of every text that a person reads: written in English, translated where a translation is installed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache, cmp_to_key
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCollator, QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

CONTEXT = "Scumble"  # of all texts, in a translation's file
FOLDER = Path(str(resources.files("resources") / "translations"))
PATTERNS = "patterns.json"  # the engine's sentences that have values in them, the longest first
LANGUAGES = {"de": "Deutsch", "zh_CN": "中文"}  # beside English, each by its own name
VALUE = re.compile(r"\{(\w+)\}")
QUOTED = re.compile(r'"([^"]+)"')
_english: dict[str, str] = {}  # what was translated so far, by its translation


def tr(text: str, **values: object) -> str:
    """Return a text in the person's language, with these values in place of their names: tr("Undo {name}", name=...).

    Texts of a module's constants and tables are translated where they are shown: at import no language is chosen yet.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    if translated != text:
        _english[translated] = text
    return translated.format(**values) if values else translated


def in_order(texts: Iterable[str]) -> list[str]:
    """Return texts, as they are in English, in the order in which the person's language lists their translations."""
    collator = QCollator(QLocale())
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    key = cmp_to_key(collator.compare)
    return sorted(texts, key=lambda text: key(tr(text)))


def english(text: str) -> str:
    """Return what a text was translated from; as it is where it was not, or where values are filled in."""
    return _english.get(text, text)


def tr_sentence(text: str) -> str:
    """Return a sentence of the engine in the person's language; as it is where none of its patterns fits.

    The engine speaks English, in files and on the command line as well, so a sentence is known by the pattern that it
    was made from. A value between quotation marks is a name and stays; another one may be a sentence or a word itself.
    """
    if (translated := tr(text)) != text:
        return translated
    for pattern, words in _patterns():
        found = _reader(pattern).fullmatch(text) if words in text else None
        if found is not None and (translated := tr(pattern)) != pattern:
            values = found.groupdict()
            names = {name for name in values if re.search(rf'["“]\{{{name}\}}["”]', pattern)}
            return translated.format(**{it: told if it in names else _value(told) for it, told in values.items()})
    return text


def _value(told: str) -> str:
    """Return a value of a sentence in the person's language: a name in its quotation marks, or a sentence or word."""
    name = QUOTED.fullmatch(told)
    return tr_sentence(told) if name is None else QLocale().quoteString(name[1])


def within(title: str) -> str:
    """Return a translated title as it reads within a sentence: small, but where capitals belong to nouns or names."""
    keeps = (QLocale.Language.German, QLocale.Language.Chinese)  # Chinese: "USM 锐化"
    return title if QLocale().language() in keeps else title.lower()


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the person's language writes it."""
    return QLocale().toString(float(value), "f", decimals)


@cache
def _patterns() -> tuple[tuple[str, str], ...]:
    """Each pattern, and its longest part that is the same in all its sentences."""
    patterns: list[str] = json.loads((FOLDER / PATTERNS).read_text(encoding="utf-8"))
    return tuple((pattern, max(VALUE.split(pattern)[::2], key=len)) for pattern in patterns)


@cache
def _reader(pattern: str) -> re.Pattern[str]:
    """Return what takes a sentence of a pattern apart into its values."""
    parts = VALUE.split(pattern)  # words and names by turns
    named = (f"(?P={name})" if name in parts[:index] else f"(?P<{name}>.+)" for index, name in enumerate(parts))
    reader = "".join(name if index % 2 else re.escape(parts[index]) for index, name in enumerate(named))
    return re.compile(reader, re.DOTALL)


def language(choice: str) -> str:
    """Return "en" or a name of LANGUAGES for a choice: itself, or for "system" the computer's first that is known."""
    if choice != "system":
        return choice
    for wanted in map(QLocale, QLocale.system().uiLanguages()):
        if wanted.language() == QLocale.Language.English:
            return "en"
        for known in LANGUAGES:
            if (wanted.language(), wanted.script()) == (QLocale(known).language(), QLocale(known).script()):
                return known
    return "en"


def spoken() -> str:
    """Return the language that the window speaks now: "en" or a name of LANGUAGES."""
    application = QCoreApplication.instance()
    installed = {one.language() for one in application.findChildren(QTranslator)} if application else set()
    return next((name for name in LANGUAGES if name in installed), "en")


def install(application: QCoreApplication, choice: str) -> None:
    """Speak a language from now on, in Qt's own dialogs as well, and write numbers as it does.

    choice: as for `language`; "system" leaves numbers as the computer has them.
    """
    spoken = language(choice)
    if choice != "system":
        QLocale.setDefault(QLocale(spoken))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qts), ("scumble", str(FOLDER))) if spoken in LANGUAGES else ():
        translator = QTranslator(application)
        if translator.load(f"{name}_{spoken}", folder):
            application.installTranslator(translator)
