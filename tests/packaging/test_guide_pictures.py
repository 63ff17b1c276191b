"""packaging/guide_pictures.py makes each picture that a page of the guide shows, of a window in the page's language."""

from __future__ import annotations

import re

import pytest
from guide_pictures import PICTURES, WORDLESS, main, pictures_of
from PySide6.QtGui import QImageReader

from desktop_app.dialogs.guide import page_file, page_names, page_text
from desktop_app.widgets.translation import LANGUAGES

PICTURE = re.compile(r"!\[[^]]+\]\(((?:\.\./)?pictures/([\w-]+)\.webp)\)")


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_a_page_shows_windows_in_its_own_language(language: str) -> None:
    shown = set()
    for name in page_names():
        for path, picture in PICTURE.findall(page_text(name, language)):
            is_shared = language != "en" and picture in WORDLESS
            assert path == f"{'../' if is_shared else ''}pictures/{picture}.webp"
            assert QImageReader(str(page_file(name, language).parent / path)).canRead(), (name, path)
            shown.add(picture)
    assert shown == set(PICTURES)
    own = {path.stem for path in pictures_of(language).iterdir()}
    assert own == (shown if language == "en" else shown - WORDLESS)


def test_no_picture_of_another_language_is_the_english_one() -> None:
    for picture in PICTURES.keys() - WORDLESS:
        files = [pictures_of(language) / f"{picture}.webp" for language in ("en", *LANGUAGES)]
        assert len({file.read_bytes() for file in files}) == len(files), picture


def test_a_picture_that_there_is_not_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["box", "boxes"])
    assert "There is no picture ['boxes']; there are box, looks," in capsys.readouterr().err
