"""packaging/translations.py finds every text, and brings the files of translators up to date."""

from __future__ import annotations

from pathlib import Path

import translations


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
