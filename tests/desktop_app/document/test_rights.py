"""What was done to an exemplar's photo is told in the person's language, as far as the words are ours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.document import rights
from engine.exemplars.library import Library

GERMAN = {"cut out of the photo": "aus dem Foto freigestellt", "{one}, {other}": "{one}, {other}"}


def test_changes_are_told_in_the_persons_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights, "tr", lambda text, **values: GERMAN.get(text, text).format(**values))
    entry = replace(Library.load().entries[0], changes="cut out of the photo, polished by hand")
    assert rights.changes_of(entry) == "aus dem Foto freigestellt, polished by hand"
    assert "; aus dem Foto freigestellt, polished by hand" in rights.all_of(entry)
    assert rights.changes_of(replace(entry, changes="")) == ""
