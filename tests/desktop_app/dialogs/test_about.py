"""The about dialog tells every licence."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs.about import THIRD_PARTIES, AboutDialog, licences, version
from desktop_app.document.document import Document
from desktop_app.widgets.translation import FOLDER
from engine.generators.catalog import Catalog
from tests.desktop_app.dialogs.conftest import Keep
from tests.exemplars import library_in

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_code_weights_and_third_parties_are_told(keep: Keep, document: Document) -> None:
    dialog = AboutDialog(document)
    keep(dialog)
    text = dialog.licences.toPlainText()
    assert "Apache License 2.0" in text
    for card in document.catalog.models:
        assert f"{card.title} ({card.name}): {card.licence}" in text
        assert all(source in text for source in card.sources)
    assert "Experimental: dog" in text
    assert dialog.licences.isReadOnly()


def test_how_much_came_of_a_source_is_told_in_the_persons_language(qapp: QApplication) -> None:
    card = next(card for card in Catalog.load().models if card.name == "style")
    assert any(source.endswith(" pictures)") for source in card.sources)
    german = QTranslator()
    assert german.load("scumble_de", str(FOLDER))
    qapp.installTranslator(german)
    try:
        text = licences(Catalog((card,)))
    finally:
        qapp.removeTranslator(german)
    assert text.count("(Bilder: ") == sum(source.endswith(" pictures)") for source in card.sources)
    assert " pictures)" not in text


def test_whose_exemplars_come_along_is_told(document: Document, keep: Keep, tmp_path: Path) -> None:
    document.library = library_in(tmp_path)
    dialog = AboutDialog(document)
    keep(dialog)
    text = dialog.licences.toPlainText()
    assert "CC BY 4.0; Ann Other" in text and text.count("CC0 1.0") == 2


def test_every_dependency_is_named() -> None:
    project = tomllib.loads(PROJECT.read_text())["project"]
    wanted = {name.split(">")[0].split("!")[0].strip().lower() for name in project["dependencies"]}
    assert wanted <= {name.lower() for name, _, _ in THIRD_PARTIES}


def test_no_model_is_told(qapp: object) -> None:
    assert "No models are installed." in licences(Catalog(()))


def test_a_version_that_is_not_known_is_left_out() -> None:
    assert version("no-such-distribution") == ""
    assert version("numpy")
