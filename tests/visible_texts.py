"""Finds in the window's code the texts that a person reads and that do not pass through `tr`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

# Which arguments of these calls a person reads, by the called name.
READ: dict[str, tuple[int | str, ...]] = {
    **dict.fromkeys(("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription"), (0,)),
    **dict.fromkeys(("setPlaceholderText", "setInformativeText", "setSpecialValueText", "setTitle"), (0,)),
    **dict.fromkeys(("label", "ShortLabel", "heading", "named_row", "tooltip", "with_shortcut", "QLabel"), (0,)),
    **dict.fromkeys(("QPushButton", "QCheckBox", "QMenu", "QAction", "QDockWidget", "QToolBar"), (0,)),
    **dict.fromkeys(("addButton", "addMenu", "addAction", "setHorizontalHeaderLabels", "draw_badge"), (0,)),
    **dict.fromkeys(("Slider", "NumberField"), (0, 2)),
    "ComboBox": (0, 1),
    "add": (1,),
    "addTab": (1,),
    "icon_button": (1, "more"),
    **dict.fromkeys(("attempt", "edit", "begin", "gesture", "named", "emit", "tell", "Problem", "File"), (0, "label")),
    "ask": (1,),
    **dict.fromkeys(("_slider", "_way"), (1, 2, 3)),
    **dict.fromkeys(("_button",), (0, 2)),
    **dict.fromkeys(("_status", "_entry", "_attempt"), (0,)),
    **dict.fromkeys(("_bind", "_bind_recipe"), (1,)),
    "Binding": (2,),
    **dict.fromkeys(("getOpenFileName", "getOpenFileNames", "getSaveFileName"), (1, 3)),
    "ask_save_name": (1, 3),
}
# Rows of tables: their fields are translated where they are shown.
ROWS = {"Action", "tool_action", "switch_action", "Setting", "Modification", "Library"}
ROWS |= {"add_argument", "ArgumentParser", "print"}
TRANSLATORS = ("tr", "file_filter")  # the second makes a file dialog's filter of what it translates
WORD = re.compile(r"[^\W\d_]{3,}")
SENTENCE = re.compile(r"[A-Z][\w’'-]*[,:;]? [\w({]")  # "Open a photo", but no name and no style sheet


def unread(source: str) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Yield the literals of a module that a person reads, and that are not translated."""
    tree = ast.parse(source)
    yield from _within(tree, False, _translated_names(tree))


def _translated_names(tree: ast.AST) -> set[str]:
    """Return the variables that are translated where they are shown, and the constants that they are taken from."""
    calls = (call for name in TRANSLATORS for call in _calls(tree, name))
    names = {name.id for call in calls for name in ast.walk(call) if isinstance(name, ast.Name)}
    for loop in ast.walk(tree):
        if not isinstance(loop, ast.For | ast.comprehension):
            continue
        if any(isinstance(name, ast.Name) and name.id in names for name in ast.walk(loop.target)):
            over = loop.iter.func if isinstance(loop.iter, ast.Call) else loop.iter  # table.items()
            over = over.value if isinstance(over, ast.Attribute) else over
            names |= {over.id} if isinstance(over, ast.Name) else set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and any(one.arg in names for one in function.args.args):
            given = (argument for call in _calls(tree, function.name) for argument in call.args)
            names |= {one.id for one in given if isinstance(one, ast.Name) and one.id.isupper()}
    return names


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) == name:
            yield node


def name_of(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _within(node: ast.AST, is_read: bool, shown: set[str]) -> Iterator[ast.Constant | ast.JoinedStr]:
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        text = text_of(node)
        if (is_read and WORD.search(text)) or SENTENCE.match(text):
            yield node
        if isinstance(node, ast.JoinedStr):
            for value in node.values:
                if isinstance(value, ast.FormattedValue):
                    yield from _within(value.value, False, shown)
        return
    if isinstance(node, ast.Call):
        name = name_of(node)
        if name in TRANSLATORS or name in ROWS:
            return
        read = READ.get(name, ())
        yield from _within(node.func, False, shown)
        for index, argument in enumerate(node.args):
            yield from _within(argument, index in read, shown)
        for keyword in node.keywords:
            yield from _within(keyword.value, keyword.arg in read, shown)
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id in shown and target.id.isupper() for target in targets):
            return  # a constant that is translated where it is shown
    inner = {
        ast.IfExp: ("body", "orelse"),
        ast.BoolOp: ("values",),
        ast.List: ("elts",),
        ast.Tuple: ("elts",),
    }.get(type(node), ())
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                passes_on = is_read and (field in inner or isinstance(node, ast.BinOp | ast.Starred))
                yield from _within(child, passes_on, shown)


def text_of(node: ast.Constant | ast.JoinedStr) -> str:
    """Return a literal's text, with "{}" for what is filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
