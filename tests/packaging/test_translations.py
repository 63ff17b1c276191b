"""packaging/translations.py finds every text, and brings the files of translators up to date."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QTranslator


def test_texts_of_the_window_are_what_tr_is_given_and_what_tables_hold() -> None:
    source = '''
"""A module about Words."""
SLOT = "no text here"
HINT = "Drag to look elsewhere."
ROW = Action("open", "File", "Open…")
label(tr("some" if few else "Many more", name=f"{x} of these"))
raise TypeError("Nobody reads this.")
'''
    assert list(translations.window_texts(source)) == ["Drag to look elsewhere.", "File", "Open…", "some", "Many more"]


def test_sentences_of_the_engine_become_patterns() -> None:
    source = '''
def f(layer):
    """Return what nobody reads."""
    raise Problem(f'"{layer.name}" has {len(parts):,} parts of {parts[0]!r}.')
class Levels:
    title: ClassVar[str] = "Levels"
    kind: ClassVar[str] = "levels"
'''
    assert list(translations.engine_texts(source)) == ['"{name}" has {parts} parts of {parts2}.', "Levels"]


def test_updating_keeps_what_is_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "scumble_de.ts"
    assert translations.update(path, "de", {"Open": "a.py", "Close": "a.py"}) == 2
    text = path.read_text("utf-8").replace('<translation type="unfinished" />', "<translation>Zu</translation>")
    path.write_text(text, "utf-8")
    assert translations.update(path, "de", {"Close": "a.py", "New & bold": "b.py"}) == 1
    assert translations.translations(path) == {"Close": "Zu"}
    assert "New &amp; bold" in path.read_text("utf-8")

TEXTS = translations.texts()


@pytest.fixture(scope="module", params=translations.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def known(language: str) -> dict[str, str]:
    return translations.translations(translations.FOLDER / f"scumble_{language}.ts")


def test_every_text_is_translated_and_nothing_else(language: str) -> None:
    """Where this fails, run packaging/translations.py, translate what is unfinished, and run it again."""
    assert set(TEXTS) - set(known(language)) == set()
    assert set(known(language)) - set(TEXTS) == set()


def test_translations_have_the_values_of_their_texts(language: str) -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"\{[^{}]*\}|\[\*\]", text))

    assert {text: told for text, told in known(language).items() if values(text) != values(told)} == {}


def test_what_is_compiled_is_what_is_translated(language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"scumble_{language}", str(translations.FOLDER))
    told = {text: translator.translate(translations.CONTEXT, text) for text in TEXTS}
    assert told == known(language)


def test_the_window_knows_the_patterns_of_the_engines_sentences() -> None:
    kept = json.loads((translations.FOLDER / translations.PATTERNS).read_text("utf-8"))
    assert kept == translations.patterns()


def test_no_text_has_a_blank_before_its_ellipsis() -> None:
    assert [text for text in TEXTS if " …" in text] == []
