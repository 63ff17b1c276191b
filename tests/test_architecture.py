"""The rules of the house, and a planted breach of each to see that the check notices."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
TREES = ("desktop_app", "engine", "resources")
EVERYWHERE = (*TREES, "packaging", "tests")
LONGEST_FILE = 600  # lines
LONGEST_CLASS = 300
LONGEST_LINE = 120  # characters
MOST_PARAMETERS = 6  # of a constructor


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def modules(*folders: str) -> list[str]:
    """Dotted names of all modules under these folders or files."""
    paths = [path for name in folders for path in ([ROOT / name] if name.endswith(".py") else python_files(name))]
    names = [path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for path in paths]
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# Contracts of imports


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def copied(folder: Path) -> Path:
    """A copy of all code, to break things in."""
    for path in python_files(*TREES):
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_imports_keep_to_the_contracts() -> None:
    answer = lint_imports(ROOT)
    assert answer.returncode == 0, answer.stdout


PLANTED = [
    ("engine/scene/box.py", "import engine.compositing.compositor", "imports point down"),
    ("engine/compositing/plan.py", "import engine.generators.catalog", "imports point down"),
    ("engine/problem.py", "import desktop_app.shell.settings", "the window stands on the engine"),
    ("engine/a_new_room.py", "", "imports point down"),
    ("engine/scene/box.py", "import PySide6", "only the painter and the window know Qt"),
    ("engine/formats/atomic.py", "def late():\n    import torch", "torch stays with the networks"),
    ("desktop_app/document/document.py", "import torch", "torch stays with the networks"),
    ("engine/exemplars/folder.py", "def late():\n    import torch", "torch stays with the networks"),
    ("engine/generation/texts.py", "def late():\n    import torch", "torch stays with the networks"),
    ("engine/generation/kind.py", "import engine.generation.maker", "the files of generation point down"),
    ("engine/generation/store.py", "import engine.formats.project", "imports point down"),
    ("engine/generators/plugins.py", "import engine.generation.kind", "imports point down"),
    ("desktop_app/widgets/slider.py", "import desktop_app.document.document", "the window's rooms point down"),
    ("desktop_app/canvas/view.py", "import desktop_app.tools.brush", "the window's rooms point down"),
    ("desktop_app/a_new_room.py", "", "the window's rooms point down"),
    ("engine/training/core/loop.py", "import engine.compositing.blend", "training runs without the window's half"),
    ("engine/training/core/loop.py", "import engine.training.stages", "training's tasks stand on its core"),
    ("engine/training/tasks/shape/data.py", "import engine.training.tasks.detail", "a task of training is its own"),
    ("engine/worker.py", "import engine.training.core.loop", "nobody but the command line imports training"),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each contract, by its name, where all of PLANTED is in the code at once."""
    tree = copied(tmp_path_factory.mktemp("planted"))
    for file, line, _ in PLANTED:
        with (tree / file).open("a", encoding="utf-8") as code:
            code.write(f'"""Planted."""\n{line}\n')
    answer = lint_imports(tree)
    assert answer.returncode == 1, answer.stdout + answer.stderr
    parts = re.split(r"\n(.+)\n-{3,}\n", answer.stdout.split("Broken contracts")[1])
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED)
def test_a_planted_import_breaks_its_contract(told: dict[str, str], file: str, line: str, contract: str) -> None:
    module = file.removesuffix(".py").replace("/", ".")
    breach = f"{module} -> {line.split()[-1]} (l." if line else module
    assert breach in told[contract], told[contract]


# What a fresh process loads


def loaded_by(names: list[str], *libraries: str) -> str:
    """Which of the libraries a fresh process has loaded after importing all these modules; "" for none."""
    code = (
        f"import sys\nfor name in {names!r}: __import__(name)\nprint(*[l for l in {libraries!r} if l in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def test_the_program_starts_without_torch() -> None:
    names = modules("engine/scene", "engine/compositing", "engine/formats", "engine/generation", "engine/jobs.py")
    names += ["engine.generators.catalog", "engine.generators.noise", "engine.samples", "engine.worker", "engine.cli"]
    assert loaded_by(["engine", *names], "torch") == ""


def test_the_window_is_built_without_torch() -> None:
    assert loaded_by(modules("desktop_app"), "torch") == ""


def test_the_document_needs_no_qt() -> None:
    names = ["engine", *modules("engine/scene", "engine/networks"), "engine.generators.catalog", "engine.jobs"]
    assert loaded_by(names, "torch", "PySide6") == "torch", "which would be seen"


def test_training_runs_where_qt_is_missing() -> None:
    code = f"import sys\nsys.modules['PySide6'] = None\nfor name in {modules('engine/training')!r}: __import__(name)"
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells of threads there")
@pytest.mark.parametrize("first", ["engine.problem", "desktop_app.shell.qt_libraries"])
def test_products_of_matrices_take_one_thread(first: str) -> None:
    code = f"import os, {first}, numpy\nprint(len(os.listdir('/proc/self/task')))"
    environment = {name: value for name, value in os.environ.items() if "NUM_THREADS" not in name}
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert answer.stdout.strip() == "1", answer.stderr


def test_qt_would_be_seen() -> None:
    assert loaded_by(["engine.compositing.painter"], "torch", "PySide6") == "PySide6"


# What may not be written

UNPICKLERS = {"pickle", "cPickle", "_pickle", "shelve", "marshal", "dill", "cloudpickle", "joblib"}
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "urllib.request", "requests", "PySide6.QtNetwork"}
CALLS = {"eval", "exec", "os.system", "os.popen", "torch.load", "torch.hub.load", "yaml.load", "numpy.fromfile"}
LAST_OF_CALLS = {name.rpartition(".")[2] for name in CALLS}
KEYWORDS = {("allow_pickle", True), ("shell", True), ("weights_only", False), ("trust_remote_code", True)}


@dataclass(frozen=True)
class Facts:
    """What is asked of a file's code, gathered in one pass over it."""

    docstring: str | None
    lines: int
    imported: frozenset[str]
    """Every module that the code imports, and every name it imports from one, dotted."""
    calls: tuple[str, ...]
    """What of CALLS and KEYWORDS is called."""
    long_classes: tuple[str, ...]


def facts_of(source: str) -> Facts:
    tree = ast.parse(source)
    imported: set[str] = set()
    calls, classes = [], []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            imported.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
        elif isinstance(node, ast.Call):
            calls += called(node)
        elif isinstance(node, ast.ClassDef):
            classes += too_long(node)
    lines = len(source.splitlines())
    return Facts(ast.get_docstring(tree), lines, frozenset(imported), tuple(calls), tuple(classes))


def called(node: ast.Call) -> list[str]:
    """What of a call would run code from data or start a shell."""
    last = getattr(node.func, "attr", getattr(node.func, "id", None))
    found = [name for name in [ast.unparse(node.func)] if name in CALLS] if last in LAST_OF_CALLS else []
    return found + [
        f"{word.arg}={word.value.value}"
        for word in node.keywords
        if isinstance(word.value, ast.Constant) and (word.arg, word.value.value) in KEYWORDS
    ]


@cache
def facts_in(path: Path) -> Facts:
    return facts_of(path.read_text(encoding="utf-8"))


def forbidden(facts: Facts, modules: set[str] = UNPICKLERS) -> list[str]:
    """What in a file would run code from data, start a shell, or import one of the modules."""
    return [
        *(name for name in facts.imported if any(f"{name}.".startswith(f"{one}.") for one in modules)),
        *(name for name in facts.imported if name in CALLS),
        *facts.calls,
    ]


def found_in(paths: list[Path], look: Callable[[Facts], list[str]]) -> dict[str, list[str]]:
    """What is found in each of the files in which anything is."""
    found = {name_of(path): look(facts_in(path)) for path in paths}
    return {name: what for name, what in found.items() if what}


def test_no_code_is_run_from_data() -> None:
    assert found_in(python_files(*EVERYWHERE), forbidden) == {}


def test_the_program_does_not_reach_for_the_network() -> None:
    assert found_in(python_files(*TREES), lambda facts: forbidden(facts, NETWORK)) == {}


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "def f():\n    from pickle import loads",
        "import torch\ntorch.load('x', weights_only=True)",
        "from torch import load",
        "eval('1')",
        "exec('1')",
        "import numpy\nnumpy.load('x', allow_pickle=True)",
        "import os\nos.system('ls')",
        "import subprocess\nsubprocess.run('ls', shell=True)",
    ],
)
def test_a_planted_call_is_found(source: str) -> None:
    assert forbidden(facts_of(source))


def test_a_planted_connection_is_found() -> None:
    assert forbidden(facts_of("import urllib.request"), NETWORK)
    assert forbidden(facts_of("from PySide6 import QtNetwork"), NETWORK)
    assert forbidden(facts_of("import urllib.parse"), NETWORK) == []


def test_the_engine_knows_only_the_drawing_half_of_qt() -> None:
    used = {
        (name_of(path), ".".join(name.split(".")[:2]))
        for path in python_files("engine")
        for name in facts_in(path).imported
        if name.startswith("PySide6.")
    }
    painter = "engine/compositing/painter.py"
    assert (painter, "PySide6.QtGui") in used
    assert used <= {(painter, "PySide6.QtGui"), (painter, "PySide6.QtCore")}


# What every file has


def subjects(facts: Facts) -> list[str]:
    """What tells that a file has more or less than one subject."""
    return ["it is too long"] * (facts.lines > LONGEST_FILE) + ["it opens without a sentence"] * (not facts.docstring)


def test_a_file_has_one_subject() -> None:
    assert found_in(python_files(*EVERYWHERE), subjects) == {}


def test_a_planted_file_is_found() -> None:
    assert subjects(facts_of("x = 1\n" * (LONGEST_FILE + 1))) == ["it is too long", "it opens without a sentence"]
    assert subjects(facts_of('""" """')) == ["it opens without a sentence"]


def too_long(node: ast.ClassDef) -> list[str]:
    """Whether a class is too long to have one subject, or its constructor takes too much."""
    found = [f"{node.name} is too long"] if (node.end_lineno or 0) - node.lineno >= LONGEST_CLASS else []
    starts = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"]
    if any(len(one.args.args) + len(one.args.kwonlyargs) > MOST_PARAMETERS + 1 for one in starts):
        found.append(f"{node.name} takes too much")
    return found


# Each with its reason.
TAKES_MORE = {
    "AppearanceMaker takes too much",  # tests put small parts in place of each of what it is made of
    "Batches takes too much",  # a value: all that decides which examples come when
    "SceneBatches takes too much",
}


def test_classes_are_short() -> None:
    found = found_in(python_files("desktop_app", "engine"), lambda facts: list(facts.long_classes))
    assert {what for files in found.values() for what in files} <= TAKES_MORE, found


def test_a_planted_class_is_found() -> None:
    assert facts_of("class A:\n" + "    x = 1\n" * LONGEST_CLASS).long_classes == ("A is too long",)
    assert facts_of("class A:\n    def __init__(self, a, b, c, d, e, f, g): ...").long_classes == ("A takes too much",)


@pytest.mark.parametrize(
    ("check", "source", "trees"),
    [
        (test_no_code_is_run_from_data, "import pickle", EVERYWHERE),
        (test_the_program_does_not_reach_for_the_network, "import socket", TREES),
        (test_a_file_has_one_subject, "x = 1", EVERYWHERE),
        (test_classes_are_short, "class A:\n" + "    x = 1\n" * LONGEST_CLASS, ("desktop_app", "engine")),
    ],
)
def test_a_planted_breach_is_found_in_every_tree(
    check: Callable[[], None], source: str, trees: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    for tree in trees:
        planted = tmp_path / tree / "room" / "planted.py"
        planted.parent.mkdir(parents=True)
        planted.write_text(source, encoding="utf-8")
        with pytest.raises(AssertionError, match=f"{tree}/room/planted.py"):
            check()
        planted.unlink()


# What pyproject.toml says


def project() -> dict[str, Any]:
    whole: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return whole


def long_lines(text: str) -> list[str]:
    """The lines of a text in Markdown that are too long to be read in an editor; tables may be."""
    return [line for line in text.splitlines() if len(line) > LONGEST_LINE and not line.lstrip().startswith("|")]


def test_lines_of_decisions_are_short() -> None:
    decisions = [path for tree in TREES for path in sorted((ROOT / tree).rglob("DECISIONS.md"))]
    assert len(decisions) > 5
    assert [line for path in decisions for line in long_lines(path.read_text("utf-8"))] == []


def test_a_planted_long_line_is_found() -> None:
    long = "  " + LONGEST_LINE * "x"
    assert long_lines(f"- *A decision*\n{long}\n  |{long}|") == [long]


def test_every_package_is_listed() -> None:
    listed = project()["tool"]["setuptools"]["packages"]
    there = {name_of(path.parent).replace("/", ".") for path in python_files(*TREES)}
    assert set(listed) == there
    assert all((ROOT / name.replace(".", "/") / "__init__.py").exists() for name in there)


def third_party(*folders: str) -> set[str]:
    """Names, as pip writes them, of what the code in these folders imports from outside."""
    tops = {name.split(".")[0] for path in python_files(*folders) for name in facts_in(path).imported}
    own = {*TREES, "tests", *(path.stem for path in python_files("packaging"))}
    outside = tops - own - set(sys.stdlib_module_names)
    outside -= {"shiboken6"}  # the half of PySide6 that is named otherwise
    return {normal(providers().get(name, [name])[0]) for name in outside}


@cache
def providers() -> Mapping[str, list[str]]:
    return importlib.metadata.packages_distributions()


def normal(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement)[0].lower().replace("_", "-")


def test_what_is_imported_is_required() -> None:
    said = project()["project"]
    runtime = {normal(line) for line in said["dependencies"]}
    extras = {name: {normal(line) for line in lines} for name, lines in said["optional-dependencies"].items()}
    rooms = [name_of(path) for path in sorted((ROOT / "engine").iterdir()) if path.is_dir() and path.name != "training"]
    assert third_party("desktop_app", "resources", *rooms) <= runtime
    assert third_party("engine/training") <= runtime | extras["train"]
    assert third_party("tests") <= runtime | extras["dev"]


def test_numpy_is_seen_as_required() -> None:
    assert "numpy" in third_party("engine")
