"""Alt keys of dialogs: every control that shows its name gets a letter of its own, in whatever language it is shown."""

from __future__ import annotations

import re
import string
from collections.abc import Collection, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from desktop_app.widgets.translation import english

Named = QLabel | QAbstractButton | QGroupBox
STANDARD = QDialogButtonBox.StandardButton
BY_ENTER_AND_ESC = (STANDARD.Ok, STANDARD.Cancel, STANDARD.Close)
GIVEN = "given-mnemonic"  # a property of what has a letter from here, not from whoever wrote its text
NO_MNEMONIC = "no-mnemonic"  # a property of buttons whose text is a key itself
MARKED = re.compile(r"&(\w)")
PREFERRED = (r"^\W*[a-z]", r"\b[a-z]", r"[a-z]")  # the text's first letter, a word's, any
OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u2e80-\uffef]")  # has letters that are on no Latin keyboard
BEHIND = re.compile(r"\(&[A-Z]\)")
LETTERS = string.ascii_lowercase
END = re.compile(r"(?=[….:]*$)")


class Mnemonics(QObject):
    """Gives a dialog its letters, and what changes its text or comes later a free one."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        give(dialog)
        dialog.installEventFilter(self)
        for area in dialog.findChildren(QScrollArea):  # the layout within one asks nobody outside
            area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            give(self._dialog)
        return False


def give(root: QWidget) -> None:
    """Give a letter to each control within that is shown and has none; those with one, Qt's own among them, keep it.

    What is hidden gives back what it was given here.
    """
    for one in named_in(root):
        if one.property(GIVEN) and not one.isVisibleTo(root):
            _set_text(one, _bare(text_of(one)))
            one.setProperty(GIVEN, False)
    controls = sorted(  # short names first, which have least to choose from
        (one for one in named_in(root) if one.isVisibleTo(root)), key=lambda one: len(text_of(one))
    )
    taken = {letter_in(text_of(one)) for one in (*controls, *root.findChildren(QPushButton))}
    given: dict[str, Named] = {}  # by this call: nobody has learnt these yet

    def mark(one: Named, text: str) -> None:
        _set_text(one, text)
        one.setProperty(GIVEN, True)
        taken.add(letter_in(text))
        given[letter_in(text)] = one

    def make_room(text: str, tried: set[str]) -> str:
        """Return a letter of a text that is free, perhaps since its holder could do with another; "" if none is."""
        letters = [] if OTHER_SCRIPT.search(text) else [one for one in dict.fromkeys(text.lower()) if one in LETTERS]
        if free := next((letter for letter in letters if letter not in taken), ""):
            return free
        held = [letter for letter in letters if letter in given and letter not in tried]
        tried.update(held)
        for letter in sorted(held, key=lambda letter: text_of(given[letter]).startswith("&")):  # initials last
            shown = _bare(text_of(holder := given[letter]))
            if other := make_room(shown, tried):
                mark(holder, _marked_at(other, shown))
                return letter
        return ""

    for pattern in PREFERRED:
        for one in controls:
            if not letter_in(text_of(one)):
                mark(one, _marked_at(pattern, text_of(one), taken))
    for one in controls:
        if not letter_in(text := text_of(one)):
            letter = make_room(text, set())
            mark(one, _marked_at(letter, text) if letter else _marked_behind(text, taken))


def named_in(root: QWidget) -> Iterator[Named]:
    """Yield what can have a letter: labels of controls, and buttons and groups that show a name of their own."""
    buddies = {label.buddy() for label in root.findChildren(QLabel)}
    for one in root.findChildren(QWidget):
        if not isinstance(one, QLabel | QAbstractButton | QGroupBox) or not any(map(str.isalpha, text_of(one))):
            continue
        if isinstance(one, QLabel):
            is_named = one.buddy() is not None
        elif isinstance(one, QToolButton):
            is_named = one.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly and one not in buddies
        else:
            is_named = one not in buddies and not one.property(NO_MNEMONIC) and not _has_a_key(one)
        if is_named:
            yield one


def text_of(control: Named) -> str:
    """Return the name that a control shows, with the mark before its letter."""
    return control.title() if isinstance(control, QGroupBox) else control.text()


def _set_text(control: Named, text: str) -> None:
    if isinstance(control, QGroupBox):
        control.setTitle(text)
    else:
        control.setText(text)


def letter_in(text: str) -> str:
    """Return the letter, small, that a text is marked with; "" where it has none."""
    found = MARKED.search(text)
    return found[1].lower() if found else ""


def _bare(text: str) -> str:
    """Return a text without its mark, and without a letter behind it in brackets."""
    return MARKED.sub(r"\1", BEHIND.sub("", text), count=1)


def _marked_at(pattern: str, text: str, taken: Collection[str] = ()) -> str:
    """Return a text with its first free letter marked that ends such a pattern; as it is where there is none."""
    if OTHER_SCRIPT.search(text):
        return text
    ends = (found.end() - 1 for found in re.finditer(pattern, text, re.IGNORECASE))
    free = next((place for place in ends if text[place].lower() not in taken), None)
    return text if free is None else f"{text[:free]}&{text[free:]}"


def _marked_behind(text: str, taken: set[str]) -> str:
    """Return a text of another script with a letter behind it in brackets: one of the English text, or any."""
    letters = (*re.findall(r"\b[a-z]", source := english(text).lower()), *source, *LETTERS)
    free = next((one for one in letters if one in LETTERS and one not in taken), "")
    return END.sub(f"(&{free.upper()})", text, count=1) if free and OTHER_SCRIPT.search(text) else text


def _has_a_key(button: QWidget) -> bool:
    """Return whether a button is pressed by Enter or Esc, as in any dialog."""
    box = button.parent()
    if isinstance(box, QDialogButtonBox) and isinstance(button, QPushButton):
        return box.standardButton(button) in BY_ENTER_AND_ESC
    return False
