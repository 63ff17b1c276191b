"""Texts in a person's language: those of the window, of the engine, and Qt's own."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop_app.widgets import translation
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.translation import in_order, install, language, spoken, tr, tr_sentence, within
from engine.exemplars import from_photo
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import Photo

GERMAN = {
    'The layer "{name}" is locked: unlock it to change it.': "Die Ebene „{name}“ ist gesperrt.",
    "{name} is not a sound project: {detail}.": "{name} ist kein heiles Projekt: {detail}.",
    "it has no layers": "es hat keine Ebenen",
    "exposure": "Belichtung",
}


class German(QTranslator):
    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return GERMAN.get(text)  # type: ignore[return-value]  # None: not known here

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    made = German()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.mark.parametrize("language", ["en", "de"])
def test_classes_are_listed_as_the_language_orders_them(qapp: QApplication, as_it_was: None, language: str) -> None:
    install(qapp, language)
    names = in_order(("zebra", "dog", "cat", "horse", "bear", "bird", "fox"))
    shown = [tr(name) for name in names]
    plain = [text.lower().translate(str.maketrans("äöü", "aou")) for text in shown]
    assert plain == sorted(plain) and shown[0] == ("Bär" if language == "de" else "bear")
    assert (names == sorted(names)) == (language == "en")


@pytest.mark.parametrize(("language", "told"), [("de", "„a.png“"), ("zh_CN", "“a.png”")])
def test_a_files_name_has_the_quotation_marks_of_the_language(
    qapp: QApplication, as_it_was: None, language: str, told: str
) -> None:
    install(qapp, language)
    sentence = tr_sentence('There is no file "a.png".')
    assert told in sentence and '"' not in sentence


@pytest.mark.parametrize(("what", "told"), [("comment", "den Kommentar"), ("IPTC data", "die IPTC-Daten")])
def test_what_a_format_has_no_place_for_is_told_in_one_language(
    qapp: QApplication, as_it_was: None, what: str, told: str
) -> None:
    install(qapp, "de")
    sentence = tr_sentence(f"A PSD has no place for the photo's {what}, which was left out.")
    assert sentence == f"Ein PSD hat keinen Platz für {told} des Fotos; weggelassen."


@pytest.fixture
def as_it_was(qapp: QApplication) -> Iterator[None]:
    """Takes back the language that a test installs."""
    before = QLocale()
    yield
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ('The layer "Dog" is locked: unlock it to change it.', "Die Ebene „Dog“ ist gesperrt."),
        ('The layer "exposure" is locked: unlock it to change it.', "Die Ebene „exposure“ ist gesperrt."),
        ("a.ora is not a sound project: it has no layers.", "a.ora ist kein heiles Projekt: es hat keine Ebenen."),
        ("exposure", "Belichtung"),
        ("Nobody knows this.", "Nobody knows this."),
        ("The exemplar cat-1 is damaged.", "The exemplar cat-1 is damaged."),  # its pattern is not translated
    ],
)
def test_a_sentence_of_the_engine_is_known_by_its_pattern(german: None, english: str, told: str) -> None:
    assert tr_sentence(english) == told


def test_what_fails_while_an_object_is_looked_for_is_told_in_one_language(
    qapp: QApplication, as_it_was: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no kernel image")

    monkeypatch.setattr(from_photo, "in_box", fail)
    install(qapp, "de")
    photo = Photo(np.zeros((20, 20, 3), np.uint8), source="a.png")
    with pytest.raises(Problem) as failed:
        from_photo.from_photo(AppearanceMaker(Catalog(()), "cpu"), photo, "cat", box=Box(2, 2, 9, 9))
    assert tr_sentence(str(failed.value)) == "Das Objekt in „a.png“ konnte nicht gesucht werden: no kernel image."


def test_without_a_translation_sentences_are_as_they_are(qapp: QApplication) -> None:
    assert tr_sentence("a.ora is not a sound project: it has no layers.").startswith("a.ora is not")


def test_installing_a_language_speaks_it_in_qts_dialogs_and_in_numbers(qapp: QApplication, as_it_was: None) -> None:
    install(qapp, "de")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    number = NumberBox(Range(0, 10, decimals=1), Gesture(buttons), buttons)
    number.set_value(2.5)
    assert buttons.buttons()[0].text() == "Abbrechen"
    assert spoken() == "de"
    assert number.text() == "2,5" and translation.number(27.66, 1) == "27,7"
    assert within("Tonwertkorrektur") == "Tonwertkorrektur"
    buttons.deleteLater()


def test_english_needs_no_translation(qapp: QApplication, as_it_was: None) -> None:
    install(qapp, "en")
    assert not qapp.findChildren(QTranslator) and spoken() == "en"
    assert tr("Open") == "Open" and within("Levels") == "levels"


def test_the_systems_language_is_the_first_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {"names": ["fr-FR", "zh-Hans-CN", "de"]}

    class System:
        def uiLanguages(self) -> list[str]:
            return wanted["names"]

    class Locale(QLocale):
        @staticmethod
        def system() -> System:  # type: ignore[override]
            return System()

    monkeypatch.setattr(translation, "QLocale", Locale)
    assert language("system") == "zh_CN"
    wanted["names"] = ["en-GB", "de"]
    assert language("system") == "en"
    wanted["names"] = ["fr"]
    assert language("system") == "en"
    assert language("de") == "de"
