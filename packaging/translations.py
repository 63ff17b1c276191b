"""Gathers every text of the window and the engine, and compiles their translations: run it without arguments.

It reads the source, brings resources/translations/scumble_*.ts up to date (what is new is "unfinished" there, what is
gone goes), and writes scumble_*.qm and the engine's patterns beside them. Translate in between, with Qt Linguist or by
hand, and run it again.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import PySide6

from desktop_app.dialogs.canvas_size import PLACES
from desktop_app.document import mask_commands, selecting
from desktop_app.document.rights import CHANGES
from desktop_app.widgets.translation import CONTEXT, FOLDER, LANGUAGES, PATTERNS, VALUE
from engine.exemplars.from_photo import OWN_CHANGES
from engine.formats import layered, style_pictures
from engine.scene.adjustments.base import CHANNELS
from engine.scene.layers import GroupLayer

# Modules of the window whose words nobody reads in it.
UNREAD = (
    *("__main__.py", "shortcuts.py", "qt_libraries.py", "theme.py", "small_files.py", "translation.py"),
    "error_report.py",
)
ENGINE_SKIPS = ("training", "cli", "networks")
# What only looks like a text: markup, patterns, style sheets, command lines, names of packages, kinds of characters.
NO_TEXT = re.compile(r"<[a-z/?]|\\[\\wds.]|: palette|^usage|^sudo|^[\w.-]+-\d|; bundles|^[A-Z-]+$|^#|^C[cfos]$")
# What is a text in a table: a word with a capital, or several words.
A_TEXT = re.compile(r"[A-Z][a-z]+(-[a-z]+)?…?$|\\ or < held$|.*\w[,:;.…]? ([\w({\"×]|$)", re.DOTALL)
TWO_WORDS = re.compile(r"[A-Za-z’']{2,}[,:;]? [A-Za-z’']{2,}")
TITLES = ("title", "summary", "label")  # of kinds
NO_TEXTS = ("KindTable", "TypeError", "RuntimeError", "NotImplementedError", "KeyError", "AssertionError")  # calls


def texts() -> dict[str, str]:
    """Return every text to be translated, with the file that it stands in (from the root of the sources)."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        if path.name not in UNREAD:
            for text in window_texts(path.read_text(encoding="utf-8")):
                found.setdefault(text, path.relative_to(ROOT).as_posix())
    for text, origin in (*sentences(), *words()):
        found.setdefault(text, origin)
    return found


def sentences() -> Iterator[tuple[str, str]]:
    """Yield the sentences of the engine, each with its file."""
    for path in sorted((ROOT / "engine").rglob("*.py")):
        if path.relative_to(ROOT).parts[1] not in ENGINE_SKIPS:
            for text in engine_texts(path.read_text(encoding="utf-8")):
                yield text, path.relative_to(ROOT).as_posix()


def words() -> Iterator[tuple[str, str]]:
    """Yield the names that stand in data or are made of keys, each with where it is from."""
    for mode in GroupLayer.modes:
        yield layered.mode_title(mode), "engine/scene/layers/base.py"
    for mode in layered.NEAREST:
        yield layered.mode_title(mode), "engine/formats/layered.py"
    for change in (*selecting.MODIFICATIONS.values(), *mask_commands.MODIFICATIONS.values()):
        yield f"{change.title}…", "desktop_app/shell/select_actions.py"
    for channel in CHANNELS:
        yield channel.capitalize(), "engine/scene/adjustments/base.py"
    for title in style_pictures.TITLES.values():
        yield title, "engine/formats/style_pictures.py"
    for place in PLACES:
        yield from ((name, "desktop_app/dialogs/canvas_size.py") for name in (place, place.capitalize()))
    for path in sorted((ROOT / "resources" / "models").glob("*.json")):
        card = json.loads(path.read_text(encoding="utf-8"))
        knobs = card.get("knobs", [])
        groups = [group["knobs"] for group in knobs.values()] if isinstance(knobs, dict) else [knobs]
        named = (text for knobs in groups for knob in knobs for text in (knob["name"], knob["low"], knob["high"]))
        for text in filter(None, (card["title"], card["licence"], *card["classes"], *named)):
            yield text, path.relative_to(ROOT).as_posix()
    index = ROOT / "resources" / "exemplars" / "index.json"
    for exemplar in json.loads(index.read_text(encoding="utf-8"))["exemplars"]:
        for text in (exemplar["class"], *exemplar["changes"].split(CHANGES)):
            yield text, index.relative_to(ROOT).as_posix()
    for text in OWN_CHANGES.split(CHANGES):
        yield text, "engine/exemplars/from_photo.py"


def window_texts(source: str) -> Iterator[str]:
    """Yield the texts of a module of the window: what `tr` is given, and what tables hold that is shown later."""

    def visit(node: ast.AST, is_given: bool) -> Iterator[str]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_text = A_TEXT.match(node.value) and not NO_TEXT.search(node.value) and node.value.strip() == node.value
            if is_given or is_text:
                yield node.value
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "what":  # a page's word for its layers
            yield from visit(node.value, True)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
            yield from visit(node.args[0], True)
            for keyword in node.keywords:
                yield from visit(keyword.value, False)
        elif isinstance(node, ast.JoinedStr):
            for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
                yield from visit(call, False) if getattr(call.func, "id", "") == "tr" else ()
        elif not is_unread(node):
            gives = is_given and isinstance(node, ast.IfExp | ast.BoolOp)
            for name, field in ast.iter_fields(node):
                for child in field if isinstance(field, list) else [field]:
                    if isinstance(child, ast.AST):
                        yield from visit(child, gives and name != "test")

    return visit(ast.parse(source), False)


def engine_texts(source: str) -> Iterator[str]:
    """Yield the sentences of a module of the engine, those with values as patterns, and the titles of kinds."""

    def visit(node: ast.AST, is_title: bool) -> Iterator[str]:
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            text = pattern(node)
            if (TWO_WORDS.search(text) and not NO_TEXT.search(text)) or (is_title and text):
                yield text
        elif not is_unread(node):
            is_title = False
            if isinstance(node, ast.AnnAssign | ast.keyword):
                is_title = (node.arg if isinstance(node, ast.keyword) else getattr(node.target, "id", "")) in TITLES
            for child in ast.iter_child_nodes(node):
                yield from visit(child, is_title)

    return visit(ast.parse(source), False)


def is_unread(node: ast.AST) -> bool:
    """Whether nobody reads what stands within: a docstring, the name of a slot of the engine, or an error of ours."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in NO_TEXTS
        case ast.Assign(targets=[target]):
            return "SLOT" in ast.unparse(target)
    return False


def pattern(node: ast.Constant | ast.JoinedStr) -> str:
    """Return a literal's text; an f-string's with a name in place of each value: '"{name}" is no object.'"""
    if isinstance(node, ast.Constant):
        return str(node.value).replace("{}", "{value}")
    names: list[str] = []
    parts = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            name = name_of(part.value)
            names.append(name)
            count = names.count(name)
            parts.append(f"{{{name}{count if count > 1 else ''}}}")
        else:
            assert isinstance(part, ast.Constant)
            parts.append(str(part.value))
    return "".join(parts)


def name_of(value: ast.expr) -> str:
    """Return what a value of an f-string is called: the last name in it."""
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.lower().strip("_")
        case ast.Call(args=[first, *_]):
            return name_of(first)
        case ast.Call(func=function):
            return name_of(function)
        case ast.BoolOp(values=[first, *_]) | ast.BinOp(left=first) | ast.Subscript(value=first):
            return name_of(first)
    return "value"


def patterns() -> list[str]:
    """Return the engine's sentences that have values in them, those with most words of their own first."""
    found = {text for text, _ in sentences() if VALUE.search(text)}
    return sorted(found, key=lambda text: (-len(VALUE.sub("", text)), text))


def update(path: Path, language: str, found: dict[str, str]) -> int:
    """Bring a .ts file up to date with the texts found; return how many are unfinished."""
    known = translations(path) if path.exists() else {}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    unfinished = 0
    for text in sorted(found):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{found[text]}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(text) or None
        if not translation.text:
            translation.set("type", "unfinished")
            unfinished += 1
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")
    return unfinished


def translations(path: Path) -> dict[str, str]:
    """Return the finished translations of a .ts file by their texts."""
    found = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314 - a file of this repository
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def compile_to(source: Path, target: Path) -> None:
    """Compile a .ts file with Qt's lrelease, which comes with PySide6."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", "-nounfinished", source, "-qm", target], check=True)


def main() -> int:
    found = texts()
    (FOLDER / PATTERNS).write_text(json.dumps(patterns(), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    for language in LANGUAGES:
        path = FOLDER / f"scumble_{language}.ts"
        unfinished = update(path, language, found)
        compile_to(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(found)} texts, {unfinished} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
